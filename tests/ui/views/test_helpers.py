"""Lines to be guided by, and painting across an axis."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from gaugan_desktop.ui.tools.toolbox import Tool
from tests.ui.conftest import drag, view_point

MOUNTAIN = 6


@pytest.mark.parametrize(
    ("name", "place"),
    [("Thirds", (100, 50)), ("Golden section", (114.6, 50)), ("Grid", (75, 50)), ("Perspective", (150, 80))],
)
def test_lines_are_drawn_in_every_view_and_change_nothing(window, document, name, place) -> None:
    window.marks.set_outline(None, 0, None)
    window.horizon.hold()
    window.session.set_horizon(80)
    window.display.show(np.full((200, 300, 3), 90, np.uint8))
    before = document.labels.copy()
    entry = window.menus.editable()[f"View/{name}"]
    for view in (window.canvas, window.picture):
        pixel = view_point(view, *place).toPoint()
        plain = view.grab().toImage().pixel(pixel)
        entry.trigger()
        assert view.grab().toImage().pixel(pixel) != plain
        entry.trigger()
        assert view.grab().toImage().pixel(pixel) == plain
    assert np.array_equal(document.labels, before)
    entry.trigger()
    assert len(window.settings.helpers) == 1


def test_strokes_and_shapes_are_mirrored(window, document) -> None:
    QTest.keyClick(window.canvas, Qt.Key.Key_Y)
    assert window.menus.editable()["View/Symmetry"].isChecked()
    window.tools.set_size(20)
    drag(window.canvas, (40, 50), (70, 50))
    is_painted = document.labels == MOUNTAIN
    assert is_painted[50, 245]
    assert np.mean(is_painted != is_painted[:, ::-1]) < 0.002
    window.tools.select_tool(Tool.RECTANGLE)
    drag(window.canvas, (20, 100), (50, 150))
    is_painted = document.labels == MOUNTAIN
    assert is_painted[120, 270]
    assert np.mean(is_painted != is_painted[:, ::-1]) < 0.01
    assert len(document.history._done) == 2
    QTest.keyClick(window.canvas, Qt.Key.Key_Y)
    window.session.undo()
    drag(window.canvas, (20, 100), (50, 150))
    assert document.label_at(270, 120) == 13


def test_the_axis_goes_to_the_pen(window, document) -> None:
    window.marks.set_place(QPointF(100, 20))
    QTest.keyClick(window.canvas, Qt.Key.Key_Y, Qt.KeyboardModifier.ShiftModifier)
    window.tools.set_size(10)
    drag(window.canvas, (60, 50), (70, 50))
    assert document.label_at(135, 50) == MOUNTAIN
    assert document.label_at(235, 50) == 13
