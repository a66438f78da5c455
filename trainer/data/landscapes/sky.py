"""Skies: gradient, sun or moon, stars, and clouds with lit and shadowed sides."""

import numpy as np

from gaugan_desktop.opencv import cv2
from trainer.data.landscapes.canvas import Canvas
from trainer.data.landscapes.noise import fractal, lerp, rgb, smoothstep


def paint_sky(canvas: Canvas, rng: np.random.Generator) -> None:
    """Fill the whole canvas with sky; later layers cover its lower part."""
    light = canvas.light
    height = np.clip(canvas.yy / max(1, canvas.horizon_row), 0, 1)[..., None]
    picture = lerp(light.zenith, light.horizon, height ** rng.uniform(1.0, 2.0))
    sun_row = canvas.horizon_row * (1 - light.sun_y)
    distance = np.hypot(canvas.xx - light.sun_x * canvas.width, canvas.yy - sun_row) / canvas.unit
    for radius, amount in ((0.5, 0.22), (0.16, 0.3)):
        picture += np.exp(-((distance / radius) ** 2))[..., None] * light.sun * amount
    if light.cloudiness < 0.75:
        disk = smoothstep(0.028, 0.02, distance)[..., None]
        picture = lerp(picture, np.clip(light.sun * 1.25 + 0.2, 0, 1), disk)
    canvas.picture = picture
    if light.is_night:
        stars = rng.random(canvas.shape) > 0.9985
        canvas.picture[stars] += rng.uniform(0.2, 0.8, (int(stars.sum()), 1))


def paint_clouds(canvas: Canvas, rng: np.random.Generator) -> None:
    """Cumulus, stratus bands or thin cirrus, in perspective towards the horizon."""
    light = canvas.light
    if light.cloudiness < 0.12:
        return
    kind = rng.choice(["cumulus", "stratus", "cirrus"], p=[0.55, 0.3, 0.15])
    stretch = {"cumulus": 1.7, "stratus": 5.0, "cirrus": 3.0}[kind]
    field = fractal(rng, canvas.shape, rng.uniform(1.6, 4.0), 7, 0.52, stretch)
    toward_sun = 0.035 * canvas.unit * (1 if light.sun_x > 0.5 else -1)
    shift = np.array([[1, 0, -toward_sun], [0, 1, 0.03 * canvas.unit]], np.float32)
    size = (canvas.width, canvas.height)
    shadow_field = cv2.warpAffine(field, shift, size, borderMode=cv2.BORDER_REFLECT)
    threshold = 1.15 - 2.1 * light.cloudiness
    softness = 0.9 if kind == "cirrus" else 0.42
    cover = smoothstep(threshold, threshold + softness, field) * (0.6 if kind == "cirrus" else 0.96)
    thickness = np.clip(field - threshold, 0, 2)
    lit = np.clip(1.0 + 0.3 * (field - shadow_field) - 0.12 * thickness, 0.62, 1.25)
    base = light.ambient * 0.45 + light.sun * (0.58 - 0.2 * light.cloudiness)
    color = base * lit[..., None] + rgb(20, 20, 22)
    color = lerp(color, light.horizon, np.clip(canvas.yy / canvas.horizon_row, 0, 1)[..., None] ** 3 * 0.5)
    above = canvas.yy < canvas.horizon_row
    cover = np.where(above, cover, 0)[..., None]
    canvas.picture = lerp(canvas.picture, color, cover)
    mask = (cover[..., 0] > 0.35) & above
    canvas.put("cloud", mask, canvas.picture)
