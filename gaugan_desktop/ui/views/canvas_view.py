"""The canvas: shows the label map, perhaps with the picture over it."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter, QResizeEvent

from gaugan_desktop.document.brush import BrushTip
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.rect import Rect
from gaugan_desktop.document.shapes import Point
from gaugan_desktop.imaging.palettes import display_palette, pattern_masks
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.theme import Theme
from gaugan_desktop.ui.tools.transform_frame import TransformFrame
from gaugan_desktop.ui.views.fresh_strokes import FreshStrokes
from gaugan_desktop.ui.views.label_image import LabelImage
from gaugan_desktop.ui.views.over_image import OverImage
from gaugan_desktop.ui.views.painting_view import PaintingView
from gaugan_desktop.ui.views.pen_input import PenInput
from gaugan_desktop.ui.views.pen_marks import PenMarks
from gaugan_desktop.ui.views.view_state import ViewState


class CanvasView(PaintingView):
    """The view by whose size the document is fitted.

    Attributes:
        is_clear: unpainted pixels are transparent, for canvases that have something below the labels.
        fresh: what the picture over the labels does not show yet.
        over: what is painted over the picture; shown with it.
    """

    is_clear = False

    def __init__(
        self,
        view_state: ViewState,
        theme: Theme,
        pen: PenInput | None = None,
        marks: PenMarks | None = None,
    ) -> None:
        super().__init__(view_state, theme, pen, marks)
        self._document: Document | None = None
        self._palette, self._has_patterns = "labels", False
        self._label_image: LabelImage | None = None
        self._overlay: QImage | None = None
        self._overlay_opacity, self._overlay_start = 0.0, 0.0
        self._reference: QImage | None = None
        self._reference_opacity = 0.0
        self._guide: Callable[[QPainter], None] = lambda painter: None
        self.fresh: FreshStrokes | None = None
        self.over: OverImage | None = None
        self.setAccessibleName(tr("Canvas"))

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
        self.update_area(rect)

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
        self.marks.set_outline(tip, size, None)

    def set_reference(self, photo: QImage | None, opacity: float) -> None:
        """Lay a photo to trace from over the labels."""
        self._reference, self._reference_opacity = photo, opacity
        self.update()

    def set_rubber(self, outline: list[Point]) -> None:
        """The outline of a shape that is being drawn, in document coordinates."""
        self.marks.set_rubber(outline)

    @property
    def has_rubber(self) -> bool:
        """Whether a shape is being drawn."""
        return bool(self.marks.rubber)

    def set_frame(self, frame: TransformFrame | None) -> None:
        """The frame of the move tool with its handles; None for other tools."""
        self.marks.set_frame(frame)

    def set_selection(self, mask: np.ndarray | None) -> None:
        """Show the border of a selection (H, W) bool; None for none."""
        self.marks.set_selection(mask)

    def set_guide(self, draw: Callable[[QPainter], None]) -> None:
        """What else lies over the labels, in widget coordinates."""
        self._guide = draw

    def paint_document(self, painter: QPainter) -> None:
        if self._label_image is None:
            return
        self.paint_labels(painter, self._label_image.image)
        self._guide(painter)
        self.draw_marks(painter)

    def paint_labels(self, painter: QPainter, labels: QImage) -> None:
        """Draw the label map and what lies over it; subclasses may lay something below it."""
        if self._overlay is None or self._overlay_opacity < 1 or self._overlay_start > 0:
            self.draw_image(painter, labels)
        if self._overlay is not None and self._overlay_opacity > 0:
            painter.setOpacity(self._overlay_opacity)
            left = self.width() * self._overlay_start
            if left > 0:
                painter.setClipRect(QRectF(left, 0, self.width() - left, self.height()))
            self.draw_image(painter, self._overlay)
            if self.over is not None:
                self.over.draw(painter, self.draw_image)
            if self.fresh is not None:
                self.fresh.draw(painter, self.view_state.transform(self._size()))
            painter.setClipping(False)
            painter.setOpacity(1.0)
        if self._reference is not None and self._reference_opacity > 0:
            painter.setOpacity(self._reference_opacity)
            self.draw_image(painter, self._reference)
            painter.setOpacity(1.0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.view_state.is_fitted:
            self.fit()
        super().resizeEvent(event)
