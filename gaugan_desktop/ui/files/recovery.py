"""Keeps a journal of the document in hand, and offers lost work back after a crash."""

import shutil
import uuid
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from gaugan_desktop.document.journal import Journal, abandoned, recovered
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.paths import recovery_folder
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.models.model_controller import ModelController
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.small_dialogs import show_problem


class Recovery(QObject):
    """One journal at a time: another document closes the one before."""

    def __init__(self, parent: QWidget, session: DocumentSession, model: ModelController) -> None:
        super().__init__(parent)
        self._window, self._session, self._model = parent, session, model
        self._journal: Journal | None = None
        self._root: Path = recovery_folder()
        session.document_replaced.connect(self._begin)
        self._begin()

    def close(self) -> None:
        """The window closes and the work is saved or given up."""
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    def offer(self) -> None:
        """After a crash, ask what shall become of the newest lost work; older remains are dropped."""
        folders = abandoned(self._root)
        if not folders:
            return
        newest, *older = folders
        button = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._window,
            tr("Lost work"),
            tr("The program ended unexpectedly last time. Do you want the painting back?"),
            button.Yes | button.No,
            button.Yes,
        )
        if answer == button.Yes:
            self._restore(newest)
        for folder in folders if answer == button.No else older:
            shutil.rmtree(folder, ignore_errors=True)

    def _restore(self, folder: Path) -> None:
        try:
            document, _ = recovered(folder)
        except BadFileError as error:
            show_problem(self._window, str(error))
        else:
            document.revision += 1  # it is not saved anywhere yet
            self._session.open(document)
            if self._journal is not None:
                self._journal.keep()
        shutil.rmtree(folder, ignore_errors=True)

    def _begin(self) -> None:
        self.close()
        folder = self._root / uuid.uuid4().hex
        self._journal = Journal(folder, self._session.document, self._model.header.name)
