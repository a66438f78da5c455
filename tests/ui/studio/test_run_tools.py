"""Runs exported, compared, and taken to another computer."""

import os
import shlex
import sys
import tempfile
import zipfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from gaugan_desktop.document.project_file import load_project
from gaugan_desktop.errors import TrainingError
from gaugan_desktop.imaging.loading import load_picture
from gaugan_desktop.models.library import model_entries
from gaugan_desktop.photo_set.draft import draft_of_map
from gaugan_desktop.photo_set.runs import RunState, next_run
from gaugan_desktop.photo_set.training import ModelText
from gaugan_desktop.ui.studio import training_process
from gaugan_desktop.ui.studio.compare_dialog import CompareDialog
from gaugan_desktop.ui.studio.export_model_dialog import ExportModelDialog
from tests.photo_set.conftest import truth


@pytest.fixture
def page(studio, root, tiny_model):
    """Two finished runs, and a set with two finished photos."""
    photo_set = studio.photo_set
    for name in ("a", "b"):
        photo = photo_set[name]
        photo_set.finish(photo, photo_set.load_picture(photo), draft_of_map(truth(), photo_set.label_set))
    for _ in range(2):
        run = next_run(root)
        run.folder.mkdir()
        (run.folder / "last.pt").write_bytes(b"x")
        run.model.write_bytes(tiny_model.read_bytes())
        run.note_start(2**22, 30, "cpu")
    studio.training.show_run(run)
    studio.tabs.setCurrentWidget(studio.training)
    return studio.training


def test_runs_are_chosen(page) -> None:
    assert [page.panel.runs.itemText(i) for i in range(2)] == ["Run 2", "Run 1"]
    page.panel.runs.setCurrentIndex(1)
    page.panel.runs.activated.emit(1)
    assert page.run.number == 1


def test_two_runs_do_not_train_at_once(page, root) -> None:
    """Not even while an older one is looked at."""
    page.runs[1].note_start(os.getpid(), 30, "cpu")
    page.show_run(page.runs[0])
    assert page.run.status().state is RunState.FINISHED
    assert not page.wishes.start_button.isEnabled()


def test_a_model_goes_out_with_its_card(page, studio, monkeypatch, choose, tmp_path) -> None:
    exported = []
    monkeypatch.setattr(training_process, "export_to", lambda *arguments: exported.append(arguments))

    def answer(dialog: ExportModelDialog) -> bool:
        dialog.name.setText(" My  coast ")
        dialog.licence.setCurrentText("CC-BY-4.0")
        dialog.authors.setText("Ada")
        dialog.description.setPlainText("North\nsea")
        return True

    monkeypatch.setattr(ExportModelDialog, "exec", answer)
    choose(tmp_path / "coast")
    studio.menus.actions["Export the model..."].trigger()
    text = ModelText("My coast", "CC-BY-4.0", "Ada", "North sea")
    assert exported == [(page.run, tmp_path / "coast.safetensors", text)]
    assert "coast.safetensors" in studio.statusBar().currentMessage()


def test_a_kept_model_has_the_labeller_that_was_taught(page, monkeypatch) -> None:
    exported, kept = [], []
    monkeypatch.setattr(training_process, "export", lambda run, name: exported.append(run))
    monkeypatch.setattr(page, "keep", kept.append)
    page.panel.keep_button.click()
    assert kept == [page.run.model]
    page.run.taught_model.write_bytes(b"x")
    page.panel.keep_button.click()
    assert exported == [page.run]  # which takes what the labeller was taught
    assert kept[1:] == [page.run.newest_model]


def test_an_export_that_fails_is_said(page, studio, monkeypatch, choose, tmp_path) -> None:
    told = []

    def refuse(*arguments) -> None:
        raise TrainingError("The disk is full.")

    monkeypatch.setattr(training_process, "export_to", refuse)
    monkeypatch.setattr(ExportModelDialog, "exec", lambda dialog: True)
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: told.append(arguments[-1]))
    choose(tmp_path / "coast.safetensors")
    studio.menus.actions["Export the model..."].trigger()
    assert told == ["The disk is full."]
    assert not page.is_busy


def test_two_runs_paint_the_document(page, studio, window, monkeypatch) -> None:
    painted = []

    def paint(project: Path, model: Path, picture: Path, size: tuple[int, int]) -> None:
        document = load_project(project).document
        assert (document.labels == window.session.document.labels).all()
        painted.append(model)
        Image.fromarray(np.full((size[1], size[0], 3), 90 * len(painted), np.uint8)).save(picture)

    def show(dialog: CompareDialog) -> None:
        dialog.show()
        dialog.paint_button.click()
        assert dialog.view.has_picture
        assert dialog.view.divide.isVisible()
        assert dialog.view.divide.height() == dialog.view._picture_size.height() < dialog.view.height()
        folders.append(dialog._folder)
        assert list(dialog._folder.iterdir())
        dialog.reject()

    folders: list[Path] = []
    before = window.session.document.is_modified
    monkeypatch.setattr(training_process, "paint", paint)
    monkeypatch.setattr(CompareDialog, "exec", show)
    studio.menus.actions["Compare two runs..."].trigger()
    assert painted == [run.model for run in page.runs]
    assert not folders[0].exists()
    assert window.session.document.is_modified == before


def test_without_room_for_temporary_files_no_runs_are_compared(page, studio, monkeypatch, tmp_path) -> None:
    told = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: told.append(arguments[-1]))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    studio.menus.actions["Compare two runs..."].trigger()
    assert len(told) == 1
    assert told[0].startswith(f"{tmp_path / 'gone'}: The folder cannot be written to: ")


