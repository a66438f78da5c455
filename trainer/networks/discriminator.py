"""Multi-scale PatchGAN discriminator (Park et al. 2019, appendix A; Wang et al. 2018, pix2pixHD)."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from gaugan_desktop.networks.init import xavier_init
from gaugan_desktop.networks.spade import LEAK
from gaugan_desktop.networks.spectral import spectral_norm

_MAX_WIDTH_FACTOR = 8


class PatchDiscriminator(nn.Module):
    """4x4 convolutions, strides 2, 2, 2, 1 (with four layers) and 1; judges overlapping patches."""

    def __init__(self, input_channels: int, width: int, layers: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(input_channels, width, 4, stride=2, padding=2)
        channels = width
        self.middle = nn.ModuleList()
        for index in range(1, layers):
            wider = min(width * 2**index, width * _MAX_WIDTH_FACTOR)
            stride = 1 if index == layers - 1 else 2
            conv = nn.Conv2d(channels, wider, 4, stride=stride, padding=2, bias=False)
            self.middle.append(spectral_norm(conv))
            channels = wider
        self.last = nn.Conv2d(channels, 1, 4, stride=1, padding=2)

    def forward(self, pair: Tensor) -> list[Tensor]:
        """(N, labels + 3, H, W) -> the features of every layer; the last is the patch scores."""
        features = [F.leaky_relu(self.first(pair), LEAK)]
        for conv in self.middle:
            features.append(F.leaky_relu(F.instance_norm(conv(features[-1])), LEAK))
        features.append(self.last(features[-1]))
        return features


class MultiscaleDiscriminator(nn.Module):
    """The same architecture on the picture and on halved copies of it."""

    def __init__(self, label_channels: int, width: int = 64, layers: int = 4, scales: int = 2) -> None:
        super().__init__()
        self.scales = nn.ModuleList(
            PatchDiscriminator(label_channels + 3, width, layers) for _ in range(scales)
        )
        xavier_init(self, gain=0.02)

    def forward(self, labels: Tensor, picture: Tensor) -> list[list[Tensor]]:
        """One-hot labels (N, S, H, W), pictures (N, 3, H, W) -> features per scale and layer."""
        pair = torch.cat([labels, picture], 1)
        results = []
        for scale in self.scales:
            results.append(scale(pair))
            pair = F.avg_pool2d(pair, 3, stride=2, padding=1, count_include_pad=False)
        return results
