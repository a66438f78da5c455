"""COCO: one JSON file for many photos, with polygons and run lengths (things and stuff alike).

Areas may overlap; the larger ones are painted first, so that what stands in front of them stays.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from gaugan_desktop.annotations.annotated import (
    AnnotatedSet,
    Annotation,
    LabelNames,
    PhotoIndex,
    in_one_split,
    missing_note,
    normal,
    read_json,
    split_of,
)
from gaugan_desktop.annotations.shapes import (
    checked_points,
    checked_size,
    fill_polygon,
    fill_runs,
    pack_runs,
    runs_of,
    slit_outlines,
    unpack_runs,
)
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.folders import files_below
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.opencv import cv2
from gaugan_desktop.texts import tr


@dataclass(frozen=True)
class CocoAnnotation:
    """The areas of one photo: pairs of label and COCO's `segmentation`."""

    photo: Path
    file: Path
    size: tuple[int, int]
    areas: tuple[tuple[int, Any], ...]

    def label_map(self) -> np.ndarray:
        """As `Annotation.label_map`."""
        try:
            size = checked_size(*self.size)
            filled = [(label, _area(segmentation, size)) for label, segmentation in self.areas]
        except (KeyError, TypeError, IndexError) as error:
            raise BadFileError(
                self.file, tr("An area of {photo} is incomplete.", photo=self.photo.name)
            ) from error
        except (ValueError, OverflowError) as error:
            raise BadFileError(
                self.file, tr("An area of {photo} cannot be drawn: {why}.", photo=self.photo.name, why=error)
            ) from error
        labels = np.full(size, UNPAINTED, np.uint8)
        for label, area in sorted(filled, key=lambda each: -int(each[1].sum())):
            labels[area] = label
        return labels


def find_coco(root: Path, index: PhotoIndex | None = None) -> AnnotatedSet | None:
    """COCO files anywhere below a folder, with the photos that they name; those of one split are merged.

    Args:
        index: the photos, where they lie elsewhere.

    Raises:
        BadFileError: a file is damaged.
    """
    files = [(path, data) for path, data in coco_files(root) if _has_areas(data)]
    if not files:
        return None
    names, index = LabelNames(), index or PhotoIndex.below(root)
    for path, data in files:
        for category in category_names(path, data).values():
            names.add(category)
    splits: dict[str, dict[Path, CocoAnnotation]] = {}
    notes: tuple[str, ...] = ()
    for path, data in files:
        split = splits.setdefault(split_of(path.relative_to(root).parts) or "train", {})
        missing: list[str] = []
        for annotation in _annotations(path, data, names, index, missing):
            before = split.get(annotation.photo)
            areas = (before.areas if before else ()) + annotation.areas
            split[annotation.photo] = CocoAnnotation(annotation.photo, path, annotation.size, areas)
        notes += missing_note(path, missing)
    ordered: dict[str, tuple[Annotation, ...]] = {
        name: tuple(split[photo] for photo in sorted(split)) for name, split in splits.items()
    }
    return AnnotatedSet(names.names(), in_one_split(ordered), notes=notes)


def coco_files(root: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """JSON files with COCO's lists of pictures, annotations and categories."""
    for path in files_below(root):
        if path.suffix.lower() != ".json":
            continue
        try:
            data = read_json(path)
        except BadFileError:
            continue  # some other program's
        keys = ("images", "annotations", "categories")
        if isinstance(data, dict) and all(isinstance(data.get(key), list) for key in keys):
            yield path, data


def category_names(path: Path, data: dict[str, Any]) -> dict[int, str]:
    """Name of each category.

    Raises:
        BadFileError: a category has none.
    """
    try:
        return {int(each["id"]): normal(str(each["name"])) for each in data["categories"]}
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise BadFileError(path, tr("A category has no id or no name.")) from error


def _has_areas(data: dict[str, Any]) -> bool:
    """Keypoints and captions describe no areas; panoptic files keep theirs in PNGs."""
    first = data["annotations"][0] if data["annotations"] else {}
    return isinstance(first, dict) and "segmentation" in first and "keypoints" not in first


def _annotations(
    path: Path, data: dict[str, Any], names: LabelNames, index: PhotoIndex, missing: list[str]
) -> Iterable[CocoAnnotation]:
    """One annotation per photo that has any area."""
    try:
        labels = {number: names.index(name) for number, name in category_names(path, data).items()}
        areas: dict[Any, list[tuple[int, Any]]] = {}
        for each in data["annotations"]:
            label = labels.get(each["category_id"], UNPAINTED)
            areas.setdefault(each["image_id"], []).append((label, each["segmentation"]))
        pictures = [(p["id"], str(p["file_name"]), p.get("height"), p.get("width")) for p in data["images"]]
        hash(tuple(picture[0] for picture in pictures))  # a list or a mapping is no number
    except (KeyError, TypeError, AttributeError) as error:
        raise BadFileError(path, tr("A picture or an annotation is incomplete.")) from error
    for picture_id, name, height, width in pictures:
        photo = index.find(name, near=path.parent)
        if photo is None:
            missing.append(name)
        elif picture_id in areas:
            yield CocoAnnotation(photo, path, (height, width), tuple(areas[picture_id]))


def _area(segmentation: Any, size: tuple[int, int]) -> np.ndarray:
    if isinstance(segmentation, dict):
        if tuple(segmentation["size"]) != size:
            raise ValueError(tr("its run lengths are those of a picture of another size"))
        counts = segmentation["counts"]
        return fill_runs(unpack_runs(counts) if isinstance(counts, str) else counts, size)
    area = np.zeros(size, bool)
    for points in segmentation:
        area |= fill_polygon(checked_points(points), size)
    return area


class CocoWriter:
    """Collects label maps for one COCO file.

    Args:
        as_polygons: areas are polygons, not compressed run lengths.
    """

    def __init__(self, names: Sequence[str], as_polygons: bool = False) -> None:
        self._as_polygons = as_polygons
        self._pictures: list[dict[str, Any]] = []
        self._areas: list[dict[str, Any]] = []
        self._categories = [{"id": number, "name": name} for number, name in enumerate(names, start=1)]

    def add(self, photo: str, labels: np.ndarray) -> None:
        """Add a label map (H, W) uint8; ids without a name are left out.

        Args:
            photo: name of the picture's file.
        """
        height, width = labels.shape
        picture = len(self._pictures) + 1
        self._pictures.append({"id": picture, "file_name": photo, "height": height, "width": width})
        for label in np.unique(labels).tolist():
            if label < len(self._categories):
                self._areas.append(self._area(picture, label, labels == label))

    def file(self) -> bytes:
        """The JSON file."""
        data = {"images": self._pictures, "annotations": self._areas, "categories": self._categories}
        return json.dumps(data, ensure_ascii=False).encode()

    def _area(self, picture: int, label: int, area: np.ndarray) -> dict[str, Any]:
        return {
            "id": len(self._areas) + 1,
            "image_id": picture,
            "category_id": label + 1,
            "segmentation": self._segmentation(area),
            "area": int(area.sum()),
            "bbox": [*cv2.boundingRect(area.astype(np.uint8))],
            "iscrowd": int(not self._as_polygons),
        }

    def _segmentation(self, area: np.ndarray) -> Any:
        if self._as_polygons:
            return [polygon.ravel().tolist() for polygon in slit_outlines(area)]
        return {"size": [*area.shape], "counts": pack_runs(runs_of(area))}
