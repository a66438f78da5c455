"""Tools and menu entries that select."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QToolBar, QToolButton

from gaugan_desktop.document.brush import StrokeSample
from gaugan_desktop.ui.tools.gestures import Modifiers
from gaugan_desktop.ui.tools.toolbox import Tool
from tests.ui.conftest import action, drag


def keys(window, *sequence, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    for key in sequence:
        QTest.keyClick(window.canvas, key, modifier)


def selected(document) -> int:
    return 0 if document.selection is None else int(document.selection.sum())


def test_everything_is_selected(window, document) -> None:
    QTest.keyClick(window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert document.selection.all()
    window.session.undo()
    assert document.selection is None


def test_ellipse_and_polygon_select(window, document) -> None:
    window.tools.select_tool(Tool.SELECT_ELLIPSE)
    drag(window.canvas, (100, 50), (200, 150))
    assert selected(document) == pytest.approx(np.pi * 50**2, rel=0.05)
    assert not document.selection[55, 105]
    window.tools.select_tool(Tool.SELECT_POLYGON)
    for corner in ((20, 20), (60, 20), (60, 60)):
        drag(window.canvas, corner)
    keys(window, Qt.Key.Key_Return)
    assert selected(document) == pytest.approx(800, rel=0.1)


def test_a_polygon_adds_with_shift(window, document) -> None:
    window.session.select(document.labels == 13)
    window.session.select(np.arange(300)[None].repeat(200, 0) < 10)
    window.tools.select_tool(Tool.SELECT_POLYGON)
    for x, y in ((20, 20), (60, 20), (60, 60)):
        window.tools.press(StrokeSample(x, y), Modifiers(shift=True))
    window.tools.finish()
    assert document.selection[100, 5]
    assert document.selection[30, 55]


def test_the_wand_selects_what_is_connected_or_all_of_a_label(window, document) -> None:
    for left in (10, 100):
        window.session.fill_outline([(left, 10), (left + 20, 10), (left + 20, 30), (left, 30)], 6, "Lasso")
    count = int((document.labels == 6).sum())
    keys(window, Qt.Key.Key_W)
    drag(window.canvas, (15, 15))
    assert selected(document) == count / 2
    window.options_bar._contiguous.setChecked(False)
    drag(window.canvas, (15, 15))
    assert selected(document) == count
    window.tools.press(StrokeSample(15, 15), Modifiers(alt=True))
    assert document.selection is None


def test_selections_grow_shrink_soften_and_smooth_by_the_menu(window, document, monkeypatch) -> None:
    action(window, "Grow...").trigger()
    assert "Nothing is selected" in window.status.currentMessage()
    window.tools.select_tool(Tool.SELECT_RECTANGLE)
    drag(window.canvas, (100, 50), (200, 150))
    before = selected(document)
    monkeypatch.setattr(QInputDialog, "getInt", lambda *a: (10, True))
    action(window, "Grow...").trigger()
    assert selected(document) > 1.3 * before
    window.session.undo()
    action(window, "Shrink...").trigger()
    assert selected(document) == pytest.approx(0.64 * before, rel=0.05)
    monkeypatch.setattr(QInputDialog, "getInt", lambda *a: (100, True))
    action(window, "Shrink...").trigger()
    assert "Nothing would be left" in window.status.currentMessage()
    assert selected(document) > 0


def test_one_button_holds_the_tools_that_select(window) -> None:
    window.tool_actions.by_tool[Tool.SELECT_WAND].trigger()
    bar = window.findChild(QToolBar, "tool-bar")
    button = next(b for b in bar.findChildren(QToolButton) if b.menu() is not None)
    assert button.defaultAction() is window.tool_actions.by_tool[Tool.SELECT_WAND]
    assert len(button.menu().actions()) == 5
    window.tool_actions.by_tool[Tool.BRUSH].trigger()
    button.click()
    assert window.tools.tool is Tool.SELECT_WAND


def test_a_selection_is_kept_with_the_document(window, document, tmp_path) -> None:
    window.tools.select_tool(Tool.SELECT_ELLIPSE)
    drag(window.canvas, (100, 50), (200, 150))
    mask, labels = document.selection.copy(), document.labels.copy()
    action(window, "Keep as a hidden layer").trigger()
    assert np.array_equal(document.labels, labels)
    assert document.state.active == 0
    window.session.select(None)
    window.files.save_to(tmp_path / "a.gaugan")
    window.files.open_path(tmp_path / "a.gaugan")
    again = window.session.document
    window.session.activate_layer(1)
    action(window, "Painted on the layer").trigger()
    assert np.array_equal(again.selection, mask)
    window.session.activate_layer(0)
    window.menus.editable()["Layer/New layer"].trigger()
    action(window, "Painted on the layer").trigger()
    assert "Nothing is painted" in window.status.currentMessage()
