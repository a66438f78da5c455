"""Pixel rectangles."""

from dataclasses import dataclass

import numpy as np

from gaugan_desktop.wrap import NO_WRAP, Wrap


@dataclass(frozen=True)
class Rect:
    """A half-open rectangle of pixels, `left <= x < right` and `top <= y < bottom`."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        return max(0, self.right - self.left)

    @property
    def height(self) -> int:
        return max(0, self.bottom - self.top)

    @property
    def is_empty(self) -> bool:
        return self.left >= self.right or self.top >= self.bottom

    @property
    def slices(self) -> tuple[slice, slice]:
        """Index of this rectangle in an (H, W) array."""
        return slice(self.top, self.bottom), slice(self.left, self.right)

    def united(self, other: "Rect") -> "Rect":
        """The smallest rectangle around both; an empty one does not count."""
        if self.is_empty:
            return other
        if other.is_empty:
            return self
        return Rect(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def common(self, other: "Rect") -> "Rect":
        """The part inside another rectangle; may be empty."""
        return Rect(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )

    def clipped(self, width: int, height: int) -> "Rect":
        """The part inside (0, 0)..(width, height); may be empty."""
        return self.common(Rect(0, 0, width, height))

    def widened(self, margin: int, size: tuple[int, int], wrap: Wrap = NO_WRAP) -> "Rect":
        """So much larger on each side, but not beyond the borders of a (height, width) that do not wrap."""
        wide = Rect(self.left - margin, self.top - margin, self.right + margin, self.bottom + margin)
        clipped = wide.clipped(size[1], size[0])
        left, right = (wide.left, wide.right) if wrap.columns else (clipped.left, clipped.right)
        top, bottom = (wide.top, wide.bottom) if wrap.rows else (clipped.top, clipped.bottom)
        return Rect(left, top, right, bottom)

    def within(self, other: "Rect") -> "Rect":
        """The same rectangle in the coordinates of another one."""
        x, y = other.left, other.top
        return Rect(self.left - x, self.top - y, self.right - x, self.bottom - y)


EMPTY = Rect(0, 0, 0, 0)


def box_of(mask: np.ndarray) -> Rect:
    """The smallest rectangle around the true pixels of (H, W) bool, of which there must be some."""
    rows, columns = (np.flatnonzero(mask.any(axis)) for axis in (1, 0))
    return Rect(int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)
