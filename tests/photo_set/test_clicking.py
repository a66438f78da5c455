"""Things under a click: models like Segment Anything, in the shapes that their exports have."""

import builtins
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.photo_set.clicking import ClickModel
from tests.photo_set.conftest import bands, truth

# The encoder averages 16 x 16 pixels, the decoder takes what has nearly the colour under the point.
TINY = Path(__file__).resolve().parents[1] / "data" / "click"


@dataclass
class Entry:
    name: str
    shape: tuple = (1,)
    type: str = "tensor(float)"


class FakeSession:
    def __init__(self, inputs, outputs, answer) -> None:
        self._inputs, self._outputs, self._answer = inputs, outputs, answer
        self.fed: list[dict] = []

    def get_inputs(self):
        return self._inputs

    def get_outputs(self):
        return [Entry(name) for name in self._outputs]

    def run(self, names, feed):
        self.fed.append(feed)
        return self._answer(feed)


@pytest.fixture
def fakes(monkeypatch):
    """An encoder that takes pictures as they are, and a decoder as the model's own export makes it."""

    def masks(feed) -> list[np.ndarray]:
        height, width = (int(size) for size in feed["orig_im_size"])
        found = np.full((1, 3, height, width), -1.0, np.float32)
        found[0, 1, : height // 2] = 1
        return [np.array([[0.2, 0.9, 0.1]], np.float32), found]

    names = ["image_embeddings", "point_coords", "point_labels"]
    names += ["mask_input", "has_mask_input", "orig_im_size"]
    encoder = FakeSession([Entry("input_image", (None, None, 3))], ["features"], lambda feed: [np.ones(3)])
    decoder = FakeSession([Entry(name) for name in names], ["iou_predictions", "masks"], masks)
    sessions = {"encoder": encoder, "decoder": decoder}
    monkeypatch.setattr("gaugan_desktop.photo_set.clicking._session", lambda folder, part: sessions[part])
    return encoder, decoder


def test_what_lies_under_a_click(tmp_path) -> None:
    pytest.importorskip("onnxruntime")
    model, photo = ClickModel(TINY), bands(192, 256)
    for row, label in ((20, 0), (90, 1), (170, 2)):
        found = model.mask_at(photo, 100, row)
        assert (found == (truth(192, 256) == label)).mean() > 0.94
    assert not model.mask_at(photo, -5, 20).any()


def test_the_photo_is_looked_at_once(fakes) -> None:
    encoder, decoder = fakes
    model, photo = ClickModel(Path("x")), bands()
    for _ in range(2):
        found = model.mask_at(photo, 64, 24)
    assert len(encoder.fed) == 1
    assert encoder.fed[0]["input_image"].shape == (768, 1024, 3)
    assert decoder.fed[0]["point_coords"][0, 0].tolist() == [512, 192]
    assert decoder.fed[0]["point_labels"].tolist() == [[1, -1]]
    assert found[:48].all()  # the mask that the model itself thinks best of
    assert not found[48:].any()
    model.mask_at(bands(), 1, 1)
    assert len(encoder.fed) == 2


def test_models_of_another_kind_are_sentences(fakes) -> None:
    _, decoder = fakes
    decoder._inputs.append(Entry("text_prompt"))
    with pytest.raises(BadFileError, match="not known here"):
        ClickModel(Path("x")).mask_at(bands(), 1, 1)


def test_missing_and_damaged_files_are_sentences(tmp_path) -> None:
    pytest.importorskip("onnxruntime")
    with pytest.raises(BadFileError, match=r"encoder\.onnx"):
        ClickModel(tmp_path)
    (tmp_path / "encoder.onnx").write_bytes(b"none")
    with pytest.raises(BadFileError, match="not known here"):
        ClickModel(tmp_path)


def test_without_the_package_a_sentence(monkeypatch, tmp_path) -> None:
    known = builtins.__import__

    def refuse(name, *arguments, **more):
        if name == "onnxruntime":
            raise ImportError(name)
        return known(name, *arguments, **more)

    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(BadFileError, match="onnxruntime, which is not installed"):
        ClickModel(tmp_path)
