"""Convolutions that see the outermost pixels again are torch's own, in values and gradients."""

import pytest
import torch
from torch import nn
from torch.nn import functional as F

from gaugan_desktop.networks.edge_conv import EdgeConv, with_edge


@pytest.mark.parametrize("shape", [(2, 3, 5, 7), (1, 4, 1, 1), (2, 2, 1, 6), (1, 1, 4, 1)])
def test_edges_are_repeated_with_their_gradients(shape) -> None:
    features = torch.randn(shape, dtype=torch.float64, requires_grad=True)
    again = features.detach().clone().requires_grad_(True)
    padded, expected = with_edge(features), F.pad(again, (1, 1, 1, 1), mode="replicate")
    assert torch.equal(padded, expected)
    gradient = torch.randn_like(expected)
    padded.backward(gradient)
    expected.backward(gradient)
    torch.testing.assert_close(features.grad, again.grad)


def test_features_stay_in_channels_last() -> None:
    features = torch.randn(2, 4, 6, 6).contiguous(memory_format=torch.channels_last).requires_grad_(True)
    padded = with_edge(features)
    assert padded.is_contiguous(memory_format=torch.channels_last)
    padded.sum().backward()
    assert features.grad is not None
    assert features.grad.is_contiguous(memory_format=torch.channels_last)


@pytest.mark.parametrize("mode", ["zeros", "replicate"])
@pytest.mark.parametrize("kernel", [1, 3])
def test_it_is_an_ordinary_convolution(mode, kernel) -> None:
    edge = EdgeConv(3, 5, kernel, padding=kernel // 2, padding_mode=mode)
    plain = nn.Conv2d(3, 5, kernel, padding=kernel // 2, padding_mode=mode)
    plain.load_state_dict(edge.state_dict())
    features = torch.randn(2, 3, 8, 6)
    torch.testing.assert_close(edge(features), plain(features))
