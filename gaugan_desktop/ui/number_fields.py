"""Fields for numbers, with air before the number: style sheets cannot give it to the text in a spin box."""

from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox, QWidget

_LEFT = 5  # pixels, as much as fields for text have


class NumberField(QSpinBox):
    """Whole numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(_LEFT, 0, 0, 0)


class DecimalField(QDoubleSpinBox):
    """Numbers with digits behind the point."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(_LEFT, 0, 0, 0)
