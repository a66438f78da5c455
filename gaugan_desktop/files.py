"""Atomic file writing: a reader sees the old file or the new one, never half of one."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.texts import tr


def write_atomically(path: str | Path, write: Callable[[BinaryIO], None]) -> None:
    """Run `write` on a temporary file beside `path`, then put it in `path`'s place.

    The data reaches the disk (fsync) before the old file is replaced, so a crash, a full disk or
    a power cut leaves the old file untouched.

    Raises:
        BadFileError: the folder is missing, read-only or full.
    """
    path = Path(path)
    try:
        # Not named after `path`, whose name may be as long as names can be.
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".gaugan-", suffix=".tmp")
    except OSError as error:
        raise BadFileError(path, tr("The file cannot be written: {why}.", why=error.strerror)) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            write(stream)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(_mode_for(path))
        os.replace(temporary, path)
        sync_folder(path.parent)
    except OSError as error:
        raise BadFileError(path, tr("The file cannot be written: {why}.", why=error.strerror)) from error
    finally:
        temporary.unlink(missing_ok=True)


def ensure_folder(path: Path) -> Path:
    """The folder, created if it is missing.

    Raises:
        BadFileError: it cannot be created.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadFileError(path, tr("The folder cannot be created: {why}.", why=error.strerror)) from error
    return path


def write_bytes_atomically(path: str | Path, data: bytes) -> None:
    """Replace `path` by a file that holds `data`; see `write_atomically`."""

    def write(stream: BinaryIO) -> None:
        stream.write(data)

    write_atomically(path, write)


def _mode_for(path: Path) -> int:
    """Permissions of the file being replaced, or those the user's umask gives a new file."""
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        umask = os.umask(0)
        os.umask(umask)
        return 0o666 & ~umask


def sync_folder(folder: Path) -> None:
    """Let names of files that were made, moved or deleted reach the disk."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
