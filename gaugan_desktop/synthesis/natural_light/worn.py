"""What pictures take on from the looks of style photos: colours and contrasts kind by kind, and the sky."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis.natural_light.layout import Layout, blurred
from gaugan_desktop.synthesis.natural_light.looks import (
    CLOUD,
    DARK,
    KINDS,
    KINDS_OF_IDS,
    SKY,
    SNOW,
    Kinds,
    Look,
    kinds_in,
)

_LEAST, _MOST = 0.36, 2.8  # gains that are believed
_MOST_TINT = 0.7  # logarithm of what a channel may gain on the others
_LEAST_CONTRAST, _MOST_CONTRAST = 0.35, 1.2
_LIFTED = 0.8  # how far what becomes lighter is lifted rather than made more glaring
_MOST_VIVID = 0.65  # saturation that is believed
_STRENGTH, _STRENGTH_GUESSED = 0.8, 0.66
_SKY_OF_CLOUDS = 0.5  # how sure clouds alone make of the sky behind them
_SOFTNESS = 0.7  # pixels


class Worn(NamedTuple):
    """A look (None for styles without a photo), how much it counts, and where.

    Attributes:
        mask: (H, W) bool; None for everywhere.
        labels: landscape ids on which it holds in place of the others; empty for all.
    """

    look: Look | None
    weight: float = 1.0
    mask: np.ndarray | None = None
    labels: tuple[int, ...] = ()


def recoloring(picture: np.ndarray, layout: Layout, looks: Sequence[Worn]) -> tuple[np.ndarray, np.ndarray]:
    """By what the colours of a picture (h, w, 3) in [0, 1] are multiplied, and what is added: (h, w, 3)
    both, softly at borders."""
    found = kinds_in(picture, layout.ids)
    steps = [_steps(worn.look, found) for worn in looks]
    means = np.pad(found.means, ((0, 1), (0, 0)))
    if len(looks) == 1 and looks[0].mask is None and not looks[0].labels:
        gains, contrasts = (np.exp(step) for step in steps[0])
        factor, offset = (
            _laid_out(each, layout) for each in (gains * contrasts, gains * (1 - contrasts) * means)
        )
    else:
        shares = [share[..., None] for share in _weights(layout, looks)]
        gains, contrasts = (
            np.exp(sum(_laid_out(step, layout) * share for step, share in zip(each, shares, strict=True)))
            for each in zip(*steps, strict=True)
        )
        factor, offset = gains * contrasts, gains * (1 - contrasts) * _laid_out(means, layout)
    return blurred(factor, _SOFTNESS), blurred(offset, _SOFTNESS)


def _laid_out(values: np.ndarray, layout: Layout) -> np.ndarray:
    """Values (kinds + 1, 3) where their kinds are: (h, w, 3)."""
    table = np.ascontiguousarray(np.broadcast_to(values, (len(values), 3))[KINDS_OF_IDS], np.float32)
    return np.asarray(cv2.LUT(cv2.merge([layout.ids] * 3), table[None]))


def sky_colors(
    layout: Layout, looks: Sequence[Worn], shape: tuple[int, ...]
) -> tuple[np.ndarray, np.ndarray]:
    """The sky of the photos (h, w, 3) at a small shape, and how much it counts (h, w, 1)."""
    rows = (np.arange(shape[0], dtype=np.float32) + 0.5) * (layout.shape[0] / shape[0])
    heights = np.clip(1 - rows / max(layout.horizon, 1.0), 0, 1)
    colors, counted = (
        np.zeros((shape[0], shape[1], 3), np.float32),
        np.zeros((shape[0], shape[1], 1), np.float32),
    )
    for worn, weights in zip(looks, _weights(layout, looks), strict=True):
        if worn.look is None:
            continue
        sky, cloud = worn.look.kinds.certainty[[SKY, CLOUD]]
        certain = sky + (1 - sky) * _SKY_OF_CLOUDS * cloud
        share = cv2.resize(weights, (shape[1], shape[0]), interpolation=cv2.INTER_AREA)[..., None] * certain
        of_photo = np.linspace(0, 1, len(worn.look.sky))
        profile = [np.interp(heights, of_photo, channel) for channel in worn.look.sky.T]
        colors += np.stack(profile, 1)[:, None].astype(np.float32) * share
        counted += share
    return colors / np.maximum(counted, 1e-6), _STRENGTH * counted


def fog_in(layout: Layout, looks: Sequence[Worn]) -> np.ndarray | None:
    """How thick (h, w) the photos' fog is; None without any."""
    fogs = [0.0 if worn.look is None else worn.look.fog for worn in looks]
    if not any(fogs):
        return None
    weighted = zip(fogs, _weights(layout, looks), strict=True)
    return np.asarray(sum(fog * weights for fog, weights in weighted), np.float32)


