"""What is done to pictures after the generator: textures of photos, natural light, the tone of the style."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import numpy as np

from gaugan_desktop.document.rect import Rect
from gaugan_desktop.document.style import Style
from gaugan_desktop.errors import TOO_LITTLE_MEMORY, GauganError
from gaugan_desktop.models.loading import LoadedModel
from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_textures import (
    Arrangement,
    PhotoTextures,
    Place,
    PlacedCutout,
    kinds_of_labels,
    with_cutouts,
)
from gaugan_desktop.synthesis.engine.conditions import Part
from gaugan_desktop.synthesis.engine.look_book import LookBook
from gaugan_desktop.synthesis.engine.style_grade import style_grade
from gaugan_desktop.synthesis.engine.style_photos import StylePhotos
from gaugan_desktop.synthesis.engine.texture_source import texture_source
from gaugan_desktop.synthesis.natural_light import WHOLE, NaturalLight
from gaugan_desktop.texts import tr
from gaugan_desktop.tone import Grade
from gaugan_desktop.wrap import Wrap


class Finishing:
    """The finish of one model's pictures. All raise GauganError when memory does not suffice."""

    def __init__(self, model: LoadedModel) -> None:
        self._header = model.header
        self._light = NaturalLight(model.header.label_set)
        self._textures = PhotoTextures(model.header.label_set)
        self._kinds = kinds_of_labels(model.header.label_set)
        self._photos = StylePhotos(model)
        self._looks = LookBook(self._photos, model.header.label_set)

    @property
    def has_textures(self) -> bool:
        """Whether pictures get textures of photos."""
        return self._header.photo_textures > 0

    def arranged(
        self,
        style: Style,
        labels: np.ndarray,
        horizon: float | None,
        wrap: Wrap,
        rolls: tuple[int, ...],
        part: Part | None = None,
    ) -> Arrangement:
        """The textures of a picture in a style; in a part of one no plate is seen whole."""
        if not self.has_textures:
            return Arrangement()
        with _memory():
            source = texture_source(style, self._header.label_set, self._photos)
            if part is not None:
                return Arrangement(source, rolls)
            return self._textures.arranged(labels, horizon, wrap, rolls, source)

    def textured(
        self,
        arrangement: Arrangement,
        picture: np.ndarray,
        labels: np.ndarray,
        horizon: float | None,
        wrap: Wrap,
        window: Rect | None = None,
        part: Part | None = None,
    ) -> np.ndarray:
        """`PhotoTextures.applied`, as strong as the model asks for."""
        place = None if part is None else Place(part.top, part.left, part.height, part.width)
        slices, share = None if window is None else window.slices, self._header.photo_textures
        with _memory():
            return self._textures.applied(picture, labels, horizon, share, wrap, slices, arrangement, place)

    def lit(
        self,
        style: Style,
        picture: np.ndarray,
        labels: np.ndarray,
        horizon: float | None,
        wrap: Wrap,
        pixels: int = WHOLE,
        window: Rect | None = None,
        cutouts: Sequence[PlacedCutout] = (),
    ) -> np.ndarray:
        """`NaturalLight.applied` in the looks of a style; without textures no clouds of photos."""
        looks = self._looks.worn(style)
        with _memory():
            return self._light.applied(
                picture, labels, horizon, wrap, pixels, window, looks, cutouts if self.has_textures else ()
            )

    def planted(
        self,
        picture: np.ndarray,
        labels: np.ndarray,
        cutouts: Sequence[PlacedCutout],
        window: Rect | None = None,
    ) -> np.ndarray:
        """`with_cutouts` of a window (h, w, 3), without one of the whole picture, where it has textures."""
        if not cutouts or not self.has_textures:
            return picture
        window = window or Rect(0, 0, labels.shape[1], labels.shape[0])
        with _memory():
            return with_cutouts(picture, self._kinds[labels[window.slices]], cutouts, window.slices)

    def grade(self, style: Style, picture: np.ndarray) -> Grade | None:
        """`style_grade`, as near to the tone as the model asks for."""
        return style_grade(style, picture, self._header.tone)


@contextmanager
def _memory() -> Iterator[None]:
    """Says it in a sentence when there is too little."""
    try:
        yield
    except (MemoryError, cv2.error) as error:
        raise GauganError(tr(TOO_LITTLE_MEMORY)) from error
