"""Fingers on a touch screen: one paints, two move and zoom the view."""

from collections.abc import Callable
from math import hypot

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEventPoint, QTouchEvent

_SLOP = 8.0  # pixels that make a tap a stroke; until then a second finger may still come

Report = Callable[[QPointF], None]


class Fingers:
    """Takes touch events, in coordinates of the view.

    Args:
        press, move, release: what one finger does; each gesture has all three.
        navigate: what two do: their middle before and now, and by how much they moved apart.
    """

    def __init__(
        self,
        press: Report,
        move: Report,
        release: Report,
        navigate: Callable[[QPointF, QPointF, float], None],
    ) -> None:
        self._press, self._move, self._release, self._navigate = press, move, release, navigate
        self._start: QPointF | None = None  # of a finger that has not painted yet
        self._last = QPointF()
        self._is_painting = self._is_navigating = False
        self._pair: tuple[QPointF, float] | None = None

    def handle(self, event: QTouchEvent, to_view: Callable[[QPointF], QPointF]) -> None:
        """Take an event whose points are on the screen."""
        released = QEventPoint.State.Released
        places = [to_view(p.globalPosition()) for p in event.points() if p.state() != released]
        if event.type() == QEvent.Type.TouchCancel:
            places = []
        if len(places) >= 2 and not self._is_painting:
            self._lead(places[0], places[1])
        elif len(places) == 1 and not self._is_navigating:
            self._paint(places[0])
        elif not places:
            self._end(is_cancelled=event.type() == QEvent.Type.TouchCancel)

    def give_up(self) -> None:
        """What touches is no finger; a stroke under way ends where it is."""
        self._end(is_cancelled=True)

    def _lead(self, first: QPointF, second: QPointF) -> None:
        self._is_navigating, self._start = True, None
        middle = (first + second) / 2
        distance = max(1.0, hypot(first.x() - second.x(), first.y() - second.y()))
        if self._pair is not None:
            self._navigate(self._pair[0], middle, distance / self._pair[1])
        self._pair = middle, distance

    def _paint(self, place: QPointF) -> None:
        self._last = place
        if self._is_painting:
            self._move(place)
        elif self._start is None:
            self._start = place
        elif hypot(place.x() - self._start.x(), place.y() - self._start.y()) > _SLOP:
            self._is_painting = True
            self._press(self._start)
            self._move(place)

    def _end(self, is_cancelled: bool) -> None:
        if self._start is not None and not self._is_painting and not is_cancelled:
            self._press(self._start)  # a tap
            self._is_painting = True
        if self._is_painting:
            self._release(self._last)
        self._start = self._pair = None
        self._is_painting = self._is_navigating = False
