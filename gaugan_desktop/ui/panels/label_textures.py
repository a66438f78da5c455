"""What each label looks like in the current picture: a piece of it for the label's tile."""

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis.messages import SynthesisResult
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.views.label_image import image_from_rgb
from gaugan_desktop.ui.views.picture_display import PictureDisplay

_PAUSE = 400  # milliseconds without a picture; strokes come first
_SIDE = 256  # pixels of the longer side of the map in which places are looked for
_LEAST = 3.0  # pixels of that map from the middle of a place to another label
_MOST = 160  # pixels of a piece's width, in the picture
_ASPECT = 2.2  # of a piece


class LabelTextures(QObject):
    """Pieces of the newest picture by label; a label that is gone keeps what it looked like last."""

    changed = Signal()

    def __init__(self, parent: QObject, session: DocumentSession, display: PictureDisplay) -> None:
        super().__init__(parent)
        self._session, self._display = session, display
        self.by_label: dict[int, QImage] = {}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._on_paused)
        display.settled.connect(self._on_settled)
        display.changed.connect(self._on_changed)
        session.document_replaced.connect(self.by_label.clear)

    def refresh(self) -> None:
        """Take the pieces from the picture that is shown."""
        picture, labels = self._display.picture, self._session.document.labels
        if picture is None or picture.shape[:2] != labels.shape:
            return
        self.by_label |= {
            label: image_from_rgb(piece) for label, piece in label_pieces(picture, labels).items()
        }
        self.changed.emit()

    def _on_paused(self) -> None:
        """Nothing comes between the pen and the canvas."""
        if self._session.document.is_painting:
            self._pause.start()
        else:
            self.refresh()

    def _on_settled(self, result: SynthesisResult) -> None:
        self._pause.start()

    def _on_changed(self, picture: np.ndarray | None) -> None:
        if picture is not None and not self.by_label:
            self._pause.start()


def label_pieces(picture: np.ndarray, labels: np.ndarray) -> dict[int, np.ndarray]:
    """The widest place of each label, cut out of a picture (H, W, 3) uint8; small places count for nothing.

    Returns:
        pieces (h, w, 3) uint8, about twice as wide as high, by label.
    """
    height, width = labels.shape
    scale = max(1.0, max(height, width) / _SIDE)
    size = (max(1, round(width / scale)), max(1, round(height / scale)))
    small = cv2.resize(labels, size, interpolation=cv2.INTER_NEAREST)
    pieces = {}
    for label in np.unique(small):
        mask = np.pad((small == label).astype(np.uint8), 1)
        depth = cv2.distanceTransform(mask, cv2.DIST_L2, 3)[1:-1, 1:-1]
        row, column = np.unravel_index(int(depth.argmax()), depth.shape)
        if depth[row, column] < _LEAST:
            continue
        half_width = min(depth[row, column] * scale, _MOST / 2)
        half_height = half_width / _ASPECT
        middle = ((row + 0.5) * scale, (column + 0.5) * scale)
        rows, columns = (
            slice(max(0, int(place - half)), int(place + half) + 1)
            for place, half in zip(middle, (half_height, half_width), strict=True)
        )
        pieces[int(label)] = picture[rows, columns]
    return pieces
