"""The pen in the real window: its eraser, its buttons, and what may go wrong in mid-stroke."""

from math import nan

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QToolButton

from gaugan_desktop.document.document import Document
from gaugan_desktop.document.pressure import PressureCurve
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.settings import load_settings, save_settings
from gaugan_desktop.ui.tools.toolbox import Tool
from gaugan_desktop.ui.window.pressure_editor import PressureEditor
from tests.ui.conftest import LEFT, NO_BUTTON, TabletPen, action, drag, view_point

RIGHT, MIDDLE = Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton


@pytest.fixture
def tip(window, document) -> TabletPen:
    return TabletPen(window.canvas)


@pytest.fixture
def begun(tip) -> TabletPen:
    """A stroke under way, from (50, 100) to (100, 100)."""
    tip.press(50, 100)
    tip.move(100, 100)
    return tip


def painted(document) -> int:
    return int((document.labels != 13).sum())


def test_the_eraser_end_erases_whatever_the_tool(window, document, tip) -> None:
    tip.press(50, 100)
    tip.move(150, 100)
    tip.release(150, 100)
    window.tools.select_tool(Tool.POLYGON)
    eraser = TabletPen(window.canvas, is_eraser=True, system_id=78)
    eraser.hover(90, 100)
    assert window.tool_actions.by_tool[Tool.ERASER].isChecked()
    eraser.press(100, 100)
    eraser.release(100, 100)
    assert document.label_at(100, 100) == 13
    assert document.label_at(60, 100) == 6
    tip.hover(100, 100)
    assert window.tools.tool is Tool.POLYGON


def test_the_tool_comes_back_when_the_eraser_leaves_the_tablet(window, document) -> None:
    eraser = TabletPen(window.canvas, is_eraser=True)
    eraser.press(100, 100)
    QTest.keyClicks(window.canvas, "4")
    eraser.release(100, 100)
    assert window.tools.tool is Tool.ERASER
    eraser.leave()
    assert window.tools.tool is Tool.BRUSH
    assert window.tools.label == document.label_set.id_of("grass")
    window.tools.select_tool(Tool.ERASER)
    eraser.hover(100, 100)
    eraser.leave()
    assert window.tools.tool is Tool.ERASER  # it was chosen


def test_a_button_of_the_pen_opens_the_palette(window, document, tip) -> None:
    popup = window.pen.popup
    tip.press(100, 100, button=RIGHT)
    tip.release(100, 100, button=RIGHT)
    assert popup.isVisible()
    assert window.screen().availableGeometry().contains(popup.geometry())
    popup._size.setValue(1000)
    assert window.tools.brush.size == 512
    QTest.mouseClick(popup.ring.button_of(document.label_set.id_of("sea")), LEFT)
    assert not popup.isVisible()
    assert window.tools.label == document.label_set.id_of("sea")
    assert painted(document) == 0


def test_the_right_mouse_button_opens_the_palette_until_a_pen_touches_beside(window, document, tip) -> None:
    QTest.mouseClick(window.canvas, RIGHT, pos=view_point(window.canvas, 100, 100).toPoint())
    assert window.pen.popup.isVisible()
    tip.press(20, 20)
    tip.release(20, 20)
    assert not window.pen.popup.isVisible()
    assert painted(document) == 0
    window.tools.select_tool(Tool.FILL)
    QTest.mouseClick(window.canvas, RIGHT, pos=QPoint(3, 3))
    assert not window.pen.popup._size.isVisible()
    QTest.keyClick(window.pen.popup, Qt.Key.Key_Escape)
    assert not window.pen.popup.isVisible()


def test_the_other_button_picks_the_label(window, document, tip) -> None:
    tip.press(100, 100, button=MIDDLE)
    tip.release(100, 100, button=MIDDLE)
    assert window.tools.label == 13
    assert painted(document) == 0
    window.pen.set_middle_button("nothing")
    window.tools.select_label(6)
    tip.press(100, 100, button=MIDDLE)
    tip.release(100, 100, button=MIDDLE)
    assert window.tools.label == 6
    assert window.settings.middle_pen_button == "nothing"


def test_the_pen_pans_with_space(window, document, tip) -> None:
    center = window.view_state.center.x()
    QTest.keyPress(window.canvas, Qt.Key.Key_Space)
    tip.press(100, 100)
    tip.move(120, 100)
    tip.move(nan, 100)
    tip.release(120, 100)
    QTest.keyRelease(window.canvas, Qt.Key.Key_Space)
    assert window.view_state.center.x() < center - 5
    assert painted(document) == 0


