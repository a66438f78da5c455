"""Small versions of pictures, made fast enough to do it while somebody paints."""

import numpy as np

from gaugan_desktop.opencv import cv2


def shrunk(picture: np.ndarray, side: int) -> np.ndarray:
    """A picture (H, W, 3) of any depth with at most `side` pixels per side, by area; smaller ones stay."""
    height, width = picture.shape[:2]
    scale = side / max(height, width)
    if scale >= 1:
        return picture
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
