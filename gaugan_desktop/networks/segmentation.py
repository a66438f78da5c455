"""A U-Net that names every pixel's label, or "not a photo".

In training it is the discriminator (Schoenfeld et al. 2021, "You only need adversarial supervision
for semantic image synthesis"); afterwards it turns photos into label maps.
"""

from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from gaugan_desktop.networks.config import LabellerConfig
from gaugan_desktop.networks.init import xavier_init
from gaugan_desktop.networks.spade import LEAK
from gaugan_desktop.networks.spectral import spectral_norm

_MAX_WIDTH_FACTOR = 8


class SegmentationDiscriminator(nn.Module):
    """Residual blocks down and up again, with the features of equal size joined."""

    def __init__(self, config: LabellerConfig) -> None:
        super().__init__()
        self.config = config
        widths = [config.width * min(2**level, _MAX_WIDTH_FACTOR) for level in range(config.levels + 1)]
        self.first = nn.Conv2d(3, widths[0], 3, padding=1)
        self.down = nn.ModuleList(_ResBlock(c_in, c_out) for c_in, c_out in pairwise(widths))
        self.up = nn.ModuleList(
            _ResBlock(below + skip, skip) for skip, below in reversed(list(pairwise(widths)))
        )
        self.last = nn.Conv2d(widths[0], config.labels + 1, 1)
        xavier_init(self, gain=1.0)

    def forward(self, picture: Tensor) -> Tensor:
        """Picture (N, 3, H, W) in [-1, 1] -> scores (N, labels + 1, H, W); the last: not a photo.

        H and W are multiples of `config.size_multiple`.
        """
        features = self.first(picture)
        skips = []
        for block in self.down:
            skips.append(features)
            features = F.avg_pool2d(block(features), 2)
        for block in self.up:
            larger = F.interpolate(features, scale_factor=2.0, mode="nearest")
            features = block(torch.cat([larger, skips.pop()], 1))
        scores: Tensor = self.last(F.leaky_relu(features, LEAK))
        return scores


class _ResBlock(nn.Module):
    def __init__(self, channels_in: int, channels_out: int) -> None:
        super().__init__()
        self.conv_0 = spectral_norm(nn.Conv2d(channels_in, channels_out, 3, padding=1))
        self.conv_1 = spectral_norm(nn.Conv2d(channels_out, channels_out, 3, padding=1))
        self.shortcut = spectral_norm(nn.Conv2d(channels_in, channels_out, 1, bias=False))

    def forward(self, features: Tensor) -> Tensor:
        inner = self.conv_0(F.leaky_relu(features, LEAK))
        inner = self.conv_1(F.leaky_relu(inner, LEAK))
        out: Tensor = inner + self.shortcut(features)
        return out
