"""Without the outlines that small generators draw where labels meet, and without steps in lines."""

import numpy as np

from gaugan_desktop.opencv import cv2

MARGIN = 8  # pixels around a part of a picture that its pixels depend on
_REACH = 2  # pixels on both sides of a border that its outline takes
_SOFTNESS = 0.8
_STEPS, _SHARPNESS = (
    1.3,
    1.5,
)  # deviation, in pixels, of the blur that takes steps off a line; how crisp it is then
_KNOWN = 0.02  # share of a side that has to be around for this
_BESIDE = 1.6  # deviation of the blur that finds the colours on both sides of it


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


def with_even_line(picture: np.ndarray, is_one: np.ndarray) -> np.ndarray:
    """A picture (h, w, 3) float32 in which one thing (h, w) bool meets all others in a line without steps."""
    one = is_one.astype(np.float32)
    share = np.clip((cv2.GaussianBlur(one, (0, 0), _STEPS) - 0.5) * _SHARPNESS + 0.5, 0, 1)
    is_line = (share > 0) & (share < 1)
    rows = np.flatnonzero(is_line.any(1))
    if not len(rows):
        return picture
    part = slice(rows[0], rows[-1] + 1)
    values, line, share = picture[part], is_line[part], share[part]
    sides = []
    for side in (one[part], 1 - one[part]):
        known = cv2.erode(side, np.ones((3, 3), np.uint8))[..., None]
        around = cv2.GaussianBlur(np.dstack([values * known, known]), (0, 0), _BESIDE)
        sides.append(np.where(around[..., 3:] > _KNOWN, around[..., :3] / (around[..., 3:] + 1e-6), values))
    even = sides[1] + share[..., None] * (sides[0] - sides[1])
    result = picture.copy()
    np.copyto(result[part], even, where=line[..., None])
    return result
