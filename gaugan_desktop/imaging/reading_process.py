"""A process that reads pictures for the window and may die of them: decoders are large C libraries.

It is no cage: a picture that takes the process over may do what the user may do. What it cannot do is end
the window, hold it up for ever, or take all the memory.
"""

import logging
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

PROCESS = "picture-reader"
_SECONDS = 60.0  # the largest pictures take a few
_MOST_BYTES = 4 * 2**30  # of addresses; the largest pictures take below one
_PIECE_BYTES = 2**20
_Result = TypeVar("_Result")
_reader: "_Reader | None" = None
_log = logging.getLogger(__name__)


class ReaderLostError(Exception):
    """The process died of what it was to read, or did not answer within a minute."""


@contextmanager
def reading_apart() -> Iterator[None]:
    """Meanwhile what goes through `read_apart` is read in a process of its own, started at the first call."""
    global _reader
    _reader = _Reader()
    try:
        yield
    finally:
        reader, _reader = _reader, None
        reader.end()


def read_apart(read: Callable[..., _Result], *arguments: object) -> _Result:
    """What `read` returns: in the other process within `reading_apart`, else in this one.

    Args:
        read: a function of a module; what it takes, returns and raises can be pickled.

    Raises:
        ReaderLostError: the other process is gone; the next call has a new one.
        Whatever `read` raises.
    """
    reader = _reader
    return read(*arguments) if reader is None else reader.call(read, arguments)


class _Reader:
    """At most one process, which answers one call after the other, from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None

    def call(self, read: Callable[..., _Result], arguments: tuple[object, ...]) -> _Result:
        with self._lock:
            if (connection := self._started()) is None:
                return read(*arguments)
            try:
                _send(connection, (read, arguments))
                result, error = _received(connection, _SECONDS)
            except (EOFError, OSError) as lost:
                raise ReaderLostError(self._ended()) from lost
            except BaseException:
                self._ended()  # what is left of its answer would be taken for the next one
                raise
        if error is not None:
            raise error
        return result

    def end(self) -> None:
        process = self._process
        if process is not None:
            with suppress(ValueError):  # it has just been closed
                process.kill()  # so that a call under way ends now
        with self._lock:
            self._ended()

    def _started(self) -> Connection | None:
        """The pipe to the process; None where the system has no room for one."""
        if self._connection is not None:
            return self._connection
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs,), name=PROCESS, daemon=True)
        try:
            process.start()
        except OSError as error:
            _log.warning("no process to read pictures could be started: %s", error)
            ours.close()
            return None
        finally:
            theirs.close()
        self._process, self._connection = process, ours
        return ours

    def _ended(self) -> str:
        """End the process; returns what is known of its end."""
        process, self._process = self._process, None
        connection, self._connection = self._connection, None
        if process is None or connection is None:
            return ""
        process.kill()
        process.join()
        connection.close()
        end = f"exit code {process.exitcode}"
        process.close()
        return end


def _serve(connection: Connection) -> None:
    """Entry point of the process; returns when the window closes its end of the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in a terminal is the window's business
    _bound_memory()
    with suppress(EOFError, OSError):
        while True:
            read, arguments = _received(connection)
            try:
                answer: tuple[Any, Exception | None] = read(*arguments), None
            except Exception as error:
                answer = None, error
            _send(connection, answer)


def _bound_memory() -> None:
    if sys.platform != "linux":  # elsewhere the system does not keep to it, or has no such bound
        return
    import resource

    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    most = _MOST_BYTES if hard == resource.RLIM_INFINITY else min(_MOST_BYTES, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def _send(connection: Connection, value: object) -> None:
    """Arrays go in pieces behind the rest: no copy of a whole picture is made on the way."""
    buffers: list[pickle.PickleBuffer] = []
    head = pickle.dumps(value, protocol=5, buffer_callback=buffers.append)
    contents = [buffer.raw() for buffer in buffers]
    connection.send((head, [content.nbytes for content in contents]))
    for content in contents:
        for start in range(0, content.nbytes, _PIECE_BYTES):
            connection.send_bytes(content[start : start + _PIECE_BYTES])


def _received(connection: Connection, seconds: float | None = None) -> Any:
    """What `_send` sent at the other end.

    Args:
        seconds: how long to wait for it; None for as long as it takes.

    Raises:
        EOFError, OSError: the other end is gone, or sends nothing in time.
    """
    if not connection.poll(seconds):
        raise TimeoutError
    head, sizes = connection.recv()
    contents = [bytearray(size) for size in sizes]
    for content in contents:
        start = 0
        while start < len(content):
            start += connection.recv_bytes_into(content, start)
    return pickle.loads(head, buffers=contents)
