"""Islands in the sky: what bending a label map tears off its skyline."""

import numpy as np

from gaugan_desktop.opencv import cv2

_LARGEST = 0.0008  # of the shorter side squared; what is larger is a shape of its own


def torn_off(bent: np.ndarray, labels: np.ndarray, is_sky: np.ndarray) -> np.ndarray:
    """Where (H, W) bool a bent label map has small pieces in the sky, or of sky, that the one before has not.

    Args:
        bent, labels: (H, W) uint8, with natural borders and without.
        is_sky: (256,) uint8, 1 for labels of the sky.
    """
    sky, sky_before = cv2.LUT(bent, is_sky), cv2.LUT(labels, is_sky)
    torn = np.zeros(bent.shape, bool)
    largest = _LARGEST * min(bent.shape) ** 2
    for kind in (0, 1):
        count, pieces, stats, _ = cv2.connectedComponentsWithStats((sky == kind).astype(np.uint8))
        is_small = stats[:, cv2.CC_STAT_AREA] < largest
        is_small[0] = False
        if not is_small.any():
            continue
        places = np.flatnonzero(is_small[pieces])
        numbers = pieces.ravel()[places]
        was_there = np.bincount(numbers[sky_before.ravel()[places] == kind], minlength=count) > 0
        torn.ravel()[places[~was_there[numbers]]] = True
    return torn
