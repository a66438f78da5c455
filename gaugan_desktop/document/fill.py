"""Flood fill."""

import numpy as np

from gaugan_desktop.document.rect import Rect
from gaugan_desktop.opencv import cv2


def contiguous_region(labels: np.ndarray, x: int, y: int) -> tuple[np.ndarray, Rect]:
    """The 4-connected region of equal labels around a pixel.

    Args:
        labels: (H, W) uint8.
        x, y: a pixel inside the map.

    Returns:
        A boolean mask of the region within its bounding box, and that box.
    """
    height, width = labels.shape
    mask = np.zeros((height + 2, width + 2), np.uint8)
    flags = 4 | cv2.FLOODFILL_MASK_ONLY | (1 << 8)
    _, _, _, (left, top, w, h) = cv2.floodFill(labels, mask, (x, y), 0, 0, 0, flags)
    rect = Rect(left, top, left + w, top + h)
    return mask[1:-1, 1:-1][rect.slices] == 1, rect
