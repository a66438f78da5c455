"""A view one paints in: reports pen and mouse, and shows the brush and what tools draw."""

from math import isfinite

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPointingDevice,
    QPolygonF,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QApplication

from gaugan_desktop.document.brush import BrushTip, StrokeSample
from gaugan_desktop.ui.theme import Theme
from gaugan_desktop.ui.tools.cursors import handle_cursor, tool_cursor
from gaugan_desktop.ui.tools.gestures import Modifiers
from gaugan_desktop.ui.views.document_view import DocumentView
from gaugan_desktop.ui.views.fingers import Fingers, Report
from gaugan_desktop.ui.views.frame_overlay import draw_frame
from gaugan_desktop.ui.views.pen_input import PenInput, PenReport
from gaugan_desktop.ui.views.pen_marks import PenMarks
from gaugan_desktop.ui.views.view_state import ViewState

_PICKING_KEYS = (Qt.Key.Key_Control, Qt.Key.Key_Alt)
_PICKING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class PaintingView(DocumentView):
    """Reports to `pen` in document coordinates; painting is the tools' job.

    Args:
        pen, marks: shared by all views of a document, so that a brush that is over one of them is seen
            in all; None for a view of its own.
    """

    pen_hovered = Signal(QPointF)

    def __init__(
        self,
        view_state: ViewState,
        theme: Theme,
        pen: PenInput | None = None,
        marks: PenMarks | None = None,
    ) -> None:
        super().__init__(view_state, theme)
        self.pen = pen or PenInput()
        self.marks = marks or PenMarks()
        self._hover: QPointF | None = None
        self._is_picking = False
        self._tool_cursor = QCursor(Qt.CursorShape.CrossCursor)
        self.pen.hovered.connect(self._on_hovered)
        self.marks.changed.connect(self.update)
        self.marks.moved.connect(self._on_brush_moved)
        self.marks.cursor_changed.connect(self.restore_cursor)
        self._fingers = Fingers(*self._finger_reports(), self.navigate)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_TabletTracking)
        self.restore_cursor()

    def set_tool_cursor(self, cursor: QCursor) -> None:
        """The cursor of tools without a brush."""
        self._tool_cursor = cursor
        self.restore_cursor()

    def draw_marks(self, painter: QPainter) -> None:
        """Draw everything that lies over the document."""
        marks, to_screen = self.marks, self.view_state.transform(self._size())
        for image in (marks.ghost, marks.preview):
            if image is not None:
                self.draw_image(painter, image)
        marks.guide(painter, to_screen, self.document_size)
        self._draw_dashed(painter, marks.selection)
        if len(marks.rubber) > 1:
            self._draw_dashed(painter, [QPolygonF([QPointF(x, y) for x, y in marks.rubber])])
        if marks.frame is not None:
            draw_frame(painter, marks.frame, to_screen, self.zoom)
        self._draw_outline(painter)

    def restore_cursor(self) -> None:
        marks = self.marks
        if self.is_panning:
            super().restore_cursor()
        elif marks.outline is not None:
            picking = tool_cursor("eyedropper")
            self.setCursor(picking if self._is_picking else Qt.CursorShape.BlankCursor)
        elif marks.frame is not None and self._hover is not None:
            point = self.to_document(self._hover)
            handle = marks.frame.handle_at((point.x(), point.y()), self.zoom)
            self.setCursor(handle_cursor(marks.frame, handle, self.view_state.transform(self._size())))
        else:
            self.setCursor(self._tool_cursor)

    @property
    def is_hovered(self) -> bool:
        """Pen or mouse are over this view."""
        return self._hover is not None

    @property
    def pen_place(self) -> QPoint:
        """Where pen or mouse are, on the screen; else the middle of the view."""
        place = self._hover.toPoint() if self._hover is not None else self.rect().center()
        return self.mapToGlobal(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PICKING_KEYS:
            self._show_picking(True)
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PICKING_KEYS:
            self._show_picking(False)
        super().keyReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._set_hover(event.position())
        if self.pen.is_down:
            self.pen.press(self._report(event))  # another button or device, perhaps a lost release
        elif event.button() == Qt.MouseButton.RightButton and not self.is_panning:
            self.pen.palette_requested.emit()
        elif event.button() == Qt.MouseButton.LeftButton and not self.is_panning:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.pen.press(self._report(event))
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.pen.release(self._report(event))

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Every tablet event is accepted, or Qt would send it again as a mouse event."""
        event.accept()
        if event.type() == QEvent.Type.TabletPress:
            self._press_pen(event)
        elif event.type() == QEvent.Type.TabletMove:
            self._move(event)
        elif event.type() == QEvent.Type.TabletRelease:
            self.end_pan()
            self.pen.release(self._report(event))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            event.accept()
            if self.pen.is_pen_near:
                self._fingers.give_up()
            else:
                self._fingers.handle(event, self.mapFromGlobal)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QEvent) -> None:
        self.pen.interrupt()
        self._show_picking(False)
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        if self.is_hovered or self.hasFocus():
            self.pen.interrupt()
        super().hideEvent(event)

    def leave_pen(self, system_id: int) -> None:
        """A pen is out of its tablet's reach."""
        self.pen.leave((True, system_id))

    def leaveEvent(self, event: QEvent) -> None:
        self._set_hover(None)
        super().leaveEvent(event)

    def _show_picking(self, is_picking: bool) -> None:
        if is_picking != self._is_picking:
            self._is_picking = is_picking
            self.restore_cursor()
            self.update()

    def _press_pen(self, event: QTabletEvent) -> None:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()  # Qt does so for the mouse only
        elif not self.is_panning or self.pen.is_down:
            if _is_somewhere(event.position()):
                self._set_hover(event.position())
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.pen.press(self._report(event))
        elif event.button() == Qt.MouseButton.LeftButton and _is_somewhere(event.position()):
            self.begin_pan(event.position())

    def _move(self, event: QMouseEvent | QTabletEvent) -> None:
        position = event.position()
        self._show_picking(bool(event.modifiers() & _PICKING))
        self.pen.move(self._report(event))
        if _is_somewhere(position):
            self.pan_to(position)
            self._set_hover(position)
            self.pen_hovered.emit(self.to_document(position))

    def _on_hovered(self, sample: StrokeSample, keys: Modifiers) -> None:
        if self.marks.rubber and self.is_hovered:  # a polygon goes on between two clicks
            self.pen.moved.emit(sample, keys)

    def _report(self, event: QMouseEvent | QTabletEvent) -> PenReport:
        point, device = self.to_document(event.position()), event.pointingDevice()
        is_pen = isinstance(event, QTabletEvent)
        return PenReport(
            (is_pen, device.systemId()),
            is_pen,
            event.button(),
            event.buttons(),
            point.x(),
            point.y(),
            event.pressure() if isinstance(event, QTabletEvent) else 1.0,
            event.timestamp() / 1000,
            _keys(event),
            is_pen and device.pointerType() == QPointingDevice.PointerType.Eraser,
        )

    def _finger_reports(self) -> tuple[Report, Report, Report]:
        """A finger is a pen without pressure."""
        button, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton

        def report(place: QPointF, changed: Qt.MouseButton, held: Qt.MouseButton) -> PenReport:
            point = self.to_document(place)
            return PenReport("finger", False, changed, held, point.x(), point.y())

        def press(place: QPointF) -> None:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.pen.press(report(place, button, button))

        def move(place: QPointF) -> None:
            self.pen.move(report(place, none, button))

        def release(place: QPointF) -> None:
            self.pen.release(report(place, button, none))

        return press, move, release

    def _set_hover(self, position: QPointF | None) -> None:
        self._hover = position
        self.marks.set_place(self.to_document(position) if position is not None else None)
        if self.marks.frame is not None and not self.pen.is_down:
            self.restore_cursor()

    def _on_brush_moved(self, before: QPointF | None, now: QPointF | None) -> None:
        if self.marks.outline is None:
            return
        reach = self.marks.outline[1] / 2 + 4 / self.zoom
        for point in (before, now):
            if point is not None:
                area = QRectF(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach)
                self.update(self.from_document(area).toAlignedRect())

    def _draw_dashed(self, painter: QPainter, outlines: list[QPolygonF]) -> None:
        """Closed outlines, visible on any colour."""
        transform = self.view_state.transform(self._size())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for color, style in (
            (QColor(0, 0, 0, 200), Qt.PenStyle.SolidLine),
            (QColor("white"), Qt.PenStyle.DashLine),
        ):
            painter.setPen(QPen(color, 1.2, style))
            for outline in outlines:
                painter.drawPolygon(transform.map(outline))

    def _draw_outline(self, painter: QPainter) -> None:
        marks = self.marks
        if marks.place is None or marks.outline is None or self.is_panning or self._is_picking:
            return
        tip, size = marks.outline
        center = self.view_state.transform(self._size()).map(marks.place)
        radius = max(size * self.zoom / 2, 1.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        tint = marks.tint or QColor(255, 255, 255, 0)
        for color, width in ((QColor(0, 0, 0, 160), 4.6), (tint, 3.0), (QColor(255, 255, 255, 230), 1.2)):
            painter.setPen(QPen(color, width))
            _draw_tip(painter, tip, center, radius)


def _keys(event: QMouseEvent | QTabletEvent) -> Modifiers:
    held, key = event.modifiers(), Qt.KeyboardModifier
    return Modifiers(
        bool(held & key.ShiftModifier), bool(held & key.ControlModifier), bool(held & key.AltModifier)
    )


def _is_somewhere(point: QPointF) -> bool:
    """Faulty drivers report places that are none."""
    return isfinite(point.x()) and isfinite(point.y())


def _draw_tip(painter: QPainter, tip: BrushTip, center: QPointF, radius: float) -> None:
    if tip is BrushTip.ROUND or tip.is_stamp:
        painter.drawEllipse(center, radius, radius)
    elif tip is BrushTip.SQUARE:
        painter.drawRect(QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius))
    else:
        offsets = (QPointF(0, -radius), QPointF(radius, 0), QPointF(0, radius), QPointF(-radius, 0))
        painter.drawPolygon(QPolygonF([center + offset for offset in offsets]))
