"""Snap in the studio's window: what it waits for, what waits for it, what stays."""

import threading
from collections.abc import Callable
from contextlib import closing

import numpy as np
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gaugan_desktop.imaging.loading import load_label_values
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.photo_set.photo import PhotoState
from gaugan_desktop.photo_set.photo_set import PhotoSet
from gaugan_desktop.photo_set.snapping import snapped
from gaugan_desktop.ui.studio import photo_desk
from gaugan_desktop.ui.tools.toolbox import Tool
from tests.photo_set.conftest import truth
from tests.ui.conftest import drag
from tests.ui.studio.conftest import paint_strokes


@pytest.fixture
def asked(monkeypatch) -> threading.Event:
    """Snap is not over before this is set."""
    event = threading.Event()

    def slow(smooth, draft):
        assert event.wait(10)
        return snapped(smooth, draft)

    monkeypatch.setattr(photo_desk, "snapped", slow)
    return event


def test_enter_snaps_and_undo_brings_strokes_back(studio) -> None:
    paint_strokes(studio)
    before = studio.page.session.document.labels.copy()
    QTest.keyClick(studio.page.canvas, Qt.Key.Key_Return)
    assert (studio.page.session.document.labels == truth()).mean() > 0.97
    QTest.keyClick(studio, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (studio.page.session.document.labels == before).all()


def test_snap_does_not_wait_for_the_window_and_takes_what_is_painted_meanwhile(studio, monkeypatch) -> None:
    threads = []

    def slow(smooth, draft):
        threads.append(threading.current_thread())
        assert painted.wait(10)
        return snapped(smooth, draft)

    def paint_last() -> None:
        QTest.keyClick(page.canvas, Qt.Key.Key_Return)  # one at a time
        page.tools.select_label(2)
        drag(page.canvas, (20, 80), (100, 80))
        painted.set()

    page, desk, painted = studio.page, studio.page.desk, threading.Event()
    monkeypatch.setattr(photo_desk, "snapped", slow)
    paint_strokes(studio)
    studio.undo.trigger()
    QTimer.singleShot(0, paint_last)
    desk.snap()
    assert len(threads) == 2
    assert threading.main_thread() not in threads
    assert (page.session.document.labels == truth()).mean() > 0.97


def test_done_waits_for_snap(studio, root, asked) -> None:
    def ask() -> None:
        QTest.keyClick(studio, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        asked.set()

    paint_strokes(studio)
    QTimer.singleShot(0, ask)
    studio.page.desk.snap()
    assert studio.page.desk.photo.name == "b"
    assert (load_label_values(root / "labels" / "a.png") == truth()).mean() > 0.97


@pytest.mark.parametrize("is_done", [False, True])
def test_the_next_photo_waits_for_snap(studio, asked, is_done) -> None:
    def ask() -> None:
        if is_done:
            QTest.keyClick(studio, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(studio.page.canvas, Qt.Key.Key_PageDown)
        QTest.keyClick(studio.page.canvas, Qt.Key.Key_PageDown)
        asked.set()

    paint_strokes(studio)
    QTimer.singleShot(0, ask)
    studio.page.desk.snap()
    assert studio.page.desk.photo.name == "c"
    assert studio.page.desk.flush() == ""
    photo = studio.photo_set["a"]
    assert photo.state is (PhotoState.DONE if is_done else PhotoState.BEGUN)
    draft = studio.photo_set.load_draft(photo, (96, 128))
    assert (draft.regions == truth()).mean() > 0.97


@pytest.fixture
def closed_during_snap(studio, root, qtbot, asked) -> Callable[[QWidget], np.ndarray]:
    """Closes a window while Snap is at work, and gives the regions that are on the disk afterwards."""

    def close(window: QWidget) -> np.ndarray:
        def ask() -> None:
            for _ in range(2):
                assert not window.close()
            assert "as soon as it is done" in studio.statusBar().currentMessage() or window is not studio
            asked.set()

        paint_strokes(studio)
        QTimer.singleShot(0, ask)
        with qtbot.waitSignal(studio.closed):
            studio.page.desk.snap()
            assert studio.isVisible()
        with closing(PhotoSet.open(root)) as again:
            return again.load_draft(again["a"], (96, 128)).regions

    return close


def test_a_window_that_is_closed_during_snap_keeps_its_result(studio, closed_during_snap) -> None:
    assert (closed_during_snap(studio) == truth()).mean() > 0.97


def test_a_program_that_is_closed_during_snap_keeps_its_result(window, closed_during_snap) -> None:
    assert (closed_during_snap(window) == truth()).mean() > 0.97
    assert not window.isVisible()


def test_another_set_that_is_opened_during_snap_comes_after_it(window, studio, root, asked, qtbot) -> None:
    def ask() -> None:
        window.studio.open(root.parent / "other")
        asked.set()

    PhotoSet.create(root.parent / "other", root.parent / "photos", studio.photo_set.label_set).close()
    paint_strokes(studio)
    QTimer.singleShot(0, ask)
    studio.page.desk.snap()
    qtbot.waitUntil(lambda: window.studio.window not in (None, studio))
    assert window.studio.window.photo_set.root.name == "other"
    with closing(PhotoSet.open(root)) as again:
        assert (again.load_draft(again["a"], (96, 128)).regions == truth()).mean() > 0.97


def test_snap_without_strokes_says_what_to_do(studio) -> None:
    studio.menus.actions["Snap"].trigger()
    assert "Paint rough strokes first" in studio.statusBar().currentMessage()


def test_enter_closes_a_polygon_first(studio) -> None:
    page = studio.page
    page.tools.select_tool(Tool.POLYGON)
    for point in ((10, 10), (60, 10), (60, 40)):
        drag(page.canvas, point)
    QTest.keyClick(page.canvas, Qt.Key.Key_Return)
    assert page.desk.draft.strokes[15, 55] == page.tools.label
    assert page.session.document.history.undo_name == "Polygon"


def test_fixed_regions_stay(studio) -> None:
    paint_strokes(studio)
    desk = studio.page.desk
    desk.snap()
    desk.toggle_fixed(60, 10)
    sky = desk.draft.fixed == 0
    assert sky.mean() == pytest.approx(1 / 3, abs=0.03)
    studio.page.tools.select_label(2)
    drag(studio.page.canvas, (60, 10), (60, 50))
    desk.snap()
    assert (studio.page.session.document.labels[sky] == 0).all()
    desk.toggle_fixed(60, 10)
    assert (desk.draft.fixed == UNPAINTED).all()
    assert studio.page.session.document.labels[10, 60] == 0


def test_strokes_can_stay_as_they_are(studio) -> None:
    paint_strokes(studio)
    before = studio.page.session.document.labels.copy()
    studio.menus.actions["Keep strokes as painted"].trigger()
    desk = studio.page.desk
    assert (desk.draft.regions == before).all()
    assert (desk.draft.strokes == UNPAINTED).all()
