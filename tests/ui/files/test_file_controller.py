"""Projects and label maps: saved, opened, asked about."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox

from gaugan_desktop.document.document import Document
from gaugan_desktop.document.project_file import load_project
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.ui.files import file_controller as module
from gaugan_desktop.ui.files.new_document import NewDocumentDialog
from gaugan_desktop.ui.files.questions import LabelSetDialog
from gaugan_desktop.wrap import NO_WRAP, Wrap
from tests.ui.conftest import drag
from tests.ui.files.conftest import answer_question


def press(window, key, *modifiers) -> None:
    combined = Qt.KeyboardModifier.ControlModifier
    for modifier in modifiers:
        combined |= modifier
    QTest.keyClick(window, key, combined)


def test_save_and_reopen_by_keyboard(window, tmp_path, choose, problems) -> None:
    choose(tmp_path / "mine")
    drag(window.canvas, (100, 100), (300, 100))
    painted = window.session.document.labels.copy()
    press(window, Qt.Key.Key_S)
    assert (tmp_path / "mine.gaugan").exists()
    assert not window.isWindowModified()
    assert window.windowTitle().startswith("mine")
    drag(window.canvas, (100, 300), (300, 300))
    assert window.isWindowModified()
    press(window, Qt.Key.Key_S)
    window.session.undo()
    window.session.document.mark_saved(window.session.document.path)
    choose(tmp_path / "mine.gaugan")
    press(window, Qt.Key.Key_O)
    reopened = window.session.document.labels
    assert not np.array_equal(reopened, painted)
    assert np.array_equal(reopened, load_project(tmp_path / "mine.gaugan").document.labels)
    assert window.settings.recent_files == [str(tmp_path / "mine.gaugan")]
    assert problems == []


def test_failed_save_is_reported_and_keeps_the_changes(window, tmp_path, choose, problems) -> None:
    choose(tmp_path / "missing" / "a.gaugan")
    drag(window.canvas, (100, 100), (300, 100))
    assert not window.files.save()
    assert "cannot be written" in problems[0]
    assert window.isWindowModified()


def test_bad_file_changes_nothing(window, tmp_path, choose, problems) -> None:
    before = window.session.document
    (tmp_path / "a.gaugan").write_bytes(b"PK nonsense")
    choose(tmp_path / "a.gaugan")
    window.files.open()
    assert "damaged" in problems[0]
    assert window.session.document is before


@pytest.mark.parametrize("suffix", [".gaugan", ".png"])
def test_a_bad_file_asks_for_no_decision(window, tmp_path, problems, monkeypatch, suffix) -> None:
    asked = answer_question(monkeypatch, QMessageBox.StandardButton.Discard)
    drag(window.canvas, (100, 100), (300, 100))
    before = window.session.document
    (tmp_path / f"a{suffix}").write_bytes(b"PK nonsense")
    assert not window.files.open_path(tmp_path / f"a{suffix}")
    assert not window.files.open_path(tmp_path / f"missing{suffix}")
    assert not window.files.open_sample(tmp_path / f"a{suffix}")
    assert len(problems) == 3
    assert asked == []
    assert window.session.document is before
    assert before.is_modified


@pytest.mark.parametrize("is_wanted", [False, True])
def test_what_another_program_wrote_is_not_saved_over_unasked(
    window, tmp_path, monkeypatch, is_wanted
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(module, "ask_to_replace", lambda _, name: asked.append(name) or is_wanted)
    path = tmp_path / "a.gaugan"
    assert window.files.save_to(path)
    assert window.files.save_to(path)  # nobody else wrote
    path.write_bytes(b"of another program")
    drag(window.canvas, (100, 100), (300, 100))
    assert window.files.save_to(path) == is_wanted
    assert asked == ["a.gaugan"]
    assert (path.read_bytes() != b"of another program") == is_wanted
    path.unlink()
    assert window.files.save_to(path)
    assert window.files.save_to(tmp_path / "b.gaugan")
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("typed", "saved"),
    [("sunset v1.2", "sunset v1.2.gaugan"), ("a.gaugan", "a.gaugan"), ("A.GAUGAN", "A.GAUGAN")],
)
def test_names_get_the_ending_they_lack(window, tmp_path, choose, typed, saved) -> None:
    choose(tmp_path / typed)
    assert window.files.save_as()
    assert window.session.document.path == tmp_path / saved
    assert window.files.open_path(tmp_path / saved)


def test_a_file_that_the_ending_leads_to_is_asked_about(window, tmp_path, choose, monkeypatch) -> None:
    (tmp_path / "a.gaugan").write_bytes(b"mine")
    choose(tmp_path / "a")
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.No)
    assert not window.files.save_as()
    assert (tmp_path / "a.gaugan").read_bytes() == b"mine"


@pytest.mark.parametrize("answer", ["Yes", "No"])
def test_a_name_of_another_kind_of_file_is_asked_about(window, tmp_path, choose, monkeypatch, answer) -> None:
    """Not "a.bmp.gaugan"."""
    asked: list[str] = []

    def question(_parent, _title, text):
        asked.append(text)
        return getattr(QMessageBox.StandardButton, answer)

    monkeypatch.setattr(QMessageBox, "question", question)
    choose(tmp_path / "a.BMP")
    assert window.files.save_as() == (answer == "Yes")
    assert asked == [".BMP files cannot be saved here. Save “a.gaugan” instead?"]
    assert [path.name for path in tmp_path.glob("a*")] == ["a.gaugan"][: answer == "Yes"]


@pytest.mark.parametrize("answer", ["Discard", "Cancel"])
def test_a_good_file_asks_before_it_opens(window, tmp_path, monkeypatch, answer) -> None:
    window.files.save_to(tmp_path / "a.gaugan")
    window.session.open(Document.blank(100, 100, window.session.document.label_set, 13))
    asked = answer_question(monkeypatch, getattr(QMessageBox.StandardButton, answer))
    window.session.fill(5, 5, 3)
    before = window.session.document
    assert window.files.open_path(tmp_path / "a.gaugan") == (answer == "Discard")
    assert asked == ["Untitled"]
    assert (window.session.document is before) == (answer == "Cancel")


def test_a_new_document_that_is_not_wanted_asks_for_no_decision(window, monkeypatch) -> None:
    asked = answer_question(monkeypatch, QMessageBox.StandardButton.Cancel)
    drag(window.canvas, (100, 100), (300, 100))
    before = window.session.document
    monkeypatch.setattr(NewDocumentDialog, "exec", lambda dialog: False)
    window.files.new()
    assert asked == []
    monkeypatch.setattr(NewDocumentDialog, "exec", lambda dialog: True)
    window.files.new()
    assert asked == ["Untitled"]
    assert window.session.document is before


def test_giant_pictures_are_refused_with_what_is_possible(window, tmp_path, problems) -> None:
    monochrome = Image.new("1", (20_000, 14_000))
    monochrome.save(tmp_path / "a.png")
    assert not window.files.open_path(tmp_path / "a.png")
    assert "too large" in problems[0]
    assert "12000 x 10000" in problems[0]


def test_too_small_label_map_is_refused(window, tmp_path, problems) -> None:
    Image.fromarray(np.zeros((20, 20), np.uint8)).save(tmp_path / "a.png")
    assert not window.files.open_path(tmp_path / "a.png")
    assert "64 to 8192" in problems[0]


@pytest.mark.parametrize("answer", ["Save", "Discard", "Cancel"])
def test_unsaved_changes_are_asked_about(window, tmp_path, choose, monkeypatch, answer) -> None:
    asked = answer_question(monkeypatch, getattr(QMessageBox.StandardButton, answer))
    choose(tmp_path / "a.gaugan")
    drag(window.canvas, (100, 100), (300, 100))
    assert window.files.may_discard() == (answer != "Cancel")
    assert asked == ["Untitled"]
    assert (tmp_path / "a.gaugan").exists() == (answer == "Save")


def test_closing_can_be_cancelled(window, monkeypatch) -> None:
    answer_question(monkeypatch, QMessageBox.StandardButton.Cancel)
    drag(window.canvas, (100, 100), (300, 100))
    assert not window.close()
    assert window.isVisible()


def test_new_document(window, monkeypatch) -> None:
    def fill_in(dialog: NewDocumentDialog) -> int:
        dialog._width.setValue(300)
        dialog._height.setValue(200)
        assert dialog._presets.currentText() == "Custom"
        return 1

    monkeypatch.setattr(NewDocumentDialog, "exec", fill_in)
    press(window, Qt.Key.Key_N)
    document = window.session.document
    assert (document.width, document.height) == (300, 200)
    assert (document.labels == document.label_set.id_of("sky")).all()
    assert window.picture._picture is None
    assert window.view_state.is_fitted


def test_new_document_presets(window, landscape) -> None:
    dialog = NewDocumentDialog(window, landscape)
    assert dialog.choice == (768, 512, landscape.id_of("sky"), NO_WRAP)
    dialog._presets.setCurrentText("Wide 16:9, 896 x 512")
    assert dialog.choice[:2] == (896, 512)
    dialog._presets.setCurrentText("Panorama 2:1, 1024 x 512, seamless")
    assert dialog.choice == (1024, 512, landscape.id_of("sky"), Wrap(columns=True))


def test_new_seamless_document(window, worker, monkeypatch) -> None:
    def fill_in(dialog) -> bool:
        dialog._presets.setCurrentText("Tile, 512 x 512, seamless")
        return True

    monkeypatch.setattr(NewDocumentDialog, "exec", fill_in)
    press(window, Qt.Key.Key_N)
    assert window.session.document.wrap == Wrap(rows=True, columns=True)
    assert not window.session.document.is_modified
    worker.become_ready()
    assert worker.requests[-1].wrap == Wrap(rows=True, columns=True)


def test_cancelled_dialogs_do_nothing(window, choose) -> None:
    choose("")
    before = window.session.document
    drag(window.canvas, (100, 100), (300, 100))
    assert not window.files.save()
    window.session.document.mark_saved(None)
    window.files.open()
    assert window.session.document is before


def test_samples_open_from_the_menu(window) -> None:
    actions = window.file_menu.samples.actions()
    assert [a.text() for a in actions] == ["Mountain lake", "Sea coast"]
    actions[1].trigger()
    assert window.session.document.label_at(400, 400) == window.session.document.label_set.id_of("sea")
    assert window.session.document.path is None
    assert window.settings.recent_files == []
    assert not window.isWindowModified()


def test_recent_projects_show_thumbnails(window, tmp_path) -> None:
    window.files.save_to(tmp_path / "mine.gaugan")
    (tmp_path / "gone.gaugan").write_bytes(b"no project")
    window.settings.recent_files.append(str(tmp_path / "gone.gaugan"))
    window.files.recent_changed.emit()
    window.file_menu.recent.aboutToShow.emit()
    found = {action.text(): action.icon().isNull() for action in window.file_menu.recent.actions()}
    assert found == {"mine.gaugan": False, "gone.gaugan": True}


@pytest.fixture
def coco_map(tmp_path):
    """A label map whose ids only COCO-Stuff has: sky-other over tree."""
    labels = np.full((80, 100), 156, np.uint8)
    labels[40:] = 168
    path = tmp_path / "coco.png"
    Image.fromarray(labels).save(path)
    return path


def choose_labels(monkeypatch, name: str | None) -> list[str]:
    """Answer the question for a label set."""
    questions: list[str] = []

    def execute(dialog) -> int:
        questions.append(dialog.findChild(QLabel).text())
        dialog._sets.setCurrentIndex(dialog._sets.findData(name))
        return int(name is not None)

    monkeypatch.setattr(LabelSetDialog, "exec", execute)
    return questions


def test_label_maps_of_other_sets_keep_their_labels(window, worker, coco_map, monkeypatch) -> None:
    worker.become_ready()
    questions = choose_labels(monkeypatch, "coco_stuff")
    assert window.files.open_path(coco_map)
    assert "156" in questions[0]
    assert questions[0].endswith("Does it use other labels?")
    document = window.session.document
    assert document.label_set.name == "coco_stuff"
    assert [document.label_set[document.label_at(50, y)].name for y in (10, 70)] == ["sky-other", "tree"]
    worker.answer()  # to what was under way for the document before
    painted = worker.requests[-1].labels
    assert (painted[0, 0], painted[-1, 0]) == (13, 16)  # the model's own sky and tree


def test_a_label_map_nobody_knows_changes_nothing(window, coco_map, monkeypatch, problems) -> None:
    document = window.session.document
    choose_labels(monkeypatch, None)
    assert not window.files.open_path(coco_map)
    choose_labels(monkeypatch, "cityscapes")
    assert not window.files.open_path(coco_map)
    assert "156" in problems[0]
    assert window.session.document is document


def test_label_maps_are_imported_with_the_labels_one_names(window, tmp_path, choose, monkeypatch) -> None:
    path = tmp_path / "few.png"
    sky = bundled_label_set("cityscapes").id_of("sky")
    Image.fromarray(np.full((80, 100), sky, np.uint8)).save(path)
    questions = choose_labels(monkeypatch, "cityscapes")
    choose(path)
    window.files.import_labels()
    assert questions == ["Which labels does “few.png” use?"]
    assert window.session.document.label_set.name == "cityscapes"
