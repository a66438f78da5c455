"""The label map, small, over the large picture: one paints in it, and drags it where it is not in the way."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gaugan_desktop.settings import AppSettings
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.theme import Theme
from gaugan_desktop.ui.views.canvas_view import CanvasView
from gaugan_desktop.ui.views.painting_view import PaintingView
from gaugan_desktop.ui.views.view_state import ViewState

_GRIP, _BORDER, _MARGIN = 16, 1, 10  # pixels
_LEAST_SHARE, _MOST_SHARE = 0.12, 0.6  # of the canvas's width and height
_STEP = 0.05
_WHEEL_ZOOM, _NOTCH = 1.2, 120.0
_CORNER = 18  # pixels of the grip's end that change the size
_KEYS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class LabelInset(QFrame):
    """Lies over the canvas; its place and size are shares of the canvas, and remembered.

    Attributes:
        view: the label map, all of it whatever the zoom of the canvas.
    """

    def __init__(self, canvas: CanvasView, theme: Theme, settings: AppSettings) -> None:
        super().__init__(canvas)
        self._canvas, self._settings = canvas, settings
        self.setObjectName("inset")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.view = _WholeLabels(canvas, theme)
        self.grip = _Grip(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_BORDER, 0, _BORDER, _BORDER)
        layout.setSpacing(0)
        layout.addWidget(self.grip)
        layout.addWidget(self.view)
        self.grip.dragged.connect(self._on_dragged)
        self.grip.pulled.connect(self._on_pulled)
        self.grip.stepped.connect(self._on_stepped)
        self.grip.resized.connect(lambda steps: self._resize(self._settings.inset_size + steps * _STEP))
        canvas.installEventFilter(self)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self.view.set_theme(theme)

    def set_document_size(self, width: int, height: int) -> None:
        self.view.show_size(QSizeF(width, height))
        self.place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.place()
        return False

    def place(self) -> None:
        """Take the remembered place and size; all of it stays over the canvas."""
        size, room = self._wanted_size, self._room
        left = room.left() + round(self._settings.inset_x * (room.width() - size.width()))
        top = room.top() + round(self._settings.inset_y * (room.height() - size.height()))
        self.setGeometry(QRect(QPoint(left, top), size))

    @property
    def _room(self) -> QRect:
        return self._canvas.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)

    @property
    def _wanted_size(self) -> QSize:
        """The document's proportions, with the grip above."""
        share = self._settings.inset_size
        most = QSizeF(self._room.width() * share, self._room.height() * share)
        size = self.view.document_size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio).toSize()
        return size + QSize(2 * _BORDER, _GRIP + _BORDER)

    def _on_dragged(self, delta: QPoint) -> None:
        self._move_to(self.pos() + delta)

    def _on_stepped(self, x: int, y: int) -> None:
        self._settings.inset_x = _bounded(self._settings.inset_x + x * _STEP, 0.0, 1.0)
        self._settings.inset_y = _bounded(self._settings.inset_y + y * _STEP, 0.0, 1.0)
        self.place()

    def _move_to(self, corner: QPoint) -> None:
        room = self._room
        free = QSize(max(1, room.width() - self.width()), max(1, room.height() - self.height()))
        self._settings.inset_x = _bounded((corner.x() - room.left()) / free.width(), 0.0, 1.0)
        self._settings.inset_y = _bounded((corner.y() - room.top()) / free.height(), 0.0, 1.0)
        self.place()

    def _on_pulled(self, delta: QPoint) -> None:
        self._resize(self._settings.inset_size * (1 + delta.x() / max(1, self.width())))

    def _resize(self, share: float) -> None:
        """Another size; the corner at the upper left stays."""
        corner = self.pos()
        self._settings.inset_size = _bounded(share, _LEAST_SHARE, _MOST_SHARE)
        self.place()
        self._move_to(corner)


