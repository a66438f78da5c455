"""What of a picture stays as painted under textures of photos: broad shapes, and how grey they are."""

import numpy as np

from gaugan_desktop.opencv import cv2

STEP = 4  # pixels of a pixel of the broad shapes
DARK = 0.03  # added before multiplying: texture in the dark stays as weak as it is
_VIVID = 0.15  # saturation of shapes from which on textures have all of their hues


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


def vividness(broad: np.ndarray) -> np.ndarray:
    """How far (h, w, 1) shapes (h, w, 3) have hues: 0 in grey light, such as fog, 1 in most."""
    red, green, blue = cv2.split(broad)
    most, least = cv2.max(cv2.max(red, green), blue), cv2.min(cv2.min(red, green), blue)
    return np.asarray(np.minimum((most - least) / (_VIVID * (most + DARK)), 1)[..., None])


def hued(factors: np.ndarray, share: np.ndarray) -> np.ndarray:
    """A texture (h, w, 3) with a share (h, w, 1) of its own hues: leaves are no confetti in fog."""
    whole = np.asarray(factors, np.float32)
    grey = cv2.cvtColor(whole, cv2.COLOR_RGB2GRAY)[..., None]
    return np.asarray(grey + (whole - grey) * share)
