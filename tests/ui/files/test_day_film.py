"""Films in which the light changes, with a stand-in for the painter."""

from dataclasses import replace
from functools import partial

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QFileDialog

from gaugan_desktop.document import geometry
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.limits import MAX_LIGHTS
from gaugan_desktop.document.project_file import load_project, save_project
from gaugan_desktop.document.style import Style, StylePart, StyleRegion
from gaugan_desktop.imaging.film import dissolved
from gaugan_desktop.opencv import cv2
from gaugan_desktop.ui.files.day_film import DayFilmDialog
from tests.ui.conftest import action


@pytest.fixture
def dialog(window, worker, document) -> DayFilmDialog:
    worker.become_ready()
    while not window.bridge.is_idle:
        worker.answer()
    action(window, "Day film...").trigger()
    (dialog,) = window.findChildren(DayFilmDialog)
    assert dialog.isVisible()
    dialog._seconds.setValue(2)
    return dialog


def paint_all(window, worker) -> list:
    """The painter answers, each picture a little lighter; gives what it was asked for."""
    asked = []
    while not window.bridge.is_idle:
        asked.append(worker.requests[-1])
        worker.answer(color=20 * len(asked))
    return asked


def test_a_day_from_dawn_to_night(window, worker, dialog, choose, tmp_path) -> None:
    choose(tmp_path / "day.mp4")
    notices: list[str] = []
    window.scenes.notice.connect(notices.append)
    assert [style.name for style in dialog.styles] == [
        "Blue dusk", "Golden hour", "Clear noon", "Red sunset", "Moonlit night",
    ]  # fmt: skip
    dialog.accept()
    asked = paint_all(window, worker)
    assert len(asked) == 10
    assert asked[0].style.name == "Blue dusk"
    assert asked[-1].style.name == "Moonlit night"
    assert all(np.array_equal(request.labels, asked[0].labels) for request in asked), "labels stay"
    film = cv2.VideoCapture(str(tmp_path / "day.mp4"))
    try:
        means = [film.read()[1].mean() for _ in range(50)]
        assert not film.read()[0]
    finally:
        film.release()
    steps = np.diff(means)
    assert (means[0], means[-1]) == (pytest.approx(20, abs=3), pytest.approx(200, abs=3))
    assert steps.min() > -1.5
    assert steps.max() < 7, "no flicker: 180 levels in 49 steps"
    assert notices == ["Exported day.mp4"]
    assert dialog.isVisible()


def test_frames_as_numbered_files(window, worker, dialog, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *a: str(tmp_path))
    dialog._sequence.setChecked(True)
    for _ in range(2):
        dialog.accept()
        paint_all(window, worker)
    assert sorted(path.name for path in tmp_path.glob("day*")) == ["day-frames", "day-frames-2"]
    frames = sorted((tmp_path / "day-frames").iterdir())
    assert [frames[0].name, frames[-1].name, len(frames)] == ["00001.png", "00050.png", 50]
    with Image.open(frames[-1]) as image:
        assert np.asarray(image).mean() == 200


def test_lights_are_added_and_taken_away(window, dialog) -> None:
    dialog.lights.setCurrentRow(0)
    dialog._shipped.setCurrentIndex(dialog._shipped.findText("Fog"))
    dialog._add_shipped()
    assert [style.name for style in dialog.styles][:3] == ["Blue dusk", "Fog", "Golden hour"]
    style = dialog.styles[2]
    window.session.set_light(style)
    dialog._add_own()
    assert dialog.styles[2] == style
    for _ in range(20):
        dialog._remove()
    assert len(dialog.styles) == 1, "one light is always left"


def test_lights_are_saved_with_the_document(window, dialog, tmp_path) -> None:
    session = window.session
    assert session.document.state.day == (), "to look at the dialog changes nothing"
    assert not session.document.is_modified
    dialog._remove()
    dialog.lights.model().moveRow(QModelIndex(), 0, QModelIndex(), 3)
    names = [style.name for style in dialog.styles]
    assert names == ["Golden hour", "Clear noon", "Blue dusk", "Red sunset"]
    assert [style.name for style in session.document.state.day] == names
    assert session.document.is_modified
    save_project(tmp_path / "a.gaugan", session.document, None, "m")
    session.open(Document.blank(300, 200, session.document.label_set, 13))
    assert dialog.styles[0].name == "Blue dusk"
    session.open(load_project(tmp_path / "a.gaugan").document)
    assert [style.name for style in dialog.styles] == names


def test_changes_of_lights_can_be_undone_and_paint_nothing(window, worker, dialog) -> None:
    before, asked = dialog.styles, len(worker.requests)
    dialog._remove()
    window.session.undo()
    assert dialog.styles == before
    window.session.redo()
    assert dialog.styles == before[:-1]
    assert len(worker.requests) == asked


def test_too_many_lights_are_refused_with_a_sentence(window, dialog) -> None:
    said: list[str] = []
    window.session.refused.connect(said.append)
    for _ in range(MAX_LIGHTS - 5):
        dialog._add_own()
    assert not said
    dialog._add_own()
    assert "at most 40 lights" in said[0]
    assert len(dialog.styles) == MAX_LIGHTS


def test_an_earlier_picture_keeps_the_lights(window, worker, dialog) -> None:
    part = StylePart(Style("a", seed=1), 0.5, StyleRegion.of(np.ones((200, 300), bool)))
    session = window.session
    session.change("Day", replace(session.document.state, day=(Style("Mix", parts=(part,)),)))
    scaling = geometry.scaling(0.5, 0.5)
    session.reshape(partial(geometry.scaled, width=150, height=100), "Size", scaling)
    window.history_panel.restore(len(session.document.story) - 1)
    assert session.document.state.shape == (200, 300)
    assert session.document.state.day[0].parts[0].region.mask.shape == (200, 300)


def test_cancelling_leaves_nothing(window, worker, dialog, tmp_path) -> None:
    dialog.film_to(tmp_path / "day.gif")
    dialog.painter.progress.canceled.emit()
    paint_all(window, worker)
    assert not (tmp_path / "day.gif").exists()


def test_loops_lead_back_to_the_first_picture() -> None:
    pictures = [np.full((4, 4, 3), color, np.uint8) for color in (0, 100, 200)]
    means = [frame.mean() for frame in dissolved(pictures, 12, is_loop=True)]
    assert means[:9:4] == [0, 100, 200]
    assert means[-1] == pytest.approx(50)
    straight = [frame.mean() for frame in dissolved(pictures, 5)]
    assert straight == [0, 50, 100, 150, 200]
