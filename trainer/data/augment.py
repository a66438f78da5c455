"""Label maps as people draw them. Every function draws from the generator it is given and nothing else."""

import numpy as np

from gaugan_desktop.opencv import cv2

_WARP_CELLS = (3, 8)
_WARP_REACH = 0.04  # of the short side
_LOOSENESS = (0.015, 0.06)  # of the short side


def hand_painted(labels: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The label map as a person would paint it: rounded blobs without specks or small holes.

    Each pixel takes the label with the largest share of its neighbourhood.
    """
    radius = min(labels.shape) * rng.uniform(0.006, 0.04)
    largest = np.full(labels.shape, -1.0, np.float32)
    result = labels.copy()
    for label in np.unique(labels):
        share = cv2.GaussianBlur((labels == label).astype(np.float32), (0, 0), radius)
        is_larger = share > largest
        result[is_larger] = label
        largest[is_larger] = share[is_larger]
    return result


def warped(labels: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The label map with its outlines bent by a smooth random displacement.

    The photo stays as it is: the generator learns to make sense of outlines that are drawn a little
    wrong, as those of people are (label warping, arXiv 2011.12636).
    """
    return _bent(labels, min(labels.shape) * rng.uniform(0, _WARP_REACH), rng)


def with_loose_clouds(labels: np.ndarray, cloud: int, sky: int, rng: np.random.Generator) -> np.ndarray:
    """The label map with its clouds as loose blobs, about where they are; nothing but the sky changes.

    People draw a cloud as an ellipse. A generator that learned from outlines which fit exactly makes a
    stone of it; one that learned from loose ones knows that a cloud ends somewhere near its outline, softly.
    """
    is_cloud, is_air = labels == cloud, (labels == cloud) | (labels == sky)
    side = min(labels.shape)
    radius = side * rng.uniform(*_LOOSENESS)
    moved = _bent(is_cloud.astype(np.uint8), side * rng.uniform(0, _LOOSENESS[1]), rng)
    share, air = (
        cv2.GaussianBlur(part.astype(np.float32), (0, 0), radius) for part in (moved & is_air, is_air)
    )
    result = labels.copy()
    result[is_air] = np.where(share > rng.uniform(0.3, 0.6) * air, cloud, sky)[is_air]
    return result


def _bent(labels: np.ndarray, reach: float, rng: np.random.Generator) -> np.ndarray:
    """A map bent by a smooth random displacement of up to about `reach` pixels."""
    height, width = labels.shape
    cells = int(rng.integers(_WARP_CELLS[0], _WARP_CELLS[1] + 1))
    field = rng.standard_normal((2, cells, cells)).astype(np.float32) * reach / 2
    shift_x, shift_y = (cv2.resize(f, (width, height), interpolation=cv2.INTER_CUBIC) for f in field)
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    return cv2.remap(
        labels, columns + shift_x, rows + shift_y, cv2.INTER_NEAREST, borderMode=cv2.BORDER_REPLICATE
    )
