"""Textures of photos, laid over what a generator paints."""

from gaugan_desktop.photo_textures.patterns import Place
from gaugan_desktop.photo_textures.textures import PhotoTextures

__all__ = ["PhotoTextures", "Place"]
