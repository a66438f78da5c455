"""Mountain ranges and hills standing behind the ground plane, far ones first."""

import numpy as np

from gaugan_desktop.opencv import cv2
from trainer.data.landscapes.canvas import Canvas
from trainer.data.landscapes.noise import Array, fractal, lerp, profile, rgb, ridged, smoothstep

_HILL_COLORS = (rgb(96, 132, 58), rgb(98, 122, 56), rgb(152, 108, 54), rgb(214, 218, 224))
_FOREST_COLORS = (rgb(56, 84, 42), rgb(44, 68, 38), rgb(118, 76, 36), rgb(96, 104, 104))


def paint_ranges(canvas: Canvas, rng: np.random.Generator) -> None:
    """None to four overlapping ranges."""
    count = int(rng.choice([0, 1, 2, 3, 4], p=[0.12, 0.28, 0.3, 0.2, 0.1]))
    for index in range(count):
        depth = 1.9 * (1 - index / (count + 0.3))
        is_mountain = rng.random() < (0.8 if index < count - 1 else 0.45)
        (_paint_mountain if is_mountain else _paint_hill)(canvas, rng, depth, index)


def _paint_mountain(canvas: Canvas, rng: np.random.Generator, depth: float, index: int) -> None:
    amplitude = canvas.horizon_row * rng.uniform(0.25, 0.85) * (1 - 0.17 * index)
    crest = profile(rng, canvas.width, rng.uniform(1.2, 3.2), 8, 0.5)
    top = canvas.horizon_row - amplitude * (0.18 + 0.82 * crest)
    altitude = (canvas.horizon_row - canvas.yy) / amplitude
    relief = _spurs(canvas, rng, crest, altitude)
    tint = lerp(rgb(126, 112, 98), rgb(88, 90, 98), rng.random())
    albedo = tint * (1 + 0.1 * fractal(rng, canvas.shape, 9, 5, 0.6))[..., None]
    rough = 0.14 * fractal(rng, canvas.shape, 12, 5, 0.6)
    forest_line = rng.uniform(-0.2, 0.45)
    forest = smoothstep(forest_line + 0.1, forest_line - 0.1, altitude + rough)
    albedo = lerp(albedo, _FOREST_COLORS[canvas.light.season], forest[..., None])
    snow_line = rng.uniform(0.05, 0.5) if canvas.light.season == 3 else rng.uniform(0.4, 1.4)
    snow = smoothstep(snow_line, snow_line + 0.16, altitude + rough - 0.12 * (relief - 1))
    albedo = lerp(albedo, rgb(240, 244, 250), snow[..., None])
    mask = (canvas.yy >= top[None]) & (canvas.yy <= canvas.horizon_row + 2)
    canvas.put("mountain", mask, canvas.shade(albedo, relief, 0.9, _depth(canvas, depth, altitude)))


def _spurs(canvas: Canvas, rng: np.random.Generator, crest: Array, altitude: Array) -> Array:
    """Ridges that run down from the crest, branch, and fan out towards the foot; (H, W)."""
    spurs = ridged(rng, canvas.shape, rng.uniform(4, 8), stretch=rng.uniform(0.3, 0.6))
    bend = 0.05 * canvas.width * fractal(rng, canvas.shape, 3, 3, 0.5)
    below = np.clip(1 - altitude, 0, 1)  # of the highest peak
    columns = np.clip(canvas.xx + bend * below, 0, canvas.width - 1).astype(np.float32)
    rows = np.clip(canvas.yy + (crest[None] - 0.5) * 0.3 * canvas.horizon_row, 0, canvas.height - 1)
    laid = cv2.remap(spurs, columns, rows.astype(np.float32), cv2.INTER_LINEAR)
    rock = 0.45 * ridged(rng, canvas.shape, 14, 4) + 0.12 * fractal(rng, canvas.shape, 30, 4, 0.65)
    return np.asarray(laid * 3.4 + rock, np.float32)


def _paint_hill(canvas: Canvas, rng: np.random.Generator, depth: float, index: int) -> None:
    amplitude = canvas.horizon_row * rng.uniform(0.1, 0.34) * (1 - 0.12 * index)
    crest = profile(rng, canvas.width, rng.uniform(0.8, 2.4), 3, 0.42)
    top = canvas.horizon_row - amplitude * (0.1 + 0.9 * crest)
    relief = fractal(rng, canvas.shape, 5, 5, 0.55) * 1.4
    base = _HILL_COLORS[canvas.light.season]
    albedo = base * (1 + 0.12 * fractal(rng, canvas.shape, 12, 5, 0.7))[..., None]
    woods = smoothstep(0.4, 0.9, fractal(rng, canvas.shape, rng.uniform(4, 9), 5, 0.6))
    speckle = (1 + 0.3 * fractal(rng, canvas.shape, 50, 3, 0.7))[..., None]
    albedo = lerp(albedo, _FOREST_COLORS[canvas.light.season] * speckle, woods[..., None] * rng.random())
    altitude = (canvas.horizon_row - canvas.yy) / max(amplitude, 1)
    mask = (canvas.yy >= top[None]) & (canvas.yy <= canvas.horizon_row + 2)
    canvas.put("hill", mask, canvas.shade(albedo, relief, 0.4, _depth(canvas, depth, altitude)))


def _depth(canvas: Canvas, depth: float, altitude: Array) -> Array:
    """Haze gathers at the foot of a range."""
    return np.asarray(depth * (1.25 - 0.5 * np.clip(altitude, 0, 1)), np.float32)
