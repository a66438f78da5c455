import pytest
import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from gaugan_desktop.networks.config import (
    EncoderConfig,
    GeneratorConfig,
    compact_encoder,
    compact_generator,
    config_from_dict,
    config_to_dict,
)
from gaugan_desktop.networks.encoder import StyleEncoder, sample_style
from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.networks.init import fold_spectral_norm
from gaugan_desktop.networks.spade import Spade, one_hot_labels

CITYSCAPES = GeneratorConfig(35, has_edges=True, style_dim=0, upsampling="more", start_grid=(4, 8))
ADE20K = GeneratorConfig(150, has_unknown=True, style_dim=0)
COCO = GeneratorConfig(182, has_unknown=True, has_edges=True, style_dim=0)
LANDSCAPE_20 = GeneratorConfig(20, style_dim=256)


def parameters(module: nn.Module) -> float:
    return sum(p.numel() for p in module.parameters()) / 1e6


def giga_macs(generator: SpadeGenerator, height: int, width: int) -> float:
    """Multiply-accumulates of all convolutions and linear layers for one picture."""
    with FlopCounterMode(display=False) as counter:
        generator.eval()(torch.empty(1, generator.config.input_channels, height, width, device="meta"))
    return counter.get_total_flops() / 2e9


@pytest.mark.parametrize(
    ("config", "size", "millions", "macs"),
    [
        (CITYSCAPES, (256, 512), 93.05, 281.3),
        (ADE20K, (256, 256), 96.49, 181.2),
        (COCO, (256, 256), 97.48, 191.1),
        (LANDSCAPE_20, (256, 256), 109.2, 141.5),
    ],
)
def test_generator_has_the_published_size(config, size, millions, macs) -> None:
    with torch.device("meta"):
        generator = SpadeGenerator(config)
    assert parameters(generator) == pytest.approx(millions, abs=0.05)
    assert giga_macs(generator, *size) == pytest.approx(macs, abs=0.1)


def test_encoder_has_the_published_size() -> None:
    with torch.device("meta"):
        assert parameters(StyleEncoder(EncoderConfig())) == pytest.approx(10.46, abs=0.01)


def test_compact_networks_are_small() -> None:
    with torch.device("meta"):
        assert parameters(SpadeGenerator(compact_generator(18))) < 7
        assert parameters(StyleEncoder(compact_encoder())) < 1.1


def small(**changes) -> GeneratorConfig:
    settings = {"labels": 5, "style_dim": 8, "base_width": 4, "hidden_width": 6, "start_grid": (2, 2)}
    return GeneratorConfig(**{**settings, **changes})


@pytest.mark.parametrize("upsampling", ["normal", "more", "most"])
@pytest.mark.parametrize("style_dim", [0, 8])
@pytest.mark.parametrize("norm", ["batch", "instance"])
@pytest.mark.parametrize("grid", [(1, 1), (2, 3), (3, 1)])
def test_every_variant_paints_every_grid(upsampling, style_dim, norm, grid) -> None:
    if norm == "instance":  # has no statistics over a single pixel
        grid = (grid[0] + 1, grid[1] + 1)
    config = small(upsampling=upsampling, style_dim=style_dim, norm=norm)
    generator = SpadeGenerator(config).eval()
    height, width = (side * config.size_multiple for side in grid)
    labels = one_hot_labels(torch.zeros(1, height, width), 5)
    with torch.no_grad():
        picture = generator(labels)
    assert picture.shape == (1, 3, height, width)
    assert picture.abs().max() <= 1


def test_wrong_picture_size_is_refused() -> None:
    with pytest.raises(ValueError, match="multiples of 32"):
        SpadeGenerator(small())(torch.zeros(1, 5, 40, 64))


def test_spade_is_its_formula() -> None:
    torch.manual_seed(0)
    spade = Spade(3, GeneratorConfig(2, hidden_width=4)).eval()
    features, labels = torch.randn(1, 3, 4, 4), torch.rand(1, 2, 8, 8)
    hidden = torch.relu(spade.shared(labels[:, :, ::2, ::2]))
    normalized = (features - 0) / (1 + 1e-5) ** 0.5
    expected = normalized * (1 + spade.gamma(hidden)) + spade.beta(hidden)
    torch.testing.assert_close(spade(features, labels), expected)


def test_picture_depends_on_labels_and_style() -> None:
    torch.manual_seed(0)
    generator = fold_spectral_norm(SpadeGenerator(small())).eval()
    for parameter in generator.parameters():
        nn.init.normal_(parameter, std=0.3)
    first = one_hot_labels(torch.zeros(1, 64, 64), 5)
    second = one_hot_labels(torch.ones(1, 64, 64), 5)
    with torch.no_grad():
        assert not torch.allclose(generator(first), generator(second))
        assert not torch.allclose(generator(first, torch.ones(1, 8)), generator(first))
        torch.testing.assert_close(generator(first, torch.zeros(1, 8)), generator(first))


def test_folding_spectral_norm_keeps_the_output() -> None:
    torch.manual_seed(0)
    generator = SpadeGenerator(small()).eval()
    labels = one_hot_labels(torch.randint(0, 5, (1, 64, 64)), 5)
    with torch.no_grad():
        before = generator(labels)
        after = fold_spectral_norm(generator)(labels)
    torch.testing.assert_close(after, before)
    assert not any("parametrizations" in name for name in generator.state_dict())


def test_one_hot_marks_unknown_pixels() -> None:
    ids = torch.tensor([[[0, 2], [255, 1]]])
    plain = one_hot_labels(ids, 3)
    assert plain.sum(1).tolist() == [[[1, 1], [0, 1]]]
    marked = one_hot_labels(ids, 4, has_unknown=True)
    assert marked[0, 3].tolist() == [[0, 0], [1, 0]]
    assert marked.sum(1).eq(1).all()


def test_encoder_accepts_any_picture_size() -> None:
    encoder = StyleEncoder(EncoderConfig(style_dim=8, base_width=4, input_size=128)).eval()
    mu, logvar = encoder(torch.rand(2, 3, 100, 70) * 2 - 1)
    assert mu.shape == logvar.shape == (2, 8)


def test_style_sampling_is_normal_noise_around_mu() -> None:
    mu, logvar = torch.tensor([[1.0, 2.0]]), torch.zeros(1, 2)
    noise = torch.tensor([[0.5, -1.0]])
    assert sample_style(mu, logvar, noise).tolist() == [[1.5, 1.0]]
    assert sample_style(mu.repeat(20000, 1), logvar).std(0).tolist() == pytest.approx([1, 1], abs=0.05)


@pytest.mark.parametrize("config", [CITYSCAPES, ADE20K, COCO, EncoderConfig(), compact_encoder()])
def test_config_round_trip(config) -> None:
    assert config_from_dict(type(config), config_to_dict(config)) == config


@pytest.mark.parametrize(
    "data",
    [None, {}, {"labels": "x"}, {"labels": 0}, {"labels": 5, "colour": 1}, {"labels": 5, "start_grid": [1]},
     {"labels": 5, "norm": "layer"}, {"labels": 5, "base_width": 10**9}, {"labels": True}],
)  # fmt: skip
def test_bad_configs_are_refused(data) -> None:
    with pytest.raises(ValueError, match=r"."):
        config_from_dict(GeneratorConfig, data)
