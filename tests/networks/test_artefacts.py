"""No frame, no lines, no lattice, no relief: what the networks add by themselves to even areas."""

import numpy as np
import pytest
import torch
from torch import Tensor

from gaugan_desktop.networks.config import GeneratorConfig
from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.networks.init import xavier_init
from gaugan_desktop.networks.patterns import LabelPyramid
from gaugan_desktop.networks.spade import Noise, fixed_noise

SIDE = 256
CLEAN = {"padding": "replicate", "has_smooth_doubling": True}


def generator(**settings) -> SpadeGenerator:
    torch.manual_seed(4)
    config = GeneratorConfig(3, style_dim=4, base_width=4, hidden_width=8, start_grid=(2, 2), **settings)
    network = SpadeGenerator(config).eval()
    xavier_init(network, gain=1.0)
    with torch.no_grad():
        for name, parameter in network.named_parameters():
            if name.endswith("bias"):
                parameter.normal_(0, 0.2)
        network.fc.weight.zero_()
    return network.requires_grad_(False)


def with_grid(network: SpadeGenerator, rows: Tensor) -> SpadeGenerator:
    """The network with a start grid whose rows have these values in every channel."""
    channels = 16 * network.config.base_width
    size = network.config.start_grid
    grid = torch.linspace(-1, 1, channels)[:, None, None] + rows[None, :, None].expand(1, *size)
    with torch.no_grad():
        network.fc.bias.copy_(grid.flatten())
        found: list[Tensor] = []
        with network.to_rgb.register_forward_hook(lambda _layer, _seen, result: found.append(result)):
            network(torch.eye(3)[:1, :, None, None].expand(1, 3, SIDE, SIDE))
        network.to_rgb.weight /= 3 * found[0].abs().max()  # away from the ends of tanh
        network.to_rgb.bias.zero_()
    return network


@torch.inference_mode()
def painted(network: SpadeGenerator, ids: np.ndarray) -> np.ndarray:
    """(3, H, W)."""
    pyramid = LabelPyramid.seen_by(network.config, torch.from_numpy(ids)[None])
    return network(pyramid)[0].numpy()


def test_an_even_area_has_no_frame() -> None:
    even = np.zeros((SIDE, SIDE), np.uint8)
    frames = {
        padding: np.ptp(painted(with_grid(generator(padding=padding), torch.zeros(2)), even), (1, 2)).max()
        for padding in ("zeros", "replicate")
    }
    assert frames["replicate"] < 1e-5
    assert frames["zeros"] > 0.01


def unevenness(network: SpadeGenerator) -> float:
    """How much the slope from row to row jumps, relative to the slope, in a picture that grows lighter."""
    picture = painted(with_grid(network, torch.tensor([-1.0, 1.0])), np.zeros((SIDE, SIDE), np.uint8))
    slopes = np.diff(picture.mean((0, 2)))[SIDE // 4 : -SIDE // 4]
    return float(np.abs(np.diff(slopes)).mean() / np.abs(slopes).mean())


def test_a_gradient_has_no_lines() -> None:
    assert unevenness(generator(padding="replicate")) > 1
    assert unevenness(generator(**CLEAN)) < 0.15


@pytest.mark.parametrize("border", range(96, 128, 3))
def test_every_level_sees_a_border_within_half_a_cell(border) -> None:
    ids = np.zeros((SIDE, SIDE), np.uint8)
    ids[border:] = 1
    pyramid = LabelPyramid.seen_by(generator(**CLEAN).config, torch.from_numpy(ids)[None])
    for factor in (2, 4, 8, 16, 32):
        seen = pyramid.plain((SIDE // factor, SIDE // factor))[0, :, 0]
        assert abs(int((seen == 0).sum()) * factor - border) <= factor / 2


def test_no_two_layers_share_their_noise() -> None:
    noises = [m.number for m in generator(has_noise=True).modules() if isinstance(m, Noise)]
    assert len(set(noises)) == len(noises) == 14
    maps = torch.stack([fixed_noise(64, 64, number).flatten() for number in noises])
    shared = torch.corrcoef(maps) - torch.eye(len(maps))
    assert shared.abs().max() < 5 / 64  # standard deviations of chance are 1 / 64
