"""The View menu and the view bar."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QSizePolicy, QSlider, QToolBar, QWidget

from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.files.profiles import SoftProof
from gaugan_desktop.ui.views.arrangement import Arrangement
from gaugan_desktop.ui.views.canvas_view import CanvasView
from gaugan_desktop.ui.views.horizon_line import HorizonLine
from gaugan_desktop.ui.views.picture_display import PictureDisplay
from gaugan_desktop.ui.views.view_state import ViewState
from gaugan_desktop.ui.window.appearance import Appearance
from gaugan_desktop.ui.window.arrangement_menu import ArrangementMenu
from gaugan_desktop.ui.window.horizon_menu import add_horizon_to_view
from gaugan_desktop.ui.window.menus import Menus

_THEMES = {
    "dark": mark("Dark theme"), "grey": mark("Grey theme"), "light": mark("Light theme"),
    "contrast": mark("High-contrast theme"),
}  # fmt: skip
_ZOOM_STEP = 1.25


class ViewMenu:
    """How the document is seen.

    Args:
        zoom_to_selection, show_panorama, toggle_panels, toggle_full_screen: what only the window can do.
    """

    def __init__(
        self,
        menus: Menus,
        appearance: Appearance,
        arrangement: Arrangement,
        display: PictureDisplay,
        canvas: CanvasView,
        view_state: ViewState,
        horizon: HorizonLine,
        proof: SoftProof,
        zoom_to_selection: Callable[[], object],
        show_panorama: Callable[[], object],
        toggle_panels: Callable[[], object],
        toggle_full_screen: Callable[[], object],
    ) -> None:
        self._menus, self._appearance = menus, appearance
        add, menu = partial(menus.add, "&View"), menus["&View"]
        self.arrangements = ArrangementMenu(menus, appearance)
        add(mark("360-degree view..."), "F7", show_panorama)
        compare = add(mark("Picture before the last change"), "F6", lambda: None)
        compare.setCheckable(True)
        compare.toggled.connect(display.compare)
        proof.attach(
            add(mark("Proof of the colour profile"), "F8", lambda: None),
            add(mark("Gamut warning"), "Shift+F8", lambda: None),
        )
        menu.addSeparator()
        self.fit = add(mark("Fit to window"), "Ctrl+0", canvas.fit, "fit")
        add(mark("Zoom in"), "Ctrl++", partial(canvas.zoom_centered, _ZOOM_STEP))
        add(mark("Zoom out"), "Ctrl+-", partial(canvas.zoom_centered, 1 / _ZOOM_STEP))
        add(mark("Zoom to 100 %"), "Ctrl+1", partial(view_state.zoom_to, 1.0))
        add(mark("Zoom to the selection"), "Ctrl+2", zoom_to_selection)
        add(mark("Mirror the view"), "M", view_state.mirror)
        add(mark("Turn the view left"), "Ctrl+4", partial(view_state.turn, -15))
        add(mark("View upright"), "Ctrl+5", view_state.stand_upright)
        add(mark("Turn the view right"), "Ctrl+6", partial(view_state.turn, 15))
        menu.addSeparator()
        menus.add_on_canvas("&View", mark("Hide panels"), "Tab", toggle_panels)
        add(mark("Full screen"), "F11", toggle_full_screen)
        menu.addSeparator()
        add_horizon_to_view(menus, horizon)
        self._add_colors()
        menu.addSeparator()
        self._themes = self._add_themes()
        self.opacity = _opacity_slider(appearance.settings.overlay_opacity)
        self.opacity.valueChanged.connect(lambda value: display.set_overlay_opacity(value / 100))
        appearance.theme_changed.connect(lambda name: self._themes[name].setChecked(True))
        arrangement.changed.connect(self._on_arranged)
        appearance.colors_changed.connect(self._on_colors_changed)

    def make_bar(self, undo: QAction, redo: QAction) -> QToolBar:
        """The bar on the right above the picture."""
        bar = QToolBar(tr("View"))
        bar.setObjectName("view-bar")
        bar.setMovable(False)
        bar.setIconSize(QSize(18, 18))
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(space)
        bar.addActions([undo, redo])
        bar.addSeparator()
        bar.addWidget(self.arrangements.button)
        self._opacity_action = bar.addWidget(self.opacity)
        bar.addSeparator()
        bar.addAction(self.fit)
        return bar

    def _add_colors(self) -> None:
        add = partial(self._menus.add, "&View")
        self._distinct = add(mark("Colour-blind safe label colours"), None, lambda: None)
        self._patterns = add(mark("Patterns on labels"), "Ctrl+Shift+P", lambda: None)
        for action in (self._distinct, self._patterns):
            action.setCheckable(True)
            action.toggled.connect(self._choose_colors)

    def _add_themes(self) -> dict[str, QAction]:
        group = QActionGroup(self._menus.window)
        themes = {}
        for name, text in _THEMES.items():
            action = self._menus.add("&View", text, None, partial(self._appearance.set_theme, name))
            action.setCheckable(True)
            action.setChecked(self._appearance.settings.theme == name)
            group.addAction(action)
            themes[name] = action
        return themes

    def _choose_colors(self) -> None:
        palette = "distinct" if self._distinct.isChecked() else "labels"
        self._appearance.set_label_colors(palette, self._patterns.isChecked())

    def _on_arranged(self, view: str) -> None:
        self._opacity_action.setVisible(view == "overlay")

    def _on_colors_changed(self, palette: str, has_patterns: bool) -> None:
        for action, is_on in ((self._distinct, palette == "distinct"), (self._patterns, has_patterns)):
            action.blockSignals(True)
            action.setChecked(is_on)
            action.blockSignals(False)


def _opacity_slider(opacity: float) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(0, 100)
    slider.setFixedWidth(76)
    slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    slider.setToolTip(tr("Opacity of the picture over the labels"))
    slider.setAccessibleName(tr("Opacity of the picture"))
    slider.setValue(round(opacity * 100))
    return slider
