"""A freehand gesture while the pen is down."""

from itertools import product

import numpy as np

from gaugan_desktop.document.brush import Brush, Shape, StrokeRasterizer, StrokeSample
from gaugan_desktop.document.grain import grain
from gaugan_desktop.document.history import TileRecorder
from gaugan_desktop.document.rect import EMPTY, Rect
from gaugan_desktop.document.stamps import StampRasterizer
from gaugan_desktop.document.state import DocumentState
from gaugan_desktop.opencv import cv2


class OpenStroke:
    """Paints on the active layer of a state, inside its selection."""

    def __init__(self, brush: Brush, label: int, state: DocumentState) -> None:
        self.labels = state.active_layer.labels
        self._selection = state.selection
        self.recorder = TileRecorder(self.labels)
        self._rasterizer = StampRasterizer(brush) if brush.tip.is_stamp else StrokeRasterizer(brush)
        self._brush = brush
        self._label = label
        self._axis = brush.axis
        height, width = state.shape
        across = (0, -width, width) if state.wrap.columns else (0,)
        down = (0, -height, height) if state.wrap.rows else (0,)
        self._shifts = [(x, y) for x in across for y in down]

    def paint(self, sample: StrokeSample) -> Rect:
        """Sweep to a sample, also where the shape comes in again at the opposite side or is mirrored."""
        shapes: list[Shape] = [*self._rasterizer.shapes_for(sample)]
        if self._axis is not None:
            shapes += [shape.mirrored(self._axis) for shape in shapes]
        height, width = self.labels.shape
        changed = EMPTY
        for each, (x, y) in product(shapes, self._shifts):
            part = each.shifted(x, y)
            rect = part.bounds(width, height)
            if not rect.is_empty:
                self.recorder.save(rect)
                if self._brush.is_sparse or self._selection is not None:
                    self._paint_some(part, rect)
                else:
                    part.fill(self.labels, self._label)
            changed = changed.united(rect)
        return changed

    def _paint_some(self, shape: Shape, rect: Rect) -> None:
        """Only what is selected, and by the brush's density; softer towards the shape's border."""
        covered = np.zeros(self.labels[rect.slices].shape, np.uint8)
        shape.shifted(-rect.left, -rect.top).fill(covered, 1)
        is_painted = covered > 0
        if self._brush.is_sparse:
            share = np.full(covered.shape, self._brush.density, np.float32)
            width = self._brush.softness * self._brush.size / 2
            if width >= 1:
                depth = cv2.distanceTransform(np.pad(covered, 1), cv2.DIST_L2, 3)[1:-1, 1:-1]
                share *= np.minimum(depth / width, 1.0)
            is_painted &= grain(rect) < share
        if self._selection is not None:
            is_painted &= self._selection[rect.slices]
        self.labels[rect.slices][is_painted] = self._label
