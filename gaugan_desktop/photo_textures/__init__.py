"""Textures of photos, laid over what a generator paints."""

from gaugan_desktop.photo_textures.arrangement import Arrangement
from gaugan_desktop.photo_textures.cutouts import BOULDER, BUSH, TREE, kinds_of_labels
from gaugan_desktop.photo_textures.patterns import Place
from gaugan_desktop.photo_textures.placed_cutouts import PlacedCutout, resized_cutouts, with_cutouts
from gaugan_desktop.photo_textures.plates import of_usual_size
from gaugan_desktop.photo_textures.source import NO_STYLE, Source, StylePhoto
from gaugan_desktop.photo_textures.textures import PhotoTextures

__all__ = [
    "BOULDER",
    "BUSH",
    "NO_STYLE",
    "TREE",
    "Arrangement",
    "PhotoTextures",
    "Place",
    "PlacedCutout",
    "Source",
    "StylePhoto",
    "kinds_of_labels",
    "of_usual_size",
    "resized_cutouts",
    "with_cutouts",
]
