"""Writes moving pictures in a thread, with progress and a way out."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QProgressDialog, QWidget

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.imaging.export import NO_NOTES, PictureNotes
from gaugan_desktop.imaging.film import write_clip, write_sequence
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.aside import run_aside
from gaugan_desktop.ui.small_dialogs import show_problem

CLIP_FILTER = "MP4 (*.mp4);;WebM (*.webm);;GIF (*.gif);;WebP (*.webp)"
_LOOKS = 100  # milliseconds between two looks at how far it is


class _Cancelled(Exception):
    pass


def write_clip_aside(
    parent: QWidget,
    path: Path,
    frames: Callable[[], Iterator[np.ndarray]],
    count: int,
    notes: PictureNotes = NO_NOTES,
) -> bool:
    """`write_clip` while the window stays alive; says what went wrong. Returns whether the file is there."""
    return _write(parent, frames, count, lambda counted: write_clip(path, counted, count, notes))


def write_sequence_aside(
    parent: QWidget, path: Path, frames: Callable[[], Iterator[np.ndarray]], count: int
) -> bool:
    """The same for `write_sequence`."""
    return _write(parent, frames, count, lambda counted: write_sequence(path, counted()))


def _write(
    parent: QWidget,
    frames: Callable[[], Iterator[np.ndarray]],
    count: int,
    write: Callable[[Callable[[], Iterator[np.ndarray]]], None],
) -> bool:
    progress = QProgressDialog(tr("Writing the film..."), tr("Cancel"), 0, count, parent)
    progress.setWindowTitle(tr("Export"))
    progress.setWindowModality(Qt.WindowModality.WindowModal)
    progress.setAutoReset(False)
    done = [0]

    def counted() -> Iterator[np.ndarray]:
        done[0] = 0
        for frame in frames():
            if progress.wasCanceled():
                raise _Cancelled
            done[0] += 1
            yield frame

    looks = QTimer(progress, interval=_LOOKS)
    looks.timeout.connect(lambda: progress.setValue(min(done[0], count)))
    looks.start()
    try:
        run_aside(lambda: write(counted))
    except _Cancelled:
        return False
    except BadFileError as error:
        show_problem(parent, str(error))
        return False
    finally:
        looks.stop()
        progress.close()
        progress.deleteLater()
    return True
