"""What the menus ask for: a size, a transformation, a label to replace."""

import numpy as np
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QSpinBox, QWidget

from gaugan_desktop.document.geometry import rotation, scaling
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.files.new_document import side_box
from gaugan_desktop.ui.names import label_name
from gaugan_desktop.ui.small_dialogs import FormDialog


class SizeDialog(FormDialog):
    """Asks for another size of the document; the aspect ratio may be kept."""

    def __init__(self, parent: QWidget, width: int, height: int) -> None:
        super().__init__(parent, tr("Size of the document"))
        self._ratio = width / height
        self._width, self._height = side_box(width), side_box(height)
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
