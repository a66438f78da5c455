"""Atomic file writing: a reader sees the old file or the new one, never half of one."""

import errno
import logging
import os
import shutil
import stat
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, count
from pathlib import Path
from typing import BinaryIO

from gaugan_desktop.errors import BadFileError, InstallationError
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.unfinished import new_unfinished

FileStamp = tuple[int, int, int]  # time of change in ns, bytes, number of the file on its disk
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)  # seconds; scanners and indexers hold files for a moment
_HELD_BY_OTHERS = (5, 32, 33)  # Windows: access denied, sharing violation, lock violation
_NO_LONGER_NAME = 255  # bytes
_NOT_WRITTEN = mark("The file cannot be written: {why}.")
_log = logging.getLogger(__name__)


def write_atomically(path: str | Path, write: Callable[[BinaryIO], None]) -> None:
    """Run `write` on a temporary file beside `path`, then put it in `path`'s place.

    The data reaches the disk (fsync) before the old file is replaced, so a crash, a full disk or
    a power cut leaves the old file untouched. Symbolic links are followed. Permissions, owner and extended
    attributes stay. A file with several names, or of another owner, is written to in its place; meanwhile a
    whole copy lies beside it.

    Raises:
        BadFileError: the folder is missing, read-only or full; `path` is no file or write-protected.
    """
    path = Path(path)
    with writing(path):
        target = Path(os.path.realpath(path))  # a link stays a link
        old = _status_of(path, target)
        _write(target, old, write, lambda temporary, is_alike: _finish(temporary, target, is_alike))


def write_new(path: Path, write: Callable[[BinaryIO], None]) -> Path:
    """As `write_atomically`, over nothing: of NAME, NAME-2, NAME-3 ... the file gets the first that is free.

    Returns:
        Where it lies.

    Raises:
        BadFileError: the folder is missing, read-only or full.
    """
    taken: list[Path] = []
    with writing(path):
        _write(path, None, write, lambda temporary, _: taken.append(move_freely(temporary, numbered(path))))
    sync_folder(path.parent)
    return taken[0]


def move_freely(path: Path, names: Iterable[Path]) -> Path:
    """Give a file the first of these names that nothing has; returns that.

    An empty file holds the name until then, so of several programs each gets its own.

    Raises:
        OSError: the file is gone, or the folder not writable.
    """
    for free in names:
        try:
            free.touch(exist_ok=False)
        except FileExistsError:
            continue
        break
    try:
        _replace(path, free)
    except OSError:
        _discard(free)
        raise
    return free


def numbered(path: Path) -> Iterator[Path]:
    """NAME, NAME-2, NAME-3 and so on."""
    return chain([path], (path.with_stem(f"{path.stem}-{number}") for number in count(2)))


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """For whatever makes, moves or fills a file.

    Raises:
        BadFileError: in place of any OSError, and where memory runs out.
    """
    try:
        yield
    except OSError as error:
        raise BadFileError(path, tr(_NOT_WRITTEN, why=reason_of(error))) from error
    except MemoryError as error:
        raise BadFileError(path, tr(_NOT_WRITTEN, why=tr("there is not enough memory"))) from error


def write_bytes_atomically(path: str | Path, data: bytes) -> None:
    """Replace `path` by a file that holds `data`; see `write_atomically`."""

    def write(stream: BinaryIO) -> None:
        stream.write(data)

    write_atomically(path, write)


def ensure_folder(path: Path) -> Path:
    """The folder, created if it is missing.

    Raises:
        BadFileError: it cannot be created.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadFileError(path, tr("The folder cannot be created: {why}.", why=reason_of(error))) from error
    return path


def read_file(path: Path) -> bytes:
    """What a file holds.

    Raises:
        BadFileError: it cannot be read, or there is none.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadFileError(path, tr("The file cannot be read: {why}.", why=reason_of(error))) from error


def delete_file(path: Path) -> None:
    """Delete a file, if it is there.

    Raises:
        BadFileError: it cannot be deleted.
    """
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise BadFileError(path, tr("The file cannot be deleted: {why}.", why=reason_of(error))) from error


def temporary_folder(prefix: str = "gaugan-") -> tempfile.TemporaryDirectory[str]:
    """A folder for what is needed for a while; in a `with` it goes at the end, as far as that can be.

    Raises:
        InstallationError: the system has no place for one, or no room.
    """
    try:
        return tempfile.TemporaryDirectory(prefix=prefix, ignore_cleanup_errors=True)
    except OSError as error:
        reason = tr("The folder cannot be written to: {why}.", why=reason_of(error))
        if folder := tempfile.tempdir:  # otherwise the reason names all that were tried
            reason = tr("{file}: {reason}", file=folder, reason=reason)
        raise InstallationError(reason) from error


def reason_of(error: OSError) -> str:
    """What the system says; some libraries' errors have words of their own only."""
    return error.strerror or str(error) or type(error).__name__


