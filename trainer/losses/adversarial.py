"""Adversarial losses in four modes, and feature matching, on the multi-scale discriminator's features."""

from collections.abc import Callable
from typing import Literal

import torch
from torch import Tensor
from torch.nn import functional as F

Features = list[list[Tensor]]
GanMode = Literal["hinge", "ls", "original", "w"]


def discriminator_loss(mode: GanMode, real: Features, fake: Features) -> Tensor:
    """What the discriminator minimises, averaged over scales.

    hinge (Lim & Ye 2017), ls (Mao et al. 2017), original (Goodfellow et al. 2014) or w (Arjovsky et
    al. 2017, without a gradient penalty).
    """
    on_real, on_fake = _DISCRIMINATOR[mode]
    return torch.stack([on_real(r[-1]) + on_fake(f[-1]) for r, f in zip(real, fake, strict=True)]).mean()


def generator_loss(mode: GanMode, fake: Features) -> Tensor:
    """What the generator minimises, averaged over scales; `original` is the non-saturating form."""
    return torch.stack([_GENERATOR[mode](scale[-1]) for scale in fake]).mean()


def feature_matching(real: Features, fake: Features) -> Tensor:
    """L1 between the features of real and fake pictures, all layers but the scores, averaged over
    scales and summed over layers (Wang et al. 2018, section 3.2)."""
    losses = [
        F.l1_loss(f, r.detach())
        for real_scale, fake_scale in zip(real, fake, strict=True)
        for r, f in zip(real_scale[:-1], fake_scale[:-1], strict=True)
    ]
    return torch.stack(losses).sum() / len(real)


_Score = Callable[[Tensor], Tensor]
_DISCRIMINATOR: dict[str, tuple[_Score, _Score]] = {
    "hinge": (lambda s: F.relu(1 - s).mean(), lambda s: F.relu(1 + s).mean()),
    "ls": (lambda s: (s - 1).square().mean(), lambda s: s.square().mean()),
    "original": (lambda s: F.softplus(-s).mean(), lambda s: F.softplus(s).mean()),
    "w": (lambda s: -s.mean(), lambda s: s.mean()),
}
_GENERATOR: dict[str, _Score] = {
    "hinge": lambda s: -s.mean(),
    "ls": lambda s: (s - 1).square().mean(),
    "original": lambda s: F.softplus(-s).mean(),
    "w": lambda s: -s.mean(),
}
