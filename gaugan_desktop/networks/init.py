"""How networks begin, and spectral-norm folding, shared by all of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

import torch
from torch import Tensor, nn
from torch.nn.utils import parametrize
from torch.overrides import TorchFunctionMode


@contextmanager
def without_numbers() -> Iterator[None]:
    """Networks made herein take no memory, however large, until weights are assigned to them."""
    with torch.device("meta"), _Unfilled():
        yield


class _Unfilled(TorchFunctionMode):
    """Leaves out what fills new tensors: on the meta device, torch would import its compiler for it."""

    def __torch_function__(self, function: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        if function in (Tensor.normal_, Tensor.uniform_, Tensor.fill_, Tensor.zero_):
            return args[0]
        return function(*args, **(kwargs or {}))


def xavier_init(module: nn.Module, gain: float) -> None:
    """Xavier-normal weights and zero biases, as in the paper's implementation details."""
    for layer in module.modules():
        if not isinstance(layer, nn.Conv2d | nn.Linear):
            continue
        weight: Any = layer.weight
        if parametrize.is_parametrized(layer, "weight"):
            weight = cast(Any, layer.parametrizations).weight.original
        nn.init.xavier_normal_(weight, gain=gain)
        if layer.bias is not None:
            nn.init.zeros_(layer.bias)


def fold_spectral_norm(module: nn.Module) -> nn.Module:
    """Replace every spectrally normalised weight by its value W / sigma, in place.

    The outputs in eval mode stay the same; the network then has plain weights only.
    """
    was_training = module.training
    module.eval()
    for layer in module.modules():
        if parametrize.is_parametrized(layer, "weight"):
            parametrize.remove_parametrizations(layer, "weight", leave_parametrized=True)
    module.train(was_training)
    return module
