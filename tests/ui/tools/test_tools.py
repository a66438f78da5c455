"""Every tool and menu entry that changes the document, driven by mouse and keys."""

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget

from gaugan_desktop.document.brush import StrokeSample
from gaugan_desktop.document.rect import Rect
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.ui.tools.gestures import Modifiers
from gaugan_desktop.ui.tools.toolbox import Tool
from tests.ui.conftest import action, drag, view_point


def keys(window, *sequence, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    for key in sequence:
        QTest.keyClick(window.canvas, key, modifier)


def click(window, x, y, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mouseClick(
        window.canvas, Qt.MouseButton.LeftButton, modifier, view_point(window.canvas, x, y).toPoint()
    )


@pytest.mark.parametrize(
    ("key", "tool"),
    [("N", Tool.LINE), ("Q", Tool.RECTANGLE), ("O", Tool.ELLIPSE), ("P", Tool.POLYGON), ("L", Tool.LASSO),
     ("S", Tool.SELECT_RECTANGLE), ("V", Tool.MOVE)],
)  # fmt: skip
def test_keys_choose_tools(window, key, tool) -> None:
    QTest.keyClicks(window, key)
    assert window.tools.tool is tool


@pytest.mark.parametrize(
    ("tool", "inside", "outside"),
    [
        (Tool.LINE, (150, 100), (200, 60)),
        (Tool.RECTANGLE, (105, 145), (95, 100)),
        (Tool.ELLIPSE, (150, 100), (105, 55)),
        (Tool.LASSO, (120, 70), (190, 140)),
    ],
)
def test_shapes_are_one_undo_step(window, document, tool, inside, outside) -> None:
    window.tools.select_tool(tool)
    points = [(100, 50), (150, 60), (120, 110), (100, 120)] if tool is Tool.LASSO else [(100, 50), (200, 150)]
    drag(window.canvas, *points)
    assert document.label_at(*inside) == 6
    assert document.label_at(*outside) == 13
    window.session.undo()
    assert (document.labels == 13).all()


def test_a_polygon_closes_on_its_first_corner_or_with_enter(window, document) -> None:
    window.tools.select_tool(Tool.POLYGON)
    for corner in ((50, 50), (150, 50), (100, 150)):
        click(window, *corner)
    assert (document.labels == 13).all()
    QTest.mouseMove(window.canvas, view_point(window.canvas, 60, 120).toPoint())
    assert len(window.marks.rubber) == 4
    click(window, 51, 51)
    assert document.label_at(100, 90) == 6
    assert window.marks.rubber == []
    for corner in ((200, 50), (280, 50), (240, 150)):
        click(window, *corner)
    keys(window, Qt.Key.Key_Return)
    assert document.label_at(240, 90) == 6


def test_escape_gives_up_what_is_under_way(window, document) -> None:
    window.tools.select_tool(Tool.POLYGON)
    for corner in ((50, 50), (150, 50), (100, 150)):
        click(window, *corner)
    keys(window, Qt.Key.Key_Escape, Qt.Key.Key_Return)
    window.tools.select_tool(Tool.BRUSH)
    window.tools.press(StrokeSample(100, 100))
    window.tools.move(StrokeSample(140, 100))
    assert document.label_at(120, 100) == 6
    keys(window, Qt.Key.Key_Escape)
    assert (document.labels == 13).all()
    assert not document.history.can_undo


def test_shift_and_drag_changes_the_size(window, document) -> None:
    before = document.labels.copy()
    window.tools.set_size(40)
    start, end = (view_point(window.canvas, x, 200).toPoint() for x in (200, 260))
    QTest.mousePress(window.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, start)
    QTest.mouseMove(window.canvas, end)
    QTest.mouseRelease(window.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, end)
    assert window.tools.brush.size == pytest.approx(100, abs=4)
    assert np.array_equal(document.labels, before)
    assert not document.is_painting


def test_shift_draws_straight_from_the_last_stroke(window, document) -> None:
    drag(window.canvas, (50, 50), (60, 50))
    window.tools.press(StrokeSample(250, 150), Modifiers(shift=True))
    window.tools.release(StrokeSample(250, 150))
    assert document.label_at(155, 100) == 6


def test_lines_snap_to_angles_with_shift(window, document) -> None:
    window.tools.select_tool(Tool.LINE)
    shift = Modifiers(shift=True)
    window.tools.press(StrokeSample(50, 100), shift)
    window.tools.release(StrokeSample(250, 106), shift)
    assert document.label_at(245, 100) == 6
    assert document.label_at(245, 110) == 13


def test_the_stabiliser_smooths_and_arrives(window, document) -> None:
    window.options_bar._stabiliser.setValue(100)
    window.tools.set_size(4)
    window.tools.press(StrokeSample(50, 100))
    window.tools.move(StrokeSample(150, 60))
    assert document.label_at(150, 60) == 13
    window.tools.release(StrokeSample(150, 60))
    assert document.label_at(149, 60) == 6


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier])
def test_held_keys_pick_a_label(window, document, modifier) -> None:
    click(window, 150, 100, modifier)
    assert window.tools.label == 13
    assert (document.labels == 13).all()
    QTest.keyClicks(window, "X")
    assert window.tools.label == 6
    QTest.keyClicks(window, "X")
    assert window.tools.label == 13


