"""Brush sizes on a slider: logarithmic, fine steps for fine brushes."""

from math import log

from gaugan_desktop.document.brush import MAX_SIZE

SIZE_STEPS = 1000


def size_at(position: int) -> float:
    """Whole pixels at a position of 0 to `SIZE_STEPS`."""
    return round(MAX_SIZE ** (position / SIZE_STEPS))


def position_of(size: float) -> int:
    """Where a size of 1 to `MAX_SIZE` pixels stands."""
    return round(SIZE_STEPS * log(size) / log(MAX_SIZE))
