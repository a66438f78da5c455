"""The horizon in the menus; where there is none, the entries say why."""

from PySide6.QtGui import QAction

from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.views.horizon_line import HorizonLine
from gaugan_desktop.ui.window.menus import Menus


def add_horizon_to_view(menus: Menus, line: HorizonLine) -> QAction:
    """Whether it is seen over the labels."""
    action = menus.add("&View", mark("Horizon"), "H", lambda: line.show(action.isChecked()))
    action.setCheckable(True)

    def refresh() -> None:
        action.setChecked(line.is_shown)
        action.setEnabled(not line.refusal)
        menus.explain(action, line.refusal or tr("Show the horizon over the labels, to drag it"))

    line.changed.connect(refresh)
    refresh()
    return action


def add_horizon_to_image(menus: Menus, line: HorizonLine) -> QAction:
    """Whether the model finds it."""

    def choose() -> None:
        if action.isChecked():
            line.find()
        else:
            line.hold()

    action = menus.add("&Image", mark("Horizon found by itself"), None, choose)
    action.setCheckable(True)

    def refresh() -> None:
        action.setChecked(not line.is_set)
        action.setEnabled(not line.refusal)
        hint = tr("The model finds the horizon; off: it stays where it is")
        menus.explain(action, line.refusal or hint)

    line.changed.connect(refresh)
    refresh()
    return action
