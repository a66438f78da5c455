"""The document in hand, as a Qt object that tells everybody when it changes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QObject, Signal

from gaugan_desktop.document.brush import Brush, StrokeSample
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.paint_over import Paint, PaintOver
from gaugan_desktop.document.rect import EMPTY, Rect
from gaugan_desktop.document.rolls import Rolls
from gaugan_desktop.document.shapes import Point
from gaugan_desktop.document.state import DocumentState
from gaugan_desktop.document.style import Style, with_kept
from gaugan_desktop.errors import LimitError
from gaugan_desktop.texts import tr
from gaugan_desktop.wrap import Wrap


class DocumentSession(QObject):
    """Forwards every change of the document and signals what has to be repainted."""

    document_replaced = Signal()
    size_changed = Signal()
    labels_changed = Signal(object)  # Rect
    over_changed = Signal(object)  # Rect
    layers_changed = Signal()
    selection_changed = Signal()
    stroke_ended = Signal()
    style_changed = Signal()
    borders_changed = Signal()  # seamless or not, natural or as painted, textures
    rolls_changed = Signal()
    reference_changed = Signal()
    horizon_changed = Signal()
    state_changed = Signal()  # undo, redo, saved or modified
    refused = Signal(str)  # why nothing happened

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self._tried_horizon: float | None = None

    def open(self, document: Document) -> None:
        """Work on another document from now on; a stroke under way stays in the old one."""
        self.document.end_stroke()
        self._tried_horizon = None
        self.document = document
        self.document_replaced.emit()
        self.layers_changed.emit()
        self.selection_changed.emit()
        self.rolls_changed.emit()
        self.reference_changed.emit()
        self.state_changed.emit()

    def begin_stroke(self, brush: Brush, label: int, sample: StrokeSample) -> None:
        self._paint(lambda: self.document.begin_stroke(brush, label, sample))

    def begin_over_stroke(self, brush: Brush, paint: Paint, sample: StrokeSample) -> None:
        self._perform(lambda: self.document.begin_over_stroke(brush, paint, sample))

    def paint_over(self, share: np.ndarray, rect: Rect, paint: Paint, name: str) -> None:
        """Lay paint on the paint-over layer where a share (h, w) of `rect` says."""
        self._perform(lambda: self.document.paint_over(share, rect, paint, name))

    def set_over(self, over: PaintOver | None, name: str) -> None:
        """Change what the paint-over layer is like, or do away with it."""
        self.change(name, replace(self.document.state, over=over))

    def extend_stroke(self, sample: StrokeSample) -> None:
        self._announce(self.document.extend_stroke(sample))

    def end_stroke(self) -> None:
        self.document.end_stroke()
        self.stroke_ended.emit()
        self.state_changed.emit()

    def cancel_stroke(self) -> None:
        self._announce(self.document.cancel_stroke())
        self.end_stroke()

    def fill(
        self, x: float, y: float, label: int, is_contiguous: bool = True, sees_all_layers: bool = True
    ) -> None:
        self._paint(lambda: self.document.fill(x, y, label, is_contiguous, sees_all_layers))

    def fill_outline(self, outline: Sequence[Point], label: int, name: str) -> None:
        self._paint(lambda: self.document.fill_outline(outline, label, name))

    def paint(self, mask: np.ndarray, rect: Rect, label: int, name: str) -> None:
        """Set the pixels of the active layer where a mask of `rect` is true."""
        self._paint(lambda: self.document.paint(mask, rect, label, name))

    def replace_labels(self, labels: np.ndarray, name: str) -> None:
        self._paint(lambda: self.document.replace_labels(labels, name))

    def apply(self, operation: Callable[[np.ndarray], np.ndarray], name: str) -> None:
        """Let an operation rework the active layer."""
        self._paint(lambda: self.document.apply(operation, name))

    def erase_selection(self) -> None:
        self._paint(self.document.erase_selection)

    def transform(self, matrix: np.ndarray, name: str, origin: DocumentState | None = None) -> None:
        self._paint(lambda: self.document.transform(matrix, name, origin))

    def reshape(
        self,
        operation: Callable[[np.ndarray], np.ndarray],
        name: str,
        matrix: np.ndarray,
        is_cut: bool = False,
    ) -> None:
        """Rework all layers, perhaps to another size."""
        self._perform(lambda: self.document.reshape(operation, name, matrix, is_cut))

    def change(self, name: str, state: DocumentState) -> None:
        """Go over to another state, unless it is the same."""
        if state is not self.document.state:
            self._perform(lambda: self.document.change(name, state))

    def select(self, mask: np.ndarray | None) -> None:
        if mask is not None or self.document.selection is not None:
            self._perform(lambda: self.document.select(mask))

    def activate_layer(self, index: int) -> None:
        if index != self.document.state.active:
            self.document.activate(index)
            self.layers_changed.emit()

    def fold_group(self, name: str, is_folded: bool) -> None:
        """Let a group stand for its layers, or show them."""
        self.document.fold(name, is_folded)
        self.layers_changed.emit()

    def set_style(self, style: Style) -> None:
        """Choose a style; one that brings no light of its own is seen in that of the document, and labels
        whose texture is locked keep theirs."""
        if not style.light:
            style = replace(style, light=self.document.style.light)
        try:
            kept = with_kept(style, self.document.style, self.document.state.rolls.locked)
        except LimitError as error:
            self.refused.emit(str(error))
            return
        self.set_light(kept)

    def roll(self, names: Iterable[str], title: str) -> None:
        """Give labels that are not locked another texture."""
        self._set_rolls(self.document.state.rolls.rolled(names), title)

    def lock_texture(self, name: str, is_locked: bool) -> None:
        """Let a label keep its texture and style, or no longer."""
        title = tr("Lock texture") if is_locked else tr("Unlock texture")
        self._set_rolls(self.document.state.rolls.with_lock(name, is_locked), title)

    def _set_rolls(self, rolls: Rolls, title: str) -> None:
        if rolls != self.document.state.rolls:
            self.change(title, replace(self.document.state, rolls=rolls))

    def set_light(self, style: Style) -> None:
        """Choose a style exactly as it is."""

        def choose() -> Rect:
            self.document.style = style
            return EMPTY

        if style == self.document.style:
            self.style_changed.emit()  # the panel marks it again
        self._perform(choose)

    def set_wrap(self, wrap: Wrap) -> None:
        def choose() -> Rect:
            self.document.wrap = wrap
            return EMPTY

        self._perform(choose)

    def set_natural_borders(self, is_on: bool) -> None:
        def choose() -> Rect:
            self.document.has_natural_borders = is_on
            return EMPTY

        self._perform(choose)

    def set_natural_light(self, is_on: bool) -> None:
        def choose() -> Rect:
            self.document.has_natural_light = is_on
            return EMPTY

        self._perform(choose)

    @property
    def horizon(self) -> float | None:
        """What pictures are painted with: the horizon that is being tried, else the document's."""
        return self.document.horizon if self._tried_horizon is None else self._tried_horizon

    @property
    def is_trying_horizon(self) -> bool:
        """The document's picture shows a horizon that is not its own."""
        return self._tried_horizon is not None

    def try_horizon(self, row: float | None) -> None:
        """See the picture with another horizon, which is no undo step yet; None ends that."""
        before, self._tried_horizon = self.horizon, row
        if self.horizon != before:
            self.horizon_changed.emit()

    def set_horizon(self, row: float | None) -> None:
        """Keep a horizon; None lets the model find it."""

        def choose() -> Rect:
            self.document.horizon = row
            return EMPTY

        self._perform(choose)
        self.try_horizon(None)

    def undo(self) -> None:
        self._perform(self.document.undo)

    def redo(self) -> None:
        self._perform(self.document.redo)

    def _paint(self, action: Callable[[], Rect]) -> None:
        """Perform something that a locked or hidden layer refuses."""
        if refusal := self.document.refusal:
            self.refused.emit(refusal)
        else:
            self._perform(action)

    def _perform(self, action: Callable[[], Rect]) -> None:
        """Do something and tell what it changed; more than a document may hold is refused."""
        before = self.document.state
        try:
            rect = action()
        except LimitError as error:
            self.refused.emit(str(error))
            return
        after = self.document.state
        if before.shape != after.shape:
            self.size_changed.emit()
        else:
            self._announce(rect)
        differences = (
            (_stack(before) != _stack(after), self.layers_changed),
            (before.selection is not after.selection, self.selection_changed),
            (before.style != after.style, self.style_changed),
            (_borders(before) != _borders(after), self.borders_changed),
            (before.rolls != after.rolls, self.rolls_changed),
            (before.reference != after.reference, self.reference_changed),
            (before.horizon != after.horizon, self.horizon_changed),
        )
        for is_different, signal in differences:
            if is_different:
                signal.emit()
        self.state_changed.emit()

    def _announce(self, rect: Rect) -> None:
        if not rect.is_empty:
            self.labels_changed.emit(rect)
        changed_over = self.document.take_over_change()
        if not changed_over.is_empty:
            self.over_changed.emit(changed_over)


def _borders(state: DocumentState) -> tuple[object, ...]:
    return state.wrap, state.has_natural_borders, state.has_natural_light, state.rolls.counts


def _stack(state: DocumentState) -> tuple[object, ...]:
    return id(state.layers), state.active, state.groups
