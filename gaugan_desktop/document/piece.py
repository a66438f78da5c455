"""Label maps that lie anywhere, on the canvas or beyond it, and how they move."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gaugan_desktop.document import geometry
from gaugan_desktop.document.limits import MAX_BEYOND_PIXELS, MAX_BEYOND_SIDE, MAX_DISTANCE
from gaugan_desktop.document.rect import EMPTY, Rect, box_of
from gaugan_desktop.labels import UNPAINTED

_EVERYWHERE = Rect(-MAX_DISTANCE, -MAX_DISTANCE, MAX_DISTANCE, MAX_DISTANCE)


@dataclass(frozen=True, eq=False)
class Piece:
    """A label map (H, W) uint8 that nobody paints on, and where its upper left corner lies.

    `UNPAINTED` is transparent.
    """

    labels: np.ndarray
    left: int = 0
    top: int = 0

    @property
    def rect(self) -> Rect:
        """What it covers, in document coordinates."""
        height, width = self.labels.shape
        return Rect(self.left, self.top, self.left + width, self.top + height)

    def within(self, window: Rect) -> np.ndarray:
        """What of it lies in a window (H, W); the rest is unpainted."""
        return geometry.cropped(self.labels, window.within(self.rect))

    def moved(self, matrix: np.ndarray, window: Rect) -> np.ndarray:
        """What of it lies in a window (H, W) after an affine map (2, 3) of document coordinates."""
        local = matrix.astype(np.float64).copy()
        local[:, 2] += local[:, :2] @ (self.left, self.top) - (window.left, window.top)
        return geometry.transformed(self.labels, local, (window.width, window.height))

    def reach(self, matrix: np.ndarray) -> Rect:
        """The smallest rectangle around it after an affine map (2, 3)."""
        rect = self.rect
        corners = np.array([(x, y, 1.0) for x in (rect.left, rect.right) for y in (rect.top, rect.bottom)])
        reached = (corners @ matrix.T).clip(-2.0 * MAX_DISTANCE, 2.0 * MAX_DISTANCE)
        (left, top), (right, bottom) = np.floor(reached.min(0)), np.ceil(reached.max(0))
        return Rect(int(left), int(top), int(right), int(bottom))

    def trimmed(self) -> "Piece | None":
        """Without unpainted borders; None when nothing is painted."""
        is_painted = self.labels != UNPAINTED
        if not is_painted.any():
            return None
        box = box_of(is_painted)
        if box.width == self.rect.width and box.height == self.rect.height:
            return self
        return Piece(self.labels[box.slices].copy(), self.left + box.left, self.top + box.top)


def moved(pieces: Sequence[Piece], matrix: np.ndarray, canvas: Rect) -> tuple[np.ndarray, Piece | None]:
    """Pieces, the lowest first, after an affine map (2, 3): what lies on the canvas then, and beyond it."""
    tight = [piece for each in pieces if (piece := each.trimmed()) is not None]
    on_canvas = np.full((canvas.height, canvas.width), UNPAINTED, np.uint8)
    reach = EMPTY
    for piece in tight:
        _paint(on_canvas, piece.moved(matrix, canvas))
        reach = reach.united(piece.reach(matrix))
    window = _bounded(reach, canvas)
    if window == window.common(canvas):
        return on_canvas, None
    result = np.full((window.height, window.width), UNPAINTED, np.uint8)
    for piece in tight:
        _paint(result, piece.moved(matrix, window))
    return on_canvas, beyond(Piece(result, window.left, window.top), canvas)


def stacked(pieces: Sequence[Piece | None], canvas: Rect) -> Piece | None:
    """Several pieces, the lowest first, as one; None when nothing is painted."""
    found = [piece for piece in pieces if piece is not None]
    if len(found) < 2:
        return found[0] if found else None
    reach = EMPTY
    for piece in found:
        reach = reach.united(piece.rect)
    window = _bounded(reach, canvas)
    result = np.full((window.height, window.width), UNPAINTED, np.uint8)
    for piece in found:
        _paint(result, piece.within(window))
    return Piece(result, window.left, window.top).trimmed()


def beyond(piece: Piece, canvas: Rect) -> Piece | None:
    """What of a piece is not on the canvas."""
    common = piece.rect.common(canvas)
    if common.is_empty:
        return piece.trimmed()
    labels = piece.labels.copy()
    labels[common.within(piece.rect).slices] = UNPAINTED
    return Piece(labels, piece.left, piece.top).trimmed()


def divided(piece: Piece, mask: Piece | None) -> tuple[Piece | None, Piece | None]:
    """A piece where a mask, painted where it holds, covers it, and where it does not."""
    if mask is None:
        return None, piece
    is_covered, nothing = mask.within(piece.rect) != UNPAINTED, np.uint8(UNPAINTED)
    covered = Piece(np.where(is_covered, piece.labels, nothing), piece.left, piece.top)
    others = Piece(np.where(is_covered, nothing, piece.labels), piece.left, piece.top)
    return covered.trimmed(), others.trimmed()


def _paint(onto: np.ndarray, labels: np.ndarray) -> None:
    np.copyto(onto, labels, where=labels != UNPAINTED)


def _bounded(rect: Rect, canvas: Rect) -> Rect:
    """What of a rectangle is kept: all of it, or, when it is too large, what is near the canvas."""
    rect = rect.common(_EVERYWHERE)
    margin = 2 * MAX_DISTANCE
    kept = rect
    while max(kept.width, kept.height) > MAX_BEYOND_SIDE or kept.width * kept.height > MAX_BEYOND_PIXELS:
        margin //= 2
        near = Rect(canvas.left - margin, canvas.top - margin, canvas.right + margin, canvas.bottom + margin)
        kept = rect.common(near)
    return EMPTY if kept.is_empty else kept
