"""Where the textures of a style come from."""

import zlib

from gaugan_desktop.document.style import Style, StylePart, parts_of
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.photo_textures import Source
from gaugan_desktop.synthesis.engine.style_photos import SeenPhoto, StylePhotos


def texture_source(style: Style, label_set: LabelSet, photos: StylePhotos) -> Source:
    """The style photo of each label, or which of the shipped textures stands for it.

    Where styles are mixed a label has the textures of the one that counts most; parts that hold in a region
    alone bring none.

    Raises:
        BadFileError: a style photo cannot be read.
    """
    parts = [part for part in parts_of(style) if part.region is None]
    free = sorted((part for part in parts if not part.labels), key=lambda part: part.weight)
    numbers: dict[int, int] = {}
    shown: dict[int, SeenPhoto | None] = {}
    for part in (*free[-1:], *(part for part in parts if part.labels)):
        labels = _labels_of(part, label_set)
        seen = photos.seen(part.style)
        numbers |= dict.fromkeys(labels, _number(part.style))
        shown |= dict.fromkeys(labels, seen)
    return Source(numbers, {label: seen.photo for label, seen in shown.items() if seen is not None})


def _labels_of(part: StylePart, label_set: LabelSet) -> list[int]:
    """The labels on which a part holds."""
    if not part.labels:
        return [label.id for label in label_set.labels]
    found = (label_set.id_of(name) for name in part.labels)
    return [label for label in found if label is not None]


def _number(style: Style) -> int:
    """A number that stays the same for a style."""
    return zlib.crc32(style.image) if style.image is not None else style.seed or 0
