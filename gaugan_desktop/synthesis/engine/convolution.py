"""Convolution with weights prepared once."""

import torch
from torch import Tensor
from torch.nn import functional as F

from gaugan_desktop.networks.config import Padding
from gaugan_desktop.networks.periodic import with_edge_repeated
from gaugan_desktop.synthesis.engine.backend import Backend

_TYPICAL_SIDE = 64  # pixels; oneDNN chooses an order for inputs of about this size


class Convolution:
    """Stride 1, "same" padding; weights in one precision and in the backend's memory format.

    On the CPU, oneDNN reorders the weights of a `conv2d` for every call, which costs more than the
    convolution where few pixels meet many weights. The operators that torch's own compiler uses
    reorder them once; where they are missing, `conv2d` does.

    Padding that repeats the edge matters to the outermost pixels alone. These are computed once more, which
    costs less than a copy of all features with a margin.
    """

    def __init__(
        self,
        weight: Tensor,
        bias: Tensor | None,
        dtype: torch.dtype,
        backend: Backend,
        padding: Padding = "zeros",
    ) -> None:
        self._backend = backend
        self._weight = backend.arranged(weight.detach().to(dtype))
        self._bias = None if bias is None else bias.detach().to(dtype)
        self._margin = weight.shape[-1] // 2
        self._has_repeated_edge = padding == "replicate" and self._margin == 1
        self._packed = _packed(self._weight, self._margin)

    def run(self, features: Tensor) -> Tensor:
        """(1, C_in, H, W) -> (1, C_out, H, W)."""
        result = self._convolved(features, self._margin)
        if self._has_repeated_edge:
            upper, lower = self._convolved(self._beside_edges(features, 2), 0).split(1)
            left, right = self._convolved(self._beside_edges(features, 3), 0).split(1)
            result[:, :, :1], result[:, :, -1:] = upper, lower
            result[..., :1], result[..., -1:] = left, right
        return result

    def _beside_edges(self, features: Tensor, dimension: int) -> Tensor:
        """What the first and the last row (dimension 2) or column (3) see: two strips, three pixels wide."""
        last = features.shape[dimension] - 1
        first, second, next_to_last, end = (
            features.narrow(dimension, place, 1) for place in (0, min(1, last), max(0, last - 1), last)
        )
        strips = [torch.cat(parts, dimension) for parts in ((first, first, second), (next_to_last, end, end))]
        across = (0, 1) if dimension == 2 else (1, 0)
        return self._backend.arranged(with_edge_repeated(torch.cat(strips), *across))

    def _convolved(self, features: Tensor, margin: int) -> Tensor:
        """With `margin` zeros at each side."""
        if self._packed is None:
            return F.conv2d(features, self._weight, self._bias, padding=margin)
        pads = [margin, margin]
        result: Tensor = torch.ops.mkldnn._convolution_pointwise(
            features, self._packed, self._bias, pads, [1, 1], [1, 1], 1, "none", [None], ""
        )
        return result


def _packed(weight: Tensor, padding: int) -> Tensor | None:
    """The weights in oneDNN's own order, or None where torch or the device does not know it."""
    if weight.device.type != "cpu" or weight.is_meta or not torch.backends.mkldnn.is_available():
        return None
    shape = [1, weight.shape[1], _TYPICAL_SIDE, _TYPICAL_SIDE]
    pads = [padding, padding]
    try:
        packed: Tensor = torch.ops.mkldnn._reorder_convolution_weight(weight, pads, [1, 1], [1, 1], 1, shape)
        probe = torch.zeros(1, weight.shape[1], 4, 4, dtype=weight.dtype)
        torch.ops.mkldnn._convolution_pointwise(
            probe, packed, None, pads, [1, 1], [1, 1], 1, "none", [None], ""
        )
    except (AttributeError, RuntimeError, TypeError):
        return None
    return packed
