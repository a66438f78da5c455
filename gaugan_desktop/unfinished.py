"""Files that are being written: locked by who writes them, cleared away when that program has died."""

import contextlib
import logging
import os
import sys
import tempfile
from pathlib import Path

_PREFIX, _SUFFIX = ".gaugan-", ".tmp"
_ATTEMPTS = 5
_log = logging.getLogger(__name__)

if sys.platform == "win32":

    def _is_seized(descriptor: int) -> bool:
        """Windows deletes no file that another program has open: that is lock enough."""
        return True
else:
    import fcntl

    def _is_seized(descriptor: int) -> bool:
        """Whether the lock is ours now, and nobody has deleted the file before. Some drives know no locks."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return os.fstat(descriptor).st_nlink > 0


def new_unfinished(folder: Path) -> tuple[int, Path]:
    """An empty file in a folder, open to be written; what earlier programs left there goes.

    Its name has nothing of the final one, which may be as long as names can be.

    Raises:
        OSError: the folder is missing, full or not writable.
    """
    clear_unfinished(folder)
    descriptor, name = tempfile.mkstemp(dir=folder, prefix=_PREFIX, suffix=_SUFFIX)
    for _ in range(_ATTEMPTS):
        if _is_seized(descriptor):
            break
        os.close(descriptor)  # another program took it for left behind before the lock held
        with contextlib.suppress(OSError):
            os.unlink(name)
        descriptor, name = tempfile.mkstemp(dir=folder, prefix=_PREFIX, suffix=_SUFFIX)
    return descriptor, Path(name)


def clear_unfinished(folder: Path) -> int:
    """Delete what programs that were killed have left in a folder; returns the number of files."""
    count = 0
    with contextlib.suppress(OSError):
        for path in list(folder.glob(f"{_PREFIX}*{_SUFFIX}")):
            count += _is_cleared(path)
    return count


def _is_cleared(path: Path) -> bool:
    try:
        descriptor = os.open(path, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
    except OSError:
        return False
    try:
        if not _is_seized(descriptor):
            return False
        if sys.platform == "win32":  # nor does it delete one that we have open ourselves
            os.close(descriptor)
            descriptor = -1
        path.unlink()
    except OSError:
        return False
    finally:
        if descriptor >= 0:
            os.close(descriptor)
    _log.info("cleared %s, which a killed program had left", path)
    return True
