"""How often the labeller was right: suggestions against what the artist made of them.

A suggestion waits in `suggested/` until its photo is done for the first time; then its share of right pixels
is written down with the photo. The labeller had not seen that photo, so this is what it is worth.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

import numpy as np

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import ensure_folder, write_bytes_atomically
from gaugan_desktop.imaging.loading import load_label_values
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.models.model_file import ModelHeader
from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_set.doubt import forget_doubt
from gaugan_desktop.photo_set.photo import Photo

_FOLDER = "suggested"


@dataclass(frozen=True)
class Round:
    """Suggestions of labellers that had learned from equally many photos of the set.

    Attributes:
        learned: from how many; 0 for those of models from elsewhere.
        photos: suggestions that were corrected and done.
        share: mean share of the pixels that were right.
    """

    learned: int
    photos: int
    share: float


def learned_from(header: ModelHeader, root: Path) -> int:
    """From how many photos of a set a model's labeller has learned."""
    names, pairs = header.training.get("labeller_sets"), header.training.get("labeller_pairs")
    is_own = isinstance(names, list) and names == [root.resolve().name]
    return pairs if is_own and type(pairs) is int else 0


def keep_suggestion(root: Path, photo: Photo, labels: np.ndarray, learned: int) -> None:
    """Remember a suggestion (H, W) uint8, in the set's ids, until its photo is done.

    A photo that was done before may have been learned from; its suggestions prove nothing.

    Raises:
        BadFileError: it cannot be written.
    """
    if photo.finished:
        return
    ensure_folder(root / _FOLDER)
    _, data = cv2.imencode(".png", labels)
    write_bytes_atomically(_path(root, photo), data.tobytes())
    photo.learned = learned


def judge_suggestion(root: Path, photo: Photo, labels: np.ndarray) -> None:
    """Compare what was suggested with the finished map (H, W) uint8, and forget it and its doubts."""
    forget_doubt(root, photo)
    path = _path(root, photo)
    if photo.learned is None:
        return
    try:
        suggested = load_label_values(path)
        is_known = labels != UNPAINTED
        if suggested.shape == labels.shape and is_known.any():
            photo.agreement = round(float((suggested == labels)[is_known].mean()), 4)
        path.unlink(missing_ok=True)
    except (BadFileError, OSError):
        return  # it was but a measurement


def forget_suggestions(root: Path) -> None:
    """The labels are others now; what was suggested in the old ones says nothing any more."""
    try:
        for path in (root / _FOLDER).rglob("*.png"):
            path.unlink(missing_ok=True)
    except OSError:
        return  # they were but for a measurement


def rounds_of(photos: Sequence[Photo]) -> list[Round]:
    """What suggestions were worth, from the first labeller to the last one."""
    by_learned: dict[int, list[float]] = {}
    for photo in photos:
        if photo.learned is not None and photo.agreement is not None:
            by_learned.setdefault(photo.learned, []).append(photo.agreement)
    return [Round(learned, len(shares), mean(shares)) for learned, shares in sorted(by_learned.items())]


def _path(root: Path, photo: Photo) -> Path:
    return root / _FOLDER / f"{photo.name}.png"
