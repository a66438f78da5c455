"""Keeps a journal of the document in hand, and offers lost work back after a crash."""

import logging
import uuid
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from gaugan_desktop.document.journal import Journal
from gaugan_desktop.document.lost_work import LostWork, abandoned
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.folder_lock import FolderLock
from gaugan_desktop.paths import recovery_folder
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.aside import run_aside
from gaugan_desktop.ui.files.file_controller import FileController
from gaugan_desktop.ui.files.lost_work_dialog import LostWorkDialog, Offer, offer_of
from gaugan_desktop.ui.models.model_controller import ModelController
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.small_dialogs import show_problem

_log = logging.getLogger(__name__)
_CATCH_UP_MILLISECONDS = 700
_RETRY_MILLISECONDS = 5000


class Recovery(QObject):
    """One journal at a time: another document closes the one before."""

    trouble_changed = Signal(str)  # why the work is not on the disk; empty when it is
    notice = Signal(str)

    def __init__(
        self, parent: QWidget, session: DocumentSession, model: ModelController, files: FileController
    ) -> None:
        super().__init__(parent)
        self._window, self._session, self._model, self._files = parent, session, model, files
        self._journal: Journal | None = None
        self._accepted: FolderLock | None = None  # of the work that is being opened
        self._trouble = ""
        self._is_offering = False
        self._root: Path = recovery_folder()
        self._timers = []
        for milliseconds, act in ((_CATCH_UP_MILLISECONDS, self.catch_up), (_RETRY_MILLISECONDS, self.retry)):
            timer = QTimer(self, interval=milliseconds)
            timer.timeout.connect(act)
            timer.start()
            self._timers.append(timer)
        session.document_replaced.connect(self._begin)
        session.state_changed.connect(self.catch_up)
        self._begin()

    def close(self) -> None:
        """The window closes and the work is saved or given up."""
        for timer in self._timers:
            timer.stop()
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    def catch_up(self) -> None:
        """Keep the stroke in hand and the story, and tell of trouble."""
        if self._journal is not None:
            self._journal.catch_up()
            if self._journal.error != self._trouble:
                self._trouble = self._journal.error
                self.trouble_changed.emit(self._trouble)

    def retry(self) -> None:
        """Try again where the disk refused."""
        if self._journal is not None:
            self._journal.retry()

    def offer(self) -> bool:
        """List the lost works, if there are any; what is saved elsewhere is forgotten."""
        if self._is_offering:
            return True
        self._is_offering = True
        try:
            offers = run_aside(lambda: _offers(self._root))
            if offers:
                self._ask(offers)
            return bool(offers)
        finally:
            self._is_offering = False

    def show(self) -> None:
        """List the lost works, or say that there are none."""
        if not self.offer():
            self.notice.emit(tr("No work is lost."))

    def _ask(self, offers: list[Offer]) -> None:
        dialog = LostWorkDialog(self._window, offers)
        chosen = dialog.chosen if dialog.exec() else None
        for offer in dialog.offers:
            if offer is not chosen:
                offer.work.lock.release()
        if chosen is not None and not self._restore(chosen.work):
            chosen.work.lock.release()

    def _restore(self, work: LostWork) -> bool:
        """Open a lost work as a document that is not saved; its folder goes when the journal has it."""
        try:
            found = run_aside(work.read)
        except BadFileError as error:
            show_problem(self._window, str(error))
            return False
        if not self._files.may_discard():
            return False
        self._accepted = work.lock
        self._files.open_document(found.document, is_saved=False)
        self._files.project_opened.emit(found.model_name)
        return True

    def _begin(self) -> None:
        if self._journal is not None:
            self._journal.close()
        folder = self._root / uuid.uuid4().hex
        lock, self._accepted = self._accepted, None
        self._journal = Journal(folder, self._session.document, lambda: self._model.header.name, lock)


def _offers(root: Path) -> list[Offer]:
    offers = []
    for work in abandoned(root):
        if (offer := offer_of(work)) is not None:
            offers.append(offer)
            continue
        try:
            work.discard()
        except OSError:
            _log.warning("%s cannot be deleted", work.folder, exc_info=True)
    return offers
