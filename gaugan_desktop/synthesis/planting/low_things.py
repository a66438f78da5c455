"""What blobs of bushes, plants, rocks and stones become: one as wide and as high, or a row or heap."""

from typing import NamedTuple

import numpy as np

from gaugan_desktop.photo_textures import PlacedCutout
from gaugan_desktop.synthesis.planting.plots import (
    Disc,
    Plot,
    around,
    around_discs,
    crown_of,
    largest_discs,
    whole_box,
)


class _Sort(NamedTuple):
    """Cutouts of one sort.

    Attributes:
        shapes: how wide each is at best, times its height.
        mirrored: those that have to be, so that the sun shines on their left.
        highest: of the shorter side: what is higher is none.
        stretched: how much wider or narrower a cutout may become.
        least: radius of the smallest disc in a row or heap, of the shorter side.
        half, height: of those in a disc, in its radii.
    """

    shapes: dict[str, float]
    mirrored: tuple[str, ...]
    highest: float
    stretched: float
    least: float
    half: float
    height: float


_BUSHES = _Sort(
    {"bush-1": 1.07, "bush-2": 2.1, "bush-3": 1.7, "bush-4": 2.69, "plant": 2.77},
    (),
    0.4,
    1.45,
    0.012,
    1.5,
    2.3,
)
_BOULDERS = _Sort(
    {"boulder-1": 1.07, "boulder-2": 1.53, "boulder-4": 1.44, "boulder-3": 2.07},
    ("boulder-3", "boulder-4"), 0.35, 1.7, 0.014, 1.4, 1.8,
)  # fmt: skip
_ALIKE = 0.25  # logarithm: how much worse another one may fit to be taken
_LOWEST = 0.016  # of the shorter side
_SLENDEREST = 0.6  # times as wide as high: what is slenderer is a stalk
_LARGEST = 0.06  # of a map: larger blobs stay what they are
_SIZES = 1.0, 1.3, 0.8, 1.15, 0.65  # of those in a row or heap
_COUNT, _APART = 24, 1.3  # in a row or heap at most; of a disc's radius, how near the next one may be


def bush_plot(label: int, blob: np.ndarray, roll: int) -> Plot | None:
    """What is planted in the place of a blob (h, w) uint8; None where it stays a thicket."""
    return _plot(_BUSHES, label, blob, roll)


def boulder_plot(label: int, blob: np.ndarray, roll: int) -> Plot | None:
    """What lies in the place of a blob (h, w) uint8; None where it stays a cliff or stony ground."""
    return _plot(_BOULDERS, label, blob, roll)


def _plot(sort: _Sort, label: int, blob: np.ndarray, roll: int) -> Plot | None:
    if (box := whole_box(blob)) is None or blob.mean() > _LARGEST:
        return None
    unit = min(blob.shape)
    top, left, height, width = box
    if not _LOWEST * unit <= height <= sort.highest * unit or width < _SLENDEREST * height:
        return None
    place = int((2 * left + width) / unit * 4) + roll
    own = blob[top : top + height, left : left + width]
    names = _fitting(sort, width / height)
    if names and crown_of(own) is not None:
        return Plot(label, around(blob), (_placed(sort, names, place, box),))
    discs = largest_discs(blob, sort.least, sort.least, _COUNT, _APART)
    if not discs or (cleared := around_discs(blob, discs, sort.least)) is None:
        return None
    farthest_first = sorted(discs, key=lambda disc: disc[0] + disc[2])
    return Plot(label, cleared, tuple(_in_disc(sort, disc, unit, roll) for disc in farthest_first))


def _fitting(sort: _Sort, shape: float) -> list[str]:
    """The cutouts that fit best into something so many times as wide as high; none if it is too unlike."""
    apart = {name: abs(float(np.log(shape / own))) for name, own in sort.shapes.items()}
    most = min(float(np.log(sort.stretched)), min(apart.values()) + _ALIKE)
    return [name for name in apart if apart[name] <= most]


def _placed(sort: _Sort, names: list[str], place: int, box: tuple[int, int, int, int]) -> PlacedCutout:
    """One of some cutouts in a box: top, left, height and width."""
    name = names[place % len(names)]
    is_mirrored = name in sort.mirrored if sort.mirrored else place % 4 > 1
    return PlacedCutout(name, is_mirrored, *box)


def _in_disc(sort: _Sort, disc: Disc, unit: int, roll: int) -> PlacedCutout:
    """One in a row or heap."""
    row, column, radius = disc
    place = column * 8 // unit + 3 * (row * 8 // unit) + roll
    size = radius * _SIZES[place % len(_SIZES)]
    half, height = round(sort.half * size), round(sort.height * size)
    names = _fitting(sort, 2 * half / height)
    return _placed(sort, names, place, (row + round(radius) - height, column - half, height, 2 * half))
