"""What people ask of a run while it trains: to stop (Ctrl-C), to show samples now, to save now, to rest.

Samples are asked for by a file named `sample` in the run folder, or by the signal SIGUSR1 where there is one.
A file named `save` asks for a checkpoint to paint with. A file named `stop` is Ctrl-C from a program that
cannot send signals. While there is one named `mains-only` the run rests whenever the computer has but its
battery.
"""

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

from gaugan_desktop.files import FileStamp, stamp_of
from gaugan_desktop.power import is_on_battery

SAMPLE, SAVE, STOP, MAINS_ONLY = "sample", "save", "stop", "mains-only"
_REST_SECONDS = 5.0


class Wishes:
    """The wishes that have come in; a folder that cannot be read holds none."""

    def __init__(self, run: Path) -> None:
        self._file, self._stop_file = run / SAMPLE, run / STOP
        self._save_file, self._mains_file = run / SAVE, run / MAINS_ONLY
        self._has_stop_signal = self._has_signal = False
        self._granted: dict[Path, FileStamp | None] = {}

    @property
    def has_stop(self) -> bool:
        """Whether the run shall save and end."""
        return self._has_stop_signal or self._is_wished(self._stop_file)

    @property
    def has_sample(self) -> bool:
        """Whether samples are wanted now."""
        return self._has_signal or self._is_wished(self._file)

    @property
    def has_save(self) -> bool:
        """Whether a checkpoint is wanted now."""
        return self._is_wished(self._save_file)

    @property
    def has_rest(self) -> bool:
        """Whether the run shall rest: there is nothing but a battery, and that is to be spared."""
        return stamp_of(self._mains_file) is not None and is_on_battery()

    def granted(self, has_sample: bool, has_save: bool = False) -> None:
        """Note that samples were drawn, that a checkpoint was written."""
        if has_sample:
            self._has_signal = False
            self._forget(self._file)
        if has_save:
            self._forget(self._save_file)

    def rest(self) -> bool:
        """Wait while that is wished and nobody wishes to stop.

        Returns:
            Whether there was anything to wait for.
        """
        is_resting = False
        while self.has_rest and not self.has_stop:
            is_resting = True
            time.sleep(_REST_SECONDS)
        return is_resting

    def forget_old(self) -> None:
        """Wishes that came too late for the process before are none of this one."""
        self._forget(self._stop_file)

    def _is_wished(self, file: Path) -> bool:
        stamp = stamp_of(file)
        return stamp is not None and stamp != self._granted.get(file)

    def _forget(self, file: Path) -> None:
        """A file that cannot be deleted is no wish any more."""
        self._granted[file] = stamp_of(file)
        with suppress(OSError):
            file.unlink(missing_ok=True)

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
