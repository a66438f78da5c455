"""The model manager: what models there are, what they know, and how more come in."""

import base64
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QProcess, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gaugan_desktop.errors import BadFileError, InstallationError
from gaugan_desktop.files import stamp_of, temporary_folder
from gaugan_desktop.folders import entries_of
from gaugan_desktop.labels import BUNDLED_SETS
from gaugan_desktop.models.library import ModelEntry, add_model, model_entries, remove_model
from gaugan_desktop.models.model_file import SUFFIX, ModelHeader
from gaugan_desktop.paths import program_command
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.models.model_controller import ModelController
from gaugan_desktop.ui.names import label_name
from gaugan_desktop.ui.small_dialogs import FormDialog, show_problem

_THUMBNAIL = 150
_TRAINING_FACTS = {
    "steps": mark("Steps"),
    "data": mark("Data"),
    "kernel_distance": mark("Kernel distance"),
    "assumed": mark("From a checkpoint"),
}


class ModelDialog(QDialog):
    """List on the left, details on the right."""

    def __init__(self, parent: QWidget, model: ModelController) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Models"))
        self._model = model
        self._process: QProcess | None = None
        self._import = ExitStack()  # what goes when an import ends
        self._imported = Path()
        self.list = QListWidget()
        self.list.setFixedWidth(220)
        self.list.setObjectName("layers")
        self.list.setAccessibleName(tr("Models"))
        self._details = QScrollArea()
        self._details.setWidgetResizable(True)
        self._details.setFrameShape(QScrollArea.Shape.NoFrame)
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.hide()
        self.use_button, self.remove_button = QPushButton(tr("Paint with this")), QPushButton(tr("Remove"))
        self.use_button.setDefault(True)
        add, self.import_button = (
            QPushButton(tr("Add a model file...")),
            QPushButton(tr("Import a checkpoint...")),
        )
        self.import_button.setToolTip(tr("A generator as the paper's code or Engberg's saves it"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in (self.use_button, self.remove_button, add, self.import_button):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        middle = QHBoxLayout()
        middle.addWidget(self.list)
        middle.addWidget(self._details, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(middle)
        layout.addWidget(self._busy)
        layout.addWidget(buttons)
        self.list.currentRowChanged.connect(self._show_details)
        self.list.itemActivated.connect(lambda item: self._use())
        self.use_button.clicked.connect(self._use)
        self.remove_button.clicked.connect(self._remove)
        add.clicked.connect(self._add)
        self.import_button.clicked.connect(self._ask_import)
        buttons.rejected.connect(self.reject)
        self.finished.connect(self._stop_import)
        self.resize(800, 520)
        self.refresh()

    def refresh(self, chosen: Path | None = None) -> None:
        """Read the folders again."""
        self._entries = model_entries()
        self.list.clear()
        for entry in self._entries:
            item = QListWidgetItem(entry.name)
            if entry.header == self._model.header:
                font = item.font()
                font.setBold(True)
                item.setFont(font)
                item.setToolTip(tr("In use"))
            self.list.addItem(item)
        paths = [entry.path for entry in self._entries]
        headers = [entry.header for entry in self._entries]
        row = paths.index(chosen) if chosen in paths else 0
        if chosen is None and self._model.header in headers:
            row = headers.index(self._model.header)
        self.list.setCurrentRow(row)

    def import_checkpoint(self, generator: Path, encoder: Path | None, labels: str) -> None:
        """Read a checkpoint in another process, which may take a while, and list the model."""
        try:
            folder = self._import.enter_context(temporary_folder())
        except InstallationError as error:
            show_problem(self, str(error))
            return
        self._imported = Path(folder) / f"{generator.stem}{SUFFIX}"
        program, *arguments = program_command()
        arguments += ["import", str(generator), "--labels", labels, "-o", str(self._imported)]
        if encoder is not None:
            arguments += ["--encoder", str(encoder)]
        self._process = QProcess(self)
        self._process.finished.connect(self._on_imported)
        self._set_busy(True)
        self._process.start(program, arguments)

    @property
    def _entry(self) -> ModelEntry:
        return self._entries[self.list.currentRow()]

    def _show_details(self, row: int) -> None:
        if row < 0:
            return
        entry = self._entries[row]
        self._details.setWidget(_details(entry))
        self.use_button.setEnabled(entry.header is not None)
        is_in_use = entry.header == self._model.header
        self.remove_button.setEnabled(not entry.is_bundled and not is_in_use)

    def _use(self) -> None:
        entry = self._entry
        if entry.header is not None and self._model.use(entry.path):
            self.refresh(entry.path)

    def _remove(self) -> None:
        try:
            remove_model(self._entry)
        except BadFileError as error:
            show_problem(self, str(error))
        self.refresh()

    def _add(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Add a model file"), str(Path.home()), tr("Model files") + f" (*{SUFFIX})"
        )
        if name:
            self._keep(Path(name))

    def _keep(self, path: Path) -> None:
        try:
            self.refresh(add_model(path))
        except BadFileError as error:
            show_problem(self, str(error))

    def _ask_import(self) -> None:
        files = tr("Checkpoints") + " (*.pth *.pt *.ckpt);;" + tr("All files") + " (*)"
        title = tr("Import a checkpoint: the generator")
        name, _ = QFileDialog.getOpenFileName(self, title, str(Path.home()), files)
        if not name:
            return
        generator = Path(name)
        try:
            encoders = [path for path in entries_of(generator.parent) if path.name.endswith("_E.pth")]
        except BadFileError as error:
            show_problem(self, str(error))
            encoders = []
        dialog = _ImportDialog(self, generator, encoders)
        if dialog.exec():
            self.import_checkpoint(generator, dialog.encoder, dialog.labels)

    def _on_imported(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        self._set_busy(False)
        with self._import:
            if process.exitCode() == 0:
                self._keep(self._imported)
                return
        errors = bytes(process.readAllStandardError().data()).decode(errors="replace").strip()
        last = errors.splitlines()[-1] if errors else tr("The checkpoint could not be read.")
        show_problem(self, last.removeprefix("gaugan-desktop: "))

    def _stop_import(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.waitForFinished()
            self._import.close()

    def _set_busy(self, is_busy: bool) -> None:
        self._busy.setVisible(is_busy)
        self.import_button.setEnabled(not is_busy)


class _ImportDialog(FormDialog):
    """Asks what a generator's label channels stand for, and for the encoder beside it."""

    def __init__(self, parent: QWidget, generator: Path, encoders: list[Path]) -> None:
        super().__init__(parent, tr("Import a checkpoint"))
        self._labels = QComboBox()
        self._labels.addItems(list(BUNDLED_SETS))
        self._labels.setCurrentText("coco_stuff")
        self._encoder = QComboBox()
        self._encoder.addItem(tr("None: styles by dice only"), None)
        for path in encoders:
            self._encoder.addItem(path.name, path)
        self._encoder.setCurrentIndex(self._encoder.count() - 1)
        form = QFormLayout()
        form.addRow(tr("Generator"), QLabel(generator.name))
        form.addRow(tr("Label set"), self._labels)
        form.addRow(tr("Style encoder"), self._encoder)
        self.finish(form, tr("Import"))

    @property
    def labels(self) -> str:
        return self._labels.currentText()

    @property
    def encoder(self) -> Path | None:
        return self._encoder.currentData()


def _details(entry: ModelEntry) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(14, 4, 6, 4)
    title = QLabel(entry.name)
    title.setObjectName("heading")
    layout.addWidget(title)
    if entry.header is None:
        layout.addWidget(_text(entry.problem))
    else:
        if pictures := _pictures(entry.header):
            layout.addLayout(pictures)
        if entry.header.description:
            layout.addWidget(_text(entry.header.description))
        table = QGridLayout()
        table.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(_facts(entry, entry.header).items()):
            caption = QLabel(name)
            caption.setObjectName("caption")
            table.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
            table.addWidget(_text(value), row, 1)
        layout.addLayout(table)
    layout.addStretch(1)
    return page


def _facts(entry: ModelEntry, header: ModelHeader) -> dict[str, str]:
    names = [label_name(label) for label in header.label_set.labels]
    styles = tr("pictures and dice") if header.encoder else tr("dice")
    facts = {
        tr("Labels"): f"{len(names)}: {', '.join(names)}",
        tr("Styles"): styles if header.generator.style_dim else tr("none"),
        tr("Photos to labels"): tr("yes") if header.labeller else tr("no"),
        tr("Licence"): header.licence,
    }
    for key, text in _TRAINING_FACTS.items():
        if header.training.get(key, "") != "":
            facts[tr(text)] = str(header.training[key])
    stamp = stamp_of(entry.path)
    size = "" if stamp is None else f", {stamp[1] / 1e6:.1f} MB"
    facts[tr("File")] = entry.path.name + size
    return facts


def _pictures(header: ModelHeader) -> QHBoxLayout | None:
    row = QHBoxLayout()
    for text in header.thumbnails[:3]:
        pixmap = QPixmap()
        if pixmap.loadFromData(base64.b64decode(text)):
            label = QLabel()
            size = QSize(_THUMBNAIL, _THUMBNAIL)
            label.setPixmap(
                pixmap.scaled(
                    size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
                )
            )
            row.addWidget(label)
    row.addStretch(1)
    return row if row.count() > 1 else None


def _text(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
