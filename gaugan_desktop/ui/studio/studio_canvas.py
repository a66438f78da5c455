"""The canvas of the studio: the photo, and over it the label map, its outlines, and what is in doubt."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QWheelEvent

from gaugan_desktop.document.rect import Rect
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.opencv import cv2
from gaugan_desktop.ui.theme import Theme
from gaugan_desktop.ui.views.canvas_view import CanvasView
from gaugan_desktop.ui.views.view_state import ViewState

PHOTO_KEY = Qt.Key.Key_H
_NOTCH = 120
_LINE = np.ones((3, 3), np.uint8)  # widens outlines to two pixels on either side
_HATCHING = 8  # pixels from line to line


class StudioCanvas(CanvasView):
    """Shows label maps over their photo; while `PHOTO_KEY` is held, the photo alone.

    Attributes:
        on_wheel: takes turns of the wheel in notches, or says that they are none of its business.
    """

    is_clear = True

    def __init__(self, view_state: ViewState, theme: Theme) -> None:
        super().__init__(view_state, theme)
        self.on_wheel: Callable[[int], bool] = lambda notches: False
        self._photo: QImage | None = None
        self._doubt: QImage | None = None
        self._opacity = 0.6
        self._has_outlines = self._is_photo_alone = False
        self._outlines: OutlineImage | None = None

    def set_photo(self, photo: QImage | None) -> None:
        """Lay another photo below the labels."""
        self._photo = photo
        self.set_doubt(None)

    def set_opacity(self, opacity: float) -> None:
        """How much of the photo the labels cover, 0 to 1."""
        self._opacity = opacity
        self.update()

    def set_outlines(self, has_outlines: bool) -> None:
        """Show the borders of the labels only, or their areas."""
        self._has_outlines = has_outlines
        self._outlines = None
        self.update()

    def set_doubt(self, mask: np.ndarray | None) -> None:
        """Hatch what is in doubt, (H, W) bool; None for nothing."""
        self._doubt = _hatched(mask) if mask is not None and mask.any() else None
        self.update()

    def show_colors(self, palette: str, has_patterns: bool) -> None:
        super().show_colors(palette, has_patterns)
        self._outlines = None

    def repaint_labels(self, rect: Rect) -> None:
        super().repaint_labels(rect)
        if self._outlines is not None:
            self._outlines.update(rect)

    def paint_labels(self, painter: QPainter, labels: QImage) -> None:
        if self._photo is not None:
            self.draw_image(painter, self._photo)
        if self._is_photo_alone:
            return
        if self._has_outlines:
            self.draw_image(painter, self._outline_image(labels))
        elif self._opacity > 0:
            painter.setOpacity(self._opacity)
            self.draw_image(painter, labels)
            painter.setOpacity(1.0)
        if self._doubt is not None:
            self.draw_image(painter, self._doubt)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == PHOTO_KEY:
            self._show_photo_alone(True)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == PHOTO_KEY and not event.isAutoRepeat():
            self._show_photo_alone(False)
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QEvent) -> None:
        self._show_photo_alone(False)  # whoever has the focus now hears that the key is released
        super().focusOutEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        notches = round(event.angleDelta().y() / _NOTCH)
        if is_plain and notches and self.on_wheel(notches):
            event.accept()
        else:
            super().wheelEvent(event)

    def _show_photo_alone(self, is_alone: bool) -> None:
        if is_alone != self._is_photo_alone:
            self._is_photo_alone = is_alone
            self.update()

    def _outline_image(self, labels: QImage) -> QImage:
        assert self._document is not None
        if self._outlines is None:
            self._outlines = OutlineImage(self._document.labels, labels)
        return self._outlines.image


class OutlineImage:
    """Pixels at the borders of labels, in the labels' colours; the others are transparent.

    Args:
        labels: (H, W) uint8.
        colored: the label map in its colours, kept in step by whoever made it.
    """

    def __init__(self, labels: np.ndarray, colored: QImage) -> None:
        self._labels, self._colored = labels, colored
        height, width = labels.shape
        self._pixels = np.zeros((height, width), np.uint32)
        kind = QImage.Format.Format_ARGB32_Premultiplied
        self.image = QImage(self._pixels.data, width, height, width * 4, kind)
        self.update(Rect(0, 0, width, height))

    def update(self, rect: Rect) -> None:
        """Draw the borders in and around a rectangle anew."""
        height, width = self._labels.shape
        inner = rect.widened(2, (height, width))
        outer = inner.widened(2, (height, width))
        labels = self._labels[outer.slices]
        is_border = np.zeros(labels.shape, bool)
        for here, there in (
            ((slice(None), slice(1, None)), (slice(None), slice(None, -1))),
            ((slice(1, None), slice(None)), (slice(None, -1), slice(None))),
        ):
            is_other = labels[here] != labels[there]
            is_border[here] |= is_other
            is_border[there] |= is_other
        is_border = cv2.dilate(is_border.astype(np.uint8), _LINE) == 1
        is_border &= labels != UNPAINTED
        rows = np.frombuffer(self._colored.constBits(), np.uint32).reshape(height, width)
        part = inner.within(outer).slices
        self._pixels[inner.slices] = np.where(is_border[part], rows[inner.slices], 0)


def _hatched(mask: np.ndarray) -> QImage:
    """Slanting lines, black beside white, where a mask (H, W) bool is true."""
    height, width = mask.shape
    rows, columns = np.ogrid[:height, :width]
    place = (rows + columns) % _HATCHING
    pixels = np.zeros((height, width), np.uint32)
    pixels[mask & (place == 0)] = 0xFFFFFFFF
    pixels[mask & (place == 1)] = 0xFF000000
    kind = QImage.Format.Format_ARGB32_Premultiplied
    return QImage(pixels.data, width, height, width * 4, kind).copy()
