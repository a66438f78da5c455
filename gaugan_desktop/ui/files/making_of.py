"""A film of how the document came about, painted in the background moment by moment."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gaugan_desktop.document.paint_over import composed
from gaugan_desktop.document.replay import Moment, has_past, moments
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.imaging.film import FRAMES_PER_SECOND, write_film
from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis.sizes import VARIATION_PIXELS
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.aside import run_aside
from gaugan_desktop.ui.files.export_folder import ExportFolder
from gaugan_desktop.ui.files.film_dialog import MakingOfDialog
from gaugan_desktop.ui.files.moment_painter import MomentPainter
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.small_dialogs import show_problem
from gaugan_desktop.ui.synthesis_bridge import SynthesisBridge

_MAX_FRAMES = 240  # painted; a longer film shows them for longer
_FILTER = "MP4 (*.mp4);;GIF (*.gif);;WebP (*.webp)"


class MakingOf(QObject):
    """Asks, paints the moments that can be undone, writes the file."""

    notice = Signal(str)

    def __init__(
        self, parent: QWidget, session: DocumentSession, bridge: SynthesisBridge, folder: ExportFolder
    ) -> None:
        super().__init__(parent)
        self._window, self._session, self._folder = parent, session, folder
        self.painter = MomentPainter(parent, bridge)

    def export(self) -> None:
        """Ask for length and file, then make the film."""
        if not has_past(self._session.document):
            self.notice.emit(tr("Paint something first; the film shows how the picture came about."))
            return
        dialog = MakingOfDialog(self._window)
        if dialog.exec():
            path = self._folder.ask_file(self._window, tr("Making-of"), "making-of.mp4", _FILTER)
            if path is not None:
                self.export_to(path, dialog.seconds, dialog.has_labels, dialog.pixels)

    def export_to(self, path: Path, seconds: float, has_labels: bool, pixels: int = VARIATION_PIXELS) -> None:
        """Make a film of so many seconds, whose pictures have at most so many pixels."""
        count = min(_MAX_FRAMES, round(seconds * FRAMES_PER_SECOND))
        found = moments(self._session.document, count, pixels)

        def finish(pictures: list[np.ndarray]) -> None:
            frames = [self._frame(*pair, has_labels) for pair in zip(found, pictures, strict=True)]
            present = (
                frames[-1].shape[0],
                frames[-1].shape[1],
            )  # the proportions may have changed
            self._write(path, [_padded(frame, present) for frame in frames], seconds / len(found))

        self.painter.paint(found, pixels, tr("Making-of"), tr("Painting the film..."), finish)

    def _frame(self, moment: Moment, picture: np.ndarray, has_labels: bool) -> np.ndarray:
        picture = composed(picture, moment.over)
        if not has_labels:
            return picture
        size = (picture.shape[1], picture.shape[0])
        labels = cv2.resize(moment.labels, size, interpolation=cv2.INTER_NEAREST)
        return np.concatenate([self._session.document.label_set.palette[labels], picture], 1)

    def _write(self, path: Path, frames: list[np.ndarray], seconds: float) -> None:
        try:
            run_aside(lambda: write_film(path, frames, seconds))
        except BadFileError as error:
            show_problem(self._window, str(error))
        else:
            self.notice.emit(tr("Exported {file}", file=path.name))


def _padded(frame: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """The frame scaled into a (height, width), black around it where the proportions differ."""
    if frame.shape[:2] == size:
        return frame
    scale = min(size[0] / frame.shape[0], size[1] / frame.shape[1])
    height, width = round(frame.shape[0] * scale), round(frame.shape[1] * scale)
    result = np.zeros((*size, 3), np.uint8)
    top, left = (size[0] - height) // 2, (size[1] - width) // 2
    scaled = cv2.resize(frame, (width, height), interpolation=cv2.INTER_AREA)
    result[top : top + height, left : left + width] = scaled
    return result
