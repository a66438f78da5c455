"""Label sets of one's own: made of names, changed, and what that does to label maps that exist.

A change is the new set and a table (256,) uint8 from old ids to new ones; 255 leaves pixels unpainted.
"""

import colorsys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from gaugan_desktop.errors import BadConfigError
from gaugan_desktop.labels import (
    BUNDLED_SETS,
    UNPAINTED,
    Color,
    LabelClass,
    LabelSet,
    bundled_label_set,
    label_text,
)
from gaugan_desktop.texts import mark, tr

MAX_LABELS = UNPAINTED - 1  # one id is for what shall stay unknown
_GOLDEN_ANGLE = 0.381966  # of a turn: hues in a row that are far from each other
KEYS = "1234567890"  # that choose labels
_NO_GROUP = "other"
UNKNOWN = mark("unknown")
_UNKNOWN_COLOR, _UNKNOWN_KEY = (96, 96, 96), "V"


@dataclass(frozen=True)
class LabelChange:
    """Another label set, and what becomes of the ids of the one before."""

    label_set: LabelSet
    table: np.ndarray

    def is_none(self, old: LabelSet) -> bool:
        """Whether all stays as it is."""
        return self.label_set == old and bool((self.table[: len(old)] == np.arange(len(old))).all())

    def draft_table(self, old: LabelSet) -> np.ndarray:
        """The table for drafts, whose id after the last label is what shall stay unknown."""
        table = self.table.copy()
        table[len(old)] = len(self.label_set)
        return table


def with_unknown(label_set: LabelSet) -> LabelSet:
    """The labels of drafts: those of the set and one for what shall stay unknown."""
    is_taken = any(label.shortcut.upper() == _UNKNOWN_KEY for label in label_set.labels)
    key = "" if is_taken else _UNKNOWN_KEY
    unknown = LabelClass(len(label_set), UNKNOWN, _UNKNOWN_COLOR, shortcut=key)
    return replace(label_set, labels=(*label_set.labels, unknown))


def label_set_of(title: str, names: Sequence[str]) -> LabelSet:
    """Labels with these names. Those that a bundled set knows bring their colour, group and aliases, so
    that a model which knows them too finds them again; the first ten have the number keys.

    Raises:
        BadConfigError: there are none or too many, or one is empty or there twice.
    """
    labels: list[LabelClass] = []
    for number, name in enumerate(names):
        known = _known(name.strip().lower())
        color = known.color if known is not None else _color(number)
        label = LabelClass(number, _checked(name), color) if known is None else known
        key = KEYS[number] if number < len(KEYS) else ""
        labels.append(replace(label, id=number, name=_checked(name), color=color, shortcut=key))
    return _checked_set(title, labels)


def changed(old: LabelSet, labels: Sequence[tuple[LabelClass, Sequence[int]]]) -> LabelChange:
    """The set of these labels in this order, each with the old ids that it takes in.

    A label that takes in none is new; several are merged; old ids that none takes in become unpainted.

    Raises:
        BadConfigError: as `label_set_of`.
    """
    table = np.full(256, UNPAINTED, np.uint8)
    fresh = []
    for number, (label, sources) in enumerate(labels):
        fresh.append(replace(label, id=number, name=_checked(label.name)))
        table[list(sources)] = number
    label_set = _checked_set(old.title, fresh)
    return LabelChange(old if label_set.labels == old.labels else label_set, table)


def merged(old: LabelSet, source: int, target: int) -> LabelChange:
    """One label goes and its pixels become another's.

    Raises:
        BadConfigError: it is the same label.
    """
    if source == target:
        raise BadConfigError(tr("A label cannot be merged with itself."))
    kept = [(label, [label.id]) for label in old.labels if label.id != source]
    return changed(old, [(label, [*ids, source] if label.id == target else ids) for label, ids in kept])


def likeness(others: LabelSet, own: LabelSet) -> tuple[np.ndarray, np.ndarray]:
    """What a model's labels are in a set, by name or alias, else by group.

    Returns:
        The own label for each of the others' ids (256,) uint8, 255 where none is alike; and whether it was
        guessed by group (256,) bool.
    """
    table = others.mapping_to(own)
    by_group = {label.group: label.id for label in reversed(own.labels) if label.group != _NO_GROUP}
    is_guess = np.zeros(256, bool)
    for label in others.labels:
        if table[label.id] == UNPAINTED and label.group in by_group:
            table[label.id], is_guess[label.id] = by_group[label.group], True
    return table, is_guess


def _checked(name: str) -> str:
    try:
        text = label_text(name.strip(), "a label")
    except ValueError as error:
        raise BadConfigError(tr("A label cannot be called that: {why}.", why=error)) from error
    if not text:
        raise BadConfigError(tr("Every label needs a name."))
    return text


def _checked_set(title: str, labels: list[LabelClass]) -> LabelSet:
    seen: set[str] = set()
    for label in labels:
        if label.name.lower() in seen:
            raise BadConfigError(tr("Two labels are called “{name}”.", name=label.name))
        seen.add(label.name.lower())
    if not 1 <= len(labels) <= MAX_LABELS:
        raise BadConfigError(tr("A label set has 1 to {count} labels.", count=MAX_LABELS))
    return LabelSet(title, title, tuple(labels))


def _color(number: int) -> Color:
    """Colours that differ in hue, and from one round of hues to the next in lightness."""
    lightness = (0.55, 0.4, 0.68)[number // 8 % 3]
    red, green, blue = colorsys.hls_to_rgb(number * _GOLDEN_ANGLE % 1, lightness, 0.5)
    return round(255 * red), round(255 * green), round(255 * blue)


@cache
def _known_labels() -> dict[str, LabelClass]:
    known: dict[str, LabelClass] = {}
    for label_set in map(bundled_label_set, BUNDLED_SETS):
        for label in label_set.labels:
            known.setdefault(label.name.lower(), label)
    return known


def _known(name: str) -> LabelClass | None:
    """The label of a bundled set with this name, without what belongs to that set's files."""
    label = _known_labels().get(name)
    return None if label is None else replace(label, import_colors=(), coco_id=None)
