"""What the trainer finds wrong with a set, and where to look, as it says it to other programs."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

_SPEAKER = "finding: "


class Place(NamedTuple):
    """A photo by its name, and a box in it (left, top, right, bottom), None for all of it."""

    photo: str
    box: tuple[int, int, int, int] | None = None


@dataclass(frozen=True)
class Finding:
    """A sentence in the trainer's words, and the places that it speaks of."""

    sentence: str
    places: tuple[Place, ...] = ()


def told(sentence: str, places: Sequence[Place]) -> str:
    """A finding as one line of what the trainer says."""
    return _SPEAKER + json.dumps({"line": sentence, "places": places})


def read_findings(output: str) -> list[Finding]:
    """The findings in what the trainer said."""
    lines = [line.removeprefix(_SPEAKER) for line in output.splitlines() if line.startswith(_SPEAKER)]
    return [_finding(json.loads(line)) for line in lines]


def _finding(data: dict[str, Any]) -> Finding:
    places = [Place(photo, tuple(box) if box is not None else None) for photo, box in data["places"]]
    return Finding(data["line"], tuple(places))
