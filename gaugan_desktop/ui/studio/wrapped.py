"""A label for sentences."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def words_label(text: str = "") -> QLabel:
    """Small, wrapped, and its text can be copied."""
    label = QLabel(text)
    label.setObjectName("caption")
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
