"""Tiles of photo texture: how much lighter or darker each pixel is than its surroundings."""

from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from PIL import Image

from gaugan_desktop.opencv import cv2
from gaugan_desktop.paths import resource_path
from gaugan_desktop.photo_textures.quilting import patch_side, quilted
from gaugan_desktop.tone import LUMA

FOLDER = "textures"
USUAL = 512  # pixels of the shorter side of photos that tiles are cut from, and of pictures they are laid on
_RANGE = 1.8  # logarithm of what the lightest level stands for; the middle grey is 0
_SIDE = 336  # pixels of a tile, about
_DARK = 0.03  # added before dividing: noise in the dark is no texture
_RIM = 5  # pixels of an outline that are not trusted
_WILDEST = 0.75  # deviation of the logarithms from which on an outline holds something else as well
_MOST_COLOR = 0.35  # logarithm: of saturated colours the weakest channel is little but noise
_SOFTNESS, _COLOR_SOFTNESS = 0.46, 0.5  # pixels: photos are sharpened, and their grain has colours of its own
_COLOR = 0.9  # how much of the photo's own hues is left
_KEPT = 12  # sizes of tiles, some 1 MB each
_KEPT_TILES = 16  # of those shipped, 0.4 MB each


@dataclass(frozen=True)
class Tile:
    """A tile that goes on at its opposite sides.

    Attributes:
        name: by which tiles are equal.
        levels: (h, w, 3) uint8, logarithms of factors.
    """

    name: str
    levels: np.ndarray = field(compare=False, repr=False)

    @property
    def size(self) -> tuple[int, int]:
        """(height, width)."""
        height, width = self.levels.shape[:2]
        return height, width


@lru_cache(_KEPT)
def sized_tile(tile: Tile, height: int, width: int, strength: float) -> np.ndarray:
    """A tile (h, w, 3) float32, enlarged or reduced: logarithms of factors whose mean is 1.

    Args:
        strength: how much of the photo's contrast it has.
    """
    is_smaller = height < tile.size[0]
    values = (tile.levels.astype(np.float32) - 128) * (_RANGE / 127)
    way = cv2.INTER_AREA if is_smaller else cv2.INTER_CUBIC
    values = cv2.resize(values, (width, height), interpolation=way)
    brightness = values @ LUMA
    color = _COLOR * _softened(values - brightness[..., None], _COLOR_SOFTNESS)
    values = strength * (_softened(brightness, _SOFTNESS)[..., None] + color)
    values = values - np.log(np.exp(values).mean((0, 1)))
    values.flags.writeable = False
    return np.asarray(values, np.float32)


@lru_cache(_KEPT_TILES)
def shipped_tile(name: str) -> Tile:
    """A tile of `resources/textures`."""
    with Image.open(resource_path(FOLDER, f"{name}.jpg")) as image:
        return Tile(name, np.asarray(image.convert("RGB")))


def tile_of(name: str, photo: np.ndarray, is_there: np.ndarray, broad: float) -> Tile | None:
    """A tile of what a photo (H, W, 3) uint8 shows somewhere; None where that is too little, or too wild.

    Args:
        is_there: (H, W) bool, the outline of one thing.
        broad: deviation, in pixels, of the blur that takes away its broad shapes.
    """
    rows, columns = (np.flatnonzero(is_there.any(axis)) for axis in (1, 0))
    if not len(rows):
        return None
    box = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    photo, is_there = photo[box].astype(np.float32) / 255, is_there[box]
    kernel = np.ones((_RIM, _RIM), np.uint8)
    inner = cv2.erode(is_there.astype(np.uint8), kernel, borderType=cv2.BORDER_CONSTANT, borderValue=0) > 0
    if patch_side(inner) is None:
        return None
    texture = np.log((photo + _DARK) / (_around(photo, is_there, broad) + _DARK)).astype(np.float32)
    if (texture[inner] @ LUMA).std() > _WILDEST:
        return None
    brightness = (texture @ LUMA)[..., None]
    texture = brightness + np.clip(texture - brightness, -_MOST_COLOR, _MOST_COLOR)
    texture = np.where(inner[..., None], texture - texture[inner].mean(0), 0)
    tile = quilted(texture, inner, _SIDE)
    return Tile(name, np.clip(np.rint(128 + tile * (127 / _RANGE)), 0, 255).astype(np.uint8))


def _around(photo: np.ndarray, is_there: np.ndarray, reach: float) -> np.ndarray:
    """The photo without what is finer than `reach`, from where something is alone."""
    there = is_there.astype(np.float32)[..., None]
    weighted = np.dstack([photo * there, there])
    blurred = cv2.GaussianBlur(weighted, (0, 0), reach, borderType=cv2.BORDER_CONSTANT)
    return np.asarray(blurred[..., :3] / (blurred[..., 3:] + 1e-4))


def _softened(tile: np.ndarray, reach: float) -> np.ndarray:
    """A tile, blurred over its sides."""
    margin = int(4 * reach) + 1
    around = ((margin, margin), (margin, margin), (0, 0))[: tile.ndim]
    blurred = cv2.GaussianBlur(np.pad(tile, around, "wrap"), (0, 0), reach)
    return np.asarray(blurred[margin:-margin, margin:-margin])
