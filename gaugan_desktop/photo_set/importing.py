"""Label maps that another program made, taken into a set.

A folder may hold PNGs of ids or colours, named like the photos, a `labelmap.txt` beside them, Pascal VOC's or
CVAT's folders, or files of COCO and labelme. The photos of annotations need not be there: they are the set's.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path, PurePosixPath

import numpy as np

from gaugan_desktop.annotations.annotated import PHOTO_SUFFIXES, AnnotatedSet, PhotoIndex
from gaugan_desktop.annotations.coco import find_coco
from gaugan_desktop.annotations.labelme import find_labelme
from gaugan_desktop.annotations.panoptic import find_panoptic
from gaugan_desktop.annotations.smoothing import Value, label_values, snapped, solid_values
from gaugan_desktop.annotations.voc import VocAnnotation, colored_maps
from gaugan_desktop.errors import (
    BadConfigError,
    BadDatasetError,
    BadFileError,
    GauganError,
    UnknownLabelError,
)
from gaugan_desktop.folders import files_below, is_folder, reading
from gaugan_desktop.imaging.loading import grey_ids, labels_from_colors, load_label_map, load_label_values
from gaugan_desktop.labels import UNPAINTED, LabelClass, LabelSet, format_color
from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_set.draft import draft_of_map
from gaugan_desktop.photo_set.label_choice import MAX_LABELS, label_set_of
from gaugan_desktop.photo_set.photo import Photo
from gaugan_desktop.photo_set.photo_set import PhotoSet
from gaugan_desktop.texts import tr

_ENDING = re.compile(r"[_\-. ](?:masks?|labels?|seg|segmentation|gt|labelmap|label_map|labelids)$", re.I)
_SAME_SHAPE = 0.01  # relative difference of width to height that rounding explains
_LOOKED_AT = 200  # maps whose colours are gathered; others are refused one by one if they show more
_MEANS_UNKNOWN = ("background", "ignore", "void", "unknown", "unlabeled", "unlabelled")
_Load = Callable[[], np.ndarray]


@dataclass(frozen=True)
class FoundMaps:
    """Label maps of photos of a set.

    Attributes:
        label_set: what their ids mean.
        maps: what makes the map (H, W) uint8 of a photo, by the photo's name; raises `BadFileError`.
        table: for each of their ids (256,) uint8 that of the set, as far as names or colours tell.
        lonely: their labels without a partner in the set.
    """

    label_set: LabelSet
    maps: dict[str, _Load]
    table: np.ndarray
    lonely: tuple[int, ...] = ()


@dataclass
class Imported:
    """What came of an import.

    Attributes:
        photos: those that have a map now.
        problems: sentences about files that could not be used.
    """

    photos: list[Photo] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def find_maps(photo_set: PhotoSet, folder: Path) -> FoundMaps:
    """The label maps that a folder holds for the photos of a set; `NAME_mask` counts as `NAME`.

    Raises:
        BadDatasetError: there is no such folder, or it holds nothing for these photos.
        BadFileError: the folder cannot be read, or a file that describes the maps is damaged.
    """
    if not is_folder(folder):
        raise BadDatasetError(tr("There is no folder “{name}”.", name=folder.name))
    photos = _Photos(photo_set)
    with reading(folder):
        for find in (_colored, _annotated, _plain):
            if (found := find(photo_set, photos, folder)) is not None and found.maps:
                return found
    raise BadDatasetError(tr("“{name}” holds no label map of any of these photos.", name=folder.name))


def import_maps(
    photo_set: PhotoSet, found: FoundMaps, partners: dict[int, int], is_replacing: bool
) -> Imported:
    """Let photos have these label maps; they are done then.

    Args:
        partners: ids of the set for labels without a partner by name; those left out become unknown.
        is_replacing: maps that exist are replaced; else photos that have one are passed over.

    Raises:
        BadFileError: the set cannot be written to.
    """
    table, result = found.table.copy(), Imported()
    for label, partner in partners.items():
        table[label] = partner
    for photo in photo_set.photos:
        if photo.name not in found.maps or (photo_set.has_map(photo) and not is_replacing):
            continue
        try:
            picture = photo_set.load_picture(photo)
            labels = _fitted(photo, table[found.maps[photo.name]()], picture.shape[1], picture.shape[0])
        except GauganError as error:
            result.problems.append(str(error))
            continue
        photo_set.finish(photo, picture, draft_of_map(labels, photo_set.label_set))
        result.photos.append(photo)
    return result


class _Photos:
    """The photos of a set, found by the names of files."""

    def __init__(self, photo_set: PhotoSet) -> None:
        stems = Counter(PurePosixPath(photo.source).stem.casefold() for photo in photo_set.photos)
        self._by_stem = {photo.name.casefold(): photo.name for photo in photo_set.photos}
        for photo in photo_set.photos:
            if stems[stem := PurePosixPath(photo.source).stem.casefold()] == 1:
                self._by_stem[stem] = photo.name
        self._originals = photo_set.originals
        self._by_path = {photo_set.original(photo): photo.name for photo in photo_set.photos}
        known = {path.name.casefold() for path in self._by_path}
        for photo in photo_set.photos:  # what the set itself calls its pictures, as exports do
            path = photo_set.root / "images" / f"{photo.name}.jpg"
            if path.name.casefold() not in known:
                self._by_path[path] = photo.name

    def called(self, stem: str) -> str | None:
        """Name of the photo that a map of this name belongs to."""
        stem = stem.casefold()
        return self._by_stem.get(stem) or self._by_stem.get(_ENDING.sub("", stem))

    def at(self, path: Path) -> str | None:
        return self._by_path.get(path)

    @property
    def index(self) -> PhotoIndex:
        return PhotoIndex(self._by_path, self._originals)


def _colored(photo_set: PhotoSet, photos: _Photos, folder: Path) -> FoundMaps | None:
    """Colours that a `labelmap.txt` names, or Pascal VOC's own."""
    colored = colored_maps(folder)
    if colored is None:
        return None
    maps: dict[str, _Load] = {}
    for stem, path in colored.maps.items():
        if (name := photos.called(PurePosixPath(stem).name)) is not None:
            maps[name] = VocAnnotation(path, path, colored.label_set).label_map
    return _matched(photo_set, colored.label_set, maps)


