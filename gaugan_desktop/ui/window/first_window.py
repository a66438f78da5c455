"""A second start opens its files in the first window.

The first one listens on a socket in a folder of the user's own (on Windows a named pipe), which no other
computer reaches.
"""

import hashlib
import json
import logging
import os
import sys
import tempfile
import threading
from collections.abc import Callable, Sequence
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gaugan_desktop.errors import GauganError
from gaugan_desktop.files import ensure_folder
from gaugan_desktop.paths import recovery_folder

_ANSWER_SECONDS = 5.0
_MOST_BYTES = 1_000_000
_LONGEST_ADDRESS = 100  # bytes; systems take 103 to 107 for a socket
_log = logging.getLogger(__name__)


def _address() -> str:
    folder = recovery_folder().parent
    if sys.platform == "win32":
        return rf"\\.\pipe\gaugan-desktop-{os.path.normcase(folder).replace(os.sep, '-')}"
    address = folder / "window"
    if len(os.fsencode(address)) <= _LONGEST_ADDRESS:
        return str(address)
    short = Path(tempfile.gettempdir(), f"gaugan-desktop-{os.getuid()}")
    short.mkdir(0o700, exist_ok=True)
    if short.stat().st_uid != os.getuid() or short.stat().st_mode & 0o077:
        raise PermissionError(f"{short} belongs to somebody else")
    return str(short / hashlib.sha256(os.fsencode(folder)).hexdigest()[:16])


class OtherWindow:
    """The first window of the same user, in another process."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @classmethod
    def find(cls) -> "OtherWindow | None":
        """The window, or None when there is none, or it does not listen."""
        try:
            return cls(Client(_address()))
        except (OSError, EOFError):
            return None

    def open(self, files: Sequence[Path]) -> bool:
        """Let it come to the front and open files; False when it does not answer."""
        try:
            self._connection.send_bytes(json.dumps([str(file.absolute()) for file in files]).encode())
            return self._connection.poll(_ANSWER_SECONDS) and self._connection.recv_bytes() == b"yes"
        except (OSError, EOFError):
            return False
        finally:
            self._connection.close()


class FirstWindow(QObject):
    """Listens for later starts until `close`.

    Args:
        open_path: opens a file in the window.
    """

    _asked = Signal(list)

    def __init__(self, window: QWidget, open_path: Callable[[Path], object]) -> None:
        super().__init__(window)
        self._window, self._open_path = window, open_path
        self._asked.connect(self._on_asked)
        self._is_closing = False
        self._listener = self._listening()
        self._thread = threading.Thread(target=self._listen, name="first window", daemon=True)
        if self._listener is not None:
            self._thread.start()

    def close(self) -> None:
        """Listen no longer."""
        if self._listener is None:
            return
        self._is_closing = True
        if (own := OtherWindow.find()) is not None:  # wakes the thread
            own.open([])
        self._listener.close()
        self._thread.join()
        self._listener = None

    def _listening(self) -> Listener | None:
        """Two windows at once are no harm, so trouble is only logged."""
        try:
            address = _address()
            ensure_folder(recovery_folder().parent)
            if sys.platform != "win32":
                if (other := OtherWindow.find()) is not None:
                    other._connection.close()
                    return None
                Path(address).unlink(missing_ok=True)  # of a program that was killed
            return Listener(address)
        except (OSError, GauganError):
            _log.info("later starts get windows of their own", exc_info=True)
            return None

    def _listen(self) -> None:
        assert self._listener is not None
        while not self._is_closing:
            try:
                with self._listener.accept() as connection:
                    files = _files_in(connection.recv_bytes(_MOST_BYTES))
                    connection.send_bytes(b"yes")
            except (OSError, EOFError, ValueError, RecursionError):
                continue
            if not self._is_closing:
                self._asked.emit(files)

    def _on_asked(self, files: list[str]) -> None:
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        for file in files[:1]:  # there is one document at a time
            self._open_path(Path(file))


def _files_in(message: bytes) -> list[str]:
    """Raises ValueError when a message is no list of files."""
    files = json.loads(message)
    if not isinstance(files, list) or not all(isinstance(file, str) for file in files):
        raise ValueError("no list of files")
    return files
