"""Folders of pairs on disk: `images/`, `labels/` and `dataset.yaml`, or a layout of `layouts`."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PIL import Image

from gaugan_desktop.errors import BadConfigError, BadDatasetError
from gaugan_desktop.imaging.loading import load_instance_ids, load_label_map, load_picture
from gaugan_desktop.labels import LabelSet, bundled_label_set
from trainer.data.description import (
    FILE,
    IDENTITY,
    Description,
    infer_description,
    plain_label_set,
    read_description,
)
from trainer.data.layouts import (
    FACADE_LABELS,
    Layout,
    PairPaths,
    files_by_stem,
    find_layout,
    match,
    unmatched,
)


@dataclass(frozen=True)
class PairFolder:
    """The pairs of a folder and the label set of their label maps.

    Attributes:
        label_set: the labels that `load` returns.
        table: label id for each of the 256 ids in the files; 255 is unknown.
        lonely: photos without a label map and label maps without a photo.
        unlisted: photos that no split of `dataset.yaml` names.
        has_own_splits: whether the splits are part of the layout rather than of `dataset.yaml`.
        stored: the label set of the files, where `mapped_onto` made it another one.
    """

    root: Path
    label_set: LabelSet
    splits: dict[str, tuple[PairPaths, ...]]
    table: tuple[int, ...] = IDENTITY
    lonely: tuple[Path, ...] = ()
    unlisted: tuple[Path, ...] = ()
    has_own_splits: bool = False
    stored: LabelSet | None = None

    @property
    def pairs(self) -> tuple[PairPaths, ...]:
        """All pairs of all splits."""
        return tuple(pair for pairs in self.splits.values() for pair in pairs)

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
            BadDatasetError: sizes differ.
            BadFileError: a file cannot be read, or the label map holds an id or colour of no label.
        """
        picture = load_picture(pair.image)
        labels = self.load_labels(pair)
        if picture.shape[:2] != labels.shape:
            raise BadDatasetError(
                f"{pair.image.name} has {_size(picture)} pixels, its label map {_size(labels)}."
            )
        return picture, labels

    def load_labels(self, pair: PairPaths) -> np.ndarray:
        """The label map (H, W) uint8 alone; errors as `load`."""
        stored = self.stored or self.label_set
        labels = load_label_map(pair.labels, stored, np.array(self.table, np.uint8))
        return stored.mapping_to(self.label_set)[labels] if self.stored else labels

    def load_instances(self, pair: PairPaths) -> np.ndarray:
        """Instance ids (H, W) int32; without an instance map each label is one instance.

        Raises:
            BadDatasetError: the instance map has another size than the label map.
            BadFileError: a file cannot be read.
        """
        labels = self.load_labels(pair)
        if pair.instances is None:
            return labels.astype(np.int32)
        instances = load_instance_ids(pair.instances)
        if instances.shape != labels.shape:
            raise BadDatasetError(
                f"{pair.instances.name} has {_size(instances)} pixels, its label map {_size(labels)}."
            )
        return instances

    def mapped_onto(self, target: LabelSet) -> "PairFolder":
        """The same pairs with the labels of another label set; labels without a partner become unknown."""
        if target.names == self.label_set.names:
            return self
        return replace(self, label_set=target, stored=self.stored or self.label_set)


def open_pair_folder(root: str | Path) -> PairFolder:
    """Open `images/ labels/ dataset.yaml`, or a well-known dataset as downloaded.

    Without splits every pair belongs to `train`. A `dataset.yaml` may name the labels of any layout;
    without one the labels are inferred where the layout does not tell.

    Raises:
        BadDatasetError: there are no pairs, or `dataset.yaml` is unusable.
        BadFileError: labels must be inferred from a label map that cannot be read.
    """
    root = Path(root)
    description = read_description(root) if (root / FILE).exists() else None
    layout = find_layout(root)
    if layout is None and description is None and not (root / "images").is_dir():
        raise BadDatasetError(
            f"{root} is not a folder of pairs: there is no {FILE} with folders of photos and label maps, "
            "and no known layout fits."
        )
    if layout is None:
        return _own_folder(root, description)
    if description is None:
        description = _layout_description(root, layout)
    return PairFolder(
        root, description.label_set, layout.splits, description.table, layout.lonely, has_own_splits=True
    )


def _own_folder(root: Path, description: Description | None) -> PairFolder:
    folders = (
        description.folders if description else {part: part for part in ("images", "labels", "instances")}
    )
    images = files_by_stem(root / folders["images"])
    labels = files_by_stem(root / folders["labels"], (".png",))
    instances = files_by_stem(root / folders["instances"], (".png",))
    pairs = match(images, labels, instances)
    if not pairs:
        raise BadDatasetError(f"{root} holds no photo with a label map (PNG) of the same name.")
    if description is None:
        description = infer_description(root.name, labels.values())
    splits = description.splits or {"train": [pair.image.stem for pair in pairs]}
    if unknown := sorted(
        {stem for stems in splits.values() for stem in stems} - images.keys() - labels.keys()
    ):
        raise BadDatasetError(f"{FILE} of {root} names {unknown[0]}, which is not there.")
    by_stem = {pair.image.stem: pair for pair in pairs}
    chosen = {
        name: tuple(by_stem[s] for s in sorted(stems) if s in by_stem) for name, stems in splits.items()
    }
    listed = {stem for stems in splits.values() for stem in stems}
    return PairFolder(
        root,
        description.label_set,
        chosen,
        description.table,
        lonely=tuple(unmatched(images, labels)),
        unlisted=tuple(pair.image for pair in pairs if pair.image.stem not in listed),
    )


def _layout_description(root: Path, layout: Layout) -> Description:
    """The layout's own labels, or else what the files say."""
    if layout.label_set == "facades":
        return Description(plain_label_set("facades", list(FACADE_LABELS)), layout.table)
    if layout.label_set:
        return Description(bundled_label_set(layout.label_set), layout.table)
    return infer_description(root.name, [pair.labels for pairs in layout.splits.values() for pair in pairs])


def make_pair_folder(root: Path) -> None:
    """Create the folders of an empty set of pairs.

    Raises:
        BadConfigError: `root` holds pairs already.
    """
    if (root / FILE).exists():
        raise BadConfigError(f"{root} holds pairs already; choose another folder.")
    for part in ("images", "labels"):
        (root / part).mkdir(parents=True, exist_ok=True)


def save_pair(root: Path, stem: str, picture: np.ndarray, labels: np.ndarray, label_set: LabelSet) -> None:
    """Write one pair: a JPEG and an indexed PNG whose palette shows the label colours."""
    Image.fromarray(picture).save(root / "images" / f"{stem}.jpg", quality=93, subsampling=0)
    indexed = Image.fromarray(labels, "P")
    indexed.putpalette(label_set.palette.tobytes())
    indexed.save(root / "labels" / f"{stem}.png", optimize=True)


def save_instances(root: Path, stem: str, instances: np.ndarray) -> None:
    """Write an instance map (H, W) as 16 bit grey PNG, its ids numbered anew."""
    (root / "instances").mkdir(exist_ok=True)
    _, numbers = np.unique(instances, return_inverse=True)
    Image.fromarray(numbers.reshape(instances.shape).astype(np.uint16)).save(
        root / "instances" / f"{stem}.png", optimize=True
    )


def _size(array: np.ndarray) -> str:
    return f"{array.shape[1]}x{array.shape[0]}"
