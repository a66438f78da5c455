"""The tones of the style photos that a style is made of, and how far pictures go towards them."""

import hashlib

import numpy as np

from gaugan_desktop.document.style import Style, StylePart, parts_of
from gaugan_desktop.imaging.loading import decode_picture
from gaugan_desktop.models.model_file import ModelHeader
from gaugan_desktop.tone import Grade, Tone, grade_towards, mixed_tone, tone_of

_KEPT = 64


class ToneBook:
    """Tones for one model; each photo is read once."""

    def __init__(self, header: ModelHeader) -> None:
        self._share = header.tone
        self._tones: dict[str, Tone] = {}

    def grade(self, style: Style, picture: np.ndarray) -> Grade | None:
        """How a picture (H, W, 3) uint8 or uint16 is graded; None where a style has no photo that holds
        everywhere.

        The farther a light slider is from the middle, the less the tone counts: else nothing would change.

        Raises:
            BadFileError: a style photo cannot be read.
        """
        parts = [part for part in parts_of(style) if part.is_everywhere]
        photos = [part for part in parts if part.style.image is not None and part.weight]
        if not self._share or not photos:
            return None
        moved = max((abs(value) for _, value in style.light), default=0.0)
        shown = sum(part.weight for part in photos) / sum(part.weight for part in parts)
        wanted = mixed_tone([(self._tone(part), part.weight) for part in photos])
        return grade_towards(wanted, picture, self._share * (1 - moved) * shown)

    def _tone(self, part: StylePart) -> Tone:
        image = part.style.image
        assert image is not None
        key = hashlib.sha256(image).hexdigest()
        if key not in self._tones:
            if len(self._tones) >= _KEPT:
                self._tones.clear()
            self._tones[key] = tone_of(decode_picture(image, part.style.name or "style image"))
        return self._tones[key]
