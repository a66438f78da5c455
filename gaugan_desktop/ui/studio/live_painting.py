"""The open document, painted again and again by what a run has learned by now."""

import subprocess
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from gaugan_desktop.errors import GauganError
from gaugan_desktop.files import FileStamp
from gaugan_desktop.folders import is_folder
from gaugan_desktop.models.model_file import read_model_header
from gaugan_desktop.photo_set.runs import Run
from gaugan_desktop.synthesis.messages import SynthesisResult
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.models.model_controller import ModelController
from gaugan_desktop.ui.studio import training_process
from gaugan_desktop.ui.synthesis_bridge import SynthesisBridge

_EVERY_SECONDS = 180.0
_LOOK_MILLISECONDS = 1000


class LivePainting(QObject):
    """Asks the run for checkpoints, makes a model file of each, and goes over to it while the pen rests.

    Args:
        name: of the models.

    Attributes:
        run: the one that is followed; None follows none.
        is_on: whether that is wished.
    """

    painted = Signal(object)  # Run: its paintings have become more
    notice = Signal(str)

    def __init__(self, bridge: SynthesisBridge, model: ModelController, name: str) -> None:
        super().__init__()
        self._bridge, self._model, self._name = bridge, model, name
        self.run: Run | None = None
        self.is_on = False
        self._export: subprocess.Popen[bytes] | None = None
        self._exported: Run | None = None  # a model file of it waits until the pen rests
        self._awaited: tuple[Run, int] | None = None  # whose picture comes next, and of which step
        self._seen: FileStamp | None = None
        self._asked = float("-inf")
        bridge.picture_ready.connect(self._on_picture_ready)
        self._timer = QTimer(self, interval=_LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.look)

    def follow(self, run: Run | None) -> None:
        """Paint with another run from now on."""
        if run != self.run:
            self._give_up()
            self.run, self._seen, self._asked = run, None, float("-inf")

    def set_on(self, is_on: bool) -> None:
        """Begin, or leave the document as it is painted now."""
        self.is_on = is_on
        if is_on:
            self._timer.start()
            self.look()
        else:
            self._timer.stop()
            self._give_up()

    def look(self) -> None:
        """Do what is due."""
        run = self.run
        if run is None or not self.is_on:
            return
        try:
            self._ask(run)
            if self._export is not None:
                self._look_at_export(run)
            elif self._exported is not None:
                self._go_over(run)
            elif (stamp := run.checkpoint) is not None and stamp != self._seen:
                self._seen = stamp
                self._export = training_process.begin_export(run, self._name)
        except GauganError as error:
            self.notice.emit(str(error))

    def close(self) -> None:
        """Paint no more."""
        self.set_on(False)

    def _ask(self, run: Run) -> None:
        """Ask for a checkpoint every few minutes."""
        now = monotonic()
        if now - self._asked >= _EVERY_SECONDS and is_folder(run.folder) and run.process is not None:
            self._asked = now
            run.ask_to_save()

    def _look_at_export(self, run: Run) -> None:
        assert self._export is not None
        if (code := self._export.poll()) is None:
            return
        self._export = None
        if code:
            self.notice.emit(tr("No model file could be made of the newest checkpoint; the next one comes."))
        else:
            self._exported = run

    def _go_over(self, run: Run) -> None:
        """Paint with the newest model; whoever paints right now is not disturbed."""
        if not self._bridge.is_idle:
            return
        self._exported = None
        step = int(read_model_header(run.newest_model).training.get("steps", 0))
        if self._model.use(run.newest_model):
            self._awaited = run, step

    def _on_picture_ready(self, result: SynthesisResult) -> None:
        if self._awaited is None or result.rect is not None:
            return
        (run, step), self._awaited = self._awaited, None
        try:
            run.painted.add(step, result.picture)
        except GauganError as error:
            self.notice.emit(str(error))
        self.painted.emit(run)

    def _give_up(self) -> None:
        export, self._export = self._export, None
        self._exported = self._awaited = None
        if export is not None:
            export.kill()
            export.wait()
