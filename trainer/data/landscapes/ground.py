"""The ground plane in perspective: meadows, earth, beaches, gravel, pavement, snow, roads."""

from dataclasses import dataclass

import numpy as np

from gaugan_desktop.opencv import cv2
from trainer.data.landscapes.canvas import Canvas
from trainer.data.landscapes.noise import Array, fractal, lerp, rgb, smoothstep

_TEXTURE_SIZE = 256
_GRASS = (rgb(96, 142, 52), rgb(98, 126, 50), rgb(158, 128, 64), rgb(168, 168, 142))
_CROPS = np.stack(
    [
        rgb(98, 136, 52),
        rgb(136, 150, 62),
        rgb(196, 172, 92),
        rgb(150, 118, 76),
        rgb(82, 112, 46),
        rgb(206, 190, 70),
    ]
)
_ALBEDO = {
    "dirt": rgb(122, 92, 64),
    "sand": rgb(216, 194, 152),
    "gravel": rgb(142, 138, 132),
    "stone": rgb(128, 124, 120),
    "snow": rgb(238, 243, 250),
}
_ROUGHNESS = {"grass": 0.2, "dirt": 0.16, "sand": 0.06, "gravel": 0.3, "stone": 0.2, "snow": 0.05}
_WEIGHTS = {"grass": 0.4, "dirt": 0.14, "sand": 0.14, "gravel": 0.1, "stone": 0.1, "snow": 0.12}


@dataclass(frozen=True)
class GroundPlan:
    """Fields shared by everything that lies on the ground, each (H, W)."""

    broad: Array
    fine: Array
    grain: Array
    reach: Array


def paint_ground(canvas: Canvas, rng: np.random.Generator) -> GroundPlan:
    """Cover everything below the horizon with one or two materials."""
    plan = _plan(canvas, rng)
    weights = dict(_WEIGHTS)
    if canvas.light.season == 3:
        weights["snow"] = 0.9
    total = sum(weights.values())
    names = rng.choice(list(weights), 2, replace=False, p=[w / total for w in weights.values()])
    threshold = rng.uniform(-1.0, 1.6)
    for name, mask in zip(names, (plan.broad <= threshold, plan.broad > threshold), strict=True):
        canvas.put(str(name), canvas.is_ground & mask, _material(canvas, str(name), plan, rng))
    return plan


def paint_road(canvas: Canvas, rng: np.random.Generator, plan: GroundPlan) -> None:
    """A road that winds towards the horizon over dry ground."""
    x, z = canvas.plane
    bend = rng.uniform(-0.3, 0.3) + rng.uniform(0.05, 0.5) * np.sin(
        z * rng.uniform(0.3, 0.9) + rng.uniform(0, 6)
    )
    offset = np.abs(x - bend * (1 - 1 / z))
    half = rng.uniform(0.08, 0.2)
    mask = canvas.is_ground & (offset < half) & ~canvas.is_label("water", "sea", "river")
    is_paved = rng.random() < 0.5
    albedo = rgb(96, 95, 96) if is_paved else rgb(164, 138, 104)
    surface = albedo * (1 + 0.07 * plan.grain + 0.06 * plan.fine * plan.reach)[..., None]
    if is_paved:
        stripe = (offset < half * 0.03) & (np.mod(z * 3, 1) < 0.6)
        surface = np.where(stripe[..., None], rgb(226, 224, 214), surface)
    else:
        ruts = smoothstep(0.12, 0.0, np.abs(offset / half - 0.5))[..., None]
        surface = surface * (1 - 0.2 * ruts)
    canvas.put("road", mask, canvas.shade(surface, plan.fine * plan.reach, 0.04, canvas.ground_depth))


