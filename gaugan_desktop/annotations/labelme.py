"""Labelme: one JSON file per photo with named polygons, rectangles, circles and masks.

Later shapes cover earlier ones, as they do on labelme's own screen. Lines and points have no area.
"""

import base64
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from gaugan_desktop.annotations.annotated import (
    AnnotatedSet,
    Annotation,
    LabelNames,
    PhotoIndex,
    in_one_split,
    read_json,
    split_of,
)
from gaugan_desktop.annotations.shapes import (
    checked_points,
    checked_size,
    fill_circle,
    fill_polygon,
    outlines,
)
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.folders import files_below
from gaugan_desktop.imaging.loading import MAX_PIXELS, decode_safely, load_picture
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.opencv import cv2
from gaugan_desktop.texts import tr

_VERSION = "5.5.0"  # of the format that is written
_NOT_LABELLED = "_background_"
_IGNORED = ("__ignore__", _NOT_LABELLED)  # labelme's names for "not labelled"


@dataclass(frozen=True)
class LabelmeAnnotation:
    """One JSON file. `names` is that of the set."""

    photo: Path
    file: Path
    names: tuple[str, ...]

    def label_map(self) -> np.ndarray:
        """As `Annotation.label_map`."""
        data = read_json(self.file)
        try:
            return self._painted(data["shapes"], self._size(data))
        except (KeyError, TypeError, AttributeError, IndexError, OverflowError) as error:
            raise BadFileError(self.file, tr("A shape is incomplete.")) from error
        except ValueError as error:
            raise BadFileError(self.file, tr("A shape cannot be drawn: {why}.", why=error)) from error

    def _painted(self, shapes: list[dict[str, Any]], size: tuple[int, int]) -> np.ndarray:
        labels, names = np.full(size, UNPAINTED, np.uint8), LabelNames(self.names)
        for shape in shapes:
            label = names.index(str(shape["label"]))
            labels[_area(shape, size, self.file)] = label
        return labels

    def _size(self, data: dict[str, Any]) -> tuple[int, int]:
        if data.get("imageHeight") is None or data.get("imageWidth") is None:
            height, width = load_picture(self.photo).shape[:2]
            return height, width
        return checked_size(data["imageHeight"], data["imageWidth"])


def find_labelme(root: Path, index: PhotoIndex | None = None) -> AnnotatedSet | None:
    """Labelme files anywhere below a folder, with the photos that they name.

    Args:
        index: the photos, where they lie elsewhere.

    Raises:
        BadFileError: a file that looks like labelme's is damaged.
    """
    found = dict(_labelme_files(root))
    if not found:
        return None
    names, index = LabelNames(), index or PhotoIndex.below(root)
    for data in found.values():
        for shape in data["shapes"]:
            if isinstance(shape, dict) and isinstance(shape.get("label"), str):
                names.add(shape["label"])
    names.sort()
    chosen = tuple(name for name in names.names() if name.casefold() not in _IGNORED)
    splits: dict[str, list[Annotation]] = {}
    lonely, used = [], set()
    for path, data in found.items():
        photo = _photo_of(path, data, index)
        if photo is None:
            lonely.append(path)
            continue
        used.add(photo)
        split = split_of(path.relative_to(root).parts[:-1]) or "train"
        splits.setdefault(split, []).append(LabelmeAnnotation(photo, path, chosen))
    folders = {photo.parent for photo in used}
    lonely += [photo for photo in index.photos if photo.parent in folders and photo not in used]
    return AnnotatedSet(
        chosen, in_one_split({name: tuple(each) for name, each in splits.items()}), lonely=tuple(lonely)
    )


def _labelme_files(root: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    for path in files_below(root):
        if path.suffix.lower() != ".json":
            continue
        try:
            data = read_json(path)
        except BadFileError:
            continue  # some other program's
        if isinstance(data, dict) and isinstance(data.get("shapes"), list) and "imagePath" in data:
            data.pop("imageData", None)  # the whole photo once more
            yield path, data


def _photo_of(path: Path, data: dict[str, Any], index: PhotoIndex) -> Path | None:
    by_name = index.find(str(data["imagePath"]), near=path.parent)
    if by_name is not None:
        return by_name
    same = [photo for photo in index.photos if photo.stem == path.stem]
    return same[0] if len(same) == 1 else None


def _area(shape: dict[str, Any], size: tuple[int, int], file: Path) -> np.ndarray:
    kind = shape.get("shape_type") or "polygon"
    if kind == "mask":
        return _mask_area(shape, size, file)
    points = checked_points(shape["points"])
    if kind == "rectangle":
        (left, top), (right, bottom) = points.min(0), points.max(0)
        points = np.array([[left, top], [right, top], [right, bottom], [left, bottom]])
    elif kind == "circle":
        centre, rim = points[:2]
        return fill_circle((centre[0], centre[1]), float(np.hypot(*(rim - centre))), size)
    elif kind not in ("polygon", "oriented_rectangle"):
        return np.zeros(size, bool)
    return fill_polygon(points, size)


def _mask_area(shape: dict[str, Any], size: tuple[int, int], file: Path) -> np.ndarray:
    """A small PNG whose upper left corner lies at the first point."""
    left, top = checked_points(shape["points"])[0].round().astype(int).tolist()
    mask = decode_safely(file, _decoded_mask, base64.b64decode(shape["mask"]))
    area = np.zeros(size, bool)
    cut = mask[max(0, -top) :, max(0, -left) :]
    target = area[max(0, top) : max(0, top + mask.shape[0]), max(0, left) : max(0, left + mask.shape[1])]
    target[...] = cut[: target.shape[0], : target.shape[1]]
    return area


def _decoded_mask(png: bytes) -> np.ndarray:
    """(H, W) bool.

    Raises:
        ValueError: it is damaged or too large.
    """
    try:
        with Image.open(io.BytesIO(png), formats=("PNG",)) as image:
            if image.width * image.height > MAX_PIXELS:
                raise ValueError(tr("its mask is too large"))
            return np.array(image.convert("L")) > 0
    except (OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise ValueError(tr("its mask is damaged")) from error


def labelme_file(photo: str, labels: np.ndarray, names: Sequence[str]) -> bytes:
    """A label map (H, W) uint8 as labelme's JSON file: a polygon for each connected part, larger ones first.

    Args:
        photo: name of the picture beside the file.
        names: of the ids; others are written as not labelled.
    """
    found: list[tuple[str, np.ndarray]] = []
    for label in np.unique(labels).tolist():
        name = names[label] if label < len(names) else _NOT_LABELLED
        found += [(name, polygon) for polygon in outlines(labels == label)]
    found.sort(key=lambda each: -cv2.contourArea(each[1].astype(np.float32)))
    shapes = [
        {"label": name, "points": polygon.tolist(), "group_id": None, "shape_type": "polygon", "flags": {}}
        for name, polygon in found
    ]
    data = {
        "version": _VERSION,
        "flags": {},
        "shapes": shapes,
        "imagePath": photo,
        "imageData": None,
        "imageHeight": labels.shape[0],
        "imageWidth": labels.shape[1],
    }
    return json.dumps(data, ensure_ascii=False).encode()
