"""Spatially-adaptive normalisation and the residual block built on it (Park et al. 2019, section 3)."""

from functools import lru_cache
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from gaugan_desktop.networks.config import GeneratorConfig, Norm
from gaugan_desktop.networks.edge_conv import EdgeConv
from gaugan_desktop.networks.patterns import LabelPyramid, PatternLevel, look_up
from gaugan_desktop.networks.spectral import spectral_norm
from gaugan_desktop.networks.wide_conv import WideConv

LEAK = 0.2
_FIRST_STRENGTH = 0.1
_SEED_STEP = 2_654_435_761  # between the noises of one size


class Spade(nn.Module):
    """Normalises features, then scales and shifts every pixel by what its label asks for.

    `out = norm(x) * (1 + gamma(labels)) + beta(labels)`, gamma and beta from two 3x3 convolutions
    on the label map brought to the features' size with nearest-neighbour sampling (figure 2).
    """

    def __init__(self, channels: int, config: GeneratorConfig) -> None:
        super().__init__()
        hidden = config.hidden_width
        self.norm = _parameter_free_norm(config.norm, channels)
        self.is_centred = config.has_smooth_doubling
        padding = config.padding
        self.shared = EdgeConv(config.input_channels, hidden, 3, padding=1, padding_mode=padding)
        self.gamma = EdgeConv(hidden, channels, 3, padding=1, padding_mode=padding)
        self.beta = EdgeConv(hidden, channels, 3, padding=1, padding_mode=padding)
        self.style = nn.Linear(config.style_code_width, 2 * channels) if config.label_style_dim else None

    def forward(self, features: Tensor, labels: Tensor | LabelPyramid, codes: Tensor | None = None) -> Tensor:
        """features (N, C, H, W), labels one-hot (N, S, H', W') or a pyramid -> (N, C, H, W).

        Args:
            codes: (N, labels, code width) the styles of the labels, for networks that have them.
        """
        height, width = features.shape[-2:]
        level = labels.level((height, width)) if isinstance(labels, LabelPyramid) else None
        if isinstance(labels, LabelPyramid) and level is not None:
            modulation = look_up(self._table(labels, level), level.index)
        else:
            modulation = self._convolved(labels, (height, width))
        if self.style is not None and codes is not None:
            modulation = modulation + _by_label(self.style(codes), labels, (height, width), self.is_centred)
        gamma, beta = modulation.chunk(2, 1)
        normalized: Tensor = self.norm(features)
        return torch.addcmul(normalized + beta, normalized, gamma)

    def _convolved(self, labels: Tensor | LabelPyramid, size: tuple[int, int]) -> Tensor:
        """Gamma and beta (N, 2 C, H, W)."""
        if isinstance(labels, LabelPyramid):
            labels = labels.one_hot(size)
        else:
            labels = brought_to(size, labels, self.is_centred)
        hidden = F.relu(self.shared(labels))  # (N, hidden, H, W)
        return self.gamma.convolved(hidden, *self._both())

    def _both(self) -> tuple[Tensor, Tensor]:
        """Weights and biases of gamma and beta as those of one convolution."""
        biases = cast(Tensor, self.gamma.bias), cast(Tensor, self.beta.bias)
        return torch.cat([self.gamma.weight, self.beta.weight]), torch.cat(biases)

    def _table(self, labels: LabelPyramid, level: PatternLevel) -> Tensor:
        """Gamma and beta (P, 2 C) of every distinct 5x5 neighbourhood of labels."""
        taps = self.shared.weight.permute(2, 3, 1, 0).flatten(0, 1)  # (9, S, hidden)
        rows = torch.stack([labels.layout.rows_of(tap) for tap in taps])  # (9, ids, hidden)
        starts = torch.arange(9, device=rows.device) * rows.shape[1]
        summed = F.embedding_bag(level.windows + starts, rows.flatten(0, 1), mode="sum")
        hidden = F.relu(summed + cast(Tensor, self.shared.bias))
        hidden = F.pad(hidden, (0, 0, 0, 1))  # beyond the border: the second convolution's zero padding
        weight, bias = self._both()
        blocks = F.embedding(level.blocks, hidden).flatten(1)
        return F.linear(blocks, weight.permute(0, 2, 3, 1).flatten(1), bias)


def brought_to(size: tuple[int, int], labels: Tensor, is_centred: bool) -> Tensor:
    """One-hot maps (N, S, H, W) at a size, by the label in the middle or at the upper left of each cell."""
    if labels.shape[-2:] == size:
        return labels
    return F.interpolate(labels, size=size, mode="nearest-exact" if is_centred else "nearest")


def _by_label(rows: Tensor, labels: Tensor | LabelPyramid, size: tuple[int, int], is_centred: bool) -> Tensor:
    """What each label has (N, L, C) at every pixel that shows it (N, C, *size); zero where unknown.

    Looked up on the CPU; on a GPU a product of matrices is faster, above all its gradient.
    """
    if isinstance(labels, LabelPyramid) and rows.device.type == "cpu":
        rows = F.pad(rows, (0, 0, 0, 1))
        starts = torch.arange(len(rows), device=rows.device)[:, None, None] * rows.shape[1]
        return look_up(rows.flatten(0, 1), labels.plain(size) + starts)
    maps = labels.one_hot(size) if isinstance(labels, LabelPyramid) else brought_to(size, labels, is_centred)
    one_hot = maps[:, : rows.shape[1]].permute(0, 2, 3, 1).flatten(1, 2)  # (N, pixels, L)
    return (one_hot.to(rows.dtype) @ rows).unflatten(1, size).permute(0, 3, 1, 2)


