"""What the menus ask for: a size, a transformation, a label to replace."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

from gaugan_desktop.document.geometry import about, rotation
from gaugan_desktop.document.rect import Rect
from gaugan_desktop.document.shapes import Point
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.files.new_document import side_box
from gaugan_desktop.ui.names import label_name
from gaugan_desktop.ui.number_fields import NumberField
from gaugan_desktop.ui.small_dialogs import FormDialog

_FARTHEST = 20_000  # pixels
_MOMENT_MILLISECONDS = 60


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

    def _follow(self, box: NumberField, value: float) -> None:
        if self._keeps_ratio.isChecked():
            box.blockSignals(True)
            box.setValue(round(value))
            box.blockSignals(False)


class TransformDialog(FormDialog):
    """Asks where what is selected shall go, how large and how turned; an outline shows it meanwhile.

    Args:
        box: around what is selected.
        show_outline: is given the corners in document coordinates.
        show_moved: a moment later is given the matrix; None in the end.
    """

    def __init__(
        self,
        parent: QWidget,
        box: Rect,
        show_outline: Callable[[list[Point]], object],
        show_moved: Callable[[np.ndarray | None], object] = lambda matrix: None,
    ) -> None:
        super().__init__(parent, tr("Transform"))
        self._box, self._show_outline = box, show_outline
        self._moment = QTimer(self, singleShot=True, interval=_MOMENT_MILLISECONDS)
        self._moment.timeout.connect(lambda: show_moved(self.matrix))
        self.finished.connect(self._moment.stop)
        self.finished.connect(lambda: show_moved(None))
        self._left, self._top = (
            _number(box.left, -_FARTHEST, _FARTHEST),
            _number(box.top, -_FARTHEST, _FARTHEST),
        )
        self._width, self._height = _number(box.width, 1, _FARTHEST), _number(box.height, 1, _FARTHEST)
        self._angle = _number(0, -180, 180, "°")
        self._keeps_ratio = QCheckBox(tr("Keep the proportions"))
        self._keeps_ratio.setChecked(True)
        form = QFormLayout()
        form.addRow(tr("Left"), self._left)
        form.addRow(tr("Top"), self._top)
        form.addRow(tr("Width"), self._width)
        form.addRow(tr("Height"), self._height)
        form.addRow("", self._keeps_ratio)
        form.addRow(tr("Turn clockwise"), self._angle)
        self.finish(form, tr("Apply"))
        self._width.valueChanged.connect(
            lambda value: self._follow(self._height, value * box.height / box.width)
        )
        self._height.valueChanged.connect(
            lambda value: self._follow(self._width, value * box.width / box.height)
        )
        for number in (self._left, self._top, self._width, self._height, self._angle):
            number.valueChanged.connect(self._show)
            number.valueChanged.connect(lambda: self._moment.start())
        self.finished.connect(lambda: show_outline([]))
        self._show()

    @property
    def matrix(self) -> np.ndarray:
        """Affine map (2, 3) from old to new coordinates."""
        left, top, width, height = (
            number.value() for number in (self._left, self._top, self._width, self._height)
        )
        middle = (left + width / 2, top + height / 2)
        turn = about(middle, rotation(self._angle.value()))
        scale_x, scale_y = width / self._box.width, height / self._box.height
        place = np.array(
            [[scale_x, 0, left - scale_x * self._box.left], [0, scale_y, top - scale_y * self._box.top]]
        )
        return turn @ np.vstack([place, (0.0, 0.0, 1.0)])

    def _follow(self, number: NumberField, value: float) -> None:
        if self._keeps_ratio.isChecked():
            number.blockSignals(True)
            number.setValue(round(value))
            number.blockSignals(False)

    def _show(self) -> None:
        box = self._box
        corners = ((box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom))
        places = [self.matrix @ (*corner, 1.0) for corner in corners]
        self._show_outline([(float(x), float(y)) for x, y in places])


def _number(value: int, least: int, most: int, unit: str = " px") -> NumberField:
    number = NumberField()
    number.setRange(least, most)
    number.setValue(value)
    number.setSuffix(unit)
    return number


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
