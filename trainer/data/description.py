"""`dataset.yaml`: what the numbers or colours in a folder's label maps mean.

labels: landscape          # a bundled label set, or a list of names or of {name, color}
ids: [0, 255]              # the number of each label in the files, where they are not 0, 1, 2, ...
unknown: 0                 # number, or list of numbers, of pixels that are not labelled; 255 always is one
splits: {train: [...], val: [...]}
folders: {images: photos, labels: maps, instances: things}    # where they have other names
"""

import zlib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from gaugan_desktop.errors import BadConfigError, BadDatasetError
from gaugan_desktop.files import read_file, reason_of, write_bytes_atomically
from gaugan_desktop.folders import is_there
from gaugan_desktop.labels import (
    BUNDLED_SETS,
    LABEL_KEYS,
    UNPAINTED,
    LabelSet,
    bundled_label_set,
    format_color,
    label_text,
    unknown_set_sentence,
)
from gaugan_desktop.near_words import did_you_mean
from gaugan_desktop.plain_yaml import read_plain_yaml
from trainer.targets import free_name

FILE = "dataset.yaml"
IDENTITY = tuple(range(256))
PARTS = ("images", "labels", "instances")
NO_LABEL = UNPAINTED - 1  # numbers without a label lead here, which no label set reaches
_KEYS = ("labels", "ids", "unknown", "splits", "folders")
_MAX_BYTES = 100_000_000
_SPLITS_MARK = "# splits by gaugan-train"


@dataclass(frozen=True)
class Description:
    """The checked content of `dataset.yaml`.

    Attributes:
        table: label id for each of the 256 file ids; 255 is unknown.
        splits: names of pairs by name of split; empty when the file names none.
        folders: where photos, label maps and instance maps lie, relative to the set; empty when the file
            does not tell.
    """

    label_set: LabelSet
    table: tuple[int, ...] = IDENTITY
    splits: dict[str, list[str]] = field(default_factory=dict)
    folders: dict[str, str] = field(default_factory=dict)


def read_description(root: Path) -> Description:
    """Read and check `dataset.yaml`.

    Raises:
        BadDatasetError: the file is unreadable or describes no labels.
    """
    data = _read_mapping(root)
    for key in data.keys() - set(_KEYS):
        raise BadDatasetError(f"{FILE} of {root}: there is no key {key!r}{did_you_mean(key, _KEYS)}.")
    splits, folders = data.get("splits") or {}, data.get("folders") or {}
    if not isinstance(splits, dict) or not all(_is_texts(stems) for stems in splits.values()):
        raise BadDatasetError(f"{FILE} of {root}: splits is a mapping of names to lists of photos.")
    if not isinstance(folders, dict) or not _is_texts(list(folders.values())):
        raise BadDatasetError(f"{FILE} of {root}: folders is a mapping of {', '.join(PARTS)} to folders.")
    for part in folders.keys() - set(PARTS):
        wrong = f"{part!r}{did_you_mean(part, PARTS)}"
        raise BadDatasetError(f"{FILE} of {root}: folders may name {', '.join(PARTS)}, not {wrong}.")
    label_set = _label_set(root, data.get("labels"))
    return Description(
        label_set,
        _table(root, data.get("ids"), data.get("unknown"), len(label_set)),
        {str(name): [str(stem) for stem in stems] for name, stems in splits.items()},
        {part: str(folders.get(part, part)) for part in PARTS} if folders else {},
    )


def write_description(root: Path, description: Description) -> None:
    """Write `dataset.yaml`.

    Raises:
        BadFileError: the folder is full or not writable.
    """
    label_set = description.label_set
    labels: Any = list(label_set.names)
    if label_set.name not in BUNDLED_SETS:
        labels = label_set.to_dict()["labels"]
    data: dict[str, Any] = {"labels": labels, "unknown": UNPAINTED}
    if description.table != IDENTITY:
        data["ids"] = [description.table.index(label.id) for label in label_set.labels]
    if description.folders:
        data["folders"] = description.folders
    write_bytes_atomically(root / FILE, (_yaml(data) + _splits_text(description.splits)).encode())


def write_splits(root: Path, description: Description) -> None:
    """Put splits into `dataset.yaml`; whatever else it says stays as it was written.

    Splits that a command of ours wrote, and nobody has changed, are replaced; a missing file is written.

    Raises:
        BadConfigError: the file names other splits.
        BadFileError: it cannot be read or written.
    """
    path = root / FILE
    if not is_there(path):
        write_description(root, description)
        return
    before, mark, after = read_file(path).decode().replace("\r\n", "\n").rpartition(_SPLITS_MARK)
    if not mark:
        before, after = after, ""
    is_ours = not mark or mark + after == _signed_splits(after.partition("\n")[2])
    if not is_ours or "splits" in (read_plain_yaml(before) or {}):
        raise BadConfigError(
            f"{path} names splits that this command did not write, so they stay. Take them out, "
            f"or move the file: {free_name(path)} is free."
        )
    text = before if before.endswith("\n") or not before else before + "\n"
    write_bytes_atomically(path, (text + _splits_text(description.splits)).encode())


