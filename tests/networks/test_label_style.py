"""A style for every label: from the photo's regions to the pixels that show the label."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from gaugan_desktop.networks.config import EncoderConfig, GeneratorConfig
from gaugan_desktop.networks.encoder import StyleEncoder
from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.networks.label_style import split_style
from gaugan_desktop.networks.patterns import LabelPyramid

LABELS, OWN = 3, 5
CONFIG = GeneratorConfig(
    LABELS, style_dim=4, base_width=2, hidden_width=4, start_grid=(2, 2), label_style_dim=OWN
)


@pytest.fixture
def encoder() -> StyleEncoder:
    torch.manual_seed(0)
    config = EncoderConfig(style_dim=4, base_width=2, input_size=128, label_style_dim=OWN)
    return StyleEncoder(config).eval()


@pytest.fixture
def generator() -> SpadeGenerator:
    torch.manual_seed(0)
    generator = SpadeGenerator(CONFIG).eval()
    for name, parameter in generator.named_parameters():
        if ".style." in name:
            torch.nn.init.normal_(parameter, std=0.5)
    return generator.requires_grad_(False)


def halves() -> LabelPyramid:
    """Label 0 above, label 1 below."""
    ids = np.repeat(np.array([0, 1], np.uint8), 64)[None, :, None].repeat(128, 2)
    return LabelPyramid(torch.from_numpy(ids), LABELS)


@torch.no_grad()
def test_each_label_gets_the_style_of_its_own_region(encoder) -> None:
    shown = halves().one_hot()
    picture = torch.rand(1, 3, 128, 128) * 2 - 1
    before = encoder.label_styles(picture, shown).unflatten(1, (LABELS, OWN + 1))
    picture[:, :, 80:] = 0.9
    after = encoder.label_styles(picture, shown).unflatten(1, (LABELS, OWN + 1))
    assert torch.allclose(before[:, 0], after[:, 0], atol=1e-4)
    assert not torch.allclose(before[:, 1], after[:, 1], atol=1e-2)
    assert after[0, :, -1].tolist() == [1, 1, 0]  # label 2 is not in the photo
    assert after[0, 2].abs().sum() == 0


@torch.no_grad()
def test_brightness_is_part_of_it(encoder) -> None:
    shown = halves().one_hot()
    dark, light = (encoder.label_styles(torch.full((1, 3, 128, 128), v), shown) for v in (-0.8, 0.8))
    assert (dark - light).abs().max() > 0.1


@torch.no_grad()
def test_style_vectors_have_the_length_that_the_generator_wants(encoder) -> None:
    vector = encoder.style_vector(torch.zeros(2, 3, 128, 128), halves().one_hot().expand(2, -1, -1, -1))
    assert vector.shape == (2, CONFIG.style_length)
    whole, own = split_style(vector, CONFIG)
    assert whole.shape == (2, 4)
    assert own.shape == (2, LABELS, OWN + 1)
    plain = StyleEncoder(EncoderConfig(style_dim=4, base_width=2, input_size=128))
    assert plain.style_vector(torch.zeros(2, 3, 128, 128), vector).shape == (2, 4)


def test_the_style_of_a_label_counts_where_the_map_shows_it(generator) -> None:
    style = torch.zeros(1, CONFIG.style_length)
    other = style.clone()
    other[:, -OWN - 1 :] = 1.0  # of label 2, which the map does not show
    assert torch.equal(generator(halves(), style), generator(halves(), other))
    other = style.clone()
    other[:, CONFIG.style_dim : CONFIG.style_dim + OWN + 1] = 1.0  # of label 0
    assert not torch.allclose(generator(halves(), style), generator(halves(), other), atol=0.01)


def test_both_kinds_of_label_input_agree(generator) -> None:
    style = torch.randn(1, CONFIG.style_length)
    ids = torch.randint(0, LABELS + 1, (1, 8, 8)).repeat_interleave(16, 1).repeat_interleave(16, 2)
    pyramid = LabelPyramid(ids.to(torch.uint8), LABELS)  # the last id is unknown
    torch.testing.assert_close(generator(pyramid, style), generator(pyramid.one_hot(), style))


def test_an_untrained_one_changes_nothing() -> None:
    generator = SpadeGenerator(CONFIG).eval()
    style = torch.randn(1, CONFIG.style_length)
    with torch.no_grad():
        assert torch.equal(
            generator(halves(), style),
            generator(halves(), torch.cat([style[:, :4], torch.zeros(1, CONFIG.style_length - 4)], 1)),
        )


def test_label_styles_need_a_style_of_the_whole() -> None:
    with pytest.raises(ValueError, match="style_dim"):
        GeneratorConfig(3, style_dim=0, label_style_dim=4)


def typical_generator() -> SpadeGenerator:
    torch.manual_seed(0)
    generator = SpadeGenerator(replace(CONFIG, has_typical_styles=True)).eval()
    assert generator.codes is not None
    assert generator.codes.typical is not None
    torch.nn.init.normal_(generator.codes.typical)
    return generator.requires_grad_(False)


def test_labels_without_a_style_have_the_typical_one() -> None:
    codes = typical_generator().codes
    assert codes is not None
    style = torch.randn(2, CONFIG.style_length)
    whole, own = split_style(style, CONFIG)
    own[..., -1] = torch.tensor([[1.0, 0.0, 0.5], [0.0, 0.0, 1.0]])
    completed = split_style(codes.completed(style), CONFIG)[1]
    is_absent = own[..., -1] == 0
    assert torch.equal(completed[~is_absent], own[~is_absent])
    expected = torch.einsum("nk,lkd->nld", torch.cat([whole, torch.ones(2, 1)], 1), codes.typical)
    torch.testing.assert_close(completed[is_absent], expected[is_absent])
    torch.testing.assert_close(codes(codes.completed(style)), codes(style))


def test_a_typical_style_needs_styles_of_labels() -> None:
    with pytest.raises(ValueError, match="has_typical_styles"):
        replace(CONFIG, label_style_dim=0, has_typical_styles=True)
