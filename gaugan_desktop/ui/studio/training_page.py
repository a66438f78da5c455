"""Training a model on a set: what is wanted, how far it is, what to do with it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMessageBox, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gaugan_desktop.errors import GauganError
from gaugan_desktop.folders import is_folder, is_there
from gaugan_desktop.models.library import add_model
from gaugan_desktop.photo_set.agreement import rounds_of
from gaugan_desktop.photo_set.paintings import step_of
from gaugan_desktop.photo_set.photo_set import PhotoSet
from gaugan_desktop.photo_set.runs import Run, RunStatus, runs_of
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.ui.aside import run_aside
from gaugan_desktop.ui.models.model_controller import ModelController
from gaugan_desktop.ui.small_dialogs import show_problem
from gaugan_desktop.ui.studio import training_process
from gaugan_desktop.ui.studio.live_painting import LivePainting
from gaugan_desktop.ui.studio.painted_strip import PaintedStrip
from gaugan_desktop.ui.studio.run_panel import RunPanel
from gaugan_desktop.ui.studio.run_view import BeforeAfterView, CurveView
from gaugan_desktop.ui.studio.wishes_panel import WishesPanel
from gaugan_desktop.ui.studio.wrapped import words_label
from gaugan_desktop.ui.synthesis_bridge import SynthesisBridge

_LOOK_MILLISECONDS = 1000
_PANEL_WIDTH = 360
_COLUMNS = mark("Label map, photo; painted in its own style, that of the next row, the mean, a random one.")
_Result = TypeVar("_Result")


class TrainingPage(QWidget):
    """Left: what is wanted, and how far the run is; right: what the model paints by now, and curves.

    Attributes:
        run: the one that is shown, at first the newest of the set; None before the first.
        is_busy: the trainer does something that this page waits for.
        live: paints the open document along.
    """

    notice = Signal(str)
    checked = Signal(object)  # what is wrong with the set, a list of Finding
    looked = Signal(object)  # RunStatus

    def __init__(self, photo_set: PhotoSet, bridge: SynthesisBridge, model: ModelController) -> None:
        super().__init__()
        self._set, self._model = photo_set, model
        self.runs = self._found_runs()
        self.run: Run | None = self.runs[-1] if self.runs else None
        self.is_busy = False
        self._kept_at_end: Run | None = None
        self._painting: Path | None = None  # of the document, shown in place of the samples
        self.wishes, self.panel = WishesPanel(photo_set), RunPanel()
        self.live = LivePainting(bridge, model, photo_set.root.name)
        self.samples = BeforeAfterView(
            tr("Samples appear here: label map, photo, and what the model makes of them.")
        )
        self.samples.setAccessibleName(tr("Samples"))
        self._caption, self.strip = words_label(), PaintedStrip()
        self._caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.samples_button = QPushButton(tr("Back to the samples"))
        self._curves = {
            "perceptual": CurveView(tr("Difference to the photos (falls)")),
            "kernel_distance": CurveView(tr("Distance of all pictures (falls)")),
        }
        self._lay_out()
        self._take_over_battery_wish()
        self._connect()
        self._timer = QTimer(self, interval=_LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        self.look()

    @property
    def is_training(self) -> bool:
        """Whether any run of the set trains, shown or not."""
        return any(run.process is not None for run in self.runs)

    def start(self) -> None:
        """Begin a run as it is wanted."""
        try:
            order = self.wishes.order()
            run = Run(order.run)
            training_process.begin(run, order.command, order.minutes or 0.0, order.device, order.batch)
        except GauganError as error:
            show_problem(self, str(error))
            return
        self.show_run(run)

    def measure(self) -> None:
        """Try how fast such a run is, and say how far it comes."""

        def work() -> None:
            self.wishes.forecast = run_aside(lambda: training_process.measure(order))

        try:
            order = self.wishes.order()
        except GauganError as error:
            show_problem(self, str(error))
            return
        self.while_busy(work)

    def show_run(self, run: Run | None) -> None:
        """Show another run from now on."""
        self.runs = self._found_runs()
        self.run, self._painting = run, None
        self.live.follow(run)
        self._take_over_battery_wish()
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
        path = self.newest_model(self.run)
        return path is not None and self._model.use(path)

    def stop_and_keep(self) -> None:
        """End the run, and put what it has learned among one's models."""
        run = self.run
        if run is None:
            return
        if run.process is not None:
            self._kept_at_end = run
            self.pause_or_go_on()
        elif (path := self.newest_model(run)) is not None:
            self.keep(path)

    def keep(self, path: Path) -> None:
        """Put a model file among one's models, and paint with it."""
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
            QMessageBox.question(self, tr("Discard"), question, button.Discard | button.Cancel, button.Cancel)
            != button.Discard
        ):
            return
        self.live.follow(None)
        if self._kept_at_end == run:
            self._kept_at_end = None
        try:
            run_aside(lambda: training_process.end(run))
            run.remove()
        except GauganError as error:
            show_problem(self, str(error))
        self._show_newest_run()

    def check(self) -> None:
        """Ask the trainer what is wrong with the set."""
        if self.is_busy:
            return
        root = self._set.root.resolve()
        self.while_busy(lambda: self.checked.emit(run_aside(lambda: training_process.check(root))))

    def newest_model(self, run: Run | None) -> Path | None:
        """A model file of what a run and its labeller have learned by now, made if need be; None where that
        fails, which is said."""
        if run is None or self.is_busy:
            return None

        def work() -> Path:
            if run.process is None and is_there(run.model) and not is_there(run.taught_model):
                return run.model
            run_aside(lambda: training_process.export(run, self._set.root.name))
            return run.newest_model

        return self.while_busy(work)

    def while_busy(self, work: Callable[[], _Result]) -> _Result | None:
        """Do something that the trainer does; what goes wrong is said, and gives None."""
        self.is_busy = True
        self.look()
        try:
            return work()
        except GauganError as error:
            show_problem(self, str(error))
            return None
        finally:
            self.is_busy = False
            self.look()

    def look(self) -> None:
        """Show how the run is now."""
        if self.run is not None and self.run.process is not None:
            self._spare_battery(self.run)
        status = self.run.status() if self.run is not None else None
        self.wishes.show_state(self.is_training, self.is_busy, bool(self.runs))
        self.panel.show_runs(self.runs, self.run)
        self._show_status(status)
        if status is not None:
            self.looked.emit(status)
        self._keep_what_ended()

    def close_set(self) -> None:
        """Wait for nothing any more."""
        self._timer.stop()
        self.live.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.wishes.fill_models()
        if self.run is None:
            self._show_newest_run()
        self.look()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._kept_at_end is None:
            self._timer.stop()

    def _keep_what_ended(self) -> None:
        """Keep the run that was to be stopped and kept, whichever is shown by now."""
        run = self._kept_at_end
        if run is None or run.process is not None or self.is_busy:
            return
        self._kept_at_end = None
        if not self.isVisible():
            self._timer.stop()
        if (path := self.newest_model(run)) is not None:
            self.keep(path)

    def _found_runs(self) -> list[Run]:
        """The runs of the set, oldest first; that they cannot be looked for is said, and gives none."""
        try:
            return runs_of(self._set.root)
        except GauganError as error:
            self.notice.emit(str(error))
            return []

    def _show_newest_run(self) -> None:
        runs = self._found_runs()
        self.show_run(runs[-1] if runs else None)

    def _take_over_battery_wish(self) -> None:
        """Show what a run that is not over was told; one that has just been started was told nothing yet."""
        run = self.run
        try:
            if run is not None and is_folder(run.folder) and not is_there(run.model):
                self.wishes.spares_battery.setChecked(run.is_mains_only)
        except GauganError as error:
            self.notice.emit(str(error))

    def _spare_battery(self, run: Run) -> None:
        """Tell the run what is wished by now; its folder comes a moment after its start."""
        is_wished = self.wishes.spares_battery.isChecked()
        try:
            if is_folder(run.folder) and run.is_mains_only != is_wished:
                run.spare_battery(is_wished)
        except GauganError as error:
            self.notice.emit(str(error))

    def _show_status(self, status: RunStatus | None) -> None:
        run = self.run
        for part in (self.panel, *self._curves.values()):
            part.setVisible(status is not None)
        self.strip.show_paintings(list(status.paintings) if status is not None else [])
        if status is None or run is None:
            self.samples.show_pictures(None, None)
            self._caption.hide()
            self.samples_button.hide()
            return
        self.panel.show_status(run, status, self.is_busy)
        for name, curve in self._curves.items():
            curve.show_points(status.curves.get(name, []))
        self.panel.show_rounds(rounds_of(self._set.photos))
        self._show_pictures(status)

    def _show_pictures(self, status: RunStatus) -> None:
        """The newest samples beside the first ones, or a painting of the document beside the first one."""
        pictures = status.pictures
        if self._painting not in status.paintings:
            self._painting = None
        if self._painting is not None:
            self.samples.show_pictures(status.paintings[0], self._painting)
            words = tr("Your document after step {step}", step=step_of(self._painting))
        else:
            self.samples.show_pictures(*(pictures[0], pictures[-1]) if pictures else (None, None))
            words = tr(_COLUMNS)
        self._caption.setText(words)
        self._caption.setVisible(self.samples.has_picture)
        self.samples_button.setVisible(self._painting is not None)

    def _show_painting(self, path: Path | None) -> None:
        self._painting = path
        self.look()

    def _connect(self) -> None:
        wishes, panel = self.wishes, self.panel
        for button, slot in (
            (wishes.start_button, self.start),
            (wishes.measure_button, self.measure),
            (wishes.check_button, self.check),
            (panel.pause_button, self.pause_or_go_on),
            (panel.use_button, self.use_now),
            (panel.keep_button, self.stop_and_keep),
            (panel.discard_button, self.discard),
        ):
            button.clicked.connect(slot)
        wishes.changed.connect(self.look)
        wishes.spares_battery.toggled.connect(lambda: self.look())
        panel.run_chosen.connect(self.show_run)
        panel.paints_along.toggled.connect(self.live.set_on)
        self.live.follow(self.run)
        self.live.notice.connect(self.notice)
        self.live.painted.connect(lambda run: self.look())
        self.strip.chosen.connect(self._show_painting)
        self.samples_button.clicked.connect(lambda: self._show_painting(None))

    def _lay_out(self) -> None:
        content = QFrame()
        content.setObjectName("panel")
        column = QVBoxLayout(content)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(14)
        column.addWidget(self.wishes)
        column.addWidget(self.panel)
        column.addStretch(1)
        left = QScrollArea()
        left.setWidget(content)
        left.setWidgetResizable(True)
        left.setFrameShape(QScrollArea.Shape.NoFrame)
        left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left.setFixedWidth(_PANEL_WIDTH)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(left)
        right = QVBoxLayout()
        right.addWidget(self.samples, 1)
        words = QHBoxLayout()
        words.addWidget(self._caption, 1)
        words.addWidget(self.samples_button)
        right.addLayout(words)
        right.addWidget(self.strip)
        curves = QHBoxLayout()
        for curve in self._curves.values():
            curves.addWidget(curve)
        right.addLayout(curves)
        layout.addLayout(right, 1)
