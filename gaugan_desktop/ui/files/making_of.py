"""A film of how the document came about, painted in the background moment by moment."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from gaugan_desktop.document.paint_over import composed
from gaugan_desktop.document.replay import Moment, has_past, moments
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.imaging.film import FRAMES_PER_SECOND, write_film
from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis.messages import SynthesisResult, WorkerLost
from gaugan_desktop.synthesis.sizes import VARIATION_PIXELS
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.aside import run_aside
from gaugan_desktop.ui.files.export_folder import ExportFolder
from gaugan_desktop.ui.files.film_dialog import MakingOfDialog
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
        self._window, self._session, self._bridge, self._folder = parent, session, bridge, folder
        self._moments: dict[int, Moment] = {}
        self._frames: dict[int, np.ndarray] = {}
        self._progress: QProgressDialog | None = None
        self._path = Path()
        self._seconds, self._has_labels = 0.0, False
        bridge.variation_ready.connect(self._on_ready)
        bridge.failed.connect(self._close)
        bridge.lost.connect(self._on_lost)

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
        self._path, self._has_labels, self._seconds = path, has_labels, seconds / len(found)
        self._frames.clear()
        self._moments = {self._bridge.request_moment(moment, pixels): moment for moment in found}
        self._progress = QProgressDialog(
            tr("Painting the film..."), tr("Cancel"), 0, len(found), self._window
        )
        self._progress.setWindowTitle(tr("Making-of"))
        self._progress.setWindowModality(Qt.WindowModality.WindowModal)
        self._progress.setMinimumDuration(300)
        self._progress.canceled.connect(self._on_cancelled)

    def _on_ready(self, result: SynthesisResult) -> None:
        moment = self._moments.get(result.request_id)
        if moment is None or self._progress is None:
            return
        self._frames[result.request_id] = self._frame(moment, result.picture)
        self._progress.setValue(len(self._frames))
        if len(self._frames) == len(self._moments):
            self._finish()

    def _frame(self, moment: Moment, picture: np.ndarray) -> np.ndarray:
        picture = composed(picture, moment.over)
        if not self._has_labels:
            return picture
        size = (picture.shape[1], picture.shape[0])
        labels = cv2.resize(moment.labels, size, interpolation=cv2.INTER_NEAREST)
        return np.concatenate([self._session.document.label_set.palette[labels], picture], 1)

    def _finish(self) -> None:
        frames = [self._frames[request_id] for request_id in self._moments]
        self._close()
        present = (frames[-1].shape[0], frames[-1].shape[1])  # the document's proportions may have changed
        frames = [_padded(frame, present) for frame in frames]
        try:
            run_aside(lambda: write_film(self._path, frames, self._seconds))
        except BadFileError as error:
            show_problem(self._window, str(error))
        else:
            self.notice.emit(tr("Exported {file}", file=self._path.name))

    def _on_cancelled(self) -> None:
        self._close()
        self._bridge.cancel_exports()

    def _on_lost(self, message: WorkerLost) -> None:
        if message.is_final:
            self._close()

    def _close(self) -> None:
        self._moments, self._frames = {}, {}
        if self._progress is not None:
            self._progress.canceled.disconnect()
            self._progress.reset()
            self._progress.deleteLater()
            self._progress = None


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
