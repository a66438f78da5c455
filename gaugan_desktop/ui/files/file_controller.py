"""New, open, save and import, with their dialogs and questions."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from gaugan_desktop.annotations.colour_tables import load_table
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.project_file import SUFFIX, LoadedProject, load_project, save_project
from gaugan_desktop.errors import BadFileError, UnknownLabelError
from gaugan_desktop.imaging.loading import load_label_map, load_picture
from gaugan_desktop.labels import MAX_LABELS, LabelSet
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.aside import run_aside
from gaugan_desktop.ui.files.new_document import NewDocumentDialog
from gaugan_desktop.ui.files.questions import LabelSetDialog, ask_to_replace, ask_to_save
from gaugan_desktop.ui.models.model_controller import ModelController
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.small_dialogs import ask_save_path, picture_filter, show_problem

_Result = TypeVar("_Result")
_MAX_RECENT = 10
_SAMPLED_PIXELS = 20_000
_OPEN_PATTERNS = f"(*{SUFFIX} *.png *.bmp *.tif *.tiff *.jpg *.jpeg *.webp)"


class FileController(QObject):
    """Opens and saves documents.

    Args:
        parent: the window that dialogs belong to.
        model: its labels are those of new documents and imported label maps.
    """

    picture_loaded = Signal(object)  # np.ndarray or None: the picture stored with a document
    project_opened = Signal(str)  # name of the model it was painted with
    photo_opened = Signal(object)  # Path of a picture that is no label map
    recent_changed = Signal()
    notice = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        session: DocumentSession,
        settings: AppSettings,
        model: ModelController,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._session = session
        self._settings = settings
        self._model = model
        self._picture: np.ndarray | None = None
        self.is_busy = False  # a file is being written or read

    @property
    def document_name(self) -> str:
        path = self._session.document.path
        return path.stem if path else tr("Untitled")

    def set_picture(self, picture: np.ndarray | None) -> None:
        """The newest picture; it is stored in the project file."""
        self._picture = picture

    def new(self) -> None:
        """Ask for a size and start a blank document."""
        settings = self._settings
        size = settings.new_width, settings.new_height
        dialog = NewDocumentDialog(self._window, self._model.header.label_set, size)
        if dialog.exec() and self.may_discard():
            width, height, base_label, wrap = dialog.choice
            settings.new_width, settings.new_height = width, height
            document = Document.blank(width, height, self._model.header.label_set, base_label)
            document.wrap = wrap
            document.mark_saved(None)
            self.open_document(document, None)

    def open(self) -> None:
        """Ask for a file and open it."""
        files = tr("Projects, label maps, photos") + f" {_OPEN_PATTERNS};;" + tr("All files") + " (*)"
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Open"), self.folder(), files)
        if name:
            self.open_path(Path(name))

    def open_sample(self, path: Path) -> bool:
        """Open a bundled sample as a fresh, unnamed document, so that saving cannot overwrite it."""
        try:
            project = load_project(path)
        except BadFileError as error:
            show_problem(self._window, str(error))
            return False
        if not self.may_discard():
            return False
        project.document.path = None
        self.open_document(project.document, project.picture)
        return True

    def import_labels(self) -> None:
        """Ask for a label map and for the labels it uses, which become the document's."""
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Label map"), self.folder(), picture_filter())
        if name:
            self._ask_labels(Path(name), tr("Which labels does “{file}” use?", file=Path(name).name))

    def open_path(self, path: Path, label_set: LabelSet | None = None) -> bool:
        """Open a project or a label map; a bad file is reported, and changes and asks nothing.

        A photo takes no document's place; `photo_opened` tells of it. A label map that does not fit the
        model's labels may use others; that is asked.

        Args:
            label_set: what a label map uses; without it the model's.
        """
        if self.is_busy:
            return False
        try:
            if label_set is None and path.suffix.lower() != SUFFIX and self._aside(lambda: _is_photo(path)):
                self.photo_opened.emit(path)
                return False
            labels = label_set or self._model.header.label_set
            project = self._aside(lambda: _loaded(path, labels))
        except BadFileError as error:
            if isinstance(error, UnknownLabelError) and label_set is None:
                return self._ask_labels(path, error.message + " " + tr("Does it use other labels?"))
            show_problem(self._window, str(error))
            return False
        if not self.may_discard():
            return False
        self.open_document(project.document, project.picture)
        if project.document.path is not None:
            self._remember(path)
            self.project_opened.emit(project.model_name)
        if project.damage:
            show_problem(self._window, str(BadFileError(path, project.damage)))
        return True

    def _aside(self, work: Callable[[], _Result]) -> _Result:
        """What is read or written meanwhile; one may go on painting."""
        self.is_busy = True
        try:
            return run_aside(work)
        finally:
            self.is_busy = False

    def _ask_labels(self, path: Path, question: str) -> bool:
        dialog = LabelSetDialog(self._window, question)
        if not dialog.exec():
            return False
        label_set = dialog.choice or self._ask_table()
        return label_set is not None and self.open_path(path, label_set)

    def _ask_table(self) -> LabelSet | None:
        """Labels by a table of colours; None without one."""
        title, files = tr("A table of colours..."), "CSV (*.csv)"
        name, _ = QFileDialog.getOpenFileName(self._window, title, self.folder(), files)
        if not name:
            return None
        try:
            return load_table(Path(name)).label_set
        except BadFileError as error:
            show_problem(self._window, str(error))
            return None

    def save(self) -> bool:
        """Save to the document's file, or ask for one; False when that failed or was cancelled."""
        path = self._session.document.path
        return self.save_to(path) if path else self.save_as()

    def save_as(self) -> bool:
        start = Path(self.folder()) / f"{self.document_name}{SUFFIX}"
        path = ask_save_path(self._window, tr("Save as"), start, tr("Project") + f" (*{SUFFIX})", SUFFIX)
        return self.save_to(path) if path else False

    def save_to(self, path: Path) -> bool:
        """Write the project aside; a failure is reported and leaves the old file as it was."""
        if self.is_busy:
            return False
        self._session.end_stroke()
        document = self._session.document
        if path == document.path and document.is_file_foreign and not ask_to_replace(self._window, path.name):
            return False
        copy, revision, picture = document.snapshot(has_story=True), document.revision, self._picture
        name = self._model.header.name
        try:
            self._aside(lambda: save_project(path, copy, picture, name))
        except BadFileError as error:
            show_problem(self._window, str(error))
            return False
        document.mark_saved(path, revision)
        self._remember(path)
        self._session.state_changed.emit()
        self.notice.emit(tr("Saved {file}", file=path.name))
        return True

    def may_discard(self) -> bool:
        """True when the document is saved, or the user saves or discards it."""
        self._session.end_stroke()
        if not self._session.document.is_modified:
            return True
        answer = ask_to_save(self._window, self.document_name)
        if answer == QMessageBox.StandardButton.Save:
            return self.save() and not self._session.document.is_modified  # one may paint while it saves
        return answer == QMessageBox.StandardButton.Discard

    def open_document(
        self, document: Document, picture: np.ndarray | None = None, is_saved: bool = True
    ) -> None:
        """Work on another document; ask `may_discard` before.

        Args:
            is_saved: it is as its file says, or as good as empty.
        """
        if is_saved:
            document.mark_saved(document.path)
        else:
            document.mark_unsaved()
        self.picture_loaded.emit(picture)
        self._session.open(document)

    def folder(self) -> str:
        """Where file dialogs open: beside the document or the last one used."""
        path = self._session.document.path
        if path:
            return str(path.parent)
        recent = self._settings.recent_files
        return str(Path(recent[0]).parent if recent else Path.home())

    def _remember(self, path: Path) -> None:
        text = str(path.resolve())
        recent = [text] + [other for other in self._settings.recent_files if other != text]
        self._settings.recent_files = recent[:_MAX_RECENT]
        self.recent_changed.emit()


def _loaded(path: Path, label_set: LabelSet) -> LoadedProject:
    """A project, or a label map as a nameless one without a picture."""
    if path.suffix.lower() == SUFFIX:
        return load_project(path)
    labels = load_label_map(path, label_set)
    try:
        return LoadedProject(Document(labels, label_set, label_set.id_of("sky") or 0), "", None)
    except ValueError as error:
        raise BadFileError(path, str(error)) from error


def _is_photo(path: Path) -> bool:
    """A picture with more colours than any label map has.

    Raises:
        BadFileError: it cannot be read.
    """
    picture = load_picture(path)
    step = max(1, picture.shape[0] * picture.shape[1] // _SAMPLED_PIXELS)
    return len(np.unique(picture.reshape(-1, 3)[::step], axis=0)) > MAX_LABELS
