import json
import struct

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from safetensors.numpy import save

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.horizon import Role
from gaugan_desktop.models.loading import load_model, save_model
from gaugan_desktop.models.model_file import (
    check_sums,
    read_model_header,
    read_model_tensors,
    write_model_file,
)


def test_round_trip(tiny_model, tmp_path) -> None:
    model = load_model(tiny_model)
    copy = tmp_path / "copy.safetensors"
    save_model(copy, model.header, model.generator, model.encoder)
    assert copy.read_bytes() == tiny_model.read_bytes()
    assert read_model_header(copy) == model.header


def test_full_precision_is_kept(tiny_model, tmp_path) -> None:
    model = load_model(tiny_model)
    with torch.no_grad():
        model.generator.to_rgb.weight.fill_(1 / 3)
    path = tmp_path / "fp32.safetensors"
    save_model(path, model.header, model.generator, model.encoder, half=False)
    assert load_model(path).generator.to_rgb.weight[0, 0, 0, 0].item() == np.float32(1 / 3)


@pytest.mark.parametrize(
    "data", [b"", b"1234567", b"\xff" * 8, struct.pack("<Q", 10) + b"{}", b"PK\x03\x04" * 99]
)
def test_other_files_are_refused(tmp_path, data: bytes) -> None:
    path = tmp_path / "x.safetensors"
    path.write_bytes(data)
    with pytest.raises(BadFileError, match="not a model file"):
        load_model(path)


def test_missing_file(tmp_path) -> None:
    with pytest.raises(BadFileError, match="cannot be read"):
        load_model(tmp_path / "x.safetensors")


def test_foreign_safetensors_is_told_apart(tmp_path) -> None:
    path = tmp_path / "x.safetensors"
    path.write_bytes(save({"a": np.zeros(3, np.float32)}, {"format": "pt"}))
    with pytest.raises(BadFileError, match="not made by this program"):
        load_model(path)


def rewritten(tiny_model, tmp_path, change_header=None, change_tensors=None):
    """A copy of the tiny model with its JSON or its weights changed."""
    data = tiny_model.read_bytes()
    (length,) = struct.unpack("<Q", data[:8])
    metadata = json.loads(json.loads(data[8 : 8 + length])["__metadata__"]["gaugan_desktop"])
    tensors = read_model_tensors(tiny_model)
    metadata.pop("check")
    if change_header:
        change_header(metadata)
    if change_tensors:
        change_tensors(tensors)
    path = tmp_path / "changed.safetensors"
    path.write_bytes(save(tensors, {"gaugan_desktop": json.dumps(metadata)}))
    return path


def test_newer_format_is_named(tiny_model, tmp_path) -> None:
    path = rewritten(tiny_model, tmp_path, lambda m: m.update(format_version=2))
    with pytest.raises(BadFileError, match="newer version"):
        load_model(path)


@pytest.mark.parametrize(
    "change",
    [lambda m: m.pop("generator"), lambda m: m["generator"].update(labels=17),
     lambda m: m["generator"].update(base_width="64"), lambda m: m.update(label_set={"labels": []}),
     lambda m: m["encoder"].update(style_dim=9), lambda m: m.update(format_version="1"),
     lambda m: m.update(training=3), lambda m: m.update(full_size=float("inf")),
     lambda m: m.update(full_size=-1), lambda m: m.update(tone=float("nan")), lambda m: m.update(tone="1")],
)  # fmt: skip
def test_damaged_description_is_refused(tiny_model, tmp_path, change) -> None:
    with pytest.raises(BadFileError, match="description is damaged"):
        load_model(rewritten(tiny_model, tmp_path, change))


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda t: t.pop("generator.to_rgb.weight"), "lacks the weights"),
        (lambda t: t.update({"generator.extra": np.zeros(1, np.float32)}), "does not describe"),
        (lambda t: t.update({"other.extra": np.zeros(1, np.float32)}), "does not describe"),
        (lambda t: t.update({"generator.to_rgb.bias": np.zeros(4, np.float32)}), "wrong shape"),
        (lambda t: t.update({"generator.to_rgb.bias": np.full(3, np.nan, np.float32)}), "no numbers"),
        (lambda t: t.update({"generator.to_rgb.bias": np.zeros(3, np.int32)}), "not supported"),
    ],
)
def test_wrong_weights_are_refused(tiny_model, tmp_path, change, sentence: str) -> None:
    with pytest.raises(BadFileError, match=sentence):
        load_model(rewritten(tiny_model, tmp_path, change_tensors=change))


