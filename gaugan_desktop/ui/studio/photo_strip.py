"""The photos of a set with their states: to choose from, to filter, and how far all of them are."""

import numpy as np
from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QVBoxLayout,
)

from gaugan_desktop.photo_set.photo import Photo, PhotoState
from gaugan_desktop.photo_set.photo_set import PhotoSet
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.studio.durations import in_words
from gaugan_desktop.ui.studio.thumbnails import SIDE, Thumbnails
from gaugan_desktop.ui.views.label_image import image_from_rgb

STATE_NAMES = {
    PhotoState.EMPTY: mark("empty"),
    PhotoState.BEGUN: mark("begun"),
    PhotoState.DONE: mark("done"),
    PhotoState.EXCLUDED: mark("excluded"),
}
_STATE_COLORS = {
    PhotoState.EMPTY: "#8a929d",
    PhotoState.BEGUN: "#e8a33d",
    PhotoState.DONE: "#55b86a",
    PhotoState.EXCLUDED: "#5b6068",
}
_ICON = QSize(SIDE, 88)
_DOT = 12  # pixels
_WIDTH = 168
_ALL = "all"


class PhotoStrip(QFrame):
    """One photo below the other. Thumbnails are asked for as they come into sight."""

    photo_chosen = Signal(object)  # Photo

    def __init__(self, photo_set: PhotoSet, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setFixedWidth(_WIDTH)
        self._set, self._thumbnails = photo_set, thumbnails
        self._pictures: dict[str, QImage] = {}
        self._items: dict[str, QListWidgetItem] = {}
        self._filter = QComboBox()
        self._filter.addItem(tr("All photos"), _ALL)
        for state, text in STATE_NAMES.items():
            self._filter.addItem(tr(text).capitalize(), state.value)
        self._filter.setAccessibleName(tr("Photos to show"))
        self._filter.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._list = QListWidget()
        self._list.setObjectName("thumbnails")
        self._list.setIconSize(_ICON)
        self._list.setViewMode(QListWidget.ViewMode.IconMode)
        self._list.setMovement(QListWidget.Movement.Static)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._list.setAccessibleName(tr("Photos"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Share of the photos that is done"))
        self._words = QLabel()
        self._words.setObjectName("caption")
        self._words.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        for part in (self._filter, self._list, self._bar, self._words):
            layout.addWidget(part)
        self._fill()
        self._look = QTimer(self, singleShot=True, interval=50)
        self._look.timeout.connect(self._want_visible)
        self._list.verticalScrollBar().valueChanged.connect(lambda: self._look.start())
        self._filter.currentIndexChanged.connect(self._apply_filter)
        self._list.itemClicked.connect(self._on_clicked)
        self._list.itemActivated.connect(self._on_clicked)
        thumbnails.made.connect(self._on_made)
        self.refresh()

    @property
    def shown(self) -> list[Photo]:
        """The photos that the filter lets through."""
        return [photo for photo in self._set.photos if not self._items[photo.name].isHidden()]

    def select(self, photo: Photo) -> None:
        """Mark the photo in hand."""
        item = self._items[photo.name]
        self._list.setCurrentItem(item)
        self._list.scrollToItem(item)

    def refresh(self, photo: Photo | None = None) -> None:
        """Show states and progress anew, of one photo or of all."""
        for each in self._set.photos if photo is None else [photo]:
            self._show_item(each)
        progress = self._set.progress
        self._bar.setRange(0, max(1, progress.wanted))
        self._bar.setValue(progress.done)
        words = tr("{done} of {count} done", done=progress.done, count=progress.wanted)
        if progress.seconds_left:
            words += "\n" + tr("about {time} left", time=in_words(progress.seconds_left))
        self._words.setText(words)

    def show_state(self, state: PhotoState | None) -> None:
        """Show only photos of a state; None for all."""
        self._filter.setCurrentIndex(self._filter.findData(_ALL if state is None else state.value))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look.start()

    def _fill(self) -> None:
        for photo in self._set.photos:
            item = QListWidgetItem(photo.name)
            item.setSizeHint(QSize(SIDE + 8, _ICON.height() + 26))
            item.setData(Qt.ItemDataRole.UserRole, photo.name)
            self._items[photo.name] = item
            self._list.addItem(item)

    def _show_item(self, photo: Photo) -> None:
        item = self._items[photo.name]
        item.setToolTip(f"{photo.source}\n{tr(STATE_NAMES[photo.state])}")
        if self._pictures.get(photo.name) is not None or photo.state is not PhotoState.EMPTY:
            item.setIcon(self._icon(photo))

    def _icon(self, photo: Photo) -> QIcon:
        """The photo with a dot in the colour of its state."""
        pixmap = QPixmap(_ICON)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        picture = self._pictures.get(photo.name)
        if picture is not None:
            size = picture.size().scaled(_ICON, Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(
                (_ICON.width() - size.width()) // 2,
                (_ICON.height() - size.height()) // 2,
                size.width(),
                size.height(),
            )
            painter.setOpacity(0.35 if photo.state is PhotoState.EXCLUDED else 1.0)
            painter.drawImage(place, picture)
            painter.setOpacity(1.0)
        painter.setPen(QColor(0, 0, 0, 150))
        painter.setBrush(QColor(_STATE_COLORS[photo.state]))
        painter.drawEllipse(_ICON.width() - _DOT - 4, 4, _DOT, _DOT)
        painter.end()
        icon = QIcon(pixmap)
        icon.addPixmap(pixmap, QIcon.Mode.Selected)  # or Qt would tint the chosen one
        return icon

    def _apply_filter(self) -> None:
        wanted = self._filter.currentData()
        for photo in self._set.photos:
            self._items[photo.name].setHidden(wanted not in (_ALL, photo.state.value))
        self._look.start()

    def _want_visible(self) -> None:
        """Ask for the thumbnails in sight, and a few more."""
        area = self._list.viewport().rect()
        area.setBottom(2 * area.bottom())
        shown = (self._items[photo.name] for photo in self.shown)
        names = [item.text() for item in shown if self._list.visualItemRect(item).intersects(area)]
        self._thumbnails.want(names)

    def _on_clicked(self, item: QListWidgetItem) -> None:
        self.photo_chosen.emit(self._set[item.data(Qt.ItemDataRole.UserRole)])

    def _on_made(self, name: str, picture: np.ndarray | None) -> None:
        if picture is not None:
            self._pictures[name] = image_from_rgb(picture)
            self._show_item(self._set[name])
