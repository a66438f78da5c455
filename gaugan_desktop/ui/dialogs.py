"""Small dialogs: a new document, questions and messages."""

from pathlib import Path
from typing import NamedTuple

import numpy as np
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QLayout,
    QMessageBox,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gaugan_desktop.document.geometry import rotation, scaling
from gaugan_desktop.document.limits import MAX_SIDE, MIN_SIDE
from gaugan_desktop.labels import BUNDLED_SETS, LabelSet, bundled_label_set
from gaugan_desktop.synthesis.sizes import EXPORT_PIXELS
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.names import label_name
from gaugan_desktop.wrap import NO_WRAP, Wrap

SEAMLESS = {
    NO_WRAP: mark("Off"),
    Wrap(columns=True): mark("Left and right"),
    Wrap(rows=True, columns=True): mark("All sides"),
}
_EXPORT_FACTORS = (1, 2, 4)
_PRESETS = {
    mark("Square, 512 x 512"): (512, 512, NO_WRAP),
    mark("Landscape 3:2, 768 x 512"): (768, 512, NO_WRAP),
    mark("Wide 16:9, 896 x 512"): (896, 512, NO_WRAP),
    mark("A4, 704 x 512"): (704, 512, NO_WRAP),
    mark("Portrait 2:3, 512 x 768"): (512, 768, NO_WRAP),
    mark("Large square, 1024 x 1024"): (1024, 1024, NO_WRAP),
    mark("Panorama 2:1, 1024 x 512, seamless"): (1024, 512, Wrap(columns=True)),
    mark("Tile, 512 x 512, seamless"): (512, 512, Wrap(rows=True, columns=True)),
}


class NewDocument(NamedTuple):
    """What the dialog asked for."""

    width: int
    height: int
    base_label: int
    wrap: Wrap


class FormDialog(QDialog):
    """Something to fill in, above buttons to accept, named by a verb, and to cancel."""

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)

    def finish(self, form: QLayout, verb: str) -> None:
        """Lay out the form and the buttons."""
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        buttons.button(standard.Ok).setText(verb)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addWidget(buttons)


class NewDocumentDialog(FormDialog):
    """Asks for size, base label and seamlessness."""

    def __init__(self, parent: QWidget, label_set: LabelSet) -> None:
        super().__init__(parent, tr("New document"))
        self._presets = QComboBox()
        self._presets.addItems([*map(tr, _PRESETS), tr("Custom")])
        self._width, self._height = _side_box(MIN_SIDE), _side_box(MIN_SIDE)
        for box in (self._width, self._height):
            box.valueChanged.connect(self._on_size_edited)
        self._label = QComboBox()
        self._label.addItems([label_name(label) for label in label_set.labels])
        self._label.setCurrentIndex(label_set.id_of("sky") or 0)
        self._seamless = QComboBox()
        self._seamless.addItems([tr(text) for text in SEAMLESS.values()])
        form = QFormLayout()
        form.addRow(tr("Preset"), self._presets)
        form.addRow(tr("Width"), self._width)
        form.addRow(tr("Height"), self._height)
        form.addRow(tr("Filled with"), self._label)
        form.addRow(tr("Seamless"), self._seamless)
        self.finish(form, tr("Create"))
        self._presets.currentIndexChanged.connect(self._on_preset_chosen)
        self._presets.setCurrentIndex(1)

    @property
    def choice(self) -> NewDocument:
        wrap = [*SEAMLESS][self._seamless.currentIndex()]
        return NewDocument(self._width.value(), self._height.value(), self._label.currentIndex(), wrap)

    def _on_preset_chosen(self, number: int) -> None:
        if number < len(_PRESETS):
            *size, wrap = [*_PRESETS.values()][number]
            for box, value in zip((self._width, self._height), size, strict=True):
                box.blockSignals(True)
                box.setValue(value)
                box.blockSignals(False)
            self._seamless.setCurrentIndex([*SEAMLESS].index(wrap))

    def _on_size_edited(self) -> None:
        self._presets.setCurrentIndex(len(_PRESETS))


class SizeDialog(FormDialog):
    """Asks for another size of the document; the aspect ratio may be kept."""

    def __init__(self, parent: QWidget, width: int, height: int) -> None:
        super().__init__(parent, tr("Size of the document"))
        self._ratio = width / height
        self._width, self._height = _side_box(width), _side_box(height)
        self._keeps_ratio = QCheckBox(tr("Keep the proportions"))
        self._keeps_ratio.setChecked(True)
        form = QFormLayout()
        form.addRow(tr("Width"), self._width)
        form.addRow(tr("Height"), self._height)
        form.addRow("", self._keeps_ratio)
        self.finish(form, tr("Resize"))
        self._width.valueChanged.connect(lambda value: self._follow(self._height, value / self._ratio))
        self._height.valueChanged.connect(lambda value: self._follow(self._width, value * self._ratio))

    @property
    def size_chosen(self) -> tuple[int, int]:
        """(width, height) in pixels."""
        return self._width.value(), self._height.value()

    def _follow(self, box: QSpinBox, value: float) -> None:
        if self._keeps_ratio.isChecked():
            box.blockSignals(True)
            box.setValue(round(value))
            box.blockSignals(False)