def test_every_brush_has_its_own_size(window) -> None:
    window.tools.set_size(50)
    window.tools.select_tool(Tool.LINE)
    assert window.tools.brush.size == 12
    window.tools.set_size(7)
    window.tools.select_tool(Tool.BRUSH)
    assert window.tools.brush.size == 50


def test_selecting_adding_subtracting_and_ending(window, document) -> None:
    window.tools.select_tool(Tool.SELECT_RECTANGLE)
    drag(window.canvas, (50, 50), (100, 100))
    assert document.selected_box == Rect(50, 50, 100, 100)
    assert window.marks.selection
    for held, (x0, x1) in ((Modifiers(shift=True), (150, 200)), (Modifiers(alt=True), (50, 70))):
        window.tools.press(StrokeSample(x0, 50), held)
        window.tools.release(StrokeSample(x1, 100), held)
    assert document.selected_box == Rect(70, 50, 200, 100)
    window.tools.select_tool(Tool.FILL)
    click(window, 80, 80)
    assert np.array_equal(document.labels == 6, document.selection)
    keys(window, Qt.Key.Key_I, modifier=Qt.KeyboardModifier.ControlModifier)
    assert not document.selection[80, 80]
    keys(window, Qt.Key.Key_Escape)
    assert document.selection is None
    assert not window.marks.selection
    keys(window, Qt.Key.Key_L, modifier=Qt.KeyboardModifier.ControlModifier)
    assert np.array_equal(document.selection, document.labels == 6)


def test_cut_paste_and_move(window, document) -> None:
    window.tools.select_tool(Tool.RECTANGLE)
    drag(window.canvas, (50, 50), (100, 100))
    window.tools.select_tool(Tool.SELECT_RECTANGLE)
    drag(window.canvas, (40, 40), (75, 110))
    control = Qt.KeyboardModifier.ControlModifier
    keys(window, Qt.Key.Key_X, modifier=control)
    assert document.label_at(60, 60) == 13
    assert document.label_at(90, 60) == 6
    window.session.select(None)
    keys(window, Qt.Key.Key_V, modifier=control)
    assert len(document.state.layers) == 2
    assert document.label_at(60, 60) == 6
    window.tools.select_tool(Tool.MOVE)
    drag(window.canvas, (60, 60), (160, 60))
    assert document.label_at(160, 60) == 6
    assert document.label_at(60, 60) == 13
    keys(window, Qt.Key.Key_Delete)
    assert (document.state.active_layer.labels == UNPAINTED).all()


