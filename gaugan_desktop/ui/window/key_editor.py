"""The editor of keys."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gaugan_desktop.texts import tr
from gaugan_desktop.ui.names import key_text, plain

_DEFAULT = "default-shortcuts"  # property of an action
_NAME = Qt.ItemDataRole.UserRole


class KeyEditor(QWidget):
    """All actions with their keys; the chosen one's key is edited below.

    Args:
        shortcuts: keys that differ from the built-in ones, by the action's name.
    """

    changed = Signal(object)  # the same for the keys as they are now

    def __init__(self, actions: Mapping[str, QAction], shortcuts: Mapping[str, str]) -> None:
        super().__init__()
        self._actions, self._shortcuts = actions, dict(shortcuts)
        self.tree = QTreeWidget()
        self.tree.setHeaderLabels([tr("Action"), tr("Key")])
        self.tree.setAccessibleName(tr("Keys"))
        self.edit = QKeySequenceEdit()
        self.edit.setMaximumSequenceLength(1)
        field = self.edit.findChild(QLineEdit)  # it has the focus, so it needs the name
        assert field is not None
        field.setAccessibleName(tr("Key"))
        self.notice = QLabel()
        self.notice.setObjectName("caption")
        self.notice.setWordWrap(True)
        default = QPushButton(tr("Built-in key"))
        row = QHBoxLayout()
        row.addWidget(self.edit, 1)
        row.addWidget(default)
        layout = QVBoxLayout(self)
        layout.addWidget(self.tree)
        layout.addLayout(row)
        layout.addWidget(self.notice)
        for name, action in actions.items():
            item = QTreeWidgetItem(self._group(_menu_title(action)), [plain(action.text()), _key(action)])
            item.setData(0, _NAME, name)
        self.tree.expandAll()
        self.tree.resizeColumnToContents(0)
        self.tree.currentItemChanged.connect(self._on_chosen)
        self.edit.editingFinished.connect(self._on_edited)
        default.clicked.connect(self._restore)

    def assign(self, name: str, key: QKeySequence) -> bool:
        """Give an action a key; one that another action has is refused."""
        owner = next(
            (n for n, a in self._actions.items() if n != name and not key.isEmpty() and key in a.shortcuts()),
            None,
        )
        if owner is not None:
            self.notice.setText(
                tr(
                    "{key} belongs to “{action}”.",
                    key=key_text(key),
                    action=plain(self._actions[owner].text()),
                )
            )
            return False
        self._shortcuts[name] = key.toString()
        self.notice.setText("")
        self._apply()
        return True

    def _restore(self) -> None:
        item = self.tree.currentItem()
        if item is not None and (name := item.data(0, _NAME)):
            self._shortcuts.pop(name, None)
            self._apply()
            self._on_chosen(item)

    def _on_chosen(self, item: QTreeWidgetItem | None) -> None:
        name = item.data(0, _NAME) if item is not None else None
        self.edit.setEnabled(name is not None)
        self.edit.setKeySequence(self._actions[name].shortcut() if name else QKeySequence())
        self.notice.setText("")

    def _on_edited(self) -> None:
        item = self.tree.currentItem()
        name = item.data(0, _NAME) if item is not None else None
        if name and self.edit.keySequence() != self._actions[name].shortcut():
            self.assign(name, self.edit.keySequence())

    def _apply(self) -> None:
        apply_shortcuts(self._actions, self._shortcuts)
        self._refresh()
        self.changed.emit(dict(self._shortcuts))

    def _refresh(self) -> None:
        for number in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(number)
            for row in range(group.childCount() if group is not None else 0):
                item = group.child(row) if group is not None else None
                if item is not None:
                    item.setText(1, _key(self._actions[item.data(0, _NAME)]))

    def _group(self, name: str) -> QTreeWidgetItem:
        found = self.tree.findItems(name, Qt.MatchFlag.MatchExactly)
        return found[0] if found else QTreeWidgetItem(self.tree, [name])


def _key(action: QAction) -> str:
    return key_text(action.shortcut())


def _menu_title(action: QAction) -> str:
    return next(plain(menu.title()) for menu in action.associatedObjects() if isinstance(menu, QMenu))


def apply_shortcuts(actions: Mapping[str, QAction], shortcuts: Mapping[str, str]) -> None:
    """Give every action the key chosen for it, or the built-in one."""
    for name, action in actions.items():
        if action.property(_DEFAULT) is None:
            action.setProperty(_DEFAULT, [key.toString() for key in action.shortcuts()])
        keys = [shortcuts[name]] if name in shortcuts else action.property(_DEFAULT)
        action.setShortcuts([QKeySequence(key) for key in keys])
