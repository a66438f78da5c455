"""The paint-over layer in the views, above every picture of the document."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPainter

from gaugan_desktop.document.paint_over import BlendMode
from gaugan_desktop.ui.session import DocumentSession

_MODES = {
    BlendMode.NORMAL: QPainter.CompositionMode.CompositionMode_SourceOver,
    BlendMode.MULTIPLY: QPainter.CompositionMode.CompositionMode_Multiply,
    BlendMode.SCREEN: QPainter.CompositionMode.CompositionMode_Screen,
    BlendMode.OVERLAY: QPainter.CompositionMode.CompositionMode_Overlay,
}


class OverImage(QObject):
    """Draws what is painted over the picture, straight from the document's memory."""

    changed = Signal(object)  # Rect

    def __init__(self, session: DocumentSession) -> None:
        super().__init__()
        self._session = session
        session.over_changed.connect(self.changed)

    def draw(self, painter: QPainter, draw_image: Callable[[QPainter, QImage], None]) -> None:
        """Draw over what `painter` has drawn, as transparent as that.

        Args:
            draw_image: draws an image over the document's area.
        """
        over = self._session.document.state.over
        if over is None or not over.is_visible:
            return
        height, width = over.pixels.shape
        image = QImage(over.pixels.data, width, height, 4 * width, QImage.Format.Format_RGBA8888)
        painter.save()
        painter.setCompositionMode(_MODES[over.mode])
        painter.setOpacity(painter.opacity() * over.opacity)
        draw_image(painter, image)
        painter.restore()
