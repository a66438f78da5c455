"""How a document came about: its past moments, read backwards from the history."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from gaugan_desktop.document.document import Document
from gaugan_desktop.document.history import StateCommand, StrokeCommand
from gaugan_desktop.document.paint_over import PaintOver
from gaugan_desktop.document.rect import Rect
from gaugan_desktop.document.rolls import NO_ROLLS, Rolls
from gaugan_desktop.document.state import DocumentState
from gaugan_desktop.document.style import Style
from gaugan_desktop.photo_textures import PlacedCutout
from gaugan_desktop.wrap import Wrap


@dataclass(frozen=True, eq=False)
class Moment:
    """What was painted from at some time: labels (H, W) uint8, style, how borders and light are treated,
    horizon, textures; what was painted over; cutouts that the labels have the outlines of."""

    labels: np.ndarray
    style: Style
    wrap: Wrap
    has_natural_borders: bool
    horizon: float | None = None
    has_natural_light: bool = True
    rolls: Rolls = NO_ROLLS
    over: PaintOver | None = None
    cutouts: tuple[PlacedCutout, ...] = ()

    @classmethod
    def of(cls, state: DocumentState, labels: np.ndarray) -> "Moment":
        """A state whose layers show these labels together."""
        return cls(
            labels,
            state.style,
            state.wrap,
            state.has_natural_borders,
            state.horizon,
            state.has_natural_light,
            state.rolls,
            state.over,
        )


def moments(document: Document, most: int, over_pixels: int = 0) -> list[Moment]:
    """At most so many moments, evenly spaced, oldest first: the chapters that came with the file, then
    the gestures that can be undone.

    The first and the present one are always among them. The document is not touched.

    Args:
        over_pixels: what was painted over comes with at most so many pixels; 0 leaves it out. Chapters do not
            know of it.
    """
    old = [chapter.state for chapter in document.story if chapter.is_old]
    last = len(old) + len(document.history.done)
    wanted = {round(step) for step in np.linspace(0, last, min(most, last + 1))}
    found = [moment_of_state(state) for number, state in enumerate(old) if number in wanted]
    recent = [moment for number, moment in _backwards(document, over_pixels) if number + len(old) in wanted]
    return found + recent[::-1]


def has_past(document: Document) -> bool:
    """Whether there is more than the present moment."""
    return document.history.can_undo or any(chapter.is_old for chapter in document.story)


def _backwards(document: Document, over_pixels: int) -> Iterator[tuple[int, Moment]]:
    """Every moment with the number of gestures before it, the present one first."""
    state, copies = document.state, _Copies(over_pixels)
    commands = document.history.done
    yield len(commands), moment_of_state(copies.of(state))
    for number, command in reversed([*enumerate(commands)]):
        if isinstance(command, StrokeCommand):
            copies.undo(command)
        elif isinstance(command, StateCommand):
            state = command.before
        yield number, moment_of_state(copies.of(state))


class _Copies:
    """Copies of layers, made when they are first asked for, that may be taken back in time."""

    def __init__(self, over_pixels: int) -> None:
        self._over_pixels = over_pixels
        self._by_original: dict[int, tuple[np.ndarray, np.ndarray]] = {}
        self._small_over: tuple[PaintOver, PaintOver] | None = None  # of which one, and how it looks small

    def undo(self, command: StrokeCommand) -> None:
        """Take a gesture back."""
        is_over = command.labels.dtype != np.uint8
        if is_over and not self._over_pixels:
            return
        command.undo_on(self.pixels(command.labels))
        if is_over:
            self._small_over = None

    def pixels(self, original: np.ndarray) -> np.ndarray:
        # The original is kept too, so that its id stays its own.
        return self._by_original.setdefault(id(original), (original, original.copy()))[1]

    def of(self, state: DocumentState) -> DocumentState:
        for number, layer in enumerate(state.layers):
            state = state.with_layer(number, labels=self.pixels(layer.labels))
        return replace(state, over=self._small(state.over))

    def _small(self, over: PaintOver | None) -> PaintOver | None:
        """Moments between which nothing was painted over share one."""
        if over is None or not self._over_pixels:
            return None
        if self._small_over is None or self._small_over[0] is not over:
            copy = replace(over, pixels=self.pixels(over.pixels))
            height, width = over.pixels.shape
            scale = min(1.0, (self._over_pixels / (width * height)) ** 0.5)
            shape = max(1, int(height * scale)), max(1, int(width * scale))
            self._small_over = over, copy.fitted(shape).copied()
        return self._small_over[1]


def moment_of_state(state: DocumentState) -> Moment:
    """What a state is painted from."""
    labels = np.empty(state.shape, np.uint8)
    state.flatten(labels, Rect(0, 0, state.shape[1], state.shape[0]))
    return Moment.of(state, labels)
