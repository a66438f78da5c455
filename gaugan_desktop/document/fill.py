"""Flood fill."""

import numpy as np

from gaugan_desktop.document.rect import EMPTY, Rect
from gaugan_desktop.opencv import cv2
from gaugan_desktop.wrap import NO_WRAP, Wrap

_FLAGS = 4 | cv2.FLOODFILL_MASK_ONLY | (1 << 8)


def contiguous_region(labels: np.ndarray, x: int, y: int, wrap: Wrap = NO_WRAP) -> tuple[np.ndarray, Rect]:
    """The 4-connected region of equal labels around a pixel.

    Args:
        labels: (H, W) uint8.
        x, y: a pixel inside the map.
        wrap: borders across which the region continues.

    Returns:
        A boolean mask of the region within its bounding box, and that box.
    """
    height, width = labels.shape
    mask = np.zeros((height + 2, width + 2), np.uint8)
    region = mask[1:-1, 1:-1]
    is_same = labels == labels[y, x] if any(wrap) else None
    rect = EMPTY
    seed: tuple[int, int] | None = (x, y)
    while seed is not None:
        _, _, _, (left, top, w, h) = cv2.floodFill(labels, mask, seed, 0, 0, 0, _FLAGS)
        rect = rect.united(Rect(left, top, left + w, top + h))
        seed = None if is_same is None else _beyond_borders(region, is_same, wrap)
    return region[rect.slices] == 1, rect


def _beyond_borders(region: np.ndarray, is_same: np.ndarray, wrap: Wrap) -> tuple[int, int] | None:
    """A pixel (x, y) where the region goes on beyond a border that wraps."""
    bottom, right = (side - 1 for side in region.shape)
    for here, there in ((0, right), (right, 0)):
        rows = np.flatnonzero(region[:, here] & is_same[:, there] & (region[:, there] == 0))
        if wrap.columns and len(rows):
            return there, int(rows[0])
    for here, there in ((0, bottom), (bottom, 0)):
        columns = np.flatnonzero(region[here] & is_same[there] & (region[there] == 0))
        if wrap.rows and len(columns):
            return int(columns[0]), there
    return None
