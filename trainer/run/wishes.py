"""What people ask of a run while it trains: to stop (Ctrl-C), or to show samples now.

Samples are asked for by a file named `sample` in the run folder, or by the signal SIGUSR1 where there is one.
A file named `stop` is Ctrl-C from a program that cannot send signals.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

SAMPLE, STOP = "sample", "stop"


class Wishes:
    """The wishes that have come in."""

    def __init__(self, run: Path) -> None:
        self._file, self._stop_file = run / SAMPLE, run / STOP
        self._has_stop_signal = self._has_signal = False

    @property
    def has_stop(self) -> bool:
        """Whether the run shall save and end."""
        return self._has_stop_signal or self._stop_file.exists()

    @property
    def has_sample(self) -> bool:
        """Whether samples are wanted now."""
        return self._has_signal or self._file.exists()

    def granted(self, has_sample: bool) -> None:
        """Note that samples were drawn."""
        if has_sample:
            self._has_signal = False
            self._file.unlink(missing_ok=True)

    def forget_old(self) -> None:
        """Wishes that came too late for the process before are none of this one."""
        self._stop_file.unlink(missing_ok=True)

    def stop(self, number: int, frame: FrameType | None) -> None:
        self._has_stop_signal = True

    def sample(self, number: int, frame: FrameType | None) -> None:
        self._has_signal = True


@contextmanager
def listening(run: Path) -> Iterator[Wishes]:
    """Collect wishes instead of dying in the middle of a step."""
    wishes = Wishes(run)
    wishes.forget_old()
    handlers = {signal.SIGINT: wishes.stop, signal.SIGTERM: wishes.stop}
    if hasattr(signal, "SIGUSR1"):
        handlers[signal.SIGUSR1] = wishes.sample
    old = {number: signal.signal(number, handler) for number, handler in handlers.items()}
    try:
        yield wishes
    finally:
        for number, handler in old.items():
            signal.signal(number, handler)
