"""Sets begun, opened and refused; what the strip of photos shows; suggestions."""

import dataclasses

import numpy as np
import pytest
from PIL import Image
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from gaugan_desktop.annotations.voc import labelmap_text
from gaugan_desktop.networks.config import LabellerConfig
from gaugan_desktop.paths import starter_model_path
from gaugan_desktop.photo_set import labeller_choice
from gaugan_desktop.photo_set.draft import encoded_map
from gaugan_desktop.photo_set.label_choice import label_set_of
from gaugan_desktop.photo_set.photo import PhotoState
from gaugan_desktop.photo_set.photo_set import PhotoSet
from gaugan_desktop.synthesis.messages import PhotoLabels, PhotoRequest
from gaugan_desktop.ui.models.mapping_dialog import MappingDialog
from gaugan_desktop.ui.studio.durations import in_words
from gaugan_desktop.ui.studio.labels_dialog import LabelsDialog
from gaugan_desktop.ui.studio.map_exchange import ExportMapsDialog
from gaugan_desktop.ui.studio.new_set_dialog import NewSetDialog
from gaugan_desktop.ui.studio.suggestions import doubtful_places
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
        assert "3 photos" in dialog._words.text()
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


def test_a_broken_first_photo_leaves_the_window_open(window, root, tmp_path, told) -> None:
    (tmp_path / "photos" / "a.png").write_bytes(b"none")
    window.studio.open(root)
    studio = window.studio.window
    assert studio.page.desk.photo is None
    studio.menus.actions["Snap"].trigger()
    studio.page.finish()
    studio.page.step(1)
    assert studio.page.desk.photo.name == "b"
    window.studio.close()
    assert len(told) >= 1


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
    assert "2 of these photos" in asked[0]
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


@pytest.fixture
def labelling(window, studio, worker, qtbot):
    """A model that turns photos into label maps, and a worker that does so when asked."""
    worker.become_ready()
    labeller = LabellerConfig(18, width=16, kind="features")
    window.model.header = dataclasses.replace(window.model.header, labeller=labeller)

    def answer(certainty: np.ndarray) -> None:
        request = worker.requests[-1]
        assert isinstance(request, PhotoRequest)
        sky = np.full(request.photo.shape[:2], window.model.header.label_set.id_of("sky"), np.uint8)
        window.bridge._on_received(PhotoLabels(request.request_id, sky, certainty))

    return answer


def test_a_suggestion_with_its_doubts(studio, labelling) -> None:
    certainty = np.full((96, 128), 250, np.uint8)
    certainty[40:60, 20:50] = 30
    studio.menus.actions["Suggest"].trigger()
    labelling(certainty)
    draft = studio.page.desk.draft
    assert (draft.regions == 0).all()  # sky is the set's first label
    assert "Doubtful places: 1" in studio.statusBar().currentMessage()
    before = studio.page.view_state.center
    QTest.keyClick(studio, "D")
    after = studio.page.view_state.center
    assert (before.x(), before.y()) != (after.x(), after.y())
    assert (round(after.x()), round(after.y())) == (35, 50)
    assert studio.page.session.document.history.undo_name == "Suggestion"


def test_all_empty_photos_in_the_background(studio, labelling, qtbot) -> None:
    certainty = np.full((96, 128), 250, np.uint8)
    studio.menus.actions["Suggest for all empty photos"].trigger()
    for _ in range(3):
        labelling(certainty)
    studio.page.desk.flush()
    qtbot.waitUntil(lambda: all(photo.state is PhotoState.BEGUN for photo in studio.photo_set.photos))
    assert not studio.suggestions.is_busy
    assert (studio.photo_set.load_draft(studio.photo_set["c"], (96, 128)).regions == 0).all()


def test_suggestions_can_be_stopped(studio, labelling, worker) -> None:
    studio.menus.actions["Suggest for all empty photos"].trigger()
    studio.menus.actions["Stop suggesting"].trigger()
    labelling(np.full((96, 128), 250, np.uint8))
    assert all(photo.state is PhotoState.EMPTY for photo in studio.photo_set.photos)


def test_suggestions_do_not_need_the_labeller_of_what_paints(window, studio, worker) -> None:
    worker.become_ready()
    assert window.model.header.labeller is None
    studio.menus.actions["Suggest"].trigger()
    assert worker.requests[-1].labeller == starter_model_path()


def test_without_any_labeller_that_is_said(studio, monkeypatch) -> None:
    monkeypatch.setattr(labeller_choice, "model_entries", list)
    studio.menus.actions["Suggest"].trigger()
    assert "No model here can turn photos" in studio.statusBar().currentMessage()


def test_doubtful_places_are_visited_by_size() -> None:
    mask = np.zeros((200, 300), bool)
    mask[10:20, 10:20] = mask[100:150, 100:200] = True
    mask[190, 290] = True
    boxes = doubtful_places(mask)
    assert [(box.left, box.top, box.right, box.bottom) for box in boxes] == [
        (100, 100, 200, 150),
        (10, 10, 20, 20),
    ]


def test_a_label_may_begin_like_a_known_one(window, studio) -> None:
    """The choice reaches the trainer by the set's description, and turns suggestions into it."""
    from gaugan_desktop.labels import bundled_label_set
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
