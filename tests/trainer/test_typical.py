"""Typical styles of labels, the plain style of a clear day, and models without their scene."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from gaugan_desktop.models.loading import load_model, save_model
from gaugan_desktop.models.model_file import ModelHeader
from gaugan_desktop.networks.config import EncoderConfig, GeneratorConfig
from gaugan_desktop.networks.encoder import StyleEncoder
from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.networks.init import fold_spectral_norm
from gaugan_desktop.networks.label_style import split_style
from trainer.__main__ import main
from trainer.data.landscapes.dataset import write_sample_pairs
from trainer.data.pairs import open_pair_folder
from trainer.model_tools.typical import _is_clear, typical_styles


@pytest.fixture(scope="module")
def styled_model(tiny_model, tmp_path_factory) -> Path:
    """A model with a style per label and a scene."""
    torch.manual_seed(0)
    header: ModelHeader = load_model(tiny_model).header
    config = GeneratorConfig(
        18, style_dim=4, base_width=4, hidden_width=4, start_grid=(2, 2), label_style_dim=3, has_scene=True
    )
    encoder_config = EncoderConfig(style_dim=4, base_width=4, input_size=128, label_style_dim=3)
    header = replace(header, generator=config, encoder=encoder_config, labeller=None)
    networks = SpadeGenerator(config), StyleEncoder(encoder_config)
    for network in networks:
        for parameter in network.parameters():
            torch.nn.init.normal_(parameter, std=0.2)
        fold_spectral_norm(network).eval()
    path = tmp_path_factory.mktemp("styled") / "styled.safetensors"
    save_model(path, header, *networks, half=False)
    return path


@pytest.fixture(scope="module")
def pairs(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("pairs") / "set"
    write_sample_pairs(root, 12, 128, seed=2)
    return root


def test_typical_styles_are_found_again() -> None:
    rng = np.random.default_rng(0)
    whole = rng.standard_normal((400, 3))
    factors, middle = rng.standard_normal((3, 2)), np.array([0.5, -1.0])
    own = np.zeros((400, 2, 3), np.float32)
    own[:, 0, :2] = whole @ factors + middle
    own[:, 0, 2] = 1
    own[:3, 1, 2] = 1  # too few photos show the other label
    found = typical_styles(whole, own, np.ones((400, 2)))
    np.testing.assert_allclose(found[0, :3, :2], factors, atol=0.15)
    np.testing.assert_allclose(found[0, 3], [*middle, 1.0], atol=0.05)
    assert not found[1].any()


def test_photos_count_as_much_as_they_are_colourful() -> None:
    own = np.zeros((20, 1, 2), np.float32)
    own[:, 0, 1] = 1
    own[10:, 0, 0] = 1.0
    weights = np.r_[np.full(10, 0.1), np.full(10, 0.9)][:, None]
    found = typical_styles(np.zeros((20, 2)), own, weights)
    assert found[0, 2, 0] == pytest.approx(0.9, abs=1e-3)


def test_photos_paint_what_they_did_and_the_plain_style_is_a_clear_day(
    styled_model, pairs, tmp_path, capsys
) -> None:
    output = tmp_path / "typical.safetensors"
    assert main(["typical", str(styled_model), "--data", str(pairs), "-o", str(output)]) == 0
    before, after = load_model(styled_model), load_model(output)
    assert after.header.generator.has_typical_styles
    assert before.encoder is not None
    assert after.encoder is not None
    config = before.header.generator
    shown = torch.ones(1, 18, 128, 128) / 18  # all labels have a style of their own
    labels = torch.zeros(1, 18, 64, 64)
    labels[:, 3] = 1
    with torch.no_grad():
        photo = torch.rand(1, 3, 128, 128) * 2 - 1
        pictures = [m.generator(labels, m.encoder.style_vector(photo, shown)) for m in (before, after)]
        torch.testing.assert_close(pictures[1], pictures[0], atol=2e-3, rtol=0)
        moved = before.encoder(photo)[0] - after.encoder(photo)[0]
        as_moved = torch.cat([moved, torch.zeros(1, config.style_length - config.style_dim)], 1)
        plain = split_style(after.generator.codes.completed(torch.zeros(1, config.style_length)), config)[1]
    is_found = plain[0, :, -1] > 0
    assert is_found.any()
    folder = open_pair_folder(pairs)
    loaded = (folder.load(pair) for pair in folder.split("train"))
    sky = folder.label_set.id_of("sky")
    has_clear_day = any(_is_clear(picture / 255, labels == sky) for picture, labels in loaded)
    assert has_clear_day == bool(as_moved.abs().max() > 1e-3)


def test_what_is_a_clear_day() -> None:
    picture = np.full((10, 10, 3), 0.5)
    is_sky = np.zeros((10, 10), bool)
    is_sky[:5] = True
    picture[:5] = [0.4, 0.6, 0.9]
    assert _is_clear(picture, is_sky)
    assert not _is_clear(picture * 0.4, is_sky)
    assert not _is_clear(picture[..., ::-1], is_sky)
    assert not _is_clear(picture, np.zeros((10, 10), bool))


def test_models_without_styles_of_labels_are_told(tiny_model, pairs, tmp_path, capsys) -> None:
    output = tmp_path / "x.safetensors"
    assert main(["typical", str(tiny_model), "--data", str(pairs), "-o", str(output)]) == 2
    assert "no styles of single labels" in capsys.readouterr().err
    assert main(["without-scene", str(tiny_model), "-o", str(output)]) == 2
    assert "knows no scene" in capsys.readouterr().err


def test_a_model_without_its_scene_paints_as_where_there_is_no_horizon(styled_model, tmp_path) -> None:
    output = tmp_path / "calm.safetensors"
    assert main(["without-scene", str(styled_model), "-o", str(output)]) == 0
    before, after = load_model(styled_model).generator, load_model(output).generator
    labels = torch.zeros(1, 18, 64, 64)
    labels[:, 3] = 1
    with torch.no_grad():
        expected = before(labels, horizons=torch.tensor([torch.nan]))
        assert not torch.equal(before(labels, horizons=torch.tensor([20.0])), expected)
        torch.testing.assert_close(after(labels), expected, atol=2e-3, rtol=0)
