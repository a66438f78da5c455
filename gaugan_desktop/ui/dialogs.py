"""Small dialogs: a new document, questions and messages."""

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QMessageBox,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gaugan_desktop.document.document import MAX_SIDE, MIN_SIDE
from gaugan_desktop.labels import LabelSet

_PRESETS = {
    "Square, 512 x 512": (512, 512),
    "Landscape 3:2, 768 x 512": (768, 512),
    "Wide 16:9, 896 x 512": (896, 512),
    "Portrait 2:3, 512 x 768": (512, 768),
    "Large square, 1024 x 1024": (1024, 1024),
}


class NewDocumentDialog(QDialog):
    """Asks for size and base label."""

    def __init__(self, parent: QWidget, label_set: LabelSet) -> None:
        super().__init__(parent)
        self.setWindowTitle("New document")
        self._presets = QComboBox()
        self._presets.addItems([*_PRESETS, "Custom"])
        self._width, self._height = QSpinBox(), QSpinBox()
        for box in (self._width, self._height):
            box.setRange(MIN_SIDE, MAX_SIDE)
            box.setSuffix(" px")
            box.valueChanged.connect(self._on_size_edited)
        self._label = QComboBox()
        self._label.addItems(list(label_set.names))
        self._label.setCurrentIndex(label_set.id_of("sky") or 0)
        form = QFormLayout()
        form.addRow("Preset", self._presets)
        form.addRow("Width", self._width)
        form.addRow("Height", self._height)
        form.addRow("Filled with", self._label)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Create")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self._presets.currentTextChanged.connect(self._on_preset_chosen)
        self._presets.setCurrentIndex(1)

    @property
    def choice(self) -> tuple[int, int, int]:
        """(width, height, base label)."""
        return self._width.value(), self._height.value(), self._label.currentIndex()

    def _on_preset_chosen(self, name: str) -> None:
        if name in _PRESETS:
            for box, value in zip((self._width, self._height), _PRESETS[name], strict=True):
                box.blockSignals(True)
                box.setValue(value)
                box.blockSignals(False)

    def _on_size_edited(self) -> None:
        self._presets.setCurrentText("Custom")


def ask_to_save(parent: QWidget, name: str) -> QMessageBox.StandardButton:
    """Save, Discard or Cancel."""
    button = QMessageBox.StandardButton
    return QMessageBox.question(
        parent,
        "Unsaved changes",
        f"“{name}” has changes that are not saved. Save them?",
        button.Save | button.Discard | button.Cancel,
        button.Save,
    )


def show_problem(parent: QWidget, message: str) -> None:
    """One sentence about what went wrong."""
    QMessageBox.warning(parent, "GauGAN Desktop", message)
