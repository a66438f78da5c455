"""Layouts: label maps so coarse that hundreds of them are compared in a moment."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from PIL import Image

from gaugan_desktop.labels import UNPAINTED, LabelSet, bundled_label_set
from gaugan_desktop.nearest import gaps_filled
from gaugan_desktop.opencv import cv2
from gaugan_desktop.paths import resource_path

ROWS, COLUMNS = 32, 48
BUNDLED = ("layouts", "landscapes.png")
_SAMPLES = 8  # pixels of a label map that are looked at along each side of a cell
_MOST_FOREIGN = 0.3  # share of a layout that may show labels unknown here; what lies nearest replaces them


@dataclass(frozen=True, eq=False)
class Layouts:
    """Label maps (N, ROWS, COLUMNS) uint8 without gaps, in the labels of one set."""

    maps: np.ndarray
    label_set: LabelSet

    @classmethod
    def of(cls, maps: Iterable[np.ndarray], label_set: LabelSet) -> "Layouts":
        """Of label maps of any size; those with nothing painted are passed over."""
        coarse = [layout_of(labels, labels != UNPAINTED) for labels in maps]
        found = [gaps_filled(layout) for layout in coarse if layout.min() < UNPAINTED]
        return cls(np.array(found, np.uint8).reshape(-1, ROWS, COLUMNS), label_set)

    def __len__(self) -> int:
        return len(self.maps)

    def in_labels(self, label_set: LabelSet) -> np.ndarray:
        """Those that can be told in other labels, (N, ROWS, COLUMNS) uint8 in the labels of that set."""
        mapped = self._table_to(label_set)[self.maps]
        is_told = (mapped == UNPAINTED).mean((1, 2)) <= _MOST_FOREIGN
        told = [gaps_filled(layout) for layout in mapped[is_told]]
        return np.array(told, np.uint8).reshape(-1, ROWS, COLUMNS)

    def _table_to(self, label_set: LabelSet) -> np.ndarray:
        """(256,) ids in another set; where none fits by name, the first that stands for the label there."""
        table = self.label_set.mapping_to(label_set)
        back = label_set.mapping_to(self.label_set)[: len(label_set)]
        for label in self.label_set.labels:
            if table[label.id] == UNPAINTED and label.id in back:
                table[label.id] = np.flatnonzero(back == label.id)[0]
        return table


@cache
def bundled_layouts() -> Layouts:
    """Those of procedural landscapes, which ship with the program."""
    with Image.open(resource_path(*BUNDLED)) as image:
        maps = np.array(image).reshape(-1, ROWS, COLUMNS)
    return Layouts(maps, bundled_label_set("landscape"))


def stacked(layouts: Sequence[np.ndarray]) -> np.ndarray:
    """What `bundled_layouts` reads: layouts (N * ROWS, COLUMNS) one below the other."""
    return np.concatenate(layouts)


def layout_of(labels: np.ndarray, is_painted: np.ndarray) -> np.ndarray:
    """The most frequent label in every cell of a label map (H, W) uint8, (ROWS, COLUMNS) uint8.

    Args:
        is_painted: (H, W) bool, what counts; a cell of which it is less than half is unpainted.
    """
    labels, is_painted = (_thinned(array) for array in (labels, is_painted.astype(np.uint8)))
    masked = np.where(is_painted, labels, np.uint8(UNPAINTED))
    most = np.full((ROWS, COLUMNS), 0.0, np.float32)
    layout = np.full((ROWS, COLUMNS), UNPAINTED, np.uint8)
    painted = np.zeros((ROWS, COLUMNS), np.float32)
    for label in np.unique(masked[masked != UNPAINTED]):
        share = cv2.resize(
            (masked == label).astype(np.float32), (COLUMNS, ROWS), interpolation=cv2.INTER_AREA
        )
        painted += share
        is_more = share > most
        most[is_more], layout[is_more] = share[is_more], label
    layout[painted < 0.5] = UNPAINTED
    return layout


def _thinned(array: np.ndarray) -> np.ndarray:
    """So few of the pixels that counting them takes no time."""
    size = COLUMNS * _SAMPLES, ROWS * _SAMPLES
    return cv2.resize(array, size, interpolation=cv2.INTER_NEAREST)