class ExportDialog(FormDialog):
    """Asks how large a picture shall be and what the file shall say about it."""

    def __init__(self, parent: QWidget, width: int, height: int) -> None:
        super().__init__(parent, tr("Export picture"))
        self._size = QComboBox()
        for factor in _EXPORT_FACTORS:
            if factor == 1 or width * height * factor**2 <= EXPORT_PIXELS:
                self._size.addItem(f"{width * factor} x {height * factor} (x{factor})", factor)
        self._depth = QComboBox()
        self._depth.addItem(tr("8 bits"), 8)
        self._depth.addItem(tr("16 bits (PNG and TIFF)"), 16)
        self._notes = QCheckBox(tr("Write model, style and licence into the file"))
        self._notes.setChecked(True)
        form = QFormLayout()
        form.addRow(tr("Size"), self._size)
        form.addRow(tr("Per channel"), self._depth)
        form.addRow("", self._notes)
        self.finish(form, tr("Choose a file..."))

    @property
    def factor(self) -> int:
        """How many times as large as the document."""
        return int(self._size.currentData())

    @property
    def channel_bits(self) -> int:
        """Bits per channel, 8 or 16."""
        return int(self._depth.currentData())

    @property
    def has_notes(self) -> bool:
        return self._notes.isChecked()


class MakingOfDialog(FormDialog):
    """Asks how a film of the painting shall look."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("Making-of"))
        self._labels = QCheckBox(tr("Show the labels beside the picture"))
        self._labels.setChecked(True)
        self._seconds = QSpinBox()
        self._seconds.setRange(2, 60)
        self._seconds.setValue(8)
        self._seconds.setSuffix(" s")
        form = QFormLayout()
        form.addRow(tr("Length"), self._seconds)
        form.addRow("", self._labels)
        self.finish(form, tr("Choose a file..."))

    @property
    def seconds(self) -> int:
        return self._seconds.value()

    @property
    def has_labels(self) -> bool:
        return self._labels.isChecked()


class TransformDialog(FormDialog):
    """Asks how to scale and turn what is selected."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("Transform"))
        self._scale, self._angle = QSpinBox(), QSpinBox()
        self._scale.setRange(5, 800)
        self._scale.setValue(100)
        self._scale.setSuffix(" %")
        self._angle.setRange(-180, 180)
        self._angle.setSuffix("°")
        form = QFormLayout()
        form.addRow(tr("Size"), self._scale)
        form.addRow(tr("Turn clockwise"), self._angle)
        self.finish(form, tr("Apply"))

    @property
    def matrix(self) -> np.ndarray:
        """Linear map (2, 2)."""
        share = self._scale.value() / 100
        return rotation(self._angle.value()) @ scaling(share, share)


class ReplaceLabelDialog(FormDialog):
    """Asks for a label and the one that shall take its place."""

    def __init__(self, parent: QWidget, label_set: LabelSet, new: int) -> None:
        super().__init__(parent, tr("Replace label"))
        self._old, self._new = QComboBox(), QComboBox()
        for box in (self._old, self._new):
            box.addItems([label_name(label) for label in label_set.labels])
        self._new.setCurrentIndex(new)
        form = QFormLayout()
        form.addRow(tr("Replace"), self._old)
        form.addRow(tr("with"), self._new)
        self.finish(form, tr("Replace"))

    @property
    def choice(self) -> tuple[int, int]:
        """(old label, new label)."""
        return self._old.currentIndex(), self._new.currentIndex()


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
        text = QLabel(reason)
        text.setWordWrap(True)
        form = QFormLayout()
        form.addRow(text)
        form.addRow(tr("Label set"), self._sets)
        self.finish(form, tr("Open"))
        self.setMinimumWidth(420)

    @property
    def choice(self) -> LabelSet:
        return bundled_label_set(self._sets.currentData())


def _side_box(value: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(MIN_SIDE, MAX_SIDE)
    box.setSuffix(" px")
    box.setValue(value)
    return box


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


def picture_filter() -> str:
    """What file dialogs offer as pictures."""
    return tr("Pictures") + " (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.bmp)"


def ask_save_path(parent: QWidget, title: str, start: Path, name_filter: str, suffix: str) -> Path | None:
    """Where to save; a name without ending gets that of the chosen filter, or `suffix`."""
    chosen, used_filter = QFileDialog.getSaveFileName(parent, title, str(start), name_filter)
    if not chosen:
        return None
    path = Path(chosen)
    endings = used_filter.partition("(*")[2].rstrip(")").split()
    return path if path.suffix else path.with_suffix(endings[0] if endings else suffix)


def show_problem(parent: QWidget, message: str) -> None:
    """One sentence about what went wrong."""
    QMessageBox.warning(parent, "GauGAN Desktop", message)
