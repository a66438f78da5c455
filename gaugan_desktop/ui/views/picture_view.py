"""The synthesized picture, beside the canvas or in a window of its own."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from gaugan_desktop.texts import tr
from gaugan_desktop.ui.theme import Theme
from gaugan_desktop.ui.views.fresh_strokes import FreshStrokes
from gaugan_desktop.ui.views.over_image import OverImage
from gaugan_desktop.ui.views.painting_view import PaintingView
from gaugan_desktop.ui.views.pen_input import PenInput
from gaugan_desktop.ui.views.pen_marks import PenMarks
from gaugan_desktop.ui.views.view_state import ViewState


class PictureView(PaintingView):
    """Shows the last picture with the strokes made since, or a line of text while there is none."""

    def __init__(
        self,
        view_state: ViewState,
        theme: Theme,
        pen: PenInput,
        marks: PenMarks,
        fresh: FreshStrokes,
        over: OverImage,
    ) -> None:
        super().__init__(view_state, theme, pen, marks)
        self._picture: QImage | None = None
        self._notice = ""
        self._fresh, self._over = fresh, over
        fresh.changed.connect(self.update_area)
        over.changed.connect(self.update_area)
        self.setAccessibleName(tr("Picture"))

    def set_document_size(self, width: int, height: int) -> None:
        self.document_size = QSizeF(width, height)
        self.update()

    def set_picture(self, picture: QImage | None) -> None:
        self._picture = picture
        self.update()

    def set_notice(self, text: str) -> None:
        """Text shown while there is no picture."""
        self._notice = text
        self.update()

    def paint_document(self, painter: QPainter) -> None:
        if self._picture is not None:
            self.draw_image(painter, self._picture)
        else:
            self._draw_notice(painter)
        self._over.draw(painter, self.draw_image)
        self._fresh.draw(painter, self.view_state.transform(self._size()))
        self.draw_marks(painter)

    def _draw_notice(self, painter: QPainter) -> None:
        area = self.from_document(QRectF(QPointF(0, 0), self.document_size))
        painter.fillRect(area, QColor(self._theme.panel))
        painter.setPen(QColor(self._theme.faint_text))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(area.adjusted(16, 16, -16, -16), flags, self._notice)
