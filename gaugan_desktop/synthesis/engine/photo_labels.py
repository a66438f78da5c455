"""What a style photo shows, by a model's labeller."""

import numpy as np
import torch

from gaugan_desktop.networks.labeller import Labeller, label_photo, label_photo_surely
from gaugan_desktop.opencv import cv2

_SIDE = 320  # pixels at which photos are labelled


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