class _Grip(QWidget):
    """The bar above the label map: drag it, or its right end to change the size; arrow keys, + and -."""

    dragged = Signal(QPoint)
    pulled = Signal(QPoint)
    stepped = Signal(int, int)
    resized = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(_GRIP)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Place of the label map"))
        self.setToolTip(tr("Drag the label map elsewhere; drag the right end for another size"))
        self._from: QPointF | None = None
        self._is_pulling = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.globalPosition()
            self._is_pulling = event.position().x() > self.width() - _CORNER
        event.accept()  # the canvas below must not paint

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_end = event.position().x() > self.width() - _CORNER
        if self._from is None:
            self.setCursor(Qt.CursorShape.SizeHorCursor if is_end else Qt.CursorShape.SizeAllCursor)
            return
        delta = (event.globalPosition() - self._from).toPoint()
        self._from = event.globalPosition()
        (self.pulled if self._is_pulling else self.dragged).emit(delta)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._from = None
        event.accept()

    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()  # or the menus would take the key
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS:
            self.stepped.emit(*_KEYS[Qt.Key(event.key())])
        elif event.text() in ("+", "-"):
            self.resized.emit(1 if event.text() == "+" else -1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        painter.fillRect(self.rect(), palette.highlight() if self.hasFocus() else palette.window())
        painter.setPen(QPen(palette.placeholderText().color(), 1.5))
        middle, y = self.width() / 2, self.height() / 2
        for offset in (-2.0, 2.0):
            painter.drawLine(QPointF(middle - 14, y + offset), QPointF(middle + 14, y + offset))
        right = self.width() - 5.0
        for reach in (4.0, 8.0):
            painter.drawLine(QPointF(right - reach, y + 4), QPointF(right, y + 4 - reach))
        painter.end()


class _WholeLabels(PaintingView):
    """The label map of a canvas, fitted, and a frame around what the canvas shows of it."""

    def __init__(self, canvas: CanvasView, theme: Theme) -> None:
        super().__init__(ViewState(0), theme, canvas.pen, canvas.marks)
        self._canvas = canvas
        self.setMinimumSize(24, 16)
        self.setAccessibleName(tr("Label map"))
        canvas.view_state.changed.connect(self._on_view_changed)

    def show_size(self, size: QSizeF) -> None:
        """Another document size."""
        self.document_size = size
        self.fit()

    def paint_document(self, painter: QPainter) -> None:
        image = self._canvas.label_image
        if image is None:
            return
        self.draw_image(painter, image)
        if not self._canvas.view_state.is_fitted:
            self._draw_part(painter)
        self.draw_marks(painter)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms the canvas; here all of the document stays in sight."""
        self._canvas.zoom_centered(_WHEEL_ZOOM ** (event.angleDelta().y() / _NOTCH))
        event.accept()

    def pan_to(self, position: QPointF) -> None:
        """Leads the canvas to where one points."""
        if self._pan_from is not None:
            self._canvas.view_state.look_at(self.to_document(position))

    def navigate(self, before: QPointF, now: QPointF, factor: float) -> None:
        self._canvas.zoom_centered(factor)

    def _draw_part(self, painter: QPainter) -> None:
        """What the canvas shows."""
        canvas = self._canvas
        to_document, _ = canvas.view_state.transform(QSizeF(canvas.size())).inverted()
        to_here = to_document * self.view_state.transform(self._size())
        frame = to_here.map(QPolygonF(QRectF(canvas.rect())))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for color, width in ((QColor(0, 0, 0, 150), 3.0), (QColor("white"), 1.2)):
            painter.setPen(QPen(color, width))
            painter.drawPolygon(frame)

    def _on_view_changed(self) -> None:
        """Mirrored and turned like the canvas."""
        state = self._canvas.view_state
        self.view_state.degrees, self.view_state.is_mirrored = state.degrees, state.is_mirrored
        self.update()


def _is_own(event: QKeyEvent) -> bool:
    return event.key() in _KEYS or event.text() in ("+", "-")


def _bounded(value: float, least: float, most: float) -> float:
    return min(max(value, least), most)
