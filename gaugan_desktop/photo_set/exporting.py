"""Finished label maps as other programs read them, with their photos, in a folder of their own."""

import io
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path

import numpy as np
from PIL import Image

from gaugan_desktop.annotations.coco import CocoWriter
from gaugan_desktop.annotations.labelme import labelme_file
from gaugan_desktop.annotations.voc import BACKGROUND, LABELMAP, MAPS, PHOTOS, SPLITS, labelmap_text
from gaugan_desktop.errors import BadDatasetError
from gaugan_desktop.files import ensure_folder, write_bytes_atomically
from gaugan_desktop.folders import is_new_or_empty
from gaugan_desktop.labels import Color, LabelSet
from gaugan_desktop.photo_set.draft import encoded_map, encoded_picture
from gaugan_desktop.photo_set.photo import PhotoState
from gaugan_desktop.photo_set.photo_set import PhotoSet
from gaugan_desktop.texts import tr


class MapFormat(StrEnum):
    """How label maps are written."""

    INDEXED = "indexed"
    COLORS = "colors"
    LABELME = "labelme"
    COCO = "coco"
    COCO_POLYGONS = "coco-polygons"
    VOC = "voc"


def export_maps(
    photo_set: PhotoSet,
    folder: Path,
    kind: MapFormat,
    advance: Callable[[float], object] = lambda share: None,
) -> int:
    """Write the maps of all finished photos into a folder that is new or empty; returns how many.

    Args:
        advance: hears the share that is done.

    Raises:
        BadDatasetError: no photo is finished, or the folder holds something.
        BadFileError: the folder or a map cannot be read or written.
    """
    photos = [photo for photo in photo_set.photos if photo.state is PhotoState.DONE]
    if not photos:
        raise BadDatasetError(tr("No photo is done yet."))
    if not is_new_or_empty(folder):
        raise BadDatasetError(tr("“{name}” holds something already; choose a new folder.", name=folder.name))
    ensure_folder(folder)
    writer = _WRITERS[kind](folder, photo_set.label_set)
    for number, photo in enumerate(photos, start=1):
        picture = photo_set.load_picture(photo)
        writer.add(photo.name, photo_set.load_map(photo, picture.shape[:2]), picture)
        advance(number / len(photos))
    writer.finish([photo.name for photo in photos])
    return len(photos)


class _Writer(ABC):
    """Writes one format; `finish` writes what speaks of all maps."""

    def __init__(self, folder: Path, label_set: LabelSet) -> None:
        self._folder, self._label_set = folder, label_set

    @abstractmethod
    def add(self, name: str, labels: np.ndarray, picture: np.ndarray) -> None:
        """Write one map."""

    def finish(self, names: Sequence[str]) -> None:  # noqa: B027
        """Most formats have nothing more to say."""

    def _write(self, place: str, data: bytes) -> None:
        ensure_folder((self._folder / place).parent)
        write_bytes_atomically(self._folder / place, data)


class _IndexedWriter(_Writer):
    """Ids, and a palette that shows the labels' colours."""

    def add(self, name: str, labels: np.ndarray, picture: np.ndarray) -> None:
        self._write(f"{name}.png", encoded_map(labels, self._label_set))


class _ColorWriter(_Writer):
    """Colours, and a list of what they mean beside them."""

    def __init__(self, folder: Path, label_set: LabelSet) -> None:
        super().__init__(folder, label_set)
        self._table = _color_table(label_set)
        self._palette = np.zeros((256, 3), np.uint8)
        self._palette[:] = self._table[0][1]
        self._palette[: len(label_set)] = [color for _, color in self._table[1:]]

    def add(self, name: str, labels: np.ndarray, picture: np.ndarray) -> None:
        self._write(f"{name}.png", _png(self._palette[labels]))

    def finish(self, names: Sequence[str]) -> None:
        self._write(LABELMAP, labelmap_text(self._table))


class _VocWriter(_ColorWriter):
    """Pascal VOC's folders, which CVAT takes, too."""

    def add(self, name: str, labels: np.ndarray, picture: np.ndarray) -> None:
        self._write(f"{MAPS}/{name}.png", _png(self._palette[labels]))
        self._write(f"{PHOTOS}/{name}.jpg", encoded_picture(picture))

    def finish(self, names: Sequence[str]) -> None:
        super().finish(names)
        self._write(f"{SPLITS}/default.txt", "".join(f"{name}\n" for name in names).encode())


class _LabelmeWriter(_Writer):
    def add(self, name: str, labels: np.ndarray, picture: np.ndarray) -> None:
        self._write(f"{name}.jpg", encoded_picture(picture))
        self._write(f"{name}.json", labelme_file(f"{name}.jpg", labels, self._label_set.names))


class _CocoFileWriter(_Writer):
    _as_polygons = False

    def __init__(self, folder: Path, label_set: LabelSet) -> None:
        super().__init__(folder, label_set)
        self._coco = CocoWriter(label_set.names, self._as_polygons)

    def add(self, name: str, labels: np.ndarray, picture: np.ndarray) -> None:
        self._write(f"images/{name}.jpg", encoded_picture(picture))
        self._coco.add(f"{name}.jpg", labels)

    def finish(self, names: Sequence[str]) -> None:
        self._write("annotations.json", self._coco.file())


class _CocoPolygonWriter(_CocoFileWriter):
    _as_polygons = True


_WRITERS: dict[MapFormat, type[_Writer]] = {
    MapFormat.INDEXED: _IndexedWriter,
    MapFormat.COLORS: _ColorWriter,
    MapFormat.LABELME: _LabelmeWriter,
    MapFormat.COCO: _CocoFileWriter,
    MapFormat.COCO_POLYGONS: _CocoPolygonWriter,
    MapFormat.VOC: _VocWriter,
}


def _color_table(label_set: LabelSet) -> list[tuple[str, Color]]:
    """Background first, for what is unknown; every label with a colour that no other has."""
    taken: set[Color] = {(0, 0, 0)}
    table: list[tuple[str, Color]] = [(BACKGROUND, (0, 0, 0))]
    names = {BACKGROUND}
    for label in label_set.labels:
        color, name = label.color, label.name
        while color in taken:
            color = (color[0], color[1], color[2] + 1) if color[2] < 255 else (color[0] ^ 1, color[1], 0)
        while name.casefold() in names:
            name += "_"
        taken.add(color)
        names.add(name.casefold())
        table.append((name, color))
    return table


def _png(picture: np.ndarray) -> bytes:
    stream = io.BytesIO()
    Image.fromarray(picture).save(stream, "PNG", compress_level=4)
    return stream.getvalue()
