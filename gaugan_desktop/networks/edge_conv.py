"""Convolutions that see the outermost pixels again beyond the borders, without leaving channels_last."""

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F


class EdgeConv(nn.Conv2d):
    """`nn.Conv2d`, whose padding mode `replicate` keeps the order of features in memory.

    torch's own padding brings them into another order on a GPU, and every convolution brings them back.
    """

    def forward(self, features: Tensor) -> Tensor:
        """(N, C, H, W) -> (N, C', H, W)."""
        return self.convolved(features, self.weight, self.bias)

    def convolved(self, features: Tensor, weight: Tensor, bias: Tensor | None) -> Tensor:
        """The same convolution with other weights."""
        if self.padding_mode == "zeros" or self.padding == (0, 0):
            return F.conv2d(features, weight, bias, self.stride, self.padding)
        return F.conv2d(with_edge(features), weight, bias, self.stride)


def with_edge(features: Tensor) -> Tensor:
    """Features (N, C, H, W) with their outermost pixels once more on each side, (N, C, H + 2, W + 2)."""
    padded: Tensor = _WithEdge.apply(features)  # type: ignore[no-untyped-call]
    return padded


class _WithEdge(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, features: Tensor) -> Tensor:
        count, channels, height, width = features.shape
        padded = torch.empty(
            (count, channels, height + 2, width + 2),
            dtype=features.dtype,
            device=features.device,
            memory_format=torch.channels_last,
        )
        padded[:, :, 1:-1, 1:-1] = features
        padded[:, :, 0, 1:-1] = features[:, :, 0]
        padded[:, :, -1, 1:-1] = features[:, :, -1]
        padded[..., 0] = padded[..., 1]
        padded[..., -1] = padded[..., -2]
        return padded

    @staticmethod
    def backward(ctx: Any, gradient: Tensor) -> Tensor:
        inner = gradient[:, :, 1:-1, 1:-1].clone(memory_format=torch.channels_last)
        inner[:, :, 0] += gradient[:, :, 0, 1:-1]
        inner[:, :, -1] += gradient[:, :, -1, 1:-1]
        for side in (0, -1):
            column = gradient[..., side].clone()
            column[:, :, 1] += column[:, :, 0]
            column[:, :, -2] += column[:, :, -1]
            inner[..., side] += column[:, :, 1:-1]
        return inner
