"""Decoded pairs in memory that all loader processes of a run share."""

import mmap
import multiprocessing
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np

from trainer.data.preprocess import View

_HAS_FORK = sys.platform == "linux"
FORK = multiprocessing.get_context("fork" if _HAS_FORK else None)
_PLACE, _HEIGHT, _WIDTH, _HAS_INSTANCES, _HORIZON = range(5)
_NOWHERE, _ON_ITS_WAY = 0, -1
_SECONDS = 5.0  # a loader that was killed holds the lock for ever


class PairCache:
    """Keeps views by number, the first ones that fit.

    Processes that are forked see the same memory. Where processes start afresh, each has its share of it.

    Args:
        pairs: how many numbers there are.
        limit: bytes; the machine gives them only when they are filled.
        processes: how many will want a share where memory cannot be shared.
    """

    def __init__(self, pairs: int, limit: int, processes: int = 1) -> None:
        self._pairs, self._limit, self._processes = pairs, limit, processes
        self._memory = _shared(limit)
        self._lock = FORK.Lock()
        table = np.frombuffer(mmap.mmap(-1, 8 * (5 * pairs + 1)), np.int64)
        self._used, self._rows = table[:1], table[1:].reshape(pairs, 5)

    def __reduce__(self) -> tuple[Any, ...]:
        return PairCache, (self._pairs, self._limit // self._processes)

    @property
    def count(self) -> int:
        """How many views are in it."""
        return int((self._rows[:, _PLACE] > 0).sum())

    @property
    def size(self) -> int:
        """Bytes that they take."""
        return int(self._used[0])

    def get(self, number: int) -> View | None:
        """The view of that number, if it is there; nobody may write on it."""
        with self._locked() as is_mine:
            place, height, width, has_instances, horizon = self._rows[number].tolist()
        if not is_mine or place <= 0:
            return None
        pixels, start = height * width, place - 1
        picture = self._part(start, np.uint8, 3 * pixels).reshape(height, width, 3)
        labels = self._part(start + 3 * pixels, np.uint8, pixels).reshape(height, width)
        instances = None
        if has_instances:
            instances = self._part(start + 4 * pixels, np.int32, pixels).reshape(height, width)
        return View(picture, labels, instances, float(np.int64(horizon).view(np.float64)))

    def put(self, number: int, view: View) -> None:
        """Keep a view, if it fits and is not there yet."""
        height, width = view.labels.shape
        size = height * width * bytes_per_pixel(view.instances is not None)
        with self._locked() as is_mine:
            start = int(self._used[0])
            if not is_mine or self._rows[number, _PLACE] != _NOWHERE or start + size > len(self._memory):
                return
            self._used[0] = -(-(start + size) // 8) * 8
            self._rows[number, _PLACE] = _ON_ITS_WAY
        for array in (view.picture, view.labels, view.instances):
            if array is None:
                continue
            kept = self._part(start, array.dtype, array.size)
            kept[:] = array.ravel()
            start += kept.nbytes
        horizon = np.float64(view.horizon).view(np.int64)
        with self._locked():
            self._rows[number] = start - size + 1, height, width, view.instances is not None, horizon

    def _part(self, start: int, dtype: Any, count: int) -> np.ndarray:
        return np.frombuffer(self._memory, dtype, count, start)

    @contextmanager
    def _locked(self) -> Iterator[bool]:
        is_mine = self._lock.acquire(timeout=_SECONDS)
        try:
            yield is_mine
        finally:
            if is_mine:
                self._lock.release()


def bytes_per_pixel(has_instances: bool) -> int:
    """Picture, labels and perhaps instance ids."""
    return 3 + 1 + 4 * has_instances


def _shared(size: int) -> mmap.mmap | bytearray:
    """Memory of that size, or none where the system refuses it."""
    try:
        return mmap.mmap(-1, size) if size else bytearray()
    except OSError:
        return bytearray()
