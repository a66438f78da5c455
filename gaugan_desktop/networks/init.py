"""Weight initialisation and spectral-norm folding shared by all networks."""

from typing import Any, cast

from torch import nn
from torch.nn.utils import parametrize


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
