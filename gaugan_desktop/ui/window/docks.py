"""The panels as docks: dragged, floated, tabbed, hidden; and whole workspaces of them."""

from PySide6.QtCore import QByteArray, QEvent, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QTabWidget,
    QToolBar,
    QToolButton,
    QWidget,
)

from gaugan_desktop.texts import tr
from gaugan_desktop.ui.icons import themed_icon
from gaugan_desktop.ui.theme import Theme

_WIDTH = 300  # pixels, and no less: bars in panels need it
_TITLE = 18  # pixels
_VERSION = 1
_AWAY = QSize(900, 640)  # the size of the picture's window at first


class PanelDock(QDockWidget):
    """A panel with a slim title by which it is dragged; a double click floats or docks it."""

    def __init__(self, name: str, title: str, panel: QWidget) -> None:
        super().__init__(title)
        self.setObjectName(f"dock-{name}")
        self.setWidget(panel)
        self.title = _Title(self)
        self.setTitleBarWidget(self.title)
        self.visibilityChanged.connect(panel.setVisible)  # Qt moves what lies behind a tab aside only


class Docks(QObject):
    """The docks of a window; the first one gets room for all of its content while there is any.

    Args:
        panels: by a name that stays: title and panel. The first one stands above the others, which are tabs.
        far: the panel of a window of its own, hidden at first.
    """

    def __init__(
        self, window: QMainWindow, panels: dict[str, tuple[str, QWidget]], far: tuple[str, QWidget]
    ) -> None:
        super().__init__(window)
        self._window = window
        self.by_name = {name: PanelDock(name, *what) for name, what in panels.items()}
        for _, panel in panels.values():
            panel.setMinimumWidth(_WIDTH)
        self.far = PanelDock("far", *far)
        window.setDockNestingEnabled(True)
        window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.reset()
        self._standard = window.saveState(_VERSION)
        self._before: QByteArray | None = None
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show) and self._is_standard:
            QTimer.singleShot(0, self, self._share_out)  # when the new size is laid out
        return False

    @property
    def all(self) -> list[PanelDock]:
        return [*self.by_name.values(), self.far]

    @property
    def actions(self) -> list[QAction]:
        """One for each dock: shows or hides it."""
        return [dock.toggleViewAction() for dock in self.all]

    def set_theme(self, theme: Theme) -> None:
        for dock in self.all:
            dock.title.set_theme(theme)

    def show_panel(self, panel: QWidget) -> None:
        """Bring a panel to the front."""
        if self.is_hidden:
            self.toggle()
        for dock in self.all:
            if dock.isAncestorOf(panel):
                dock.show()
                dock.raise_()

    def reset(self) -> None:
        """Labels above, the other panels as tabs below, the picture's window closed."""
        self._before = None
        area = Qt.DockWidgetArea.RightDockWidgetArea
        first, *others = self.by_name.values()
        for dock in (first, *others):
            dock.setFloating(False)
            self._window.addDockWidget(area, dock)
            dock.show()
        self._window.splitDockWidget(first, others[0], Qt.Orientation.Vertical)
        for dock in others[1:]:
            self._window.tabifyDockWidget(others[0], dock)
        others[0].raise_()
        self.far.hide()
        self._window.addDockWidget(area, self.far)
        self.far.setFloating(True)
        self._place_far()
        for bar in self._bars:
            bar.show()
        self._is_standard = True
        self._share_out()
        self._window.resizeDocks([first], [_WIDTH], Qt.Orientation.Horizontal)

    @property
    def is_hidden(self) -> bool:
        """All panels and bars are put away."""
        return self._before is not None

    def toggle(self) -> None:
        """Put all panels and bars away, or bring them back as they were; the picture's window stays."""
        if self._before is not None:
            self._window.restoreState(self._before, _VERSION)
            self._before = None
            return
        self._before = self._window.saveState(_VERSION)
        for part in (*self.by_name.values(), *self._bars):
            part.hide()

    def saved(self) -> str:
        """Where everything is, as a text for the settings."""
        state = self._before or self._window.saveState(_VERSION)
        return bytes(state.toBase64().data()).decode()

    def restore(self, saved: str) -> bool:
        """Go back to what `saved` gave; False when the text is none of its texts."""
        self._before = None
        is_restored = self._window.restoreState(QByteArray.fromBase64(saved.encode()), _VERSION)
        self._is_standard = self._is_standard and not is_restored
        return is_restored

    def _share_out(self) -> None:
        """The first dock gets what it needs, the one below it, whose tab is in front, the rest."""
        first, *others = self.by_name.values()
        below = next((dock for dock in others if dock.widget().isVisible()), others[0])
        height, room = first.sizeHint().height(), first.height() + below.height()
        self._window.resizeDocks([first, below], [height, max(room - height, 1)], Qt.Orientation.Vertical)

    @property
    def _bars(self) -> list[QToolBar]:
        return self._window.findChildren(QToolBar, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def _place_far(self) -> None:
        """On another screen where there is one."""
        here = self._window.screen()
        others = [screen for screen in QGuiApplication.screens() if screen is not here]
        area = (others[0] if others else here).availableGeometry()
        size = _AWAY.boundedTo(area.size())
        place = QRect(area.topLeft(), size)
        place.moveCenter(area.center())
        self.far.setGeometry(place)


class _Title(QWidget):
    """What one drags a dock by; its name shows while no tab tells it."""

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        self._dock = dock
        self._name = QLabel(dock.windowTitle())
        self._name.setObjectName("caption")
        dock.windowTitleChanged.connect(self._name.setText)
        dock.visibilityChanged.connect(self._show_name)
        dock.dockLocationChanged.connect(self._show_name)
        dock.topLevelChanged.connect(self._show_name)
        self._float, self._close = QToolButton(), QToolButton()
        self._float.setToolTip(tr("Float or dock “{panel}”", panel=dock.windowTitle()))
        self._close.setToolTip(tr("Hide “{panel}”", panel=dock.windowTitle()))
        self._float.clicked.connect(lambda: dock.setFloating(not dock.isFloating()))
        self._close.clicked.connect(dock.close)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 2, 0)
        row.setSpacing(0)
        row.addWidget(self._name)
        row.addStretch(1)
        for button in (self._float, self._close):
            button.setObjectName("dock-button")
            button.setAccessibleName(button.toolTip())
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setIconSize(QSize(12, 12))
            button.setFixedSize(_TITLE, _TITLE)
            row.addWidget(button)
        self.setFixedHeight(_TITLE)

    def _show_name(self) -> None:
        window, dock = self._dock.parentWidget(), self._dock
        is_tab = isinstance(window, QMainWindow) and bool(window.tabifiedDockWidgets(dock))
        self._name.setVisible(dock.isFloating() or not is_tab)

    def set_theme(self, theme: Theme) -> None:
        self._float.setIcon(themed_icon("float", theme))
        self._close.setIcon(themed_icon("close", theme))
