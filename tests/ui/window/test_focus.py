"""Where the keys go: to the canvas, except while somebody types into a field."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QListWidget,
    QScrollBar,
    QWidget,
)

from gaugan_desktop.document.style import Style, StylePart, mixed
from gaugan_desktop.ui.tools.toolbox import Tool
from tests.ui.conftest import drag, each_panel

LEFT = Qt.MouseButton.LeftButton


def type_into(field: QWidget, text: str, key: Qt.Key) -> None:
    field.setFocus()
    if isinstance(field, QAbstractSpinBox):
        field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, key)


def press(window, text: str) -> None:
    """Keys as they come: to whatever has the focus."""
    for character in text:
        QTest.keyClick(QApplication.focusWidget(), character)


def test_a_size_is_typed_and_the_keys_are_the_canvas_s_again(window, landscape) -> None:
    size = window.options_bar._size
    type_into(size, "180", Qt.Key.Key_Return)
    assert window.canvas.hasFocus()
    press(window, "3")
    assert window.tools.brush.size == 180
    assert window.tools.label == landscape.id_of("mountain")


def test_escape_brings_the_size_before_back_and_nothing_else_ends(window, document) -> None:
    window.tools.select_tool(Tool.SELECT_RECTANGLE)
    drag(window.canvas, (50, 50), (100, 100))
    window.tools.select_tool(Tool.BRUSH)
    window.tools.set_size(40)
    type_into(window.options_bar._size, "7", Qt.Key.Key_Escape)
    assert window.tools.brush.size == 40
    assert window.canvas.hasFocus()
    assert document.selection is not None


def test_the_arrows_of_the_size_keep_the_focus_on_the_canvas(window) -> None:
    size = window.options_bar._size
    before = window.tools.brush.size
    QTest.mouseClick(size, LEFT, pos=QPoint(size.width() - 6, 6))
    assert window.tools.brush.size == before + 1
    assert window.canvas.hasFocus()


def shown_labels(window) -> int:
    labels = window.label_panel.findChild(QListWidget)
    return sum(not labels.item(row).isHidden() for row in range(labels.count()))


@pytest.mark.parametrize("how", ["enter", "escape", "click", "recent", "tool"])
def test_a_search_ends_when_something_is_chosen(window, landscape, how) -> None:
    panel = window.label_panel
    type_into(panel._search, "sno", Qt.Key.Key_Shift)
    assert shown_labels(window) == 1
    if how in ("enter", "escape"):
        QTest.keyClick(panel._search, Qt.Key.Key_Return if how == "enter" else Qt.Key.Key_Escape)
    elif how == "click":
        item = panel._list._items[landscape.id_of("snow")]
        QTest.mouseClick(panel._list.viewport(), LEFT, pos=panel._list.visualItemRect(item).center())
    elif how == "recent":
        panel._recent_row.findChild(QWidget).click()
    else:
        window.tool_actions.by_tool[Tool.LINE].trigger()
    assert window.canvas.hasFocus()
    assert how == "tool" or shown_labels(window) == len(landscape)
    expected = "snow" if how in ("enter", "click") else "mountain"
    assert window.tools.label == landscape.id_of(expected)


def test_painting_takes_the_focus_from_a_field(window, document) -> None:
    window.options_bar._size.setFocus()
    drag(window.canvas, (50, 50), (60, 60))
    assert window.canvas.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_a_layer_is_renamed(window, document, key, qtbot) -> None:
    window.docks.show_panel(window.layer_panel)
    layers = window.layer_panel.findChild(QListWidget)
    layers.editItem(layers.item(0))
    editor = layers.findChild(QLineEdit)
    editor.setText("Far away")
    QTest.keyClick(editor, key)
    qtbot.waitUntil(window.canvas.hasFocus)
    expected = "Far away" if key == Qt.Key.Key_Return else "Background"
    assert document.state.layers[0].name == expected


def test_clicks_in_lists_leave_the_focus_on_the_canvas(window, document) -> None:
    for dock in each_panel(window):
        window.canvas.setFocus()
        for listing in dock.findChildren(QListWidget):
            QTest.mouseClick(listing.viewport(), LEFT, pos=QPoint(20, 20))
            assert window.canvas.hasFocus(), dock.objectName()


def mix(window) -> None:
    styles = [Style(name, seed=seed) for seed, name in enumerate("ab")]
    window.session.set_style(mixed([StylePart(style) for style in styles]))


def test_a_weight_is_changed_by_keys_one_after_the_other(window, document) -> None:
    mix(window)
    weight = window.style_panel.mix._controls[1][1]
    weight.setFocus()
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert document.style.parts[1].weight == pytest.approx(0.97)
    assert document.style.parts[0].weight == 1.0
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert window.canvas.hasFocus()


def test_every_field_and_slider_gives_the_focus_back(window, document) -> None:
    mix(window)
    seen = 0
    for _ in each_panel(window):
        for field in window.findChildren(QWidget):
            is_field = isinstance(field, QLineEdit | QAbstractSpinBox | QAbstractSlider)
            is_part = isinstance(field, QScrollBar) or isinstance(field.parent(), QAbstractSpinBox)
            if is_field and not is_part and field.isVisible():
                for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
                    field.setFocus()
                    QTest.keyClick(field, key)
                    assert window.canvas.hasFocus(), field.accessibleName()
                    seen += 1
                if isinstance(field, QAbstractSlider):
                    QTest.mouseClick(field, LEFT)
                    assert window.canvas.hasFocus(), field.accessibleName()
    assert seen >= 12


@pytest.mark.parametrize("name", ["canvas", "picture"])
def test_every_view_has_the_keys(window, name) -> None:
    view = getattr(window, name)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert not window.label_panel.isVisible()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert window.label_panel.isVisible()
