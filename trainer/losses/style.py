"""Losses on the style distribution, on coarse colours, and on the colours of each label."""

import torch
from torch import Tensor
from torch.nn import functional as F

_SMALLEST_AREA = 0.01  # share of the picture; smaller areas say little about a label's colours


def kl_divergence(mu: Tensor, logvar: Tensor) -> Tensor:
    """KL(N(mu, exp(logvar)) || N(0, 1)), summed over batch and dimensions (paper, section 3.2)."""
    return -0.5 * torch.sum(1 + logvar - mu.pow(2) - logvar.exp())


def coarse_color(fake: Tensor, real: Tensor) -> Tensor:
    """L1 between 4x4-averaged pictures (N, 3, H, W)."""
    return F.l1_loss(F.avg_pool2d(fake, 4), F.avg_pool2d(real, 4))


def label_colors(painted: Tensor, shown: Tensor, photo: Tensor, shown_by_photo: Tensor) -> Tensor:
    """How far the colours of each label are from those that it has in a style photo.

    The labels' mean colours and their spreads, L1, averaged over the labels that both pictures show; 0 where
    there is none. It teaches what `coarse_color` cannot where the photo shows another place.

    Args:
        painted, photo: (N, 3, H, W) in [-1, 1].
        shown, shown_by_photo: (N, labels, H, W) one-hot.
    """
    means, areas = _color_statistics(painted, shown)
    wanted, areas_of_photo = _color_statistics(photo, shown_by_photo)
    is_shared = (torch.minimum(areas, areas_of_photo) > _SMALLEST_AREA).to(means.dtype)
    distances = (means - wanted.detach()).abs().mean(2)
    return (distances * is_shared).sum() / is_shared.sum().clamp(min=1.0)


def _color_statistics(picture: Tensor, one_hot: Tensor) -> tuple[Tensor, Tensor]:
    """Means and spreads (N, labels, 6) of the colours of every label, and its share of the picture."""
    colors = F.avg_pool2d(picture.float(), 4).flatten(2)
    weights = F.avg_pool2d(one_hot.float(), 4).flatten(2)
    areas = weights.mean(2)
    with torch.autocast(picture.device.type, enabled=False):  # half floats lose the spread
        moments = weights @ torch.cat([colors, colors * colors], 1).mT
    mean, square = (moments / weights.sum(2, keepdim=True).clamp(min=1e-6)).split(3, 2)
    spread = (square - mean * mean).clamp(min=0).add(1e-4).sqrt()
    return torch.cat([mean, spread], 2), areas
