"""The pattern dictionary equals the convolutions it replaces, in values and gradients."""

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from gaugan_desktop.networks import patterns
from gaugan_desktop.networks.config import GeneratorConfig
from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.networks.init import xavier_init
from gaugan_desktop.networks.patterns import LabelPyramid, distinct_neighbourhoods, find_patterns, look_up
from gaugan_desktop.networks.spade import Spade, one_hot_labels


def blobs(seed: int = 0, labels: int = 5) -> torch.Tensor:
    """(2, 128, 128) ids: bands, a box, unknown pixels, a single pixel at the border."""
    ids = torch.zeros(2, 128, 128, dtype=torch.uint8)
    ids[:, 50:] = 1 + seed % (labels - 1)
    ids[0, 70:90, 30:60] = labels - 1
    ids[1, :, 90:] = 255
    ids[0, 0, 3] = 2
    return ids


def neighbours(ids: torch.Tensor, outside: int) -> torch.Tensor:
    padded = torch.nn.functional.pad(ids, (1, 1, 1, 1), value=outside)
    return padded.unfold(1, 3, 1).unfold(2, 3, 1).flatten(3)


@given(st.integers(0, 2**32), st.integers(1, 4), st.integers(1, 9), st.integers(1, 9))
@settings(max_examples=40)
def test_neighbourhoods_are_distinct_and_right(seed: int, labels: int, height: int, width: int) -> None:
    ids = torch.randint(0, labels, (2, height, width), generator=torch.Generator().manual_seed(seed))
    index, rows = distinct_neighbourhoods(ids, labels)
    assert torch.equal(rows[index], neighbours(ids, labels))
    assert len(torch.unique(rows, dim=0)) == len(rows)


def test_hash_collisions_do_no_harm(monkeypatch) -> None:
    monkeypatch.setattr(patterns, "_hash_factors", lambda device: torch.zeros(9, dtype=torch.int64))
    ids = torch.randint(0, 3, (1, 12, 12))
    index, rows = distinct_neighbourhoods(ids, 3)
    assert torch.equal(rows[index], neighbours(ids, 3))


def test_painted_maps_have_few_patterns_and_noise_has_many() -> None:
    assert find_patterns(blobs().long().clamp(max=5), 5).is_worthwhile
    assert not find_patterns(torch.randint(0, 5, (1, 64, 64)), 5).is_worthwhile


@pytest.mark.parametrize(("has_unknown", "has_edges"), [(False, False), (True, False), (True, True)])
def test_generator_and_gradients_are_the_same_in_float64(has_unknown: bool, has_edges: bool) -> None:
    torch.manual_seed(0)
    config = GeneratorConfig(
        5, has_unknown, has_edges, style_dim=8, base_width=4, hidden_width=8, start_grid=(4, 4)
    )
    generator = SpadeGenerator(config)
    xavier_init(generator, gain=1.0)
    generator.eval()
    for module in generator.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.train()
    with torch.no_grad():
        generator.to_rgb.weight *= 0.05  # away from the ends of tanh
    edges = torch.rand(2, 128, 128) < 0.01 if has_edges else None
    pyramid = LabelPyramid(blobs(), 5, has_unknown, edges)
    assert pyramid.level((128, 128)) is not None
    one_hot, style = pyramid.one_hot().double(), torch.randn(2, 8).double()
    generator.double()
    small_maps = pyramid.one_hot
    pyramid.one_hot = lambda size=None: small_maps(size).double()
    pictures, gradients = [], []
    for labels in (one_hot, pyramid):
        picture = generator(labels, style)
        pictures.append(picture.detach())
        gradients.append(torch.autograd.grad(picture.square().sum(), [*generator.parameters()]))
    torch.testing.assert_close(pictures[1], pictures[0], rtol=0, atol=1e-12)
    largest = max(gradient.abs().max() for gradient in gradients[0])
    for found, expected in zip(gradients[1], gradients[0], strict=True):
        torch.testing.assert_close(found, expected, rtol=1e-9, atol=float(largest) * 1e-12)


def test_gradcheck_of_the_look_up() -> None:
    table = torch.randn(4, 3, dtype=torch.float64, requires_grad=True)
    index = torch.randint(0, 4, (2, 5, 5))
    assert torch.autograd.gradcheck(lambda t: look_up(t, index), table)


def test_low_precision_gradients_do_not_stall() -> None:
    table = torch.zeros(1, 1, dtype=torch.bfloat16, requires_grad=True)
    look_up(table, torch.zeros(1, 64, 64, dtype=torch.int64)).float().sum().backward()
    assert table.grad is not None
    assert float(table.grad) == 4096  # summed in bfloat16 it would end at 256


def test_one_hot_is_that_of_the_ids() -> None:
    ids = blobs()
    for has_unknown in (False, True):
        expected = one_hot_labels(ids, 5 + has_unknown, has_unknown)
        assert torch.equal(LabelPyramid(ids, 5, has_unknown).one_hot(), expected)
    small = LabelPyramid(ids, 5).one_hot((32, 32))
    assert torch.equal(small, torch.nn.functional.interpolate(one_hot_labels(ids, 5), size=(32, 32)))


def test_sizes_that_do_not_divide_use_nearest_neighbours() -> None:
    ids = blobs()
    expected = torch.nn.functional.interpolate(one_hot_labels(ids, 5), size=(96, 80), mode="nearest")
    assert torch.equal(LabelPyramid(ids, 5).one_hot((96, 80)), expected)


def test_noise_falls_back_to_convolutions() -> None:
    spade = Spade(3, GeneratorConfig(4, hidden_width=4)).eval()
    ids = torch.randint(0, 4, (1, 64, 64))
    features = torch.randn(1, 3, 64, 64)
    with torch.no_grad():
        expected = spade(features, one_hot_labels(ids, 4))
        torch.testing.assert_close(spade(features, LabelPyramid(ids, 4)), expected)
