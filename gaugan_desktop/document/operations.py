"""Whole label maps tidied up: labels exchanged, borders smoothed, specks removed.

Every function takes a label map (H, W) uint8 and returns a new one; `UNPAINTED` is a value like any
other.
"""

import numpy as np

from gaugan_desktop.nearest import filled_from_nearest
from gaugan_desktop.opencv import cv2


def label_replaced(labels: np.ndarray, old: int, new: int) -> np.ndarray:
    """Every pixel of one label in another."""
    result = labels.copy()
    result[labels == old] = new
    return result


def borders_smoothed(labels: np.ndarray, radius: int) -> np.ndarray:
    """Each pixel in the label that is most frequent within `radius` pixels; ties keep the lower id."""
    most = np.full(labels.shape, -1.0, np.float32)
    result = labels.copy()
    size = (2 * radius + 1, 2 * radius + 1)
    for label in np.flatnonzero(np.bincount(labels.ravel(), minlength=256)):
        share = cv2.GaussianBlur((labels == label).astype(np.float32), size, radius / 2)
        is_more = share > most
        most[is_more] = share[is_more]
        result[is_more] = label
    return result


def specks_removed(labels: np.ndarray, area: int) -> np.ndarray:
    """Connected patches of fewer than `area` pixels take the nearest label that is not such a patch."""
    is_speck = np.zeros(labels.shape, bool)
    for label in np.flatnonzero(np.bincount(labels.ravel(), minlength=256)):
        mask = (labels == label).astype(np.uint8)
        _, patches, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=4)
        is_small = stats[:, cv2.CC_STAT_AREA] < area
        is_small[0] = False
        is_speck |= is_small[patches]
    return filled_from_nearest(labels, is_speck)
