"""Losses of the segmentation discriminator (Schoenfeld et al. 2021, section 3.2)."""

import torch
from torch import Tensor
from torch.nn import functional as F

NOT_COUNTED = -1


def targets(one_hot: Tensor, labels: int) -> tuple[Tensor, Tensor]:
    """The label each pixel should get, and the weight of each label.

    A label weighs the inverse of its share of the batch, so that small things count as much as the
    sky; the mean weight of all known pixels is 1.

    Args:
        one_hot: (N, S, H, W), the labels first; pixels without any of them are not counted.
        labels: number of labels.

    Returns:
        Label ids (N, H, W) int64, -1 where unknown, and weights (labels,).
    """
    known = one_hot[:, :labels].detach()
    wanted = torch.where(known.sum(1) < 0.5, NOT_COUNTED, known.argmax(1))
    pixels = known.sum((0, 2, 3), dtype=torch.float32)
    weights = torch.where(pixels > 0, 1 / pixels.clamp(min=1), 0.0)
    return wanted, weights * pixels.sum() / (pixels > 0).sum().clamp(min=1)


def pixel_loss(scores: Tensor, wanted: Tensor, weights: Tensor) -> Tensor:
    """Weighted cross-entropy of scores (N, labels + 1, H, W), averaged over the known pixels."""
    all_weights = F.pad(weights, (0, 1), value=1.0)
    summed = F.cross_entropy(scores.float(), wanted, all_weights, ignore_index=NOT_COUNTED, reduction="sum")
    return summed / (wanted != NOT_COUNTED).sum().clamp(min=1)


def mixing_mask(wanted: Tensor, labels: int) -> Tensor:
    """(N, 1, H, W) bool: per picture, each label's region comes from the one or the other at random."""
    choice = torch.rand(len(wanted), labels + 1, device=wanted.device) < 0.5
    ids = wanted.clamp(min=NOT_COUNTED) % (labels + 1)
    return choice.gather(1, ids.flatten(1)).view_as(ids)[:, None]


def label_mix(mask: Tensor, first: Tensor, second: Tensor) -> Tensor:
    """`first` where the mask (N, 1, H, W) is set, `second` elsewhere (LabelMix)."""
    return torch.where(mask, first, second)
