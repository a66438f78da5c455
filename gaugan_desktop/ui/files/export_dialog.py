"""The dialog that asks how a picture shall be exported."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QWidget,
)

from gaugan_desktop.errors import GauganError
from gaugan_desktop.imaging.color_profiles import TOO_SHALLOW, is_deep, name_of, read_profile
from gaugan_desktop.imaging.export import PrintTarget
from gaugan_desktop.settings import DPI_RANGE, MARGIN_RANGE, QUALITY_RANGE, AppSettings
from gaugan_desktop.synthesis.sizes import EXPORT_PIXELS, is_printable
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.files.profiles import WIDE, profile_named
from gaugan_desktop.ui.number_fields import DecimalField, NumberField
from gaugan_desktop.ui.small_dialogs import FormDialog, show_problem

_EXPORT_FACTORS = (1, 2, 4, 8, 16)
_OTHER = 0
_CM = 2.54  # per inch


class ExportDialog(FormDialog):
    """Asks how large a picture shall be, for what kind of paper, and what the file shall say about it."""

    def __init__(self, parent: QWidget, width: int, height: int, settings: AppSettings) -> None:
        super().__init__(parent, tr("Export picture"))
        self._document, self._settings = (width, height), settings
        self._size = QComboBox()
        factors = [factor for factor in _EXPORT_FACTORS if is_printable(width * factor, height * factor)]
        for factor in factors or [1]:
            self._size.addItem(f"{width * factor} x {height * factor} (x{factor})", factor)
        self._size.addItem(tr("Another width"), _OTHER)
        self._width = NumberField()
        self._width.setRange(width, max(width, self._widest()))
        self._width.setSuffix(" px")
        self._depth = QComboBox()
        self._depth.addItem(tr("8 bits"), 8)
        self._depth.addItem(tr("16 bits (PNG and TIFF)"), 16)
        self._dpi = NumberField()
        self._dpi.setRange(*DPI_RANGE)
        self._dpi.setValue(settings.export_dpi)
        self._dpi.setSuffix(" dpi")
        self._dpi.setToolTip(tr("Pixels per inch that other programs print the picture with"))
        self._printed = QLabel()
        self._quality = NumberField()
        self._quality.setRange(*QUALITY_RANGE)
        self._quality.setValue(settings.export_quality)
        self._quality.setToolTip(tr("Of JPEG and WebP: higher is better and makes larger files"))
        self._margin = DecimalField()
        self._margin.setRange(*MARGIN_RANGE)
        self._margin.setDecimals(1)
        self._margin.setValue(settings.export_margin)
        self._margin.setSuffix(" mm")
        self._profile = QComboBox()
        self._profile.addItem(tr("sRGB, for screens"), "")
        for name in WIDE:
            self._profile.addItem(name, name)
        self._add_profile(settings.export_profile)
        self._profile.addItem(tr("From a file..."), None)
        self._profile.activated.connect(self._on_profile_chosen)
        self._notes = QCheckBox(tr("Write model, style and licence into the file"))
        self._notes.setChecked(True)
        self._lay_out()
        for changed in (self._size.currentIndexChanged, self._width.valueChanged, self._dpi.valueChanged):
            changed.connect(self._show_size)
        self._profile.currentIndexChanged.connect(self._show_depth)
        self._show_size()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(tr("Size"), self._size)
        form.addRow(tr("Width"), self._width)
        form.addRow(tr("Resolution"), self._dpi)
        form.addRow(tr("Printed"), self._printed)
        form.addRow(tr("Per channel"), self._depth)
        form.addRow(tr("Colour profile"), self._profile)
        form.addRow(tr("Quality (JPEG, WebP)"), self._quality)
        form.addRow(tr("Margin (PDF)"), self._margin)
        form.addRow("", self._notes)
        self.finish(form, tr("Choose a file..."))

    @property
    def size_in_pixels(self) -> tuple[int, int]:
        """(width, height) of the picture."""
        width, height = self._document
        factor = int(self._size.currentData())
        if factor != _OTHER:
            return width * factor, height * factor
        return self._width.value(), round(self._width.value() * height / width)

    @property
    def channel_bits(self) -> int:
        """Bits per channel, 8 or 16."""
        return int(self._depth.currentData()) if self._depth.isEnabled() else 8

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

    @property
    def profile(self) -> str:
        """The colour profile: a file, or the name of a known one; empty for sRGB."""
        return str(self._profile.currentData() or "")

    @property
    def margin(self) -> float:
        """Of PDF pages, in millimetres."""
        return self._margin.value()

    @property
    def target(self) -> PrintTarget:
        """Profile and margin; a file that has vanished meanwhile gives way to sRGB."""
        try:
            profile = profile_named(self.profile)
        except GauganError as error:
            show_problem(self, str(error))
            profile = None
        return PrintTarget(profile, self.margin)

    def _widest(self) -> int:
        """The widest picture of these proportions that can be made."""
        width, height = self._document
        low, high = width, 20_000
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (
                (middle, high) if is_printable(middle, round(middle * height / width)) else (low, middle)
            )
        return low

    def _show_size(self) -> None:
        is_other = self._size.currentData() == _OTHER
        self._width.setEnabled(is_other)
        width, height = self.size_in_pixels
        if not is_other:
            self._width.setValue(width)
        self._show_depth()
        across, down = (f"{side / self.dpi * _CM:.1f}" for side in (width, height))
        self._printed.setText(
            tr("{width} x {height} cm, {count} megapixels", width=across, height=down,
               count=f"{width * height / 1e6:.1f}")
        )  # fmt: skip

    def _show_depth(self) -> None:
        """16 bits are there for what is painted in one piece, in sRGB and in profiles without tables."""
        width, height = self.size_in_pixels
        profile = None
        with suppress(GauganError):  # a file that has vanished is told of when it counts
            profile = profile_named(self.profile)
        may_be_deep = profile is None or is_deep(profile)
        self._depth.setEnabled(width * height <= EXPORT_PIXELS and may_be_deep)
        self._depth.setToolTip("" if may_be_deep else tr(TOO_SHALLOW))

    def _add_profile(self, path: str) -> bool:
        """One more profile in the list, chosen; not one that cannot be used."""
        if path in ("", *WIDE):
            self._profile.setCurrentIndex(max(0, self._profile.findData(path)))
            return False
        try:
            name = name_of(read_profile(Path(path)))
        except GauganError as error:
            if path != self._settings.export_profile:
                show_problem(self, str(error))
            return False
        self._profile.insertItem(1, name or Path(path).name, path)
        self._profile.setCurrentIndex(1)
        return True

    def _on_profile_chosen(self, index: int) -> None:
        if self._profile.itemData(index) is not None:
            return
        chosen, _ = QFileDialog.getOpenFileName(
            self, tr("Colour profile"), "", tr("Colour profiles") + " (*.icc *.icm)"
        )
        if not self._add_profile(chosen):
            self._profile.setCurrentIndex(0)
