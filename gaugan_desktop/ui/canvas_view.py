"""The canvas: shows the label map, takes pen and mouse input, shows the brush's outline."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPen, QPolygonF, QResizeEvent, QTabletEvent

from gaugan_desktop.document.brush import BrushTip, StrokeSample
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.rect import Rect
from gaugan_desktop.ui.document_view import DocumentView
from gaugan_desktop.ui.label_image import LabelImage
from gaugan_desktop.ui.theme import Theme
from gaugan_desktop.ui.view_state import ViewState


class CanvasView(DocumentView):
    """Turns pen events into stroke samples in document coordinates; painting is the tools' job."""

    pen_pressed = Signal(object)
    pen_moved = Signal(object)
    pen_released = Signal(object)
    pen_hovered = Signal(QPointF)

    def __init__(self, view_state: ViewState, theme: Theme) -> None:
        super().__init__(view_state, theme)
        self._label_image: LabelImage | None = None
        self._overlay: QImage | None = None
        self._overlay_opacity = 0.0
        self._outline: tuple[BrushTip, float] | None = None
        self._hover: QPointF | None = None
        self._is_pen_down = False
        self.setAttribute(Qt.WidgetAttribute.WA_TabletTracking)
        self.setAccessibleName("Canvas")
        self.restore_cursor()

    def set_document(self, document: Document) -> None:
        """Show another document."""
        self._label_image = LabelImage(document.labels, document.label_set.palette)
        self.document_size = QSizeF(document.width, document.height)
        self.fit()
        self.update()

    def repaint_labels(self, rect: Rect) -> None:
        """The label map changed inside `rect`."""
        if self._label_image is None or rect.is_empty:
            return
        self._label_image.update(rect)
        area = QRectF(rect.left, rect.top, rect.width, rect.height)
        self.update(self.from_document(area).toAlignedRect().adjusted(-2, -2, 2, 2))

    def set_overlay(self, picture: QImage | None, opacity: float) -> None:
        """Lay the picture over the labels; an opacity of 0 hides it."""
        self._overlay, self._overlay_opacity = picture, opacity
        self.update()

    def set_outline(self, tip: BrushTip | None, size: float) -> None:
        """Show the brush at its true size under the cursor, or a cross for other tools."""
        self._outline = (tip, size) if tip is not None else None
        self.restore_cursor()
        self.update()

    def paint_document(self, painter: QPainter) -> None:
        if self._label_image is None:
            return
        self.draw_image(painter, self._label_image.image)
        if self._overlay is not None and self._overlay_opacity > 0:
            painter.setOpacity(self._overlay_opacity)
            self.draw_image(painter, self._overlay)
            painter.setOpacity(1.0)
        self._draw_outline(painter)

    def restore_cursor(self) -> None:
        if self.is_panning:
            super().restore_cursor()
        elif self._outline is not None:
            self.setCursor(Qt.CursorShape.BlankCursor)
        else:
            self.setCursor(Qt.CursorShape.CrossCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self.is_panning:
            self._press(event.position(), 1.0, event.timestamp())
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._move(event.position(), 1.0, event.timestamp())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._release(event.position(), 1.0, event.timestamp())

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Every tablet event is accepted, or Qt would send it again as a mouse event."""
        event.accept()
        position, pressure = event.position(), event.pressure()
        if event.type() == QEvent.Type.TabletPress and not self.is_panning:
            self._press(position, pressure, event.timestamp())
        elif event.type() == QEvent.Type.TabletMove:
            self._move(position, pressure, event.timestamp())
        elif event.type() == QEvent.Type.TabletRelease:
            self._release(position, pressure, event.timestamp())

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.view_state.is_fitted:
            self.fit()
        super().resizeEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._set_hover(None)
        super().leaveEvent(event)

    def _press(self, position: QPointF, pressure: float, timestamp: int) -> None:
        self._is_pen_down = True
        self.pen_pressed.emit(self._sample(position, pressure, timestamp))

    def _move(self, position: QPointF, pressure: float, timestamp: int) -> None:
        self._set_hover(position)
        if self._is_pen_down:
            self.pen_moved.emit(self._sample(position, pressure, timestamp))
        self.pen_hovered.emit(self.to_document(position))

    def _release(self, position: QPointF, pressure: float, timestamp: int) -> None:
        if self._is_pen_down:
            self._is_pen_down = False
            self.pen_released.emit(self._sample(position, pressure, timestamp))

    def _sample(self, position: QPointF, pressure: float, timestamp: int) -> StrokeSample:
        point = self.to_document(position)
        return StrokeSample(point.x(), point.y(), pressure, timestamp / 1000)

    def _set_hover(self, position: QPointF | None) -> None:
        for point in (self._hover, position):
            if point is not None and self._outline is not None:
                reach = self._outline[1] * self.view_state.zoom / 2 + 4
                self.update(
                    QRectF(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach).toAlignedRect()
                )
        self._hover = position

    def _draw_outline(self, painter: QPainter) -> None:
        if self._hover is None or self._outline is None or self.is_panning:
            return
        tip, size = self._outline
        radius = max(size * self.view_state.zoom / 2, 1.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for color, width in ((QColor(0, 0, 0, 160), 3.0), (QColor(255, 255, 255, 230), 1.2)):
            painter.setPen(QPen(color, width))
            _draw_tip(painter, tip, self._hover, radius)


def _draw_tip(painter: QPainter, tip: BrushTip, center: QPointF, radius: float) -> None:
    if tip is BrushTip.ROUND:
        painter.drawEllipse(center, radius, radius)
    elif tip is BrushTip.SQUARE:
        painter.drawRect(QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius))
    else:
        offsets = (QPointF(0, -radius), QPointF(radius, 0), QPointF(0, radius), QPointF(-radius, 0))
        painter.drawPolygon(QPolygonF([center + offset for offset in offsets]))
