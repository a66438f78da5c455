"""The style encoder (Park et al. 2019, appendix A): a picture to the statistics of its style."""

from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from gaugan_desktop.networks.config import EncoderConfig
from gaugan_desktop.networks.init import xavier_init
from gaugan_desktop.networks.label_style import LabelStyleEncoder
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
        self.own = LabelStyleEncoder(config) if config.label_style_dim else None

    def style_vector(self, picture: Tensor, one_hot: Tensor) -> Tensor:
        """The mean style of a picture, and of its labels where the encoder has that.

        Args:
            picture: (N, 3, H, W) in [-1, 1].
            one_hot: (N, labels, H, W) what the picture shows; all zero where that is not known.

        Returns:
            (N, style_length), see `GeneratorConfig`.
        """
        mu: Tensor = self(picture)[0]
        return torch.cat([mu, self.label_styles(picture, one_hot)], 1)

    def label_styles(self, picture: Tensor, one_hot: Tensor) -> Tensor:
        """The part of `style_vector` that belongs to the labels; of length 0 where there is none."""
        if self.own is None:
            return picture.new_zeros(len(picture), 0)
        styles: Tensor = self.own(self._scaled(picture), one_hot)
        return styles.flatten(1)

    def forward(self, picture: Tensor) -> tuple[Tensor, Tensor]:
        """Picture (N, 3, H, W) in [-1, 1] -> mu and logvar, each (N, style_dim)."""
        features = self._scaled(picture)
        for index, conv in enumerate(self.convs):
            if index:
                features = F.leaky_relu(features, LEAK)
            features = conv(features)
            features = F.instance_norm(features)
        features = F.leaky_relu(features, LEAK).flatten(1)
        return self.fc_mu(features), self.fc_logvar(features)

    def _scaled(self, picture: Tensor) -> Tensor:
        size = (self.config.input_size, self.config.input_size)
        if tuple(picture.shape[-2:]) == size:
            return picture
        return F.interpolate(picture, size=size, mode="bilinear", align_corners=False)


def sample_style(mu: Tensor, logvar: Tensor, noise: Tensor | None = None) -> Tensor:
    """Reparameterisation `mu + exp(logvar / 2) * eps` with normal eps (Kingma & Welling 2014)."""
    noise = torch.randn_like(mu) if noise is None else noise
    return mu + torch.exp(0.5 * logvar) * noise
