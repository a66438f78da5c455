"""Label maps tidied up: holes filled, the map of another photo taken over.

Specks and rough borders are `document.operations`' business.
"""

import numpy as np

from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.nearest import gaps_filled
from gaugan_desktop.opencv import cv2


def holes_filled(labels: np.ndarray, area: int) -> np.ndarray:
    """Patches of at most `area` pixels that lie within one single label take that label; what is
    unpainted takes the nearest one, however large.

    Args:
        labels: label map (H, W) uint8.
    """
    result = gaps_filled(labels)
    for label in np.flatnonzero(np.bincount(result.ravel(), minlength=256)):
        if label == UNPAINTED:
            continue
        outside = (result != label).astype(np.uint8)
        _, patches, stats, _ = cv2.connectedComponentsWithStats(outside, connectivity=8)
        is_hole = stats[:, cv2.CC_STAT_AREA] <= area
        is_hole[0] = False
        for side in (patches[0], patches[-1], patches[:, 0], patches[:, -1]):
            is_hole[side] = False  # what touches the frame goes on beyond it
        if is_hole.any():
            result[is_hole[patches]] = label
    return result


def fitted(labels: np.ndarray, shape: tuple[int, int]) -> np.ndarray:
    """The label map of another photo at the size of this one: photos in a row often show the same place."""
    height, width = shape
    if labels.shape == shape:
        return labels.copy()
    return cv2.resize(labels, (width, height), interpolation=cv2.INTER_NEAREST)
