"""Batches that go on when a process that loads pairs dies, or when the run turns out longer than planned."""

import signal
from collections.abc import Callable, Iterator

from gaugan_desktop.errors import TrainingError
from trainer.data.sampling import Batch

_DEATHS = ("DataLoader worker (pid", "Pin memory thread exited")  # how PyTorch's messages begin
_FAULT = "in DataLoader worker process"  # in the message of an error that a living process met
_DEATHS_LIMIT = 3  # without as many steps in between
_STEPS_BETWEEN = 100


def steady_batches(
    open_batches: Callable[[int], Iterator[Batch]],
    next_step: Callable[[], int],
    is_over: Callable[[], bool],
    say: Callable[[str], None],
) -> Iterator[Batch]:
    """Batches until the run is over.

    Args:
        open_batches: starts to load from a step on.
        next_step: the step that the next batch is for.
        say: told in a sentence when loading had to start anew.

    Raises:
        TrainingError: loading processes die again and again.
        GauganError: a pair cannot be used.
    """
    deaths = 0
    while not is_over():
        begin = next_step()
        try:
            for batch in open_batches(begin):
                _without_alarm()
                yield batch
                if is_over():
                    return
        except (RuntimeError, ConnectionError, EOFError, FileNotFoundError) as error:
            if not _is_death(error):
                raise
            deaths = deaths + 1 if next_step() - begin < _STEPS_BETWEEN else 1
            if deaths > _DEATHS_LIMIT:
                raise TrainingError(
                    "The processes that load pairs were killed again and again, most likely because memory "
                    "ran out. Resume the run with fewer of them: --set workers=0."
                ) from error
            say("A process that loads pairs was killed; loading starts anew.")


def _is_death(error: Exception) -> bool:
    """Whether a loading process is gone: PyTorch says so, or what it had sent cannot be fetched any more."""
    if isinstance(error, RuntimeError):
        return str(error).startswith(_DEATHS)
    return _FAULT not in str(error)


def _without_alarm() -> None:
    """PyTorch raises the death of a loading process in the middle of whatever the run does then; asking for
    the next batch finds it out as well."""
    if hasattr(signal, "SIGCHLD"):
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
