"""Blobs as pens draw them, found in a small map, so that maps of all sizes have the same ones."""

from collections.abc import Iterator

import numpy as np

from gaugan_desktop.opencv import cv2
from gaugan_desktop.wrap import Wrap

_UNIT = 256  # pixels of the shorter side of the map that is looked at


def looked_at(values: np.ndarray) -> np.ndarray:
    """Values (H, W) uint8 in the map that is looked at."""
    scale = min(1.0, _UNIT / min(values.shape))
    height, width = (max(1, round(side * scale)) for side in values.shape)
    return cv2.resize(values, (width, height), interpolation=cv2.INTER_NEAREST)


def blobs_in(is_there: np.ndarray, wrap: Wrap) -> Iterator[np.ndarray]:
    """Connected pieces (h, w) uint8 of what is there (h, w) bool that do not go on at an opposite side."""
    count, pieces, stats, _ = cv2.connectedComponentsWithStats(is_there.astype(np.uint8), connectivity=8)
    height, width = is_there.shape
    for number in range(1, count):
        left, top, wide, high, _ = (int(value) for value in stats[number])
        goes_on = wrap.columns and (not left or left + wide == width)
        if not goes_on and not (wrap.rows and (not top or top + high == height)):
            yield np.asarray(pieces == number, np.uint8)


def is_drawn(blob: np.ndarray, smoothness: np.ndarray, least: int) -> bool:
    """Whether a pen drew the border of a blob (h, w) uint8, and not nature.

    Args:
        smoothness: (h, w) uint8 of all borders.
        least: that the blob's own has to have; corners lower that of small blobs.
    """
    border = cv2.morphologyEx(blob, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8)) > 0
    return bool(border.any() and smoothness[border].mean() >= least)
