"""What the blocks are told besides features and neighbourhoods: styles of labels, the scene, and textures."""

from dataclasses import dataclass, field

import torch
from torch import Tensor
from torch.nn import functional as F

from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.networks.patterns import LabelPyramid
from gaugan_desktop.networks.periodic import periodic_part
from gaugan_desktop.networks.scene import STEP
from gaugan_desktop.networks.spade import fixed_noise
from gaugan_desktop.networks.textures import SIDE, TextureInput
from gaugan_desktop.synthesis.engine.rolled import rolled
from gaugan_desktop.synthesis.engine.style_field import LabelField, StyleField, StyleInput
from gaugan_desktop.wrap import NO_WRAP, Wrap

PATTERN = 1024  # pixels after which noise repeats in something too large for a map of its own; whole textures


@dataclass(frozen=True)
class Part:
    """Where a picture lies in a larger one, in pixels of both; it may reach beyond it.

    Attributes:
        height, width, wrap: of the larger one.
    """

    top: int
    left: int
    height: int
    width: int
    wrap: Wrap = NO_WRAP

    def sampled(self, features: Tensor, size: tuple[int, int], step: int) -> Tensor:
        """What a picture sees of features (1, C, h, w) that are stretched over the larger one.

        Args:
            size: (height, width) of the result; each of its pixels stands for `step` of the picture's.
        """
        ends = (self.top, self.height, size[0]), (self.left, self.width, size[1])
        ys, xs = (
            (start + (torch.arange(count, device=features.device) + 0.5) * step) * 2 / whole - 1
            for start, whole, count in ends
        )
        grid = torch.stack(torch.meshgrid(xs, ys, indexing="xy"), -1)[None]
        return F.grid_sample(features, grid, padding_mode="border", align_corners=False)


@dataclass(frozen=True, eq=False)
class Conditions:
    """Style and scene of one picture.

    Attributes:
        start: what the start grid is made from.
        style: whose weights the codes have; a field, where it has regions.
        codes: (K, labels, width) of each style of a field, or of the one style; None for generators whose
            labels have no styles of their own.
        scene: (1, channels, H / 4, W / 4) of the whole picture; None without.
        textures: those of the generator, which the fine blocks see; None without.
        pyramid: labels of the whole picture.
        horizons: (1,) its row; None without.
        rolls: how often each label was rolled; see `rolled`.
        part: where it lies in a larger one whose parts go on in each other; None where it is no part.
    """

    start: Tensor | StyleField | None = None
    style: Tensor | StyleField | None = None
    codes: Tensor | None = None
    scene: Tensor | None = None
    textures: TextureInput | None = None
    pyramid: LabelPyramid | None = None
    horizons: Tensor | None = None
    rolls: tuple[int, ...] = ()
    part: Part | None = None
    _weights: dict[tuple[int, int], Tensor] = field(default_factory=dict)

    def weights(self, size: tuple[int, int]) -> Tensor | None:
        """How much each style of a field counts (K, 1, *size) at a size of the whole picture."""
        if not isinstance(self.style, StyleField):
            return None
        if size not in self._weights:
            self._weights[size] = self.style.at(size)
        return self._weights[size]

    def scene_in(self, size: tuple[int, int], rows: slice, columns: slice) -> Tensor | None:
        """The scene (1, channels, h, w) in a window of a size of the whole picture."""
        if self.scene is None:
            return None
        return periodic_part(F.adaptive_avg_pool2d(self.scene, size), rows, columns)

    def noise(self, size: tuple[int, int], rows: slice, columns: slice, numbers: tuple[int, ...]) -> Tensor:
        """Some of the noises of a size of the whole picture (1, count, h, w), in a window."""
        pattern, down, across = self._pattern(size)

        def make(part: slice) -> Tensor:
            seen = _moved(rows, down), _moved(part, across)
            return torch.cat([periodic_part(fixed_noise(*pattern, number), *seen) for number in numbers], 1)

        if not self.rolls or self.pyramid is None:
            return make(columns)
        ids = self.pyramid.window_of(size, rows, columns)
        return rolled(make, ids, columns, pattern[1], self.rolls)

    def _pattern(self, size: tuple[int, int]) -> tuple[tuple[int, int], int, int]:
        """(height, width) of the noise of a size of the whole picture, and where in it the picture begins."""
        if self.part is None or self.pyramid is None:
            return size, 0, 0
        step = self.pyramid.shape[1] // size[0]
        return (PATTERN // step, PATTERN // step), self.part.top // step, self.part.left // step

    def texture_added(
        self, block: str, size: tuple[int, int], rows: slice, columns: slice, dtype: torch.dtype
    ) -> Tensor | None:
        """What a block's features get from textures (1, C, h, w) in a window of a size of the picture."""
        if self.textures is None or self.pyramid is None or block not in self.textures.blocks:
            return None
        ids = self.pyramid.window_of(size, rows, columns)
        textures, horizons, wrap = self.textures, self.horizons, self.pyramid.wrap
        _, down, across = self._pattern(size)
        if self.part is not None and horizons is not None:
            horizons = horizons + self.part.top

        def make(part: slice) -> Tensor:
            place = _moved(rows, down), _moved(part, across)
            return textures.maps(block, ids, horizons, place, size, wrap)

        maps = rolled(make, ids, columns, SIDE, self.rolls)
        return self.textures.added(block, maps.to(dtype))


def _moved(part: slice, by: int) -> slice:
    return slice(part.start + by, part.stop + by)


def conditions_of(
    generator: SpadeGenerator,
    pyramid: LabelPyramid,
    style: StyleInput,
    horizon: float | None,
    rolls: tuple[int, ...] = (),
    part: Part | None = None,
) -> Conditions:
    """The conditions of a picture.

    Args:
        pyramid: labels of the whole picture.
        horizon: its row; None without a horizon, as in a tile that repeats upwards.
        rolls: how often each label was rolled.
        part: where it lies in a larger one; see `Conditions`.
    """
    device, codes, scene = pyramid.device, None, None
    base = style.base if isinstance(style, LabelField) else style
    start = style.on(pyramid.plain()[0]) if isinstance(style, LabelField) else style
    if generator.codes is not None:
        vectors = base.vectors if isinstance(base, StyleField) else base
        if vectors is None:
            vectors = torch.zeros(1, generator.config.style_length, device=device)
        codes = generator.codes(vectors)
        if isinstance(style, LabelField):
            others = torch.einsum("ml,mlw->lw", style.shares, generator.codes(style.vectors))
            codes = torch.where(style.shares.sum(0)[:, None] > 0, others, codes)
    horizons = None
    if horizon is not None and not pyramid.wrap.rows:
        horizons = torch.tensor([horizon], device=device)
    if generator.scene is not None and horizons is not None:
        scene = generator.scene.maps(pyramid.reduced(STEP).plain(), horizons)
    return Conditions(start, base, codes, scene, generator.textures, pyramid, horizons, rolls, part)
