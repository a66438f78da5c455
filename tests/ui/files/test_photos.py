"""Photos that are opened: their style, what is traced from them, their labels."""

import dataclasses

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QMessageBox

from gaugan_desktop.document.project_file import load_project
from gaugan_desktop.networks.config import LabellerConfig
from gaugan_desktop.synthesis.messages import PhotoLabels, PhotoRequest, SynthesisError
from gaugan_desktop.ui.files.questions import ask_about_photo
from gaugan_desktop.ui.window import main_window as window_module
from tests.ui.conftest import drag
from tests.ui.files.conftest import answer_question


def test_photos_become_styles_or_references(window, tmp_path, monkeypatch) -> None:
    photo = tmp_path / "photo.png"
    Image.fromarray(np.random.default_rng(0).integers(0, 256, (60, 90, 3), np.uint8)).save(photo)
    answers = iter(["style", "reference", ""])
    monkeypatch.setattr(window_module, "ask_about_photo", lambda *arguments: next(answers))
    document = window.session.document
    assert not window.files.open_path(photo)
    assert document.style.name == "photo"
    assert document.is_modified  # and nobody asks about that
    assert not window.files.open_path(photo)
    assert window.canvas._reference is not None
    assert window.reference.slider.value() == 50
    window.reference.slider.setValue(20)
    window.reference.slider.sliderReleased.emit()
    assert document.state.reference.opacity == 0.2
    before = document.state
    document.mark_saved(None)
    assert not window.files.open_path(photo)
    assert document.state is before
    assert window.files.save_to(tmp_path / "a.gaugan")
    assert load_project(tmp_path / "a.gaugan").document.state.reference == before.reference
    window.reference.remove()
    assert window.canvas._reference is None
    window.session.undo()
    assert window.canvas._reference is not None


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "photo.png"
    Image.fromarray(np.random.default_rng(0).integers(0, 256, (600, 900, 3), np.uint8)).save(path)
    return path


def test_a_photo_becomes_a_document(window, worker, photo, monkeypatch) -> None:
    worker.become_ready()
    labeller = LabellerConfig(18, width=16, kind="features")
    window.model.header = dataclasses.replace(window.model.header, labeller=labeller)
    monkeypatch.setattr(window_module, "ask_about_photo", lambda *arguments: "labels")
    assert not window.files.open_path(photo)
    request = worker.requests[-1]
    assert isinstance(request, PhotoRequest)
    assert request.photo.shape == (600, 900, 3)
    labels = np.full((600, 900), 13, np.uint8)
    labels[300:] = 6
    labels[10:13, 10:13] = 2  # a speck
    window.bridge._on_received(PhotoLabels(request.request_id, labels, labels))
    document = window.session.document
    assert set(np.unique(document.labels)) == {6, 13}
    assert document.style.name == "photo"
    assert document.style.image is not None
    assert document.state.reference is not None
    assert document.path is None
    assert document.is_modified  # its labels are nowhere else
    assert not isinstance(worker.requests[-1], PhotoRequest)  # its picture is on the way


@pytest.mark.parametrize("answer", ["Discard", "Cancel"])
def test_labels_from_a_photo_replace_work_only_when_asked(
    window, worker, photo, tmp_path, monkeypatch, answer
) -> None:
    worker.become_ready()
    window.files.save_to(tmp_path / "a.gaugan")
    asked = answer_question(monkeypatch, getattr(QMessageBox.StandardButton, answer))
    labels = np.full((600, 900), 13, np.uint8)

    def label() -> None:
        window.photo_labels.open(photo)
        window.bridge._on_received(PhotoLabels(window.photo_labels._request_id, labels, labels))

    drag(window.canvas, (100, 100), (300, 100))
    painted = window.session.document
    label()
    assert len(asked) == 1
    assert (window.session.document is painted) == (answer == "Cancel")
    painted.mark_saved(painted.path)
    label()  # over what is saved, or over the labels of the photo before
    assert len(asked) == (1 if answer == "Cancel" else 2)
    labelled = window.session.document
    assert labelled is not painted
    assert window.files.open_path(tmp_path / "a.gaugan") == (answer == "Discard")
    assert len(asked) == (2 if answer == "Cancel" else 3)


def test_models_without_a_labeller_say_so(window, choose) -> None:
    window.photo_labels.choose()
    assert "cannot turn photos" in window.status.currentMessage()


def test_a_photo_that_could_not_be_labelled_changes_nothing(window, worker, photo, monkeypatch) -> None:
    worker.become_ready()
    document, problems = window.session.document, []
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: problems.append(arguments[-1]))
    window.photo_labels.open(photo)
    request = worker.requests[-1]
    window.bridge._on_received(SynthesisError(request.request_id, "No."))
    assert problems == ["No."]
    nothing = np.zeros((600, 900), np.uint8)
    window.bridge._on_received(PhotoLabels(request.request_id, nothing, nothing))
    assert window.session.document is document


def test_the_photo_question_answers_what_was_clicked(window, monkeypatch) -> None:
    answers = {"Turn it into labels": "labels", "Take its style": "style", "Trace from it": "reference",
               "Cancel": ""}  # fmt: skip
    for wanted, answer in answers.items():

        def click(box, wanted=wanted) -> None:
            button = next(b for b in box.buttons() if b.text().replace("&", "") == wanted)
            button.click()

        monkeypatch.setattr(QMessageBox, "exec", click)
        assert ask_about_photo(window, "photo.jpg", has_labeller=True) == answer
        if answer == "labels":
            with pytest.raises(StopIteration):
                ask_about_photo(window, "photo.jpg", has_labeller=False)
