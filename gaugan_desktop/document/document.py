"""The document an artist works on: a label map, its history and its style."""

from pathlib import Path

import numpy as np

from gaugan_desktop.document.brush import Brush, StrokeRasterizer, StrokeSample
from gaugan_desktop.document.fill import contiguous_region
from gaugan_desktop.document.history import StrokeCommand, TileRecorder, UndoHistory
from gaugan_desktop.document.rect import EMPTY, Rect
from gaugan_desktop.document.style import MEAN_STYLE, Style
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.wrap import NO_WRAP, Wrap

MIN_SIDE, MAX_SIDE = 64, 8192


class Document:
    """A label map of 64 to 8192 pixels per side.

    Every change goes through a gesture: `begin_stroke`, `extend_stroke` ..., `end_stroke`, or one
    of the single-step operations. A gesture is one undo step. Changing methods return the
    rectangle that must be repainted and raise `revision`.
    """

    def __init__(self, labels: np.ndarray, label_set: LabelSet, base_label: int) -> None:
        check_size(labels.shape[1], labels.shape[0])
        self.label_set = label_set
        self.base_label = base_label
        self.labels = np.ascontiguousarray(labels, np.uint8)
        self.history = UndoHistory()
        self.path: Path | None = None
        self.revision = 0
        self._style = MEAN_STYLE
        self._wrap = NO_WRAP
        self._saved_revision = 0
        self._stroke: _Stroke | None = None

    @classmethod
    def blank(cls, width: int, height: int, label_set: LabelSet, base_label: int) -> "Document":
        """A document filled with one label.

        Raises:
            ValueError: a side is outside 64..8192.
        """
        check_size(width, height)
        return cls(np.full((height, width), base_label, np.uint8), label_set, base_label)

    @property
    def width(self) -> int:
        return int(self.labels.shape[1])

    @property
    def height(self) -> int:
        return int(self.labels.shape[0])

    @property
    def style(self) -> Style:
        return self._style

    @style.setter
    def style(self, style: Style) -> None:
        if style != self._style:
            self._style = style
            self.revision += 1

    @property
    def wrap(self) -> Wrap:
        """The borders across which label map and picture continue."""
        return self._wrap

    @wrap.setter
    def wrap(self, wrap: Wrap) -> None:
        if wrap != self._wrap:
            self.end_stroke()
            self._wrap = wrap
            self.revision += 1

    @property
    def is_modified(self) -> bool:
        return self.revision != self._saved_revision

    @property
    def is_painting(self) -> bool:
        return self._stroke is not None

    def mark_saved(self, path: Path | None) -> None:
        """Remember that this state is on disk (or is a fresh start, with no path)."""
        self.path = path
        self._saved_revision = self.revision

    def label_at(self, x: float, y: float) -> int | None:
        """The label under a point, or None outside the document."""
        if not (0 <= x < self.width and 0 <= y < self.height):
            return None
        return int(self.labels[int(y), int(x)])

    def begin_stroke(self, brush: Brush, label: int, sample: StrokeSample) -> Rect:
        """Put the brush down. A stroke still open is ended first."""
        self.end_stroke()
        self._stroke = _Stroke(brush, label, self.labels, self._wrap)
        return self.extend_stroke(sample)

    def extend_stroke(self, sample: StrokeSample) -> Rect:
        """Sweep the brush to a new position; nothing happens without an open stroke."""
        if self._stroke is None:
            return EMPTY
        rect = self._stroke.paint(sample)
        if not rect.is_empty:
            self.revision += 1
        return rect

    def end_stroke(self) -> None:
        """Lift the brush and make the stroke one undo step."""
        if self._stroke is None:
            return
        command = self._stroke.recorder.command("Stroke")
        self._stroke = None
        if command is not None:
            self.history.push(command)

    def cancel_stroke(self) -> Rect:
        """Take the open stroke back as if it had not begun."""
        if self._stroke is None:
            return EMPTY
        rect = self._stroke.recorder.restore()
        self._stroke = None
        return self._changed(rect)

    def fill(self, x: float, y: float, label: int) -> Rect:
        """Flood-fill the region of equal labels around a point; empty outside the document."""
        self.end_stroke()
        if self.label_at(x, y) in (None, label):
            return EMPTY
        region, rect = contiguous_region(self.labels, int(x), int(y), self._wrap)
        recorder = TileRecorder(self.labels)
        recorder.save(rect)
        self.labels[rect.slices][region] = label
        return self._commit(recorder, "Fill", rect)

    def replace_labels(self, labels: np.ndarray, name: str) -> Rect:
        """Exchange the whole label map (same size) as one undo step."""
        self.end_stroke()
        if labels.shape != self.labels.shape:
            raise ValueError("the new label map must have the document's size")
        whole = Rect(0, 0, self.width, self.height)
        recorder = TileRecorder(self.labels)
        recorder.save(whole)
        self.labels[:] = labels
        return self._commit(recorder, name, whole)

    def undo(self) -> Rect:
        """Take the last gesture back."""
        self.end_stroke()
        command = self.history.undo()
        return self._changed(command.undo(self.labels)) if command else EMPTY

    def redo(self) -> Rect:
        """Repeat the gesture taken back last."""
        self.end_stroke()
        command = self.history.redo()
        return self._changed(command.redo(self.labels)) if command else EMPTY

    def _commit(self, recorder: TileRecorder, name: str, rect: Rect) -> Rect:
        command: StrokeCommand | None = recorder.command(name)
        if command is None:
            return EMPTY
        self.history.push(command)
        return self._changed(rect)

    def _changed(self, rect: Rect) -> Rect:
        if not rect.is_empty:
            self.revision += 1
        return rect


class _Stroke:
    """A gesture in progress."""

    def __init__(self, brush: Brush, label: int, labels: np.ndarray, wrap: Wrap) -> None:
        self.recorder = TileRecorder(labels)
        self._rasterizer = StrokeRasterizer(brush)
        self._label = label
        self._labels = labels
        height, width = labels.shape
        across = (0, -width, width) if wrap.columns else (0,)
        down = (0, -height, height) if wrap.rows else (0,)
        self._shifts = [(x, y) for x in across for y in down]

    def paint(self, sample: StrokeSample) -> Rect:
        """Sweep to a sample, also where the shape comes in again at the opposite side."""
        shape = self._rasterizer.shape_for(sample)
        height, width = self._labels.shape
        changed = EMPTY
        for x, y in self._shifts:
            part = shape.shifted(x, y)
            rect = part.bounds(width, height)
            if not rect.is_empty:
                self.recorder.save(rect)
                part.fill(self._labels, self._label)
            changed = changed.united(rect)
        return changed


def check_size(width: int, height: int) -> None:
    """Raises ValueError when a side is outside 64..8192."""
    for side in (width, height):
        if not MIN_SIDE <= side <= MAX_SIDE:
            raise ValueError(f"A picture has {MIN_SIDE} to {MAX_SIDE} pixels per side, not {side}.")
