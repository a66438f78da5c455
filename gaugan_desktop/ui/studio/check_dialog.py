"""What the trainer says of a set before it trains on it, as a list whose entries lead to the photos."""

import re
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

from gaugan_desktop.photo_set.photo import Photo
from gaugan_desktop.texts import tr


class CheckDialog(QDialog):
    """One entry for each sentence; a double click opens the photo that it speaks of.

    Args:
        sentences: in the trainer's words.
        open_photo: shows a photo.
    """

    def __init__(
        self,
        parent: QWidget,
        sentences: Sequence[str],
        photos: Sequence[Photo],
        open_photo: Callable[[Photo], object],
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Check of the set"))
        self._photos, self._open_photo = photos, open_photo
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setAccessibleName(tr("What the trainer says"))
        for sentence in sentences:
            self.list.addItem(QListWidgetItem(sentence))
        is_good = not sentences
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
        if (photo := photo_named_in(item.text(), self._photos)) is not None:
            self._open_photo(photo)


def photo_named_in(sentence: str, photos: Sequence[Photo]) -> Photo | None:
    """The photo that a sentence speaks of; the one with the longest name where several might be meant."""
    named = [
        photo
        for photo in photos
        if re.search(rf"(?<![\w-]){re.escape(photo.name)}(\.\w+)?(?![\w-])", sentence) is not None
    ]
    return max(named, key=lambda photo: len(photo.name), default=None)
