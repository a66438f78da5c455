"""What all formats become: photos, each with something that makes its label map."""

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import reason_of
from gaugan_desktop.folders import files_below
from gaugan_desktop.labels import UNPAINTED, Color
from gaugan_desktop.texts import tr

PHOTO_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp")
_SPLITS = {
    "train": "train", "training": "train", "val": "val", "valid": "val", "validation": "val", "test": "test",
    "testing": "test",
}  # fmt: skip
_MAX_JSON_BYTES = 2_000_000_000


class Annotation(Protocol):
    """What a format says about one photo."""

    @property
    def photo(self) -> Path: ...

    @property
    def file(self) -> Path:
        """The file that a sentence about the annotation names."""
        ...

    def label_map(self) -> np.ndarray:
        """(H, W) uint8: index of the label in the set's names, 255 = not labelled.

        Raises:
            BadFileError: the annotation is damaged.
        """
        ...


@dataclass(frozen=True)
class AnnotatedSet:
    """Photos with annotations of one format.

    Attributes:
        names: of the labels; what label maps hold is their index.
        colors: of the labels, where the format knows them.
        splits: annotations by name of split, sorted by photo.
        lonely: photos without an annotation and annotations without a photo.
        notes: sentences about what is worth knowing.
    """

    names: tuple[str, ...]
    splits: dict[str, tuple[Annotation, ...]]
    colors: tuple[Color, ...] | None = None
    lonely: tuple[Path, ...] = ()
    notes: tuple[str, ...] = ()


def missing_note(path: Path, missing: list[str]) -> tuple[str, ...]:
    """What to say of photos that a list names and that are not there: often one has but some of them."""
    if not missing:
        return ()
    more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
    return (f"{path.name} names {missing[0]}{more}, which are not there.",)


class LabelNames:
    """Numbers label names in the order in which they come; names that differ in case only are one."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names: dict[str, str] = {}
        for name in names:
            self.add(name)

    def add(self, name: str) -> None:
        name = normal(name).strip()
        if name:
            self._names.setdefault(name.casefold(), name)

    def sort(self) -> None:
        self._names = dict(sorted(self._names.items()))

    def names(self) -> tuple[str, ...]:
        return tuple(self._names.values())

    def index(self, name: str) -> int:
        """The label's number, 255 for names that were never added."""
        folded = normal(name).strip().casefold()
        return list(self._names).index(folded) if folded in self._names else UNPAINTED


class PhotoIndex:
    """Pictures, found by what annotations call them.

    Args:
        root: a folder; of several pictures that fit, the one with exactly that path below it is meant.
    """

    def __init__(self, photos: Iterable[Path], root: Path | None = None) -> None:
        self.photos, self._root = tuple(photos), root
        self._by_name: dict[str, list[Path]] = {}
        for path in self.photos:
            self._by_name.setdefault(_folded(path.name), []).append(path)

    @classmethod
    def below(cls, root: Path) -> "PhotoIndex":
        """Those below a folder."""
        return cls(path for path in files_below(root) if path.suffix.lower() in PHOTO_SUFFIXES)

    def find(self, name: str, near: Path | None = None) -> Path | None:
        """The picture whose path ends like `name`.

        Args:
            near: a folder that is preferred where several fit.
        """
        wanted = [_folded(part) for part in re.split(r"[/\\]", name) if part not in ("", ".", "..")]
        found = self._by_name.get(wanted[-1], []) if wanted else []
        if len(found) <= 1:
            return found[0] if found else None

        def fit(path: Path) -> tuple[int, bool]:
            parts = [_folded(part) for part in path.parts[-len(wanted) :]]
            same = 0
            while same < min(len(parts), len(wanted)) and parts[-1 - same] == wanted[-1 - same]:
                same += 1
            return same, near is not None and path.is_relative_to(near)

        best = max(map(fit, found))
        fitting = [path for path in found if fit(path) == best]
        if self._root is not None:
            fitting = [path for path in fitting if path == self._root / name] or fitting
        return fitting[0] if len(fitting) == 1 else None


def split_of(parts: Iterable[str]) -> str | None:
    """train, val or test if one of these names says so: `train2017`, `instances_val`, `validation`."""
    for part in parts:
        for word in re.findall("[a-z]+", part.casefold()):
            if word in _SPLITS:
                return _SPLITS[word]
    return None


def normal(text: str) -> str:
    """Composed form: the same name may be written in two ways (Apple's file systems decompose)."""
    return unicodedata.normalize("NFC", text)


def read_json(path: Path) -> Any:
    """The content of a JSON file.

    Raises:
        BadFileError: it cannot be read.
    """
    try:
        if path.stat().st_size > _MAX_JSON_BYTES:
            limit = _MAX_JSON_BYTES // 1_000_000
            raise BadFileError(path, tr("The file is too large; the limit is {limit} MB.", limit=limit))
        return json.loads(path.read_bytes())
    except OSError as error:
        raise BadFileError(path, tr("The file cannot be read: {why}.", why=reason_of(error))) from error
    except (ValueError, RecursionError) as error:
        raise BadFileError(path, tr("The file is not readable JSON.")) from error


def in_one_split(splits: dict[str, tuple[Annotation, ...]]) -> dict[str, tuple[Annotation, ...]]:
    """Splits without empty ones; a single one is what there is to train on."""
    filled = {name: annotations for name, annotations in splits.items() if annotations}
    return {"train": next(iter(filled.values()))} if len(filled) == 1 else filled


def _folded(text: str) -> str:
    return normal(text).casefold()
