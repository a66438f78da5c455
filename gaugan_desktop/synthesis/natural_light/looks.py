"""What a style photo looks like: the colours of its sky and of each kind of ground, which pictures take on.

One vector per photo tells the generator roughly what light there was. The mean colours of kinds of things,
compared kind by kind, tell it exactly (compare Reinhard et al. 2001, *Color Transfer between Images*, with
regions that match).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from gaugan_desktop.horizon import find_horizon, roles_of
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis.natural_light.layout import Layout, blurred
from gaugan_desktop.tone import LUMA

KINDS = (
    ("sky",),
    ("cloud",),
    ("water", "sea", "river"),
    ("grass", "plant", "bush", "hill"),
    ("tree",),
    ("sand", "dirt", "gravel", "road"),
    ("mountain", "rock", "stone"),
    ("snow",),
)
SKY, CLOUD, SNOW = 0, 1, len(KINDS) - 1
_SIDE = 256  # pixels at which photos are looked at
_HEIGHTS = 12  # of the sky, from the horizon to the top
_CERTAIN = 0.03  # share of a photo that says for sure what something looks like there
_LEAST, _MOST = 0.42, 2.2  # gains that are believed
_MOST_TINT = 0.45  # logarithm of what a channel may gain on the others
_STRENGTH, _STRENGTH_UNSEEN = 0.8, 0.6
_TINT_UNSEEN = 0.3  # how much of the hue's change holds for kinds that the photo does not show
_SKY_ON_WHITE = 0.3  # how much of the sky's hue snow and clouds have
_SKY_OF_CLOUDS = 0.5  # how sure clouds alone make of the sky behind them
_DUSK, _NIGHT = 0.5, 0.35  # brightness of skies in whose light all colours can be seen, and hardly any
_NIGHT_HUE = 0.8  # how much of their own hue is lost to that of a night sky
_SOFTNESS = 0.7  # pixels
_SKY_SOFTNESS = 1.2  # heights
_LANDSCAPE = bundled_label_set("landscape")


def _kinds_of_ids() -> np.ndarray:
    """(256,) the kind of every landscape id; the number of kinds for none."""
    kinds = np.full(256, len(KINDS), np.intp)
    for number, names in enumerate(KINDS):
        kinds[[label.id for label in _LANDSCAPE.labels if label.name in names]] = number
    return kinds


_KINDS_OF_IDS = _kinds_of_ids()


@dataclass(frozen=True, eq=False)
class Look:
    """The colours of a photo, in [0, 1].

    Attributes:
        means: (kinds, 3) of each kind.
        shares: (kinds,) of the photo.
        sky: (heights, 3) from the horizon upwards.
    """

    means: np.ndarray
    shares: np.ndarray
    sky: np.ndarray


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


def look_of(photo: np.ndarray, ids: np.ndarray) -> Look:
    """The look of a photo (h, w, 3) uint8 that shows these landscape ids (h, w)."""
    height, width = ids.shape
    scale = min(1.0, _SIDE / max(height, width))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    small = cv2.resize(photo, size, interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    shown = cv2.resize(ids, size, interpolation=cv2.INTER_NEAREST)
    layout = Layout(shown, find_horizon(shown, roles_of(_LANDSCAPE)))
    means, shares = kind_means(small, layout)
    return Look(means, shares, _sky_of(small, layout))


def kind_means(picture: np.ndarray, layout: Layout) -> tuple[np.ndarray, np.ndarray]:
    """Mean colours (kinds, 3) of a picture (h, w, 3), and the shares (kinds,) of what it shows."""
    kinds = _KINDS_OF_IDS[layout.ids].ravel()
    counts = np.bincount(kinds, minlength=len(KINDS) + 1)[: len(KINDS)]
    channels = picture.reshape(-1, 3).T
    sums = [np.bincount(kinds, channel, minlength=len(KINDS) + 1)[: len(KINDS)] for channel in channels]
    means = np.stack(sums, 1) / np.maximum(counts, 1)[:, None]
    return means.astype(np.float32), (counts / layout.ids.size).astype(np.float32)


def gains(picture: np.ndarray, layout: Layout, looks: Sequence[Worn]) -> np.ndarray:
    """By how much the colours of a picture (h, w, 3) in [0, 1] change: (h, w, 3), softly at borders."""
    found, _ = kind_means(picture, layout)
    kinds = _KINDS_OF_IDS[layout.ids]
    steps = [_log_gains(worn.look, found) for worn in looks]
    if len(looks) == 1 and looks[0].mask is None and not looks[0].labels:
        return blurred(np.exp(steps[0])[kinds], _SOFTNESS)
    total = np.zeros((*layout.shape, 3), np.float32)
    for step, weights in zip(steps, _weights(layout, looks), strict=True):
        total += step[kinds] * weights[..., None]
    return blurred(np.exp(total), _SOFTNESS)


def sky_colors(
    layout: Layout, looks: Sequence[Worn], shape: tuple[int, ...]
) -> tuple[np.ndarray, np.ndarray]:
    """The sky of the photos (h, w, 3) at a small shape, and how much it counts (h, w, 1)."""
    rows = (np.arange(shape[0], dtype=np.float32) + 0.5) * (layout.shape[0] / shape[0])
    heights = np.clip(1 - rows / max(layout.horizon, 1.0), 0, 1) * (_HEIGHTS - 1)
    colors, counted = (
        np.zeros((shape[0], shape[1], 3), np.float32),
        np.zeros((shape[0], shape[1], 1), np.float32),
    )
    for worn, weights in zip(looks, _weights(layout, looks), strict=True):
        if worn.look is None:
            continue
        sky, cloud = worn.look.shares[[SKY, CLOUD]]
        certain = _certainty(sky) + (1 - _certainty(sky)) * _SKY_OF_CLOUDS * _certainty(cloud)
        share = cv2.resize(weights, (shape[1], shape[0]), interpolation=cv2.INTER_AREA)[..., None] * certain
        profile = [np.interp(heights, np.arange(_HEIGHTS), channel) for channel in worn.look.sky.T]
        colors += np.stack(profile, 1)[:, None].astype(np.float32) * share
        counted += share
    return colors / np.maximum(counted, 1e-6), _STRENGTH * counted


def _log_gains(look: Look | None, found: np.ndarray) -> np.ndarray:
    """Logarithms (kinds + 1, 3) of the gains that turn the colours found into those of a look; 0 for what is
    of no kind."""
    if look is None:
        return np.zeros((len(KINDS) + 1, 3), np.float32)
    ratio = np.clip((look.means + 0.02) / (found + 0.02), _LEAST, _MOST)
    known = np.array([_certainty(share) for share in look.shares], np.float32)
    known[found.sum(1) == 0] = 0
    brightness = np.log(ratio).mean(1, keepdims=True)
    steps = brightness + np.clip(np.log(ratio) - brightness, -_MOST_TINT, _MOST_TINT)
    unseen = _unseen_step(look, found, known, steps) + _night_steps(look, found)
    for kind in (CLOUD, SNOW):
        if found[kind].any():
            steps[kind], known[kind] = _of_white(kind, look, found[kind], float(known[kind]))
    mixed = known[:, None] * steps * _STRENGTH + (1 - known[:, None]) * unseen * _STRENGTH_UNSEEN
    mixed[SKY] = 0  # it has a sky of its own
    return np.pad(mixed, ((0, 1), (0, 0))).astype(np.float32)


def _unseen_step(look: Look, found: np.ndarray, known: np.ndarray, steps: np.ndarray) -> np.ndarray:
    """The step (3,) of ground that the photo does not show: that of the other ground, mostly in brightness.

    Where picture and photo have no kind in common, all of their ground is compared.
    """
    ground = np.arange(len(KINDS)) > CLOUD
    common = known * ground
    if common.any():
        step = (steps * common[:, None]).sum(0) / common.sum()
    else:
        is_found, shares = ground & found.any(1), look.shares * ground
        if not is_found.any() or not shares.any():
            return np.zeros(3, np.float32)
        photo = (look.means * shares[:, None]).sum(0) / shares.sum()
        step = np.log(np.clip((photo + 0.02) / (found[is_found].mean(0) + 0.02), _LEAST, _MOST))
    return np.asarray(step.mean() + _TINT_UNSEEN * (step - step.mean()), np.float32)


def _night_steps(look: Look, found: np.ndarray) -> np.ndarray:
    """Steps (kinds, 3) to the hue of a dark sky, in whose light colours can hardly be told apart."""
    brightness = look.sky @ LUMA
    night = float(np.clip((_DUSK - brightness.mean()) / (_DUSK - _NIGHT), 0, 1)) if brightness.any() else 0.0
    light = look.sky.mean(0) + 0.02
    own = found + 0.02
    hue = light / (light @ LUMA) * (own @ LUMA)[:, None] / own
    return np.asarray(night * _NIGHT_HUE * np.log(hue), np.float32)


def _of_white(kind: int, look: Look, found: np.ndarray, known: float) -> tuple[np.ndarray, float]:
    """Steps (3,) for snow or clouds and how certain they are: white in the sky's light, if none are shown."""
    seen = np.log(np.clip((look.means[kind] + 0.02) / (found + 0.02), _LEAST, _MOST))
    if known > 0.5 or not look.shares[[SKY, CLOUD]].any():
        return seen, known
    light = look.sky.mean(0)
    hue = 1 + _SKY_ON_WHITE * (light / (light @ LUMA + 0.02) - 1)
    white = hue * min(0.9, 0.08 + 0.95 * float(light @ LUMA))
    return np.log((white + 0.02) / (found + 0.02)), 1.0


