"""`dataset.yaml` of a photo set: the labels, as the trainer reads them."""

from pathlib import Path
from typing import Any

import yaml

from gaugan_desktop.errors import BadDatasetError, GauganError
from gaugan_desktop.files import write_bytes_atomically
from gaugan_desktop.labels import (
    BUNDLED_SETS,
    UNPAINTED,
    LabelSet,
    bundled_label_set,
    label_text,
    unknown_set_sentence,
)
from gaugan_desktop.photo_set.label_choice import label_set_of
from gaugan_desktop.plain_yaml import read_plain_yaml
from gaugan_desktop.texts import tr

FILE = "dataset.yaml"
_MAX_BYTES = 100_000_000


class OtherLayoutError(BadDatasetError):
    """A folder is none of a photo set; the trainer may know what it is."""


def write_labels(root: Path, label_set: LabelSet) -> None:
    """Say what the ids in the label maps mean; splits that the file names stay.

    Raises:
        BadFileError: the file cannot be written.
    """
    write_bytes_atomically(root / FILE, labels_text(root, label_set))


def labels_text(root: Path, label_set: LabelSet) -> bytes:
    """What `write_labels` writes."""
    data: dict[str, Any] = {"labels": label_set.name, "unknown": UNPAINTED}
    if label_set.name not in BUNDLED_SETS:
        data["labels"] = label_set.to_dict()["labels"]
    if splits := _splits(root):
        data["splits"] = splits
    return yaml.safe_dump(data, sort_keys=False, default_flow_style=None, allow_unicode=True).encode()


def read_labels(root: Path) -> LabelSet:
    """The label set of a photo set.

    Raises:
        OtherLayoutError: there is no such file, or it numbers labels or names folders in another way.
        BadDatasetError: it is damaged.
    """
    data = _read(root)
    numbers = data.get("unknown", UNPAINTED)
    if "ids" in data or "folders" in data or numbers not in (UNPAINTED, [UNPAINTED]):
        sentence = tr("“{name}” numbers its labels or names its folders in a way of its own.", name=root.name)
        raise OtherLayoutError(sentence)
    labels = data.get("labels")
    try:
        if isinstance(labels, str):
            if labels not in BUNDLED_SETS:
                raise ValueError(unknown_set_sentence(labels))
            return bundled_label_set(labels)
        return _listed(root, labels)
    except (ValueError, KeyError, TypeError, GauganError) as error:
        sentence = tr("The labels of “{name}” cannot be used: {why}", name=root.name, why=error)
        raise BadDatasetError(sentence) from error


def _listed(root: Path, labels: Any) -> LabelSet:
    if not isinstance(labels, list) or not labels:
        raise ValueError(tr("{file} lists no labels.", file=FILE))
    names = [label_text(entry["name"] if isinstance(entry, dict) else entry, "a label") for entry in labels]
    if all(isinstance(entry, dict) for entry in labels):
        return LabelSet.from_dict({"name": root.name, "labels": labels})
    for bundled in map(bundled_label_set, BUNDLED_SETS):
        if list(bundled.names) == names:
            return bundled
    return label_set_of(root.name, names)


def _splits(root: Path) -> Any:
    try:
        return _read(root).get("splits")
    except BadDatasetError:
        return None  # there is no file yet


def _read(root: Path) -> dict[Any, Any]:
    path = root / FILE
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise ValueError("it is too large")
        data = read_plain_yaml(path.read_text("utf-8"))
        if not isinstance(data, dict):
            raise ValueError("it describes no pairs")
    except FileNotFoundError as error:
        sentence = tr("“{name}” is no photo set: it holds no {file}.", name=root.name, file=FILE)
        raise OtherLayoutError(sentence) from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        sentence = tr("{file} of “{name}” cannot be read: {why}.", file=FILE, name=root.name, why=why)
        raise BadDatasetError(sentence) from error
    return data
