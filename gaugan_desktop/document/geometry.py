"""Label maps moved, turned, scaled and cropped; always by nearest neighbour, so no label is invented."""

import numpy as np

from gaugan_desktop.document.rect import Rect
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.opencv import cv2


def scaled(labels: np.ndarray, width: int, height: int) -> np.ndarray:
    """The whole map at another size."""
    return cv2.resize(labels, (width, height), interpolation=cv2.INTER_NEAREST_EXACT)


def cropped(labels: np.ndarray, rect: Rect) -> np.ndarray:
    """A part of the map; what lies beyond its borders is unpainted."""
    result = np.full((rect.height, rect.width), UNPAINTED, np.uint8)
    inner = rect.clipped(labels.shape[1], labels.shape[0])
    if not inner.is_empty:
        result[inner.within(rect).slices] = labels[inner.slices]
    return result


def transformed(labels: np.ndarray, matrix: np.ndarray, size: tuple[int, int] | None = None) -> np.ndarray:
    """Pixels moved by an affine map (2, 3) from old to new coordinates; the rest is unpainted.

    Args:
        size: (width, height) of the result; by default that of the map.
    """
    # `warpAffine` speaks of pixel centres at whole coordinates, ours lie at halves.
    centered = matrix.astype(np.float64).copy()
    centered[:, 2] += centered[:, :2] @ (0.5, 0.5) - (0.5, 0.5)
    return cv2.warpAffine(
        labels,
        centered,
        size or labels.shape[::-1],
        flags=cv2.INTER_NEAREST,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=UNPAINTED,
    )


def about(center: tuple[float, float], linear: np.ndarray) -> np.ndarray:
    """The affine map (2, 3) that applies a linear one (2, 2) around a point."""
    point = np.array(center)
    return np.column_stack([linear, point - linear @ point])


def rotation(degrees: float) -> np.ndarray:
    """Clockwise on the screen, whose y axis points down."""
    angle = np.deg2rad(degrees)
    return np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])


def scaling(x: float, y: float) -> np.ndarray:
    """Negative factors mirror."""
    return np.diag([float(x), float(y)])


def quarter_turn(turns: int, width: int, height: int) -> np.ndarray:
    """The affine map of `np.rot90` on a map of this size: so many turns, counter-clockwise."""
    matrix = np.eye(3)
    for _ in range(turns):
        matrix = np.array([[0.0, 1.0, 0.0], [-1.0, 0.0, width], [0.0, 0.0, 1.0]]) @ matrix
        width, height = height, width
    return matrix[:2]


def shifting(x: float, y: float) -> np.ndarray:
    return np.array([[1.0, 0.0, x], [0.0, 1.0, y]])
