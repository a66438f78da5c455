"""The app's side of the worker process: starts it, talks to it, restarts it."""

import logging
import threading
import time
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.context import SpawnContext
from pathlib import Path
from queue import SimpleQueue

import psutil

from gaugan_desktop.files import reason_of
from gaugan_desktop.synthesis.messages import (
    CancelRequest,
    Request,
    SynthesisProgress,
    SynthesisResult,
    WorkerLost,
    WorkerMessage,
    WorkerReady,
    WorkerTrouble,
)
from gaugan_desktop.synthesis.worker import worker_main
from gaugan_desktop.texts import tr

BACK_OFF_SECONDS = (0.2, 1.0, 3.0, 3.0)
HANG_SECONDS = 300.0
_CPU_AFTER_CRASHES = 2
_WATCH_SECONDS = 0.5
_STILL_AFTER_WATCHES = 2  # whoever stops app and worker together wakes one of them first
_LEAVING_SECONDS = 1.0

_log = logging.getLogger(__name__)


class SynthesisClient:
    """Owns one spawned worker and the thread that watches over it.

    A worker that dies, is stopped or does not answer for five minutes is replaced, after a growing
    pause, from the second crash in a row on the CPU, and given up after the fifth ("preview off").
    No method waits for the worker.

    Args:
        on_message: called in a thread of the client's for every message of the worker.
    """

    def __init__(self, on_message: Callable[[WorkerMessage], None]) -> None:
        self._on_message = on_message
        self._context = get_context("spawn")
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None
        self._worker: _Worker | None = None

    @property
    def worker_pid(self) -> int | None:
        """Process id of the running worker."""
        worker = self._worker
        return None if worker is None else worker.pid

    def start(self, model_path: Path, device: str) -> None:
        """Start a worker for this model; a running one is stopped first."""
        self.stop()
        self._stopping.clear()
        self._thread = threading.Thread(
            target=self._supervise, args=(model_path, device), name="synthesis-supervisor", daemon=True
        )
        self._thread.start()

    def send(self, request: Request) -> None:
        """Hand a request to the worker; without one that is ready it is lost.

        Whoever sends hears of every lost worker and of the next one that is ready, and sends again.
        """
        self._send(request)

    def cancel(self, request_id: int) -> None:
        """Ask the worker to give up a request; it answers either way."""
        self._send(CancelRequest(request_id))

    def _send(self, message: Request | CancelRequest) -> None:
        worker = self._worker
        if worker is not None:
            worker.send(message)

    def stop(self) -> None:
        """Stop worker and threads, whatever they are doing; returns when all are gone."""
        self._stopping.set()
        with self._lock:
            if self._worker is not None:
                self._worker.kill()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _supervise(self, model_path: Path, device: str) -> None:
        crashes = 0
        while True:
            has_answered, reason = self._run_worker(model_path, device)
            if self._stopping.is_set():
                return
            crashes = 1 if has_answered else crashes + 1
            if crashes >= _CPU_AFTER_CRASHES:
                device = "cpu"
            is_final = crashes > len(BACK_OFF_SECONDS)
            self._on_message(WorkerLost(reason, is_final))
            if is_final or self._stopping.wait(BACK_OFF_SECONDS[crashes - 1]):
                return

    def _run_worker(self, model_path: Path, device: str) -> tuple[bool, str]:
        """Run one worker to its end; returns whether it ever answered a request, and why it ended."""
        try:
            worker = _Worker(self._context, model_path, device)
        except OSError as error:
            _log.warning("no worker could be started: %s", error)
            return False, tr("The painter cannot be started: {why}.", why=reason_of(error))
        with self._lock:
            self._worker = worker
            if self._stopping.is_set():
                worker.kill()
        reason = worker.run(self._pass_on)
        with self._lock:
            self._worker = None
        worker.close()
        return worker.has_answered, reason

    def _pass_on(self, message: WorkerMessage) -> None:
        if isinstance(message, WorkerTrouble):
            _log.log(message.level, "%s", message.text)
            return
        if isinstance(message, WorkerLost) and message.is_final:
            self._stopping.set()
        self._on_message(message)


