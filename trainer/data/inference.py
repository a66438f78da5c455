"""What label maps say by themselves, where nothing describes them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from gaugan_desktop.annotations.smoothing import label_values
from gaugan_desktop.errors import BadDatasetError, GauganError
from gaugan_desktop.imaging.loading import grey_ids, load_label_values
from gaugan_desktop.labels import MAX_LABELS, UNPAINTED, format_color
from trainer.data.description import IDENTITY, Description, plain_label_set, table_of

_MASK_IDS = {0, 255}
_LOOKED_AT = 100  # maps that tell whether a set counts from 1


def infer_description(name: str, label_maps: Iterable[Path]) -> Description:
    """One label per number or colour that occurs; what smoothing or JPEG added counts for nothing.

    Maps of nothing but 0 and 255 are masks of two labels; otherwise 255 is unknown.

    Raises:
        BadFileError: a label map cannot be read.
        BadDatasetError: numbers and colours are mixed, or there are too many of them.
    """
    ids, greys, colors = set[int](), set[int](), set[tuple[int, ...]]()
    for path in label_maps:
        values = load_label_values(path)
        if values.ndim == 2:
            ids |= _numbers(values)
        elif (grey := grey_ids(values)) is not None:
            greys |= _numbers(grey)
        else:
            colors |= label_values(values)
        if len(colors) > MAX_LABELS:
            raise BadDatasetError(
                f"{path.name} and the maps before it hold more than {MAX_LABELS} colours. "
                "Label maps must be saved without smoothing and as PNG."
            )
    if ids and (greys or colors):
        raise BadDatasetError("Some label maps hold numbers and some hold colours; they must be of one kind.")
    if colors:
        colors |= {(grey, grey, grey) for grey in greys - {UNPAINTED}}
    else:
        ids |= greys
    if colors:
        ordered = [(r, g, b) for r, g, b in sorted(colors)]
        return Description(plain_label_set(name, [format_color(c) for c in ordered], ordered))
    return _of_numbers(name, ids)


def counted_from_one(description: Description, label_maps: Sequence[Path]) -> tuple[Description, str]:
    """The description with ids that begin at 1, if the label maps count so, and a sentence that says it.

    They do if the number of labels occurs as an id and 0 does not. Descriptions with `ids` are never doubted.

    Raises:
        BadDatasetError: 0 occurs too, so that one number has no name.
    """
    labels = len(description.label_set)
    if description.table != IDENTITY or labels >= UNPAINTED:
        return description, ""
    chosen = [
        label_maps[i]
        for i in np.linspace(0, len(label_maps) - 1, min(len(label_maps), _LOOKED_AT)).astype(int)
    ]
    used: set[int] = set()
    for path in chosen:
        used |= _ids_in(path)
    used -= {UNPAINTED}
    if not used or max(used) != labels:
        return description, ""
    first, last = (description.label_set[i].name for i in (0, -1))
    if 0 not in used:
        table = table_of(list(range(1, labels + 1)))
        note = f"The label maps count from 1, so 1 is {first} and {labels} is {last}."
        return replace(description, table=table), note
    return description, (
        f"The label maps hold the numbers 0 to {labels}, but there are {labels} names. If 0 means "
        f"'not labelled', write 'unknown: 0' into dataset.yaml; if it is a label, name it first."
    )


def _ids_in(path: Path) -> set[int]:
    try:
        values = load_label_values(path)
    except GauganError:
        return set()  # the check names it
    ids = values if values.ndim == 2 else grey_ids(values)
    return set() if ids is None else set(np.unique(ids).tolist())


def _numbers(ids: np.ndarray) -> set[int]:
    return {number for (number,) in label_values(ids)}


def _of_numbers(name: str, ids: set[int]) -> Description:
    if ids != _MASK_IDS:
        ids = ids - {UNPAINTED}
    if not ids:
        raise BadDatasetError("The label maps hold no labels.")
    is_dense = ids != _MASK_IDS and max(ids) < 2 * len(ids)
    numbers = list(range(max(ids) + 1)) if is_dense else sorted(ids)
    label_set = plain_label_set(name, [f"label {number}" for number in numbers])
    return Description(label_set, IDENTITY if is_dense else table_of(numbers))
