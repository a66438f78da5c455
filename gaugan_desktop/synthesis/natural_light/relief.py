"""Faces, gullies and haze of mountains, hills and rock."""

from functools import cache
from typing import NamedTuple

import numpy as np
from PIL import Image

from gaugan_desktop.opencv import cv2
from gaugan_desktop.paths import resource_path
from gaugan_desktop.synthesis.natural_light.layout import SUN, Layout, blurred, slope, smoothstep, wrapped

GULLIES = "relief/gullies.png"  # how much eroded ground rises to the right; its mean is grey
GULLY_SPREAD = 40.0  # grey levels of one standard deviation


class _Mass(NamedTuple):
    """How one label is formed: strength of its relief, size of its gullies, crags, and haze at its foot."""

    label: str
    strength: float
    gullies: float
    crags: float
    haze: float


_MASSES = (
    _Mass("mountain", 1.0, 1.45, 0.04, 0.36),
    _Mass("hill", 0.6, 1.8, 0.01, 0.22),
    _Mass("rock", 0.9, 0.7, 0.05, 0.0),
)


def relief(layout: Layout, snow: np.ndarray) -> np.ndarray:
    """How much lighter (h, w) the faces towards the sun are, and how much darker the others; 1 elsewhere.

    Args:
        snow: (h, w) bool, where it hangs on mountains.
    """
    gain = np.ones(layout.shape, np.float32)
    masses = _masses(layout, snow)
    if not any(is_there.any() for _, is_there in masses):
        return gain
    unit = layout.unit
    bend_x = layout.noise(5, 5, 0.5, 1) * unit * 0.05
    bend_y = layout.noise(5, 5, 0.5, 2) * unit * 0.02
    solid = layout.depth(~layout.above)
    face = slope(blurred(np.minimum(layout.shifted(solid, bend_x, bend_y), unit * 0.5), unit * 0.012))[0]
    crest = layout.top_of(~layout.above)
    below = np.maximum(layout.rows - crest, 0)
    lean = blurred(slope(blurred(crest, unit * 0.03, 0.1))[0], unit * 0.1, unit * 0.02)
    fanned = layout.columns + bend_x * 0.35 - np.tanh(lean) * below * 0.3
    crags = slope(layout.noise(14, 5, 0.62, 3, (0.8, 1)) * unit * 0.022)[0]
    for mass, is_there in masses:
        if not is_there.any():
            continue
        gullies = np.zeros(layout.shape, np.float32)
        for seed, size in enumerate((1.0, 0.42)):
            some = smoothstep(-0.7, 1.0, layout.noise(4 + 3 * seed, 3, 0.5, 4 + seed))
            hanging = below * 0.8 + bend_y * 0.4 + 97 * seed
            gullies += some * _gullies(fanned, hanging, size * mass.gullies * unit, layout.inner[1])
        gullies *= smoothstep(0, unit * 0.04, below)
        lit = SUN * -(0.9 * face + mass.strength * (0.1 * gullies + mass.crags * crags))
        values = 1 + 0.42 * mass.strength * np.tanh(lit * 0.9)
        gain = np.where(is_there, layout.even(values, is_there, unit * 0.2), gain)
    return np.asarray(gain, np.float32)


def haze(layout: Layout, snow: np.ndarray) -> np.ndarray:
    """Share (h, w) of the colour above the horizon that lies over the feet of far land; see `relief`."""
    share = np.zeros(layout.shape, np.float32)
    rise = smoothstep(layout.horizon - 0.35 * layout.unit, layout.horizon, layout.rows)
    for mass, is_there in _masses(layout, snow):
        if mass.haze:
            share = np.where(is_there, mass.haze * rise, share)
    return np.asarray(share, np.float32)


def _masses(layout: Layout, snow: np.ndarray) -> list[tuple[_Mass, np.ndarray]]:
    """The masses and where they are (h, w) bool; snow on mountains is as they are."""
    first, *others = ((mass, layout.mask(mass.label)) for mass in _MASSES)
    return [(first[0], first[1] | snow), *others]


def _gullies(columns: np.ndarray, below: np.ndarray, size: float, period: int) -> np.ndarray:
    """Slopes (h, w) of eroded ground that hangs from the crest, whole tiles of `size` columns in a period."""
    tile = _tile()
    height, width = tile.shape[0], tile.shape[1] - 1
    scale = max(1, round(period / size)) * width / period
    across = wrapped(columns * scale, width)
    down = np.abs(wrapped(below * scale + height, 2.0 * height) - height)  # there and back
    maps = across.astype(np.float32), np.minimum(down, height - 1).astype(np.float32)
    return np.asarray(cv2.remap(tile, *maps, cv2.INTER_LINEAR))


@cache
def _tile() -> np.ndarray:
    """(rows, columns + 1) float32 with unit deviation; the last column repeats the first."""
    with Image.open(resource_path(GULLIES)) as image:
        tile = (np.asarray(image, np.float32) - 128) / GULLY_SPREAD
    return np.concatenate([tile, tile[:, :1]], axis=1)
