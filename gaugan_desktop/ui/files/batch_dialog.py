"""The queue as a table: documents, each with its style, size and model."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gaugan_desktop.batch.jobs import PAINTED, Job, parsed_size
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.models.library import model_entries
from gaugan_desktop.paths import resource_path
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.files.batch_queue import BatchQueue
from gaugan_desktop.ui.names import file_title
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.small_dialogs import picture_filter, resize_on_screen, show_problem

_HEADS = (mark("Document"), mark("Style"), mark("Size"), mark("Model"), mark("State"))
_DOCUMENT, _STYLE, _SIZE, _MODEL, _STATE = range(len(_HEADS))
_SIZES = ("768x512", "1536x1024", "1920x1080", "3840x2160")
_ROW = 36  # pixels
_MAPS = "(*.gaugan *.png *.tif *.tiff *.bmp)"


class BatchDialog(QDialog):
    """Stays open beside the window; the queue goes on when it is closed."""

    def __init__(self, parent: QWidget, queue: BatchQueue, session: DocumentSession) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Batch"))
        self._queue, self._session = queue, session
        self._shown: list[Job] = []
        self._models = [entry for entry in model_entries() if entry.header is not None]
        self.table = QTableWidget(0, len(_HEADS))
        self.table.setHorizontalHeaderLabels([tr(head) for head in _HEADS])
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW)
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setAccessibleName(tr("Pictures to paint"))
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._buttons = {name: QPushButton(tr(name)) for name in (
            mark("Add files..."), mark("Add this document"), mark("Duplicate"), mark("Remove"),
            mark("Open a list..."), mark("Show the pictures"),
        )}  # fmt: skip
        self.start_button = QPushButton()
        self.start_button.setDefault(True)
        rows = QHBoxLayout()
        for button in self._buttons.values():
            button.setAutoDefault(False)
            rows.addWidget(button)
        rows.addStretch(1)
        rows.addWidget(self.start_button)
        layout = QVBoxLayout(self)
        for part in (self.table, self._text):
            layout.addWidget(part)
        layout.addLayout(rows)
        for name, act in (
            ("Add files...", self._add_files),
            ("Add this document", self._add_document),
            ("Duplicate", lambda: queue.duplicate(self._rows)),
            ("Remove", lambda: queue.remove(self._rows)),
            ("Open a list...", self._open),
            ("Show the pictures", self._show_pictures),
        ):
            self._buttons[name].clicked.connect(act)
        self.start_button.clicked.connect(self._start_or_stop)
        queue.changed.connect(self._show)
        queue.ended.connect(self._text.setText)
        self._text.setText(
            tr("A style, size or model of its own for each picture; the others are as in the window.")
        )
        self._show()
        resize_on_screen(self, self.sizeHint().expandedTo(self.minimumSizeHint()) * 1.25)

    @property
    def _rows(self) -> list[int]:
        """Chosen ones."""
        return sorted({index.row() for index in self.table.selectedIndexes()})

    def _add_files(self) -> None:
        files = tr("Projects, label maps") + f" {_MAPS}"
        names, _ = QFileDialog.getOpenFileNames(self, tr("Add files..."), str(Path.home()), files)
        self._queue.add([Path(name) for name in names])

    def _add_document(self) -> None:
        """From its file, so that it may go on changing."""
        document = self._session.document
        if document.path is None or document.is_modified:
            self._text.setText(tr("Save the document first; the batch paints what its file holds."))
        else:
            self._queue.add([document.path])

    def _open(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Open a list..."), str(Path.home()), "CSV (*.csv)")
        if name:
            try:
                self._queue.open(Path(name))
            except BadFileError as error:
                show_problem(self, str(error))

    def _start_or_stop(self) -> None:
        if self._queue.is_painting:
            self._queue.stop()
            self._text.setText(tr("Stopped. Start it again to go on."))
            return
        folder = self._queue.folder
        if folder is None:
            name = QFileDialog.getExistingDirectory(self, tr("Where the pictures go"), str(Path.home()))
            if not name:
                return
            folder = Path(name)
        try:
            self._queue.start(folder)
        except BadFileError as error:
            show_problem(self, str(error))
        else:
            self._text.setText(tr("Painting in the background; one may close this and go on."))

    def _show_pictures(self) -> None:
        if self._queue.folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._queue.folder / PAINTED)))

    def _show(self) -> None:
        """Bring the table in step; controls of jobs that did not change stay as they are."""
        queue = self._queue
        chosen = self._rows
        self.table.setRowCount(len(queue.jobs))
        for row, job in enumerate(queue.jobs):
            if row >= len(self._shown) or self._shown[row] is not job or not self.table.item(row, _DOCUMENT):
                self._fill(row, job)
            word, why = queue.state_of(job)
            state = QTableWidgetItem(f"{word}: {why}" if why else word)
            state.setToolTip(why)
            self.table.setItem(row, _STATE, state)
            for column in (_STYLE, _SIZE, _MODEL):
                self.table.cellWidget(row, column).setEnabled(not queue.is_painting)
        self._shown = [*queue.jobs]
        for row in chosen:
            if (item := self.table.item(row, _DOCUMENT)) is not None:
                item.setSelected(True)
        self.start_button.setText(tr("Stop") if queue.is_painting else tr("Start"))
        self.start_button.setEnabled(bool(queue.jobs))
        for name, button in self._buttons.items():
            button.setEnabled(not queue.is_painting)
            if name == "Show the pictures":
                button.setEnabled(queue.folder is not None)

    def _fill(self, row: int, job: Job) -> None:
        item = QTableWidgetItem(job.file.name)
        item.setToolTip(str(job.file))
        self.table.setItem(row, _DOCUMENT, item)
        shipped = [(file_title(path), path) for path in sorted(resource_path("styles").glob("*.jpg"))]
        styles = [(tr("As in the document"), None), *shipped]
        self._put(row, _STYLE, styles, job.style, partial(self._choose_style, row), is_picture=True)
        sizes = [
            (tr("As the document"), None),
            *((name.replace("x", " x "), parsed_size(name)) for name in _SIZES),
        ]
        self._put(row, _SIZE, sizes, job.size, lambda size: self._queue.set_job(row, size=size))
        models = [(tr("As in the window"), None), *((entry.name, entry.path) for entry in self._models)]
        self._put(row, _MODEL, models, job.model, lambda model: self._queue.set_job(row, model=model))

    def _put(
        self,
        row: int,
        column: int,
        choices: Sequence[tuple[str, object]],
        chosen: object,
        choose: Callable[[object], object],
        is_picture: bool = False,
    ) -> None:
        """A list of choices in a cell; what is chosen may be none of the usual ones."""
        box = QComboBox()
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.setAccessibleName(tr(_HEADS[column]))
        for text, value in choices:
            box.addItem(text, value)
        values = [value for _, value in choices]
        if chosen not in values:
            box.addItem(chosen.name if isinstance(chosen, Path) else " x ".join(map(str, chosen)), chosen)  # type: ignore[call-overload]
            values.append(chosen)
        if is_picture:
            box.addItem(tr("Another picture..."), "ask")
        box.setCurrentIndex(values.index(chosen))
        box.activated.connect(lambda index: choose(box.itemData(index)))
        self.table.setCellWidget(row, column, box)

    def _choose_style(self, row: int, style: object) -> None:
        if style == "ask":
            name, _ = QFileDialog.getOpenFileName(self, tr("Style image"), str(Path.home()), picture_filter())
            if not name:
                self._fill(row, self._queue.jobs[row])
                return
            style = Path(name)
        self._queue.set_job(row, style=style, seed=None)
