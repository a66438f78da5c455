"""Strokes that the picture does not show yet, in the colours of their labels."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPainter, QTransform

from gaugan_desktop.document.rect import Rect
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.synthesis.messages import SynthesisResult
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.synthesis_bridge import SynthesisBridge

_ALPHA = 150  # of 255: what lies below stays in sight
_MOST = 256  # pieces; without a worker the oldest ones go


@dataclass(frozen=True)
class _Piece:
    """What changed with one revision.

    Attributes:
        image: labels as indices into a table of colours, 255 where nothing changed.
    """

    revision: int
    rect: Rect
    image: QImage


class FreshStrokes(QObject):
    """Keeps each change of the label map until a picture of it, or of a later state, has come.

    Args:
        colors: gives the (256, 3) uint8 colours of the labels.
    """

    changed = Signal(object)  # Rect

    def __init__(
        self, session: DocumentSession, bridge: SynthesisBridge, colors: Callable[[], np.ndarray]
    ) -> None:
        super().__init__()
        self._session, self._colors = session, colors
        self._pieces: deque[_Piece] = deque(maxlen=_MOST)
        self._seen = session.document.labels.copy()
        session.labels_changed.connect(self._on_labels_changed)
        session.document_replaced.connect(self._forget)
        session.size_changed.connect(self._forget)
        bridge.picture_ready.connect(self._on_picture)

    @property
    def is_empty(self) -> bool:
        return not self._pieces

    def draw(self, painter: QPainter, to_screen: QTransform) -> None:
        """Lay the strokes over a picture."""
        if self.is_empty:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.setTransform(to_screen, True)
        for piece in self._pieces:
            painter.drawImage(piece.rect.left, piece.rect.top, piece.image)
        painter.restore()

    def _on_labels_changed(self, rect: Rect) -> None:
        document = self._session.document
        labels, seen = document.labels[rect.slices], self._seen[rect.slices]
        indices = np.where(labels != seen, labels, np.uint8(UNPAINTED))
        seen[:] = labels
        image = QImage(indices.data, rect.width, rect.height, rect.width, QImage.Format.Format_Indexed8)
        image.setColorTable(self._table())
        self._pieces.append(_Piece(document.revision, rect, image.copy()))
        self.changed.emit(rect)

    def _on_picture(self, result: SynthesisResult) -> None:
        while self._pieces and self._pieces[0].revision <= result.revision:
            self._pieces.popleft()

    def _forget(self) -> None:
        self._pieces.clear()
        self._seen = self._session.document.labels.copy()

    def _table(self) -> list[int]:
        rgb = self._colors().astype(np.uint32)
        table = (_ALPHA << 24) | rgb[:, 0] << 16 | rgb[:, 1] << 8 | rgb[:, 2]
        table[UNPAINTED] = 0
        return [int(color) for color in table]
