"""The move tool: its frame, its handles, its cursors."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gaugan_desktop.document import geometry
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.rect import Rect
from gaugan_desktop.ui.tools.toolbox import Tool
from gaugan_desktop.ui.tools.transform_frame import Handle
from tests.ui.conftest import action, drag, view_point


def paint_and_select(window, tool: Tool, start: tuple[int, int], end: tuple[int, int]) -> None:
    window.tools.select_tool(tool)
    drag(window.canvas, start, end)
    action(window, "Current label").trigger()


def test_handles_scale_and_turn_the_selection(window, document) -> None:
    paint_and_select(window, Tool.RECTANGLE, (100, 60), (140, 80))
    window.tools.select_tool(Tool.MOVE)
    drag(window.canvas, (140, 80), (180, 100))
    assert document.label_at(175, 97) == 6  # twice as large
    middle = window.tools.frame.place(Handle.INSIDE, 1.0)
    assert middle == pytest.approx((140, 80), abs=1.5)
    knob = window.tools.frame.place(Handle.KNOB, window.view_state.zoom)
    drag(window.canvas, knob, (middle[0] + 50, middle[1]))
    assert window.edit_menus.undo.text() == "Undo: Turn"
    assert document.label_at(140, 115) == 6  # now it stands upright
    assert document.label_at(175, 97) == 13
    window.session.undo()
    window.session.undo()
    assert document.label_at(175, 97) == 13
    assert document.label_at(135, 75) == 6
    assert window.tools.frame.corners[2] == pytest.approx((140, 80), abs=1.5)


def test_turning_back_and_forth_frays_nothing(window, document) -> None:
    paint_and_select(window, Tool.ELLIPSE, (120, 60), (180, 140))
    before = document.labels.copy()
    window.tools.select_tool(Tool.MOVE)
    for end in ((220, 100), (100, 60), (90, 130), (150, 190), (150, 20)):
        knob = window.tools.frame.place(Handle.KNOB, window.view_state.zoom)
        drag(window.canvas, knob, end)
    assert len(document.history.done) == 7
    assert (document.labels != before).mean() < 0.003


def test_the_frame_follows_other_changes(window, document) -> None:
    assert window.tools.frame is None
    window.tools.select_tool(Tool.MOVE)
    assert window.tools.frame.box == document.area
    window.tools.select_tool(Tool.SELECT_RECTANGLE)
    drag(window.canvas, (100, 100), (150, 150))
    window.tools.select_tool(Tool.MOVE)
    assert window.marks.frame.box == document.selected_box
    window.session.select(None)
    assert window.marks.frame.box == document.area


def test_tools_have_their_own_cursors(window, document) -> None:
    window.tools.select_tool(Tool.FILL)
    fill = window.canvas.cursor()
    assert not fill.pixmap().isNull()
    window.tools.select_tool(Tool.EYEDROPPER)
    assert window.canvas.cursor().pixmap().toImage() != fill.pixmap().toImage()
    window.tools.select_tool(Tool.SELECT_RECTANGLE)
    drag(window.canvas, (100, 80), (200, 180))
    window.tools.select_tool(Tool.MOVE)
    expected = {(100, 80): "SizeFDiagCursor", (200, 130): "SizeHorCursor", (150, 180): "SizeVerCursor",
                (200, 80): "SizeBDiagCursor", (150, 130): "SizeAllCursor"}  # fmt: skip
    for point, name in expected.items():
        QTest.mouseMove(window.canvas, view_point(window.canvas, *point).toPoint())
        assert window.canvas.cursor().shape().name == name
    window.tools.select_tool(Tool.BRUSH)
    assert window.canvas.cursor().shape() == Qt.CursorShape.BlankCursor


def test_what_leaves_the_canvas_comes_back_after_other_work(window, document) -> None:
    paint_and_select(window, Tool.RECTANGLE, (200, 60), (240, 100))
    document.activate(0)
    before = document.labels.copy()
    window.tools.select_tool(Tool.MOVE)
    drag(window.canvas, (220, 80), (290, 80))
    drag(window.canvas, (290, 80), (299, 80))
    assert (document.labels == 6).sum() == 21 * 40
    window.tools.select_tool(Tool.BRUSH)  # the gesture is over
    window.session.set_natural_borders(False)
    window.tools.select_tool(Tool.MOVE)
    assert window.tools.frame.box == Rect(279, 60, 319, 100)
    drag(window.canvas, (290, 80), (211, 80))
    assert (document.labels == before).all()
    drag(window.canvas, (5, 5), (5, 299))  # quite away: the frame is still there to be dragged
    assert not document.selection.any()
    window.tools.select_tool(Tool.BRUSH)
    window.tools.select_tool(Tool.MOVE)
    drag(window.canvas, (5, 199), (5, 5))
    drag(window.canvas, (5, 105), (5, 5))
    assert (document.labels == before).all()


def test_what_is_pasted_and_too_large_is_kept(window, document) -> None:
    window.session.fill(5, 5, 6)
    action(window, "Copy").trigger()
    window.session.open(Document.blank(100, 80, document.label_set, 13))
    small = window.session.document
    action(window, "Paste as layer").trigger()
    assert small.state.active_layer.beyond.rect == Rect(0, 0, 300, 200)
    window.session.transform(geometry.shifting(-250, -150), "Move")
    assert small.label_at(49, 49) == 6
    assert small.label_at(51, 49) == 13


def test_what_was_painted_between_two_drags_stays(window, document) -> None:
    paint_and_select(window, Tool.RECTANGLE, (100, 60), (140, 100))
    window.tools.select_tool(Tool.MOVE)
    drag(window.canvas, (120, 80), (160, 80))
    window.session.fill(160, 80, 3)  # writes to the layer's pixels in place
    drag(window.canvas, (160, 80), (200, 80))
    assert document.label_at(200, 80) == 3
