"""Folders of pairs on disk: `images/`, `labels/` and `dataset.yaml`."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from PIL import Image

from gaugan_desktop.errors import BadConfigError, BadDatasetError
from gaugan_desktop.files import write_bytes_atomically
from gaugan_desktop.imaging.loading import load_label_ids, load_picture
from gaugan_desktop.labels import BUNDLED_SETS, UNPAINTED, LabelSet, bundled_label_set

IMAGE_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp")


@dataclass(frozen=True)
class PairPaths:
    """One photo and its label map; they share the file stem."""

    image: Path
    labels: Path

    def load(self, label_count: int) -> tuple[np.ndarray, np.ndarray]:
        """Picture (H, W, 3) uint8 and label map (H, W) uint8, 255 = unknown.

        Raises:
            BadDatasetError: sizes differ or the label map holds an id outside the label set.
            BadFileError: a file cannot be read.
        """
        picture = load_picture(self.image)
        labels = load_label_ids(self.labels)
        if picture.shape[:2] != labels.shape:
            sizes = [f"{a.shape[1]}x{a.shape[0]}" for a in (picture, labels)]
            raise BadDatasetError(f"{self.image.name} has {sizes[0]} pixels, its label map {sizes[1]}.")
        is_bad = (labels >= label_count) & (labels != UNPAINTED)
        if is_bad.any():
            row, column = np.argwhere(is_bad)[0]
            raise BadDatasetError(
                f"{self.labels.name} holds the label id {labels[row, column]} at pixel "
                f"({column}, {row}); the label set ends at {label_count - 1}."
            )
        return picture, labels


@dataclass(frozen=True)
class PairFolder:
    """A checked folder of pairs and its label set."""

    root: Path
    label_set: LabelSet
    splits: dict[str, tuple[PairPaths, ...]]

    def split(self, name: str) -> tuple[PairPaths, ...]:
        """The pairs of a split, sorted by stem.

        Raises:
            BadDatasetError: there is no such split or it is empty.
        """
        pairs = self.splits.get(name, ())
        if not pairs:
            raise BadDatasetError(f"{self.root} has no pairs in the split '{name}'.")
        return pairs


def open_pair_folder(root: str | Path) -> PairFolder:
    """Open `images/ labels/ dataset.yaml`; without splits every pair belongs to `train`.

    Raises:
        BadDatasetError: a folder, partner or label is missing.
    """
    root = Path(root)
    description = read_description(root)
    label_set = label_set_of(root, description)
    images = {p.stem: p for p in _files(root / "images") if p.suffix.lower() in IMAGE_SUFFIXES}
    labels = {p.stem: p for p in _files(root / "labels") if p.suffix.lower() == ".png"}
    if lonely := sorted(images.keys() ^ labels.keys()):
        kind = "label map" if lonely[0] in images else "photo"
        raise BadDatasetError(f"{lonely[0]} has no {kind} in {root}.")
    splits = description.get("splits") or {"train": sorted(images)}
    if unknown := sorted({s for stems in splits.values() for s in stems} - images.keys()):
        raise BadDatasetError(f"dataset.yaml of {root} names {unknown[0]}, which is not there.")
    return PairFolder(
        root,
        label_set,
        {
            name: tuple(PairPaths(images[s], labels[s]) for s in sorted(stems))
            for name, stems in splits.items()
        },
    )


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
        raise BadDatasetError(f"{root} is not a folder of pairs: dataset.yaml is missing.") from error
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
    if not isinstance(names, list) or not names:
        raise BadDatasetError(f"dataset.yaml of {root} lists no labels.")
    for bundled in BUNDLED_SETS:
        label_set = bundled_label_set(bundled)
        if list(label_set.names) == names:
            return label_set
    rng = np.random.default_rng(0)
    entries = [
        {"name": str(n), "color": "#{:02x}{:02x}{:02x}".format(*rng.integers(40, 230, 3))} for n in names
    ]
    try:
        return LabelSet.from_dict({"name": root.name, "title": root.name, "labels": entries})
    except ValueError as error:
        raise BadDatasetError(f"The labels of {root} cannot be used: {error}.") from error


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise BadDatasetError(f"The folder {folder} is missing.")
    return sorted(p for p in folder.iterdir() if p.is_file() and not p.name.startswith("."))
