"""Paints what is saved into a watched folder, one label map after the other, the newest first."""

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from gaugan_desktop.errors import GauganError
from gaugan_desktop.imaging.export import PictureNotes, export_picture
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.live_link.saved_maps import read_saved_map
from gaugan_desktop.live_link.watched_folder import POLL_SECONDS, WatchedFolder

Checkpoint = Callable[[], None]
Paint = Callable[[np.ndarray, Checkpoint], np.ndarray]


class Obsolete(Exception):
    """The label map that is being painted was saved again."""


class Watcher:
    """
    Args:
        paint: makes a picture (H, W, 3) uint8 of a label map (H, W) uint8; calls the checkpoint between its
            parts, which raises when the picture is not needed any more.
        tell: told what was painted, in how many seconds, and what could not be.
    """

    def __init__(
        self,
        folder: WatchedFolder,
        label_set: LabelSet,
        paint: Paint,
        notes: PictureNotes,
        tell: Callable[[str], None],
    ) -> None:
        self._folder, self._label_set, self._paint = folder, label_set, paint
        self._notes, self._tell = notes, tell

    def run(self, is_ended: Callable[[], bool] = lambda: False) -> None:
        """Paint until the end.

        Raises:
            BadFileError: the folder is gone.
        """
        while not is_ended():
            if not self.step():
                time.sleep(POLL_SECONDS)

    def step(self) -> bool:
        """Paint what waits; False when nothing does. A map that cannot be painted costs a sentence only.

        Raises:
            BadFileError: the folder is gone.
        """
        path = self._folder.take()
        if path is None:
            return False
        start = time.perf_counter()
        try:
            labels = read_saved_map(path, self._label_set)
        except GauganError as error:
            if not self._folder.may_still_come(path):
                self._tell(str(error))
            return False
        try:
            picture = self._paint(labels, lambda: self._check(path))
            export_picture(self._folder.picture_of(path), picture, self._notes, is_quick=True)
        except Obsolete:
            return True
        except GauganError as error:
            self._tell(str(error))
            return True
        self._say(path, time.perf_counter() - start)
        return True

    def _check(self, path: Path) -> None:
        if self._folder.is_obsolete(path):
            raise Obsolete

    def _say(self, path: Path, seconds: float) -> None:
        picture = self._folder.picture_of(path)
        self._tell(f"painted {picture.parent.name}/{picture.name} in {seconds:.2f} s")
