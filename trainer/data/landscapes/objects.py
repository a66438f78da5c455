"""Things that stand on the ground: forest edges, single trees, bushes, rocks and plants."""

import numpy as np

from gaugan_desktop.opencv import cv2
from trainer.data.landscapes.canvas import Canvas
from trainer.data.landscapes.noise import Array, fractal, profile, rgb, smoothstep

_LEAVES = (rgb(86, 128, 52), rgb(56, 92, 40), rgb(178, 104, 38), rgb(104, 100, 94))
_NEEDLES = (rgb(44, 74, 42), rgb(36, 62, 40), rgb(44, 66, 40), rgb(96, 112, 112))
_BUSHES = (rgb(84, 122, 52), rgb(68, 102, 46), rgb(158, 112, 52), rgb(150, 152, 146))
_BARK = rgb(84, 66, 50)
_WET = ("water", "sea", "river")


def paint_forest_edge(canvas: Canvas, rng: np.random.Generator) -> None:
    """A wall of trees along the horizon, interrupted by clearings."""
    foot = canvas.horizon_row + rng.uniform(0, 0.06) * canvas.height
    is_conifer = rng.random() < 0.5
    crowns = profile(rng, canvas.width, 26 if is_conifer else 14, 4, 0.75)
    rise = profile(rng, canvas.width, 2, 3, 0.5)
    tall = canvas.height * rng.uniform(0.05, 0.2) * (0.35 + 0.5 * crowns + 0.4 * rise)
    clearing = rng.uniform(-0.4, 0.55)
    tall = tall * smoothstep(clearing - 0.08, clearing + 0.08, profile(rng, canvas.width, 1.5, 2, 0.5))
    mask = (canvas.yy >= foot - tall[None]) & (canvas.yy < foot + 2) & (tall > 2)[None]
    relief = fractal(rng, canvas.shape, 34, 4, 0.75)
    albedo = (_NEEDLES if is_conifer else _LEAVES)[canvas.light.season]
    height_in_tree = np.clip((foot - canvas.yy) / (tall[None] + 1), 0, 1)
    tone = (0.65 + 0.4 * height_in_tree) * (1 + 0.3 * relief)
    canvas.put("tree", mask, canvas.shade(albedo * tone[..., None], relief, 0.3, rng.uniform(0.15, 0.8)))


def paint_objects(canvas: Canvas, rng: np.random.Generator) -> None:
    """A few kinds of things, scattered from back to front."""
    painters = {"tree": _tree, "conifer": _conifer, "bush": _bush, "rock": _rock, "plant": _plant}
    kinds = rng.choice(list(painters), 3, p=[0.26, 0.2, 0.18, 0.2, 0.16])
    count = int(rng.choice([0, 3, 8, 16], p=[0.15, 0.3, 0.35, 0.2]))
    nearness = np.sort(rng.beta(1.0, 1.9, count))
    for near in nearness:
        row = canvas.horizon_row + near * (canvas.height * 1.04 - canvas.horizon_row)
        column = rng.uniform(0, canvas.width)
        kind = str(rng.choice(kinds))
        under = canvas.labels[min(canvas.height - 1, int(row)), min(canvas.width - 1, int(column))]
        if kind != "rock" and canvas.is_label(*_WET)[canvas.labels == under].any():
            continue
        size = canvas.unit * (0.05 + near)
        painters[kind](canvas, rng, column, row, size)


def _lit(canvas: Canvas, albedo: Array, mask: Array, relief: Array, strength: float, size: float) -> Array:
    """Shade a round thing: brighter on the side of the sun and on top."""
    rows, columns = np.nonzero(mask)
    if not len(rows):
        return np.zeros((*canvas.shape, 3), np.float32)
    half_width, half_height = np.ptp(columns) / 2 + 1, np.ptp(rows) / 2 + 1
    sideways = (canvas.xx - columns.mean()) / half_width * (canvas.light.sun_x - 0.5) * 2
    upward = -(canvas.yy - rows.mean()) / half_height
    volume = np.clip(1 + 0.28 * sideways + 0.3 * upward, 0.4, 1.5)
    depth = 0.1 * canvas.unit / size
    return canvas.shade(albedo * (volume * (1 + 0.22 * relief))[..., None], relief, strength, depth)


def _shadow(canvas: Canvas, column: float, row: float, half: float) -> None:
    """A contact shadow, longer with a low sun."""
    light = canvas.light
    length = half * (1.2 + 1.2 * (1 - light.sun_y))
    center = column - (light.sun_x - 0.5) * 2 * length * 0.8
    distance = np.hypot((canvas.xx - center) / length, (canvas.yy - row) / (half * 0.28 + 1))
    veil = np.clip(1 - distance, 0, 1) * canvas.is_ground
    canvas.picture = canvas.picture * (1 - 0.5 * veil)[..., None]


def _foliage(canvas: Canvas, rng: np.random.Generator) -> Array:
    return fractal(rng, canvas.shape, 26 * canvas.width / canvas.unit, 4, 0.75)