def _certainty(share: float) -> float:
    return float(np.clip(share / _CERTAIN, 0, 1))


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


def _sky_of(photo: np.ndarray, layout: Layout) -> np.ndarray:
    """The colours (heights, 3) of a photo's sky; with its clouds where they are most of it."""
    is_sky = layout.mask("sky")
    if is_sky.sum() < layout.above.sum() / 2:
        is_sky = layout.above
    if not is_sky.any():
        return np.zeros((_HEIGHTS, 3), np.float32)
    heights = np.clip(1 - layout.rows[is_sky] / max(layout.horizon, 1.0), 0, 1) * (_HEIGHTS - 1)
    colors, bins = photo[is_sky], np.rint(heights).astype(int)
    found = np.unique(bins)
    means = np.stack([_lighter_half(colors[bins == each]) for each in found])
    channels = [np.interp(np.arange(_HEIGHTS), found, channel) for channel in means.T]
    sky = np.stack(channels, 1).astype(np.float32)
    return cv2.GaussianBlur(sky, (0, 0), sigmaX=0.1, sigmaY=_SKY_SOFTNESS, borderType=cv2.BORDER_REPLICATE)


def _lighter_half(colors: np.ndarray) -> np.ndarray:
    """The mean (3,) of the lighter ones of colours (n, 3): what stands before a sky is darker."""
    brightness = colors @ LUMA
    return np.asarray(colors[brightness >= np.median(brightness)].mean(0))
