"""Wheel, touchpad, fingers and keys that move and zoom the view."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEventPoint, QInputDevice, QPointingDevice, QTouchEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gaugan_desktop.ui.tools.toolbox import Tool
from tests.ui.conftest import TabletPen, drag, view_point

CONTROL, ALT, NO_KEY = (
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
)  # fmt: skip
MOUNTAIN = 6


def wheel(view, x=0, y=120, keys=NO_KEY, pixels=(0, 0)) -> None:
    place = QPointF(view.rect().center())
    event = QWheelEvent(
        place, QPointF(view.mapToGlobal(place)), QPoint(*pixels), QPoint(x, y), Qt.MouseButton.NoButton, keys,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


@pytest.mark.parametrize(
    ("habit", "keys", "zooms"),
    [(False, NO_KEY, False), (False, CONTROL, True), (False, ALT, True), (True, NO_KEY, True),
     (True, CONTROL, False), (True, ALT, True)],
)  # fmt: skip
def test_the_wheel_as_one_is_used_to(window, habit, keys, zooms) -> None:
    window.appearance.set_wheel(habit)
    zoom, center = window.view_state.zoom, window.view_state.center
    turn = {"x": 120, "y": 0} if keys == ALT else {}  # as Qt reports it
    wheel(window.canvas, keys=keys, **turn)
    assert (window.view_state.zoom > zoom) is zooms
    assert (abs(window.view_state.center.y() - center.y()) > 20) is not zooms


def test_two_fingers_on_a_touchpad_always_move(window) -> None:
    window.appearance.set_wheel(True)
    zoom, center = window.view_state.zoom, window.view_state.center
    wheel(window.canvas, pixels=(0, 30))
    assert window.view_state.zoom == zoom
    assert window.view_state.center.y() == pytest.approx(center.y() - 30 / zoom)


class Fingers:
    """Touches of a screen, at document points."""

    def __init__(self, view) -> None:
        self.view = view
        self.device = QPointingDevice(
            "screen", 5, QInputDevice.DeviceType.TouchScreen, QPointingDevice.PointerType.Finger,
            QInputDevice.Capability.Position, 10, 0,
        )  # fmt: skip

    def send(self, kind, state, *places) -> None:
        points = []
        for number, place in enumerate(places):
            position = view_point(self.view, *place)
            points.append(QEventPoint(number, state, position, QPointF(self.view.mapToGlobal(position))))
        QApplication.sendEvent(self.view, QTouchEvent(kind, self.device, NO_KEY, points))

    def down(self, *places) -> None:
        self.send(QEvent.Type.TouchBegin, QEventPoint.State.Pressed, *places)

    def move(self, *places) -> None:
        self.send(QEvent.Type.TouchUpdate, QEventPoint.State.Updated, *places)

    def up(self, *places) -> None:
        self.send(QEvent.Type.TouchEnd, QEventPoint.State.Released, *places)


def test_one_finger_paints(window, document) -> None:
    fingers = Fingers(window.canvas)
    fingers.down((100, 100))
    fingers.move((150, 100))
    fingers.up((150, 100))
    assert document.label_at(125, 100) == MOUNTAIN
    fingers.down((200, 50))
    fingers.up((200, 50))
    assert document.label_at(200, 50) == MOUNTAIN
    assert len(document.history._done) == 2


def test_two_fingers_zoom_and_move_and_paint_nothing(window, document) -> None:
    before, zoom = document.labels.copy(), window.view_state.zoom
    fingers = Fingers(window.canvas)
    fingers.down((100, 100))  # one finger always comes first
    fingers.move((100, 100), (200, 100))
    fingers.move((50, 100), (250, 100))
    fingers.up((50, 100), (250, 100))
    assert window.view_state.zoom == pytest.approx(2 * zoom, rel=0.05)
    assert np.array_equal(document.labels, before)
    drag(window.canvas, (150, 100), (160, 100))
    assert document.label_at(155, 100) == MOUNTAIN


def test_a_touch_that_is_cancelled_paints_nothing(window, document) -> None:
    before = document.labels.copy()
    fingers = Fingers(window.canvas)
    fingers.down((100, 100))
    fingers.send(QEvent.Type.TouchCancel, QEventPoint.State.Released, (100, 100))
    assert np.array_equal(document.labels, before)


def test_the_hand_that_holds_the_pen_paints_nothing(window, document) -> None:
    fingers, clock = Fingers(window.canvas), [100.0]
    window.views.pen.clock = lambda: clock[0]
    TabletPen(window.canvas).hover(100, 100)
    for seconds, label in ((0.5, 13), (2.0, MOUNTAIN)):
        clock[0] += seconds
        fingers.down((150, 100))
        fingers.move((200, 100))
        fingers.up((200, 100))
        assert document.label_at(175, 100) == label


def test_keys_zoom_to_full_size_and_to_the_selection(window, document) -> None:
    QTest.keyClick(window.canvas, Qt.Key.Key_1, CONTROL)
    assert window.view_state.zoom == 1.0
    assert "100 %" in window.status.text
    window.tools.select_tool(Tool.SELECT_RECTANGLE)
    window.canvas.fit()
    drag(window.canvas, (200, 20), (230, 40))
    QTest.keyClick(window.canvas, Qt.Key.Key_2, CONTROL)
    assert window.view_state.center.x() == pytest.approx(215, abs=2)
    assert window.view_state.zoom > 8
    window.session.select(None)
    QTest.keyClick(window.canvas, Qt.Key.Key_2, CONTROL)
    assert window.view_state.is_fitted


def test_the_status_line_tells_size_zoom_and_a_turned_view(window, document) -> None:
    assert "300 × 200" in window.status.text
    window.view_state.turn(-15)
    window.view_state.mirror()
    assert "mirrored" in window.status.text
    assert "turned -15°" in window.status.text
    window.view_state.stand_upright()
    assert "turned" not in window.status.text


def test_the_status_line_tells_whether_the_picture_is_ready(window, document, worker) -> None:
    worker.become_ready()
    drag(window.canvas, (100, 100), (150, 100))
    assert window.status._state.text() == "Painting"
    worker.answer()
    while not window.bridge.is_idle:
        worker.answer()
    assert window.status._state.text() == "Ready"
    assert "CPU" in window.status._state.toolTip()
    assert "12 ms" in window.status._state.toolTip()


def test_the_inset_leads_the_canvas(window) -> None:
    window.appearance.set_view("inset")
    QApplication.processEvents()
    view = window.views.inset.view
    zoom = window.canvas.zoom
    wheel(view)
    assert window.canvas.zoom == pytest.approx(1.2 * zoom)
    drag(view, (100, 100), (600, 400), button=Qt.MouseButton.MiddleButton)
    assert window.view_state.center.x() == pytest.approx(600, abs=4)
    assert view.view_state.is_fitted
