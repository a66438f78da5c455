"""Where the window opens: whole on a screen, whatever screens there were last time."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QRegion
from PySide6.QtWidgets import QMainWindow

_LIKED = QSize(1600, 960)
_FRAME = QSize(16, 48)  # pixels that the system's title and borders may take, more or less
_CRAMPED = QSize(1440, 860)  # on smaller screens every pixel counts


def place_window(window: QMainWindow, saved: str) -> None:
    """Open where the window was last time, or at a size that suits the screen.

    Args:
        saved: what `saved_place` gave, or nothing.
    """
    areas = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    if saved and window.restoreGeometry(QByteArray.fromBase64(saved.encode())):
        place = window.geometry()
        seen = onto_a_screen(place, areas)
        if seen != place:
            window.setGeometry(seen)
        return
    area = window.screen().availableGeometry()
    size = _LIKED.boundedTo(area.size() - _FRAME)
    window.resize(size)
    window.move(area.center() - QRect(QPoint(0, 0), size).center())
    if area.width() < _CRAMPED.width() or area.height() < _CRAMPED.height():
        window.setWindowState(Qt.WindowState.WindowMaximized)


def saved_place(window: QMainWindow) -> str:
    """Size and place as a text for the settings."""
    return bytes(window.saveGeometry().toBase64().data()).decode()


def onto_a_screen(place: QRect, areas: Sequence[QRect]) -> QRect:
    """The place itself if it lies on the screens' areas, else the nearest one that lies on one of them."""
    covered = QRegion()
    for area in areas:
        covered = covered.united(area)
    if QRegion(place).subtracted(covered).isEmpty():
        return place

    def nearness(area: QRect) -> tuple[int, int]:
        common = area.intersected(place)
        shared = common.width() * common.height() if common.isValid() else 0
        return shared, -(area.center() - place.center()).manhattanLength()

    area = max(areas, key=nearness)
    size = place.size().boundedTo(area.size() - _FRAME)
    left = min(max(place.left(), area.left()), area.right() + 1 - size.width())
    top = min(max(place.top(), area.top() + _FRAME.height() // 2), area.bottom() + 1 - size.height())
    return QRect(left, top, size.width(), size.height())
