"""The last settled pictures with their labels and styles; a click brings one back."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QLocale, QSize, Qt, QTime
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout

from gaugan_desktop.document.day import reshaped_day
from gaugan_desktop.document.geometry import scaled
from gaugan_desktop.document.story import Chapter, copied
from gaugan_desktop.synthesis.messages import SynthesisResult
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.panels.style_thumbnails import untinted_icon
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.views.picture_display import PictureDisplay

_THUMBNAIL = QSize(120, 80)


class HistoryPanel(QFrame):
    """The document's story, newest first."""

    def __init__(self, session: DocumentSession, display: PictureDisplay) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._session = session
        self._list = QListWidget()
        self._list.setViewMode(QListWidget.ViewMode.IconMode)
        self._list.setMovement(QListWidget.Movement.Static)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setIconSize(_THUMBNAIL)
        self._list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
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
        session.document_replaced.connect(self._refill)
        self._refill()

    def restore(self, number: int) -> None:
        """Bring labels, style and layers of a chapter back as one undo step; 0 is the newest. What is painted
        over stays, and so do the lights of the day film."""
        now = self._session.document.state
        state = copied(self._session.document.story[-1 - number].state)
        over = None if now.over is None else now.over.fitted(state.shape)
        day = now.day
        if now.shape != state.shape:
            day = reshaped_day(day, partial(scaled, width=state.shape[1], height=state.shape[0]))
        restored = replace(state, reference=now.reference, over=over, day=day)
        self._session.change(tr("Restore a picture"), restored)

    def _on_settled(self, result: SynthesisResult) -> None:
        document = self._session.document
        chapter = Chapter.of(document.state, result.picture)
        document.story.add(chapter)
        self._show(chapter, QTime.currentTime())
        while self._list.count() > len(document.story):
            self._list.takeItem(self._list.count() - 1)

    def _refill(self) -> None:
        self._list.clear()
        for chapter in self._session.document.story:
            self._show(chapter)

    def _show(self, chapter: Chapter, time: QTime | None = None) -> None:
        """Add a picture; those that came with the file have no time."""
        pixmap = QPixmap()
        pixmap.loadFromData(chapter.thumbnail)
        pixmap.setDevicePixelRatio(2)
        text = "" if time is None else QLocale().toString(time, QLocale.FormatType.ShortFormat)
        item = QListWidgetItem(untinted_icon(pixmap), text)
        item.setToolTip(tr(chapter.state.style.name) or tr("Plain"))
        self._list.insertItem(0, item)

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.restore(self._list.row(item))
