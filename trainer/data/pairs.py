"""Folders of pairs on disk: `images/`, `labels/` and `dataset.yaml`, or a layout of `layouts`."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PIL import Image

from gaugan_desktop.annotations.annotated import AnnotatedSet, normal
from gaugan_desktop.annotations.coco import find_coco
from gaugan_desktop.annotations.labelme import find_labelme
from gaugan_desktop.annotations.panoptic import find_panoptic
from gaugan_desktop.annotations.smoothing import Value, snapped, solid_values
from gaugan_desktop.annotations.voc import LABELMAP, VocAnnotation, find_voc, labelmap_set
from gaugan_desktop.errors import BadDatasetError
from gaugan_desktop.files import ensure_folder, writing
from gaugan_desktop.folders import is_file, is_folder, is_there
from gaugan_desktop.imaging.loading import (
    grey_ids,
    labels_from_colors,
    load_instance_ids,
    load_label_map,
    load_label_values,
    load_picture,
)
from gaugan_desktop.labels import LabelSet, bundled_label_set
from trainer.data.advice import no_pairs_sentence
from trainer.data.description import FILE, IDENTITY, PARTS, Description, plain_label_set, read_description
from trainer.data.inference import counted_from_one, infer_description
from trainer.data.layouts import FACADE_LABELS, Layout, PairPaths, annotated_pairs, find_layout
from trainer.data.matching import Matched, match_folder

_Splits = dict[str, tuple[PairPaths, ...]]


@dataclass(frozen=True)
class PairFolder:
    """The pairs of a folder and the label set of their label maps.

    Attributes:
        label_set: the labels that `load` returns.
        table: label id for each of the 256 ids in the files; 255 is unknown.
        lonely: photos without a label map and label maps without a photo.
        unused: pairs that no split of `dataset.yaml` names.
        has_own_splits: whether the splits are part of the layout rather than of `dataset.yaml`.
        stored: the label set of the files, where `mapped_onto` made it another one.
        doubles: files that another one of the same name stands for.
        notes: sentences about how the folder was read.
    """

    root: Path
    label_set: LabelSet
    splits: dict[str, tuple[PairPaths, ...]]
    table: tuple[int, ...] = IDENTITY
    lonely: tuple[Path, ...] = ()
    unused: tuple[PairPaths, ...] = ()
    has_own_splits: bool = False
    stored: LabelSet | None = None
    doubles: tuple[Path, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def unlisted(self) -> tuple[Path, ...]:
        """Photos that no split of `dataset.yaml` names."""
        return tuple(pair.image for pair in self.unused)

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
        if pair.annotation is not None:
            labels = pair.annotation.label_map()
        else:
            labels = load_label_map(pair.labels, stored, np.array(self.table, np.uint8))
        return stored.mapping_to(self.label_set)[labels] if self.stored else labels

    def mended_labels(self, pair: PairPaths) -> np.ndarray | None:
        """As `load_labels`, from a smoothed label map or a JPEG; None where it is something else.

        Raises:
            BadFileError: the label map cannot be read.
        """
        if pair.annotation is not None:
            return None
        values, stored = load_label_values(pair.labels), self.stored or self.label_set
        if solid_values(values) is None:
            return None
        if values.ndim == 3 and (ids := grey_ids(values)) is not None and not self._has_grey_labels:
            values = ids
        if values.ndim == 2:
            known: set[Value] = {(n,) for n in range(256) if self.table[n] < len(stored)}
            present = {(n,) for n in np.unique(values).tolist()}
            labels = np.array(self.table, np.uint8)[snapped(values, known & present or known)]
        else:
            colors = snapped(values, stored.ids_by_color)
            labels = labels_from_colors(pair.labels, colors, stored)
        return stored.mapping_to(self.label_set)[labels] if self.stored else labels

    @property
    def _has_grey_labels(self) -> bool:
        stored = self.stored or self.label_set
        return all(r == g == b for r, g, b in stored.ids_by_color)

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
    """Open a folder of pairs in any layout that we know; docs/training.md lists them.

    Without splits every pair belongs to `train`. A `dataset.yaml` may name the labels of any layout;
    without one the labels are inferred where the layout does not tell.

    Raises:
        BadDatasetError: there are no pairs, or `dataset.yaml` is unusable.
        BadFileError: a folder cannot be read, or a label map from which labels must be inferred.
    """
    root = Path(root)
    description = read_description(root) if is_there(root / FILE) else None
    if description is not None and description.folders:
        return _matched_folder(root, match_folder(root, description.folders), description)
    layout = find_layout(root)
    if layout is not None:
        described = description or _layout_description(root, layout)
        return PairFolder(
            root, described.label_set, layout.splits, described.table, layout.lonely, has_own_splits=True
        )
    found = find_voc(root) or find_panoptic(root)
    if found is not None and found.splits:
        return _annotated_folder(root, found, description)
    is_own = is_folder(root / "images") and is_folder(root / "labels")
    matched = match_folder(root, {part: part for part in PARTS} if is_own else None)
    pairs = sum(map(len, matched.splits.values()))
    if pairs < len(matched.photos) or not pairs:
        found = find_coco(root) or find_labelme(root)
        if found is not None and sum(map(len, found.splits.values())) > pairs:
            return _annotated_folder(root, found, description)
    return _matched_folder(root, matched, description)


def _matched_folder(root: Path, matched: Matched, description: Description | None) -> PairFolder:
    if not matched.splits:
        raise BadDatasetError(no_pairs_sentence(root, matched.photos, matched.maps))
    splits, note = matched.splits, ""
    if matched.names:
        folder = _named_folder(root, splits, matched.names, None, description)
    elif is_file(root / LABELMAP):
        label_set = labelmap_set(root / LABELMAP)
        folder = PairFolder(root, label_set, _in_colors(splits, label_set))
        folder = folder.mapped_onto(description.label_set) if description else folder
    else:
        maps = [pair.labels for pairs in splits.values() for pair in pairs]
        if description is None:
            description = infer_description(root.name or root.resolve().name, maps)
        else:
            description, note = counted_from_one(description, maps)
        folder = PairFolder(root, description.label_set, splits, description.table)
    folder = replace(folder, lonely=matched.lonely, doubles=matched.doubles, notes=(note,) if note else ())
    if description is not None and description.splits:
        return _divided(folder, description.splits, matched)
    return replace(folder, has_own_splits=len(splits) > 1)


def _annotated_folder(root: Path, found: AnnotatedSet, description: Description | None) -> PairFolder:
    pairs = annotated_pairs(root, found)
    folder = _named_folder(root, pairs, found.names, found.colors, description)
    folder = replace(folder, lonely=found.lonely, notes=found.notes)
    if description is not None and description.splits:
        return _divided(folder, description.splits)
    return replace(folder, has_own_splits=len(pairs) > 1)


def _named_folder(
    root: Path,
    splits: _Splits,
    names: tuple[str, ...],
    colors: Iterable[tuple[int, int, int]] | None,
    description: Description | None,
) -> PairFolder:
    """A folder whose annotations name their labels; `dataset.yaml` may choose among the names."""
    try:
        stored = plain_label_set(root.resolve().name, list(names), None if colors is None else list(colors))
    except ValueError as error:
        raise BadDatasetError(f"The labels of {root} cannot be used: {error}.") from error
    folder = PairFolder(root, stored, splits)
    return folder if description is None else folder.mapped_onto(description.label_set)


def _in_colors(splits: _Splits, label_set: LabelSet) -> _Splits:
    """Pairs whose label maps are read by the colours that they show, as `labelmap.txt` names them."""
    return {
        name: tuple(replace(p, annotation=VocAnnotation(p.image, p.labels, label_set)) for p in pairs)
        for name, pairs in splits.items()
    }


def _divided(folder: PairFolder, names: dict[str, list[str]], matched: Matched | None = None) -> PairFolder:
    """The folder with the splits of `dataset.yaml`, which names photos with or without suffix.

    A split without photos is none.

    Raises:
        BadDatasetError: it names a photo that is not there.
    """
    by_name = {_plain(pair.name): pair for pair in folder.pairs}
    by_name |= {_plain(pair.image.name): pair for pair in folder.pairs if "/" not in pair.name}
    lonely = {_plain(path.stem) for path in (matched.lonely if matched else folder.lonely)}
    splits: dict[str, list[PairPaths]] = {}
    for split, wanted in names.items():
        chosen = splits.setdefault(split, [])
        for name in wanted:
            if _plain(name) in by_name:
                chosen.append(by_name[_plain(name)])
            elif _plain(Path(name).stem) not in lonely and _plain(Path(name).name) not in lonely:
                raise BadDatasetError(f"{FILE} of {folder.root} names {name}, which is not there.")
    listed = {pair for pairs in splits.values() for pair in pairs}
    ordered = {split: tuple(sorted(set(each), key=_name)) for split, each in splits.items() if each}
    return replace(
        folder,
        splits=ordered,
        unused=tuple(pair for pair in folder.pairs if pair not in listed),
    )


def _name(pair: PairPaths) -> str:
    return pair.name


def _plain(name: str) -> str:
    return normal(name).casefold()


def _layout_description(root: Path, layout: Layout) -> Description:
    """The layout's own labels, or else what the files say."""
    if layout.label_set == "facades":
        return Description(plain_label_set("facades", list(FACADE_LABELS)), layout.table)
    if layout.label_set:
        return Description(bundled_label_set(layout.label_set), layout.table)
    return infer_description(root.name, [pair.labels for pairs in layout.splits.values() for pair in pairs])


