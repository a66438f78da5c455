"""What the trainer says of a set before it trains on it, as a list whose entries lead to the photos."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gaugan_desktop.findings import Finding, Place
from gaugan_desktop.texts import tr

_PLACES = Qt.ItemDataRole.UserRole


class CheckDialog(QDialog):
    """One entry for each finding; a double click shows the place that it speaks of.

    Args:
        show_place: opens a photo, and brings a part of it into the middle.
    """

    def __init__(
        self,
        parent: QWidget,
        findings: Sequence[Finding],
        show_place: Callable[[Place], object],
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Check of the set"))
        self._show_place = show_place
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setAccessibleName(tr("What the trainer says"))
        for finding in findings:
            item = QListWidgetItem(finding.sentence)
            item.setData(_PLACES, finding.places)
            self.list.addItem(item)
        is_good = not findings
        words = tr("All is well; this set can be trained on.")
        hint = tr("A double click opens the photo that a sentence speaks of.")
        text = QLabel(words if is_good else hint)
        text.setWordWrap(True)
        self.list.setVisible(not is_good)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        for part in (text, self.list, buttons):
            layout.addWidget(part)
        self.setMinimumWidth(480)
        self.list.itemActivated.connect(self._on_activated)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def _on_activated(self, item: QListWidgetItem) -> None:
        """Show a place that the entry speaks of; once more, the next one."""
        places = item.data(_PLACES)
        if places:
            self._show_place(places[0])
            item.setData(_PLACES, (*places[1:], places[0]))
