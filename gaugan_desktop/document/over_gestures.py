"""What one does on a document's paint-over layer."""

from abc import ABC, abstractmethod
from dataclasses import replace

import numpy as np

from gaugan_desktop.document.brush import Brush, StrokeSample
from gaugan_desktop.document.history import Command, TileRecorder
from gaugan_desktop.document.paint_over import Paint, PaintOver, packed, unpacked
from gaugan_desktop.document.rect import EMPTY, Rect
from gaugan_desktop.document.state import DocumentState
from gaugan_desktop.document.stroke import OpenStroke, OverStroke
from gaugan_desktop.texts import tr


class OverGestures(ABC):
    """The part of a document that knows of colour above the picture.

    Its methods return where the label map has changed, which is nowhere; `take_over_change` tells where the
    layer has.
    """

    revision: int
    _state: DocumentState
    _stroke: OpenStroke | OverStroke | None
    _over_change: Rect

    @abstractmethod
    def extend_stroke(self, sample: StrokeSample) -> Rect: ...

    @abstractmethod
    def end_stroke(self) -> None: ...

    @abstractmethod
    def change(self, name: str, state: DocumentState) -> Rect: ...

    @abstractmethod
    def _push(self, command: Command) -> None: ...

    @abstractmethod
    def _changed(self, rect: Rect) -> Rect: ...

    @property
    def over_refusal(self) -> str:
        """Why the paint-over layer cannot be painted on; empty when it can."""
        over = self._state.over
        return "" if over is None or over.is_visible else tr("The paint-over layer is hidden.")

    def begin_over_stroke(self, brush: Brush, paint: Paint, sample: StrokeSample) -> Rect:
        """Put the brush down on the paint-over layer, which is made where there is none."""
        self.end_stroke()
        if self.over_refusal:
            return EMPTY
        self._need_over()
        self._stroke = OverStroke(brush, paint, self._state)
        return self.extend_stroke(sample)

    def take_over_change(self) -> Rect:
        """Where the paint-over layer has changed since this was asked last."""
        changed, self._over_change = self._over_change, EMPTY
        return changed

    def paint_over(self, share: np.ndarray, rect: Rect, paint: Paint, name: str) -> Rect:
        """Lay paint on the paint-over layer, inside the selection.

        Args:
            share: (h, w) of `rect`, 0 to 1, how much of each pixel is covered.
        """
        self.end_stroke()
        if rect.is_empty or self.over_refusal:
            return EMPTY
        pixels = self._need_over().pixels
        recorder = TileRecorder(pixels)
        recorder.save(rect)
        share = share.astype(np.float32)
        if self._state.selection is not None:
            share *= self._state.selection[rect.slices]
        pixels[rect.slices] = packed(paint.on(unpacked(pixels[rect.slices].copy()), share, rect))
        command = recorder.command(name)
        if command is None:
            return EMPTY
        self._push(command)
        return self._changed_on(pixels, rect)

    def _need_over(self) -> PaintOver:
        if self._state.over is None:
            over = PaintOver.empty(self._state.shape)
            self.change(tr("New paint-over layer"), replace(self._state, over=over))
            return over
        return self._state.over

    def _changed_on(self, pixels: np.ndarray, rect: Rect) -> Rect:
        """A layer's pixels changed; returns where the label map did."""
        over = self._state.over
        if over is None or pixels is not over.pixels:
            return self._changed(rect)
        if not rect.is_empty:
            self._over_change = self._over_change.united(rect)
            self.revision += 1
        return EMPTY
