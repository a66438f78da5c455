from dataclasses import replace

import pytest
import torch

from gaugan_desktop.models.loading import load_model
from gaugan_desktop.models.model_file import read_model_header, read_model_tensors, write_model_file
from trainer.__main__ import main


def test_styles_are_stronger(tiny_model, tmp_path, capsys) -> None:
    once, twice = tmp_path / "once.safetensors", tmp_path / "twice.safetensors"
    assert main(["strengthen", str(tiny_model), "--gain", "1.5", "-o", str(once)]) == 0
    assert main(["strengthen", str(once), "--gain", "2", "-o", str(twice)]) == 0
    picture = torch.rand(1, 3, 128, 128)
    before, after = load_model(tiny_model), load_model(twice)
    assert before.encoder is not None
    assert after.encoder is not None
    with torch.no_grad():
        assert torch.allclose(after.encoder(picture)[0], 3 * before.encoder(picture)[0], rtol=0.01, atol=1e-3)
    assert after.header.training["style_gain"] == 3.0
    for name, tensor in before.generator.state_dict().items():
        assert torch.equal(tensor, after.generator.state_dict()[name])


@pytest.mark.parametrize("gain", ["0", "inf", "nan"])
def test_gains_are_bounded(gain: str, tiny_model, tmp_path, capsys) -> None:
    command = ["strengthen", str(tiny_model), "--gain", gain, "-o", str(tmp_path / "x.safetensors")]
    assert main(command) == 2
    assert "larger than 0" in capsys.readouterr().err


@pytest.fixture
def unstyled(tiny_model, tmp_path):
    header = replace(read_model_header(tiny_model), encoder=None)
    tensors = {n: t for n, t in read_model_tensors(tiny_model).items() if not n.startswith("encoder.")}
    write_model_file(tmp_path / "unstyled.safetensors", header, tensors)
    return tmp_path / "unstyled.safetensors"


def test_models_without_encoder_are_told(unstyled, tmp_path, capsys) -> None:
    assert main(["strengthen", str(unstyled), "-o", str(tmp_path / "x.safetensors")]) == 2
    assert "no style encoder" in capsys.readouterr().err
