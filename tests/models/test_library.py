import shutil

import pytest

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.models.library import add_model, model_entries, remove_model
from gaugan_desktop.paths import models_folder


def test_shipped_models_come_first(tiny_model) -> None:
    added = add_model(tiny_model)
    entries = model_entries()
    assert [entry.is_bundled for entry in entries] == [True, False]
    assert entries[0].name == "Starter landscapes"
    assert entries[1].path == added
    assert entries[1].header is not None


def test_models_of_one_name_do_not_overwrite_each_other(tiny_model) -> None:
    first, second = add_model(tiny_model), add_model(tiny_model)
    assert first != second
    assert first.read_bytes() == second.read_bytes() == tiny_model.read_bytes()


def test_a_model_that_comes_meanwhile_is_not_overwritten(tiny_model, monkeypatch) -> None:
    """Another window adds one of this name while the copy is written."""
    other = models_folder() / tiny_model.name
    copy = shutil.copyfileobj

    def copying(source, target) -> None:
        copy(source, target)
        other.write_bytes(b"of another window")

    monkeypatch.setattr("gaugan_desktop.models.library.shutil.copyfileobj", copying)
    added = add_model(tiny_model)
    assert added.name == f"{tiny_model.stem}-2{tiny_model.suffix}"
    assert added.read_bytes() == tiny_model.read_bytes()
    assert other.read_bytes() == b"of another window"


def test_only_own_models_are_removed(tiny_model) -> None:
    add_model(tiny_model)
    shipped, own = model_entries()
    remove_model(own)
    assert len(model_entries()) == 1
    with pytest.raises(BadFileError, match="stay"):
        remove_model(shipped)


def test_damaged_models_are_listed_with_their_problem(tiny_model, tmp_path) -> None:
    (tmp_path / "bad.safetensors").write_bytes(b"nonsense")
    with pytest.raises(BadFileError):
        add_model(tmp_path / "bad.safetensors")
    models_folder().mkdir(parents=True)
    shutil.copy(tmp_path / "bad.safetensors", models_folder() / "bad.safetensors")
    entry = model_entries()[1]
    assert entry.header is None
    assert "model file" in entry.problem
    assert entry.name == "bad"
