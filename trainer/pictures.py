"""Network pictures as pixels."""

import numpy as np
import torch
from torch import Tensor


def to_rgb(picture: Tensor) -> np.ndarray:
    """(3, H, W) in [-1, 1] -> (H, W, 3) uint8."""
    scaled = (picture.float() * 127.5 + 127.5).clamp(0, 255).round()
    return scaled.byte().permute(1, 2, 0).cpu().numpy()


def from_rgb(picture: np.ndarray) -> Tensor:
    """(H, W, 3) uint8 -> (1, 3, H, W) in [-1, 1]."""
    return torch.from_numpy(np.ascontiguousarray(picture)).permute(2, 0, 1)[None].float() / 127.5 - 1
