"""Label sets: the names, ids, colours and relations of the labels an artist paints with."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import numpy as np

from gaugan_desktop.errors import BadConfigError, BadFileError
from gaugan_desktop.files import reason_of
from gaugan_desktop.near_words import did_you_mean
from gaugan_desktop.paths import resource_path
from gaugan_desktop.plain_yaml import is_plain_text, read_plain_yaml
from gaugan_desktop.texts import tr

UNPAINTED = 255
MAX_LABELS = 255
_MAX_FILE_BYTES = 1_000_000
_MAX_NAME = 200
_MAX_COCO_ID = 65535
LABEL_KEYS = ("name", "color", "group", "shortcut", "aliases", "import_colors", "coco_id", "landscape")

BUNDLED_SETS = ("landscape", "coco_stuff", "ade20k", "cityscapes")

Color = tuple[int, int, int]


@dataclass(frozen=True)
class LabelClass:
    """One label. `color` is for display only; `import_colors` are colours it has in other files."""

    id: int
    name: str
    color: Color
    group: str = "other"
    shortcut: str = ""
    aliases: tuple[str, ...] = ()
    import_colors: tuple[Color, ...] = ()
    coco_id: int | None = None
    landscape: str | None = None


@dataclass(frozen=True)
class LabelSet:
    """An ordered set of labels; a label's id is its position."""

    name: str
    title: str
    labels: tuple[LabelClass, ...]

    def __len__(self) -> int:
        return len(self.labels)

    def __getitem__(self, label_id: int) -> LabelClass:
        return self.labels[label_id]

    @cached_property
    def names(self) -> tuple[str, ...]:
        return tuple(label.name for label in self.labels)

    def id_of(self, name: str) -> int | None:
        """Id of the label with this name or alias (case does not matter), or None."""
        return self._ids_by_name.get(name.strip().lower())

    @cached_property
    def _ids_by_name(self) -> dict[str, int]:
        ids = {alias.lower(): label.id for label in self.labels for alias in label.aliases}
        return ids | {label.name.lower(): label.id for label in self.labels}

    @cached_property
    def palette(self) -> np.ndarray:
        """Display colours, (256, 3) uint8; ids without a label are mid grey."""
        palette = np.full((256, 3), 128, np.uint8)
        for label in self.labels:
            palette[label.id] = label.color
        return palette

    def colored(self, labels: np.ndarray) -> np.ndarray:
        """A label map (H, W) uint8 as RGBA (H, W, 4) uint8, transparent where nothing is painted."""
        alpha = np.where(labels == UNPAINTED, 0, 255).astype(np.uint8)
        return np.dstack([self.palette[labels], alpha])

    @cached_property
    def ids_by_color(self) -> dict[Color, int]:
        """Every colour that stands for a label in a coloured label map."""
        colors = {color: label.id for label in self.labels for color in label.import_colors}
        return colors | {label.color: label.id for label in self.labels}

    def mapping_to(self, other: "LabelSet") -> np.ndarray:
        """Look-up table (256,) uint8 from this set's ids to `other`'s; 255 where none fits.

        A label's own `landscape` entry decides first, then its name, then the aliases.
        """
        table = np.full(256, UNPAINTED, np.uint8)
        for label in self.labels:
            names = [label.name, *label.aliases]
            if other.name == "landscape" and label.landscape:
                names.insert(0, label.landscape)
            found = (other.id_of(name) for name in names)
            table[label.id] = next((i for i in found if i is not None), UNPAINTED)
        return table

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON or YAML; `from_dict` reads it back."""
        return {
            "name": self.name,
            "title": self.title,
            "labels": [_label_to_dict(label) for label in self.labels],
        }

    @classmethod
    def from_dict(cls, data: Any) -> "LabelSet":
        """Build a checked label set.

        Raises:
            ValueError: a field is missing, has the wrong type, or two labels clash.
        """
        try:
            labels = tuple(_label_from_dict(i, entry) for i, entry in enumerate(data["labels"]))
            title = data.get("title", data["name"])
            label_set = cls(label_text(data["name"], "name"), label_text(title, "title"), labels)
        except KeyError as error:
            raise ValueError(f"{error.args[0]} is missing") from error
        except (TypeError, AttributeError) as error:
            raise ValueError("it is no mapping with a name and a list of labels") from error
        if not 1 <= len(labels) <= MAX_LABELS:
            raise ValueError(f"a label set has 1 to {MAX_LABELS} labels, not {len(labels)}")
        names = [name.lower() for name in label_set.names]
        if len(set(names)) != len(names):
            raise ValueError("two labels have the same name")
        return label_set


def load_label_set(path: str | Path) -> LabelSet:
    """Read a label set from YAML.

    Raises:
        BadFileError: the file is missing, too large, or not a label set.
    """
    path = Path(path)
    try:
        if path.stat().st_size > _MAX_FILE_BYTES:
            raise BadFileError(path, tr("The file is too large for a label set."))
        data = read_plain_yaml(path.read_text("utf-8"))
        _require_known_keys(data)
        return LabelSet.from_dict(data)
    except UnicodeDecodeError as error:
        raise BadFileError(
            path, tr("This is not a usable label set: {why}.", why=tr("it is no text"))
        ) from error
    except OSError as error:
        why = reason_of(error)
        raise BadFileError(path, tr("This is not a usable label set: {why}.", why=why)) from error
    except ValueError as error:
        raise BadFileError(path, tr("This is not a usable label set: {why}.", why=error)) from error


def label_set_named(name_or_path: str) -> LabelSet:
    """A bundled label set by name, or one from a YAML file.

    Raises:
        BadConfigError: there is neither such a set nor such a file.
        BadFileError: the file is not a label set.
    """
    if name_or_path in BUNDLED_SETS:
        return bundled_label_set(name_or_path)
    if not name_or_path.lower().endswith((".yaml", ".yml")):
        raise BadConfigError(unknown_set_sentence(name_or_path))
    return load_label_set(name_or_path)


def unknown_set_sentence(name: str) -> str:
    """What to say where a bundled label set was named that does not exist."""
    known = ", ".join(BUNDLED_SETS)
    wrong = repr(name[:_MAX_NAME]) + did_you_mean(name, BUNDLED_SETS)
    return tr("There is no label set {name}; choose one of {known}, or a YAML file.", name=wrong, known=known)


@cache
def bundled_label_set(name: str) -> LabelSet:
    """One of `BUNDLED_SETS`, the label sets shipped with the program."""
    return load_label_set(resource_path("labels", f"{name}.yaml"))


def is_one_of(label_set: LabelSet, names: Collection[str]) -> np.ndarray:
    """(256,) bool: which labels of a set are of the landscape set's with these names, or stand for them."""
    landscape = bundled_label_set("landscape")
    ids = [label.id for label in landscape.labels if label.name in names]
    return np.isin(label_set.mapping_to(landscape), ids)


