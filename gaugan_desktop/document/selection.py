"""Selections: masks (H, W) bool, combined, grown, softened."""

from collections.abc import Sequence
from enum import StrEnum

import numpy as np

from gaugan_desktop.document.grain import grain
from gaugan_desktop.document.rect import Rect
from gaugan_desktop.document.shapes import Point, inside
from gaugan_desktop.opencv import cv2


class Combination(StrEnum):
    """How a new selection goes with the one before."""

    REPLACE = "replace"
    ADD = "add"
    SUBTRACT = "subtract"


def outlined(outline: Sequence[Point], shape: tuple[int, int]) -> np.ndarray:
    """The pixels inside a closed outline."""
    mask = np.zeros(shape, bool)
    part, rect = inside(outline, shape[1], shape[0])
    if not rect.is_empty:
        mask[rect.slices] = part
    return mask


def combined(before: np.ndarray | None, new: np.ndarray, how: Combination) -> np.ndarray | None:
    """The selection after a new one; None, which is everywhere, when nothing is left."""
    if how is Combination.ADD and before is not None:
        new = before | new
    elif how is Combination.SUBTRACT:
        new = ~new if before is None else before & ~new
    return new if new.any() else None


def grown(mask: np.ndarray, pixels: int) -> np.ndarray:
    """Larger by so many pixels on all sides; smaller where that is negative. The border of the document
    moves nothing."""
    side = 2 * abs(pixels) + 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
    change = cv2.dilate if pixels > 0 else cv2.erode
    return np.asarray(change(mask.astype(np.uint8), disc)) > 0


def smoothed(mask: np.ndarray, pixels: int) -> np.ndarray:
    """With borders that are rounder than so many pixels; small specks and holes go."""
    share = cv2.GaussianBlur(mask.astype(np.float32), (0, 0), pixels, borderType=cv2.BORDER_REPLICATE)
    return np.asarray(share >= 0.5)


def feathered(mask: np.ndarray, pixels: int) -> np.ndarray:
    """With borders that thin out over so many pixels on either side: whole pixels in a stable pattern, as
    labels cannot be half painted."""
    share = cv2.GaussianBlur(mask.astype(np.float32), (0, 0), pixels / 2, borderType=cv2.BORDER_REPLICATE)
    height, width = mask.shape
    return np.asarray(share > 0.02) & (grain(Rect(0, 0, width, height)) < share)
