"""Changes the labels of a set: names, colours, keys, order, new ones, several made one."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import (
    QColorDialog,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gaugan_desktop.errors import GauganError
from gaugan_desktop.labels import LabelClass, LabelSet, bundled_label_set
from gaugan_desktop.photo_set.label_choice import KEYS, LabelChange, changed, label_set_of
from gaugan_desktop.photo_set.progress import LabelShare
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.names import label_name
from gaugan_desktop.ui.small_dialogs import FormDialog

_EDITABLE = Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_KNOWN = "landscape"  # whose labels the starter model knows


@dataclass
class _Row:
    """A label, the old ids that it takes in, and in how many finished photos these occur."""

    label: LabelClass
    sources: list[int]
    photos: int


class LabelsDialog(FormDialog):
    """One row for each label; what a change does to finished maps is said before it happens.

    Args:
        shares: what each label covers now.
    """

    def __init__(self, parent: QWidget, label_set: LabelSet, shares: list[LabelShare]) -> None:
        super().__init__(parent, tr("Labels of the set"))
        self._old = label_set
        photos = {share.label: share.photos for share in shares}
        self._rows = [_Row(label, [label.id], photos.get(label.id, 0)) for label in label_set.labels]
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Labels"))
        self.list.setMinimumHeight(240)
        self.key = QComboBox()
        self.key.setAccessibleName(tr("Key"))
        self._merge = QComboBox()
        self._merge.setAccessibleName(tr("Merge into"))
        self.likeness = QComboBox()
        self.likeness.setAccessibleName(tr("Begins like"))
        self.likeness.setToolTip(tr("What a new model takes for it at first, and what others suggest for it"))
        self._words = QLabel()
        self._words.setObjectName("caption")
        self._words.setWordWrap(True)
        self._words.setMinimumHeight(36)
        self._lay_out()
        self.list.itemChanged.connect(self._on_renamed)
        self.list.currentRowChanged.connect(self._show_choices)
        self.key.activated.connect(self._on_key_chosen)
        self._merge.activated.connect(self._on_merge_chosen)
        self.likeness.activated.connect(self._on_likeness_chosen)
        self._show(0)

    @property
    def change(self) -> LabelChange:
        """What was asked for.

        Raises:
            BadConfigError: these labels cannot be used.
        """
        return changed(self._old, [(row.label, row.sources) for row in self._rows])

    def accept(self) -> None:
        """Close if the labels can be used; else say what is wrong."""
        try:
            self.change  # noqa: B018
        except GauganError as error:
            self._words.setText(str(error))
            return
        super().accept()

    def add(self) -> None:
        """A new label at the end, whose name is edited at once."""
        names = {row.label.name for row in self._rows}
        number = next(n for n in range(1, 300) if tr("label {number}", number=n) not in names)
        name = tr("label {number}", number=number)
        color = label_set_of("", [f"{n}" for n in range(len(self._rows) + 1)])[-1].color
        taken = {row.label.shortcut for row in self._rows}
        key = next((key for key in KEYS if key not in taken), "")
        self._rows.append(_Row(LabelClass(0, name, color, shortcut=key), [], 0))
        self._show(len(self._rows) - 1)
        self.list.editItem(self.list.currentItem())

    def remove(self) -> None:
        """Take the chosen label away; its pixels become unpainted."""
        number = self.list.currentRow()
        if len(self._rows) > 1 and number >= 0:
            row = self._rows.pop(number)
            self._show(min(number, len(self._rows) - 1))
            if row.photos:
                self._words.setText(
                    tr(
                        "“{name}” becomes unknown; finished photos that show it: {count}.",
                        name=row.label.name,
                        count=row.photos,
                    )
                )

    def move_row(self, by: int) -> None:
        """Move the chosen label up (-1) or down (1)."""
        number = self.list.currentRow()
        if 0 <= number + by < len(self._rows):
            self._rows.insert(number + by, self._rows.pop(number))
            self._show(number + by)

    def merge(self, target: int) -> None:
        """Let the chosen label's pixels become those of another row."""
        source = self.list.currentRow()
        if source in (target, -1):
            return
        gone, kept = self._rows[source], self._rows[target]
        kept.sources += gone.sources
        self._rows.pop(source)
        self._show(self._rows.index(kept))
        self._words.setText(
            tr(
                "“{name}” becomes “{other}” everywhere; finished photos that show it: {count}.",
                name=gone.label.name,
                other=kept.label.name,
                count=gone.photos,
            )
        )

    def _lay_out(self) -> None:
        buttons = QVBoxLayout()
        for text, slot in (
            (tr("Add"), self.add),
            (tr("Colour..."), self._choose_color),
            (tr("Up"), lambda: self.move_row(-1)),
            (tr("Down"), lambda: self.move_row(1)),
            (tr("Remove"), self.remove),
        ):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            buttons.addWidget(button)
        buttons.addStretch(1)
        for text, choices in (
            (tr("Key"), self.key),
            (tr("Merge into"), self._merge),
            (tr("Begins like"), self.likeness),
        ):
            buttons.addWidget(QLabel(text))
            buttons.addWidget(choices)
        row = QHBoxLayout()
        row.addWidget(self.list, 1)
        row.addLayout(buttons)
        form = QVBoxLayout()
        form.addLayout(row)
        form.addWidget(self._words)
        self.finish(form, tr("Change labels"))
        self.setMinimumWidth(460)

    def _on_merge_chosen(self, index: int) -> None:
        if (target := self._merge.itemData(index)) is not None:
            self.merge(target)

    def _on_key_chosen(self, index: int) -> None:
        """The label that had the key takes the one that becomes free."""
        row, key = self._rows[self.list.currentRow()], self.key.itemData(index)
        for other in self._rows:
            if key and other.label.shortcut == key:
                other.label = replace(other.label, shortcut=row.label.shortcut)
        row.label = replace(row.label, shortcut=key)
        self._show_choices()

    def _on_likeness_chosen(self, index: int) -> None:
        """A label of another name that means about the same becomes the first alias."""
        row, name = self._rows[self.list.currentRow()], self.likeness.itemData(index)
        others = tuple(alias for alias in row.label.aliases if alias not in bundled_label_set(_KNOWN).names)
        row.label = replace(row.label, aliases=(name, *others) if name else others)

    def _choose_color(self) -> None:
        number = self.list.currentRow()
        if number < 0:
            return
        row = self._rows[number]
        chosen = QColorDialog.getColor(QColor(*row.label.color), self, row.label.name)
        if chosen.isValid():
            row.label = replace(row.label, color=(chosen.red(), chosen.green(), chosen.blue()))
            self._show(number)

    def _on_renamed(self, item: QListWidgetItem) -> None:
        row = self._rows[self.list.row(item)]
        row.label = replace(row.label, name=item.text().strip())
        self._words.clear()

    def _show(self, current: int) -> None:
        """Fill the list anew."""
        self.list.blockSignals(True)
        self.list.clear()
        for row in self._rows:
            pixmap = QPixmap(24, 16)
            pixmap.fill(QColor(*row.label.color))
            item = QListWidgetItem(row.label.name)
            item.setData(Qt.ItemDataRole.DecorationRole, pixmap)
            item.setFlags(_EDITABLE)
            self.list.addItem(item)
        self.list.setCurrentRow(current)
        self.list.blockSignals(False)
        self._words.clear()
        self._show_choices()

    def _show_choices(self) -> None:
        """Offer keys, the other labels to merge the chosen one into, and those that it may begin like."""
        current = self.list.currentRow()
        self._show_keys(self._rows[max(0, current)].label.shortcut)
        self._merge.clear()
        self._merge.addItem(tr("Choose..."), None)
        for number, row in enumerate(self._rows):
            if number != current:
                self._merge.addItem(row.label.name, number)
        self.likeness.clear()
        self.likeness.addItem(tr("By its name"), "")
        known, label = bundled_label_set(_KNOWN), self._rows[max(0, current)].label
        for other in known.labels:
            if other.name.lower() != label.name.lower():
                self.likeness.addItem(label_name(other), other.name)
                if other.name in label.aliases[:1]:
                    self.likeness.setCurrentIndex(self.likeness.count() - 1)

    def _show_keys(self, current: str) -> None:
        """Offer the number keys, with the labels that have them, and the chosen label's own."""
        owners = {row.label.shortcut: row.label.name for row in self._rows}
        self.key.clear()
        self.key.addItem(tr("No key"), "")
        for key in dict.fromkeys([*KEYS, current]):
            if key:
                self.key.addItem(f"{key}  {owners.get(key, '')}".rstrip(), key)
        self.key.setCurrentIndex(self.key.findData(current))
