"""The queue of pictures, painted by a process of its own while the window goes on."""

import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import psutil
from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from gaugan_desktop.batch.jobs import PAINTED, Job, named, read_jobs, write_jobs
from gaugan_desktop.batch.report import DONE, FAILED, Report
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import stamp_of
from gaugan_desktop.paths import program_command, program_folder
from gaugan_desktop.texts import tr

LIST_NAME = "jobs.csv"
UNNAMED = Path()  # of a picture whose name is made when painting begins
_LOOK_MILLISECONDS = 500
if sys.platform == "win32":
    _LOW_PRIORITY = psutil.BELOW_NORMAL_PRIORITY_CLASS
else:
    _LOW_PRIORITY = 15


class BatchQueue(QObject):
    """Jobs, the list they are kept in, and what has become of them.

    Args:
        model: gives the model file of jobs that name none.
        device: gives the device.
    """

    changed = Signal()  # jobs, states, or whether it paints
    ended = Signal(str)  # a sentence about how a batch went

    def __init__(self, model: Callable[[], Path], device: Callable[[], str]) -> None:
        super().__init__()
        self._model, self._device = model, device
        self.jobs: list[Job] = []
        self.folder: Path | None = None
        self._report: Report | None = None
        self._process: QProcess | None = None
        self._look = QTimer(self, interval=_LOOK_MILLISECONDS)
        self._look.timeout.connect(self._read_report)

    @property
    def is_painting(self) -> bool:
        return self._process is not None

    def add(self, files: Iterable[Path]) -> None:
        """Paint these, as they are and as large as they are."""
        self.jobs += [Job(file, UNNAMED) for file in files]
        self.changed.emit()

    def set_job(self, row: int, **changes: object) -> None:
        """Change a job; its picture gets another name."""
        self.jobs[row] = replace(self.jobs[row], output=UNNAMED, **changes)  # type: ignore[arg-type]
        self.changed.emit()

    def duplicate(self, rows: Iterable[int]) -> None:
        self.jobs += [replace(self.jobs[row], output=UNNAMED) for row in rows]
        self.changed.emit()

    def remove(self, rows: Iterable[int]) -> None:
        gone = set(rows)
        self.jobs = [job for row, job in enumerate(self.jobs) if row not in gone]
        self.changed.emit()

    def open(self, path: Path) -> None:
        """Go on with a list, and with what its report says.

        Raises:
            BadFileError: it cannot be read.
        """
        jobs, report = read_jobs(path), Report(path)
        report.load()
        self.jobs, self._report, self.folder = jobs, report, path.parent
        self.changed.emit()

    def start(self, folder: Path) -> None:
        """Paint what is not done yet, into the folder `painted` in this one.

        Raises:
            BadFileError: the list cannot be written there.
        """
        if self._process is not None or not self.jobs:
            return
        for row, job in enumerate(self.jobs):
            if job.output == UNNAMED:
                taken = {other.output for other in self.jobs}
                self.jobs[row] = named(job, folder / PAINTED, taken)
        path = folder / LIST_NAME
        write_jobs(path, self.jobs)
        self.folder, self._report = folder, Report(path)
        program, *arguments = program_command()
        arguments += ["render", "--batch", str(path), "--model", str(self._model())]
        process = self._process = QProcess(self)
        process.setWorkingDirectory(str(program_folder() or ""))
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        process.started.connect(self._be_modest)
        process.start(program, [*arguments, "--device", self._device()])
        self._look.start()
        self.changed.emit()

    def stop(self) -> None:
        """End the process; what is painted stays, and `start` goes on."""
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect()
            process.errorOccurred.disconnect()
            process.kill()
            process.waitForFinished()
            process.deleteLater()
            self._look.stop()
            self._read_report()

    def state_of(self, job: Job) -> tuple[str, str]:
        """What has become of a job, as a word and, where it failed, a sentence."""
        outcome = None if self._report is None else self._report.by_output.get(str(job.output))
        if outcome is not None and outcome.state == FAILED:
            return tr("Failed"), outcome.why
        if outcome is not None and outcome.state == DONE and self._report is not None:
            return (tr("Painted"), "") if stamp_of(job.output) is not None else ("", "")
        is_next = self.is_painting and job is next((j for j in self.jobs if self._is_open(j)), None)
        return (tr("Being painted...") if is_next else "", "")

    def _is_open(self, job: Job) -> bool:
        return self._report is None or str(job.output) not in self._report.by_output

    def _read_report(self) -> None:
        if self._report is not None:
            try:
                self._report.load()
            except BadFileError:
                return  # it is read again in a moment, or the process tells what is wrong
        self.changed.emit()

    def _on_finished(self, code: int) -> None:
        assert self._process is not None
        said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").strip()
        self._end()
        known = self._report.by_output if self._report is not None else {}
        outcomes = [outcome for job in self.jobs if (outcome := known.get(str(job.output))) is not None]
        if code in (0, 1) and len(outcomes) == len(self.jobs):
            done = sum(outcome.state == DONE for outcome in outcomes)
            self.ended.emit(tr("{done} of {count} pictures are painted", done=done, count=len(self.jobs)))
        else:
            last = said.splitlines()[-1].removeprefix("gaugan-desktop: ") if said else ""
            self.ended.emit(last or tr("The batch ended early; start it again to go on."))

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end()
            self.ended.emit(tr("The painting process cannot be started."))

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        self._look.stop()
        self._read_report()

    def _be_modest(self) -> None:
        """Painting in the window goes first."""
        if self._process is None:
            return
        try:
            psutil.Process(self._process.processId()).nice(_LOW_PRIORITY)
        except psutil.Error:
            return  # it has ended already
