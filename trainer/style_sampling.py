"""Styles for training: drawn around those of photos, partly hidden, partly handed to other pictures."""

from statistics import NormalDist

import torch
from torch import Tensor

from gaugan_desktop.networks.encoder import StyleEncoder, sample_style
from gaugan_desktop.networks.patterns import LabelPyramid

_WITHOUT_OWN, _LABEL_WITHOUT_OWN = 0.25, 0.35  # shares of pictures and of labels whose own style is hidden


def sampled_style(
    encoder: StyleEncoder, real: Tensor, pyramid: LabelPyramid, noise: Tensor
) -> tuple[Tensor, Tensor, Tensor]:
    """Style vectors (N, style_length) for the photos (N, 3, H, W), and mu and logvar (N, style_dim).

    Some labels, and for some pictures all of them, get no style of their own: so the generator learns
    what to do where a style picture does not show a label.

    Args:
        noise: (N, style_dim) normal; with styles of labels (N, style_dim + 1 + labels), where the rest says
            what is hidden.
    """
    mu, logvar = encoder(real)
    length = encoder.config.style_dim
    style = sample_style(mu, logvar, noise[:, :length].to(mu.dtype))
    if encoder.own is None:
        return style, mu, logvar
    whole, each = noise[:, length, None, None], noise[:, length + 1 :, None]
    own = encoder.label_styles(real, pyramid.one_hot()).unflatten(1, (each.shape[1], -1))
    is_kept = (whole > _quantile(_WITHOUT_OWN)) & (each > _quantile(_LABEL_WITHOUT_OWN))
    return torch.cat([style, (own * is_kept).flatten(1)], 1), mu, logvar


def passed_on(values: Tensor, guests: int) -> Tensor:
    """Values (N, ...) of a part, those of the first `guests` handed from one to the next."""
    return torch.cat([values[:guests].roll(1, 0), values[guests:]]) if guests else values


def _quantile(share: float) -> float:
    """Below which a normal number lies with this probability."""
    return NormalDist().inv_cdf(share)
