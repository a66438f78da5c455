"""Networks that turn photos into label maps."""

from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from gaugan_desktop.networks.config import LabellerConfig
from gaugan_desktop.networks.efficientnet import EfficientNetTrunk
from gaugan_desktop.networks.segmentation import SegmentationDiscriminator

_TAPS = {2: 24, 4: 40, 10: 112, 14: 192}  # block of the trunk: channels; strides 4, 8, 16, 32
_GROUPS = 8


class FeatureLabeller(nn.Module):
    """A feature pyramid (Lin et al. 2017) on EfficientNet-Lite0: few photos suffice to train it.

    The coarsest features also tell of the whole picture.
    """

    def __init__(self, config: LabellerConfig) -> None:
        super().__init__()
        self.config = config
        width = config.width
        self.trunk = EfficientNetTrunk(blocks=max(_TAPS) + 1)
        self.lateral = nn.ModuleList(nn.Conv2d(channels, width, 1) for channels in _TAPS.values())
        self.whole = nn.Conv2d(max(_TAPS.values()), width, 1)
        self.smooth = nn.ModuleList(
            nn.Sequential(nn.GroupNorm(_GROUPS, width), nn.ReLU(), nn.Conv2d(width, width, 3, padding=1))
            for _ in _TAPS
        )
        self.last = nn.Sequential(nn.GroupNorm(_GROUPS, width), nn.ReLU(), nn.Conv2d(width, config.labels, 1))

    def forward(self, picture: Tensor) -> Tensor:
        """Picture (N, 3, H, W) in [-1, 1] -> scores (N, labels, H, W); sides are multiples of 32."""
        _, *features = self.trunk.features(picture, tuple(_TAPS))
        coarsest = features[-1]
        joined = self.whole(coarsest.mean((2, 3), keepdim=True))
        for level in reversed(range(len(features))):
            own = self.lateral[level](features[level])
            if level < len(features) - 1:
                joined = F.interpolate(joined, size=own.shape[-2:], mode="bilinear")
            mixed = own + joined
            joined = mixed + self.smooth[level](mixed)
        scores = self.last(joined)
        return F.interpolate(scores, size=picture.shape[-2:], mode="bilinear")


Labeller = SegmentationDiscriminator | FeatureLabeller


def make_labeller(config: LabellerConfig) -> Labeller:
    """The untrained network of a config."""
    return FeatureLabeller(config) if config.kind == "features" else SegmentationDiscriminator(config)


def label_photo(network: Labeller, picture: Tensor) -> Tensor:
    """Picture (N, 3, H, W) in [-1, 1] of any size -> the likeliest label ids (N, H, W) uint8."""
    return _scores(network, picture).argmax(1).to(torch.uint8)


def label_photo_surely(network: Labeller, picture: Tensor) -> tuple[Tensor, Tensor]:
    """`label_photo`, and how likely each of the labels is (N, H, W) uint8: 255 for certain."""
    likelihoods, labels = _scores(network, picture).softmax(1).max(1)
    return labels.to(torch.uint8), (255 * likelihoods).round().to(torch.uint8)


@torch.inference_mode()
def _scores(network: Labeller, picture: Tensor) -> Tensor:
    """What speaks for each label, (N, labels, H, W)."""
    height, width = picture.shape[-2:]
    multiple = network.config.size_multiple
    padded = F.pad(picture, (0, -width % multiple, 0, -height % multiple), mode="replicate")
    return cast(Tensor, network(padded)[:, : network.config.labels, :height, :width])
