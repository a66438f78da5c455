"""Small pictures of styles, for lists and rows."""

import numpy as np
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QLinearGradient, QPainter, QPixmap

from gaugan_desktop.document.style import Style


def style_pixmap(style: Style, size: QSize, thumbnail: bytes | None = None) -> QPixmap:
    """The style's picture cut to `size`, for high-resolution screens; seeds get a colour of their own.

    Args:
        thumbnail: an encoded picture to show for a style that is none.
    """
    whole = size * 2
    picture = QPixmap()
    image = style.image or thumbnail
    if image is not None and picture.loadFromData(image):
        mode = Qt.AspectRatioMode.KeepAspectRatioByExpanding
        cover = picture.scaled(whole, mode, Qt.TransformationMode.SmoothTransformation)
        place = (cover.size() - whole) / 2
        picture = cover.copy(QRect(place.width(), place.height(), whole.width(), whole.height()))
    else:
        picture = _drawn(style, whole)
    picture.setDevicePixelRatio(2)
    return picture


def untinted_icon(pixmap: QPixmap) -> QIcon:
    """An icon that Qt does not tint when its item is selected."""
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon


def _drawn(style: Style, size: QSize) -> QPixmap:
    """A sky from a seed's own hue, or a grey one for the mean style."""
    rng = np.random.default_rng(style.seed or 0)
    hue, other = (int(h) for h in rng.integers(0, 360, 2))
    saturation = 90 if style.seed is not None else 0
    pixmap = QPixmap(size)
    painter = QPainter(pixmap)
    gradient = QLinearGradient(0, 0, 0, size.height())
    gradient.setColorAt(0, QColor.fromHsv(hue, saturation, 130))
    gradient.setColorAt(1, QColor.fromHsv(other, saturation, 210))
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), gradient)
    if style.seed is not None:
        font = QFont()
        font.setPixelSize(size.height() // 2)
        painter.setFont(font)
        painter.setPen(QColor(255, 255, 255, 220))
        painter.drawText(QRectF(0, 0, size.width(), size.height()), Qt.AlignmentFlag.AlignCenter, "\u2684")
    painter.end()
    return pixmap
