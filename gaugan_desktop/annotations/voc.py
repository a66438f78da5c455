"""Pascal VOC's folders, as CVAT exports them too: colours in `SegmentationClass`, named by `labelmap.txt`."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np

from gaugan_desktop.annotations.annotated import (
    PHOTO_SUFFIXES,
    AnnotatedSet,
    Annotation,
    in_one_split,
    normal,
    split_of,
)
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import reason_of
from gaugan_desktop.folders import entries_of, files_below, is_file, is_folder
from gaugan_desktop.imaging.loading import labels_from_colors, load_label_colors
from gaugan_desktop.labels import UNPAINTED, Color, LabelSet, format_color
from gaugan_desktop.texts import tr

LABELMAP = "labelmap.txt"
MAPS, PHOTOS, SPLITS = "SegmentationClass", "JPEGImages", "ImageSets/Segmentation"
BACKGROUND = "background"
_BORDER: Color = (224, 224, 192)
_VOC_NAMES = (
    "background", "aeroplane", "bicycle", "bird", "boat", "bottle", "bus", "car", "cat", "chair", "cow",
    "dining table", "dog", "horse", "motorbike", "person", "potted plant", "sheep", "sofa", "train",
    "tv monitor",
)  # fmt: skip


@dataclass(frozen=True)
class VocAnnotation:
    """One PNG in colours, or with a palette of them; `label_set` knows the colours."""

    photo: Path
    file: Path
    label_set: LabelSet

    def label_map(self) -> np.ndarray:
        """As `Annotation.label_map`; the border colour of VOC's own maps is not labelled."""
        rgba = load_label_colors(self.file)
        if _BORDER not in self.label_set.ids_by_color:
            rgba[(rgba[..., :3] == _BORDER).all(-1)] = 0
        return labels_from_colors(self.file, rgba, self.label_set)


def find_voc(root: Path) -> AnnotatedSet | None:
    """`SegmentationClass` with `JPEGImages`; without `labelmap.txt` the labels are VOC's own twenty.

    Raises:
        BadFileError: `labelmap.txt` is damaged, or something cannot be read.
    """
    colored = colored_maps(root)
    if colored is None or colored.folder is None:
        return None
    folder, label_set, maps = colored.folder, colored.label_set, colored.maps
    photos = _by_name(folder / PHOTOS) or _by_name(folder, without=("Segmentation",))
    lists = _lists(folder / SPLITS)
    splits: dict[str, list[Annotation]] = {}
    for name in sorted(maps.keys() & photos.keys()):
        split = splits.setdefault(lists.get(name, "train"), [])
        split.append(VocAnnotation(photos[name], maps[name], label_set))
    # VOC has labelled but some of its photos, and its lists say which.
    lonely = [maps[name] for name in sorted(maps.keys() - photos.keys())]
    lonely += [photos[name] for name in sorted(photos.keys() - maps.keys()) if not lists]
    return AnnotatedSet(
        label_set.names,
        in_one_split({name: tuple(each) for name, each in splits.items()}),
        tuple(label.color for label in label_set.labels),
        tuple(lonely),
    )


class ColoredMaps(NamedTuple):
    """Label maps by name, what their colours mean, and the folder that holds VOC's own; None where a list of
    labels lies beside them."""

    folder: Path | None
    label_set: LabelSet
    maps: dict[str, Path]


def colored_maps(root: Path) -> ColoredMaps | None:
    """The maps in `SegmentationClass`, or beside a `labelmap.txt`; None where there is neither.

    Raises:
        BadFileError: `labelmap.txt` is damaged, or something cannot be read.
    """
    folders = [path for pattern in ("", "*/", "*/*/") for path in sorted(root.glob(pattern + MAPS))]
    if folders:
        folder = folders[0].parent
        return ColoredMaps(folder, labelmap_set(folder / LABELMAP), _by_name(folder / MAPS))
    if is_file(root / LABELMAP):
        return ColoredMaps(None, labelmap_set(root / LABELMAP), _by_name(root))
    return None


