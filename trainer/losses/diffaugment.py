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
    height, width = picture.shape[-2:]
    if "color" in policies:
        picture = _color(picture)
    if "translation" in policies:
        shifts = [_draw(len(picture), -int(s * _MAX_SHIFT), int(s * _MAX_SHIFT) + 1) for s in (height, width)]
        labels, picture = _translated(labels, *shifts), _translated(picture, *shifts)
    if "cutout" in policies:
        kept = _outside_of_squares(picture, _draw(len(picture), 0, height), _draw(len(picture), 0, width))
        labels, picture = labels * kept.to(labels.dtype), picture * kept
    return labels, picture


def _color(picture: Tensor) -> Tensor:
    """Brightness by +-0.5, saturation by 0..2, contrast by 0.5..1.5."""
    picture = picture + (_uniform(picture) - 0.5)
    grey = picture.mean(1, keepdim=True)
    picture = grey + (picture - grey) * (2 * _uniform(picture))
    mean = picture.mean((1, 2, 3), keepdim=True)
    return mean + (picture - mean) * (0.5 + _uniform(picture))


def _translated(maps: Tensor, down: list[int], right: list[int]) -> Tensor:
    """Each sample shifted; what comes in is zero."""
    moved = [F.pad(m, (x, -x, y, -y)) for m, y, x in zip(maps.split(1), down, right, strict=True)]
    return torch.cat(moved)


def _outside_of_squares(picture: Tensor, rows: list[int], columns: list[int]) -> Tensor:
    """(N, 1, H, W): 0 in a square of half the side around each place, which may hang over the border."""
    is_inside = []
    for side, places in zip(picture.shape[-2:], (rows, columns), strict=True):
        half = int(side * _CUTOUT_SHARE) // 2
        first = torch.tensor(places).to(picture.device, non_blocking=True)[:, None] - half
        line = torch.arange(side, device=picture.device)
        is_inside.append((line >= first) & (line < first + 2 * half))
    is_cut = is_inside[0][:, None, :, None] & is_inside[1][:, None, None, :]
    return (~is_cut).to(picture.dtype)


def _draw(count: int, low: int, high: int) -> list[int]:
    """Drawn on the CPU: the device need not be waited for."""
    numbers: list[int] = torch.randint(low, high, (count,)).tolist()
    return numbers


def _uniform(picture: Tensor) -> Tensor:
    return torch.rand(picture.shape[0], 1, 1, 1, device=picture.device, dtype=picture.dtype)
