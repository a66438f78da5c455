"""Clouds that are dense in the middle, frayed at the rim and lit from above."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_textures import PlacedCutout, as_logarithms
from gaugan_desktop.synthesis.natural_light.layout import SUN, Layout, blurred, smoothstep
from gaugan_desktop.tone import LUMA

_DENSE = 127  # matte of a cutout from which on labels show it
_SUNLIT, _MODELLED, _LIGHTS = 0.55, 3.0, (-1.0, 1.25)  # light on clouds of photos: mean, by levels, bounds
_STEPS = 9  # of the light's way through a cloud
_SOME, _BESIDE = 0.25, 0.02  # share of clouds around, in which width of the unit, where they are
_CELLS, _NEAR = 64, 13  # along the shorter side, in which thickness is looked at, and how many of them around
_THICK, _THINNEST = 0.09, 0.25  # depth of clouds that bend freely, as a share of the unit; what thin ones do


class Clouds(NamedTuple):
    """Clouds in a layout, all (h, w).

    Attributes:
        cover: how much of the sky they hide, 0 to 1.
        sunlight: how much light reaches them, 0 to 1.
        is_grained: bool, where they have the texture that they have in the picture.
    """

    cover: np.ndarray
    sunlight: np.ndarray
    is_grained: np.ndarray


def clouds(layout: Layout, hung: Sequence[PlacedCutout] = ()) -> Clouds:
    """Those of a layout, with the shapes of some from photos, whose dense parts the labels show."""
    is_cloud = layout.mask("cloud")
    places = [(each.cutout, *found) for each in hung if (found := _place(each, layout))]
    for cutout, there, own in places:
        is_cloud[there] &= cutout.matte[own] <= _DENSE
    cover, sunlight = _puffed(layout, is_cloud)
    for cutout, there, own in places:
        share = cutout.matte[own].astype(np.float32) / 255 * layout.above[there]
        light = _SUNLIT + _MODELLED * (as_logarithms(cutout.levels[own]) @ LUMA)
        cover[there] += share * (1 - cover[there])
        sunlight[there] += share * (np.clip(light, *_LIGHTS) - sunlight[there])
    return Clouds(cover, sunlight, is_cloud)


def _place(placed: PlacedCutout, layout: Layout) -> tuple[tuple[slice, slice], tuple[slice, slice]] | None:
    """Where a layout shows a cutout, in it and in the cutout."""
    whole = slice(0, layout.shape[0]), slice(0, layout.shape[1])
    return placed._replace(left=placed.left + layout.margin).within(whole)


def _puffed(layout: Layout, is_cloud: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """How much of the sky clouds hide and how much light reaches them (h, w) whose labels are there."""
    if not is_cloud.any():
        return np.zeros(layout.shape, np.float32), np.zeros(layout.shape, np.float32)
    unit = layout.unit
    is_sky = layout.mask("sky")  # behind all else clouds go on
    depth = layout.depth(~is_sky)
    bend = unit * _thickness(depth, unit)
    bend_x = layout.noise(5, 6, 0.55, 11) * bend * 0.022
    bend_y = layout.noise(5, 6, 0.55, 12) * bend * 0.014
    inwards = layout.shifted(depth - layout.depth(is_sky), bend_x, bend_y)
    puffs = layout.shifted(1.6 * np.abs(layout.noise(9, 6, 0.55, 14, (1.3, 1))) - 1, bend_x, bend_y)
    wisps = layout.noise(5, 7, 0.62, 13, (1.7, 1)) * (1 - 0.6 * smoothstep(0, unit * 0.12, inwards))
    body = smoothstep(-0.9, 1.1, inwards / (unit * 0.04))
    body *= smoothstep(0, _SOME, blurred(is_cloud.astype(np.float32), _BESIDE * unit))
    density = np.clip(1.35 * body + 0.42 * wisps - 0.15 * puffs - 0.35, 0, 1) * (body > 0)
    thickness = density * (0.6 + 0.4 * np.clip(0.4 - puffs, 0, 1.5))
    light = (_through(layout, thickness, unit * 0.11) - 0.25) / 0.75
    return smoothstep(0.02, 0.75, density) * layout.above, np.clip(light, 0, 1.1).astype(np.float32)


def _thickness(depth: np.ndarray, unit: int) -> np.ndarray:
    """How thick (h, w) the next cloud is, from 0 to 1: thin ones must not be torn."""
    cells = max(1, unit // _CELLS)
    small = cv2.resize(depth, None, fx=1 / cells, fy=1 / cells, interpolation=cv2.INTER_AREA)
    around = cv2.dilate(small, np.ones((_NEAR, _NEAR)))
    share = np.clip(blurred(around, _NEAR / 3) / (_THICK * unit), _THINNEST, 1)
    return np.asarray(cv2.resize(share, depth.shape[::-1], interpolation=cv2.INTER_LINEAR))


def _through(layout: Layout, thickness: np.ndarray, reach: float) -> np.ndarray:
    """Light (h, w) that is left on its way from above, after Beer and Lambert's law."""
    soft = blurred(thickness, layout.unit * 0.012)
    passed = np.zeros(layout.shape, np.float32)
    for step in range(1, _STEPS + 1):
        way = reach * step / _STEPS
        passed += layout.shifted(soft, SUN * way * 0.6, -way)
    return np.exp(-1.85 * passed / _STEPS)
