"""The label palette beside the canvas: search, labels used lately, all labels, their number keys."""

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QImage, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu, QSizePolicy, QVBoxLayout, QWidget

from gaugan_desktop.labels import LabelClass, LabelSet
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.names import label_name
from gaugan_desktop.ui.panels.label_list import LabelList, RecentLabels, label_of

_RECENT, _BESIDE_SEARCH = 6, 4
_FEW = 24


class LabelPanel(QFrame):
    """Click a label to paint with it; right-click makes it a favourite, which comes first.

    Args:
        key_owner: the window in which the labels' keys work while the panel is hidden, too; without one the
            labels are listed by their keys.

    Attributes:
        recent: the labels used lately, the newest first.
        textures: what labels look like in the picture.
        more_entries: adds to the menu of a label.
    """

    label_chosen = Signal(int)

    def __init__(self, label_set: LabelSet, settings: AppSettings, key_owner: QWidget | None = None) -> None:
        super().__init__()
        self._key_owner, self._is_dock = key_owner or self, key_owner is not None
        self.setObjectName("panel")
        self._settings = settings
        self._label_set = label_set
        self.recent: list[int] = []
        self.textures: Mapping[int, QImage] = {}
        self.more_entries: Callable[[QMenu, LabelClass], None] = lambda menu, label: None
        self._search = QLineEdit()
        self._search.setPlaceholderText(tr("Search"))
        self._search.setClearButtonEnabled(True)
        self._search.setAccessibleName(tr("Search labels"))
        self._search.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        top = QHBoxLayout()
        if not self._is_dock:
            heading = QLabel(tr("Labels"))
            heading.setObjectName("heading")
            top.addWidget(heading)
        top.addWidget(self._search, 1)
        self._list = LabelList(settings, is_by_key=not self._is_dock)
        self._list.allow_dragging()
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._recent_row = RecentLabels()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 6)
        if key_owner is not None:
            top.addWidget(self._recent_row)
        layout.addLayout(top)
        if key_owner is None:
            layout.addWidget(self._recent_row)
        layout.addWidget(self._list)
        self._search.textChanged.connect(self._list.search)
        self._search.returnPressed.connect(self._list.choose_first)
        for part in (self._list, self._recent_row):
            part.label_chosen.connect(self._choose)
        self._list.customContextMenuRequested.connect(self._ask_favourite)
        self._shortcuts: list[QShortcut] = []
        self.set_label_set(label_set)

    def set_label_set(self, label_set: LabelSet) -> None:
        """Show the labels of another set."""
        if label_set.names != self._label_set.names:
            self.recent.clear()
        self._label_set = label_set
        if self._is_dock:  # of a small set all labels are in sight; more room would stay empty
            policy = QSizePolicy.Policy
            height = policy.Maximum if len(label_set) <= _FEW else policy.Preferred
            self.setSizePolicy(policy.Preferred, height)
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)  # deletion waits for the event loop
            shortcut.deleteLater()
        self._shortcuts = [self._shortcut_for(label) for label in label_set.labels if label.shortcut]
        self.refresh()

    @property
    def keys(self) -> dict[str, str]:
        """The keys that choose labels, and the labels' names."""
        return {label.shortcut: label_name(label) for label in self._label_set.labels if label.shortcut}

    def refresh(self) -> None:
        """Show colours and favourites as the settings have them."""
        self._search.clear()
        self._list.fill(self._label_set)
        self._show_recent()

    def select(self, label: int) -> None:
        """Mark the current label; it leads the row of recent ones."""
        if self._list.select(label) and self.recent[:1] != [label]:
            self.recent = [label, *(other for other in self.recent if other != label)][:_RECENT]
            self._show_recent()

    def toggle_favourite(self, label: int) -> None:
        """Let a label come first, or no longer."""
        name, favourites = self._label_set[label].name, self._settings.favourite_labels
        others = [other for other in favourites if other != name]
        self._settings.favourite_labels = others if name in favourites else [*others, name]
        self.refresh()

    def _choose(self, label: int) -> None:
        """Whatever was searched for has been found."""
        self._search.clear()
        self.label_chosen.emit(label)

    def show_textures(self, textures: Mapping[int, QImage]) -> None:
        """Fill the tiles with pieces of the picture, by label."""
        self.textures = textures
        self._list.show_textures(textures)

    def show_locked(self, names: Collection[str]) -> None:
        """Mark the labels of these names as locked."""
        self._list.show_locked(names)

    def _mover(self, label: int, by: int) -> Callable[[], None]:
        return lambda: self._list.move_label(label, by)

    def _show_recent(self) -> None:
        shown = self.recent[:_BESIDE_SEARCH] if self._is_dock else self.recent
        self._recent_row.show_labels(shown, self._label_set, self._settings.palette)

    def _ask_favourite(self, point: QPoint) -> None:
        item = self._list.itemAt(point)
        if item is None:
            return
        label = self._label_set[label_of(item)]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        text = tr("No favourite any more") if self._list.is_favourite(label) else tr("Favourite")
        menu.addAction(text).triggered.connect(lambda: self.toggle_favourite(label.id))
        menu.addSeparator()
        for text, by in ((tr("Earlier in the list"), -1), (tr("Later in the list"), 1)):
            menu.addAction(text).triggered.connect(self._mover(label.id, by))
        menu.addAction(tr("In the order of groups")).triggered.connect(self._list.use_own_order)
        menu.addSeparator()
        self.more_entries(menu, label)
        menu.popup(self._list.viewport().mapToGlobal(point))

    def _shortcut_for(self, label: LabelClass) -> QShortcut:
        shortcut = QShortcut(label.shortcut, self._key_owner)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(lambda: self._choose(label.id))
        return shortcut
