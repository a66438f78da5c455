"""COCO panoptic: PNGs whose colours number segments, and a JSON file that says what each segment is."""

from collections.abc import Iterator
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
    split_of,
)
from gaugan_desktop.annotations.coco import category_names, coco_files
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.imaging.loading import load_instance_ids
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.texts import tr


@dataclass(frozen=True)
class PanopticAnnotation:
    """One PNG. `segments` are pairs of segment id and label; other ids are not labelled."""

    photo: Path
    file: Path
    segments: tuple[tuple[int, int], ...]

    def label_map(self) -> np.ndarray:
        """As `Annotation.label_map`."""
        ids = self.segment_ids()
        known = np.array(sorted(self.segments), np.int64).reshape(-1, 2)
        if not len(known):
            return np.full(ids.shape, UNPAINTED, np.uint8)
        places = np.searchsorted(known[:, 0], ids).clip(max=len(known) - 1)
        is_known = known[places, 0] == ids
        return np.where(is_known, known[places, 1], UNPAINTED).astype(np.uint8)

    def segment_ids(self) -> np.ndarray:
        """(H, W) int32: red + 256 green + 65536 blue."""
        packed = load_instance_ids(self.file)  # red is the highest byte there
        return (packed >> 16 & 255) | (packed & 0xFF00) | (packed & 255) << 16


def find_panoptic(root: Path, index: PhotoIndex | None = None) -> AnnotatedSet | None:
    """Panoptic files anywhere below a folder, with their PNGs and photos.

    Args:
        index: the photos, where they lie elsewhere.

    Raises:
        BadFileError: a file is damaged.
    """
    files = [(path, data) for path, data in coco_files(root) if _has_segments(data)]
    if not files:
        return None
    names, index = LabelNames(), index or PhotoIndex.below(root)
    for path, data in files:
        for category in category_names(path, data).values():
            names.add(category)
    splits: dict[str, list[Annotation]] = {}
    notes: tuple[str, ...] = ()
    for path, data in files:
        split = splits.setdefault(split_of(path.relative_to(root).parts) or "train", [])
        missing: list[str] = []
        split.extend(_annotations(path, data, names, index, missing))
        notes += missing_note(path, missing)
    return AnnotatedSet(
        names.names(),
        in_one_split({name: tuple(sorted(each, key=_photo)) for name, each in splits.items()}),
        notes=notes,
    )


def _has_segments(data: dict[str, Any]) -> bool:
    first = data["annotations"][0] if data["annotations"] else {}
    return isinstance(first, dict) and "segments_info" in first


def _photo(annotation: Annotation) -> Path:
    return annotation.photo


def _annotations(
    path: Path, data: dict[str, Any], names: LabelNames, index: PhotoIndex, missing: list[str]
) -> Iterator[PanopticAnnotation]:
    try:
        labels = {number: names.index(name) for number, name in category_names(path, data).items()}
        photos = {picture["id"]: str(picture["file_name"]) for picture in data["images"]}
        found = [
            (
                str(each["file_name"]),
                photos.get(each["image_id"], ""),
                tuple((_number(s), labels.get(s["category_id"], UNPAINTED)) for s in each["segments_info"]),
            )
            for each in data["annotations"]
        ]
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise BadFileError(path, tr("A picture or a segment is incomplete.")) from error
    for segments_name, photo_name, segments in found:
        png = index.find(f"{path.stem}/{segments_name}", near=path.parent / path.stem)
        photo = index.find(photo_name, near=path.parent) if photo_name else None
        if photo is not None and photo != png and png is not None:
            yield PanopticAnnotation(photo, png, segments)
        else:
            missing.append(photo_name if png is not None else segments_name)


def _number(segment: Any) -> int:
    number = int(segment["id"])
    if not 0 <= number < 1 << 24:
        raise ValueError("no colour has this number")
    return number
