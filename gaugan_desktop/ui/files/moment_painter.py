"""Paints several moments of a document in the background, with progress and a way out."""

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from gaugan_desktop.document.replay import Moment
from gaugan_desktop.synthesis.messages import SynthesisResult, WorkerLost
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.synthesis_bridge import SynthesisBridge

_SHOWN_AFTER = 300  # milliseconds


class MomentPainter(QObject):
    """One row of pictures at a time; what goes wrong ends it without a picture.

    Attributes:
        progress: the dialog that shows how far it is; None when nothing is being painted.
    """

    def __init__(self, parent: QWidget, bridge: SynthesisBridge) -> None:
        super().__init__(parent)
        self._window, self._bridge = parent, bridge
        self._pictures: dict[int, np.ndarray | None] = {}
        self._finish: Callable[[list[np.ndarray]], None] | None = None
        self.progress: QProgressDialog | None = None
        bridge.variation_ready.connect(self._on_ready)
        bridge.failed.connect(self._close)
        bridge.lost.connect(self._on_lost)

    def paint(
        self,
        moments: Sequence[Moment],
        pixels: int,
        title: str,
        text: str,
        finish: Callable[[list[np.ndarray]], None],
    ) -> None:
        """Paint moments with at most so many pixels each; `finish` gets the pictures (H, W, 3) uint8.

        Args:
            title, text: of the dialog that shows the progress.
        """
        self._close()
        self._finish = finish
        self.progress = QProgressDialog(text, tr("Cancel"), 0, len(moments), self._window)
        self.progress.setWindowTitle(title)
        self.progress.setWindowModality(Qt.WindowModality.WindowModal)
        self.progress.setMinimumDuration(_SHOWN_AFTER)
        self.progress.canceled.connect(self._on_cancelled)
        self._pictures = {self._bridge.request_moment(moment, pixels): None for moment in moments}

    def _on_ready(self, result: SynthesisResult) -> None:
        if result.request_id not in self._pictures or self.progress is None:
            return
        self._pictures[result.request_id] = result.picture
        pictures = [picture for picture in self._pictures.values() if picture is not None]
        self.progress.setValue(len(pictures))
        if len(pictures) == len(self._pictures) and self._finish is not None:
            finish = self._finish
            self._close()
            finish(pictures)

    def _on_cancelled(self) -> None:
        self._close()
        self._bridge.cancel_exports()

    def _on_lost(self, message: WorkerLost) -> None:
        if message.is_final:
            self._close()

    def _close(self) -> None:
        self._pictures, self._finish = {}, None
        if self.progress is not None:
            self.progress.canceled.disconnect()
            self.progress.reset()
            self.progress.deleteLater()
            self.progress = None
