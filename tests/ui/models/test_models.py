import json
import shutil
import sys

import numpy as np
import pytest
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QMessageBox
from safetensors.numpy import load_file, save_file

from gaugan_desktop.document.document import Document
from gaugan_desktop.document.project_file import save_project
from gaugan_desktop.labels import UNPAINTED, bundled_label_set
from gaugan_desktop.models.library import add_model
from gaugan_desktop.models.model_file import read_model_header
from gaugan_desktop.paths import models_folder
from gaugan_desktop.synthesis.messages import WorkerLost, WorkerReady
from gaugan_desktop.ui.models.mapping_dialog import MappingDialog
from gaugan_desktop.ui.models.model_dialog import ModelDialog


@pytest.fixture
def started(window, monkeypatch) -> list:
    """Workers that would have been started, as (model file, device)."""
    calls: list = []
    monkeypatch.setattr(window.bridge._client, "start", lambda *arguments: calls.append(arguments))
    return calls


@pytest.fixture
def other_model(tiny_model, tmp_path):
    """A model named Other whose first two labels have names of their own."""
    header = json.loads(_metadata(tiny_model))
    del header["check"]  # as older files, without check sums
    header["name"] = "Other"
    header["label_set"]["name"] = "fancy"
    for number, label in enumerate(header["label_set"]["labels"]):
        label.pop("aliases", None)
        label["name"] = f"fancy {label['name']}" if number < 2 else label["name"]
    path = tmp_path / "other.safetensors"
    save_file(load_file(tiny_model), path, {"gaugan_desktop": json.dumps(header)})
    return path


def _metadata(path) -> str:
    raw = path.read_bytes()
    length = int.from_bytes(raw[:8], "little")
    return json.loads(raw[8 : 8 + length])["__metadata__"]["gaugan_desktop"]


@pytest.fixture
def dialog(window, qtbot):
    dialog = ModelDialog(window, window.model)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_model_is_added_used_and_removed(window, dialog, started, tiny_model, tmp_path, choose) -> None:
    renamed = tmp_path / "mine.safetensors"
    shutil.copy(tiny_model, renamed)
    choose(renamed)
    dialog._add()
    assert dialog.list.count() == 2
    assert any("18:" in label.text() for label in dialog.findChildren(QLabel))
    dialog.use_button.click()
    assert started[-1][0].name == "mine.safetensors"
    assert window.settings.model.endswith("mine.safetensors")
    assert not dialog.remove_button.isEnabled()
    dialog.list.setCurrentRow(0)
    dialog.use_button.click()
    dialog.list.setCurrentRow(1)
    dialog.remove_button.click()
    assert dialog.list.count() == 1


def test_a_model_whose_file_is_gone_still_has_its_facts(window, dialog, started, tiny_model, choose) -> None:
    choose(tiny_model)
    dialog._add()
    [(row, path)] = [(n, e.path) for n, e in enumerate(dialog._entries) if e.path.stem == tiny_model.stem]
    dialog.list.setCurrentRow(-1)
    path.unlink()
    dialog.list.setCurrentRow(row)
    assert path.name in [label.text() for label in dialog.findChildren(QLabel)]


def test_a_bad_file_is_reported(dialog, tmp_path, choose, monkeypatch) -> None:
    messages = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *a: messages.append(a[-1]))
    (tmp_path / "x.safetensors").write_bytes(b"x")
    choose(tmp_path / "x.safetensors")
    dialog._add()
    assert "not a model file" in messages[0]
    assert dialog.list.count() == 1


def test_a_checkpoint_that_is_none_is_reported(dialog, tmp_path, qtbot, monkeypatch) -> None:
    messages = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *a: messages.append(a[-1]))
    (tmp_path / "latest_net_G.pth").write_bytes(b"x")
    dialog.import_checkpoint(tmp_path / "latest_net_G.pth", None, "coco_stuff")
    assert not dialog.import_button.isEnabled()
    qtbot.waitUntil(lambda: bool(messages), timeout=60_000)
    assert "no checkpoint" in messages[0]
    assert dialog.import_button.isEnabled()


def test_an_import_under_way_ends_with_the_dialog(dialog, tmp_path) -> None:
    (tmp_path / "latest_net_G.pth").write_bytes(b"x")
    dialog.import_checkpoint(tmp_path / "latest_net_G.pth", None, "coco_stuff")
    dialog.reject()
    assert dialog._process is None


def test_an_imported_model_overwrites_none_that_came_meanwhile(
    dialog, tiny_model, tmp_path, qtbot, monkeypatch
) -> None:
    copy = f"import sys, shutil; shutil.copy({str(tiny_model)!r}, sys.argv[sys.argv.index('-o') + 1])"
    monkeypatch.setattr(
        "gaugan_desktop.ui.models.model_dialog.program_command", lambda: [sys.executable, "-c", copy]
    )
    dialog.import_checkpoint(tmp_path / "mine.pth", None, "coco_stuff")
    models_folder().mkdir(parents=True)
    (models_folder() / "mine.safetensors").write_bytes(b"of another window")
    qtbot.waitUntil(dialog.import_button.isEnabled, timeout=20_000)
    assert dialog._entry.path == models_folder() / "mine-2.safetensors"
    assert (models_folder() / "mine.safetensors").read_bytes() == b"of another window"
    assert not dialog._imported.parent.exists()


