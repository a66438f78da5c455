"""Tiles laid over a whole picture, nowhere seen to repeat, and smaller towards the horizon."""

from collections import OrderedDict
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_textures.plates import USUAL, Plate
from gaugan_desktop.photo_textures.table import Texture
from gaugan_desktop.photo_textures.tiles import sized_tile, tile_of
from gaugan_desktop.rolling import roll_offset
from gaugan_desktop.wrap import Wrap

_NEAR = 0.45  # of the shorter side below the horizon: where the ground has its full size
_OCTAVES = 3  # by which it gets smaller towards the horizon
_SHIFTS = np.random.default_rng(5).random((7, 2))  # of a tile, as shares of its sides
_NOISE = np.random.default_rng(6).uniform(0, len(_SHIFTS), (32, 32)).astype(np.float32)
_CELL = 0.6  # of a tile's side, over which the slow noise changes
_SEAM = 0.5  # how much of the way from one shift to the next both are seen
_KEPT_PIXELS = 3 * 1024 * 1024  # of patterns, 6 bytes each
_WHOLE_PIXELS = 1024 * 1024  # of pictures whose patterns are kept
_LARGE = 0.2  # share of a picture from which on a window's pattern is worth being made for all of it


class Place(NamedTuple):
    """Where a picture lies in a larger one, in pixels of both.

    Attributes:
        top, left: of the picture, in the larger one.
        height, width: of the larger one.
    """

    top: int
    left: int
    height: int
    width: int

    @property
    def unit(self) -> int:
        """Pixels of the shorter side of the whole."""
        return min(self.height, self.width)


class Spot(NamedTuple):
    """Where a texture is laid.

    Attributes:
        wrap: sides of the larger picture that continue at the opposite one.
        horizon: its row in the picture; None without one: then all is near.
        share: how strong the texture is, 0 to 1.
        roll: how often its label was rolled anew.
    """

    place: Place
    wrap: Wrap
    horizon: int | None
    share: float
    roll: int

    @property
    def unit(self) -> int:
        """Pixels of the shorter side of the whole."""
        return self.place.unit

    def below(self, rows: np.ndarray) -> np.ndarray:
        """How far rows of the picture lie below the horizon, as a share of the shorter side."""
        horizon = -np.inf if self.horizon is None else self.horizon
        return np.asarray((rows + 0.5 - horizon) / self.unit, np.float32)

    def zoom(self, plate: Plate) -> float:
        """Pixels per pixel of a plate and its tile, at most 1."""
        return min(1.0, plate.zoom * self.unit / USUAL)


class Patterns:
    """Factors for the colours of pictures; those of whole pictures that are not large are kept."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[Texture, Plate, bool, Spot], np.ndarray] = OrderedDict()

    def window(
        self,
        texture: Texture,
        plate: Plate,
        is_lying: bool,
        spot: Spot,
        rows: np.ndarray,
        columns: np.ndarray,
    ) -> np.ndarray:
        """The factors (h, w, 3) of some rows and columns of the picture, whose mean is about 1.

        Args:
            plate: of what stands upright. What lies shows both of its texture.
        """
        laid = _lying if is_lying else _standing
        key, pixels = (texture, plate, is_lying, spot), spot.place.height * spot.place.width
        is_small = len(rows) * len(columns) < _LARGE * pixels
        if key not in self._kept and (is_small or pixels > _WHOLE_PIXELS):
            return laid(texture, plate, spot, rows, columns)
        if key not in self._kept:
            everywhere = np.arange(spot.place.height), np.arange(spot.place.width)
            self._kept[key] = laid(texture, plate, spot, *everywhere).astype(np.float16)
            while sum(each.size // 3 for each in self._kept.values()) > _KEPT_PIXELS:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return cut(self._kept[key], rows, columns)


def cut(values: np.ndarray, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
    """Some rows and columns of values (H, W, ...); a view where they follow each other."""
    if all(numbers[-1] - numbers[0] == len(numbers) - 1 for numbers in (rows, columns)):
        return values[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    return values[rows[:, None], columns]


def _standing(
    texture: Texture, plate: Plate, spot: Spot, rows: np.ndarray, columns: np.ndarray
) -> np.ndarray:
    return cv2.exp(_laid(plate, 0, texture, spot, rows, columns))


def _lying(texture: Texture, near: Plate, spot: Spot, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
    """Smaller by halves towards the horizon, with soft changes."""
    octaves = -np.log2(np.clip(spot.below(rows) / _NEAR, 0.5**_OCTAVES, 1))
    pattern = np.zeros((len(rows), len(columns), 3), np.float32)
    for octave in range(_OCTAVES + 1):
        weights = np.clip(1 - np.abs(octaves - octave), 0, 1)
        seen = np.flatnonzero(weights)
        if not len(seen):
            continue
        weights = (weights / np.sqrt(weights**2 + (1 - weights) ** 2))[seen, None, None]
        far = texture.far if octave else None
        plate, halvings = (near, octave) if far is None else (far, octave - 1)
        pattern[seen] += weights * _laid(plate, halvings, texture, spot, rows[seen], columns)
    return cv2.exp(pattern)


def _laid(
    plate: Plate, halvings: int, texture: Texture, spot: Spot, rows: np.ndarray, columns: np.ndarray
) -> np.ndarray:
    """The tile of a plate in some rows and columns of the picture: logarithms (h, w, 3).

    Slow noise decides by how much the tile is shifted, and where two shifts meet they are mixed (after an
    idea of Inigo Quilez, *Texture repetition*).
    """
    place, tile, zoom = spot.place, tile_of(plate), spot.zoom(plate) * 0.5**halvings
    height, width = (
        _fitted(max(4, round(side * zoom)), whole, is_ring)
        for side, whole, is_ring in zip(tile.size, place[2:], spot.wrap, strict=True)
    )
    values = sized_tile(tile, height, width, texture.strength * spot.share)
    rows, columns = rows + place.top, columns + place.left + roll_offset(spot.roll, width)
    kinds = _slow_noise(spot, (height, width), rows, columns)
    first = np.floor(kinds).astype(np.intp)
    share = np.clip((kinds - first - 0.5) / _SEAM + 0.5, 0, 1)[..., None]
    shifts = (_SHIFTS * (height, width)).astype(np.intp)
    one, other = (
        values[
            (rows[:, None] + shifts[kind % len(shifts), 0]) % height,
            (columns + shifts[kind % len(shifts), 1]) % width,
        ]
        for kind in (first, first + 1)
    )
    return np.asarray(((1 - share) * one + share * other) / np.sqrt((1 - share) ** 2 + share**2))


def _slow_noise(spot: Spot, size: Sequence[int], rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
    """(h, w) float32, that changes by some units over a tile of this size."""
    places = []
    for numbers, side, whole, is_ring in zip((rows, columns), size, spot.place[2:], spot.wrap, strict=True):
        cell = whole / len(_NOISE) if is_ring else _CELL * side
        places.append(np.float32((numbers + 0.5) / cell % len(_NOISE)))
    map_x, map_y = np.meshgrid(places[1], places[0])
    return cv2.remap(_NOISE, map_x, map_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP)


def _fitted(side: int, whole: int, is_ring: bool) -> int:
    """The side of a tile of which whole ones fill a ring."""
    return max(1, round(whole / max(1, round(whole / side)))) if is_ring else side
