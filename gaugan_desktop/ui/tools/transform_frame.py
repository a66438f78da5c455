"""The frame around what is moved: its handles, and what dragging one of them does. No Qt."""

from dataclasses import dataclass, replace
from enum import Enum
from math import atan2, degrees, hypot

import numpy as np

from gaugan_desktop.document import geometry
from gaugan_desktop.document.rect import Rect
from gaugan_desktop.document.shapes import Point

_SMALLEST = 0.02  # of the size before
_ANGLE_STEP = 15.0
KNOB_DISTANCE = 26.0  # screen pixels from the upper side
_GRIP = 9.0  # screen pixels around a handle that belong to it


class Handle(Enum):
    """What can be dragged, by its place in the box: 0 left or top, 1 right or bottom, 0.5 between."""

    TOP_LEFT = (0.0, 0.0)
    TOP = (0.5, 0.0)
    TOP_RIGHT = (1.0, 0.0)
    RIGHT = (1.0, 0.5)
    BOTTOM_RIGHT = (1.0, 1.0)
    BOTTOM = (0.5, 1.0)
    BOTTOM_LEFT = (0.0, 1.0)
    LEFT = (0.0, 0.5)
    KNOB = (0.5, -1.0)  # turns; outside, above the upper side
    INSIDE = (0.5, 0.5)  # moves

    @property
    def is_corner(self) -> bool:
        return all(part in (0.0, 1.0) for part in self.value)


@dataclass(frozen=True)
class TransformFrame:
    """A box, and the affine map (3, 3) that has been applied to what was in it.

    Corners and sides stay where they are in the box's own directions, however it is turned.
    """

    box: Rect
    matrix: np.ndarray

    @classmethod
    def around(cls, box: Rect) -> "TransformFrame":
        return cls(box, np.eye(3))

    @property
    def corners(self) -> list[Point]:
        """From the upper left one clockwise, in document coordinates."""
        corners = (Handle.TOP_LEFT, Handle.TOP_RIGHT, Handle.BOTTOM_RIGHT, Handle.BOTTOM_LEFT)
        return [self.place(handle, 1.0) for handle in corners]

    def place(self, handle: Handle, zoom: float) -> Point:
        """Where a handle is, in document coordinates, at so many screen pixels per document pixel."""
        if handle is Handle.KNOB:
            (x, y), (mx, my) = self.place(Handle.TOP, zoom), self.place(Handle.BOTTOM, zoom)
            length = hypot(x - mx, y - my) or 1.0
            reach = KNOB_DISTANCE / zoom / length
            return x + (x - mx) * reach, y + (y - my) * reach
        return self._mapped(self._in_box(handle))

    def handle_at(self, point: Point, zoom: float) -> Handle:
        """The handle under a point; where there is none, everything is moved."""
        near = _GRIP / zoom
        distances = {
            handle: hypot(*np.subtract(self.place(handle, zoom), point))
            for handle in Handle
            if handle is not Handle.INSIDE
        }
        closest = min(distances, key=lambda handle: distances[handle])
        if distances[closest] > near or (self._is_small(zoom) and self._holds(point)):
            return Handle.INSIDE
        return closest

    def dragged(self, handle: Handle, start: Point, end: Point, is_special: bool) -> "TransformFrame":
        """The frame after a handle went from `start` to `end`.

        Args:
            is_special: moves go straight, angles in steps, and corners leave the proportions.
        """
        if handle is Handle.INSIDE:
            return self._then(geometry.shifting(*_shift(start, end, is_special)))
        if handle is Handle.KNOB:
            center = self._mapped(self._in_box(Handle.INSIDE))
            before, after = (atan2(y - center[1], x - center[0]) for x, y in (start, end))
            angle = degrees(after - before)
            if is_special:
                angle = _ANGLE_STEP * round(angle / _ANGLE_STEP)
            return self._then(geometry.about(center, geometry.rotation(angle)))
        return self._scaled(handle, start, end, keeps_ratio=handle.is_corner and not is_special)

    def _is_small(self, zoom: float) -> bool:
        """Whether the handles leave no room between them."""
        (x, y), (x1, y1), _, (x3, y3) = self.corners
        return min(hypot(x1 - x, y1 - y), hypot(x3 - x, y3 - y)) * zoom < 4 * _GRIP

    def _holds(self, point: Point) -> bool:
        x, y = _mapped(np.linalg.inv(self.matrix), point)
        return self.box.left <= x <= self.box.right and self.box.top <= y <= self.box.bottom

    def _scaled(self, handle: Handle, start: Point, end: Point, keeps_ratio: bool) -> "TransformFrame":
        """Larger or smaller while the opposite handle stays."""
        x, y = handle.value
        anchor = np.array(self._in_box_at(1 - x, 1 - y))
        inverse = np.linalg.inv(self.matrix)
        before, after = (np.array(_mapped(inverse, point)) - anchor for point in (start, end))
        factors = np.ones(2)
        for axis, place in enumerate((x, y)):
            if place != 0.5 and abs(before[axis]) > 1e-6:
                factors[axis] = max(after[axis] / before[axis], _SMALLEST)
        if keeps_ratio:
            factors[:] = max(factors @ abs(before) / abs(before).sum(), _SMALLEST)
        scaling = geometry.about((float(anchor[0]), float(anchor[1])), geometry.scaling(*factors))
        return replace(self, matrix=self.matrix @ _square(scaling))

    def _then(self, affine: np.ndarray) -> "TransformFrame":
        return replace(self, matrix=_square(affine) @ self.matrix)

    def _in_box(self, handle: Handle) -> Point:
        return self._in_box_at(*handle.value)

    def _in_box_at(self, x: float, y: float) -> Point:
        return self.box.left + x * self.box.width, self.box.top + y * self.box.height

    def _mapped(self, point: Point) -> Point:
        return _mapped(self.matrix, point)


def _shift(start: Point, end: Point, is_straight: bool) -> tuple[int, int]:
    """Whole pixels; straight means across or down."""
    x, y = round(end[0] - start[0]), round(end[1] - start[1])
    if is_straight:
        return (x, 0) if abs(x) >= abs(y) else (0, y)
    return x, y


def _mapped(matrix: np.ndarray, point: Point) -> Point:
    x, y, _ = matrix @ (*point, 1.0)
    return float(x), float(y)


def _square(affine: np.ndarray) -> np.ndarray:
    """(2, 3) -> (3, 3)."""
    return np.vstack([affine, (0.0, 0.0, 1.0)])
