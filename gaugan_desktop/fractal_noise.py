"""Fractal noise that is the same at every size and continues over all sides."""

import numpy as np

from gaugan_desktop.opencv import cv2

_MOST_PIXELS = 1024 * 1024


def fractal(
    shape: tuple[int, int],
    cells: float,
    octaves: int,
    gain: float,
    seed: tuple[int, ...],
    stretch: tuple[float, float] = (1.0, 1.0),
) -> np.ndarray:
    """Noise (H, W) float32 with about unit deviation.

    Args:
        cells: bumps of the coarsest octave along the shorter side; each octave doubles them. Octaves finer
            than the pixels are left out, which changes nothing else.
        gain: how much of the strength of an octave the next one has.
        stretch: more bumps than that, upright and sideways.
    """
    height, width = shape
    unit = min(height, width)
    total, power = np.zeros((height, width), np.float32), 0.0
    for octave in range(octaves):
        bumps = cells * 2**octave
        strength = gain**octave
        power += strength**2
        if bumps > unit:
            continue
        rows = max(1, round(bumps * stretch[0] * height / unit))
        columns = max(1, round(bumps * stretch[1] * width / unit))
        grid = np.random.default_rng((*seed, octave)).standard_normal((rows, columns)).astype(np.float32)
        ys, xs = ((np.arange(n, dtype=np.float32) + 0.5) / n for n in (height, width))
        total += strength * _periodic(grid, ys * rows - 0.5, xs * columns - 0.5)
    return total / np.float32(power**0.5)


def bounded_fractal(
    shape: tuple[int, int],
    cells: float,
    octaves: int,
    gain: float,
    seed: tuple[int, ...],
    stretch: tuple[float, float] = (1.0, 1.0),
) -> np.ndarray:
    """`fractal`; for large pictures that of smaller ones, enlarged."""
    height, width = shape
    scale = (_MOST_PIXELS / (height * width)) ** 0.5
    if scale >= 1:
        return fractal(shape, cells, octaves, gain, seed, stretch)
    smaller = max(1, round(height * scale)), max(1, round(width * scale))
    small = fractal(smaller, cells, octaves, gain, seed, stretch)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC)


def _periodic(grid: np.ndarray, ys: np.ndarray, xs: np.ndarray) -> np.ndarray:
    """A grid interpolated at rows `ys` and columns `xs`, over its borders as if it repeated."""
    map_x, map_y = np.meshgrid(xs, ys)
    return cv2.remap(grid, map_x, map_y, cv2.INTER_CUBIC, borderMode=cv2.BORDER_WRAP)