def test_a_locked_layer_says_so(window, document) -> None:
    action(window, "Lock layer").trigger()
    drag(window.canvas, (100, 100), (150, 100))
    assert (document.labels == 13).all()
    assert "locked" in window.status.currentMessage()


def test_layer_panel_shows_renames_hides_and_reorders(window, document) -> None:
    for name in ("New layer", "New layer"):
        action(window, name).trigger()
    listing = window.layer_panel.findChild(QListWidget)
    texts = [listing.item(row).text() for row in range(listing.count())]
    assert texts == ["Layer 2", "Layer 1", "Background"]
    assert listing.currentRow() == 0
    listing.item(1).setText("Trees")
    assert document.state.layers[1].name == "Trees"
    listing.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert not document.state.layers[1].is_visible
    listing.setCurrentRow(2)
    assert document.state.active == 0
    listing.item(0).setText("   ")
    assert listing.item(0).text() == "Layer 2"
    listing.item(0).setText("x" * 201)
    assert listing.item(0).text() == document.state.layers[2].name == "Layer 2"
    assert "200 characters" in window.status.currentMessage()
    listing.model().moveRow(QModelIndex(), 0, QModelIndex(), 2)
    assert [layer.name for layer in document.state.layers] == ["Background", "Layer 2", "Trees"]
    action(window, "Raise layer").trigger()
    assert [layer.name for layer in document.state.layers] == ["Background", "Trees", "Layer 2"]
    while document.history.can_undo:
        window.session.undo()
    assert [layer.name for layer in document.state.layers] == ["Background"]
    assert listing.count() == 1


def test_the_view_mirrors_turns_and_still_paints_under_the_pen(window, document) -> None:
    QTest.keyClicks(window, "M")
    window.view_state.turn(30)
    drag(window.canvas, (80, 120), (82, 120))
    assert document.label_at(80, 120) == 6
    anchor = view_point(window.canvas, 80, 120)
    window.view_state.zoom_at(window.canvas._size(), anchor, 2.0)
    moved = view_point(window.canvas, 80, 120)
    assert (moved - anchor).manhattanLength() < 0.01
    window.view_state.stand_upright()
    assert not window.view_state.is_mirrored


def test_tab_hides_the_panels(window) -> None:
    window.canvas.setFocus()
    keys(window, Qt.Key.Key_Tab)
    assert not window.label_panel.isVisible()
    assert window.canvas.isVisible()
    keys(window, Qt.Key.Key_Tab)
    assert window.label_panel.isVisible()


def test_picture_only(window) -> None:
    window.display.show(np.full((512, 768, 3), 90, np.uint8))
    keys(window, Qt.Key.Key_F4)
    assert not window.picture.isVisible()
    corner = view_point(window.canvas, 10, 10).toPoint()
    assert window.canvas.grab().toImage().pixelColor(corner).getRgb()[:3] == (90, 90, 90)


def test_pasting_something_else_is_refused(window, document) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    action(window, "Paste as layer").trigger()
    assert "no labels" in window.status.currentMessage()
    photo = QImage(20, 20, QImage.Format.Format_RGB32)
    photo.fill(QColor("#123457"))
    clipboard.setImage(photo)
    action(window, "Paste as layer").trigger()
    assert "#123457" in window.status.currentMessage()
    assert len(document.state.layers) == 1


def test_density_and_soft_edge_are_set_and_remembered(window, document) -> None:
    edge = window.options_bar.edge
    edge.density.setValue(40)
    edge.softness.setValue(50)
    assert (window.tools.brush.density, window.tools.brush.softness) == (0.4, 0.5)
    window.tools.set_size(100)
    drag(window.canvas, (100, 100), (200, 100))
    share = (document.labels[90:110, 100:200] == 6).mean()
    assert 0.2 < share < 0.6
    window.tools.select_tool(Tool.ERASER)
    assert edge.density.value() == 100
    assert window.settings.brush_densities["brush"] == 0.4
