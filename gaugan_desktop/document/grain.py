"""A stable pattern by which labels mix: the same place always has the same value."""

from functools import lru_cache

import numpy as np

from gaugan_desktop.document.rect import Rect
from gaugan_desktop.opencv import cv2

_SIDE = 512  # pixels after which it repeats
GRAIN = 7.0  # pixels across a clump, about
_STEPS = 2**16


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
    inner = blurred[reach:-reach, reach:-reach]
    # Ranks by counting: sorting takes fifty milliseconds, and somebody is painting.
    low, high = float(inner.min()), float(inner.max())
    steps = ((inner - low) * (_STEPS / (high - low))).astype(np.int32)
    counts = np.bincount(steps.ravel(), minlength=_STEPS + 1)
    ranks = (counts.cumsum() - counts / 2) / inner.size
    return np.asarray(ranks.astype(np.float32)[steps])
