"""The document an artist works on: layers of labels, their history, style and selection."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import numpy as np

from gaugan_desktop.document import groups, moving, shapes
from gaugan_desktop.document.brush import Brush, StrokeSample
from gaugan_desktop.document.fill import contiguous_region
from gaugan_desktop.document.history import Command, StateCommand, StrokeCommand, TileRecorder, UndoHistory
from gaugan_desktop.document.limits import check_size
from gaugan_desktop.document.over_gestures import OverGestures
from gaugan_desktop.document.picture_settings import PictureSettings
from gaugan_desktop.document.rect import EMPTY, Rect
from gaugan_desktop.document.state import DocumentState, Layer
from gaugan_desktop.document.story import Story, copied
from gaugan_desktop.document.stroke import OpenStroke, OverStroke
from gaugan_desktop.files import FileStamp, stamp_of
from gaugan_desktop.labels import UNPAINTED, LabelSet
from gaugan_desktop.texts import tr


class Observer(Protocol):
    """Is told of every gesture once it is done."""

    def on_done(self, command: Command) -> None: ...

    def on_undone(self) -> None: ...

    def on_redone(self) -> None: ...

    def on_cancelled(self) -> None:
        """The open stroke was taken back."""


class Document(OverGestures, PictureSettings):
    """Layers of 64 to 8192 pixels per side; flattened, they are the label map that is painted from.

    Every change goes through a gesture: `begin_stroke`, `extend_stroke` ..., `end_stroke`, or one
    of the single-step operations. A gesture is one undo step. Changing methods return the
    rectangle that must be repainted and raise `revision`.
    """

    def __init__(self, labels: np.ndarray, label_set: LabelSet, base_label: int) -> None:
        layer = Layer(np.array(labels, np.uint8, order="C"), tr("Background"))
        self._take(DocumentState((layer,)), label_set, base_label)

    @classmethod
    def blank(cls, width: int, height: int, label_set: LabelSet, base_label: int) -> "Document":
        """A document filled with one label.

        Raises:
            LimitError: a side is outside 64..8192.
        """
        check_size(width, height)
        return cls(np.full((height, width), base_label, np.uint8), label_set, base_label)

    @classmethod
    def from_state(cls, state: DocumentState, label_set: LabelSet, base_label: int) -> "Document":
        """A document in a given state, with an empty history.

        Raises:
            LimitError: the state is more than a document may hold.
        """
        document = cls.__new__(cls)
        document._take(state, label_set, base_label)
        return document

    def _take(self, state: DocumentState, label_set: LabelSet, base_label: int) -> None:
        state.check()
        self.label_set = label_set
        self.base_label = base_label
        self.history = UndoHistory()
        self.story = Story()
        self.observer: Observer | None = None
        self.path: Path | None = None
        self.stamp: FileStamp | None = None
        self.revision = 0
        self._state = state
        self._saved_revision = 0
        self._stroke: OpenStroke | OverStroke | None = None
        self._over_change = EMPTY
        self._flat = np.empty(state.shape, np.uint8)
        self._state.flatten(self._flat, self.area)

    @property
    def state(self) -> DocumentState:
        return self._state

    @property
    def labels(self) -> np.ndarray:
        """The flattened label map (H, W) uint8, to look at only."""
        return self._flat

    @property
    def width(self) -> int:
        return self._state.shape[1]

    @property
    def height(self) -> int:
        return self._state.shape[0]

    @property
    def area(self) -> Rect:
        return self._state.area

    @property
    def selection(self) -> np.ndarray | None:
        return self._state.selection

    @property
    def selected_box(self) -> Rect:
        """The smallest rectangle around the selection; the whole area without one."""
        return moving.selected_box(self._state)

    @property
    def is_modified(self) -> bool:
        return self.revision != self._saved_revision

    @property
    def is_painting(self) -> bool:
        return self._stroke is not None

    @property
    def eraser_label(self) -> int:
        """What the eraser leaves: the base label on the lowest layer, nothing on the others."""
        return self.base_label if self._state.active == 0 else UNPAINTED

    @property
    def refusal(self) -> str:
        """Why the active layer cannot be painted on; empty when it can."""
        layer = self._state.active_layer
        if layer.is_locked:
            return tr("The layer “{name}” is locked.", name=layer.name)
        if layer.is_visible and not self._state.is_shown(layer):
            return tr("The group “{name}” is hidden.", name=layer.group)
        return "" if layer.is_visible else tr("The layer “{name}” is hidden.", name=layer.name)

    def mark_saved(self, path: Path | None, revision: int | None = None) -> None:
        """Remember that this state, or that of an earlier revision, is on disk (or is a fresh start,
        with no path). What `path` is now counts as ours."""
        self.path = path
        self.stamp = None if path is None else stamp_of(path)
        self._saved_revision = self.revision if revision is None else revision

    @property
    def is_file_foreign(self) -> bool:
        """Whether another program wrote to the document's file since it was opened or saved."""
        if self.path is None or self.stamp is None:
            return False
        return stamp_of(self.path) not in (self.stamp, None)

    def mark_unsaved(self) -> None:
        """This state is in no file, though nothing was changed since."""
        self._saved_revision = -1

    def snapshot(self, has_story: bool = False) -> "Document":
        """A copy on pixels of its own, without history, and without the story unless that is wanted."""
        copy = Document.from_state(copied(self._state), self.label_set, self.base_label)
        for chapter in self.story if has_story else ():
            copy.story.add(chapter)
        return copy

    def label_at(self, x: float, y: float) -> int | None:
        """The label under a point, or None outside the document."""
        if not (0 <= x < self.width and 0 <= y < self.height):
            return None
        return int(self._flat[int(y), int(x)])

    def begin_stroke(self, brush: Brush, label: int, sample: StrokeSample) -> Rect:
        """Put the brush down. A stroke still open is ended first."""
        self.end_stroke()
        if self.refusal:
            return EMPTY
        self._stroke = OpenStroke(brush, label, self._state)
        return self.extend_stroke(sample)

    def extend_stroke(self, sample: StrokeSample) -> Rect:
        """Sweep the brush to a new position; nothing happens without an open stroke."""
        if self._stroke is None:
            return EMPTY
        return self._changed_on(self._stroke.pixels, self._stroke.paint(sample))

    def end_stroke(self) -> None:
        """Lift the brush and make the stroke one undo step."""
        if self._stroke is None:
            return
        command = self._stroke.recorder.command(tr("Stroke"))
        self._stroke = None
        if command is not None:
            self._push(command)

    def cancel_stroke(self) -> Rect:
        """Take the open stroke back as if it had not begun."""
        if self._stroke is None:
            return EMPTY
        rect, pixels = self._stroke.recorder.restore(), self._stroke.pixels
        self._stroke = None
        if self.observer is not None:
            self.observer.on_cancelled()
        return self._changed_on(pixels, rect)

    def fresh_tiles(self) -> tuple[np.ndarray, list[Rect]] | None:
        """The pixels the open stroke paints on, and where since this was asked last; None without one."""
        return None if self._stroke is None else (self._stroke.pixels, self._stroke.recorder.fresh_tiles())

    def fill(
        self, x: float, y: float, label: int, is_contiguous: bool = True, sees_all_layers: bool = True
    ) -> Rect:
        """Fill the region of equal labels around a point; nothing happens outside the document.

        Args:
            is_contiguous: only what is connected with the point, else that label everywhere.
            sees_all_layers: the region is that of the flattened map, else of the active layer.
        """
        if self.label_at(x, y) is None:
            return EMPTY
        seen = self._flat if sees_all_layers else self._state.active_layer.labels
        if is_contiguous:
            return self.paint(*contiguous_region(seen, int(x), int(y), self.wrap), label, tr("Fill"))
        return self.paint(seen == seen[int(y), int(x)], self.area, label, tr("Fill"))

    def fill_outline(self, outline: Sequence[shapes.Point], label: int, name: str) -> Rect:
        """Fill a closed outline in document coordinates."""
        return self.paint(*shapes.inside(outline, self.width, self.height), label, name)

    def paint(self, mask: np.ndarray, rect: Rect, label: int, name: str) -> Rect:
        """Set the pixels of the active layer where a mask of `rect` is true, inside the selection."""
        self.end_stroke()
        if rect.is_empty:
            return EMPTY
        content = self._state.active_layer.labels[rect.slices]
        return self._replace(np.where(mask, np.uint8(label), content), rect, name)

    def replace_labels(self, labels: np.ndarray, name: str) -> Rect:
        """Exchange the active layer's label map (same size), inside the selection, as one undo step."""
        self.end_stroke()
        if labels.shape != self._state.shape:
            raise ValueError("the new label map must have the document's size")
        return self._replace(labels, self.area, name)

    def apply(self, operation: Callable[[np.ndarray], np.ndarray], name: str) -> Rect:
        """`replace_labels` by what an operation makes of them."""
        return self.replace_labels(operation(self._state.active_layer.labels), name)

    def erase_selection(self) -> Rect:
        """Erase what is selected, or the whole layer."""
        if moving.has_chosen_beyond(self._state) and not self.refusal:
            return self.change(tr("Delete"), moving.erased(self._state, self.eraser_label))
        return self.apply(lambda labels: np.full_like(labels, self.eraser_label), tr("Delete"))

    def copied(self) -> np.ndarray:
        """What is selected of the active layer (H, W) uint8; the rest is unpainted."""
        labels = self._state.active_layer.labels
        return labels.copy() if self.selection is None else np.where(self.selection, labels, UNPAINTED)

    def select(self, selection: np.ndarray | None) -> Rect:
        """Paint only where a mask (H, W) bool is true; None for everywhere."""
        return self.change(tr("Select"), replace(self._state, selection=selection, selection_beyond=None))

    def transform(self, matrix: np.ndarray, name: str, origin: DocumentState | None = None) -> Rect:
        """Move what is selected (or the whole layer) by an affine map, and the selection with it; of a folded
        group, on all its layers that are not locked.

        Args:
            matrix: (2, 3), from old to new coordinates.
            origin: an earlier state whose layer and selection are moved in place of the present ones.
        """
        self.end_stroke()
        if self.refusal:
            return EMPTY
        source = origin or self._state
        return self.change(name, moving.transformed(self._state, source, matrix, self.base_label))

    def seen_transformed(self, matrix: np.ndarray) -> np.ndarray:
        """The label map (H, W) uint8 that would be seen after `transform`; the document stays as it is."""
        seen = np.empty_like(self._flat)
        moving.transformed(self._state, self._state, matrix, self.base_label).flatten(seen, self.area)
        return seen

    def reshape(
        self,
        operation: Callable[[np.ndarray], np.ndarray],
        name: str,
        matrix: np.ndarray,
        is_cut: bool = False,
    ) -> Rect:
        """Apply an operation that may change the size to every layer and region; the selection ends.

        Args:
            matrix: (2, 3), where the operation moves what it moves; what lies beyond the canvas and the
                horizon go with it.
            is_cut: what lies beyond the canvas is cut off.

        Raises:
            LimitError: a side would be outside 64..8192.
        """
        self.end_stroke()
        return self.change(name, moving.reshaped(self._state, operation, matrix, is_cut))

    def change(self, name: str, state: DocumentState) -> Rect:
        """Go over to another state as one undo step.

        Raises:
            LimitError: it is more than a document may hold; nothing happens.
        """
        self.end_stroke()
        state.check()
        command = StateCommand(name, self._state, state)
        rect = self._enter(command, *command.redo(self._state))
        self._push(command)
        return rect

    def activate(self, index: int) -> None:
        """Paint on another layer from now on; no undo step."""
        self.end_stroke()
        self._state = replace(self._state, active=min(max(index, 0), len(self._state.layers) - 1))

    def fold(self, name: str, is_folded: bool) -> None:
        """Let a group stand for its layers, or show them; no undo step."""
        self.end_stroke()
        self._state = groups.folded(self._state, name, is_folded)

    def undo(self) -> Rect:
        """Take the last gesture back."""
        self.end_stroke()
        command = self.history.undo()
        if command is None:
            return EMPTY
        rect = self._enter(command, *command.undo(self._state))
        if self.observer is not None:
            self.observer.on_undone()
        return rect

    def redo(self) -> Rect:
        """Repeat the gesture taken back last."""
        self.end_stroke()
        command = self.history.redo()
        if command is None:
            return EMPTY
        rect = self._enter(command, *command.redo(self._state))
        if self.observer is not None:
            self.observer.on_redone()
        return rect

    def _replace(self, labels: np.ndarray, rect: Rect, name: str) -> Rect:
        if self.refusal:
            return EMPTY
        content = self._state.active_layer.labels
        recorder = TileRecorder(content)
        recorder.save(rect)
        is_inside: np.ndarray | bool = True
        if self.selection is not None:
            is_inside = self.selection[rect.slices]
        np.copyto(content[rect.slices], labels, where=is_inside)
        command = recorder.command(name)
        if command is None:
            return EMPTY
        self._push(command)
        return self._changed(rect)

    def _push(self, command: Command) -> None:
        self.history.push(command)
        if self.observer is not None:
            self.observer.on_done(command)

    def _enter(self, command: Command, state: DocumentState, rect: Rect) -> Rect:
        if isinstance(command, StrokeCommand):
            return self._changed_on(command.labels, rect)
        if state.over is not self._state.over:
            self._over_change = state.area
        before = self._state.layers, self._state.groups
        if state is not self._state and (state.layers is before[0] and state.groups == before[1]):
            self._state = state
            self.revision += 1
            return EMPTY  # no pixel looks different
        if state.shape != self._flat.shape:
            self._flat = np.empty(state.shape, np.uint8)
        self._state = state
        return self._changed(rect)

    def _changed(self, rect: Rect) -> Rect:
        if not rect.is_empty:
            self._state.flatten(self._flat, rect)
            self.revision += 1
        return rect
