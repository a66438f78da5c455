"""The keyboard belongs to the canvas; fields in bars and panels borrow it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QMainWindow,
    QSpinBox,
    QWidget,
)

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ESCAPE = Qt.Key.Key_Escape


class FocusReturn(QObject):
    """Enter in a field takes its text, Escape gives it up, and both lead back to the canvas.

    Args:
        canvas: is always shown.
        borrowers: bars and panels.
    """

    def __init__(self, window: QMainWindow, canvas: QWidget, borrowers: Sequence[QWidget]) -> None:
        super().__init__(window)
        self._window, self._canvas, self._borrowers = window, canvas, borrowers
        self._value_before = 0
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def give_back(self) -> None:
        """Let the canvas have the keys."""
        self._canvas.setFocus()

    def leave_field(self) -> None:
        """Something was chosen elsewhere: who typed a text is done with it."""
        if isinstance(self._window.focusWidget(), QLineEdit | QAbstractSpinBox):
            self.give_back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseButtonRelease and isinstance(watched, QAbstractSpinBox):
            self.give_back()  # only its arrows get here; the text has a widget of its own
        if kind not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or not isinstance(
            event, QKeyEvent
        ):
            return False
        is_field = isinstance(watched, QLineEdit | QAbstractSpinBox | QAbstractSlider)
        if event.key() != _ESCAPE and not (is_field and event.key() in _ENTER):
            return False
        if kind == QEvent.Type.ShortcutOverride:
            event.accept()  # or the menus would take the key
            return True
        self._finish(watched, is_accepted=event.key() != _ESCAPE)
        return True

    def _finish(self, field: QObject, is_accepted: bool) -> None:
        if isinstance(field, QLineEdit):
            if is_accepted:
                field.returnPressed.emit()
            else:
                field.clear()
        elif isinstance(field, QSpinBox) and not is_accepted:
            field.setValue(self._value_before)
        self.give_back()

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is None or _is_editor(new) or not any(part.isAncestorOf(new) for part in self._borrowers):
            return
        new.installEventFilter(self)
        if isinstance(new, QSpinBox):
            self._value_before = new.value()


def _is_editor(widget: QWidget) -> bool:
    """The text field over a list's entry, which the list itself ends."""
    area = widget.parentWidget()
    return area is not None and isinstance(area.parentWidget(), QAbstractItemView)
