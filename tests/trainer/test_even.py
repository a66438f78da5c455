from dataclasses import replace

import numpy as np
import pytest
import torch

from gaugan_desktop.models.loading import load_model
from gaugan_desktop.models.model_file import read_model_header, read_model_tensors, write_model_file
from trainer.__main__ import main


def _start(path, style: torch.Tensor) -> np.ndarray:
    generator = load_model(path).generator
    labels = torch.zeros(1, generator.config.labels, 256, 256)
    with torch.no_grad():
        return generator.start(labels, style, generator.config.start_grid).numpy()


@pytest.mark.parametrize(("share", "left"), [("1", 0.0), ("0.25", 0.75)])
def test_columns_of_the_start_are_drawn_together(share, left, tiny_model, tmp_path, capsys) -> None:
    even = tmp_path / "even.safetensors"
    assert main(["even", str(tiny_model), "--share", share, "-o", str(even)]) == 0
    style = torch.zeros(1, load_model(tiny_model).generator.config.style_dim)
    before, after = _start(tiny_model, style), _start(even, style)
    mean = before.mean(3, keepdims=True)
    assert np.abs(before - mean).max() > 0.05
    np.testing.assert_allclose(after - mean, left * (before - mean), atol=0.02)


def test_a_style_adds_the_same_to_all_of_the_lower_rows(tiny_model, tmp_path, capsys) -> None:
    even = tmp_path / "even.safetensors"
    assert main(["even", str(tiny_model), "-o", str(even)]) == 0
    style = torch.randn(1, load_model(tiny_model).generator.config.style_dim)
    before, after = (_start(path, style) - _start(path, 0 * style) for path in (tiny_model, even))
    rows = before.mean(3, keepdims=True)
    half = rows.shape[2] // 2
    np.testing.assert_allclose(after[:, :, :half], rows[:, :, :half].repeat(after.shape[3], 3), atol=0.02)
    overall = np.broadcast_to(rows.mean(2, keepdims=True), after[:, :, half:].shape)
    np.testing.assert_allclose(after[:, :, half:], overall, atol=0.02)


@pytest.mark.parametrize("share", ["0", "1.1", "nan"])
def test_shares_are_bounded(share: str, tiny_model, tmp_path, capsys) -> None:
    assert main(["even", str(tiny_model), "--share", share, "-o", str(tmp_path / "x.safetensors")]) == 2
    assert "larger than 0" in capsys.readouterr().err


def test_a_model_without_styles_is_told(tiny_model, tmp_path, capsys) -> None:
    header, tensors = read_model_header(tiny_model), read_model_tensors(tiny_model)
    unstyled = tmp_path / "unstyled.safetensors"
    header = replace(header, encoder=None, generator=replace(header.generator, style_dim=0))
    write_model_file(unstyled, header, tensors)
    assert main(["even", str(unstyled), "-o", str(tmp_path / "x.safetensors")]) == 2
    assert "no styles" in capsys.readouterr().err
