"""Spectral norm: torch's numbers, gradients that are exact, and one place where it moves."""

import pytest
import torch
from torch import nn
from torch.nn.utils.parametrizations import spectral_norm as torchs

from gaugan_desktop.networks.spectral import advance, normalised_layers, spectral_norm


def pair(memory_format: torch.memory_format) -> tuple[nn.Module, nn.Module]:
    """Torch's and ours, with the same numbers in float64."""
    torch.manual_seed(0)
    theirs = torchs(nn.Conv2d(5, 7, 3, bias=False).double())
    ours = spectral_norm(nn.Conv2d(5, 7, 3, bias=False).double())
    ours.load_state_dict(theirs.state_dict())
    return theirs, ours.to(memory_format=memory_format)


@pytest.mark.parametrize("memory_format", [torch.contiguous_format, torch.channels_last])
def test_numbers_and_gradients_are_torchs(memory_format) -> None:
    theirs, ours = pair(memory_format)
    picture = torch.randn(2, 5, 9, 9, dtype=torch.float64)
    theirs(picture)  # one power iteration
    advance([ours])
    theirs.eval()
    torch.testing.assert_close(ours.state_dict(), theirs.state_dict())
    for layer in (theirs, ours):
        layer(picture).square().sum().backward()
    gradients = [layer.parametrizations.weight.original.grad for layer in (theirs, ours)]
    torch.testing.assert_close(gradients[1], gradients[0])
    norm = ours.parametrizations.weight
    assert torch.autograd.gradcheck(norm[0], (norm.original,))


def test_looking_at_weights_changes_nothing_and_advancing_finds_the_norm() -> None:
    torch.manual_seed(1)
    network = nn.Sequential(spectral_norm(nn.Conv2d(3, 8, 3)), nn.ReLU(), spectral_norm(nn.Conv2d(8, 4, 1)))
    before = {name: value.clone() for name, value in network.state_dict().items()}
    network(torch.randn(1, 3, 8, 8))
    assert all(torch.equal(before[name], value) for name, value in network.state_dict().items())
    layers = normalised_layers(network, None)
    assert len(layers) == 2
    advance(layers, 100)
    for layer in layers:
        largest = torch.linalg.matrix_norm(layer.weight.detach().flatten(1), 2)
        assert float(largest) == pytest.approx(1, abs=1e-4)
