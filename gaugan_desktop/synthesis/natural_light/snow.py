"""Snow on mountains, as sunlit as the rock that it lies on; snow on all ground where photos show winter."""

from statistics import NormalDist

import numpy as np

from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis.natural_light.colors import enlarged, spread
from gaugan_desktop.synthesis.natural_light.ground import lying_noise
from gaugan_desktop.synthesis.natural_light.layout import Layout, blurred, smoothstep
from gaugan_desktop.tone import LUMA

_ON_ROCK = 0.6  # share of its lower ends at which snow hangs on mountains
_ALONE = 0.85  # share of its border at which it meets these or the sky
_LIGHTER = 1.7  # than rock around it, at least
_HUE = 0.75  # how much of the rock's hue it has
_CELL = 0.05  # of the unit: how locally rock is looked at
_BRIGHTEST, _GAINS = 0.9, (0.4, 2.5)
_COVERED = {  # how much of it lies under snow in winter
    "grass": 0.8, "hill": 0.5, "dirt": 0.75, "road": 0.65, "gravel": 0.75, "sand": 0.75, "plant": 0.5,
    "bush": 0.4, "tree": 0.12, "rock": 0.2, "stone": 0.45,
}  # fmt: skip
_LYING = ("grass", "dirt", "road", "gravel", "sand")
_FACES, _RAGGED = 0.12, 0.5  # deviation of the gain of faces, and of the noise beside it
_LEDGES = (2.4, 0.6)  # of rock lie level
_EDGE = 0.7  # pixels to which it ends softly
_TUFTS = 0.6  # of the noise of tufts and stones beside that of the ground
_SOFT = 0.35  # deviations of the noise over which snow ends
_NEAR = np.ones((3, 3), np.uint8)


def snowfields(layout: Layout) -> np.ndarray:
    """Where (h, w) bool snow hangs on mountains or rock, and hardly meets anything else but the sky."""
    is_snow, is_rock = layout.mask("snow"), layout.mask("mountain", "rock")
    if not is_snow.any() or not is_rock.any():
        return np.zeros(layout.shape, bool)
    count, pieces = cv2.connectedComponents(is_snow.view(np.uint8), connectivity=8)
    around = np.where(is_snow, 0, cv2.dilate(pieces.astype(np.uint16), _NEAR))
    borders, by_rock, by_sky = (
        np.bincount(around[there], minlength=count)[:count] for there in (~is_snow, is_rock, layout.above)
    )
    lower = np.pad(pieces[1:], ((0, 1), (0, 0))) != pieces
    ends, on_rock = (
        np.bincount(pieces[there], minlength=count)[:count]
        for there in (lower, lower & np.pad(is_rock[1:], ((0, 1), (0, 0))))
    )
    is_field = (on_rock >= _ON_ROCK * ends) & (by_rock + by_sky >= _ALONE * borders)
    is_field[0] = False
    return np.asarray(is_field[pieces])


def cover(layout: Layout, gain: np.ndarray) -> np.ndarray:
    """How far (h, w) things lie under snow in winter: rock on its ledges, all else that stands on those faces
    whose gain (h, w) is high."""
    upper = (gain - 1) / _FACES + _RAGGED * layout.noise(60, 4, 0.8, 61)
    tufts = (lying_noise(layout) + _TUFTS * layout.noise(90, 4, 0.85, 62, (1.5, 0.8))) / (
        1 + _TUFTS**2
    ) ** 0.5
    heights = np.where(layout.mask(*_LYING), tufts, upper)
    heights = np.where(layout.mask("rock"), layout.noise(24, 5, 0.75, 63, _LEDGES), heights)
    covered = np.zeros(layout.shape, np.float32)
    for label, share in _COVERED.items():
        least = NormalDist().inv_cdf(1 - share)
        snow = smoothstep(least - _SOFT, least + _SOFT, heights)
        covered = np.where(layout.mask(label), snow, covered)
    return blurred(np.asarray(covered, np.float32), _EDGE)


def sunlit(picture: np.ndarray, is_field: np.ndarray, layout: Layout) -> np.ndarray:
    """By what snow (h, w, 3) in [0, 1] on mountains is multiplied, which has the light of rock around it."""
    if not is_field.any():
        return np.ones((1, 1, 3), np.float32)
    cell = _CELL * layout.unit
    rock, snow = (
        enlarged(spread(picture, where, cell), layout.shape)
        for where in (layout.mask("mountain", "rock"), is_field)
    )
    bright, own = ((each @ LUMA + 1e-3)[..., None] for each in (rock, snow))
    wanted = np.maximum(own, np.minimum(_LIGHTER * bright, _BRIGHTEST))
    wanted = wanted * (1 + _HUE * (rock / bright - 1) + (1 - _HUE) * (snow / own - 1))
    gains = np.clip(wanted / (snow + 1e-3), *_GAINS)
    return np.where(is_field[..., None], gains, 1)
