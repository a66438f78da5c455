"""Sets begun, opened and refused; what the strip of photos shows."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QMessageBox

from gaugan_desktop.annotations.voc import labelmap_text
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.photo_set.draft import encoded_map
from gaugan_desktop.photo_set.label_choice import label_set_of
from gaugan_desktop.photo_set.photo import PhotoState
from gaugan_desktop.photo_set.photo_set import PhotoSet
from gaugan_desktop.ui.models.mapping_dialog import MappingDialog
from gaugan_desktop.ui.studio.durations import in_words
from gaugan_desktop.ui.studio.labels_dialog import LabelsDialog
from gaugan_desktop.ui.studio.map_exchange import ExportMapsDialog
from gaugan_desktop.ui.studio.new_set_dialog import NewSetDialog
from tests.photo_set.conftest import bands, truth
from tests.ui.conftest import action


@pytest.fixture
def told(monkeypatch) -> list[str]:
    """What message boxes said."""
    sentences: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: sentences.append(arguments[-1]))
    return sentences


def test_a_new_set_from_the_menu(window, root, monkeypatch, tmp_path) -> None:
    def answer(dialog: NewSetDialog) -> bool:
        dialog.folder.setText(str(tmp_path / "photos"))
        dialog.folder.editingFinished.emit()
        assert "Photos found: 3" in dialog._words.text()
        dialog.sets.setCurrentIndex(dialog.sets.count() - 1)
        dialog.names.setPlainText("sky\nrock\nRock")
        dialog.accept()
        assert "Two labels" in dialog._words.text()
        dialog.names.setPlainText("sky\n\nrock\n")
        dialog.accept()
        return True

    monkeypatch.setattr(NewSetDialog, "exec", answer)
    action(window, "New photo set...").trigger()
    studio = window.studio.window
    assert studio.photo_set.label_set.names == ("sky", "rock")
    assert studio.photo_set.root == tmp_path / "photos set"
    assert studio.page.desk.photo.name == "a"
    window.studio.close()


def test_an_existing_set_from_the_menu(window, root, monkeypatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *arguments: str(root))
    action(window, "Open photo set...").trigger()
    assert window.studio.window.photo_set.root == root
    action(window, "Open photo set...").trigger()  # anew: the one before is closed first
    assert window.studio.window.photo_set.root == root
    window.studio.close()


def test_a_new_set_lies_beside_its_photos_and_needs_some(window, tmp_path, qtbot) -> None:
    for name in ("empty", "photos"):
        (tmp_path / name).mkdir()
    Image.fromarray(bands()).save(tmp_path / "photos" / "a.png")
    dialog = NewSetDialog(window)
    qtbot.addWidget(dialog)
    create = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)

    def choose(name: str) -> tuple[str, bool]:
        dialog.folder.clear()
        QTest.keyClicks(dialog.folder, str(tmp_path / name))
        dialog.folder.editingFinished.emit()
        return Path(dialog.root.text()).name, create.isEnabled()

    assert choose("empty") == ("empty set", False)
    assert choose("photos") == ("photos set", True)
    dialog.root.setText(str(tmp_path / "mine"))
    assert choose("empty") == ("mine", False)
    assert choose("photos") == ("mine", True)


def test_a_folder_that_cannot_be_read_is_not_chosen(
    window, tmp_path, qtbot, monkeypatch, told, forbid
) -> None:
    (locked := tmp_path / "locked").mkdir()
    forbid(locked)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *arguments: str(locked))
    new_set, export = NewSetDialog(window), ExportMapsDialog(window, tmp_path / "maps")
    for dialog in (new_set, export):
        qtbot.addWidget(dialog)
    new_set._browse(new_set.root, "")
    assert new_set._words.text() == "locked: The folder cannot be read: Permission denied."
    assert new_set.root.text() == ""
    export._browse()
    assert told == ["locked: The folder cannot be read: Permission denied."]
    assert export.folder.text() == str(tmp_path / "maps")


def test_photos_that_cannot_be_read_are_told(window, tmp_path, qtbot, forbid) -> None:
    forbid(tmp_path / "locked")
    dialog = NewSetDialog(window)
    qtbot.addWidget(dialog)
    dialog.folder.setText(str(tmp_path / "locked" / "photos"))
    dialog.folder.editingFinished.emit()
    assert "cannot be read" in dialog._words.text()


def answer_with(monkeypatch, button: str) -> list[str]:
    """Answer questions so; returns what they were."""
    asked: list[str] = []

    def answer(*arguments) -> QMessageBox.StandardButton:
        asked.append(arguments[2])
        return getattr(QMessageBox.StandardButton, button)

    monkeypatch.setattr(QMessageBox, "question", answer)
    return asked


def test_what_is_no_set_is_refused(window, tmp_path, told, monkeypatch) -> None:
    asked = answer_with(monkeypatch, "No")
    window.studio.open(tmp_path)
    assert "no photo set" in asked[0]
    assert told == []
    answer_with(monkeypatch, "Yes")
    window.studio.open(tmp_path)
    assert "holds no photo with a label map" in told[0]  # the trainer does not know it, either
    assert window.studio.window is None


def test_other_layouts_are_copied_if_that_is_meant(window, tmp_path, monkeypatch) -> None:
    """What the trainer knows, such as Pascal VOC's folders, opens as a set of its own beside it."""
    names = label_set_of("other", ("sky", "meadow", "lake"))
    for place in ("JPEGImages", "SegmentationClass"):
        (tmp_path / "voc" / place).mkdir(parents=True)
    Image.fromarray(bands()).save(tmp_path / "voc" / "JPEGImages" / "beach.jpg")
    Image.fromarray(names.palette[truth()]).save(tmp_path / "voc" / "SegmentationClass" / "beach.png")
    table = [(label.name, label.color) for label in names.labels]
    (tmp_path / "voc" / "labelmap.txt").write_bytes(labelmap_text(table))
    before = sorted(tmp_path.rglob("voc/**/*"))
    asked = answer_with(monkeypatch, "Yes")
    window.studio.open(tmp_path / "voc")
    assert "“voc set”" in asked[0]
    studio = window.studio.window
    assert studio.photo_set.root == tmp_path / "voc set"
    assert studio.photo_set.label_set.names == names.names
    assert studio.photo_set["beach"].state is PhotoState.DONE
    assert (studio.page.session.document.labels == truth()).all()
    assert sorted(tmp_path.rglob("voc/**/*")) == before
    window.studio.close()


