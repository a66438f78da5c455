"""The pattern dictionary: modulation computed once per distinct neighbourhood of labels.

The modulation of SPADE at a pixel depends on the 5x5 labels around it alone (two 3x3 convolutions on
a one-hot map). Painted label maps hold few distinct neighbourhoods, so gamma and beta are computed
for these and looked up per pixel. The result equals the convolutions exactly up to rounding, and so
do the gradients.
"""

import copy
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from gaugan_desktop.networks.config import GeneratorConfig
from gaugan_desktop.networks.periodic import periodic_part, surrounded, with_edge_repeated
from gaugan_desktop.wrap import NO_WRAP, Wrap

_MAX_SHARE = 0.4  # of the pixels; above it the convolution is faster
_MIN_SIDE = 64  # below it nearly every neighbourhood is unique
_HASH_SEED = 20_190_318


@dataclass(frozen=True)
class PatternLevel:
    """The distinct neighbourhoods of label ids (N, H, W) of one size.

    Attributes:
        windows: (Q, 9) label ids of the distinct 3x3 neighbourhoods, row by row; `outside` beyond
            the border.
        index_3x3: (N, H, W) which of them lies around a pixel.
        blocks: (P, 9) the 3x3 neighbourhoods that make up the distinct 5x5 ones; Q beyond the border.
        index: (N, H, W) which of those lies around a pixel.
    """

    windows: Tensor
    index_3x3: Tensor
    blocks: Tensor
    index: Tensor

    @property
    def is_worthwhile(self) -> bool:
        """Whether looking up beats the convolution."""
        return len(self.blocks) <= _MAX_SHARE * self.index.numel()


def find_patterns(
    label_ids: Tensor, outside: int, wrap: Wrap = NO_WRAP, has_repeated_edge: bool = False
) -> PatternLevel:
    """The pattern dictionary of label ids (N, H, W), each at most `outside`."""
    index_3x3, windows = distinct_neighbourhoods(label_ids, outside, wrap, has_repeated_edge)
    index, blocks = distinct_neighbourhoods(index_3x3, len(windows), wrap, has_repeated_edge)
    return PatternLevel(windows, index_3x3, blocks, index)


def distinct_neighbourhoods(
    ids: Tensor, outside: int, wrap: Wrap = NO_WRAP, has_repeated_edge: bool = False
) -> tuple[Tensor, Tensor]:
    """Number the distinct 3x3 neighbourhoods of a map.

    Args:
        ids: (N, H, W) int64, from 0 to `outside`.
        outside: the id that stands beyond the border.
        wrap: borders beyond which the opposite side continues instead.
        has_repeated_edge: beyond all other borders the outermost ids stand again.

    Returns:
        index (N, H, W) and the neighbourhoods (P, 9), such that `neighbourhoods[index]` are the
        nine ids around each pixel, row by row.
    """
    height, width = ids.shape[-2:]
    narrow = ids.to(torch.int32)
    across, down = int(not wrap.columns), int(not wrap.rows)
    padded = surrounded(narrow, 1, wrap)
    if has_repeated_edge:
        padded = with_edge_repeated(padded, down, across)
    else:
        padded = F.pad(padded, (across, across, down, down), value=outside)
    shifted = [padded[:, dy : dy + height, dx : dx + width] for dy in range(3) for dx in range(3)]
    is_mixed = torch.zeros_like(ids, dtype=torch.bool)
    for neighbour in shifted:
        is_mixed |= neighbour != narrow
    is_plain = torch.zeros(outside + 1, dtype=torch.bool, device=ids.device)
    is_plain[ids[~is_mixed]] = True
    index = (is_plain.cumsum(0) - 1)[ids]
    plain_rows = is_plain.nonzero().expand(-1, 9)
    places = is_mixed.nonzero(as_tuple=True)
    rows, mixed_index = _distinct_rows(torch.stack([near[places] for near in shifted], 1).long())
    index[places] = mixed_index + len(plain_rows)
    return index, torch.cat([plain_rows, rows])


def _distinct_rows(rows: Tensor) -> tuple[Tensor, Tensor]:
    """Distinct rows of (K, 9) int64 and which of them each row is.

    Rows are compared by a 64-bit hash; should two different ones ever share it, they are compared in full.
    """
    hashes = (rows * _hash_factors(rows.device)).sum(1)
    _, index = torch.unique(hashes, return_inverse=True)
    count = int(index.max()) + 1 if len(index) else 0
    distinct = rows.new_empty(count, rows.shape[1])
    distinct[index] = rows
    if not torch.equal(distinct[index], rows):
        distinct, index = torch.unique(rows, dim=0, return_inverse=True)
    return distinct, index


def _hash_factors(device: torch.device) -> Tensor:
    generator = torch.Generator().manual_seed(_HASH_SEED)
    return torch.randint(-(2**62), 2**62, (9,), generator=generator).to(device) | 1


