"""Label maps whose pixels take what lies at other places."""

import numpy as np

from gaugan_desktop.opencv import cv2
from gaugan_desktop.wrap import Wrap

_STRIP_PIXELS = 512 * 1024


def strips(height: int, width: int, first: int = 0) -> list[slice]:
    """Rows of a picture from the first one on, in parts of which a few fit into memory at once."""
    count = max(1, _STRIP_PIXELS // width)
    return [slice(top, min(top + count, height)) for top in range(first, height, count)]


def places(
    shifts: np.ndarray, shares: np.ndarray, top: int, shape: tuple[int, ...], wrap: Wrap
) -> np.ndarray:
    """(h, W, 2) int16: the column and the row from which each pixel of a strip takes its label.

    Args:
        shifts, shares: (h, W, 2) int16, of which it takes the share (h, W) uint8 of 255.
        top, shape: the strip's first row; rows and columns of the map.
    """
    share = cv2.merge([shares, shares]).astype(np.int16)
    places = cv2.multiply(shifts, share, scale=1 / 255)
    height, width = shape
    starts = np.arange(width)[None, :], np.arange(top, top + len(shifts))[:, None]
    for axis, (start, side, is_wrapped) in enumerate(
        zip(starts, (width, height), (wrap.columns, wrap.rows), strict=True)
    ):
        places[..., axis] += start.astype(np.int16)
        if is_wrapped:
            places[..., axis] %= side
    return places


def taken(values: np.ndarray, places: np.ndarray) -> np.ndarray:
    """What lies at these places; beyond the frame, what lies at its edge."""
    return cv2.remap(values, places, None, cv2.INTER_NEAREST, borderMode=cv2.BORDER_REPLICATE)
