"""Textures of photos, laid over what a generator paints."""

from gaugan_desktop.photo_textures.arrangement import Arrangement
from gaugan_desktop.photo_textures.cutouts import BOULDER, BUSH, CLOUD, SKY, TREE, is_thing, kinds_of_labels
from gaugan_desktop.photo_textures.patterns import Place
from gaugan_desktop.photo_textures.placed_cutouts import PlacedCutout, resized_cutouts, with_cutouts
from gaugan_desktop.photo_textures.plates import as_logarithms, of_usual_size
from gaugan_desktop.photo_textures.source import NO_STYLE, Source, StylePhoto
from gaugan_desktop.photo_textures.textures import PhotoTextures

__all__ = [
    "BOULDER",
    "BUSH",
    "CLOUD",
    "NO_STYLE",
    "SKY",
    "TREE",
    "Arrangement",
    "PhotoTextures",
    "Place",
    "PlacedCutout",
    "Source",
    "StylePhoto",
    "as_logarithms",
    "is_thing",
    "kinds_of_labels",
    "of_usual_size",
    "resized_cutouts",
    "with_cutouts",
]