def _tree(canvas: Canvas, rng: np.random.Generator, column: float, row: float, size: float) -> None:
    tall, half = size * rng.uniform(0.45, 0.8), size * rng.uniform(0.16, 0.26)
    _shadow(canvas, column, row, half)
    leaves = _foliage(canvas, rng)
    crown, boughs = _crown(canvas, rng, (column, row - tall * 0.64), (half, tall * 0.4))
    mask = crown + 0.25 * leaves < 1
    trunk = np.abs(canvas.xx - column) < tall * 0.022 + 0.7
    trunk &= (canvas.yy <= row) & (canvas.yy > row - tall * 0.55)
    canvas.put("tree", trunk, _lit(canvas, _BARK, trunk, leaves, 0.2, size))
    canvas.put("tree", mask, _lit(canvas, _LEAVES[canvas.light.season], mask, leaves + boughs, 0.3, size))


def _crown(
    canvas: Canvas, rng: np.random.Generator, center: tuple[float, float], radii: tuple[float, float]
) -> tuple[Array, Array]:
    """A crown of several boughs: below 1 inside, and how far each bough bulges towards the light."""
    crown = np.full(canvas.shape, np.inf, np.float32)
    bulge = np.zeros(canvas.shape, np.float32)
    side = (canvas.light.sun_x - 0.5) * 2
    for _ in range(int(rng.integers(5, 10))):
        angle, reach = rng.uniform(0, 2 * np.pi), rng.uniform(0, 0.62) ** 0.7
        x, y = center[0] + radii[0] * reach * np.cos(angle), center[1] + radii[1] * reach * np.sin(angle)
        scale = rng.uniform(0.42, 0.62)
        dx, dy = (canvas.xx - x) / (radii[0] * scale), (canvas.yy - y) / (radii[1] * scale)
        bough = dx**2 + dy**2
        is_front = bough < crown
        crown = np.where(is_front, bough, crown)
        bulge = np.where(is_front, 1.1 * (side * dx - dy), bulge)
    return crown, np.asarray(np.clip(bulge, -1.5, 1.5), np.float32)


def _conifer(canvas: Canvas, rng: np.random.Generator, column: float, row: float, size: float) -> None:
    tall, half = size * rng.uniform(0.5, 0.9), size * rng.uniform(0.11, 0.17)
    _shadow(canvas, column, row, half)
    needles = _foliage(canvas, rng)
    down = np.clip((canvas.yy - (row - tall)) / (tall * 0.94), 0, 1)
    tiers = 0.75 + 0.25 * np.mod(down * rng.uniform(6, 10), 1)
    mask = np.abs(canvas.xx - column) < half * down * tiers * (1 + 0.25 * needles)
    mask &= (canvas.yy > row - tall) & (canvas.yy < row - tall * 0.04)
    trunk = (
        (np.abs(canvas.xx - column) < tall * 0.016 + 0.6)
        & (canvas.yy <= row)
        & (canvas.yy > row - tall * 0.1)
    )
    canvas.put("tree", trunk, _lit(canvas, _BARK, trunk, needles, 0.2, size))
    canvas.put("tree", mask, _lit(canvas, _NEEDLES[canvas.light.season], mask, needles, 0.3, size))


def _bush(canvas: Canvas, rng: np.random.Generator, column: float, row: float, size: float) -> None:
    half, tall = size * rng.uniform(0.1, 0.2), size * rng.uniform(0.06, 0.11)
    _shadow(canvas, column, row, half)
    leaves = _foliage(canvas, rng)
    mask = ((canvas.xx - column) / half) ** 2 + (
        (canvas.yy - row + tall * 0.8) / tall
    ) ** 2 + 0.3 * leaves < 1
    canvas.put("bush", mask, _lit(canvas, _BUSHES[canvas.light.season], mask, leaves, 0.28, size))


def _rock(canvas: Canvas, rng: np.random.Generator, column: float, row: float, size: float) -> None:
    half, tall = size * rng.uniform(0.08, 0.22), size * rng.uniform(0.05, 0.14)
    _shadow(canvas, column, row, half)
    facets = np.round(fractal(rng, canvas.shape, 8, 3, 0.6) * 2) / 2
    cracks = fractal(rng, canvas.shape, 22, 4, 0.7)
    outline = (
        np.abs((canvas.xx - column) / half) ** 2.6 + np.abs((canvas.yy - row + tall * 0.7) / tall) ** 2.6
    )
    mask = outline + 0.1 * cracks + 0.12 * facets < 1
    tint = rgb(122, 114, 106) * rng.uniform(0.8, 1.15)
    canvas.put("rock", mask, _lit(canvas, tint, mask, 0.6 * facets + 0.5 * cracks, 0.3, size))


def _plant(canvas: Canvas, rng: np.random.Generator, column: float, row: float, size: float) -> None:
    blades = np.zeros(canvas.shape, np.uint8)
    for _ in range(int(rng.integers(14, 34))):
        lean, length = rng.uniform(-0.9, 0.9), size * rng.uniform(0.06, 0.2)
        foot = column + rng.normal(0, size * 0.03)
        bend = np.linspace(0, 1, 6)
        xs = foot + np.sin(lean) * length * bend**1.6
        ys = row - np.cos(lean) * length * bend * (1 - 0.25 * bend * abs(lean))
        points = np.stack([xs, ys], 1).round().astype(np.int32)
        cv2.polylines(blades, [points], False, 1, max(1, round(size * 0.012)))
    mask = blades > 0
    green = (rgb(84, 138, 54), rgb(72, 120, 48), rgb(160, 126, 60), rgb(146, 140, 110))
    relief = fractal(rng, canvas.shape, 40, 3, 0.7)
    canvas.put("plant", mask, _lit(canvas, green[canvas.light.season], mask, relief, 0.2, size))
