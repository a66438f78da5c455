"""The dialog that asks how a film of the painting shall look."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.number_fields import NumberField
from gaugan_desktop.ui.small_dialogs import FormDialog

FILM_SIZES = {
    mark("Small, painted fast"): 384 * 384,
    mark("Medium"): 768 * 512,
    mark("Large, painted slowly"): 1280 * 853,
}


class MakingOfDialog(FormDialog):
    """Asks how a film of the painting shall look."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("Making-of"))
        self._labels = QCheckBox(tr("Show the labels beside the picture"))
        self._labels.setChecked(True)
        self._seconds = NumberField()
        self._seconds.setRange(2, 60)
        self._seconds.setValue(8)
        self._seconds.setSuffix(" s")
        self._size = QComboBox()
        for text, pixels in FILM_SIZES.items():
            self._size.addItem(tr(text), pixels)
        form = QFormLayout()
        form.addRow(tr("Size"), self._size)
        form.addRow(tr("Length"), self._seconds)
        form.addRow("", self._labels)
        self.finish(form, tr("Choose a file..."))

    @property
    def seconds(self) -> int:
        return self._seconds.value()

    @property
    def pixels(self) -> int:
        """Of each painted picture, at most."""
        return int(self._size.currentData())

    @property
    def has_labels(self) -> bool:
        return self._labels.isChecked()
