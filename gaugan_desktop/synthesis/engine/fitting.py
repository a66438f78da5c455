"""Label maps of any size made to fit the generator's grid, and pictures brought back to that size."""

import numpy as np
import torch

from gaugan_desktop.networks.periodic import resized
from gaugan_desktop.wrap import Wrap


def fitted(labels: np.ndarray, multiple: int, wrap: Wrap) -> np.ndarray:
    """Whole grid cells, at least two a side: edges repeated, or stretched where they wrap."""
    sides = [max(-(-side // multiple), 2) * multiple for side in labels.shape]
    for axis, (side, wanted, is_periodic) in enumerate(zip(labels.shape, sides, wrap, strict=True)):
        if wanted != side and is_periodic:
            labels = labels.take(np.arange(wanted) * side // wanted, axis)
    pads = [(0, wanted - side) for side, wanted in zip(labels.shape, sides, strict=True)]
    return np.pad(labels, pads, mode="edge")


def unfitted(picture: np.ndarray, size: tuple[int, int], wrap: Wrap) -> np.ndarray:
    """The picture (H, W, 3) of a fitted label map at the (height, width) that the label map had."""
    height, width = (
        there if is_periodic else wanted
        for there, wanted, is_periodic in zip(picture.shape, size, wrap, strict=False)
    )
    picture = picture[:height, :width]
    if picture.shape[:2] == size:
        return picture
    planes = torch.from_numpy(picture).permute(2, 0, 1).float()
    return resized(planes, size, wrap).round_().byte().permute(1, 2, 0).contiguous().numpy()
