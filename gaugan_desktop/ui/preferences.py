"""Preferences, and the editor of keys."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gaugan_desktop.texts import LANGUAGES, mark, tr
from gaugan_desktop.ui.names import key_text, plain

if TYPE_CHECKING:
    from gaugan_desktop.ui.main_window import MainWindow

_THEMES = {"dark": mark("Dark"), "light": mark("Light"), "contrast": mark("High contrast")}
DEVICE_NAMES = {"auto": mark("Automatic"), "cuda": "CUDA (NVIDIA)", "mps": "MPS (Apple)", "cpu": "CPU"}
_COLORS = {"labels": mark("Of the label set"), "distinct": mark("Colour-blind safe")}
_DEFAULT = "default-shortcuts"  # property of an action
_NAME = Qt.ItemDataRole.UserRole


class PreferencesDialog(QDialog):
    """Everything takes effect at once."""

    def __init__(self, window: "MainWindow", actions: Mapping[str, QAction]) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Preferences"))
        self._window = window
        self._restart_hint = QLabel(tr("The language changes when the program starts again."))
        self._restart_hint.setObjectName("caption")
        self._restart_hint.hide()
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.addTab(self._general(), tr("General"))
        self.keys = KeyEditor(actions, window.settings.shortcuts)
        tabs.addTab(self.keys, tr("Keys"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(tabs)
        layout.addWidget(buttons)
        self.resize(560, 520)

    def _choose_language(self, language: str) -> None:
        self._window.settings.language = language
        self._restart_hint.show()

    def _general(self) -> QWidget:
        window, settings = self._window, self._window.settings
        patterns, pressure = (
            QCheckBox(tr("Patterns on labels")),
            QCheckBox(tr("Pen pressure changes the size")),
        )
        patterns.setChecked(settings.has_patterns)
        pressure.setChecked(settings.has_pressure)
        patterns.toggled.connect(lambda is_on: window.set_label_colors(settings.palette, is_on))
        pressure.toggled.connect(window.tools.set_pressure)
        form = QFormLayout()
        form.setContentsMargins(16, 16, 16, 16)
        form.setVerticalSpacing(12)
        languages = {"auto": tr("As the system"), **LANGUAGES}
        form.addRow(tr("Language"), _choice(languages, settings.language, self._choose_language))
        form.addRow("", self._restart_hint)
        form.addRow(tr("Theme"), _choice(_THEMES, settings.theme, window.apply_theme))
        form.addRow(tr("Painting device"), _choice(DEVICE_NAMES, settings.device, window.set_device))
        form.addRow(
            tr("Label colours"),
            _choice(
                _COLORS,
                settings.palette,
                lambda name: window.set_label_colors(name, settings.has_patterns),
            ),
        )
        form.addRow("", patterns)
        form.addRow("", pressure)
        page = QWidget()
        page.setLayout(form)
        return page


class KeyEditor(QWidget):
    """All actions with their keys; the chosen one's key is edited below.

    Args:
        shortcuts: keys that differ from the built-in ones, by the action's name; kept up to date.
    """

    def __init__(self, actions: Mapping[str, QAction], shortcuts: dict[str, str]) -> None:
        super().__init__()
        self._actions, self._shortcuts = actions, shortcuts
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
        apply_shortcuts(self._actions, self._shortcuts)
        self.notice.setText("")
        self._refresh()
        return True

    def _restore(self) -> None:
        item = self.tree.currentItem()
        if item is not None and (name := item.data(0, _NAME)):
            self._shortcuts.pop(name, None)
            apply_shortcuts(self._actions, self._shortcuts)
            self._refresh()
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


def _choice(texts: Mapping[str, str], current: str, choose: Callable[[str], object]) -> QComboBox:
    box = QComboBox()
    for value, text in texts.items():
        box.addItem(tr(text), value)
    box.setCurrentIndex([*texts].index(current))
    box.activated.connect(lambda: choose(box.currentData()))
    return box
