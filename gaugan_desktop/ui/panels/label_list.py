"""Labels to choose from: all of them as tiles, the latest ones as a row."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QToolButton, QWidget

from gaugan_desktop.imaging.palettes import display_palette
from gaugan_desktop.labels import LabelClass, LabelSet
from gaugan_desktop.photo_set.label_choice import KEYS
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.icons import SWATCH, swatch
from gaugan_desktop.ui.names import label_name, label_title
from gaugan_desktop.ui.panels.label_tiles import CAPTION_ROLE, KEY_ROLE, LOCK_ROLE, TILE, LabelTile

_GROUPS = {
    "sky": mark("Sky"), "land": mark("Land"), "ground": mark("Ground"), "plants": mark("Plants"),
    "water": mark("Water"),
}  # fmt: skip
_GROUP_ORDER = tuple(_GROUPS)
_COLUMNS, _MOST_ROWS = 3, 8
_STAR = "\u2605 "


class LabelList(QListWidget):
    """Every label as a tile: favourites first, then in the artist's order, else by group.

    Args:
        is_by_key: labels with number keys come before the groups, in the order of their keys.
    """

    label_chosen = Signal(int)

    def __init__(self, settings: AppSettings, is_by_key: bool = False) -> None:
        super().__init__()
        self._settings, self._is_by_key = settings, is_by_key
        self._label_set: LabelSet | None = None
        self._items: dict[int, QListWidgetItem] = {}
        self._tile = LabelTile()
        self._locked: Collection[str] = ()
        self.setItemDelegate(self._tile)
        self.setFlow(QListWidget.Flow.LeftToRight)
        self.setMovement(QListWidget.Movement.Static)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setWrapping(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Labels"))
        self.model().rowsMoved.connect(self._on_rows_moved)
        self.itemClicked.connect(self._on_chosen)
        self.itemActivated.connect(self._on_chosen)

    def sizeHint(self) -> QSize:
        """Room for all labels of a small set."""
        rows = min(-(-max(1, self.count()) // _COLUMNS), _MOST_ROWS)
        return QSize(_COLUMNS * TILE.width() + 10, rows * TILE.height() + 4)

    def fill(self, label_set: LabelSet) -> None:
        """Show these labels in the colours that the settings have; the current one stays marked."""
        current = self.currentItem()
        chosen = None if current is None else label_of(current)
        self._label_set = label_set
        self._tile.palette = display_palette(label_set, self._settings.palette)
        self.clear()
        self._items.clear()
        before = ""
        for label in sorted(label_set.labels, key=self._sort_key):
            star = _STAR if self.is_favourite(label) else ""
            item = QListWidgetItem(star + label_name(label))
            item.setData(Qt.ItemDataRole.UserRole, label.id)
            item.setData(KEY_ROLE, label.shortcut)
            item.setData(CAPTION_ROLE, self._caption(label, before))
            before = label.group
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)  # between labels, never onto one
            hint = f" ({label.shortcut})" if label.shortcut else ""
            item.setToolTip(f"{label_title(label)}{hint}")
            self.addItem(item)
            self._items[label.id] = item
            self._show_lock(item, label.id)
        if chosen is not None:
            self.select(chosen)

    def allow_dragging(self) -> None:
        """Labels may be dragged to other places."""
        self.setDragDropMode(QListWidget.DragDropMode.InternalMove)

    @property
    def order(self) -> list[int]:
        """The labels as they are listed."""
        return [label_of(self.item(row)) for row in range(self.count())]

    def show_textures(self, textures: Mapping[int, QImage]) -> None:
        """Fill the tiles with pieces of the picture, by label."""
        self._tile.textures = textures
        self.viewport().update()

    def show_locked(self, names: Collection[str]) -> None:
        """Mark the labels of these names as locked."""
        self._locked = names
        for label_id, item in self._items.items():
            self._show_lock(item, label_id)

    def move_label(self, label: int, by: int) -> None:
        """Let a label come earlier (-1) or later (+1), now and in future."""
        assert self._label_set is not None
        names = [self._label_set[other].name for other in self.order]
        place = names.index(self._label_set[label].name)
        names.insert(min(max(place + by, 0), len(names) - 1), names.pop(place))
        self._settings.label_order = names
        self.fill(self._label_set)

    def _show_lock(self, item: QListWidgetItem, label: int) -> None:
        assert self._label_set is not None
        is_locked = self._label_set[label].name in self._locked
        item.setData(LOCK_ROLE, is_locked)
        name = label_name(self._label_set[label])
        spoken = tr("{label}, texture locked", label=name) if is_locked else name
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def _on_rows_moved(self) -> None:
        """A label was dropped; favourites come first all the same, once the drop is over."""
        label_set = self._label_set
        assert label_set is not None
        self._settings.label_order = [label_set[label].name for label in self.order]
        QTimer.singleShot(0, self, lambda: self.fill(label_set))

    def use_own_order(self) -> None:
        """By groups again."""
        assert self._label_set is not None
        self._settings.label_order = []
        self.fill(self._label_set)

    def select(self, label: int) -> bool:
        """Mark a label; False when there is none of this number."""
        item = self._items.get(label)
        if item is not None:
            self.setCurrentItem(item)
        return item is not None

    def search(self, text: str) -> None:
        """Show the labels whose name, alias or group holds the text."""
        wanted = text.strip().lower()
        assert self._label_set is not None
        for label_id, item in self._items.items():
            label = self._label_set[label_id]
            names = (label_name(label), label.name, label.group, *label.aliases)
            item.setHidden(not any(wanted in name.lower() for name in names))

    def choose_first(self) -> None:
        """Choose the first label that is shown, if any is."""
        rows = (self.item(row) for row in range(self.count()))
        found = next((item for item in rows if not item.isHidden()), None)
        if found is not None:
            self._on_chosen(found)

    def is_favourite(self, label: LabelClass) -> bool:
        return label.name in self._settings.favourite_labels

    def _caption(self, label: LabelClass, before: str) -> str:
        """The name of a label's group where it begins, if labels are listed by groups."""
        settings = self._settings
        is_by_group = not (settings.label_order or settings.favourite_labels or self._is_by_key)
        is_first = label.group != before and label.group in _GROUPS
        return tr(_GROUPS[label.group]) if is_by_group and is_first else ""

    def _sort_key(self, label: LabelClass) -> tuple[bool, int, int, int, int, str]:
        order = self._settings.label_order
        own = order.index(label.name) if label.name in order else len(order)
        is_known = label.group in _GROUP_ORDER
        place = _GROUP_ORDER.index(label.group) if is_known else len(_GROUP_ORDER)
        has_place = self._is_by_key and label.shortcut in KEYS and label.shortcut
        key = KEYS.index(label.shortcut) if has_place else len(KEYS)
        number = label.id if self._is_by_key else 0
        return not self.is_favourite(label), own, key, place, number, label.name

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.label_chosen.emit(label_of(item))


class RecentLabels(QWidget):
    """One button for each of the labels used last."""

    label_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._labels: Sequence[int] = ()
        self._buttons: list[QToolButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self._row.addStretch(1)

    def show_labels(self, labels: Sequence[int], label_set: LabelSet, palette_name: str) -> None:
        """Show these labels, the latest one first."""
        self._labels = tuple(labels)
        palette = display_palette(label_set, palette_name)
        while len(self._buttons) < len(labels):
            self._add_button()
        for place, button in enumerate(self._buttons):
            if place < len(labels):
                label = label_set[labels[place]]
                button.setIcon(swatch(label, palette))
                button.setToolTip(tr("{label}, used lately", label=label_title(label)))
                button.setAccessibleName(button.toolTip())
            button.setVisible(place < len(labels))

    def _add_button(self) -> None:
        place, button = len(self._buttons), QToolButton()
        button.setIconSize(SWATCH)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.label_chosen.emit(self._labels[place]))
        self._row.insertWidget(place, button)
        self._buttons.append(button)


def label_of(item: QListWidgetItem) -> int:
    """The number of the label that an item stands for."""
    number: int = item.data(Qt.ItemDataRole.UserRole)
    return number