def _annotated(photo_set: PhotoSet, photos: _Photos, folder: Path) -> FoundMaps | None:
    """Files of COCO and labelme, which name the labels."""
    index = photos.index
    for find in (find_panoptic, find_coco, find_labelme):
        found = find(folder, index)
        if found is not None and found.splits and found.names:
            return _matched(photo_set, label_set_of(folder.name, found.names), _maps_of(found, photos))
    return None


def _maps_of(found: AnnotatedSet, photos: _Photos) -> dict[str, _Load]:
    maps: dict[str, _Load] = {}
    for annotations in found.splits.values():
        for annotation in annotations:
            if (name := photos.at(annotation.photo)) is not None:
                maps[name] = annotation.label_map
    return maps


def _plain(photo_set: PhotoSet, photos: _Photos, folder: Path) -> FoundMaps | None:
    """Pictures of the set's own ids or colours, or of colours that nothing names."""
    paths: dict[str, Path] = {}
    for path in files_below(folder):
        if path.suffix.lower() in PHOTO_SUFFIXES and (name := photos.called(path.stem)) is not None:
            paths.setdefault(name, path)
    own = photo_set.label_set
    colors = _strange_colors(own, list(paths.values())[:_LOOKED_AT])
    label_set = _with_colors(own, colors) if colors else own
    table = np.arange(256, dtype=np.uint8)
    lonely = tuple(range(len(own), len(label_set)))
    table[list(lonely)] = UNPAINTED
    maps: dict[str, _Load] = {n: partial(_read, p, label_set) for n, p in paths.items()}
    return FoundMaps(label_set, maps, table, lonely)


def _matched(photo_set: PhotoSet, label_set: LabelSet, maps: dict[str, _Load]) -> FoundMaps:
    table = label_set.mapping_to(photo_set.label_set)
    backwards = photo_set.label_set.mapping_to(label_set)  # aliases of the set's own labels
    for own in photo_set.label_set.labels:
        if (other := backwards[own.id]) != UNPAINTED and table[other] == UNPAINTED:
            table[other] = own.id
    lonely = tuple(
        label.id
        for label in label_set.labels
        if table[label.id] == UNPAINTED and label.name.casefold() not in _MEANS_UNKNOWN
    )
    return FoundMaps(label_set, maps, table, lonely)


def _strange_colors(own: LabelSet, paths: Iterable[Path]) -> list[Value]:
    """Colours in these maps that are none of the set's, if any map shows none that is; sorted.

    Maps that show the set's own colours and blends of them are the set's own.

    Raises:
        BadDatasetError: there are more than labels can be.
    """
    strange: set[Value] = set()
    for path in paths:
        try:
            values = load_label_values(path)
        except GauganError:
            continue  # it is named when it is imported
        if values.ndim == 3 and grey_ids(values) is None:
            strange |= label_values(values) - own.ids_by_color.keys()
        if len(strange) + len(own) > MAX_LABELS:
            raise BadDatasetError(tr("“{name}” shows too many colours to be a label map.", name=path.name))
    return sorted(strange)


def _with_colors(own: LabelSet, colors: Sequence[Value]) -> LabelSet:
    """The labels of a set and, after them, one for each of these colours, named by it."""
    fresh = tuple(
        LabelClass(number, format_color((r, g, b)), (r, g, b))
        for number, (r, g, b) in enumerate(colors, len(own))
    )
    if {label.name for label in fresh} & set(own.names):
        raise BadConfigError(tr("A label of the set is called like a colour."))
    return replace(own, labels=(*own.labels, *fresh))


def _read(path: Path, label_set: LabelSet) -> np.ndarray:
    """A label map; pixels along smoothed edges take the nearest label's id.

    Raises:
        BadFileError: it cannot be read, or holds what is no label.
    """
    try:
        return load_label_map(path, label_set)
    except UnknownLabelError:
        values = load_label_values(path)
        if solid_values(values) is None:
            raise
    if values.ndim == 3 and (ids := grey_ids(values)) is not None:
        values = ids
    if values.ndim == 3:
        return labels_from_colors(path, snapped(values, label_set.ids_by_color), label_set)
    return snapped(values, [*((number,) for number in range(len(label_set))), (UNPAINTED,)])


def _fitted(photo: Photo, labels: np.ndarray, width: int, height: int) -> np.ndarray:
    """A label map at the size of its photo, which the set may have made smaller."""
    found = labels.shape[1] / labels.shape[0]
    if abs(found * height / width - 1) > _SAME_SHAPE + 1 / min(width, height):
        path = Path(photo.source)
        raise BadFileError(path, tr("Its label map has other proportions than the photo."))
    return cv2.resize(labels, (width, height), interpolation=cv2.INTER_NEAREST)
