"""What a photo shows, by a model's labeller."""

from pathlib import Path

import numpy as np
import torch

from gaugan_desktop.files import FileStamp, stamp_of
from gaugan_desktop.models.loading import load_model
from gaugan_desktop.networks.labeller import Labeller, label_photo, label_photo_surely
from gaugan_desktop.opencv import cv2

_SIDE = 320  # pixels at which photos are labelled


class GuestLabeller:
    """The labeller of a model that does not paint, kept until that of another file is asked for."""

    def __init__(self) -> None:
        self._source: tuple[Path, FileStamp | None] | None = None
        self._labeller: Labeller | None = None

    def of(self, path: Path) -> Labeller | None:
        """The labeller in a model file, None if it has none; errors as `load_model`."""
        source = path, stamp_of(path)
        if source != self._source:
            self._labeller = load_model(path).labeller
            self._source = source
        return self._labeller


def labelled(labeller: Labeller, photo: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A photo (H, W, 3) uint8, smaller (h, w, 3), and the label ids (h, w) uint8 of what it shows there."""
    height, width = photo.shape[:2]
    scale = min(1.0, _SIDE / max(height, width))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    small = cv2.resize(photo, size, interpolation=cv2.INTER_AREA)
    return small, label_photo(labeller, _as_picture(small))[0].numpy()


def surely_labelled(labeller: Labeller, photo: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The label ids (H, W) uint8 of a photo (H, W, 3) uint8, and how sure they are (H, W) uint8."""
    labels, certainty = label_photo_surely(labeller, _as_picture(photo))
    return labels[0].numpy(), certainty[0].numpy()


def _as_picture(photo: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(photo).permute(2, 0, 1)[None].float() / 127.5 - 1
