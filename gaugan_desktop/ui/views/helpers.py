"""Lines to be guided by, drawn over every view and in no picture; and the axis of symmetry."""

from collections.abc import Callable
from math import cos, pi, sin, sqrt

from PySide6.QtCore import QLineF, QObject, QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from gaugan_desktop.settings import AppSettings
from gaugan_desktop.texts import mark
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.tools.toolbox import ToolBox
from gaugan_desktop.ui.views.document_views import DocumentViews
from gaugan_desktop.ui.views.horizon_line import HorizonLine
from gaugan_desktop.ui.views.symmetry_axis import SymmetryAxis

_GOLDEN = (sqrt(5) - 1) / 2
_GRID = 8  # cells along the longer side
_VANISHING = (-0.25, 1.25)  # shares of the width at which lines of the perspective meet
_RAYS = 24
_DARK, _LIGHT = QColor(0, 0, 0, 90), QColor(255, 255, 255, 170)

Lines = Callable[[QSizeF, float], list[QLineF]]  # of the document's size and the row of its horizon

NAMES = {
    "thirds": mark("Thirds"),
    "golden": mark("Golden section"),
    "grid": mark("Grid"),
    "perspective": mark("Perspective"),
}


class Helpers(QObject):
    """What is shown is remembered; the axis of symmetry is of the session."""

    changed = Signal()

    def __init__(
        self,
        session: DocumentSession,
        tools: ToolBox,
        views: DocumentViews,
        horizon: HorizonLine,
        settings: AppSettings,
    ) -> None:
        super().__init__()
        self._session, self._tools, self._views, self._settings = session, tools, views, settings
        self._horizon = horizon
        self.axis = SymmetryAxis(session, tools, views.canvas)
        views.marks.set_guide(self._draw)
        tools.changed.connect(self.changed)
        horizon.changed.connect(views.marks.changed)

    def is_shown(self, name: str) -> bool:
        return name in self._settings.helpers

    def show(self, name: str, is_shown: bool) -> None:
        """Show or hide one of `NAMES`."""
        others = [other for other in self._settings.helpers if other != name]
        self._settings.helpers = [*others, name] if is_shown else others
        self._views.marks.changed.emit()
        self.changed.emit()

    @property
    def has_symmetry(self) -> bool:
        return self._tools.axis is not None

    def set_symmetry(self, is_on: bool) -> None:
        """Mirror what is painted across a line in the middle, or no longer."""
        self._tools.set_axis(0.5 if is_on else None)

    def move_axis(self) -> None:
        """The line of symmetry goes to where the pen is, or to the middle when it is nowhere."""
        place = self._views.marks.place
        share = 0.5 if place is None else place.x() / self._session.document.width
        self.axis.move(share)

    def _draw(self, painter: QPainter, to_screen: QTransform, document: QSizeF) -> None:
        names = [name for name in self._settings.helpers if name in NAMES]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if names:
            area = QRectF(QPointF(0, 0), document)
            lines = [line for name in names for line in _LINES[name](document, self._horizon.row)]
            painter.setClipPath(to_screen.map(_path(area)))
            for color, wide in ((_DARK, 2.4), (_LIGHT, 1.0)):
                painter.setPen(QPen(color, wide))
                painter.drawLines([to_screen.map(line) for line in lines])
            painter.setClipping(False)
        self.axis.draw(painter, to_screen, document)
        painter.restore()


def _path(area: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRect(area)
    return path


def _shares(*shares: float) -> Lines:
    """Lines across and down at shares of the document's sides."""

    def lines(document: QSizeF, row: float) -> list[QLineF]:
        width, height = document.width(), document.height()
        down = [QLineF(share * width, 0, share * width, height) for share in shares]
        return down + [QLineF(0, share * height, width, share * height) for share in shares]

    return lines


def _grid(document: QSizeF, row: float) -> list[QLineF]:
    """Squares, as many along the longer side as fit."""
    width, height = document.width(), document.height()
    step = max(width, height) / _GRID
    down = [QLineF(x * step, 0, x * step, height) for x in range(1, int(width / step) + 1)]
    return down + [QLineF(0, y * step, width, y * step) for y in range(1, int(height / step) + 1)]


def _perspective(document: QSizeF, row: float) -> list[QLineF]:
    """Rays from two points on the horizon."""
    width, reach = document.width(), 3 * (document.width() + document.height())
    lines = [QLineF(0, row, width, row)]
    for share in _VANISHING:
        for number in range(_RAYS):
            angle = 2 * pi * number / _RAYS
            x = share * width
            lines.append(QLineF(x, row, x + reach * cos(angle), row + reach * sin(angle)))
    return lines


_LINES: dict[str, Lines] = {
    "thirds": _shares(1 / 3, 2 / 3),
    "golden": _shares(1 - _GOLDEN, _GOLDEN),
    "grid": _grid,
    "perspective": _perspective,
}
