"""Cutouts: whole trees, bushes, boulders and clouds from photos, with the sky between their leaves."""

from dataclasses import dataclass, field
from functools import cache, lru_cache

import numpy as np
from PIL import Image

from gaugan_desktop.labels import LabelSet, is_one_of
from gaugan_desktop.opencv import cv2
from gaugan_desktop.paths import resource_path

FOLDER = "cutouts"
CUTOUTS = {  # what they are of, by the labels that they stand for
    ("tree",): ("oak", "apple", "fir", "fir-2", "pine", "acacia"),
    ("bush", "plant"): ("bush-1", "bush-2", "bush-3", "bush-4", "plant"),
    ("rock", "stone"): ("boulder-1", "boulder-2", "boulder-3", "boulder-4"),
    ("cloud",): ("cloud-1", "cloud-2", "cloud-3", "cloud-4", "cloud-5"),
}
TREE, BUSH, BOULDER, CLOUD = range(1, 1 + len(CUTOUTS))  # kinds; 0 is none of them
SKY = 1 + len(CUTOUTS)  # is no kind, but clouds are seen before it alone
_KINDS = {name: kind for kind, names in enumerate(CUTOUTS.values(), 1) for name in names}
_KEPT_SIZES, _MOST_PIXELS = 64, 256 * 256  # of sizes that are kept, 4 bytes each


@dataclass(frozen=True)
class Cutout:
    """A tree, a bush, a boulder or a cloud from a photo.

    Attributes:
        name: by which cutouts are equal.
        matte: (h, w) uint8, how much of a pixel is the thing.
        levels: (h, w, 3) uint8, logarithms of factors: as light or dark as it is beside what of the
            thing is around.
    """

    name: str
    matte: np.ndarray = field(compare=False, repr=False)
    levels: np.ndarray = field(compare=False, repr=False)


@cache
def shipped_cutout(name: str) -> Cutout:
    """The cutout of a name in `CUTOUTS`."""
    matte, levels = (resource_path(FOLDER, f"{name}.{ending}") for ending in ("png", "jpg"))
    with Image.open(matte) as gray, Image.open(levels) as colored:
        return Cutout(name, np.asarray(gray.convert("L")), np.asarray(colored.convert("RGB")))


def kind_of(name: str) -> int:
    """The kind of one of `CUTOUTS`."""
    return _KINDS[name]


def kinds_of_labels(label_set: LabelSet) -> np.ndarray:
    """(256,) uint8: the kind of cutouts that stand for each label, or `SKY`; 0 for none."""
    kinds = np.zeros(256, np.uint8)
    for kind, names in enumerate((*CUTOUTS, ("sky",)), 1):
        kinds[is_one_of(label_set, names)] = kind
    return kinds


def is_thing(kinds: np.ndarray) -> np.ndarray:
    """Where (...) bool kinds (...) are of what stands, and hides what is behind it."""
    return (kinds > 0) & (kinds < CLOUD)


def sized_cutout(name: str, width: int, height: int, is_mirrored: bool) -> Cutout:
    """A cutout of another size, with what was on its right on its left if it is mirrored."""
    made = _kept if width * height <= _MOST_PIXELS else _sized
    return made(name, width, height, is_mirrored)


def _sized(name: str, width: int, height: int, is_mirrored: bool) -> Cutout:
    whole = shipped_cutout(name)
    way = cv2.INTER_AREA if height < len(whole.matte) else cv2.INTER_CUBIC
    matte, levels = (
        cv2.resize(each, (width, height), interpolation=way) for each in (whole.matte, whole.levels)
    )
    if is_mirrored:
        matte, levels = np.ascontiguousarray(matte[:, ::-1]), np.ascontiguousarray(levels[:, ::-1])
    return Cutout(name, matte, levels)


_kept = lru_cache(_KEPT_SIZES)(_sized)
