"""The layers, top first: click to paint on one, tick to show it, double-click to rename, drag to reorder."""

import numpy as np
from PySide6.QtCore import QModelIndex, QPoint, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QBrush, QColor, QIcon, QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from gaugan_desktop.document import layers
from gaugan_desktop.document.state import DocumentState
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.icons import tinted_image
from gaugan_desktop.ui.panels.style_thumbnails import untinted_icon
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.theme import Theme
from gaugan_desktop.ui.views.label_image import labels_image

_THUMBNAIL = QSize(54, 36)
_PAUSE = 300  # milliseconds after the last change


class LayerPanel(QFrame):
    """Shows the session's layers and changes them; `bar` takes the actions of the layer menu."""

    renaming_ended = Signal()

    def __init__(self, session: DocumentSession) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._session = session
        self._theme: Theme | None = None
        self._rows: list[tuple[str, bool, bool]] = []
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Layers"))
        self._list.setObjectName("layers")
        self._list.setIconSize(_THUMBNAIL)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._open_menu)
        self._list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._list.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.bar = QToolBar(tr("Layers"))
        self.bar.setIconSize(QSize(18, 18))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 6)
        layout.addWidget(self._list)
        layout.addWidget(self.bar)
        self._list.currentRowChanged.connect(self._on_row_chosen)
        self._list.itemChanged.connect(self._on_item_changed)
        self._list.itemDelegate().closeEditor.connect(self.renaming_ended)
        self._list.model().rowsMoved.connect(self._on_rows_moved)
        session.layers_changed.connect(self.refresh)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._draw_thumbnails)
        for signal in (session.labels_changed, session.layers_changed, session.document_replaced):
            signal.connect(lambda: self._pause.start())
        self.refresh()

    def set_actions(self, actions: list[QAction]) -> None:
        """Put the most used layer actions under the list."""
        self.bar.addActions(actions)

    def add_below(self, widget: QWidget) -> None:
        """Put something that belongs to the layers under them."""
        layout = self.layout()
        assert layout is not None
        layout.addWidget(widget)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._rows = []
        self.refresh()

    def refresh(self) -> None:
        """Show the layers as they are.

        The list may be in the middle of a click or a drop; its items stay unless they must change.
        """
        state = self._session.document.state
        rows = [(layer.name, layer.is_visible, layer.is_locked) for layer in reversed(state.layers)]
        self._list.blockSignals(True)
        if rows != self._rows:
            self._rows = rows
            self._fill(state)
        self._list.setCurrentRow(self._row_of(state.active))
        self._list.blockSignals(False)

    def _fill(self, state: DocumentState) -> None:
        self._list.clear()
        for layer in reversed(state.layers):
            item = QListWidgetItem(layer.name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if layer.is_visible else Qt.CheckState.Unchecked)
            item.setToolTip(tr("Tick to show, double-click to rename, drag to reorder"))
            if layer.is_locked:
                item.setToolTip(tr("{name} is locked", name=layer.name))
            self._list.addItem(item)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw_thumbnails()

    def _draw_thumbnails(self) -> None:
        """What is on each layer, small; a lock beside it where nothing can be painted."""
        document = self._session.document
        if not self.isVisible() or self._list.count() != len(document.state.layers):
            return
        self._list.blockSignals(True)
        for index, layer in enumerate(document.state.layers):
            lock = self._theme if layer.is_locked else None
            icon = _thumbnail(layer.labels, document.label_set, lock)
            self._list.item(self._row_of(index)).setIcon(icon)
        self._list.blockSignals(False)

    def _open_menu(self, place: QPoint) -> None:
        """The same actions as below the list, for the layer under the pointer."""
        item = self._list.itemAt(place)
        if item is None:
            return
        self._list.setCurrentItem(item)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.bar.actions())
        menu.popup(self._list.viewport().mapToGlobal(place))

    def _row_of(self, index: int) -> int:
        return len(self._session.document.state.layers) - 1 - index

    def _on_row_chosen(self, row: int) -> None:
        if row >= 0:
            self._session.activate_layer(self._row_of(row))

    def _on_item_changed(self, item: QListWidgetItem) -> None:
        index = self._row_of(self._list.row(item))
        state = self._session.document.state
        layer = state.layers[index]
        is_visible = item.checkState() == Qt.CheckState.Checked
        name = item.text().strip() or layer.name
        row = self._list.row(item)
        self._rows[row] = (name, is_visible, layer.is_locked)
        if is_visible != layer.is_visible:
            self._session.change(tr("Show layer"), state.with_layer(index, is_visible=is_visible))
        elif name != layer.name:
            self._session.change(tr("Rename layer"), state.with_layer(index, name=name))
            self._take_back_refused(item, index)
        elif item.text() != layer.name:
            item.setText(layer.name)

    def _take_back_refused(self, item: QListWidgetItem, index: int) -> None:
        """Show the name a layer has, should another one have been refused."""
        name = self._session.document.state.layers[index].name
        if item.text().strip() != name:
            row = self._list.row(item)
            self._rows[row] = (name, *self._rows[row][1:])
            self._list.blockSignals(True)
            item.setText(name)
            self._list.blockSignals(False)

    def _on_rows_moved(
        self, parent: QModelIndex, start: int, end: int, target: QModelIndex, row: int
    ) -> None:
        final_row = row - 1 if row > start else row
        self._rows.insert(final_row, self._rows.pop(start))
        state = self._session.document.state
        self._session.change(
            tr("Reorder layers"), layers.moved(state, self._row_of(start), self._row_of(final_row))
        )


def _thumbnail(labels: np.ndarray, label_set: LabelSet, lock: Theme | None) -> QIcon:
    """A label map (H, W), small; on a chequered ground where nothing is painted."""
    step = max(1, max(labels.shape) // (2 * _THUMBNAIL.width()))
    image = labels_image(np.ascontiguousarray(labels[::step, ::step]), label_set)
    pixmap = QPixmap(_THUMBNAIL * 2)
    pixmap.fill(Qt.GlobalColor.transparent)
    size = QSizeF(image.size()).scaled(QSizeF(pixmap.size()), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(0, (pixmap.height() - size.height()) / 2, size.width(), size.height())
    painter = QPainter(pixmap)
    painter.fillRect(place, Qt.GlobalColor.white)
    painter.fillRect(place, QBrush(Qt.GlobalColor.lightGray, Qt.BrushStyle.Dense4Pattern))
    painter.drawImage(place, image)
    if lock is not None:
        painter.fillRect(QRectF(2, pixmap.height() - 34, 32, 32), QColor(lock.panel))
        painter.drawImage(QRectF(4, pixmap.height() - 32, 28, 28), tinted_image("lock", lock.text, 28))
    painter.end()
    pixmap.setDevicePixelRatio(2)
    return untinted_icon(pixmap)