def labelmap_set(path: Path) -> LabelSet:
    """The labels of a `labelmap.txt`, or VOC's own where there is none.

    Raises:
        BadFileError: the file is damaged.
    """
    names, colors = _labels(path)
    entries = [{"name": n, "color": format_color(c)} for n, c in zip(names, colors, strict=True)]
    try:
        return LabelSet.from_dict({"name": "voc", "labels": entries})
    except ValueError as error:
        raise BadFileError(path, tr("The list of labels cannot be read.")) from error


def read_labelmap(path: Path) -> list[tuple[str, Color]]:
    """The lines `name:r,g,b:parts:actions` of a `labelmap.txt`.

    Raises:
        BadFileError: a line is something else.
    """
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadFileError(path, tr("The list of labels cannot be read.")) from error
    labels = []
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        name, _, rest = line.partition(":")
        try:
            red, green, blue = (int(part) for part in rest.partition(":")[0].split(","))
            if not name.strip() or not all(0 <= part <= 255 for part in (red, green, blue)):
                raise ValueError
        except ValueError as error:
            raise BadFileError(
                path, tr("Line {number} is not like “sky:70,130,180::”.", number=number)
            ) from error
        labels.append((normal(name.strip()), (red, green, blue)))
    if not labels:
        raise BadFileError(path, tr("The list names no labels."))
    return labels


def labelmap_text(labels: Sequence[tuple[str, Color]]) -> bytes:
    """A `labelmap.txt`; `read_labelmap` reads it, but for colons in names."""
    lines = ["# label:color_rgb:parts:actions"]
    lines += [f"{name.replace(':', ' ')}:{','.join(map(str, color))}::" for name, color in labels]
    return "".join(f"{line}\n" for line in lines).encode()


def voc_color(number: int) -> Color:
    """Colour of a number in Pascal VOC's palette: its bits, spread over the channels from the top."""
    channels = [0, 0, 0]
    for bit in range(8):
        for channel in range(3):
            channels[channel] |= (number >> (3 * bit + channel) & 1) << (7 - bit)
    return channels[0], channels[1], channels[2]


def _labels(path: Path) -> tuple[tuple[str, ...], tuple[Color, ...]]:
    if not is_file(path):
        return _VOC_NAMES, tuple(voc_color(number) for number in range(len(_VOC_NAMES)))
    labels = read_labelmap(path)
    names, colors = (tuple(part) for part in zip(*labels, strict=True))
    if len({name.casefold() for name in names}) < len(names) or len(set(colors)) < len(colors):
        raise BadFileError(path, tr("Two labels have the same name or colour."))
    if len(names) > UNPAINTED:
        raise BadFileError(
            path,
            tr("The list names {count} labels; the limit is {limit}.", count=len(names), limit=UNPAINTED),
        )
    return names, colors


def _by_name(folder: Path, without: tuple[str, ...] = ()) -> dict[str, Path]:
    """Pictures by path below the folder without suffix; folders that begin with `without` are left out."""
    found = {}
    for path in files_below(folder):
        inner = path.relative_to(folder)
        if path.suffix.lower() in PHOTO_SUFFIXES and not inner.parts[0].startswith(without):
            found[normal(inner.with_suffix("").as_posix())] = path
    return found


def _lists(folder: Path) -> dict[str, str]:
    """Split of each photo that a list names; `trainval` and CVAT's `default` divide nothing."""
    splits: dict[str, str] = {}
    for path in entries_of(folder) if is_folder(folder) else ():
        split = split_of([path.stem])
        if path.suffix != ".txt" or split is None:
            continue
        try:
            text = path.read_text("utf-8", "replace")
        except OSError as error:
            raise BadFileError(path, tr("The file cannot be read: {why}.", why=reason_of(error))) from error
        for line in text.splitlines():
            if line.strip():
                splits.setdefault(normal(line.split()[0]), split)
    return splits
