"""Selections: masks (H, W) bool, combined and filled."""

from collections.abc import Sequence
from enum import StrEnum

import numpy as np

from gaugan_desktop.document.shapes import Point, inside


class Combination(StrEnum):
    """How a new selection goes with the one before."""

    REPLACE = "replace"
    ADD = "add"
    SUBTRACT = "subtract"


def outlined(outline: Sequence[Point], shape: tuple[int, int]) -> np.ndarray:
    """The pixels inside a closed outline."""
    mask = np.zeros(shape, bool)
    part, rect = inside(outline, shape[1], shape[0])
    if not rect.is_empty:
        mask[rect.slices] = part
    return mask


def combined(before: np.ndarray | None, new: np.ndarray, how: Combination) -> np.ndarray | None:
    """The selection after a new one; None, which is everywhere, when nothing is left."""
    if how is Combination.ADD and before is not None:
        new = before | new
    elif how is Combination.SUBTRACT:
        new = ~new if before is None else before & ~new
    return new if new.any() else None
