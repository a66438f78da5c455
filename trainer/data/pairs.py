"""Folders of pairs on disk: `images/`, `labels/` and `dataset.yaml`, or a layout of `layouts`."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from PIL import Image

from gaugan_desktop.errors import BadConfigError, BadDatasetError
from gaugan_desktop.files import write_bytes_atomically
from gaugan_desktop.imaging.loading import load_label_ids, load_picture
from gaugan_desktop.labels import BUNDLED_SETS, UNPAINTED, LabelSet, bundled_label_set
from trainer.data.layouts import FACADE_LABELS, Layout, PairPaths, files_by_stem, find_layout

_MISSING = "{} is not a folder of pairs: dataset.yaml is missing and no known layout fits."


@dataclass(frozen=True)
class PairFolder:
    """The pairs of a folder and the label set of their label maps.

    `table` turns the 256 ids in the files into label ids; 255 is unknown.
    """

    root: Path
    label_set: LabelSet
    splits: dict[str, tuple[PairPaths, ...]]
    table: tuple[int, ...] = tuple(range(256))

    def split(self, name: str) -> tuple[PairPaths, ...]:
        """The pairs of a split, sorted by stem.

        Raises:
            BadDatasetError: there is no such split or it is empty.
        """
        pairs = self.splits.get(name, ())
        if not pairs:
            raise BadDatasetError(f"{self.root} has no pairs in the split '{name}'.")
        return pairs

    def load(self, pair: PairPaths) -> tuple[np.ndarray, np.ndarray]:
        """Picture (H, W, 3) uint8 and label map (H, W) uint8, 255 = unknown.

        Raises:
            BadDatasetError: sizes differ or the label map holds an id outside the label set.
            BadFileError: a file cannot be read.
        """
        picture = load_picture(pair.image)
        ids = load_label_ids(pair.labels)
        if picture.shape[:2] != ids.shape:
            sizes = [f"{a.shape[1]}x{a.shape[0]}" for a in (picture, ids)]
            raise BadDatasetError(f"{pair.image.name} has {sizes[0]} pixels, its label map {sizes[1]}.")
        labels = np.array(self.table, np.uint8)[ids]
        is_bad = (labels >= len(self.label_set)) & (labels != UNPAINTED)
        if is_bad.any():
            row, column = np.argwhere(is_bad)[0]
            raise BadDatasetError(
                f"{pair.labels.name} holds the label id {ids[row, column]} at pixel ({column}, {row}), "
                f"which belongs to none of the {len(self.label_set)} labels."
            )
        return picture, labels


def open_pair_folder(root: str | Path) -> PairFolder:
    """Open `images/ labels/ dataset.yaml`, or a well-known dataset as downloaded.

    Without splits every pair belongs to `train`. A `dataset.yaml` may name the labels of any layout.

    Raises:
        BadDatasetError: a folder, partner or label is missing.
    """
    root = Path(root)
    if (root / "images").is_dir() and (root / "labels").is_dir():
        return _own_folder(root)
    layout = find_layout(root)
    if layout is None:
        raise BadDatasetError(_MISSING.format(root))
    return PairFolder(root, _layout_label_set(root, layout), layout.splits, layout.table)


def _own_folder(root: Path) -> PairFolder:
    description = read_description(root)
    label_set = label_set_of(root, description)
    images, labels = files_by_stem(root / "images"), files_by_stem(root / "labels", (".png",))
    if lonely := sorted(images.keys() ^ labels.keys()):
        kind = "label map" if lonely[0] in images else "photo"
        raise BadDatasetError(f"{lonely[0]} has no {kind} in {root}.")
    splits = description["splits"] or {"train": sorted(images)}
    if unknown := sorted({s for stems in splits.values() for s in stems} - images.keys()):
        raise BadDatasetError(f"dataset.yaml of {root} names {unknown[0]}, which is not there.")
    pairs = {
        name: tuple(PairPaths(images[s], labels[s]) for s in sorted(stems)) for name, stems in splits.items()
    }
    return PairFolder(root, label_set, pairs)


def _layout_label_set(root: Path, layout: Layout) -> LabelSet:
    """From `dataset.yaml` if there is one, else the layout's own, else one label per id in the files."""
    if (root / "dataset.yaml").exists():
        return label_set_of(root, read_description(root))
    if layout.label_set == "facades":
        return _plain_label_set("facades", list(FACADE_LABELS))
    if layout.label_set:
        return bundled_label_set(layout.label_set)
    largest = 0
    for pair in (pair for pairs in layout.splits.values() for pair in pairs):
        ids = load_label_ids(pair.labels)
        largest = max(largest, int(ids[ids != UNPAINTED].max(initial=0)))
    return _plain_label_set(root.name, [f"label {i}" for i in range(largest + 1)])


