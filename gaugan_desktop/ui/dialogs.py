"""Small dialogs: a new document, questions and messages."""

from typing import NamedTuple

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
from gaugan_desktop.wrap import NO_WRAP, Wrap

SEAMLESS = {
    NO_WRAP: "Off",
    Wrap(columns=True): "Left and right",
    Wrap(rows=True, columns=True): "All sides",
}
_PRESETS = {
    "Square, 512 x 512": (512, 512, NO_WRAP),
    "Landscape 3:2, 768 x 512": (768, 512, NO_WRAP),
    "Wide 16:9, 896 x 512": (896, 512, NO_WRAP),
    "A4, 704 x 512": (704, 512, NO_WRAP),
    "Portrait 2:3, 512 x 768": (512, 768, NO_WRAP),
    "Large square, 1024 x 1024": (1024, 1024, NO_WRAP),
    "Panorama 2:1, 1024 x 512, seamless": (1024, 512, Wrap(columns=True)),
    "Tile, 512 x 512, seamless": (512, 512, Wrap(rows=True, columns=True)),
}


class NewDocument(NamedTuple):
    """What the dialog asked for."""

    width: int
    height: int
    base_label: int
    wrap: Wrap


class NewDocumentDialog(QDialog):
    """Asks for size, base label and seamlessness."""

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
        self._seamless = QComboBox()
        for text in SEAMLESS.values():
            self._seamless.addItem(text)
        form = QFormLayout()
        form.addRow("Preset", self._presets)
        form.addRow("Width", self._width)
        form.addRow("Height", self._height)
        form.addRow("Filled with", self._label)
        form.addRow("Seamless", self._seamless)
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
    def choice(self) -> NewDocument:
        wrap = [*SEAMLESS][self._seamless.currentIndex()]
        return NewDocument(self._width.value(), self._height.value(), self._label.currentIndex(), wrap)

    def _on_preset_chosen(self, name: str) -> None:
        if name in _PRESETS:
            *size, wrap = _PRESETS[name]
            for box, value in zip((self._width, self._height), size, strict=True):
                box.blockSignals(True)
                box.setValue(value)
                box.blockSignals(False)
            self._seamless.setCurrentText(SEAMLESS[wrap])

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
