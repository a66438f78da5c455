"""Tensors that go on beyond their borders: from the opposite side in seamless pictures, or with the edge."""

import torch
from torch import Tensor
from torch.nn import functional as F

from gaugan_desktop.wrap import NO_WRAP, Wrap


def periodic_part(tensor: Tensor, rows: slice, columns: slice) -> Tensor:
    """A window of the last two dimensions, which repeat beyond their borders."""
    for dimension, part in ((-2, rows), (-1, columns)):
        length = tensor.shape[dimension]
        if part.start >= 0 and part.stop <= length:
            tensor = tensor.narrow(dimension, part.start, part.stop - part.start)
        else:
            places = torch.arange(part.start, part.stop, device=tensor.device) % length
            tensor = tensor.index_select(dimension, places)
    return tensor


def surrounded(tensor: Tensor, margin: int, wrap: Wrap) -> Tensor:
    """The tensor with `margin` pixels of the opposite side at each side that wraps."""
    across, down = margin * wrap.columns, margin * wrap.rows
    height, width = tensor.shape[-2:]
    return periodic_part(tensor, slice(-down, height + down), slice(-across, width + across))


def without_surroundings(tensor: Tensor, margin: int, wrap: Wrap) -> Tensor:
    """The inverse of `surrounded`."""
    across, down = margin * wrap.columns, margin * wrap.rows
    height, width = tensor.shape[-2:]
    return tensor[..., down : height - down, across : width - across]


def with_edge_repeated(tensor: Tensor, rows: int, columns: int) -> Tensor:
    """The tensor with its outermost rows and columns so many times more at each side."""
    for dimension, times in ((-2, rows), (-1, columns)):
        if times:
            first = tensor.narrow(dimension, 0, 1)
            last = tensor.narrow(dimension, tensor.shape[dimension] - 1, 1)
            tensor = torch.cat([first] * times + [tensor] + [last] * times, dimension)
    return tensor


def doubled(features: Tensor, is_smooth: bool, wrap: Wrap = NO_WRAP) -> Tensor:
    """Features (N, C, H, W) at twice the size: interpolated across borders that wrap, or repeated."""
    if not is_smooth:
        return F.interpolate(features, scale_factor=2.0, mode="nearest")
    seen = surrounded(features, 1, wrap)
    larger = F.interpolate(seen, scale_factor=2.0, mode="bilinear", align_corners=False)
    return without_surroundings(larger, 2, wrap)


def resized(tensor: Tensor, size: tuple[int, int], wrap: Wrap) -> Tensor:
    """Bilinear interpolation of the last two dimensions, periodic where they wrap."""
    if not any(wrap) and tensor.shape[-2:] != size:
        return F.interpolate(tensor, size=size, mode="bilinear", align_corners=False)
    for dimension, length, is_periodic in zip((-2, -1), size, wrap, strict=True):
        tensor = _resized_along(tensor, dimension, length, is_periodic)
    return tensor


def _resized_along(tensor: Tensor, dimension: int, length: int, is_periodic: bool) -> Tensor:
    before = tensor.shape[dimension]
    if before == length:
        return tensor
    centers = (torch.arange(length, device=tensor.device, dtype=torch.float32) + 0.5) * before / length - 0.5
    if not is_periodic:
        centers = centers.clamp(0, before - 1)
    first = centers.floor()
    shape = [1] * tensor.dim()
    shape[dimension] = length
    share = (centers - first).view(shape).to(tensor.dtype)
    first_index = first.long()
    next_index = first_index + 1 if is_periodic else (first_index + 1).clamp(max=before - 1)
    start = tensor.index_select(dimension, first_index % before)
    end = tensor.index_select(dimension, next_index % before)
    return torch.lerp(start, end, share.expand_as(start))
