"""Small pictures of a set's photos, made in a thread while the artist works."""

import logging
import threading
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, Signal

from gaugan_desktop.errors import GauganError
from gaugan_desktop.shrinking import shrunk

_log = logging.getLogger(__name__)
SIDE = 132  # pixels


class Thumbnails(QObject):
    """Loads what is asked for, what was asked last first; `made` comes in the window's thread.

    Args:
        load: a photo (H, W, 3) uint8 by name, in the thread.
    """

    made = Signal(str, object)  # name of the photo, np.ndarray; None where it cannot be read

    def __init__(self, load: Callable[[str], np.ndarray]) -> None:
        super().__init__()
        self._load = load
        self._condition = threading.Condition()
        self._wanted: list[str] = []
        self._asked: set[str] = set()
        self._is_closed = False
        self._thread = threading.Thread(target=self._run, name="thumbnails")
        self._thread.start()

    def want(self, names: list[str]) -> None:
        """Make these next, the first one first; those made or asked for already are passed over."""
        with self._condition:
            fresh = [name for name in names if name not in self._asked]
            self._asked.update(fresh)
            self._wanted += reversed(fresh)
            self._condition.notify()

    def close(self) -> None:
        """Stop after the photo in hand."""
        with self._condition:
            self._is_closed = True
            self._condition.notify()
        self._thread.join()

    def _run(self) -> None:
        while (name := self._next()) is not None:
            picture: np.ndarray | None = None
            try:
                picture = np.ascontiguousarray(shrunk(self._load(name), SIDE))
            except GauganError as error:
                _log.info("no thumbnail: %s", error)
            self.made.emit(name, picture)

    def _next(self) -> str | None:
        with self._condition:
            self._condition.wait_for(lambda: self._is_closed or bool(self._wanted))
            return None if self._is_closed else self._wanted.pop()
