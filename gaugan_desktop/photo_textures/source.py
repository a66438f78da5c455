"""Where textures come from: the photos of the style, and those shipped for what these do not show."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from gaugan_desktop.labels import LabelSet, is_one_of
from gaugan_desktop.photo_textures.plates import USUAL, Kind, Plate, plate_of
from gaugan_desktop.photo_textures.table import ASSORTMENTS, Assortment, Texture

_KEPT = 16  # plates of style photos, some 0.6 MB each
_LEAST_SIDE = 384  # pixels of the shorter side of a photo; smaller ones show whole hills as grass


@dataclass(frozen=True)
class StylePhoto:
    """A photo and what it shows.

    Attributes:
        name: by which photos are equal.
        picture: (H, W, 3) uint8, whose shorter side is at most the usual size of photos.
        labels: (H, W) uint8.
    """

    name: str
    picture: np.ndarray = field(compare=False, repr=False)
    labels: np.ndarray = field(compare=False, repr=False)

    def plate(self, label: int, broad: float, kind: Kind) -> Plate | None:
        """What is shown of a label; None where it is too little."""
        side = min(self.labels.shape)
        if side < _LEAST_SIDE:
            return None
        return plate_of(f"{self.name}/{label}", self.picture, self.labels == label, broad, kind, USUAL / side)


@dataclass(frozen=True)
class Source:
    """What a style says about textures.

    Attributes:
        numbers: of the shipped texture of each label, for what no photo shows; those that lack have 0.
        photos: by label.
    """

    numbers: Mapping[int, int] = field(default_factory=dict)
    photos: Mapping[int, StylePhoto] = field(default_factory=dict)


NO_STYLE = Source()


class LabelTextures:
    """The textures of one label set."""

    def __init__(self, label_set: LabelSet) -> None:
        self._of_label: dict[int, Assortment] = {}
        for assortment in ASSORTMENTS:
            labels = np.flatnonzero(is_one_of(label_set, assortment.labels))
            self._of_label |= {int(label): assortment for label in labels}
        self._plates: OrderedDict[tuple[StylePhoto, int], Plate | None] = OrderedDict()

    def __contains__(self, label: int) -> bool:
        return label in self._of_label

    def has_trunks(self, label: int) -> bool:
        """Whether it is of trees."""
        return label in self._of_label and self._of_label[label].kind.has_trunks

    def texture(self, label: int, source: Source, roll: int) -> Texture:
        """The texture of a label that has one.

        Args:
            roll: how often it was rolled anew; each time another of those shipped.
        """
        assortment, photo = self._of_label[label], source.photos.get(label)
        plate = None if photo is None else self._plate(photo, label, assortment)
        if plate is None:
            return assortment.texture(source.numbers.get(label, 0) + roll)
        return assortment.texture_of(plate)

    def _plate(self, photo: StylePhoto, label: int, assortment: Assortment) -> Plate | None:
        key = photo, label
        if key not in self._plates:
            self._plates[key] = photo.plate(label, assortment.broad, assortment.kind)
            if len(self._plates) > _KEPT:
                self._plates.popitem(last=False)
        self._plates.move_to_end(key)
        return self._plates[key]
