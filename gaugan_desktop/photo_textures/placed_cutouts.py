"""Whole things from photos, where a label map has the outlines of such: trees, bushes and boulders.

What stands alone is seen whole, and no tile of leaves has boughs, gaps and a light side (compare Lalonde et
al. 2007, *Photo Clip Art*). The things keep the colours and the broad light of the picture; between leaves
shines through what is around them.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_textures.cutouts import BOULDER, BUSH, TREE, Cutout, is_thing, kind_of, sized_cutout
from gaugan_desktop.photo_textures.plates import as_logarithms
from gaugan_desktop.photo_textures.shapes import DARK, broad_shapes, hued, vividness
from gaugan_desktop.tone import LUMA

_SHAPES = {TREE: 0.18, BUSH: 0.18, BOULDER: 0.6}  # of the width: blur of what stays as painted
_BEHIND = 0.15  # of the width: blur of what shines through
_IN_GREY = {
    TREE: (0.4, 0.15),
    BUSH: (0.4, 0.15),
    BOULDER: (0.8, 0.7),
}  # shadows and lights left in grey light
_EVERGREEN = "fir", "fir-2", "pine"
_NEEDLES = np.array([0.8, 1.06, 0.72], np.float32)  # their colour, of their brightness
_AUTUMN, _BRIGHT = (
    0.15,
    (0.2, 0.4),
)  # how far red is before green, of red, and in what light, of leaves in autumn
_DULLED = 0.75  # what needles have of the brightness of such leaves
_SHADE, _SHADE_REACH = 0.35, 0.05  # of those behind, beside one before them; of its width


class PlacedCutout(NamedTuple):
    """A cutout in a picture, in pixels; it may reach beyond the picture."""

    name: str
    is_mirrored: bool
    top: int
    left: int
    height: int
    width: int

    @property
    def kind(self) -> int:
        """What it is of."""
        return kind_of(self.name)

    @property
    def cutout(self) -> Cutout:
        """It, as large as here."""
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

    def scaled(self, height: float, width: float) -> "PlacedCutout":
        """The same in a picture so many times as high and as wide."""
        bottom, right = round((self.top + self.height) * height), round((self.left + self.width) * width)
        top, left = round(self.top * height), round(self.left * width)
        return self._replace(top=top, left=left, height=max(1, bottom - top), width=max(1, right - left))


def resized_cutouts(
    cutouts: Sequence[PlacedCutout], before: tuple[int, ...], after: tuple[int, ...]
) -> tuple[PlacedCutout, ...]:
    """Those of a picture of one (height, width) in the same of another."""
    return tuple(each.scaled(after[0] / before[0], after[1] / before[1]) for each in cutouts)


def with_cutouts(
    picture: np.ndarray,
    kinds: np.ndarray,
    cutouts: Sequence[PlacedCutout],
    window: tuple[slice, slice],
) -> np.ndarray:
    """A window (h, w, 3) uint8 or uint16 of a picture with cutouts of things, the farthest first.

    Args:
        kinds: (h, w) uint8, of which kind the label of a pixel is. Things of another kind hide a cutout.
        window: rows and columns of the whole picture.
    """
    things = (each for each in cutouts if each.kind in _SHAPES)
    seen = [(each, *found) for each in things if (found := each.within(window))]
    result = picture.copy() if seen else picture
    for each, there, own in seen:
        result[there] = _cleared(picture[there], result[there], kinds[there], each, own)
    for each, there, own in seen:
        grown = _grown(picture[there], result[there], kinds[there], each, own)
        is_hidden = is_thing(kinds[there]) & (kinds[there] != each.kind)
        np.copyto(result[there], grown, where=~is_hidden[..., None])
    return result


_Part = tuple[slice, slice]


def _cleared(
    picture: np.ndarray, result: np.ndarray, kinds: np.ndarray, placed: PlacedCutout, own: _Part
) -> np.ndarray:
    """A part of a result (h, w, 3) with what is around a cutout in the picture in its place."""
    is_there = kinds == placed.kind
    behind = broad_shapes(picture.astype(np.float32), ~is_there, _BEHIND * placed.width)
    is_own = is_there & (placed.cutout.matte[own] > 127)
    return np.where(is_own[..., None], behind.astype(picture.dtype), result)


def _grown(
    picture: np.ndarray, result: np.ndarray, kinds: np.ndarray, placed: PlacedCutout, own: _Part
) -> np.ndarray:
    """A part of a result (h, w, 3) with a cutout in the colours that its kind has there in the picture."""
    most, cutout, kind = np.iinfo(picture.dtype).max, placed.cutout, placed.kind
    is_there = kinds == kind
    shapes = broad_shapes(picture.astype(np.float32) / most, is_there, _SHAPES[kind] * placed.width)
    if placed.name in _EVERGREEN:
        shapes = _evergreen(shapes)
    share = vividness(shapes)
    texture = as_logarithms(cutout.levels[own])
    dark, light = _IN_GREY[kind]
    texture *= np.where(texture > 0, light, dark) * (1 - share) + share
    factors = hued(np.exp(texture), share)
    thing = most * ((shapes + DARK) * factors - DARK)
    if kind != BOULDER:
        red, green, blue = cv2.split(thing)
        thing[..., 1] = cv2.max(green, cv2.min(red, blue))  # leaves are not purple
    matte = cutout.matte[own].astype(np.float32) / 255
    shade = cv2.GaussianBlur(matte, (0, 0), max(0.5, _SHADE_REACH * placed.width)) * is_there
    before = result * (1 - _SHADE * shade)[..., None]
    grown = before + matte[..., None] * (thing - before)
    return np.asarray(np.clip(grown + 0.5, 0, most), picture.dtype)


def _evergreen(shapes: np.ndarray) -> np.ndarray:
    """Shapes (h, w, 3) in [0, 1] that are green where broad leaves have the colours of autumn."""
    red, green, _ = cv2.split(shapes)
    brightness = shapes @ LUMA
    least, most = _BRIGHT
    turned = np.clip((red - green) / (_AUTUMN * (red + DARK)), 0, 1)
    turned *= np.clip((brightness - least) / (most - least), 0, 1)
    needles = _DULLED * brightness[..., None] * _NEEDLES
    return np.asarray(shapes + turned[..., None] * (needles - shapes), np.float32)