@dataclass(frozen=True)
class LabelLayout:
    """How label ids stand for the channels of one-hot maps.

    Ids 0..labels-1 are the labels, `labels` is unknown; with an edge channel the same again for
    pixels on an edge; the last id stands for what lies beyond the border.
    """

    labels: int
    has_unknown: bool
    has_edges: bool

    @classmethod
    def of(cls, config: GeneratorConfig) -> "LabelLayout":
        return cls(config.labels, config.has_unknown, config.has_edges)

    @property
    def channels(self) -> int:
        return self.labels + self.has_unknown + self.has_edges

    @property
    def outside(self) -> int:
        """The id beyond the border, which adds nothing to a convolution."""
        return (self.labels + 1) * (1 + self.has_edges)

    def rows_of(self, weights: Tensor) -> Tensor:
        """What each id, `outside` included, adds to a convolution on the one-hot map.

        Args:
            weights: (channels, d), one row per channel.

        Returns:
            (ids, d).
        """
        zero = torch.zeros_like(weights[:1])
        unknown = weights[self.labels : self.labels + 1] if self.has_unknown else zero
        rows = torch.cat([weights[: self.labels], unknown])
        if self.has_edges:
            rows = torch.cat([rows, rows + weights[-1]])
        return torch.cat([rows, zero])


