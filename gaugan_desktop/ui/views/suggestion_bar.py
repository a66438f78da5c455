"""Buttons over the canvas while a suggestion is shown."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from gaugan_desktop.texts import tr
from gaugan_desktop.ui.names import key_text
from gaugan_desktop.ui.views.map_finisher import MapFinisher

_MARGIN = 14  # pixels above the lower edge


class SuggestionBar(QFrame):
    """Take, another, leave; each with its key. It lies low in the middle and takes no focus."""

    def __init__(self, over: QWidget, finisher: MapFinisher) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("popup")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(tr("Finish my map"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 3, 4, 3)
        self._buttons: dict[QToolButton, QAction] = {}
        for text, act in (
            (tr("Take"), finisher.take),
            (tr("Another"), finisher.another),
            (tr("Leave"), finisher.leave),
        ):
            button = QToolButton(self)
            button.setAccessibleName(text)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(act)
            layout.addWidget(button)
            self._buttons[button] = QAction(self)
        finisher.changed.connect(lambda: self._show(finisher.has_ghost))
        over.installEventFilter(self)
        self.hide()

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """Tell whose keys take the suggestion, show another one, and leave it."""
        self._buttons = dict(zip(self._buttons, actions, strict=True))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _show(self, is_shown: bool) -> None:
        self.setVisible(is_shown)
        if is_shown:
            for button, action in self._buttons.items():
                key = key_text(action.shortcut())
                button.setText(f"{button.accessibleName()}  ·  {key}" if key else button.accessibleName())
            self._place()
            self.raise_()

    def _place(self) -> None:
        self.adjustSize()
        left = max(0, (self._over.width() - self.width()) // 2)
        self.move(left, max(0, self._over.height() - self.height() - _MARGIN))