class _Worker:
    """One process with its pipe, a thread that writes to it and one that reads from it.

    Either may wait for the process as long as it likes; killing it frees both. The pipe is closed
    when they are gone, so that nobody finds it closed while using it.

    Raises:
        OSError: the system has no room for another process.
    """

    def __init__(self, context: SpawnContext, model_path: Path, device: str) -> None:
        self._connection, theirs = context.Pipe()
        self._process = context.Process(
            target=worker_main, args=(theirs, model_path, device), name="synthesis-worker", daemon=True
        )
        try:
            self._process.start()
        except OSError:
            self._connection.close()
            raise
        finally:
            theirs.close()
        self.pid = self._process.pid
        self.has_answered = False
        self._is_ready = False
        self._busy_since: float | None = time.monotonic()  # with loading the model
        self._outbox: SimpleQueue[Request | CancelRequest | None] = SimpleQueue()
        self._sender = threading.Thread(target=self._send_all, name="synthesis-sender", daemon=True)

    def send(self, message: Request | CancelRequest) -> None:
        """Let the message be written to the pipe; returns at once."""
        if self._is_ready:
            if not isinstance(message, CancelRequest):
                self._busy_since = time.monotonic()
            self._outbox.put(message)

    def run(self, on_message: Callable[[WorkerMessage], None]) -> str:
        """Pass on what the process says until it is gone or must go; returns why, for the artist."""
        reader = threading.Thread(
            target=self._read_all, args=(on_message,), name="synthesis-reader", daemon=True
        )
        self._sender.start()
        reader.start()
        reason = self._watch(reader)
        if reader.is_alive():
            self.kill()
            reader.join()
        return reason

    def kill(self) -> None:
        self._process.kill()

    def close(self) -> None:
        """Let go of everything; `run` has returned."""
        self._process.join(_LEAVING_SECONDS)
        self.kill()
        self._process.join()
        _log.info("worker %s ended with exit code %s", self.pid, self._process.exitcode)
        self._outbox.put(None)
        self._sender.join()
        self._connection.close()
        self._process.close()

    def _watch(self, reader: threading.Thread) -> str:
        times_still = 0
        while reader.is_alive():
            reader.join(_WATCH_SECONDS)
            times_still = times_still + 1 if self._is_standing_still() else 0
            if times_still >= _STILL_AFTER_WATCHES:
                return tr("The painter stood still and was restarted.")
            if self._busy_since is not None and time.monotonic() - self._busy_since > HANG_SECONDS:
                return tr("The picture took too long; the painter was restarted.")
        return tr("The painter stopped and was restarted.")

    def _is_standing_still(self) -> bool:
        try:
            return psutil.Process(self.pid).status() == psutil.STATUS_STOPPED
        except psutil.Error:
            return False

    def _send_all(self) -> None:
        try:
            while (message := self._outbox.get()) is not None:
                self._connection.send(message)
        except OSError:
            pass  # the process is gone, which the reader notices
        except Exception:
            _log.exception("a request could not be sent")
        finally:
            self.kill()

    def _read_all(self, on_message: Callable[[WorkerMessage], None]) -> None:
        try:
            while True:
                message = self._connection.recv()
                self._note(message)
                on_message(message)
        except (EOFError, OSError):
            pass
        except Exception:
            _log.exception("an answer could not be read")

    def _note(self, message: WorkerMessage) -> None:
        if isinstance(message, SynthesisProgress):
            self._busy_since = time.monotonic()
        elif isinstance(message, WorkerReady):
            if not self._is_ready:
                self._busy_since = None
            self._is_ready = True
        elif not isinstance(message, WorkerTrouble):
            self._busy_since = None
            self.has_answered = self.has_answered or isinstance(message, SynthesisResult)
