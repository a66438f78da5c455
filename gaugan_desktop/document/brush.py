"""Brush tips and the shapes they sweep. Strokes have no gaps at any speed and size."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Protocol

import numpy as np

from gaugan_desktop.document.rect import EMPTY, Rect
from gaugan_desktop.opencv import cv2

MIN_SIZE, MAX_SIZE = 1, 512
_SUBPIXEL_BITS = 4
_SUBPIXEL = 1 << _SUBPIXEL_BITS
_LARGEST_OVERHANG = 16_000_000  # pixels; the pen may go far outside of a document that looks small
_LIGHTEST_TOUCH = 0.12  # share of the size that is left at zero pressure


class BrushTip(StrEnum):
    ROUND = "round"
    SQUARE = "square"
    DIAMOND = "diamond"
    TREE = "tree"
    BUSH = "bush"
    ROCK = "rock"

    @property
    def is_stamp(self) -> bool:
        """Strokes are strewn with it, each time another one."""
        return self in (BrushTip.TREE, BrushTip.BUSH, BrushTip.ROCK)


@dataclass(frozen=True)
class StrokeSample:
    """One pen position in document pixels; `pressure` 0..1, `t` in seconds."""

    x: float
    y: float
    pressure: float = 1.0
    t: float = 0.0


@dataclass(frozen=True)
class Brush:
    """`size` is the tip's diameter or side in document pixels, 1 to 512.

    Attributes:
        density: share of the pixels that are painted, 0 to 1, in a stable pattern.
        softness: share of the radius over which strokes thin out, 0 to 1.
        axis: column of a vertical line across which strokes are mirrored, too; None for no such line.
    """

    tip: BrushTip = BrushTip.ROUND
    size: float = 32
    has_pressure: bool = True
    density: float = 1.0
    softness: float = 0.0
    axis: float | None = None

    @property
    def is_sparse(self) -> bool:
        """Not every pixel under the brush is painted."""
        return self.density < 1 or self.softness > 0

    def diameter(self, pressure: float) -> float:
        """Tip size in pixels at this pressure, never below one pixel."""
        if not self.has_pressure:
            return max(self.size, MIN_SIZE)
        share = _LIGHTEST_TOUCH + (1 - _LIGHTEST_TOUCH) * min(max(pressure, 0.0), 1.0)
        return max(self.size * share, MIN_SIZE)


class Shape(Protocol):
    """An area that a brush covers."""

    def bounds(self, width: int, height: int) -> Rect:
        """Pixels the shape may touch inside a map of this size."""

    def shifted(self, x: int, y: int) -> "Shape":
        """The same shape so many pixels to the right and below."""

    def mirrored(self, axis: float) -> "Shape":
        """The same shape on the other side of a vertical line."""

    def fill(self, labels: np.ndarray, label: int) -> None:
        """Set all pixels of the shape in `labels` (H, W) uint8 to `label`."""


class StrokeRasterizer:
    """Paints a stroke sample by sample; the tip sweeps the hull between two samples."""

    def __init__(self, brush: Brush) -> None:
        self._brush = brush
        self._last: np.ndarray | None = None

    def shapes_for(self, sample: StrokeSample) -> list["Shape"]:
        """The area the tip covers on its way from the last sample to this one."""
        return [self.shape_for(sample)]

    def shape_for(self, sample: StrokeSample) -> "SweptShape":
        """The same, as it is."""
        points = _tip_points(self._brush, sample)
        swept = points if self._last is None else np.concatenate([self._last, points])
        self._last = points
        return SweptShape(cv2.convexHull(swept.astype(np.int32)))


@dataclass(frozen=True)
class SweptShape:
    """A convex polygon in sub-pixel units, ready to be filled."""

    hull: np.ndarray

    def bounds(self, width: int, height: int) -> Rect:
        """Pixels the shape may touch inside a map of this size."""
        rect = self._reach.clipped(width, height)
        return EMPTY if rect.is_empty else rect

    @property
    def _reach(self) -> Rect:
        """Pixels the shape may touch on an endless map."""
        x, y, w, h = cv2.boundingRect(self.hull)
        left, top = x // _SUBPIXEL, y // _SUBPIXEL
        return Rect(left - 1, top - 1, (x + w) // _SUBPIXEL + 2, (y + h) // _SUBPIXEL + 2)

    def shifted(self, x: int, y: int) -> "SweptShape":
        """The same shape so many pixels to the right and below."""
        return SweptShape(self.hull + np.array([x, y], np.int32) * _SUBPIXEL)

    def mirrored(self, axis: float) -> "SweptShape":
        """The same shape on the other side of a vertical line; hulls are in units around pixel centres."""
        columns = np.float64(2 * (axis - 0.5) * _SUBPIXEL) - self.hull[..., :1]
        return SweptShape(np.concatenate([np.round(columns).astype(np.int32), self.hull[..., 1:]], -1))

    def fill(self, labels: np.ndarray, label: int) -> None:
        """Set all pixels of the shape in `labels` (H, W) uint8 to `label`.

        OpenCV rounds an outline that a border cuts differently from a whole one, so a shape that
        hangs over is drawn whole beside the map.
        """
        reach, (height, width) = self._reach, labels.shape
        inside = reach.clipped(width, height)
        if inside.is_empty:
            return
        if inside == reach or reach.width * reach.height > _LARGEST_OVERHANG:
            cv2.fillConvexPoly(labels, self.hull, int(label), cv2.LINE_8, _SUBPIXEL_BITS)
            return
        whole = np.zeros((reach.height, reach.width), np.uint8)
        local = self.shifted(-reach.left, -reach.top).hull
        cv2.fillConvexPoly(whole, local, 1, cv2.LINE_8, _SUBPIXEL_BITS)
        rows = slice(inside.top - reach.top, inside.bottom - reach.top)
        columns = slice(inside.left - reach.left, inside.right - reach.left)
        labels[inside.slices][whole[rows, columns] > 0] = label


def _tip_points(brush: Brush, sample: StrokeSample) -> np.ndarray:
    """Outline (N, 2) of the tip around a sample, in sub-pixel units around pixel centres.

    The polygon filler also paints the pixels its border passes through, half a pixel more on each
    side; the radius is reduced by as much.
    """
    radius = max(0.0, brush.diameter(sample.pressure) / 2 - 0.5)
    center = np.array([sample.x - 0.5, sample.y - 0.5])
    if radius < 0.5:
        center = np.floor(center + 0.5)
    return np.floor((center + radius * _unit_outline(brush.tip)) * _SUBPIXEL + 0.5)


@lru_cache
def _unit_outline(tip: BrushTip) -> np.ndarray:
    if tip is BrushTip.SQUARE:
        return np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]], np.float64)
    corners = 4 if tip is BrushTip.DIAMOND else 72
    angles = np.arange(corners) * (2 * np.pi / corners)
    return np.stack([np.cos(angles), np.sin(angles)], 1)
