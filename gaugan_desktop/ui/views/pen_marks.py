"""What pen and tools draw over every view of the document, whichever view the pen is in."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, QPointF, QSizeF, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF, QTransform

from gaugan_desktop.document.brush import BrushTip
from gaugan_desktop.document.shapes import Point
from gaugan_desktop.opencv import cv2
from gaugan_desktop.ui.tools.transform_frame import TransformFrame

Guide = Callable[[QPainter, QTransform, QSizeF], None]


class PenMarks(QObject):
    """Brush outline, shapes being drawn, selection and frame, all in document coordinates.

    Attributes:
        outline: tip and size of the brush; None for tools without one.
        tint: the colour that the brush would paint.
        place: where pen or mouse are; None while they are in no view.
        rubber: the outline of a shape being drawn.
        selection: the borders of what is selected.
        frame: of the move tool.
        ghost: what could be painted, as large as the document.
        preview: the pixels that something that is being tried would change, as large as the document.
        guide: draws lines to be guided by, with the way to the screen and the document's size.
    """

    changed = Signal()
    cursor_changed = Signal()
    moved = Signal(object, object)  # QPointF or None: where the brush was, where it is

    def __init__(self) -> None:
        super().__init__()
        self.outline: tuple[BrushTip, float] | None = None
        self.tint: QColor | None = None
        self.place: QPointF | None = None
        self.rubber: list[Point] = []
        self.selection: list[QPolygonF] = []
        self.frame: TransformFrame | None = None
        self.ghost: QImage | None = None
        self.preview: QImage | None = None
        self.guide: Guide = lambda painter, to_screen, document: None

    def set_outline(self, tip: BrushTip | None, size: float, tint: QColor | None) -> None:
        self.outline = (tip, size) if tip is not None else None
        self.tint = tint
        self.cursor_changed.emit()
        self.changed.emit()

    def set_place(self, place: QPointF | None) -> None:
        before, self.place = self.place, place
        self.moved.emit(before, place)

    def set_rubber(self, outline: list[Point]) -> None:
        if outline or self.rubber:
            self.rubber = outline
            self.changed.emit()

    def set_frame(self, frame: TransformFrame | None) -> None:
        if frame is not None or self.frame is not None:
            self.frame = frame
            self.changed.emit()

    def set_selection(self, mask: np.ndarray | None) -> None:
        """Show the border of a selection (H, W) bool; None for none."""
        self.selection = []
        if mask is not None:
            found, _ = cv2.findContours(mask.astype(np.uint8), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
            self.selection = [QPolygonF([QPointF(x + 0.5, y + 0.5) for [[x, y]] in one]) for one in found]
        self.changed.emit()

    def set_ghost(self, ghost: QImage | None) -> None:
        self.ghost = ghost
        self.changed.emit()

    def set_preview(self, preview: QImage | None) -> None:
        self.preview = preview
        self.changed.emit()

    def set_guide(self, guide: Guide) -> None:
        self.guide = guide
        self.changed.emit()
