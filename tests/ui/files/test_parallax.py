"""The dialog in which a camera moves among plates."""

import time
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gaugan_desktop.document.paint_over import PaintOver
from gaugan_desktop.imaging.parallax import Camera
from gaugan_desktop.opencv import cv2
from gaugan_desktop.ui.files import clip_writer
from gaugan_desktop.ui.files.parallax_dialog import ParallaxDialog
from tests.ui.conftest import action, some_plates


@pytest.fixture
def dialog(window, landscape, qtbot) -> ParallaxDialog:
    told: list[str] = []
    dialog = ParallaxDialog(window, some_plates(landscape), window.exports.folder, told.append)
    dialog.told = told
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def test_by_menu_the_plates_are_painted_first(window, worker, document) -> None:
    worker.become_ready()
    window.session.fill_outline([(100, 50), (200, 50), (150, 180)], document.label_set.id_of("tree"), "Lasso")
    while not window.bridge.is_idle:
        worker.answer()
    action(window, "Parallax film...").trigger()
    while not window.bridge.is_idle:
        worker.answer(color=90)
    (dialog,) = window.findChildren(ParallaxDialog)
    assert dialog.isVisible()
    assert len(dialog._plates.plates) == 2
    dialog.reject()
    assert not dialog.preview._timer.isActive()


def test_what_is_painted_over_is_in_the_film(window, worker, document) -> None:
    rgba = np.zeros((200, 300, 4), np.uint8)
    rgba[80:120] = (255, 0, 0, 255)
    window.session.change("Paint", replace(document.state, over=PaintOver.of(rgba)))
    worker.become_ready()
    window.scenes.parallax()
    while not window.bridge.is_idle:
        worker.answer(color=90)
    (dialog,) = window.findChildren(ParallaxDialog)
    frame = dialog.preview._stage.seen(Camera())
    assert tuple(frame[len(frame) // 2, 10]) == (255, 0, 0)
    dialog.reject()


def test_the_preview_plays_fast_enough(dialog, monkeypatch) -> None:
    painted: list[object] = []
    original = dialog.preview._stage.seen
    monkeypatch.setattr(dialog.preview._stage, "seen", lambda camera: painted.append(1) or original(camera))
    ends = time.monotonic() + 1
    while time.monotonic() < ends:
        QApplication.processEvents()
    assert len(painted) >= 15


def test_a_path_is_drawn_by_mouse(dialog) -> None:
    preview = dialog.preview
    middle = preview.rect().center()
    QTest.mousePress(preview, Qt.MouseButton.LeftButton, pos=middle - QPoint(100, 0))
    for x in range(-80, 101, 20):
        QTest.mouseMove(preview, middle + QPoint(x, 0))
    QTest.mouseRelease(preview, Qt.MouseButton.LeftButton, pos=middle + QPoint(100, 0))
    assert dialog._move.currentData() == "drawn"
    assert len(preview.path) > 5
    assert preview.path[0][0] < 0.5 < preview.path[-1][0]
    assert dialog.way[0].right == pytest.approx(-1, abs=0.01)
    assert dialog.way[-1].right == pytest.approx(1, abs=0.01)


def test_a_path_is_drawn_by_keys(dialog) -> None:
    preview = dialog.preview
    preview.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up):
        QTest.keyClick(preview, key)
    assert preview.path == [
        pytest.approx(point) for point in ((0.5, 0.5), (0.55, 0.5), (0.6, 0.5), (0.6, 0.45))
    ]
    assert dialog._move.currentData() == "drawn"
    QTest.keyClick(preview, Qt.Key.Key_Delete)
    assert preview.path == []
    assert set(dialog.way) == {Camera()}


@pytest.mark.parametrize("is_loop", [False, True])
def test_the_film_is_written(dialog, tmp_path, choose, is_loop) -> None:
    path = tmp_path / "film.mp4"
    choose(path)
    dialog._move.setCurrentIndex(dialog._move.findData("dolly"))
    dialog._seconds.setValue(2)
    dialog._loop.setChecked(is_loop)
    dialog.accept()
    assert dialog.told == ["film.mp4"]
    assert not dialog.isVisible()
    film = cv2.VideoCapture(str(path))
    try:
        frames = [film.read()[1] for _ in range(50)]
    finally:
        film.release()
    first, middle, last = (frame.astype(int) for frame in (frames[0], frames[25], frames[-1]))
    assert first.shape == (100, 150, 3)
    assert np.abs(first - middle).mean() > 3
    assert (np.abs(first - last).mean() < 2) == is_loop


def test_cancelling_leaves_no_film(dialog, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(clip_writer.QProgressDialog, "wasCanceled", lambda progress: True)
    assert not dialog.write_to(tmp_path / "film.gif")
    assert not (tmp_path / "film.gif").exists()
    assert dialog.preview._timer.isActive()
    assert dialog.told == []


def test_what_goes_wrong_is_said(dialog, tmp_path, monkeypatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(clip_writer, "show_problem", lambda parent, text: said.append(text))
    dialog._seconds.setValue(2)
    assert not dialog.write_to(tmp_path / "missing" / "film.gif")
    assert "cannot be written" in said[0]


def test_stronger_moves_cut_off_more(dialog, tmp_path) -> None:
    dialog._seconds.setValue(2)
    widths = []
    for strength in (1, 12):
        dialog._strength.setValue(strength)
        assert dialog.write_to(tmp_path / "film.webp")
        with Image.open(tmp_path / "film.webp") as image:
            widths.append((np.asarray(image.convert("L"))[-3] < 100).mean())
    assert widths[1] > 1.15 * widths[0]
