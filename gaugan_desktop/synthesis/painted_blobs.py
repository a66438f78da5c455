"""Blobs as pens draw them, found in a small map, so that maps of all sizes have the same ones."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis.smoothness import roughness
from gaugan_desktop.wrap import Wrap

_UNIT = 256  # pixels of the shorter side of the map that is looked at
_SMALLEST = 0.001  # of the shorter side squared: what is smaller is a speck


class DrawnBlob(NamedTuple):
    """A blob that a pen drew, in the map that is looked at.

    Attributes:
        blob: (h, w) uint8, 1 where it is.
        labels: (h, w) uint8, the whole map.
        roll: how often its label was rolled anew.
    """

    label: int
    blob: np.ndarray
    labels: np.ndarray
    roll: int


def drawn_blobs(
    labels: np.ndarray,
    smoothness: np.ndarray,
    is_wanted: np.ndarray,
    least: int,
    wrap: Wrap,
    rolls: tuple[int, ...],
    roughest: float = 0.0,
) -> Iterator[DrawnBlob]:
    """The blobs of some labels in a label map (H, W) uint8 without gaps.

    Specks are none, and neither is what goes on at an opposite side.

    Args:
        smoothness: (H, W) uint8, how smooth its borders are.
        is_wanted: (256,) bool, which labels.
        least: smoothness of the borders of a blob; corners lower that of small ones.
        rolls: how often each label was rolled anew.
        roughest: `roughness` of an outline that is smooth, whatever is around.
    """
    small, shares = _looked_at(labels), _looked_at(smoothness)
    for label in np.flatnonzero(is_wanted & (np.bincount(small.ravel(), minlength=256) > 0)):
        roll = rolls[label] if label < len(rolls) else 0
        for blob in _pieces(small == label, wrap):
            border = cv2.morphologyEx(blob, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8)) > 0
            if border.any() and (shares[border].mean() >= least or roughness(blob) <= roughest):
                yield DrawnBlob(int(label), blob, small, roll)


def _looked_at(values: np.ndarray) -> np.ndarray:
    """Values (H, W) uint8 in the map that is looked at."""
    scale = min(1.0, _UNIT / min(values.shape))
    height, width = (max(1, round(side * scale)) for side in values.shape)
    return cv2.resize(values, (width, height), interpolation=cv2.INTER_NEAREST)


def _pieces(is_there: np.ndarray, wrap: Wrap) -> Iterator[np.ndarray]:
    """Connected pieces (h, w) uint8 of what is there (h, w) bool."""
    _, pieces, stats, _ = cv2.connectedComponentsWithStats(is_there.astype(np.uint8), connectivity=8)
    height, width = is_there.shape
    for number in 1 + np.flatnonzero(stats[1:, cv2.CC_STAT_AREA] >= _SMALLEST * min(height, width) ** 2):
        left, top, wide, high, _ = (int(value) for value in stats[number])
        goes_on = wrap.columns and (not left or left + wide == width)
        if not goes_on and not (wrap.rows and (not top or top + high == height)):
            yield np.asarray(pieces == number, np.uint8)
