"""Draws the frame of the move tool over the canvas."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform

from gaugan_desktop.ui.tools.transform_frame import Handle, TransformFrame

_HANDLE = 8.0  # screen pixels across
_DARK, _LIGHT = QColor(0, 0, 0, 170), QColor("white")


def draw_frame(painter: QPainter, frame: TransformFrame, to_screen: QTransform, zoom: float) -> None:
    """The box with a square at each corner and side, and the knob that turns it."""

    def at(handle: Handle) -> QPointF:
        return to_screen.map(QPointF(*frame.place(handle, zoom)))

    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = QPolygonF([to_screen.map(QPointF(*corner)) for corner in frame.corners])
    for color, width in ((_DARK, 3.0), (_LIGHT, 1.2)):
        painter.setPen(QPen(color, width))
        painter.drawPolygon(box)
        painter.drawLine(at(Handle.TOP), at(Handle.KNOB))
    painter.setPen(QPen(_DARK, 1.2))
    painter.setBrush(_LIGHT)
    half = QPointF(_HANDLE, _HANDLE) / 2
    for handle in Handle:
        if handle is Handle.KNOB:
            painter.drawEllipse(at(handle), _HANDLE * 0.6, _HANDLE * 0.6)
        elif handle is not Handle.INSIDE:
            painter.drawRect(QRectF(at(handle) - half, at(handle) + half))
    painter.restore()
