"""What things that a style photo does not show would look like in its light: as in photos like it.

A photo of the sea at dusk says nothing of meadows. But among a few hundred landscapes some have such a sky,
and some of those show meadows.
"""

from functools import cache
from typing import NamedTuple

import numpy as np

from gaugan_desktop.paths import resource_path
from gaugan_desktop.synthesis.natural_light.looks import CLOUD, DARK, KINDS, SKY, SNOW, Kinds, Look, shown_by
from gaugan_desktop.tone import LUMA

KNOWN_LOOKS = "looks/landscapes.npz"  # written by packaging/make_looks.py
_FEWEST, _MOST, _NEAREST = 6, 16, 0.25  # photos that are asked, and as a share of those that could be
_SURE = 0.02  # distance at which photos count half as much as the same light would
_GROUND = 0.15  # what ground counts beside the sky
_NOT_SHOWN = 0.5  # distance in what only one of two photos shows
_OWN, _MOST_OWN = 0.8, 1.0  # how far a photo being darker than those like it holds for all, and the most
_GREY = tuple(KINDS.index((name,)) for name in ("mountain", "rock", "stone", "snow"))
_TINT = 0.4  # how far the hue of light that grey things show holds for all
_DUSK, _NIGHT = 0.5, 0.35  # brightness of skies in whose light all colours can be seen, and hardly any
_NIGHT_HUE = 0.7  # how much of their own hue is lost to that of a night sky (Purkinje)
_FEWEST_KINDS = 3  # that show how much things differ
_FOG = 0.6  # share of the usual difference below which there is fog
_LEAST_CLEAR = 0.25  # what it always leaves
_SKY_ON_SNOW = 0.3  # how much of the sky's hue snow has
_BRIGHTEST = 0.9  # that it is


class _Known(NamedTuple):
    """Looks of many photos, (photos, ...) each; colours as logarithms."""

    logs: np.ndarray
    contrasts: np.ndarray
    shares: np.ndarray
    skies: np.ndarray
    shown: np.ndarray

    @property
    def spread(self) -> float:
        """By how much things in one photo differ in brightness, usually."""
        many = self.shown.sum(1) >= _FEWEST_KINDS
        photos = zip(self.logs[many].mean(2), self.shown[many], strict=True)
        return float(np.median([brightness[shown].std() for brightness, shown in photos]))


def look_of(photo: np.ndarray, ids: np.ndarray) -> Look:
    """The look of a photo (h, w, 3) uint8 that shows these landscape ids (h, w), with a colour for every
    kind of thing: guessed where the photo does not show it."""
    look = shown_by(photo, ids)
    known, own = _known(), look.kinds
    certainty = own.certainty
    distances = _distances(look, certainty > 0.5, known)
    night, hue = _night(look.sky)
    clearness, middle = _clearness(own, known)
    tint = _tint(look, certainty, known)
    logs, contrasts = np.log(own.means + DARK), own.contrasts.copy()
    for kind in range(CLOUD, len(KINDS)):
        if certainty[kind] == 1:
            continue
        near = np.flatnonzero(known.shown[:, kind])
        asked = int(np.clip(_NEAREST * len(near), _FEWEST, _MOST))
        near = near[np.argsort(distances[near], kind="stable")[:asked]]
        weights = np.sqrt(known.shares[near, kind]) / (distances[near] + _SURE) ** 2
        weights /= weights.sum()
        guess = weights @ known.logs[near, kind] + _own(logs, certainty, near, known) + tint
        if kind == SNOW and look.sky.any():
            guess = (guess + _snow_under(look.sky)) / 2
        guess += night * (hue - (guess - guess.mean()))
        guess = middle + clearness * (guess - middle)
        logs[kind] = certainty[kind] * logs[kind] + (1 - certainty[kind]) * guess
        contrast = clearness * weights @ known.contrasts[near, kind]
        contrasts[kind] += (1 - certainty[kind]) * (contrast - contrasts[kind])
    means = np.clip(np.exp(logs) - DARK, 0, 1).astype(np.float32)
    return Look(Kinds(means, contrasts, own.shares), look.sky, 1 - clearness)


