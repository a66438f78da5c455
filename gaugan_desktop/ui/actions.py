"""Menus, their actions and shortcuts, and the view bar."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QIcon, QKeySequence, QPixmap
from PySide6.QtWidgets import QMenu, QSizePolicy, QSlider, QToolBar, QWidget

from gaugan_desktop.document.history import UndoHistory
from gaugan_desktop.document.project_file import read_thumbnail
from gaugan_desktop.paths import resource_path
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.about import AboutDialog, report
from gaugan_desktop.ui.edit_menus import EditMenus
from gaugan_desktop.ui.icons import themed_icon
from gaugan_desktop.ui.names import file_title, key_text
from gaugan_desktop.ui.preferences import DEVICE_NAMES, PreferencesDialog, apply_shortcuts
from gaugan_desktop.ui.shortcuts import ShortcutsDialog
from gaugan_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from gaugan_desktop.ui.main_window import MainWindow

_MENUS = (
    mark("&File"), mark("&Edit"), mark("&Select"), mark("&Image"), mark("&Layer"), mark("La&bels"),
    mark("&Tools"), mark("&Style"), mark("&View"), mark("&Help"),
)  # fmt: skip
_THEMES = {"dark": mark("Dark theme"), "light": mark("Light theme"), "contrast": mark("High-contrast theme")}
_ZOOM_STEP = 1.25
_VIEWS = {
    "side": (mark("Side by side"), "F2"),
    "overlay": (mark("Overlay"), "F3"),
    "picture": (mark("Picture only"), "F4"),
    "split": (mark("Split"), "F5"),
}


class WindowActions:
    """Builds the menus of a window; the actions call the window and its parts."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._icons: dict[QAction, str] = {}
        self._menus = {name: self._make_menu(name) for name in _MENUS}
        self._add_file_actions()
        self._add_edit_actions()
        self.edit_menus = EditMenus(window, self._add)
        self._add_tool_actions()
        self._add_style_actions()
        self._views = self._add_view_actions()
        self._add("&Help", mark("Keys"), QKeySequence("F1"), self._show_keys)
        self._add("&Help", mark("Tour"), None, self._window.show_tour)
        self._add("&Help", mark("Copy a report"), None, self._copy_report)
        self._add("&Help", mark("About GauGAN Desktop"), None, self._show_about)
        self._add("&Edit", mark("Preferences..."), QKeySequence("Ctrl+,"), self._show_preferences)
        self.editable = self._editable_actions()
        apply_shortcuts(self.editable, window.settings.shortcuts)
        self.opacity = self._make_opacity_slider()
        self.view_bar = self._make_view_bar()

    def set_theme(self, theme: Theme) -> None:
        for action, name in self._icons.items():
            action.setIcon(themed_icon(name, theme))
        self._themes[theme.name].setChecked(True)

    def show_history(self, history: UndoHistory) -> None:
        """Say what undo and redo would do."""
        for action, verb, name in (
            (self._undo, tr("Undo"), history.undo_name),
            (self._redo, tr("Redo"), history.redo_name),
        ):
            action.setEnabled(bool(name))
            action.setText(f"{verb}: {name}" if name else verb)
            action.setToolTip(f"{action.text()} ({key_text(action.shortcut())})")

    def show_view(self, view: str) -> None:
        self._views[view].setChecked(True)
        self._opacity_action.setVisible(view == "overlay")

    def show_device(self, device: str) -> None:
        self._devices[device].setChecked(True)

    def show_colors(self, palette: str, has_patterns: bool) -> None:
        for action, is_on in ((self._distinct, palette == "distinct"), (self._patterns, has_patterns)):
            action.blockSignals(True)
            action.setChecked(is_on)
            action.blockSignals(False)

    def menu(self, name: str) -> QMenu:
        return self._menus[name]

    def _make_menu(self, name: str) -> QMenu:
        menu = self._window.menuBar().addMenu(tr(name))
        menu.setObjectName(name)
        return menu

    def _add_file_actions(self) -> None:
        files = self._window.files
        self._add("&File", mark("New..."), QKeySequence("Ctrl+N"), files.new)
        self._add("&File", mark("Open..."), QKeySequence("Ctrl+O"), files.open)
        self._recent = self._menus["&File"].addMenu(tr("Open recent"))
        self._recent.setToolTipsVisible(True)
        self._recent.setStyleSheet("QMenu { icon-size: 48px; }")
        self._recent.aboutToShow.connect(self._show_thumbnails)
        self._samples = self._menus["&File"].addMenu(tr("Samples"))
        for path in sorted(resource_path("samples").glob("*.gaugan")):
            self._samples.addAction(file_title(path)).triggered.connect(partial(self._open_sample, path))
        self._add("&File", mark("Label map of another set..."), None, files.import_labels)
        self._add("&File", mark("Labels from a photo..."), None, self._window.photo_labels.choose)
        self._menus["&File"].addSeparator()
        self._add("&File", mark("Save"), QKeySequence("Ctrl+S"), files.save)
        self._add("&File", mark("Save as..."), QKeySequence("Ctrl+Shift+S"), files.save_as)
        self._menus["&File"].addSeparator()
        exports = self._window.exports
        self._add("&File", mark("Export picture..."), QKeySequence("Ctrl+E"), exports.picture)
        self._add("&File", mark("Export label map..."), QKeySequence("Ctrl+Shift+E"), exports.labels)
        self._add("&File", mark("Export making-of..."), None, self._window.making_of.export)
        self._add("&File", mark("Copy picture"), QKeySequence("Ctrl+Shift+C"), exports.copy_picture)
        self._menus["&File"].addSeparator()
        self._add("&File", mark("Quit"), QKeySequence("Ctrl+Q"), self._window.close)
        files.recent_changed.connect(self._show_recent)
        self._show_recent()

    def _add_edit_actions(self) -> None:
        session = self._window.session
        self._undo = self._add("&Edit", mark("Undo"), QKeySequence("Ctrl+Z"), session.undo, "undo")
        self._redo = self._add("&Edit", mark("Redo"), QKeySequence("Ctrl+Shift+Z"), session.redo, "redo")
        self._redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])

    def _add_tool_actions(self) -> None:
        tools = self._window.tools
        self._menus["&Tools"].addActions(list(self._window.tool_actions.by_tool.values()))
        self._menus["&Tools"].addSeparator()
        self._add("&Tools", mark("Smaller brush"), QKeySequence("["), partial(tools.step_size, -1))
        self._add("&Tools", mark("Larger brush"), QKeySequence("]"), partial(tools.step_size, 1))
        self._add("&Tools", mark("Last label"), QKeySequence("X"), tools.swap_labels)
        self._on_canvas(self._add("&Tools", mark("Finish shape"), QKeySequence("Return"), tools.finish))
        self._add("&Tools", mark("Cancel"), QKeySequence("Escape"), tools.cancel)
        self._menus["&Tools"].addSeparator()
        self._add("&Tools", mark("Models..."), QKeySequence("Ctrl+Alt+M"), self._window.show_models)
        self._add_device_actions()

    def _add_device_actions(self) -> None:
        menu = self._menus["&Tools"].addMenu(tr("Device"))
        group = QActionGroup(self._window)
        self._devices: dict[str, QAction] = {}
        for device, text in DEVICE_NAMES.items():
            action = menu.addAction(tr(text))
            action.setCheckable(True)
            action.setChecked(self._window.settings.device == device)
            action.triggered.connect(lambda checked, chosen=device: self._window.set_device(chosen))
            group.addAction(action)
            self._devices[device] = action

    def _add_style_actions(self) -> None:
        window = self._window
        self._add("&Style", mark("Random style"), QKeySequence("R"), window.choose_random_style)
        self._add("&Style", mark("Variations..."), QKeySequence("Shift+R"), window.show_variations)
        self._add("&Style", mark("Style from image..."), None, window.choose_style_image)
        self._add("&Style", mark("Pin the style"), QKeySequence("Shift+P"), window.style_panel.toggle_pin)
        self._add("&Style", mark("Mix styles"), QKeySequence("Shift+M"), window.style_panel.mix_button.toggle)

    def _add_view_actions(self) -> dict[str, QAction]:
        window = self._window
        group = QActionGroup(window)
        views = {}
        for view, (text, key) in _VIEWS.items():
            action = self._add(
                "&View", text, QKeySequence(key), partial(window.set_view, view), f"view-{view}"
            )
            action.setCheckable(True)
            group.addAction(action)
            views[view] = action
        self._add("&View", mark("360-degree view..."), QKeySequence("F7"), window.show_panorama)
        compare = self._add("&View", mark("Picture before the last change"), QKeySequence("F6"), lambda: None)
        compare.setCheckable(True)
        compare.toggled.connect(window.display.compare)
        self._menus["&View"].addSeparator()
        self._fit = self._add("&View", mark("Fit to window"), QKeySequence("Ctrl+0"), window.fit_view, "fit")
        self._add("&View", mark("Zoom in"), QKeySequence("Ctrl++"), partial(window.zoom, _ZOOM_STEP))
        self._add("&View", mark("Zoom out"), QKeySequence("Ctrl+-"), partial(window.zoom, 1 / _ZOOM_STEP))
        self._add("&View", mark("Mirror the view"), QKeySequence("M"), window.view_state.mirror)
        self._add(
            "&View", mark("Turn the view left"), QKeySequence("Ctrl+4"), partial(window.view_state.turn, -15)
        )
        self._add("&View", mark("View upright"), QKeySequence("Ctrl+5"), window.view_state.stand_upright)
        self._add(
            "&View", mark("Turn the view right"), QKeySequence("Ctrl+6"), partial(window.view_state.turn, 15)
        )
        self._menus["&View"].addSeparator()
        self._on_canvas(self._add("&View", mark("Hide panels"), QKeySequence("Tab"), window.toggle_panels))
        self._add("&View", mark("Full screen"), QKeySequence("F11"), window.toggle_full_screen)
        self._menus["&View"].addSeparator()
        self._add_color_actions()
        themes = QActionGroup(window)
        self._themes: dict[str, QAction] = {}
        for name, text in _THEMES.items():
            action = self._add("&View", text, None, partial(window.apply_theme, name))
            action.setCheckable(True)
            action.setChecked(window.settings.theme == name)
            themes.addAction(action)
            self._themes[name] = action
        return views

    def _add_color_actions(self) -> None:
        window = self._window
        self._distinct = self._add("&View", mark("Colour-blind safe label colours"), None, lambda: None)
        self._patterns = self._add(
            "&View", mark("Patterns on labels"), QKeySequence("Ctrl+Shift+P"), lambda: None
        )
        for action in (self._distinct, self._patterns):
            action.setCheckable(True)
            action.toggled.connect(
                lambda: window.set_label_colors(
                    "distinct" if self._distinct.isChecked() else "labels", self._patterns.isChecked()
                )
            )
        self._menus["&View"].addSeparator()

    def _editable_actions(self) -> dict[str, QAction]:
        """Every action of the menus by a name that stays in every language."""
        return {
            action.objectName(): action
            for menu in self._menus.values()
            for action in menu.actions()
            if action.objectName()
        }

    def _on_canvas(self, action: QAction) -> None:
        """A key that belongs to the panels' own controls while one of them has the focus."""
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._window.canvas.addAction(action)

    def _make_opacity_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(0, 100)
        slider.setFixedWidth(90)
        slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        slider.setToolTip(tr("Opacity of the picture over the labels"))
        slider.setAccessibleName(tr("Opacity of the picture"))
        slider.setValue(round(self._window.settings.overlay_opacity * 100))
        slider.valueChanged.connect(lambda value: self._window.display.set_overlay_opacity(value / 100))
        return slider

    def _make_view_bar(self) -> QToolBar:
        bar = QToolBar(tr("View"))
        bar.setObjectName("view-bar")
        bar.setMovable(False)
        bar.setIconSize(QSize(18, 18))
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(space)
        bar.addActions([self._undo, self._redo])
        bar.addSeparator()
        bar.addActions(list(self._views.values()))
        self._opacity_action = bar.addWidget(self.opacity)
        bar.addSeparator()
        bar.addAction(self._fit)
        return bar

    def _show_recent(self) -> None:
        self._recent.clear()
        for text in self._window.settings.recent_files:
            path = Path(text)
            action = self._recent.addAction(path.name)
            action.setData(text)
            action.setToolTip(text)
            action.triggered.connect(partial(self._open_path, path))
        self._recent.setEnabled(not self._recent.isEmpty())

    def _show_thumbnails(self) -> None:
        """Read when the menu opens: start-up and painting do not wait for the disk."""
        for action in self._recent.actions():
            picture = QPixmap()
            if action.icon().isNull() and picture.loadFromData(read_thumbnail(action.data()) or b""):
                action.setIcon(QIcon(picture))

    def _open_sample(self, path: Path, checked: bool = False) -> None:
        self._window.files.open_sample(path)

    def _open_path(self, path: Path, checked: bool = False) -> None:
        self._window.files.open_path(path)

    def _show_keys(self) -> None:
        dialog = ShortcutsDialog(self._window, list(self._menus.values()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def _show_about(self) -> None:
        AboutDialog(self._window).open()

    def _show_preferences(self) -> None:
        PreferencesDialog(self._window, self.editable).open()

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(report(self._window.status.text))
        self._window.status.showMessage(
            tr("The report is on the clipboard; paste it into your message"), 5000
        )

    def _add(
        self, menu: str, text: str, key: QKeySequence | None, slot: Callable[[], object], icon: str = ""
    ) -> QAction:
        """An action in a menu, whose English title and text also name it."""
        action = QAction(tr(text), self._window)
        action.setObjectName(f"{menu}/{text}".replace("&", "").rstrip("."))
        if key is not None:
            action.setShortcut(key)
            action.setToolTip(f"{tr(text)} ({key_text(key)})")
        action.triggered.connect(lambda checked=False: slot())
        self._menus[menu].addAction(action)
        if icon:
            self._icons[action] = icon
            action.setIconVisibleInMenu(False)
        return action
