"""Textures of photos, laid over what a generator paints."""

from gaugan_desktop.photo_textures.patterns import Place
from gaugan_desktop.photo_textures.source import NO_STYLE, Source, StylePhoto
from gaugan_desktop.photo_textures.textures import PhotoTextures
from gaugan_desktop.photo_textures.tiles import USUAL

__all__ = ["NO_STYLE", "USUAL", "PhotoTextures", "Place", "Source", "StylePhoto"]
