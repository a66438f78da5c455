"""This again: other textures for a label, or for all but one, and labels that keep theirs."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from gaugan_desktop.labels import LabelClass
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.names import label_name
from gaugan_desktop.ui.panels.label_panel import LabelPanel
from gaugan_desktop.ui.session import DocumentSession
from gaugan_desktop.ui.tools.toolbox import ToolBox

ROLL, ROLL_OTHERS = mark("New texture for the label"), mark("This label again, the rest new")
LOCK = mark("Lock texture of the label")


class TextureRolls(QObject):
    """What the menu does with the current label, and the menu of a tile with its own."""

    changed = Signal()  # another label, document or lock
    notice = Signal(str)

    def __init__(self, session: DocumentSession, tools: ToolBox, panel: LabelPanel) -> None:
        super().__init__(panel)
        self._session, self._tools, self._panel = session, tools, panel
        panel.more_entries = self._fill
        session.rolls_changed.connect(self._show_locks)
        session.document_replaced.connect(self._show_locks)
        tools.label_changed.connect(self.changed)

    @property
    def is_locked(self) -> bool:
        """The current label keeps its texture."""
        return self._is_locked(self._current)

    def roll(self, label: LabelClass | None = None) -> None:
        """Another texture for a label, or the current one; a locked one stays."""
        label = label or self._current
        if self._is_locked(label):
            self.notice.emit(tr("The texture of “{label}” is locked.", label=label_name(label)))
        self._session.roll([label.name], tr("New texture"))

    def roll_others(self, label: LabelClass | None = None) -> None:
        """Other textures for all labels but this or the current one, and those that are locked."""
        label = label or self._current
        names = (name for name in self._session.document.label_set.names if name != label.name)
        self._session.roll(names, tr("This again, the rest new"))

    def lock(self, is_locked: bool, label: LabelClass | None = None) -> None:
        """Let a label, or the current one, keep its texture and style."""
        self._session.lock_texture((label or self._current).name, is_locked)

    @property
    def _current(self) -> LabelClass:
        label_set = self._session.document.label_set
        return label_set[min(self._tools.label, len(label_set) - 1)]  # another document may have fewer

    def _is_locked(self, label: LabelClass) -> bool:
        return label.name in self._session.document.state.rolls.locked

    def _fill(self, menu: QMenu, label: LabelClass) -> None:
        menu.addAction(tr(ROLL)).triggered.connect(lambda: self.roll(label))
        menu.addAction(tr(ROLL_OTHERS)).triggered.connect(lambda: self.roll_others(label))
        lock = menu.addAction(tr(LOCK))
        lock.setCheckable(True)
        lock.setChecked(self._is_locked(label))
        lock.triggered.connect(lambda is_on: self.lock(is_on, label))

    def _show_locks(self) -> None:
        self._panel.show_locked({*self._session.document.state.rolls.locked})
        self.changed.emit()
