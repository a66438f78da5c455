import pytest
import torch
from torch import nn

from gaugan_desktop.networks.spectral import spectral_norm
from gaugan_desktop.networks.wide_conv import WideConv


@pytest.mark.parametrize("padding_mode", ["zeros", "replicate"])
@pytest.mark.parametrize("memory_format", [torch.contiguous_format, torch.channels_last])
def test_products_are_the_convolution_and_so_are_their_gradients(padding_mode, memory_format) -> None:
    torch.manual_seed(0)
    plain = nn.Conv2d(256, 24, 3, padding=1, padding_mode=padding_mode).double()
    wide = WideConv(256, 24, 3, padding=1, padding_mode=padding_mode).double()
    wide.load_state_dict(plain.state_dict())
    wide.to(memory_format=memory_format)
    results = []
    for conv in (plain, wide):
        features = torch.linspace(-1, 1, 2 * 256 * 8 * 7).double().sin().view(2, 256, 8, 7)
        features = features.to(memory_format=memory_format).requires_grad_()
        found = conv(features)
        (found * found.detach().cos()).sum().backward()
        results.append((found.detach(), features.grad, conv.weight.grad, conv.bias.grad))
    for one, other in zip(*results, strict=True):
        torch.testing.assert_close(one, other)


@pytest.mark.parametrize(
    ("channels", "side", "is_product"), [(256, 8, True), (256, 16, False), (64, 4, False)]
)
def test_only_coarse_and_wide_ones_are_products(channels, side, is_product) -> None:
    conv = spectral_norm(WideConv(channels, 8, 3, padding=1))
    with torch.profiler.profile() as profile:
        conv(torch.zeros(2 if is_product else 1, channels, side, side))
    names = {event.key for event in profile.key_averages()}
    assert ("aten::linear" in names, "aten::conv2d" in names) == (is_product, not is_product)
