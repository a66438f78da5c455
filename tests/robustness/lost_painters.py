"""Row 8: the painter is killed, stopped, out of memory, or its model is broken or gone, in mid-stroke."""

import os
import resource
import shutil
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import psutil
from PySide6.QtTest import QTest
from safetensors.numpy import load, save

from tests.robustness.outcome import Outcome
from tests.robustness.real_window import MODEL, RealWindow

_SIZE = (320, 256)
_PATIENCE = 60.0
_SOON = 5.0  # seconds until another painter is there, on an idle machine
_CRAMPED = 4 << 20  # bytes that a painter may still ask for


class _Session:
    """One window through all blows."""

    def __init__(self, outcome: Outcome, folder: Path) -> None:
        self.outcome, self.model = outcome, folder / "mine.safetensors"
        shutil.copy(MODEL, self.model)
        started = time.monotonic()
        self.real = RealWindow(folder / "home", _SIZE, self.model)
        self.bridge = self.real.window.bridge
        self.ready_at: list[float] = []
        self.bridge.ready.connect(lambda _: self.ready_at.append(time.monotonic()))
        self.said = self.real.said
        self.bridge.failed.connect(self.said.append)
        self.bridge.lost.connect(lambda loss: self.said.append(loss.message))
        self.before = self.real.settled(_PATIENCE)
        first = time.monotonic() - started
        self.limit = max(_SOON, 2 * first)  # a busy machine starts every painter slowly

    def struck(self, number: int, kind: "_Kind") -> None:
        """One stroke with a blow in its middle, and what is there afterwards."""
        name = f"{number}, {kind.name}"
        pid, struck = self.bridge.worker_pid, 0.0
        assert pid is not None
        self.said.clear()
        self.real.losses.clear()

        def pause() -> None:
            nonlocal struck
            QTest.qWait(10)
            if not struck:
                struck = time.monotonic()
                kind.blow(self, pid)

        row = 20 + 8 * (number % 27)
        self.real.stroke(number % 12, [(x, row) for x in range(20, 300, 40)], pause)
        is_noticed = self.real.wait(lambda: kind.is_noticed(self), _PATIENCE)
        self.outcome.expect(is_noticed, f"{name}: it was not noticed")
        if not self.said:
            self.outcome.expect(self.real.is_settled(), f"{name}: nothing was said")
            self.outcome.counts["painted all the same"] += 1
        begun = self.recover(pid, struck)
        self.judge(name)
        if self.ready_at[-1] > begun:
            took = self.ready_at[-1] - begun
            self.outcome.measure("s until the next painter", took, self.limit, name)

    def recover(self, pid: int, struck: float) -> float:
        """Give back memory, or the model file; since when a painter that works is waited for."""
        if self.is_given_up():
            shutil.copy(MODEL, self.model)
            self.bridge.start(self.model, "cpu")
            return time.monotonic()
        if not self.is_lost():
            _limit_memory(pid, resource.RLIM_INFINITY)
            self.bridge._invalidate()  # as the next stroke would
        return struck

    def is_lost(self) -> bool:
        return bool(self.real.losses)

    def is_given_up(self) -> bool:
        return self.is_lost() and self.real.losses[-1].is_final

    def has_heard_or_painted(self) -> bool:
        """Memory that the painter had kept may suffice; then there is nothing to say."""
        return bool(self.said) or self.real.is_settled()

    def judge(self, name: str) -> None:
        """The last picture is the one that is painted in peace, and no earlier one."""
        after = self.real.settled(_PATIENCE)
        self.bridge._invalidate()
        again = self.real.settled(_PATIENCE)
        is_right = after is not None and again is not None and np.array_equal(after, again)
        self.outcome.expect(is_right, f"{name}: not the right picture")
        self.outcome.expect(not np.array_equal(after, self.before), f"{name}: the picture before")
        self.before = again


def _limit_memory(pid: int, most: int) -> None:
    resource.prlimit(pid, resource.RLIMIT_AS, (most, resource.RLIM_INFINITY))


def _kill(_: _Session, pid: int) -> None:
    os.kill(pid, signal.SIGKILL)


def _stop(_: _Session, pid: int) -> None:
    os.kill(pid, signal.SIGSTOP)


def _cramp(_: _Session, pid: int) -> None:
    """What it holds it may keep; the next picture asks for more."""
    _limit_memory(pid, psutil.Process(pid).memory_info().rss + _CRAMPED)


def _break_model(session: _Session, pid: int) -> None:
    """Another program writes a file of no numbers; the next painter would load it."""
    data = session.model.read_bytes()
    length = int.from_bytes(data[:8], "little")
    tensors = {name: np.full_like(tensor, np.nan) for name, tensor in load(data).items()}
    broken = save(tensors)
    body = broken[8 + int.from_bytes(broken[:8], "little") :]
    session.model.write_bytes(data[: 8 + length] + body)
    os.kill(pid, signal.SIGKILL)


def _remove_model(session: _Session, pid: int) -> None:
    session.model.unlink()
    os.kill(pid, signal.SIGKILL)


@dataclass(frozen=True)
class _Kind:
    """How a painter is struck, and when the window has noticed."""

    name: str
    blow: Callable[[_Session, int], None]
    is_noticed: Callable[[_Session], bool]


_KINDS = (
    _Kind("out of memory", _cramp, _Session.has_heard_or_painted),
    _Kind("model without numbers", _break_model, _Session.is_given_up),
    _Kind("model gone", _remove_model, _Session.is_given_up),
    _Kind("killed", _kill, _Session.is_lost),
    _Kind("stopped", _stop, _Session.is_lost),
)


def struck(count: int, folder: Path) -> Outcome:
    """So many blows, of one kind after the other."""
    outcome = Outcome()
    session = _Session(outcome, folder)
    for number in range(count):
        kind = _KINDS[number % len(_KINDS)]
        session.struck(number, kind)
        outcome.counts[kind.name] += 1
    session.real.close()
    return outcome
