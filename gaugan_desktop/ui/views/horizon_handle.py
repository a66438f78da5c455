"""The knob at the side of the canvas by which the horizon is dragged."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

_WIDTH, _HEIGHT = 22, 26
_ROUNDNESS = 7.0
_TIP = 4.0  # half a base of its arrows
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_LONG_STEP = 10
_FORGET = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class HorizonHandle(QWidget):
    """Drag it, move it with the arrow keys, or double-click it to give the horizon up.

    Places are those of the parent.
    """

    dragged = Signal(QPointF)
    stepped = Signal(int)  # rows
    dropped = Signal()  # the end of a drag or of steps
    taken_back = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = parent
        self._is_set = self._is_stepping = False
        self._grip: QPointF | None = None  # from the middle to where it is held
        self.setFixedSize(_WIDTH, _HEIGHT)
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    @property
    def is_dragged(self) -> bool:
        return self._grip is not None

    def show_at(self, place: QPointF, is_set: bool) -> None:
        """Lie with the middle at a place of the parent; filled when the horizon was set."""
        self._is_set = is_set
        self.move(round(place.x() - _WIDTH / 2), round(place.y() - _HEIGHT / 2))
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
            is_own = event.key() in (*_STEPS, *_FORGET) or (
                event.key() == Qt.Key.Key_Escape and self.is_dragged
            )
            if is_own:
                event.accept()  # or the menus would take the key
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            is_long = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._is_stepping = True
            self.stepped.emit(_STEPS[key] * (_LONG_STEP if is_long else 1))
        elif key in _FORGET:
            self.given_up.emit()
        elif key == Qt.Key.Key_Escape and self.is_dragged:
            self._let_go()
            self.taken_back.emit()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS and not event.isAutoRepeat():
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
        middle = box.center()
        for direction in (-1, 1):
            base = middle.y() + direction * 2.5
            tip = QPointF(middle.x(), base + direction * _TIP)
            painter.drawPolygon(
                QPolygonF([QPointF(middle.x() - _TIP, base), tip, QPointF(middle.x() + _TIP, base)])
            )
        painter.end()

    def _let_go(self) -> None:
        self._grip = None
        self._view.setFocus()

    def _end_steps(self) -> None:
        if self._is_stepping:
            self._is_stepping = False
            self.dropped.emit()
