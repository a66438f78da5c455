"""The labeller learns from the finished maps of a set, in a process of its own."""

import re
import subprocess
import threading
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from gaugan_desktop.photo_set.runs import Run
from gaugan_desktop.ui.studio import training_process

_STEP = re.compile(r"step (\d+)/(\d+)")
_SPEAKER = "gaugan-train: "


class Teaching(QObject):
    """One lesson at a time."""

    progressed = Signal(float)  # share that is done
    ended = Signal(object, str)  # Path of the model, or what went wrong
    _said = Signal(object, str)  # which process, a line; an empty one at its end

    def __init__(self) -> None:
        super().__init__()
        self._process: subprocess.Popen[str] | None = None
        self._reader: threading.Thread | None = None
        self._result = Path()
        self._words = ""
        self._said.connect(self._on_said, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        return self._process is not None

    def begin(self, root: Path, run: Run, model: Path) -> None:
        """Let the labeller of a model of this run learn.

        Raises:
            TrainingError: the trainer cannot be started.
        """
        self._words, self._result = "", run.taught_model
        process = self._process = training_process.begin_teaching(root, run, model)
        self._reader = threading.Thread(target=self._read, args=(process,), name="teaching")
        self._reader.start()
        self.progressed.emit(0.0)

    def close(self) -> None:
        """End the lesson; what was learned in it is lost."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
        if self._reader is not None:
            self._reader.join()

    def _read(self, process: "subprocess.Popen[str]") -> None:
        assert process.stdout is not None
        with process.stdout as lines:
            for line in lines:
                self._said.emit(process, line)
        process.wait()
        self._said.emit(process, "")

    def _on_said(self, process: "subprocess.Popen[str]", line: str) -> None:
        if process is not self._process:
            return
        if line:
            self._words = line.strip() or self._words
            if found := _STEP.match(line):
                self.progressed.emit(int(found[1]) / max(1, int(found[2])))
            return
        self._process = None
        if process.returncode:
            self.ended.emit(None, self._words.removeprefix(_SPEAKER))
        else:
            self.ended.emit(self._result, "")
