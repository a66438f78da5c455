"""Perceptual losses: on EfficientNet-Lite0, on VGG-16, or on VGG-19 as in the paper."""

from abc import ABC, abstractmethod
from pathlib import Path
from typing import Literal

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from trainer.networks.efficientnet import EfficientNetLite0
from trainer.networks.vgg import Vgg16, Vgg19

PerceptualKind = Literal["efficientnet", "vgg16"]

_EFFICIENTNET_BLOCKS = (0, 2, 4, 10)
_EFFICIENTNET_WEIGHTS = (1 / 16, 1 / 16, 1 / 8, 1 / 4, 1)
_VGG16_WEIGHTS = (1.0, 1.0, 1.0, 1.0, 1.0)
_VGG19_WEIGHTS = (1 / 32, 1 / 16, 1 / 8, 1 / 4, 1)


def perceptual_loss(kind: PerceptualKind, vgg_weights: str = "") -> nn.Module:
    """VGG-19 when a weights file is given, else what `kind` names.

    Raises:
        BadConfigError: a package with weights is not installed.
        BadFileError: the file holds no VGG-19 weights.
    """
    if vgg_weights:
        return Vgg19Loss(Path(vgg_weights))
    return Vgg16Loss() if kind == "vgg16" else EfficientNetLoss()


def random_window(side: int, *pictures: Tensor) -> tuple[Tensor, ...]:
    """The same window of pictures (N, 3, H, W) at a random place; all of them where `side` is 0 or large."""
    for dimension in (2, 3):
        length = pictures[0].shape[dimension]
        if 0 < side < length:
            device = pictures[0].device
            places = torch.randint(length - side + 1, (1,), device=device) + torch.arange(side, device=device)
            pictures = tuple(picture.index_select(dimension, places) for picture in pictures)
    return pictures


class RelativeLoss(nn.Module, ABC):
    """Relative L1 distance between activations.

    Each layer's distance is divided by the mean magnitude of the real picture's activations, and weighted.
    """

    def __init__(self, network: nn.Module, weights: tuple[float, ...]) -> None:
        super().__init__()
        self.network = network
        self._weights = weights

    @abstractmethod
    def features(self, picture: Tensor) -> list[Tensor]:
        """The activations that are compared, one tensor for each weight."""

    def forward(self, fake: Tensor, real: Tensor) -> Tensor:
        """Pictures (N, 3, H, W) in [-1, 1] -> scalar."""
        with torch.no_grad():
            targets = self.features(real)
        found = self.features(fake)
        distances = [F.l1_loss(f, t) / t.abs().mean() for f, t in zip(found, targets, strict=True)]
        weighted = [w * d for w, d in zip(self._weights, distances, strict=True)]
        return torch.stack(weighted).sum() / sum(self._weights)


class EfficientNetLoss(RelativeLoss):
    """On the stem and on blocks 0, 2, 4 and 10.

    Deep layers count most, as in the paper: early ones would punish texture that differs in detail.
    """

    network: EfficientNetLite0

    def __init__(self) -> None:
        super().__init__(EfficientNetLite0(), _EFFICIENTNET_WEIGHTS)

    def features(self, picture: Tensor) -> list[Tensor]:
        return self.network.features(picture, _EFFICIENTNET_BLOCKS)


class Vgg16Loss(RelativeLoss):
    """On relu1_2, relu2_1, relu3_1, relu4_1 and relu4_3.

    Between painted pictures and photos the relative distances of these layers are alike (0.8 to 1.0), while
    the gradient of the deepest is ten times as long as that of the first: with equal weights every layer has
    a say, and texture more than its exact place.
    """

    network: Vgg16

    def __init__(self) -> None:
        super().__init__(Vgg16(), _VGG16_WEIGHTS)

    def features(self, picture: Tensor) -> list[Tensor]:
        return self.network.features(picture)


class Vgg19Loss(nn.Module):
    """L1 between relu1_1 to relu5_1, weights 1/32 to 1 (paper's implementation)."""

    def __init__(self, weights: Path) -> None:
        super().__init__()
        self.network = Vgg19(weights)

    def forward(self, fake: Tensor, real: Tensor) -> Tensor:
        """Pictures (N, 3, H, W) in [-1, 1] -> scalar."""
        with torch.no_grad():
            targets = self.network.features(real)
        found = self.network.features(fake)
        pairs = zip(_VGG19_WEIGHTS, found, targets, strict=True)
        return torch.stack([w * F.l1_loss(f, t) for w, f, t in pairs]).sum()