def _distances(look: Look, shown: np.ndarray, known: _Known) -> np.ndarray:
    """(photos,) how unlike the light of a look that of every known one is."""
    distances = np.zeros(len(known.logs), np.float32)
    if look.sky.any():
        distances += ((known.skies - look.sky) ** 2).mean((1, 2))
    logs = np.log(look.kinds.means + DARK)
    for kind in np.flatnonzero(shown):
        if kind != SKY:
            apart = ((known.logs[:, kind] - logs[kind]) ** 2).mean(1)
            distances += _GROUND * np.where(known.shown[:, kind], apart, _NOT_SHOWN)
    return distances


def _own(logs: np.ndarray, certainty: np.ndarray, near: np.ndarray, known: _Known) -> float:
    """By how much a photo is lighter than those near to it, or, in what these do not show, than all."""
    steps = []
    for kind in np.flatnonzero(certainty > 0.5):
        shown = near[known.shown[near, kind]]
        shown = shown if len(shown) else np.flatnonzero(known.shown[:, kind])
        steps.append(float((logs[kind] - known.logs[shown, kind].mean(0)).mean()))
    return _OWN * float(np.clip(np.mean(steps), -_MOST_OWN, _MOST_OWN)) if steps else 0.0


def _tint(look: Look, certainty: np.ndarray, known: _Known) -> np.ndarray:
    """The hue (3,) of the light, by how things that are grey in most photos look in it."""
    shown = [kind for kind in _GREY if certainty[kind] > 0.5]
    if not shown:
        return np.zeros(3, np.float32)
    logs = np.log(look.kinds.means + DARK)
    steps = [logs[kind] - known.logs[known.shown[:, kind], kind].mean(0) for kind in shown]
    tint = np.mean(steps, 0)
    return np.asarray(_TINT * (tint - tint.mean()))


def _clearness(own: Kinds, known: _Known) -> tuple[float, np.ndarray]:
    """How far fog leaves things their colours, and the colour (3,) that it gives them."""
    shown = np.log(own.means + DARK)[own.certainty > 0.5]
    if len(shown) < _FEWEST_KINDS:
        return 1.0, np.zeros(3, np.float32)
    share = float(shown.mean(1).std()) / (_FOG * known.spread)
    return float(np.clip(share, _LEAST_CLEAR, 1)), shown.mean(0)


def _snow_under(sky: np.ndarray) -> np.ndarray:
    """The logarithm (3,) of what is white in the light of a sky (heights, 3)."""
    light = sky.mean(0)
    brightness = float(light @ LUMA)
    hue = 1 + _SKY_ON_SNOW * (light / (brightness + DARK) - 1)
    return np.asarray(np.log(hue * min(_BRIGHTEST, 0.08 + 0.95 * brightness) + DARK))


def _night(sky: np.ndarray) -> tuple[float, np.ndarray]:
    """How far the hue (3,) of a dark sky is that of everything, and this hue."""
    light = np.log(sky.mean(0) + DARK)
    darkness = float(np.clip((_DUSK - sky.mean(0) @ LUMA) / (_DUSK - _NIGHT), 0, 1)) if sky.any() else 0.0
    return _NIGHT_HUE * darkness, light - light.mean()


@cache
def _known() -> _Known:
    with np.load(resource_path(KNOWN_LOOKS), allow_pickle=False) as stored:
        found = {name: stored[name].astype(np.float32) for name in stored}
    means, skies, shares = (found[name] / 255 for name in ("means", "skies", "shares"))
    contrasts = found["contrasts"] / 100
    kinds = Kinds(means, contrasts, shares)
    shown = kinds.certainty > 0.5
    return _Known(np.log(means + DARK), contrasts, shares, skies, shown)
