"""What the model's labeller suggests, where it is unsure, and that it spares what is painted."""

import dataclasses
import threading

import numpy as np
import pytest
from PySide6.QtTest import QTest

from gaugan_desktop.networks.config import LabellerConfig
from gaugan_desktop.paths import starter_model_path
from gaugan_desktop.photo_set import labeller_choice
from gaugan_desktop.photo_set.photo import PhotoState
from gaugan_desktop.synthesis.messages import PhotoLabels, PhotoRequest
from gaugan_desktop.ui.studio.doubt_tour import DoubtTour, doubtful_places
from tests.ui.conftest import drag

CERTAIN = np.full((96, 128), 250, np.uint8)
UNSURE = CERTAIN.copy()
UNSURE[40:60, 20:50] = 30


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
    studio.menus.actions["Suggest"].trigger()
    labelling(UNSURE)
    draft = studio.page.desk.draft
    assert (draft.regions == 0).all()  # sky is the set's first label
    assert "Doubtful places: 1" in studio.statusBar().currentMessage()
    before = studio.page.view_state.center
    QTest.keyClick(studio, "D")
    after = studio.page.view_state.center
    assert (before.x(), before.y()) != (after.x(), after.y())
    assert (round(after.x()), round(after.y())) == (35, 50)
    assert studio.page.session.document.history.undo_name == "Suggestion"


def test_doubts_are_there_again(window, studio, root, labelling) -> None:
    studio.menus.actions["Suggest for all empty photos"].trigger()
    for _ in range(3):
        labelling(UNSURE)
    window.studio.close()
    window.studio.open(root)
    page = window.studio.window.page
    for photo in page.photo_set.photos:
        page.open(photo)
        assert hatched(page.canvas)[42:58, 22:48].any()
        page.visit_next_doubt()
        assert (round(page.view_state.center.x()), round(page.view_state.center.y())) == (35, 50)


def test_what_is_corrected_is_in_doubt_no_more(studio, labelling) -> None:
    page = studio.page
    page.tools.set_size(60)
    page.tools.select_label(1)
    studio.menus.actions["Suggest"].trigger()
    labelling(UNSURE)
    drag(page.canvas, (20, 50), (50, 50))
    assert not hatched(page.canvas).any()
    page.visit_next_doubt()
    assert "Nothing is in doubt" in studio.statusBar().currentMessage()
    studio.undo.trigger()
    assert hatched(page.canvas)[42:58, 22:48].any()
    page.visit_next_doubt()
    assert (round(page.view_state.center.x()), round(page.view_state.center.y())) == (35, 50)
    studio.redo.trigger()
    assert not hatched(page.canvas).any()
    page.step(1)
    page.step(-1)
    assert not hatched(page.canvas).any()


def test_what_is_done_is_in_no_doubt(studio, root, labelling) -> None:
    for _ in range(2):  # the second time it is done already
        studio.menus.actions["Suggest"].trigger()
        labelling(UNSURE)
        assert studio.page.desk.flush() == ""
        assert (root / "suggested" / "doubt" / "a.png").exists()
        studio.page.desk.finish()
        assert not (root / "suggested" / "doubt" / "a.png").exists()
        assert not hatched(studio.page.canvas).any()


def hatched(canvas) -> np.ndarray:
    """Where the canvas shows doubt, (96, 128) bool."""
    if canvas._doubt is None:
        return np.zeros((96, 128), bool)
    return np.frombuffer(canvas._doubt.constBits(), np.uint32).reshape(96, 128) != 0


def test_all_empty_photos_in_the_background(studio, labelling, qtbot) -> None:
    studio.menus.actions["Suggest for all empty photos"].trigger()
    for _ in range(3):
        labelling(CERTAIN)
    studio.page.desk.flush()
    qtbot.waitUntil(lambda: all(photo.state is PhotoState.BEGUN for photo in studio.photo_set.photos))
    assert not studio.suggestions.is_busy
    assert (studio.photo_set.load_draft(studio.photo_set["c"], (96, 128)).regions == 0).all()


def paint_stroke(studio) -> np.ndarray:
    """Returns the label map with it."""
    studio.page.tools.select_label(1)
    drag(studio.page.canvas, (20, 60), (60, 60))
    return studio.page.desk.draft.flat


@pytest.mark.parametrize("is_later", [False, True])
def test_suggestions_for_all_spare_what_is_painted_meanwhile(studio, labelling, is_later) -> None:
    studio.menus.actions["Suggest for all empty photos"].trigger()
    if is_later:
        studio.page.step(1)
    painted = paint_stroke(studio)
    for _ in range(3):
        labelling(CERTAIN)
    assert (studio.page.desk.draft.flat == painted).all()
    photo = studio.page.desk.photo
    assert studio.page.desk.flush() == ""
    assert (studio.photo_set.load_draft(photo, (96, 128)).flat == painted).all()


def test_painting_while_the_suggestion_is_saved(studio, labelling, monkeypatch) -> None:
    """The photo is opened, painted on and saved before the suggestion reaches the disk."""
    save, painted = studio.photo_set.save, []

    def save_late(photo, picture, draft) -> None:
        if photo.name == "b" and threading.current_thread() is threading.main_thread():
            studio.page.step(1)
            painted.append(paint_stroke(studio))
            studio.page.desk.flush()
        save(photo, picture, draft)

    monkeypatch.setattr("gaugan_desktop.ui.studio.suggestions.run_aside", lambda work: work())
    monkeypatch.setattr(studio.photo_set, "save", save_late)
    studio.menus.actions["Suggest for all empty photos"].trigger()
    labelling(CERTAIN)
    labelling(CERTAIN)
    assert studio.page.desk.flush() == ""
    assert (studio.photo_set.load_draft(studio.photo_set["b"], (96, 128)).flat == painted[0]).all()


def test_suggestions_can_be_stopped(studio, labelling, worker) -> None:
    studio.menus.actions["Suggest for all empty photos"].trigger()
    studio.menus.actions["Stop suggesting"].trigger()
    labelling(CERTAIN)
    assert all(photo.state is PhotoState.EMPTY for photo in studio.photo_set.photos)


def test_doubtful_places_are_visited_by_size() -> None:
    mask = np.zeros((200, 300), bool)
    mask[10:20, 10:20] = mask[100:150, 100:200] = True
    mask[190, 290] = True
    boxes = doubtful_places(mask)
    assert [(box.left, box.top, box.right, box.bottom) for box in boxes] == [
        (100, 100, 200, 150),
        (10, 10, 20, 20),
    ]


def test_the_tour_goes_on_where_it_was() -> None:
    mask = np.zeros((200, 300), bool)
    mask[100:150, 100:200] = mask[10:40, 10:40] = mask[10:30, 200:220] = True
    tour = DoubtTour(mask)
    assert [tour.go_on().left for _ in range(2)] == [100, 10]
    settled = mask.copy()
    settled[10:40, 10:39] = False
    tour.settle(settled)
    assert [tour.go_on().left for _ in range(3)] == [200, 100, 200]
    tour.settle(np.zeros_like(mask))
    assert tour.go_on() is None


def test_suggestions_do_not_need_the_labeller_of_what_paints(window, studio, worker) -> None:
    worker.become_ready()
    assert window.model.header.labeller is None
    studio.menus.actions["Suggest"].trigger()
    assert worker.requests[-1].labeller == starter_model_path()


def test_without_any_labeller_that_is_said(studio, monkeypatch) -> None:
    monkeypatch.setattr(labeller_choice, "model_entries", list)
    studio.menus.actions["Suggest"].trigger()
    assert "No model here can turn photos" in studio.statusBar().currentMessage()
