"""The whole document, small, with the part that is in view; click or drag to go elsewhere."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from gaugan_desktop.shrinking import shrunk
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.views.canvas_view import CanvasView
from gaugan_desktop.ui.views.label_image import image_from_rgb
from gaugan_desktop.ui.views.picture_display import PictureDisplay
from gaugan_desktop.ui.views.view_state import MAX_ZOOM, MIN_ZOOM, ViewState

_STEPS = 1000
_SIDE = 640  # pixels of the picture kept here


class Navigator(QFrame):
    """Overview and zoom of the shared view."""

    def __init__(self, view_state: ViewState, canvas: CanvasView, display: PictureDisplay) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._view_state, self._canvas = view_state, canvas
        self.map = _Overview(view_state, canvas)
        self._zoom = QSlider(Qt.Orientation.Horizontal)
        self._zoom.setRange(0, _STEPS)
        self._zoom.setAccessibleName(tr("Zoom"))
        self._zoom.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._percent = QLabel()
        self._percent.setObjectName("caption")
        self._percent.setFixedWidth(64)
        self._percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        bottom = QHBoxLayout()
        bottom.addWidget(self._zoom)
        bottom.addWidget(self._percent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.addWidget(self.map, 1)
        layout.addLayout(bottom)
        self._zoom.valueChanged.connect(self._on_zoomed)
        view_state.changed.connect(self._show_zoom)
        display.changed.connect(self.map.set_picture)
        self._show_zoom()

    def _on_zoomed(self, step: int) -> None:
        zoom = MIN_ZOOM * (MAX_ZOOM / MIN_ZOOM) ** (step / _STEPS)
        self._canvas.zoom_centered(zoom / self._view_state.zoom)

    def _show_zoom(self) -> None:
        zoom = self._view_state.zoom
        self._zoom.blockSignals(True)
        self._zoom.setValue(round(_STEPS * np.log(zoom / MIN_ZOOM) / np.log(MAX_ZOOM / MIN_ZOOM)))
        self._zoom.blockSignals(False)
        self._percent.setText(f"{100 * zoom:.0f} %")


class _Overview(QWidget):
    """The picture (or the labels while there is none) and a frame around what the canvas shows."""

    def __init__(self, view_state: ViewState, canvas: CanvasView) -> None:
        super().__init__()
        self._view_state, self._canvas = view_state, canvas
        self._picture: QImage | None = None
        self.setMinimumHeight(90)
        self.setAccessibleName(tr("Overview"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        view_state.changed.connect(self.update)
        if canvas.over is not None:
            canvas.over.changed.connect(self.update)

    def set_picture(self, picture: np.ndarray | None) -> None:
        self._picture = None if picture is None else image_from_rgb(shrunk(picture, _SIDE))
        self.update()

    @property
    def area(self) -> QRectF:
        """Where the document is drawn."""
        size = QSizeF(self._canvas.document_size).scaled(
            QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio
        )
        return QRectF(QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2), size)

    @property
    def _scale(self) -> float:
        return self.area.width() / self._canvas.document_size.width()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        image = self._picture or self._canvas.label_image
        if image is not None:
            painter.drawImage(self.area, image)
        if self._picture is not None and self._canvas.over is not None:
            self._canvas.over.draw(painter, lambda over, picture: over.drawImage(self.area, picture))
        corners = QRectF(0, 0, self._canvas.width(), self._canvas.height())
        to_document, _ = self._view_state.transform(QSizeF(self._canvas.size())).inverted()
        to_map = QTransform.fromTranslate(self.area.left(), self.area.top()).scale(self._scale, self._scale)
        frame = (to_document * to_map).map(QPolygonF(corners))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.area.adjusted(-1, -1, 1, 1))
        for color, width in ((QColor(0, 0, 0, 150), 3.5), (QColor("white"), 1.5)):
            painter.setPen(QPen(color, width))
            painter.drawPolygon(frame)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._look_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._look_at(event.position())

    def _look_at(self, point: QPointF) -> None:
        self._view_state.look_at((point - self.area.topLeft()) / self._scale)
