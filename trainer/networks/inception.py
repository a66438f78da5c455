"""Inception v3 features for FID and KID (Szegedy et al. 2016; Heusel et al. 2017), weights from the user.

The network of the published FID numbers: average pooling that does not count its padding, and
maximum pooling in the last block. Weights come under torchvision's key names, as in the file
`pt_inception-2015-12-05-6726825d.pth` that metric tools share.
"""

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.models.torch_file import read_torch_file

FEATURE_WIDTH = 2048
_SIDE = 299
_EPSILON = 1e-3


class Inception(nn.Module):
    """Pooled features of pictures; parameters are frozen."""

    def __init__(self, weights: Path) -> None:
        """Load a state dict with torchvision's key names.

        Raises:
            BadFileError: the file is no such state dict.
        """
        super().__init__()
        self.Conv2d_1a_3x3 = _Conv(3, 32, 3, stride=2)
        self.Conv2d_2a_3x3 = _Conv(32, 32, 3)
        self.Conv2d_2b_3x3 = _Conv(32, 64, 3, padding=1)
        self.Conv2d_3b_1x1 = _Conv(64, 80, 1)
        self.Conv2d_4a_3x3 = _Conv(80, 192, 3)
        self.Mixed_5b = _BlockA(192, 32)
        self.Mixed_5c = _BlockA(256, 64)
        self.Mixed_5d = _BlockA(288, 64)
        self.Mixed_6a = _BlockB(288)
        self.Mixed_6b = _BlockC(128)
        self.Mixed_6c = _BlockC(160)
        self.Mixed_6d = _BlockC(160)
        self.Mixed_6e = _BlockC(192)
        self.Mixed_7a = _BlockD()
        self.Mixed_7b = _BlockE(1280)
        self.Mixed_7c = _BlockE(2048, is_last=True)
        self._load(weights)
        self.eval().requires_grad_(False)

    def pooled(self, picture: Tensor) -> Tensor:
        """Pictures (N, 3, H, W) in [-1, 1] -> (N, 2048)."""
        x = F.interpolate(picture, size=(_SIDE, _SIDE), mode="bilinear", align_corners=False)
        for name, block in self.named_children():
            x = block(x)
            if name in ("Conv2d_2b_3x3", "Conv2d_4a_3x3"):
                x = F.max_pool2d(x, 3, stride=2)
        return x.mean((2, 3))

    def _load(self, path: Path) -> None:
        try:
            state = read_torch_file(path)
            own = self.state_dict()
            self.load_state_dict(
                {name: state.get(name, own[name]) for name in own if _is_needed(name, state)}
            )
        except FileNotFoundError as error:
            raise BadFileError(path, "The file does not exist.") from error
        except Exception as error:  # damaged archives and pickles raise every kind
            raise BadFileError(path, "These are no Inception v3 weights with torchvision's names.") from error


def _is_needed(name: str, state: dict[str, Tensor]) -> bool:
    """Every weight must be in the file; only batch counters may be missing."""
    if name not in state and not name.endswith("num_batches_tracked"):
        raise KeyError(name)
    return True


class _Conv(nn.Module):
    """Convolution, batch norm, ReLU."""

    def __init__(
        self, c_in: int, c_out: int, kernel: int | tuple[int, int], stride: int = 1,
        padding: int | tuple[int, int] = 0,
    ) -> None:  # fmt: skip
        super().__init__()
        self.conv = nn.Conv2d(c_in, c_out, kernel, stride, padding, bias=False)
        self.bn = nn.BatchNorm2d(c_out, eps=_EPSILON)

    def forward(self, x: Tensor) -> Tensor:
        return F.relu(self.bn(self.conv(x)))


def _mean_pool(x: Tensor) -> Tensor:
    return F.avg_pool2d(x, 3, stride=1, padding=1, count_include_pad=False)


class _BlockA(nn.Module):
    def __init__(self, c_in: int, pooled: int) -> None:
        super().__init__()
        self.branch1x1 = _Conv(c_in, 64, 1)
        self.branch5x5_1 = _Conv(c_in, 48, 1)
        self.branch5x5_2 = _Conv(48, 64, 5, padding=2)
        self.branch3x3dbl_1 = _Conv(c_in, 64, 1)
        self.branch3x3dbl_2 = _Conv(64, 96, 3, padding=1)
        self.branch3x3dbl_3 = _Conv(96, 96, 3, padding=1)
        self.branch_pool = _Conv(c_in, pooled, 1)

    def forward(self, x: Tensor) -> Tensor:
        double = self.branch3x3dbl_3(self.branch3x3dbl_2(self.branch3x3dbl_1(x)))
        five = self.branch5x5_2(self.branch5x5_1(x))
        return torch.cat([self.branch1x1(x), five, double, self.branch_pool(_mean_pool(x))], 1)


