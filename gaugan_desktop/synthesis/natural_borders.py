"""Borders as nature draws them: leafy crowns, jagged ridges and calm shores where artists draw blobs.

Label maps of photos, which models learn from, have such borders; painted ones are smooth. The label
map is bent by fixed noise, finely for foliage, coarsely for rock and ground, sideways only for water,
so that horizons stay level. The same place always bends alike: while one paints, nothing else moves,
and a larger picture shows the same shapes. Where a map has nature's borders already, as those of photos
do, they stay.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from gaugan_desktop.fractal_noise import bounded_fractal
from gaugan_desktop.labels import LabelSet, is_one_of
from gaugan_desktop.nearest import painted_everywhere
from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_textures import PlacedCutout
from gaugan_desktop.rolling import roll_offset
from gaugan_desktop.synthesis.bending import places, strips, taken
from gaugan_desktop.synthesis.islands import Islands
from gaugan_desktop.synthesis.planting import Planting, Plot
from gaugan_desktop.synthesis.smoothness import smoothness
from gaugan_desktop.synthesis.snowfields import Field, Snowfields
from gaugan_desktop.synthesis.verges import Verges
from gaugan_desktop.wrap import NO_WRAP, Wrap

_NOISE_PIXELS = 1024 * 1024  # of larger pictures the noise is not kept


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
        ("mountain", "hill", "cloud", "grass", "dirt", "gravel", "snow", "sand"), (0.010, 0.010), 5, 7, 0.5,
    ),
    _Bend(("water", "sea", "river"), (0.012, 0.0), 6, 6, 0.6),
    _Bend(("rock", "stone"), (0.014, 0.012), 8, 6, 0.6),
    _Bend(("tree", "bush", "plant"), (0.011, 0.011), 12, 6, 0.62),
)  # fmt: skip


class _Found(NamedTuple):
    """How smooth the borders of a map (H, W) are, uint8; its fields of snow, and what is planted in it."""

    smoothness: np.ndarray
    fields: list[Field]
    plots: list[Plot]


class Planted(NamedTuple):
    """A label map (H, W) uint8 with natural borders, and cutouts in it, the farthest first."""

    labels: np.ndarray
    cutouts: tuple[PlacedCutout, ...]


class NaturalBorders:
    """Bends label maps of one label set."""

    def __init__(self, label_set: LabelSet) -> None:
        self._label_set = label_set
        self._kinds = _kinds(label_set)
        self._islands = Islands(label_set)
        self._planting = Planting(label_set)
        self._snow = Snowfields(label_set)
        self._verges = Verges(label_set)
        self._last: tuple[tuple[object, ...], _Found] | None = None
        self._known: tuple[int, int, Wrap] | None = None  # what the shifts are of
        self._shifts: dict[tuple[int, int], np.ndarray] = {}

    def applied(self, labels: np.ndarray, wrap: Wrap = NO_WRAP, rolls: tuple[int, ...] = ()) -> np.ndarray:
        """A label map (H, W) uint8 with natural borders, and no other labels than before.

        Unpainted areas are filled first: their own borders are nobody's.

        Args:
            wrap: which sides continue on the opposite one; the borders do, too.
            rolls: how often each label was rolled anew; its borders then bend in another way.
        """
        labels = painted_everywhere(labels, self._label_set, wrap)
        return self.carried(labels, labels, wrap, rolls)

    def planted(self, labels: np.ndarray, wrap: Wrap = NO_WRAP, rolls: tuple[int, ...] = ()) -> Planted:
        """`applied`, with the cutouts that take the place of painted blobs."""
        painted = painted_everywhere(labels, self._label_set, wrap)
        plots = self._found_in(painted, wrap, rolls).plots
        cutouts = [each for plot in plots for each in plot.cutouts_in(labels.shape)]
        cutouts.sort(key=lambda each: each.top + each.height)
        return Planted(self.applied(labels, wrap, rolls), tuple(cutouts))

    def carried(
        self, values: np.ndarray, labels: np.ndarray, wrap: Wrap = NO_WRAP, rolls: tuple[int, ...] = ()
    ) -> np.ndarray:
        """Whatever lies on a label map without gaps, both (H, W) uint8, bent as its labels are."""
        found = self._found_in(labels, wrap, rolls)
        maps = [self._bent(labels, labels, found.smoothness, wrap, rolls)]
        if values is not labels:
            maps.append(self._bent(values, labels, found.smoothness, wrap, rolls))
        whole = self._islands.mended(maps, labels)
        whole = self._verges.grown(whole, found.smoothness, wrap, rolls)
        return self._planting.planted(self._snow.hung(whole, found.fields), found.plots)[-1]

    def _found_in(self, labels: np.ndarray, wrap: Wrap, rolls: tuple[int, ...]) -> _Found:
        """What a map without gaps has that matters; of the last map it is known."""
        key = labels.shape, labels.tobytes(), wrap, rolls
        if self._last is None or self._last[0] != key:
            shares = smoothness(labels, wrap)
            fields = self._snow.fields(labels, shares, wrap, rolls)
            self._last = key, _Found(shares, fields, self._planting.plots(labels, shares, wrap, rolls))
        return self._last[1]

    def _bent(
        self, values: np.ndarray, labels: np.ndarray, shares: np.ndarray, wrap: Wrap, rolls: tuple[int, ...]
    ) -> np.ndarray:
        """`carried` without cutouts, by shares (H, W) uint8 of 255."""
        groups, ranks = self._groups(rolls)
        own = cv2.LUT(labels, ranks)
        result = values.copy()
        for rank, (kind, roll) in enumerate(groups, start=1):
            shifts = self._shifts_of(kind, roll, labels.shape, wrap)
            for rows in strips(*labels.shape):
                sources = places(shifts[rows], shares[rows], rows.start, labels.shape, wrap)
                bent = taken(labels, sources)
                decides = np.maximum(own[rows], cv2.LUT(bent, ranks)) == rank
                moved = bent if values is labels else taken(values, sources)
                np.copyto(result[rows], moved, where=decides)
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

    def _shifts_of(self, kind: int, roll: int, shape: tuple[int, ...], wrap: Wrap) -> np.ndarray:
        """How far from each pixel the label lies that it takes, for a kind of bend with a roll."""
        height, width = shape
        if (height, width, wrap) != self._known:
            self._known, self._shifts = (height, width, wrap), {}
        if (shifts := self._shifts.get((kind, roll))) is None:
            shifts = _shifts(_BENDS[kind - 1], kind - 1, height, width, roll)
            if height * width <= _NOISE_PIXELS:
                self._shifts[kind, roll] = shifts
        return shifts


def _kinds(label_set: LabelSet) -> np.ndarray:
    """(256,) uint8: the number of the bend, from 1, that each label belongs to; 0 for none."""
    kinds = np.zeros(256, np.uint8)
    for kind, bend in enumerate(_BENDS, start=1):
        kinds[is_one_of(label_set, bend.labels)] = kind
    return kinds


def _shifts(bend: _Bend, seed: int, height: int, width: int, roll: int) -> np.ndarray:
    """(H, W, 2) int16: how many columns and rows off each pixel takes its label."""
    shifts = np.empty((height, width, 2), np.int16)
    for axis in range(2):
        shift = _enlarged_noise(bend, (seed, axis), height, width) * (bend.reach[axis] * min(height, width))
        shifts[..., axis] = np.rint(np.roll(shift, -roll_offset(roll, width), -1))
    return shifts


def _enlarged_noise(bend: _Bend, seed: tuple[int, int], height: int, width: int) -> np.ndarray:
    """Noise (H, W), for large pictures from a smaller one; nothing where nothing is shifted."""
    if bend.reach[seed[1]] == 0:
        return np.zeros((1, 1), np.float32)
    return bounded_fractal((height, width), bend.cells, bend.octaves, bend.gain, seed)
