"""Smooth random fields from which skies, ridges and grounds are made."""

import numpy as np

from gaugan_desktop.opencv import cv2

Array = np.ndarray


def fractal(
    rng: np.random.Generator,
    shape: tuple[int, int],
    cells: float,
    octaves: int = 6,
    gain: float = 0.55,
    stretch: float = 1.0,
) -> Array:
    """Fractal noise (H, W) with zero mean and unit deviation.

    `cells` counts the bumps of the coarsest octave across the width; `stretch` > 1 makes them
    wider than high.
    """
    height, width = shape
    total = np.zeros(shape, np.float32)
    for octave in range(octaves):
        columns = cells * 2**octave
        rows = columns * stretch * height / width
        if columns > width or rows > height:
            break
        grid = rng.standard_normal((int(rows) + 3, int(columns) + 3)).astype(np.float32)
        total += gain**octave * cv2.resize(grid, (width, height), interpolation=cv2.INTER_CUBIC)
    return (total - total.mean()) / (total.std() + 1e-6)


def profile(rng: np.random.Generator, width: int, cells: float, octaves: int, gain: float) -> Array:
    """A line of fractal noise (W,), scaled to 0..1."""
    line = fractal(rng, (2, width), cells, octaves, gain, stretch=0.0)[0]
    return (line - line.min()) / (np.ptp(line) + 1e-6)


def ridged(
    rng: np.random.Generator, shape: tuple[int, int], cells: float, octaves: int = 6, stretch: float = 1.0
) -> Array:
    """Noise with sharp crests like eroded rock, (H, W) in 0..1; `stretch` < 1 lets them run downhill."""
    total = np.zeros(shape, np.float32)
    weight = np.ones(shape, np.float32)
    for octave in range(octaves):
        wave = fractal(rng, shape, cells * 1.9**octave, 2, 0.4, stretch)
        crest = np.clip(1 - np.abs(wave) * 0.8, 0, 1) ** 2
        total += crest * weight * 0.5**octave
        weight = np.clip(crest * 1.4, 0, 1)
    return total / (total.max() + 1e-6)


def lerp(a: Array | float, b: Array | float, t: Array | float) -> Array:
    """Linear blend: a at t = 0, b at t = 1."""
    return np.asarray(a + (b - a) * t, np.float32)


def rgb(*values: int) -> Array:
    """An 8-bit colour as float32 in 0..1."""
    return np.array(values, np.float32) / 255


def smoothstep(low: float, high: float, x: Array) -> Array:
    t = np.clip((x - low) / (high - low), 0, 1)
    return np.asarray(t * t * (3 - 2 * t), np.float32)
