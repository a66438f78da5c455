"""The model in use: switching it, and how a document's labels become the model's."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from gaugan_desktop.document.document import Document
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.models.library import model_entries
from gaugan_desktop.models.model_file import ModelHeader, read_model_header
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.synthesis.messages import WorkerReady
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.models.mapping_dialog import MappingDialog
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.small_dialogs import show_problem
from gaugan_desktop.ui.synthesis_bridge import SynthesisBridge

_Names = tuple[str, ...]


class ModelController(QObject):
    """Knows the model's header; `use` goes over to another one."""

    changed = Signal()
    notice = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        session: DocumentSession,
        bridge: SynthesisBridge,
        settings: AppSettings,
        header: ModelHeader,
    ) -> None:
        super().__init__(parent)
        self._window, self._session, self._bridge, self._settings = parent, session, bridge, settings
        self.header = header
        self._partners: dict[tuple[_Names, _Names], dict[int, int]] = {}
        bridge.ready.connect(self._on_ready)

    @property
    def document(self) -> Document:
        """The one that is painted with the model."""
        return self._session.document

    def use(self, path: Path) -> bool:
        """Paint with another model from now on; a bad file is reported and changes nothing."""
        try:
            header = read_model_header(path)
        except BadFileError as error:
            show_problem(self._window, str(error))
            return False
        self.header = header
        self._settings.model = str(path)
        self.changed.emit()
        self.map_labels()
        self._bridge.start(path, self._settings.device)
        return True

    def map_labels(self) -> None:
        """Tell the bridge which of the model's labels each of the document's becomes.

        Labels without a partner by name or alias are asked about, once for every pair of label sets.
        """
        document = self._session.document
        own, others = document.label_set, self.header.label_set
        table = own.mapping_to(others)
        key = own.names, others.names
        if key not in self._partners and (lonely := _lonely(document, table)):
            where = QApplication.activeWindow() or self._window  # perhaps the studio's
            dialog = MappingDialog(where, own, others, lonely)
            dialog.exec()
            self._partners[key] = dialog.partners
        for label, partner in self._partners.get(key, {}).items():
            table[label] = partner
        self._bridge.set_label_table(table)

    def _on_ready(self, message: WorkerReady) -> None:
        """The worker says what it has loaded: the file may hold another model than when it was read here."""
        before, self.header = self.header, message.header
        if self.header == before:
            return
        self.changed.emit()
        if self.header.label_set != before.label_set:
            self._bridge.give_up_exports()
            self.map_labels()
            self.notice.emit(tr("The model file now holds other labels; they were matched anew."))

    def on_project_opened(self, name: str) -> None:
        """A project came that was painted with the model of this name."""
        if not name or name == self.header.name:
            return
        path = next((entry.path for entry in model_entries() if entry.header and entry.name == name), None)
        if path is None:
            self.notice.emit(tr("Painted with the model “{name}”, which is not here", name=name))
            return
        button = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._window,
            tr("Another model"),
            tr("This was painted with the model “{name}”. Go over to it?", name=name),
            button.Yes | button.No,
            button.Yes,
        )
        if answer == button.Yes:
            self.use(path)


def _lonely(document: Document, table: np.ndarray) -> list[int]:
    """Labels that the document shows and that have no partner."""
    shown = np.flatnonzero(np.bincount(document.labels.ravel(), minlength=256))
    return [int(i) for i in shown if i < len(document.label_set) and table[i] == UNPAINTED]
