"""The move tool: drags, scales and turns what is selected by the handles of a frame."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from gaugan_desktop.document.brush import StrokeSample
from gaugan_desktop.document.moving import box_to_move
from gaugan_desktop.document.shapes import Point
from gaugan_desktop.document.state import DocumentState
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.tools.gestures import Modifiers
from gaugan_desktop.ui.tools.transform_frame import Handle, TransformFrame


@dataclass
class TransformGesture:
    """Every drag is an undo step of its own, but all are computed from the pixels before the first
    one, so that outlines do not fray when something is turned again and again.

    Attributes:
        zoom: tells the screen pixels per document pixel.
    """

    session: DocumentSession
    zoom: Callable[[], float]
    outline: list[Point] = field(default_factory=list)
    _origin: DocumentState | None = None  # what the frame's matrix is applied to
    _result: tuple[DocumentState, int] | None = None  # what came of it, and the document's revision then
    _frame: TransformFrame | None = None
    _dragged: tuple[Handle, Point] | None = None
    _shown: TransformFrame | None = None  # while dragging

    @property
    def frame(self) -> TransformFrame:
        """The frame to show."""
        return self._shown or self._current()

    def handle_at(self, point: Point) -> Handle:
        return self._current().handle_at(point, self.zoom())

    def press(self, sample: StrokeSample, keys: Modifiers) -> None:
        point = (sample.x, sample.y)
        self._dragged = self.handle_at(point), point

    def move(self, sample: StrokeSample, keys: Modifiers) -> None:
        if self._dragged is not None:
            self._shown = self._current().dragged(*self._dragged, (sample.x, sample.y), keys.shift)
            self.outline = self._shown.corners

    def release(self, sample: StrokeSample, keys: Modifiers) -> None:
        if self._dragged is None:
            return
        self.move(sample, keys)
        (handle, _), frame = self._dragged, self._shown
        self.cancel()
        if frame is not None and not np.allclose(frame.matrix, self._current().matrix):
            self._apply(frame, _name(handle))

    def finish(self) -> None:
        """Nothing goes on after the pen is up."""

    def cancel(self) -> None:
        self._dragged, self._shown, self.outline = None, None, []

    def _apply(self, frame: TransformFrame, name: str) -> None:
        before = self.session.document.state
        self._shown = frame  # what listens to the session asks for it
        self.session.transform(frame.matrix[:2], name, self._origin)
        self._shown = None
        if self.session.document.state is not before:
            self._frame, self._result = frame, self._now

    def _current(self) -> TransformFrame:
        """The frame of the last drag as long as nothing else happened, else a fresh one."""
        if self._frame is None or self._now != self._result:
            self._origin = self.session.document.state
            self._frame, self._result = TransformFrame.around(box_to_move(self._origin)), self._now
        return self._frame

    @property
    def _now(self) -> tuple[DocumentState, int]:
        """Gestures write to the pixels of a state, so the state alone does not tell of every change."""
        return self.session.document.state, self.session.document.revision


def _name(handle: Handle) -> str:
    return {Handle.INSIDE: tr("Move"), Handle.KNOB: tr("Turn")}.get(handle, tr("Scale"))
