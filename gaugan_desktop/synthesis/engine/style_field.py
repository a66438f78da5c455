"""A style that changes across the picture.

The style enters the generator through the features of its start grid, which are linear in the style
vector. A mix of styles over regions is therefore a mix of these features, weighted cell by cell. Labels
with styles of their own get them by the codes that their styles become.
"""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from gaugan_desktop.document.style import StylePart
from gaugan_desktop.labels import LabelSet


@dataclass(frozen=True, eq=False)
class StyleField:
    """Style vectors (K, style_dim) and how much each counts where, (K, H, W) with sum 1."""

    vectors: Tensor
    weights: Tensor

    def at(self, grid: tuple[int, int]) -> Tensor:
        """Weights (K, 1, rows, columns) of the cells of a grid."""
        return F.adaptive_avg_pool2d(self.weights[:, None], grid)

    def equals(self, other: "StyleField") -> bool:
        return torch.equal(self.vectors, other.vectors) and torch.equal(self.weights, other.weights)


@dataclass(frozen=True, eq=False)
class LabelField:
    """A style, and others that take its place on some labels.

    Attributes:
        base: where none of the others holds.
        vectors: (M, style_length) the others.
        shares: (M, labels) how much each counts on a label; their sums are 1, or 0 where `base` holds.
    """

    base: Tensor | StyleField | None
    vectors: Tensor
    shares: Tensor

    def equals(self, other: "LabelField") -> bool:
        return (
            is_same(self.base, other.base)
            and torch.equal(self.vectors, other.vectors)
            and torch.equal(self.shares, other.shares)
        )

    def on(self, labels: Tensor) -> StyleField:
        """The same as a field over a label map (H, W), whose ids may exceed the labels by one."""
        shares = F.pad(self.shares, (0, 1))[:, labels]  # (M, H, W)
        rest = 1 - shares.sum(0, keepdim=True)
        if isinstance(self.base, StyleField):
            weights = F.interpolate(self.base.weights[None], size=labels.shape, mode="nearest")[0]
            vectors = self.base.vectors
        else:
            weights = torch.ones_like(rest)
            vectors = torch.zeros_like(self.vectors[:1]) if self.base is None else self.base
        return StyleField(torch.cat([vectors, self.vectors]), torch.cat([weights * rest, shares]))


StyleInput = Tensor | StyleField | LabelField | None  # None is the mean style


def blend(parts: tuple[StylePart, ...], vectors: Tensor, label_set: LabelSet) -> StyleInput:
    """What the vectors (K, style_length) of the parts of a mix are together.

    Without regions that is one vector (1, style_length), the weighted mean. Where no region holds, the
    mean style (zeros) does. Parts for some labels take the place of all others there.
    """
    limited = [number for number, part in enumerate(parts) if part.labels]
    free = [number for number, part in enumerate(parts) if not part.labels]
    base = _blended(tuple(parts[number] for number in free), vectors[free]) if free else None
    if not limited:
        return base
    shares = torch.zeros(len(limited), len(label_set), device=vectors.device)
    for row, number in enumerate(limited):
        for name in parts[number].labels:
            if (label := label_set.id_of(name)) is not None:
                shares[row, label] = max(parts[number].weight, 1e-3)
    total = shares.sum(0, keepdim=True)
    return LabelField(base, vectors[limited], shares / torch.where(total > 0, total, 1.0))


def _blended(parts: tuple[StylePart, ...], vectors: Tensor) -> Tensor | StyleField:
    weights = torch.tensor([part.weight for part in parts], device=vectors.device)
    if all(part.region is None for part in parts):
        total = weights.sum()
        return (weights[:, None] * vectors).sum(0, keepdim=True) / (total if total > 0 else 1)
    shape = next((part.region.height, part.region.width) for part in parts if part.region is not None)
    masks = np.stack([np.ones(shape, bool) if p.region is None else p.region.mask for p in parts])
    counted = weights[:, None, None] * torch.from_numpy(masks).to(vectors.device)
    total = counted.sum(0, keepdim=True)
    is_free = total == 0
    shares = torch.cat([counted / torch.where(is_free, 1.0, total), is_free.float()])
    return StyleField(F.pad(vectors, (0, 0, 0, 1)), shares)


def is_same(first: StyleInput, second: StyleInput) -> bool:
    """Whether two styles paint the same picture."""
    if isinstance(first, LabelField) and isinstance(second, LabelField):
        return first.equals(second)
    if isinstance(first, StyleField) and isinstance(second, StyleField):
        return first.equals(second)
    if isinstance(first, Tensor) and isinstance(second, Tensor):
        return torch.equal(first, second)
    return first is None and second is None


def on_device(style: StyleInput, device: torch.device) -> StyleInput:
    """The style with its tensors on a device."""
    if isinstance(style, StyleField):
        return StyleField(style.vectors.to(device), style.weights.to(device))
    if isinstance(style, LabelField):
        base = on_device(style.base, device)
        assert not isinstance(base, LabelField)
        return LabelField(base, style.vectors.to(device), style.shares.to(device))
    return None if style is None else style.to(device)
