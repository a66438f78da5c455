"""The horizon over the canvas: found by the model, dragged by the artist."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gaugan_desktop.app import make_window
from gaugan_desktop.document.document import Document
from gaugan_desktop.models.model_file import ModelHeader, read_model_header
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.synthesis.messages import SynthesisResult
from gaugan_desktop.wrap import NO_WRAP, Wrap
from tests.ui.conftest import FakeWorker, action, drag, view_point

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def header(spatial_model) -> ModelHeader:
    return read_model_header(spatial_model)


@pytest.fixture
def seen(window, worker, document) -> FakeWorker:
    """The horizon is shown, and the model has found it at row 80 of 200."""
    worker.become_ready()
    action(window, "Horizon").trigger()
    settle(worker, 80.0)
    return worker


def settle(worker: FakeWorker, found: float | None) -> None:
    """Answer until nothing is to be painted, as a model that finds its horizon there."""
    bridge = worker.window.bridge
    while not bridge.is_idle:
        request = worker.requests[-1]
        horizon = found if request.horizon is None else request.horizon
        picture = np.full((*request.labels.shape, 3), 90, np.uint8)
        bridge._on_received(
            SynthesisResult(request.request_id, request.revision, picture, 60.0, horizon=horizon)
        )


def handle_row(window) -> float:
    """The document row on which the handle lies."""
    handle = window.horizon.handle
    return window.canvas.to_document(QPointF(handle.geometry().center())).y()


def pull(window, row: float, is_released: bool = True) -> None:
    """Drag the handle to a row of the document."""
    handle = window.horizon.handle
    QTest.mousePress(handle, LEFT, NO_KEY, handle.rect().center())
    target = view_point(window.canvas, 0, row).toPoint().y()
    QTest.mouseMove(handle, handle.mapFromParent(QPoint(handle.geometry().center().x(), target)))
    if is_released:
        QTest.mouseRelease(handle, LEFT, NO_KEY, handle.rect().center())


def is_line_at(window, row: float) -> bool:
    """Whether something brighter or darker than the labels lies along a row."""
    image = window.canvas.grab().toImage()
    column = view_point(window.canvas, 20, 0).toPoint().x()
    wanted = view_point(window.canvas, 0, row).toPoint().y()
    plain = QColor(image.pixel(column, view_point(window.canvas, 0, 10).toPoint().y()))
    return any(QColor(image.pixel(column, y)) != plain for y in range(wanted - 2, wanted + 3))


def test_it_is_hidden_until_it_is_wanted(window, seen) -> None:
    assert window.horizon.handle.isVisible()
    assert is_line_at(window, 80)
    QTest.keyClick(window, Qt.Key.Key_H)
    assert not window.horizon.handle.isVisible()
    assert not is_line_at(window, 80)
    assert not window.settings.shows_horizon


def test_a_drag_is_seen_at_once_and_is_one_step(window, seen, document) -> None:
    chapters = len(document.story)
    assert handle_row(window) == pytest.approx(80, abs=1)
    pull(window, 120, is_released=False)
    assert seen.requests[-1].horizon == pytest.approx(120, abs=1)
    assert document.horizon is None
    settle(seen, None)
    assert len(document.story) == chapters  # nothing is decided yet
    pull(window, 130, is_released=False)
    QTest.mouseRelease(window.horizon.handle, LEFT)
    assert document.horizon == pytest.approx(130, abs=1)
    settle(seen, None)
    assert len(document.story) == chapters + 1
    assert document.history.undo_name == "Horizon"
    assert handle_row(window) == pytest.approx(130, abs=1)
    window.session.undo()
    assert document.horizon is None
    assert seen.requests[-1].horizon is None
    assert handle_row(window) == pytest.approx(80, abs=1)


def test_escape_takes_a_drag_back(window, seen, document) -> None:
    pull(window, 140, is_released=False)
    QTest.keyClick(window.horizon.handle, Qt.Key.Key_Escape)
    QTest.mouseRelease(window.horizon.handle, LEFT)
    assert document.horizon is None
    assert not document.history.can_undo
    assert handle_row(window) == pytest.approx(80, abs=1)
    assert window.canvas.hasFocus()


def test_a_click_without_a_drag_changes_nothing(window, seen, document) -> None:
    QTest.mouseClick(window.horizon.handle, LEFT)
    assert document.horizon is None
    assert not document.history.can_undo


def test_the_model_may_find_it_again(window, seen, document) -> None:
    found = action(window, "Horizon found by itself")
    assert found.isChecked()
    found.trigger()
    assert document.horizon == 80  # where it was
    assert not found.isChecked()
    QTest.mouseDClick(window.horizon.handle, LEFT)
    assert document.horizon is None
    assert found.isChecked()
    pull(window, 50)
    found.trigger()
    assert document.horizon is None


def test_keys_move_it(window, seen, document) -> None:
    handle = window.horizon.handle
    handle.setFocus()
    for keys, expected in ((NO_KEY, 79), (Qt.KeyboardModifier.ShiftModifier, 69)):
        QTest.keyClick(handle, Qt.Key.Key_Up, keys)
        assert document.horizon == expected
    QTest.keyPress(handle, Qt.Key.Key_Down)
    for _ in range(5):  # held down
        held = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Down, NO_KEY, autorep=True)
        QApplication.sendEvent(handle, held)
    assert document.horizon == 69
    QTest.keyRelease(handle, Qt.Key.Key_Down)
    assert document.horizon == 75
    window.session.undo()
    assert document.horizon == 69
    QTest.keyClick(handle, Qt.Key.Key_Delete)
    assert document.horizon is None
    assert document.history.undo_name == "Horizon"


def test_painting_goes_on_across_the_line(window, seen, document) -> None:
    drag(window.canvas, (40, 80), (60, 80))
    assert document.label_at(50, 80) == 6
    assert document.horizon is None


def test_it_goes_where_the_view_goes(window, seen, document) -> None:
    canvas, handle = window.canvas, window.horizon.handle
    window.view_state.mirror()
    window.view_state.turn(20)
    assert handle_row(window) == pytest.approx(80, abs=1)
    window.view_state.stand_upright()
    canvas.zoom_centered(8)
    for delta in (QPointF(0, 5000), QPointF(3000, -10_000), QPointF(0, 0)):
        window.view_state.pan(delta)
        assert canvas.rect().contains(handle.geometry())
    window.resize(1200, 700)
    assert canvas.rect().contains(handle.geometry())


def test_pictures_without_a_horizon_can_be_given_one(window, seen, document) -> None:
    window.session.fill(5, 5, 3)
    settle(seen, None)
    assert handle_row(window) == pytest.approx(80, abs=1)  # a place to begin with
    pull(window, 30)
    assert document.horizon == pytest.approx(30, abs=1)


def test_it_may_lie_outside_but_not_anywhere(window, seen, document) -> None:
    window.view_state.zoom_at(window.canvas._size(), QPointF(200, 200), 0.1)
    pull(window, -60)
    assert document.horizon == pytest.approx(-60, abs=6)
    pull(window, 5000)
    assert document.horizon == 400


def test_requests_of_other_sizes_scale_it(window, seen, landscape) -> None:
    large = Document.blank(1600, 1200, landscape, 13)
    large.horizon = 600.0
    window.session.open(large)
    settle(seen, None)
    live = seen.requests[-1]
    assert live.horizon == pytest.approx(len(live.labels) / 2)
    window.bridge.request_export((3200, 2400))
    export = seen.requests[-1]
    assert (export.size, export.horizon, len(export.labels)) == ((3200, 2400), 600, 1200)


def test_documents_bring_their_own(window, seen, landscape) -> None:
    pull(window, 120)
    other = Document.blank(300, 200, landscape, 13)
    other.horizon = 25.0
    other.mark_saved(None)
    window.session.open(other)
    assert handle_row(window) == pytest.approx(25, abs=1)
    settle(seen, None)
    assert seen.requests[-1].horizon == 25


def test_tiles_have_none_and_say_so(window, seen, document) -> None:
    shown = action(window, "Horizon")
    for wrap in (Wrap(columns=True), Wrap(rows=True, columns=True), NO_WRAP):
        window.session.set_wrap(wrap)
        assert shown.isEnabled() != wrap.rows
        assert window.horizon.handle.isVisible() != wrap.rows
        assert ("repeats upwards" in shown.toolTip()) == wrap.rows


def test_menus_show_the_hints_of_entries_that_have_some(window, seen) -> None:
    menu = window.menus["&View"]
    menu.popup(QPoint(0, 0))
    for name, has_hint in (("Horizon", True), ("Fit to window", False)):
        place = menu.actionGeometry(action(window, name)).center()
        QApplication.sendEvent(menu, QHelpEvent(QEvent.Type.ToolTip, place, menu.mapToGlobal(place)))
        assert menu.toolTipsVisible() == has_hint
    menu.close()


def test_models_without_one_say_so(window, seen, document) -> None:
    header = window.model.header
    document.horizon = 40.0
    window.model.header = replace(header, generator=replace(header.generator, has_scene=False))
    window.model.changed.emit()
    for name in ("Horizon", "Horizon found by itself"):
        assert not action(window, name).isEnabled()
        assert "knows nothing of a horizon" in action(window, name).toolTip()
    assert not window.horizon.handle.isVisible()
    assert document.horizon == 40  # for a model that does
    assert window.settings.shows_horizon


def test_it_is_shown_at_the_next_start(header, qtbot) -> None:
    window = make_window(header, AppSettings(shows_horizon=True))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    assert window.horizon.handle.isVisible()
    assert action(window, "Horizon").isChecked()
