import numpy as np
import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QMenu, QSlider

from gaugan_desktop.document.document import Document
from gaugan_desktop.document.style import MEAN_STYLE, Style
from gaugan_desktop.ui.views.panorama_dialog import PanoramaDialog
from tests.ui.conftest import drag


def paint(window, worker, color: int, label: int = 6) -> None:
    """A stroke, and the whole picture that follows it."""
    window.tools.select_label(label)
    drag(window.canvas, (100, 100), (200, 150))
    while not window.bridge.is_idle:
        worker.answer(color)


@pytest.fixture
def painted(window, worker):
    worker.become_ready()
    window.session.set_style(MEAN_STYLE)
    worker.answer(50)
    return window


def color_at(widget, x: int, y: int) -> QColor:
    return QColor(widget.grab().toImage().pixel(x, y))


def test_split_shows_labels_left_and_picture_right(painted) -> None:
    window = painted
    QTest.keyClick(window, Qt.Key.Key_F5)
    canvas = window.canvas
    assert window.display.handle.isVisible()
    assert not window.picture.isVisible()
    middle = canvas.height() // 2
    grey = QColor(50, 50, 50)
    assert color_at(canvas, canvas.width() - 60, middle) == grey
    assert color_at(canvas, 60, middle) != grey
    handle = window.display.handle
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(8, middle))
    QTest.mouseMove(handle, QPoint(8 - canvas.width() // 2 + 30, middle))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton)
    assert color_at(canvas, 80, middle) == grey
    assert window.session.document.history.undo_name == "Style"
    handle.setFocus()
    before = handle.share
    QTest.keyClick(handle, Qt.Key.Key_Right)
    assert handle.share == pytest.approx(before + 0.02)
    QTest.keyClick(window, Qt.Key.Key_F2)
    assert not handle.isVisible()


def test_the_picture_before_is_compared(painted, worker) -> None:
    window = painted
    paint(window, worker, 200)
    middle = window.picture.rect().center()
    assert color_at(window.picture, middle.x(), middle.y()).red() == 200
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert color_at(window.picture, middle.x(), middle.y()).red() == 50
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert color_at(window.picture, middle.x(), middle.y()).red() == 200


def test_history_brings_pictures_back(painted, worker) -> None:
    window = painted
    first = window.session.document.labels.copy()
    style = window.session.document.style
    paint(window, worker, 200)
    second = window.session.document.labels.copy()
    window.session.set_style(Style("other", seed=3))
    worker.answer(90)
    assert len(window.session.document.story) == 3
    assert not np.array_equal(first, second)
    listing = window.history_panel.findChild(QListWidget)
    listing.itemActivated.emit(listing.item(2))
    assert np.array_equal(window.session.document.labels, first)
    assert window.session.document.style == style
    drag(window.canvas, (10, 10), (300, 300))
    window.history_panel.restore(2)
    assert np.array_equal(window.session.document.labels, first)
    for _ in range(3):
        window.session.undo()
    assert np.array_equal(window.session.document.labels, second)
    assert window.session.document.style.name == "other"


def test_history_is_bounded_and_ends_with_the_document(painted, worker, monkeypatch) -> None:
    window = painted
    monkeypatch.setattr("gaugan_desktop.document.story.MAX_CHAPTERS", 3)
    for seed in range(5):
        window.session.set_style(Style("s", seed=seed))
        worker.answer(90)
    assert len(window.session.document.story) == 3
    assert window.history_panel.findChild(QListWidget).count() == 3
    window.session.open(Document.blank(64, 64, window.session.document.label_set, 0))
    assert window.history_panel.findChild(QListWidget).count() == 0


def test_history_survives_reopening(painted, worker, tmp_path) -> None:
    window = painted
    first = window.session.document.labels.copy()
    paint(window, worker, 200)
    assert window.files.save_to(tmp_path / "a.gaugan")
    assert window.files.open_path(tmp_path / "a.gaugan")
    listing = window.history_panel.findChild(QListWidget)
    assert listing.count() == 2
    listing.itemActivated.emit(listing.item(1))
    assert np.array_equal(window.session.document.labels, first)
    window.session.undo()
    assert not np.array_equal(window.session.document.labels, first)


def test_navigator_goes_where_it_is_clicked(painted) -> None:
    window = painted
    overview = window.navigator.map
    overview.resize(200, 150)
    window.canvas.zoom_centered(8)
    corner = overview.area.topLeft() + (overview.area.bottomRight() - overview.area.topLeft()) / 4
    QTest.mousePress(overview, Qt.MouseButton.LeftButton, pos=corner.toPoint())
    center = window.view_state.center
    assert center.x() == pytest.approx(window.session.document.width / 4, abs=8)
    assert center.y() == pytest.approx(window.session.document.height / 4, abs=8)
    slider = window.navigator.findChild(QSlider)
    slider.setValue(0)
    assert window.view_state.zoom == pytest.approx(0.02)


def test_looking_around_in_a_panorama(painted, worker) -> None:
    window = painted
    QTest.keyClick(window, Qt.Key.Key_F7)
    dialog = window.findChild(PanoramaDialog)
    assert color_at(dialog.view, 100, 100) == QColor(50, 50, 50)
    paint(window, worker, 200)
    assert color_at(dialog.view, 100, 100).red() == 200
    QTest.keyClick(dialog.view, Qt.Key.Key_Right)
    assert dialog.view.gaze.yaw == 8
    QTest.mousePress(dialog.view, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    QTest.mouseMove(dialog.view, QPoint(100, 250))
    QTest.mouseRelease(dialog.view, Qt.MouseButton.LeftButton, pos=QPoint(100, 250))
    assert dialog.view.gaze.yaw > 12
    assert dialog.view.gaze.pitch > 3
    dialog.close()


def test_layers_show_what_is_on_them_and_have_a_menu(window, document) -> None:
    window.docks.show_panel(window.layer_panel)
    QApplication.processEvents()
    window.menus.editable()["Layer/New layer"].trigger()
    window.session.fill_outline([(0, 0), (300, 0), (300, 200), (0, 200)], 6, "Lasso")
    panel = window.layer_panel
    panel._draw_thumbnails()
    listing = panel._list
    middles = []
    for row in range(2):
        image = listing.item(row).icon().pixmap(54, 36).toImage()
        middles.append(image.pixelColor(image.width() // 2, image.height() // 2).getRgb()[:3])
    palette = document.label_set.palette
    assert middles == [tuple(palette[6]), tuple(palette[13])]
    place = listing.visualItemRect(listing.item(1)).center()
    listing.customContextMenuRequested.emit(place)
    menu = next(m for m in panel.findChildren(QMenu) if m.isVisible())
    assert document.state.active == 0
    assert window.menus.editable()["Layer/Duplicate layer"] in menu.actions()
    menu.close()


def test_pictures_of_the_history_tell_their_time(window, document, worker) -> None:
    worker.become_ready()
    window.session.fill_outline([(0, 0), (100, 0), (100, 100)], 6, "Lasso")
    worker.answer()
    while not window.bridge.is_idle:
        worker.answer()
    item = window.history_panel._list.item(0)
    assert QLocale().toTime(item.text(), QLocale.FormatType.ShortFormat).isValid()
