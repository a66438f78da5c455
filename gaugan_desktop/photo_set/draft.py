"""A label map in the making: four layers in one picture file, so that none is ever newer than another.

The red channel holds the regions, the green one the strokes, the blue one what is fixed, the alpha channel
earlier strokes (opaque: none). A finished label map is a file of its own, as the trainer reads it.
"""

import io
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PIL import Image

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.imaging.loading import load_label_colors, load_label_map
from gaugan_desktop.labels import UNPAINTED, LabelSet
from gaugan_desktop.opencv import cv2
from gaugan_desktop.texts import tr

_QUALITY = 95
_FAST = [cv2.IMWRITE_PNG_COMPRESSION, 1]


@dataclass(frozen=True, eq=False)
class Draft:
    """Label maps (H, W) uint8 of the same size, `UNPAINTED` where they are open.

    Their ids are those of the label set, and one more, the next, for what shall stay unknown.

    Attributes:
        regions: what strokes have become.
        strokes: what was painted since, and grows with the next Snap.
        fixed: what nothing changes any more.
        earlier: strokes that have become part of the regions; new ones do not grow over them.
    """

    regions: np.ndarray
    strokes: np.ndarray
    fixed: np.ndarray
    earlier: np.ndarray

    @classmethod
    def empty(cls, shape: tuple[int, int]) -> "Draft":
        return cls(*(np.full(shape, UNPAINTED, np.uint8) for _ in range(4)))

    @property
    def layers(self) -> tuple[np.ndarray, ...]:
        """All of them, as their attributes are ordered."""
        return self.regions, self.strokes, self.fixed, self.earlier

    @property
    def flat(self) -> np.ndarray:
        """What the layers show together."""
        labels = self.regions.copy()
        for layer in (self.strokes, self.fixed):
            np.copyto(labels, layer, where=layer != UNPAINTED)
        return labels

    @property
    def is_empty(self) -> bool:
        return bool((self.flat == UNPAINTED).all())

    def with_map(self, labels: np.ndarray) -> "Draft":
        """The draft with these regions and no strokes; what is fixed stays. Strokes that the regions still
        show become earlier ones."""
        earlier = np.where(self.strokes != UNPAINTED, self.strokes, self.earlier)
        earlier[earlier != labels] = UNPAINTED
        return replace(self, regions=labels, strokes=np.full_like(self.strokes, UNPAINTED), earlier=earlier)

    def renumbered(self, table: np.ndarray) -> "Draft":
        """The same in other ids."""
        return Draft(*(table[layer] for layer in self.layers))


def draft_of_map(labels: np.ndarray, label_set: LabelSet) -> Draft:
    """A finished label map, to work on: what it does not tell is to stay unknown."""
    regions = np.where(labels == UNPAINTED, np.uint8(len(label_set)), labels)
    return Draft.empty(labels.shape).with_map(regions)


def map_of_draft(draft: Draft, label_set: LabelSet) -> np.ndarray:
    """What a draft shows as a finished label map, in the set's own ids."""
    labels = draft.flat
    labels[labels == len(label_set)] = UNPAINTED
    return labels


def encoded_draft(draft: Draft) -> bytes:
    """The bytes of a draft's file."""
    channels = np.dstack([draft.fixed, draft.strokes, draft.regions, draft.earlier])
    _, data = cv2.imencode(".png", channels, _FAST)
    return data.tobytes()


def read_draft(path: Path, label_set: LabelSet, shape: tuple[int, int] | None = None) -> Draft:
    """A draft from its file.

    Args:
        shape: (height, width) that it must have.

    Raises:
        BadFileError: it is damaged, of another size, or knows labels that the set does not.
    """
    layers = load_label_colors(path)
    _check_shape(path, layers.shape[:2], shape)
    if ((layers > len(label_set)) & (layers != UNPAINTED)).any():
        raise BadFileError(path, tr("It holds labels that the set does not have."))
    return Draft(*(np.ascontiguousarray(layers[..., number]) for number in range(4)))


def encoded_map(labels: np.ndarray, label_set: LabelSet) -> bytes:
    """A label map (H, W) uint8 as an indexed PNG that shows the labels' colours."""
    indexed = Image.fromarray(labels, "P")
    indexed.putpalette(label_set.palette.tobytes())
    stream = io.BytesIO()
    indexed.save(stream, "PNG", compress_level=4)
    return stream.getvalue()


def encoded_picture(picture: np.ndarray) -> bytes:
    """A photo (H, W, 3) uint8 as JPEG, as good as it is worth keeping."""
    stream = io.BytesIO()
    Image.fromarray(picture).save(stream, "JPEG", quality=_QUALITY, subsampling=0)
    return stream.getvalue()


def read_map(path: Path, label_set: LabelSet, shape: tuple[int, int] | None = None) -> np.ndarray:
    """A finished label map.

    Raises:
        BadFileError: as `read_draft`.
    """
    labels = load_label_map(path, label_set)
    _check_shape(path, labels.shape, shape)
    return labels


def _check_shape(path: Path, found: tuple[int, ...], expected: tuple[int, int] | None) -> None:
    if expected is not None and tuple(found) != expected:
        raise BadFileError(
            path,
            tr(
                "It has {found} pixels and its photo {expected}.",
                found=f"{found[1]} x {found[0]}",
                expected=f"{expected[1]} x {expected[0]}",
            ),
        )
