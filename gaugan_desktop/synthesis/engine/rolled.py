"""Noise and textures of labels that were rolled anew: the same ones, from another place."""

from collections.abc import Callable

import torch
from torch import Tensor

from gaugan_desktop.rolling import roll_offset


def rolled(
    make: Callable[[slice], Tensor], ids: Tensor, columns: slice, side: int, rolls: tuple[int, ...]
) -> Tensor:
    """What `make` gives for some columns; for rolled labels, what it gives for columns beside these.

    Args:
        make: gives (N, C, h, w) for columns of a pattern that repeats.
        ids: (N, h, w) labels.
        side: of the pattern, in pixels.
        rolls: by label; those beyond its end were never rolled.
    """
    result = make(columns)
    for roll in sorted({*rolls} - {0}):
        is_rolled = torch.zeros(256, dtype=torch.bool)
        is_rolled[[label for label, count in enumerate(rolls) if count == roll]] = True
        where = is_rolled.to(ids.device)[ids][:, None].to(result.device)
        if where.any():
            shift = roll_offset(roll, side)
            other = make(slice(columns.start + shift, columns.stop + shift))
            result = torch.where(where, other, result)
    return result
