"""Finishes a label map of which little is painted, after layouts in which the same lies where it was painted.

No network: of many landscapes, each also mirrored and moved up and down, those count as near that show what
is painted in the same places. What such a landscape shows elsewhere is what is suggested.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from gaugan_desktop.document.layouts import COLUMNS, ROWS, layout_of
from gaugan_desktop.labels import UNPAINTED, LabelSet
from gaugan_desktop.opencv import cv2

_SHIFTS = (-6, -3, 0, 3, 6)  # rows of a layout
_STEP = 2  # every so many cells along each side are compared
_LEAST_PAINTED = 0.015  # share of the cells; less says nothing about the rest
_LEAST_OPEN = 0.5  # share of the pixels
_LEAST_NEW = 0.02  # share of the pixels; less is not worth a suggestion
_SAME_GROUP, _SAME_WORLD = 0.5, 0.2  # how alike labels are
_SKY, _WATER = "sky", "water"
_FINE_SIDE = 1024  # pixels of the map in which borders are rounded
_ROUNDING = 0.55  # cells


def open_pixels(labels: np.ndarray, base_label: int) -> np.ndarray:
    """(H, W) bool: where nothing is painted, or still what an empty document shows.

    Once half of a map is painted, the base label counts as painted, too: the sky was meant to be sky.
    """
    is_unpainted: np.ndarray = labels == UNPAINTED
    is_open: np.ndarray = is_unpainted | (labels == base_label)
    return is_open if is_open.mean() >= _LEAST_OPEN else is_unpainted


@dataclass(frozen=True, eq=False)
class Finisher:
    """Knows layouts (N, ROWS, COLUMNS) uint8 in the labels of a set."""

    layouts: np.ndarray
    label_set: LabelSet

    def suggested(
        self, labels: np.ndarray, is_open: np.ndarray, number: int = 0, is_whole: bool = False
    ) -> np.ndarray | None:
        """A label map (H, W) uint8, finished; None where too little is painted, or all of it.

        Args:
            labels: (H, W) uint8.
            is_open: (H, W) bool, what may be painted and says nothing.
            number: of the suggestion; each comes from another layout, the nearest first.
            is_whole: what is painted is laid out anew, too.
        """
        known = layout_of(labels, ~is_open)
        if (known != UNPAINTED).mean() < _LEAST_PAINTED or not len(self.layouts):
            return None
        enlarged = _enlarged(self._variant(self._nearest(known, number)), labels.shape)
        result = enlarged if is_whole else np.where(is_open, enlarged, labels)
        return result if (result != labels).mean() >= _LEAST_NEW else None

    def _nearest(self, known: np.ndarray, number: int) -> int:
        """The variant that lies at this place in the order of nearness."""
        places = known[_STEP // 2 :: _STEP, _STEP // 2 :: _STEP].ravel()
        scores = np.zeros(len(self._variants), np.float32)
        for label in np.unique(places[places != UNPAINTED]):
            cells = np.flatnonzero(places == label)
            alike = self._alikeness[:, label][self._variants[:, cells]].sum(1)
            scores += alike / np.sqrt(len(cells))  # a small thing counts as well as a wide one
        of_layout = scores.reshape(len(self.layouts), -1)
        order = np.argsort(-of_layout.max(1), kind="stable")
        layout = int(order[number % len(order)])
        return layout * of_layout.shape[1] + int(of_layout[layout].argmax())

    def _variant(self, number: int) -> np.ndarray:
        layout, variant = divmod(number, 2 * len(_SHIFTS))
        return _variants_of(self.layouts[layout])[variant]

    @cached_property
    def _variants(self) -> np.ndarray:
        """All variants of all layouts at the cells that are compared, (N * variants, cells)."""
        start = _STEP // 2
        thin = [
            variant[start::_STEP, start::_STEP] for map_ in self.layouts for variant in _variants_of(map_)
        ]
        return np.array(thin).reshape(len(thin), -1)

    @cached_property
    def _alikeness(self) -> np.ndarray:
        """How well one label stands for another, (256, 256) float32."""
        groups = [label.group for label in self.label_set.labels]
        worlds = [group if group in (_SKY, _WATER) else "land" for group in groups]
        table = np.zeros((256, 256), np.float32)
        for first, group in enumerate(groups):
            for second, other in enumerate(groups):
                if worlds[first] == worlds[second]:
                    table[first, second] = _SAME_GROUP if group == other else _SAME_WORLD
            table[first, first] = 1.0
        return table


def _variants_of(layout: np.ndarray) -> list[np.ndarray]:
    """A layout as it is and mirrored, each with its middle moved up and down: what is above and below gives
    way."""
    middle, every = ROWS / 2, np.arange(ROWS)
    rows = [
        np.rint(np.interp(every, (0, middle + shift, ROWS - 1), (0, middle, ROWS - 1))).astype(int)
        for shift in _SHIFTS
    ]
    return [side[of] for side in (layout, layout[:, ::-1]) for of in rows]


def _enlarged(layout: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    """A layout as a label map (H, W) uint8 with rounded borders."""
    height, width = shape
    scale = min(1.0, _FINE_SIDE / max(height, width))
    size = max(COLUMNS, round(width * scale)), max(ROWS, round(height * scale))
    fine = np.empty(size[::-1], np.uint8)
    most = np.full(size[::-1], -1.0, np.float32)
    for label in np.unique(layout):
        share = cv2.GaussianBlur((layout == label).astype(np.float32), (0, 0), _ROUNDING)
        share = cv2.resize(share, size, interpolation=cv2.INTER_CUBIC)
        is_more = share > most
        most[is_more], fine[is_more] = share[is_more], label
    return fine if fine.shape == shape else cv2.resize(fine, (width, height), interpolation=cv2.INTER_NEAREST)