def _plan(canvas: Canvas, rng: np.random.Generator) -> GroundPlan:
    size = (_TEXTURE_SIZE, _TEXTURE_SIZE)
    soft = cv2.GaussianBlur(fractal(rng, size, 6, 5, 0.6), (0, 0), 4)
    broad = canvas.sample_plane(soft, 0.22)
    fine = canvas.sample_plane(fractal(rng, size, 20, 5, 0.7), 0.8)
    grain = fractal(rng, canvas.shape, 60 * canvas.width / canvas.unit, 3, 0.8)
    reach = np.asarray(np.clip(0.15 + 1.6 * canvas.nearness, 0, 1), np.float32)
    return GroundPlan(broad / (broad.std() + 1e-6), fine, grain, reach)


def _material(canvas: Canvas, name: str, plan: GroundPlan, rng: np.random.Generator) -> Array:
    season = canvas.light.season
    albedo = _GRASS[season] if name == "grass" else _ALBEDO[name]
    relief = (0.6 * plan.fine + 0.5 * plan.grain) * plan.reach
    strength = 0.14
    if name == "grass":
        blades = fractal(rng, canvas.shape, 90, 2, 0.7, stretch=0.35) * plan.reach
        relief = 0.5 * plan.fine * plan.reach + 0.7 * blades
    elif name in ("gravel", "stone"):
        relief = _pebbles(canvas, rng, 11.0 if name == "gravel" else 5.0)
        strength = 0.4
    elif name == "sand":
        x, z = canvas.plane
        ripples = np.sin((z * 9 + x * rng.uniform(-4, 4) + 0.5 * plan.fine) * 3) * plan.reach
        relief = relief * 0.4 + 0.5 * ripples
    if name == "grass" and rng.random() < 0.25:
        albedo, relief = _fields(canvas, rng, relief)
    albedo = albedo * (1 + _ROUGHNESS[name] * relief + 0.06 * plan.broad)[..., None]
    if name == "grass" and season == 0:
        flowers = (plan.grain > 2.1) & (plan.reach > 0.35)
        albedo = np.where(flowers[..., None], rgb(236, 214, 120), albedo)
    if season == 3 and name in ("grass", "dirt", "gravel", "stone"):
        albedo = lerp(albedo, rgb(232, 238, 246), smoothstep(0.1, 1.0, plan.broad + relief)[..., None] * 0.8)
    return canvas.shade(albedo, relief, strength, canvas.ground_depth)


def _fields(canvas: Canvas, rng: np.random.Generator, relief: Array) -> tuple[Array, Array]:
    """Parcels of different crops with their furrows: albedo (H, W, 3) and relief (H, W)."""
    x, z = canvas.plane
    slant = rng.uniform(-0.6, 0.6)
    across, along = x * 1.4 + slant * z + rng.uniform(0, 9), z * 0.9 - slant * x + rng.uniform(0, 9)
    parcel = (np.floor(across).astype(int) * 7 + np.floor(along).astype(int) * 13) % len(_CROPS)
    order = rng.permutation(len(_CROPS))
    furrows = np.sin(np.where(parcel % 2, across, along) * 60) * canvas.nearness**0.7
    hedge = np.minimum(np.mod(across, 1), np.mod(along, 1)) < 0.04
    crops = np.where(hedge[..., None], rgb(58, 82, 40), _CROPS[order[parcel]])
    return crops, np.asarray(relief + 0.35 * furrows, np.float32)


def _pebbles(canvas: Canvas, rng: np.random.Generator, scale: float) -> Array:
    """Rounded stones: distance to the nearest of many random points, laid on the plane."""
    points = np.ones((_TEXTURE_SIZE, _TEXTURE_SIZE), np.uint8)
    count = 420
    points[rng.integers(0, _TEXTURE_SIZE, count), rng.integers(0, _TEXTURE_SIZE, count)] = 0
    distance = cv2.distanceTransform(points, cv2.DIST_L2, 5)
    bumps = np.clip(1 - distance / 8, 0, 1) ** 0.5
    laid = canvas.sample_plane(bumps.astype(np.float32), scale * 0.35)
    return np.asarray((laid / (laid.std() + 1e-6) - 1.5) * canvas.nearness**0.4 * 0.9, np.float32)
