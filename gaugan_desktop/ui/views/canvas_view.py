"""The canvas: shows the label map, takes pen and mouse input, shows the brush's outline."""

from collections.abc import Callable
from math import isfinite

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QHideEvent,
    QImage,
    QMouseEvent,
    QPainter,
    QPen,
    QPointingDevice,
    QPolygonF,
    QResizeEvent,
    QTabletEvent,
)
from PySide6.QtWidgets import QApplication

from gaugan_desktop.document.brush import BrushTip, StrokeSample
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.rect import Rect
from gaugan_desktop.document.shapes import Point
from gaugan_desktop.imaging.palettes import display_palette, pattern_masks
from gaugan_desktop.opencv import cv2
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.theme import Theme
from gaugan_desktop.ui.tools.cursors import handle_cursor
from gaugan_desktop.ui.tools.gestures import Modifiers
from gaugan_desktop.ui.tools.transform_frame import TransformFrame
from gaugan_desktop.ui.views.document_view import DocumentView
from gaugan_desktop.ui.views.frame_overlay import draw_frame
from gaugan_desktop.ui.views.label_image import LabelImage
from gaugan_desktop.ui.views.pen_input import PenInput, PenReport
from gaugan_desktop.ui.views.view_state import ViewState


class CanvasView(DocumentView):
    """Reports pen and mouse to `pen` in document coordinates; painting is the tools' job.

    Attributes:
        is_clear: unpainted pixels are transparent, for canvases that have something below the labels.
    """

    is_clear = False
    pen_hovered = Signal(QPointF)

    def __init__(self, view_state: ViewState, theme: Theme) -> None:
        super().__init__(view_state, theme)
        self._document: Document | None = None
        self._palette, self._has_patterns = "labels", False
        self._label_image: LabelImage | None = None
        self._overlay: QImage | None = None
        self._overlay_opacity, self._overlay_start = 0.0, 0.0
        self._outline: tuple[BrushTip, float] | None = None
        self._hover: QPointF | None = None
        self.pen = PenInput()
        self.pen.hovered.connect(self._on_hovered)
        self._reference: QImage | None = None
        self._reference_opacity = 0.0
        self._rubber: list[Point] = []
        self._selection: list[QPolygonF] = []
        self._frame: TransformFrame | None = None
        self._guide: Callable[[QPainter], None] = lambda painter: None
        self._tool_cursor = QCursor(Qt.CursorShape.CrossCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_TabletTracking)
        self.setAccessibleName(tr("Canvas"))
        self.restore_cursor()

    def set_document(self, document: Document) -> None:
        """Show another document."""
        self._document = document
        self.document_size = QSizeF(document.width, document.height)
        self.show_colors(self._palette, self._has_patterns)
        self.fit()

    def show_colors(self, palette: str, has_patterns: bool) -> None:
        """Show labels in the colours of one of `imaging.palettes.PALETTES`, perhaps with patterns."""
        self._palette, self._has_patterns = palette, has_patterns
        if self._document is not None:
            label_set = self._document.label_set
            patterns = pattern_masks(label_set) if has_patterns else None
            colors = display_palette(label_set, palette)
            self._label_image = LabelImage(self._document.labels, colors, patterns, self.is_clear)
        self.update()

    def repaint_labels(self, rect: Rect) -> None:
        """The label map changed inside `rect`."""
        if self._label_image is None or rect.is_empty:
            return
        self._label_image.update(rect)
        area = QRectF(rect.left, rect.top, rect.width, rect.height)
        self.update(self.from_document(area).toAlignedRect().adjusted(-2, -2, 2, 2))

    @property
    def label_image(self) -> QImage | None:
        """The label map in its colours, to look at only."""
        return self._label_image.image if self._label_image is not None else None

    def set_overlay(self, picture: QImage | None, opacity: float, start: float = 0.0) -> None:
        """Lay the picture over the labels, from a share of the widget's width on; opacity 0 hides it."""
        self._overlay, self._overlay_opacity, self._overlay_start = picture, opacity, start
        self.update()

    def set_outline(self, tip: BrushTip | None, size: float) -> None:
        """Show the brush at its true size in place of a cursor; without a tip there is the tool's."""
        self._outline = (tip, size) if tip is not None else None
        self.restore_cursor()
        self.update()

    def set_reference(self, photo: QImage | None, opacity: float) -> None:
        """Lay a photo to trace from over the labels."""
        self._reference, self._reference_opacity = photo, opacity
        self.update()

    def set_rubber(self, outline: list[Point]) -> None:
        """The outline of a shape that is being drawn, in document coordinates."""
        if outline or self._rubber:
            self._rubber = outline
            self.update()

    @property
    def has_rubber(self) -> bool:
        """Whether a shape is being drawn."""
        return bool(self._rubber)

    def set_tool_cursor(self, cursor: QCursor) -> None:
        """The cursor of tools without a brush."""
        self._tool_cursor = cursor
        self.restore_cursor()

    def set_frame(self, frame: TransformFrame | None) -> None:
        """The frame of the move tool with its handles; None for other tools."""
        if frame is not None or self._frame is not None:
            self._frame = frame
            self.update()

    def set_guide(self, draw: Callable[[QPainter], None]) -> None:
        """What else lies over the labels, in widget coordinates."""
        self._guide = draw

    def set_selection(self, mask: np.ndarray | None) -> None:
        """Show the border of a selection (H, W) bool; None for none."""
        self._selection = []
        if mask is not None:
            found, _ = cv2.findContours(mask.astype(np.uint8), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
            self._selection = [QPolygonF([QPointF(x + 0.5, y + 0.5) for [[x, y]] in one]) for one in found]
        self.update()

    def paint_document(self, painter: QPainter) -> None:
        if self._label_image is None:
            return
        self.paint_labels(painter, self._label_image.image)
        self._guide(painter)
        self._draw_dashed(painter, self._selection)
        if len(self._rubber) > 1:
            self._draw_dashed(painter, [QPolygonF([QPointF(x, y) for x, y in self._rubber])])
        if self._frame is not None:
            zoom = self.view_state.zoom
            draw_frame(painter, self._frame, self.view_state.transform(self._size()), zoom)
        self._draw_outline(painter)

    def paint_labels(self, painter: QPainter, labels: QImage) -> None:
        """Draw the label map and what lies over it; subclasses may lay something below it."""
        self.draw_image(painter, labels)
        if self._overlay is not None and self._overlay_opacity > 0:
            painter.setOpacity(self._overlay_opacity)
            left = self.width() * self._overlay_start
            painter.setClipRect(QRectF(left, 0, self.width() - left, self.height()))
            self.draw_image(painter, self._overlay)
            painter.setClipping(False)
            painter.setOpacity(1.0)
        if self._reference is not None and self._reference_opacity > 0:
            painter.setOpacity(self._reference_opacity)
            self.draw_image(painter, self._reference)
            painter.setOpacity(1.0)

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

    def restore_cursor(self) -> None:
        if self.is_panning:
            super().restore_cursor()
        elif self._outline is not None:
            self.setCursor(Qt.CursorShape.BlankCursor)
        elif self._frame is not None and self._hover is not None:
            to_screen = self.view_state.transform(self._size())
            point = self.to_document(self._hover)
            handle = self._frame.handle_at((point.x(), point.y()), self.view_state.zoom)
            self.setCursor(handle_cursor(self._frame, handle, to_screen))
        else:
            self.setCursor(self._tool_cursor)

    @property
    def pen_place(self) -> QPoint:
        """Where pen or mouse are, on the screen; else the middle of the canvas."""
        place = self._hover.toPoint() if self._hover is not None else self.rect().center()
        return self.mapToGlobal(place)

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

    def focusOutEvent(self, event: QEvent) -> None:
        self.pen.interrupt()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.pen.interrupt()
        super().hideEvent(event)

    def leave_pen(self, system_id: int) -> None:
        """A pen is out of its tablet's reach."""
        self.pen.leave((True, system_id))

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.view_state.is_fitted:
            self.fit()
        super().resizeEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._set_hover(None)
        super().leaveEvent(event)

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
        self.pen.move(self._report(event))
        if _is_somewhere(position):
            self.pan_to(position)
            self._set_hover(position)
            self.pen_hovered.emit(self.to_document(position))

    def _on_hovered(self, sample: StrokeSample, keys: Modifiers) -> None:
        if self._rubber:  # a polygon goes on between two clicks
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

    def _set_hover(self, position: QPointF | None) -> None:
        for point in (self._hover, position):
            if point is not None and self._outline is not None:
                reach = self._outline[1] * self.view_state.zoom / 2 + 4
                self.update(
                    QRectF(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach).toAlignedRect()
                )
        self._hover = position
        if self._frame is not None and not self.pen.is_down:
            self.restore_cursor()

    def _draw_outline(self, painter: QPainter) -> None:
        if self._hover is None or self._outline is None or self.is_panning:
            return
        tip, size = self._outline
        radius = max(size * self.view_state.zoom / 2, 1.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for color, width in ((QColor(0, 0, 0, 160), 3.0), (QColor(255, 255, 255, 230), 1.2)):
            painter.setPen(QPen(color, width))
            _draw_tip(painter, tip, self._hover, radius)


def _keys(event: QMouseEvent | QTabletEvent) -> Modifiers:
    held, key = event.modifiers(), Qt.KeyboardModifier
    return Modifiers(
        bool(held & key.ShiftModifier), bool(held & key.ControlModifier), bool(held & key.AltModifier)
    )


def _is_somewhere(point: QPointF) -> bool:
    """Faulty drivers report places that are none."""
    return isfinite(point.x()) and isfinite(point.y())


def _draw_tip(painter: QPainter, tip: BrushTip, center: QPointF, radius: float) -> None:
    if tip is BrushTip.ROUND:
        painter.drawEllipse(center, radius, radius)
    elif tip is BrushTip.SQUARE:
        painter.drawRect(QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius))
    else:
        offsets = (QPointF(0, -radius), QPointF(radius, 0), QPointF(0, radius), QPointF(-radius, 0))
        painter.drawPolygon(QPolygonF([center + offset for offset in offsets]))
