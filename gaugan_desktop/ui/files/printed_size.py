"""A size in millimetres or inches beside the one in pixels; either follows the other."""

from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout

from gaugan_desktop.settings import DPI_RANGE
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.number_fields import DecimalField, NumberField

_UNITS = {mark("mm"): (25.4, 1), mark("inch"): (1.0, 2)}  # units per inch, digits behind the point
_USUAL_DPI = 300


class PrintedSize:
    """How large a document will be on paper.

    Args:
        width, height: fields in pixels.
    """

    def __init__(self, width: NumberField, height: NumberField) -> None:
        self._pixels = width, height
        self._unit = QComboBox()
        for unit in _UNITS:
            self._unit.addItem(tr(unit), unit)
        self._unit.setAccessibleName(tr("Unit"))
        self._dpi = NumberField()
        self._dpi.setRange(*DPI_RANGE)
        self._dpi.setValue(_USUAL_DPI)
        self._dpi.setSuffix(" dpi")
        self._dpi.setAccessibleName(tr("Resolution"))
        self.width, self.height = DecimalField(), DecimalField()
        self.width.setAccessibleName(tr("Printed width"))
        self.height.setAccessibleName(tr("Printed height"))
        for field, pixels in zip((self.width, self.height), self._pixels, strict=True):
            field.valueChanged.connect(self._on_length_edited)
            pixels.valueChanged.connect(self.show_pixels)
        self._unit.currentIndexChanged.connect(self.show_pixels)
        self._dpi.valueChanged.connect(self.show_pixels)
        self.show_pixels()

    def add_to(self, form: QFormLayout) -> None:
        """One more row: width x height, unit, resolution."""
        row = QHBoxLayout()
        for widget in (self.width, self.height, self._unit, self._dpi):
            row.addWidget(widget)
        form.addRow(tr("Printed"), row)

    def show_pixels(self) -> None:
        """The size on paper of what the pixel fields say."""
        per_inch, digits = self._current_unit
        for field, pixels in zip((self.width, self.height), self._pixels, strict=True):
            field.blockSignals(True)
            field.setDecimals(digits)
            scale = per_inch / self._dpi.value()
            field.setRange(pixels.minimum() * scale, pixels.maximum() * scale)
            field.setValue(pixels.value() * scale)
            field.blockSignals(False)

    @property
    def _current_unit(self) -> tuple[float, int]:
        return _UNITS[self._unit.currentData()]

    def _on_length_edited(self) -> None:
        """The pixels that the length in the field has; the field keeps what was typed."""
        per_inch, _ = self._current_unit
        for field, pixels in zip((self.width, self.height), self._pixels, strict=True):
            wanted = round(field.value() / per_inch * self._dpi.value())
            was_shown = round(pixels.value() / self._dpi.value() * per_inch, field.decimals())
            if field.value() != was_shown:
                pixels.valueChanged.disconnect(self.show_pixels)
                pixels.setValue(wanted)
                pixels.valueChanged.connect(self.show_pixels)
