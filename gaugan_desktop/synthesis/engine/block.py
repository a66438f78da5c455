"""A residual block compiled for painting: folded norms and convolutions of one precision."""

from typing import cast

import torch
from torch import Tensor, nn

from gaugan_desktop.networks.config import Padding
from gaugan_desktop.networks.patterns import LabelLayout
from gaugan_desktop.networks.periodic import surrounded, without_surroundings
from gaugan_desktop.networks.spade import Noise, Spade, SpadeResBlock
from gaugan_desktop.synthesis.engine.backend import Backend
from gaugan_desktop.synthesis.engine.convolution import Convolution
from gaugan_desktop.synthesis.engine.modulation import CompiledSpade, Modulation
from gaugan_desktop.wrap import NO_WRAP, Wrap

REACH = 2  # pixels that a block's two convolutions see in each direction


class CompiledBlock:
    """A residual block; modulation comes from outside, in the order of `spades`."""

    def __init__(
        self, block: SpadeResBlock, layout: LabelLayout, dtype: torch.dtype, backend: Backend
    ) -> None:
        self._backend = backend
        layers = [block.spade_0, block.spade_1] + ([block.spade_s] if block.has_shortcut else [])
        self.spades = [CompiledSpade(spade, layout, dtype, backend) for spade in layers]
        self._norms = [_unfolded(spade) for spade in layers]
        self._conv_0, self._conv_1 = (
            compiled(block.conv_0, dtype, backend),
            compiled(block.conv_1, dtype, backend),
        )
        self._conv_s = compiled(block.conv_s, dtype, backend) if block.has_shortcut else None
        self._is_shortcut_active = block.has_active_shortcut
        noises = [noise for noise in (block.noise_0, block.noise_1) if isinstance(noise, Noise)]
        self.noises = tuple(noise.number for noise in noises)
        self._strengths = [noise.strength.detach()[None].to(dtype) for noise in noises]

    def run(
        self,
        features: Tensor,
        modulations: list[Modulation],
        noise: Tensor | None = None,
        wrap: Wrap = NO_WRAP,
    ) -> Tensor:
        """Features (1, C_in, H, W) and noise (1, 2, H, W) -> (1, C_out, H, W)."""
        if not any(wrap):
            return self._run(features, modulations, noise, wrap)
        seen = self._backend.arranged(surrounded(features, REACH, wrap))
        noise = None if noise is None else surrounded(noise, REACH, wrap)
        result = self._run(seen, modulations, noise, wrap)
        return self._backend.arranged(without_surroundings(result, REACH, wrap))

    def run_everywhere(self, features: Tensor, ids: Tensor, *others: Tensor) -> Tensor:
        """`run` with modulations from label ids (1, H + 4, W + 4); all sizes follow from the inputs'.

        Args:
            others: for models whose labels have styles, what these add to the scale and shift of each SPADE
                layer; for models with noise, the noise last.
        """
        noise = others[-1] if self.noises else None
        added = others[:-1] if self.noises else others
        modulations = [spade.at_every_pixel(ids) for spade in self.spades]
        if added:
            modulations = [m.moved(each) for m, each in zip(modulations, added, strict=True)]
        return self._run(features, modulations, noise, NO_WRAP)

    def _run(
        self, features: Tensor, modulations: list[Modulation], noise: Tensor | None, wrap: Wrap
    ) -> Tensor:
        shortcut = features
        if self._conv_s is not None:
            shortcut = self._normalized(2, features, wrap)
            shortcut = self._conv_s.run(
                modulations[2].apply(shortcut, self._is_shortcut_active, self._backend)
            )
        if noise is not None:
            noise = noise.to(features.device, features.dtype)
        inner = modulations[0].apply(self._normalized(0, features, wrap), True, self._backend)
        inner = self._with_noise(0, self._conv_0.run(inner), noise)
        inner = modulations[1].apply(self._normalized(1, inner, wrap), True, self._backend)
        return self._with_noise(1, self._conv_1.run(inner), noise).add_(shortcut)

    def _with_noise(self, layer: int, features: Tensor, noise: Tensor | None) -> Tensor:
        if noise is None:
            return features
        return features.addcmul_(noise[:, layer : layer + 1], self._strengths[layer])

    def _normalized(self, layer: int, features: Tensor, wrap: Wrap) -> Tensor:
        """Instance norm, by the statistics of the picture without its surroundings; batch norm is folded."""
        norm = self._norms[layer]
        if norm is None or not any(wrap):
            return features if norm is None else norm(features)
        picture = without_surroundings(features, REACH, wrap).float()
        variance, mean = torch.var_mean(picture, (2, 3), correction=0, keepdim=True)
        return (features - mean.to(features.dtype)) * torch.rsqrt(variance + norm.eps).to(features.dtype)


def compiled(conv: nn.Module, dtype: torch.dtype, backend: Backend) -> Convolution:
    """A layer of a generator, ready to run."""
    assert isinstance(conv, nn.Conv2d)
    return Convolution(conv.weight, conv.bias, dtype, backend, cast(Padding, conv.padding_mode))


def _unfolded(spade: Spade) -> nn.InstanceNorm2d | None:
    """The norm that must still be computed for every picture."""
    return spade.norm if isinstance(spade.norm, nn.InstanceNorm2d) else None
