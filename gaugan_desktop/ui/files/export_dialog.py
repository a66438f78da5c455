"""The dialog that asks how a picture shall be exported."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QSpinBox, QWidget

from gaugan_desktop.settings import DPI_RANGE, QUALITY_RANGE, AppSettings
from gaugan_desktop.synthesis.sizes import EXPORT_PIXELS
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.small_dialogs import FormDialog

_EXPORT_FACTORS = (1, 2, 4)


class ExportDialog(FormDialog):
    """Asks how large a picture shall be and what the file shall say about it."""

    def __init__(self, parent: QWidget, width: int, height: int, settings: AppSettings) -> None:
        super().__init__(parent, tr("Export picture"))
        self._size = QComboBox()
        for factor in _EXPORT_FACTORS:
            if factor == 1 or width * height * factor**2 <= EXPORT_PIXELS:
                self._size.addItem(f"{width * factor} x {height * factor} (x{factor})", factor)
        self._depth = QComboBox()
        self._depth.addItem(tr("8 bits"), 8)
        self._depth.addItem(tr("16 bits (PNG and TIFF)"), 16)
        self._dpi = QSpinBox()
        self._dpi.setRange(*DPI_RANGE)
        self._dpi.setValue(settings.export_dpi)
        self._dpi.setSuffix(" dpi")
        self._dpi.setToolTip(tr("Pixels per inch that other programs print the picture with"))
        self._quality = QSpinBox()
        self._quality.setRange(*QUALITY_RANGE)
        self._quality.setValue(settings.export_quality)
        self._quality.setToolTip(tr("Of JPEG and WebP: higher is better and makes larger files"))
        self._notes = QCheckBox(tr("Write model, style and licence into the file"))
        self._notes.setChecked(True)
        form = QFormLayout()
        form.addRow(tr("Size"), self._size)
        form.addRow(tr("Per channel"), self._depth)
        form.addRow(tr("Resolution"), self._dpi)
        form.addRow(tr("Quality (JPEG, WebP)"), self._quality)
        form.addRow("", self._notes)
        self.finish(form, tr("Choose a file..."))

    @property
    def factor(self) -> int:
        """How many times as large as the document."""
        return int(self._size.currentData())

    @property
    def channel_bits(self) -> int:
        """Bits per channel, 8 or 16."""
        return int(self._depth.currentData())

    @property
    def dpi(self) -> int:
        """Pixels per inch."""
        return self._dpi.value()

    @property
    def quality(self) -> int:
        """Of JPEG and WebP, 30 to 100."""
        return self._quality.value()

    @property
    def has_notes(self) -> bool:
        return self._notes.isChecked()