@pytest.mark.parametrize("is_gone", [False, True], ids=["memory", "no model"])
def test_what_cannot_be_painted_is_said(page, window, studio, monkeypatch, tmp_path, is_gone) -> None:
    told = []
    model_of = (lambda run: tmp_path / "gone.safetensors") if is_gone else page.newest_model

    def refuse(*arguments) -> None:
        raise TrainingError("There is not enough memory for this model.")

    monkeypatch.setattr(training_process, "paint", refuse)
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: told.append(arguments[-1]))
    dialog = CompareDialog(studio, page.runs, window.session.document, model_of, tmp_path)
    dialog.paint()
    assert told == ["There is not enough memory for this model."]
    assert dialog.paint_button.isEnabled()
    dialog.reject()


def test_one_run_cannot_be_compared(page, studio) -> None:
    page.runs = page.runs[:1]
    studio.menus.actions["Compare two runs..."].trigger()
    assert "two runs" in studio.statusBar().currentMessage()


def test_the_command_line_is_copied(page, studio) -> None:
    studio.menus.actions["Copy the command line"].trigger()
    command = shlex.split(QGuiApplication.clipboard().text())
    assert command[:2] == ["gaugan-train", "train"]
    assert str(studio.photo_set.root) in command


def test_set_and_command_are_packed(page, studio, choose, tmp_path) -> None:
    choose(tmp_path / "away.zip")
    studio.menus.actions["Set and command for another computer..."].trigger()
    with zipfile.ZipFile(tmp_path / "away.zip") as archive:
        names = archive.namelist()
    assert "set/set/labels/a.png" in names
    assert "set/train.bat" in names
    assert "away.zip" in studio.statusBar().currentMessage()


def test_the_painter_is_a_process_of_its_own(window, tmp_path, tiny_model) -> None:
    from gaugan_desktop.document.document import Document
    from gaugan_desktop.document.project_file import save_project

    document = Document.blank(96, 64, window.model.header.label_set, 0)
    save_project(tmp_path / "a.gaugan", document, None, "")
    training_process.paint(tmp_path / "a.gaugan", tiny_model, tmp_path / "a.png", (96, 64))
    assert load_picture(tmp_path / "a.png").shape == (64, 96, 3)
    nowhere = tmp_path / "nowhere.safetensors"
    with pytest.raises(TrainingError, match="nowhere"):
        training_process.paint(tmp_path / "a.gaugan", nowhere, tmp_path / "b.png", (96, 64))


_TEACHER = """
import shutil, sys, time
print("step 50/100  loss 1.0  0.1 s/step")
if sys.argv[1] == "wait":
    time.sleep(60)
if sys.argv[1] == "fail":
    sys.exit("gaugan-train: The model and the folders have different label sets.")
shutil.copyfile(sys.argv[2], sys.argv[3])
"""


@pytest.fixture
def teacher(monkeypatch, tmp_path):
    """Stands for the trainer's lesson, which may also fail or wait."""
    script, how = tmp_path / "teacher.py", ["well"]
    script.write_text(_TEACHER)

    def command(root, model, taught, device) -> list[str]:
        return [sys.executable, str(script), how[0], str(model), str(taught)]

    monkeypatch.setattr(training_process, "teach_command", command)
    return how


def test_the_labeller_learns_and_is_used(page, studio, window, teacher, monkeypatch, qtbot) -> None:
    used = []
    monkeypatch.setattr(window.model, "use", lambda path: used.append(path) or True)
    studio.menus.actions["Teach the labeller"].trigger()
    assert studio.runs.teaching.is_busy
    assert page.panel.lesson.isVisibleTo(page)
    with qtbot.waitSignal(studio.runs.teaching.ended):
        pass
    assert used[0] in [entry.path for entry in model_entries()]
    assert not page.panel.lesson.isVisibleTo(page)


def test_a_lesson_that_fails_says_why(page, studio, teacher, monkeypatch, qtbot) -> None:
    told = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: told.append(arguments[-1]))
    teacher[0] = "fail"
    with qtbot.waitSignal(studio.runs.teaching.ended):
        page.panel.teach_button.click()
    assert told == ["The model and the folders have different label sets."]


def test_closing_ends_a_lesson(page, studio, window, teacher, qtbot) -> None:
    teacher[0] = "wait"
    with qtbot.waitSignal(studio.runs.teaching.progressed):
        page.panel.teach_button.click()
    process = studio.runs.teaching._process
    window.studio.close()
    assert process.wait(10) != 0


def test_agreement_is_shown_from_round_to_round(page, studio) -> None:
    for name, learned, agreement in (("a", 0, 0.712), ("b", 12, 0.9)):
        photo = studio.photo_set[name]
        photo.learned, photo.agreement = learned, agreement
    page.look()
    assert page.panel.rounds.text().splitlines()[1:] == [
        "At first: 71 % (photos: 1)",
        "After 12 photos: 90 % (photos: 1)",
    ]


def test_the_trainer_understands_the_lesson(page, tmp_path) -> None:
    from gaugan_desktop.photo_set.training import teach_command
    from trainer.__main__ import _parser

    command = teach_command(tmp_path, tmp_path / "a.safetensors", tmp_path / "b.safetensors", "cpu")
    options = _parser().parse_args(command[command.index("labeller") :])
    assert (options.data, options.steps, options.device) == ([tmp_path], 300, "cpu")
