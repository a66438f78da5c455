"""One photo of a set: where it comes from, how far it is, what it cost and shows."""

import os
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

_LONGEST_NAME = 240  # bytes; with an ending it is a file's


class PhotoState(StrEnum):
    """How far the label map of a photo is."""

    EMPTY = "empty"
    BEGUN = "begun"
    DONE = "done"
    EXCLUDED = "excluded"


@dataclass
class Photo:
    """A photo of a set.

    Attributes:
        name: of its files in the set.
        source: the original, relative to the folder of the originals.
        seconds: how long it was worked on.
        finished: when it was done for the last time, in seconds since 1970; 0 = never.
        pixels: of its finished label map, by label id; empty where nobody has counted.
        learned: from how many photos of the set the labeller had learned that made a suggestion; None
            without one.
        agreement: share of the suggestion that was right; None until the photo is done.
    """

    name: str
    source: str
    state: PhotoState = PhotoState.EMPTY
    seconds: float = 0.0
    finished: float = 0.0
    pixels: dict[int, int] = field(default_factory=dict)
    learned: int | None = None
    agreement: float | None = None

    def to_dict(self) -> dict[str, Any]:
        """Plain data; of the state only what no other file tells."""
        data: dict[str, Any] = {"name": self.name, "source": self.source}
        if self.state is PhotoState.EXCLUDED:
            data["is_excluded"] = True
        if self.seconds:
            data["seconds"] = round(self.seconds, 1)
        if self.finished:
            data["finished"] = round(self.finished)
        if self.pixels:
            data["pixels"] = self.pixels
        if self.learned is not None:
            data["learned"] = self.learned
        if self.agreement is not None:
            data["agreement"] = self.agreement
        return data

    @classmethod
    def from_dict(cls, data: Any) -> "Photo":
        """Raises ValueError, KeyError or TypeError where the data is none of a photo."""
        name, source = data["name"], data["source"]
        if not isinstance(name, str) or not isinstance(source, str) or not name or Path(name).name != name:
            raise ValueError("a photo without a name")
        if len(os.fsencode(name)) > _LONGEST_NAME or "\0" in name + source:
            raise ValueError("a name that no file has")
        state = PhotoState.EXCLUDED if data.get("is_excluded") is True else PhotoState.EMPTY
        pixels = {int(label): int(count) for label, count in data.get("pixels", {}).items()}
        seconds, finished = float(data.get("seconds", 0.0)), float(data.get("finished", 0.0))
        learned, agreement = data.get("learned"), data.get("agreement")
        return cls(
            name,
            source,
            state,
            seconds,
            finished,
            pixels,
            None if learned is None else int(learned),
            None if agreement is None else float(agreement),
        )
