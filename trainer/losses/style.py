"""Losses on the style distribution and on coarse colours."""

import torch
from torch import Tensor
from torch.nn import functional as F


def kl_divergence(mu: Tensor, logvar: Tensor) -> Tensor:
    """KL(N(mu, exp(logvar)) || N(0, 1)), summed over batch and dimensions (paper, section 3.2)."""
    return -0.5 * torch.sum(1 + logvar - mu.pow(2) - logvar.exp())


def coarse_color(fake: Tensor, real: Tensor) -> Tensor:
    """L1 between 4x4-averaged pictures (N, 3, H, W)."""
    return F.l1_loss(F.avg_pool2d(fake, 4), F.avg_pool2d(real, 4))
