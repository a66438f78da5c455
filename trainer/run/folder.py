"""A run's folder: it holds nothing but the run, and one process at a time writes into it."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from gaugan_desktop.errors import BadConfigError, BadFileError
from gaugan_desktop.files import ensure_folder, writing
from gaugan_desktop.folders import entries_of, is_folder, is_there
from trainer.run.checkpoint import LAST
from trainer.targets import free_name

SETTINGS = "config.yaml"
_LOCK = ".lock"


def require_free(run: Path) -> None:
    """Make sure that a new run may have this folder.

    Raises:
        BadConfigError: the folder holds a run, or anything else.
        BadFileError: it is no folder, or cannot be read.
    """
    if not is_there(run):
        return
    if not is_folder(run):
        raise BadFileError(run, f"There is a file of this name; {free_name(run)} is free.")
    if is_there(run / SETTINGS):
        raise BadConfigError(
            f"{run} holds a run already; continue it with --resume, or begin in {free_name(run)}."
        )
    if any(path.name != _LOCK for path in entries_of(run)):
        raise BadConfigError(
            f"{run} holds other files, which a run must not touch; {free_name(run)} is free."
        )


@contextmanager
def locked(run: Path) -> Iterator[None]:
    """Keep a run's folder to this process; a folder that stays empty goes away again.

    Raises:
        BadConfigError: another process trains in it.
        BadFileError: the folder cannot be made, or nothing can be written into it.
    """
    is_new = not is_there(run)
    ensure_folder(run)
    try:
        with writing(run / _LOCK):
            stream = (run / _LOCK).open("a+b")
        with stream:
            try:
                _lock(stream.fileno())
            except (BlockingIOError, PermissionError) as error:
                raise BadConfigError(
                    f"Another process is training in {run}; wait for it, or stop it."
                ) from error
            except OSError:  # some network drives know no locks; then nobody else holds one either
                pass
            yield
    finally:
        if is_new:
            _remove_if_empty(run)


def _remove_if_empty(run: Path) -> None:
    """Take a folder away that nothing came into; what ended the run is told, not that this is impossible."""
    with suppress(OSError):
        if [path.name for path in run.iterdir()] == [_LOCK]:
            (run / _LOCK).unlink()
            run.rmdir()


def clear_leftovers(run: Path) -> int:
    """Remove what a killed process left half-written; returns the number of files.

    A checkpoint that only lacked its name gets it.

    Raises:
        BadFileError: it does not, or the folder cannot be read. Other leftovers may stay.
    """
    fresh, last = run / "fresh.pt", run / LAST
    if is_there(fresh) and not is_there(last):
        with writing(last):
            fresh.replace(last)
    found = [path for path in entries_of(run) if path.match(".*.tmp") or path.match("fresh*.pt")]
    with suppress(BadFileError):
        found += [path for path in entries_of(run / "samples") if path.match(".*.tmp")]
    count = 0
    for path in found:
        with suppress(OSError):
            path.unlink(missing_ok=True)
            count += 1
    return count


def _lock(descriptor: int) -> None:
    """A lock that ends with the process and is not inherited by those that load pairs."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