def test_a_window_without_a_readable_photo_stays_usable(window, root, tmp_path, told) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / "photos" / f"{name}.png").write_bytes(b"none")
    window.studio.open(root)
    studio = window.studio.window
    assert len(told) == 1
    assert studio.page.desk.photo is None
    studio.menus.actions["Snap"].trigger()
    studio.page.finish()
    Image.fromarray(bands()).save(tmp_path / "photos" / "b.png")
    studio.page.step(1)
    assert studio.page.desk.photo.name == "b"
    window.studio.close()


def test_thumbnails_appear(studio, qtbot) -> None:
    strip = studio.page.strip
    qtbot.waitUntil(lambda: set(strip._pictures) == {"a", "b", "c"})
    assert not strip._items["a"].icon().isNull()


def test_progress_and_pace(studio) -> None:
    photo = studio.page.desk.photo
    studio.page.desk.take_over(truth(), "map")
    photo.seconds = 90.0
    studio.page.finish()
    assert "1 of 3 done" in studio.page.strip._words.text()
    assert "3 min" in studio.page.strip._words.text()
    assert in_words(4000) == "1 h 06 min"
    assert in_words(12) == "12 s"


def test_label_maps_are_imported_and_asked_about(studio, tmp_path, monkeypatch) -> None:
    maps = tmp_path / "maps"
    maps.mkdir()
    for name in ("a", "b"):
        (maps / f"{name}.png").write_bytes(encoded_map(truth(), studio.photo_set.label_set))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *arguments: str(maps))
    studio.menus.actions["Import label maps..."].trigger()
    assert "imported: 2" in studio.statusBar().currentMessage()
    assert (studio.page.session.document.labels == truth()).all()  # the photo in hand shows it at once
    asked = []

    def answer(*arguments) -> QMessageBox.StandardButton:
        asked.append(arguments[2])
        return QMessageBox.StandardButton.No

    monkeypatch.setattr(QMessageBox, "question", answer)
    studio.menus.actions["Import label maps..."].trigger()
    assert "have label maps already: 2" in asked[0]
    assert "imported: 0" in studio.statusBar().currentMessage()


