"""Differentiable augmentation of what the discriminator sees (Zhao et al. 2020, DiffAugment).

The same kinds of changes meet real and fake pictures in both training steps, so the discriminator
cannot learn a small set by heart. Translation and cutout move the label map along. Everything is drawn on
the device, so that nothing waits for it and a recorded step draws anew each time.
"""

from typing import Any, Literal

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
    if "translation" in policies:
        reaches = (int(side * _MAX_SHIFT) for side in picture.shape[-2:])
        shifts = [_drawn(picture, -reach, reach + 1) for reach in reaches]
        labels, picture = (_Translated.apply(maps, *shifts) for maps in (labels, picture))  # type: ignore[no-untyped-call]
    if "cutout" in policies:
        kept = _outside_of_squares(picture)
        labels, picture = labels * kept.to(labels.dtype), picture * kept
    return labels, picture


def _color(picture: Tensor) -> Tensor:
    """Brightness by +-0.5, saturation by 0..2, contrast by 0.5..1.5."""
    picture = picture + (_uniform(picture) - 0.5)
    grey = picture.mean(1, keepdim=True)
    picture = grey + (picture - grey) * (2 * _uniform(picture))
    mean = picture.mean((1, 2, 3), keepdim=True)
    return mean + (picture - mean) * (0.5 + _uniform(picture))


class _Translated(torch.autograd.Function):
    """Each sample of maps (N, C, H, W) shifted; what comes in is zero."""

    @staticmethod
    def forward(ctx: Any, maps: Tensor, down: Tensor, right: Tensor) -> Tensor:
        ctx.save_for_backward(down, right)
        return _moved(maps, down, right)

    @staticmethod
    def backward(ctx: Any, gradient: Tensor) -> tuple[Tensor, None, None]:
        down, right = ctx.saved_tensors
        return _moved(gradient, -down, -right), None, None


def _moved(maps: Tensor, down: Tensor, right: Tensor) -> Tensor:
    count, _, height, width = maps.shape
    rows, columns = (
        torch.arange(side, device=maps.device) - shift[:, None]
        for side, shift in ((height, down), (width, right))
    )
    is_there = ((rows >= 0) & (rows < height))[:, :, None] & ((columns >= 0) & (columns < width))[:, None]
    places = rows.clamp(0, height - 1)[:, :, None] * width + columns.clamp(0, width - 1)[:, None]
    places = places + torch.arange(count, device=maps.device)[:, None, None] * height * width
    pixels = F.embedding(places, maps.permute(0, 2, 3, 1).flatten(0, 2))
    return (pixels * is_there[..., None]).permute(0, 3, 1, 2)


def _outside_of_squares(picture: Tensor) -> Tensor:
    """(N, 1, H, W): 0 in a square of half the side around a random place, which may hang over the border."""
    is_inside = []
    for side in picture.shape[-2:]:
        half = int(side * _CUTOUT_SHARE) // 2
        first = _drawn(picture, 0, side)[:, None] - half
        line = torch.arange(side, device=picture.device)
        is_inside.append((line >= first) & (line < first + 2 * half))
    is_cut = is_inside[0][:, None, :, None] & is_inside[1][:, None, None, :]
    return (~is_cut).to(picture.dtype)


def _drawn(picture: Tensor, low: int, high: int) -> Tensor:
    """A whole number for each sample."""
    return torch.randint(low, high, (len(picture),), device=picture.device)


def _uniform(picture: Tensor) -> Tensor:
    return torch.rand(picture.shape[0], 1, 1, 1, device=picture.device, dtype=picture.dtype)
