"""The tone of a style photo, brightness and contrast of the whole, which pictures take on in part.

What a photographer does last: a picture is graded towards another one. Compare Reinhard et al. 2001, *Color
Transfer between Images*; here limited, since pictures show other things than the photo, and with shoulders,
so that nothing is clipped.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from gaugan_desktop.opencv import cv2
from gaugan_desktop.shrinking import shrunk

_SIDE = 256  # pixels at which pictures are looked at
LUMA = np.array([0.299, 0.587, 0.114], np.float32)
_LEAST_DEVIATION = 0.016  # of what counts as having a contrast
_MOST_CONTRAST = 1.7  # by which one may exceed the other before the share is taken
_OWN = 0.5  # share of the contrast that each channel has of its own
_MOST_SHIFT, _MOST_TINT = 0.14, 0.02  # of brightness, and of a channel beside it
_SHOULDER = 0.2  # of the range, where it is bent at either end


class Tone(NamedTuple):
    """Mean and deviation (3,) of the channels of a picture in [0, 1], and the deviation of its brightness."""

    mean: np.ndarray
    deviation: np.ndarray
    contrast: float


class Grade(NamedTuple):
    """How the channels (3,) of a picture in [0, 1] change: times `factor`, plus `offset`."""

    factor: np.ndarray
    offset: np.ndarray


def tone_of(picture: np.ndarray) -> Tone:
    """The tone of a picture (H, W, 3) uint8 or uint16."""
    small = shrunk(picture, _SIDE).astype(np.float32)
    pixels = small.reshape(-1, 3) / np.iinfo(picture.dtype).max
    return Tone(pixels.mean(0), pixels.std(0), float((pixels @ LUMA).std()))


def mixed_tone(tones: Sequence[tuple[Tone, float]]) -> Tone:
    """The mean of tones with their weights, which are not all zero."""
    total = sum(weight for _, weight in tones)
    shares = [(tone, weight / total) for tone, weight in tones]
    return Tone(
        np.sum([share * tone.mean for tone, share in shares], axis=0),
        np.sum([share * tone.deviation for tone, share in shares], axis=0),
        sum(share * tone.contrast for tone, share in shares),
    )


def grade_towards(wanted: Tone, picture: np.ndarray, share: float) -> Grade:
    """What brings a picture (H, W, 3) uint8 or uint16 nearer to a tone, by a share from 0 to 1."""
    found = tone_of(picture)
    whole = _contrast(wanted.contrast, found.contrast)
    own = _contrast(wanted.deviation, found.deviation)
    factor = (whole ** (1 - _OWN) * own**_OWN) ** share
    shift = share * (wanted.mean - found.mean)
    brightness = float(shift @ LUMA)
    tint = np.clip(shift - brightness, -_MOST_TINT, _MOST_TINT)
    shift = np.clip(brightness, -_MOST_SHIFT, _MOST_SHIFT) + tint
    return Grade(factor, found.mean * (1 - factor) + shift)


def graded(picture: np.ndarray, grade: Grade) -> np.ndarray:
    """A picture (H, W, 3) uint8 or uint16 so changed."""
    most = np.iinfo(picture.dtype).max
    values = np.linspace(0, 1, most + 1, dtype=np.float32)
    curves = np.stack([_curve(values, *each) for each in zip(*grade, strict=True)], 1)
    table = np.rint(curves * most).astype(picture.dtype)
    if most == 255:
        return np.asarray(cv2.LUT(picture, table[None]))
    return np.stack([table[:, channel][picture[..., channel]] for channel in range(3)], 2)


def _contrast(wanted: np.ndarray | float, found: np.ndarray | float) -> np.ndarray:
    ratio = np.maximum(wanted, _LEAST_DEVIATION) / np.maximum(found, _LEAST_DEVIATION)
    return np.asarray(np.clip(ratio, 1 / _MOST_CONTRAST, _MOST_CONTRAST))


def _curve(values: np.ndarray, factor: float, offset: float) -> np.ndarray:
    """A straight line that bends near 0 and 1, if it would leave them."""
    line = values * factor + offset
    return 1 - _bent(1 - _bent(line, factor + offset), 1 - offset)


def _bent(line: np.ndarray, top: float) -> np.ndarray:
    """What lies between the shoulder and `top`, brought below 1; it rises on, ever more slowly."""
    if top <= 1:
        return line
    start = 1 - _SHOULDER
    steep = (top - start) / _SHOULDER
    place = np.clip((line - start) / (top - start), 0, 1)
    return np.asarray(
        np.where(line > start, start + _SHOULDER * steep * place / (1 + (steep - 1) * place), line)
    )
