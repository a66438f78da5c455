"""Light and dark patches of open ground, as clouds and hollows make them, smaller towards the horizon."""

from functools import cache

import numpy as np

from gaugan_desktop.fractal_noise import fractal
from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis.natural_light.layout import Layout, wrapped

_STRENGTHS = {"grass": 0.16, "sand": 0.08, "dirt": 0.10, "gravel": 0.08, "snow": 0.07, "hill": 0.06}
_SIDE = 512  # of the noise, which repeats
_EYE = 0.10  # height of the eye as a share of the unit, above the ground
_WIDE, _FAR = 0.55, 0.9  # tiles along the unit, sideways and into the distance


def patches(layout: Layout) -> np.ndarray:
    """How much lighter and darker parts of the ground are, (h, w)."""
    strength = np.zeros(layout.shape, np.float32)
    for label, most in _STRENGTHS.items():
        strength[layout.mask(label)] = most
    if not strength.any():
        return np.ones(layout.shape, np.float32)
    return np.asarray(1 + strength * np.tanh(lying_noise(layout)), np.float32)


def lying_noise(layout: Layout) -> np.ndarray:
    """Noise (h, w) that lies on the ground: the smaller, the farther away."""
    unit = layout.unit
    below = np.abs(layout.rows - layout.horizon) + _EYE * unit
    across = (layout.columns - 0.5 * layout.inner[1]) / below * _WIDE * _SIDE * 0.5
    away = unit / below * _FAR * _SIDE * 0.5
    maps = wrapped(across, _SIDE).astype(np.float32), wrapped(away, _SIDE).astype(np.float32)
    return cv2.remap(_noise(), *maps, cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP)


@cache
def _noise() -> np.ndarray:
    return fractal((_SIDE, _SIDE), 3, 6, 0.6, (41,))
