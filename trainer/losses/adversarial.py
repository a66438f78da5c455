"""Hinge and feature-matching losses on the features of the multi-scale discriminator."""

import torch
from torch import Tensor
from torch.nn import functional as F

Features = list[list[Tensor]]


def discriminator_hinge(real: Features, fake: Features) -> Tensor:
    """Mean over scales of `relu(1 - D(real)) + relu(1 + D(fake))` (Lim & Ye 2017)."""
    losses = [F.relu(1 - r[-1]).mean() + F.relu(1 + f[-1]).mean() for r, f in zip(real, fake, strict=True)]
    return torch.stack(losses).mean()


def generator_hinge(fake: Features) -> Tensor:
    """Mean over scales of `-D(fake)`."""
    return torch.stack([-scale[-1].mean() for scale in fake]).mean()


def feature_matching(real: Features, fake: Features) -> Tensor:
    """L1 between the features of real and fake pictures, all layers but the scores, averaged over
    scales and summed over layers (Wang et al. 2018, section 3.2)."""
    losses = [
        F.l1_loss(f, r.detach())
        for real_scale, fake_scale in zip(real, fake, strict=True)
        for r, f in zip(real_scale[:-1], fake_scale[:-1], strict=True)
    ]
    return torch.stack(losses).sum() / len(real)
