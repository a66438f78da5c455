"""Perceptual losses: on EfficientNet-Lite0 features, or on VGG-19 as in the paper."""

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from trainer.networks.efficientnet import EfficientNetLite0
from trainer.networks.vgg import Vgg19

_BLOCKS = (0, 2, 4, 10)
_BLOCK_WEIGHTS = (1 / 16, 1 / 16, 1 / 8, 1 / 4, 1)
_VGG_WEIGHTS = (1 / 32, 1 / 16, 1 / 8, 1 / 4, 1)


def perceptual_loss(vgg_weights: str = "") -> nn.Module:
    """VGG-19 when a weights file is given, EfficientNet-Lite0 otherwise.

    Raises:
        BadFileError: the file holds no VGG-19 weights.
    """
    return VggPerceptualLoss(Path(vgg_weights)) if vgg_weights else PerceptualLoss()


class PerceptualLoss(nn.Module):
    """Relative L1 distance between activations of the stem and of blocks 0, 2, 4 and 10.

    Each layer's distance is divided by the mean magnitude of the real picture's activations. Deep
    layers count most, as in the paper: early ones would punish texture that differs in detail.
    """

    def __init__(self) -> None:
        super().__init__()
        self.network = EfficientNetLite0()

    def forward(self, fake: Tensor, real: Tensor) -> Tensor:
        """Pictures (N, 3, H, W) in [-1, 1] -> scalar."""
        with torch.no_grad():
            targets = self.network.features(real, _BLOCKS)
        found = self.network.features(fake, _BLOCKS)
        distances = [F.l1_loss(f, t) / t.abs().mean() for f, t in zip(found, targets, strict=True)]
        weighted = [w * d for w, d in zip(_BLOCK_WEIGHTS, distances, strict=True)]
        return torch.stack(weighted).sum() / sum(_BLOCK_WEIGHTS)


class VggPerceptualLoss(nn.Module):
    """L1 between relu1_1 to relu5_1, weights 1/32 to 1 (paper's implementation)."""

    def __init__(self, weights: Path) -> None:
        super().__init__()
        self.network = Vgg19(weights)

    def forward(self, fake: Tensor, real: Tensor) -> Tensor:
        """Pictures (N, 3, H, W) in [-1, 1] -> scalar."""
        with torch.no_grad():
            targets = self.network.features(real)
        found = self.network.features(fake)
        pairs = zip(_VGG_WEIGHTS, found, targets, strict=True)
        return torch.stack([w * F.l1_loss(f, t) for w, f, t in pairs]).sum()