class _BlockB(nn.Module):
    def __init__(self, c_in: int) -> None:
        super().__init__()
        self.branch3x3 = _Conv(c_in, 384, 3, stride=2)
        self.branch3x3dbl_1 = _Conv(c_in, 64, 1)
        self.branch3x3dbl_2 = _Conv(64, 96, 3, padding=1)
        self.branch3x3dbl_3 = _Conv(96, 96, 3, stride=2)

    def forward(self, x: Tensor) -> Tensor:
        double = self.branch3x3dbl_3(self.branch3x3dbl_2(self.branch3x3dbl_1(x)))
        return torch.cat([self.branch3x3(x), double, F.max_pool2d(x, 3, stride=2)], 1)


class _BlockC(nn.Module):
    def __init__(self, narrow: int) -> None:
        super().__init__()
        row, column = ((1, 7), (0, 3)), ((7, 1), (3, 0))
        self.branch1x1 = _Conv(768, 192, 1)
        self.branch7x7_1 = _Conv(768, narrow, 1)
        self.branch7x7_2 = _Conv(narrow, narrow, row[0], padding=row[1])
        self.branch7x7_3 = _Conv(narrow, 192, column[0], padding=column[1])
        self.branch7x7dbl_1 = _Conv(768, narrow, 1)
        self.branch7x7dbl_2 = _Conv(narrow, narrow, column[0], padding=column[1])
        self.branch7x7dbl_3 = _Conv(narrow, narrow, row[0], padding=row[1])
        self.branch7x7dbl_4 = _Conv(narrow, narrow, column[0], padding=column[1])
        self.branch7x7dbl_5 = _Conv(narrow, 192, row[0], padding=row[1])
        self.branch_pool = _Conv(768, 192, 1)

    def forward(self, x: Tensor) -> Tensor:
        seven = self.branch7x7_3(self.branch7x7_2(self.branch7x7_1(x)))
        double = self.branch7x7dbl_3(self.branch7x7dbl_2(self.branch7x7dbl_1(x)))
        double = self.branch7x7dbl_5(self.branch7x7dbl_4(double))
        return torch.cat([self.branch1x1(x), seven, double, self.branch_pool(_mean_pool(x))], 1)


class _BlockD(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.branch3x3_1 = _Conv(768, 192, 1)
        self.branch3x3_2 = _Conv(192, 320, 3, stride=2)
        self.branch7x7x3_1 = _Conv(768, 192, 1)
        self.branch7x7x3_2 = _Conv(192, 192, (1, 7), padding=(0, 3))
        self.branch7x7x3_3 = _Conv(192, 192, (7, 1), padding=(3, 0))
        self.branch7x7x3_4 = _Conv(192, 192, 3, stride=2)

    def forward(self, x: Tensor) -> Tensor:
        seven = self.branch7x7x3_3(self.branch7x7x3_2(self.branch7x7x3_1(x)))
        three = self.branch3x3_2(self.branch3x3_1(x))
        return torch.cat([three, self.branch7x7x3_4(seven), F.max_pool2d(x, 3, stride=2)], 1)


class _BlockE(nn.Module):
    def __init__(self, c_in: int, is_last: bool = False) -> None:
        super().__init__()
        self._is_last = is_last
        self.branch1x1 = _Conv(c_in, 320, 1)
        self.branch3x3_1 = _Conv(c_in, 384, 1)
        self.branch3x3_2a = _Conv(384, 384, (1, 3), padding=(0, 1))
        self.branch3x3_2b = _Conv(384, 384, (3, 1), padding=(1, 0))
        self.branch3x3dbl_1 = _Conv(c_in, 448, 1)
        self.branch3x3dbl_2 = _Conv(448, 384, 3, padding=1)
        self.branch3x3dbl_3a = _Conv(384, 384, (1, 3), padding=(0, 1))
        self.branch3x3dbl_3b = _Conv(384, 384, (3, 1), padding=(1, 0))
        self.branch_pool = _Conv(c_in, 192, 1)

    def forward(self, x: Tensor) -> Tensor:
        three = self.branch3x3_1(x)
        double = self.branch3x3dbl_2(self.branch3x3dbl_1(x))
        pooled = F.max_pool2d(x, 3, stride=1, padding=1) if self._is_last else _mean_pool(x)
        parts = [
            self.branch1x1(x),
            self.branch3x3_2a(three),
            self.branch3x3_2b(three),
            self.branch3x3dbl_3a(double),
            self.branch3x3dbl_3b(double),
            self.branch_pool(pooled),
        ]
        return torch.cat(parts, 1)
