"""The File menu: documents, samples, exports."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QDialog

from gaugan_desktop.document.project_file import read_thumbnail
from gaugan_desktop.paths import resource_path
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.files.export_controller import ExportController
from gaugan_desktop.ui.files.file_controller import FileController
from gaugan_desktop.ui.files.folder_watch import FolderWatch
from gaugan_desktop.ui.files.making_of import MakingOf
from gaugan_desktop.ui.files.photo_labels import PhotoToLabels
from gaugan_desktop.ui.files.recovery import Recovery
from gaugan_desktop.ui.files.scene_exports import SceneExports
from gaugan_desktop.ui.names import file_title
from gaugan_desktop.ui.studio.studio import NEW, OPEN, Studio
from gaugan_desktop.ui.window.menus import Menus


class FileMenu:
    def __init__(
        self,
        menus: Menus,
        files: FileController,
        exports: ExportController,
        making_of: MakingOf,
        scenes: SceneExports,
        photo_labels: PhotoToLabels,
        recovery: Recovery,
        watch: FolderWatch,
        studio: Studio,
        settings: AppSettings,
        show_batch: Callable[[], object],
        show_beside: Callable[[QDialog], None],
        leave: Callable[[], object],
    ) -> None:
        self._files, self._settings, self._watch = files, settings, watch
        add, menu = partial(menus.add, "&File"), menus["&File"]
        add(mark("New..."), "Ctrl+N", files.new)
        add(mark("Open..."), "Ctrl+O", files.open)
        self.recent = menu.addMenu(tr("Open recent"))
        self.recent.setToolTipsVisible(True)
        self.recent.setStyleSheet("QMenu { icon-size: 48px; }")
        self.recent.aboutToShow.connect(self._show_thumbnails)
        self.samples = menu.addMenu(tr("Samples"))
        for path in sorted(resource_path("samples").glob("*.gaugan")):
            self.samples.addAction(file_title(path)).triggered.connect(partial(self._open_sample, path))
        add(mark("Label map of another set..."), None, files.import_labels)
        add(mark("Labels from a photo..."), None, photo_labels.choose)
        menu.addSeparator()
        add(NEW, None, studio.new)
        add(OPEN, None, studio.ask_open)
        menu.addSeparator()
        add(mark("Lost work..."), None, recovery.show)
        menu.addSeparator()
        add(mark("Save"), "Ctrl+S", files.save)
        add(mark("Save as..."), "Ctrl+Shift+S", files.save_as)
        menu.addSeparator()
        add(mark("Export picture..."), "Ctrl+E", exports.picture)
        add(mark("Export label map..."), "Ctrl+Shift+E", exports.labels)
        add(mark("Label map for other programs..."), "Ctrl+Alt+E", exports.exchanged_labels)
        add(mark("Export making-of..."), None, making_of.export)
        more = menus.add_submenu("&File", mark("Export for film and 3D"))
        menus.add(more, mark("Plates..."), None, scenes.plates.export)
        menus.add(more, mark("Parallax film..."), None, scenes.parallax)
        menus.add(more, mark("Day film..."), None, lambda: show_beside(scenes.day_film()))
        menus.add(more, mark("HDR panorama..."), None, scenes.panorama.export)
        add(mark("Copy picture"), "Ctrl+Shift+C", exports.copy_picture)
        menu.addSeparator()
        add(mark("Batch..."), "Ctrl+Alt+B", show_batch)
        self._watching = add(mark("Watch folder..."), "Ctrl+Alt+W", watch.toggle)
        self._watching.setCheckable(True)
        menus.explain(self._watching, tr("Paint every label map that another program saves into a folder"))
        watch.changed.connect(self._show_watch)
        menu.addSeparator()
        add(mark("Quit"), "Ctrl+Q", leave)
        files.recent_changed.connect(self._show_recent)
        self._show_recent()

    def _show_watch(self) -> None:
        folder = self._watch.folder
        self._watching.setChecked(folder is not None)
        text = tr("Watch folder...") if folder is None else tr("Stop watching “{name}”", name=folder.name)
        self._watching.setText(text)

    def _show_recent(self) -> None:
        self.recent.clear()
        for text in self._settings.recent_files:
            path = Path(text)
            action = self.recent.addAction(path.name)
            action.setData(text)
            action.setToolTip(text)
            action.triggered.connect(partial(self._open_path, path))
        self.recent.setEnabled(not self.recent.isEmpty())

    def _show_thumbnails(self) -> None:
        """Read when the menu opens: start-up and painting do not wait for the disk."""
        for action in self.recent.actions():
            picture = QPixmap()
            if action.icon().isNull() and picture.loadFromData(read_thumbnail(action.data()) or b""):
                action.setIcon(QIcon(picture))

    def _open_sample(self, path: Path, checked: bool = False) -> None:
        self._files.open_sample(path)

    def _open_path(self, path: Path, checked: bool = False) -> None:
        self._files.open_path(path)
