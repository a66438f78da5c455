"""Parts of a photo picked out: by colour around a click (wand), or one object inside a box (GrabCut).

Every function returns a mask (H, W) bool.
"""

import numpy as np

from gaugan_desktop.document.rect import Rect
from gaugan_desktop.opencv import cv2
from gaugan_desktop.shrinking import shrunk

_FLAGS = 4 | cv2.FLOODFILL_MASK_ONLY | cv2.FLOODFILL_FIXED_RANGE | (1 << 8)
_OBJECT_SIDE = 256  # GrabCut looks at the photo this small; it takes seconds at full size
_ROUNDS = 3
_BORDER_SHARE = 0.012  # of the longer side: how far the coarse border of an object may be off
_LEAST_BOX = 8  # pixels


def wand(smooth: np.ndarray, x: float, y: float, tolerance: int) -> np.ndarray:
    """What is connected with a pixel and differs from its colour by at most `tolerance` per channel.

    Args:
        smooth: what `smoothed_photo` made of the photo.
        x, y: a point; outside the photo nothing is picked.
        tolerance: grey levels, 0 to 255.
    """
    height, width = smooth.shape[:2]
    mask = np.zeros((height + 2, width + 2), np.uint8)
    if 0 <= x < width and 0 <= y < height:
        reach = (tolerance, tolerance, tolerance)
        # OpenCV draws only into the mask here, but refuses arrays that may not be written.
        cv2.floodFill(
            np.require(smooth, requirements=["C", "W"]), mask, (int(x), int(y)), 0, reach, reach, _FLAGS
        )
    return mask[1:-1, 1:-1] == 1


def object_in_box(photo: np.ndarray, smooth: np.ndarray, box: Rect) -> np.ndarray:
    """The object that fills most of a box: GrabCut (Rother et al. 2004) on a small version, its border
    then moved to the photo's own edges.

    A box that is too small, or holds nothing that stands out, picks nothing.
    """
    height, width = photo.shape[:2]
    box = box.clipped(width, height)
    nothing = np.zeros((height, width), bool)
    if min(box.width, box.height) < _LEAST_BOX:
        return nothing
    small = shrunk(photo, _OBJECT_SIDE)
    scale = small.shape[1] / width
    found = _grab(small, box, scale)
    if not found.any():
        return nothing
    coarse = cv2.resize(found.astype(np.uint8), (width, height), interpolation=cv2.INTER_LINEAR)
    return _at_edges(smooth, coarse, box)


def _grab(small: np.ndarray, box: Rect, scale: float) -> np.ndarray:
    """GrabCut's own answer, (h, w) bool."""
    left, top = int(box.left * scale), int(box.top * scale)
    right = min(small.shape[1], max(left + 2, round(box.right * scale)))
    bottom = min(small.shape[0], max(top + 2, round(box.bottom * scale)))
    mask = np.full(small.shape[:2], cv2.GC_BGD, np.uint8)
    mask[top:bottom, left:right] = cv2.GC_PR_FGD
    if (mask == cv2.GC_PR_FGD).all():  # without any background there is nothing to tell apart
        mask[0] = mask[-1] = cv2.GC_BGD
        mask[:, 0] = mask[:, -1] = cv2.GC_BGD
    models = np.zeros((1, 65)), np.zeros((1, 65))
    cv2.setRNGSeed(0)  # the same box picks the same object
    cv2.grabCut(small, mask, None, *models, _ROUNDS, cv2.GC_INIT_WITH_MASK)
    return (mask == cv2.GC_FGD) | (mask == cv2.GC_PR_FGD)


def _at_edges(smooth: np.ndarray, coarse: np.ndarray, box: Rect) -> np.ndarray:
    """Flood the band around a coarse border from both sides."""
    reach = max(2, round(_BORDER_SHARE * max(coarse.shape)))
    ellipse = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * reach + 1, 2 * reach + 1))
    inside, outside = cv2.erode(coarse, ellipse), 1 - cv2.dilate(coarse, ellipse)
    if not inside.any():  # thinner than the band
        return coarse == 1
    within = np.zeros_like(coarse)
    within[box.slices] = 1
    outside[within == 0] = 1
    markers = np.where(inside == 1, 1, np.where(outside == 1, 2, 0)).astype(np.int32)
    flooded = cv2.watershed(smooth, markers)
    return (flooded == 1) & (within == 1)
