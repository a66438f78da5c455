"""A style that changes across the picture.

The style enters the generator through the features of its start grid, which are linear in the style
vector. A mix of styles over regions is therefore a mix of these features, weighted cell by cell.
"""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from gaugan_desktop.document.style import StylePart


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


StyleInput = Tensor | StyleField | None  # None is the mean style


def blend(parts: tuple[StylePart, ...], vectors: Tensor) -> Tensor | StyleField:
    """What the vectors (K, style_dim) of the parts of a mix are together.

    Without regions that is one vector (1, style_dim), the weighted mean. Where no region holds, the
    mean style (zeros) does.
    """
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
    if isinstance(first, StyleField) and isinstance(second, StyleField):
        return first.equals(second)
    if isinstance(first, Tensor) and isinstance(second, Tensor):
        return torch.equal(first, second)
    return first is None and second is None
