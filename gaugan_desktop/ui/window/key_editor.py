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
        label_keys: names of the labels that have keys, by key; these cannot be taken.
    """

    changed = Signal(object)  # the same for the keys as they are now

    def __init__(
        self, actions: Mapping[str, QAction], shortcuts: Mapping[str, str], label_keys: Mapping[str, str]
    ) -> None:
        super().__init__()
        self._actions, self._shortcuts, self._label_keys = actions, dict(shortcuts), label_keys
        self._wanted: tuple[str, list[QKeySequence]] | None = None
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
        self.take_button = QPushButton(tr("Use it here instead"))
        self.take_button.hide()
        default = QPushButton(tr("Built-in key"))
        row = QHBoxLayout()
        row.addWidget(self.edit, 1)
        row.addWidget(default)
        layout = QVBoxLayout(self)
        layout.addWidget(self.tree)
        layout.addLayout(row)
        below = QHBoxLayout()
        below.addWidget(self.notice, 1)
        below.addWidget(self.take_button)
        layout.addLayout(below)
        for name, action in actions.items():
            item = QTreeWidgetItem(self._group(_menu_title(action)), [plain(action.text()), _key(action)])
            item.setData(0, _NAME, name)
        self.tree.expandAll()
        self.tree.resizeColumnToContents(0)
        self.tree.currentItemChanged.connect(self._on_chosen)
        self.edit.editingFinished.connect(self._on_edited)
        self.take_button.clicked.connect(self.take)
        default.clicked.connect(self._restore)

    def assign(self, name: str, key: QKeySequence) -> bool:
        """Give an action a key; False when another one has it, which `take` may then change."""
        return self._give(name, [] if key.isEmpty() else [key])

    def take(self) -> None:
        """Give the action the key that was refused it, and leave the one that had it without."""
        if self._wanted is None:
            return
        name, keys = self._wanted
        for owner in self._owners(name, keys):
            self._set_keys(owner, [key for key in self._actions[owner].shortcuts() if key not in keys])
        self._give(name, keys)

    def _give(self, name: str, keys: list[QKeySequence]) -> bool:
        self._say("")
        for key in keys:
            if label := self._label_keys.get(key.toString()):
                self._say(tr("{key} chooses the label “{label}”.", key=key_text(key), label=label))
                return False
            if owners := self._owners(name, [key]):
                owner = plain(self._actions[owners[0]].text())
                self._say(tr("{key} belongs to “{action}”.", key=key_text(key), action=owner))
                self._wanted = name, keys
                self.take_button.show()
                return False
        self._set_keys(name, keys)
        self._refresh()
        return True

    def _owners(self, name: str, keys: list[QKeySequence]) -> list[str]:
        """Other actions that have one of the keys."""
        return [
            n for n, a in self._actions.items() if n != name and any(key in a.shortcuts() for key in keys)
        ]

    def _set_keys(self, name: str, keys: list[QKeySequence]) -> None:
        if [key.toString() for key in keys] == self._actions[name].property(_DEFAULT):
            self._shortcuts.pop(name, None)
        else:
            self._shortcuts[name] = QKeySequence.listToString(keys)
        apply_shortcuts(self._actions, self._shortcuts)
        self.changed.emit(dict(self._shortcuts))

    def _restore(self) -> None:
        item = self.tree.currentItem()
        if item is not None and (name := item.data(0, _NAME)):
            built_in = [QKeySequence(key) for key in self._actions[name].property(_DEFAULT)]
            if self._give(name, built_in):
                self._on_chosen(item)

    def _say(self, text: str) -> None:
        self.notice.setText(text)
        self._wanted = None
        self.take_button.hide()

    def _on_chosen(self, item: QTreeWidgetItem | None) -> None:
        name = item.data(0, _NAME) if item is not None else None
        self.edit.setEnabled(name is not None)
        self.edit.setKeySequence(self._actions[name].shortcut() if name else QKeySequence())
        self._say("")

    def _on_edited(self) -> None:
        item = self.tree.currentItem()
        name = item.data(0, _NAME) if item is not None else None
        if name and self.edit.keySequence() != self._actions[name].shortcut():
            self.assign(name, self.edit.keySequence())

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
    """Give every action the keys chosen for it, or the built-in ones, and say so in its hint."""
    for name, action in actions.items():
        before = f" ({_key(action)})"
        if action.property(_DEFAULT) is None:
            action.setProperty(_DEFAULT, [key.toString() for key in action.shortcuts()])
        if name in shortcuts:
            chosen = QKeySequence.listFromString(shortcuts[name])
            action.setShortcuts([key for key in chosen if not key.isEmpty()])
        else:
            action.setShortcuts([QKeySequence(key) for key in action.property(_DEFAULT)])
        hint = action.toolTip().removesuffix(before)
        action.setToolTip(f"{hint} ({_key(action)})" if _key(action) else hint)
