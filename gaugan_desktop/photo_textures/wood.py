"""Trunks: what is thin below the crown of a painted tree is wood, and no leaves.

Label sets know trees and no parts of them, and so generators and photos' textures fill trunks with leaves.
"""

from functools import cache

import numpy as np

from gaugan_desktop.fractal_noise import fractal
from gaugan_desktop.opencv import cv2
from gaugan_desktop.tone import LUMA

_CELLS = 192  # of the shorter side, in which trunks are looked for
_RADII = 0.012, 0.022, 0.036, 0.05  # of the shorter side: what is no wider than twice that may be a trunk
_SHORTEST = 0.05  # trunk, as a share of the shorter side
_SLENDER = 1.2  # times as high as wide
_CROWN = 2.0  # times as thick as its trunk, within the next quarter of the shorter side
_REACH = 0.25, 0.05  # upwards and to both sides
_HANGING = 0.6  # share of the height of a trunk above whose lower end no crown is
_HUE = np.array([1.12, 1.0, 0.84], np.float32)
_BRIGHTNESS, _LIGHT, _SHADE = (
    0.85,
    1.25,
    0.85,
)  # of the leaves'; at the side of the sun; what the other one loses
_SIDE = 512  # pixels of the bark, which repeats, for as many of the shorter side
_GRAIN = 0.3  # deviation of the logarithms of bark
_SOFTNESS = 0.006  # of the shorter side, over which its light is evened


def trunks(is_tree: np.ndarray) -> np.ndarray:
    """Which parts of trees (H, W) bool are trunks: (h, w) uint8, 1 for yes, in fewer pixels."""
    scale = min(1.0, _CELLS / min(is_tree.shape))
    height, width = (max(1, round(side * scale)) for side in is_tree.shape)
    tree = cv2.resize(is_tree.astype(np.uint8), (width, height), interpolation=cv2.INTER_NEAREST)
    unit, found = min(height, width), np.zeros_like(tree)
    depth = cv2.distanceTransform(np.pad(tree, 1, "edge"), cv2.DIST_L2, 5)[1:-1, 1:-1]
    for radius in _RADII:
        side = 2 * round(radius * unit) + 1
        disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
        crowns = cv2.morphologyEx(tree, cv2.MORPH_OPEN, disc)
        count, pieces, stats, _ = cv2.connectedComponentsWithStats(tree & ~crowns, connectivity=8)
        for number in range(1, count):
            left, top, wide, high, area = (int(value) for value in stats[number])
            if high < _SHORTEST * unit or high**2 < _SLENDER * area or top + high >= height:
                continue
            window = np.s_[top : top + high, left : left + wide]
            piece = pieces[window] == number
            if _hangs(crowns, piece, left, top) and _has_crown(depth, piece, left, top, unit):
                found[window] |= piece
    return found


def _hangs(crowns: np.ndarray, piece: np.ndarray, left: int, top: int) -> bool:
    """Whether a piece touches a crown above, and none at its lower part."""
    around = np.pad(piece.astype(np.uint8), 2)
    near = np.pad(crowns, 2)[top : top + around.shape[0], left : left + around.shape[1]]
    touched = np.flatnonzero((cv2.dilate(around, np.ones((5, 5), np.uint8)) & near).any(1))
    return bool(len(touched)) and touched[-1] - 2 < _HANGING * len(piece)


def _has_crown(depth: np.ndarray, piece: np.ndarray, left: int, top: int, unit: int) -> bool:
    """Whether what lies above a piece is thick enough to be its crown."""
    up, aside = (int(share * unit) for share in _REACH)
    above = depth[max(0, top - up) : top + 2, max(0, left - aside) : left + piece.shape[1] + aside]
    own = depth[top : top + piece.shape[0], left : left + piece.shape[1]][piece]
    return bool(above.max(initial=0) >= _CROWN * own.max())


def wooden(
    values: np.ndarray,
    painted: np.ndarray,
    share: np.ndarray,
    rows: np.ndarray,
    columns: np.ndarray,
    unit: int,
) -> np.ndarray:
    """Values (h, w, 3) in [0, 1] with bark.

    Args:
        painted: (h, w, 3), before textures: as light as this is the bark.
        share: (h, w), how far a pixel is wood.
        rows, columns: where they lie in the picture, in pixels.
        unit: pixels of the picture's shorter side.
    """
    light = cv2.GaussianBlur(painted, (0, 0), _SOFTNESS * unit) @ LUMA
    map_x, map_y = np.meshgrid(*(np.float32(numbers * (_SIDE / unit)) for numbers in (columns, rows)))
    bark = cv2.remap(_bark(), map_x, map_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP)
    bark *= _BRIGHTNESS * light * (_LIGHT - _SHADE * _across(share > 0.5))
    return np.asarray(values + share[..., None] * (bark[..., None] * _HUE - values), np.float32)


def _across(is_wood: np.ndarray) -> np.ndarray:
    """How far (h, w) a pixel of a trunk lies on the way from its left side to its right one, 0 to 1."""
    columns = np.arange(is_wood.shape[1], dtype=np.float32)[None]
    starts, ends = is_wood.copy(), is_wood.copy()
    starts[:, 1:] &= ~is_wood[:, :-1]
    ends[:, :-1] &= ~is_wood[:, 1:]
    left = np.maximum.accumulate(np.where(starts, columns, 0), axis=1)
    right = np.minimum.accumulate(np.where(ends, columns, columns.size)[:, ::-1], axis=1)[:, ::-1]
    across = np.where(is_wood, (columns - left + 0.5) / (right - left + 1), 0.5)
    return cv2.GaussianBlur(across.astype(np.float32), (0, 0), 1.0)


@cache
def _bark() -> np.ndarray:
    """(side, side) float32 of mean 1: upright streaks that go on at the opposite sides."""
    return np.exp(_GRAIN * fractal((_SIDE, _SIDE), 30, 4, 0.8, (55,), (0.45, 3)))