def test_places_and_pressures_out_of_this_world(window, document, begun) -> None:
    before = painted(document)
    begun.move(nan, 100)
    begun.send(QEvent.Type.TabletMove, 100, 100, nan, NO_BUTTON, LEFT)
    assert painted(document) == before
    for far in (1e300, -1e300, 1e9):
        begun.move(far, 100, pressure=9.0)
        begun.move(100, far)
    begun.release(nan, nan)
    assert not document.is_painting
    assert document.history.undo_name == "Stroke"
    window.session.undo()
    assert painted(document) == 0


def test_the_pen_leaves_without_a_release(document, begun) -> None:
    begun.leave()
    assert not document.is_painting
    before = painted(document)
    assert before > 0
    begun.hover(200, 150)
    assert painted(document) == before


def test_the_mouse_during_a_stroke_of_the_pen(window, document, begun) -> None:
    window.canvas.pen.clock = lambda: 0.0  # no pause between two events counts as silence
    begun.move(100, 100)
    before = painted(document)
    center = window.view_state.center.x()
    drag(window.canvas, (200, 50), (250, 50))
    drag(window.canvas, (200, 50), (250, 50), button=MIDDLE)
    drag(window.canvas, (200, 50), (250, 50), button=RIGHT)
    assert painted(document) == before
    assert window.view_state.center.x() == center
    assert not window.pen.popup.isVisible()
    begun.move(150, 100)
    begun.release(150, 100)
    assert document.label_at(150, 100) == 6
    assert len(document.history._done) == 1


def test_a_dialog_in_mid_stroke_ends_it(window, document, begun, qtbot) -> None:
    dialog = QDialog(window)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: not window.canvas.pen.is_down)
    dialog.close()
    assert not document.is_painting
    assert document.label_at(100, 100) == 6
    begun.move(200, 100)
    begun.release(200, 100)
    assert document.label_at(150, 100) == 13


TOOLS = (Tool.BRUSH, Tool.LINE, Tool.LASSO, Tool.RECTANGLE, Tool.MOVE, Tool.SELECT_LASSO)


@pytest.mark.parametrize("tool", TOOLS)
def test_whatever_happens_in_mid_gesture_is_safe(window, landscape, tip, tool, tmp_path) -> None:
    """Afterwards nothing is under way that nobody holds, and the next stroke is painted."""
    for happens in (
        window.edit_menus._undo,
        window.session.redo,
        lambda: window.tools.select_tool(Tool.FILL),
        action(window, "New layer").trigger,
        action(window, "Delete layer").trigger,
        action(window, "Merge down").trigger,
        lambda: window.session.open(Document.blank(200, 200, landscape, 13)),
        lambda: window.appearance.set_view("picture"),
        window.styles.choose_random,
        action(window, "Rotate left").trigger,
        action(window, "Cancel").trigger,
        lambda: window.files.save_to(tmp_path / "saved.gaugan"),
    ):
        window.session.open(Document.blank(300, 200, landscape, 13))
        action(window, "New layer").trigger()
        window.tools.select_label(6)
        window.tools.select_tool(tool)
        tip.press(50, 100)
        tip.move(100, 100)
        tip.move(100, 150)
        happens()
        tip.move(150, 120)
        tip.release(150, 120)
        document = window.session.document
        assert not document.is_painting
        assert window.marks.rubber == []
        window.appearance.set_view("side")
        window.tools.select_tool(Tool.BRUSH)
        window.session.select(None)
        before = document.labels.copy()
        window.tools.select_label(4)
        tip.press(20, 20)
        tip.release(20, 20)
        assert document.label_at(20, 20) == 4
        window.session.undo()
        assert np.array_equal(document.labels, before)


def test_undo_in_mid_stroke_takes_the_stroke_back(window, document, begun) -> None:
    window.edit_menus._undo()
    begun.move(150, 100)
    begun.release(150, 100)
    assert painted(document) == 0


def test_undo_takes_a_begun_shape_back_first(window, document, tip) -> None:
    drag(window.canvas, (20, 20), (40, 20))
    before = painted(document)
    window.tools.select_tool(Tool.POLYGON)
    for corner in ((50, 50), (100, 50)):
        drag(window.canvas, corner)
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.marks.rubber == []
    assert painted(document) == before
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert painted(document) == 0


