"""Tiles of photo texture: how much lighter or darker each pixel is than its surroundings."""

from functools import lru_cache

import numpy as np
from PIL import Image

from gaugan_desktop.opencv import cv2
from gaugan_desktop.paths import resource_path
from gaugan_desktop.tone import LUMA

FOLDER = "textures"
RANGE = 1.8  # logarithm of what the lightest level stands for; the middle grey is 0
_SOFTNESS, _COLOR_SOFTNESS = 0.6, 2.0  # pixels: photos are sharpened, and their grain has colours of its own
_COLOR = 0.5  # how much of the photo's own hues is left: a meadow takes its hues from the picture
_KEPT = 96  # sizes of tiles, some 0.5 MB each


@lru_cache(_KEPT)
def sized_tile(name: str, height: int, width: int, strength: float) -> np.ndarray:
    """A tile (h, w, 3) float32, enlarged or reduced: logarithms of factors whose mean is 1.

    Args:
        strength: how much of the photo's contrast it has.
    """
    tile = _tile(name)
    is_smaller = height < tile.shape[0]
    tile = cv2.resize(tile, (width, height), interpolation=cv2.INTER_AREA if is_smaller else cv2.INTER_CUBIC)
    brightness = tile @ LUMA
    color = _COLOR * _softened(tile - brightness[..., None], _COLOR_SOFTNESS)
    tile = strength * (_softened(brightness, _SOFTNESS)[..., None] + color)
    tile = tile - np.log(np.exp(tile).mean((0, 1)))
    tile.flags.writeable = False
    return np.asarray(tile, np.float32)


def _softened(tile: np.ndarray, reach: float) -> np.ndarray:
    """A tile, blurred over its sides."""
    margin = int(4 * reach) + 1
    around = ((margin, margin), (margin, margin), (0, 0))[: tile.ndim]
    blurred = cv2.GaussianBlur(np.pad(tile, around, "wrap"), (0, 0), reach)
    return np.asarray(blurred[margin:-margin, margin:-margin])


def tile_size(name: str) -> tuple[int, int]:
    """(height, width) of a tile as it is."""
    height, width = _tile(name).shape[:2]
    return height, width


@lru_cache(_KEPT)
def _tile(name: str) -> np.ndarray:
    with Image.open(resource_path(FOLDER, f"{name}.jpg")) as image:
        levels = np.asarray(image.convert("RGB"), np.float32)
    return (levels - 128) * (RANGE / 127)
