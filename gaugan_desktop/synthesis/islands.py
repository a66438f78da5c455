"""Islands in the sky: what bending a label map tears off its skyline."""

from collections.abc import Sequence

import numpy as np

from gaugan_desktop.nearest import filled_from_nearest
from gaugan_desktop.opencv import cv2

_AROUND = 2  # pixels
_LARGEST = 0.0008  # of the shorter side squared; what is larger is a shape of its own


def mended(maps: Sequence[np.ndarray], labels: np.ndarray, is_sky: np.ndarray) -> Sequence[np.ndarray]:
    """A bent label map, and whatever else (H, W) uint8 lies on it, without what was torn off it.

    Args:
        maps: the label map first.
        labels, is_sky: see `torn_off`.
    """
    torn = torn_off(maps[0], labels, is_sky)
    if not torn.any():
        return maps
    rows, columns = (np.flatnonzero(torn.any(axis)) for axis in (1, 0))
    around = (
        slice(max(0, rows[0] - _AROUND), rows[-1] + 1 + _AROUND),
        slice(max(0, columns[0] - _AROUND), columns[-1] + 1 + _AROUND),
    )
    result = [each.copy() for each in maps]
    for each in result:
        each[around] = filled_from_nearest(each[around], torn[around])
    return result


def torn_off(bent: np.ndarray, labels: np.ndarray, is_sky: np.ndarray) -> np.ndarray:
    """Where (H, W) bool a bent label map has small pieces in the sky, or of sky, that the one before has not.

    Args:
        bent, labels: (H, W) uint8, with natural borders and without.
        is_sky: (256,) uint8, 1 for labels of the sky.
    """
    torn = np.zeros(bent.shape, bool)
    sky = cv2.LUT(bent, is_sky)
    mixed = np.flatnonzero((sky.max(1) > 0) & (sky.min(1) == 0))
    if len(mixed):
        rows = slice(mixed[0], mixed[-1] + 1)
        before, largest = cv2.LUT(labels[rows], is_sky), _LARGEST * min(bent.shape) ** 2
        for kind in (0, 1):
            torn[rows] |= _new_pieces(sky[rows] == kind, before == kind, largest)
    return torn


def _new_pieces(is_there: np.ndarray, was_there: np.ndarray, largest: float) -> np.ndarray:
    """Small pieces of what is there (h, w) bool, of which nothing was there before."""
    _, pieces, stats, _ = cv2.connectedComponentsWithStats(is_there.view(np.uint8))
    is_new = stats[:, cv2.CC_STAT_AREA] < largest
    is_new[0] = False
    if not is_new.any():
        return np.zeros_like(is_there)
    places = np.flatnonzero(is_new.take(pieces))
    numbers = pieces.ravel()[places]
    kept = numbers[was_there.ravel()[places]]
    is_new[kept] = False
    return is_new.take(pieces)
