"""The thread that writes a journal's files."""

import contextlib
import errno
import logging
import os
import threading
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import BinaryIO

from gaugan_desktop.document.journal_entries import MAGIC
from gaugan_desktop.document.journal_scribe import Entry
from gaugan_desktop.files import reason_of, sync_folder
from gaugan_desktop.folder_lock import FolderLock
from gaugan_desktop.texts import tr

_MAX_WAITING = 256 * 1024 * 1024  # bytes of gestures that wait for a slow disk
_LARGE = 512 * 1024 * 1024  # bytes of a file
_log = logging.getLogger(__name__)


class JournalWriter:
    """Writes entries to `journal-N` in a folder of its own, which it keeps locked.

    A file begins with a copy of the document; it gets its name when that is whole and on the disk, and
    only then the file before is deleted. Errors of the disk leave what is there and make the writer
    fall `is_behind`, as does more work than it can do; then entries are dropped until `begin`.

    Args:
        replaced: a folder whose content the first copy holds; deleted when that is on the disk.
    """

    def __init__(self, folder: Path, replaced: FolderLock | None = None) -> None:
        self._folder, self._replaced = folder, replaced
        self._lock: FolderLock | None = None
        self._file: BinaryIO | None = None
        self._number, self._bytes, self._copy_bytes = 0, 0, 0
        self._changed = threading.Condition()
        self._waiting: list[Entry] = []
        self._waiting_bytes = 0
        self._begins = self._is_writing = self._is_stopping = self._is_dropping = False
        self.is_behind = True
        self.error = ""
        # A daemon: a program that ends without closing its window must not wait for it.
        self._thread = threading.Thread(target=self._run, name="journal", daemon=True)
        self._thread.start()

    @property
    def is_idle(self) -> bool:
        with self._changed:
            return not (self._waiting or self._is_writing)

    @property
    def is_large(self) -> bool:
        """Whether the file has grown so much that another one should begin."""
        return self._bytes > max(_LARGE, 3 * self._copy_bytes)

    def begin(self, copy: Sequence[Entry]) -> None:
        """Begin another file with a copy of the document; what waits is in it."""
        with self._changed:
            self._waiting, self._waiting_bytes = list(copy), 0
            self._begins, self.is_behind = True, False
            self._changed.notify_all()

    def add(self, entries: Sequence[Entry]) -> None:
        """Go on with entries, unless the writer is behind."""
        with self._changed:
            if self.is_behind:
                return
            self._waiting += entries
            self._waiting_bytes += sum(entry.size for entry in entries)
            if self._waiting_bytes > _MAX_WAITING:
                self._fall_behind()
            self._changed.notify_all()

    def flush(self) -> None:
        """Wait until everything is written, or could not be."""
        with self._changed:
            self._changed.wait_for(lambda: not (self._waiting or self._is_writing))

    def stop(self) -> None:
        """Write what is waiting and end; the folder stays."""
        with self._changed:
            self._is_stopping = True
            self._changed.notify_all()
        self._thread.join()
        self._close_file()
        for lock in (self._lock, self._replaced):
            if lock is not None:
                lock.release()

    def remove(self) -> None:
        """End at once and delete the folder, and the one it replaces."""
        with self._changed:
            self._waiting.clear()
            self._is_stopping = self._is_dropping = True
            self._changed.notify_all()
        self._thread.join()
        self._close_file()
        for lock in (self._lock, self._replaced):
            if lock is not None:
                _remove(lock)

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting or self._is_stopping)
                if not self._waiting:
                    return
                entries, begins = self._waiting, self._begins
                self._waiting, self._waiting_bytes, self._begins = [], 0, False
                self._is_writing = True
            error = self._written(entries, begins)
            with self._changed:
                self._is_writing = False
                if error:
                    self._fall_behind()
                if error or begins:
                    self.error = error
                self._changed.notify_all()

    def _written(self, entries: list[Entry], begins: bool) -> str:
        """Write; returns what went wrong, or nothing."""
        try:
            if begins:
                self._begin_file(entries)
            elif self._file is not None:
                if os.fstat(self._file.fileno()).st_nlink == 0:
                    raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
                self._bytes += self._write(self._file, entries)
        except _Dropped:
            return ""
        except OSError as error:
            _log.warning("the journal cannot be written", exc_info=True)
            return reason_of(error)
        except MemoryError:
            return tr("there is not enough memory")
        except Exception:  # a bug costs this file, not the thread that writes the next one
            _log.exception("the journal cannot be written")
            return tr("something unexpected went wrong")
        return ""

    def _begin_file(self, copy: list[Entry]) -> None:
        if self._lock is None or not self._folder.exists():
            self._lock = FolderLock.take(self._folder, is_new=True)
            if self._lock is None:
                raise OSError("the recovery folder is in use")
            sync_folder(self._folder.parent)
        self._close_file()
        path = self._folder / f"journal-{self._number + 1}"
        unfinished = path.with_suffix(".new")
        try:
            with open(unfinished, "wb") as stream:
                stream.write(MAGIC)
                self._bytes = self._copy_bytes = self._write(stream, copy)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
        sync_folder(self._folder)
        self._number += 1
        self._file = open(path, "ab")  # noqa: SIM115
        for older in self._folder.glob("journal-*"):
            if older != path:
                older.unlink()
        if self._replaced is not None:
            _remove(self._replaced)
            self._replaced = None

    def _write(self, stream: BinaryIO, entries: Iterable[Entry]) -> int:
        """Returns the number of bytes, which are on the disk then."""
        count = 0
        for entry in entries:
            for part in entry.parts():
                if self._is_dropping:
                    raise _Dropped
                count += stream.write(part)
        stream.flush()
        os.fsync(stream.fileno())
        return count

    def _fall_behind(self) -> None:
        self._waiting, self._waiting_bytes, self._begins = [], 0, False
        self.is_behind = True

    def _close_file(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            with contextlib.suppress(OSError):
                file.close()


class _Dropped(Exception):
    """Nobody needs any more what is being written."""


def _remove(lock: FolderLock) -> None:
    try:
        lock.remove_folder()
    except OSError:
        _log.warning("the recovery folder %s cannot be deleted", lock.folder, exc_info=True)
