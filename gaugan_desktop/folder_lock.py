"""A lock on a folder that the system takes back however its holder ends."""

import os
import sys
from pathlib import Path

_NAME = "lock"

if sys.platform == "win32":
    import msvcrt

    def _seize(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _seize(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # some network drives know no locks; then nobody else holds one either
        return True


class FolderLock:
    """Held from `take` to `release`; only one process, and one place in it, can hold it."""

    def __init__(self, folder: Path, descriptor: int) -> None:
        self.folder, self._descriptor = folder, descriptor

    @classmethod
    def take(cls, folder: Path, is_new: bool = False) -> "FolderLock | None":
        """The lock of a folder; None while somebody else holds it.

        Args:
            is_new: make folder and lock.

        Raises:
            OSError: there is no such lock, or it cannot be made.
        """
        if is_new:
            folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(folder / _NAME, os.O_RDWR | os.O_CREAT if is_new else os.O_RDONLY, 0o600)
        if _seize(descriptor):
            return cls(folder, descriptor)
        os.close(descriptor)
        return None

    def release(self) -> None:
        """Let go; the folder stays."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def remove_folder(self) -> None:
        """Delete the folder with all its files, the lock last, and let go.

        Raises:
            OSError: something cannot be deleted.
        """
        try:
            for path in self.folder.iterdir():
                if path.name != _NAME:
                    path.unlink()
        finally:
            self.release()  # Windows deletes no open files
        (self.folder / _NAME).unlink(missing_ok=True)
        self.folder.rmdir()
