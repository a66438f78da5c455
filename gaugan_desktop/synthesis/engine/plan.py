"""A generator compiled for painting: folded norms, merged modulation, channels_last, chosen precision."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.networks.patterns import LabelLayout, LabelPyramid, PatternLevel
from gaugan_desktop.networks.spade import LEAK, Noise, Spade, SpadeResBlock, fixed_noise
from gaugan_desktop.synthesis.engine.convolution import Convolution
from gaugan_desktop.synthesis.engine.modulation import CompiledSpade, Modulation, TableStore

_DENSE_SIDE = 64  # smaller levels have hardly any repeated neighbourhoods

Modulations = dict[int, list[Modulation]]  # by number of the step


@dataclass(frozen=True)
class Region:
    """A window of a picture, in pixels of the full picture of `height` x `width`."""

    height: int
    width: int
    rows: slice
    columns: slice

    @classmethod
    def whole(cls, height: int, width: int) -> "Region":
        return cls(height, width, slice(0, height), slice(0, width))

    def size(self, halvings: int) -> tuple[int, int]:
        """(height, width) of the window after so many halvings."""
        height, width = self.rows.stop - self.rows.start, self.columns.stop - self.columns.start
        return height >> halvings, width >> halvings

    def noise(self, halvings: int) -> Tensor:
        """The window's part of the picture's noise (1, 1, h, w)."""
        noise = fixed_noise(self.height >> halvings, self.width >> halvings)
        rows, columns = (
            slice(part.start >> halvings, part.stop >> halvings) for part in (self.rows, self.columns)
        )
        return noise[..., rows, columns]


class CompiledGenerator:
    """Paints with the weights of a generator (folded spectral norm, eval mode) at one precision.

    The generator is a list of steps, residual blocks and doublings. Batch size is 1. Tables of
    label neighbourhoods are kept from frame to frame.
    """

    def __init__(self, generator: SpadeGenerator, dtype: torch.dtype) -> None:
        self._generator = generator
        self._dtype = dtype
        steps = generator.blocks_after_start()
        self.halvings = [sum(step is None for step in steps[number:]) for number in range(len(steps))]
        layout = LabelLayout.of(generator.config)
        self._blocks = [None if block is None else _CompiledBlock(block, layout, dtype) for block in steps]
        self._stores: dict[int, TableStore] = {}
        self._to_rgb = _compiled(generator.to_rgb, dtype)

    @property
    def step_count(self) -> int:
        return len(self._blocks)

    def modulations(self, pyramid: LabelPyramid, region: Region, steps: range) -> Modulations:
        """Everything that depends on the labels alone, for some of the steps.

        The pyramid shows the region, at its own size or a smaller one.
        """
        found: Modulations = {}
        for halvings, numbers in self._blocks_by_level(steps).items():
            size = region.size(halvings)
            spades = [spade for number in numbers for spade in self._block(number).spades]
            level = pyramid.patterns(size)
            if min(size) >= _DENSE_SIDE and level.is_worthwhile:
                store = self._stores.setdefault(halvings, TableStore(spades, pyramid.layout.outside))
                flat = store.modulations(level)
            else:
                flat = [s.dense(s.hidden(level.windows), level.index_3x3) for s in spades]
            for number in numbers:
                count = len(self._block(number).spades)
                found[number], flat = flat[:count], flat[count:]
        return found

    def start(self, pyramid: LabelPyramid, region: Region, style: Tensor | None) -> Tensor:
        """The features of the start grid."""
        features = self._generator.start(pyramid, style, region.size(self._generator.config.doublings))
        return features.to(self._dtype).contiguous(memory_format=torch.channels_last)

    def run(self, features: Tensor, modulations: Modulations, region: Region, steps: range) -> Tensor:
        """Features (1, C, h, w) before `steps` -> features after them."""
        for number in steps:
            block = self._blocks[number]
            if block is None:
                features = F.interpolate(features, scale_factor=2.0, mode="nearest")
            else:
                noise = region.noise(self.halvings[number]) if block.has_noise else None
                features = block.run(features, modulations[number], noise)
        return features

    def forget_tables(self) -> None:
        """Drop the tables of all levels."""
        self._stores.clear()

    def is_doubling(self, number: int) -> bool:
        return self._blocks[number] is None

    def activations(
        self, pyramid: LabelPyramid, modulations: Modulations, style: Tensor | None, region: Region
    ) -> list[Tensor | None]:
        """The features before every step and after the last one; None after a doubling."""
        features = self.start(pyramid, region, style)
        kept: list[Tensor | None] = [features]
        for number in range(self.step_count):
            features = self.run(features, modulations, region, range(number, number + 1))
            kept.append(None if self.is_doubling(number) else features)
        return kept

    def window_modulations(
        self, number: int, level: PatternLevel, inside: tuple[slice, slice]
    ) -> list[Modulation]:
        """Modulations of one block for the inner part of a window."""
        spades = self._block(number).spades
        index = level.index[:, inside[0], inside[1]]
        if not level.is_worthwhile:
            return [s.dense(s.hidden(level.windows), level.index_3x3).cropped(*inside) for s in spades]
        return [Modulation(*s.table(s.hidden(level.windows), level.blocks), index) for s in spades]

    def picture(self, features: Tensor) -> Tensor:
        """The picture (1, 3, H, W) in [-1, 1], float32, of the last features."""
        return torch.tanh(self._to_rgb.run(F.leaky_relu(features, LEAK)).float())

    def paint(
        self, pyramid: LabelPyramid, modulations: Modulations, style: Tensor | None, region: Region
    ) -> Tensor:
        """The whole picture at once (1, 3, H, W)."""
        features = self.start(pyramid, region, style)
        return self.picture(self.run(features, modulations, region, range(self.step_count)))

    def _block(self, number: int) -> "_CompiledBlock":
        block = self._blocks[number]
        assert block is not None
        return block

    def _blocks_by_level(self, steps: range) -> dict[int, list[int]]:
        """Numbers of the blocks at each number of halvings."""
        levels: dict[int, list[int]] = {}
        for number in steps:
            if self._blocks[number] is not None:
                levels.setdefault(self.halvings[number], []).append(number)
        return levels


class _CompiledBlock:
    """A residual block; modulation comes from outside, in the order of `spades`."""

    def __init__(self, block: SpadeResBlock, layout: LabelLayout, dtype: torch.dtype) -> None:
        layers = [block.spade_0, block.spade_1] + ([block.spade_s] if block.has_shortcut else [])
        self.spades = [CompiledSpade(spade, layout, dtype) for spade in layers]
        self._norms = [_unfolded(spade) for spade in layers]
        self._conv_0, self._conv_1 = _compiled(block.conv_0, dtype), _compiled(block.conv_1, dtype)
        self._conv_s = _compiled(block.conv_s, dtype) if block.has_shortcut else None
        self._is_shortcut_active = block.has_active_shortcut
        self._strengths = [_strength(block.noise_0, dtype), _strength(block.noise_1, dtype)]

    @property
    def has_noise(self) -> bool:
        return self._strengths[0] is not None

    def run(self, features: Tensor, modulations: list[Modulation], noise: Tensor | None) -> Tensor:
        """Features (1, C_in, H, W) and noise (1, 1, H, W) -> (1, C_out, H, W)."""
        shortcut = features
        if self._conv_s is not None:
            shortcut = self._modulated(2, features, modulations, self._is_shortcut_active)
            shortcut = self._conv_s.run(shortcut)
        if noise is not None:
            noise = noise.to(features.device, features.dtype)
        inner = self._modulated(0, features, modulations)
        inner = _with_noise(self._conv_0.run(inner), noise, self._strengths[0])
        inner = self._modulated(1, inner, modulations)
        return _with_noise(self._conv_1.run(inner), noise, self._strengths[1]).add_(shortcut)

    def _modulated(
        self, layer: int, features: Tensor, modulations: list[Modulation], is_active: bool = True
    ) -> Tensor:
        norm = self._norms[layer]
        return modulations[layer].apply(features if norm is None else norm(features), is_active)


def _compiled(conv: nn.Module, dtype: torch.dtype) -> Convolution:
    assert isinstance(conv, nn.Conv2d)
    return Convolution(conv.weight, conv.bias, dtype)


def _with_noise(features: Tensor, noise: Tensor | None, strength: Tensor | None) -> Tensor:
    if noise is None or strength is None:
        return features
    return features.addcmul_(noise, strength)


def _unfolded(spade: Spade) -> nn.Module | None:
    """The norm that must still be computed for every picture."""
    return None if isinstance(spade.norm, nn.BatchNorm2d) else spade.norm


def _strength(noise: nn.Module, dtype: torch.dtype) -> Tensor | None:
    return noise.strength.detach()[None].to(dtype) if isinstance(noise, Noise) else None
