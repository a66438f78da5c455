"""Opens photo sets in their windows."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from gaugan_desktop.errors import GauganError
from gaugan_desktop.photo_set.description import OtherLayoutError
from gaugan_desktop.photo_set.photo_set import PhotoSet
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.aside import is_put_off, run_aside
from gaugan_desktop.ui.models.model_controller import ModelController
from gaugan_desktop.ui.small_dialogs import resize_on_screen, show_problem
from gaugan_desktop.ui.studio import training_process
from gaugan_desktop.ui.studio.new_set_dialog import NewSetDialog, free_folder
from gaugan_desktop.ui.studio.studio_window import StudioWindow
from gaugan_desktop.ui.synthesis_bridge import SynthesisBridge
from gaugan_desktop.ui.theme import THEMES

_LIKED = QSize(1500, 900)
_REMEMBERED = 4  # sets whose maps teach what a landscape looks like
NEW, OPEN = mark("New photo set..."), mark("Open photo set...")


class Studio(QObject):
    """One window at a time; another set takes its place.

    Attributes:
        window: the studio's window while there is one.
    """

    def __init__(
        self, parent: QWidget, bridge: SynthesisBridge, model: ModelController, settings: AppSettings
    ) -> None:
        super().__init__(parent)
        self._parent, self._bridge, self._model, self._settings = parent, bridge, model, settings
        self.window: StudioWindow | None = None

    def new(self) -> None:
        """Ask for photos and labels, and begin a set."""
        dialog = NewSetDialog(self.window or self._parent)
        if dialog.exec():
            root = Path(dialog.root.text()).expanduser()
            folder, labels = Path(dialog.folder.text()).expanduser(), dialog.label_set
            self._show(lambda: PhotoSet.create(root, folder, labels))

    def ask_open(self) -> None:
        """Ask for a set to open."""
        parent, title = self.window or self._parent, tr("Open photo set")
        last = next(iter(self._settings.photo_sets), None)
        start = Path.home() if last is None else Path(last).parent
        if chosen := QFileDialog.getExistingDirectory(parent, title, str(start)):
            self.open(Path(chosen))

    def open(self, root: Path) -> None:
        """Open a set, or a copy of pairs in another layout; what is wrong with it is reported."""
        self._show(lambda: PhotoSet.open(root), root)

    def close(self) -> bool:
        """Close the window; False where the artist keeps it open."""
        return self.window is None or self.window.close()

    def set_theme(self, name: str) -> None:
        if self.window is not None:
            self.window.set_theme(THEMES[name])

    def _show(self, make: Callable[[], PhotoSet], folder: Path | None = None) -> None:
        """Show what `make` makes; of a folder in another layout perhaps a copy."""
        if is_put_off(self, partial(self._show, make, folder)) or not self.close():
            return
        try:
            photo_set = run_aside(make)
        except OtherLayoutError as error:
            if folder is not None and (copy := self._copied(folder, str(error))) is not None:
                self._show(lambda: PhotoSet.open(copy))
            return
        except GauganError as error:
            show_problem(self._parent, str(error))
            return
        others = [root for root in self._settings.photo_sets if root != str(photo_set.root)]
        self._settings.photo_sets = [str(photo_set.root), *others][:_REMEMBERED]
        openers = {NEW: self.new, OPEN: self.ask_open}
        window = self.window = StudioWindow(photo_set, self._bridge, self._model, self._settings, openers)
        window.closed.connect(self._on_closed)
        resize_on_screen(window, _LIKED)
        window.show()
        window.page.open_first()

    def _copied(self, folder: Path, why: str) -> Path | None:
        """A copy of pairs in another layout, as a set; None where it is not wanted, or nothing is known."""
        copy = free_folder(folder.parent / tr("{name} set", name=folder.name))
        button = QMessageBox.StandardButton
        question = tr("{why} Copy the photos and label maps in it into “{name}”?", why=why, name=copy.name)
        answer = QMessageBox.question(
            self._parent, tr("Open photo set"), question, button.Yes | button.No, button.Yes
        )
        if answer != button.Yes:
            return None
        try:
            run_aside(lambda: training_process.copy_pairs(folder, copy))
        except GauganError as error:
            show_problem(self._parent, str(error))
            return None
        return copy

    def _on_closed(self) -> None:
        window, self.window = self.window, None
        if window is not None:
            window.deleteLater()
