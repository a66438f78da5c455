"""A label map as the light sees it: at a bounded size, with masks, noise and distances."""

from functools import cached_property, lru_cache

import numpy as np

from gaugan_desktop.fractal_noise import fractal
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.opencv import cv2

SUN = -1.0  # it stands to the left of those who look; 1.0 would be to the right
_SEED, _KEPT = 77, 24  # noise fields of two sizes
_IDS = {label.name: label.id for label in bundled_label_set("landscape").labels}


class Layout:
    """What stands where.

    Args:
        ids: (h, w) uint8 in the landscape label set, 255 for what has no partner in it.
        horizon: its row; None where there is none.
        margin: columns at both sides that repeat what lies at the opposite one, in a picture that continues.
    """

    def __init__(self, ids: np.ndarray, horizon: float | None, margin: int = 0) -> None:
        self.ids = np.pad(ids, ((0, 0), (margin, margin)), "wrap") if margin else ids
        self.margin = margin
        self.inner = ids.shape
        self.shape = self.ids.shape
        self.unit = min(ids.shape)
        self.above = self.mask("sky", "cloud")
        self.wet = self.mask("water", "sea", "river")
        self.horizon = horizon if horizon is not None else self._lowest_sky()

    def mask(self, *names: str) -> np.ndarray:
        """(h, w) bool: where one of these labels is."""
        table = np.zeros(256, np.uint8)
        table[[_IDS[name] for name in names]] = 1
        return np.asarray(cv2.LUT(self.ids, table)).view(bool)

    def noise(
        self,
        cells: float,
        octaves: int,
        gain: float,
        seed: int,
        stretch: tuple[float, float] = (1.0, 1.0),
    ) -> np.ndarray:
        """Fractal noise (h, w); see `fractal`."""
        height, width = self.inner
        return _noise((height, width), self.margin, cells, octaves, gain, seed, stretch)

    @cached_property
    def rows(self) -> np.ndarray:
        """(h, w) float32: the row of every pixel."""
        rows = np.arange(self.shape[0], dtype=np.float32)[:, None]
        return np.repeat(rows, self.shape[1], axis=1)

    @cached_property
    def columns(self) -> np.ndarray:
        """(h, w) float32: the column of every pixel, from 0 behind the margin."""
        columns = np.arange(self.shape[1], dtype=np.float32)[None] - self.margin
        return np.repeat(columns, self.shape[0], axis=0)

    def shifted(self, image: np.ndarray, right: np.ndarray | float, down: np.ndarray | float) -> np.ndarray:
        """What lies so many pixels to the right of and below every pixel."""
        places = self.columns + np.float32(self.margin) + right, self.rows + down
        map_x, map_y = (np.asarray(place, np.float32) for place in places)
        return cv2.remap(image, map_x, map_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)

    def depth(self, is_inside: np.ndarray) -> np.ndarray:
        """(h, w) float32: how far it is from a pixel inside to the outside, to two pixels and at most a unit;
        the frame is no border."""
        height, width = self.shape
        half = max(1, width // 2), max(1, height // 2)
        inside = cv2.resize(is_inside.astype(np.uint8), half, interpolation=cv2.INTER_NEAREST)
        around = self.unit // 8
        inside = cv2.copyMakeBorder(inside, 0, around, around, around, cv2.BORDER_REPLICATE)
        distances = cv2.distanceTransform(inside, cv2.DIST_L2, 5)[: half[1], around : around + half[0]]
        distances = 2 * np.minimum(distances, self.unit / 2)  # without an outside they are endless
        return np.asarray(cv2.resize(distances, (width, height), interpolation=cv2.INTER_LINEAR))

    def top_of(self, is_inside: np.ndarray) -> np.ndarray:
        """(h, w) float32: the row where the unbroken run upwards from a pixel inside ends."""
        starts = is_inside.copy()
        starts[1:] &= ~is_inside[:-1]
        return np.maximum.accumulate(np.where(starts, self.rows, 0), axis=0)

    def even(self, values: np.ndarray, is_inside: np.ndarray, reach: float) -> np.ndarray:
        """Values divided by their mean inside and around, so that nothing becomes lighter or darker."""
        inside = is_inside.astype(np.float32)
        mean = blurred(values * inside, reach) / (blurred(inside, reach) + 1e-4)
        return np.where(is_inside, values / np.maximum(mean, 0.1), 1)

    def _lowest_sky(self) -> float:
        found = np.flatnonzero(self.above.any(1))
        return float(found[-1]) if len(found) else 0.0


def blurred(image: np.ndarray, sigma: float, down: float | None = None) -> np.ndarray:
    """Gaussian blur; of a deviation of its own downwards if there is one. Wide ones at a smaller size."""
    down = sigma if down is None else down
    scale = max(1, int(min(sigma, down) / 3))
    if scale == 1:
        return np.asarray(cv2.GaussianBlur(image, (0, 0), sigmaX=max(sigma, 0.1), sigmaY=max(down, 0.1)))
    height, width = image.shape[:2]
    smaller = max(1, width // scale), max(1, height // scale)
    small = cv2.resize(image, smaller, interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (0, 0), sigmaX=sigma / scale, sigmaY=down / scale)
    return np.asarray(cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR))


def smoothstep(low: float, high: float, values: np.ndarray) -> np.ndarray:
    """0 below `low`, 1 above `high`, and without a corner in between."""
    share = np.clip((values - low) / (high - low), 0, 1)
    return np.asarray(share * share * (3 - 2 * share), np.float32)


def wrapped(values: np.ndarray, period: float) -> np.ndarray:
    """Values modulo a period; `np.mod` takes nine times as long."""
    return np.asarray(values - period * np.floor(values / period))


def slope(heights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """How much heights (h, w) rise per pixel, to the right and downwards."""
    right = cv2.Sobel(heights, cv2.CV_32F, 1, 0, ksize=3, scale=1 / 8)
    down = cv2.Sobel(heights, cv2.CV_32F, 0, 1, ksize=3, scale=1 / 8)
    return np.asarray(right), np.asarray(down)


@lru_cache(_KEPT)
def _noise(
    shape: tuple[int, int],
    margin: int,
    cells: float,
    octaves: int,
    gain: float,
    seed: int,
    stretch: tuple[float, float],
) -> np.ndarray:
    noise = fractal(shape, cells, octaves, gain, (_SEED, seed), stretch)
    noise = np.pad(noise, ((0, 0), (margin, margin)), "wrap") if margin else noise
    noise.flags.writeable = False
    return noise