def test_labels_without_partner_are_asked_about_once(window, started, other_model, monkeypatch) -> None:
    asked = []

    def answer(dialog) -> int:
        boxes = dialog.findChildren(QComboBox)
        asked.append(len(boxes))
        boxes[0].setCurrentIndex(boxes[0].findText("water"))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(MappingDialog, "exec", answer)
    labels = np.zeros((80, 80), np.uint8)
    labels[40:] = 5
    label_set = window.session.document.label_set
    window.session.open(Document(labels, label_set, 0))
    assert window.model.use(other_model)
    assert asked == [1]
    table = window.bridge._label_table
    assert table[0] == label_set.id_of("water")
    assert table[5] == 5
    window.session.open(Document(labels, label_set, 0))
    assert asked == [1]
    assert window.bridge._label_table[0] == label_set.id_of("water")
    assert window.session.document.label_set == label_set


def test_the_question_lists_every_label_of_the_model(window, qtbot) -> None:
    coco, landscape = bundled_label_set("coco_stuff"), bundled_label_set("landscape")
    dialog = MappingDialog(window, coco, landscape, [0, 3])
    qtbot.addWidget(dialog)
    assert dialog.partners == {0: UNPAINTED, 3: UNPAINTED}
    dialog.findChildren(QComboBox)[1].setCurrentText("rock")
    assert dialog.partners == {0: UNPAINTED, 3: landscape.id_of("rock")}


@pytest.mark.parametrize("says_yes", [True, False])
def test_projects_remember_their_model(window, started, other_model, tmp_path, monkeypatch, says_yes) -> None:
    answers = QMessageBox.StandardButton
    monkeypatch.setattr(QMessageBox, "question", lambda *a: answers.Yes if says_yes else answers.No)
    monkeypatch.setattr(MappingDialog, "exec", lambda dialog: QDialog.DialogCode.Rejected)
    window.session.document.mark_saved(None)
    added = add_model(other_model)
    document = Document.blank(80, 80, read_model_header(other_model).label_set, 3)
    save_project(tmp_path / "a.gaugan", document, None, "Other")
    assert window.files.open_path(tmp_path / "a.gaugan")
    assert window.model.header.name == ("Other" if says_yes else "Tiny")
    assert [call[0] for call in started] == ([added] if says_yes else [])


def test_projects_open_without_their_model(window, started, tmp_path) -> None:
    notices = []
    window.model.notice.connect(notices.append)
    window.session.document.mark_saved(None)
    document = Document.blank(80, 80, window.session.document.label_set, 3)
    save_project(tmp_path / "a.gaugan", document, None, "Gone")
    assert window.files.open_path(tmp_path / "a.gaugan")
    assert window.session.document.width == 80
    assert notices == ["Painted with the model “Gone”, which is not here"]


def test_a_model_file_that_was_replaced_is_noticed(
    window, worker, other_model, monkeypatch, tmp_path
) -> None:
    asked, notices, problems = [], [], []

    def answer(dialog) -> int:
        asked.append(len(dialog.findChildren(QComboBox)))
        dialog.findChildren(QComboBox)[0].setCurrentText("water")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(MappingDialog, "exec", answer)
    monkeypatch.setattr(
        "gaugan_desktop.ui.files.export_controller.show_problem", lambda p, text: problems.append(text)
    )
    window.model.notice.connect(notices.append)
    label_set = window.session.document.label_set
    window.session.open(Document(np.zeros((80, 80), np.uint8), label_set, 0))
    worker.become_ready()
    assert notices == []
    window.exports.picture_to(tmp_path / "waiting.png")
    window.bridge._on_received(WorkerLost("The painter stopped."))
    header = read_model_header(other_model)
    window.bridge._on_received(WorkerReady("CPU", header))
    assert window.model.header == header
    assert asked == [1]
    assert "other labels" in notices[0]
    assert "export again" in problems[0]
    assert (worker.requests[-1].labels == label_set.id_of("water")).all()
    assert not worker.requests[-1].is_export
    assert "Other" in window.status.text
    assert "Loading" not in window.status.text


def test_another_model_ends_the_exports_of_the_one_before(
    window, worker, started, tmp_path, monkeypatch
) -> None:
    problems: list[str] = []
    monkeypatch.setattr(
        "gaugan_desktop.ui.files.export_controller.show_problem", lambda p, text: problems.append(text)
    )
    window.bridge.start(tmp_path / "a.safetensors", "cpu")
    worker.become_ready()
    worker.answer()
    window.exports.picture_to(tmp_path / "out.png")
    window.bridge.change_device("auto")
    assert problems == []
    worker.become_ready()
    assert worker.requests[-1].is_export
    window.bridge.start(tmp_path / "b.safetensors", "cpu")
    assert "export again" in problems[0]
    worker.become_ready()
    assert not worker.requests[-1].is_export
