"""Where water shows what stands above it."""

from typing import NamedTuple

import numpy as np

from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis.natural_light.layout import Layout, smoothstep

_SHARES = {"water": 0.7, "river": 0.65, "sea": 0.3}  # of what is seen in it near the horizon
_FAR = ("sky", "cloud", "mountain", "hill")
_FLAT = ("grass", "sand", "dirt", "gravel", "road", "snow")
_LOW = 0.06  # of the unit: rows of flat ground behind the farthest shore, up to which that is the horizon
_BANK = 0.004, 0.02  # of the unit: height of the rim of flat ground, far and near
_RIM = 2  # pixels around the water that are treated alike
_AROUND = np.ones((2 * _RIM + 1, 2 * _RIM + 1), np.uint8)
_FLATTENED = 0.92  # heights, as seen in the water
_TWIG = 0.0015  # of the unit squared: smaller pieces of trees are twigs of others
_UNSEEN = 0.2  # of the unit above the picture, from which on the mirror shows nothing


class Reflection(NamedTuple):
    """Share (h, w) of the mirror image, and the columns and rows (h, w) that are seen in it."""

    share: np.ndarray
    columns: np.ndarray
    rows: np.ndarray


def reflection(layout: Layout) -> Reflection | None:
    """The mirror image in calm water, broken by ripples the more, the nearer it is; None without water."""
    if not layout.wet.any():
        return None
    unit = layout.unit
    share = np.zeros(layout.shape, np.float32)
    for label, most in _SHARES.items():
        share[layout.mask(label)] = most
    below = layout.rows - layout.horizon
    share *= 1 - 0.55 * smoothstep(0, unit * 0.6, below)
    water = layout.wet | _before_water(layout)
    shore = _calm_shore(layout, water)
    nearness = smoothstep(0, unit * 0.25, below)
    waves = layout.noise(26, 4, 0.6, 31, (3.2, 1)) * unit * 0.010 * (0.25 + nearness)
    sway = layout.noise(16, 3, 0.6, 32, (3, 1)) * unit * 0.006 * (0.3 + nearness)
    own = layout.columns + np.float32(layout.margin)
    rows = _mirrored(layout, water, shore)
    share *= 1 - smoothstep(0, _UNSEEN * unit, -rows)
    # What is seen beside a pixel is what its neighbour mirrors, or edges would be drawn down the water.
    swayed = (own + sway).astype(np.float32)
    is_wet = cv2.remap(layout.wet.astype(np.uint8), swayed, layout.rows, cv2.INTER_NEAREST) > 0
    columns = np.where(is_wet, swayed, own).astype(np.float32)
    rows = cv2.remap(rows, columns, layout.rows, cv2.INTER_NEAREST)
    rows = np.clip(np.abs(rows + waves), 0, layout.shape[0] - 1)
    return Reflection(share, columns, rows.astype(np.float32))


def _before_water(layout: Layout) -> np.ndarray:
    """Where (h, w) bool trees whose foot is on land hide water: behind their crowns it goes on."""
    trees = layout.mask("tree")
    if not trees.any():
        return trees
    count, pieces, stats, _ = cv2.connectedComponentsWithStats(trees.view(np.uint8), connectivity=8)
    is_before = stats[:, cv2.CC_STAT_AREA] < _TWIG * layout.unit**2
    feet = stats[:, cv2.CC_STAT_TOP] + stats[:, cv2.CC_STAT_HEIGHT]
    for number in range(1, count):
        columns = np.flatnonzero(pieces[feet[number] - 1] == number)
        is_on_land = feet[number] < len(trees) and not layout.wet[feet[number], columns].any()
        is_before[number] |= is_on_land
    above = np.maximum(layout.top_of(trees).astype(np.intp) - 1, 0)
    return is_before[pieces] & np.take_along_axis(layout.wet, above, 0) & trees


def _mirrored(layout: Layout, water: np.ndarray, shore: np.ndarray) -> np.ndarray:
    """The row (h, w) that flat water shows: the rim of flat ground, then what stands behind that, mirrored at
    its foot, and beyond its top what lies far behind it."""
    flat, far = water | layout.mask(*_FLAT), layout.mask(*_FAR)
    is_near = cv2.morphologyEx((~(flat | far)).view(np.uint8), cv2.MORPH_CLOSE, _AROUND).view(bool)
    tops = np.where(is_near, layout.top_of(is_near), layout.shape[0]).astype(np.float32)
    ends = layout.top_of(flat)
    columns = layout.columns + np.float32(layout.margin)
    top = cv2.remap(tops, columns, np.maximum(ends - 1, 0), cv2.INTER_NEAREST)
    is_at_shore = ends >= layout.top_of(water)
    foot = np.where(is_at_shore, shore, ends)
    farthest = max(layout.horizon, float(shore[layout.wet].min()))
    rows = _opposite(layout, foot)
    is_low = is_at_shore | (farthest - ends < _LOW * layout.unit)
    far_foot = np.where(is_low, np.minimum(shore, farthest), np.maximum(ends, layout.horizon))
    rows = np.where(rows < top, _opposite(layout, far_foot), rows)
    nearness = smoothstep(0, layout.unit * 0.4, shore - layout.horizon)
    bank = layout.unit * (_BANK[0] + (_BANK[1] - _BANK[0]) * nearness)
    is_bank = ~is_at_shore & (layout.rows - shore < bank)
    return np.where(is_bank, _opposite(layout, shore), rows)


def _opposite(layout: Layout, shore: np.ndarray) -> np.ndarray:
    """The row (h, w) that lies as far above a shore as a pixel lies below it, perhaps above the picture."""
    rows = shore - _FLATTENED * np.maximum(layout.rows - shore, 0) - 1
    return np.minimum(rows, layout.shape[0] - 1).astype(np.float32)


def _calm_shore(layout: Layout, water: np.ndarray) -> np.ndarray:
    """(h, w): the row where the water of a pixel begins, without the small bays of the shore."""
    around = cv2.dilate(water.astype(np.uint8), _AROUND) > 0
    top = layout.top_of(around) + _RIM
    wet = around.astype(np.float32)
    window = (int(layout.unit * 0.05) | 1, 1)
    mean = cv2.blur(top * wet, window) / (cv2.blur(wet, window) + 1e-4)
    return np.asarray(np.where(np.abs(mean - top) < layout.unit * 0.03, mean, top), np.float32)
