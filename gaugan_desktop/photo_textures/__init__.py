"""Textures of photos, laid over what a generator paints."""

from gaugan_desktop.photo_textures.arrangement import Arrangement
from gaugan_desktop.photo_textures.patterns import Place
from gaugan_desktop.photo_textures.planted_trees import BEFORE_TREES, PlantedTree, resized_trees, with_trees
from gaugan_desktop.photo_textures.plates import of_usual_size
from gaugan_desktop.photo_textures.source import NO_STYLE, Source, StylePhoto
from gaugan_desktop.photo_textures.textures import PhotoTextures

__all__ = [
    "BEFORE_TREES",
    "NO_STYLE",
    "Arrangement",
    "PhotoTextures",
    "Place",
    "PlantedTree",
    "Source",
    "StylePhoto",
    "of_usual_size",
    "resized_trees",
    "with_trees",
]
