"""What blobs of bushes, plants, rocks and stones become: one as wide and as high, or a row or heap."""

from typing import NamedTuple

from gaugan_desktop.photo_textures import PlacedCutout
from gaugan_desktop.synthesis.painted_blobs import DrawnBlob
from gaugan_desktop.synthesis.planting.plots import (
    Disc,
    Plot,
    around,
    around_discs,
    crown_of,
    largest_discs,
    whole_box,
)
from gaugan_desktop.synthesis.planting.sorts import Sort


class _Heap(NamedTuple):
    """How a sort stands in rows and heaps.

    Attributes:
        highest: of the shorter side: what is higher is none.
        least: radius of the smallest disc, of the shorter side.
        half, height: of a thing in a disc, in its radii.
    """

    sort: Sort
    highest: float
    least: float
    half: float
    height: float


_BUSHES = Sort({"bush-1": 1.07, "bush-2": 2.1, "bush-3": 1.7, "bush-4": 2.69, "plant": 2.77}, (), 1.45)
_BOULDERS = Sort(
    {"boulder-1": 1.07, "boulder-2": 1.53, "boulder-4": 1.44, "boulder-3": 2.07},
    ("boulder-3", "boulder-4"),
    1.7,
)
_THICKET, _PILE = _Heap(_BUSHES, 0.4, 0.012, 1.5, 2.3), _Heap(_BOULDERS, 0.35, 0.014, 1.4, 1.8)
_LOWEST = 0.016  # of the shorter side
_SLENDEREST = 0.6  # times as wide as high: what is slenderer is a stalk
_LARGEST = 0.06  # of a map: larger blobs stay what they are
_SIZES = 1.0, 1.3, 0.8, 1.15, 0.65  # of those in a row or heap
_COUNT, _APART = 24, 1.3  # in a row or heap at most; of a disc's radius, how near the next one may be


def bush_plot(drawn: DrawnBlob) -> Plot | None:
    """What is planted in the place of a blob; None where it stays a thicket."""
    return _plot(_THICKET, drawn)


def boulder_plot(drawn: DrawnBlob) -> Plot | None:
    """What lies in the place of a blob; None where it stays a cliff or stony ground."""
    return _plot(_PILE, drawn)


def _plot(heap: _Heap, drawn: DrawnBlob) -> Plot | None:
    label, blob, _, roll = drawn
    if (box := whole_box(blob)) is None or blob.mean() > _LARGEST:
        return None
    unit = min(blob.shape)
    top, left, height, width = box
    if not _LOWEST * unit <= height <= heap.highest * unit or width < _SLENDEREST * height:
        return None
    place = int((2 * left + width) / unit * 4) + roll
    own = blob[top : top + height, left : left + width]
    names = heap.sort.fitting(width / height)
    if names and crown_of(own) is not None:
        return Plot(label, around(blob), (heap.sort.placed(names, place, box),))
    discs = largest_discs(blob, heap.least, heap.least, _COUNT, _APART)
    if not discs or (cleared := around_discs(blob, discs, heap.least)) is None:
        return None
    farthest_first = sorted(discs, key=lambda disc: disc[0] + disc[2])
    return Plot(label, cleared, tuple(_in_disc(heap, disc, unit, roll) for disc in farthest_first))


def _in_disc(heap: _Heap, disc: Disc, unit: int, roll: int) -> PlacedCutout:
    """One in a row or heap."""
    row, column, radius = disc
    place = column * 8 // unit + 3 * (row * 8 // unit) + roll
    size = radius * _SIZES[place % len(_SIZES)]
    half, height = round(heap.half * size), round(heap.height * size)
    names = heap.sort.fitting(2 * half / height)
    return heap.sort.placed(names, place, (row + round(radius) - height, column - half, height, 2 * half))
