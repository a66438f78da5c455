"""The menus themselves: names, icons, keys. The menu files beside this one fill them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QHelpEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.icons import themed_icon
from gaugan_desktop.ui.names import key_text
from gaugan_desktop.ui.theme import Theme

_MENUS = (
    mark("&File"), mark("&Edit"), mark("&Select"), mark("&Image"), mark("&Layer"), mark("La&bels"),
    mark("&Tools"), mark("&Style"), mark("&View"), mark("&Help"),
)  # fmt: skip
_EXPLAINED = "explained"  # property of actions


class Menus:
    """The menu bar of a window.

    Args:
        views: have the keys that panels use for themselves while one of them has the focus.
    """

    def __init__(self, window: QMainWindow, views: Sequence[QWidget]) -> None:
        self.window, self._views = window, views
        self._icons: dict[QAction, str] = {}
        self._by_name = {name: self._make_menu(name) for name in _MENUS}

    def __getitem__(self, name: str) -> QMenu:
        """A menu by its English title."""
        return self._by_name[name]

    def add_submenu(self, menu: str, text: str) -> str:
        """A menu in a menu; gives the name by which `add` puts actions into it."""
        name = f"{menu}/{text}"
        submenu = _Menu(tr(text), self.window)
        submenu.setObjectName(name)
        self._by_name[menu].addMenu(submenu)
        self._by_name[name] = submenu
        return name

    @property
    def all(self) -> list[QMenu]:
        """The menus of the bar."""
        return [self._by_name[name] for name in _MENUS]

    def add(
        self, menu: str, text: str, key: str | None, slot: Callable[[], object], icon: str = ""
    ) -> QAction:
        """An action in a menu, whose English title and text also name it; submenus are not in the name."""
        action = QAction(tr(text), self.window)
        action.setObjectName(f"{menu.partition('/')[0]}/{text}".replace("&", "").rstrip("."))
        if key is not None:
            action.setShortcut(QKeySequence(key))
            action.setToolTip(f"{tr(text)} ({key_text(action.shortcut())})")
        action.triggered.connect(lambda checked=False: slot())
        self._by_name[menu].addAction(action)
        if icon:
            self._icons[action] = icon
            action.setIconVisibleInMenu(False)
        return action

    def add_on_canvas(self, menu: str, text: str, key: str, slot: Callable[[], object]) -> QAction:
        """An action whose key belongs to the panels' own controls while one of them has the focus."""
        action = self.add(menu, text, key, slot)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        for view in self._views:
            view.addAction(action)
        return action

    def explain(self, action: QAction, text: str) -> None:
        """Tell more about an action than it says itself; shown in the menu, too."""
        key = key_text(action.shortcut())
        action.setToolTip(f"{text} ({key})" if key else text)
        action.setProperty(_EXPLAINED, True)

    def set_theme(self, theme: Theme) -> None:
        for action, name in self._icons.items():
            action.setIcon(themed_icon(name, theme))

    def editable(self) -> dict[str, QAction]:
        """Every action of the menus by a name that stays in every language."""
        return {
            action.objectName(): action
            for menu in self._by_name.values()
            for action in menu.actions()
            if action.objectName()
        }

    def _make_menu(self, name: str) -> QMenu:
        menu = _Menu(tr(name), self.window)
        menu.setObjectName(name)
        self.window.menuBar().addMenu(menu)
        return menu


class _Menu(QMenu):
    """Shows the hints of those actions that have one; Qt would repeat the texts of all others."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            action = self.actionAt(event.pos())
            self.setToolTipsVisible(action is not None and bool(action.property(_EXPLAINED)))
        return super().event(event)
