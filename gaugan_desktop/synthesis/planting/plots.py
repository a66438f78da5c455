"""Plots: what is planted in the place of a blob, and the discs that fit into one."""

from typing import NamedTuple

import numpy as np

from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_textures import PlacedCutout

MOST = 0.14  # radius of a disc, of the shorter side
_AROUND = 0.06  # of the shorter side: how far natural borders may have bent a blob's
_UNCOVERED = 0.25  # share of what is thick that has no disc, from which on nothing is planted
_OPENING = 0.35  # of the smaller side of the box: what is thinner is no crown
_SOLID = 0.88  # share of its convex hull that one thing fills; groups fill less

Disc = tuple[int, int, float]  # row, column and radius


class Plot(NamedTuple):
    """What is planted in the place of a blob.

    Attributes:
        cleared: (h, w) uint8, in the map that is looked at: where the label has to go.
        cutouts: in the same map, the farthest first.
    """

    label: int
    cleared: np.ndarray
    cutouts: tuple[PlacedCutout, ...]

    def cutouts_in(self, shape: tuple[int, ...]) -> list[PlacedCutout]:
        """The cutouts in a picture of so many rows and columns."""
        scales = shape[0] / self.cleared.shape[0], shape[1] / self.cleared.shape[1]
        return [each.scaled(*scales) for each in self.cutouts]


def around(blob: np.ndarray) -> np.ndarray:
    """Where (h, w) uint8 natural borders may have taken a blob (h, w) uint8."""
    return cv2.dilate(blob, np.ones((2 * round(_AROUND * min(blob.shape)) + 1,) * 2, np.uint8))


def around_discs(blob: np.ndarray, discs: list[Disc], thickness: float) -> np.ndarray | None:
    """Where (h, w) uint8 natural borders may have taken what discs fill of a blob (h, w) uint8; None where
    they leave too much of what is thick bare.

    Args:
        thickness: radius, as a share of the shorter side.
    """
    unit = min(blob.shape)
    thick = cv2.morphologyEx(blob, cv2.MORPH_OPEN, np.ones((2 * round(thickness * unit) + 1,) * 2, np.uint8))
    filled, bare = np.zeros_like(blob), thick.copy()
    for row, column, radius in discs:
        cv2.circle(filled, (column, row), round(radius + _AROUND * unit), 1, -1)
        filled[row:, max(0, column - round(radius)) : column + round(radius) + 1] = 1  # and its trunk
        cv2.circle(bare, (column, row), round(radius), 0, -1)
    return None if bare.sum() > _UNCOVERED * thick.sum() else around(blob) & filled


def window(is_there: np.ndarray) -> tuple[slice, slice]:
    """Rows and columns of what is there (h, w), and as much around as natural borders may have moved."""
    margin = round(_AROUND * min(is_there.shape))
    rows, columns = (np.flatnonzero(is_there.any(axis)) for axis in (1, 0))
    return (
        slice(max(0, rows[0] - margin), int(rows[-1]) + 1 + margin),
        slice(max(0, columns[0] - margin), int(columns[-1]) + 1 + margin),
    )


def whole_box(blob: np.ndarray) -> tuple[int, int, int, int] | None:
    """Top, left, height and width of a blob (h, w) uint8; None if it touches the frame."""
    rows, columns = (np.flatnonzero(blob.any(axis)) for axis in (1, 0))
    top, left, height, width = int(rows[0]), int(columns[0]), len(rows), len(columns)
    is_inside = top and left and top + height < blob.shape[0] and left + width < blob.shape[1]
    return (top, left, height, width) if is_inside else None


def crown_of(blob: np.ndarray, solid: float = _SOLID) -> np.ndarray | None:
    """What is thick (h, w) uint8 of a blob, without a margin, if that is one round or pointed thing, which
    fills such a share of its convex hull."""
    side = max(3, round(_OPENING * min(blob.shape)) | 1)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
    crown = cv2.morphologyEx(np.pad(blob, side), cv2.MORPH_OPEN, disc)
    outlines = cv2.findContours(crown, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)[0]
    if len(outlines) != 1:
        return None
    hull = cv2.contourArea(cv2.convexHull(outlines[0]))
    return crown if cv2.contourArea(outlines[0]) >= solid * hull else None


def largest_discs(blob: np.ndarray, largest: float, least: float, count: int, apart: float) -> list[Disc]:
    """The largest discs (row, column, radius) in a blob (h, w) uint8, none with its middle in another.

    Args:
        largest, least: radii, as shares of the shorter side; without a disc as large as this there are none.
        count: how many there are at most.
        apart: of a disc's radius: no smaller one has its middle nearer.
    """
    unit = min(blob.shape)
    margin = round(MOST * unit)
    beyond = cv2.copyMakeBorder(blob, margin, margin, margin, margin, cv2.BORDER_REPLICATE)
    inside = (slice(margin, margin + blob.shape[0]), slice(margin, margin + blob.shape[1]))
    depth = np.minimum(cv2.distanceTransform(beyond, cv2.DIST_L2, 5)[inside], MOST * unit)
    open_, found = blob.copy(), list[Disc]()
    while len(found) < count:
        free = np.where(open_ > 0, depth, 0)
        row, column = np.unravel_index(int(free.argmax()), free.shape)
        radius = float(free[row, column])
        if radius < (least if found else largest) * unit:
            break
        found.append((int(row), int(column), radius))
        cv2.circle(open_, (int(column), int(row)), max(1, round(apart * radius)), 0, -1)
    return found
