"""The studio's window: menus and bars around labelling and training."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QMainWindow,
    QMenu,
    QMessageBox,
    QProgressBar,
    QTabWidget,
)

from gaugan_desktop.errors import GauganError
from gaugan_desktop.findings import Finding, Place
from gaugan_desktop.photo_set.photo import PhotoState
from gaugan_desktop.photo_set.photo_set import PhotoSet
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.aside import is_put_off, run_aside
from gaugan_desktop.ui.icons import themed_icon
from gaugan_desktop.ui.models.model_controller import ModelController
from gaugan_desktop.ui.names import key_text
from gaugan_desktop.ui.small_dialogs import show_problem
from gaugan_desktop.ui.studio.check_dialog import CheckDialog
from gaugan_desktop.ui.studio.click_models import ask_click_model, load_click_model
from gaugan_desktop.ui.studio.labelling_page import LabellingPage
from gaugan_desktop.ui.studio.labels_dialog import LabelsDialog
from gaugan_desktop.ui.studio.map_exchange import MapExchange
from gaugan_desktop.ui.studio.photo_tools import PHOTO_TOOLS, PhotoTool
from gaugan_desktop.ui.studio.run_tools import RunTools
from gaugan_desktop.ui.studio.studio_menus import SnapBar, StudioMenus
from gaugan_desktop.ui.studio.suggestions import Suggestions
from gaugan_desktop.ui.studio.training_page import TrainingPage
from gaugan_desktop.ui.synthesis_bridge import SynthesisBridge
from gaugan_desktop.ui.theme import THEMES, Theme
from gaugan_desktop.ui.tools.bars import OptionsBar, ToolActions, ToolBar
from gaugan_desktop.ui.tools.toolbox import Tool

_MESSAGE_MILLISECONDS = 6000
_ZOOM_STEP = 1.25
_USELESS = (Tool.SELECT_RECTANGLE, Tool.SELECT_LASSO, Tool.MOVE)  # what is fixed takes their place
_NARROW = 1200  # pixels; then the bars lie one below the other


class StudioWindow(QMainWindow):
    """One photo set; closing it saves and lets go of the set.

    Args:
        openers: what the menu offers for other sets: texts and what they do.
    """

    closed = Signal()

    def __init__(
        self,
        photo_set: PhotoSet,
        bridge: SynthesisBridge,
        model: ModelController,
        settings: AppSettings,
        openers: Mapping[str, Callable[[], object]],
    ) -> None:
        super().__init__()
        self.photo_set, self._settings = photo_set, settings
        self.page = LabellingPage(photo_set, settings)
        self.suggestions = Suggestions(photo_set, self.page.desk, bridge, model)
        self.tool_actions = ToolActions(self, self.page.tools)
        self.photo_tool_actions: dict[PhotoTool, QAction] = {}
        self.options_bar = OptionsBar(self.page.tools)
        self.menus = StudioMenus(self, self.page.canvas)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.labelling = QMainWindow()  # within this one: bars of its own, which come and go with it
        self.labelling.setCentralWidget(self.page)
        self.tabs.addTab(self.labelling, tr("Label"))
        self.training = TrainingPage(photo_set, bridge, model)
        self.tabs.addTab(self.training, tr("Train"))
        self.setCentralWidget(self.tabs)
        self.maps = MapExchange(self, self.page)
        self.runs = RunTools(self, photo_set, self.training, model)
        self._add_menus(openers)
        self._add_bars()
        self._add_status()
        self._connect()
        self.set_theme(THEMES[settings.theme])
        self._on_state_changed()

    def set_theme(self, theme: Theme) -> None:
        for part in (self.page, self.menus, self.tool_actions, self.options_bar, self.snap_bar):
            part.set_theme(theme)
        for tool, action in self.photo_tool_actions.items():
            action.setIcon(themed_icon(tool.value, theme))

    def change_labels(self) -> None:
        """Ask for other labels, and rewrite the maps; whoever learns from them comes first."""
        if self.training.is_training or self.runs.teaching.is_busy:
            show_problem(self, tr("A model is learning from these maps. Pause it, then change the labels."))
            return
        if problem := self.page.desk.flush():
            show_problem(self, problem)
            return
        dialog = LabelsDialog(self, self.photo_set.label_set, self.photo_set.shares)
        if not dialog.exec():
            return
        change = dialog.change
        if change.is_none(self.photo_set.label_set):
            return
        try:
            run_aside(lambda: self.photo_set.relabel(change))
        except GauganError as error:
            show_problem(self, str(error))
            return
        self.page.labels_changed()

    def choose_click_model(self) -> None:
        """Ask for the folder of a model that finds what lies under a click."""
        if (model := ask_click_model(self, self._settings)) is not None:
            self.page.tools.click_model = model
            self.page.tools.select_photo_tool(PhotoTool.CLICK)

    def _on_photo_tool(self, tool: PhotoTool) -> None:
        """Take a tool; the model that was chosen once is loaded when it is first needed."""
        tools, chosen = self.page.tools, self._settings.click_model
        is_loaded = tools.click_model is not None and str(tools.click_model.folder) == chosen
        if tool is PhotoTool.CLICK and chosen and not is_loaded:
            tools.click_model = load_click_model(self, self._settings, Path(chosen)) or tools.click_model
        tools.select_photo_tool(tool)

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_narrow = self.width() < _NARROW
        page = self.labelling
        if is_narrow != page.toolBarBreak(self.options_bar):
            change = page.insertToolBarBreak if is_narrow else page.removeToolBarBreak
            change(self.options_bar)
        super().resizeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if is_put_off(self, self._close_if_open):
            self.show_notice(tr("Something is still under way; the window closes as soon as it is done."))
            event.ignore()
            return
        problem = self.page.desk.flush()
        if problem and not self._may_lose(problem):
            event.ignore()
            return
        self.suggestions.stop()
        self.training.close_set()
        self.runs.teaching.close()
        self.page.close_set()
        self.photo_set.close()
        self.closed.emit()
        event.accept()

    def _close_if_open(self) -> None:
        if self.isVisible():
            self.close()

    def _may_lose(self, problem: str) -> bool:
        button = QMessageBox.StandardButton
        question = tr("The last strokes are not saved. {why} Close all the same?", why=problem)
        answer = QMessageBox.question(
            self, tr("Not saved"), question, button.Discard | button.Cancel, button.Cancel
        )
        return answer == button.Discard

    def _add_menus(self, openers: Mapping[str, Callable[[], object]]) -> None:
        page, desk, menus = self.page, self.page.desk, self.menus
        self._add_set_menu(openers)
        edit, photo = menus.add_menu(mark("&Edit")), menus.add_menu(mark("&Photo"))
        add = partial(menus.add, edit)
        self.undo = add(mark("Undo"), "Ctrl+Z", page.session.undo, "undo")
        self.redo = add(mark("Redo"), "Ctrl+Shift+Z", page.session.redo, "redo")
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        add(mark("Cancel"), "Escape", page.tools.cancel)
        add(mark("Last label"), "X", page.tools.swap_labels)
        add(mark("Smaller brush"), "[", partial(page.tools.step_size, -1))
        add(mark("Larger brush"), "]", partial(page.tools.step_size, 1))
        add = partial(menus.add, photo)
        add(mark("Next photo"), "PgDown", partial(page.step, 1), is_on_canvas=True)
        add(mark("Previous photo"), "PgUp", partial(page.step, -1), is_on_canvas=True)
        self._done = add(mark("Done, and next"), "Ctrl+Return", page.finish, "done")
        self._done.setIconText(tr("Done"))
        self._reopen = add(mark("Not done after all"), None, desk.reopen)
        self._exclude = add(mark("Leave out"), "Ctrl+Backspace", page.exclude)
        add(mark("Copy from the previous photo"), "Ctrl+D", desk.copy_previous)
        regions = self._add_region_menu()
        self._add_training_menu()
        self._labelling_menus = edit, photo, regions, self._add_view_menu()

    def _add_set_menu(self, openers: Mapping[str, Callable[[], object]]) -> None:
        menu = self.menus.add_menu(mark("&Set"))
        for text, slot in openers.items():
            self.menus.add(menu, text, None, slot)
        menu.addSeparator()
        self.menus.add(menu, mark("Labels of the set..."), None, self.change_labels)
        self.menus.add(menu, mark("Import label maps..."), None, self.maps.import_maps)
        self.menus.add(menu, mark("Export label maps..."), None, self.maps.export_maps)
        self.menus.add(menu, mark("Model for clicks..."), None, self.choose_click_model)
        menu.addSeparator()
        self.menus.add(menu, mark("Close"), "Ctrl+W", self.close)

    def _add_region_menu(self) -> QMenu:
        desk, suggestions = self.page.desk, self.suggestions
        menu = self.menus.add_menu(mark("&Regions"))
        add = partial(self.menus.add, menu)
        self._snap = add(mark("Snap"), "Return", self._snap_or_finish, "snap", is_on_canvas=True)
        add(mark("Keep strokes as painted"), "Shift+Return", desk.keep_strokes, is_on_canvas=True)
        self._fix = add(mark("Fix or free the region under the pen"), "F", self.page.toggle_fixed, "lock")
        menu.addSeparator()
        add(mark("Fill holes"), None, desk.fill_holes)
        add(mark("Remove specks"), None, desk.remove_specks)
        add(mark("Smooth borders"), None, desk.smooth)
        menu.addSeparator()
        self._suggest = add(mark("Suggest"), "Ctrl+Space", suggestions.suggest, "mix")
        add(mark("Suggest for all empty photos"), None, suggestions.suggest_all)
        add(mark("Stop suggesting"), None, suggestions.stop)
        add(mark("Next doubtful place"), "D", self.page.visit_next_doubt)
        return menu

    def _add_training_menu(self) -> None:
        page, tools, menu = self.training, self.runs, self.menus.add_menu(mark("&Training"))
        add = partial(self.menus.add, menu)
        for text, slot in (
            (mark("Train"), page.wishes.start_button.click),
            (mark("Measure the pace"), page.wishes.measure_button.click),
            (mark("Check the set"), page.wishes.check_button.click),
        ):
            add(text, None, self._on_training_page(slot))
        menu.addSeparator()
        for text, slot in (
            (mark("Pause or go on"), page.panel.pause_button.click),
            (mark("Use this model now"), page.panel.use_button.click),
            (mark("Paint my document along"), page.panel.paints_along.click),
            (mark("Stop and keep"), page.panel.keep_button.click),
            (mark("Discard the run..."), page.panel.discard_button.click),
        ):
            add(text, None, self._on_training_page(slot))
        menu.addSeparator()
        add(mark("Teach the labeller"), None, self._on_training_page(tools.teach))
        add(mark("Export the model..."), None, tools.export_model)
        add(mark("Compare two runs..."), None, tools.compare)
        add(mark("Copy the command line"), None, tools.copy_command)
        add(mark("Set and command for another computer..."), None, tools.pack)

    def _on_training_page(self, slot: Callable[[], object]) -> Callable[[], None]:
        """Shows the page first, so that one sees what happens."""

        def do() -> None:
            self.tabs.setCurrentWidget(self.training)
            slot()

        return do

    def _add_view_menu(self) -> QMenu:
        page, menu = self.page, self.menus.add_menu(mark("&View"))
        add = partial(self.menus.add, menu)
        add(mark("Whole photo"), "Ctrl+0", page.canvas.fit, "fit")
        add(mark("Zoom in"), "Ctrl++", partial(page.canvas.zoom_centered, _ZOOM_STEP))
        add(mark("Zoom out"), "Ctrl+-", partial(page.canvas.zoom_centered, 1 / _ZOOM_STEP))
        add(mark("More of the labels"), ".", lambda: self.snap_bar.step_opacity(1))
        add(mark("More of the photo"), ",", lambda: self.snap_bar.step_opacity(-1))
        return menu

    def _add_bars(self) -> None:
        tool_bar = ToolBar(self.tool_actions, without=_USELESS)
        tool_bar.addSeparator()
        group: QActionGroup = self.tool_actions.group
        for tool, (text, key) in PHOTO_TOOLS.items():
            action = QAction(tr(text), self, checkable=True)
            action.setShortcut(key)
            action.setToolTip(f"{tr(text)} ({key_text(key)})")
            action.triggered.connect(lambda checked, chosen=tool: self._on_photo_tool(chosen))
            group.addAction(action)
            tool_bar.addAction(action)
            self.photo_tool_actions[tool] = action
        named = [self._snap, self._suggest, self._done]
        self.snap_bar = SnapBar(named, [self._fix, self.undo, self.redo], self.page.canvas, self.page.tools)
        self.labelling.addToolBar(Qt.ToolBarArea.LeftToolBarArea, tool_bar)
        self.labelling.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.snap_bar)
        self.labelling.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.options_bar)
        self.labelling.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def _add_status(self) -> None:
        self.statusBar().setSizeGripEnabled(False)
        self._hint, self._trouble, self._position = QLabel(), QLabel(), QLabel()
        self._trouble.setObjectName("trouble")
        self._suggesting = QProgressBar()
        self._suggesting.setFixedWidth(120)
        self._suggesting.setTextVisible(False)
        self._suggesting.setAccessibleName(tr("Suggestions under way"))
        self.statusBar().addWidget(self._hint, 1)
        for part in (self._trouble, self._suggesting, self._position):
            self.statusBar().addPermanentWidget(part)
        self._trouble.hide()
        self._suggesting.hide()

    def _connect(self) -> None:
        page, desk = self.page, self.page.desk
        page.notice.connect(self.show_notice)
        page.position_changed.connect(self._position.setText)
        page.session.state_changed.connect(self._on_state_changed)
        page.tools.changed.connect(self._on_tools_changed)
        desk.state_changed.connect(self._on_state_changed)
        desk.failed.connect(lambda message: show_problem(self, message))
        desk.trouble_changed.connect(self._on_trouble_changed)
        self.suggestions.notice.connect(self.show_notice)
        self.training.notice.connect(self.show_notice)
        self.maps.notice.connect(self.show_notice)
        self.runs.notice.connect(self.show_notice)
        self.training.checked.connect(self._on_checked)
        self.tabs.currentChanged.connect(self._on_page_changed)
        self.suggestions.progressed.connect(self._on_suggestions_progressed)
        self._on_tools_changed()

    def show_notice(self, text: str) -> None:
        """Say something for a while."""
        self.statusBar().showMessage(text, _MESSAGE_MILLISECONDS)

    def _on_page_changed(self) -> None:
        """Most menus, with their keys, belong to labelling."""
        is_labelling = self.tabs.currentWidget() is self.labelling
        for menu in self._labelling_menus:
            menu.setEnabled(is_labelling)
        self._position.setVisible(is_labelling)

    def _on_checked(self, findings: list[Finding]) -> None:
        CheckDialog(self, findings, self._show_place).show()

    def _show_place(self, place: Place) -> None:
        if place.photo not in {photo.name for photo in self.photo_set.photos}:
            return
        self.tabs.setCurrentWidget(self.labelling)
        self.page.open(self.photo_set[place.photo])
        if place.box is not None:
            left, top, right, bottom = place.box
            self.page.view_state.look_at(QPointF((left + right) / 2, (top + bottom) / 2))

    def _snap_or_finish(self) -> None:
        """Enter closes a polygon under way; else it snaps."""
        if self.page.canvas.has_rubber:
            self.page.tools.finish()
        else:
            self.page.desk.snap()

    def _on_state_changed(self) -> None:
        photo, history = self.page.desk.photo, self.page.session.document.history
        name = photo.name if photo is not None else tr("no photo")
        self.setWindowTitle(f"{self.photo_set.root.name}: {name} - GauGAN Desktop")
        for action, verb, step in (
            (self.undo, tr("Undo"), history.undo_name),
            (self.redo, tr("Redo"), history.redo_name),
        ):
            action.setEnabled(bool(step))
            action.setText(f"{verb}: {step}" if step else verb)
        self._reopen.setEnabled(photo is not None and photo.state is PhotoState.DONE)
        is_excluded = photo is not None and photo.state is PhotoState.EXCLUDED
        self._exclude.setText(tr("Take in again") if is_excluded else tr("Leave out"))

    def _on_tools_changed(self) -> None:
        tools = self.page.tools
        self._hint.setText(tools.hint)
        if tools.photo_tool is not None:
            self.photo_tool_actions[tools.photo_tool].setChecked(True)

    def _on_trouble_changed(self, why: str) -> None:
        self._trouble.setText(tr("Not saved: {why}", why=why))
        self._trouble.setVisible(bool(why))

    def _on_suggestions_progressed(self, done: int, count: int) -> None:
        self._suggesting.setVisible(count > 0)
        self._suggesting.setRange(0, max(1, count))
        self._suggesting.setValue(done)
