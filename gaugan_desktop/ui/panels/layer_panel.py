"""The layers, top first: click to paint on one, tick to show it, double-click to rename, drag to reorder."""

import numpy as np
from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QBrush, QColor, QIcon, QPainter, QPixmap, QPolygonF, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidgetItem,
    QMenu,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from gaugan_desktop.document import groups
from gaugan_desktop.document.groups import Row
from gaugan_desktop.document.state import DocumentState
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.icons import tinted_image
from gaugan_desktop.ui.panels.layer_list import INSIDE_ROLE, LayerList
from gaugan_desktop.ui.panels.style_thumbnails import untinted_icon
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.theme import Theme
from gaugan_desktop.ui.views.label_image import labels_image

_THUMBNAIL, _ARROW = QSize(54, 36), QSize(24, 24)
_PAUSE = 300  # milliseconds after the last change


class LayerPanel(QFrame):
    """Shows the session's layers and changes them; `bar` takes the actions of the layer menu."""

    renaming_ended = Signal()

    def __init__(self, session: DocumentSession) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._session = session
        self._theme: Theme | None = None
        self._is_dropping = False
        self._rows: list[Row] = []
        self._shown: list[tuple[str, bool, bool, bool]] = []
        self._list = LayerList()
        self._list.setAccessibleName(tr("Layers"))
        self._list.setIconSize(_THUMBNAIL)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._open_menu)
        self.bar = QToolBar(tr("Layers"))
        self.bar.setIconSize(QSize(18, 18))
        self._entries: list[QAction] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 6)
        layout.addWidget(self._list)
        layout.addWidget(self.bar)
        self._list.currentRowChanged.connect(self._on_row_chosen)
        self._list.itemChanged.connect(self._on_item_changed)
        self._list.itemDelegate().closeEditor.connect(self.renaming_ended)
        self._list.model().rowsMoved.connect(self._on_rows_moved)
        self._list.arrow_clicked.connect(lambda item: self._fold(self._list.row(item)))
        self._list.fold_requested.connect(lambda is_folded: self._fold(self._list.currentRow(), is_folded))
        session.layers_changed.connect(self.refresh)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._draw_thumbnails)
        for signal in (session.labels_changed, session.layers_changed, session.document_replaced):
            signal.connect(lambda: self._pause.start())
        self.refresh()

    def set_actions(self, actions: list[QAction], more: list[QAction]) -> None:
        """Put the most used layer actions under the list, and these and others into the menu of a layer."""
        self.bar.addActions(actions)
        self._entries = [*actions, *more]

    def add_below(self, widget: QWidget) -> None:
        """Put something that belongs to the layers under them."""
        layout = self.layout()
        assert layout is not None
        layout.addWidget(widget)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._shown = []
        self.refresh()

    def refresh(self) -> None:
        """Show the layers as they are.

        The list may be in the middle of a click or a drop; its items stay unless they must change.
        """
        if self._is_dropping:
            return
        state = self._session.document.state
        self._rows = groups.rows_of(state)
        shown = [_shown(state, row) for row in self._rows]
        self._list.blockSignals(True)
        if shown != self._shown:
            self._shown = shown
            self._fill(state)
            self._draw_thumbnails()
        self._list.setCurrentRow(self._current_row(state))
        self._list.blockSignals(False)

    def _fill(self, state: DocumentState) -> None:
        self._list.clear()
        for row, (name, is_visible, is_locked, is_inside) in zip(self._rows, self._shown, strict=True):
            item = QListWidgetItem(name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if is_visible else Qt.CheckState.Unchecked)
            item.setToolTip(tr("Tick to show, double-click to rename, drag to reorder"))
            item.setData(INSIDE_ROLE, is_inside)
            if isinstance(row, str):
                item.setToolTip(tr("A group of layers; click the arrow to fold it"))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, tr("Group {name}", name=name))
            elif is_locked:
                item.setToolTip(tr("{name} is locked", name=name))
            self._list.addItem(item)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw_thumbnails()

    def _draw_thumbnails(self) -> None:
        """What is on each layer, small, with a lock where nothing can be painted; an arrow for groups."""
        document = self._session.document
        if not self.isVisible() or self._list.count() != len(self._rows):
            return
        self._list.blockSignals(True)
        for place, row in enumerate(self._rows):
            if isinstance(row, str):
                group = document.state.group(row)
                icon = _arrow(group is not None and group.is_folded, self._theme)
            else:
                layer = document.state.layers[row]
                icon = _thumbnail(layer.labels, document.label_set, self._theme if layer.is_locked else None)
            self._list.item(place).setIcon(icon)
        self._list.blockSignals(False)

    def _open_menu(self, place: QPoint) -> None:
        """The same actions as below the list and more, for the layer under the pointer."""
        item = self._list.itemAt(place)
        if item is None:
            return
        self._list.setCurrentItem(item)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._entries)
        menu.popup(self._list.viewport().mapToGlobal(place))

    def _current_row(self, state: DocumentState) -> int:
        """Where the active layer is shown, or the folded group that it is in."""
        return self._rows.index(state.active if state.active in self._rows else state.active_layer.group)

    def _on_row_chosen(self, row: int) -> None:
        if not 0 <= row < len(self._rows):
            return
        chosen, state = self._rows[row], self._session.document.state
        if isinstance(chosen, int):
            self._session.activate_layer(chosen)
        elif state.active_layer.group != chosen:
            top = max(number for number, layer in enumerate(state.layers) if layer.group == chosen)
            self._session.activate_layer(top)

    def _fold(self, row: int, is_folded: bool | None = None) -> None:
        """Fold or unfold the group of a row; None for the other way than now."""
        state = self._session.document.state
        chosen = self._rows[row] if 0 <= row < len(self._rows) else ""
        group = state.group(chosen if isinstance(chosen, str) else state.layers[chosen].group)
        is_arrow = is_folded is None
        if group is not None and not (is_arrow and isinstance(chosen, int)):
            self._session.fold_group(group.name, not group.is_folded if is_folded is None else is_folded)

    def _on_item_changed(self, item: QListWidgetItem) -> None:
        place, state = self._list.row(item), self._session.document.state
        row, (name, was_visible, *_) = self._rows[place], self._shown[place]
        is_visible, text = item.checkState() == Qt.CheckState.Checked, item.text().strip() or name
        self._shown[place] = (text, is_visible, *self._shown[place][2:])
        if is_visible != was_visible:
            self._show_row(state, row, is_visible)
        elif text != name:
            renamed = (
                groups.renamed(state, row, text) if isinstance(row, str) else state.with_layer(row, name=text)
            )
            self._session.change(tr("Rename layer"), renamed)
        self._take_back_refused(item, place)

    def _show_row(self, state: DocumentState, row: Row, is_visible: bool) -> None:
        if isinstance(row, str):
            self._session.change(tr("Show group"), groups.shown(state, row, is_visible))
        else:
            self._session.change(tr("Show layer"), state.with_layer(row, is_visible=is_visible))

    def _take_back_refused(self, item: QListWidgetItem, place: int) -> None:
        """Show the name that a layer or group has, should another one have been refused."""
        shown = _shown(self._session.document.state, self._rows[place])
        if item.text() != shown[0]:
            self._shown[place] = shown
            self._list.blockSignals(True)
            item.setText(shown[0])
            self._list.blockSignals(False)

    def _on_rows_moved(
        self, parent: QModelIndex, start: int, end: int, target: QModelIndex, row: int
    ) -> None:
        final_row = row - 1 if row > start else row
        for rows in (self._rows, self._shown):
            rows.insert(final_row, rows.pop(start))  # type: ignore[arg-type]
        state = groups.reordered(self._session.document.state, self._rows, final_row)
        self._is_dropping = True  # the view goes on with its items after this
        self._session.change(tr("Reorder layers"), state)
        self._is_dropping = False
        QTimer.singleShot(0, self, self.refresh)


def _shown(state: DocumentState, row: Row) -> tuple[str, bool, bool, bool]:
    """Name, whether visible, locked and in a group."""
    if isinstance(row, int):
        layer = state.layers[row]
        return layer.name, layer.is_visible, layer.is_locked, bool(layer.group)
    group = state.group(row)
    return row, group is None or group.is_visible, group is not None and group.is_folded, False


def _arrow(is_folded: bool, theme: Theme | None) -> QIcon:
    """Down for an open group, to the right for a folded one."""
    pixmap = QPixmap(_ARROW * 2)
    pixmap.fill(Qt.GlobalColor.transparent)
    color = QColor(Qt.GlobalColor.gray) if theme is None else QColor(theme.text)
    middle, reach = QPointF(_ARROW.width(), _ARROW.height()), 7.0
    corners = [QPointF(-reach, -reach / 2), QPointF(reach, -reach / 2), QPointF(0, reach * 0.7)]
    if is_folded:
        corners = [QPointF(point.y(), point.x()) for point in corners]
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))
    painter.end()
    pixmap.setDevicePixelRatio(2)
    return untinted_icon(pixmap)


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
