"""Convolution with weights prepared once."""

import torch
from torch import Tensor
from torch.nn import functional as F

from gaugan_desktop.synthesis.engine.backend import Backend

_TYPICAL_SIDE = 64  # pixels; oneDNN chooses an order for inputs of about this size


class Convolution:
    """Stride 1, "same" padding; weights in one precision and in the backend's memory format.

    On the CPU, oneDNN reorders the weights of a `conv2d` for every call, which costs more than the
    convolution where few pixels meet many weights. The operators that torch's own compiler uses
    reorder them once; where they are missing, `conv2d` does.
    """

    def __init__(self, weight: Tensor, bias: Tensor | None, dtype: torch.dtype, backend: Backend) -> None:
        self._weight = backend.arranged(weight.detach().to(dtype))
        self._bias = None if bias is None else bias.detach().to(dtype)
        self._padding = weight.shape[-1] // 2
        self._packed = _packed(self._weight, self._padding)

    def run(self, features: Tensor) -> Tensor:
        """(1, C_in, H, W) -> (1, C_out, H, W)."""
        if self._packed is None:
            return F.conv2d(features, self._weight, self._bias, padding=self._padding)
        pads = [self._padding, self._padding]
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
