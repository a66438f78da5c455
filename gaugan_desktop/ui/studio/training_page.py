"""Training a model on a set: what is wanted, how far it is, what to do with it."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gaugan_desktop.errors import GauganError
from gaugan_desktop.models.library import add_model, model_entries
from gaugan_desktop.photo_set.photo_set import PhotoSet
from gaugan_desktop.photo_set.runs import Run, RunState, RunStatus, next_run, runs_of
from gaugan_desktop.photo_set.training import FEWEST_PHOTOS, SIZES, TrainingOrder, expectation
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.aside import run_aside
from gaugan_desktop.ui.models.model_controller import ModelController
from gaugan_desktop.ui.small_dialogs import show_problem
from gaugan_desktop.ui.studio import training_process
from gaugan_desktop.ui.studio.durations import in_words
from gaugan_desktop.ui.studio.run_view import CurveView, SamplesView

_LOOK_MILLISECONDS = 1000
_MINUTES = (0.1, 60.0 * 24 * 14)
_LIKED_MINUTES = 60.0
_DEVICES = {"auto": mark("Automatic"), "cuda": "CUDA (NVIDIA)", "mps": "MPS (Apple)", "cpu": "CPU"}
_STATE_WORDS = {
    RunState.TRAINING: mark("Training"),
    RunState.PAUSED: mark("Paused"),
    RunState.FINISHED: mark("Finished"),
    RunState.FAILED: mark("It ended early"),
}


class TrainingPage(QWidget):
    """Left: what is wanted, and how far the run is; right: what the model paints by now, and curves.

    Attributes:
        run: the newest run of the set; None before the first.
        is_busy: the trainer makes a model file, or checks the set.
    """

    notice = Signal(str)
    checked = Signal(object)  # what is wrong with the set, a list of sentences
    looked = Signal(object)  # RunStatus

    def __init__(self, photo_set: PhotoSet, model: ModelController) -> None:
        super().__init__()
        self._set, self._model = photo_set, model
        runs = runs_of(photo_set.root)
        self.run: Run | None = runs[-1] if runs else None
        self.is_busy = False
        self._keeps_at_end = False
        self._add_wishes()
        self._add_buttons()
        self.samples, self._caption = SamplesView(), _words()
        self._caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._caption.setText(
            tr("Label map, photo; painted in its own style, that of the next row, the mean, a random one.")
        )
        self._curves = {
            "perceptual": CurveView(tr("Difference to the photos (falls)")),
            "kernel_distance": CurveView(tr("Distance of all pictures (falls)")),
        }
        self._lay_out()
        self._timer = QTimer(self, interval=_LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        self.look()

    def start(self) -> None:
        """Begin a run as it is wanted."""
        entry = self.model.currentData()
        try:
            run = next_run(self._set.root.resolve())
            order = TrainingOrder(
                self._set.root.resolve(),
                run.folder,
                self.minutes.value(),
                self.size_box.currentData(),
                self.device.currentData(),
                None if entry is None else (entry.path, entry.header),
            )
            training_process.begin(run, order.command, order.minutes, order.device)
        except GauganError as error:
            show_problem(self, str(error))
            return
        self.run, self._keeps_at_end = run, False
        self.look()

    def pause_or_go_on(self) -> None:
        """Let the run save and end, or let it go on where it ended."""
        run = self.run
        if run is None:
            return
        try:
            if run.process is not None:
                run.ask_to_stop()
                self.notice.emit(tr("The run saves and pauses after its step."))
            else:
                training_process.go_on(run, self._set.root.resolve())
        except GauganError as error:
            show_problem(self, str(error))
        self.look()

    def use_now(self) -> bool:
        """Paint with what the run has learned by now."""
        path = self._newest_model()
        return path is not None and self._model.use(path)

    def stop_and_keep(self) -> None:
        """End the run, and put what it has learned among one's models."""
        run = self.run
        if run is None:
            return
        if run.process is not None:
            self._keeps_at_end = True
            self.pause_or_go_on()
            return
        path = self._newest_model()
        if path is None:
            return
        try:
            kept = run_aside(lambda: add_model(path, self._set.root.name))
        except GauganError as error:
            show_problem(self, str(error))
            return
        self.notice.emit(tr("“{name}” is among your models now.", name=kept.stem))
        self._model.use(kept)

    def discard(self) -> None:
        """End the run and delete it, if that is meant."""
        run = self.run
        if run is None:
            return
        button = QMessageBox.StandardButton
        question = tr("Delete this run and what it has learned?")
        if (
            QMessageBox.question(self, tr("Discard"), question, button.Discard | button.Cancel)
            != button.Discard
        ):
            return
        try:
            run_aside(lambda: training_process.end(run))
            run.remove()
        except GauganError as error:
            show_problem(self, str(error))
        runs = runs_of(self._set.root)
        self.run = runs[-1] if runs else None
        self.look()

    def check(self) -> None:
        """Ask the trainer what is wrong with the set."""
        if self.is_busy:
            return
        self.is_busy = True
        self.look()
        try:
            self.checked.emit(run_aside(lambda: training_process.check(self._set.root.resolve())))
        except GauganError as error:
            show_problem(self, str(error))
        finally:
            self.is_busy = False
            self.look()

    def look(self) -> None:
        """Show how the run is now."""
        status = self.run.status() if self.run is not None else None
        self._show_wishes(status)
        self._show_status(status)
        if status is not None:
            self.looked.emit(status)
            if self._keeps_at_end and status.state is not RunState.TRAINING:
                self._keeps_at_end = False
                self.stop_and_keep()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill_models()
        self.look()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _newest_model(self) -> Path | None:
        """A model file of what the run has learned by now, made if need be."""
        run = self.run
        if run is None or self.is_busy:
            return None
        if run.process is None and run.model.exists():
            return run.model
        self.is_busy = True
        self.look()
        try:
            run_aside(lambda: training_process.export(run, self._set.root.name))
            return run.newest_model
        except GauganError as error:
            show_problem(self, str(error))
            return None
        finally:
            self.is_busy = False
            self.look()

    def _add_wishes(self) -> None:
        self.model = QComboBox()
        self._fill_models()
        self.minutes = QDoubleSpinBox()
        self.minutes.setRange(*_MINUTES)
        self.minutes.setDecimals(1)
        self.minutes.setValue(_LIKED_MINUTES)
        self.minutes.setSuffix(" " + tr("minutes"))
        self.size_box = QComboBox()
        for size in SIZES:
            self.size_box.addItem(tr("{size} pixels", size=size), size)
        self.device = QComboBox()
        for device, text in _DEVICES.items():
            self.device.addItem(tr(text), device)
        self.start_button = QPushButton(tr("Train"))
        self.start_button.clicked.connect(self.start)
        self.check_button = QPushButton(tr("Check"))
        self.check_button.clicked.connect(self.check)
        self.model.currentIndexChanged.connect(lambda: self.look())
        self._expectation = _words()

    def _add_buttons(self) -> None:
        self._state, self._numbers = QLabel(), _words()
        self._state.setObjectName("heading")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        self._bar.setAccessibleName(tr("Share of the training that is done"))
        self.pause_button = QPushButton(tr("Pause"))
        self.use_button = QPushButton(tr("Use it now"))
        self.keep_button = QPushButton(tr("Stop and keep"))
        self.discard_button = QPushButton(tr("Discard..."))
        for button, slot in (
            (self.pause_button, self.pause_or_go_on),
            (self.use_button, self.use_now),
            (self.keep_button, self.stop_and_keep),
            (self.discard_button, self.discard),
        ):
            button.clicked.connect(slot)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(tr("Begin with"), self.model)
        form.addRow(tr("Duration"), self.minutes)
        form.addRow(tr("Size"), self.size_box)
        form.addRow(tr("Device"), self.device)
        buttons = QHBoxLayout()
        more = QHBoxLayout()
        for row, parts in (
            (buttons, (self.pause_button, self.use_button)),
            (more, (self.keep_button, self.discard_button)),
        ):
            for button in parts:
                row.addWidget(button)
        panel = QFrame()
        panel.setObjectName("panel")
        panel.setFixedWidth(340)
        column = QVBoxLayout(panel)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(10)
        column.addLayout(form)
        column.addWidget(self._expectation)
        first = QHBoxLayout()
        first.addWidget(self.start_button, 2)
        first.addWidget(self.check_button, 1)
        column.addLayout(first)
        for part in (self._state, self._bar, self._numbers):
            column.addWidget(part)
        column.addLayout(buttons)
        column.addLayout(more)
        column.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(panel)
        right = QVBoxLayout()
        right.addWidget(self.samples, 1)
        right.addWidget(self._caption)
        curves = QHBoxLayout()
        for curve in self._curves.values():
            curves.addWidget(curve)
        right.addLayout(curves)
        layout.addLayout(right, 1)

    @property
    def _parts_of_run(self) -> list[QWidget]:
        """What makes sense only when there is a run."""
        buttons = self.pause_button, self.use_button, self.keep_button, self.discard_button
        return [self._state, self._bar, self._numbers, *buttons, *self._curves.values()]

    def _fill_models(self) -> None:
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

    def _show_wishes(self, status: RunStatus | None) -> None:
        done = self._set.progress.done
        is_training = status is not None and status.state is RunState.TRAINING
        self._expectation.setText(
            tr("{count} finished photos.", count=done)
            + " "
            + expectation(done, self.model.currentData() is not None)
        )
        self.start_button.setEnabled(done >= FEWEST_PHOTOS and not is_training and not self.is_busy)
        self.check_button.setEnabled(done > 0 and not self.is_busy)
        self.start_button.setText(tr("Train") if status is None else tr("Train anew"))

    def _show_status(self, status: RunStatus | None) -> None:
        for part in self._parts_of_run:
            part.setVisible(status is not None)
        if status is None or self.run is None:
            self.samples.show_picture(None)
            self._caption.hide()
            return
        is_training = status.state is RunState.TRAINING
        self._state.setText(tr(_STATE_WORDS[status.state]))
        self._numbers.setText(self._in_words(status))
        self._bar.setValue(round(1000 * self._share(status)))
        self.pause_button.setText(tr("Pause") if is_training else tr("Go on"))
        self.pause_button.setEnabled(is_training or status.state in (RunState.PAUSED, RunState.FAILED))
        is_usable = status.has_checkpoint and not self.is_busy
        self.use_button.setEnabled(is_usable)
        self.keep_button.setEnabled(is_usable)
        self.keep_button.setText(tr("Stop and keep") if is_training else tr("Keep as a model"))
        self.discard_button.setEnabled(not self.is_busy)
        for name, curve in self._curves.items():
            curve.show_points(status.curves.get(name, []))
        self.samples.show_picture(status.pictures[-1] if status.pictures else None)
        self._caption.setVisible(self.samples.has_picture)

    def _share(self, status: RunStatus) -> float:
        if status.state is RunState.FINISHED:
            return 1.0
        total = 60 * self.run.minutes if self.run is not None else 0.0
        if status.seconds_left is None or not total:
            return 0.0
        return min(max(1 - status.seconds_left / total, 0.0), 1.0)

    def _in_words(self, status: RunStatus) -> str:
        if self.is_busy:
            return tr("A moment, please...")
        if status.state is RunState.FAILED:
            return status.words
        if not status.step:
            return tr("Looking at the photos...")
        words = [tr("Step {step}", step=status.step)]
        if status.seconds_per_step:
            words.append(tr("{seconds} s a step", seconds=f"{status.seconds_per_step:.2g}"))
        if status.seconds_left and status.state is not RunState.FINISHED:
            words.append(tr("about {time} left", time=in_words(status.seconds_left)))
        return ", ".join(words)


def _words() -> QLabel:
    """A label for sentences."""
    label = QLabel()
    label.setObjectName("caption")
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
