"""Colours that spread to where they are not known."""

import numpy as np

from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis.natural_light.layout import blurred

_TRUST = 40.0  # a fortieth of a neighbourhood is enough to know its colour


def spread(picture: np.ndarray, is_known: np.ndarray, cell: float) -> np.ndarray:
    """Soft colours of the known pixels, everywhere.

    From fine to coarse, every pixel takes the mean colour of the narrowest neighbourhood in which some are
    known (compare pull-push, Gortler et al. 1996, section 3.3).

    Args:
        picture: (h, w, 3) float32.
        is_known: (h, w) bool.
        cell: width in pixels of one pixel of the answer.

    Returns:
        (h / cell, w / cell, 3) float32.
    """
    height, width = is_known.shape
    small = max(1, round(width / cell)), max(1, round(height / cell))
    known = cv2.resize(is_known.astype(np.float32), small, interpolation=cv2.INTER_AREA)
    colors = cv2.resize(picture * is_known[..., None], small, interpolation=cv2.INTER_AREA)
    weights, total = np.zeros_like(known), np.zeros_like(colors)
    reach = 1.0
    while reach < 4 * max(small):
        near, share = (blurred(each, reach) for each in (colors, known))
        taken = np.clip(share * _TRUST, 0, 1) * (1 - weights)
        total += near * (taken / (share + 1e-6))[..., None]
        weights += taken
        if weights.min() > 0.99:
            break
        reach *= 2
    return np.asarray(total / (weights + 1e-6)[..., None], np.float32)


def enlarged(colors: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    """Soft colours at the size (height, width, ...) of a picture."""
    return np.asarray(cv2.resize(colors, (shape[1], shape[0]), interpolation=cv2.INTER_LINEAR))
