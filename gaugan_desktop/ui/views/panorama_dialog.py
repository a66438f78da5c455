"""Looking around in a panorama: drag, arrow keys, wheel to zoom."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from gaugan_desktop.imaging.panorama import Gaze, seen
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.views.label_image import image_from_rgb
from gaugan_desktop.ui.views.picture_display import PictureDisplay

_STEP = 8.0  # degrees per key
_ZOOM = 1.1
_LARGEST = 1280  # pixels; larger windows show the view scaled up


class PanoramaDialog(QDialog):
    """Follows the picture while painting goes on in the other window."""

    def __init__(self, parent: QWidget, display: PictureDisplay) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("360-degree view"))
        self.view = PanoramaView(display)
        hint = QLabel(tr("Drag or use the arrow keys to look around; the wheel zooms."))
        hint.setObjectName("caption")
        layout = QVBoxLayout(self)
        layout.addWidget(self.view, 1)
        layout.addWidget(hint)
        self.resize(820, 520)
        self.view.setFocus()


class PanoramaView(QWidget):
    """The perspective view of the newest picture."""

    def __init__(self, display: PictureDisplay) -> None:
        super().__init__()
        self._display = display
        self._drag_from: QPointF | None = None
        self.gaze = Gaze()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(tr("360-degree view"))
        display.changed.connect(self.update)

    def look(self, gaze: Gaze) -> None:
        """Look somewhere else."""
        self.gaze = gaze
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        picture = self._display.finished
        if picture is not None:
            scale = min(1.0, _LARGEST / max(self.width(), 1))
            width, height = max(2, round(self.width() * scale)), max(2, round(self.height() * scale))
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), image_from_rgb(seen(picture, self.gaze, width, height)))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drag_from = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag_from is not None:
            way = (event.position() - self._drag_from) * (self.gaze.field / max(self.width(), 1))
            self._drag_from = event.position()
            self.look(self.gaze.turned(-way.x(), way.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag_from = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.look(self.gaze.zoomed(_ZOOM ** (-event.angleDelta().y() / 120)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key
        turns = {key.Key_Left: (-_STEP, 0), key.Key_Right: (_STEP, 0), key.Key_Up: (0, _STEP),
                 key.Key_Down: (0, -_STEP)}  # fmt: skip
        if event.key() in turns:
            self.look(self.gaze.turned(*turns[key(event.key())]))
        else:
            super().keyPressEvent(event)
