"""Label maps in the colours of other label sets: those of the datasets, and any by a table.

A table is a CSV file with the columns label, color (#rrggbb) and perhaps also: other names of the label,
between semicolons. A label may have several lines; the first colour is the one that is written.
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PIL import Image

from gaugan_desktop.errors import BadConfigError, BadFileError
from gaugan_desktop.files import reason_of, write_bytes_atomically
from gaugan_desktop.labels import (
    MAX_LABELS,
    UNPAINTED,
    Color,
    LabelClass,
    LabelSet,
    bundled_label_set,
    label_text,
    parse_color,
)
from gaugan_desktop.paths import resource_path
from gaugan_desktop.texts import tr

EXCHANGED_SETS = ("ade20k", "coco_stuff", "cityscapes")
_COLUMNS = ("label", "color", "also")
_MAX_BYTES = 1_000_000
_BAND = 256  # rows


@dataclass(frozen=True, eq=False)
class ColourTable:
    """A label set with the colours that its label maps have elsewhere.

    Attributes:
        label_set: reads these colours, too; where two labels share one, the first of them is meant.
        colors: (256, 3) uint8, what labels are written in; black where nothing is painted.
    """

    label_set: LabelSet
    colors: np.ndarray

    def partners_of(self, own: LabelSet) -> np.ndarray:
        """Look-up table (256,) uint8 from a document's labels to these; 255 where none fits.

        By name, by the other names of both, then by what labels here stand for in landscapes.
        """
        table = own.mapping_to(self.label_set)
        for label in own.labels:
            if table[label.id] == UNPAINTED:
                fitting = (other.id for other in self.label_set.labels if other.landscape == label.name)
                table[label.id] = next(fitting, UNPAINTED)
        return table


def dataset_table(name: str) -> ColourTable:
    """Of one of `EXCHANGED_SETS`. COCO-Stuff has numbers only; it gets the colours of the VOC colour map."""
    path = resource_path("palettes") / f"{name}.csv"
    return _coloured(bundled_label_set(name), _read(path))


def load_table(path: Path) -> ColourTable:
    """A table of the user's own.

    Raises:
        BadFileError: it is missing or no such table; the sentence names the line.
    """
    rows = _read(path)
    names = list(dict.fromkeys(row[1] for row in rows))
    if not 1 <= len(names) <= MAX_LABELS:
        raise BadFileError(path, tr("A table has 1 to {count} labels.", count=MAX_LABELS))
    firsts = {name: next(row[2] for row in rows if row[1] == name) for name in names}
    labels = tuple(LabelClass(number, name, firsts[name]) for number, name in enumerate(names))
    return _coloured(LabelSet(path.stem, path.stem, labels), rows)


def table_named(name_or_path: str) -> ColourTable:
    """Of a dataset by name, or from a CSV file.

    Raises:
        BadConfigError: it is neither.
        BadFileError: as `load_table`.
    """
    if name_or_path in EXCHANGED_SETS:
        return dataset_table(name_or_path)
    if not name_or_path.lower().endswith(".csv"):
        known = ", ".join(EXCHANGED_SETS)
        raise BadConfigError(
            tr(
                "There are no colours of {name}; choose one of {known}, or a .csv file.",
                name=name_or_path,
                known=known,
            )
        )
    return load_table(Path(name_or_path))


def export_exchanged(
    path: Path, labels: np.ndarray, own: LabelSet, table: ColourTable, as_numbers: bool = False
) -> list[str]:
    """Write a label map (H, W) uint8 as a PNG in the colours of another set.

    Args:
        as_numbers: grey, each pixel the label's number in that set, 255 where nothing is.

    Returns:
        Names of the labels that were painted and have no partner; they are written as nothing.

    Raises:
        BadFileError: the suffix is not .png or the file cannot be written.
    """
    if path.suffix.lower() != ".png":
        raise BadFileError(path, tr("Label maps are saved as .png."))
    partners = table.partners_of(own)
    ids = partners[labels]
    image = Image.fromarray(ids) if as_numbers else Image.fromarray(_painted(ids, table.colors))
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    write_bytes_atomically(path, buffer.getvalue())
    return lonely_labels(labels, own, partners)


def _painted(ids: np.ndarray, colors: np.ndarray) -> np.ndarray:
    """(H, W, 3) uint8, or with transparency where nothing is: programs without that see black there."""
    bands = [colors[ids[top : top + _BAND]] for top in range(0, len(ids), _BAND)]
    rgb, is_painted = np.concatenate(bands), ids != UNPAINTED
    return rgb if is_painted.all() else np.dstack([rgb, np.where(is_painted, 255, 0).astype(np.uint8)])


def lonely_labels(labels: np.ndarray, own: LabelSet, partners: np.ndarray) -> list[str]:
    """Names of the labels of a map that have no partner."""
    shown = np.flatnonzero(np.bincount(labels.ravel(), minlength=256)[: len(own)])
    return [own[int(label)].name for label in shown if partners[label] == UNPAINTED]


_Row = tuple[int, str, Color, tuple[str, ...]]  # line, label, colour, other names


def _coloured(label_set: LabelSet, rows: Sequence[_Row]) -> ColourTable:
    colors = np.zeros((256, 3), np.uint8)
    taken: set[Color] = set()
    labels = []
    for label in label_set.labels:
        own = [(color, also) for _, name, color, also in rows if name == label.name]
        colors[label.id] = own[0][0] if own else label.color
        fresh = tuple(color for color, _ in own if color not in taken)
        taken |= set(fresh)
        aliases = (*label.aliases, *(name for _, also in own for name in also))
        labels.append(replace(label, import_colors=(*fresh, *label.import_colors), aliases=aliases))
    return ColourTable(replace(label_set, labels=tuple(labels)), colors)


def _read(path: Path) -> list[_Row]:
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise BadFileError(path, tr("The table is too large."))
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise BadFileError(path, tr("The file cannot be read: {why}.", why=reason_of(error))) from error
    except ValueError as error:
        raise BadFileError(path, tr("Save the table as CSV in UTF-8.")) from error
    head = text.splitlines()[0] if text.strip() else ""
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=head.count))
    rows: list[_Row] = []
    try:
        reader.fieldnames = [(name or "").strip().lower() for name in reader.fieldnames or ()]
        if not {"label", "color"} <= set(reader.fieldnames):
            raise BadFileError(
                path, tr("The first line names the columns: {columns}.", columns=", ".join(_COLUMNS))
            )
        for row in reader:
            fields = {name: (row.get(name) or "").strip() for name in _COLUMNS}
            if any(fields.values()):
                also = tuple(name.strip() for name in fields["also"].split(";") if name.strip())
                name = label_text(fields["label"], "label")
                if not name:
                    raise ValueError(tr("a label has no name"))
                rows.append((reader.line_num, name, parse_color(fields["color"]), also))
    except (ValueError, csv.Error) as error:
        line = reader.line_num
        raise BadFileError(path, tr("Line {line}: {why}", line=line, why=str(error))) from error
    _check_colors(path, rows)
    return rows


def _check_colors(path: Path, rows: Sequence[_Row]) -> None:
    """Datasets give one colour to several labels; a table of one's own shall not do so unawares."""
    if path.parent == resource_path("palettes"):
        return
    seen: dict[Color, _Row] = {}
    for row in rows:
        other = seen.setdefault(row[2], row)
        if other[1] != row[1]:
            raise BadFileError(
                path,
                tr(
                    "Lines {first} and {second} give one colour to two labels.", first=other[0], second=row[0]
                ),
            )