def save_pair(root: Path, name: str, picture: np.ndarray, labels: np.ndarray, label_set: LabelSet) -> None:
    """Write one pair: a JPEG and an indexed PNG whose palette shows the label colours.

    Raises:
        BadFileError: the folder is full or not writable.
    """
    photo, label_map = root / "images" / f"{name}.jpg", root / "labels" / f"{name}.png"
    for path in (photo, label_map):
        ensure_folder(path.parent)
    with writing(photo):
        Image.fromarray(picture).save(photo, quality=93, subsampling=0)
    indexed = Image.fromarray(labels, "P")
    indexed.putpalette(label_set.palette.tobytes())
    with writing(label_map):
        indexed.save(label_map, optimize=True)


def save_instances(root: Path, name: str, instances: np.ndarray) -> None:
    """Write an instance map (H, W) as 16 bit grey PNG, its ids numbered anew; errors as `save_pair`."""
    path = root / "instances" / f"{name}.png"
    ensure_folder(path.parent)
    _, numbers = np.unique(instances, return_inverse=True)
    with writing(path):
        Image.fromarray(numbers.reshape(instances.shape).astype(np.uint16)).save(path, optimize=True)


def _size(array: np.ndarray) -> str:
    return f"{array.shape[1]}x{array.shape[0]}"
