"""How a pair becomes a picture of the training size: the modes of the paper's code, and zoom_crop.

| Mode | What it does |
|---|---|
| zoom_crop | a crop of random share of the short side, scaled to the size (not in the paper's code) |
| resize_and_crop | scale to load_size x load_size, crop at random |
| crop | crop at random, without scaling |
| scale_width(_and_crop) | scale the width to load_size, then crop if asked |
| scale_shortside(_and_crop) | scale the short side to load_size, then crop if asked |
| fixed | scale to the size |
| none | as it is; sides are cut to what the generator can paint |
"""

import math
from typing import NamedTuple

import numpy as np

from gaugan_desktop.opencv import cv2
from trainer.config import Preprocess


class View(NamedTuple):
    """What one sample shows: picture (H, W, 3) uint8, labels (H, W) uint8, instance ids (H, W) int32.

    `horizon` is a row, perhaps outside; NaN where there is none.
    """

    picture: np.ndarray
    labels: np.ndarray
    instances: np.ndarray | None = None
    horizon: float = math.nan

    @property
    def size(self) -> tuple[int, int]:
        """(width, height)."""
        return self.labels.shape[1], self.labels.shape[0]

    def resized(self, width: int, height: int) -> "View":
        """Scaled; the picture smoothly, the maps by nearest neighbour."""
        if self.size == (width, height):
            return self
        is_smaller = width * height < self.labels.size
        scaling = cv2.INTER_AREA if is_smaller else cv2.INTER_CUBIC
        picture = cv2.resize(self.picture, (width, height), interpolation=scaling)
        rows = np.arange(height) * self.labels.shape[0] // height
        columns = np.arange(width) * self.labels.shape[1] // width
        window = np.ix_(rows, columns)
        instances = None if self.instances is None else self.instances[window]
        return View(picture, self.labels[window], instances, self.horizon * height / len(self.labels))

    def cropped(self, top: int, left: int, height: int, width: int) -> "View":
        """A window of the view."""
        window = slice(top, top + height), slice(left, left + width)
        instances = None if self.instances is None else self.instances[window]
        return View(self.picture[window], self.labels[window], instances, self.horizon - top)

    def mirrored(self) -> "View":
        """Left and right exchanged."""
        instances = None if self.instances is None else self.instances[:, ::-1]
        return View(self.picture[:, ::-1], self.labels[:, ::-1], instances, self.horizon)


def preprocess(
    view: View,
    mode: Preprocess,
    size: tuple[int, int],
    load_size: int,
    multiple: int,
    rng: np.random.Generator,
) -> View:
    """Bring a view to a training size by one of the official modes.

    Args:
        size: (width, height) of crops and of `fixed`.
        load_size: what the other modes scale to.
        multiple: both sides of the result are multiples of it.
    """
    width, height = view.size
    if mode == "resize_and_crop":
        view = view.resized(load_size, load_size)
    elif mode.startswith("scale_width"):
        view = view.resized(load_size, round(height * load_size / width))
    elif mode.startswith("scale_shortside"):
        scale = load_size / min(width, height)
        view = view.resized(round(width * scale), round(height * scale))
    elif mode == "fixed":
        view = view.resized(*size)
    if mode.endswith("crop"):
        return _random_window(view, size, rng)
    width, height = (max(multiple, side // multiple * multiple) for side in view.size)
    return view.resized(width, height)


def random_zoom(view: View, size: tuple[int, int], min_share: float, rng: np.random.Generator) -> View:
    """A crop of `min_share`..1 of the largest that fits, scaled to (width, height)."""
    width, height = view.size
    scale = min(width / size[0], height / size[1]) * rng.uniform(min_share, 1.0)
    crop_width, crop_height = min(width, round(size[0] * scale)), min(height, round(size[1] * scale))
    top, left = int(rng.integers(height - crop_height + 1)), int(rng.integers(width - crop_width + 1))
    return view.cropped(top, left, crop_height, crop_width).resized(*size)


def _random_window(view: View, size: tuple[int, int], rng: np.random.Generator) -> View:
    """A window of that size at random; views smaller than it are enlarged first."""
    scale = max(1.0, size[0] / view.size[0], size[1] / view.size[1])
    if scale > 1:
        view = view.resized(*(max(s, round(side * scale)) for side, s in zip(view.size, size, strict=True)))
    left, top = (int(rng.integers(side - wanted + 1)) for side, wanted in zip(view.size, size, strict=True))
    return view.cropped(top, left, size[1], size[0])
