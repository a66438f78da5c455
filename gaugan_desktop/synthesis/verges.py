"""Verges: grass grows over the edges of paths, streams and bare ground in clumps and blades, banks crumble,
and waves run up beaches in lobes.

All that lies flat, so clumps are the smaller, the farther away they are.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from gaugan_desktop.fractal_noise import bounded_fractal
from gaugan_desktop.horizon import find_horizon, roles_of
from gaugan_desktop.labels import LabelSet, is_one_of
from gaugan_desktop.opencv import cv2
from gaugan_desktop.rolling import roll_offset
from gaugan_desktop.synthesis.bending import places, strips, taken
from gaugan_desktop.wrap import NO_WRAP, Wrap

_KINDS = (  # labels by what becomes of their borders
    ("road", "dirt", "gravel", "sand"), ("grass",), ("river", "water"), ("snow",), ("sea",),
)  # fmt: skip
_MEETING = (0, 1), (0, 2), (1, 2), (0, 3), (2, 3), (0, 4)  # kinds whose borders are verges
_REACH = 0.022, 0.009  # deviation of the shift at the feet of those who look, of the shorter side
_NEAR, _LEAST = 0.5, 0.08  # of the shorter side below the horizon: where clumps are largest; the smallest
_STEP = 2  # pixels in which the horizon is looked for
_CELLS, _OCTAVES, _GAIN = 12, 6, 0.85
_STRETCH = (0.9, 1.2)  # blades are upright
_SEED = 83


class Verges:
    """Those in label maps of one label set."""

    def __init__(self, label_set: LabelSet) -> None:
        self._kinds, self._is_verge = np.zeros(256, np.uint8), np.zeros(256, np.uint8)
        for number, names in enumerate(_KINDS):
            self._kinds[is_one_of(label_set, names)] = 1 << number
        for one, other in _MEETING:
            self._is_verge[1 << one | 1 << other] = 1
        self._roles = roles_of(label_set)

    def grown(
        self,
        maps: Sequence[np.ndarray],
        smoothness: np.ndarray,
        wrap: Wrap = NO_WRAP,
        rolls: tuple[int, ...] = (),
    ) -> Sequence[np.ndarray]:
        """A bent label map, and whatever else (H, W) uint8 lies on it, with verges.

        Args:
            maps: the label map first.
            smoothness: (H, W) uint8, how smooth its borders are.
            rolls: how often each label was rolled anew.
        """
        labels = maps[0]
        kinds = cv2.LUT(labels, self._kinds)
        seen = np.flatnonzero(np.bincount(kinds.ravel()))
        if not self._is_verge[seen[:, None] | seen].any():
            return maps
        roll = max((roll for label, roll in enumerate(rolls) if self._kinds[label]), default=0)
        nearness = self._nearness(labels, wrap)
        shifts = _shifts(*labels.shape, roll)
        result = [each.copy() for each in maps]
        height, width = labels.shape
        for rows in strips(height, width, first=int((nearness == 0).sum())):
            shares = (smoothness[rows] * nearness[rows]).astype(np.uint8)
            sources = places(shifts[rows], shares, rows.start, labels.shape, wrap)
            changes = cv2.LUT(kinds[rows] | taken(kinds, sources), self._is_verge) > 0
            for each, new in zip(maps, result, strict=True):
                np.copyto(new[rows], taken(each, sources), where=changes)
        return result

    def _nearness(self, labels: np.ndarray, wrap: Wrap) -> np.ndarray:
        """How large (H, 1) clumps are in each row, of the largest."""
        height, unit = len(labels), min(labels.shape)
        horizon = None if wrap.rows else find_horizon(labels[::_STEP, ::_STEP], self._roles)
        if horizon is None:
            return np.ones((height, 1), np.float32)
        below = (np.arange(height, dtype=np.float32)[:, None] - horizon * _STEP) / (_NEAR * unit)
        return np.where(below < 0, 0, np.clip(below, _LEAST, 1))


@lru_cache(2)
def _shifts(height: int, width: int, roll: int) -> np.ndarray:
    """(H, W, 2) int16: how many columns and rows off the nearest pixels take their label."""
    shifts = np.empty((height, width, 2), np.int16)
    for axis in range(2):
        noise = bounded_fractal((height, width), _CELLS, _OCTAVES, _GAIN, (_SEED, axis), _STRETCH)
        shift = np.rint(noise * (_REACH[axis] * min(height, width)))
        shifts[..., axis] = np.roll(shift, -roll_offset(roll, width), -1)
    shifts.flags.writeable = False
    return shifts
