"""Zoom and position, shared by the canvas and the picture so that they move together."""

from PySide6.QtCore import QObject, QPointF, QSizeF, Signal
from PySide6.QtGui import QTransform

MIN_ZOOM, MAX_ZOOM = 0.02, 64.0
_FIT_MARGIN = 16


class ViewState(QObject):
    """`center` is the document point in the middle of a view, `zoom` screen pixels per pixel."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.zoom = 1.0
        self.center = QPointF(0, 0)
        self.is_fitted = True
        self.is_mirrored = False
        self.degrees = 0.0

    def transform(self, view: QSizeF) -> QTransform:
        """Document coordinates to coordinates of a view of this size."""
        transform = QTransform.fromTranslate(view.width() / 2, view.height() / 2)
        transform.rotate(self.degrees)
        transform.scale(-self.zoom if self.is_mirrored else self.zoom, self.zoom)
        return transform.translate(-self.center.x(), -self.center.y())

    def to_document(self, view: QSizeF, point: QPointF) -> QPointF:
        """View coordinates to document coordinates."""
        inverse, _ = self.transform(view).inverted()
        return inverse.map(point)

    def fit(self, document: QSizeF, view: QSizeF) -> None:
        """Show the whole document with a small margin, and keep doing so when the view resizes."""
        room = QSizeF(max(1, view.width() - 2 * _FIT_MARGIN), max(1, view.height() - 2 * _FIT_MARGIN))
        zoom = min(room.width() / document.width(), room.height() / document.height())
        self._set(zoom, QPointF(document.width() / 2, document.height() / 2), is_fitted=True)

    def zoom_at(self, view: QSizeF, point: QPointF, factor: float) -> None:
        """Zoom by a factor while the document point under `point` stays where it is."""
        anchor = self.to_document(view, point)
        zoom = min(max(self.zoom * factor, MIN_ZOOM), MAX_ZOOM)
        offset = self._turned_back(point - QPointF(view.width() / 2, view.height() / 2)) / zoom
        self._set(zoom, anchor - offset, is_fitted=False)

    def pan(self, delta: QPointF) -> None:
        """Move the document by `delta` screen pixels."""
        self._set(self.zoom, self.center - self._turned_back(delta) / self.zoom, is_fitted=False)

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
