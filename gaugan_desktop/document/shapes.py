"""Outlines that are filled at once: rectangle, ellipse, polygon."""

from collections.abc import Sequence

import numpy as np

from gaugan_desktop.document.rect import EMPTY, Rect

Point = tuple[float, float]
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
    """The pixels of a map of this size whose centres lie inside a closed outline (even-odd rule).

    Returns:
        A boolean mask within the bounding box, and that box; both empty when nothing lies inside.
    """
    points = np.array(outline, np.float64).reshape(-1, 2)
    low, high = np.floor(points.min(0)).astype(int), np.ceil(points.max(0)).astype(int)
    rect = Rect(int(low[0]), int(low[1]), int(high[0]) + 1, int(high[1]) + 1).clipped(width, height)
    if rect.is_empty:
        return np.zeros((0, 0), bool), EMPTY
    crossings = np.zeros((rect.height, rect.width + 1), np.int32)
    for start, end in zip(points, np.roll(points, -1, 0), strict=True):
        _cross(crossings, start - (rect.left, rect.top), end - (rect.left, rect.top))
    return crossings[:, :-1].cumsum(1) % 2 == 1, rect


def _cross(crossings: np.ndarray, start: np.ndarray, end: np.ndarray) -> None:
    """Count an edge in every row whose middle it crosses, at the first pixel centre to its right."""
    (x0, y0), (x1, y1) = (start, end) if start[1] <= end[1] else (end, start)
    height, last = crossings.shape[0], crossings.shape[1] - 1
    first_row, stop_row = (int(min(max(np.ceil(y - 0.5), 0), height)) for y in (y0, y1))
    rows = np.arange(first_row, stop_row)
    if len(rows):
        x = x0 + (rows + 0.5 - y0) * (x1 - x0) / (y1 - y0)
        crossings[rows, np.clip(np.ceil(x - 0.5), 0, last).astype(int)] += 1
