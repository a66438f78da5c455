"""Photos with hand-made label maps, labelled anew in the studio's window by mouse and keys.

`python -m benchmarks.labelling PAIRS --count 30` takes photos evenly from a folder with `images/` and
`labels/` (ids of the landscape labels), starts the window with an empty photo set of them, and plays the
artist of `artist.py`: a zigzag in every region, Enter for Snap, then strokes where the result is most wrong,
three at a time, Enter; Ctrl+Enter when nothing large is wrong or ten such strokes are painted. Agreement
is measured on the finished maps on the disk. Times are the machine's; a person's time is not measured.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.artist import Gesture, agreement, corrections, first_strokes
from gaugan_desktop.app import make_window
from gaugan_desktop.imaging.loading import load_label_values
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.models.model_file import read_model_header
from gaugan_desktop.opencv import cv2
from gaugan_desktop.paths import starter_model_path
from gaugan_desktop.photo_set.photo_set import PhotoSet
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.ui.studio.studio_window import StudioWindow
from gaugan_desktop.ui.window.application import Application
from gaugan_desktop.ui.window.main_window import MainWindow

_LARGEST, _AT_ONCE = 10, 3  # corrections a photo, and before the next look
_WINDOW = (1366, 728)
_STEP = 12  # pixels of the screen between two reports of the mouse
_BUTTON, _NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True)
class Outcome:
    """What came of one photo.

    Attributes:
        first: agreement after the first Snap.
        agreement: of the finished map.
        strokes: before the first Snap.
        corrections: strokes after it.
        snap_seconds: of each Snap, the slowest.
        seconds: all events and their handling, the artist's looking not counted.
    """

    name: str
    first: float
    agreement: float
    strokes: int
    corrections: int
    snap_seconds: float
    seconds: float


class Hand:
    """Mouse and keys on a studio window."""

    def __init__(self, studio: StudioWindow) -> None:
        self._studio, self._canvas = studio, studio.page.canvas
        self.seconds, self.slowest_snap = 0.0, 0.0

    def paint(self, gesture: Gesture) -> None:
        """Choose label and brush, and draw."""
        started = time.perf_counter()
        self._choose_label(gesture.label)
        self._choose_size(gesture.size)
        transform = self._canvas.view_state.transform(self._canvas._size())
        corners = [transform.map(QPointF(*corner)) for corner in gesture.corners]
        QTest.mousePress(self._canvas, _BUTTON, _NO_KEYS, corners[0].toPoint())
        for start, end in pairwise(corners):
            steps = max(1, round((end - start).manhattanLength() / _STEP))
            for step in range(1, steps + 1):
                QTest.mouseMove(self._canvas, (start + (end - start) * (step / steps)).toPoint())
        QTest.mouseRelease(self._canvas, _BUTTON, _NO_KEYS, corners[-1].toPoint())
        self.seconds += time.perf_counter() - started

    def snap(self) -> np.ndarray:
        """Enter; returns the label map."""
        started = time.perf_counter()
        QTest.keyClick(self._canvas, Qt.Key.Key_Return)
        took = time.perf_counter() - started
        self.slowest_snap = max(self.slowest_snap, took)
        self.seconds += took
        return self._studio.page.desk.draft.flat

    def finish(self) -> None:
        """Ctrl+Enter."""
        started = time.perf_counter()
        QTest.keyClick(self._studio, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.seconds += time.perf_counter() - started

    def _choose_label(self, label: int) -> None:
        """By its key, or by a click on its tile."""
        page = self._studio.page
        if key := page.session.document.label_set[label].shortcut:
            QTest.keyClick(self._canvas, key)
        else:
            tiles = page.label_panel._list
            item = tiles._items[label]
            tiles.scrollToItem(item)
            QTest.mouseClick(tiles.viewport(), _BUTTON, _NO_KEYS, tiles.visualItemRect(item).center())
        assert page.tools.label == label

    def _choose_size(self, size: int) -> None:
        """By [ and ], until the brush is as large, or has just become larger or smaller."""
        brush = self._studio.page.tools.brush
        assert brush is not None
        key = "]" if brush.size < size else "["
        while brush.size != size and (brush.size < size) == (key == "]"):
            before = brush
            QTest.keyClick(self._canvas, key)
            brush = self._studio.page.tools.brush
            assert brush is not None
            assert brush.size != before.size, "the window has lost its keys"


def main() -> int:
    """Label photos and print what came of it; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.labelling", description=__doc__)
    parser.add_argument("pairs", type=Path, help="folder with images/ and labels/")
    parser.add_argument("--count", type=int, default=30, help="photos, evenly chosen")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--keep", type=Path, help="folder for the finished set and pictures of each step")
    options = parser.parse_args()
    maps = sorted((options.pairs / "labels").glob("*.png"))
    if not maps:
        print(f"labelling: there are no label maps in {options.pairs / 'labels'}", file=sys.stderr)
        return 2
    chosen = maps[:: max(1, len(maps) // options.count)][: options.count]
    with tempfile.TemporaryDirectory() as folder:
        outcomes = label_all(chosen, options.pairs / "images", Path(folder), options.keep)
    if options.json:
        print(json.dumps([asdict(outcome) for outcome in outcomes], indent=2))
    else:
        print_table(outcomes)
    return 0


def label_all(maps: list[Path], images: Path, folder: Path, keep: Path | None) -> list[Outcome]:
    """Label the photos of these maps in a window of their own."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        os.environ[name] = str(folder)  # the user's own work is none of our business
    photos = folder / "photos"
    photos.mkdir()
    for path in maps:
        shutil.copy(images / f"{path.stem}.jpg", photos)
    if keep is not None:
        keep.mkdir(parents=True, exist_ok=True)
    root = (keep or folder) / "set"
    truths = {path.stem: load_label_values(path) for path in maps}
    application = QApplication.instance() or Application([])
    window, studio = _opened(root, photos)
    try:
        return [_label_photo(studio, truths, keep) for _ in maps]
    finally:
        window.studio.close()
        window.session.document.mark_saved(None)
        window.close()
        application.processEvents()


def _opened(root: Path, photos: Path) -> tuple[MainWindow, StudioWindow]:
    """The main window and the studio's, on a new set with the landscape labels."""
    window = make_window(read_model_header(starter_model_path()), AppSettings())
    PhotoSet.create(root, photos, bundled_label_set("landscape")).close()
    window.studio.open(root)
    studio = window.studio.window
    assert studio is not None
    studio.setWindowState(Qt.WindowState.WindowNoState)
    studio.resize(*_WINDOW)
    QTest.qWaitForWindowExposed(studio)
    studio.page.canvas.setFocus()
    return window, studio


def _label_photo(studio: StudioWindow, truths: dict[str, np.ndarray], keep: Path | None) -> Outcome:
    """Label the photo in hand, and go on to the next one."""
    photo, hand = studio.page.desk.photo, Hand(studio)
    assert photo is not None
    shape = studio.page.session.document.state.shape
    truth = cv2.resize(truths[photo.name], shape[::-1], interpolation=cv2.INTER_NEAREST)
    strokes = first_strokes(truth)
    for gesture in strokes:
        hand.paint(gesture)
    _show(studio, keep, f"{photo.name}-1-strokes")
    labels = hand.snap()
    first = agreement(truth, labels)
    _show(studio, keep, f"{photo.name}-2-snap")
    count = 0
    while fresh := corrections(truth, labels, min(_AT_ONCE, _LARGEST - count)):
        for gesture in fresh:
            hand.paint(gesture)
        count += len(fresh)
        labels = hand.snap()
    _show(studio, keep, f"{photo.name}-3-corrected")
    hand.finish()
    finished = load_label_values(studio.photo_set.root / "labels" / f"{photo.name}.png")
    result = agreement(truth, finished)
    return Outcome(photo.name, first, result, len(strokes), count, hand.slowest_snap, hand.seconds)


def _show(studio: StudioWindow, keep: Path | None, name: str) -> None:
    if keep is not None:
        studio.grab().save(str(keep / f"{name}.png"))


def print_table(outcomes: list[Outcome]) -> None:
    """One line a photo, and the means."""
    print("photo     first   done  strokes  corrections  slowest Snap  machine's time")
    for each in outcomes:
        print(
            f"{each.name:8} {each.first:6.1%} {each.agreement:6.1%} {each.strokes:8} {each.corrections:12}"
            f" {each.snap_seconds:11.2f} s {each.seconds:13.2f} s"
        )
    shares = [each.agreement for each in outcomes]
    print(
        f"mean     {np.mean([each.first for each in outcomes]):6.1%} {np.mean(shares):6.1%}"
        f" {np.mean([each.strokes for each in outcomes]):8.1f}"
        f" {np.mean([each.corrections for each in outcomes]):12.1f}"
        f" {np.mean([each.snap_seconds for each in outcomes]):11.2f} s"
        f" {np.mean([each.seconds for each in outcomes]):13.2f} s"
    )
    good = sum(share >= 0.9 for share in shares)
    print(f"lowest {min(shares):.1%}; {good} of {len(shares)} photos agree by at least 90 %")


if __name__ == "__main__":
    sys.exit(main())
