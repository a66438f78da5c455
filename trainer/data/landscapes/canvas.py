"""The picture under construction: colours, labels, light and perspective in one place."""

from functools import cached_property

import numpy as np

from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.opencv import cv2
from trainer.data.landscapes.light import Light
from trainer.data.landscapes.noise import Array, lerp

_IDS = {name: index for index, name in enumerate(bundled_label_set("landscape").names)}


class Canvas:
    """A picture (float RGB 0..1) and its label map.

    `horizon` is the horizon's height as a share of the picture, from the top. Ground points have
    the depth 1 at the lower edge, growing without bound towards the horizon.
    """

    def __init__(self, height: int, width: int, light: Light, horizon: float) -> None:
        self.height, self.width, self.light = height, width, light
        self.horizon_row = round(height * horizon)
        self.unit = min(height, width)
        self.picture: Array = np.zeros((height, width, 3), np.float32)
        self.labels = np.full((height, width), _IDS["sky"], np.uint8)
        self.yy, self.xx = np.mgrid[0:height, 0:width].astype(np.float32)

    @property
    def shape(self) -> tuple[int, int]:
        return self.height, self.width

    @cached_property
    def nearness(self) -> Array:
        """(H, W): 0 at the horizon to 1 at the lower edge; 0 above."""
        below = (self.yy - self.horizon_row) / max(1, self.height - self.horizon_row)
        return np.asarray(np.clip(below, 0, 1), np.float32)

    @cached_property
    def is_ground(self) -> Array:
        return np.asarray(self.yy >= self.horizon_row)

    @cached_property
    def plane(self) -> tuple[Array, Array]:
        """World coordinates (x, z) of the ground under each pixel, in widths of the lower edge."""
        depth = 1 / np.maximum(self.nearness, 0.012)
        return (self.xx / self.width - 0.5) * depth, depth

    def sample_plane(self, texture: Array, scale: float) -> Array:
        """Lay a square tileable texture on the ground; `scale` repeats per lower-edge width."""
        x, z = self.plane
        size = texture.shape[0]
        # Half a texture aside, or the mirrored tiles would meet in the middle of the picture.
        columns = np.mod((x * scale + 0.5) * size, 2 * size - 2)
        rows = np.mod(z * scale * size, 2 * size - 2)
        mirror = [np.abs(c - (size - 1)).astype(np.float32) for c in (columns, rows)]
        return cv2.remap(texture, mirror[0], mirror[1], cv2.INTER_LINEAR)

    def put(self, label: str, mask: Array, color: Array) -> None:
        """Paint `color` ((H, W, 3) or one colour) where `mask` is true."""
        self.picture[mask] = color[mask] if color.ndim == 3 else color
        self.labels[mask] = _IDS[label]

    def is_label(self, *names: str) -> Array:
        return np.isin(self.labels, [_IDS[name] for name in names])

    def shade(self, albedo: Array, relief: Array, strength: float, depth: Array | float) -> Array:
        """Lit colour of a surface whose height is `relief`, seen through haze at `depth`."""
        light = self.light
        side = (light.sun_x - 0.5) * 2
        slope_x = relief - np.roll(relief, 1, 1)
        slope_y = relief - np.roll(relief, 1, 0)
        amount = 0.62 + strength * (slope_x * -side + slope_y * (0.25 + 0.6 * light.sun_y)) * 1.6
        direct = np.clip(amount, 0.06, 1.5)[..., None]
        lit = albedo * (light.ambient * 0.8 + light.sun * direct * 0.72)
        return self.fade(lit, depth)

    def fade(self, color: Array, depth: Array | float) -> Array:
        """Blend towards the haze with distance."""
        veil = 1 - np.exp(-self.light.haze_density * np.asarray(depth, np.float32))
        return lerp(color, self.light.haze, veil[..., None] if veil.ndim == 2 else veil)

    @cached_property
    def ground_depth(self) -> Array:
        return 0.05 / np.maximum(self.nearness, 0.02)

    def finish(self, rng: np.random.Generator) -> Array:
        """Lens softness, tone and grain; returns uint8 RGB."""
        soft = cv2.GaussianBlur(self.picture, (0, 0), 0.45)
        toned = np.clip(soft, 0, 1) ** rng.uniform(0.85, 1.02)
        grain = rng.normal(0, 0.006, self.shape).astype(np.float32)[..., None]
        return np.asarray(np.clip(toned + grain, 0, 1) * 255 + 0.5, np.uint8)
