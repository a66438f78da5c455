"""The program's own SVG icons, tinted for the theme."""

from functools import cache

import numpy as np
from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gaugan_desktop.labels import LabelClass
from gaugan_desktop.paths import resource_path
from gaugan_desktop.ui.theme import Theme

_SIZES = (20, 40, 60)
SWATCH = QSize(30, 22)


def themed_icon(name: str, theme: Theme) -> QIcon:
    """Icon `resources/icons/NAME.svg` in the text colour, and in the accent's text colour when on."""
    svg = resource_path("icons", f"{name}.svg").read_text("utf-8")
    icon = QIcon()
    for state, color in ((QIcon.State.Off, theme.text), (QIcon.State.On, theme.accent_text)):
        for size in _SIZES:
            icon.addPixmap(_rendered(svg.replace("#000000", color), size), QIcon.Mode.Normal, state)
    for size in _SIZES:
        faded = _rendered(svg.replace("#000000", theme.disabled_text), size)
        icon.addPixmap(faded, QIcon.Mode.Disabled)
    return icon


def app_icon() -> QIcon:
    """The program's icon in its own colours."""
    svg = resource_path("icons", "app.svg").read_text("utf-8")
    icon = QIcon()
    for size in (16, 32, 48, 64, 128, 256):
        icon.addPixmap(_rendered(svg, size))
    return icon


def tinted_image(name: str, color: str, size: int) -> QImage:
    """Icon `resources/icons/NAME.svg` in one colour, square."""
    svg = resource_path("icons", f"{name}.svg").read_text("utf-8")
    return _drawn(svg.replace("#000000", color), size)


def swatch(label: LabelClass, palette: np.ndarray) -> QIcon:
    """The colour of a label in a palette (256, 3) as an icon."""
    pixmap = QPixmap(SWATCH * 2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(0, 0, 0, 70))
    painter.setBrush(QColor(*(int(channel) for channel in palette[label.id])))
    painter.drawRoundedRect(pixmap.rect().adjusted(1, 1, -2, -2), 9, 9)
    painter.end()
    pixmap.setDevicePixelRatio(2)
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)  # or Qt tints the chosen swatch
    return icon


def _rendered(svg: str, size: int) -> QPixmap:
    return QPixmap.fromImage(_drawn(svg, size))


@cache
def _drawn(svg: str, size: int) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image
