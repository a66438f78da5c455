"""Spectral norm (Miyato et al. 2018): weights divided by their largest singular value.

The names in a state dict are those of `torch.nn.utils.parametrizations.spectral_norm`. Unlike there, looking
at a weight changes nothing: whoever trains calls `advance` once per step, for all layers together.
"""

from contextlib import nullcontext
from typing import Any, cast

import torch
from torch import Tensor, nn
from torch._subclasses.fake_tensor import FakeTensor
from torch.nn import functional as F
from torch.nn.utils import parametrize

_FIRST_ITERATIONS = 15
_EPSILON = 1e-12


class SpectralNorm(nn.Module):
    """Divides a weight (O, ...) by u W v, with u and v from power iterations on its (O, rest) matrix."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        rows, columns = weight.flatten(1).shape
        self.register_buffer("_u", weight.new_empty(rows))
        self.register_buffer("_v", weight.new_empty(columns))
        self._u: Tensor
        self._v: Tensor
        if weight.is_meta:  # nothing would come of it, slowly
            return
        for vector in (self._u, self._v):
            F.normalize(vector.normal_(), dim=0, out=vector)
        if not isinstance(weight, FakeTensor):
            _iterate([self], [weight], _FIRST_ITERATIONS)

    def forward(self, weight: Tensor) -> Tensor:
        """(O, ...) -> the same shape."""
        if weight.is_meta:
            return weight
        divided: Tensor = _Divided.apply(weight, self._u, self._v)  # type: ignore[no-untyped-call]
        return divided

    def right_inverse(self, weight: Tensor) -> Tensor:
        """What is assigned to the weight becomes the weight to divide."""
        return weight


def spectral_norm(layer: nn.Module) -> nn.Module:
    """The layer, with its weight under spectral norm."""
    weight = cast(Tensor, layer.weight)
    return parametrize.register_parametrization(layer, "weight", SpectralNorm(weight.detach()))


def normalised_layers(*networks: nn.Module | None) -> list[nn.Module]:
    """The layers of networks whose weights are under spectral norm."""
    return [
        layer
        for network in networks
        if network is not None
        for layer in network.modules()
        if parametrize.is_parametrized(layer, "weight")
    ]


def advance(layers: list[nn.Module], iterations: int = 1) -> None:
    """Power iterations for the present weights of all these layers."""
    weights = [cast(Any, layer).parametrizations.weight for layer in layers]
    _iterate([each[0] for each in weights], [each.original for each in weights], iterations)


@torch.no_grad()
def _iterate(norms: list[SpectralNorm], weights: list[Tensor], iterations: int) -> None:
    """Norms and divisions of all layers are a few operations, however many layers there are."""
    if not norms:
        return
    left = [norm._u for norm in norms]
    arranged = [_arranged(weight, norm._v) for weight, norm in zip(weights, norms, strict=True)]
    matrices = [matrix for matrix, _ in arranged]
    right = [vector.flatten() for _, vector in arranged]
    for _ in range(iterations):
        left = _normalised([torch.mv(m, v) for m, v in zip(matrices, right, strict=True)])
        right = _normalised([torch.mv(m.T, u) for m, u in zip(matrices, left, strict=True)])
    torch._foreach_copy_([norm._u for norm in norms], left)
    for (_, place), vector in zip(arranged, right, strict=True):
        place.copy_(vector.view_as(place))


def _normalised(vectors: list[Tensor]) -> list[Tensor]:
    sizes = [len(vector) for vector in vectors]
    lengths = torch.stack(list(torch._foreach_norm(vectors))).clamp(min=_EPSILON)
    each = [length.expand(size) for length, size in zip(lengths.unbind(), sizes, strict=True)]
    return list((torch.cat(vectors) / torch.cat(each)).split(sizes))


def _arranged(weight: Tensor, v: Tensor) -> tuple[Tensor, Tensor]:
    """The weight as a matrix (O, rest) without a copy where possible, and a view of v in the same order."""
    if weight.dim() == 4 and weight.is_contiguous(memory_format=torch.channels_last):
        return weight.permute(0, 2, 3, 1).flatten(1), v.view(weight.shape[1:]).permute(1, 2, 0)
    return weight.flatten(1), v


class _Divided(torch.autograd.Function):
    """W / s with s = u W v. The gradient G / s - <G, W> / s^2 u v' is found in few passes over the weight."""

    @staticmethod
    def forward(ctx: Any, weight: Tensor, u: Tensor, v: Tensor) -> Tensor:
        kind = weight.device.type
        matrix, v = _arranged(weight, v)
        is_mixed = torch.amp.is_autocast_available(kind)
        with torch.autocast(kind, enabled=False) if is_mixed else nullcontext():
            scale = torch.vdot(u, torch.mv(matrix, v.flatten()))
        ctx.save_for_backward(weight, u, v, scale)
        return weight / scale

    @staticmethod
    def backward(ctx: Any, gradient: Tensor) -> tuple[Tensor, None, None]:
        weight, u, v, scale = ctx.saved_tensors
        if weight.dim() == 4 and weight.is_contiguous(memory_format=torch.channels_last):
            gradient = gradient.contiguous(memory_format=torch.channels_last).permute(0, 2, 3, 1)
            weight = weight.permute(0, 2, 3, 1)
        along = torch.dot(gradient.flatten(), weight.flatten()) / scale
        result = torch.addcmul(gradient.flatten(1), (u * along)[:, None], v.flatten()[None], value=-1)
        result = result.div_(scale).view_as(gradient)
        return result.permute(0, 3, 1, 2) if v.dim() == 3 else result, None, None
