import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget

from gaugan_desktop.ui.window.tour import STEPS, Tour
from tests.ui.conftest import action, view_point

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def tour(window, document) -> Tour:
    window.show_tour()
    return window.findChild(Tour)


def click(window, widget, place: QPoint) -> None:
    """Where a click on the screen arrives, veil or not."""
    target = window.childAt(widget.mapTo(window, place))
    QTest.mouseClick(target, LEFT, pos=target.mapFrom(window, widget.mapTo(window, place)))


def test_it_leads_through_the_window(window, tour) -> None:
    assert window.settings.has_seen_tour
    for step, part in enumerate((window.label_panel, window.canvas, window.picture, window.style_panel)):
        assert tour.step == step
        assert tour.holes[0].contains(part.mapTo(window, part.rect().center()))
        assert tour.rect().contains(tour._card.geometry())
        assert not tour._card.geometry().intersects(tour.holes[0])
        tour.next_button.click()
    assert not tour.isVisible()
    assert window.canvas.hasFocus()
    assert len(STEPS) == 4


def test_each_step_can_really_be_done(window, document, tour, landscape) -> None:
    labels, styles = window.label_panel._list, window.style_panel.findChild(QListWidget)
    row = labels.visualItemRect(labels._items[landscape.id_of("rock")])
    click(window, window.canvas, QPoint(30, 30))  # on the veil
    assert tour.step == 0
    click(window, labels.viewport(), row.center())
    assert tour.step == 1
    assert window.tools.label == landscape.id_of("rock")
    click(window, window.canvas, view_point(window.canvas, 100, 100).toPoint())
    assert document.label_at(100, 100) == landscape.id_of("rock")
    assert tour.step == 2
    tour.next_button.click()
    click(window, styles.viewport(), styles.visualItemRect(styles.item(2)).center())
    assert document.style.name == "Red sunset"
    assert not tour.isVisible()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.styles.choose_random()  # and nobody is asked to go on
    QTest.keyClicks(window.canvas, "3")


def test_only_what_was_done_counts(window, document, tour) -> None:
    tour.next_button.click()
    action(window, "Lock layer").trigger()
    click(window, window.canvas, view_point(window.canvas, 100, 100).toPoint())
    window.styles.choose_random()
    assert tour.step == 1
    action(window, "Lock layer").trigger()
    click(window, window.canvas, view_point(window.canvas, 100, 100).toPoint())
    assert tour.step == 2


@pytest.mark.parametrize("view", ["side", "overlay", "split", "picture"])
@pytest.mark.parametrize("size", [(1067, 627), (1320, 800)])
def test_every_view_and_size_has_room_for_the_card(window, document, view, size) -> None:
    window.resize(*size)
    window.toggle_panels()
    window.appearance.set_view(view)
    window.show_tour()
    QApplication.processEvents()
    tour = window.findChild(Tour)
    assert tour.size() == window.size()
    for _ in STEPS:
        assert tour.holes
        assert tour.rect().contains(tour._card.geometry())
        assert (
            window.childAt(tour.next_button.mapTo(window, tour.next_button.rect().center()))
            is tour.next_button
        )
        tour.next_button.click()


def test_it_can_be_left_and_follows_the_window(window, tour) -> None:
    window.resize(1100, 700)
    QApplication.processEvents()
    assert tour.size() == window.size()
    window.toggle_panels()
    assert not tour.holes
    window.toggle_panels()
    assert tour.holes
    tour.next_button.setFocus()
    assert tour.next_button.hasFocus()
    QTest.keyClick(tour.next_button, Qt.Key.Key_Escape)
    assert not tour.isVisible()


def test_there_is_one_tour_at_a_time(window, tour) -> None:
    window.show_tour()
    assert [other.isVisible() for other in window.findChildren(Tour)] == [False, True]
    window.label_panel.label_chosen.emit(4)
    assert window.findChildren(Tour)[1].step == 1
