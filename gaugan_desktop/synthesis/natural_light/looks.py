"""What a photo looks like: the colours of its sky and of each kind of ground.

One vector per photo tells the generator roughly what light there was. The mean colours of kinds of things,
compared kind by kind, tell it exactly (compare Reinhard et al. 2001, *Color Transfer between Images*, with
regions that match).
"""

from dataclasses import dataclass

import numpy as np

from gaugan_desktop.horizon import find_horizon, roles_of
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.opencv import cv2
from gaugan_desktop.shrinking import shrunk
from gaugan_desktop.synthesis.natural_light.layout import Layout, smoothstep
from gaugan_desktop.tone import LUMA

KINDS = (
    ("sky",),
    ("cloud",),
    ("water", "river"),
    ("sea",),
    ("grass",),
    ("plant",),
    ("bush",),
    ("hill",),
    ("tree",),
    ("sand",),
    ("dirt",),
    ("road",),
    ("gravel",),
    ("mountain",),
    ("rock",),
    ("stone",),
    ("snow",),
)
SKY, CLOUD, SNOW = 0, 1, len(KINDS) - 1
DARK = 0.02  # added to colours before they are compared by their logarithms
_SIDE = 256  # pixels at which photos are looked at
_HEIGHTS = 12  # of the sky, from the horizon to the top
_UNCERTAIN, _CERTAIN = (
    0.01,
    0.05,
)  # shares of a photo that say hardly, and for sure, what something looks like
_SNOWY = 0.3, 0.7  # shares of snow on the ground from which on some lies elsewhere, and everywhere
_SKY_SOFTNESS = 1.2  # heights
_LANDSCAPE = bundled_label_set("landscape")


def _kinds_of_ids() -> np.ndarray:
    """(256,) the kind of every landscape id; the number of kinds for none."""
    kinds = np.full(256, len(KINDS), np.intp)
    for number, names in enumerate(KINDS):
        kinds[[label.id for label in _LANDSCAPE.labels if label.name in names]] = number
    return kinds


KINDS_OF_IDS = _kinds_of_ids()


@dataclass(frozen=True, eq=False)
class Kinds:
    """The kinds of things that a picture shows.

    Attributes:
        means: (kinds, 3) colours in [0, 1].
        contrasts: (kinds,) deviation of the brightness, as a share of its mean.
        shares: (kinds,) of the picture.
    """

    means: np.ndarray
    contrasts: np.ndarray
    shares: np.ndarray

    @property
    def certainty(self) -> np.ndarray:
        """(kinds,) from 0 to 1: how far the picture shows what they look like."""
        return smoothstep(_UNCERTAIN, _CERTAIN, self.shares)


@dataclass(frozen=True, eq=False)
class Look:
    """The colours of a photo.

    Attributes:
        kinds: those that it shows.
        sky: (heights, 3) in [0, 1], from the horizon upwards; zeros without any.
        fog: how far it takes things their colours, from 0 to 1.
    """

    kinds: Kinds
    sky: np.ndarray
    fog: float = 0.0

    @property
    def snowiness(self) -> float:
        """How far all ground lies under snow, from 0 to 1."""
        shares = self.kinds.shares
        ground = shares.sum() - shares[[SKY, CLOUD]].sum()
        return float(smoothstep(*_SNOWY, shares[SNOW] / (ground + DARK)))


def shown_by(photo: np.ndarray, ids: np.ndarray) -> Look:
    """What a photo (h, w, 3) uint8 of these landscape ids (h, w) shows, and no more."""
    small = shrunk(photo, _SIDE).astype(np.float32) / 255
    shown = _shrunk_ids(ids, small)
    layout = Layout(shown, find_horizon(shown, roles_of(_LANDSCAPE)))
    return Look(kinds_in(small, layout.ids), _sky_of(small, layout))


def kinds_in(picture: np.ndarray, ids: np.ndarray) -> Kinds:
    """What a picture (h, w, 3) float32 in [0, 1] shows, at the size at which photos are looked at."""
    small = shrunk(picture, _SIDE)
    kinds = KINDS_OF_IDS[_shrunk_ids(ids, small)].ravel()
    colors = small.reshape(-1, 3)
    brightness = colors @ LUMA
    counts = _sums(kinds, np.ones_like(brightness))
    some = np.maximum(counts, 1)
    means = np.stack([_sums(kinds, channel) for channel in colors.T], 1) / some[:, None]
    squares = _sums(kinds, brightness**2) / some - (means @ LUMA) ** 2
    contrasts = np.sqrt(np.maximum(squares, 0)) / (means @ LUMA + DARK)
    found = (each.astype(np.float32) for each in (means, contrasts, counts / max(kinds.size, 1)))
    return Kinds(*found)


def _shrunk_ids(ids: np.ndarray, small: np.ndarray) -> np.ndarray:
    return cv2.resize(ids, small.shape[1::-1], interpolation=cv2.INTER_NEAREST)


def _sums(kinds: np.ndarray, values: np.ndarray) -> np.ndarray:
    """(kinds,) sums of values (n,) of pixels of these kinds (n,)."""
    return np.bincount(kinds, values, minlength=len(KINDS) + 1)[: len(KINDS)]


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