def snow_on(layout: Layout, looks: Sequence[Worn]) -> tuple[np.ndarray, np.ndarray] | None:
    """How far (h, w) the photos' ground lies under snow, and its colours (h, w, 3); None without any."""
    snowy = [0.0 if worn.look is None else worn.look.snowiness for worn in looks]
    if not any(snowy):
        return None
    share, colors = np.zeros(layout.shape, np.float32), np.zeros((*layout.shape, 3), np.float32)
    for worn, weights, snowiness in zip(looks, _weights(layout, looks), snowy, strict=True):
        if worn.look is not None and snowiness:
            share += weights * snowiness
            colors += (weights * snowiness)[..., None] * worn.look.kinds.means[SNOW]
    return share, colors / np.maximum(share, 1e-6)[..., None]


def _steps(look: Look | None, found: Kinds) -> tuple[np.ndarray, np.ndarray]:
    """Logarithms of the gains (kinds + 1, 3) and changes of contrast (kinds + 1, 1) that turn what was found
    into a look; 0 for what is of no kind."""
    if look is None:
        return np.zeros((len(KINDS) + 1, 3), np.float32), np.zeros((len(KINDS) + 1, 1), np.float32)
    ratio = np.log(np.clip((_muted(look.kinds.means) + DARK) / (found.means + DARK), _LEAST, _MOST))
    brightness = ratio.mean(1, keepdims=True)
    gains = brightness + np.clip(ratio - brightness, -_MOST_TINT, _MOST_TINT)
    contrasts = (look.kinds.contrasts + DARK) / (found.contrasts + DARK)
    contrasts = np.log(np.clip(contrasts, _LEAST_CONTRAST, _MOST_CONTRAST))[:, None]
    contrasts -= _LIFTED * np.maximum(brightness, 0)
    gains[SKY] = contrasts[SKY] = 0  # it has a sky of its own
    contrasts[CLOUD] = 0  # and clouds have their light
    strength = _STRENGTH_GUESSED + (_STRENGTH - _STRENGTH_GUESSED) * look.kinds.certainty[:, None]
    gains, contrasts = (np.pad(strength * each, ((0, 1), (0, 0))) for each in (gains, contrasts))
    return gains.astype(np.float32), contrasts.astype(np.float32)


def _muted(colors: np.ndarray) -> np.ndarray:
    """Colours (kinds, 3), the most vivid ones less so: the photo's haze glowed, and its things did not."""
    brightness = colors.mean(1, keepdims=True)
    most, least = colors.max(1, keepdims=True), colors.min(1, keepdims=True)
    spread = most - least
    too_vivid = spread > _MOST_VIVID * most
    kept = _MOST_VIVID * brightness / np.maximum(spread - _MOST_VIVID * (most - brightness), 1e-6)
    return np.asarray(np.where(too_vivid, brightness + kept * (colors - brightness), colors))


def _weights(layout: Layout, looks: Sequence[Worn]) -> list[np.ndarray]:
    """How much each look counts (h, w); together at most 1."""
    width, height = layout.inner[1], layout.inner[0]
    held = []
    for worn in looks:
        here = np.full((height, width), max(worn.weight, 1e-3), np.float32)
        if worn.mask is not None:
            here *= cv2.resize(worn.mask.astype(np.uint8), (width, height), interpolation=cv2.INTER_NEAREST)
        here = np.pad(here, ((0, 0), (layout.margin, layout.margin)), "wrap") if layout.margin else here
        held.append(here * np.isin(layout.ids, worn.labels) if worn.labels else here)
    on_labels = sum(
        (here for worn, here in zip(looks, held, strict=True) if worn.labels), np.zeros(layout.shape)
    )
    held = [here if worn.labels else here * (on_labels == 0) for worn, here in zip(looks, held, strict=True)]
    total = np.maximum(sum(held, np.zeros(layout.shape, np.float32)), 1e-6)
    return [np.asarray(here / total, np.float32) for here in held]
