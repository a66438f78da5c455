"""A freehand gesture while the pen is down."""

from abc import ABC, abstractmethod
from itertools import product

import numpy as np

from gaugan_desktop.document.brush import Brush, Shape, StrokeRasterizer, StrokeSample
from gaugan_desktop.document.grain import grain
from gaugan_desktop.document.history import TileRecorder
from gaugan_desktop.document.paint_over import Paint, packed, unpacked
from gaugan_desktop.document.rect import EMPTY, Rect
from gaugan_desktop.document.stamps import StampRasterizer
from gaugan_desktop.document.state import DocumentState
from gaugan_desktop.opencv import cv2

_SMOOTH_EDGE = 1.5  # pixels over which the hardest edge of colour goes from nothing to all


class Swept(ABC):
    """Sweeps a brush over a layer's pixels, inside the selection; what it leaves there, others say."""

    def __init__(self, brush: Brush, pixels: np.ndarray, state: DocumentState) -> None:
        self.pixels = pixels
        self._selection = state.selection
        self.recorder = TileRecorder(pixels)
        self._rasterizer = StampRasterizer(brush) if brush.tip.is_stamp else StrokeRasterizer(brush)
        self._brush = brush
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
        height, width = self.pixels.shape
        changed = EMPTY
        for each, (x, y) in product(shapes, self._shifts):
            part = each.shifted(x, y)
            rect = part.bounds(width, height)
            if not rect.is_empty:
                self.recorder.save(rect)
                self._paint(part, rect)
            changed = changed.united(rect)
        return changed

    @abstractmethod
    def _paint(self, shape: Shape, rect: Rect) -> None:
        """Paint a shape, which lies inside `rect` and perhaps beyond the canvas."""


class OpenStroke(Swept):
    """Paints a label on the active layer of a state."""

    def __init__(self, brush: Brush, label: int, state: DocumentState) -> None:
        super().__init__(brush, state.active_layer.labels, state)
        self._label = label

    def _paint(self, shape: Shape, rect: Rect) -> None:
        if self._brush.is_sparse or self._selection is not None:
            self._paint_some(shape, rect)
        else:
            shape.fill(self.pixels, self._label)

    def _paint_some(self, shape: Shape, rect: Rect) -> None:
        """Only what is selected, and by the brush's density; softer towards the shape's border."""
        covered = np.zeros(self.pixels[rect.slices].shape, np.uint8)
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
        self.pixels[rect.slices][is_painted] = self._label


class OverStroke(Swept):
    """Paints on the paint-over layer of a state, which must have one.

    However often a stroke crosses itself, it covers no more than the brush's density; edges are smooth.
    """

    def __init__(self, brush: Brush, paint: Paint, state: DocumentState) -> None:
        assert state.over is not None
        super().__init__(brush, state.over.pixels, state)
        self._paint_of = paint
        self._covered = np.zeros(state.shape, np.uint8)

    def _paint(self, shape: Shape, rect: Rect) -> None:
        width = max(self._brush.softness * self._brush.size / 2, _SMOOTH_EDGE)
        margin = int(width) + 1  # beyond the canvas a shape has no edge where it is cut
        inside = np.zeros((rect.height + 2 * margin, rect.width + 2 * margin), np.uint8)
        shape.shifted(margin - rect.left, margin - rect.top).fill(inside, 1)
        depth = cv2.distanceTransform(inside, cv2.DIST_L2, 3)[margin:-margin, margin:-margin]
        share = np.minimum(depth / width, 1.0) * (self._brush.density * 255)
        if self._selection is not None:
            share *= self._selection[rect.slices]
        covered = self._covered[rect.slices]
        np.maximum(covered, np.rint(share).astype(np.uint8), out=covered)
        before = unpacked(self.recorder.before(rect))
        after = self._paint_of.on(before, covered / np.float32(255), rect)
        self.pixels[rect.slices] = packed(after)
