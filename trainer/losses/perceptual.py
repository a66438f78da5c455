"""Perceptual loss on EfficientNet-Lite0 features (in the role of VGG-19 in the paper)."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from trainer.networks.efficientnet import EfficientNetLite0

_BLOCKS = (0, 2, 4, 10)
_WEIGHTS = (1 / 16, 1 / 16, 1 / 8, 1 / 4, 1)


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
        weighted = [w * d for w, d in zip(_WEIGHTS, distances, strict=True)]
        return torch.stack(weighted).sum() / sum(_WEIGHTS)
