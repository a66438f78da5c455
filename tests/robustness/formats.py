"""Row 5: damaged files of every kind, each opened by the program's own reader."""

import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.robustness.mutations import damaged_bytes, damaged_content
from tests.robustness.outcome import Outcome, watched

Damage = Callable[[bytes, random.Random], bytes]
_SUMS = "silently another content"


@dataclass(frozen=True)
class Format:
    """A kind of file.

    Attributes:
        seed: a sound file.
        read: opens a file at a path, and looks at what is in it.
        damages: how it is damaged.
        essence: what of a result must be as in the sound file, for kinds that carry check sums and bytes
            that were damaged at random.
    """

    seed: bytes
    read: Callable[[Path], Any]
    damages: tuple[Damage, ...] = (damaged_bytes,)
    essence: Callable[[Any], Any] | None = None
    name: str = "case"


def mutated(count: int, folder: Path, kinds: dict[str, Format]) -> Outcome:
    """Open so many damaged files of each kind."""
    outcome = Outcome()
    for name, kind in kinds.items():
        rng = random.Random(name)
        (folder / name).mkdir()
        path = folder / name / kind.name
        path.write_bytes(kind.seed)
        sound = kind.read(path)  # where this is refused, no damage would be found
        expected = None if kind.essence is None else kind.essence(sound)
        for number in range(count):
            damage = kind.damages[number % len(kind.damages)]
            data = damage(kind.seed, rng)
            path.write_bytes(data)
            where = f"{name} {number}"
            result = watched(outcome, where, lambda path=path, kind=kind: kind.read(path))
            if kind.essence is not None and damage is damaged_bytes and result is not None:
                outcome.expect(kind.essence(result) == expected, f"{where}: {_SUMS}")
    return outcome


def seed_folder(folder: Path) -> Path:
    """Where sound files are made."""
    seeds = folder / "seeds"
    seeds.mkdir()
    return seeds


def in_json(data: bytes, rng: random.Random) -> bytes:
    return json.dumps(damaged_content(json.loads(data), rng)).encode()
