"""`dataset.yaml`: what the numbers or colours in a folder's label maps mean.

labels: landscape          # a bundled label set, or a list of names or of {name, color}
ids: [0, 255]              # the number of each label in the files, where they are not 0, 1, 2, ...
splits: {train: [...], val: [...]}
folders: {images: photos, labels: maps, instances: things}    # where they have other names
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from gaugan_desktop.errors import BadDatasetError
from gaugan_desktop.files import write_bytes_atomically
from gaugan_desktop.imaging.loading import load_label_values
from gaugan_desktop.labels import (
    BUNDLED_SETS,
    MAX_LABELS,
    UNPAINTED,
    LabelSet,
    bundled_label_set,
    format_color,
)

FILE = "dataset.yaml"
IDENTITY = tuple(range(256))
_PARTS = ("images", "labels", "instances")
_MASK_IDS = {0, 255}


@dataclass(frozen=True)
class Description:
    """The checked content of `dataset.yaml`.

    Attributes:
        table: label id for each of the 256 file ids; 255 is unknown.
        splits: stems by name of split; empty when the file names none.
        folders: where photos, label maps and instance maps lie, relative to the set.
    """

    label_set: LabelSet
    table: tuple[int, ...] = IDENTITY
    splits: dict[str, list[str]] = field(default_factory=dict)
    folders: dict[str, str] = field(default_factory=lambda: {part: part for part in _PARTS})


def read_description(root: Path) -> Description:
    """Read and check `dataset.yaml`.

    Raises:
        BadDatasetError: the file is unreadable or describes no labels.
    """
    try:
        data = yaml.safe_load((root / FILE).read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise BadDatasetError(f"{FILE} of {root} cannot be read: {error}.") from error
    if not isinstance(data, dict):
        raise BadDatasetError(f"{FILE} of {root} is not a description of pairs.")
    splits, folders = data.get("splits") or {}, data.get("folders") or {}
    if not isinstance(splits, dict) or not all(isinstance(stems, list) for stems in splits.values()):
        raise BadDatasetError(f"{FILE} of {root} is not a description of pairs.")
    if not isinstance(folders, dict) or not folders.keys() <= set(_PARTS):
        raise BadDatasetError(f"{FILE} of {root}: folders may name {', '.join(_PARTS)}.")
    label_set = _label_set(root, data.get("labels"))
    return Description(
        label_set,
        _table(root, data.get("ids"), len(label_set)),
        {str(name): [str(stem) for stem in stems] for name, stems in splits.items()},
        {part: str(folders.get(part, part)) for part in _PARTS},
    )


def write_description(root: Path, description: Description) -> None:
    """Write `dataset.yaml`."""
    label_set = description.label_set
    labels: list[Any] = list(label_set.names)
    if label_set.name not in BUNDLED_SETS:
        labels = [{"name": label.name, "color": format_color(label.color)} for label in label_set.labels]
    data: dict[str, Any] = {"labels": labels, "unknown": UNPAINTED}
    if description.table != IDENTITY:
        data["ids"] = [description.table.index(label.id) for label in label_set.labels]
    if description.folders != Description(label_set).folders:
        data["folders"] = description.folders
    data["splits"] = description.splits
    text = yaml.safe_dump(data, sort_keys=False, default_flow_style=None, allow_unicode=True)
    write_bytes_atomically(root / FILE, text.encode())


def infer_description(name: str, label_maps: Iterable[Path]) -> Description:
    """What label maps say by themselves: one label per number or colour that occurs in them.

    Maps of nothing but 0 and 255 are masks of two labels; otherwise 255 is unknown.

    Raises:
        BadFileError: a label map cannot be read.
        BadDatasetError: numbers and colours are mixed, or there are too many of them.
    """
    ids, colors = set[int](), set[tuple[int, int, int]]()
    for path in label_maps:
        values = load_label_values(path)
        if values.ndim == 2:
            ids |= set(np.unique(values).tolist())
        else:
            visible = values[values[..., 3] >= 128][:, :3].reshape(-1, 3)
            colors |= {(r, g, b) for r, g, b in np.unique(visible, axis=0).tolist()}
        if len(colors) > MAX_LABELS:
            raise BadDatasetError(
                f"{path.name} and the maps before it hold more than {MAX_LABELS} colours. "
                "Label maps must be saved without smoothing and as PNG."
            )
    if ids and colors:
        raise BadDatasetError("Some label maps hold numbers and some hold colours; they must be of one kind.")
    if colors:
        return Description(plain_label_set(name, [format_color(c) for c in sorted(colors)], sorted(colors)))
    if ids != _MASK_IDS:
        ids -= {UNPAINTED}
    if not ids:
        raise BadDatasetError("The label maps hold no labels.")
    is_dense = ids != _MASK_IDS and max(ids) < 2 * len(ids)
    numbers = list(range(max(ids) + 1)) if is_dense else sorted(ids)
    label_set = plain_label_set(name, [f"label {number}" for number in numbers])
    return Description(label_set, IDENTITY if is_dense else _table_of(numbers))


def _label_set(root: Path, labels: Any) -> LabelSet:
    if isinstance(labels, str) and labels in BUNDLED_SETS:
        return bundled_label_set(labels)
    if not isinstance(labels, list) or not labels:
        raise BadDatasetError(f"{FILE} of {root} lists no labels.")
    try:
        names = [str(entry["name"]) if isinstance(entry, dict) else str(entry) for entry in labels]
        for bundled in map(bundled_label_set, BUNDLED_SETS):
            if list(bundled.names) == names:
                return bundled
        if all(isinstance(entry, dict) for entry in labels):
            return LabelSet.from_dict({"name": root.name, "labels": labels})
        return plain_label_set(root.name, names)
    except (ValueError, KeyError) as error:
        raise BadDatasetError(f"The labels of {root} cannot be used: {error}.") from error


def _table(root: Path, ids: Any, labels: int) -> tuple[int, ...]:
    if ids is None:
        return IDENTITY
    is_good = isinstance(ids, list) and all(isinstance(i, int) and 0 <= i <= 255 for i in ids)
    if not is_good or len(ids) != labels or len(set(ids)) != labels:
        raise BadDatasetError(f"{FILE} of {root}: ids must be {labels} different numbers from 0 to 255.")
    return _table_of(ids)


def _table_of(ids: list[int]) -> tuple[int, ...]:
    """Numbers without a label lead to 254, which no label set reaches, so that a check can name them."""
    table = [UNPAINTED - 1] * 255 + [UNPAINTED]
    for label, number in enumerate(ids):
        table[number] = label
    return tuple(table)


def plain_label_set(
    title: str, names: list[str], colors: list[tuple[int, int, int]] | None = None
) -> LabelSet:
    """A label set with these names and colours; without colours, random ones."""
    if colors is None:
        rng = np.random.default_rng(0)
        colors = [tuple(rng.integers(40, 230, 3).tolist()) for _ in names]
    entries = [{"name": n, "color": format_color(c)} for n, c in zip(names, colors, strict=True)]
    return LabelSet.from_dict({"name": title, "title": title, "labels": entries})
