"""How smooth borders in label maps are: pens draw smooth ones, nature does not.

Rough lines get longer the closer one looks (Mandelbrot 1967); it is how much longer that counts.
"""

import numpy as np

from gaugan_desktop.opencv import cv2
from gaugan_desktop.wrap import NO_WRAP, Wrap

_LOOKED_AT = 256  # pixels of the shorter side, for how smooth borders are
_STRIDES, _AROUND = 64, 0.15  # of the shorter side: length of the longer strides, and what is around a place
_SMOOTH, _ROUGH = 1.03, 1.08  # how much longer borders are for short strides than for long ones
_SOME = 0.01


def smoothness(labels: np.ndarray, wrap: Wrap = NO_WRAP) -> np.ndarray:
    """How smooth the borders around each place of a label map (H, W) uint8 are: (H, W) uint8 from 0, as maps
    of photos have them, to 255, as pens draw them."""
    scale = min(1.0, _LOOKED_AT / min(labels.shape))
    small = cv2.resize(labels, None, fx=scale, fy=scale, interpolation=cv2.INTER_NEAREST)
    side = min(small.shape)
    window = int(_AROUND * side) | 1
    rows, columns = (window * is_wrapped for is_wrapped in (wrap.rows, wrap.columns))
    around = np.pad(small, ((rows, rows), (columns, columns)), "wrap")
    close, far = (
        cv2.boxFilter(_crossings(around, step), -1, (window, window), normalize=False)
        for step in (1, _stride(side))
    )
    longer = close / np.maximum(far, _SOME)
    shares = ((_ROUGH - longer) / (_ROUGH - _SMOOTH)).clip(0, 1) * 255
    inner = shares[rows : rows + small.shape[0], columns : columns + small.shape[1]].astype(np.uint8)
    return cv2.resize(inner, labels.shape[::-1], interpolation=cv2.INTER_LINEAR)


def roughness(blob: np.ndarray) -> float:
    """How much longer the outline of a blob (h, w) uint8 is for short strides than for long ones, from 1."""
    stride = _stride(min(blob.shape))
    around = np.pad(blob, stride, "edge")
    close, far = (float(_crossings(around, step).sum()) for step in (1, stride))
    return close / max(far, _SOME)


def _stride(side: int) -> int:
    """Length of long strides in a map with so many pixels on its shorter side."""
    return max(2, side // _STRIDES)


def _crossings(labels: np.ndarray, step: int) -> np.ndarray:
    """Where strides of so many pixels, sideways and down, cross a border: (H, W) float32 whose sum is the
    borders' length as they see it."""
    height, width = labels.shape
    found, half = np.zeros((height, width), np.float32), step // 2
    found[:, half : half + width - step] += labels[:, step:] != labels[:, :-step]
    found[half : half + height - step] += labels[step:] != labels[:-step]
    return found / step
