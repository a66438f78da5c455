"""Label sets: the names, ids, colours and relations of the labels an artist paints with."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.paths import resource_path
from gaugan_desktop.texts import tr
from gaugan_desktop.yaml_text import parse_yaml

UNPAINTED = 255
MAX_LABELS = 255
_MAX_FILE_BYTES = 1_000_000

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
            label_set = cls(str(data["name"]), str(data.get("title", data["name"])), labels)
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"not a label set ({error})") from error
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
        return LabelSet.from_dict(parse_yaml(path.read_text("utf-8")))
    except (OSError, ValueError) as error:
        raise BadFileError(path, tr("This is not a usable label set: {why}.", why=error)) from error


def bundled_label_set(name: str) -> LabelSet:
    """One of `BUNDLED_SETS`, the label sets shipped with the program."""
    return load_label_set(resource_path("labels", f"{name}.yaml"))


def parse_color(text: str) -> Color:
    """'#rrggbb' to (r, g, b)."""
    digits = str(text).removeprefix("#")
    if len(digits) != 6:
        raise ValueError(f"{text!r} is not a colour like #1a2b3c")
    value = int(digits, 16)
    return value >> 16, value >> 8 & 255, value & 255


def format_color(color: Color) -> str:
    return "#{:02x}{:02x}{:02x}".format(*color)


def _label_from_dict(label_id: int, entry: Any) -> LabelClass:
    return LabelClass(
        id=label_id,
        name=str(entry["name"]),
        color=parse_color(entry["color"]),
        group=str(entry.get("group", "other")),
        shortcut=str(entry.get("shortcut", "")),
        aliases=tuple(str(alias) for alias in entry.get("aliases", ())),
        import_colors=tuple(parse_color(color) for color in entry.get("import_colors", ())),
        coco_id=entry.get("coco_id"),
        landscape=entry.get("landscape"),
    )


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