def test_labels_without_a_partner_are_asked_about(studio, tmp_path, monkeypatch) -> None:
    maps = tmp_path / "maps"
    maps.mkdir()
    Image.fromarray(np.array([(9, 9, 200), (9, 200, 9), (200, 9, 9)], np.uint8)[truth()]).save(maps / "a.png")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *arguments: str(maps))
    monkeypatch.setattr(MappingDialog, "exec", lambda dialog: False)
    studio.menus.actions["Import label maps..."].trigger()
    assert studio.photo_set["a"].state is PhotoState.EMPTY  # nothing was meant to be imported

    def answer(dialog) -> bool:
        for box in dialog._boxes.values():
            box.setCurrentIndex(2)
        return True

    monkeypatch.setattr(MappingDialog, "exec", answer)
    studio.menus.actions["Import label maps..."].trigger()
    assert (studio.page.session.document.labels == 1).all()


def test_label_maps_are_exported(studio, tmp_path, monkeypatch, told) -> None:
    def answer(dialog: ExportMapsDialog) -> bool:
        dialog.folder.setText(str(tmp_path / "out"))
        dialog.formats.setCurrentIndex(dialog.formats.findData("coco"))
        assert "run lengths" in dialog._words.text()
        return True

    monkeypatch.setattr(ExportMapsDialog, "exec", answer)
    studio.menus.actions["Export label maps..."].trigger()
    assert told == ["No photo is done yet."]
    studio.page.desk.take_over(truth(), "map")
    studio.page.finish()
    studio.menus.actions["Export label maps..."].trigger()
    assert "exported: 1" in studio.statusBar().currentMessage()
    assert (tmp_path / "out" / "images" / "a.jpg").exists()
    studio.menus.actions["Export label maps..."].trigger()
    assert "holds something" in told[1]


def test_closing_the_program_closes_the_studio(window, root) -> None:
    window.studio.open(root)
    window.session.document.mark_saved(None)
    window.close()
    assert window.studio.window is None
    PhotoSet.open(root).close()


def test_keys_are_chosen_and_stay(studio) -> None:
    known = bundled_label_set("landscape")
    dialog = LabelsDialog(studio, known, [])
    assert dialog.change.is_none(known)
    keys = {label.name: label.shortcut for label in known.labels}
    dialog.list.setCurrentRow(known.id_of("cloud"))
    dialog.move_row(-1)
    choose_key(dialog, keys["sky"])
    dialog.add()
    labels = dialog.change.label_set
    changed = {"cloud": keys["sky"], "sky": keys["cloud"], "label 1": ""}
    assert {label.name: label.shortcut for label in labels.labels} == keys | changed
    choose_key(dialog, keys["cloud"])
    labels = dialog.change.label_set
    assert (labels[labels.id_of("sky")].shortcut, labels[len(labels) - 1].shortcut) == ("", keys["cloud"])
    dialog.reject()


def choose_key(dialog: LabelsDialog, key: str) -> None:
    place = dialog.key.findData(key)
    dialog.key.setCurrentIndex(place)
    dialog.key.activated.emit(place)


def test_labels_that_stay_rewrite_no_map(studio, monkeypatch) -> None:
    monkeypatch.setattr(studio.photo_set, "relabel", lambda change: pytest.fail("maps were rewritten"))
    monkeypatch.setattr(LabelsDialog, "exec", lambda dialog: True)
    studio.menus.actions["Labels of the set..."].trigger()


def test_a_label_may_begin_like_a_known_one(window, studio) -> None:
    """The choice reaches the trainer by the set's description, and turns suggestions into it."""
    from gaugan_desktop.photo_set.label_choice import likeness
    from trainer.data.description import read_description
    from trainer.init_from import match_labels

    known = bundled_label_set("landscape")
    dialog = LabelsDialog(studio, studio.photo_set.label_set, [])
    dialog.list.setCurrentRow(1)  # meadow
    chosen = dialog.likeness.findData("grass")
    dialog.likeness.setCurrentIndex(chosen)
    dialog.likeness.activated.emit(chosen)
    dialog.list.setCurrentRow(0)
    dialog.list.setCurrentRow(1)
    assert dialog.likeness.currentData() == "grass"
    studio.photo_set.relabel(dialog.change)
    labels = read_description(studio.photo_set.root).label_set
    assert "meadow (grass)" in match_labels(labels, known).found["copied by alias"]
    table, is_guess = likeness(known, studio.photo_set.label_set)
    assert table[known.id_of("grass")] == 1
    assert not is_guess[known.id_of("grass")]
    dialog.likeness.activated.emit(0)
    assert "grass" not in dialog.change.label_set[1].aliases
    dialog.reject()
