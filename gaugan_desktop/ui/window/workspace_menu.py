"""View > Panels and View > Workspace: which panels are where."""

from collections.abc import Callable

from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu

from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.window.appearance import Appearance
from gaugan_desktop.ui.window.docks import Docks
from gaugan_desktop.ui.window.menus import Menus

_MOST = 20
_LONGEST = 40  # characters of a name


class WorkspaceMenu:
    """Shows and hides panels; keeps workspaces under names and brings them back."""

    def __init__(self, menus: Menus, docks: Docks, appearance: Appearance) -> None:
        self._window, self._docks, self._appearance = menus.window, docks, appearance
        panels = menus[menus.add_submenu("&View", mark("Panels"))]
        for dock, action in zip(docks.all, docks.actions, strict=True):
            action.setObjectName(f"View/{dock.objectName()}")
            panels.addAction(action)
        name = menus.add_submenu("&View", mark("Workspace"))
        self._menu = menus[name]
        menus.add(name, mark("Keep this workspace..."), None, self._ask_name)
        menus.add(name, mark("Panels where they were at first"), None, docks.reset)
        self._menu.aboutToShow.connect(self._refill)
        self._fixed = len(self._menu.actions())

    def keep(self, name: str) -> None:
        """Remember the panels and the arrangement under a name; the oldest of too many goes."""
        others = {other: state for other, state in self._kept.items() if other != name}
        kept = {**others, name: f"{self._appearance.settings.view} {self._docks.saved()}"}
        while len(kept) > _MOST:
            kept.pop(next(iter(kept)))
        self._appearance.settings.workspaces = kept

    def restore(self, name: str) -> None:
        view, _, state = self._kept[name].partition(" ")
        if self._docks.restore(state) and view:
            self._appearance.set_view(view)

    def forget(self, name: str) -> None:
        self._appearance.settings.workspaces = {
            other: state for other, state in self._kept.items() if other != name
        }

    @property
    def _kept(self) -> dict[str, str]:
        return self._appearance.settings.workspaces

    def _ask_name(self) -> None:
        title, text = tr("Keep this workspace"), tr("Name of the workspace")
        name, is_given = QInputDialog.getText(self._window, title, text, QLineEdit.EchoMode.Normal)
        if is_given and name.strip():
            self.keep(name.strip()[:_LONGEST])

    def _refill(self) -> None:
        for action in self._menu.actions()[self._fixed :]:
            self._menu.removeAction(action)
        if not self._kept:
            return
        self._menu.addSeparator()
        for name in self._kept:
            self._add(self._menu, name, self.restore)
        forget = self._menu.addMenu(tr("Forget"))
        for name in self._kept:
            self._add(forget, name, self.forget)

    def _add(self, menu: QMenu, name: str, slot: Callable[[str], None]) -> None:
        menu.addAction(name.replace("&", "&&")).triggered.connect(lambda checked=False: slot(name))
