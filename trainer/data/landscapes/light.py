"""The style of a landscape: sun, sky colours, haze, clouds and season, the same for all labels."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from trainer.data.landscapes.noise import Array, lerp, rgb

SEASONS = ("spring", "summer", "autumn", "winter")


@dataclass(frozen=True)
class Light:
    """Colours are RGB in 0..1.

    Attributes:
        zenith, horizon: sky colours at the top and at the horizon.
        sun: colour of direct light. ambient: colour of light from the sky.
        haze: colour that far things fade to. haze_density: how fast they do.
        sun_x: sun position, 0 left to 1 right. sun_y: 0 at the horizon to 1 at the top.
        cloudiness: 0 clear to 1 closed cover. season: index into SEASONS.
    """

    zenith: Array
    horizon: Array
    sun: Array
    ambient: Array
    haze: Array
    haze_density: float
    sun_x: float
    sun_y: float
    cloudiness: float
    season: int
    is_night: bool = False


def _light(
    zenith: Array, horizon: Array, sun: Array, ambient: Array, haze: Array,
    density: float, sun_y: float, cloudiness: float, is_night: bool = False,
) -> Light:  # fmt: skip
    return Light(zenith, horizon, sun, ambient, haze, density, 0.5, sun_y, cloudiness, 1, is_night)


LIGHTS: dict[str, Light] = {
    "noon": _light(rgb(42, 104, 190), rgb(168, 206, 236), rgb(255, 250, 238), rgb(112, 132, 165),
                   rgb(178, 202, 226), 0.35, 0.85, 0.35),
    "golden hour": _light(rgb(74, 116, 182), rgb(252, 214, 160), rgb(255, 206, 132), rgb(112, 108, 134),
                          rgb(240, 208, 164), 0.5, 0.25, 0.4),
    "sunset": _light(rgb(52, 58, 122), rgb(252, 134, 78), rgb(255, 136, 76), rgb(84, 72, 112),
                     rgb(222, 128, 98), 0.6, 0.08, 0.55),
    "red sky": _light(rgb(70, 46, 104), rgb(255, 96, 44), rgb(255, 104, 52), rgb(104, 66, 92),
                      rgb(236, 104, 76), 0.5, 0.05, 0.6),
    "pink morning": _light(rgb(118, 148, 200), rgb(250, 202, 196), rgb(255, 198, 178), rgb(134, 132, 160),
                           rgb(232, 200, 204), 0.7, 0.15, 0.35),
    "dusk": _light(rgb(24, 38, 92), rgb(120, 124, 178), rgb(122, 124, 178), rgb(54, 64, 112),
                   rgb(98, 106, 156), 0.55, 0.1, 0.4),
    "night": _light(rgb(8, 12, 34), rgb(36, 48, 88), rgb(104, 122, 176), rgb(24, 32, 60),
                    rgb(32, 42, 74), 0.4, 0.7, 0.25, is_night=True),
    "overcast": _light(rgb(146, 156, 168), rgb(208, 212, 216), rgb(158, 162, 168), rgb(152, 158, 166),
                       rgb(194, 200, 206), 0.7, 0.6, 0.9),
    "fog": _light(rgb(184, 190, 196), rgb(216, 219, 222), rgb(166, 168, 170), rgb(166, 170, 174),
                  rgb(208, 212, 216), 2.2, 0.5, 0.3),
    "storm": _light(rgb(46, 54, 66), rgb(128, 138, 146), rgb(120, 124, 126), rgb(84, 92, 102),
                    rgb(110, 120, 130), 0.8, 0.4, 0.95),
}  # fmt: skip


def random_light(rng: np.random.Generator) -> Light:
    """A blend of two of the named lights with a random sun and season."""
    first, second = (LIGHTS[name] for name in rng.choice(list(LIGHTS), 2))
    light = blend(first, second, float(rng.beta(0.35, 0.35)))
    return replace(
        light,
        sun_x=float(rng.uniform(0.05, 0.95)),
        sun_y=float(np.clip(light.sun_y + rng.normal(0, 0.12), 0.03, 0.95)),
        cloudiness=float(np.clip(light.cloudiness + rng.normal(0, 0.25), 0, 1)),
        haze_density=light.haze_density * float(rng.uniform(0.4, 1.8)),
        season=int(rng.choice(4, p=[0.2, 0.4, 0.2, 0.2])),
    )


def blend(first: Light, second: Light, t: float) -> Light:
    """Mix of two lights; the rest (sun direction, season) comes from the nearer one."""
    nearer = first if t < 0.5 else second
    mixed: dict[str, Any] = {
        name: lerp(getattr(first, name), getattr(second, name), t)
        for name in ("zenith", "horizon", "sun", "ambient", "haze")
    }
    mixed |= {
        name: float(lerp(getattr(first, name), getattr(second, name), t))
        for name in ("haze_density", "sun_y", "cloudiness")
    }
    return replace(nearer, **mixed)
