"""Tiles sewn from patches of what a photo shows of something, whatever its outline (Efros and Freeman 2001,
*Image Quilting for Texture Synthesis and Transfer*): every patch fits those beside it, and they are cut where
the difference is seen least. The last ones fit the first ones, so that the tile goes on at its other side.
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from gaugan_desktop.opencv import cv2

_PATCHES = 96, 64  # pixels; the larger, the more of its shapes are seen
_ROOM = 6.0  # patches that an outline must have room for
_INSIDE = 0.97  # of a patch that must lie in the outline
_LEAST_PLACES = 200
_TRIES = 80  # places that are compared for each patch
_OVERLAP = 4  # patches overlap by one part in so many
_SOFTNESS = 3  # pixels of a seam
_ELSEWHERE = 4  # patches apart from which on a place may be used again


def patch_side(is_there: np.ndarray) -> int | None:
    """The side of the largest patches for which an outline (h, w) bool has room; None for none."""
    area = int(np.count_nonzero(is_there))
    for side in _PATCHES:
        if area >= _ROOM * side**2 and len(_places(is_there, side)) >= _LEAST_PLACES:
            return side
    return None


def quilted(texture: np.ndarray, is_there: np.ndarray, side: int) -> np.ndarray:
    """A tile (S, S, 3) of about `side` pixels from a texture (h, w, 3) float32 where it is there.

    Raises:
        ValueError: there is no room for patches.
    """
    patch = patch_side(is_there)
    if patch is None:
        raise ValueError("the outline has no room for patches")
    return _Quilt(texture, _places(is_there, patch), patch, side).sewn()


def _places(is_there: np.ndarray, side: int) -> np.ndarray:
    """(n, 2) rows and columns of patches that lie in an outline."""
    if min(is_there.shape) < side:
        return np.zeros((0, 2), np.intp)
    sums = cv2.integral(is_there.astype(np.uint8))
    inside = sums[side:, side:] - sums[:-side, side:] - sums[side:, :-side] + sums[:-side, :-side]
    return np.argwhere(inside >= _INSIDE * side**2)


class _Quilt:
    """A tile that is being sewn."""

    def __init__(self, texture: np.ndarray, places: np.ndarray, patch: int, side: int) -> None:
        self._texture, self._places, self._patch = texture, places, patch
        self._overlap = patch // _OVERLAP
        self._step = patch - self._overlap
        self._count = max(2, round(side / self._step))
        self._windows = sliding_window_view(texture, (patch, patch), axis=(0, 1))
        self._random = np.random.default_rng(1)
        self._used: list[tuple[int, int, int, int]] = []

    def sewn(self) -> np.ndarray:
        """The tile (S, S, 3) float32."""
        side = self._count * self._step
        tile = np.zeros((side, side, 3), np.float32)
        steps = np.arange(self._patch)
        for row in range(self._count):
            for column in range(self._count):
                where = np.ix_((row * self._step + steps) % side, (column * self._step + steps) % side)
                strips = self._strips(row, column)
                found = self._best(tile[where], strips, row * self._step, column * self._step)
                tile[where] = self._joined(tile[where], found, strips)
        return tile

    def _strips(self, row: int, column: int) -> list[tuple[slice, slice]]:
        """Where a patch overlaps others: at the left, top, right and bottom."""
        edge, last, everything = self._overlap, self._count - 1, slice(None)
        strips = []
        if column:
            strips.append((everything, slice(0, edge)))
        if row:
            strips.append((slice(0, edge), everything))
        if column == last:
            strips.append((everything, slice(-edge, None)))
        if row == last:
            strips.append((slice(-edge, None), everything))
        return strips

    def _best(
        self, there: np.ndarray, strips: list[tuple[slice, slice]], row: int, column: int
    ) -> np.ndarray:
        """The patch that fits best, among some from places that were not used close by."""
        places = self._places[self._random.integers(0, len(self._places), _TRIES)]
        costs = self._misfits(places, there, strips) if strips else self._oddities(places)
        if self._used:
            used = np.array(self._used, np.float32)
            same = ((places[:, None] - used[None, :, :2]) ** 2).sum(2) / (self._patch / 2) ** 2
            near = ((used[:, 2:] - (row, column)) ** 2).sum(1) / (_ELSEWHERE * self._patch) ** 2
            costs = costs * (1 + (np.exp(-same) * np.exp(-near)).sum(1))
        top, left = places[costs.argmin()]
        self._used.append((top, left, row, column))
        return self._texture[top : top + self._patch, left : left + self._patch]

    def _misfits(
        self, places: np.ndarray, there: np.ndarray, strips: list[tuple[slice, slice]]
    ) -> np.ndarray:
        """(n,) how much patches differ from what is there, as shares of their contrast: else smooth ones
        would always win."""
        old = there.transpose(2, 0, 1)
        differences, contrasts = np.zeros(len(places)), np.full(len(places), 1e-3)
        for rows, columns in strips:
            new = self._windows[places[:, 0], places[:, 1], :, rows, columns]
            differences += ((new - old[:, rows, columns]) ** 2).sum((1, 2, 3))
            contrasts += (new**2).sum((1, 2, 3)) + (old[:, rows, columns] ** 2).sum()
        return differences / contrasts

    def _oddities(self, places: np.ndarray) -> np.ndarray:
        """(n,) how far the contrasts of patches are from the usual one."""
        contrasts = np.array([self._windows[top, left].std() for top, left in places])
        return np.asarray(np.abs(contrasts - np.median(contrasts)))

    def _joined(self, there: np.ndarray, found: np.ndarray, strips: list[tuple[slice, slice]]) -> np.ndarray:
        """A patch sewn to what is there along its strips."""
        share = np.ones((self._patch, self._patch), np.float32)
        for rows, columns in strips:
            cost = ((found - there)[rows, columns] ** 2).sum(2)
            is_lying, is_after = rows != slice(None), (rows if rows != slice(None) else columns).start != 0
            along = _cut(cost.T if is_lying else cost)
            along = along.T if is_lying else along
            share[rows, columns] = np.minimum(share[rows, columns], 1 - along if is_after else along)
        return np.asarray(there + share[..., None] * (found - there))


def _cut(cost: np.ndarray) -> np.ndarray:
    """(h, w) from 0 at the left of the seam through costs (h, w) that is seen least, to 1 at its right."""
    cost = cost.copy()
    for row in range(1, len(cost)):
        before = np.pad(cost[row - 1], 1, constant_values=np.inf)
        cost[row] += np.minimum(np.minimum(before[:-2], before[1:-1]), before[2:])
    seam = [int(cost[-1].argmin())]
    for row in range(len(cost) - 2, -1, -1):
        low = max(0, seam[-1] - 1)
        seam.append(low + int(cost[row, low : seam[-1] + 2].argmin()))
    places = np.arange(cost.shape[1])[None] - np.array(seam[::-1])[:, None]
    return np.clip(places / _SOFTNESS + 0.5, 0, 1).astype(np.float32)
