"""A style for every label (after SEAN, Zhu et al. 2020, section 3): sky, mountains and meadow of a photo
each have their own, beside the one of the whole picture.

A *style vector* is the style of the whole picture (`style_dim` numbers) followed by one part per label:
`label_style_dim` numbers and a 1, or zeros where the photo does not show the label. So styles can be mixed
by adding vectors, and the parts of one photo put into the style of another.
"""

from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from gaugan_desktop.networks.config import EncoderConfig, GeneratorConfig

_LEAK = 0.2
_WIDTHS = (24, 48, 64)
_SMALLEST_SHARE = 0.002  # of the photo; smaller areas say nothing about a label


def split_style(style: Tensor, config: GeneratorConfig) -> tuple[Tensor, Tensor]:
    """Style vectors (N, style_length) as those of pictures (N, style_dim) and of labels (N, L, d + 1)."""
    own = style[:, config.style_dim :].unflatten(1, (config.labels, config.label_style_dim + 1))
    return style[:, : config.style_dim], own


class LabelCodes(nn.Module):
    """Turns a style vector into one code per label, from which every SPADE takes its scales and shifts."""

    def __init__(self, config: GeneratorConfig) -> None:
        super().__init__()
        self._config = config
        width = config.style_code_width
        self.whole = nn.Linear(config.style_dim, width)
        self.own = nn.Linear(config.label_style_dim + 1, width, bias=False)
        self.labels = nn.Parameter(torch.empty(config.labels, width).normal_(std=0.1))
        self.mixed = nn.Linear(width, width)
        self.typical: nn.Parameter | None = None
        if config.has_typical_styles:
            shape = (config.labels, config.style_dim + 1, config.label_style_dim + 1)
            self.typical = nn.Parameter(torch.zeros(shape))

    def forward(self, style: Tensor) -> Tensor:
        """(N, style_length) -> (N, L, style_code_width)."""
        whole, own = split_style(self.completed(style), self._config)
        hidden = self.whole(whole)[:, None] + self.own(own) + self.labels
        return F.leaky_relu(self.mixed(F.leaky_relu(hidden, _LEAK)), _LEAK)

    def completed(self, style: Tensor) -> Tensor:
        """Style vectors (N, style_length) in which labels without any style have the typical one, if there
        are typical ones."""
        if self.typical is None:
            return style
        whole, own = split_style(style, self._config)
        usual = torch.einsum("nk,lkd->nld", F.pad(whole, (0, 1), value=1.0), self.typical)
        own = torch.where(own[..., -1:] > 0, own, usual)
        return torch.cat([whole.to(own.dtype), own.flatten(1)], 1)


class LabelStyleEncoder(nn.Module):
    """Features of a photo, averaged over the area of each label.

    No normalisation: brightness and colour are what it is for. The colours' means and spreads are among the
    features, so that they need not be learned.
    """

    def __init__(self, config: EncoderConfig) -> None:
        super().__init__()
        widths = (3, *_WIDTHS)
        self.convs = nn.ModuleList(
            nn.Conv2d(c_in, c_out, 3, stride=2 if number < 2 else 1, padding=1)
            for number, (c_in, c_out) in enumerate(pairwise(widths))
        )
        self.to_style = nn.Linear(_WIDTHS[-1] + 6, config.label_style_dim)

    def forward(self, picture: Tensor, one_hot: Tensor) -> Tensor:
        """Picture (N, 3, h, w) in [-1, 1] and its labels (N, L, H, W) -> (N, L, label_style_dim + 1)."""
        features = picture
        for conv in self.convs:
            features = F.leaky_relu(conv(features), _LEAK)
        size = (features.shape[2], features.shape[3])
        colors = F.adaptive_avg_pool2d(picture, size)
        areas = F.adaptive_avg_pool2d(one_hot, size).flatten(2).float()  # (N, L, cells)
        counts = areas.sum(2, keepdim=True)
        cells = torch.cat([features, colors, colors * colors], 1).flatten(2).float()
        with torch.autocast(picture.device.type, enabled=False):  # half floats lose the spread
            means = areas @ cells.mT / counts.clamp(min=1e-6)  # (N, L, features)
        means, mean, square = means.split([_WIDTHS[-1], 3, 3], 2)
        spread = (square - mean * mean).clamp(min=0).add(1e-4).sqrt()
        styles = self.to_style(torch.cat([means, mean, spread], 2))
        is_shown = (counts > _SMALLEST_SHARE * areas.shape[2]).to(styles.dtype)
        return torch.cat([styles * is_shown, is_shown], 2)
