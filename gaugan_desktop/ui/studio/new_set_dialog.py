"""Asks for the photos and labels of a new set."""

from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from gaugan_desktop.errors import GauganError
from gaugan_desktop.files import stamp_of
from gaugan_desktop.folders import is_new_or_empty
from gaugan_desktop.labels import BUNDLED_SETS, LabelSet, bundled_label_set
from gaugan_desktop.photo_set.label_choice import label_set_of
from gaugan_desktop.photo_set.sources import find_photos
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.aside import run_aside
from gaugan_desktop.ui.small_dialogs import FormDialog

_OWN = "own"
_SUGGESTED_LABELS = "sky\ntree\ngrass\nwater\nrock\nroad"


class NewSetDialog(FormDialog):
    """Photos, labels, and where the set lies; what is wrong is said below them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("New photo set"))
        self.folder, self.root = QLineEdit(), QLineEdit()
        self._proposed = ""  # where the set would lie
        self._has_photos = True  # as far as is known
        self.sets = QComboBox()
        for name in BUNDLED_SETS:
            self.sets.addItem(bundled_label_set(name).title, name)
        self.sets.addItem(tr("Labels of my own"), _OWN)
        self.names = QPlainTextEdit(_SUGGESTED_LABELS)
        self.names.setAccessibleName(tr("Labels of my own"))
        self.names.setFixedHeight(120)
        self._names_row = QLabel(tr("One name a line"))
        self._words = QLabel()
        self._words.setObjectName("caption")
        self._words.setWordWrap(True)
        self._words.setMinimumHeight(36)
        form = QFormLayout()
        form.addRow(tr("Photos"), self._with_button(self.folder, tr("Folder of photos")))
        form.addRow(tr("Labels"), self.sets)
        form.addRow(self._names_row, self.names)
        form.addRow(tr("Save the set in"), self._with_button(self.root, tr("Folder of the set")))
        form.addRow(self._words)
        self.finish(form, tr("Create"))
        self.setMinimumWidth(520)
        self.folder.editingFinished.connect(self._on_folder_chosen)
        self.sets.currentIndexChanged.connect(self._show_own)
        self.folder.textEdited.connect(self._on_folder_edited)
        for field in (self.folder, self.root):
            field.textChanged.connect(self._allow)
        self._show_own()
        self._allow()

    @property
    def label_set(self) -> LabelSet:
        """The labels that were chosen.

        Raises:
            BadConfigError: they cannot be used.
        """
        name = self.sets.currentData()
        if name != _OWN:
            return bundled_label_set(name)
        names = [line.strip() for line in self.names.toPlainText().splitlines() if line.strip()]
        return label_set_of(Path(self.root.text()).name, names)

    def accept(self) -> None:
        """Close if the labels can be used; else say what is wrong with them."""
        try:
            self.label_set  # noqa: B018
        except GauganError as error:
            self._words.setText(str(error))
            return
        super().accept()

    def _with_button(self, field: QLineEdit, title: str) -> QHBoxLayout:
        button = QPushButton(tr("Browse..."))
        button.clicked.connect(lambda: self._browse(field, title))
        row = QHBoxLayout()
        row.addWidget(field, 1)
        row.addWidget(button)
        field.setAccessibleName(title)
        return row

    def _browse(self, field: QLineEdit, title: str) -> None:
        start = field.text() or str(Path.home())
        if chosen := QFileDialog.getExistingDirectory(self, title, start):
            try:
                if field is self.root and not is_new_or_empty(Path(chosen)):
                    chosen = str(free_folder(Path(chosen) / tr("my photo set")))
            except GauganError as error:
                self._words.setText(str(error))
                return
            field.setText(chosen)
            if field is self.folder:
                self._on_folder_chosen()

    def _on_folder_edited(self) -> None:
        """Another folder, of which nothing is known yet."""
        self._has_photos = True

    def _on_folder_chosen(self) -> None:
        """Count the photos, and propose a place for the set beside them."""
        folder = Path(self.folder.text()).expanduser()
        if not self.folder.text():
            return
        if self.root.text() == self._proposed:
            self._proposed = str(free_folder(folder.parent / tr("{name} set", name=folder.name)))
            self.root.setText(self._proposed)
        try:
            count = len(run_aside(lambda: find_photos(folder)))
            words = tr("Photos found: {count}. They stay as they are, the set gets copies.", count=count)
            self._words.setText(words)
            self._has_photos = True
        except GauganError as error:
            self._words.setText(str(error))
            self._has_photos = False
        self._allow()

    def _show_own(self) -> None:
        is_own = self.sets.currentData() == _OWN
        for part in (self.names, self._names_row):
            part.setVisible(is_own)
        self.adjustSize()

    def _allow(self) -> None:
        is_complete = bool(self.folder.text() and self.root.text()) and self._has_photos
        for buttons in self.findChildren(QDialogButtonBox):
            buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(is_complete)


def free_folder(path: Path) -> Path:
    """The path, or one like it where nothing lies yet."""
    number, free = 2, path
    while stamp_of(free) is not None:
        free, number = path.with_name(f"{path.name} {number}"), number + 1
    return free
