"""Asks which labels of a model shall stand for labels that it does not know."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gaugan_desktop.labels import UNPAINTED, LabelSet
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.icons import swatch
from gaugan_desktop.ui.names import label_name
from gaugan_desktop.ui.small_dialogs import FormDialog


class MappingDialog(FormDialog):
    """One row per label without a partner.

    Args:
        question: above the rows; by default what a model shall paint in the place of a document's labels.
        verb: what accepting does.
    """

    def __init__(
        self,
        parent: QWidget,
        own: LabelSet,
        others: LabelSet,
        lonely: list[int],
        question: str = "",
        verb: str = "",
    ) -> None:
        super().__init__(parent, tr("Labels without a partner"))
        rows = QFormLayout()
        self._boxes: dict[int, QComboBox] = {}
        for label in lonely:
            box = QComboBox()
            box.addItem(tr("Leave it unpainted"), UNPAINTED)
            for other in others.labels:
                box.addItem(swatch(other, others.palette), label_name(other), other.id)
            box.setAccessibleName(tr("Partner of {label}", label=label_name(own[label])))
            rows.addRow(label_name(own[label]), box)
            self._boxes[label] = box
        content = QWidget()
        content.setLayout(rows)
        area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        question = question or tr("The model does not know these labels. What shall it paint in their place?")
        text = QLabel(question)
        text.setWordWrap(True)
        layout = QVBoxLayout()
        layout.addWidget(text)
        layout.addWidget(area)
        self.finish(layout, verb or tr("Paint"))
        self.setMinimumWidth(380)
        self.resize(400, min(140 + 40 * len(lonely), 600))

    @property
    def partners(self) -> dict[int, int]:
        """Label of the document to label of the model, or to unpainted."""
        return {label: box.currentData(Qt.ItemDataRole.UserRole) for label, box in self._boxes.items()}
