"""Label maps that another program made, taken into a set: as ids or in the labels' colours, found by name."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from gaugan_desktop.errors import BadFileError, GauganError
from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_set.draft import draft_of_map, read_map
from gaugan_desktop.photo_set.photo import Photo, PhotoState
from gaugan_desktop.photo_set.photo_set import PhotoSet
from gaugan_desktop.photo_set.sources import find_photos
from gaugan_desktop.texts import tr

_ENDING = re.compile(r"[_\-. ](?:masks?|labels?|seg|segmentation|gt|labelmap|label_map|labelids)$", re.I)
_SAME_SHAPE = 0.01  # relative difference of width to height that rounding explains


@dataclass
class Imported:
    """What came of an import.

    Attributes:
        photos: those that have a map now.
        problems: sentences about files that could not be used.
    """

    photos: list[Photo] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def find_maps(folder: Path, photos: Sequence[Photo]) -> dict[str, Path]:
    """The label map of each photo in a folder, by the photo's name; `NAME_mask` counts as `NAME`.

    Raises:
        BadDatasetError: the folder cannot be read, or holds no picture.
    """
    stems = Counter(Path(photo.source).stem.casefold() for photo in photos)
    by_stem = {Path(photo.source).stem.casefold(): photo.name for photo in photos}
    names = {stem: name for stem, name in by_stem.items() if stems[stem] == 1}
    names |= {photo.name.casefold(): photo.name for photo in photos}
    found: dict[str, Path] = {}
    for path in find_photos(folder):
        stem = path.stem.casefold()
        name = names.get(stem) or names.get(_ENDING.sub("", stem))
        if name is not None:
            found.setdefault(name, path)
    return found


def has_map(photo: Photo) -> bool:
    """Whether something was painted for a photo."""
    return photo.state in (PhotoState.BEGUN, PhotoState.DONE)


def import_maps(photo_set: PhotoSet, maps: dict[str, Path], is_replacing: bool) -> Imported:
    """Let photos have these label maps; they are done then.

    Args:
        is_replacing: maps that exist are replaced; else photos that have one are passed over.

    Raises:
        BadFileError: the set cannot be written to.
    """
    result = Imported()
    for photo in photo_set.photos:
        if photo.name not in maps or (has_map(photo) and not is_replacing):
            continue
        try:
            picture = photo_set.load_picture(photo)
            labels = _fitting(maps[photo.name], photo_set, picture.shape[1], picture.shape[0])
        except GauganError as error:
            result.problems.append(str(error))
            continue
        photo_set.finish(photo, picture, draft_of_map(labels, photo_set.label_set))
        result.photos.append(photo)
    return result


def _fitting(path: Path, photo_set: PhotoSet, width: int, height: int) -> np.ndarray:
    """A label map at the size of its photo, which the set may have made smaller."""
    labels = read_map(path, photo_set.label_set)
    found = labels.shape[1] / labels.shape[0]
    if abs(found * height / width - 1) > _SAME_SHAPE + 1 / min(width, height):
        raise BadFileError(path, tr("It has other proportions than its photo."))
    return cv2.resize(labels, (width, height), interpolation=cv2.INTER_NEAREST)
