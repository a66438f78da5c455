"""The menus of the studio, and the bar that has the most used of it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QMainWindow, QMenu, QSlider, QToolBar, QToolButton

from gaugan_desktop.texts import tr
from gaugan_desktop.ui.icons import themed_icon
from gaugan_desktop.ui.names import key_text
from gaugan_desktop.ui.number_fields import NumberField
from gaugan_desktop.ui.studio.photo_tools import PhotoTool, StudioToolBox
from gaugan_desktop.ui.studio.studio_canvas import StudioCanvas
from gaugan_desktop.ui.theme import Theme

_OPACITY = 60  # percent
_OPACITY_STEP = 10


class StudioMenus:
    """The menu bar of a studio window; actions are found again by their English text.

    Args:
        canvas: has the keys that lists and fields use for themselves while one of them has the focus.
    """

    def __init__(self, window: QMainWindow, canvas: StudioCanvas) -> None:
        self._window, self._canvas = window, canvas
        self.actions: dict[str, QAction] = {}
        self._icons: dict[QAction, str] = {}

    def add_menu(self, title: str) -> QMenu:
        """A menu in the bar; `title` is marked for translation where it is written."""
        return self._window.menuBar().addMenu(tr(title))

    def add(
        self,
        menu: QMenu,
        text: str,
        key: str | None,
        slot: Callable[[], object],
        icon: str = "",
        is_on_canvas: bool = False,
    ) -> QAction:
        """An action; `text` is marked for translation where it is written.

        Args:
            is_on_canvas: the key counts only while the canvas has the focus.
        """
        action = QAction(tr(text), self._window)
        if key is not None:
            action.setShortcut(QKeySequence(key))
            action.setToolTip(f"{tr(text)} ({key_text(action.shortcut())})")
        if is_on_canvas:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self._canvas.addAction(action)
        action.triggered.connect(lambda checked=False: slot())
        menu.addAction(action)
        self.actions[text] = action
        if icon:
            self._icons[action] = icon
            action.setIconVisibleInMenu(False)
        return action

    def set_theme(self, theme: Theme) -> None:
        for action, name in self._icons.items():
            action.setIcon(themed_icon(name, theme))


class SnapBar(QToolBar):
    """Snap and what goes with it, how the labels are shown, and the wand's tolerance.

    Args:
        named: buttons that show their names, at its beginning.
        others: buttons after them.
    """

    def __init__(
        self, named: list[QAction], others: list[QAction], canvas: StudioCanvas, tools: StudioToolBox
    ) -> None:
        super().__init__(tr("Snap and view"))
        self.setObjectName("snap-bar")
        self.setMovable(False)
        self.setIconSize(QSize(18, 18))
        self._canvas, self._tools = canvas, tools
        self.addActions([*named, *others])
        for action in named:
            button = self.widgetForAction(action)
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.addSeparator()
        caption = QLabel(tr("Labels"))
        caption.setObjectName("caption")
        self.addWidget(caption)
        self.opacity = QSlider(Qt.Orientation.Horizontal)
        self.opacity.setRange(0, 100)
        self.opacity.setFixedWidth(110)
        self.opacity.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.opacity.setAccessibleName(tr("How much of the photo the labels cover"))
        self.opacity.setToolTip(tr("How much of the photo the labels cover; hold H for the photo alone"))
        self.opacity.valueChanged.connect(lambda value: canvas.set_opacity(value / 100))
        self.opacity.setValue(_OPACITY)
        self.addWidget(self.opacity)
        self.outlines = self.addAction(tr("Outlines"))
        self.outlines.setCheckable(True)
        self.outlines.setShortcut("A")
        self.outlines.setToolTip(tr("Only the outlines of the labels ({key})", key="A"))
        self.outlines.toggled.connect(canvas.set_outlines)
        self.tolerance = NumberField()
        self.tolerance.setRange(0, 255)
        self.tolerance.setPrefix(tr("Tolerance") + " ")
        self.tolerance.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.tolerance.setAccessibleName(tr("How much colours may differ"))
        self.tolerance.valueChanged.connect(self._on_tolerance_edited)
        self._tolerance_action = self.addWidget(self.tolerance)
        tools.changed.connect(self._on_tools_changed)
        self._on_tools_changed()

    def set_theme(self, theme: Theme) -> None:
        self.outlines.setIcon(themed_icon("outlines", theme))

    def step_opacity(self, direction: int) -> None:
        """Cover more (+1) or less (-1) of the photo."""
        self.opacity.setValue(self.opacity.value() + direction * _OPACITY_STEP)

    def _on_tolerance_edited(self, value: int) -> None:
        if value != self._tools.tolerance:
            self._tools.set_tolerance(value)

    def _on_tools_changed(self) -> None:
        self.tolerance.setValue(self._tools.tolerance)
        self._tolerance_action.setVisible(self._tools.photo_tool is PhotoTool.WAND)
