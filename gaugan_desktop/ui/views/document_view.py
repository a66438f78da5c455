"""A widget that shows a document-sized picture, with panning and zooming."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from gaugan_desktop.document.rect import Rect
from gaugan_desktop.ui.theme import Theme
from gaugan_desktop.ui.views.view_state import ViewState

_WHEEL_ZOOM = 1.2
_NOTCH = 120.0


class DocumentView(QWidget):
    """Space-drag or middle-drag pans; the wheel scrolls, with Ctrl or Alt it zooms, or the reverse."""

    def __init__(self, view_state: ViewState, theme: Theme) -> None:
        super().__init__()
        self.view_state = view_state
        self.document_size = QSizeF(1, 1)
        self._theme = theme
        self._pan_from: QPointF | None = None
        self._is_space_down = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(160, 160)
        view_state.changed.connect(self.update)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def to_document(self, point: QPointF) -> QPointF:
        """Widget coordinates to document coordinates."""
        return self.view_state.to_document(self._size(), point)

    def from_document(self, rect: QRectF) -> QRectF:
        """Document rectangle to widget coordinates."""
        return self.view_state.transform(self._size()).mapRect(rect)

    def update_area(self, rect: Rect) -> None:
        """Repaint a rectangle of the document."""
        area = QRectF(rect.left, rect.top, rect.width, rect.height)
        self.update(self.from_document(area).toAlignedRect().adjusted(-2, -2, 2, 2))

    @property
    def zoom(self) -> float:
        """Screen pixels per pixel of the document."""
        return self.view_state.zoom_in(self._size())

    def fit(self) -> None:
        """Show the whole document."""
        self.view_state.fit(self.document_size, self._size())

    def zoom_centered(self, factor: float) -> None:
        self.view_state.zoom_at(self._size(), QPointF(self.width() / 2, self.height() / 2), factor)

    @property
    def is_panning(self) -> bool:
        return self._pan_from is not None or self._is_space_down

    def draw_image(self, painter: QPainter, image: QImage) -> None:
        """Draw `image` over the document's area, whatever its own resolution."""
        target = QRectF(QPointF(0, 0), self.document_size)
        pixels = target.width() * self.zoom * self.devicePixelRatioF()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, pixels < image.width() * 2)
        painter.save()
        painter.setTransform(self.view_state.transform(self._size()), True)
        painter.drawImage(target, image)
        painter.restore()

    def paint_document(self, painter: QPainter) -> None:
        """Draw the content; the backdrop is there already. Subclasses override this."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._theme.backdrop))
        self.paint_document(painter)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta, keys = event.angleDelta(), event.modifiers()
        turn = delta.y() or delta.x()  # Qt turns it aside while Alt is held
        has_control = bool(keys & Qt.KeyboardModifier.ControlModifier)
        is_swipe = not event.pixelDelta().isNull()  # of two fingers on a touchpad
        zooms = has_control != (self.view_state.wheel_zooms and not is_swipe)
        if (zooms and not keys & Qt.KeyboardModifier.ShiftModifier) or keys & Qt.KeyboardModifier.AltModifier:
            self.view_state.zoom_at(self._size(), event.position(), _WHEEL_ZOOM ** (turn / _NOTCH))
        elif keys & Qt.KeyboardModifier.ShiftModifier:
            self.view_state.pan(QPointF(turn, 0) / 2, self.zoom)
        else:
            self.view_state.pan(QPointF(event.pixelDelta() if is_swipe else delta / 2), self.zoom)
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            return self._follow_gesture(event)
        return super().event(event)

    def _follow_gesture(self, event: QNativeGestureEvent) -> bool:
        """Two fingers on a touchpad, where the system tells what they do."""
        kind, gesture = event.gestureType(), Qt.NativeGestureType
        if kind == gesture.ZoomNativeGesture:
            self.view_state.zoom_at(self._size(), event.position(), 1 + event.value())
        elif kind == gesture.PanNativeGesture:
            self.view_state.pan(event.delta(), self.zoom)
        else:
            return False
        event.accept()
        return True

    def navigate(self, before: QPointF, now: QPointF, factor: float) -> None:
        """What lay under a point of the view lies under another one now, larger or smaller."""
        self.view_state.pan(now - before, self.zoom)
        self.view_state.zoom_at(self._size(), now, factor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._is_space_down = True
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._end_space()
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QEvent) -> None:
        self._end_space()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        is_middle = event.button() == Qt.MouseButton.MiddleButton
        if is_middle or (self._is_space_down and event.button() == Qt.MouseButton.LeftButton):
            self.begin_pan(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pan_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.end_pan()

    def begin_pan(self, position: QPointF) -> None:
        self._pan_from = position
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def pan_to(self, position: QPointF) -> None:
        if self._pan_from is not None:
            self.view_state.pan(position - self._pan_from, self.zoom)
            self._pan_from = position

    def end_pan(self) -> None:
        if self._pan_from is not None:
            self._pan_from = None
            self.restore_cursor()

    def restore_cursor(self) -> None:
        """The cursor for the moment; subclasses add their own."""
        self.setCursor(Qt.CursorShape.OpenHandCursor if self._is_space_down else Qt.CursorShape.ArrowCursor)

    def _end_space(self) -> None:
        self._is_space_down = False
        self.restore_cursor()

    def _size(self) -> QSizeF:
        return QSizeF(self.size())
