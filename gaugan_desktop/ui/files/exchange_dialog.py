"""Asks in whose colours a label map shall be written."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QWidget

from gaugan_desktop.annotations.colour_tables import (
    EXCHANGED_SETS,
    ColourTable,
    dataset_table,
    lonely_labels,
)
from gaugan_desktop.document.document import Document
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.names import label_name
from gaugan_desktop.ui.small_dialogs import FormDialog


class ExchangeDialog(FormDialog):
    """Says which labels have no partner before anything is written."""

    def __init__(self, parent: QWidget, document: Document) -> None:
        super().__init__(parent, tr("Label map for other programs"))
        self._document = document
        self.sets = QComboBox()
        for name in EXCHANGED_SETS:
            self.sets.addItem(dataset_table(name).label_set.title, name)
        self.sets.addItem(tr("A table of colours..."))
        self.numbers = QCheckBox(tr("Numbers of labels instead of colours"))
        self._lonely = QLabel()
        self._lonely.setWordWrap(True)
        form = QFormLayout()
        text = QLabel(tr("Models that paint from segmentations know these colours."))
        text.setWordWrap(True)
        form.addRow(text)
        form.addRow(tr("Colours"), self.sets)
        form.addRow("", self.numbers)
        form.addRow(self._lonely)
        self.finish(form, tr("Export"))
        self.setMinimumWidth(440)
        self.sets.currentIndexChanged.connect(self._show_lonely)
        self._show_lonely()

    @property
    def table(self) -> ColourTable | None:
        """None for one that is asked for."""
        name = self.sets.currentData()
        return None if name is None else dataset_table(name)

    @property
    def as_numbers(self) -> bool:
        return self.numbers.isChecked()

    def _show_lonely(self) -> None:
        table, document = self.table, self._document
        names: list[str] = []
        if table is not None:
            own = document.label_set
            lonely = lonely_labels(document.labels, own, table.partners_of(own))
            names = [label_name(label) for label in own.labels if label.name in lonely]
        self._lonely.setText(
            tr("Without a partner there, and written as nothing: {labels}", labels=", ".join(names))
            if names
            else ""
        )
