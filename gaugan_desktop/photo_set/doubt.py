"""Where a suggestion is unsure, until the artist has seen to it.

What is in doubt lies in `suggested/doubt/` as long as anything is, a picture for each photo.
"""

import zlib
from pathlib import Path
from weakref import WeakKeyDictionary

import numpy as np

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import ensure_folder, write_bytes_atomically
from gaugan_desktop.imaging.loading import load_label_values
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_set.draft import Draft
from gaugan_desktop.photo_set.photo import Photo

_FOLDER = "suggested/doubt"


class Doubt:
    """What is in doubt in a draft; undone steps bring back what was in doubt before them.

    Args:
        mask: (H, W) bool; what is fixed is in no doubt.
        step: the newest undo step; None before the first.

    Attributes:
        mask: what still is; never changed in place.
    """

    def __init__(self, mask: np.ndarray, draft: Draft, step: object = None) -> None:
        self.mask = mask & (draft.fixed == UNPAINTED)
        self._labels = draft.flat
        self._after: WeakKeyDictionary[object, bytes] = WeakKeyDictionary()  # steps that can be undone
        self._keep(step)

    def settle(self, draft: Draft, step: object) -> bool:
        """The draft is another now: what differs, was painted or fixed is no longer in doubt, unless the
        newest step was the newest one before.

        Returns:
            Whether anything else is in doubt than was.
        """
        labels, before = draft.flat, self.mask
        if (kept := self._after.get(self._key(step))) is not None:
            self.mask = np.frombuffer(zlib.decompress(kept), bool).reshape(before.shape)
        else:
            is_sure = (labels != self._labels) | (draft.strokes != UNPAINTED) | (draft.fixed != UNPAINTED)
            self.mask = before & ~is_sure
            self._keep(step)
        self._labels = labels
        return bool((before != self.mask).any())

    def _keep(self, step: object) -> None:
        self._after[self._key(step)] = zlib.compress(self.mask.tobytes(), 1)

    def _key(self, step: object) -> object:
        """Nothing done yet is a step, too."""
        return self if step is None else step


def keep_doubt(root: Path, photo: Photo, mask: np.ndarray | None) -> None:
    """Keep what is in doubt (H, W) bool in a photo, if anything is.

    Raises:
        BadFileError: it cannot be written.
    """
    if mask is None or not mask.any():
        forget_doubt(root, photo)
        return
    path = _path(root, photo)
    ensure_folder(path.parent)
    _, data = cv2.imencode(".png", mask.astype(np.uint8) * np.uint8(255))
    write_bytes_atomically(path, data.tobytes())


def load_doubt(root: Path, photo: Photo, shape: tuple[int, int]) -> np.ndarray | None:
    """What is in doubt (H, W) bool in a photo; None where nothing is.

    Args:
        shape: (height, width) of the photo.
    """
    try:
        values = load_label_values(_path(root, photo))
    except BadFileError:
        return None
    return values > 0 if values.shape == shape else None


def forget_doubt(root: Path, photo: Photo) -> None:
    """Nothing is in doubt any more."""
    try:
        _path(root, photo).unlink(missing_ok=True)
    except OSError:
        return  # it is but a hint


def _path(root: Path, photo: Photo) -> Path:
    return root / _FOLDER / f"{photo.name}.png"
