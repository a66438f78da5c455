import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from gaugan_desktop.ui.tools.toolbox import Tool
from tests.ui.conftest import drag, pen, view_point


def label_id(window, name: str) -> int:
    return window.session.document.label_set.id_of(name)


def test_mouse_paints_the_current_label(window) -> None:
    window.tools.select_label(label_id(window, "sand"))
    drag(window.canvas, (100, 100), (200, 120))
    document = window.session.document
    assert document.label_at(150, 110) == label_id(window, "sand")
    assert document.history.can_undo
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert document.label_at(150, 110) != label_id(window, "sand")


def test_canvas_shows_the_label_map_pixel_for_pixel(window) -> None:
    canvas = window.canvas
    canvas.set_outline(None, 0)
    window.view_state._set(1.0, QPointF(384, 256), is_fitted=False)
    window.tools.select_label(label_id(window, "road"))
    drag(canvas, (384, 200), (400, 300))
    shot = canvas.grab().toImage()
    document = window.session.document
    for x, y in ((384, 200), (392, 250), (300, 256), (450, 300)):
        at = view_point(canvas, x + 0.5, y + 0.5).toPoint()
        shown = shot.pixelColor(at)
        expected = document.label_set[document.label_at(x, y)].color
        assert (shown.red(), shown.green(), shown.blue()) == expected


def test_pen_pressure_changes_the_width_of_the_stroke(window) -> None:
    window.tools.select_label(label_id(window, "snow"))
    window.tools.set_size(60)
    before = window.session.document.labels.copy()
    pen(window.canvas, (100, 380, 0.05), (300, 380, 0.05), (301, 380, 1.0), (500, 380, 1.0), (500, 380, 0))
    changed = (window.session.document.labels == label_id(window, "snow")) & (
        before != label_id(window, "snow")
    )
    thin, thick = changed[:, 150].sum(), changed[:, 450].sum()
    assert 4 <= thin <= 14
    assert 56 <= thick <= 62


def test_pen_strokes_are_one_undo_step(window) -> None:
    before = window.session.document.labels.copy()
    pen(window.canvas, (100, 100, 0.5), (150, 150, 0.8), (200, 100, 0.3))
    assert not np.array_equal(window.session.document.labels, before)
    window.session.undo()
    assert np.array_equal(window.session.document.labels, before)
    assert not window.session.document.history.can_undo


def test_eraser_returns_to_the_base_label(window) -> None:
    document = window.session.document
    window.tools.select_label(label_id(window, "road"))
    drag(window.canvas, (300, 60), (360, 60))
    QTest.keyClick(window, Qt.Key.Key_E)
    assert window.tools.tool is Tool.ERASER
    drag(window.canvas, (300, 60), (360, 60))
    assert document.label_at(330, 60) == document.base_label == label_id(window, "sky")


def test_fill_and_eyedropper(window) -> None:
    document = window.session.document
    window.tools.select_label(label_id(window, "sea"))
    QTest.keyClick(window, Qt.Key.Key_I)
    drag(window.canvas, (384, 380), (384, 380))
    assert window.tools.label == label_id(window, "water")
    QTest.keyClick(window, Qt.Key.Key_G)
    drag(window.canvas, (400, 20), (400, 20))
    assert document.label_at(400, 20) == label_id(window, "water")
    window.session.undo()
    assert document.label_at(400, 20) == label_id(window, "sky")


def test_space_drag_pans_and_paints_nothing(window) -> None:
    window.tools.select_label(label_id(window, "sand"))
    before = window.session.document.labels.copy()
    center = QPointF(window.view_state.center)
    window.canvas.setFocus()
    QTest.keyPress(window.canvas, Qt.Key.Key_Space)
    drag(window.canvas, (300, 200), (350, 200))
    QTest.keyRelease(window.canvas, Qt.Key.Key_Space)
    assert np.array_equal(window.session.document.labels, before)
    assert window.view_state.center.x() == pytest.approx(center.x() - 50, abs=2)
    drag(window.canvas, (300, 200), (350, 200))
    assert not np.array_equal(window.session.document.labels, before)


def test_middle_drag_pans(window) -> None:
    center = QPointF(window.view_state.center)
    drag(window.canvas, (300, 200), (300, 250), button=Qt.MouseButton.MiddleButton)
    assert window.view_state.center.y() == pytest.approx(center.y() - 50, abs=2)


def wheel(widget, point: QPoint, amount: int, modifiers) -> None:
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    event = QWheelEvent(
        QPointF(point), QPointF(widget.mapToGlobal(point)), QPoint(), QPoint(0, amount),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_ctrl_wheel_zooms_around_the_pointer_in_both_views(window) -> None:
    point = QPoint(100, 300)
    for view in (window.canvas, window.picture):
        zoom = window.view_state.zoom
        before = view.to_document(QPointF(point))
        wheel(view, point, 120, Qt.KeyboardModifier.ControlModifier)
        after = view.to_document(QPointF(point))
        assert window.view_state.zoom == pytest.approx(zoom * 1.2)
        assert (after - before).manhattanLength() < 1e-6
    QTest.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert window.view_state.is_fitted


def test_wheel_scrolls(window) -> None:
    center = QPointF(window.view_state.center)
    wheel(window.canvas, QPoint(50, 50), -120, Qt.KeyboardModifier.NoModifier)
    assert window.view_state.center.y() > center.y()
    wheel(window.canvas, QPoint(50, 50), -120, Qt.KeyboardModifier.ShiftModifier)
    assert window.view_state.center.x() > center.x()


def test_fitted_document_follows_the_window_size(window) -> None:
    zoom = window.view_state.zoom
    window.resize(900, 620)
    assert window.view_state.zoom < zoom
    assert window.view_state.is_fitted


def test_status_names_the_label_under_the_pointer(window) -> None:
    QTest.mouseMove(window.canvas, view_point(window.canvas, 400, 20).toPoint())
    assert window.status.text.startswith("sky   400, 20") or "sky   399, " in window.status.text
