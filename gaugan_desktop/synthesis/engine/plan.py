"""A generator compiled for painting: folded norms, merged modulation, one precision."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

import torch
from torch import Tensor
from torch.nn import functional as F

from gaugan_desktop.document.rect import Rect
from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.networks.patterns import LabelLayout, LabelPyramid, PatternLevel
from gaugan_desktop.networks.periodic import doubled, periodic_part, surrounded, without_surroundings
from gaugan_desktop.networks.spade import LEAK
from gaugan_desktop.synthesis.engine.backend import Backend, GraphCache
from gaugan_desktop.synthesis.engine.block import REACH, CompiledBlock, compiled
from gaugan_desktop.synthesis.engine.conditions import Conditions, Part, conditions_of
from gaugan_desktop.synthesis.engine.modulation import CompiledSpade, Modulation, TableStore
from gaugan_desktop.synthesis.engine.style_field import StyleField, StyleInput
from gaugan_desktop.wrap import NO_WRAP, Wrap

_DENSE_SIDE = 64  # smaller levels have hardly any repeated neighbourhoods
_GRAPH_STEP = 8  # pixels; graphs are recorded for sizes that are multiples of it

Modulations = dict[int, list[Modulation]]  # by number of the step


@dataclass(frozen=True)
class Region:
    """A window of a picture, in pixels of the full picture of `height` x `width`.

    The window may lie across a border beyond which the picture repeats. `wrap` is for a whole
    picture: its layers then look across these borders themselves.
    """

    height: int
    width: int
    rows: slice
    columns: slice
    wrap: Wrap = NO_WRAP

    @classmethod
    def whole(cls, height: int, width: int, wrap: Wrap = NO_WRAP) -> "Region":
        return cls(height, width, slice(0, height), slice(0, width), wrap)

    def size(self, halvings: int) -> tuple[int, int]:
        """(height, width) of the window after so many halvings."""
        height, width = self.rows.stop - self.rows.start, self.columns.stop - self.columns.start
        return height >> halvings, width >> halvings

    def window(self, halvings: int) -> tuple[tuple[int, int], slice, slice]:
        """After so many halvings: (height, width) of the full picture, and rows and columns of the window."""
        rows, columns = (
            slice(part.start >> halvings, part.stop >> halvings) for part in (self.rows, self.columns)
        )
        return (self.height >> halvings, self.width >> halvings), rows, columns


class CompiledGenerator:
    """Paints with the weights of a generator (folded spectral norm, eval mode) at one precision.

    The generator is a list of steps, residual blocks and doublings. Batch size is 1. Tables of
    label neighbourhoods are kept from frame to frame.

    Args:
        checkpoint: called before every part of a whole picture or tile; it may raise to give up.
    """

    def __init__(
        self,
        generator: SpadeGenerator,
        dtype: torch.dtype,
        backend: Backend,
        checkpoint: Callable[[], None] = lambda: None,
    ) -> None:
        self._generator, self._checkpoint = generator, checkpoint
        self._dtype, self._backend = dtype, backend
        self._names, steps = zip(*generator.named_blocks(), strict=True)
        self.halvings = [sum(step is None for step in steps[number:]) for number in range(len(steps))]
        layout = LabelLayout.of(generator.config)
        self._blocks = [
            None if block is None else CompiledBlock(block, layout, dtype, backend) for block in steps
        ]
        self._graphs = None if backend.capture is None else GraphCache(backend.capture)
        self._stores: dict[int, TableStore] = {}
        self._to_rgb = compiled(generator.to_rgb, dtype, backend)
        self._scene_convs: dict[int, Tensor] = {}
        if generator.scene is not None:
            convs = generator.scene.convs
            self._scene_convs = {
                number: cast(Tensor, convs[name].weight).to(dtype)
                for number, name in enumerate(self._names)
                if name in convs
            }

    @property
    def base_width(self) -> int:
        return self._generator.config.base_width

    @property
    def is_smooth(self) -> bool:
        """Whether doublings interpolate."""
        return self._generator.config.has_smooth_doubling

    @property
    def window_step(self) -> int:
        """Windows whose sides are multiples of this come cheapest."""
        return 1 if self._graphs is None else _GRAPH_STEP

    @property
    def step_count(self) -> int:
        return len(self._blocks)

    def modulations(self, pyramid: LabelPyramid, region: Region, steps: range) -> Modulations:
        """Everything that depends on the labels alone, for some of the steps.

        The pyramid shows the region, at its own size or a smaller one. Where the region wraps, the
        modulations show what lies across its borders, as far as a block reaches.
        """
        found: Modulations = {}
        for halvings, numbers in self._blocks_by_level(steps).items():
            self._checkpoint()
            size = region.size(halvings)
            spades = [spade for number in numbers for spade in self._block(number).spades]
            level = pyramid.patterns(size)
            if min(size) >= _DENSE_SIDE and level.is_worthwhile:
                store = self._stores.setdefault(halvings, TableStore(spades, pyramid.layout.outside))
                flat = store.modulations(level, surrounded(level.index, REACH, region.wrap))
            else:
                flat = [_dense(spade, level, region.wrap) for spade in spades]
            for number in numbers:
                count = len(self._block(number).spades)
                found[number], flat = flat[:count], flat[count:]
        return found

    def conditions(
        self,
        pyramid: LabelPyramid,
        style: StyleInput = None,
        horizon: float | None = None,
        rolls: tuple[int, ...] = (),
        part: Part | None = None,
    ) -> Conditions:
        """See `conditions_of`."""
        return conditions_of(self._generator, pyramid, style, horizon, rolls, part)

    def start(self, pyramid: LabelPyramid, region: Region, conditions: Conditions) -> Tensor:
        """The features of the start grid."""
        grid, style = region.size(self._generator.config.doublings), conditions.start
        if isinstance(style, StyleField):
            grids = [self._start(pyramid, vector[None], grid, region, conditions) for vector in style.vectors]
            features = (torch.cat(grids) * style.at(grid)).sum(0, keepdim=True)
        else:
            features = self._start(pyramid, style, grid, region, conditions)
        return self._backend.arranged(features.to(self._dtype))

    def _start(
        self,
        pyramid: LabelPyramid,
        style: Tensor | None,
        grid: tuple[int, int],
        region: Region,
        conditions: Conditions,
    ) -> Tensor:
        """The features of the start grid in one style. They tell what lies high and low in a picture, so a
        part of one gets those of its place."""
        config, part = self._generator.config, conditions.part
        if part is None or not config.style_dim:
            return self._generator.start(pyramid, style, grid, region.wrap)
        whole = self._generator.start(pyramid, style, config.start_grid, part.wrap)
        return part.sampled(whole, grid, 2**config.doublings)

    def run(
        self,
        features: Tensor,
        modulations: Modulations,
        region: Region,
        steps: range,
        conditions: Conditions,
    ) -> Tensor:
        """Features (1, C, h, w) before `steps` -> features after them."""
        for number in steps:
            self._checkpoint()
            block = self._blocks[number]
            if block is None:
                features = self._backend.arranged(doubled(features, self.is_smooth, region.wrap))
            else:
                noise = self._noise(number, region, conditions)
                features = self._with_scene(number, features, region, conditions)
                styled = self._styled(number, modulations[number], region, conditions)
                features = block.run(features, styled, noise, region.wrap)
                features = self._textured(number, features, region, conditions)
        return features

    def _noise(self, number: int, region: Region, conditions: Conditions) -> Tensor | None:
        """The noises of a block in a region (1, 2, h, w); None for generators without."""
        numbers = self._block(number).noises
        return conditions.noise(*region.window(self.halvings[number]), numbers) if numbers else None

    def _textured(self, number: int, features: Tensor, region: Region, conditions: Conditions) -> Tensor:
        """Features that leave a block with what it gets from textures in a region."""
        place = region.window(self.halvings[number])
        added = conditions.texture_added(self._names[number], *place, features.dtype)
        return features if added is None else features.add_(added)

    def _with_scene(self, number: int, features: Tensor, region: Region, conditions: Conditions) -> Tensor:
        """Features with what a block is told about the scene in a region."""
        if number not in self._scene_convs or conditions.scene is None:
            return features
        seen = conditions.scene_in(*region.window(self.halvings[number]))
        assert seen is not None
        return features + self._backend.arranged(F.conv2d(seen.to(self._dtype), self._scene_convs[number]))

    def _styled(
        self, number: int, modulations: list[Modulation], region: Region, conditions: Conditions
    ) -> list[Modulation]:
        """The modulations of a block with what the styles of the labels add to them in a region."""
        if conditions.codes is None:
            return modulations
        size, rows, columns = region.window(self.halvings[number])
        weights = conditions.weights(size)
        if weights is not None:
            weights = surrounded(periodic_part(weights, rows, columns), REACH, region.wrap)
        return [
            modulation.styled(spade.style_rows(conditions.codes), weights)
            for spade, modulation in zip(self._block(number).spades, modulations, strict=True)
        ]

    def arranged(self, features: Tensor) -> Tensor:
        """Features in the memory format that the blocks work in."""
        return self._backend.arranged(features)

    def forget_tables(self) -> None:
        """Drop the tables of all levels, and recordings with their memory."""
        self._stores.clear()
        if self._graphs is not None:
            self._graphs.clear()

    def is_doubling(self, number: int) -> bool:
        return self._blocks[number] is None

    def activations(
        self, pyramid: LabelPyramid, modulations: Modulations, conditions: Conditions, region: Region
    ) -> list[Tensor | None]:
        """The features before every step and after the last one; None after a doubling."""
        features = self.start(pyramid, region, conditions)
        kept: list[Tensor | None] = [features]
        for number in range(self.step_count):
            features = self.run(features, modulations, region, range(number, number + 1), conditions)
            kept.append(None if self.is_doubling(number) else features)
        return kept

    def run_window(
        self,
        number: int,
        features: Tensor,
        pyramid: LabelPyramid,
        window: Rect,
        region: Region,
        conditions: Conditions,
    ) -> Tensor:
        """Run one block on a window of its level.

        Args:
            features: (1, C, h, w) in the window.
            pyramid: labels of the whole picture.
            region: the window in pixels of the picture.

        Returns:
            Features (1, C_out, h, w), right except for two pixels along the rim of the window.
        """
        size = Region.whole(region.height, region.width).size(self.halvings[number])
        block = self._block(number)
        features = self._backend.arranged(self._with_scene(number, features, region, conditions))
        noise = self._noise(number, region, conditions)
        if noise is not None:
            noise = noise.to(features.device, features.dtype)
        if self._graphs is not None:
            ids = pyramid.around(size, *window.slices, margin=REACH)
            added = self._added_by_styles(number, ids, region, conditions)
            inputs = (features, ids, *added) if noise is None else (features, ids, *added, noise)
            result = self._graphs.run(number, block.run_everywhere, *inputs)
            return self._textured(number, result, region, conditions)
        seen = window.widened(REACH, size, pyramid.wrap)
        level = pyramid.part(size, *seen.slices)
        modulations = self._in_window(block, level, window.within(seen))
        result = block.run(features, self._styled(number, modulations, region, conditions), noise)
        return self._textured(number, result, region, conditions)

    def _added_by_styles(
        self, number: int, ids: Tensor, region: Region, conditions: Conditions
    ) -> list[Tensor]:
        """What styles add to scale and shift (1, 2 C, h, w) of each SPADE layer; ids (1, h + 4, w + 4)."""
        if conditions.codes is None:
            return []
        nothing = torch.zeros(1, 1, 1, 1, dtype=self._dtype, device=ids.device)
        labels = self._block(number).spades[0].labels_of(ids[:, REACH:-REACH, REACH:-REACH])
        plain = [Modulation(nothing, nothing, labels=labels)] * len(self._block(number).spades)
        styled = self._styled(number, plain, region, conditions)
        return [torch.cat([each.scale, each.shift], 1) for each in styled]

    def _in_window(self, block: CompiledBlock, level: PatternLevel, window: Rect) -> list[Modulation]:
        """Modulations for a window of a level, by whichever way is faster."""
        rows, columns = window.slices
        if not level.is_worthwhile:
            return [_dense(spade, level, NO_WRAP).cropped(rows, columns) for spade in block.spades]
        return [spade.looked_up(level, level.index[:, rows, columns]) for spade in block.spades]

    def picture(self, features: Tensor, wrap: Wrap = NO_WRAP) -> Tensor:
        """The picture (1, 3, H, W) in [-1, 1], float32, of the last features."""
        seen = self._backend.arranged(surrounded(F.leaky_relu(features, LEAK), 1, wrap))
        return torch.tanh(without_surroundings(self._to_rgb.run(seen), 1, wrap).float())

    def paint(
        self, pyramid: LabelPyramid, modulations: Modulations, conditions: Conditions, region: Region
    ) -> Tensor:
        """The whole picture at once (1, 3, H, W)."""
        features = self.start(pyramid, region, conditions)
        features = self.run(features, modulations, region, range(self.step_count), conditions)
        return self.picture(features, region.wrap)

    def _block(self, number: int) -> CompiledBlock:
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


def _dense(spade: CompiledSpade, level: PatternLevel, wrap: Wrap) -> Modulation:
    """A modulation by convolution, surrounded by what lies across the borders that wrap."""
    index = surrounded(level.index_3x3, REACH + 1, wrap)
    across, down = int(wrap.columns), int(wrap.rows)
    height, width = index.shape[1:]
    dense = spade.dense(level, index)
    return dense.cropped(slice(down, height - down), slice(across, width - across))
