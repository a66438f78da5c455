"""What the tools do between pen down and pen up. A gesture draws nothing; it offers an outline."""

from collections.abc import Callable
from dataclasses import dataclass, field
from math import hypot
from typing import Protocol

import numpy as np

from gaugan_desktop.document import shapes
from gaugan_desktop.document.brush import Brush, StrokeSample
from gaugan_desktop.document.fill import contiguous_region
from gaugan_desktop.document.selection import Combination, combined, outlined
from gaugan_desktop.document.shapes import Point
from gaugan_desktop.ui.session import DocumentSession

OutlineAction = Callable[[list[Point], "Modifiers"], None]
_CLOSING_DISTANCE = 10.0  # screen pixels to the first corner of a polygon
_DRAG_DISTANCE = 4.0  # screen pixels that make a click a drag
_TAIL = 0.75  # samples of a stabilised stroke go this share of the way to the pen, at least


@dataclass(frozen=True)
class Modifiers:
    """Keys held during a pen event."""

    shift: bool = False
    control: bool = False
    alt: bool = False


NO_KEYS = Modifiers()


class Gesture(Protocol):
    """Pen down, moves, pen up; several times for tools such as the polygon.

    Attributes:
        outline: corners to draw as a preview, in document coordinates.
    """

    outline: list[Point]

    def press(self, sample: StrokeSample, keys: Modifiers) -> None:
        """Pen down."""

    def move(self, sample: StrokeSample, keys: Modifiers) -> None:
        """The pen moved, up or down."""

    def release(self, sample: StrokeSample, keys: Modifiers) -> None:
        """Pen up."""

    def finish(self) -> None:
        """Enter: end what would go on."""

    def cancel(self) -> None:
        """Escape: as if it had not begun."""


class Strokes(Protocol):
    """Takes freehand strokes; the session does, for labels."""

    def begin_stroke(self, brush: Brush, label: int, sample: StrokeSample) -> None: ...

    def extend_stroke(self, sample: StrokeSample) -> None: ...

    def end_stroke(self) -> None: ...

    def cancel_stroke(self) -> None: ...


@dataclass
class BrushGesture:
    """A freehand stroke. With Shift it begins with a straight line from the end of the last one.

    Attributes:
        stabiliser: 0 follows the pen at once, 1 lags most and is smoothest.
    """

    session: Strokes
    brush: Brush
    label: int
    stabiliser: float = 0.0
    last_end: StrokeSample | None = None
    outline: list[Point] = field(default_factory=list)
    _place: StrokeSample | None = None

    def press(self, sample: StrokeSample, keys: Modifiers) -> None:
        if keys.shift and self.last_end is not None:
            self.session.begin_stroke(self.brush, self.label, self.last_end)
            self.session.extend_stroke(sample)
        else:
            self.session.begin_stroke(self.brush, self.label, sample)
        self._place = sample

    def move(self, sample: StrokeSample, keys: Modifiers) -> None:
        if self._place is None:
            return
        share = 1 - _TAIL * self.stabiliser
        x = self._place.x + share * (sample.x - self._place.x)
        y = self._place.y + share * (sample.y - self._place.y)
        self._place = StrokeSample(x, y, sample.pressure, sample.t)
        self.session.extend_stroke(self._place)

    def release(self, sample: StrokeSample, keys: Modifiers) -> None:
        if self._place is not None and self.stabiliser:
            self.session.extend_stroke(StrokeSample(sample.x, sample.y, self._place.pressure, sample.t))
        if self._place is not None:
            self.last_end = StrokeSample(sample.x, sample.y)
        self._place = None
        self.session.end_stroke()

    def finish(self) -> None:
        """Nothing goes on after the pen is up."""

    def cancel(self) -> None:
        self._place = None
        self.session.cancel_stroke()


