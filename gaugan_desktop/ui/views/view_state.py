"""Zoom and position, shared by the canvas and the picture so that they move together."""

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QTransform

MIN_ZOOM, MAX_ZOOM = 0.02, 64.0
_FIT_MARGIN = 16


class ViewState(QObject):
    """`center` is the document point in the middle of a view, `zoom` screen pixels per pixel.

    While the document is fitted, each view fits it to its own size; `zoom` is then that of the canvas.
    """

    changed = Signal()
    wheel_zooms = False  # without a key held; else it scrolls

    def __init__(self, margin: int = _FIT_MARGIN) -> None:
        super().__init__()
        self._margin = margin  # pixels around a fitted document
        self.zoom = 1.0
        self.center = QPointF(0, 0)
        self.is_fitted = True
        self.is_mirrored = False
        self.degrees = 0.0
        self._document = QSizeF(1, 1)

    def zoom_in(self, view: QSizeF) -> float:
        """Screen pixels per pixel in a view of this size."""
        return self._fitting(self._document, view) if self.is_fitted else self.zoom

    def transform(self, view: QSizeF) -> QTransform:
        """Document coordinates to coordinates of a view of this size."""
        transform = QTransform.fromTranslate(view.width() / 2, view.height() / 2)
        transform.rotate(self.degrees)
        zoom = self.zoom_in(view)
        transform.scale(-zoom if self.is_mirrored else zoom, zoom)
        return transform.translate(-self.center.x(), -self.center.y())

    def to_document(self, view: QSizeF, point: QPointF) -> QPointF:
        """View coordinates to document coordinates."""
        inverse, _ = self.transform(view).inverted()
        return inverse.map(point)

    def fit(self, document: QSizeF, view: QSizeF) -> None:
        """Show the whole document with a small margin, and keep doing so when the view resizes."""
        self._document = QSizeF(document)
        middle = QPointF(document.width() / 2, document.height() / 2)
        self._set(self._fitting(document, view), middle, is_fitted=True)

    def show_area(self, area: QRectF, view: QSizeF) -> None:
        """Show a part of the document as large as a view of this size allows."""
        zoom = min(self._fitting(area.size(), view), MAX_ZOOM)
        self._set(zoom, area.center(), is_fitted=False)

    def zoom_at(self, view: QSizeF, point: QPointF, factor: float) -> None:
        """Zoom by a factor while the document point under `point` stays where it is."""
        anchor = self.to_document(view, point)
        zoom = min(max(self.zoom_in(view) * factor, MIN_ZOOM), MAX_ZOOM)
        offset = self._turned_back(point - QPointF(view.width() / 2, view.height() / 2)) / zoom
        self._set(zoom, anchor - offset, is_fitted=False)

    def zoom_to(self, zoom: float) -> None:
        """Another zoom; what is in the middle stays there."""
        self._set(min(max(zoom, MIN_ZOOM), MAX_ZOOM), self.center, is_fitted=False)

    def pan(self, delta: QPointF, zoom: float | None = None) -> None:
        """Move the document by `delta` screen pixels, in a view of another zoom than the canvas perhaps."""
        zoom = zoom or self.zoom
        self._set(zoom, self.center - self._turned_back(delta) / zoom, is_fitted=False)

    def look_at(self, point: QPointF) -> None:
        """Bring a document point into the middle."""
        self._set(self.zoom, point, is_fitted=False)

    def mirror(self) -> None:
        """Look at the document in a mirror, or no longer."""
        self.is_mirrored = not self.is_mirrored
        self.changed.emit()

    def turn(self, degrees: float) -> None:
        """Turn the view clockwise around its middle."""
        self.degrees = (self.degrees + degrees) % 360
        self.changed.emit()

    def turn_to(self, degrees: float) -> None:
        """Turn the view clockwise by so much from upright."""
        self.turn(degrees - self.degrees)

    def stand_upright(self) -> None:
        """End turning and mirroring."""
        self.degrees, self.is_mirrored = 0.0, False
        self.changed.emit()

    def _turned_back(self, delta: QPointF) -> QPointF:
        """A direction on the screen as one in the document, at zoom 1."""
        turned = QTransform().rotate(-self.degrees).map(delta)
        return QPointF(-turned.x() if self.is_mirrored else turned.x(), turned.y())

    def _set(self, zoom: float, center: QPointF, is_fitted: bool) -> None:
        if (zoom, center, is_fitted) != (self.zoom, self.center, self.is_fitted):
            self.zoom, self.center, self.is_fitted = zoom, center, is_fitted
            self.changed.emit()

    def _fitting(self, document: QSizeF, view: QSizeF) -> float:
        """The zoom at which a document fits into a view."""
        width, height = (max(1.0, side - 2 * self._margin) for side in (view.width(), view.height()))
        return min(width / document.width(), height / document.height())
