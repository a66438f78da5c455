"""Lines to be guided by, and painting across an axis."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
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


def _axis_column(window) -> float:
    """The document column on which the handle lies."""
    middle = QPointF(window.helpers.axis.handle.geometry().center())
    return window.canvas.to_document(middle).x()


def test_the_axis_is_dragged_on_the_canvas(window, document) -> None:
    handle = window.helpers.axis.handle
    assert not handle.isVisible()
    QTest.keyClick(window.canvas, Qt.Key.Key_Y)
    assert handle.isVisible()
    assert _axis_column(window) == pytest.approx(150, abs=1.6)
    target = view_point(window.canvas, 90, 0).toPoint().x()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=handle.rect().center())
    QTest.mouseMove(handle, handle.mapFromParent(QPoint(target, handle.geometry().center().y())))
    assert _axis_column(window) == pytest.approx(90, abs=1.6)
    QTest.keyClick(handle, Qt.Key.Key_Escape)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton)
    assert _axis_column(window) == pytest.approx(150, abs=1.6)
    handle.setFocus()
    for _ in range(3):
        QTest.keyClick(handle, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert window.tools.axis == pytest.approx(0.4)
    assert (document.labels == 13).all()
    window.tools.set_size(10)
    drag(window.canvas, (60, 50), (70, 50))
    assert document.label_at(175, 50) == MOUNTAIN
    QTest.mouseDClick(handle, Qt.MouseButton.LeftButton)
    assert window.tools.axis == 0.5
    QTest.keyClick(window.canvas, Qt.Key.Key_Y)
    assert not handle.isVisible()


@pytest.mark.parametrize("change", ["mirror", "turn", "zoom"])
def test_the_handle_stays_on_the_line_and_in_sight(window, document, change) -> None:
    QTest.keyClick(window.canvas, Qt.Key.Key_Y)
    window.helpers.axis.move(0.3)
    state = window.view_state
    {"mirror": state.mirror, "turn": lambda: state.turn(90), "zoom": lambda: state.zoom_to(3.0)}[change]()
    assert window.canvas.rect().contains(window.helpers.axis.handle.geometry())
    if change != "zoom":
        assert _axis_column(window) == pytest.approx(90, abs=12)
