"""What people shall read about a model that leaves the program."""

from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from gaugan_desktop.photo_set.training import ModelText
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.small_dialogs import FormDialog
from gaugan_desktop.ui.studio.wrapped import words_label

_LICENCES = ("unspecified", "CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0")


class ExportModelDialog(FormDialog):
    """Name, licence, who took the photos, and more words if one likes."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent, tr("Export the model"))
        self.name, self.authors = QLineEdit(name), QLineEdit()
        self.licence = QComboBox()
        self.licence.setEditable(True)
        self.licence.addItems(_LICENCES)
        self.description = QPlainTextEdit()
        self.description.setFixedHeight(70)
        self.description.setTabChangesFocus(True)
        form = QFormLayout()
        form.addRow(tr("Name"), self.name)
        form.addRow(tr("Licence"), self.licence)
        form.addRow(tr("Photos by"), self.authors)
        form.addRow(tr("Description"), self.description)
        words = tr("This goes into the model and its card. The photos' licences must allow it.")
        form.addRow(words_label(words))
        self.finish(form, tr("Export"))
        self.setMinimumWidth(460)

    @property
    def text(self) -> ModelText:
        """As it was filled in, on one line each."""
        return ModelText(
            _line(self.name.text()) or tr("My model"),
            _line(self.licence.currentText()) or _LICENCES[0],
            _line(self.authors.text()),
            _line(self.description.toPlainText()),
        )


def _line(text: str) -> str:
    return " ".join(text.split())
