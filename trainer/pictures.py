"""Network pictures as pixels."""

import numpy as np
from torch import Tensor


def to_rgb(picture: Tensor) -> np.ndarray:
    """(3, H, W) in [-1, 1] -> (H, W, 3) uint8."""
    scaled = (picture.float() * 127.5 + 127.5).clamp(0, 255).round()
    return scaled.byte().permute(1, 2, 0).cpu().numpy()
