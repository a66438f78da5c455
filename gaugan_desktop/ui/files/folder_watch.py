"""Paints in the window's style what other programs save into a folder."""

import threading
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from gaugan_desktop.document.replay import Moment
from gaugan_desktop.errors import BadFileError, GauganError
from gaugan_desktop.imaging.export import PictureNotes, export_picture
from gaugan_desktop.live_link.saved_maps import read_saved_map
from gaugan_desktop.live_link.watched_folder import POLL_SECONDS, WatchedFolder
from gaugan_desktop.synthesis.messages import SynthesisResult, WorkerLost
from gaugan_desktop.synthesis.sizes import EXPORT_PIXELS
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.models.model_controller import ModelController
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.small_dialogs import show_problem
from gaugan_desktop.ui.synthesis_bridge import SynthesisBridge


@dataclass
class _Watch:
    """One folder, while it is watched. The thread finds, reads and writes; the window has it painted.

    Attributes:
        painted: pictures for the thread to write, None for one that could not be painted.
    """

    folder: WatchedFolder
    is_ending: threading.Event = field(default_factory=threading.Event)
    painted: SimpleQueue[np.ndarray | None] = field(default_factory=SimpleQueue)


class FolderWatch(QObject):
    """One map is painted at a time, the newest first, when the document's own picture is done."""

    notice = Signal(str)
    changed = Signal()  # watching or not
    _found = Signal(object, object)  # _Watch, label map
    _told = Signal(object, str)  # _Watch, what happened
    _lost = Signal(object, str)  # _Watch, why it cannot go on

    def __init__(
        self, parent: QWidget, session: DocumentSession, bridge: SynthesisBridge, model: ModelController
    ) -> None:
        super().__init__(parent)
        self._window, self._session, self._bridge, self._model = parent, session, bridge, model
        self._watch: _Watch | None = None
        self._labels: np.ndarray | None = None  # what is being painted
        self._request_id: int | None = None
        queued = Qt.ConnectionType.QueuedConnection
        self._found.connect(self._on_found, queued)
        self._told.connect(self._on_told, queued)
        self._lost.connect(self._on_lost_folder, queued)
        bridge.variation_ready.connect(self._on_ready)
        bridge.failed.connect(lambda message: self._hand_over(None))
        bridge.busy_changed.connect(self._on_busy_changed)
        bridge.lost.connect(self._on_lost_worker)

    @property
    def folder(self) -> Path | None:
        """What is watched; None for nothing."""
        return None if self._watch is None else self._watch.folder.folder

    def toggle(self) -> None:
        """Ask for a folder and watch it, or stop watching."""
        if self._watch is not None:
            self.stop()
            return
        name = QFileDialog.getExistingDirectory(self._window, tr("Watch a folder"), str(Path.home()))
        if name:
            self.start(Path(name))
        self.changed.emit()  # the menu entry has checked itself

    def start(self, folder: Path) -> None:
        """Paint from now on what is saved there; a folder that cannot be used is reported."""
        self.stop()
        try:
            self._watch = _Watch(WatchedFolder(folder))
        except BadFileError as error:
            show_problem(self._window, str(error))
            return
        watch = self._watch
        threading.Thread(target=self._run, args=(watch,), name="folder-watch", daemon=True).start()
        self.notice.emit(tr("Watching {folder}; pictures go to “painted” in it", folder=folder.name))
        self.changed.emit()

    def stop(self) -> None:
        """Stop watching; what is being painted is dropped. The thread ends by itself in a moment."""
        watch, self._watch = self._watch, None
        if watch is None:
            return
        watch.is_ending.set()
        watch.painted.put(None)
        self._labels = self._request_id = None
        self.changed.emit()

    def _run(self, watch: _Watch) -> None:
        """In the thread."""
        while not watch.is_ending.wait(POLL_SECONDS):
            try:
                path = watch.folder.take()
            except BadFileError as error:
                self._lost.emit(watch, str(error))
                return
            if path is not None:
                self._have_painted(watch, path)

    def _have_painted(self, watch: _Watch, path: Path) -> None:
        """In the thread: one label map, from the file to its picture's."""
        try:
            labels = read_saved_map(path, self._session.document.label_set)
        except GauganError as error:
            if not watch.folder.may_still_come(path):
                self._told.emit(watch, str(error))
            return
        self._found.emit(watch, labels)
        picture = watch.painted.get()
        if picture is None or watch.is_ending.is_set() or watch.folder.is_obsolete(path):
            return
        header, style = self._model.header, self._session.document.style
        target = watch.folder.picture_of(path)
        notes = PictureNotes(header.name, style.name, header.licence)
        try:
            export_picture(target, picture, notes, is_quick=True)
        except GauganError as error:
            self._told.emit(watch, str(error))
        else:
            self._told.emit(watch, tr("Painted {file}", file=f"{target.parent.name}/{target.name}"))

    def _on_found(self, watch: _Watch, labels: np.ndarray) -> None:
        if watch is self._watch:
            self._labels = labels
            self._ask()

    def _ask(self) -> None:
        document = self._session.document
        assert self._labels is not None
        moment = Moment(
            self._labels,
            document.style,
            document.wrap,
            document.has_natural_borders,
            has_natural_light=document.has_natural_light,
        )
        self._request_id = self._bridge.request_moment(moment, EXPORT_PIXELS)

    def _on_ready(self, result: SynthesisResult) -> None:
        if result.request_id == self._request_id:
            self._hand_over(result.picture)

    def _hand_over(self, picture: np.ndarray | None) -> None:
        if self._watch is not None and self._labels is not None:
            self._labels = self._request_id = None
            self._watch.painted.put(picture)

    def _on_busy_changed(self, is_busy: bool) -> None:
        """Cancelling an export drops all that waits: what was not answered is asked for again."""
        if not is_busy and self._labels is not None:
            self._ask()

    def _on_lost_worker(self, message: WorkerLost) -> None:
        if message.is_final:
            self.stop()

    def _on_told(self, watch: _Watch, text: str) -> None:
        if watch is self._watch:
            self.notice.emit(text)

    def _on_lost_folder(self, watch: _Watch, text: str) -> None:
        if watch is self._watch:
            self.stop()
            show_problem(self._window, text)
