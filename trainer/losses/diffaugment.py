"""Differentiable augmentation of what the discriminator sees (Zhao et al. 2020, DiffAugment).

The same kinds of changes meet real and fake pictures in both training steps, so the discriminator
cannot learn a small set by heart. Translation and cutout move the label map along.
"""

from typing import Literal

import torch
from torch import Tensor
from torch.nn import functional as F

Policy = Literal["color", "translation", "cutout"]
POLICIES = ("color", "translation", "cutout")
_MAX_SHIFT = 1 / 8
_CUTOUT_SHARE = 1 / 2


def diff_augment(labels: Tensor, picture: Tensor, policies: tuple[str, ...]) -> tuple[Tensor, Tensor]:
    """Labels (N, S, H, W) and pictures (N, 3, H, W) after random changes, one per sample."""
    if "color" in policies:
        picture = _color(picture)
    both = torch.cat([labels, picture], 1)
    if "translation" in policies:
        both = _translation(both)
    if "cutout" in policies:
        both = _cutout(both)
    return both[:, : labels.shape[1]], both[:, labels.shape[1] :]


def _color(picture: Tensor) -> Tensor:
    """Brightness by +-0.5, saturation by 0..2, contrast by 0.5..1.5."""
    picture = picture + (_uniform(picture) - 0.5)
    grey = picture.mean(1, keepdim=True)
    picture = grey + (picture - grey) * (2 * _uniform(picture))
    mean = picture.mean((1, 2, 3), keepdim=True)
    return mean + (picture - mean) * (0.5 + _uniform(picture))


def _translation(both: Tensor) -> Tensor:
    """Shift by up to an eighth of the side; what comes in is zero."""
    count, _, height, width = both.shape
    reach_y, reach_x = int(height * _MAX_SHIFT), int(width * _MAX_SHIFT)
    padded = F.pad(both, (reach_x, reach_x, reach_y, reach_y))
    top = torch.randint(0, 2 * reach_y + 1, (count,))
    left = torch.randint(0, 2 * reach_x + 1, (count,))
    windows = [
        padded[i, :, y : y + height, x : x + width]
        for i, (y, x) in enumerate(zip(top.tolist(), left.tolist(), strict=True))
    ]
    return torch.stack(windows)


def _cutout(both: Tensor) -> Tensor:
    """Zero a square of half the side, which may hang over the border."""
    count, _, height, width = both.shape
    mask = torch.ones(count, 1, height, width, device=both.device, dtype=both.dtype)
    half_y, half_x = int(height * _CUTOUT_SHARE) // 2, int(width * _CUTOUT_SHARE) // 2
    rows, columns = torch.randint(0, height, (count,)).tolist(), torch.randint(0, width, (count,)).tolist()
    for index, (row, column) in enumerate(zip(rows, columns, strict=True)):
        mask[index, :, max(0, row - half_y) : row + half_y, max(0, column - half_x) : column + half_x] = 0
    return both * mask


def _uniform(picture: Tensor) -> Tensor:
    return torch.rand(picture.shape[0], 1, 1, 1, device=picture.device, dtype=picture.dtype)
