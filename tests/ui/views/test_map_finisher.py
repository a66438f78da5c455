"""Finish my map: shown after strokes, taken with Tab, left with Escape."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_set import set_layouts
from gaugan_desktop.photo_set.description import write_labels
from gaugan_desktop.settings import load_settings, save_settings
from gaugan_desktop.ui.views.suggestion_bar import SuggestionBar
from tests.ui.conftest import drag, view_point

SKY, MOUNTAIN, WATER, SEA = 13, 6, 17, 12


@pytest.fixture
def sketched(window, document, qtbot):
    """A stroke of mountain; suggestions are on."""
    window.menus.editable()["Labels/Suggest the rest"].trigger()
    assert not window.finisher.has_ghost
    window.tools.set_size(30)
    drag(window.canvas, (40, 100), (120, 60), (200, 100))
    qtbot.waitUntil(lambda: window.finisher.has_ghost)
    return document


def test_it_is_off_until_asked_for(window, document) -> None:
    window.tools.set_size(30)
    drag(window.canvas, (40, 100), (200, 100))
    assert not window.finisher._rest.isActive()
    window.finisher.look()
    assert not window.finisher.has_ghost
    QTest.keyClick(window.canvas, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    assert window.finisher.has_ghost
    QTest.keyClick(window.canvas, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    assert not window.finisher.has_ghost


def test_a_ghost_is_shown_and_tab_takes_it_as_one_step(window, sketched) -> None:
    before = sketched.labels.copy()
    bar = window.canvas.findChild(SuggestionBar)
    assert bar.isVisible()
    assert [button.text() for button in bar.findChildren(QToolButton)] == [
        "Take  ·  Tab", "Another  ·  F", "Leave  ·  Esc"
    ]  # fmt: skip
    place = view_point(window.canvas, 150, 190).toPoint()
    with_ghost = window.canvas.grab().toImage().pixel(place)
    QTest.keyClick(window.canvas, Qt.Key.Key_Tab)
    assert not window.docks.is_hidden
    assert not window.finisher.has_ghost
    assert not bar.isVisible()
    is_painted = before != SKY
    assert np.array_equal(sketched.labels[is_painted], before[is_painted])
    assert np.mean(sketched.labels != before) > 0.2
    assert window.canvas.grab().toImage().pixel(place) != with_ghost
    assert sketched.history.undo_name == "Finish my map"
    window.finisher.look()
    assert not window.finisher.has_ghost  # it was enough
    window.session.undo()
    assert np.array_equal(sketched.labels, before)
    window.finisher.leave()
    QTest.keyClick(window.canvas, Qt.Key.Key_Tab)
    assert window.docks.is_hidden


def test_escape_leaves_it_until_the_next_stroke(window, sketched, qtbot) -> None:
    before = sketched.labels.copy()
    QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert not window.finisher.has_ghost
    assert window.marks.ghost is None
    assert np.array_equal(sketched.labels, before)
    drag(window.canvas, (240, 60), (280, 90))
    assert not window.finisher.has_ghost
    qtbot.waitUntil(lambda: window.finisher.has_ghost)


def test_a_stroke_hides_it_at_once(window, sketched) -> None:
    place = view_point(window.canvas, 250, 50).toPoint()
    QTest.mousePress(window.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert not window.finisher.has_ghost
    window.finisher.look()
    assert not window.finisher.has_ghost
    QTest.mouseRelease(window.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def test_another_one_and_the_whole_map(window, sketched) -> None:
    first = window.finisher._ghost
    QTest.keyClick(window.canvas, Qt.Key.Key_F)
    assert np.mean(window.finisher._ghost != first) > 0.01
    entries = window.menus.editable()
    entries["Labels/Suggest the whole map"].trigger()
    assert window.finisher.has_ghost
    entries["Labels/Take the suggestion"].trigger()
    assert sketched.history.undo_name == "Finish my map"


def test_it_respects_selection_and_locked_layers(window, sketched) -> None:
    before = sketched.labels.copy()
    mask = np.zeros(before.shape, bool)
    mask[150:] = True
    window.session.select(mask)
    window.finisher.take()
    assert np.array_equal(sketched.labels[:150], before[:150])
    assert not np.array_equal(sketched.labels[150:], before[150:])
    window.session.undo()
    window.menus.editable()["Layer/Lock layer"].trigger()
    window.finisher.look()
    assert not window.finisher.has_ghost


def test_the_choice_is_remembered(window, sketched, tmp_path) -> None:
    window.menus.editable()["Labels/Suggest the whole map"].trigger()
    save_settings(tmp_path / "settings.yaml", window.settings)
    settings = load_settings(tmp_path / "settings.yaml")
    assert settings.finishes_maps
    assert settings.finishes_whole_maps


def test_it_learns_from_photo_sets(window, document, tmp_path, qtbot) -> None:
    """A set in which the sea lies above and rocks below, as no landscape that ships has it."""
    root = tmp_path / "odd"
    (root / "labels").mkdir(parents=True)
    write_labels(root, bundled_label_set("landscape"))
    odd = np.full((200, 300), 10, np.uint8)
    odd[:100] = SEA
    cv2.imwrite(str(root / "labels" / "a.png"), odd)
    (root / "labels" / "b.png").write_bytes(b"no picture")
    assert len(set_layouts.layouts_of_set(root)) == 1
    assert set_layouts.layouts_of_set(tmp_path / "gone") is None
    window.settings.photo_sets = [str(root), str(tmp_path / "gone")]
    window.finisher.turn(True)
    window.session.fill_outline([(0, 0), (300, 0), (300, 60), (0, 60)], SEA, "sea")
    qtbot.waitUntil(lambda: window.finisher.has_ghost)
    window.finisher.take()
    assert document.label_at(150, 190) == 10


def test_the_buttons_do_what_their_keys_do(window, sketched) -> None:
    take, another, leave = window.canvas.findChild(SuggestionBar).findChildren(QToolButton)
    first = window.finisher._ghost
    QTest.mouseClick(another, Qt.MouseButton.LeftButton)
    assert np.any(window.finisher._ghost != first)
    QTest.mouseClick(leave, Qt.MouseButton.LeftButton)
    assert not window.finisher.has_ghost
    window.finisher.look()
    QTest.mouseClick(take, Qt.MouseButton.LeftButton)
    assert sketched.history.undo_name == "Finish my map"
