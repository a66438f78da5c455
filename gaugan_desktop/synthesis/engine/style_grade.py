"""How a style's photos grade the pictures painted in it."""

from functools import lru_cache

import numpy as np

from gaugan_desktop.document.style import Style, parts_of
from gaugan_desktop.imaging.loading import decode_picture
from gaugan_desktop.tone import Grade, Tone, grade_towards, mixed_tone, tone_of

_KEPT = 64


def style_grade(style: Style, picture: np.ndarray, share: float) -> Grade | None:
    """How a picture (H, W, 3) uint8 or uint16 is graded; None where no photo of the style holds everywhere.

    The farther a light slider is from the middle, the less the tone counts: else nothing would change.

    Args:
        share: of the way to the tone of the style, for styles of photos alone.

    Raises:
        BadFileError: a style photo cannot be read.
    """
    parts = [part for part in parts_of(style) if part.is_everywhere]
    tones = [
        (_tone(part.style.image, part.style.name), part.weight)
        for part in parts
        if part.style.image is not None and part.weight and share
    ]
    if not tones:
        return None
    moved = max((abs(value) for _, value in style.light), default=0.0)
    shown = sum(weight for _, weight in tones) / sum(part.weight for part in parts)
    return grade_towards(mixed_tone(tones), picture, share * (1 - moved) * shown)


@lru_cache(_KEPT)
def _tone(image: bytes, name: str) -> Tone:
    return tone_of(decode_picture(image, name or "style image"))
