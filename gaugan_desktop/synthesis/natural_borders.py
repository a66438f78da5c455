"""Borders as nature draws them: leafy crowns, jagged ridges and calm shores where artists draw blobs.

Label maps of photos, which models learn from, have such borders; painted ones are smooth. The label
map is bent by fixed noise, finely for foliage, coarsely for rock and ground, sideways only for water,
so that horizons stay level. The same place always bends alike: while one paints, nothing else moves,
and a larger picture shows the same shapes.
"""

from dataclasses import dataclass

import numpy as np

from gaugan_desktop.fractal_noise import fractal
from gaugan_desktop.labels import LabelSet, bundled_label_set
from gaugan_desktop.nearest import painted_everywhere
from gaugan_desktop.opencv import cv2
from gaugan_desktop.rolling import roll_offset
from gaugan_desktop.wrap import NO_WRAP, Wrap

_NOISE_PIXELS = 1024 * 1024  # of larger pictures the noise is enlarged, and not kept


@dataclass(frozen=True)
class _Bend:
    """How borders of some labels bend.

    Attributes:
        labels: names in the landscape set.
        reach: standard deviation of the shift as a share of the shorter side, sideways and upright.
        cells: bumps of the coarsest noise along the shorter side; each octave doubles them.
        gain: how much of the strength of an octave the next one has.
    """

    labels: tuple[str, ...]
    reach: tuple[float, float]
    cells: int
    octaves: int
    gain: float


_BENDS = (  # where two meet, the later one decides
    _Bend(
        ("mountain", "hill", "rock", "stone", "cloud", "grass", "dirt", "gravel", "snow", "sand"),
        (0.010, 0.010), 5, 7, 0.5,
    ),
    _Bend(("water", "sea", "river"), (0.012, 0.0), 6, 6, 0.6),
    _Bend(("tree", "bush", "plant"), (0.011, 0.011), 12, 6, 0.62),
)  # fmt: skip


class NaturalBorders:
    """Bends label maps of one label set."""

    def __init__(self, label_set: LabelSet) -> None:
        self._label_set = label_set
        self._kinds = _kinds(label_set)
        self._maps: dict[tuple[tuple[int, int], Wrap], dict[tuple[int, int], np.ndarray]] = {}

    def applied(self, labels: np.ndarray, wrap: Wrap = NO_WRAP, rolls: tuple[int, ...] = ()) -> np.ndarray:
        """A label map (H, W) uint8 with natural borders, and no other labels than before.

        Unpainted areas are filled first: their own borders are nobody's.

        Args:
            wrap: which sides continue on the opposite one; the borders do, too.
            rolls: how often each label was rolled anew; its borders then bend in another way.
        """
        labels = painted_everywhere(labels, self._label_set, wrap)
        return self.carried(labels, labels, wrap, rolls)

    def carried(
        self, values: np.ndarray, labels: np.ndarray, wrap: Wrap = NO_WRAP, rolls: tuple[int, ...] = ()
    ) -> np.ndarray:
        """Whatever lies on a label map without gaps, both (H, W) uint8, bent as its labels are."""
        groups, ranks = self._groups(rolls)
        result, own = values, cv2.LUT(labels, ranks)
        for rank, places in enumerate(self._maps_of(groups, labels.shape, wrap), start=1):
            bent = cv2.remap(labels, places, None, cv2.INTER_NEAREST)
            decides = np.maximum(own, cv2.LUT(bent, ranks)) == rank
            moved = bent if values is labels else cv2.remap(values, places, None, cv2.INTER_NEAREST)
            result = np.where(decides, moved, result)
        return result

    def _groups(self, rolls: tuple[int, ...]) -> tuple[list[tuple[int, int]], np.ndarray]:
        """Kinds of bends with the rolls that their labels have, and the place in this list of each label
        (256,) uint8, from 1; 0 for labels that do not bend."""
        of_label = np.zeros(256, int)
        of_label[: len(rolls)] = rolls
        keys = [(int(kind), int(roll)) for kind, roll in zip(self._kinds, of_label, strict=True)]
        groups = sorted({key for key in keys if key[0]})
        ranks = [groups.index(key) + 1 if key[0] else 0 for key in keys]
        return groups, np.array(ranks, np.uint8)

    def _maps_of(self, groups: list[tuple[int, int]], shape: tuple[int, ...], wrap: Wrap) -> list[np.ndarray]:
        """Where pixels take their labels from, for each kind of bend with a roll."""
        height, width = shape
        known = self._maps.get(((height, width), wrap), {})
        maps = {
            (kind, roll): known[kind, roll]
            if (kind, roll) in known
            else _places(_BENDS[kind - 1], kind - 1, height, width, wrap, roll)
            for kind, roll in groups
        }
        if height * width <= _NOISE_PIXELS:
            self._maps = {((height, width), wrap): maps}
        return [*maps.values()]


def _kinds(label_set: LabelSet) -> np.ndarray:
    """(256,) uint8: the number of the bend, from 1, that each label belongs to; 0 for none."""
    landscape = bundled_label_set("landscape")
    partners = label_set.mapping_to(landscape)
    kinds = np.zeros(256, np.uint8)
    for kind, bend in enumerate(_BENDS, start=1):
        kinds[np.isin(partners, [label.id for label in landscape.labels if label.name in bend.labels])] = kind
    return kinds


def _places(bend: _Bend, seed: int, height: int, width: int, wrap: Wrap, roll: int = 0) -> np.ndarray:
    """(H, W, 2) int16: the column and the row from which each pixel takes its label."""
    unit = min(height, width)
    columns, rows = np.arange(width)[None, :], np.arange(height)[:, None]
    places = np.empty((height, width, 2), np.int16)
    for axis, (start, side, is_wrapped) in enumerate(
        ((columns, width, wrap.columns), (rows, height, wrap.rows))
    ):
        shift = _enlarged_noise(bend, (seed, axis), height, width) * (bend.reach[axis] * unit)
        shift = np.roll(shift, -roll_offset(roll, width), -1)
        place = np.rint(start + shift)
        places[..., axis] = np.mod(place, side) if is_wrapped else np.clip(place, 0, side - 1)
    return places


def _enlarged_noise(bend: _Bend, seed: tuple[int, int], height: int, width: int) -> np.ndarray:
    """Noise (H, W), for large pictures from a smaller one; nothing where nothing is shifted."""
    if bend.reach[seed[1]] == 0:
        return np.zeros((1, 1), np.float32)
    scale = min(1.0, (_NOISE_PIXELS / (height * width)) ** 0.5)
    if scale == 1.0:
        return fractal((height, width), bend.cells, bend.octaves, bend.gain, seed)
    smaller = max(1, round(height * scale)), max(1, round(width * scale))
    small = fractal(smaller, bend.cells, bend.octaves, bend.gain, seed)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC)
