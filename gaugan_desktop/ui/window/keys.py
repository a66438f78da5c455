"""All keys at a glance, read from the menus themselves."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.names import key_text, plain
from gaugan_desktop.ui.small_dialogs import resize_on_screen

_COLUMNS = 3
_AROUND = QSize(60, 90)  # pixels
_PEN = {
    mark("Space and drag"): mark("Pan"),
    mark("Wheel"): mark("Scroll; with Ctrl zoom"),
    mark("Shift and click, brush"): mark("Straight line from the last stroke"),
    mark("Shift and drag, brush"): mark("Change the size"),
    mark("Ctrl or Alt, brush"): mark("Pick the label under the pen"),
    mark("Right click"): mark("Palette under the pen"),
    mark("Eraser of the pen"): mark("Erases, whatever the tool"),
}


class ShortcutsDialog(QDialog):
    """One block per menu, and what keys held with the pen do."""

    def __init__(self, parent: QWidget, menus: list[QMenu]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        blocks = [(tr("Pen and mouse"), {tr(key): tr(text) for key, text in _PEN.items()})]
        blocks += [(plain(menu.title()), _keys_of(menu)) for menu in menus]
        room = self.screen().availableSize().width()
        content = _columns(blocks, _COLUMNS)
        if content.sizeHint().width() > room - _AROUND.width():
            content = _columns(blocks, _COLUMNS - 1)
        area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        layout.addWidget(buttons)
        resize_on_screen(self, content.sizeHint() + _AROUND)


def _columns(blocks: list[tuple[str, dict[str, str]]], count: int) -> QWidget:
    """The blocks in so many columns of about the same height."""
    columns = QGridLayout()
    columns.setHorizontalSpacing(36)
    heights = [0] * count
    stacks = [QVBoxLayout() for _ in range(count)]
    for title, keys in blocks:
        if keys:
            shortest = heights.index(min(heights))
            stacks[shortest].addWidget(_block(title, keys))
            heights[shortest] += len(keys) + 2
    for number, stack in enumerate(stacks):
        stack.addStretch(1)
        columns.addLayout(stack, 0, number)
    content = QWidget()
    content.setLayout(columns)
    return content


def _keys_of(menu: QMenu) -> dict[str, str]:
    """Key to text, for every action of a menu and its submenus that has one."""
    keys: dict[str, str] = {}
    for action in menu.actions():
        submenu = action.menu()
        if isinstance(submenu, QMenu):
            keys |= _keys_of(submenu)
        elif _key(action):
            keys[_key(action)] = plain(action.text())
    return keys


def _key(action: QAction) -> str:
    return key_text(action.shortcut())


def _block(title: str, keys: dict[str, str]) -> QWidget:
    block = QWidget()
    rows = QGridLayout(block)
    rows.setContentsMargins(0, 0, 0, 14)
    rows.setHorizontalSpacing(14)
    heading = QLabel(title)
    heading.setObjectName("heading")
    rows.addWidget(heading, 0, 0, 1, 2)
    for number, (key, text) in enumerate(keys.items(), start=1):
        name = QLabel(key)
        name.setObjectName("caption")
        rows.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
        rows.addWidget(QLabel(text), number, 1)
    rows.setColumnStretch(1, 1)
    return block
