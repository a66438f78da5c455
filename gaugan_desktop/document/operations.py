"""Whole label maps tidied up: labels exchanged, borders smoothed, specks and gaps removed.

Every function takes a label map (H, W) uint8 and returns a new one; `UNPAINTED` is a value like any
other unless stated.
"""

import numpy as np

from gaugan_desktop.labels import UNPAINTED
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
    return _filled_from_nearest(labels, is_speck)


def gaps_filled(labels: np.ndarray) -> np.ndarray:
    """Unpainted pixels in the label of the nearest painted one; as it is where nothing is painted."""
    return _filled_from_nearest(labels, labels == UNPAINTED)


def _filled_from_nearest(labels: np.ndarray, is_open: np.ndarray) -> np.ndarray:
    if not is_open.any() or is_open.all():
        return labels.copy()
    _, nearest = cv2.distanceTransformWithLabels(
        is_open.astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_5, labelType=cv2.DIST_LABEL_PIXEL
    )
    # Every closed pixel has a number of its own; its label answers for all pixels with that number.
    by_number = np.zeros(int(nearest.max()) + 1, np.uint8)
    by_number[nearest[~is_open]] = labels[~is_open]
    return np.where(is_open, by_number[nearest], labels).astype(np.uint8)
