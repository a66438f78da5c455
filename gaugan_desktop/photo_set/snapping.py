"""Snap: rough strokes become regions whose borders lie on the edges of the photo.

A watershed (Meyer 1992) floods the photo from the strokes, over small differences of colour first, so that
floods of two labels meet where the photo changes most between them. The photo is smoothed by a bilateral
filter before, which evens out texture and keeps edges.

Where regions are there already, a stroke corrects them: it grows within those that it touches, up to `reach`
pixels from it, and all others stay as they are. Earlier strokes stay, too, where they are not painted over.
"""

import numpy as np

from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.nearest import filled_from_nearest
from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_set.draft import Draft

_FILTER_DIAMETER, _FILTER_COLORS, _FILTER_REACH = 9, 60.0, 9.0  # pixels, grey levels, pixels
# Differences inside the photo stay below those to what is closed, so that no flood comes out of it.
_DARKENING = 0.47
_DAM = 255
_DAM_MARKER = 256 + 1
REACH_SHARE = 0.08  # of the longer side: how far a stroke grows into regions that are there


def smoothed_photo(photo: np.ndarray) -> np.ndarray:
    """A photo (H, W, 3) uint8 without texture but with its edges, to flood."""
    return cv2.bilateralFilter(photo, _FILTER_DIAMETER, _FILTER_COLORS, _FILTER_REACH)


def snapped(smooth: np.ndarray, draft: Draft, reach: float | None = None) -> Draft:
    """Let the strokes of a draft grow; they become part of its regions.

    Args:
        smooth: what `smoothed_photo` made of the photo.
        reach: pixels; by default a share of the photo's longer side.
    """
    is_fixed = draft.fixed != UNPAINTED
    strokes = np.where(is_fixed, np.uint8(UNPAINTED), draft.strokes)
    if (strokes == UNPAINTED).all():
        return draft.with_map(draft.regions)
    reach = REACH_SHARE * max(strokes.shape) if reach is None else reach
    is_open, seeds = _opened(draft.regions, strokes, is_fixed, reach)
    is_kept = is_open & (seeds == UNPAINTED) & (draft.earlier == draft.regions)
    seeds[is_kept] = draft.earlier[is_kept]
    grown, is_flooded = _flooded(smooth, seeds, is_open)
    return draft.with_map(np.where(is_flooded, grown, draft.regions))


def _opened(
    regions: np.ndarray, strokes: np.ndarray, is_fixed: np.ndarray, reach: float
) -> tuple[np.ndarray, np.ndarray]:
    """Where something may change (H, W) bool, and the label map of the seeds from which it does."""
    is_stroke = strokes != UNPAINTED
    is_open = ((regions == UNPAINTED) & ~is_fixed) | is_stroke
    distance = cv2.distanceTransform((~is_stroke).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_5)
    seeds = strokes.copy()
    for label in np.unique(regions[is_stroke]):
        if label == UNPAINTED:
            continue
        mask = ((regions == label) & ~is_fixed).astype(np.uint8)
        _, parts = cv2.connectedComponents(mask, connectivity=4)
        touched = np.unique(parts[is_stroke & (mask == 1)])
        is_touched = np.isin(parts, touched[touched > 0])
        is_open |= is_touched
        seeds[is_touched & (distance >= reach)] = label
    return is_open, seeds


def _flooded(smooth: np.ndarray, seeds: np.ndarray, is_open: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The open pixels in the label of the seed that reaches them first, and which ones one reaches."""
    markers = seeds.astype(np.int32) + 1
    markers[seeds == UNPAINTED] = 0
    ground = smooth
    if not is_open.all():
        ground = cv2.convertScaleAbs(smooth, alpha=_DARKENING)
        ground[~is_open] = _DAM
        markers[~is_open] = _DAM_MARKER
    flooded = cv2.watershed(ground, markers)
    is_line = (flooded <= 0) & is_open  # where two floods met, and the frame of the picture
    is_certain = (flooded > 0) & (flooded < _DAM_MARKER) & is_open
    labels = np.where(is_certain, flooded - 1, UNPAINTED).astype(np.uint8)
    # A line takes the label beside it, but not across what is closed.
    is_reached = is_certain | (is_line & (cv2.dilate(is_certain.astype(np.uint8), np.ones((5, 5))) == 1))
    return np.where(is_line, filled_from_nearest(labels, ~is_certain), labels), is_reached
