"""New, open, save, import and export, with their dialogs and questions."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QProgressDialog, QWidget

from gaugan_desktop.document.document import Document
from gaugan_desktop.document.project_file import SUFFIX, load_project, save_project
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.imaging.export import export_label_map, export_picture
from gaugan_desktop.imaging.loading import load_label_map
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.opencv import cv2
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.synthesis.messages import SynthesisResult
from gaugan_desktop.ui.dialogs import NewDocumentDialog, ask_to_save, show_problem
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.synthesis_bridge import SynthesisBridge

_MAX_RECENT = 10
_OPEN_FILTER = f"Projects and label maps (*{SUFFIX} *.png *.bmp *.tif *.tiff);;All files (*)"
_PICTURE_FILTER = "PNG (*.png);;JPEG (*.jpg *.jpeg)"


class FileController(QObject):
    """Every way a document gets in or out.

    Args:
        parent: the window that dialogs belong to.
        label_set: the model's labels, used for new documents and imported label maps.
    """

    picture_loaded = Signal(object)  # np.ndarray or None: the picture stored with a document
    recent_changed = Signal()
    notice = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        session: DocumentSession,
        bridge: SynthesisBridge,
        settings: AppSettings,
        label_set: LabelSet,
        model_name: str,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._session = session
        self._bridge = bridge
        self._settings = settings
        self._label_set = label_set
        self._model_name = model_name
        self._picture: np.ndarray | None = None
        self._export_path: Path | None = None
        self._progress: QProgressDialog | None = None
        bridge.export_ready.connect(self._on_export_ready)
        bridge.export_advanced.connect(self._on_export_advanced)
        bridge.failed.connect(self._on_failed)

    @property
    def document_name(self) -> str:
        path = self._session.document.path
        return path.stem if path else "Untitled"

    def set_picture(self, picture: np.ndarray | None) -> None:
        """The newest picture; it is stored in the project file."""
        self._picture = picture

    def new(self) -> None:
        """Ask for a size and start a blank document."""
        if not self.may_discard():
            return
        dialog = NewDocumentDialog(self._window, self._label_set)
        if dialog.exec():
            width, height, base_label, wrap = dialog.choice
            document = Document.blank(width, height, self._label_set, base_label)
            document.wrap = wrap
            document.mark_saved(None)
            self._open_document(document, None)

    def open(self) -> None:
        """Ask for a file and open it."""
        name, _ = QFileDialog.getOpenFileName(self._window, "Open", self._folder(), _OPEN_FILTER)
        if name:
            self.open_path(Path(name))

    def open_sample(self, path: Path) -> bool:
        """Open a bundled sample as a fresh, unnamed document, so that saving cannot overwrite it."""
        if not self.may_discard():
            return False
        try:
            project = load_project(path)
        except BadFileError as error:
            show_problem(self._window, str(error))
            return False
        project.document.path = None
        self._open_document(project.document, project.picture)
        return True

    def open_path(self, path: Path) -> bool:
        """Open a project or a label map; a bad file is reported and changes nothing."""
        if not self.may_discard():
            return False
        try:
            if path.suffix.lower() == SUFFIX:
                project = load_project(path)
                self._open_document(project.document, project.picture)
                self._remember(path)
            else:
                self._open_document(self._imported(path), None)
        except BadFileError as error:
            show_problem(self._window, str(error))
            return False
        return True

    def save(self) -> bool:
        """Save to the document's file, or ask for one; False when that failed or was cancelled."""
        path = self._session.document.path
        return self.save_to(path) if path else self.save_as()

    def save_as(self) -> bool:
        name = self._ask_path("Save as", f"{self.document_name}{SUFFIX}", f"Project (*{SUFFIX})", SUFFIX)
        return self.save_to(name) if name else False

    def save_to(self, path: Path) -> bool:
        """Write the project; a failure is reported and leaves the old file as it was."""
        self._session.end_stroke()
        try:
            save_project(path, self._session.document, self._picture, self._model_name)
        except BadFileError as error:
            show_problem(self._window, str(error))
            return False
        self._remember(path)
        self._session.state_changed.emit()
        self.notice.emit(f"Saved {path.name}")
        return True

    def export_picture(self) -> None:
        """Ask for a file and paint the picture at the document's own size."""
        path = self._ask_path("Export picture", f"{self.document_name}.png", _PICTURE_FILTER, ".png")
        if path is not None:
            self.export_picture_to(path)

    def export_picture_to(self, path: Path) -> None:
        """Paint at the document's size in the background, then write the file."""
        self._export_path = path
        self._progress = QProgressDialog("Painting the picture...", "Cancel", 0, 0, self._window)
        self._progress.setWindowTitle("Export")
        self._progress.setWindowModality(Qt.WindowModality.WindowModal)
        self._progress.setMinimumDuration(300)
        self._progress.canceled.connect(self._on_export_cancelled)
        self._bridge.request_export()

    def export_labels(self) -> None:
        """Ask for a file and write the label map as an indexed PNG."""
        default = f"{self.document_name}-labels.png"
        path = self._ask_path("Export label map", default, "Indexed PNG (*.png)", ".png")
        if path is None:
            return
        document = self._session.document
        self._write(lambda: export_label_map(path, document.labels, document.label_set), path)

    def may_discard(self) -> bool:
        """True when the document is saved, or the user saves or discards it."""
        self._session.end_stroke()
        if not self._session.document.is_modified:
            return True
        answer = ask_to_save(self._window, self.document_name)
        if answer == QMessageBox.StandardButton.Save:
            return self.save()
        return answer == QMessageBox.StandardButton.Discard

    def _imported(self, path: Path) -> Document:
        labels = load_label_map(path, self._label_set)
        try:
            return Document(labels, self._label_set, self._label_set.id_of("sky") or 0)
        except ValueError as error:
            raise BadFileError(path, str(error)) from error

    def _open_document(self, document: Document, picture: np.ndarray | None) -> None:
        document.mark_saved(document.path)
        self.picture_loaded.emit(picture)
        self._session.open(document)

    def _on_export_ready(self, result: SynthesisResult) -> None:
        path, self._export_path = self._export_path, None
        self._close_progress()
        if path is None:
            return
        document, picture = self._session.document, result.picture
        size = (document.width, document.height)
        if picture.shape[:2] != (document.height, document.width):
            picture = cv2.resize(picture, size, interpolation=cv2.INTER_LANCZOS4)
        self._write(lambda: export_picture(path, picture), path)

    def _on_export_advanced(self, share: float) -> None:
        if self._progress is not None:
            self._progress.setRange(0, 100)
            self._progress.setValue(round(100 * share))

    def _on_export_cancelled(self) -> None:
        self._export_path = None
        self._close_progress()
        self._bridge.cancel_exports()

    def _close_progress(self) -> None:
        if self._progress is not None:
            self._progress.canceled.disconnect()
            self._progress.reset()  # also stops the timer that would still show it
            self._progress.deleteLater()
            self._progress = None

    def _on_failed(self, message: str) -> None:
        self._close_progress()
        self._export_path = None
        show_problem(self._window, message)

    def _write(self, write: Callable[[], None], path: Path) -> None:
        try:
            write()
        except BadFileError as error:
            show_problem(self._window, str(error))
        else:
            self.notice.emit(f"Exported {path.name}")

    def _ask_path(self, title: str, name: str, name_filter: str, suffix: str) -> Path | None:
        start = str(Path(self._folder()) / name)
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, start, name_filter)
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(suffix)

    def _folder(self) -> str:
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
