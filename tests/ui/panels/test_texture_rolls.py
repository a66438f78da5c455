"""This again: by key, menu and the tile's own menu."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from gaugan_desktop.document.style import Style
from gaugan_desktop.ui.panels.label_tiles import LOCK_ROLE

MOUNTAIN, TREE = 6, 16


def test_the_label_or_the_rest_is_rolled_and_repainted(window, document, worker) -> None:
    window.model.map_labels()
    worker.become_ready()
    worker.answer()
    QTest.keyClick(window.canvas, Qt.Key.Key_D)
    assert document.state.rolls.counts == (("mountain", 1),)
    assert worker.requests[-1].rolls[MOUNTAIN] == 1
    worker.answer()
    QTest.keyClick(window.canvas, Qt.Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
    assert dict(document.state.rolls.counts)["mountain"] == 1
    assert len(document.state.rolls.counts) == len(document.label_set)
    assert worker.requests[-1].rolls[TREE] == 1
    assert document.history.undo_name == "This again, the rest new"
    window.session.undo()
    window.session.undo()
    assert document.state.rolls.counts == ()
    worker.answer()
    assert worker.requests[-1].rolls == ()


def test_a_locked_label_keeps_texture_and_style(window, document) -> None:
    window.session.set_style(Style("noon", seed=1))
    lock = window.menus.editable()["Labels/Lock texture of the label"]
    QTest.keyClick(window.canvas, Qt.Key.Key_K)
    assert lock.isChecked()
    window.tools.select_label(TREE)
    assert not lock.isChecked()
    window.rolls.roll_others()
    assert "mountain" not in dict(document.state.rolls.counts)
    window.styles.choose_random()
    assert document.style.parts[-1].labels == ("mountain",)
    assert document.style.parts[-1].style.seed == 1
    items = window.label_panel._list._items
    assert items[MOUNTAIN].data(LOCK_ROLE)
    assert not items[TREE].data(LOCK_ROLE)
    assert "locked" in items[MOUNTAIN].data(Qt.ItemDataRole.AccessibleTextRole)
    window.tools.select_label(MOUNTAIN)
    before = document.state
    window.menus.editable()["Labels/New texture for the label"].trigger()
    assert document.state.rolls == before.rolls
    assert "locked" in window.status.currentMessage()
    QTest.keyClick(window.canvas, Qt.Key.Key_K)
    assert document.state.rolls.locked == ()
    assert not items[MOUNTAIN].data(LOCK_ROLE)


def test_the_tile_s_own_menu(window, document) -> None:
    item = window.label_panel._list._items[TREE]
    place = window.label_panel._list.visualItemRect(item).center()
    window.label_panel._ask_favourite(place)
    menu = next(menu for menu in window.label_panel.findChildren(QMenu) if menu.isVisible())
    entries = {entry.text(): entry for entry in menu.actions()}
    entries["Lock texture of the label"].trigger()
    assert document.state.rolls.locked == ("tree",)
    entries["New texture for the label"].trigger()
    entries["This label again, the rest new"].trigger()
    assert "tree" not in dict(document.state.rolls.counts)
    menu.close()
