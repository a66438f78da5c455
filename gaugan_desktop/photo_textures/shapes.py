"""The broad shapes of a picture: what of it stays as painted under textures of photos."""

import numpy as np

from gaugan_desktop.opencv import cv2

STEP = 4  # pixels of a pixel of the broad shapes


def broad_shapes(values: np.ndarray, is_there: np.ndarray, reach: float) -> np.ndarray:
    """Values (h, w, 3) without what is finer than `reach`, from where something is alone."""
    height, width = is_there.shape
    small = -(-width // STEP), -(-height // STEP)
    there = is_there.astype(np.float32)
    weighted = np.dstack([values * there[..., None], there])
    weighted = cv2.copyMakeBorder(
        weighted, 0, small[1] * STEP - height, 0, small[0] * STEP - width, cv2.BORDER_CONSTANT, value=0
    )
    weighted = cv2.resize(weighted, small, interpolation=cv2.INTER_AREA)
    weighted = cv2.GaussianBlur(weighted, (0, 0), max(reach / STEP, 0.3), borderType=cv2.BORDER_CONSTANT)
    broad = weighted[..., :3] / (weighted[..., 3:] + 1e-4)
    size = small[0] * STEP, small[1] * STEP
    return np.asarray(cv2.resize(broad, size, interpolation=cv2.INTER_LINEAR)[:height, :width])
