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
_LINE, _BESIDE = (43, 212), 2.0  # blurred, of 255, on a line; pixels to the colours beside it


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
    """A picture (h, w, 3) float32 in which one thing (h, w) bool meets all others in a line without steps.

    Pixels on the line mix the colours that lie beside it on both sides.
    """
    soft = cv2.GaussianBlur(is_one.view(np.uint8) * np.uint8(255), (0, 0), _STEPS)
    rows, columns = np.nonzero(cv2.inRange(soft, *_LINE))
    if not len(rows):
        return picture
    down, right = (
        _at(soft, rows + row, columns + column).astype(np.float32) - _at(soft, rows - row, columns - column)
        for row, column in ((1, 0), (0, 1))
    )
    reach = _BESIDE / np.maximum(np.hypot(down, right), 1)
    aside = np.rint(reach * down).astype(np.intp), np.rint(reach * right).astype(np.intp)
    inside, outside = ((rows + sign * aside[0], columns + sign * aside[1]) for sign in (1, -1))
    share = np.clip((soft[rows, columns] / 255 - 0.5) * _SHARPNESS + 0.5, 0, 1)[:, None]
    mixed = _at(picture, *outside)
    mixed += share * (_at(picture, *inside) - mixed)
    is_clear = _at(is_one, *inside) & ~_at(is_one, *outside)
    result = picture.copy()
    result[rows[is_clear], columns[is_clear]] = mixed[is_clear]
    return result


def _at(values: np.ndarray, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
    """Values (n, ...) at places, which the frame bounds."""
    return values[rows.clip(0, len(values) - 1), columns.clip(0, values.shape[1] - 1)]
