"""Outlines that are filled at once: rectangle, ellipse, polygon."""

from collections.abc import Sequence

import numpy as np

from gaugan_desktop.document.rect import EMPTY, Rect
from gaugan_desktop.opencv import cv2

Point = tuple[float, float]
_SUBPIXEL_BITS = 4
_CORNERS_OF_ELLIPSE = 180


def rectangle(start: Point, end: Point) -> list[Point]:
    """The corners of an upright rectangle between two opposite ones."""
    (x0, y0), (x1, y1) = start, end
    return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]


def ellipse(start: Point, end: Point) -> list[Point]:
    """A polygon that follows the ellipse inside a rectangle."""
    (x0, y0), (x1, y1) = start, end
    angles = np.arange(_CORNERS_OF_ELLIPSE) * (2 * np.pi / _CORNERS_OF_ELLIPSE)
    xs = (x0 + x1) / 2 + (x1 - x0) / 2 * np.cos(angles)
    ys = (y0 + y1) / 2 + (y1 - y0) / 2 * np.sin(angles)
    return list(zip(xs.tolist(), ys.tolist(), strict=True))


def squared(start: Point, end: Point) -> Point:
    """The end that makes the rectangle a square, in the same direction."""
    side = max(abs(end[0] - start[0]), abs(end[1] - start[1]))
    return (
        start[0] + (side if end[0] >= start[0] else -side),
        start[1] + (side if end[1] >= start[1] else -side),
    )


def inside(outline: Sequence[Point], width: int, height: int) -> tuple[np.ndarray, Rect]:
    """The pixels of a map of this size inside a closed outline (even-odd rule).

    Returns:
        A boolean mask within the bounding box, and that box; both empty when nothing lies inside.
    """
    points = np.array(outline, np.float64).reshape(-1, 2)
    low, high = np.floor(points.min(0)).astype(int), np.ceil(points.max(0)).astype(int)
    rect = Rect(int(low[0]), int(low[1]), int(high[0]) + 1, int(high[1]) + 1).clipped(width, height)
    if rect.is_empty:
        return np.zeros((0, 0), bool), EMPTY
    mask = np.zeros((rect.height, rect.width), np.uint8)
    # Pixel centres lie at half coordinates, OpenCV's at whole ones.
    shifted = (points - (rect.left + 0.5, rect.top + 0.5)) * (1 << _SUBPIXEL_BITS)
    cv2.fillPoly(mask, [np.rint(shifted).astype(np.int32)], 1, cv2.LINE_8, _SUBPIXEL_BITS)
    return mask > 0, rect
