"""Painting over the picture in the real window."""

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image
from psd_tools import PSDImage
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QSlider

from gaugan_desktop.document.paint_over import BlendMode, composed
from gaugan_desktop.document.project_file import load_project
from gaugan_desktop.ui.files import making_of
from gaugan_desktop.ui.tools.toolbox import Tool
from tests.ui.conftest import action, drag, view_point

RED = (255, 0, 0)


@pytest.fixture
def painted(window, document, worker):
    """The window, painting over a plain grey picture in hard red."""
    worker.become_ready()
    worker.answer(color=100)
    window.tools.set_size(30)
    action(window, "Paint over the picture").trigger()
    window.tools.over.set_color(RED)
    return window


def color_in(view, x, y):
    """What a view shows at a point of the document."""
    return view.grab().toImage().pixelColor(view_point(view, x, y).toPoint()).getRgb()[:3]


def test_a_stroke_in_the_picture_is_seen_there_and_changes_no_label(painted, document, worker) -> None:
    labels, requests = document.labels.copy(), len(worker.requests)
    drag(painted.picture, (100, 100), (150, 100))
    assert color_in(painted.picture, 125, 100) == RED
    assert color_in(painted.picture, 125, 150) == (100, 100, 100)
    assert np.array_equal(document.labels, labels)
    assert len(worker.requests) == requests, "nothing has to be synthesized anew"


def test_the_layer_stays_when_labels_change(painted, document, worker) -> None:
    drag(painted.picture, (100, 100), (150, 100))
    painted.tools.select_label(6)
    assert not painted.tools.over.is_on, "who chooses a label paints labels"
    drag(painted.canvas, (120, 90), (160, 110))
    assert document.labels[100, 140] == 6
    worker.answer(color=40)
    assert color_in(painted.picture, 110, 100) == RED


@pytest.mark.parametrize("view", ["overlay", "split", "picture", "inset"])
def test_it_lies_over_the_picture_in_every_arrangement(painted, view) -> None:
    painted.settings.overlay_opacity = 1.0
    painted.appearance.set_view(view)
    drag(painted.canvas, (200, 100), (250, 100))
    assert color_in(painted.canvas, 225, 100) == RED


@pytest.mark.parametrize("mode", [*BlendMode])
def test_the_view_mixes_as_the_exported_picture_does(painted, document, tmp_path, worker, mode) -> None:
    painted.over_panel.set_mode(mode)
    painted.tools.over.set_color((200, 60, 120))
    drag(painted.picture, (100, 100), (150, 100))
    painted.exports.picture_to(tmp_path / "a.png", has_notes=False)
    worker.answer(color=100)
    exported = np.asarray(Image.open(tmp_path / "a.png"))[100, 125].astype(int)
    assert np.abs(exported - color_in(painted.picture, 125, 100)).max() <= 2
    assert tuple(exported) != (100, 100, 100)


def test_one_undo_takes_a_stroke_back_and_the_next_one_the_layer(painted, document) -> None:
    drag(painted.picture, (100, 100), (150, 100))
    drag(painted.picture, (100, 150), (150, 150))
    painted.edit_menus.undo.trigger()
    assert color_in(painted.picture, 125, 150) == (100, 100, 100)
    assert color_in(painted.picture, 125, 100) == RED
    painted.edit_menus.undo.trigger()
    assert painted.edit_menus.undo.text() == "Undo: New paint-over layer"
    painted.edit_menus.undo.trigger()
    assert document.state.over is None
    painted.edit_menus.redo.trigger()
    painted.edit_menus.redo.trigger()
    assert color_in(painted.picture, 125, 100) == RED


