"""The label palette: every label with its colour, name and shortcut, sorted by group."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from gaugan_desktop.labels import LabelClass, LabelSet

_SWATCH = QSize(30, 22)
_CELL = QSize(130, 34)
_GROUP_ORDER = ("sky", "land", "ground", "plants", "water")


class LabelPanel(QFrame):
    """Click a label to paint with it."""

    label_chosen = Signal(int)

    def __init__(self, label_set: LabelSet) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._label_set = label_set
        self._items: dict[int, QListWidgetItem] = {}
        heading = QLabel("Labels")
        heading.setObjectName("heading")
        self._search = QLineEdit()
        self._search.setPlaceholderText("Search")
        self._search.setClearButtonEnabled(True)
        self._search.setAccessibleName("Search labels")
        self._search.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._search.textChanged.connect(self._on_searched)
        self._search.returnPressed.connect(self._choose_first)
        top = QHBoxLayout()
        top.addWidget(heading)
        top.addWidget(self._search)
        self._list = QListWidget()
        self._list.setFlow(QListWidget.Flow.LeftToRight)
        self._list.setMovement(QListWidget.Movement.Static)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setUniformItemSizes(True)
        self._list.setWrapping(True)
        self._list.setIconSize(_SWATCH)
        self._list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._list.setAccessibleName("Labels")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 6)
        layout.addLayout(top)
        layout.addWidget(self._list)
        self._list.itemClicked.connect(self._on_item_clicked)
        self._list.itemActivated.connect(self._on_item_clicked)
        self._shortcuts: list[QShortcut] = []
        self.set_label_set(label_set)

    def set_label_set(self, label_set: LabelSet) -> None:
        """Show the labels of another set."""
        self._label_set = label_set
        self._search.clear()
        self._list.clear()
        self._items.clear()
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)  # deletion waits for the event loop
            shortcut.deleteLater()
        self._shortcuts = [self._shortcut_for(label) for label in label_set.labels if label.shortcut]
        for label in sorted(label_set.labels, key=_sort_key):
            item = QListWidgetItem(swatch(label), label.name)
            item.setData(Qt.ItemDataRole.UserRole, label.id)
            item.setSizeHint(_CELL)
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            hint = f" ({label.shortcut})" if label.shortcut else ""
            item.setToolTip(f"{label.name.capitalize()}{hint}")
            self._list.addItem(item)
            self._items[label.id] = item

    def select(self, label: int) -> None:
        """Mark the current label."""
        if label in self._items:
            self._list.setCurrentItem(self._items[label])

    def _shortcut_for(self, label: LabelClass) -> QShortcut:
        shortcut = QShortcut(label.shortcut, self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(lambda: self.label_chosen.emit(label.id))
        return shortcut

    def _on_searched(self, text: str) -> None:
        """Show the labels whose name, alias or group holds the text."""
        wanted = text.strip().lower()
        for label in self._label_set.labels:
            names = (label.name, label.group, *label.aliases)
            self._items[label.id].setHidden(not any(wanted in name.lower() for name in names))

    def _choose_first(self) -> None:
        rows = (self._list.item(row) for row in range(self._list.count()))
        found = next((item for item in rows if not item.isHidden()), None)
        if found is not None:
            self._on_item_clicked(found)
            self._search.clear()

    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        self.label_chosen.emit(item.data(Qt.ItemDataRole.UserRole))


def _sort_key(label: LabelClass) -> tuple[int, str]:
    is_known = label.group in _GROUP_ORDER
    return (_GROUP_ORDER.index(label.group) if is_known else len(_GROUP_ORDER)), label.name


def swatch(label: LabelClass) -> QIcon:
    """The colour of a label as an icon."""
    pixmap = QPixmap(_SWATCH * 2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(0, 0, 0, 70))
    painter.setBrush(QColor(*label.color))
    painter.drawRoundedRect(pixmap.rect().adjusted(1, 1, -2, -2), 9, 9)
    painter.end()
    pixmap.setDevicePixelRatio(2)
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)  # or Qt tints the chosen swatch
    return icon
