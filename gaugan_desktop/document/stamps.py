"""Trees, bushes and rocks strewn along a stroke, each of another size and shape."""

from dataclasses import dataclass
from math import hypot

import numpy as np

from gaugan_desktop.document.brush import Brush, BrushTip, Shape, StrokeSample
from gaugan_desktop.document.rect import EMPTY, Rect
from gaugan_desktop.opencv import cv2

_SPACING = 0.75  # sizes between two stamps
_STRAY = 0.3  # sizes that a stamp may lie beside the stroke
_SMALLEST, _LARGEST = 0.6, 1.15  # of the brush's size
_CORNERS = {BrushTip.TREE: 34, BrushTip.BUSH: 26, BrushTip.ROCK: 9}
_ROUGHNESS = {BrushTip.TREE: 0.16, BrushTip.BUSH: 0.2, BrushTip.ROCK: 0.22}


@dataclass(frozen=True)
class StampShape:
    """A closed outline (N, 2) int32 in pixels, of any form."""

    outline: np.ndarray

    def bounds(self, width: int, height: int) -> Rect:
        """Pixels the shape may touch inside a map of this size."""
        x, y, w, h = cv2.boundingRect(self.outline)
        rect = Rect(x, y, x + w, y + h).clipped(width, height)
        return EMPTY if rect.is_empty else rect

    def shifted(self, x: int, y: int) -> "StampShape":
        """The same shape so many pixels to the right and below."""
        return StampShape(self.outline + np.array([x, y], np.int32))

    def mirrored(self, axis: float) -> "StampShape":
        """The same shape on the other side of a vertical line."""
        columns = np.round(2 * axis - 1 - self.outline[:, :1]).astype(np.int32)
        return StampShape(np.concatenate([columns, self.outline[:, 1:]], 1))

    def fill(self, labels: np.ndarray, label: int) -> None:
        """Set all pixels of the shape in `labels` (H, W) uint8 to `label`."""
        cv2.fillPoly(labels, [self.outline], int(label))


class StampRasterizer:
    """Drops a stamp where the stroke begins, and further ones at even distances."""

    def __init__(self, brush: Brush) -> None:
        self._brush = brush
        self._last: tuple[float, float] | None = None  # of the stamps dropped, on the stroke itself

    def shapes_for(self, sample: StrokeSample) -> list[Shape]:
        """The stamps on the way from the last sample to this one."""
        if self._last is None:
            self._last = sample.x, sample.y
            return [self._stamp(sample.x, sample.y, sample.pressure)]
        shapes: list[Shape] = []
        step = max(1.0, _SPACING * self._brush.diameter(sample.pressure))
        x, y = self._last
        way = hypot(sample.x - x, sample.y - y)
        for number in range(1, int(way / step) + 1):
            share = number * step / way
            place = x + share * (sample.x - x), y + share * (sample.y - y)
            self._last = place
            shapes.append(self._stamp(*place, sample.pressure))
        return shapes

    def _stamp(self, x: float, y: float, pressure: float) -> StampShape:
        """Chance is a function of the place, so that a stroke that is repeated is the same."""
        chance = np.random.default_rng([abs(round(x * 16)), abs(round(y * 16))])
        size = self._brush.diameter(pressure)
        x, y = (value + size * _STRAY * chance.uniform(-1, 1) for value in (x, y))
        size *= chance.uniform(_SMALLEST, _LARGEST)
        outline = stamp_outline(self._brush.tip, chance) * (size / 2)
        middle = np.array([x - 0.5, y - 0.5])
        return StampShape(np.round(outline + middle).astype(np.int32))


def stamp_outline(tip: BrushTip, chance: np.random.Generator) -> np.ndarray:
    """An outline (N, 2) around the origin, about one in radius: trees are high, bushes and rocks low."""
    corners = _CORNERS[tip]
    angles = np.linspace(0, 2 * np.pi, corners, endpoint=False) + chance.uniform(-0.1, 0.1, corners)
    radii = 1 + _ROUGHNESS[tip] * chance.uniform(-1, 1, corners)
    points = np.stack([radii * np.cos(angles), radii * np.sin(angles)], 1)
    if tip is BrushTip.TREE:
        points[:, 0] *= 0.55 + 0.3 * np.clip(points[:, 1], -1, 0.6)  # narrow at the top, 1 is below
        return points * [1.0, 1.15]
    turn = chance.uniform(-0.25, 0.25)
    turned = points @ np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    return turned * [1.0, 0.62 if tip is BrushTip.BUSH else 0.72]
