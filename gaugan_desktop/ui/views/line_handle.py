"""The knob by which a line over the canvas is dragged: the horizon, or the axis of symmetry."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

_WIDTH, _HEIGHT = 22, 26
_ROUNDNESS = 7.0
_TIP = 4.0  # half a base of its arrows
_ROWS, _COLUMNS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}, {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_LONG_STEP = 10
_FORGET = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class LineHandle(QWidget):
    """Drag it, move it with the arrow keys, or double-click it to give the line's place up.

    Places are those of the parent.

    Args:
        is_upright: the line is, and is moved to the left and right.
    """

    dragged = Signal(QPointF)
    stepped = Signal(int)  # rows or columns
    dropped = Signal()  # the end of a drag or of steps
    taken_back = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget, is_upright: bool = False) -> None:
        super().__init__(parent)
        self._view, self._is_upright = parent, is_upright
        self._steps = _COLUMNS if is_upright else _ROWS
        self._is_set = self._is_stepping = False
        self._grip: QPointF | None = None  # from the middle to where it is held
        self.setFixedSize(*((_HEIGHT, _WIDTH) if is_upright else (_WIDTH, _HEIGHT)))
        self.setCursor(Qt.CursorShape.SizeHorCursor if is_upright else Qt.CursorShape.SizeVerCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    @property
    def is_dragged(self) -> bool:
        return self._grip is not None

    def show_at(self, place: QPointF, is_set: bool) -> None:
        """Lie with the middle at a place of the parent; filled when its place was set."""
        self._is_set = is_set
        self.move(round(place.x() - self.width() / 2), round(place.y() - self.height() / 2))
        self.show()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = event.position() - QRectF(self.rect()).center()
            self.setFocus(Qt.FocusReason.MouseFocusReason)  # Escape takes the drag back
        event.accept()  # the canvas below must not paint

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self.dragged.emit(self.mapToParent(event.position() - self._grip))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None and event.button() == Qt.MouseButton.LeftButton:
            self._let_go()
            self.dropped.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.given_up.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_own = event.key() in (*self._steps, *_FORGET) or (
                event.key() == Qt.Key.Key_Escape and self.is_dragged
            )
            if is_own:
                event.accept()  # or the menus would take the key
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in self._steps:
            is_long = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._is_stepping = True
            self.stepped.emit(self._steps[key] * (_LONG_STEP if is_long else 1))
        elif key in _FORGET:
            self.given_up.emit()
        elif key == Qt.Key.Key_Escape and self.is_dragged:
            self._let_go()
            self.taken_back.emit()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() in self._steps and not event.isAutoRepeat():
            self._end_steps()
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._end_steps()
        if self.is_dragged:
            self._grip = None
            self.dropped.emit()
        self.update()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        is_marked = self._is_set or self.hasFocus()
        painter.setPen(QPen(QColor(0, 0, 0, 150), 1.2))
        painter.setBrush(self.palette().highlight() if is_marked else QColor("white"))
        painter.drawRoundedRect(box, _ROUNDNESS, _ROUNDNESS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().highlightedText() if is_marked else QColor(40, 44, 50))
        for direction in (-1, 1):
            base = direction * 2.5
            arrow = [QPointF(-_TIP, base), QPointF(0, base + direction * _TIP), QPointF(_TIP, base)]
            if self._is_upright:
                arrow = [point.transposed() for point in arrow]
            painter.drawPolygon(QPolygonF([box.center() + point for point in arrow]))
        painter.end()

    def _let_go(self) -> None:
        self._grip = None
        self._view.setFocus()

    def _end_steps(self) -> None:
        if self._is_stepping:
            self._is_stepping = False
            self.dropped.emit()
