"""3x3 convolutions of coarse features, whose weights outnumber the features."""

import torch
from torch import Tensor
from torch.nn import functional as F

from gaugan_desktop.networks.edge_conv import EdgeConv, with_edge

_FEWEST_CHANNELS = 256
_LARGEST_SHARE = 0.5  # pixels per input channel


class WideConv(EdgeConv):
    """A 3x3 convolution with padding 1; where it is wide and has few pixels, one product of matrices.

    There a convolution on the CPU spends its time on bringing the weights, and in training their gradient,
    into another order. A product takes weights in channels_last as they lie.
    """

    def forward(self, features: Tensor) -> Tensor:
        """(N, C, H, W) -> (N, C', H, W)."""
        is_large = len(features) * features.shape[2] * features.shape[3] > _LARGEST_SHARE * self.in_channels
        if is_large or self.in_channels < _FEWEST_CHANNELS or features.device.type != "cpu":
            return super().forward(features)
        weight = self.weight.permute(0, 2, 3, 1).flatten(1)  # (C', 9 C)
        return F.linear(self._patches(features), weight, self.bias).permute(0, 3, 1, 2)

    def _patches(self, features: Tensor) -> Tensor:
        """(N, C, H, W) -> (N, H, W, 9 C), the 3x3 neighbours of each pixel row by row."""
        height, width = features.shape[2:]
        padded = F.pad(features, (1, 1, 1, 1)) if self.padding_mode == "zeros" else with_edge(features)
        padded = padded.permute(0, 2, 3, 1)
        shifted = [padded[:, y : y + height, x : x + width] for y in range(3) for x in range(3)]
        return torch.cat(shifted, 3)
