"""Checkpoints of a run on a GPU are written while it goes on."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

from torch import Tensor

from trainer.run.backups import keep_backup
from trainer.run.checkpoint import BEST, keep_last_as, save_checkpoint
from trainer.run.extras import Extras


class CheckpointWriter:
    """Writes one checkpoint after the other, in the order of the calls.

    Args:
        is_aside: write in a thread what the tensors hold at the time of the call. They are copied into
            memory for that; a GPU's must be anyway, so on a CPU it does not pay.

    Errors of a write surface in the next call.
    """

    def __init__(self, is_aside: bool) -> None:
        self._thread = ThreadPoolExecutor(1, "checkpoint") if is_aside else None
        self._waiting: list[Future[None]] = []

    def __enter__(self) -> "CheckpointWriter":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            if kind is None:
                self.wait()
        finally:
            if self._thread is not None:
                self._thread.shutdown()

    def save(self, run: Path, state: dict[str, Any]) -> None:
        """`save_checkpoint`; waits for the one before.

        Raises:
            BadFileError: the folder is not writable or full; the old checkpoints are untouched.
        """
        self.wait()
        self._do(save_checkpoint, run, state if self._thread is None else _copied(state))

    def keep_as_best(self, run: Path, extras: Extras) -> None:
        """Let what was saved last be the best."""
        self._do(_attempt, extras, keep_last_as, run, BEST)

    def keep_backup(self, run: Path, step: int, count: int, extras: Extras) -> None:
        """Let what was saved last stay as a backup; see `backups.keep_backup`."""
        self._do(_attempt, extras, keep_backup, run, step, count)

    def wait(self) -> None:
        """Until everything is on the disk; errors as `save`."""
        waiting, self._waiting = self._waiting, []
        for each in waiting:
            each.result()

    def _do(self, task: Callable[..., None], *arguments: Any) -> None:
        if self._thread is None:
            task(*arguments)
        else:
            self._waiting.append(self._thread.submit(task, *arguments))


def _attempt(extras: Extras, task: Callable[..., None], *arguments: Any) -> None:
    with extras.attempt():
        task(*arguments)


def _copied(state: Any) -> Any:
    """The same plain data with tensors on the CPU that nobody else changes."""
    if isinstance(state, Tensor):
        return state.detach().to("cpu", copy=True)
    if isinstance(state, dict):
        return type(state)((key, _copied(value)) for key, value in state.items())
    if isinstance(state, list | tuple):
        return type(state)(_copied(value) for value in state)
    return state