def _read_mapping(root: Path) -> dict[Any, Any]:
    path = root / FILE
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise BadDatasetError(
                f"{FILE} of {root} is too large; the limit is {_MAX_BYTES // 1_000_000} MB."
            )
        data = read_plain_yaml(path.read_text("utf-8"))
    except UnicodeDecodeError as error:
        raise BadDatasetError(f"{FILE} of {root} cannot be read: it is no text.") from error
    except OSError as error:
        raise BadDatasetError(f"{FILE} of {root} cannot be read: {reason_of(error)}.") from error
    except ValueError as error:
        raise BadDatasetError(f"{FILE} of {root} cannot be read: {error}.") from error
    if not isinstance(data, dict):
        raise BadDatasetError(f"{FILE} of {root} is not a description of pairs.")
    return data


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, str | int) for each in value)


def _yaml(data: dict[str, Any]) -> str:
    return yaml.safe_dump(data, sort_keys=False, default_flow_style=None, allow_unicode=True)


def _splits_text(splits: dict[str, list[str]]) -> str:
    return _signed_splits(_yaml({"splits": splits}))


def _signed_splits(text: str) -> str:
    """Splits with a line before them that shows whether anybody has changed them since."""
    return f"{_SPLITS_MARK} {zlib.crc32(text.encode()):08x}\n{text}"


def _label_set(root: Path, labels: Any) -> LabelSet:
    if isinstance(labels, str):
        if labels not in BUNDLED_SETS:
            raise BadDatasetError(f"{FILE} of {root}: {unknown_set_sentence(labels)}")
        return bundled_label_set(labels)
    if not isinstance(labels, list) or not labels:
        raise BadDatasetError(f"{FILE} of {root} lists no labels.")
    try:
        for key in {key for entry in labels if isinstance(entry, dict) for key in entry} - set(LABEL_KEYS):
            raise ValueError(f"there is no key {key!r}{did_you_mean(key, LABEL_KEYS)}")
        names = [
            label_text(entry["name"] if isinstance(entry, dict) else entry, "a label") for entry in labels
        ]
        for bundled in map(bundled_label_set, BUNDLED_SETS):
            if list(bundled.names) == names:
                return bundled
        if all(isinstance(entry, dict) for entry in labels):
            return LabelSet.from_dict({"name": root.name, "labels": labels})
        return plain_label_set(root.name, names)
    except KeyError as error:
        raise BadDatasetError(f"The labels of {root} cannot be used: one has no {error.args[0]}.") from error
    except ValueError as error:
        raise BadDatasetError(f"The labels of {root} cannot be used: {error}.") from error


def _table(root: Path, ids: Any, unknown: Any, labels: int) -> tuple[int, ...]:
    if ids is not None and (not _are_ids(ids) or len(ids) != labels):
        raise BadDatasetError(f"{FILE} of {root}: ids must be {labels} different numbers from 0 to 255.")
    unknown = [UNPAINTED] if unknown is None else unknown if isinstance(unknown, list) else [unknown]
    if not _are_ids(unknown):
        raise BadDatasetError(f"{FILE} of {root}: unknown is a number from 0 to 255, or a list of such.")
    if ids is None:
        left = [number for number in range(256) if number not in unknown]
        ids = left[:labels] if set(unknown) != {UNPAINTED} else None
    table = list(IDENTITY if ids is None else table_of(ids))
    for number in unknown:
        if ids is None or number not in ids:
            table[number] = UNPAINTED
    return tuple(table)


def _are_ids(numbers: Any) -> bool:
    is_good = isinstance(numbers, list) and all(type(n) is int and 0 <= n <= 255 for n in numbers)
    return is_good and len(set(numbers)) == len(numbers)


def table_of(ids: list[int]) -> tuple[int, ...]:
    """Label for each of the 256 numbers; those without one lead to `NO_LABEL`, so that a check names them."""
    table = [NO_LABEL] * 255 + [UNPAINTED]
    for label, number in enumerate(ids):
        table[number] = label
    return tuple(table)


def plain_label_set(
    title: str, names: list[str], colors: list[tuple[int, int, int]] | None = None
) -> LabelSet:
    """A label set with these names and colours; without colours, random ones.

    Names that a bundled set knows bring their partner among the landscape labels.

    Raises:
        ValueError: two names are the same, or there are none or too many.
    """
    if colors is None:
        rng = np.random.default_rng(0)
        colors = [tuple(rng.integers(40, 230, 3).tolist()) for _ in names]
    partners = _landscape_partners()
    entries = [
        {"name": n, "color": format_color(c), "landscape": partners.get(n.lower())}
        for n, c in zip(names, colors, strict=True)
    ]
    return LabelSet.from_dict({"name": title, "title": title, "labels": entries})


@cache
def _landscape_partners() -> dict[str, str]:
    sets = [bundled_label_set(name) for name in reversed(BUNDLED_SETS)]
    return {label.name.lower(): label.landscape for each in sets for label in each.labels if label.landscape}
