"""View > Arrangement, and the button for it."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QToolButton

from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.names import key_text
from gaugan_desktop.ui.window.appearance import Appearance
from gaugan_desktop.ui.window.menus import Menus

VIEWS = {
    "auto": (mark("By the document's shape"), "Shift+F5"),
    "side": (mark("Side by side"), "F2"),
    "stacked": (mark("Stacked"), "Shift+F2"),
    "inset": (mark("Large picture, small labels"), "Shift+F4"),
    "overlay": (mark("Overlay"), "F3"),
    "split": (mark("Split"), "F5"),
    "picture": (mark("Picture only"), "F4"),
    "labels": (mark("Labels only"), "Shift+F3"),
}


class ArrangementMenu:
    """How labels and picture share the room.

    Attributes:
        button: goes on to the next arrangement, or opens the menu.
        views: the actions.
    """

    def __init__(self, menus: Menus, appearance: Appearance) -> None:
        self._menus, self._appearance = menus, appearance
        self._name = menus.add_submenu("&View", mark("Arrangement"))
        self.views = self._add_views()
        menus[self._name].addSeparator()
        self.cycle = menus.add(self._name, mark("Next arrangement"), "A", self._go_on)
        self.button = QToolButton()
        self.button.setMenu(menus[self._name])
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.setAccessibleName(tr("Arrangement"))
        for change in (appearance.view_changed, *(view.changed for view in self.views.values())):
            change.connect(self._show_current)

    def _add_views(self) -> dict[str, QAction]:
        group = QActionGroup(self._menus.window)
        views = {}
        for view, (text, key) in VIEWS.items():
            choose = partial(self._appearance.set_view, view)
            action = self._menus.add(self._name, text, key, choose, f"view-{view}")
            action.setCheckable(True)
            group.addAction(action)
            views[view] = action
        return views

    def _go_on(self) -> None:
        names = [*VIEWS]
        self._appearance.set_view(names[(names.index(self._appearance.settings.view) + 1) % len(names)])

    def _show_current(self) -> None:
        """Also when the theme brings other icons."""
        action = self.views[self._appearance.settings.view]
        action.setChecked(True)
        self.button.setIcon(action.icon())
        key = key_text(self.cycle.shortcut())
        self.button.setToolTip(f"{tr('Arrangement')}: {action.text()} ({key})")
