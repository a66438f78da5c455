"""Groups in the layer panel: by menu, key, arrow, tick and drag."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.conftest import action, drag


@pytest.fixture
def panel(window, document):
    """Background, and Layer 1 and 2 in a group."""
    window.docks.show_panel(window.layer_panel)
    QApplication.processEvents()
    for _ in range(2):
        action(window, "New layer").trigger()
    action(window, "Group with the layer below").trigger()
    return window.layer_panel


def texts(panel) -> list[str]:
    return [panel._list.item(row).text() for row in range(panel._list.count())]


def click_arrow(panel, row: int) -> None:
    box = panel._list.visualItemRect(panel._list.item(row))
    place = QPoint(box.left() + 40, box.center().y())
    QTest.mouseClick(panel._list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_arrow_folds_and_a_folded_group_stands_for_its_layers(window, document, panel) -> None:
    assert texts(panel) == ["Group 1", "Layer 2", "Layer 1", "Background"]
    assert panel._list.currentRow() == 1
    steps = len(document.history.done)
    click_arrow(panel, 0)
    assert texts(panel) == ["Group 1", "Background"]
    assert panel._list.currentRow() == 0
    assert action(window, "Fold the group").isChecked()
    panel._list.setCurrentRow(1)
    assert document.state.active == 0
    assert not action(window, "Fold the group").isEnabled()
    panel._list.setCurrentRow(0)
    assert document.state.active == 2
    QTest.keyClick(panel._list, Qt.Key.Key_Right)
    assert texts(panel) == ["Group 1", "Layer 2", "Layer 1", "Background"]
    QTest.keyClick(panel._list, Qt.Key.Key_Left)
    assert len(texts(panel)) == 2
    action(window, "Fold the group").trigger()
    assert len(texts(panel)) == 4
    assert len(document.history.done) == steps


def test_a_click_beside_the_arrow_folds_nothing(window, document, panel) -> None:
    click_arrow(panel, 1)
    assert len(texts(panel)) == 4
    assert document.state.active == 2


def test_the_tick_hides_the_group_and_undo_brings_it_back(window, document, panel) -> None:
    window.tools.set_size(40)
    drag(window.canvas, (100, 100), (150, 100))
    assert document.label_at(120, 100) == 6
    panel._list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert document.label_at(120, 100) == 13
    drag(window.canvas, (20, 20), (60, 20))
    assert "hidden" in window.status.currentMessage()
    window.session.undo()
    assert document.label_at(120, 100) == 6
    assert panel._list.item(0).checkState() == Qt.CheckState.Checked


def test_groups_are_renamed_moved_and_undone(window, document, panel) -> None:
    panel._list.item(0).setText("Wood")
    assert document.state.groups[0].name == "Wood"
    assert document.state.layers[1].group == "Wood"
    panel._list.item(0).setText("  ")
    assert panel._list.item(0).text() == "Wood"
    click_arrow(panel, 0)
    action(window, "Lower layer").trigger()
    assert [layer.name for layer in document.state.layers] == ["Layer 1", "Layer 2", "Background"]
    action(window, "Ungroup").trigger()
    assert texts(panel) == ["Background", "Layer 2", "Layer 1"]
    window.session.undo()
    assert texts(panel) == ["Background", "Wood"]


def test_a_layer_dragged_into_the_group_joins_it(window, document, panel, qtbot) -> None:
    action(window, "Flatten").trigger()
    window.session.undo()
    panel._list.setCurrentRow(3)
    panel._list.model().moveRow(QModelIndex(), 3, QModelIndex(), 1)
    assert [layer.group for layer in document.state.layers] == ["Group 1"] * 3
    assert [layer.name for layer in document.state.layers] == ["Layer 1", "Layer 2", "Background"]
    qtbot.waitUntil(lambda: texts(panel) == ["Group 1", "Background", "Layer 2", "Layer 1"])
    assert document.history.undo_name == "Reorder layers"


def test_the_menu_of_a_layer_has_the_groups_too(window, document, panel) -> None:
    panel._list.customContextMenuRequested.emit(panel._list.visualItemRect(panel._list.item(1)).center())
    menu = next(menu for menu in panel.findChildren(QMenu) if menu.isVisible())
    assert action(window, "Ungroup") in menu.actions()
    menu.close()
