"""Where labels and picture are, and that one paints wherever one sees the document."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSize, QSizeF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gaugan_desktop.document.brush import StrokeSample
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.rect import Rect
from gaugan_desktop.settings import VIEWS
from gaugan_desktop.ui.views.arrangement import best_arrangement
from tests.ui.conftest import drag, view_point

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
MOUNTAIN = 6


@pytest.mark.parametrize(
    ("document", "room", "best"),
    [
        ((768, 512), (1004, 620), "inset"),
        ((768, 512), (1560, 960), "inset"),
        ((768, 512), (2400, 800), "side"),
        ((512, 512), (1004, 620), "side"),
        ((512, 768), (1004, 620), "side"),
        ((2560, 1080), (1004, 620), "stacked"),
        ((4096, 512), (1560, 960), "stacked"),
        ((768, 512), (700, 1400), "stacked"),
    ],
)
def test_the_arrangement_suits_the_shapes(document, room, best) -> None:
    assert best_arrangement(QSizeF(*document), QSizeF(*room)) == best


def test_the_arrangement_follows_document_and_window(window, landscape) -> None:
    arrangement = window.views.arrangement
    window.resize(1400, 760)
    window.appearance.set_view("auto")
    QApplication.processEvents()
    assert arrangement.shown == "inset"
    window.session.open(Document.blank(2048, 256, landscape, 13))
    assert arrangement.shown == "stacked"
    assert window.picture.isVisible()
    assert window.picture.y() > window.canvas.y()
    window.session.open(Document.blank(300, 300, landscape, 13))
    assert arrangement.shown == "side"
    window.resize(QSize(1000, 1400))
    QApplication.processEvents()
    assert arrangement.shown == "stacked"


def test_a_key_goes_through_all_arrangements_and_the_choice_stays(window) -> None:
    shown = []
    for _ in VIEWS:
        QTest.keyClick(window.canvas, Qt.Key.Key_A)
        shown.append(window.settings.view)
        assert window.view_menu.arrangements.views[window.settings.view].isChecked()
    assert sorted(shown) == sorted(VIEWS)
    assert shown[-1] == "side"


@pytest.mark.parametrize("name", ["canvas", "picture", "inset"])
def test_one_paints_in_every_view_and_sees_the_brush_in_all(window, document, name) -> None:
    window.appearance.set_view("inset" if name == "inset" else "side")
    QApplication.processEvents()
    view = {"canvas": window.canvas, "picture": window.picture, "inset": window.views.inset.view}[name]
    drag(view, (100, 100), (150, 100))
    assert document.label_at(125, 100) == MOUNTAIN
    assert len(document.history._done) == 1
    window.tools.set_size(60)
    place = view_point(view, 200, 150)
    QTest.mouseMove(view, place.toPoint())
    other = window.canvas if name != "canvas" else window.picture
    edge = view_point(other, 230, 150).toPoint()
    seen = other.grab().toImage()
    window.marks.set_place(None)
    assert seen.pixel(edge) != other.grab().toImage().pixel(edge)


def test_strokes_are_seen_in_the_picture_until_it_shows_them(window, document, worker) -> None:
    worker.become_ready()
    worker.answer(color=0)
    window.tools.set_size(30)
    window.appearance.set_view("picture")
    window.session.begin_stroke(window.tools.brush, MOUNTAIN, _sample(100, 100))
    window.session.extend_stroke(_sample(160, 100))
    window.marks.set_outline(None, 0, None)
    place = view_point(window.canvas, 130, 100).toPoint()
    assert window.canvas.grab().toImage().pixelColor(place).red() > 30
    assert not window.views.fresh.is_empty
    worker.answer_patch(Rect(80, 80, 180, 120), 10)  # of a state with part of the stroke
    worker.answer_patch(Rect(80, 80, 180, 120), 20)
    assert window.views.fresh.is_empty
    assert window.canvas.grab().toImage().pixelColor(place).getRgb()[:3] == (20, 20, 20)


def _sample(x: float, y: float) -> StrokeSample:
    return StrokeSample(x, y)


def test_fresh_strokes_show_only_what_changed(window, document, worker) -> None:
    worker.become_ready()
    worker.answer()
    window.session.fill_outline([(10, 10), (50, 10), (50, 50), (10, 50)], MOUNTAIN, "Lasso")
    piece = window.views.fresh._pieces[-1]
    rows = np.frombuffer(piece.image.constBits(), np.uint8).reshape(piece.image.height(), -1)
    changed = rows[:, : piece.image.width()] == MOUNTAIN
    assert changed.sum() == int((document.labels == MOUNTAIN).sum())


def test_the_inset_is_dragged_resized_and_remembered(window) -> None:
    window.appearance.set_view("inset")
    QApplication.processEvents()
    inset, grip = window.views.inset, window.views.inset.grip
    before, labels = inset.geometry(), window.session.document.labels.copy()
    QTest.mousePress(grip, LEFT, NO_KEY, QPoint(20, 8))
    QTest.mouseMove(grip, QPoint(120, -92))
    QTest.mouseRelease(grip, LEFT, NO_KEY, QPoint(120, -92))
    assert (inset.x() - before.x(), inset.y() - before.y()) == (100, -100)
    assert np.array_equal(window.session.document.labels, labels)
    grip.setFocus()
    QTest.keyClick(grip, Qt.Key.Key_Right)
    assert inset.x() > before.x() + 100
    width = inset.width()
    QTest.keyClicks(grip, "+")
    assert inset.width() > width
    place = inset.geometry()
    window.appearance.set_view("side")
    window.appearance.set_view("inset")
    assert inset.geometry() == place
    assert window.canvas.rect().contains(place)
    window.resize(900, 560)
    QApplication.processEvents()
    assert window.canvas.rect().contains(inset.geometry())


def test_each_view_fits_the_document_to_its_own_size(window) -> None:
    window.views.arrangement._splitter.setSizes([300, 700])
    QApplication.processEvents()
    assert window.picture.zoom > 1.5 * window.canvas.zoom
    window.canvas.zoom_centered(2)
    assert window.picture.zoom == window.canvas.zoom


def test_the_picture_has_a_window_of_its_own(window, document) -> None:
    far = window.docks.far
    assert not far.isVisible()
    window.menus.editable()["View/dock-far"].trigger()
    QApplication.processEvents()
    assert far.isFloating()
    assert far.isVisible()
    window.display.show(np.full((200, 300, 3), 77, np.uint8))
    view = window.views.far_picture
    assert view.grab().toImage().pixelColor(view.rect().center()).red() == 77
    drag(view, (100, 100), (150, 100))
    assert document.label_at(125, 100) == MOUNTAIN


def test_the_picture_is_painted_in_where_it_is_alone(window, document) -> None:
    window.display.show(np.full((200, 300, 3), 77, np.uint8))
    window.appearance.set_view("picture")
    drag(window.canvas, (100, 100), (150, 100))
    assert document.label_at(125, 100) == MOUNTAIN
