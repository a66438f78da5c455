"""Islands in the sky that bending tears off a skyline, and thin overhangs that it draws out."""

from collections.abc import Sequence

import numpy as np

from gaugan_desktop.horizon import Role, roles_of
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.nearest import filled_from_nearest
from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_textures import kinds_of_labels

_AROUND = 2  # pixels
_LARGEST = 0.0008  # of the shorter side squared; what is larger is a shape of its own
_THIN = 0.02  # of the shorter side: ground that is thinner does not hang in the sky, nor sky in ground
_NARROW = 0.01  # of the shorter side: ground that is narrower does not stand out, nor is sky so narrow a slit
_SKY, _GROUND, _OTHER = 1, 2, 0  # others have twigs, spikes and gaps


class Islands:
    """Those in label maps of one label set."""

    def __init__(self, label_set: LabelSet) -> None:
        is_sky = roles_of(label_set) == Role.SKY
        self._kinds = np.where(is_sky, _SKY, np.where(kinds_of_labels(label_set) > 0, _OTHER, _GROUND))
        self._kinds = self._kinds.astype(np.uint8)

    def mended(self, maps: Sequence[np.ndarray], labels: np.ndarray) -> Sequence[np.ndarray]:
        """A bent label map, and whatever else (H, W) uint8 lies on it, without what was torn off it.

        Args:
            maps: the label map first.
            labels: see `torn_off`.
        """
        torn = self.torn_off(maps[0], labels)
        if not torn.any():
            return maps
        rows, columns = (np.flatnonzero(torn.any(axis)) for axis in (1, 0))
        around = (
            slice(max(0, rows[0] - _AROUND), rows[-1] + 1 + _AROUND),
            slice(max(0, columns[0] - _AROUND), columns[-1] + 1 + _AROUND),
        )
        result = [each.copy() for each in maps]
        for each in result:
            each[around] = filled_from_nearest(each[around], torn[around])
        return result

    def torn_off(self, bent: np.ndarray, labels: np.ndarray) -> np.ndarray:
        """Where (H, W) bool a bent label map has small pieces in the sky, or of sky, that the one before has
        not, and thin ground that hangs in the sky, or sky in ground.

        Args:
            bent, labels: (H, W) uint8, with natural borders and without.
        """
        torn = np.zeros(bent.shape, bool)
        kinds = cv2.LUT(bent, self._kinds)
        is_sky = kinds == _SKY
        mixed = np.flatnonzero(is_sky.any(1) & ~is_sky.all(1))
        if not len(mixed):
            return torn
        rows = slice(mixed[0], mixed[-1] + 1)
        before = cv2.LUT(labels[rows], self._kinds)
        largest = _LARGEST * min(bent.shape) ** 2
        thin, narrow = (round(share * min(bent.shape)) | 1 for share in (_THIN, _NARROW))
        for kind in (_SKY, _GROUND):
            there, was_there = kinds[rows] == kind, before == kind
            torn[rows] |= _thin(there, thin) & ~_thin(was_there, thin)
            torn[rows] |= (_thin(there.T, narrow) & ~_thin(was_there.T, narrow)).T
        for there, was_there in ((is_sky[rows], before == _SKY), (~is_sky[rows], before != _SKY)):
            torn[rows] |= _new_pieces(there, was_there, largest)
        return torn


def _thin(is_there: np.ndarray, thickness: int) -> np.ndarray:
    """Where (h, w) bool what is there is thinner upright, and goes on neither at the top nor below."""
    upright = np.ones((thickness, 1), np.uint8)
    there = np.ascontiguousarray(is_there).view(np.uint8)
    padded = cv2.copyMakeBorder(there, thickness, thickness, 0, 0, cv2.BORDER_REPLICATE)
    opened = cv2.morphologyEx(padded, cv2.MORPH_OPEN, upright)[thickness:-thickness]
    return np.asarray(is_there & (opened == 0))


def _new_pieces(is_there: np.ndarray, was_there: np.ndarray, largest: float) -> np.ndarray:
    """Small pieces of what is there (h, w) bool, of which nothing was there before."""
    _, pieces, stats, _ = cv2.connectedComponentsWithStats(is_there.view(np.uint8))
    is_new = stats[:, cv2.CC_STAT_AREA] < largest
    is_new[0] = False
    if not is_new.any():
        return np.zeros_like(is_there)
    places = np.flatnonzero(is_new.take(pieces))
    numbers = pieces.ravel()[places]
    kept = numbers[was_there.ravel()[places]]
    is_new[kept] = False
    return is_new.take(pieces)
