"""Cutouts: whole trees from photos, with the sky between their leaves."""

from dataclasses import dataclass, field
from functools import cache, lru_cache

import numpy as np
from PIL import Image

from gaugan_desktop.opencv import cv2
from gaugan_desktop.paths import resource_path
from gaugan_desktop.photo_textures.plates import as_logarithms

FOLDER = "trees"
CUTOUTS = ("oak", "apple", "fir")
_KEPT_SIZES = 24


@dataclass(frozen=True)
class Cutout:
    """A tree from a photo.

    Attributes:
        name: by which cutouts are equal.
        matte: (h, w) uint8, how much of a pixel is tree.
        texture: (h, w, 3) float32, logarithms of factors, as light or dark as it is beside the tree around.
    """

    name: str
    matte: np.ndarray = field(compare=False, repr=False)
    texture: np.ndarray = field(compare=False, repr=False)


@cache
def shipped_cutout(name: str) -> Cutout:
    """One of `CUTOUTS`."""
    with Image.open(resource_path(FOLDER, f"{name}.png")) as matte:
        with Image.open(resource_path(FOLDER, f"{name}.jpg")) as levels:
            texture = as_logarithms(np.asarray(levels.convert("RGB")))
        return Cutout(name, np.asarray(matte.convert("L")), texture)


@lru_cache(_KEPT_SIZES)
def sized_cutout(name: str, width: int, height: int, is_mirrored: bool) -> Cutout:
    """A cutout of another size, with what was on its right on its left if it is mirrored."""
    whole = shipped_cutout(name)
    matte, texture = (
        cv2.resize(each, (width, height), interpolation=_interpolation(height, len(each)))
        for each in (whole.matte, whole.texture)
    )
    if is_mirrored:
        matte, texture = np.ascontiguousarray(matte[:, ::-1]), np.ascontiguousarray(texture[:, ::-1])
    return Cutout(name, matte, texture)


def _interpolation(height: int, own_height: int) -> int:
    return cv2.INTER_AREA if height < own_height else cv2.INTER_CUBIC
