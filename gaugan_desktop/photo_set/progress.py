"""How far a set is: photos by state, time left at the present pace, what the labels cover."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np

from gaugan_desktop.labels import LabelSet
from gaugan_desktop.photo_set.photo import Photo, PhotoState

_LAST = 10  # finished photos that tell the present pace
# A label that fewer pixels or photos show is hardly learned; the trainer says the same.
_RARE_SHARE, _RARE_PHOTOS = 0.001, 3


@dataclass(frozen=True)
class Progress:
    """Photos by state.

    Attributes:
        seconds_left: for those that are neither done nor excluded; None before the first one is done.
    """

    empty: int
    begun: int
    done: int
    excluded: int
    seconds_left: float | None

    @property
    def wanted(self) -> int:
        """Photos that are to be labelled, or are."""
        return self.empty + self.begun + self.done

    @property
    def share(self) -> float:
        return self.done / self.wanted if self.wanted else 0.0


@dataclass(frozen=True)
class LabelShare:
    """How much of the finished label maps is a label, and in how many it occurs."""

    label: int
    share: float
    photos: int

    @property
    def is_rare(self) -> bool:
        """Too little to be learned well."""
        return self.share < _RARE_SHARE or self.photos < _RARE_PHOTOS


def progress_of(photos: Sequence[Photo]) -> Progress:
    """How far these photos are; the pace is the median of the photos finished last."""
    by_state = {state: sum(photo.state is state for photo in photos) for state in PhotoState}
    timed = [photo for photo in photos if photo.state is PhotoState.DONE and photo.seconds and photo.finished]
    latest = sorted(timed, key=lambda photo: photo.finished)[-_LAST:]
    left = by_state[PhotoState.EMPTY] + by_state[PhotoState.BEGUN]
    seconds = left * median(photo.seconds for photo in latest) if latest else None
    return Progress(
        by_state[PhotoState.EMPTY],
        by_state[PhotoState.BEGUN],
        by_state[PhotoState.DONE],
        by_state[PhotoState.EXCLUDED],
        seconds,
    )


def label_shares(photos: Sequence[Photo], label_set: LabelSet) -> list[LabelShare]:
    """What each label covers of the finished maps, in the order of the set."""
    pixels, occurring = np.zeros(256, np.int64), np.zeros(256, np.int64)
    for photo in photos:
        if photo.state is PhotoState.DONE:
            for label, count in photo.pixels.items():
                pixels[label] += count
                occurring[label] += count > 0
    painted = max(1, int(pixels[: len(label_set)].sum()))
    return [
        LabelShare(label.id, int(pixels[label.id]) / painted, int(occurring[label.id]))
        for label in label_set.labels
    ]
