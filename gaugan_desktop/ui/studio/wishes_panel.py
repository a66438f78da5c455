"""What a run shall be: what it begins with, how long it takes, on what; and what to expect of that."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gaugan_desktop.models.library import model_entries
from gaugan_desktop.photo_set.forecast import Forecast, memory_words, result_words
from gaugan_desktop.photo_set.photo_set import PhotoSet
from gaugan_desktop.photo_set.runs import next_run
from gaugan_desktop.photo_set.training import FEWEST_PHOTOS, SIZES, TrainingOrder, expectation, small_photos
from gaugan_desktop.power import has_battery
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.number_fields import DecimalField
from gaugan_desktop.ui.studio.durations import in_words
from gaugan_desktop.ui.studio.wrapped import words_label

_MINUTES = (0.1, 60.0 * 24 * 14)
_LIKED_MINUTES = 60.0
_DEVICES = {"auto": mark("Automatic"), "cuda": "CUDA (NVIDIA)", "mps": "MPS (Apple)", "cpu": "CPU"}
_Key = tuple[Path | None, int, str]


class WishesPanel(QWidget):
    """A form, words below it, and the buttons that begin something.

    Attributes:
        forecast: what was measured for what is wished now; None where nobody has.
    """

    changed = Signal()

    def __init__(self, photo_set: PhotoSet) -> None:
        super().__init__()
        self._set = photo_set
        self._forecasts: dict[_Key, Forecast] = {}
        self._small = -1, 0, 0  # finished photos, size, how many of them are smaller
        self._add_fields()
        self.expectation, self._forecast_words = words_label(), words_label()
        self.start_button = QPushButton(tr("Train"))
        self.measure_button = QPushButton(tr("Measure"))
        self.measure_button.setToolTip(tr("Try some steps, and say how far this goes on this computer"))
        self.check_button = QPushButton(tr("Check"))
        self._lay_out()
        self.fill_models()
        for box in (self.model, self.size_box, self.device):
            box.currentIndexChanged.connect(self._on_changed)
        self.minutes.valueChanged.connect(self._on_changed)
        self.is_endless.toggled.connect(self._on_changed)

    @property
    def forecast(self) -> Forecast | None:
        return self._forecasts.get(self._key)

    @forecast.setter
    def forecast(self, forecast: Forecast) -> None:
        self._forecasts[self._key] = forecast
        self._on_changed()

    def order(self) -> TrainingOrder:
        """The run as it is wished, in a folder that does not exist yet.

        Raises:
            BadFileError: the set is gone, or its folder of runs cannot be made.
        """
        self._set.require_place()
        entry, root = self.model.currentData(), self._set.root.resolve()
        return TrainingOrder(
            root,
            next_run(root).folder,
            None if self.is_endless.isChecked() else self.minutes.value(),
            self.size_box.currentData(),
            self.device.currentData(),
            None if entry is None else (entry.path, entry.header),
        )

    def fill_models(self) -> None:
        """The models to begin with; the choice stays."""
        before = self.model.currentIndex()
        self.model.blockSignals(True)
        self.model.clear()
        for entry in model_entries():
            if entry.header is not None:
                self.model.addItem(entry.name, entry)
        self.model.addItem(tr("Nothing"), None)
        self.model.setCurrentIndex(max(0, min(before, self.model.count() - 1)))
        self.model.blockSignals(False)

    def show_state(self, is_training: bool, is_busy: bool, has_runs: bool) -> None:
        """Offer what is possible now, and say what to expect."""
        done = self._set.progress.done
        is_from_model = self.model.currentData() is not None
        words = tr("Finished photos: {count}.", count=done)
        self.expectation.setText(
            f"{words} {expectation(done, is_from_model)} {self._small_words(done)}".strip()
        )
        self._forecast_words.setText(self._forecast_text(done))
        can_begin = done >= FEWEST_PHOTOS and not is_training and not is_busy
        self.start_button.setEnabled(can_begin)
        self.measure_button.setEnabled(can_begin)
        self.check_button.setEnabled(done > 0 and not is_busy)
        self.start_button.setText(tr("Train anew") if has_runs else tr("Train"))

    @property
    def _key(self) -> _Key:
        entry = self.model.currentData()
        return None if entry is None else entry.path, self.size_box.currentData(), self.device.currentData()

    def _small_words(self, done: int) -> str:
        """Photos smaller than the training size are made larger, which shows."""
        size = self.size_box.currentData()
        if self._small[:2] != (done, size):
            self._small = done, size, small_photos(self._set, size)
        if not (count := self._small[2]):
            return ""
        return tr("Smaller than {size} pixels and therefore soft: {count}.", size=size, count=count)

    def _forecast_text(self, photos: int) -> str:
        forecast = self.forecast
        if forecast is None:
            return (
                tr("How far it goes on this computer is not measured yet.") if photos >= FEWEST_PHOTOS else ""
            )
        parts = [self._course_words(forecast), memory_words(forecast)]
        if not self.is_endless.isChecked():
            parts.insert(0, result_words(forecast, 60 * self.minutes.value(), photos))
        return " ".join(parts)

    def _course_words(self, forecast: Forecast) -> str:
        """How long the whole course takes; of a GPU only the pace of the models to begin with is known."""
        here, gpu = in_words(forecast.whole_course), forecast.gpu_course
        if gpu is None or self.model.currentData() is None:
            return tr("The whole course takes about {time} here.", time=here)
        return tr(
            "The whole course takes about {time} here; {gpu} on a recent GPU.", time=here, gpu=in_words(gpu)
        )

    def _on_changed(self) -> None:
        self.minutes.setEnabled(not self.is_endless.isChecked())
        self.changed.emit()

    def _add_fields(self) -> None:
        self.model = QComboBox()
        self.minutes = DecimalField()
        self.minutes.setRange(*_MINUTES)
        self.minutes.setDecimals(1)
        self.minutes.setValue(_LIKED_MINUTES)
        self.minutes.setSuffix(" " + tr("minutes"))
        self.is_endless = QCheckBox(tr("Until I stop it"))
        self.size_box = QComboBox()
        for size in SIZES:
            self.size_box.addItem(tr("{size} pixels", size=size), size)
        self.device = QComboBox()
        for device, text in _DEVICES.items():
            self.device.addItem(tr(text), device)
        self.spares_battery = QCheckBox(tr("Rest while on battery"))
        self.spares_battery.setVisible(has_battery())

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(tr("Begin with"), self.model)
        form.addRow(tr("Duration"), self.minutes)
        form.addRow(QLabel(), self.is_endless)
        form.addRow(tr("Size"), self.size_box)
        form.addRow(tr("Device"), self.device)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(form)
        column.addWidget(self.spares_battery)
        column.addWidget(self.expectation)
        column.addWidget(self._forecast_words)
        row = QHBoxLayout()
        for button in (self.start_button, self.measure_button, self.check_button):
            row.addWidget(button)
        column.addLayout(row)