def stamp_of(path: Path) -> FileStamp | None:
    """What changes when another program writes to a file; None when there is none."""
    try:
        status = path.stat()
    except (OSError, ValueError):  # or a name that no file can have
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def sync_folder(folder: Path) -> None:
    """Let names of files that were made, moved or deleted reach the disk.

    Some drives cannot do that. The files themselves are on the disk by then, so that is no failure.
    """
    if os.name == "nt":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        _log.info("the folder %s cannot be opened", folder, exc_info=True)
        return
    try:
        os.fsync(descriptor)
    except OSError:
        _log.info("the folder %s cannot be brought to the disk at once", folder, exc_info=True)
    finally:
        os.close(descriptor)


def _write(
    target: Path,
    old: os.stat_result | None,
    write: Callable[[BinaryIO], None],
    finish: Callable[[Path, bool], None],
) -> None:
    """Fill a temporary file beside `target` and bring it to the disk; `finish` gives it its name."""
    descriptor, temporary = new_unfinished(target.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            write(stream)
            stream.flush()
            os.fsync(stream.fileno())
            is_alike = _take_traits(temporary, target, old)
            if os.name != "nt":  # held open the file stays locked until it has its name
                finish(temporary, is_alike)
        if os.name == "nt":
            finish(temporary, is_alike)
    finally:
        _discard(temporary)


def _status_of(path: Path, target: Path) -> os.stat_result | None:
    """Of the file to be replaced, or None.

    Raises:
        BadFileError: it may not be replaced.
    """
    try:
        status = target.lstat()  # a link that is left here could not be followed
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(status.st_mode):
        raise BadFileError(path, tr("There is something of this name that is no file; choose another name."))
    may_write = os.access(target, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
    if not status.st_mode & 0o222 or not may_write:
        raise BadFileError(
            path, tr("The file is write-protected. Save under another name, or take the protection away.")
        )
    return status


def _take_traits(temporary: Path, target: Path, old: os.stat_result | None) -> bool:
    """Give a new file what belongs to the old one; False if it cannot pass for it.

    Raises:
        OSError: the permissions cannot be set.
    """
    if old is None:
        umask = os.umask(0)
        os.umask(umask)
        temporary.chmod(0o666 & ~umask)
        return True
    is_alike = old.st_nlink == 1
    if os.name != "nt":
        own = temporary.stat()
        if (own.st_uid, own.st_gid) != (old.st_uid, old.st_gid):
            try:
                os.chown(temporary, old.st_uid, old.st_gid)
            except OSError:
                is_alike = False
    _copy_attributes(target, temporary)
    temporary.chmod(stat.S_IMODE(old.st_mode) & 0o777)
    return is_alike


def _copy_attributes(source: Path, copy: Path) -> None:
    """Tags, comments and access lists; drives that know none are no reason not to save."""
    if not hasattr(os, "listxattr"):
        return
    try:
        for name in os.listxattr(source):
            try:
                os.setxattr(copy, name, os.getxattr(source, name))
            except OSError:
                _log.info("%s keeps no attribute %s", copy.parent, name, exc_info=True)
    except OSError:
        return


def _finish(temporary: Path, target: Path, is_alike: bool) -> None:
    if is_alike:
        _replace(temporary, target)
    else:
        _write_in_place(temporary, target)
    sync_folder(target.parent)


def _replace(temporary: Path, target: Path) -> None:
    """Raises OSError when another program holds the file for longer than a moment."""
    for pause in _PAUSES:
        try:
            os.replace(temporary, target)
            return
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _HELD_BY_OTHERS:
                raise
            time.sleep(pause)
    os.replace(temporary, target)


def _write_in_place(temporary: Path, target: Path) -> None:
    """Copy a finished file into an old one that keeps its identity.

    Meanwhile the finished one has a name that people see and nobody clears away.

    Raises:
        OSError: then the old content is back, or the whole copy stays and the error names it.
    """
    before = target.read_bytes()
    copy = move_freely(temporary, _copy_names(target))
    sync_folder(target.parent)
    try:
        with copy.open("rb") as source, target.open("r+b") as stream:
            _overwrite(stream, lambda: shutil.copyfileobj(source, stream))
    except OSError as error:
        try:
            with target.open("r+b") as stream:
                _overwrite(stream, lambda: stream.write(before))
        except OSError:
            why = tr("{why}; all of it is in {file}", why=reason_of(error), file=copy.name)
            raise OSError(errno.EIO, why) from error
        copy.unlink(missing_ok=True)
        raise
    copy.unlink(missing_ok=True)


def _overwrite(stream: BinaryIO, write: Callable[[], object]) -> None:
    write()
    stream.truncate()
    stream.flush()
    os.fsync(stream.fileno())


def _copy_names(target: Path) -> Iterator[Path]:
    """NAME-copy-1, NAME-copy-2 and so on, none longer than names can be."""
    for number in count(1):
        ending = f"-copy-{number}{target.suffix}"
        room = _NO_LONGER_NAME - len(os.fsencode(ending))
        stem = os.fsencode(target.stem)[:room].decode("utf-8", "ignore")
        yield target.with_name(stem + ending)


def _discard(temporary: Path) -> None:
    """What cannot be deleted now goes at the next save."""
    try:
        temporary.unlink(missing_ok=True)
    except OSError:
        _log.info("%s stays for now", temporary, exc_info=True)
