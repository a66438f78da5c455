import numpy as np
import pytest

from gaugan_desktop.models.model_file import read_model_header, read_model_tensors, write_model_file
from gaugan_desktop.paths import resource_path
from trainer.__main__ import main


@pytest.fixture
def other(tiny_model, tmp_path):
    tensors = {name: tensor + np.float16(0.5) for name, tensor in read_model_tensors(tiny_model).items()}
    write_model_file(tmp_path / "other.safetensors", read_model_header(tiny_model), tensors)
    return tmp_path / "other.safetensors"


def test_weights_lie_between(tiny_model, other, tmp_path, capsys) -> None:
    out = tmp_path / "mean.safetensors"
    assert main(["average", str(tiny_model), str(other), "--share", "0.25", "-o", str(out)]) == 0
    first, mean = read_model_tensors(tiny_model), read_model_tensors(out)
    assert first.keys() == mean.keys()
    for name, tensor in mean.items():
        assert tensor.dtype == first[name].dtype
        assert np.allclose(tensor.astype(float), first[name].astype(float) + 0.125, atol=2e-3)
    assert read_model_header(out).training["share"] == 0.25


def test_different_networks_have_no_mean(tiny_model, tmp_path, capsys) -> None:
    starter = resource_path("models", "starter.safetensors")
    assert main(["average", str(tiny_model), str(starter), "-o", str(tmp_path / "x.safetensors")]) == 2
    assert "no mean" in capsys.readouterr().err


def test_shares_are_bounded(tiny_model, other, tmp_path, capsys) -> None:
    command = ["average", str(tiny_model), str(other), "--share", "1.5"]
    assert main([*command, "-o", str(tmp_path / "x.safetensors")]) == 2
    assert "between 0 and 1" in capsys.readouterr().err
