"""The photos that styles are made of, and what they show."""

import hashlib
from collections import OrderedDict
from typing import NamedTuple

import numpy as np

from gaugan_desktop.document.style import Style
from gaugan_desktop.imaging.loading import decode_picture
from gaugan_desktop.models.loading import LoadedModel
from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_textures import StylePhoto, of_usual_size
from gaugan_desktop.synthesis.engine.photo_labels import labelled

_KEPT = 24  # some 1.5 MB each


class SeenPhoto(NamedTuple):
    """A style photo and what it shows, by the labels of the model.

    Attributes:
        photo: its shorter side is at most the usual size of photos.
        small: (h, w, 3) uint8, as it was labelled.
        labels: (h, w) uint8.
    """

    photo: StylePhoto
    small: np.ndarray
    labels: np.ndarray


class StylePhotos:
    """Style photos as a model's labeller sees them; without one there are none."""

    def __init__(self, model: LoadedModel) -> None:
        self._labeller = model.labeller
        self._photos: OrderedDict[str, SeenPhoto] = OrderedDict()

    def seen(self, style: Style) -> SeenPhoto | None:
        """The photo of a style that is no mix; None without one.

        Raises:
            BadFileError: it cannot be read.
        """
        if style.image is None or self._labeller is None:
            return None
        name = hashlib.sha256(style.image).hexdigest()
        if name not in self._photos:
            self._photos[name] = self._seen(name, decode_picture(style.image, style.name or "style image"))
            if len(self._photos) > _KEPT:
                self._photos.popitem(last=False)
        self._photos.move_to_end(name)
        return self._photos[name]

    def _seen(self, name: str, photo: np.ndarray) -> SeenPhoto:
        assert self._labeller is not None
        picture = of_usual_size(photo)
        small, labels = labelled(self._labeller, picture)
        enlarged = cv2.resize(labels, picture.shape[1::-1], interpolation=cv2.INTER_NEAREST)
        return SeenPhoto(StylePhoto(name, picture, enlarged), small, labels)
