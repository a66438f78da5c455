"""The label palette: every label with its colour, name and shortcut, sorted by group."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QToolButton,
    QVBoxLayout,
)

from gaugan_desktop.imaging.palettes import display_palette
from gaugan_desktop.labels import LabelClass, LabelSet
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.icons import SWATCH, swatch
from gaugan_desktop.ui.names import label_name, label_title

_CELL = QSize(130, 34)
_GROUP_ORDER = ("sky", "land", "ground", "plants", "water")
_STAR = "\u2605 "
_RECENT = 6


class LabelPanel(QFrame):
    """Click a label to paint with it; right-click makes it a favourite, which comes first."""

    label_chosen = Signal(int)

    def __init__(self, label_set: LabelSet, settings: AppSettings) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._settings = settings
        self._label_set = label_set
        self._palette = display_palette(label_set, settings.palette)
        self._items: dict[int, QListWidgetItem] = {}
        self._recent: list[int] = []
        heading = QLabel(tr("Labels"))
        heading.setObjectName("heading")
        self._search = QLineEdit()
        self._search.setPlaceholderText(tr("Search"))
        self._search.setClearButtonEnabled(True)
        self._search.setAccessibleName(tr("Search labels"))
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
        self._list.setIconSize(SWATCH)
        self._list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._list.setAccessibleName(tr("Labels"))
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._recent_row = QHBoxLayout()
        self._recent_row.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 6)
        layout.addLayout(top)
        layout.addLayout(self._recent_row)
        layout.addWidget(self._list)
        self._list.itemClicked.connect(self._on_item_clicked)
        self._list.itemActivated.connect(self._on_item_clicked)
        self._list.customContextMenuRequested.connect(self._ask_favourite)
        self._shortcuts: list[QShortcut] = []
        self.set_label_set(label_set)

    def set_label_set(self, label_set: LabelSet) -> None:
        """Show the labels of another set."""
        if label_set.names != self._label_set.names:
            self._recent.clear()
        self._label_set = label_set
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)  # deletion waits for the event loop
            shortcut.deleteLater()
        self._shortcuts = [self._shortcut_for(label) for label in label_set.labels if label.shortcut]
        self.refresh()

    def refresh(self) -> None:
        """Show colours and favourites as the settings have them."""
        chosen = self._list.currentItem()
        current = None if chosen is None else chosen.data(Qt.ItemDataRole.UserRole)
        self._palette = display_palette(self._label_set, self._settings.palette)
        self._search.clear()
        self._list.clear()
        self._items.clear()
        for label in sorted(self._label_set.labels, key=self._sort_key):
            star = _STAR if self._is_favourite(label.id) else ""
            item = QListWidgetItem(swatch(label, self._palette), star + label_name(label))
            item.setData(Qt.ItemDataRole.UserRole, label.id)
            item.setSizeHint(_CELL)
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            hint = f" ({label.shortcut})" if label.shortcut else ""
            item.setToolTip(f"{label_title(label)}{hint}")
            self._list.addItem(item)
            self._items[label.id] = item
        if current is not None:
            self.select(current)
        self._show_recent()

    def select(self, label: int) -> None:
        """Mark the current label; it leads the row of recent ones."""
        if label not in self._items:
            return
        self._list.setCurrentItem(self._items[label])
        if self._recent[:1] != [label]:
            self._recent = [label, *(other for other in self._recent if other != label)][:_RECENT]
            self._show_recent()

    def toggle_favourite(self, label: int) -> None:
        """Let a label come first, or no longer."""
        name, favourites = self._label_set[label].name, self._settings.favourite_labels
        others = [other for other in favourites if other != name]
        self._settings.favourite_labels = others if name in favourites else [*others, name]
        self.refresh()

    def _is_favourite(self, label: int) -> bool:
        return self._label_set[label].name in self._settings.favourite_labels

    def _sort_key(self, label: LabelClass) -> tuple[bool, int, str]:
        is_known = label.group in _GROUP_ORDER
        place = _GROUP_ORDER.index(label.group) if is_known else len(_GROUP_ORDER)
        return not self._is_favourite(label.id), place, label.name

    def _show_recent(self) -> None:
        while (old := self._recent_row.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for label in self._recent:
            button = QToolButton()
            button.setIcon(swatch(self._label_set[label], self._palette))
            button.setIconSize(SWATCH)
            button.setToolTip(tr("{label}, used lately", label=label_title(self._label_set[label])))
            button.setAccessibleName(button.toolTip())
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda checked=False, chosen=label: self.label_chosen.emit(chosen))
            self._recent_row.addWidget(button)
        self._recent_row.addStretch(1)

    def _ask_favourite(self, point: QPoint) -> None:
        item = self._list.itemAt(point)
        if item is None:
            return
        label = item.data(Qt.ItemDataRole.UserRole)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        text = tr("No favourite any more") if self._is_favourite(label) else tr("Favourite")
        menu.addAction(text).triggered.connect(lambda: self.toggle_favourite(label))
        menu.popup(self._list.viewport().mapToGlobal(point))

    def _shortcut_for(self, label: LabelClass) -> QShortcut:
        shortcut = QShortcut(label.shortcut, self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(lambda: self.label_chosen.emit(label.id))
        return shortcut

    def _on_searched(self, text: str) -> None:
        """Show the labels whose name, alias or group holds the text."""
        wanted = text.strip().lower()
        for label_id, item in self._items.items():
            label = self._label_set[label_id]
            names = (label_name(label), label.name, label.group, *label.aliases)
            item.setHidden(not any(wanted in name.lower() for name in names))

    def _choose_first(self) -> None:
        rows = (self._list.item(row) for row in range(self._list.count()))
        found = next((item for item in rows if not item.isHidden()), None)
        if found is not None:
            self._on_item_clicked(found)
            self._search.clear()

    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        self.label_chosen.emit(item.data(Qt.ItemDataRole.UserRole))
