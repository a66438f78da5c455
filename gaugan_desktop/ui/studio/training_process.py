"""Starts and ends the trainer's process, which lives on when the program ends."""

import os
import subprocess
import sys
from pathlib import Path

import psutil

from gaugan_desktop.errors import TrainingError
from gaugan_desktop.findings import Finding, read_findings
from gaugan_desktop.folders import is_there
from gaugan_desktop.paths import program_command, program_folder
from gaugan_desktop.photo_set.description import FILE
from gaugan_desktop.photo_set.forecast import Forecast, read_forecast
from gaugan_desktop.photo_set.runs import Run
from gaugan_desktop.photo_set.training import (
    ModelText,
    TrainingOrder,
    check_command,
    copy_command,
    export_command,
    measure_command,
    resume_command,
    teach_command,
)
from gaugan_desktop.texts import tr

# Painting goes first. What the terminal tells the window, such as Ctrl-C, is none of the trainer's business.
if sys.platform == "win32":
    _LOW_PRIORITY, _NO_CONSOLE = psutil.BELOW_NORMAL_PRIORITY_CLASS, subprocess.CREATE_NO_WINDOW
    _APART = subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
else:
    _LOW_PRIORITY, _NO_CONSOLE, _APART = 15, 0, 0
_ENDING_SECONDS = 20.0
_started: list[subprocess.Popen[bytes]] = []  # children that have to be asked for their end


def begin(run: Run, command: list[str], minutes: float, device: str, batch: int) -> None:
    """Start a run.

    Args:
        minutes: that it is to take; 0 = until somebody stops it.
        batch: pictures of a step.

    Raises:
        TrainingError: the trainer cannot be started.
        BadFileError: the run's folder cannot be written to.
    """
    _forget_ended()
    try:
        with run.log.open("ab") as log:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                cwd=program_folder(),
                start_new_session=True,
                creationflags=_APART,
            )
    except OSError as error:
        raise TrainingError(tr("The trainer cannot be started: {why}.", why=error.strerror)) from error
    _started.append(process)
    _be_modest(process.pid)
    run.note_start(process.pid, minutes, device, batch)


def go_on(run: Run, root: Path) -> None:
    """Continue a run that was paused or ended early; errors as `begin`."""
    begin(run, resume_command(root, run.folder, run.device), run.minutes, run.device, run.batch)


def end(run: Run) -> None:
    """End the process, which may lose what it learned since its last checkpoint."""
    process = run.process
    if process is None:
        return
    try:
        family = [process, *process.children(recursive=True)]
        process.terminate()
        _, alive = psutil.wait_procs(family, _ENDING_SECONDS)
        for stubborn in alive:
            stubborn.kill()
        psutil.wait_procs(alive, _ENDING_SECONDS)
    except psutil.Error:
        return  # it has ended meanwhile
    finally:
        _forget_ended()


def export(run: Run, name: str) -> None:
    """Make a model file of what a run has learned, `run.newest_model`; as `export_to`."""
    export_to(run, run.newest_model, ModelText(name))


def export_to(run: Run, path: Path, text: ModelText) -> None:
    """Make a model file of what a run has learned, and a card beside it; takes seconds.

    Raises:
        TrainingError: there is nothing to export, or it cannot be written; in the trainer's words.
        BadFileError: the run's folder cannot be read.
    """
    done = _run(export_command(run, path, text))
    if done.returncode:
        raise TrainingError(_refusal(done) or tr("No model file could be made."))


def begin_export(run: Run, name: str) -> "subprocess.Popen[bytes]":
    """As `export`, while the window goes on; who calls it waits for the end, or ends it.

    Raises:
        TrainingError: the trainer cannot be started.
        BadFileError: the run's folder cannot be read.
    """
    try:
        process = subprocess.Popen(
            export_command(run, run.newest_model, ModelText(name)),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=program_folder(),
            creationflags=_NO_CONSOLE,
        )
    except OSError as error:
        raise TrainingError(tr("The trainer cannot be started: {why}.", why=error.strerror)) from error
    _be_modest(process.pid)
    return process


def begin_teaching(root: Path, run: Run, model: Path) -> "subprocess.Popen[str]":
    """Let the labeller of a model learn from a set; what it says comes line by line, errors among it.

    Raises:
        TrainingError: the trainer cannot be started.
    """
    try:
        process = subprocess.Popen(
            teach_command(root, model, run.taught_model, run.device),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            cwd=program_folder(),
            creationflags=_NO_CONSOLE,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
    except OSError as error:
        raise TrainingError(tr("The trainer cannot be started: {why}.", why=error.strerror)) from error
    _be_modest(process.pid)
    return process


def measure(order: TrainingOrder) -> Forecast:
    """Try some steps of an order; takes half a minute to some minutes.

    Raises:
        TrainingError: it cannot be trained so; in the trainer's words.
    """
    done = _run(measure_command(order))
    forecast = read_forecast(done.stdout)
    if forecast is None:
        raise TrainingError(_refusal(done) or tr("The pace could not be measured."))
    return forecast


def paint(project: Path, model: Path, picture: Path, size: tuple[int, int]) -> None:
    """Paint a project with a model into a picture file; takes seconds.

    Args:
        size: (width, height) of the picture.

    Raises:
        TrainingError: that did not work; in the painter's words.
    """
    command = [*program_command(), "render", str(project), "--model", str(model), "-o", str(picture)]
    done = _run([*command, "--size", f"{size[0]}x{size[1]}"])
    if done.returncode or not is_there(picture):
        raise TrainingError(_refusal(done) or tr("The picture could not be painted."))


def copy_pairs(folder: Path, copy: Path) -> None:
    """Copy pairs of any layout that the trainer knows into a new folder, as a set; may take minutes.

    Raises:
        TrainingError: it knows none in the folder; in its words.
    """
    done = _run(copy_command(folder, copy))
    if not is_there(copy / FILE):
        raise TrainingError(_refusal(done) or tr("No copy could be made."))


def check(root: Path) -> list[Finding]:
    """What is wrong with a set, or why that cannot be said; takes seconds to minutes."""
    done = _run(check_command(root))
    found = read_findings(done.stdout)
    return found or [Finding(refusal) for refusal in [_refusal(done)] if refusal and done.returncode]


def _run(command: list[str]) -> "subprocess.CompletedProcess[str]":
    """Let the trainer do something that the window waits for."""
    try:
        return subprocess.run(
            command,
            capture_output=True,
            text=True,
            cwd=program_folder(),
            creationflags=_NO_CONSOLE,
            check=False,
        )
    except OSError as error:
        raise TrainingError(tr("The trainer cannot be started: {why}.", why=error.strerror)) from error


def _refusal(done: "subprocess.CompletedProcess[str]") -> str:
    """Why the trainer did not do it."""
    lines = done.stderr.strip().splitlines()
    return lines[-1].removeprefix("gaugan-train: ").removeprefix("gaugan-desktop: ") if lines else ""


def _be_modest(pid: int) -> None:
    """Let the window and its painter go first."""
    try:
        psutil.Process(pid).nice(_LOW_PRIORITY)
    except psutil.Error:
        return  # it has ended already, or the system does not allow it


def _forget_ended() -> None:
    """Let the system forget children that have ended."""
    _started[:] = [process for process in _started if process.poll() is None]
