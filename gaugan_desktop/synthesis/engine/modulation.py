"""Scale and shift of every pixel, from tables of distinct label neighbourhoods that outlive the frame.

For batch norm, whose statistics are fixed at inference, normalisation and modulation are one scale
and one shift: `norm(x) (1 + gamma) + beta = x A + B`. Both are linear in the second convolution of
SPADE, so they are folded into its weights once.
"""

from dataclasses import dataclass, replace
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from gaugan_desktop.networks.config import Padding
from gaugan_desktop.networks.patterns import LabelLayout, PatternLevel
from gaugan_desktop.networks.spade import LEAK, Spade
from gaugan_desktop.synthesis.engine.backend import Backend
from gaugan_desktop.synthesis.engine.convolution import Convolution

_MAX_ROWS = 60_000  # distinct neighbourhoods that a size remembers
_HASH_SEED = 1_903_072_91
_CENTER = 4  # of nine


@dataclass(frozen=True)
class Modulation:
    """Scale A and shift B for every pixel of a size: rows of a table, or dense maps.

    Attributes:
        scale, shift: (rows, C) with an index, else (1, C, H, W).
        index: (1, H, W) row of each pixel.
        labels: the label of each row (rows,) or, without an index, of each pixel (1, H, W).
    """

    scale: Tensor
    shift: Tensor
    index: Tensor | None = None
    labels: Tensor | None = None

    def cropped(self, rows: slice, columns: slice) -> "Modulation":
        """The part of dense maps in a window."""
        labels = None if self.labels is None else self.labels[:, rows, columns]
        return Modulation(self.scale[:, :, rows, columns], self.shift[:, :, rows, columns], labels=labels)

    def styled(self, rows: Tensor, weights: Tensor | None) -> "Modulation":
        """With what the styles of the labels add.

        Args:
            rows: (K, labels + 1, 2 C) what each of K styles adds to scale and shift of a label.
            weights: (K, 1, H, W) how much each style counts; None for a single style.
        """
        assert self.labels is not None
        if weights is None:
            added = F.embedding(self.labels, rows[0])
            added = added if self.index is not None else added.permute(0, 3, 1, 2)
            scale, shift = added.chunk(2, 1)
            return Modulation(self.scale + scale, self.shift + shift, self.index, self.labels)
        labels, scale, shift = self.labels, self.scale, self.shift
        if self.index is not None:
            labels = labels[self.index]
            scale, shift = (F.embedding(self.index, table).permute(0, 3, 1, 2) for table in (scale, shift))
        both = torch.cat([scale, shift], 1)
        for each, weight in zip(rows, weights.to(both.dtype), strict=True):
            both = both + weight * F.embedding(labels, each).permute(0, 3, 1, 2)
        scale, shift = both.chunk(2, 1)
        return Modulation(scale, shift, labels=labels)

    def moved(self, added: Tensor) -> "Modulation":
        """Dense maps with something added (1, 2 C, H, W) to scale and shift."""
        scale, shift = added.chunk(2, 1)
        return Modulation(self.scale + scale, self.shift + shift, labels=self.labels)

    def apply(self, features: Tensor, is_active: bool, backend: Backend) -> Tensor:
        """Scale and shift features (1, C, H, W), then LeakyReLU if `is_active`."""
        if self.index is not None and backend.stripe_pixels:
            return self._in_stripes(features, is_active, backend.stripe_pixels)
        scale, shift = self.scale, self.shift
        if self.index is not None:
            scale, shift = (F.embedding(self.index, table).permute(0, 3, 1, 2) for table in (scale, shift))
        result = backend.arranged(torch.addcmul(shift, features, scale))
        return F.leaky_relu_(result, LEAK) if is_active else result

    def _in_stripes(self, features: Tensor, is_active: bool, stripe_pixels: int) -> Tensor:
        """Looked-up rows applied in stripes that stay in the processor's cache."""
        assert self.index is not None
        pixels = features.permute(0, 2, 3, 1)[0]  # (H, W, C)
        result = torch.empty_like(pixels, memory_format=torch.contiguous_format)
        height, width = pixels.shape[:2]
        rows = max(1, stripe_pixels // width)
        for top in range(0, height, rows):
            stripe = slice(top, top + rows)
            index = self.index[0, stripe]
            shift, scale = F.embedding(index, self.shift), F.embedding(index, self.scale)
            torch.addcmul(shift, pixels[stripe], scale, out=result[stripe])
            if is_active:
                F.leaky_relu_(result[stripe], LEAK)
        return result[None].permute(0, 3, 1, 2)


class CompiledSpade:
    """One SPADE layer with its normalisation folded in."""

    def __init__(self, spade: Spade, layout: LabelLayout, dtype: torch.dtype, backend: Backend) -> None:
        self._dtype, self._backend = dtype, backend
        self._outside, self._labels = layout.outside, layout.labels
        hidden = spade.shared.out_channels
        taps = spade.shared.weight.detach().permute(2, 3, 1, 0).flatten(0, 1)  # (9, S, hidden)
        rows = torch.stack([layout.rows_of(tap) for tap in taps])  # (9, ids, hidden)
        self._starts = torch.arange(9, device=rows.device) * rows.shape[1]
        self._rows = rows.flatten(0, 1)
        assert spade.shared.bias is not None
        self._shared_bias = spade.shared.bias
        gain, offset = _folded_norm(spade.norm, spade.gamma.out_channels, rows.device)
        assert spade.gamma.bias is not None
        assert spade.beta.bias is not None
        per_channel = (-1, 1, 1, 1)
        scale = spade.gamma.weight * gain.view(per_channel)
        shift = spade.beta.weight + spade.gamma.weight * (gain * offset).view(per_channel)
        scale_bias = gain * (1 + spade.gamma.bias)
        shift_bias = spade.beta.bias + gain * offset * (1 + spade.gamma.bias)
        kernel, bias = torch.cat([scale, shift]), torch.cat([scale_bias, shift_bias])
        padding = cast(Padding, spade.gamma.padding_mode)
        self._convolution = Convolution(kernel, bias, dtype, backend, padding)
        self._has_repeated_edge = padding == "replicate"
        self._matrix = kernel.detach().permute(0, 2, 3, 1).reshape(len(bias), 9 * hidden).to(dtype)
        self._bias = bias.detach().to(dtype)
        self.channels = spade.gamma.out_channels
        self._style = None if spade.style is None else (spade.style, gain, gain * offset)

    def style_rows(self, codes: Tensor) -> Tensor:
        """What styles add to scale and shift of each label, (K, labels + 1, 2 C); nothing where unknown.

        Args:
            codes: (K, labels, width) see `LabelCodes`.
        """
        assert self._style is not None
        layer, gain, moved = self._style
        scale, shift = layer(codes).chunk(2, 2)
        rows = torch.cat([scale * gain, shift + scale * moved], 2)
        return F.pad(rows, (0, 0, 0, 1)).to(self._dtype)

    def labels_of(self, ids: Tensor) -> Tensor:
        """The labels that ids of the layout stand for."""
        return ids % (self._labels + 1)

    def hidden(self, windows: Tensor) -> Tensor:
        """Hidden features (Q + 1, hidden) of label neighbourhoods (Q, 9); the last row: beyond the border."""
        summed = F.embedding_bag(windows + self._starts, self._rows, mode="sum")
        return F.pad(F.relu(summed + self._shared_bias), (0, 0, 0, 1)).to(self._dtype)

    def table(self, hidden: Tensor, blocks: Tensor) -> tuple[Tensor, Tensor]:
        """Scale and shift (P, C) of 5x5 neighbourhoods given as nine rows of `hidden` (P, 9)."""
        both = F.linear(F.embedding(blocks, hidden).flatten(1), self._matrix, self._bias)
        scale, shift = both.chunk(2, 1)
        return scale.contiguous(), shift.contiguous()

    def dense(self, level: PatternLevel, index: Tensor) -> Modulation:
        """Scale and shift by convolution over the hidden features of every pixel (1, H, W)."""
        maps = F.embedding(index, self.hidden(level.windows)).permute(0, 3, 1, 2)
        labels = self.labels_of(level.windows[:, _CENTER])[index]
        return replace(self._convolved(maps), labels=labels)

    def looked_up(self, level: PatternLevel, index: Tensor) -> Modulation:
        """Scale and shift by a table of just these neighbourhoods; `index` (1, H, W) of `level.blocks`."""
        labels = self.labels_of(level.windows[:, _CENTER][level.blocks[:, _CENTER]])
        return Modulation(*self.table(self.hidden(level.windows), level.blocks), index, labels)

    def at_every_pixel(self, ids: Tensor) -> Modulation:
        """Scale and shift without looking for repeated neighbourhoods, so that all sizes are known before.

        Args:
            ids: (1, H + 4, W + 4) label ids, `outside` beyond the picture.
        """
        rows, columns = ids.shape[1] - 2, ids.shape[2] - 2
        if self._has_repeated_edge:
            is_inside = ids != self._outside
            ids = _repeated_from_inside(ids, is_inside)
        shifted = [ids[0, dy : dy + rows, dx : dx + columns] for dy in range(3) for dx in range(3)]
        hidden = self.hidden(torch.stack(shifted, -1).flatten(0, 1))[:-1].view(1, rows, columns, -1)
        if self._has_repeated_edge:
            hidden = _repeated_from_inside(hidden, is_inside[:, 1:-1, 1:-1])
        else:  # beyond lies the convolution's zero padding
            hidden = hidden * (ids[:, 1:-1, 1:-1, None] != self._outside)
        around = self._convolved(hidden.permute(0, 3, 1, 2))
        inner = slice(1, -1)
        return replace(around.cropped(inner, inner), labels=self.labels_of(ids[:, 2:-2, 2:-2]))

    def _convolved(self, hidden: Tensor) -> Modulation:
        scale, shift = self._convolution.run(self._backend.arranged(hidden)).chunk(2, 1)
        return Modulation(self._backend.arranged(scale), self._backend.arranged(shift))


def _repeated_from_inside(values: Tensor, is_inside: Tensor) -> Tensor:
    """Values (1, H, W, ...) with the outermost of those inside again beyond them; no size depends on them."""
    for dimension in (1, 2):
        is_within = is_inside.any(3 - dimension)[0]
        places = torch.arange(len(is_within), device=values.device)
        first = torch.where(is_within, places, len(places)).amin()
        last = torch.where(is_within, places, -1).amax()
        values = values.index_select(dimension, places.clamp(first, last))
    return values


class TableStore:
    """The tables of all SPADE layers of one level; a stroke adds only the neighbourhoods it makes."""

    def __init__(self, spades: list[CompiledSpade], outside: int) -> None:
        self._spades, self._outside = spades, outside
        self._hashes = torch.empty(0, dtype=torch.int64)
        self._patterns = torch.empty(0, 81, dtype=torch.int64)
        self._order = torch.empty(0, dtype=torch.int64)
        self._tables: list[tuple[Tensor, Tensor]] = []

    def modulations(self, level: PatternLevel, index: Tensor) -> list[Modulation]:
        """One modulation per layer for a frame's neighbourhoods.

        Args:
            level: the neighbourhoods.
            index: (1, H, W) which of `level.blocks` lies around a pixel.
        """
        outside = torch.full((1, 9), self._outside + 1, device=level.windows.device)
        patterns = torch.cat([level.windows, outside])[level.blocks].flatten(1)  # (P, 81)
        rows = self._known_rows(patterns)
        is_new = rows < 0
        if is_new.any():
            if len(self._patterns) + int(is_new.sum()) > _MAX_ROWS:
                self._forget()
                is_new[:] = True
            rows[is_new] = torch.arange(int(is_new.sum()), device=rows.device) + len(self._patterns)
            self._learn(level, patterns, is_new)
        index = rows[index]
        labels = self._spades[0].labels_of(self._patterns[:, _CENTER * 9 + _CENTER])
        return [Modulation(scale, shift, index, labels) for scale, shift in self._tables]

    def _known_rows(self, patterns: Tensor) -> Tensor:
        """The row of each neighbourhood, -1 where it is new."""
        if not len(self._hashes):
            return torch.full((len(patterns),), -1, device=patterns.device)
        hashes = _hashes_of(patterns)
        places = torch.searchsorted(self._hashes, hashes).clamp(max=len(self._hashes) - 1)
        rows = self._order[places]
        is_known = (self._hashes[places] == hashes) & (self._patterns[rows] == patterns).all(1)
        return torch.where(is_known, rows, -1)

    def _learn(self, level: PatternLevel, patterns: Tensor, is_new: Tensor) -> None:
        blocks = level.blocks[is_new]
        fresh = []
        for spade in self._spades:
            fresh.append(spade.table(spade.hidden(level.windows), blocks))
        if self._tables:
            fresh = [
                (torch.cat([old_scale, scale]), torch.cat([old_shift, shift]))
                for (old_scale, old_shift), (scale, shift) in zip(self._tables, fresh, strict=True)
            ]
            self._patterns = torch.cat([self._patterns, patterns[is_new]])
        else:
            self._patterns = patterns[is_new]
        self._tables = fresh
        self._hashes, self._order = _hashes_of(self._patterns).sort()

    def _forget(self) -> None:
        self._hashes, self._patterns, self._tables = self._hashes[:0], self._patterns[:0], []


def _hashes_of(patterns: Tensor) -> Tensor:
    generator = torch.Generator().manual_seed(_HASH_SEED)
    factors = torch.randint(-(2**62), 2**62, (patterns.shape[1],), generator=generator) | 1
    return (patterns * factors.to(patterns.device)).sum(1)


def _folded_norm(norm: nn.Module, channels: int, device: torch.device) -> tuple[Tensor, Tensor]:
    """Gain and offset with `norm(x) = gain (x + offset)`; (1, 0) for a norm that looks at the picture."""
    if not isinstance(norm, nn.BatchNorm2d):
        return torch.ones(channels, device=device), torch.zeros(channels, device=device)
    assert norm.running_mean is not None
    assert norm.running_var is not None
    return torch.rsqrt(norm.running_var + norm.eps), -norm.running_mean
