"""The list in which layers and their groups are shown: layers of a group lie a step to the right."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

INSIDE_ROLE = Qt.ItemDataRole.UserRole + 1  # of a group
_STEP = 18  # pixels
_CHECK = 26  # pixels from the left in which a row is ticked; a group's arrow follows
_ARROW = 30


class LayerList(QListWidget):
    """Ticked rows that can be renamed and dragged; tells when the arrow of a group is clicked."""

    arrow_clicked = Signal(QListWidgetItem)
    fold_requested = Signal(bool)  # of the current row, by the arrow keys

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("layers")
        self.setItemDelegate(_Rows())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        item = self.itemAt(event.position().toPoint())
        if item is not None and self._is_on_arrow(item, event.position().toPoint()):
            self.arrow_clicked.emit(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.fold_requested.emit(event.key() == Qt.Key.Key_Left)
        else:
            super().keyPressEvent(event)

    def _is_on_arrow(self, item: QListWidgetItem, place: QPoint) -> bool:
        return _CHECK <= place.x() - self.visualItemRect(item).left() < _CHECK + _ARROW


class _Rows(QStyledItemDelegate):
    """Moves what belongs to a group to the right, with all that is done to it."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, _indented(option, index), index)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().updateEditorGeometry(editor, _indented(option, index), index)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        return super().editorEvent(event, model, _indented(option, index), index)


def _indented(
    option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
) -> QStyleOptionViewItem:
    moved = QStyleOptionViewItem(option)
    if index.data(INSIDE_ROLE):
        moved.rect.setLeft(moved.rect.left() + _STEP)
    return moved
