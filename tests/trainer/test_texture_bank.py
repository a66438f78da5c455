"""Texture banks are cut from photos, and a run begins with them."""

import numpy as np
import pytest
import torch

from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.models.loading import load_model
from gaugan_desktop.networks.textures import SIDE
from trainer.__main__ import main
from trainer.data.pairs import open_pair_folder, save_pair
from trainer.data.texture_bank import texture_bank

LANDSCAPE = bundled_label_set("landscape")
GRASS, SKY, ROCK = (LANDSCAPE.id_of(name) for name in ("grass", "sky", "rock"))


@pytest.fixture(scope="module")
def pairs(tmp_path_factory):
    root = tmp_path_factory.mktemp("photos")
    rng = np.random.default_rng(0)
    for number in range(4):
        picture = np.full((320, 320, 3), 160, np.uint8)
        labels = np.full((320, 320), SKY, np.uint8)
        picture[140:] = rng.integers(60, 200, (180, 320, 1))
        labels[140:] = GRASS
        labels[300:, 300:] = ROCK
        save_pair(root, f"{number}", picture, labels, LANDSCAPE)
    (root / "dataset.yaml").write_text("labels: landscape\n")
    return root


def test_a_tile_has_the_contrast_of_the_photos_and_no_seams(pairs) -> None:
    folder = open_pair_folder(pairs)
    bank = texture_bank(folder)
    ids = {name: folder.label_set.id_of(name) for name in ("grass", "sky", "rock")}
    grass = bank[ids["grass"], 1]
    assert grass.shape == (SIDE, SIDE)
    assert 0.25 < grass.std() < 0.36  # numbers from 60 to 200 have 40 / 127.5
    assert abs(grass.mean()) < 0.02
    assert bank[ids["sky"]].std() < 0.02
    assert not bank[ids["rock"]].any()  # no patch shows it alone
    inside = np.abs(np.diff(grass, axis=1)).mean()
    assert np.abs(grass[:, 0] - grass[:, -1]).mean() == pytest.approx(inside, rel=0.2)
    assert np.array_equal(bank, texture_bank(folder))


def test_a_run_learns_the_textures_of_its_photos(pairs, tmp_path) -> None:
    settings = ["stages=[{until: 2, size: 64, batch: 2}]", "generator.has_textures=true", "workers=0"]
    small = ["generator.base_width=4", "generator.hidden_width=8", "discriminator_width=8"]
    small += ["encoder.base_width=4", "encoder.input_size=128", "perceptual_weight=0", "metric_pictures=0"]
    command = ["train", "--config", "cpu-small", "--data", str(pairs), "--out", str(tmp_path / "run")]
    model = tmp_path / "m.safetensors"
    assert main([*command, "--device", "cpu", "--export", str(model), "--set", *settings, *small]) == 0
    textures = load_model(model).generator.textures
    assert textures is not None
    bank = torch.from_numpy(texture_bank(open_pair_folder(pairs)))
    torch.testing.assert_close(textures.bank, bank, rtol=0, atol=1e-3)
    assert all(strength.any() for strength in textures.strengths.values())


def test_a_finished_model_gets_textures(pairs, tiny_model, tmp_path, capsys) -> None:
    output = tmp_path / "textured.safetensors"
    command = ["textures", str(tiny_model), "--data", str(pairs), "-o", str(output), "--share", "0.8"]
    assert main([*command, "--noise", "0.25", "--contrast", "grass=0.5"]) == 0
    before, after = load_model(tiny_model), load_model(output)
    config = after.header.generator
    assert (config.has_textures, config.has_smooth_doubling, config.padding) == (True, True, "replicate")
    assert after.generator.textures is not None
    bank = texture_bank(open_pair_folder(pairs))
    found = after.generator.textures.bank
    names = after.header.label_set.names
    grass = names.index("grass")
    torch.testing.assert_close(found[grass], torch.from_numpy(0.5 * bank[grass]), rtol=0, atol=1e-3)
    assert after.generator.textures.strengths["up_3"].any()
    for name, tensor in before.generator.state_dict().items():
        kept = after.generator.state_dict()[name]
        is_quieter = name.startswith(("up_2.noise", "up_3.noise"))
        torch.testing.assert_close(kept, 0.25 * tensor if is_quieter else tensor, rtol=0, atol=1e-3)
    assert main([*command, "--contrast", "lava=1"]) == 2
    assert "no label of the model" in capsys.readouterr().err
    assert main([*command, "--contrast", "grass"]) == 2
    assert "LABEL=FACTOR" in capsys.readouterr().err
    assert main([*command, "--share", "0"]) == 2
