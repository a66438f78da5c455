"""The last settled pictures with their labels and styles; a click brings one back."""

from collections import deque
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout

from gaugan_desktop.document.state import DocumentState
from gaugan_desktop.synthesis.messages import SynthesisResult
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.label_image import image_from_rgb
from gaugan_desktop.ui.picture_display import PictureDisplay
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.style_thumbnails import untinted_icon

_MAX_ENTRIES = 40
_MAX_BYTES = 256 * 1024 * 1024
_THUMBNAIL = QSize(128, 86)


@dataclass(frozen=True, eq=False)
class _Entry:
    """A state on pixels of its own, and the picture it settled in."""

    state: DocumentState
    picture: QPixmap
    bytes: int


class HistoryPanel(QFrame):
    """Newest first; it holds what was painted since the document was opened, within bounds."""

    def __init__(self, session: DocumentSession, display: PictureDisplay) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._session = session
        self._entries: deque[_Entry] = deque()
        self._list = QListWidget()
        self._list.setViewMode(QListWidget.ViewMode.IconMode)
        self._list.setMovement(QListWidget.Movement.Static)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setIconSize(_THUMBNAIL)
        self._list.setObjectName("thumbnails")
        self._list.setAccessibleName(tr("Pictures so far"))
        self._list.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self._hint = QLabel(tr("Pictures appear here as you paint. Click one to bring it back."))
        self._hint.setObjectName("caption")
        self._hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.addWidget(self._hint)
        layout.addWidget(self._list)
        self._list.itemClicked.connect(self._on_chosen)
        self._list.itemActivated.connect(self._on_chosen)
        display.settled.connect(self._on_settled)
        session.document_replaced.connect(self._clear)

    @property
    def count(self) -> int:
        return len(self._entries)

    def restore(self, number: int) -> None:
        """Bring labels, style and layers of an entry back as one undo step; 0 is the newest."""
        state = _copied(self._entries[-1 - number].state)
        self._session.change(tr("Restore a picture"), replace(state, selection=None))

    def _on_settled(self, result: SynthesisResult) -> None:
        state = _copied(self._session.document.state)
        image = image_from_rgb(result.picture).scaled(
            _THUMBNAIL * 2, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(2)
        self._entries.append(_Entry(state, pixmap, sum(layer.labels.nbytes for layer in state.layers)))
        item = QListWidgetItem(untinted_icon(pixmap), "")
        item.setToolTip(tr(state.style.name) or tr("Plain"))
        self._list.insertItem(0, item)
        while self.count > _MAX_ENTRIES or (self.count > 1 and self._bytes > _MAX_BYTES):
            self._entries.popleft()
            self._list.takeItem(self._list.count() - 1)

    @property
    def _bytes(self) -> int:
        return sum(entry.bytes for entry in self._entries)

    def _clear(self) -> None:
        self._entries.clear()
        self._list.clear()

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.restore(self._list.row(item))


def _copied(state: DocumentState) -> DocumentState:
    """The same state on other pixels, which painting does not reach."""
    layers = tuple(replace(layer, labels=np.array(layer.labels)) for layer in state.layers)
    return replace(state, layers=layers)
