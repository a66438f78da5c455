"""What programs that ended unexpectedly have left behind."""

import logging
from dataclasses import dataclass
from pathlib import Path

from gaugan_desktop.document.journal_reader import Recovered, read_journal
from gaugan_desktop.document.old_journal import is_old_folder, is_running, read_old_folder
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import reason_of
from gaugan_desktop.folder_lock import FolderLock
from gaugan_desktop.texts import tr

_log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class LostWork:
    """A recovery folder that nobody works on; nobody else gets it until `lock` is released."""

    lock: FolderLock

    @property
    def folder(self) -> Path:
        return self.lock.folder

    @property
    def time(self) -> float:
        """When it was written to, in seconds since 1970; 0 where that is not to be found out."""
        try:
            return max((path.stat().st_mtime for path in _content(self.folder)), default=0.0)
        except OSError:
            return 0.0

    @property
    def has_content(self) -> bool:
        """Whether anything but the lock and copies that were not finished is there."""
        return bool(_content(self.folder))

    def read(self) -> Recovered:
        """The newest document that can be read.

        Raises:
            BadFileError: there is none.
        """
        best: Recovered | None = None
        try:
            if is_old_folder(self.folder):
                best = read_old_folder(self.folder)
            for path in sorted(self.folder.glob("journal-*"), key=_number_of, reverse=True):
                found = None if path.suffix == ".new" else read_journal(path)
                if found is not None and (best is None or not best.is_whole):
                    best = found
        except OSError as error:
            raise BadFileError(
                self.folder, tr("The file cannot be read: {why}.", why=reason_of(error))
            ) from error
        if best is None:
            raise BadFileError(self.folder, tr("Nothing of the lost work can be read."))
        return best

    def discard(self) -> None:
        """Delete it for good.

        Raises:
            OSError: it cannot be deleted.
        """
        self.lock.remove_folder()


def abandoned(root: Path) -> list[LostWork]:
    """Recovery folders of programs that no longer run, newest first. Empty ones are deleted."""
    found = []
    for folder in _folders_in(root):
        try:
            is_old = is_old_folder(folder)
            if not folder.is_dir() or (is_old and is_running(folder)):
                continue
            lock = FolderLock.take(folder, is_new=is_old)
            if lock is None:
                continue
            work = LostWork(lock)
            if work.has_content:
                found.append(work)
            else:
                work.discard()
        except OSError:  # it has no lock yet, or cannot be read; it stays as it is
            _log.info("%s is left alone", folder, exc_info=True)
    return sorted(found, key=lambda work: work.time, reverse=True)


def _folders_in(root: Path) -> list[Path]:
    try:
        return list(root.iterdir())
    except FileNotFoundError:
        return []
    except OSError:  # the program starts all the same
        _log.warning("%s cannot be read", root, exc_info=True)
        return []


def _content(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.name != "lock" and path.suffix != ".new"]


def _number_of(path: Path) -> int:
    digits = path.name.partition("-")[2]
    return int(digits) if digits.isdigit() else 0
