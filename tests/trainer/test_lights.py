"""Light sliders: their directions, and where they are kept."""

import numpy as np
import pytest
import torch

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.light import SLIDERS
from gaugan_desktop.models.loading import load_model
from gaugan_desktop.models.model_file import read_model_header, read_model_tensors, write_model_file
from trainer.__main__ import main
from trainer.data.landscapes.scene import render_landscape
from trainer.model_tools.lights import _plain_light, changed


@pytest.fixture(scope="module")
def lit_model(tiny_model, tmp_path_factory):
    path = tmp_path_factory.mktemp("lights") / "lit.safetensors"
    assert main(["lights", str(tiny_model), "-o", str(path), "--scenes", "2"]) == 0
    return path


def landscape(slider: str | None = None, end: int = 0) -> np.ndarray:
    light = _plain_light(np.random.default_rng(3))
    if slider is not None:
        light = changed(light, slider, end)
    return render_landscape((5, 8), 96, 96, light)[0].astype(np.float32)


def test_each_end_of_a_slider_looks_as_it_says() -> None:
    noon, night = (landscape("time_of_day", end) for end in (0, 1))
    assert noon.mean() > 1.6 * night.mean()
    clear, fog = (landscape("haze", end) for end in (0, 1))
    assert clear.std() > fog.std()
    cold, warm = (landscape("warmth", end) for end in (0, 1))
    assert (warm - cold)[..., 0].mean() > 10 > -10 > (warm - cold)[..., 2].mean()
    blue, dark = (landscape("clouds", end)[:20] for end in (0, 1))
    assert blue.mean() > dark.mean()
    assert np.abs(landscape("season", 0) - landscape("season", 1)).mean() > 2


def test_a_model_learns_all_sliders(lit_model, tiny_model) -> None:
    model, before = load_model(lit_model), load_model(tiny_model)
    assert model.header.lights == SLIDERS
    for name in SLIDERS:
        assert model.lights[name].shape == (2, model.header.generator.style_length)
        assert (model.lights[name].norm(dim=1) > 0).all()
    for name, tensor in before.generator.state_dict().items():
        assert torch.equal(tensor, model.generator.state_dict()[name])


def test_a_landscape_in_another_light_is_found_in_its_direction(lit_model) -> None:
    model = load_model(lit_model)
    assert model.encoder is not None
    light = _plain_light(np.random.default_rng((0, 0, 1)))

    def style(light) -> torch.Tensor:
        picture = render_landscape((0, 0), 256, 256, light)[0]
        tensor = torch.from_numpy(picture).permute(2, 0, 1)[None].float() / 127.5 - 1
        small = torch.nn.functional.interpolate(tensor, (128, 128), mode="bilinear", antialias=True)
        with torch.no_grad():
            return model.encoder(small)[0][0]

    moved = style(changed(light, "time_of_day", 1)) - style(light)
    width = model.header.generator.style_dim
    assert torch.cosine_similarity(moved, model.lights["time_of_day"][1, :width], 0) > 0.5


def test_other_tools_keep_the_sliders(lit_model, tiny_model, tmp_path) -> None:
    strong, mean = tmp_path / "strong.safetensors", tmp_path / "mean.safetensors"
    assert main(["strengthen", str(lit_model), "--gain", "2", "-o", str(strong)]) == 0
    assert main(["average", str(tiny_model), str(lit_model), "-o", str(mean)]) == 0
    width = read_model_header(lit_model).generator.style_dim
    lights, doubled, kept = (load_model(path).lights for path in (lit_model, strong, mean))
    for name, before in lights.items():
        assert torch.allclose(doubled[name][:, :width], 2 * before[:, :width], rtol=0.01, atol=1e-3)
        assert torch.equal(kept[name], before)


@pytest.mark.parametrize("fault", ["missing", "shape", "undescribed"])
def test_damaged_sliders_are_refused(fault, lit_model, tmp_path) -> None:
    header, tensors = read_model_header(lit_model), read_model_tensors(lit_model)
    if fault == "missing":
        del tensors["lights.haze"]
    elif fault == "shape":
        tensors["lights.haze"] = tensors["lights.haze"][:, :-1]
    else:
        tensors["lights.rain"] = tensors["lights.haze"]
    path = tmp_path / "damaged.safetensors"
    write_model_file(path, header, tensors)
    with pytest.raises(BadFileError, match="lights"):
        load_model(path)


def test_a_model_may_have_some_of_the_sliders(lit_model, tmp_path, capsys) -> None:
    path = tmp_path / "some.safetensors"
    command = ["lights", str(lit_model), "-o", str(path), "--scenes", "1", "--only"]
    assert main([*command, "haze"]) == 0
    assert set(load_model(path).lights) == {"haze"}
    assert load_model(path).header.lights == ("haze",)
    assert main([*command, "rain"]) == 2
    assert "rain is no slider" in capsys.readouterr().err


def test_too_few_scenes_are_refused(tiny_model, tmp_path, capsys) -> None:
    assert main(["lights", str(tiny_model), "-o", str(tmp_path / "x.safetensors"), "--scenes", "0"]) == 2
    assert "between 1 and" in capsys.readouterr().err