@dataclass
class SizeGesture:
    """Shift and drag: to the right larger, to the left smaller. A mere click is passed on.

    Attributes:
        zoom: screen pixels per document pixel.
        click: gets the pen down of a press that did not move.
    """

    size: float
    zoom: float
    set_size: Callable[[float], None]
    click: Callable[[StrokeSample], None]
    outline: list[Point] = field(default_factory=list)
    _start: StrokeSample | None = None
    _is_dragged: bool = False

    def press(self, sample: StrokeSample, keys: Modifiers) -> None:
        self._start = sample

    def move(self, sample: StrokeSample, keys: Modifiers) -> None:
        if self._start is None:
            return
        distance = sample.x - self._start.x
        self._is_dragged = self._is_dragged or abs(distance) * self.zoom > _DRAG_DISTANCE
        if self._is_dragged:
            self.set_size(self.size + distance)

    def release(self, sample: StrokeSample, keys: Modifiers) -> None:
        start, self._start = self._start, None
        if start is not None and not self._is_dragged:
            self.click(start)

    def finish(self) -> None:
        """Nothing goes on after the pen is up."""

    def cancel(self) -> None:
        self._start = None


@dataclass
class LineGesture:
    """A straight line from pen down to pen up; with Shift in steps of 15 degrees."""

    session: Strokes
    brush: Brush
    label: int
    outline: list[Point] = field(default_factory=list)
    _start: StrokeSample | None = None

    def press(self, sample: StrokeSample, keys: Modifiers) -> None:
        self._start = sample
        self.outline = [(sample.x, sample.y)]

    def move(self, sample: StrokeSample, keys: Modifiers) -> None:
        if self._start is not None:
            self.outline = [(self._start.x, self._start.y), self._end(sample, keys)]

    def release(self, sample: StrokeSample, keys: Modifiers) -> None:
        if self._start is not None:
            end = self._end(sample, keys)
            self.session.begin_stroke(self.brush, self.label, StrokeSample(self._start.x, self._start.y))
            self.session.extend_stroke(StrokeSample(*end))
            self.session.end_stroke()
        self.cancel()

    def finish(self) -> None:
        """Nothing goes on after the pen is up."""

    def cancel(self) -> None:
        self._start, self.outline = None, []

    def _end(self, sample: StrokeSample, keys: Modifiers) -> Point:
        assert self._start is not None
        x, y = sample.x - self._start.x, sample.y - self._start.y
        if keys.shift:
            angle = np.deg2rad(15) * round(np.arctan2(y, x) / np.deg2rad(15))
            x, y = hypot(x, y) * np.cos(angle), hypot(x, y) * np.sin(angle)
        return self._start.x + float(x), self._start.y + float(y)


@dataclass
class BoxGesture:
    """A rectangle or an ellipse between two corners; with Control as wide as high."""

    shape: Callable[[Point, Point], list[Point]]
    act: OutlineAction
    outline: list[Point] = field(default_factory=list)
    _start: Point | None = None

    def press(self, sample: StrokeSample, keys: Modifiers) -> None:
        self._start = (sample.x, sample.y)

    def move(self, sample: StrokeSample, keys: Modifiers) -> None:
        if self._start is not None:
            end = (sample.x, sample.y)
            end = shapes.squared(self._start, end) if keys.control else end
            self.outline = self.shape(self._start, end)

    def release(self, sample: StrokeSample, keys: Modifiers) -> None:
        self.move(sample, keys)
        outline, self.outline, self._start = self.outline, [], None
        if outline:
            self.act(outline, keys)

    def finish(self) -> None:
        """Nothing goes on after the pen is up."""

    def cancel(self) -> None:
        self.outline, self._start = [], None


@dataclass
class LassoGesture:
    """A freehand outline, closed when the pen lifts."""

    act: OutlineAction
    outline: list[Point] = field(default_factory=list)

    def press(self, sample: StrokeSample, keys: Modifiers) -> None:
        self.outline = [(sample.x, sample.y)]

    def move(self, sample: StrokeSample, keys: Modifiers) -> None:
        if self.outline:
            self.outline.append((sample.x, sample.y))

    def release(self, sample: StrokeSample, keys: Modifiers) -> None:
        outline, self.outline = self.outline, []
        if len(outline) > 2:
            self.act(outline, keys)

    def finish(self) -> None:
        """Nothing goes on after the pen is up."""

    def cancel(self) -> None:
        self.outline = []


