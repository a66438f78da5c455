"""Crowns that the sun lights from above."""

import numpy as np

from gaugan_desktop.synthesis.natural_light.layout import SUN, Layout, blurred, slope, smoothstep
from gaugan_desktop.tone import LUMA

_CROWNS = ((("tree",), 22, 0.1), (("bush", "plant"), 34, 0.04))  # labels, clumps along a side, roundness
_LIGHT, _FOOT = 0.35, 0.85  # how much lighter the side of the sun is; brightness at the ground
_CLUMP = 0.03  # around a leaf, as a share of the unit
_BRIGHTEST, _SPARKLE_KEPT = 1.8, 0.2  # times the mean of the clump; share of what is beyond that


def foliage(layout: Layout) -> np.ndarray:
    """How much lighter the upper sides of clumps are and how much darker their feet, (h, w)."""
    gain = np.ones(layout.shape, np.float32)
    unit = layout.unit
    for number, (labels, clumps, roundness) in enumerate(_CROWNS):
        is_there = layout.mask(*labels)
        if not is_there.any():
            continue
        heights = layout.noise(clumps, 4, 0.6, 21 + number) * unit * 0.05 / clumps
        heights += 0.5 * _dome(layout.depth(is_there), unit * roundness)
        right, down = slope(blurred(heights, unit * 0.003))
        values = 1 + _LIGHT * np.tanh(down - 0.7 * SUN * right)
        foot = smoothstep(0, unit * 0.1, _above_ground(layout, is_there))
        values *= _FOOT + (1 - _FOOT) * _averaged(foot, is_there, unit * 0.02)
        gain = np.where(is_there, layout.even(values, is_there, unit * 0.3), gain)
    return np.asarray(gain, np.float32)


def _dome(depth: np.ndarray, radius: float) -> np.ndarray:
    """Heights (h, w) of what is round at its rim and flat from a radius on."""
    depth = np.minimum(depth, radius)
    return np.asarray(np.sqrt(depth * (2 * radius - depth)))


def sparkle(picture: np.ndarray, layout: Layout) -> np.ndarray:
    """What is left (h, w) of leaves far brighter than those around them, as if the sky shone through."""
    is_there = layout.mask(*(label for labels, _, _ in _CROWNS for label in labels))
    if not is_there.any():
        return np.ones(layout.shape, np.float32)
    there, brightness = is_there.astype(np.float32), picture @ LUMA
    reach = _CLUMP * layout.unit
    usual = blurred(brightness * there, reach) / (blurred(there, reach) + 1e-3)
    most = _BRIGHTEST * usual
    kept = np.minimum(brightness, most + _SPARKLE_KEPT * (brightness - most)) / (brightness + 1e-3)
    return np.where(is_there & (brightness > most), kept, 1).astype(np.float32)


def _averaged(values: np.ndarray, is_there: np.ndarray, reach: float) -> np.ndarray:
    """Values (h, w) without what single columns differ in."""
    there = is_there.astype(np.float32)
    return np.asarray(blurred(values * there, reach, 1.0) / (blurred(there, reach, 1.0) + 1e-3))


def _above_ground(layout: Layout, is_there: np.ndarray) -> np.ndarray:
    """(h, w) float32: pixels from the lower end of the run that a pixel belongs to."""
    return np.asarray((layout.rows - layout.top_of(is_there[::-1]))[::-1], np.float32)
