"""Erodes a slope and writes how its gullies rise to the right: `resources/relief/gullies.png`.

Rain carries ground away the faster, the more water has come together and the steeper it runs (stream
power law; solved implicitly after Braun and Willett 2013). Run from the checkout:
`python packaging/make_relief.py`.
"""

import numpy as np

from gaugan_desktop.fractal_noise import fractal
from gaugan_desktop.opencv import cv2
from gaugan_desktop.paths import resource_path
from gaugan_desktop.synthesis.natural_light.relief import GULLIES, GULLY_SPREAD

ROWS, COLUMNS = 256, 512
STEPS, UPLIFT, EROSION, AREA_POWER, CREEP = 70, 1.1, 0.12, 0.45, 0.06
NEIGHBOURS = [(down, right) for down in (-1, 0, 1) for right in (-1, 0, 1) if down or right]


def main() -> None:
    heights = np.linspace(120, 0, ROWS)[:, None] + 7 * fractal((ROWS, COLUMNS), 4, 7, 0.5, (5,))
    for _ in range(STEPS):
        heights = eroded(heights)
    rise = (np.roll(heights, -1, 1) - np.roll(heights, 1, 1)) / 2
    rise = cv2.GaussianBlur(np.concatenate([rise[:, -8:], rise, rise[:, :8]], 1), (0, 0), 1.0)[:, 8:-8]
    grey = np.clip(np.rint(rise / rise.std() * GULLY_SPREAD + 128), 0, 255).astype(np.uint8)
    resource_path(GULLIES).write_bytes(
        cv2.imencode(".png", grey, [cv2.IMWRITE_PNG_COMPRESSION, 9])[1].tobytes()
    )


def eroded(heights: np.ndarray) -> np.ndarray:
    """Heights (ROWS, COLUMNS) after one step; the lowest row lies by the sea."""
    receivers, ways = _downhill(heights)
    order = np.argsort(heights, axis=None).tolist()
    water = [1.0] * heights.size
    for pixel in reversed(order):
        if receivers[pixel] != pixel:
            water[receivers[pixel]] += water[pixel]
    raised = (heights + UPLIFT).ravel()
    raised[-COLUMNS:] = 0
    after = raised.tolist()
    for pixel in order:
        below = receivers[pixel]
        if below != pixel:
            share = EROSION * water[pixel] ** AREA_POWER / ways[pixel]
            after[pixel] = (after[pixel] + share * after[below]) / (1 + share)
    grid = np.array(after).reshape(ROWS, COLUMNS)
    up, down = np.vstack([grid[:1], grid[:-1]]), np.vstack([grid[1:], grid[-1:]])
    grid += CREEP * (up + down + np.roll(grid, 1, 1) + np.roll(grid, -1, 1) - 4 * grid)
    grid[-1] = 0
    return grid


def _downhill(heights: np.ndarray) -> tuple[list[int], list[float]]:
    """For every pixel the neighbour that its water runs to, itself where it stays, and how far that is."""
    numbers = np.arange(heights.size).reshape(heights.shape)
    steepest, receivers, ways = np.zeros(heights.shape), numbers.copy(), np.ones(heights.shape)
    for down, right in NEIGHBOURS:
        way = np.hypot(down, right)
        fall = (heights - np.roll(heights, (-down, -right), (0, 1))) / way
        fall[0 if down < 0 else -1] *= down == 0  # no water over the edge
        is_steeper = fall > steepest
        steepest[is_steeper], ways[is_steeper] = fall[is_steeper], way
        receivers[is_steeper] = np.roll(numbers, (-down, -right), (0, 1))[is_steeper]
    receivers[-1] = numbers[-1]
    return receivers.ravel().tolist(), ways.ravel().tolist()


if __name__ == "__main__":
    main()
