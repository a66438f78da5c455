"""`gaugan-desktop --self-test`: whether an installed program does what it is for, with nobody watching."""

import multiprocessing
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance

from gaugan_desktop.app import make_application, make_window
from gaugan_desktop.errors import InstallationError
from gaugan_desktop.files import temporary_folder
from gaugan_desktop.imaging.loading import load_picture
from gaugan_desktop.imaging.reading_process import PROCESS, reading_apart
from gaugan_desktop.models.model_file import read_model_header
from gaugan_desktop.paths import keep_everything_in, starter_model_path, trainer_command
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.texts import tr
from gaugan_desktop.ui.window.main_window import MainWindow

_SECONDS = 240
_STEPS = (
    "stages=[{until: 2, size: 64, batch: 2}]",
    "generator={style_dim: 8, base_width: 4, hidden_width: 8, start_grid: [2, 2]}",
    "encoder={style_dim: 8, base_width: 4, input_size: 128}",
    "discriminator_width=8",
    "norm_batches=1",
    "metric_pictures=0",
)


def run_self_test() -> int:
    """Paint, settle, export, read it back, lose the painter, train two steps; prints what was done and how
    long it took.

    Raises:
        InstallationError: something does not work; the sentence says what.
    """
    with temporary_folder() as folder:
        keep_everything_in(Path(folder))
        application = make_application(sys.argv[:1])
        window = make_window(read_model_header(starter_model_path()), AppSettings(has_seen_tour=True))
        try:
            _timed("paint", lambda: _paint(window))
            _timed("export", lambda: _export(window, Path(folder) / "picture.png"))
            _timed("read a picture in another process", lambda: _read(Path(folder) / "picture.png"))
            _timed("replace a lost painter", lambda: _lose_painter(window))
        finally:
            window.session.document.mark_saved(None)
            window.close()
            application.processEvents()
        _timed("train two steps", lambda: _train(Path(folder)))
    print("all is well")
    return 0


def _timed(what: str, do: Callable[[], None]) -> None:
    started = time.monotonic()
    do()
    print(f"{what}: {time.monotonic() - started:.1f} s", flush=True)


def _wait(signal: SignalInstance, what: str) -> None:
    loop, answers = QEventLoop(), []

    def note(*values: object) -> None:
        answers.append(values)
        loop.quit()

    signal.connect(note)
    QTimer.singleShot(_SECONDS * 1000, loop.quit)
    loop.exec()
    signal.disconnect(note)
    if not answers:
        raise InstallationError(tr("The self-test failed: {what} took too long.", what=what))


def _paint(window: MainWindow) -> None:
    window.show()
    window.bridge.start(starter_model_path(), "auto")
    _wait(window.bridge.picture_ready, "paint")
    window.session.document.fill(5, 5, 1)
    window.session.labels_changed.emit(window.session.document.area)
    _wait(window.bridge.picture_ready, "settle")


def _export(window: MainWindow, path: Path) -> None:
    window.exports.picture_to(path)
    _wait(window.exports.notice, "export")


def _read(path: Path) -> None:
    with reading_apart():
        load_picture(path)
        if not any(process.name == PROCESS for process in multiprocessing.active_children()):
            raise InstallationError(tr("The self-test failed: {what}", what="no process to read pictures"))


def _lose_painter(window: MainWindow) -> None:
    import psutil

    assert window.bridge.worker_pid is not None
    psutil.Process(window.bridge.worker_pid).kill()
    _wait(window.bridge.ready, "replace a lost painter")


def _train(folder: Path) -> None:
    pairs, run = str(folder / "pairs"), str(folder / "run")
    training = ["train", "--config", "cpu-small", "--data", pairs, "--out", run, "--device", "cpu"]
    environment = {**os.environ, "OMP_NUM_THREADS": "2"}
    for arguments in (
        ["dataset", "sample", pairs, "--count", "4", "--size", "96"],
        [*training, "--set", *_STEPS],
    ):
        done = subprocess.run(
            [*trainer_command(), *arguments], env=environment, capture_output=True, text=True, check=False
        )
        if done.returncode:
            what = (done.stderr or done.stdout).strip().splitlines()[-1:]
            raise InstallationError(tr("The self-test failed: {what}", what="".join(what)))
