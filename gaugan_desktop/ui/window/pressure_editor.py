"""The curve from the pen's pressure to the brush's, with two handles to drag."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from gaugan_desktop.document.pressure import PressureCurve
from gaugan_desktop.texts import tr

_SIDE, _MARGIN, _HANDLE = 150, 9, 6.0  # pixels
_STEP = 0.05
_MOVES = {
    Qt.Key.Key_Left: (-_STEP, 0.0), Qt.Key.Key_Right: (_STEP, 0.0),
    Qt.Key.Key_Up: (0.0, _STEP), Qt.Key.Key_Down: (0.0, -_STEP),
}  # fmt: skip


class PressureEditor(QWidget):
    """Drag a handle; or arrow keys move one, Space takes the other, Delete makes the curve straight."""

    changed = Signal(object)  # PressureCurve

    def __init__(self, curve: PressureCurve) -> None:
        super().__init__()
        self.curve = curve
        self._handle = 0
        self.setFixedSize(_SIDE, _SIDE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Pressure curve"))
        self.setToolTip(
            tr("Right: pressed harder. Up: a larger brush. Drag the two handles; Delete makes it straight.")
        )

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    @property
    def handles(self) -> list[QPointF]:
        """Where the handles are, in pixels."""
        curve = self.curve
        return [self._to_pixels(curve.x1, curve.y1), self._to_pixels(curve.x2, curve.y2)]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        distances = [(handle - event.position()).manhattanLength() for handle in self.handles]
        self._handle = distances.index(min(distances))
        self._put(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._put(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        curve = self.curve
        if event.key() in _MOVES:
            x, y = _MOVES[Qt.Key(event.key())]
            place = (curve.x2, curve.y2) if self._handle else (curve.x1, curve.y1)
            self._set(place[0] + x, place[1] + y)
        elif event.key() == Qt.Key.Key_Space:
            self._handle = 1 - self._handle
            self.update()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._take(PressureCurve())
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.fillRect(area, palette.base())
        painter.setPen(QPen(palette.mid().color(), 1))
        for share in (0.25, 0.5, 0.75):
            x, y = area.left() + share * area.width(), area.top() + share * area.height()
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        first, second = self.handles
        painter.drawLine(self._to_pixels(0, 0), first)
        painter.drawLine(self._to_pixels(1, 1), second)
        painter.setPen(QPen(palette.highlight().color(), 2))
        xs, ys = self.curve.points
        painter.drawPolyline(QPolygonF([self._to_pixels(x, y) for x, y in zip(xs, ys, strict=True)]))
        for number, handle in enumerate((first, second)):
            is_held = self.hasFocus() and number == self._handle
            painter.setBrush(palette.highlight() if is_held else palette.text())
            painter.setPen(QPen(palette.base().color(), 1))
            painter.drawEllipse(handle, _HANDLE, _HANDLE)
        painter.end()

    def _to_pixels(self, x: float, y: float) -> QPointF:
        side = _SIDE - 2 * _MARGIN
        return QPointF(_MARGIN + x * side, _SIDE - _MARGIN - y * side)

    def _put(self, place: QPointF) -> None:
        side = _SIDE - 2 * _MARGIN
        self._set((place.x() - _MARGIN) / side, (_SIDE - _MARGIN - place.y()) / side)

    def _set(self, x: float, y: float) -> None:
        """Move the handle in hand, inside the square."""
        x, y = min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)
        self._take(replace(self.curve, x2=x, y2=y) if self._handle else replace(self.curve, x1=x, y1=y))

    def _take(self, curve: PressureCurve) -> None:
        self.curve = curve
        self.update()
        self.changed.emit(curve)
