"""Colours in which labels are shown: those of the label set, or ones that everybody can tell apart."""

from functools import lru_cache

import numpy as np

from gaugan_desktop.labels import LabelSet
from gaugan_desktop.opencv import cv2

PALETTES = ("labels", "distinct")
PATTERN = 16  # pixels after which patterns repeat
# Machado, Oliveira & Fernandes 2009, table of severity 1: linear RGB as protanopes, deuteranopes and
# tritanopes see it.
_DEFICIENCIES = (
    ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
)
_LEVELS = (24, 56, 88, 120, 152, 184, 216, 248)  # of each channel; candidates for distinct colours
_ENOUGH = 15.0  # distance in Lab at which two colours are told apart without effort
_OWN_COLOR_WEIGHT = 0.1  # of likeness to the label set's colour, against distinctness


def display_palette(label_set: LabelSet, name: str) -> np.ndarray:
    """Display colours (256, 3) uint8 of one of `PALETTES`; ids without a label are mid grey."""
    if name == "labels":
        return label_set.palette
    palette = label_set.palette.copy()
    for label, color in zip(label_set.labels, _distinct_colors(label_set), strict=True):
        palette[label.id] = color
    return palette


def simulated(colors: np.ndarray) -> np.ndarray:
    """Colours (N, 3) uint8 in CIE Lab (4, N, 3), as people with full and three kinds of deficient
    colour vision see them."""
    linear = np.where(
        (c := colors.astype(np.float64) / 255) <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4
    )
    seen = [linear, *(np.clip(linear @ np.array(matrix).T, 0, 1) for matrix in _DEFICIENCIES)]
    encoded = [np.where(c <= 0.0031308, 12.92 * c, 1.055 * c ** (1 / 2.4) - 0.055) for c in seen]
    return np.stack([cv2.cvtColor(c[None].astype(np.float32), cv2.COLOR_RGB2LAB)[0] for c in encoded])


def pattern_masks(label_set: LabelSet) -> np.ndarray:
    """(256, 16, 16) bool: where a label's pattern is drawn. Neighbours in the set have different ones."""
    rows, columns = np.mgrid[0:PATTERN, 0:PATTERN]
    half, quarter = PATTERN // 2, PATTERN // 4
    kinds = (
        (rows + columns) % half == 0,
        (rows - columns) % half == 0,
        rows % half == 0,
        columns % half == 0,
        (rows % half < 2) & (columns % half < 2),
        ((rows + columns) % half == 0) | ((rows - columns) % half == 0),
        (rows % half == 0) | (columns % half == 0),
        (rows // quarter + columns // quarter) % 2 == 0,
    )
    masks = np.zeros((256, PATTERN, PATTERN), bool)
    for label in label_set.labels:
        masks[label.id] = kinds[label.id % len(kinds)]
    return masks


@lru_cache(maxsize=8)
def _distinct_colors(label_set: LabelSet) -> tuple[tuple[int, int, int], ...]:
    """One colour per label, told apart from all before it by every kind of vision.

    Among colours that are distinct enough, the one most like the label's own is taken.
    """
    candidates = np.array([(r, g, b) for r in _LEVELS for g in _LEVELS for b in _LEVELS], np.uint8)
    lab = simulated(candidates)
    own = simulated(label_set.palette[: len(label_set)])[0]
    nearest = np.full(len(candidates), np.inf)
    chosen: list[tuple[int, int, int]] = []
    for label in range(len(label_set)):
        likeness = np.linalg.norm(lab[0] - own[label], axis=1)
        score = np.minimum(nearest, _ENOUGH) - _OWN_COLOR_WEIGHT * likeness
        best = int(score.argmax())
        chosen.append(tuple(int(c) for c in candidates[best]))  # type: ignore[arg-type]
        nearest = np.minimum(nearest, np.linalg.norm(lab - lab[:, best : best + 1], axis=2).min(0))
        nearest[best] = -np.inf
    return tuple(chosen)