@dataclass
class PolygonGesture:
    """One corner per click; a click on the first corner, a second one in place, or Enter closes it."""

    act: OutlineAction
    zoom: Callable[[], float]
    outline: list[Point] = field(default_factory=list)
    _corners: list[Point] = field(default_factory=list)
    _keys: Modifiers = NO_KEYS  # of the last click

    def press(self, sample: StrokeSample, keys: Modifiers) -> None:
        point = (sample.x, sample.y)
        near = _CLOSING_DISTANCE / self.zoom()
        ends = [self._corners[0], self._corners[-1]] if len(self._corners) > 2 else []
        self._keys = keys
        if any(hypot(point[0] - x, point[1] - y) <= near for x, y in ends):
            self.finish()
        else:
            self._corners.append(point)
            self.outline = [*self._corners]

    def move(self, sample: StrokeSample, keys: Modifiers) -> None:
        if self._corners:
            self.outline = [*self._corners, (sample.x, sample.y)]

    def release(self, sample: StrokeSample, keys: Modifiers) -> None:
        """The next corner comes with the next press."""

    def finish(self) -> None:
        corners = self._corners
        self.cancel()
        if len(corners) > 2:
            self.act(corners, self._keys)

    def cancel(self) -> None:
        self._corners, self.outline = [], []


@dataclass
class PointGesture:
    """Something that happens where the pen touches, such as filling or picking a label."""

    act: Callable[[StrokeSample], None]
    is_dragged: bool = False
    outline: list[Point] = field(default_factory=list)
    _is_down: bool = False

    def press(self, sample: StrokeSample, keys: Modifiers) -> None:
        self._is_down = True
        self.act(sample)

    def move(self, sample: StrokeSample, keys: Modifiers) -> None:
        if self._is_down and self.is_dragged:
            self.act(sample)

    def release(self, sample: StrokeSample, keys: Modifiers) -> None:
        self._is_down = False

    def finish(self) -> None:
        """Nothing goes on after the pen is up."""

    def cancel(self) -> None:
        self._is_down = False


@dataclass
class WandGesture:
    """Selects what has the label under the pen: what is connected with it, or all of it."""

    session: DocumentSession
    is_contiguous: bool
    outline: list[Point] = field(default_factory=list)

    def press(self, sample: StrokeSample, keys: Modifiers) -> None:
        document = self.session.document
        label = document.label_at(sample.x, sample.y)
        if label is None:
            return
        mask = document.labels == label
        if self.is_contiguous:
            region, rect = contiguous_region(document.labels, int(sample.x), int(sample.y), document.wrap)
            mask = np.zeros(document.state.shape, bool)
            mask[rect.slices] = region
        self.session.select(combined(document.selection, mask, _how(keys)))

    def move(self, sample: StrokeSample, keys: Modifiers) -> None:
        """It is done with the press."""

    def release(self, sample: StrokeSample, keys: Modifiers) -> None:
        """It is done with the press."""

    def finish(self) -> None:
        """Nothing goes on after the pen is up."""

    def cancel(self) -> None:
        """There is nothing under way."""


def selecting(session: DocumentSession) -> OutlineAction:
    """Makes outlines selections: Shift adds, Alt subtracts."""

    def act(outline: list[Point], keys: Modifiers) -> None:
        document = session.document
        mask = outlined(outline, document.state.shape)
        session.select(combined(document.selection, mask, _how(keys)))

    return act


def _how(keys: Modifiers) -> Combination:
    if keys.shift or keys.alt:
        return Combination.ADD if keys.shift else Combination.SUBTRACT
    return Combination.REPLACE
