"""Lakes, rivers and the sea with mirrored surroundings, ripples, waves and foam."""

import numpy as np

from gaugan_desktop.opencv import cv2
from trainer.data.landscapes.canvas import Canvas
from trainer.data.landscapes.ground import GroundPlan
from trainer.data.landscapes.noise import Array, fractal, lerp, profile, rgb, smoothstep


def paint_water(canvas: Canvas, rng: np.random.Generator, plan: GroundPlan) -> None:
    """Put a sea, a lake, a river or nothing on the ground."""
    kind = rng.choice(["sea", "water", "river", ""], p=[0.26, 0.26, 0.2, 0.28])
    if not kind:
        return
    mask = {"sea": _sea_mask, "water": _lake_mask, "river": _river_mask}[kind](canvas, rng, plan)
    mask &= canvas.is_ground
    if mask.sum() < 0.01 * mask.size:
        return
    roughness = {
        "sea": rng.uniform(0.5, 1.6),
        "water": rng.uniform(0.05, 0.7),
        "river": rng.uniform(0.3, 1.0),
    }
    surface = _surface(canvas, rng, plan, roughness[kind])
    canvas.put(str(kind), mask, surface)
    _paint_shore(canvas, rng, mask, is_surf=kind == "sea")


def _sea_mask(canvas: Canvas, rng: np.random.Generator, plan: GroundPlan) -> Array:
    shore = rng.uniform(0.25, 1.25) + 0.12 * (profile(rng, canvas.width, 1.5, 3, 0.5) - 0.5)[None]
    tilt = rng.uniform(-0.5, 0.5) * (canvas.xx / canvas.width - 0.5)
    return np.asarray(canvas.nearness < shore + tilt)


def _lake_mask(canvas: Canvas, rng: np.random.Generator, plan: GroundPlan) -> Array:
    if rng.random() < 0.5:
        near = rng.uniform(0.3, 1.1) + 0.15 * (profile(rng, canvas.width, 2, 4, 0.5) - 0.5)[None]
        return np.asarray((canvas.nearness < near) & (canvas.nearness > rng.uniform(0, 0.05)))
    return np.asarray(plan.broad < rng.uniform(-0.5, 0.8))


def _river_mask(canvas: Canvas, rng: np.random.Generator, plan: GroundPlan) -> Array:
    x, z = canvas.plane
    swing = rng.uniform(0.2, 0.9) * np.sin(z * rng.uniform(0.4, 1.1) + rng.uniform(0, 6))
    course = rng.uniform(-0.25, 0.25) + swing * (1 - 0.8 / z)
    half = rng.uniform(0.12, 0.32) * (1 + 0.2 * plan.fine * plan.reach)
    return np.asarray(np.abs(x - course) < half)


def _surface(canvas: Canvas, rng: np.random.Generator, plan: GroundPlan, roughness: float) -> Array:
    """Mirror image of what stands behind, broken by ripples, over the water's own colour."""
    light = canvas.light
    waves = fractal(rng, canvas.shape, 7, 6, 0.62, stretch=7.0)
    ripples = (0.8 * waves + 0.4 * plan.fine) * (0.25 + 0.75 * canvas.nearness)
    shift = ripples * roughness * 0.035 * canvas.unit
    rows = np.clip(2 * canvas.horizon_row - canvas.yy + shift, 0, canvas.height - 1)
    columns = np.clip(canvas.xx + 0.4 * shift, 0, canvas.width - 1)
    mirror = cv2.remap(canvas.picture, columns.astype(np.float32), rows.astype(np.float32), cv2.INTER_LINEAR)
    above = canvas.picture[: max(1, canvas.horizon_row)].mean((0, 1))
    mirror = lerp(mirror, above, np.clip(roughness * 0.35, 0, 0.6))
    depth_color = lerp(rgb(18, 52, 76), rgb(36, 104, 112), rng.random()) * (light.ambient + light.sun * 0.45)
    fresnel = np.clip(0.3 + 0.65 * (1 - canvas.nearness) ** 2, 0, 1)[..., None]
    surface = lerp(depth_color, mirror * 0.94, fresnel)
    glint = np.clip(ripples * roughness - 0.9, 0, 2)[..., None]
    return surface * (1 + 0.06 * ripples * roughness)[..., None] + glint * light.sun * 0.12


def _paint_shore(canvas: Canvas, rng: np.random.Generator, mask: Array, is_surf: bool) -> None:
    """A bright foam line for the sea, a darker wet rim for fresh water."""
    inside = cv2.distanceTransform(mask.astype(np.uint8), cv2.DIST_L2, 3)
    outside = cv2.distanceTransform((~mask).astype(np.uint8), cv2.DIST_L2, 3)
    reach = canvas.unit * 0.035 * (0.15 + canvas.nearness)
    is_near_ground = canvas.nearness > 0.05
    if is_surf:
        breakup = fractal(rng, canvas.shape, 30, 3, 0.6, stretch=3.0)
        lines = smoothstep(0.5, 1.0, np.cos(inside / (reach + 1e-3) * 4.5) + 0.4 * breakup) * (
            inside < reach * 3
        )
        foam = np.where(mask & is_near_ground, lines, 0)[..., None]
        white = np.clip(canvas.light.sun * 0.85 + canvas.light.ambient * 0.3, 0, 1)
        canvas.picture = lerp(canvas.picture, white, foam * 0.85)
    wet = np.where(~mask & canvas.is_ground & is_near_ground, np.exp(-outside / (reach * 0.4 + 1e-3)), 0)
    canvas.picture = canvas.picture * (1 - 0.35 * wet)[..., None]
