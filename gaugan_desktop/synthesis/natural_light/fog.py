"""Fog: what is near stands out of it, what is far is lost in it."""

from typing import NamedTuple

import numpy as np

from gaugan_desktop.synthesis.natural_light.layout import Layout, smoothstep

_STANDING = ("tree", "bush", "plant", "rock", "stone")
_NEAR = 0.45  # of the unit below the horizon, from which on things are near
_CONTRASTS = 0.2, 1.5  # of what is far and near, beside the photo's mean
_DARKER = 0.25, 0.55  # than fog is what stands far and near: little light falls on it from behind


class Nearness(NamedTuple):
    """How near (h, w) everything is, from 0 to 1, and how much darker than fog what stands is."""

    all: np.ndarray
    shade: np.ndarray


def nearness(layout: Layout) -> Nearness:
    """That of a layout: by where things touch the ground."""
    rows = layout.rows
    is_standing = layout.mask(*_STANDING)
    if is_standing.any():
        feet = layout.shape[0] - 1 - layout.top_of(is_standing[::-1])[::-1]
        rows = np.where(is_standing, feet, rows)
    near = smoothstep(0, _NEAR * layout.unit, rows - layout.horizon)
    near = np.where(layout.mask("mountain", "hill"), 0, near).astype(np.float32)
    far_shade, near_shade = _DARKER
    return Nearness(near, (far_shade + (near_shade - far_shade) * near) * is_standing)


def foggy(
    factor: np.ndarray, offset: np.ndarray, fog: np.ndarray, near: Nearness, glow: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Factor and offset (h, w, 3) with fog (h, w) of a colour (3,), the thicker, the farther away."""
    far, close = _CONTRASTS
    contrast = (1 + fog * (far + (close - far) * near.all - 1))[..., None]
    shade = (1 - fog * near.shade)[..., None]
    return shade * factor * contrast, shade * (glow + (offset - glow) * contrast)
