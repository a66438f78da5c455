"""Discriminator on the features of a pretrained network (Sauer et al. 2021, Projected GANs).

A fixed network already knows what photos are made of, so the discriminator learns in minutes what
patches of pixels teach it in days. Two fixed random mixings keep it from looking at a few features
only: across channels, and from coarse scales down to fine ones (section 3.2). Here every scale also
sees the label map, and one small network judges the pixels themselves.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from gaugan_desktop.networks.init import xavier_init
from gaugan_desktop.networks.spade import LEAK
from gaugan_desktop.networks.spectral import spectral_norm
from trainer.networks.efficientnet import EfficientNetLite0

BLOCKS = (2, 4, 10, 14)
_CHANNELS = (24, 40, 112, 192)
_STRIDES = (4, 8, 16, 32)
# Root mean square of each block's activations over 60 landscape photos.
_MAGNITUDES = (7.6, 6.4, 5.1, 5.3)
_PIXEL_WIDTH = 32


class Projection(nn.Module):
    """Pictures to mixed features at strides 4 to 32. Nothing in it learns."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.network = EfficientNetLite0()
        self.across_channels = nn.ModuleList(nn.Conv2d(c, width, 1, bias=False) for c in _CHANNELS)
        self.across_scales = nn.ModuleList(
            nn.Conv2d(width, width, 3, padding=1, bias=False) for _ in _CHANNELS[:-1]
        )
        for conv in (*self.across_channels, *self.across_scales):
            nn.init.kaiming_normal_(conv.weight, nonlinearity="linear")
        self.requires_grad_(False)

    def forward(self, picture: Tensor) -> list[Tensor]:
        """(N, 3, H, W) in [-1, 1] -> features (N, width, H / stride, W / stride), fine to coarse."""
        found = self.network.features(picture, BLOCKS)[1:]
        mixed = [
            conv(x / size) for conv, x, size in zip(self.across_channels, found, _MAGNITUDES, strict=True)
        ]
        for level in reversed(range(len(mixed) - 1)):
            above = F.interpolate(mixed[level + 1], size=mixed[level].shape[2:], mode="bilinear")
            mixed[level] = self.across_scales[level]((mixed[level] + above) / 2**0.5)
        return mixed


class FeatureHead(nn.Module):
    """Judges one scale of features together with the labels there."""

    def __init__(self, channels: int, width: int, halvings: int) -> None:
        super().__init__()
        self.layers = nn.ModuleList()
        for index in range(2):
            stride = 2 if index < halvings else 1
            self.layers.append(spectral_norm(nn.Conv2d(channels, width, 3, stride, 1)))
            channels = width
        self.last = spectral_norm(nn.Conv2d(channels, 1, 3, padding=1))

    def forward(self, features: Tensor) -> Tensor:
        """(N, C, h, w) -> scores (N, 1, h', w')."""
        for conv in self.layers:
            features = F.leaky_relu(conv(features), LEAK)
        scores: Tensor = self.last(features)
        return scores


class PixelHead(nn.Module):
    """Judges the texture of patches of 26 pixels, whatever they show.

    Without labels and without instance norm it learns within a hundred steps: outlines of labels and
    evened-out contrast would drown what it looks for.
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            spectral_norm(nn.Conv2d(3, width, 4, 2, 1)), nn.LeakyReLU(LEAK),
            spectral_norm(nn.Conv2d(width, 2 * width, 4, 2, 1)), nn.LeakyReLU(LEAK),
            spectral_norm(nn.Conv2d(2 * width, 4 * width, 3, 1, 1)), nn.LeakyReLU(LEAK),
            spectral_norm(nn.Conv2d(4 * width, 1, 3, 1, 1)),
        )  # fmt: skip

    def forward(self, picture: Tensor) -> Tensor:
        """(N, 3, H, W) -> scores (N, 1, H / 4, W / 4)."""
        scores: Tensor = self.layers(picture)
        return scores


class ProjectedDiscriminator(nn.Module):
    """Heads on all scales of the projection and on the pixels; only these learn."""

    def __init__(self, label_channels: int, width: int) -> None:
        super().__init__()
        self.projection = Projection(width)
        self.heads = nn.ModuleList(
            FeatureHead(width + label_channels, 2 * width, 1 if stride < 8 else 0) for stride in _STRIDES
        )
        self.pixels = PixelHead(_PIXEL_WIDTH)
        # Spectral norm makes the scale of weights arbitrary, but Adam's steps do not shrink with it:
        # after the paper's gain of 0.02 each step would turn them around, and nothing is learned.
        xavier_init(self.heads, gain=1.0)
        xavier_init(self.pixels, gain=1.0)

    def forward(self, labels: Tensor, picture: Tensor) -> tuple[list[Tensor], Tensor]:
        """One-hot labels (N, S, H, W), pictures (N, 3, H, W) -> scores per scale, and of the pixels."""
        results = []
        for features, head in zip(self.projection(picture), self.heads, strict=True):
            labels = F.adaptive_avg_pool2d(labels, features.shape[2:])  # of what the finer scale saw
            results.append(head(torch.cat([features, labels.to(features.dtype)], 1)))
        return results, self.pixels(picture)
