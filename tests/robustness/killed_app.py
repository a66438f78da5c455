"""Row 3: the whole program dies in mid-stroke; what was painted is offered, and its painter goes with it."""

import os
import random
import select
import shutil
import signal
import struct
import time
from pathlib import Path

import psutil
from PySide6.QtTest import QTest

from gaugan_desktop.document.lost_work import abandoned
from gaugan_desktop.errors import GauganError
from tests.robustness.outcome import Outcome
from tests.robustness.real_window import SKY, RealWindow

_TOLD = struct.Struct("<id")  # number of a finished stroke, or minus the painter's process id; when
_PLACES, _WIDTH, _ROW = 40, 320, 32
_MOST_LOST = 1.0  # seconds of painting
_PAINTER_STAYS = 1.0  # seconds
_PATIENCE = 60.0
_LONGEST = 2.0  # seconds of painting before the kill


def killed(count: int, folder: Path) -> Outcome:
    """So many programs die at random moments."""
    outcome, rng = Outcome(), random.Random(3)
    for number in range(count):
        home = folder / f"home-{number}"
        told, tell = os.pipe()
        pid = os.fork()
        if pid == 0:
            _paint_for_ever(home, tell)
        os.close(tell)
        painter, finished = _watch(told, rng.uniform(0.0, _LONGEST))
        os.kill(pid, signal.SIGKILL)
        killed_at = time.monotonic()
        os.waitpid(pid, 0)
        finished += _rest(told)
        os.close(told)
        name = f"kill {number}"
        limit = _PAINTER_STAYS * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))  # others work, too
        outcome.measure("s that the painter stays", _stay_of(painter, killed_at), limit, name)
        lost = _judge(outcome, name, home, finished, killed_at)
        outcome.measure("s of painting lost", lost, _MOST_LOST, name)
        outcome.counts["kills"] += 1
        outcome.counts["strokes"] += len(finished)
        shutil.rmtree(home)
    return outcome


def _paint_for_ever(home: Path, tell: int) -> None:
    """Short strokes side by side, one after the other and over each other."""
    try:
        real = RealWindow(home, (_WIDTH, 2 * _ROW))
        real.window.tools.set_size(5)
        real.wait(lambda: real.window.bridge.worker_pid is not None, _PATIENCE)
        os.write(tell, _TOLD.pack(-real.window.bridge.worker_pid, time.monotonic()))
        number = 0
        while True:
            x = _place(number)
            points = [(x, _ROW + dy) for dy in (0, -6, 6, -3, 0)]
            real.stroke(_label(number), points, lambda: QTest.qWait(15))
            os.write(tell, _TOLD.pack(number, time.monotonic()))
            number += 1
    finally:
        os._exit(1)


def _place(number: int) -> int:
    return 4 + 8 * (number % _PLACES)


def _label(number: int) -> int:
    return (number + number // _PLACES) % 12


def _watch(told: int, seconds: float) -> tuple[int, list[tuple[int, float]]]:
    """The painter's process, and the strokes that are finished after so many seconds."""
    pid, _ = _TOLD.unpack(os.read(told, _TOLD.size))
    until, finished = time.monotonic() + seconds, []
    while (left := until - time.monotonic()) > 0:
        if select.select([told], [], [], left)[0]:
            finished.append(_TOLD.unpack(os.read(told, _TOLD.size)))
    return -pid, finished


def _rest(told: int) -> list[tuple[int, float]]:
    data = b""
    while part := os.read(told, 1 << 16):
        data += part
    return list(_TOLD.iter_unpack(data))


def _stay_of(pid: int, since: float) -> float:
    """How long a process outlives a moment, in seconds."""
    while time.monotonic() - since < _PATIENCE:
        try:
            if psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
                break
        except psutil.Error:
            break
        time.sleep(0.02)
    return time.monotonic() - since


def _judge(
    outcome: Outcome, name: str, home: Path, finished: list[tuple[int, float]], killed_at: float
) -> float:
    """Recovery is offered, opens, and holds what is old enough; seconds of painting that are lost."""
    offered = abandoned(home / "state" / "recovery")
    outcome.expect(len(offered) == 1 or not finished, f"{name}: {len(offered)} offers")
    lost = 0.0
    for work in offered:
        try:
            row = work.read().document.labels[_ROW]
        except GauganError as error:
            outcome.problems.append(f"{name}: {error}")
            continue
        finally:
            work.lock.release()
        missing = [when for number, when in finished if not _is_there(row, number, len(finished))]
        lost = killed_at - min(missing, default=killed_at)
    return lost


def _is_there(row: object, number: int, count: int) -> bool:
    """Whether a stroke, or a later one over it, is in the document; the last one may be half done."""
    later = range(number, count + 1, _PLACES)
    return int(row[_place(number)]) in {_label(each) for each in later}  # type: ignore[index]


assert SKY not in {_label(number) for number in range(12)}
