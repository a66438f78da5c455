"""What is asked when something is opened or closed."""

from PySide6.QtWidgets import QAbstractButton, QComboBox, QFormLayout, QLabel, QMessageBox, QWidget

from gaugan_desktop.annotations.colour_tables import EXCHANGED_SETS, dataset_table
from gaugan_desktop.labels import BUNDLED_SETS, LabelSet, bundled_label_set
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.small_dialogs import FormDialog


class LabelSetDialog(FormDialog):
    """Asks which labels a label map uses.

    Args:
        reason: why that is asked, a sentence.
    """

    def __init__(self, parent: QWidget, reason: str) -> None:
        super().__init__(parent, tr("Labels of the label map"))
        self._sets = QComboBox()
        for name in BUNDLED_SETS:
            self._sets.addItem(bundled_label_set(name).title, name)
        self._sets.addItem(tr("A table of colours..."))
        text = QLabel(reason)
        text.setWordWrap(True)
        form = QFormLayout()
        form.addRow(text)
        form.addRow(tr("Label set"), self._sets)
        self.finish(form, tr("Open"))
        self.setMinimumWidth(420)

    @property
    def choice(self) -> LabelSet | None:
        """With the colours that its label maps have elsewhere; None for a table, which is asked for."""
        name = self._sets.currentData()
        if name is None:
            return None
        return dataset_table(name).label_set if name in EXCHANGED_SETS else bundled_label_set(name)


def ask_to_save(parent: QWidget, name: str) -> QMessageBox.StandardButton:
    """Save, Discard or Cancel."""
    button = QMessageBox.StandardButton
    return QMessageBox.question(
        parent,
        tr("Unsaved changes"),
        tr("“{name}” has changes that are not saved. Save them?", name=name),
        button.Save | button.Discard | button.Cancel,
        button.Save,
    )


def ask_to_replace(parent: QWidget, name: str) -> bool:
    """Whether to save over what another program wrote meanwhile."""
    box = QMessageBox(parent)
    box.setWindowTitle(tr("Changed elsewhere"))
    box.setText(
        tr("Another program has changed “{file}” since you opened it. Save over it all the same?", file=name)
    )
    replace = box.addButton(tr("Save over it"), QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    box.exec()
    return box.clickedButton() is replace


def ask_to_discard(parent: QWidget, name: str) -> bool:
    """Whether a lost work shall be deleted."""
    box = QMessageBox(parent)
    box.setWindowTitle(tr("Discard lost work"))
    box.setText(tr("Discard the unsaved work on “{name}” for good?", name=name))
    discard = box.addButton(tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton(tr("Keep"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    box.exec()
    return box.clickedButton() is discard


def ask_about_photo(parent: QWidget, name: str, has_labeller: bool) -> str:
    """What a photo shall be: "labels" (if the model can do that), "style", "reference", or nothing."""
    box = QMessageBox(parent)
    box.setWindowTitle(tr("Open a photo"))
    box.setText(tr("“{name}” is a photo rather than a label map. What shall it be?", name=name))
    roles = QMessageBox.ButtonRole
    answers: dict[QAbstractButton, str] = {}
    if has_labeller:
        answers[box.addButton(tr("Turn it into labels"), roles.AcceptRole)] = "labels"
    answers |= {
        box.addButton(tr("Take its style"), roles.AcceptRole): "style",
        box.addButton(tr("Trace from it"), roles.AcceptRole): "reference",
        box.addButton(QMessageBox.StandardButton.Cancel): "",
    }
    box.exec()
    return answers.get(box.clickedButton(), "")
