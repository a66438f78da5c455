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
        self._tried_opacity: float | None = None
        session.over_changed.connect(self.changed)

    def try_opacity(self, opacity: float | None) -> None:
        """Show the layer in another opacity, which is no undo step yet; None ends that."""
        self._tried_opacity = opacity
        self.changed.emit(self._session.document.area)

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
        opacity = over.opacity if self._tried_opacity is None else self._tried_opacity
        painter.setOpacity(painter.opacity() * opacity)
        draw_image(painter, image)
        painter.restore()
