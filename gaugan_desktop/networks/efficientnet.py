"""The trunk of EfficientNet-Lite networks, from picture to features.

Architecture: Tan & Le 2019 (EfficientNet) in the Lite variant: no squeeze-and-excitation, ReLU6. Batch-norm
is folded into the convolutions.
"""

from torch import Tensor, nn
from torch.nn import functional as F

# expansion, kernel, stride, output channels, repeats
Stages = tuple[tuple[int, int, int, int, int], ...]
LITE0: Stages = (
    (1, 3, 1, 16, 1), (6, 3, 2, 24, 2), (6, 5, 2, 40, 2), (6, 3, 2, 80, 3),
    (6, 5, 1, 112, 3), (6, 5, 2, 192, 4), (6, 3, 1, 320, 1),
)  # fmt: skip


class SameConv(nn.Conv2d):
    """Convolution padded as TensorFlow's SAME, which these weights were trained with."""

    def forward(self, x: Tensor) -> Tensor:
        totals = [
            max((-(-side // stride) - 1) * stride + kernel - side, 0)
            for side, kernel, stride in zip(x.shape[2:], self.kernel_size, self.stride, strict=True)
        ]
        weight, padding = self.weight, [total // 2 for total in totals]
        if any(total % 2 for total in totals):  # a strided one has more on the right and below
            rows, columns = totals
            if self.groups > 1 and rows == columns:  # zeros before a small kernel are cheaper
                weight, padding = F.pad(weight, (1, 0, 1, 0)), [rows // 2 + 1] * 2
            else:
                x = F.pad(x, (columns // 2, columns - columns // 2, rows // 2, rows - rows // 2))
                padding = [0, 0]
        return F.conv2d(x, weight, self.bias, self.stride, padding, 1, self.groups)


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


class EfficientNetTrunk(nn.Module):
    """The stem and the first blocks, untrained.

    Args:
        blocks: how many blocks; None for all, 16 in Lite0.
    """

    def __init__(self, blocks: int | None = None, stages: Stages = LITE0) -> None:
        super().__init__()
        self.stem = SameConv(3, 32, 3, 2)
        found, c_in = [], 32
        for expansion, kernel, stride, c_out, repeats in stages:
            for repeat in range(repeats):
                found.append(_Block(c_in, c_out, expansion, kernel, 1 if repeat else stride))
                c_in = c_out
        self.blocks = nn.Sequential(*found[:blocks])

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
