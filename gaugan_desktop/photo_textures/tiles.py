"""Tiles sewn from plates: they cover any area, and go on at their opposite sides."""

from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from PIL import Image

from gaugan_desktop.opencv import cv2
from gaugan_desktop.paths import resource_path
from gaugan_desktop.photo_textures.plates import FOLDER, Plate, as_levels, as_logarithms, softened
from gaugan_desktop.photo_textures.quilting import quilted

TILES = "tiles"
_SIDE = 336  # pixels of a tile, about
_MARGIN = 4  # pixels, beyond what softening reaches
_KEPT = 12  # sizes of tiles, some 1 MB each
_KEPT_TILES = 20  # 0.3 MB each


@dataclass(frozen=True)
class Tile:
    """A tile that goes on at its opposite sides.

    Attributes:
        name: of its plate, by which tiles are equal.
        levels: (h, w, 3) uint8, logarithms of factors.
    """

    name: str
    levels: np.ndarray = field(compare=False, repr=False)

    @property
    def size(self) -> tuple[int, int]:
        """(height, width)."""
        height, width = self.levels.shape[:2]
        return height, width


@lru_cache(_KEPT_TILES)
def tile_of(plate: Plate) -> Tile:
    """The tile of a plate, ready made or sewn."""
    if not plate.is_shipped:
        return sewn(plate)
    with Image.open(resource_path(FOLDER, TILES, f"{plate.name}.jpg")) as image:
        return Tile(plate.name, np.asarray(image.convert("RGB")))


def sewn(plate: Plate) -> Tile:
    """The tile of a plate, sewn anew, which takes a tenth of a second."""
    return Tile(plate.name, as_levels(quilted(as_logarithms(plate.levels), plate.inside > 0, _SIDE)))


@lru_cache(_KEPT)
def sized_tile(tile: Tile, height: int, width: int, strength: float) -> np.ndarray:
    """A tile (h, w, 3) float32, enlarged or reduced: logarithms of factors whose mean is 1.

    Args:
        strength: how much of the photo's contrast it has.
    """
    way = cv2.INTER_AREA if height < tile.size[0] else cv2.INTER_CUBIC
    values = cv2.resize(as_logarithms(tile.levels), (width, height), interpolation=way)
    values = np.pad(values, ((_MARGIN, _MARGIN), (_MARGIN, _MARGIN), (0, 0)), "wrap")
    values = (
        strength
        * softened(values, height / tile.size[0], cv2.BORDER_REPLICATE)[_MARGIN:-_MARGIN, _MARGIN:-_MARGIN]
    )
    values = values - np.log(np.exp(values).mean((0, 1)))
    values.flags.writeable = False
    return np.asarray(values, np.float32)
