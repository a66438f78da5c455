"""A stable pattern by which labels mix: the same place always has the same value."""

from functools import lru_cache

import numpy as np

from gaugan_desktop.document.rect import Rect
from gaugan_desktop.opencv import cv2

_SIDE = 512  # pixels after which it repeats
GRAIN = 7.0  # pixels across a clump, about


def grain(rect: Rect) -> np.ndarray:
    """Values (h, w) float32 for the pixels of a rectangle, in clumps, all from 0 to 1 equally often.

    Where a share is wanted, the pixels whose value is below it are a stable choice; a larger share keeps
    all of them.
    """
    rows, columns = (np.arange(part.start, part.stop) % _SIDE for part in rect.slices)
    return _tile()[np.ix_(rows, columns)]


@lru_cache(maxsize=1)
def _tile() -> np.ndarray:
    noise = np.random.default_rng(18).random((_SIDE, _SIDE), np.float32)
    reach = int(3 * GRAIN)
    blurred = cv2.GaussianBlur(np.pad(noise, reach, mode="wrap"), (0, 0), GRAIN / 2.5)
    inner = blurred[reach:-reach, reach:-reach].ravel()
    ranks = np.empty(inner.size, np.float32)
    ranks[np.argsort(inner, kind="stable")] = np.arange(inner.size, dtype=np.float32)
    return (ranks / inner.size).reshape(_SIDE, _SIDE)
