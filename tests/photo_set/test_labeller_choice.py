"""Whose labeller suggests, and that it does not depend on what paints."""

from dataclasses import replace
from pathlib import Path

import pytest

from gaugan_desktop.models.model_file import ModelHeader, read_model_header
from gaugan_desktop.networks.config import LabellerConfig
from gaugan_desktop.photo_set import labeller_choice
from gaugan_desktop.photo_set.labeller_choice import LabellingModel, labelling_model
from gaugan_desktop.photo_set.runs import Run, next_run


@pytest.fixture
def bare(tiny_model) -> LabellingModel:
    """A model without a labeller, such as trains here."""
    return LabellingModel(tiny_model, read_model_header(tiny_model))


def labelling(header: ModelHeader, pairs: int = 0, name: str = "set") -> ModelHeader:
    training = {"labeller_sets": [name], "labeller_pairs": pairs}
    return replace(header, labeller=LabellerConfig(18, width=16, kind="features"), training=training)


def taught(root: Path, bare: LabellingModel, pairs: int, monkeypatch) -> Run:
    run = next_run(root)
    run.folder.mkdir()
    run.note_start(2**22, 5, "cpu")
    header = labelling(bare.header, pairs)
    read = labeller_choice.read_model_header
    monkeypatch.setattr(
        labeller_choice, "read_model_header", lambda path: header if path == run.taught_model else read(path)
    )
    return run


def test_a_model_without_a_labeller_leaves_it_to_one_that_came_with_the_program(tmp_path, bare) -> None:
    for painting in (bare, None):
        found = labelling_model(tmp_path / "set", painting)
        assert found is not None
        assert found.header.labeller is not None
        assert found.path.name == "starter.safetensors"


def test_what_paints_comes_before_the_models_of_others(tmp_path, bare) -> None:
    painting = bare._replace(header=labelling(bare.header, 50, "another"))
    assert labelling_model(tmp_path / "set", painting) == painting


def test_the_labeller_that_learned_most_from_the_set_comes_first(tmp_path, bare, monkeypatch) -> None:
    root = tmp_path / "set"
    assert labelling_model(root, bare) is not None
    runs = [taught(root, bare, pairs, monkeypatch) for pairs in (20, 12)]
    found = labelling_model(root, bare)
    assert found is not None
    assert found.path == runs[0].taught_model
    painting = bare._replace(header=labelling(bare.header, 30))
    assert labelling_model(root, painting) == painting
