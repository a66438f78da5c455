"""Mouse cursors: a cross with the tool's picture, and arrows for the handles of the move tool."""

from functools import cache
from math import atan2, pi

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QCursor, QImage, QPainter, QPen, QPixmap, QTransform

from gaugan_desktop.ui.icons import tinted_image
from gaugan_desktop.ui.tools.transform_frame import Handle, TransformFrame

_SIZE, _ICON, _CENTER = 32, 16, 9
_ARM = 7
_ARROWS = (  # of a direction to the right, then clockwise in steps of 45 degrees
    Qt.CursorShape.SizeHorCursor,
    Qt.CursorShape.SizeFDiagCursor,
    Qt.CursorShape.SizeVerCursor,
    Qt.CursorShape.SizeBDiagCursor,
)


@cache
def tool_cursor(icon: str) -> QCursor:
    """A cross whose middle is the hot spot, with the tool's icon beside it; the same one for each call."""
    return QCursor(QPixmap.fromImage(_drawn(icon)), _CENTER, _CENTER)


def handle_cursor(frame: TransformFrame, handle: Handle, to_screen: QTransform) -> QCursor:
    """What dragging a handle does, in the direction in which it lies on the screen."""
    if handle is Handle.INSIDE:
        return QCursor(Qt.CursorShape.SizeAllCursor)
    if handle is Handle.KNOB:
        return QCursor(Qt.CursorShape.PointingHandCursor)
    middle, place = (to_screen.map(QPointF(*frame.place(h, 1.0))) for h in (Handle.INSIDE, handle))
    angle = atan2(place.y() - middle.y(), place.x() - middle.x())
    return QCursor(_ARROWS[round(angle / (pi / 4)) % 4])


def _drawn(icon: str) -> QImage:
    image = QImage(_SIZE, _SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for color, width in ((QColor("black"), 3.0), (QColor("white"), 1.0)):
        painter.setPen(QPen(color, width))
        for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            inner, outer = QPointF(x * 2, y * 2), QPointF(x * _ARM, y * _ARM)
            middle = QPointF(_CENTER + 0.5, _CENTER + 0.5)
            painter.drawLine(middle + inner, middle + outer)
    area = QRectF(_SIZE - _ICON, _SIZE - _ICON, _ICON, _ICON)
    for x, y in ((-1, 0), (1, 0), (0, -1), (0, 1)):
        painter.drawImage(area.translated(x * 0.8, y * 0.8), tinted_image(icon, "#000000", 2 * _ICON))
    painter.drawImage(area, tinted_image(icon, "#ffffff", 2 * _ICON))
    painter.end()
    return image
