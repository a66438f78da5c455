"""The tool bar with the tools, and the bar with the current tool's options."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QSlider, QToolBar, QToolButton, QWidget

from gaugan_desktop.document.brush import MAX_SIZE, MIN_SIZE, BrushTip
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.icons import themed_icon
from gaugan_desktop.ui.names import key_text
from gaugan_desktop.ui.number_fields import NumberField
from gaugan_desktop.ui.theme import Theme
from gaugan_desktop.ui.tools.edge_button import EdgeButton
from gaugan_desktop.ui.tools.size_scale import SIZE_STEPS, position_of, size_at
from gaugan_desktop.ui.tools.toolbox import Tool, ToolBox

_TOOL_ICONS, _AROUND_ICON = (24, 18, 13), 20  # pixels
_TOOLS = {
    Tool.BRUSH: (mark("Brush"), "B"),
    Tool.ERASER: (mark("Eraser"), "E"),
    Tool.LINE: (mark("Line"), "N"),
    Tool.RECTANGLE: (mark("Rectangle"), "Q"),
    Tool.ELLIPSE: (mark("Ellipse"), "O"),
    Tool.POLYGON: (mark("Polygon"), "P"),
    Tool.LASSO: (mark("Lasso"), "L"),
    Tool.FILL: (mark("Fill"), "G"),
    Tool.EYEDROPPER: (mark("Eyedropper"), "I"),
    Tool.SELECT_RECTANGLE: (mark("Select a rectangle"), "S"),
    Tool.SELECT_ELLIPSE: (mark("Select an ellipse"), "Shift+E"),
    Tool.SELECT_POLYGON: (mark("Select with a polygon"), "Shift+L"),
    Tool.SELECT_LASSO: (mark("Select with the lasso"), "Shift+S"),
    Tool.SELECT_WAND: (mark("Select with the wand"), "W"),
    Tool.MOVE: (mark("Move"), "V"),
}
_SELECTING = (
    Tool.SELECT_RECTANGLE, Tool.SELECT_ELLIPSE, Tool.SELECT_POLYGON, Tool.SELECT_LASSO, Tool.SELECT_WAND
)  # fmt: skip
MORE_TOOLS = (Tool.SELECT_ELLIPSE, Tool.SELECT_POLYGON, Tool.SELECT_WAND)
_TIPS = {
    BrushTip.ROUND: mark("Round tip"),
    BrushTip.SQUARE: mark("Square tip"),
    BrushTip.DIAMOND: mark("Diamond tip"),
    BrushTip.TREE: mark("Strewn with trees"),
    BrushTip.BUSH: mark("Strewn with bushes"),
    BrushTip.ROCK: mark("Strewn with rocks"),
}
_HINTS = {
    Tool.RECTANGLE: mark("Drag from corner to corner; Ctrl makes a square."),
    Tool.ELLIPSE: mark("Drag from corner to corner; Ctrl makes a circle."),
    Tool.POLYGON: mark("Click the corners; Enter or a click on the first one closes, Esc cancels."),
    Tool.LASSO: mark("Draw an outline; it is filled when you lift the pen."),
    Tool.EYEDROPPER: mark("Click the canvas to pick its label."),
    Tool.SELECT_RECTANGLE: mark("Drag; Shift adds to the selection, Alt takes away, Esc ends it."),
    Tool.SELECT_ELLIPSE: mark("Drag; Shift adds to the selection, Alt takes away, Esc ends it."),
    Tool.SELECT_POLYGON: mark("Click the corners; Enter closes; Shift adds, Alt takes away."),
    Tool.SELECT_WAND: mark("Click a label; Shift adds to the selection, Alt takes away."),
    Tool.SELECT_LASSO: mark("Draw around something; Shift adds, Alt takes away, Esc ends the selection."),
    Tool.MOVE: mark(
        "Drag to move, the corners to scale, the knob to turn; Shift: straight, freely, in steps."
    ),
}


class ToolActions:
    """One checkable action per tool, shared by tool bar and menu.

    Args:
        more: tools that not every window has.
    """

    def __init__(self, parent: QWidget, tools: ToolBox, more: Collection[Tool] = ()) -> None:
        self._tools = tools
        self.group = QActionGroup(parent)
        self.chosen = self.group.triggered
        self.by_tool: dict[Tool, QAction] = {}
        for tool, (text, key) in _TOOLS.items():
            if tool in MORE_TOOLS and tool not in more:
                continue
            action = QAction(tr(text), parent, checkable=True)
            action.setShortcut(key)
            action.setIconVisibleInMenu(False)
            action.setObjectName(f"Tools/{text}")
            action.setToolTip(f"{tr(text)} ({key_text(key)})")
            action.triggered.connect(lambda checked, chosen=tool: tools.select_tool(chosen))
            self.group.addAction(action)
            self.by_tool[tool] = action
        tools.changed.connect(self._on_tools_changed)
        self._on_tools_changed()

    def set_theme(self, theme: Theme) -> None:
        for tool, action in self.by_tool.items():
            action.setIcon(themed_icon(tool.value, theme))

    def _on_tools_changed(self) -> None:
        if (action := self.by_tool.get(self._tools.tool)) is not None:
            action.setChecked(True)


class ToolBar(QToolBar):
    """The tools, one below the other; with small icons where the window is low.

    Args:
        without: tools that are of no use in this window.
    """

    def __init__(self, actions: ToolActions, without: Collection[Tool] = ()) -> None:
        super().__init__(tr("Tools"))
        self.setObjectName("tool-bar")
        self.setMovable(False)
        selecting = {tool: action for tool, action in actions.by_tool.items() if tool in _SELECTING}
        for tool, action in actions.by_tool.items():
            if tool in without or tool in MORE_TOOLS:
                continue
            if tool is Tool.SELECT_RECTANGLE and len(selecting) > 2:
                self.addWidget(self._selection_button(actions, selecting))
            elif len(selecting) <= 2 or tool not in _SELECTING:
                self.addAction(action)

    def _selection_button(self, actions: ToolActions, selecting: Mapping[Tool, QAction]) -> QToolButton:
        """The selection tool used last; held down, or with a right click, it shows the others."""
        button, menu = QToolButton(), QMenu(self)
        for action in selecting.values():
            menu.addAction(action)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.DelayedPopup)
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(lambda place: menu.popup(button.mapToGlobal(place)))
        button.setDefaultAction(selecting[Tool.SELECT_RECTANGLE])
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.iconSizeChanged.connect(button.setIconSize)
        for action in selecting.values():
            action.toggled.connect(lambda is_on, new=action: button.setDefaultAction(new) if is_on else None)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        room = self.height() / max(1, len(self.actions())) - _AROUND_ICON
        side = next((side for side in _TOOL_ICONS if side <= room), _TOOL_ICONS[-1])
        self.setIconSize(QSize(side, side))
        super().resizeEvent(event)


class OptionsBar(QToolBar):
    """Size, tip, pressure and stabiliser of the current brush; how to fill; hints for other tools."""

    def __init__(self, tools: ToolBox) -> None:
        super().__init__(tr("Tool options"))
        self._tools = tools
        self.setObjectName("options-bar")
        self.setMovable(False)
        self.setIconSize(QSize(18, 18))
        self._size_label = _caption(tr("Size"))
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, SIZE_STEPS)
        self._slider.setFixedWidth(120)
        self._slider.setAccessibleName(tr("Brush size"))
        self._size = NumberField()
        self._size.setRange(MIN_SIZE, MAX_SIZE)
        self._size.setSuffix(" px")
        self._size.setFixedWidth(84)
        self._size.setAccessibleName(tr("Brush size in pixels"))
        self._size.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._widget_actions = [self.addWidget(w) for w in (self._size_label, self._slider, self._size)]
        self._separators = [self.addSeparator()]
        self._tips = self._add_tips()
        self._separators.append(self.addSeparator())
        self._pressure = self.addAction(tr("Pen pressure"))
        self._pressure.setCheckable(True)
        self._pressure.setToolTip(tr("Pen pressure changes the size"))
        self._pressure.toggled.connect(tools.set_pressure)
        self._stabiliser = QSlider(Qt.Orientation.Horizontal)
        self._stabiliser.setRange(0, 100)
        self._stabiliser.setFixedWidth(64)
        self._stabiliser.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stabiliser.setAccessibleName(tr("Stabiliser"))
        self._stabiliser.setToolTip(tr("Stabiliser: smoother strokes that lag behind the pen"))
        self._stabiliser.valueChanged.connect(lambda value: tools.set_stabiliser(value / 100))
        self._widget_actions += [self.addWidget(w) for w in (_caption(tr("Smooth")), self._stabiliser)]
        self.edge = EdgeButton(tools)
        self._widget_actions.append(self.addWidget(self.edge))
        self._contiguous = self._add_fill_option(
            tr("Connected only"), tr("Only what is connected with the click"), "is_fill_contiguous"
        )
        self._all_layers = self._add_fill_option(
            tr("All layers"), tr("Fill the region that all layers show together"), "fill_sees_all_layers"
        )
        self._hint = QLabel()
        self._hint.setObjectName("caption")
        self._hint_action = self.addWidget(self._hint)
        self._slider.valueChanged.connect(lambda position: tools.set_size(size_at(position)))
        self._size.valueChanged.connect(tools.set_size)
        tools.changed.connect(self._on_tools_changed)
        self._on_tools_changed()

    def set_theme(self, theme: Theme) -> None:
        for tip, action in self._tips.items():
            action.setIcon(themed_icon(f"tip-{tip.value}", theme))
        self.edge.setIcon(themed_icon("soft", theme))
        self._pressure.setIcon(themed_icon("pressure", theme))
        self._contiguous.setIcon(themed_icon("contiguous", theme))
        self._all_layers.setIcon(themed_icon("all-layers", theme))

    def _add_tips(self) -> dict[BrushTip, QAction]:
        group = QActionGroup(self)
        tips = {}
        for tip, text in _TIPS.items():
            action = self.addAction(tr(text))
            action.setCheckable(True)
            action.triggered.connect(lambda checked, chosen=tip: self._tools.set_tip(chosen))
            group.addAction(action)
            tips[tip] = action
        return tips

    def _add_fill_option(self, text: str, hint: str, attribute: str) -> QAction:
        action = self.addAction(text)
        action.setCheckable(True)
        action.setChecked(getattr(self._tools, attribute))
        action.setToolTip(hint)
        action.toggled.connect(lambda is_on: self._tools.set_option(attribute, is_on))
        return action

    def _on_tools_changed(self) -> None:
        brush = self._tools.brush
        brush_actions = (*self._widget_actions, *self._separators, *self._tips.values(), self._pressure)
        for action in brush_actions:
            action.setVisible(brush is not None)
        self._contiguous.setVisible(self._tools.tool in (Tool.FILL, Tool.SELECT_WAND))
        self._all_layers.setVisible(self._tools.tool is Tool.FILL)
        hint = _HINTS.get(self._tools.tool)
        self._hint.setText(f"  {tr(hint)}" if hint else "")
        self._hint_action.setVisible(hint is not None)
        if brush is None:
            return
        widgets = (self._slider, self._size, self._stabiliser)
        for widget in widgets:
            widget.blockSignals(True)
        self._slider.setValue(position_of(brush.size))
        self._size.setValue(round(brush.size))
        self._stabiliser.setValue(round(100 * self._tools.stabiliser))
        for widget in widgets:
            widget.blockSignals(False)
        self._tips[brush.tip].setChecked(True)
        self._pressure.setChecked(brush.has_pressure)


def _caption(text: str) -> QLabel:
    label = QLabel(text)
    label.setContentsMargins(8, 0, 4, 0)
    return label