class LabelPyramid:
    """A batch of label maps at every size the generator asks for, with their pattern dictionaries.

    Args:
        label_ids: (N, H, W) integer ids; ids outside the label set count as unknown.
        labels: number of labels in the label set.
        has_unknown: unknown pixels set an extra channel; otherwise all their channels are zero.
        edges: (N, H, W) bool borders of instances, for networks with an edge channel.
        wrap: which sides of the maps continue on the opposite one.
        has_dictionary: False gives the networks one-hot maps at every size.
        has_repeated_edge: beyond the borders the outermost labels stand again.
        is_centred: smaller sizes see the label in the middle of each cell, not at its upper left.
    """

    def __init__(
        self,
        label_ids: Tensor,
        labels: int,
        has_unknown: bool = False,
        edges: Tensor | None = None,
        wrap: Wrap = NO_WRAP,
        has_dictionary: bool = True,
        has_repeated_edge: bool = False,
        is_centred: bool = False,
    ) -> None:
        is_known = (label_ids >= 0) & (label_ids < labels)
        self.layout = LabelLayout(labels, has_unknown, edges is not None)
        self.wrap = wrap
        self._ids = torch.where(is_known, label_ids.to(torch.int16), labels)
        if edges is not None:
            self._ids = self._ids + (labels + 1) * edges.to(torch.int16)
        self._size = (label_ids.shape[1], label_ids.shape[2])
        self._has_dictionary = has_dictionary
        self._has_repeated_edge, self._is_centred = has_repeated_edge, is_centred
        self._levels: dict[tuple[int, int], PatternLevel] = {}
        self._one_hot: dict[tuple[tuple[int, int], torch.dtype], Tensor] = {}

    @classmethod
    def seen_by(
        cls,
        config: GeneratorConfig,
        label_ids: Tensor,
        edges: Tensor | None = None,
        wrap: Wrap = NO_WRAP,
        has_dictionary: bool = True,
    ) -> "LabelPyramid":
        """Label maps as a generator looks at them."""
        return cls(
            label_ids,
            config.labels,
            config.has_unknown,
            edges,
            wrap,
            has_dictionary,
            has_repeated_edge=config.padding == "replicate",
            is_centred=config.has_smooth_doubling,
        )

    @property
    def shape(self) -> tuple[int, int, int]:
        """(N, H, W)."""
        return len(self._ids), *self._size

    @property
    def device(self) -> torch.device:
        return self._ids.device

    def reduced(self, factor: int) -> "LabelPyramid":
        """The pyramid of the label maps at a fraction of their size."""
        smaller = self._with(self._ids, self.wrap)
        smaller._size = -(-self._size[0] // factor), -(-self._size[1] // factor)
        return smaller

    def window(self, rows: slice, columns: slice) -> "LabelPyramid":
        """The pyramid of a part of the label maps, which repeat beyond their borders."""
        return self._with(periodic_part(self._resized(self._size), rows, columns), NO_WRAP)

    def part(self, size: tuple[int, int], rows: slice, columns: slice) -> PatternLevel:
        """The pattern dictionary of a window of the maps at a size; beyond the window is outside."""
        ids = periodic_part(self._resized(size), rows, columns)
        return find_patterns(ids, self.layout.outside, has_repeated_edge=self._has_repeated_edge)

    def around(self, size: tuple[int, int], rows: slice, columns: slice, margin: int) -> Tensor:
        """Ids (N, h + 2 margin, w + 2 margin) of a window of the maps at a size and around it.

        Beyond borders that do not wrap they are `layout.outside`.
        """
        pads = []
        for part, end, is_periodic in zip((columns, rows), size[::-1], self.wrap[::-1], strict=True):
            before = 0 if is_periodic else max(0, margin - part.start)
            after = 0 if is_periodic else max(0, part.stop + margin - end)
            pads += [before, after]
        rows = slice(rows.start - margin + pads[2], rows.stop + margin - pads[3])
        columns = slice(columns.start - margin + pads[0], columns.stop + margin - pads[1])
        inside = periodic_part(self._resized(size), rows, columns)
        return F.pad(inside, pads, value=self.layout.outside)

    def window_of(self, size: tuple[int, int], rows: slice, columns: slice) -> Tensor:
        """Label ids (N, h, w) int64 of a window of the maps at a size; `layout.labels` where unknown."""
        return periodic_part(self._resized(size), rows, columns) % (self.layout.labels + 1)

    def _with(self, ids: Tensor, wrap: Wrap) -> "LabelPyramid":
        other = copy.copy(self)
        other._ids, other._levels, other._one_hot, other.wrap = ids, {}, {}, wrap
        other._size = (ids.shape[1], ids.shape[2])
        return other

    def one_hot(self, size: tuple[int, int] | None = None) -> Tensor:
        """The networks' input (N, channels, H, W), channels_last, by nearest neighbour; made once per size.

        Under autocast it has the number type of convolutions, in which it is exact, too.
        """
        size = size or self._size
        kind = self.device.type
        dtype = torch.get_autocast_dtype(kind) if torch.is_autocast_enabled(kind) else torch.float32
        if (size, dtype) not in self._one_hot:
            identity = torch.eye(self.layout.channels, device=self.device, dtype=dtype)
            table = self.layout.rows_of(identity)  # what each id looks like in the one-hot map
            maps = F.embedding(self._resized(size), table)
            self._one_hot[size, dtype] = maps.permute(0, 3, 1, 2)
        return self._one_hot[size, dtype]

    def level(self, size: tuple[int, int]) -> PatternLevel | None:
        """The pattern dictionary at a size, or None where convolutions are faster."""
        if not self._has_dictionary or min(size) < _MIN_SIDE:
            return None
        level = self.patterns(size)
        return level if level.is_worthwhile else None

    def patterns(self, size: tuple[int, int]) -> PatternLevel:
        """The pattern dictionary at a size."""
        if size not in self._levels:
            ids = self._resized(size)
            self._levels[size] = find_patterns(ids, self.layout.outside, self.wrap, self._has_repeated_edge)
        return self._levels[size]

    def plain(self, size: tuple[int, int] | None = None) -> Tensor:
        """Label ids (N, *size) int64 by nearest neighbour; `layout.labels` where unknown."""
        return self._resized(size or self._size) % (self.layout.labels + 1)

    def _resized(self, size: tuple[int, int]) -> Tensor:
        height, width = self._ids.shape[1:]
        if height % size[0] == 0 and width % size[1] == 0:
            down, across = height // size[0], width // size[1]
            top, left = (down // 2, across // 2) if self._is_centred else (0, 0)
            return self._ids[:, top::down, left::across].long()
        mode = "nearest-exact" if self._is_centred else "nearest"
        return F.interpolate(self._ids[:, None].float(), size=size, mode=mode)[:, 0].long()


def look_up(table: Tensor, index: Tensor) -> Tensor:
    """Rows of a table (P, d) for index (N, H, W), as (N, d, H, W) in channels_last.

    Gradients are summed in float32, whatever the table's precision: one row may serve thousands of
    pixels.
    """
    rows: Tensor = _LookUp.apply(table, index)  # type: ignore[no-untyped-call]
    return rows.permute(0, 3, 1, 2)


class _LookUp(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, table: Tensor, index: Tensor) -> Tensor:
        ctx.save_for_backward(index)
        ctx.rows, ctx.dtype = len(table), table.dtype
        return F.embedding(index, table)

    @staticmethod
    def backward(ctx: Any, gradient: Tensor) -> tuple[Tensor, None]:
        (index,) = ctx.saved_tensors
        wide = gradient if gradient.dtype == torch.float64 else gradient.float()
        total = torch.ops.aten.embedding_dense_backward(wide.contiguous(), index, ctx.rows, -1, False)
        return total.to(ctx.dtype), None


def edge_map(instances: np.ndarray) -> np.ndarray:
    """(H, W) bool: where one of the four neighbours belongs to another instance."""
    edges = np.zeros(instances.shape, bool)
    across = instances[:, 1:] != instances[:, :-1]
    down = instances[1:] != instances[:-1]
    edges[:, 1:] |= across
    edges[:, :-1] |= across
    edges[1:] |= down
    edges[:-1] |= down
    return edges
