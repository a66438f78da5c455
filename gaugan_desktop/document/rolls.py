"""Which texture each label has: rolled anew as often as one likes, or locked."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from gaugan_desktop.document.limits import MAX_ROLLS
from gaugan_desktop.labels import UNPAINTED, LabelSet


@dataclass(frozen=True)
class Rolls:
    """How often the texture of labels was rolled, and which labels are locked.

    Attributes:
        counts: name of a label and its number of rolls, in alphabetical order; those never rolled are left
            out.
        locked: names of labels whose texture and style stay, in alphabetical order.
    """

    counts: tuple[tuple[str, int], ...] = ()
    locked: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.counts != tuple(sorted(dict(self.counts).items())) or self.locked != tuple(
            sorted(set(self.locked))
        ):
            raise ValueError("rolls and locks name each label once, in alphabetical order")
        if not all(0 < count <= MAX_ROLLS for _, count in self.counts):
            raise ValueError(f"a label is rolled up to {MAX_ROLLS} times")

    def rolled(self, names: Iterable[str]) -> "Rolls":
        """The same with another texture for each of these labels that is not locked."""
        counts = dict(self.counts)
        for name in set(names) - set(self.locked):
            counts[name] = counts.get(name, 0) % MAX_ROLLS + 1
        return Rolls(tuple(sorted(counts.items())), self.locked)

    def with_lock(self, name: str, is_locked: bool) -> "Rolls":
        others = set(self.locked) - {name}
        return Rolls(self.counts, tuple(sorted(others | {name} if is_locked else others)))

    def by_id(self, label_set: LabelSet, table: np.ndarray | None = None) -> tuple[int, ...]:
        """The number of rolls for every id of a set, or of another one; empty where nothing was rolled.

        Args:
            table: (256,) ids of this set to those of the other one.
        """
        found = np.zeros(UNPAINTED + 1, int)
        for name, count in self.counts:
            label = label_set.id_of(name)
            if label is not None:
                found[label if table is None else table[label]] = count
        rolled = np.flatnonzero(found[:UNPAINTED])
        return tuple(found[: rolled[-1] + 1].tolist()) if len(rolled) else ()


NO_ROLLS = Rolls()
