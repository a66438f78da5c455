"""The engine on a device paints what the plain network paints on the CPU."""

import numpy as np
import pytest
import torch

from gaugan_desktop.document.style import MEAN_STYLE, Style
from gaugan_desktop.models.loading import LoadedModel, load_model
from gaugan_desktop.networks.labeller import label_photo
from gaugan_desktop.networks.spade import one_hot_labels
from gaugan_desktop.synthesis.engine import SynthesisEngine
from gaugan_desktop.synthesis.engine import engine as engine_module
from gaugan_desktop.synthesis.engine.backend import backend_of
from tests.cuda.conftest import needs_features
from trainer.model_tools.labeller import _pretrained

LARGEST_DIFFERENCE = {torch.float32: 1, torch.bfloat16: 40, torch.float16: 8}  # of 255
MEAN_DIFFERENCE = {torch.float32: 0.05, torch.bfloat16: 3.0, torch.float16: 0.5}


@pytest.fixture
def model(tiny_model) -> LoadedModel:
    return load_model(tiny_model)


def shapes(height: int, width: int) -> np.ndarray:
    y, x = np.mgrid[0:height, 0:width]
    labels = ((y * 3 // height) % 18).astype(np.uint8)
    labels[(y - height / 2) ** 2 + (x - width / 3) ** 2 < (height / 5) ** 2] = 9
    labels[:, width - 9 :] = 255
    return labels


def dabbed(labels: np.ndarray, row: int, column: int, label: int) -> np.ndarray:
    changed = labels.copy()
    changed[row : row + 12, column : column + 12] = label
    return changed


def assert_close(got: np.ndarray, expected: np.ndarray, dtype: torch.dtype) -> None:
    difference = np.abs(got.astype(int) - expected)
    assert difference.max() <= LARGEST_DIFFERENCE[dtype]
    assert difference.mean() <= MEAN_DIFFERENCE[dtype]


def skip_without_fp16(device: torch.device, dtype: torch.dtype) -> None:
    if device.type == "cpu" and dtype == torch.float16:
        pytest.skip("CPUs have no fast floats of this kind")


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16, torch.float16], ids=str)
def test_pictures_are_those_of_the_plain_network(model, tiny_model, device, dtype) -> None:
    skip_without_fp16(device, dtype)
    labels = shapes(128, 192)
    labels[labels == 255] = 4  # of unpainted pixels the engine knows more than the plain network
    with torch.no_grad():
        plain = model.generator(one_hot_labels(torch.from_numpy(labels)[None], 18))[0]
    expected = (plain.permute(1, 2, 0).numpy() * 127.5 + 127.5).round()
    engine = SynthesisEngine(load_model(tiny_model), backend_of(device), dtype)
    assert_close(engine.render(labels), expected, dtype)
    other = engine.render(labels, Style(seed=1))
    assert np.abs(other.astype(int) - expected).mean() > 0.5


@pytest.mark.parametrize("dtype", [torch.float32, torch.float16], ids=str)
def test_previews_are_close_to_whole_pictures_of_the_cpu(tiny_model, device, dtype) -> None:
    """On CUDA they replay recorded graphs, again and again with other places and sizes."""
    skip_without_fp16(device, dtype)
    engine = SynthesisEngine(load_model(tiny_model), backend_of(device), dtype)
    cpu = SynthesisEngine(load_model(tiny_model), backend_of(torch.device("cpu")), torch.float32)
    labels = shapes(192, 256)
    for each in (engine, cpu):
        each.render(labels)
    places = ((90, 100), (95, 110), (0, 230), (170, 0), (90, 100), (5, 5))
    for label, place in enumerate(places, start=3):
        labels = dabbed(labels, *place, label)
        expected, rect = cpu.preview(labels, MEAN_STYLE)
        got, got_rect = engine.preview(labels, MEAN_STYLE)
        assert got_rect == rect
        assert_close(got, expected, dtype)
    assert_close(engine.render(labels), cpu.render(labels), dtype)


def test_tiles_are_the_whole_picture(tiny_model, device, monkeypatch) -> None:
    labels = shapes(256, 320)
    whole = SynthesisEngine(load_model(tiny_model), backend_of(device), torch.float32).render(labels)
    monkeypatch.setattr(engine_module, "_WHOLE_PIXELS", 1000)
    monkeypatch.setattr(engine_module, "TILE", 128)
    shares: list[float] = []
    engine = SynthesisEngine(load_model(tiny_model), backend_of(device), torch.float32)
    assert_close(engine.render(labels, observer=shares.append), whole, torch.float32)
    assert len(shares) > 1


@needs_features
def test_labellers_name_the_same_labels(device) -> None:
    torch.manual_seed(0)
    network = _pretrained(18).eval()
    photo = torch.rand(1, 3, 100, 130) * 2 - 1
    expected = label_photo(network, photo)
    got = label_photo(network.to(device), photo.to(device)).cpu()
    assert (got == expected).float().mean() > 0.99
