"""What lies behind things that are taken away."""

import numpy as np

from gaugan_desktop.opencv import cv2

_STEPS = 16, 4  # columns and rows of a pixel in which it is found out: sideways all goes on
_KNOWN = 0.9  # share of a pixel that is seen, from which on it is known


def behind(values: np.ndarray, is_open: np.ndarray) -> np.ndarray:
    """What lies (h, w) uint8 behind all that is not open: borders go on from one side to the other."""
    height, width = values.shape
    small = max(1, width // _STEPS[0]), max(1, height // _STEPS[1])
    seen = np.flatnonzero(np.bincount(values[is_open])).astype(np.uint8)
    open_ = cv2.resize(is_open.astype(np.float32), small, interpolation=cv2.INTER_AREA)
    best, result = np.zeros(values.shape, np.float32), np.full_like(values, seen[0])
    for value in seen:
        there = ((values == value) & is_open).astype(np.float32)
        share = _spread(cv2.resize(there, small, interpolation=cv2.INTER_AREA), open_)
        share = cv2.resize(share, (width, height), interpolation=cv2.INTER_LINEAR)
        np.copyto(result, value, where=share > best)
        np.maximum(best, share, out=best)
    return result


def _spread(values: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Values (h, w), as many as are known, over all places, from coarse to fine (pull-push, Gortler et al.
    1996, section 3.3)."""
    height, width = known.shape
    own = values / (known + 1e-6)
    if min(height, width) < 2 or known.min() > _KNOWN:
        return own
    half = (width + 1) // 2, (height + 1) // 2
    halved = (cv2.resize(each, half, interpolation=cv2.INTER_AREA) for each in (values, known))
    coarse = cv2.resize(_spread(*halved), (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(coarse + np.minimum(known / _KNOWN, 1) * (own - coarse), np.float32)
