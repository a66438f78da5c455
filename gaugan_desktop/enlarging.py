"""Label maps enlarged: for larger pictures, and for small ones that a model paints better at its own size."""

import numpy as np

from gaugan_desktop.opencv import cv2

_MOST = 1.5  # larger still costs more time than it gains


def enlarged(labels: np.ndarray, width: int, height: int) -> np.ndarray:
    """The whole map larger, with smooth outlines: each pixel in the label that weighs most around it."""
    most = np.full((height, width), -1.0, np.float32)
    result = np.zeros((height, width), np.uint8)
    for label in np.flatnonzero(np.bincount(labels.ravel(), minlength=256)):
        share = (labels == label).astype(np.float32)
        share = cv2.resize(share, (width, height), interpolation=cv2.INTER_CUBIC)
        is_more = share > most
        most[is_more] = share[is_more]
        result[is_more] = label
    return result


def at_full_size(labels: np.ndarray, full_size: int) -> np.ndarray:
    """A label map (H, W) uint8 at the size at which its picture is painted before it is reduced.

    Args:
        full_size: pixels of the shorter side below which pictures are painted larger; 0 for never.
    """
    height, width = labels.shape
    factor = min(full_size / min(height, width), _MOST)
    return labels if factor <= 1 else enlarged(labels, round(width * factor), round(height * factor))


def reduced(picture: np.ndarray, height: int, width: int) -> np.ndarray:
    """A picture (H, W, 3) uint8 or uint16 at the size asked for, by area; of that size it stays."""
    if picture.shape[:2] == (height, width):
        return picture
    return cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA)
