"""The photo in small pieces of even colour that end where its edges are."""

import numpy as np

from gaugan_desktop.opencv import cv2


def superpixels(smooth: np.ndarray, spacing: int) -> np.ndarray:
    """Number the pieces of a photo, (H, W) int32 from 0 on.

    A watershed from a grid of seeds, each moved to the flattest place of its cell, so that none begins on
    an edge (Neubert and Protzel, Compact Watershed, 2014, without the compactness: photos that
    `smoothed_photo` has evened out do not need it).

    Args:
        smooth: what `smoothed_photo` made of the photo.
        spacing: pixels from seed to seed.
    """
    height, width = smooth.shape[:2]
    grey = cv2.cvtColor(smooth, cv2.COLOR_RGB2GRAY)
    slope = np.abs(cv2.Sobel(grey, cv2.CV_32F, 1, 0)) + np.abs(cv2.Sobel(grey, cv2.CV_32F, 0, 1))
    markers = np.zeros((height, width), np.int32)
    number = 0
    for top in range(0, height, spacing):
        for left in range(0, width, spacing):
            cell = slope[top : top + spacing, left : left + spacing]
            inner = cell[1:-1, 1:-1] if min(cell.shape) > 2 else cell
            row, column = np.unravel_index(int(inner.argmin()), inner.shape)
            shift = (cell.shape[0] - inner.shape[0]) // 2
            number += 1
            markers[top + row + shift, left + column + shift] = number
    pieces = cv2.watershed(smooth, markers)
    return _without_lines(pieces) - 1


def _without_lines(pieces: np.ndarray) -> np.ndarray:
    """Every line pixel takes the number of the nearest piece."""
    is_line = pieces <= 0
    _, nearest = cv2.distanceTransformWithLabels(
        is_line.astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_3, labelType=cv2.DIST_LABEL_PIXEL
    )
    by_number = np.zeros(int(nearest.max()) + 1, np.int32)
    by_number[nearest[~is_line]] = pieces[~is_line]
    return by_number[nearest]


def touched(pieces: np.ndarray, x: float, y: float, radius: float) -> np.ndarray:
    """The numbers of the pieces under a round tip; none outside the photo."""
    height, width = pieces.shape
    left, right = max(0, int(x - radius)), min(width, int(x + radius) + 1)
    top, bottom = max(0, int(y - radius)), min(height, int(y + radius) + 1)
    if left >= right or top >= bottom:
        return np.empty(0, pieces.dtype)
    rows, columns = np.ogrid[top:bottom, left:right]
    is_under = (columns + 0.5 - x) ** 2 + (rows + 0.5 - y) ** 2 <= max(radius, 0.75) ** 2
    return np.unique(pieces[top:bottom, left:right][is_under])
