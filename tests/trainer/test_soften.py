from dataclasses import replace
from pathlib import Path

import pytest
import torch

from gaugan_desktop.models.loading import load_model, save_model
from gaugan_desktop.models.model_file import read_model_header
from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.networks.init import fold_spectral_norm
from trainer.__main__ import main


@pytest.fixture
def grainy(tiny_model, tmp_path) -> Path:
    header = read_model_header(tiny_model)
    config = replace(header.generator, has_noise=True)
    torch.manual_seed(0)
    path = tmp_path / "grainy.safetensors"
    generator = fold_spectral_norm(SpadeGenerator(config))
    save_model(path, replace(header, generator=config, encoder=None), generator, None)
    return path


def test_the_noise_of_the_finest_levels_is_turned_down(grainy, tmp_path) -> None:
    out = tmp_path / "soft.safetensors"
    assert main(["soften", str(grainy), "--share", "0.5", "-o", str(out)]) == 0
    before, after = (load_model(path).generator.state_dict() for path in (grainy, out))
    changed = {name for name, tensor in before.items() if not torch.equal(tensor, after[name])}
    assert changed == {f"up_{level}.noise_{number}.strength" for level in (2, 3) for number in (0, 1)}
    for name in changed:
        torch.testing.assert_close(after[name], before[name] / 2, rtol=1e-2, atol=1e-4)


def test_other_blocks_can_be_named(grainy, tmp_path, capsys) -> None:
    out = tmp_path / "soft.safetensors"
    assert main(["soften", str(grainy), "--blocks", "up_0", "-o", str(out)]) == 0
    before, after = (load_model(path).generator.state_dict() for path in (grainy, out))
    changed = {name for name, tensor in before.items() if not torch.equal(tensor, after[name])}
    assert changed == {f"up_0.noise_{number}.strength" for number in (0, 1)}
    assert main(["soften", str(grainy), "--blocks", "up_9", "-o", str(out)]) == 2
    assert "there is no up_9" in capsys.readouterr().err


@pytest.mark.parametrize("share", ["-0.1", "1.5", "nan"])
def test_shares_are_bounded(share: str, grainy, tmp_path, capsys) -> None:
    assert main(["soften", str(grainy), f"--share={share}", "-o", str(tmp_path / "x.safetensors")]) == 2
    assert "between 0 and 1" in capsys.readouterr().err


def test_models_without_noise_are_told(tiny_model, tmp_path, capsys) -> None:
    assert main(["soften", str(tiny_model), "-o", str(tmp_path / "x.safetensors")]) == 2
    assert "no noise" in capsys.readouterr().err
