"""Labelling in the studio's window: strokes, tools that look at the photo, states, trouble."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QMessageBox

from gaugan_desktop.document.brush import StrokeSample
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.photo_set.photo import PhotoState
from gaugan_desktop.photo_set.photo_set import PhotoSet
from gaugan_desktop.ui.studio import photo_desk, studio_window
from gaugan_desktop.ui.studio.labels_dialog import LabelsDialog
from gaugan_desktop.ui.studio.photo_tools import PhotoTool
from gaugan_desktop.ui.tools.toolbox import Tool
from tests.photo_set.conftest import NAMES, truth
from tests.ui.conftest import drag, view_point
from tests.ui.studio.conftest import on_disk, paint_strokes
from tests.ui.window.test_fitting import LOW, SMALL, cut_off


def test_opens_on_the_first_photo(studio) -> None:
    assert studio.page.desk.photo.name == "a"
    assert "a" in studio.windowTitle()
    assert [label.name for label in studio.page.session.document.label_set.labels] == [*NAMES, "unknown"]


def test_every_stroke_is_on_the_disk(studio, root, qtbot) -> None:
    paint_strokes(studio)
    qtbot.waitUntil(lambda: on_disk(root, "a"))
    assert studio.page.desk.flush() == ""
    photo = studio.photo_set["a"]
    draft = studio.photo_set.load_draft(photo, (96, 128))
    assert (draft.strokes == studio.page.desk.draft.strokes).all()
    assert photo.state is PhotoState.BEGUN


def test_wand_follows_the_wheel(studio) -> None:
    page = studio.page
    page.tools.select_label(1)
    QTest.keyClick(studio, Qt.Key.Key_W)
    assert studio.photo_tool_actions[PhotoTool.WAND].isChecked()
    page.tools.set_tolerance(20)
    drag(page.canvas, (60, 46))
    assert (page.desk.draft.strokes == 1).mean() == pytest.approx(1 / 3, abs=0.05)
    turn_wheel(page.canvas, 120)
    assert page.tools.tolerance > 100
    assert (page.desk.draft.strokes == 1).mean() > 0.6
    assert len(page.session.document.history.done) == 1


def turn_wheel(canvas, notches: int) -> None:
    position = view_point(canvas, 60, 46)
    event = QWheelEvent(
        position, QPointF(canvas.mapToGlobal(position)), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)


def test_superpixels_fill_and_are_one_step(studio) -> None:
    page = studio.page
    page.tools.select_label(2)
    QTest.keyClick(studio, Qt.Key.Key_J)
    page.tools.set_size(10)
    drag(page.canvas, (20, 80), (60, 82), (100, 80))
    filled = page.desk.draft.strokes == 2
    assert filled.sum() > 600
    assert (truth()[filled] == 2).mean() > 0.95
    assert len(page.session.document.history.done) == 1


def test_object_in_a_box(studio, monkeypatch) -> None:
    page = studio.page
    found = np.zeros((96, 128), bool)
    found[30:50, 40:70] = True
    boxes = []

    def answer(photo, smooth, box):
        boxes.append(box)
        return found if len(boxes) == 1 else np.zeros_like(found)

    monkeypatch.setattr("gaugan_desktop.ui.studio.photo_tools.object_in_box", answer)
    page.tools.select_label(1)
    QTest.keyClick(studio, Qt.Key.Key_K)
    drag(page.canvas, (35, 25), (75, 55))
    assert abs(boxes[0].left - 35) <= 1
    assert (page.desk.draft.strokes == np.where(found, 1, UNPAINTED)).all()
    drag(page.canvas, (35, 25), (75, 55))
    assert "Nothing stands out" in studio.statusBar().currentMessage()


def test_labels_keep_photo_tools(studio) -> None:
    studio.page.tools.select_photo_tool(PhotoTool.WAND)
    studio.page.label_panel.label_chosen.emit(2)
    assert studio.page.tools.photo_tool is PhotoTool.WAND
    QTest.keyClick(studio, Qt.Key.Key_B)
    assert studio.page.tools.photo_tool is None
    assert studio.tool_actions.by_tool[Tool.BRUSH].isChecked()


def test_done_goes_on_with_the_next(studio, root) -> None:
    paint_strokes(studio)
    studio.page.desk.snap()
    studio.menus.actions["Done, and next"].trigger()
    assert studio.photo_set["a"].state is PhotoState.DONE
    assert studio.photo_set["a"].seconds > 0
    assert studio.page.desk.photo.name == "b"
    assert (root / "labels" / "a.png").exists()
    studio.page.open(studio.photo_set["a"])
    assert (studio.page.session.document.labels == truth()).mean() > 0.97
    studio.menus.actions["Not done after all"].trigger()
    assert studio.photo_set["a"].state is PhotoState.BEGUN
    assert not (root / "labels" / "a.png").exists()


def test_keys_of_labelling_do_nothing_beside_it(studio, root) -> None:
    paint_strokes(studio)
    studio.tabs.setCurrentWidget(studio.training)
    QTest.keyClick(studio, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(studio, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert studio.photo_set["a"].state is not PhotoState.DONE
    assert (studio.page.desk.draft.strokes != UNPAINTED).any()
    studio.tabs.setCurrentWidget(studio.labelling)
    QTest.keyClick(studio, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert studio.photo_set["a"].state is PhotoState.DONE


def test_labels_are_listed_by_their_keys(studio) -> None:
    panel = studio.page.label_panel
    names = [*NAMES, "unknown"]
    assert [names[label] for label in panel._list.order] == names
    assert list(panel.keys) == [*"1234567890"[: len(NAMES)], "V"]
    QTest.keyClick(studio, Qt.Key.Key_V)
    assert studio.page.tools.label == len(NAMES)


def test_an_empty_map_is_not_done(studio) -> None:
    studio.page.finish()
    assert studio.photo_set["a"].state is PhotoState.EMPTY
    assert "Nothing is painted" in studio.statusBar().currentMessage()


def test_next_and_previous_by_key_follow_the_filter(studio) -> None:
    canvas = studio.page.canvas
    QTest.keyClick(canvas, Qt.Key.Key_PageDown)
    assert studio.page.desk.photo.name == "b"
    studio.page.exclude()
    assert studio.page.desk.photo.name == "c"
    studio.page.strip.show_state(PhotoState.EMPTY)
    QTest.keyClick(canvas, Qt.Key.Key_PageUp)
    assert studio.page.desk.photo.name == "a"
    QTest.keyClick(canvas, Qt.Key.Key_PageUp)
    assert "first photo" in studio.statusBar().currentMessage()


def test_copy_from_the_previous_photo(studio) -> None:
    paint_strokes(studio)
    studio.page.desk.snap()
    done = studio.page.session.document.labels.copy()
    studio.page.step(1)
    studio.menus.actions["Copy from the previous photo"].trigger()
    assert (studio.page.desk.draft.regions == done).all()


def test_the_previous_photo_is_that_of_the_list(window, studio, root) -> None:
    paint_strokes(studio)
    painted = studio.page.desk.draft.flat
    window.studio.close()
    window.studio.open(root)
    page = window.studio.window.page
    page.open(page.photo_set["c"])
    page.desk.copy_previous()
    assert "Nothing is painted on" in window.studio.window.statusBar().currentMessage()
    page.photo_set.exclude(page.photo_set["b"])
    page.desk.copy_previous()
    assert (page.desk.draft.regions == painted).all()
    page.open(page.photo_set["a"])
    page.desk.copy_previous()
    assert "first photo" in window.studio.window.statusBar().currentMessage()


def test_tidying(studio) -> None:
    labels = truth()
    labels[10:12, 20:22] = 2
    labels[40:44, 60:66] = UNPAINTED
    studio.page.desk.take_over(labels, "map")
    studio.menus.actions["Fill holes"].trigger()
    assert (studio.page.session.document.labels == truth()).all()
    for name in ("Remove specks", "Smooth borders"):
        studio.menus.actions[name].trigger()
    assert (studio.page.session.document.labels == truth()).mean() > 0.99


def test_photo_alone_while_a_key_is_held(studio) -> None:
    page = studio.page
    page.desk.take_over(truth(), "map")
    canvas = page.canvas
    with_labels = canvas.grab().toImage()
    QTest.keyPress(canvas, Qt.Key.Key_H)
    alone = canvas.grab().toImage()
    QTest.keyRelease(canvas, Qt.Key.Key_H)
    assert alone != with_labels
    assert canvas.grab().toImage() == with_labels
    studio.snap_bar.opacity.setValue(0)
    assert canvas.grab().toImage() == alone
    studio.snap_bar.opacity.setValue(60)
    studio.snap_bar.outlines.setChecked(True)
    assert canvas.grab().toImage() not in (alone, with_labels)


def test_labels_come_back_where_the_focus_leaves_with_the_key_held(studio) -> None:
    canvas = studio.page.canvas
    studio.page.desk.take_over(truth(), "map")
    with_labels = canvas.grab().toImage()
    QTest.keyPress(canvas, Qt.Key.Key_H)
    QApplication.sendEvent(canvas, QFocusEvent(QEvent.Type.FocusOut))
    assert canvas.grab().toImage() == with_labels


def test_trouble_is_shown_and_nothing_is_lost(studio, root, monkeypatch, qtbot) -> None:
    failures = []

    def refuse(photo, picture, draft) -> None:
        failures.append(photo)
        raise BadFileError("a.png", "The file cannot be written: No space left on device.")

    with monkeypatch.context() as patch:
        patch.setattr(studio.photo_set, "save", refuse)
        patch.setattr(QMessageBox, "warning", lambda *arguments: None)
        paint_strokes(studio)
        qtbot.waitUntil(lambda: "No space left" in studio._trouble.text())
        studio.page.step(1)
        assert studio.page.desk.photo.name == "a"  # it stays in hand
    studio.page.tools.select_label(1)
    drag(studio.page.canvas, (20, 60), (40, 60))
    qtbot.waitUntil(lambda: not studio._trouble.isVisible())
    assert on_disk(root, "a")


def full_disk(path, data) -> None:
    raise BadFileError(path, "The file cannot be written: No space left on device.")


def test_a_full_disk_when_done_costs_nothing(studio, root, monkeypatch, qtbot) -> None:
    monkeypatch.setattr("gaugan_desktop.photo_set.autosave._RETRY_SECONDS", 0.01)
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: None)
    with monkeypatch.context() as patch:
        patch.setattr("gaugan_desktop.photo_set.photo_set.write_bytes_atomically", full_disk)
        paint_strokes(studio)
        studio.menus.actions["Done, and next"].trigger()
        studio.page.step(1)
        assert studio.page.desk.photo.name == "a"  # it stays in hand
        assert studio.photo_set["a"].state is PhotoState.EMPTY
    qtbot.waitUntil(lambda: on_disk(root, "a"))


def test_a_stroke_under_way_is_kept_where_another_photo_is_opened(studio) -> None:
    page = studio.page
    page.session.begin_stroke(page.tools.brush, 1, StrokeSample(20, 60))
    page.step(1)
    draft = studio.photo_set.load_draft(studio.photo_set["a"], (96, 128))
    assert draft.strokes[60, 20] == 1


def test_a_photo_that_cannot_be_opened_is_reported(studio, tmp_path, monkeypatch) -> None:
    told = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: told.append(arguments[-1]))
    (tmp_path / "photos" / "b.png").write_bytes(b"none")
    studio.page.step(1)
    assert "not a picture" in told[0]
    assert studio.page.desk.photo.name == "a"


def test_labels_can_be_merged_in_the_window(studio, monkeypatch) -> None:
    paint_strokes(studio)
    studio.page.desk.snap()

    def answer(dialog: LabelsDialog) -> bool:
        dialog.list.setCurrentRow(2)
        dialog.merge(1)
        dialog.accept()
        return True

    monkeypatch.setattr(LabelsDialog, "exec", answer)
    studio.menus.actions["Labels of the set..."].trigger()
    assert studio.photo_set.label_set.names == ("sky", "meadow")
    labels = studio.page.session.document.labels
    assert (labels == np.minimum(truth(), 1)).mean() > 0.97


def test_closing_saves_and_lets_go(window, studio, root) -> None:
    paint_strokes(studio)
    studio.photo_set["a"].seconds = 7.0
    studio.close()
    assert window.studio.window is None
    again = PhotoSet.open(root)
    assert again["a"].state is PhotoState.BEGUN
    assert again["a"].seconds >= 7.0
    again.close()


def test_long_breaks_do_not_count(studio, monkeypatch) -> None:
    now = [1000.0]
    monkeypatch.setattr(photo_desk, "monotonic", lambda: now[0])
    desk = studio.page.desk
    desk._count_time()
    desk.photo.seconds = 0.0
    for pause in (10.0, 3000.0, 5.0):
        now[0] += pause
        desk._count_time()
    assert desk.photo.seconds == 15.0


def test_nothing_is_cut_off(studio, qtbot) -> None:
    for size in (LOW, SMALL):
        studio.resize(size)
        tools = [tool for tool in studio.tool_actions.by_tool if tool not in studio_window._USELESS]
        actions = [studio.tool_actions.by_tool[tool] for tool in tools]
        for action in (*actions, *studio.photo_tool_actions.values()):
            action.trigger()
            qtbot.waitUntil(lambda: cut_off(studio) == [])  # bars move to a line of their own
            assert studio.size() == size


def test_numbers_do_not_touch_the_border_of_their_field(studio) -> None:
    fields = studio.findChildren(QAbstractSpinBox)
    assert len(fields) >= 3
    assert all(field.lineEdit().textMargins().left() >= 4 for field in fields)