def test_escape_takes_a_stroke_in_hand_back(painted, document) -> None:
    start, end = (view_point(painted.picture, x, 100).toPoint() for x in (100, 150))
    QTest.mousePress(painted.picture, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(painted.picture, end)
    assert document.state.over.rgba[..., 3].any()
    action(painted, "Cancel").trigger()
    QTest.mouseRelease(painted.picture, Qt.MouseButton.LeftButton, pos=end)
    assert not document.state.over.rgba[..., 3].any()


def test_the_eraser_and_delete_take_colour_away_only(painted, document) -> None:
    labels = document.labels.copy()
    drag(painted.picture, (50, 100), (250, 100))
    painted.tools.select_tool(Tool.ERASER)
    drag(painted.picture, (50, 100), (100, 100))
    assert document.state.over.rgba[100, 75, 3] == 0
    action(painted, "Delete").trigger()
    assert not document.state.over.rgba[..., 3].any()
    assert np.array_equal(document.labels, labels)


@pytest.mark.parametrize("tool", [Tool.LINE, Tool.RECTANGLE, Tool.ELLIPSE, Tool.LASSO])
def test_other_tools_leave_colour_too(painted, document, tool) -> None:
    painted.tools.select_tool(tool)
    drag(painted.picture, (60, 60), (180, 60), (180, 140), (70, 140))
    assert document.state.over.rgba[..., 3].any()
    assert (document.labels == 13).all()


def test_fill_colours_the_region_of_a_label(painted, document) -> None:
    painted.tools.select_label(6)
    painted.tools.select_tool(Tool.RECTANGLE)
    drag(painted.canvas, (50, 50), (150, 150))
    painted.tools.over.set_on(True)
    painted.tools.select_tool(Tool.FILL)
    drag(painted.picture, (100, 100))
    alpha = document.state.over.rgba[..., 3]
    assert alpha[100, 100] == 255
    assert alpha[20, 20] == 0


def test_control_and_a_click_pick_the_colour_that_is_seen(painted, document) -> None:
    drag(painted.picture, (100, 100), (150, 100))
    painted.over_panel.set_mode(BlendMode.MULTIPLY)
    place = view_point(painted.picture, 125, 100).toPoint()
    QTest.mouseClick(painted.picture, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place)
    assert painted.tools.over.color == (100, 0, 0)


def test_cloning_copies_from_where_one_clicked(painted, document) -> None:
    picture = np.zeros((200, 300, 3), np.uint8)
    picture[:, 150:] = (10, 200, 30)
    painted.display.show(picture)
    action(painted, "Clone from the picture").trigger()
    said = []
    painted.session.refused.connect(said.append)
    drag(painted.picture, (60, 100), (80, 100))
    assert "copy from" in said[0]
    assert document.state.over is None
    place = view_point(painted.picture, 220, 100).toPoint()
    QTest.mouseClick(painted.picture, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place)
    drag(painted.picture, (60, 100), (80, 100))
    assert tuple(document.state.over.rgba[100, 70]) == (10, 200, 30, 255)


def test_colours_stand_in_the_place_of_labels_meanwhile(painted) -> None:
    assert painted.over_panel.isVisible()
    assert not painted.label_panel.isVisible()
    assert painted.docks.by_name["labels"].windowTitle() == "Paint over"
    action(painted, "Paint over the picture").trigger()
    assert painted.label_panel.isVisible()
    assert painted.docks.by_name["labels"].windowTitle() == "Labels"


def test_the_panel_changes_the_layer_and_can_be_undone(painted, document) -> None:
    drag(painted.picture, (100, 100), (150, 100))
    modes = painted.over_panel.findChild(QComboBox)
    modes.setCurrentIndex(1)
    modes.activated.emit(1)
    assert document.state.over.mode is BlendMode.MULTIPLY
    opacity = next(s for s in painted.over_panel.findChildren(QSlider) if "Opacity" in s.accessibleName())
    opacity.setValue(40)
    assert document.state.over.opacity == 0.4
    action(painted, "Show the paint-over layer").trigger()
    assert not document.state.over.is_visible
    assert color_in(painted.picture, 125, 100) == (100, 100, 100)
    for _ in range(3):
        painted.session.undo()
    assert document.state.over.is_visible
    assert (document.state.over.mode, document.state.over.opacity) == (BlendMode.NORMAL, 1.0)
    assert opacity.value() == 100


def test_a_dragged_opacity_is_seen_at_once_and_is_one_undo_step(painted, document) -> None:
    drag(painted.picture, (100, 100), (150, 100))
    steps = len(document.history.done)
    opacity = next(s for s in painted.over_panel.findChildren(QSlider) if "Opacity" in s.accessibleName())
    opacity.setSliderDown(True)
    for value in (80, 30, 0):
        opacity.setValue(value)
    assert color_in(painted.picture, 125, 100) == (100, 100, 100)
    assert document.state.over.opacity == 1.0
    opacity.setValue(50)
    opacity.setSliderDown(False)
    assert document.state.over.opacity == 0.5
    assert len(document.history.done) == steps + 1
    assert color_in(painted.picture, 125, 100) == pytest.approx((178, 50, 50), abs=2)


def test_the_key_of_a_label_goes_back_to_labels(painted) -> None:
    painted.canvas.setFocus()
    QTest.keyClick(painted.canvas, Qt.Key.Key_1)
    assert not painted.tools.over.is_on
    assert painted.tools.label == 13


def test_films_show_it_too(painted, worker, tmp_path, qtbot, monkeypatch) -> None:
    drag(painted.picture, (100, 100), (150, 100))
    frames = []
    monkeypatch.setattr(making_of, "write_film", lambda path, found, seconds: frames.extend(found))
    painted.making_of.export_to(tmp_path / "a.mp4", 1, has_labels=False, pixels=300 * 200)
    while not frames:
        worker.answer(color=100)
    assert tuple(frames[0][100, 125]) == (100, 100, 100)
    assert tuple(frames[-1][100, 125]) == RED


def test_the_navigator_shows_it_too(painted) -> None:
    painted.docks.show_panel(painted.navigator)
    QApplication.processEvents()
    drag(painted.picture, (100, 100), (150, 100))
    overview = painted.navigator.map
    place = overview.area.topLeft() + QPointF(125, 100) * overview.area.width() / 300
    assert overview.grab().toImage().pixelColor(place.toPoint()).getRgb()[:3] == RED


def test_colours_painted_with_are_remembered(painted) -> None:
    painted.tools.over.set_color((1, 2, 3))
    drag(painted.picture, (100, 100), (150, 100))
    assert painted.settings.paint_colors[0] == "#010203"


def test_a_view_without_a_picture_gives_way(window, document) -> None:
    window.appearance.set_view("labels")
    action(window, "Paint over the picture").trigger()
    assert window.settings.view == "side"


def test_history_brings_labels_back_and_leaves_what_is_painted_over(painted, document, worker) -> None:
    painted.tools.select_label(6)
    drag(painted.canvas, (100, 100), (150, 100))
    worker.answer()
    painted.tools.over.set_on(True)
    drag(painted.picture, (50, 50), (60, 50))
    painted.history_panel.restore(0)
    assert document.state.over.rgba[50, 55, 3] == 255


def test_photoshop_and_openraster_files_have_it_as_a_layer(painted, document, tmp_path, worker) -> None:
    drag(painted.picture, (100, 100), (150, 100))
    over = replace(document.state.over, mode=BlendMode.SCREEN, opacity=0.5)
    painted.session.set_over(over, "Mode")
    for name, size in (("a.psd", None), ("b.psd", (600, 400)), ("a.ora", None)):
        painted.exports.picture_to(tmp_path / name, size)
        worker.answer(color=100)
    expected = composed(np.full((200, 300, 3), 100, np.uint8), over)
    psd = PSDImage.open(tmp_path / "a.psd")
    assert [layer.name for layer in psd][-2:] == ["Picture", "Paint-over"]
    assert (psd[-1].blend_mode.name, psd[-1].opacity) == ("SCREEN", 128)
    assert np.array_equal(np.asarray(psd[-1].topil()), over.rgba)
    assert np.array_equal(np.asarray(psd.topil().convert("RGB")), expected)
    large = PSDImage.open(tmp_path / "b.psd")[-1]
    assert tuple(np.asarray(large.topil())[200, 250]) == (*RED, 255)
    assert np.array_equal(load_project(tmp_path / "a.ora").document.state.over.pixels, over.pixels)


def test_the_clipboard_gets_the_flat_picture(painted, qapp, worker) -> None:
    drag(painted.picture, (100, 100), (150, 100))
    painted.exports.copy_picture()
    worker.answer(color=100)
    image = qapp.clipboard().image()
    assert image.pixelColor(QPoint(125, 100)).getRgb()[:3] == RED
