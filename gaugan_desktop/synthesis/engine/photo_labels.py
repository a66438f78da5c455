"""What a style photo shows, by a model's labeller."""

import numpy as np
import torch

from gaugan_desktop.networks.labeller import Labeller, label_photo
from gaugan_desktop.opencv import cv2

_SIDE = 320  # pixels at which photos are labelled


def labelled(labeller: Labeller, photo: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A photo (H, W, 3) uint8, smaller (h, w, 3), and the label ids (h, w) uint8 of what it shows there."""
    height, width = photo.shape[:2]
    scale = min(1.0, _SIDE / max(height, width))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    small = cv2.resize(photo, size, interpolation=cv2.INTER_AREA)
    picture = torch.from_numpy(small).permute(2, 0, 1)[None].float() / 127.5 - 1
    return small, label_photo(labeller, picture)[0].numpy()
