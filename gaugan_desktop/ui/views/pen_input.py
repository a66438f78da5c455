"""Who paints, and from when to when: makes gestures of what pens and mice report, however they err.

A gesture belongs to the device that began it until that device lifts its button, goes away or falls
silent; what others do meanwhile counts for nothing.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from enum import StrEnum
from math import isfinite, isnan
from time import monotonic

from PySide6.QtCore import QObject, Qt, Signal

from gaugan_desktop.document.brush import StrokeSample
from gaugan_desktop.document.pressure import PressureCurve
from gaugan_desktop.ui.tools.gestures import NO_KEYS, Modifiers

_SILENT_SECONDS = 2.0  # without an event; then another device may take over
_NEAR_SECONDS = 1.0
_FARTHEST = 1e6  # document pixels; what is beyond comes from a faulty driver


class ButtonUse(StrEnum):
    """What a button other than the tip or the left one does."""

    PALETTE = "palette"
    PICK = "pick"
    NOTHING = "nothing"


@dataclass(frozen=True)
class PenReport:
    """One event of a pen or a mouse.

    Attributes:
        device: tells devices apart.
        is_pen: with a tip and perhaps an eraser; a mouse otherwise.
        button: the one that changed; none for movements.
        held: all that are down after the event.
        x, y: document pixels, perhaps not finite.
        pressure: 0..1 by right, but drivers report others, and NaN.
        t: seconds.
    """

    device: Hashable
    is_pen: bool
    button: Qt.MouseButton
    held: Qt.MouseButton
    x: float
    y: float
    pressure: float = 1.0
    t: float = 0.0
    keys: Modifiers = NO_KEYS
    is_eraser: bool = False


class PenInput(QObject):
    """Signals between `pressed` and the next `released` or `interrupted` are one gesture.

    Attributes:
        uses: what a pen's buttons besides the tip do; those that are missing do nothing.
        curve: from what a pen reports to what counts; a mouse has no pressure.
        clock: seconds; what devices tell cannot be compared between them.
    """

    turned = Signal(bool)  # whether the eraser's end points down; before a press, too
    pressed = Signal(object, object)  # StrokeSample, Modifiers
    moved = Signal(object, object)
    released = Signal(object, object)
    interrupted = Signal()  # no end was meant: the focus is lost, a dialog opens
    hovered = Signal(object, object)
    picked = Signal(object)  # StrokeSample
    palette_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.uses = {
            Qt.MouseButton.RightButton: ButtonUse.PALETTE,
            Qt.MouseButton.MiddleButton: ButtonUse.PICK,
        }
        self.curve = PressureCurve()
        self.clock: Callable[[], float] = monotonic
        self._owner: Hashable | None = None
        self._heard = 0.0
        self._pen_heard = -_NEAR_SECONDS
        self._button = Qt.MouseButton.NoButton
        self._last = StrokeSample(0.0, 0.0)

    @property
    def is_down(self) -> bool:
        """A gesture is under way, or a button picks labels."""
        return self._owner is not None

    @property
    def is_pen_near(self) -> bool:
        """A pen was heard of a moment ago; what touches the screen now is the hand that holds it."""
        return self.clock() - self._pen_heard < _NEAR_SECONDS

    def press(self, report: PenReport) -> None:
        """A button or the tip went down."""
        self._hear(report)
        if self._owner is not None and not self._may_begin(report):
            return
        self.lift()
        sample = self._sample(report)
        others = report.held & ~report.button
        use = self.uses.get(report.button, ButtonUse.NOTHING)
        if sample is None or others:
            return
        if report.button == Qt.MouseButton.LeftButton:
            self._begin(report, sample)
            self.turned.emit(report.is_eraser)
            self.pressed.emit(sample, report.keys)
        elif use is ButtonUse.PICK:
            self._begin(report, sample)
            self.picked.emit(sample)
        elif use is ButtonUse.PALETTE:
            self.palette_requested.emit()

    def move(self, report: PenReport) -> None:
        """Pen or mouse moved, up or down."""
        self._hear(report)
        sample = self._sample(report)
        if self._owner is None:
            if sample is not None:
                if report.is_pen:  # systems let the mouse follow a pen
                    self.turned.emit(report.is_eraser)
                self.hovered.emit(sample, report.keys)
        elif report.device == self._owner:
            if not report.held & self._button:
                self.lift()  # the release got lost
            elif sample is not None:
                self._last, self._heard = sample, self.clock()
                if self._paints:
                    self.moved.emit(sample, report.keys)
                else:
                    self.picked.emit(sample)

    def release(self, report: PenReport) -> None:
        """A button or the tip went up."""
        if report.device == self._owner and report.button == self._button:
            self._end(self._sample(report) or self._last, report.keys)

    def lift(self) -> None:
        """A release got lost: the gesture ends where the pen was last seen."""
        if self._owner is not None:
            self._end(self._last, NO_KEYS)

    def leave(self, device: Hashable) -> None:
        """A pen is out of its tablet's reach."""
        if device == self._owner:
            self.lift()
        if self._owner is None:
            self.turned.emit(False)

    def interrupt(self) -> None:
        """The gesture cannot go on. What is pressed still begins nothing until it is pressed anew."""
        if self._owner is not None:
            self._owner = None
            if self._paints:
                self.interrupted.emit()

    @property
    def _paints(self) -> bool:
        return self._button == Qt.MouseButton.LeftButton

    def _begin(self, report: PenReport, sample: StrokeSample) -> None:
        self._owner, self._button = report.device, report.button
        self._last, self._heard = sample, self.clock()

    def _end(self, sample: StrokeSample, keys: Modifiers) -> None:
        self._owner = None
        if self._paints:
            self.released.emit(sample, keys)

    def _may_begin(self, report: PenReport) -> bool:
        """Not a second button in mid-gesture, nor another device while the first one is alive."""
        if report.device == self._owner:
            return report.button == self._button
        return self.clock() - self._heard >= _SILENT_SECONDS

    def _hear(self, report: PenReport) -> None:
        if report.is_pen:
            self._pen_heard = self.clock()

    def _sample(self, report: PenReport) -> StrokeSample | None:
        """The position, or None where there is none."""
        if not (isfinite(report.x) and isfinite(report.y)):
            return None
        x, y = (min(max(value, -_FARTHEST), _FARTHEST) for value in (report.x, report.y))
        pressure = report.pressure
        if isnan(pressure):
            known = self._last.pressure if report.device == self._owner else 1.0
            return StrokeSample(x, y, known, report.t)
        pressure = min(max(pressure, 0.0), 1.0)
        return StrokeSample(x, y, self.curve(pressure) if report.is_pen else pressure, report.t)
