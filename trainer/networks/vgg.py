"""VGG-19 as a fixed feature extractor (Simonyan & Zisserman 2015), with weights the user provides."""

import pickle
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from gaugan_desktop.errors import BadFileError

_WIDTHS = (64, 64, 0, 128, 128, 0, 256, 256, 256, 256, 0, 512, 512, 512, 512, 0, 512)  # 0: max pooling
_TAPS = (0, 2, 4, 8, 12)  # convolutions whose ReLU is relu1_1, relu2_1, ..., relu5_1


class Vgg19(nn.Module):
    """The convolutions up to conv5_1; parameters are frozen."""

    def __init__(self, weights: Path) -> None:
        """Load a state dict with torchvision's key names (`features.0.weight`, ...).

        Raises:
            BadFileError: the file is no such state dict.
        """
        super().__init__()
        convs, channels = [], 3
        for width in filter(None, _WIDTHS):
            convs.append(nn.Conv2d(channels, width, 3, padding=1))
            channels = width
        self.convs = nn.ModuleList(convs)
        self._load(weights)
        self.eval().requires_grad_(False)

    def features(self, picture: Tensor) -> list[Tensor]:
        """relu1_1 to relu5_1 for pictures (N, 3, H, W) in [-1, 1], which are taken as they are."""
        found, x, index = [], picture, 0
        for width in _WIDTHS:
            if not width:
                x = F.max_pool2d(x, 2)
                continue
            x = F.relu(self.convs[index](x))
            if index in _TAPS:
                found.append(x)
            index += 1
        return found

    def _load(self, path: Path) -> None:
        try:
            state = torch.load(path, map_location="cpu", weights_only=True)
            place = 0
            for index, width in enumerate(_WIDTHS):
                if width:
                    conv = self.convs[place]
                    # torchvision counts convolutions and their ReLUs as two layers, poolings as one.
                    layer = 2 * place + sum(1 for w in _WIDTHS[:index] if not w)
                    conv.load_state_dict({k: state[f"features.{layer}.{k}"] for k in ("weight", "bias")})
                    place += 1
        except FileNotFoundError as error:
            raise BadFileError(path, "The file does not exist.") from error
        except (OSError, RuntimeError, KeyError, TypeError, EOFError, pickle.UnpicklingError) as error:
            raise BadFileError(path, "These are no VGG-19 weights with torchvision's names.") from error