def make_pair_folder(root: Path) -> None:
    """Create the folders of an empty set of pairs.

    Raises:
        BadConfigError: `root` holds pairs already.
    """
    if (root / "dataset.yaml").exists():
        raise BadConfigError(f"{root} holds pairs already; choose another folder.")
    for part in ("images", "labels"):
        (root / part).mkdir(parents=True, exist_ok=True)


def write_description(root: Path, label_set: LabelSet, splits: dict[str, list[str]]) -> None:
    """Write `dataset.yaml`."""
    data = {"labels": list(label_set.names), "unknown": UNPAINTED, "splits": splits}
    text = yaml.safe_dump(data, sort_keys=False, default_flow_style=None, allow_unicode=True)
    write_bytes_atomically(root / "dataset.yaml", text.encode())


def save_pair(root: Path, stem: str, picture: np.ndarray, labels: np.ndarray, label_set: LabelSet) -> None:
    """Write one pair: a JPEG and an indexed PNG whose palette shows the label colours."""
    Image.fromarray(picture).save(root / "images" / f"{stem}.jpg", quality=93, subsampling=0)
    indexed = Image.fromarray(labels, "P")
    indexed.putpalette(label_set.palette.tobytes())
    indexed.save(root / "labels" / f"{stem}.png", optimize=True)


def read_description(root: Path) -> dict:
    """The checked content of `dataset.yaml`.

    Raises:
        BadDatasetError: the file is missing or no description of pairs.
    """
    path = root / "dataset.yaml"
    try:
        description = yaml.safe_load(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise BadDatasetError(_MISSING.format(root)) from error
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise BadDatasetError(f"dataset.yaml of {root} cannot be read: {error}.") from error
    splits = description.get("splits", {}) if isinstance(description, dict) else None
    if not isinstance(splits, dict) or not all(isinstance(s, list) for s in splits.values()):
        raise BadDatasetError(f"dataset.yaml of {root} is not a description of pairs.")
    description["splits"] = {name: [str(s) for s in stems] for name, stems in splits.items()}
    return description


def label_set_of(root: Path, description: dict) -> LabelSet:
    """The bundled set with exactly the described names, or a plain set made from them.

    Raises:
        BadDatasetError: there are no usable names.
    """
    names = description.get("labels")
    if names in BUNDLED_SETS:
        return bundled_label_set(names)
    if not isinstance(names, list) or not names:
        raise BadDatasetError(f"dataset.yaml of {root} lists no labels.")
    for bundled in BUNDLED_SETS:
        label_set = bundled_label_set(bundled)
        if list(label_set.names) == names:
            return label_set
    try:
        return _plain_label_set(root.name, names)
    except ValueError as error:
        raise BadDatasetError(f"The labels of {root} cannot be used: {error}.") from error


def _plain_label_set(title: str, names: list[str]) -> LabelSet:
    """A label set with these names and colours drawn at random."""
    rng = np.random.default_rng(0)
    colors = ["#{:02x}{:02x}{:02x}".format(*rng.integers(40, 230, 3)) for _ in names]
    entries = [{"name": str(n), "color": c} for n, c in zip(names, colors, strict=True)]
    return LabelSet.from_dict({"name": title, "title": title, "labels": entries})