def test_every_flipped_bit_of_the_weights_is_found(tiny_model, tmp_path) -> None:
    data = tiny_model.read_bytes()
    (length,) = struct.unpack("<Q", data[:8])
    path = tmp_path / "flipped.safetensors"
    header = read_model_header(tiny_model)
    for place in np.random.default_rng(0).integers(8 + length, len(data), 40):
        flipped = bytearray(data)
        flipped[place] ^= 1 << int(place) % 8
        path.write_bytes(flipped)
        with pytest.raises(BadFileError, match=r"damaged|no numbers|negative"):
            check_sums(path, header, read_model_tensors(path))
    with pytest.raises(BadFileError, match=r"damaged|no numbers|negative"):
        load_model(path)


def test_a_changed_description_is_found(tiny_model, tmp_path) -> None:
    path = tmp_path / "changed.safetensors"
    path.write_bytes(tiny_model.read_bytes().replace(b"CC0-1.0", b"CC1-1.0"))
    with pytest.raises(BadFileError, match="description is damaged"):
        read_model_header(path)


def test_files_of_earlier_versions_have_no_check_sums(tiny_model, tmp_path) -> None:
    path = rewritten(tiny_model, tmp_path)
    assert load_model(path).header == read_model_header(tiny_model)


def test_negative_variances_are_refused(tiny_model, tmp_path) -> None:
    def change(tensors):
        name = next(name for name in tensors if name.endswith("running_var"))
        tensors[name] = -tensors[name]

    with pytest.raises(BadFileError, match="negative variances"):
        load_model(rewritten(tiny_model, tmp_path, change_tensors=change))


def test_labels_of_no_known_role_are_refused(spatial_model, tmp_path) -> None:
    def change(tensors):
        tensors["generator.scene.roles"][0] = len(Role)

    with pytest.raises(BadFileError, match="damaged"):
        load_model(rewritten(spatial_model, tmp_path, change_tensors=change))


def test_finite_weights_that_overflow_are_refused(tiny_model, tmp_path) -> None:
    def change(tensors):
        for name, tensor in tensors.items():
            if name.startswith("generator.") and name.endswith("weight"):
                tensors[name] = np.full_like(tensor, np.finfo(tensor.dtype).max)

    with pytest.raises(BadFileError, match="so large that no picture comes of them"):
        load_model(rewritten(tiny_model, tmp_path, change_tensors=change))


@pytest.mark.parametrize("number", ["1" * 5000, "[" * 5000, '{"dtype": {}}', "NaN"])
def test_headers_that_are_no_descriptions_are_refused(tmp_path, number) -> None:
    text = f'{{"__metadata__": {{}}, "a": {number}}}'.encode()
    path = tmp_path / "a.safetensors"
    path.write_bytes(struct.pack("<Q", len(text)) + text)
    with pytest.raises(BadFileError):
        read_model_header(path)


@given(st.data())
def test_no_mutation_escapes_as_another_error(tiny_model, tmp_path, data) -> None:
    original = bytearray(tiny_model.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        original[data.draw(st.integers(0, 4000))] = data.draw(st.integers(0, 255))
    path = tmp_path / "mutated.safetensors"
    path.write_bytes(original[: data.draw(st.integers(1, len(original)))])
    try:
        load_model(path)
    except BadFileError as error:
        assert str(error).endswith(".")


def test_unwritable_folder(tiny_model, tmp_path) -> None:
    header = read_model_header(tiny_model)
    with pytest.raises(BadFileError, match="cannot be written"):
        write_model_file(tmp_path / "no" / "m.safetensors", header, {})
