"""Panels as docks: hidden, floated, remembered; workspaces under names."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog

from gaugan_desktop.app import make_window
from gaugan_desktop.settings import AppSettings, load_settings, save_settings


def test_panels_are_hidden_and_shown_by_the_menu(window) -> None:
    entry = window.menus.editable()["View/dock-layers"]
    assert entry.isChecked()
    entry.trigger()
    assert window.docks.by_name["layers"].isHidden()
    window.docks.show_panel(window.layer_panel)
    assert window.layer_panel.isVisible()


def test_panels_float_and_come_back_by_their_buttons(window) -> None:
    dock = window.docks.by_name["labels"]
    dock.title._float.click()
    assert dock.isFloating()
    dock.title._float.click()
    assert not dock.isFloating()
    dock.title._close.click()
    assert not dock.isVisible()
    window.docks.reset()
    assert dock.isVisible()


def test_where_panels_are_is_remembered(window, header, qtbot) -> None:
    window.docks.by_name["history"].hide()
    window.docks.by_name["style"].setFloating(True)
    window.session.document.mark_saved(None)
    window.close()
    again = make_window(header, AppSettings(window_state=window.settings.window_state))
    qtbot.addWidget(again, before_close_func=lambda w: w.session.document.mark_saved(None))
    again.show()
    assert again.docks.by_name["history"].isHidden()
    assert again.docks.by_name["style"].isFloating()


def test_panels_put_away_are_remembered_as_they_were(window, header, qtbot) -> None:
    QTest.keyClick(window.canvas, Qt.Key.Key_Tab)
    assert window.docks.is_hidden
    assert not window.options_bar.isVisible()
    again = make_window(header, AppSettings(window_state=window.docks.saved()))
    qtbot.addWidget(again, before_close_func=lambda w: w.session.document.mark_saved(None))
    again.show()
    assert again.label_panel.isVisible()


@pytest.mark.parametrize("state", ["no state", "AAAA", "?"])
def test_a_damaged_state_opens_like_the_first_time(header, qtbot, state) -> None:
    again = make_window(header, AppSettings(window_state=state))
    qtbot.addWidget(again, before_close_func=lambda w: w.session.document.mark_saved(None))
    again.show()
    assert again.label_panel.isVisible()
    assert again.style_panel.isVisible()


def test_workspaces_are_kept_restored_and_forgotten(window, monkeypatch, tmp_path) -> None:
    window.appearance.set_view("stacked")
    window.docks.by_name["layers"].hide()
    monkeypatch.setattr(QInputDialog, "getText", lambda *a: (" For detail ", True))
    window.menus.editable()["View/Keep this workspace"].trigger()
    window.menus.editable()["View/Panels where they were at first"].trigger()
    window.appearance.set_view("side")
    assert not window.docks.by_name["layers"].isHidden()
    menu = window.workspaces._menu
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "For detail").trigger()
    QApplication.processEvents()
    assert window.docks.by_name["layers"].isHidden()
    assert window.settings.view == "stacked"
    save_settings(tmp_path / "s.yaml", window.settings)
    assert load_settings(tmp_path / "s.yaml").workspaces == window.settings.workspaces
    window.workspaces.forget("For detail")
    assert window.settings.workspaces == {}
