"""Without the outlines that small generators draw where labels meet."""

import numpy as np

from gaugan_desktop.opencv import cv2

MARGIN = 8  # pixels around a part of a picture that its pixels depend on
_REACH = 2  # pixels on both sides of a border that its outline takes
_SOFTNESS = 0.8


def without_outlines(picture: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """A picture (h, w, 3) whose labels (h, w) meet as they are inside, softly.

    Pixels beside a border take the colour of the nearest pixel of the same label farther in; what is too
    thin to have an inside stays as it is.
    """
    around = np.ones((2 * _REACH + 1, 2 * _REACH + 1), np.uint8)
    is_outline = (cv2.dilate(labels, around) != labels) | (cv2.erode(labels, around) != labels)
    if not is_outline.any() or is_outline.all():
        return picture
    numbers = cv2.distanceTransformWithLabels(
        is_outline.astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_5, labelType=cv2.DIST_LABEL_PIXEL
    )[1]
    inside, outline = np.flatnonzero(~is_outline), np.flatnonzero(is_outline)
    nearest = inside[numbers.ravel()[outline] - 1]
    is_same = labels.ravel()[nearest] == labels.ravel()[outline]
    pixels = picture.reshape(-1, 3).copy()
    pixels[outline[is_same]] = pixels[nearest[is_same]]
    crisp = pixels.reshape(picture.shape)
    soft = cv2.GaussianBlur(crisp, (0, 0), _SOFTNESS)
    share = cv2.GaussianBlur(is_outline.astype(np.float32), (0, 0), 1.0)[..., None]
    return np.rint(crisp + share * (soft.astype(np.float32) - crisp)).astype(picture.dtype)
