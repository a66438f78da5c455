"""The generator that SPADE replaced (Wang et al. 2018, pix2pixHD, appendix), as a baseline."""

from torch import Tensor, nn

from gaugan_desktop.networks.init import xavier_init
from gaugan_desktop.networks.patterns import LabelPyramid

_HALVINGS = 4
_RESIDUAL_BLOCKS = 9


class Pix2PixHDGenerator(nn.Module):
    """The global generator: label map down to 1/16, residual blocks, up again. It knows no style.

    Args:
        input_channels: channels of the one-hot label map.
        base_width: channels at full size; 64 in the paper.
    """

    def __init__(self, input_channels: int, base_width: int) -> None:
        super().__init__()
        layers: list[nn.Module] = [nn.ReflectionPad2d(3), nn.Conv2d(input_channels, base_width, 7)]
        layers += _norm(base_width)
        width = base_width
        for _ in range(_HALVINGS):
            layers += [nn.Conv2d(width, 2 * width, 3, stride=2, padding=1), *_norm(2 * width)]
            width *= 2
        layers += [_Residual(width) for _ in range(_RESIDUAL_BLOCKS)]
        for _ in range(_HALVINGS):
            up = nn.ConvTranspose2d(width, width // 2, 3, stride=2, padding=1, output_padding=1)
            layers += [up, *_norm(width // 2)]
            width //= 2
        layers += [nn.ReflectionPad2d(3), nn.Conv2d(width, 3, 7), nn.Tanh()]
        self.layers = nn.Sequential(*layers)
        xavier_init(self, gain=0.02)

    def forward(
        self,
        labels: Tensor | LabelPyramid,
        style: Tensor | None = None,
        horizons: Tensor | None = None,
    ) -> Tensor:
        """Labels as for `SpadeGenerator` -> picture (N, 3, H, W) in [-1, 1]; the rest has no effect."""
        picture: Tensor = self.layers(labels.one_hot() if isinstance(labels, LabelPyramid) else labels)
        return picture


class _Residual(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.ReflectionPad2d(1), nn.Conv2d(width, width, 3), *_norm(width),
            nn.ReflectionPad2d(1), nn.Conv2d(width, width, 3), nn.InstanceNorm2d(width),
        )  # fmt: skip

    def forward(self, features: Tensor) -> Tensor:
        out: Tensor = features + self.layers(features)
        return out


def _norm(width: int) -> tuple[nn.Module, nn.Module]:
    return nn.InstanceNorm2d(width), nn.ReLU()
