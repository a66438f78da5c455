"""Adam that walks through weights in the order in which they lie in memory."""

from typing import Any

import torch
from torch import Tensor


class OrderlyAdam(torch.optim.Adam):
    """Adam for networks in channels_last, with the state of `torch.optim.Adam`.

    On the CPU the fused one copies weights that are not contiguous to and fro, half of its time; it gets
    views of them that are. And it pairs numbers by their place in memory, whatever the shape: gradients and
    moments that lie otherwise, as those of another device's checkpoint may, are laid like the weights first.
    """

    def _init_group(self, group: dict[str, Any], *lists: list[Tensor]) -> bool:
        for weight in group["params"]:
            if weight.grad is not None:
                weight.grad = _laid_like(weight, weight.grad)
            if weight in self.state:
                self.state[weight].update(
                    {name: _laid_like(weight, moment) for name, moment in self.state[weight].items()}
                )
        has_complex: bool = super()._init_group(group, *lists)  # type: ignore[no-untyped-call]
        for tensors in lists[:4]:
            tensors[:] = [_in_order(tensor) for tensor in tensors]
        return has_complex


def _laid_like(weight: Tensor, tensor: Tensor) -> Tensor:
    if tensor.shape != weight.shape or tensor.stride() == weight.stride():
        return tensor
    return torch.empty_like(weight, requires_grad=False).copy_(tensor)


def _in_order(tensor: Tensor) -> Tensor:
    """A view whose numbers lie one after another."""
    is_last = tensor.dim() == 4 and tensor.is_contiguous(memory_format=torch.channels_last)
    return tensor.permute(0, 2, 3, 1) if is_last else tensor