class SpadeResBlock(nn.Module):
    """Residual block with SPADE before each spectrally normalised convolution (figure 4).

    Where the channel counts differ, the shortcut has SPADE and a convolution of its own.
    """

    def __init__(self, channels_in: int, channels_out: int, config: GeneratorConfig) -> None:
        super().__init__()
        middle = channels_out
        if config.middle_width == "smaller":
            middle = min(channels_in, channels_out)
        kernel, padding = config.shortcut_kernel, config.padding
        self.spade_0 = Spade(channels_in, config)
        self.conv_0 = spectral_norm(WideConv(channels_in, middle, 3, padding=1, padding_mode=padding))
        self.spade_1 = Spade(middle, config)
        self.conv_1 = spectral_norm(WideConv(middle, channels_out, 3, padding=1, padding_mode=padding))
        self.has_shortcut = channels_in != channels_out
        self.has_active_shortcut = config.has_active_shortcut
        if self.has_shortcut:
            self.spade_s = Spade(channels_in, config)
            shortcut = EdgeConv(
                channels_in,
                channels_out,
                kernel,
                padding=kernel // 2,
                padding_mode=padding,
                bias=config.has_shortcut_bias,
            )
            self.conv_s = spectral_norm(shortcut)
        self.noise_0 = Noise(middle) if config.has_noise else nn.Identity()
        self.noise_1 = Noise(channels_out) if config.has_noise else nn.Identity()

    def forward(self, features: Tensor, labels: Tensor | LabelPyramid, codes: Tensor | None = None) -> Tensor:
        """features (N, C_in, H, W), labels and codes as for `Spade` -> (N, C_out, H, W)."""
        shortcut = features
        if self.has_shortcut:
            shortcut = self.spade_s(features, labels, codes)
            if self.has_active_shortcut:
                shortcut = F.leaky_relu(shortcut, LEAK)
            shortcut = self.conv_s(shortcut)
        inner = self.noise_0(self.conv_0(F.leaky_relu(self.spade_0(features, labels, codes), LEAK)))
        inner = self.noise_1(self.conv_1(F.leaky_relu(self.spade_1(inner, labels, codes), LEAK)))
        return shortcut + inner


class Noise(nn.Module):
    """Adds one map of normal noise, scaled per channel (Karras et al. 2019, StyleGAN, figure 1).

    Fresh noise in training; in eval mode always the same for a size, so that a picture changes
    only where its labels do.

    Attributes:
        number: which of the generator's noises this is. Each has a map of its own: the same map in two
            layers would be a relief, lit from one side.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.number = 0
        self.strength = nn.Parameter(torch.empty(channels, 1, 1).normal_(std=_FIRST_STRENGTH))

    def forward(self, features: Tensor) -> Tensor:
        """(N, C, H, W) -> the same shape."""
        height, width = features.shape[-2:]
        if self.training:
            noise = torch.randn(features.shape[0], 1, height, width, device=features.device)
        else:
            noise = fixed_noise(height, width, self.number).to(features.device)
        return torch.addcmul(features, self.strength.to(features.dtype), noise.to(features.dtype))


def one_hot_labels(label_ids: Tensor, channels: int, has_unknown: bool = False) -> Tensor:
    """Label ids to the networks' input.

    Args:
        label_ids: (N, H, W) integer ids; ids outside the label set count as unknown.
        channels: channels of the result.
        has_unknown: unknown pixels set the last channel; otherwise all their channels are zero.

    Returns:
        (N, channels, H, W) float32.
    """
    ids = label_ids.long().unsqueeze(1)
    known = channels - has_unknown
    is_known = (ids >= 0) & (ids < known)
    target = torch.where(is_known, ids, channels - 1)
    value = torch.ones_like(ids, dtype=torch.float32)
    if not has_unknown:
        value = is_known.float()
    shape = (ids.shape[0], channels, *ids.shape[2:])
    return torch.zeros(shape, device=ids.device).scatter_(1, target, value)


@lru_cache(maxsize=64)
def fixed_noise(height: int, width: int, number: int) -> Tensor:
    """(1, 1, H, W) of normal noise that depends on size and number alone; what `Noise` adds in eval mode."""
    seed = number * _SEED_STEP + height * 65_536 + width
    generator = torch.Generator().manual_seed(seed % 2**32)  # of a seed, no more bits than that count
    return torch.randn(1, 1, height, width, generator=generator)


def _parameter_free_norm(norm: Norm, channels: int) -> nn.Module:
    if norm == "batch":
        return nn.BatchNorm2d(channels, affine=False)
    return nn.InstanceNorm2d(channels, affine=False)