def test_closing_in_mid_stroke_asks_and_keeps_it(window, document, begun, monkeypatch) -> None:
    from gaugan_desktop.ui.files import file_controller

    monkeypatch.setattr(file_controller, "ask_to_save", lambda *arguments: None)  # cancelled
    assert not window.close()
    assert not document.is_painting
    begun.release(100, 100)
    assert document.label_at(100, 100) == 6


def test_what_is_chosen_in_mid_stroke_holds_for_the_next_one(window, document, begun) -> None:
    QTest.keyClicks(window.canvas, "4]")
    begun.release(100, 100)
    begun.press(200, 50)
    begun.release(200, 50)
    assert document.label_at(100, 100) == 6
    assert document.label_at(200, 50) == document.label_set.id_of("grass")


def test_the_palette_fits_large_label_sets_and_screen_corners(window, landscape) -> None:
    QApplication.processEvents()
    popup, area = window.pen.popup, window.screen().availableGeometry()
    for place in (area.topLeft(), area.bottomRight(), area.center()):
        popup.open_at(place, landscape, [6, 13], 6, 40.0)
        assert area.contains(popup.geometry())
        popup.close()


def test_the_palette_takes_back_and_turns_the_view(window, document) -> None:
    drag(window.canvas, (50, 50), (60, 60))
    QTest.mouseClick(window.canvas, RIGHT, pos=view_point(window.canvas, 100, 100).toPoint())
    popup = window.pen.popup
    undo, redo = (b for b in popup.ring.findChildren(QToolButton) if b.defaultAction() is not None)
    undo.click()
    assert painted(document) == 0
    redo.click()
    assert painted(document) > 0
    popup._turn.setValue(-30)
    assert window.view_state.degrees == 330
    popup.close()
    window.pen.open_palette()
    assert popup._turn.value() == -30
    popup.close()


def test_the_ring_is_gone_around_by_keys(window, document) -> None:
    window.pen.open_palette()
    ring = window.pen.popup.ring
    order = window.label_panel._list.order
    assert ring.button_of(6).hasFocus()
    QTest.keyClick(ring.button_of(6), Qt.Key.Key_Right)
    wanted = order[(order.index(6) + 1) % len(order)]
    assert ring.button_of(wanted).hasFocus()
    QTest.keyClick(ring.button_of(wanted), Qt.Key.Key_Return)
    assert window.tools.label == wanted
    assert not window.pen.popup.isVisible()


def test_many_labels_are_a_list_under_the_pen(window) -> None:
    label_set = bundled_label_set("coco_stuff")
    popup = window.pen.popup
    popup.open_at(QPoint(300, 300), label_set, [5], 5, 30.0)
    assert popup._list.isVisible()
    assert not popup.ring.isVisible()
    item = popup._list.item(9)
    popup._list.scrollToItem(item)
    chosen = []
    popup.label_chosen.connect(chosen.append)
    popup._list.itemClicked.emit(item)
    assert chosen == [popup._list.order[9]]


def test_the_pressure_curve_is_edited_used_and_remembered(window, document, tip, qtbot, tmp_path) -> None:
    window.tools.set_size(60)
    editor = PressureEditor(PressureCurve())
    qtbot.addWidget(editor)
    editor.changed.connect(window.pen.set_curve)

    def width_of_a_touch() -> int:
        window.session.fill_outline([(0, 0), (300, 0), (300, 200), (0, 200)], 13, "Clear")
        tip.press(100, 100, 0.3)
        tip.release(100, 100)
        return int((document.labels[100] != 13).sum())

    straight = width_of_a_touch()
    QTest.mousePress(editor, LEFT, pos=editor.handles[0].toPoint())
    QTest.mouseMove(editor, QPoint(1, 1))
    QTest.mouseRelease(editor, LEFT, pos=QPoint(1, 1))
    assert (editor.curve.x1, editor.curve.y1) == (0.0, 1.0)
    assert width_of_a_touch() > 1.5 * straight
    save_settings(tmp_path / "s.yaml", window.settings)
    assert load_settings(tmp_path / "s.yaml").pressure_curve == window.settings.pressure_curve
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_Space)
    QTest.keyClick(editor, Qt.Key.Key_Down)
    assert editor.curve.y2 == pytest.approx(2 / 3 - 0.05)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert window.settings.pressure_curve == []
    assert width_of_a_touch() == straight