def parse_color(text: str) -> Color:
    """'#rrggbb' to (r, g, b)."""
    match = re.fullmatch("#?([0-9a-fA-F]{6})", text) if isinstance(text, str) else None
    if match is None:
        raise ValueError(f"{str(text)[:40]!r} is not a colour like #1a2b3c")
    value = int(match[1], 16)
    return value >> 16, value >> 8 & 255, value & 255


def format_color(color: Color) -> str:
    return "#{:02x}{:02x}{:02x}".format(*color)


def _require_known_keys(data: Any) -> None:
    """Name a mistyped key of a file; the headers of newer model files may know more than we do.

    Raises:
        ValueError: there is one.
    """
    if not isinstance(data, dict):
        return
    entries = data.get("labels")
    parts: list[tuple[dict[Any, Any], tuple[str, ...]]] = [(data, ("name", "title", "labels"))]
    parts += [(e, LABEL_KEYS) for e in (entries if isinstance(entries, list) else ()) if isinstance(e, dict)]
    for part, known in parts:
        for key in part.keys() - set(known):
            raise ValueError(f"there is no key {str(key)[:40]!r}{did_you_mean(key, known)}")


def _label_from_dict(label_id: int, entry: Any) -> LabelClass:
    coco_id, landscape = entry.get("coco_id"), entry.get("landscape")
    if coco_id is not None and (type(coco_id) is not int or not 0 <= coco_id <= _MAX_COCO_ID):
        raise ValueError(f"coco_id lies between 0 and {_MAX_COCO_ID}")
    return LabelClass(
        id=label_id,
        name=label_text(entry["name"], "name"),
        color=parse_color(entry["color"]),
        group=label_text(entry.get("group", "other"), "group"),
        shortcut=label_text(entry.get("shortcut", ""), "shortcut"),
        aliases=tuple(label_text(alias, "aliases") for alias in _list(entry, "aliases")),
        import_colors=tuple(parse_color(color) for color in _list(entry, "import_colors")),
        coco_id=coco_id,
        landscape=None if landscape is None else label_text(landscape, "landscape"),
    )


def _list(entry: Any, key: str) -> list[Any]:
    values = entry.get(key) or []
    if not isinstance(values, list):
        raise ValueError(f"{key} is a list")
    return values


def label_text(value: Any, key: str) -> str:
    """A name as people write it, which may look like a number.

    Raises:
        ValueError: it is none.
    """
    text = str(value) if isinstance(value, str | int | float) else None
    if text is None or len(text) > _MAX_NAME or not is_plain_text(text):
        raise ValueError(f"{key} is a text of at most {_MAX_NAME} characters")
    return text


def _label_to_dict(label: LabelClass) -> dict[str, Any]:
    entry: dict[str, Any] = {"name": label.name, "color": format_color(label.color)}
    if label.group != "other":
        entry["group"] = label.group
    if label.shortcut:
        entry["shortcut"] = label.shortcut
    if label.aliases:
        entry["aliases"] = list(label.aliases)
    if label.import_colors:
        entry["import_colors"] = [format_color(color) for color in label.import_colors]
    if label.coco_id is not None:
        entry["coco_id"] = label.coco_id
    if label.landscape:
        entry["landscape"] = label.landscape
    return entry
