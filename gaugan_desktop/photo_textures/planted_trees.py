"""Whole trees from photos, where a label map has the outlines of such.

What stands alone is seen whole, and no tile of leaves has boughs, gaps and a light side (compare Lalonde et
al. 2007, *Photo Clip Art*). The trees keep the colours and the broad light of the picture; between their
leaves shines through what is around them.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_textures.cutouts import Cutout, sized_cutout
from gaugan_desktop.photo_textures.plates import as_logarithms
from gaugan_desktop.photo_textures.shapes import DARK, broad_shapes, hued, vividness

BEFORE_TREES = "bush", "plant", "rock", "stone"  # labels of what may stand before a tree
_SHAPES, _BEHIND = 0.18, 0.15  # of the width: blur of what stays as painted, and of what shines through
_IN_FOG = 0.4  # how much of a tree's contrast is left in grey light
_SHADE, _SHADE_REACH = 0.35, 0.05  # of trees behind, beside one before them; of its width


class PlantedTree(NamedTuple):
    """A tree from a photo in a picture, in pixels; it may reach beyond the picture.

    Attributes:
        name: of the cutout.
    """

    name: str
    is_mirrored: bool
    top: int
    left: int
    height: int
    width: int

    @property
    def cutout(self) -> Cutout:
        """The tree from the photo, as large as here."""
        return sized_cutout(self.name, self.width, self.height, self.is_mirrored)

    def within(self, window: tuple[slice, slice]) -> tuple[tuple[slice, slice], tuple[slice, slice]] | None:
        """Where rows and columns of a picture show it: in these, and in its cutout; None where nowhere."""
        there, own = [], []
        for start, side, part in zip((self.top, self.left), (self.height, self.width), window, strict=True):
            first, last = max(start, part.start), min(start + side, part.stop)
            if first >= last:
                return None
            there.append(slice(first - part.start, last - part.start))
            own.append(slice(first - start, last - start))
        return (there[0], there[1]), (own[0], own[1])

    def scaled(self, height: float, width: float) -> "PlantedTree":
        """The same in a picture so many times as high and as wide."""
        bottom, right = round((self.top + self.height) * height), round((self.left + self.width) * width)
        top, left = round(self.top * height), round(self.left * width)
        return self._replace(top=top, left=left, height=max(1, bottom - top), width=max(1, right - left))


def resized_trees(
    trees: Sequence[PlantedTree], before: tuple[int, ...], after: tuple[int, ...]
) -> tuple[PlantedTree, ...]:
    """Trees of a picture of one (height, width) in the same of another."""
    return tuple(tree.scaled(after[0] / before[0], after[1] / before[1]) for tree in trees)


def with_trees(
    picture: np.ndarray,
    is_tree: np.ndarray,
    is_before: np.ndarray,
    trees: Sequence[PlantedTree],
    window: tuple[slice, slice],
) -> np.ndarray:
    """A window (h, w, 3) uint8 or uint16 of a picture with trees, the farthest first.

    Args:
        is_tree, is_before: (h, w) bool, which labels are trees, and which `BEFORE_TREES`.
        window: rows and columns of the whole picture.
    """
    seen = [(tree, *found) for tree in trees if (found := tree.within(window))]
    result = picture.copy() if seen else picture
    for tree, there, own in seen:
        result[there] = _cleared(picture[there], result[there], is_tree[there], tree, own)
    for tree, there, own in seen:
        grown = _grown(picture[there], result[there], is_tree[there], tree, own)
        np.copyto(result[there], grown, where=~is_before[there][..., None])
    return result


_Part = tuple[slice, slice]


def _cleared(
    picture: np.ndarray, result: np.ndarray, is_tree: np.ndarray, tree: PlantedTree, own: _Part
) -> np.ndarray:
    """A part of a result (h, w, 3) with what is around a tree in the picture in the tree's place."""
    behind = broad_shapes(picture.astype(np.float32), ~is_tree, _BEHIND * tree.width)
    is_own = is_tree & (tree.cutout.matte[own] > 127)
    return np.where(is_own[..., None], behind.astype(picture.dtype), result)


def _grown(
    picture: np.ndarray, result: np.ndarray, is_tree: np.ndarray, tree: PlantedTree, own: _Part
) -> np.ndarray:
    """A part of a result (h, w, 3) with a tree in the colours that trees have there in the picture."""
    most, cutout = np.iinfo(picture.dtype).max, tree.cutout
    shapes = broad_shapes(picture.astype(np.float32) / most, is_tree, _SHAPES * tree.width)
    share = vividness(shapes)
    texture = as_logarithms(cutout.levels[own]) * (_IN_FOG + (1 - _IN_FOG) * share)
    factors = hued(np.exp(texture), share)
    leaves = most * ((shapes + DARK) * factors - DARK)
    matte = cutout.matte[own].astype(np.float32) / 255
    shade = cv2.GaussianBlur(matte, (0, 0), max(0.5, _SHADE_REACH * tree.width)) * is_tree
    before = result * (1 - _SHADE * shade)[..., None]
    grown = before + matte[..., None] * (leaves - before)
    return np.asarray(np.clip(grown + 0.5, 0, most), picture.dtype)
