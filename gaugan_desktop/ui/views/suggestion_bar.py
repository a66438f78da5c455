"""Buttons over the canvas while a suggestion is shown."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from gaugan_desktop.texts import tr
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
        for text, key, act in (
            (tr("Take"), "Tab", finisher.take),
            (tr("Another"), "F", finisher.another),
            (tr("Leave"), "Esc", finisher.leave),
        ):
            button = QToolButton(self)
            button.setText(f"{text}  ·  {key}")
            button.setAccessibleName(text)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(act)
            layout.addWidget(button)
        finisher.changed.connect(lambda: self._show(finisher.has_ghost))
        over.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _show(self, is_shown: bool) -> None:
        self.setVisible(is_shown)
        if is_shown:
            self._place()
            self.raise_()

    def _place(self) -> None:
        self.adjustSize()
        left = max(0, (self._over.width() - self.width()) // 2)
        self.move(left, max(0, self._over.height() - self.height() - _MARGIN))
