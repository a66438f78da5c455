"""Snow that is painted on mountains as a blob hangs in gullies, and ends where rock is too steep for it."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from gaugan_desktop.fractal_noise import bounded_fractal
from gaugan_desktop.labels import LabelSet, is_one_of
from gaugan_desktop.opencv import cv2
from gaugan_desktop.rolling import roll_offset
from gaugan_desktop.synthesis.painted_blobs import drawn_blobs
from gaugan_desktop.wrap import NO_WRAP, Wrap

_ROCK, _SKY = 0.3, 0.85  # shares of its border at which a snowfield meets mountains, and these or the sky
_DRAWN, _ROUGHEST = 50, 1.06  # smoothness of what is around it, or roughness of its outline: ridges are rough
_LARGEST = 0.2  # of a map: more snow is no field on a mountain
_BEYOND = 1.2  # radii of its largest disc that a field may grow by
_RAGGED = 0.7  # radii by which noise moves its border
_CELLS, _OCTAVES, _GAIN, _STRETCH = 24, 5, 0.8, (0.6, 1.6)  # of the noise: gullies are upright
_SEED = 71


class Field(NamedTuple):
    """A field of snow.

    Attributes:
        depth: (h, w) float32, in the map that is looked at: how far from its border a pixel lies, in radii
            of its largest disc, inside above 0.
        roll: how often its label was rolled anew.
    """

    label: int
    depth: np.ndarray
    roll: int


class Snowfields:
    """The fields of snow in label maps of one label set."""

    def __init__(self, label_set: LabelSet) -> None:
        self._is_snow = is_one_of(label_set, ["snow"])
        self._is_rock = is_one_of(label_set, ["mountain", "rock"])
        self._is_sky = is_one_of(label_set, ["sky", "cloud"])

    def fields(
        self, labels: np.ndarray, smoothness: np.ndarray, wrap: Wrap = NO_WRAP, rolls: tuple[int, ...] = ()
    ) -> list[Field]:
        """Those that were painted on mountains in a label map (H, W) uint8 without gaps.

        Args:
            smoothness: (H, W) uint8, how smooth its borders are.
            rolls: how often each label was rolled anew.
        """
        return [
            Field(drawn.label, _depth(drawn.blob), drawn.roll)
            for drawn in drawn_blobs(labels, smoothness, self._is_snow, _DRAWN, wrap, rolls, _ROUGHEST)
            if self._is_field(drawn.blob, drawn.labels)
        ]

    def hung(self, maps: Sequence[np.ndarray], fields: Sequence[Field]) -> list[np.ndarray]:
        """A bent label map, and whatever else (H, W) lies on it, with ragged fields of snow.

        Args:
            maps: the label map (H, W) uint8 first.
        """
        result = [each.copy() for each in maps] if fields else list(maps)
        for field in fields:
            self._hang(result, field)
        return result

    def _is_field(self, blob: np.ndarray, labels: np.ndarray) -> bool:
        """Whether a blob (h, w) uint8 of snow lies on mountains."""
        ring = (cv2.dilate(blob, np.ones((3, 3), np.uint8)) > 0) & (blob == 0)
        if not ring.any() or blob.mean() > _LARGEST:
            return False
        rock, sky = (kind[labels[ring]].mean() for kind in (self._is_rock, self._is_sky))
        return bool(rock >= _ROCK and rock + sky >= _SKY)

    def _hang(self, maps: Sequence[np.ndarray], field: Field) -> None:
        """Move the border of a field."""
        bent, (height, width) = maps[0], maps[0].shape
        depth = cv2.resize(field.depth, (width, height), interpolation=cv2.INTER_LINEAR)
        noise = np.roll(_noise(height, width), -roll_offset(field.roll, width), 1)
        is_snow = bent == field.label
        is_near = depth > -_BEYOND
        was_snow = is_snow & is_near
        is_rock = self._is_rock[bent] & is_near
        if not was_snow.any() or not is_rock.any():
            return
        shall_be = depth + _RAGGED * noise > 0
        bared, covered = was_snow & ~shall_be, is_rock & shall_be
        for each in maps:
            snow, rock = (np.bincount(each[where]).argmax() for where in (was_snow, is_rock))
            each[bared], each[covered] = rock, snow


def _depth(blob: np.ndarray) -> np.ndarray:
    """How far inside a blob (h, w) uint8 a pixel lies, in radii of its largest disc."""
    inside = cv2.distanceTransform(np.pad(blob, 1), cv2.DIST_L2, 5)[1:-1, 1:-1]
    outside = cv2.distanceTransform(1 - blob, cv2.DIST_L2, 5)
    return np.asarray((inside - outside) / inside.max(), np.float32)


@lru_cache(2)
def _noise(height: int, width: int) -> np.ndarray:
    noise = bounded_fractal((height, width), _CELLS, _OCTAVES, _GAIN, (_SEED,), _STRETCH)
    noise.flags.writeable = False
    return noise
