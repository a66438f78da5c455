"""The looks of the style photos that a style is made of."""

import hashlib

import numpy as np

from gaugan_desktop.document.style import Style, StylePart, parts_of
from gaugan_desktop.imaging.loading import decode_picture
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.models.loading import LoadedModel
from gaugan_desktop.synthesis.engine.photo_labels import labelled
from gaugan_desktop.synthesis.natural_light import Look, Worn, look_of

_KEPT = 64


class LookBook:
    """Looks by a model's labeller; without one there are none."""

    def __init__(self, model: LoadedModel) -> None:
        self._labeller = model.labeller
        self._label_set = model.header.label_set
        self._partners = self._label_set.mapping_to(bundled_label_set("landscape"))
        self._looks: dict[str, Look] = {}

    def worn(self, style: Style) -> tuple[Worn, ...]:
        """The looks of a style and where they hold; empty for styles without photos.

        The farther a light slider is from the middle, the less they count: else nothing would change.

        Raises:
            BadFileError: a style photo cannot be read.
        """
        if self._labeller is None:
            return ()
        worn = [self._worn(part) for part in parts_of(style)]
        if all(each.look is None for each in worn):
            return ()
        moved = max((abs(value) for _, value in style.light), default=0.0)
        if not moved:
            return tuple(worn)
        return tuple(part for each in worn for part in (_weighted(each, 1 - moved), _bare(each, moved)))

    def _worn(self, part: StylePart) -> Worn:
        ids = (self._label_set.id_of(name) for name in part.labels)
        labels = tuple(int(self._partners[found]) for found in ids if found is not None)
        region = None if part.region is None else part.region.mask
        return Worn(self._look(part.style), part.weight, region, labels)

    def _look(self, style: Style) -> Look | None:
        if style.image is None:
            return None
        key = hashlib.sha256(style.image).hexdigest()
        if key not in self._looks:
            if len(self._looks) >= _KEPT:
                self._looks.clear()
            photo = decode_picture(style.image, style.name or "style image")
            self._looks[key] = self._seen(photo)
        return self._looks[key]

    def _seen(self, photo: np.ndarray) -> Look:
        assert self._labeller is not None
        small, ids = labelled(self._labeller, photo)
        return look_of(small, self._partners[ids])


def _weighted(worn: Worn, share: float) -> Worn:
    return worn._replace(weight=worn.weight * share)


def _bare(worn: Worn, share: float) -> Worn:
    return worn._replace(look=None, weight=worn.weight * share)
