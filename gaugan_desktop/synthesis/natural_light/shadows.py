"""What keeps the light from the ground: soft shade at the foot of what stands on it, and the shadows that the
sun throws.

Nothing is known of the third dimension but where things touch the ground. So each is a sheet that stands
there, and its shadow is the same sheet, laid down: sheared away from the sun and flattened.
"""

import numpy as np

from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis.natural_light.layout import SUN, Layout, blurred

_STANDING = ("tree", "bush", "plant", "rock", "stone")
_LYING = ("grass", "sand", "dirt", "gravel", "road", "snow")
_SHADES = (  # how far it falls away from the sun and down, how soft it is, how dark
    (0.0, 0.008, 0.006, 0.45),
    (0.015, 0.016, 0.012, 0.33),
    (0.03, 0.022, 0.02, 0.21),
)
_LENGTH, _DEPTH = 0.9, 0.16  # of a shadow, sideways and towards those who look, as shares of a thing's height
_HIGHEST = 0.45  # of what throws one, as a share of the unit
_CROWN = 0.06  # how far a crown reaches beyond its trunk, to both sides, as a share of the unit
_SOFTNESS = 0.005  # as a share of the unit


def shade(layout: Layout) -> np.ndarray:
    """How much light is left on the ground beside and below what stands on it, (h, w)."""
    is_standing = layout.mask(*_STANDING)
    if not is_standing.any():
        return np.ones(layout.shape, np.float32)
    standing = is_standing.astype(np.float32)
    dark = np.zeros(layout.shape, np.float32)
    for away, down, softness, strength in _SHADES:
        fallen = layout.shifted(standing, SUN * away * layout.unit, -down * layout.unit)
        dark = np.maximum(dark, strength * blurred(fallen, softness * layout.unit))
    return np.asarray(1 - dark * layout.mask(*_LYING), np.float32)


def shadows(layout: Layout) -> np.ndarray:
    """How much of the sun is kept from the ground, (h, w); worked out at half size."""
    is_standing, is_lying = layout.mask(*_STANDING), layout.mask(*_LYING)
    if not is_standing.any() or not is_lying.any():
        return np.zeros(layout.shape, np.float32)
    height, width = layout.shape
    half = max(1, width // 2), max(1, height // 2)
    standing = cv2.resize(is_standing.astype(np.uint8), half, interpolation=cv2.INTER_NEAREST)
    fallen = blurred(_laid_down(standing > 0, layout.unit / 2), _SOFTNESS * layout.unit / 2)
    return np.asarray(cv2.resize(fallen, (width, height), interpolation=cv2.INTER_LINEAR) * is_lying)


def _laid_down(is_standing: np.ndarray, unit: float) -> np.ndarray:
    """Where the shadows of what stands lie, (h, w) float32."""
    height, width = is_standing.shape
    ends = is_standing.copy()
    ends[:-1] &= ~is_standing[1:]
    feet = np.where(ends, np.arange(height)[:, None], height)[::-1]
    feet = np.where(is_standing, np.minimum.accumulate(feet, axis=0)[::-1], 0).astype(np.uint16)
    feet = cv2.dilate(feet, np.ones((1, 2 * int(_CROWN * unit) + 1), np.uint8))
    rows, columns = np.nonzero(is_standing)
    high = feet[rows, columns].astype(np.float32) - rows
    across = np.rint(columns - SUN * _LENGTH * high).astype(np.intp)
    down = np.rint(rows + (1 + _DEPTH) * high).astype(np.intp)
    is_seen = (high < _HIGHEST * unit) & (across >= 0) & (across < width) & (down < height)
    fallen = np.zeros((height, width), np.float32)
    fallen[down[is_seen], across[is_seen]] = 1
    return cv2.morphologyEx(fallen, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
