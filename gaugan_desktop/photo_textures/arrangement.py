"""Where plates are seen whole: a photo's forest lies where the painted forest has most of its shape.

Patches sewn together keep leaves and lose trees; what a photo shows in one piece keeps both (compare Qi et
al. 2018, *Semi-parametric Image Synthesis*, who choose pieces by their outlines).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_textures.patterns import cut
from gaugan_desktop.photo_textures.plates import Plate, as_logarithms, sized_plate
from gaugan_desktop.photo_textures.source import NO_STYLE, Source
from gaugan_desktop.wrap import Wrap

_CELLS = 16  # of the shorter side: a stroke moves no plate by less than one
_COVER = 0.6  # how much covering the label counts, beside having its outline


class Laid(NamedTuple):
    """Where a plate lies in a picture.

    Attributes:
        top, left: in pixels; it may reach beyond the sides.
        zoom: pixels per pixel of the plate.
        edge: pixels of the plate over which it ends.
    """

    plate: Plate
    top: int
    left: int
    zoom: float
    edge: int

    def over(
        self,
        factors: np.ndarray,
        strength: float,
        rows: np.ndarray,
        columns: np.ndarray,
        size: tuple[int, int],
        wrap: Wrap,
    ) -> np.ndarray:
        """Factors (h, w, 3) of some rows and columns of a picture, with those of the plate over them.

        Args:
            strength: how much of the photo's contrast the plate has.
            size: (height, width) of the picture.
        """
        sized = sized_plate(self.plate, self.zoom, self.edge)
        (inner_rows, ys), (inner_columns, xs) = (
            _shown(numbers, start, count, whole, is_ring)
            for numbers, start, count, whole, is_ring in zip(
                (rows, columns), (self.top, self.left), sized.share.shape, size, wrap, strict=True
            )
        )
        if not len(ys) or not len(xs):
            return factors
        levels, share = cut(sized.levels, ys, xs), cut(sized.share, ys, xs)
        own = cv2.LUT(levels, _factors_of_levels(strength, sized.middle))
        factors = factors.astype(np.float32)
        where = np.ix_(inner_rows, inner_columns)
        there = factors[where]
        factors[where] = there + (share * np.float32(1 / 255))[..., None] * (own - there)
        return factors


@dataclass(frozen=True)
class Arrangement:
    """Which textures a picture has, and where.

    Attributes:
        source: of the textures.
        rolls: how often each label was rolled anew; its texture is then another, and lies elsewhere.
        laid: plates that are seen whole, by label.
    """

    source: Source = NO_STYLE
    rolls: tuple[int, ...] = ()
    laid: Mapping[int, Laid] = field(default_factory=dict)

    def roll(self, label: int) -> int:
        """How often a label was rolled anew."""
        return self.rolls[label] if label < len(self.rolls) else 0


def laid_where_it_fits(plate: Plate, is_there: np.ndarray, zoom: float, edge: int) -> Laid:
    """A plate where it covers as much as it can of what is there (H, W) bool, in the likest outline."""
    height, width = is_there.shape
    cell = max(1, min(height, width) // _CELLS)
    wanted = _in_cells(is_there.astype(np.uint8), 1 / cell)
    shown = _in_cells(plate.inside, zoom / cell)
    around = [(side - 1, side - 1) for side in shown.shape]
    common = cv2.matchTemplate(np.pad(wanted, around), shown, cv2.TM_CCORR)
    likeness = common / (wanted.sum() + shown.sum() - common)
    score = _COVER * common / wanted.sum() + (1 - _COVER) * likeness
    row, column = np.unravel_index(int(score.argmax()), score.shape)
    top, left = (int(found - side + 1) * cell for found, side in zip((row, column), shown.shape, strict=True))
    return Laid(plate, top, left, zoom, edge)


def _in_cells(values: np.ndarray, scale: float) -> np.ndarray:
    """(h, w) float32, how much of each cell is there."""
    height, width = (max(1, round(side * scale)) for side in values.shape)
    return np.asarray(cv2.resize(values.astype(np.float32), (width, height), interpolation=cv2.INTER_AREA))


def _shown(
    numbers: np.ndarray, start: int, count: int, whole: int, is_ring: bool
) -> tuple[np.ndarray, np.ndarray]:
    """Which of some rows of a picture a plate is seen in, and which of its own rows those are."""
    own = (numbers - start) % whole if is_ring else numbers - start
    inner = np.flatnonzero((own >= 0) & (own < count))
    return inner, own[inner]


def _factors_of_levels(strength: float, middle: np.ndarray) -> np.ndarray:
    """(256, 1, 3) float32: what each level of each channel multiplies by."""
    levels = np.arange(256, dtype=np.uint8)[:, None, None]
    return np.asarray(np.exp(strength * (as_logarithms(levels) - middle)), np.float32)
