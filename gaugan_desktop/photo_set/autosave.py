"""Saves work in a thread of its own; the newest state waits, older ones are dropped."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.photo_set.draft import Draft
from gaugan_desktop.photo_set.photo import Photo

_RETRY_SECONDS = 5.0


@dataclass(frozen=True, eq=False)
class Work:
    """A photo, its label map, on pixels of their own, and what is in doubt there (H, W) bool."""

    photo: Photo
    picture: np.ndarray
    draft: Draft
    doubt: np.ndarray | None = None


class Autosave:
    """Writes what it is given, the newest first and only.

    After an error it tries again every few seconds, so that a disk that is full or away for a while costs
    nothing.

    Args:
        write: keeps the work on the disk.
        tell: hears after each attempt, in the thread, what was wrong; nothing for success.
    """

    def __init__(self, write: Callable[[Work], None], tell: Callable[[Photo, str], None]) -> None:
        self._write, self._tell = write, tell
        self._condition = threading.Condition()
        self._waiting: Work | None = None
        self._is_writing = self._is_closed = False
        self._problem = ""
        self._thread = threading.Thread(target=self._run, name="autosave")
        self._thread.start()

    def save(self, work: Work) -> None:
        """Keep this instead of what still waits."""
        with self._condition:
            self._waiting, self._problem = work, ""
            self._condition.notify_all()

    def flush(self) -> str:
        """Wait until all is on the disk, tried again at once; returns why it is not, or nothing."""
        with self._condition:
            self._problem = ""
            self._condition.notify_all()
            self._condition.wait_for(lambda: bool(self._problem) or not (self._waiting or self._is_writing))
            return self._problem

    def close(self) -> str:
        """`flush`, then end the thread."""
        problem = self.flush()
        with self._condition:
            self._is_closed = True
            self._condition.notify_all()
        self._thread.join()
        return problem

    def _run(self) -> None:
        while (work := self._next()) is not None:
            problem = ""
            try:
                self._write(work)
            except BadFileError as error:
                problem = str(error)
            with self._condition:
                self._is_writing = False
                if problem and self._waiting is None:
                    self._waiting, self._problem = work, problem
                self._condition.notify_all()
            self._tell(work.photo, problem)

    def _next(self) -> Work | None:
        with self._condition:
            if self._problem:
                self._condition.wait_for(lambda: self._is_closed or not self._problem, _RETRY_SECONDS)
            self._condition.wait_for(lambda: self._is_closed or self._waiting is not None)
            if self._is_closed:
                return None
            work, self._waiting, self._is_writing, self._problem = self._waiting, None, True, ""
            return work
