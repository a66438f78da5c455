import io
from contextlib import nullcontext

import numpy as np
import pytest
import torch
from PIL import Image

from gaugan_desktop.document.style import MEAN_STYLE, Style
from gaugan_desktop.errors import BadFileError, DeviceError, GauganError
from gaugan_desktop.models.loading import load_model
from gaugan_desktop.networks.devices import choose_device
from gaugan_desktop.networks.spade import one_hot_labels
from gaugan_desktop.synthesis.engine import SynthesisEngine


@pytest.fixture(scope="module")
def engine(tiny_model) -> SynthesisEngine:
    return SynthesisEngine.from_file(tiny_model, "cpu", torch.float32)


def style_image(color) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (50, 40), color).save(buffer, "PNG")
    return buffer.getvalue()


@pytest.mark.parametrize("size", [(64, 64), (96, 128), (65, 130), (33, 70)])
def test_picture_has_the_size_of_the_label_map(engine, size) -> None:
    picture = engine.render(np.zeros(size, np.uint8))
    assert picture.shape == (*size, 3)
    assert picture.dtype == np.uint8


def test_matches_the_plain_network(engine, tiny_model, banded_labels) -> None:
    plain = load_model(tiny_model)
    with torch.no_grad():
        expected = plain.generator(one_hot_labels(torch.from_numpy(banded_labels)[None], 18))
    expected_u8 = (expected[0].permute(1, 2, 0).numpy() * 127.5 + 127.5).round()
    assert np.abs(engine.render(banded_labels).astype(int) - expected_u8).max() <= 1


def test_half_precision_is_close(engine, tiny_model, banded_labels) -> None:
    half = SynthesisEngine.from_file(tiny_model, "cpu", torch.bfloat16)
    difference = half.render(banded_labels).astype(int) - engine.render(banded_labels)
    assert "bf16" in half.device_name
    assert 0 < np.abs(difference).mean() < 3


def test_precision_is_chosen_at_the_start(tiny_model) -> None:
    assert SynthesisEngine.from_file(tiny_model, "cpu").dtype in (torch.float32, torch.bfloat16)


def test_same_request_same_picture(engine, banded_labels) -> None:
    for style in (MEAN_STYLE, Style("s", seed=3), Style("i", style_image("red"))):
        assert np.array_equal(engine.render(banded_labels, style), engine.render(banded_labels, style))


def test_styles_change_the_picture(engine, banded_labels) -> None:
    styles = [MEAN_STYLE, Style(seed=1), Style(seed=2), Style(image=style_image("red")),
              Style(image=style_image("blue"))]  # fmt: skip
    pictures = [engine.render(banded_labels, style).astype(int) for style in styles]
    for i, first in enumerate(pictures):
        for second in pictures[:i]:
            assert np.abs(first - second).mean() > 0.5


def test_labels_change_the_picture_where_painted(engine, banded_labels) -> None:
    before = engine.render(banded_labels).astype(int)
    banded_labels[70:, :64] = 3
    after = engine.render(banded_labels).astype(int)
    assert np.abs(after - before)[72:, :60].mean() > 1


def test_unpainted_pixels_are_allowed(engine) -> None:
    assert engine.render(np.full((64, 64), 255, np.uint8)).shape == (64, 64, 3)


def test_bad_style_image_gives_a_sentence(engine, banded_labels) -> None:
    with pytest.raises(BadFileError, match="not a picture"):
        engine.render(banded_labels, Style("broken.jpg", b"nothing"))


def test_out_of_memory_gives_a_sentence(engine, banded_labels, monkeypatch) -> None:
    def fail(*arguments):
        raise torch.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr(engine, "_forward", fail)
    with pytest.raises(GauganError, match="too little memory"):
        engine.render(banded_labels)


def test_an_engine_that_makes_no_more_kernels_is_worn_out(engine, banded_labels, monkeypatch) -> None:
    """After the second picture in vain; one that was painted in between shows that it can go on."""
    paint = engine._forward

    def fail(*arguments):
        raise RuntimeError("could not create a primitive")

    for forward, is_worn_out in ((fail, False), (paint, False), (fail, False), (fail, True)):
        monkeypatch.setattr(engine, "_forward", forward)
        with nullcontext() if forward is paint else pytest.raises(GauganError, match="too little memory"):
            engine.render(banded_labels)
        assert engine.is_worn_out == is_worn_out


def test_device_choice() -> None:
    assert choose_device("cpu").type == "cpu"
    assert choose_device("auto").type in ("cpu", "cuda", "mps")
    with pytest.raises(DeviceError, match="no device called"):
        choose_device("tpu")


@pytest.mark.skipif(torch.cuda.is_available(), reason="this machine has CUDA")
def test_missing_device_gives_a_sentence() -> None:
    with pytest.raises(DeviceError, match="no usable CUDA"):
        choose_device("cuda")


def test_sixteen_bits_hold_more_than_eight(engine, banded_labels, monkeypatch) -> None:
    deep = engine.render(banded_labels, depth=16)
    flat = engine.render(banded_labels)
    assert deep.dtype == np.uint16
    assert np.abs(deep / 257 - flat).max() <= 0.51
    assert len(np.unique(deep)) > 2 * len(np.unique(flat))
    monkeypatch.setattr("gaugan_desktop.synthesis.engine.engine._WHOLE_PIXELS", 1000)
    monkeypatch.setattr("gaugan_desktop.synthesis.engine.engine.TILE", 64)
    assert np.abs(engine.render(banded_labels, depth=16) / 257 - flat).max() <= 0.51
