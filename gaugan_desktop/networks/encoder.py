"""The style encoder (Park et al. 2019, appendix A): a picture to the statistics of its style."""

from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from gaugan_desktop.networks.config import EncoderConfig
from gaugan_desktop.networks.init import xavier_init
from gaugan_desktop.networks.spade import LEAK
from gaugan_desktop.networks.spectral import spectral_norm

_WIDTHS = (1, 2, 4, 8, 8, 8)


class StyleEncoder(nn.Module):
    """Six stride-2 convolutions, then mean and log-variance of the style vector."""

    def __init__(self, config: EncoderConfig) -> None:
        super().__init__()
        self.config = config
        channels = [3] + [config.base_width * factor for factor in _WIDTHS]
        self.convs = nn.ModuleList(
            spectral_norm(nn.Conv2d(c_in, c_out, 3, stride=2, padding=1, bias=False))
            for c_in, c_out in pairwise(channels)
        )
        flat = channels[-1] * (config.input_size // 2 ** len(_WIDTHS)) ** 2
        self.fc_mu = nn.Linear(flat, config.style_dim)
        self.fc_logvar = nn.Linear(flat, config.style_dim)
        xavier_init(self, gain=0.02)

    def forward(self, picture: Tensor) -> tuple[Tensor, Tensor]:
        """Picture (N, 3, H, W) in [-1, 1] -> mu and logvar, each (N, style_dim)."""
        size = (self.config.input_size, self.config.input_size)
        features = picture
        if tuple(picture.shape[-2:]) != size:
            features = F.interpolate(picture, size=size, mode="bilinear", align_corners=False)
        for index, conv in enumerate(self.convs):
            if index:
                features = F.leaky_relu(features, LEAK)
            features = conv(features)
            features = F.instance_norm(features)
        features = F.leaky_relu(features, LEAK).flatten(1)
        return self.fc_mu(features), self.fc_logvar(features)


def sample_style(mu: Tensor, logvar: Tensor, noise: Tensor | None = None) -> Tensor:
    """Reparameterisation `mu + exp(logvar / 2) * eps` with normal eps (Kingma & Welling 2014)."""
    noise = torch.randn_like(mu) if noise is None else noise
    return mu + torch.exp(0.5 * logvar) * noise
