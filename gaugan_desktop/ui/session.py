"""The document in hand, as a Qt object that tells everybody when it changes."""

import numpy as np
from PySide6.QtCore import QObject, Signal

from gaugan_desktop.document.brush import Brush, StrokeSample
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.rect import Rect
from gaugan_desktop.document.style import Style
from gaugan_desktop.wrap import Wrap


class DocumentSession(QObject):
    """Forwards every change of the document and signals what has to be repainted."""

    document_replaced = Signal()
    labels_changed = Signal(object)  # Rect
    stroke_ended = Signal()
    style_changed = Signal()
    wrap_changed = Signal()
    state_changed = Signal()  # undo, redo, saved or modified

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document

    def open(self, document: Document) -> None:
        """Work on another document from now on."""
        self.document = document
        self.document_replaced.emit()
        self.state_changed.emit()

    def begin_stroke(self, brush: Brush, label: int, sample: StrokeSample) -> None:
        self._changed(self.document.begin_stroke(brush, label, sample))

    def extend_stroke(self, sample: StrokeSample) -> None:
        self._changed(self.document.extend_stroke(sample))

    def end_stroke(self) -> None:
        self.document.end_stroke()
        self.stroke_ended.emit()
        self.state_changed.emit()

    def fill(self, x: float, y: float, label: int) -> None:
        self._changed(self.document.fill(x, y, label))
        self.state_changed.emit()

    def replace_labels(self, labels: np.ndarray, name: str) -> None:
        self._changed(self.document.replace_labels(labels, name))
        self.state_changed.emit()

    def undo(self) -> None:
        self._changed(self.document.undo())
        self.state_changed.emit()

    def redo(self) -> None:
        self._changed(self.document.redo())
        self.state_changed.emit()

    def set_style(self, style: Style) -> None:
        self.document.style = style
        self.style_changed.emit()
        self.state_changed.emit()

    def set_wrap(self, wrap: Wrap) -> None:
        self.document.wrap = wrap
        self.wrap_changed.emit()
        self.state_changed.emit()

    def _changed(self, rect: Rect) -> None:
        if not rect.is_empty:
            self.labels_changed.emit(rect)
