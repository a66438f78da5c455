"""The main window: puts canvas, picture, panels and bars together."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QToolBar, QWidget

from gaugan_desktop.models.model_file import ModelHeader
from gaugan_desktop.paths import starter_model_path
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.aside import is_put_off
from gaugan_desktop.ui.files.batch_dialog import BatchDialog
from gaugan_desktop.ui.files.batch_queue import BatchQueue
from gaugan_desktop.ui.files.export_controller import ExportController
from gaugan_desktop.ui.files.export_folder import ExportFolder
from gaugan_desktop.ui.files.file_controller import FileController
from gaugan_desktop.ui.files.folder_watch import FolderWatch
from gaugan_desktop.ui.files.making_of import MakingOf
from gaugan_desktop.ui.files.photo_labels import PhotoToLabels
from gaugan_desktop.ui.files.profiles import SoftProof
from gaugan_desktop.ui.files.questions import ask_about_photo
from gaugan_desktop.ui.files.recovery import Recovery
from gaugan_desktop.ui.files.scene_exports import SceneExports
from gaugan_desktop.ui.models.model_controller import ModelController
from gaugan_desktop.ui.models.model_dialog import ModelDialog
from gaugan_desktop.ui.panels.history_panel import HistoryPanel
from gaugan_desktop.ui.panels.label_panel import LabelPanel
from gaugan_desktop.ui.panels.label_textures import LabelTextures
from gaugan_desktop.ui.panels.layer_panel import LayerPanel
from gaugan_desktop.ui.panels.navigator import Navigator
from gaugan_desktop.ui.panels.over_panel import LabelsOrColours, OverPanel
from gaugan_desktop.ui.panels.painted_styles import PaintedStyles
from gaugan_desktop.ui.panels.reference import ReferencePhoto
from gaugan_desktop.ui.panels.style_panel import StylePanel
from gaugan_desktop.ui.panels.texture_rolls import TextureRolls
from gaugan_desktop.ui.panels.variations import VariationsDialog
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.studio.studio import Studio
from gaugan_desktop.ui.synthesis_bridge import SynthesisBridge
from gaugan_desktop.ui.theme import THEMES, apply_theme
from gaugan_desktop.ui.tools.bars import MORE_TOOLS, OptionsBar, ToolActions, ToolBar
from gaugan_desktop.ui.tools.brush_memory import recall, remember
from gaugan_desktop.ui.tools.toolbox import ToolBox
from gaugan_desktop.ui.views.document_views import DocumentViews
from gaugan_desktop.ui.views.helpers import Helpers
from gaugan_desktop.ui.views.horizon_line import HorizonLine
from gaugan_desktop.ui.views.map_finisher import MapFinisher
from gaugan_desktop.ui.views.panorama_dialog import PanoramaDialog
from gaugan_desktop.ui.views.suggestion_bar import SuggestionBar
from gaugan_desktop.ui.window.appearance import Appearance
from gaugan_desktop.ui.window.docks import Docks
from gaugan_desktop.ui.window.edit_menus import EditMenus
from gaugan_desktop.ui.window.file_menu import FileMenu
from gaugan_desktop.ui.window.finish_menu import add_finish_menu
from gaugan_desktop.ui.window.focus import FocusReturn
from gaugan_desktop.ui.window.help_menu import HelpMenu
from gaugan_desktop.ui.window.helper_menu import add_helper_menu
from gaugan_desktop.ui.window.key_editor import apply_shortcuts
from gaugan_desktop.ui.window.menus import Menus
from gaugan_desktop.ui.window.over_menu import OverMenu
from gaugan_desktop.ui.window.painter_reports import PainterReports
from gaugan_desktop.ui.window.pen_control import PenControl
from gaugan_desktop.ui.window.placing import place_window, saved_place
from gaugan_desktop.ui.window.preferences import PreferencesDialog
from gaugan_desktop.ui.window.status_line import StatusLine
from gaugan_desktop.ui.window.status_reports import StatusReports
from gaugan_desktop.ui.window.style_control import StyleControl
from gaugan_desktop.ui.window.style_menu import add_style_menu
from gaugan_desktop.ui.window.texture_menu import add_texture_menu
from gaugan_desktop.ui.window.tool_menu import ToolMenu
from gaugan_desktop.ui.window.tour import Tour, tour_stops
from gaugan_desktop.ui.window.view_menu import ViewMenu
from gaugan_desktop.ui.window.workspace_menu import WorkspaceMenu


class MainWindow(QMainWindow):
    """Owns the widgets; the document lives in the session, the worker behind the bridge."""

    def __init__(
        self,
        session: DocumentSession,
        bridge: SynthesisBridge,
        settings: AppSettings,
        header: ModelHeader,
    ) -> None:
        super().__init__()
        self.session, self.bridge, self.settings = session, bridge, settings
        self.appearance = Appearance(settings)
        self.model = ModelController(self, session, bridge, settings, header)
        theme = THEMES[settings.theme]
        self.tools = ToolBox(session, header.label_set.id_of("mountain") or 0)
        self.views = DocumentViews(session, bridge, self.tools, settings, theme)
        self.canvas, self.picture, self.display = self.views.canvas, self.views.picture, self.views.display
        self.view_state, self.marks = self.views.state, self.views.marks
        self.horizon = HorizonLine(session, bridge, self.canvas, self.model, settings)
        self.label_panel = LabelPanel(session.document.label_set, settings, self)
        self.over_panel = OverPanel(session, self.tools.over, settings)
        self.labels_or_colours = LabelsOrColours(self.label_panel, self.over_panel)
        self.textures = LabelTextures(self.label_panel, session, self.display)
        self.rolls = TextureRolls(session, self.tools, self.label_panel)
        self.layer_panel = LayerPanel(session)
        self.style_panel = StylePanel(
            lambda: session.document.selection,
            lambda: self.display.picture,
            lambda: (session.document.label_set, self.tools.label),
            PaintedStyles(session, bridge, self.model),
            settings,
        )
        self.history_panel = HistoryPanel(session, self.display)
        self.navigator = Navigator(self.view_state, self.canvas, self.display)
        self.status = StatusLine()
        self.finisher = MapFinisher(session, self.views, settings)
        self.suggestions = SuggestionBar(self.canvas, self.finisher)
        self.files = FileController(self, session, settings, self.model)
        folder = ExportFolder(settings, self.files.folder)
        self.exports = ExportController(self, session, bridge, settings, self.model, folder)
        self.proof = SoftProof(self.display, settings)
        self.making_of = MakingOf(self, session, bridge, folder)
        self.scenes = SceneExports(self, session, bridge, settings, self.model, folder, self.exports)
        self.reference = ReferencePhoto(self, session, self.canvas)
        self.photo_labels = PhotoToLabels(self, session, bridge, self.files, self.model)
        self.recovery = Recovery(self, session, self.model, self.files)
        self.batch = BatchQueue(lambda: bridge.model_path or starter_model_path(), lambda: settings.device)
        self.watch = FolderWatch(self, session, bridge, self.model)
        self.studio = Studio(self, bridge, self.model, settings)
        self.tool_actions = ToolActions(self, self.tools, MORE_TOOLS)
        self.options_bar = OptionsBar(self.tools)
        self.pen = PenControl(self, self.views, session, self.tools, self.label_panel, settings)
        self.styles = StyleControl(self, self.style_panel, session, self.model, settings)
        self.docks = self._make_docks()
        self._build_menus()
        self.pen.popup.set_actions(self.edit_menus.undo, self.edit_menus.redo)
        self.layer_panel.set_actions(self.edit_menus.layer_actions, self.edit_menus.group_actions)
        self.layer_panel.add_below(self.reference.slider)
        self._build_layout()
        self.focus = FocusReturn(self, self.canvas, [*self.docks.by_name.values(), *self._bars])
        self._connect()
        self.appearance.set_theme(settings.theme)
        self.appearance.set_view(settings.view)
        self.appearance.set_wheel(settings.wheel_zooms)
        self.appearance.set_label_colors(settings.palette, settings.has_patterns)
        self.setAcceptDrops(True)
        self.canvas.setFocus()
        place_window(self, settings.window_geometry)
        self.docks.restore(settings.window_state)
        self._on_document_replaced()
        recall(self.tools, settings)
        self.tools.changed.connect(lambda: remember(self.tools, settings))

    def show_tour(self) -> None:
        """Four steps through the window, in which one may paint."""
        self.settings.has_seen_tour = True
        for older in self.findChildren(Tour):
            older.close()
        self.docks.show_panel(self.label_panel)
        self.docks.show_panel(self.style_panel)
        picture = self.canvas if self.picture.isHidden() else self.picture
        parts = self.label_panel, self.canvas, self.options_bar, picture, self.style_panel
        tour = Tour(self, tour_stops(*parts, self.session))
        tour.ended.connect(self.focus.give_back)
        tour.start()

    def show_panorama(self) -> None:
        """Look around in the picture as in a 360-degree panorama."""
        self._show_beside(PanoramaDialog(self, self.display))

    def show_models(self) -> None:
        """The models to choose from, beside the window."""
        self._show_beside(ModelDialog(self, self.model))

    def show_variations(self) -> None:
        """The document in nine random styles, beside the window."""
        self._show_beside(VariationsDialog(self, self.session, self.bridge, self.exports))

    def show_batch(self) -> None:
        """The queue of pictures, beside the window."""
        self._show_beside(BatchDialog(self, self.batch, self.session))

    def show_preferences(self) -> None:
        actions, label_keys = self.menus.editable(), self.label_panel.keys
        PreferencesDialog(self, self.appearance, self.tools, self.pen, actions, label_keys).open()

    def cancel(self) -> None:
        """Leave a suggestion; else take back what is under way."""
        if not self.finisher.leave():
            self.tools.cancel()

    def toggle_panels(self) -> None:
        """Hide everything but canvas and picture, or show it again; a suggestion that is shown is taken
        instead."""
        if self.finisher.take():
            return
        self.docks.toggle()
        self.status.setVisible(not self.docks.is_hidden)
        self.focus.give_back()

    @property
    def _bars(self) -> list[QToolBar]:
        return self.findChildren(QToolBar, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def closeEvent(self, event: QCloseEvent) -> None:
        if is_put_off(self, self.close) or not self.files.may_discard() or not self.studio.close():
            event.ignore()
            return
        self.settings.window_geometry, self.settings.window_state = saved_place(self), self.docks.saved()
        self.watch.stop()
        self.batch.stop()
        self.bridge.stop()
        self.recovery.close()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if paths:
            self.files.open_path(paths[0])

    def _show_beside(self, dialog: QDialog) -> None:
        """Show a dialog that may stay open while one paints; what it changes can be undone in it, too."""
        dialog.addActions([self.edit_menus.undo, self.edit_menus.redo])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def _build_menus(self) -> None:
        menus = self.menus = Menus(self, self.views.all)
        self.file_menu = FileMenu(
            menus,
            self.files,
            self.exports,
            self.making_of,
            self.scenes,
            self.photo_labels,
            self.recovery,
            self.watch,
            self.studio,
            self.settings,
            self.show_batch,
            self._show_beside,
            self.close,
        )
        self.edit_menus = EditMenus(
            menus, self.session, self.tools, self.reference, self.horizon, self.status
        )
        self.over_menu = OverMenu(menus, self.session, self.tools.over, self.over_panel)
        self.tool_menu = ToolMenu(
            menus, self.tools, self.tool_actions, self.appearance, self.cancel, self.show_models
        )
        add_style_menu(
            menus, self.style_panel, self.styles.choose_random, self.show_variations, self.styles.choose_image
        )
        self.view_menu = ViewMenu(
            menus,
            self.appearance,
            self.views.arrangement,
            self.display,
            self.canvas,
            self.view_state,
            self.horizon,
            self.proof,
            self.views.show_selection,
            self.show_panorama,
            self.toggle_panels,
            self.toggle_full_screen,
        )
        self.helpers = Helpers(self.session, self.tools, self.views, self.horizon, self.settings)
        add_helper_menu(menus, self.helpers)
        add_finish_menu(menus, self.finisher, self.suggestions)
        add_texture_menu(menus, self.rolls)
        self.workspaces = WorkspaceMenu(menus, self.docks, self.appearance)
        self.help_menu = HelpMenu(menus, self.status, self.show_tour, self._show_beside)
        menus.add("&Edit", mark("Preferences..."), "Ctrl+,", self.show_preferences)
        apply_shortcuts(menus.editable(), self.settings.shortcuts)

    def _make_docks(self) -> Docks:
        panels: dict[str, tuple[str, QWidget]] = {
            "labels": (tr("Labels"), self.labels_or_colours),
            "style": (tr("Style"), self.style_panel),
            "layers": (tr("Layers"), self.layer_panel),
            "history": (tr("History"), self.history_panel),
            "view": (tr("View"), self.navigator),
        }
        return Docks(self, panels, (tr("Picture"), self.views.far_picture))

    def _build_layout(self) -> None:
        self.setCentralWidget(self.views.arrangement)
        self.setStatusBar(self.status)
        tool_bar = ToolBar(self.tool_actions)
        tool_bar.addSeparator()
        tool_bar.addAction(self.over_menu.switch)
        self.addToolBar(Qt.ToolBarArea.LeftToolBarArea, tool_bar)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.options_bar)
        view_bar = self.view_menu.make_bar(self.edit_menus.undo, self.edit_menus.redo)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, view_bar)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def _connect(self) -> None:
        session, tools, bridge = self.session, self.tools, self.bridge
        self.appearance.theme_changed.connect(self._on_theme_changed)
        self.appearance.view_changed.connect(self.views.arrangement.arrange)
        self.appearance.view_changed.connect(self.focus.give_back)
        for chosen in (
            self.label_panel.label_chosen,
            self.style_panel.style_chosen,
            self.tool_actions.chosen,
        ):
            chosen.connect(self.focus.leave_field)
        self.layer_panel.renaming_ended.connect(self.focus.give_back)
        self.appearance.colors_changed.connect(self._on_colors_changed)
        self.appearance.wheel_changed.connect(self.views.set_wheel)
        session.layers_changed.connect(self._on_layers_changed)
        tools.over.changed.connect(self._on_over_changed)
        self.over_panel.opacity_tried.connect(self.views.over.try_opacity)
        tools.label_changed.connect(self.label_panel.select)
        self.label_panel.label_chosen.connect(tools.select_label)
        self.textures.changed.connect(lambda: self.label_panel.show_textures(self.textures.by_label))
        self.style_panel.style_chosen.connect(session.set_style)
        session.state_changed.connect(self._on_state_changed)
        session.document_replaced.connect(self._on_document_replaced)
        PainterReports(self, self.status, self.display, bridge, self.model, self.appearance)
        self.files.picture_loaded.connect(self.display.show)
        self.display.changed.connect(self.files.set_picture)
        self.files.project_opened.connect(self.model.on_project_opened)
        self.files.photo_opened.connect(self._on_photo_opened)
        self.recovery.trouble_changed.connect(self.status.show_trouble)
        exporting = self.exports, self.making_of, self.scenes, self.proof, self.photo_labels, self.watch
        noticing = (self.files, *exporting, self.finisher, self.rolls, self.model, self.recovery)
        refusing = session.refused, self.style_panel.refused
        StatusReports(self.status, session, tools, self.views, bridge, noticing, refusing)

    def _on_theme_changed(self, name: str) -> None:
        theme = THEMES[name]
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, theme)
        self.studio.set_theme(name)
        for part in (
            self.views,
            self.docks,
            self.style_panel,
            self.layer_panel,
            self.tool_actions,
            self.options_bar,
            self.menus,
        ):
            part.set_theme(theme)

    def _on_over_changed(self) -> None:
        """Colours in the place of labels, and a view with a picture, while one paints over it."""
        is_on = self.tools.over.is_on
        self.labels_or_colours.show_panel(self.over_panel if is_on else self.label_panel)
        self.docks.by_name["labels"].setWindowTitle(tr("Paint over") if is_on else tr("Labels"))
        if is_on and self.settings.view == "labels":
            self.appearance.set_view("side")

    def _on_colors_changed(self, palette: str, has_patterns: bool) -> None:
        self.views.show_colors(palette, has_patterns)
        self.label_panel.refresh()

    def _on_photo_opened(self, path: Path) -> None:
        purpose = ask_about_photo(self, path.name, self.photo_labels.is_possible)
        if purpose == "labels":
            self.photo_labels.open(path)
        elif purpose == "style":
            self.style_panel.add_image(path)
        elif purpose == "reference":
            self.reference.open(path)

    def _on_document_replaced(self) -> None:
        document = self.session.document
        self.model.map_labels()
        self.views.show_document()
        self.label_panel.set_label_set(document.label_set)
        self.tools.fit_label(len(document.label_set))
        self.style_panel.show_style(document.style)
        self._on_layers_changed()
        self._on_state_changed()

    def _on_state_changed(self) -> None:
        document = self.session.document
        self.setWindowTitle(f"{self.files.document_name}[*] - GauGAN Desktop")
        self.setWindowModified(document.is_modified)
        self.edit_menus.show_nature(document.state)
        self.edit_menus.show_history(document.history)

    def _on_layers_changed(self) -> None:
        self.edit_menus.show_layers(self.session.document.state)
