"""A freehand gesture while the pen is down."""

import numpy as np

from gaugan_desktop.document.brush import Brush, StrokeRasterizer, StrokeSample
from gaugan_desktop.document.history import TileRecorder
from gaugan_desktop.document.rect import EMPTY, Rect
from gaugan_desktop.document.state import DocumentState


class OpenStroke:
    """Paints on the active layer of a state, inside its selection."""

    def __init__(self, brush: Brush, label: int, state: DocumentState) -> None:
        self.labels = state.active_layer.labels
        self._selection = state.selection
        self.recorder = TileRecorder(self.labels)
        self._rasterizer = StrokeRasterizer(brush)
        self._label = label
        height, width = state.shape
        across = (0, -width, width) if state.wrap.columns else (0,)
        down = (0, -height, height) if state.wrap.rows else (0,)
        self._shifts = [(x, y) for x in across for y in down]

    def paint(self, sample: StrokeSample) -> Rect:
        """Sweep to a sample, also where the shape comes in again at the opposite side."""
        shape = self._rasterizer.shape_for(sample)
        height, width = self.labels.shape
        changed = EMPTY
        for x, y in self._shifts:
            part = shape.shifted(x, y)
            rect = part.bounds(width, height)
            if not rect.is_empty:
                self.recorder.save(rect)
                before = None if self._selection is None else self.labels[rect.slices].copy()
                part.fill(self.labels, self._label)
                if before is not None and self._selection is not None:
                    np.copyto(self.labels[rect.slices], before, where=~self._selection[rect.slices])
            changed = changed.united(rect)
        return changed
