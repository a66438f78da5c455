"""The program's own SVG icons, tinted for the theme."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gaugan_desktop.paths import resource_path
from gaugan_desktop.ui.theme import Theme

_SIZES = (20, 40, 60)


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
