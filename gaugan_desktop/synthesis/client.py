"""The app's side of the worker process: starts it, listens to it, restarts it."""

import multiprocessing
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from gaugan_desktop.synthesis.messages import (
    CancelRequest,
    Request,
    SynthesisProgress,
    SynthesisResult,
    WorkerLost,
    WorkerMessage,
    WorkerReady,
)
from gaugan_desktop.synthesis.worker import worker_main
from gaugan_desktop.texts import tr

BACK_OFF_SECONDS = (0.2, 1.0, 3.0, 3.0)
HANG_SECONDS = 300.0
_CPU_AFTER_CRASHES = 2
_POLL_SECONDS = 0.5


class SynthesisClient:
    """Owns one spawned worker and a thread that reads from it.

    A worker that dies or does not answer for five minutes is replaced, after a growing pause, from
    the second crash in a row on the CPU, and given up after the fifth ("preview off").

    Args:
        on_message: called in the reader thread for every message of the worker.
    """

    def __init__(self, on_message: Callable[[WorkerMessage], None]) -> None:
        self._on_message = on_message
        self._context = multiprocessing.get_context("spawn")
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        self._busy_since: float | None = None

    @property
    def worker_pid(self) -> int | None:
        """Process id of the running worker."""
        process = self._process
        return process.pid if process is not None else None

    def start(self, model_path: Path, device: str) -> None:
        """Start a worker for this model; a running one is stopped first."""
        self.stop()
        self._stopping.clear()
        self._thread = threading.Thread(
            target=self._supervise, args=(model_path, device), name="synthesis-reader", daemon=True
        )
        self._thread.start()

    def send(self, request: Request) -> None:
        """Hand a request to the worker; a worker that just died gets it again from the scheduler."""
        self._busy_since = time.monotonic()
        self._send(request)

    def cancel(self, request_id: int) -> None:
        """Ask the worker to give up a large picture; it answers either way."""
        self._send(CancelRequest(request_id))

    def _send(self, message: Request | CancelRequest) -> None:
        with self._lock:
            connection = self._connection
        try:
            if connection is not None:
                connection.send(message)
        except (OSError, ValueError):
            return  # the reader thread notices the death and reports it

    def stop(self) -> None:
        """Stop worker and thread, whatever the worker computes; returns when both are gone."""
        self._stopping.set()
        with self._lock:
            if self._process is not None:
                self._process.kill()  # it has nothing to put away; the thread notices its end
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _supervise(self, model_path: Path, device: str) -> None:
        crashes = 0
        while not self._stopping.is_set():
            started_well, reason = self._run_worker(model_path, device)
            if self._stopping.is_set():
                return
            crashes = 1 if started_well else crashes + 1
            if crashes >= _CPU_AFTER_CRASHES:
                device = "cpu"
            is_final = crashes > len(BACK_OFF_SECONDS)
            self._on_message(WorkerLost(reason, is_final))
            if is_final or self._stopping.wait(BACK_OFF_SECONDS[crashes - 1]):
                return

    def _run_worker(self, model_path: Path, device: str) -> tuple[bool, str]:
        """Run one worker to its end; returns whether it ever answered a request, and why it ended."""
        ours, theirs = self._context.Pipe()
        process = self._context.Process(
            target=worker_main, args=(theirs, model_path, device), name="synthesis-worker", daemon=True
        )
        process.start()
        theirs.close()
        with self._lock:
            if self._stopping.is_set():
                process.kill()
            self._process, self._connection, self._busy_since = process, ours, None
        try:
            return self._listen(ours)
        finally:
            with self._lock:
                self._connection = None
                self._process = None
            ours.close()
            _end(process)

    def _listen(self, connection: Connection) -> tuple[bool, str]:
        has_answered = False
        while not self._stopping.is_set():
            try:
                if not connection.poll(_POLL_SECONDS):
                    if self._is_hanging():
                        return has_answered, tr("The picture took too long; the painter was restarted.")
                    continue
                message = connection.recv()
            except (EOFError, OSError, ValueError, TypeError):
                break
            if isinstance(message, SynthesisResult):
                has_answered = True
            if isinstance(message, SynthesisProgress):
                self._busy_since = time.monotonic()
            elif not isinstance(message, WorkerReady):
                self._busy_since = None
            self._on_message(message)
            if isinstance(message, WorkerLost) and message.is_final:
                self._stopping.set()
        return has_answered, tr("The painter stopped and was restarted.")

    def _is_hanging(self) -> bool:
        since = self._busy_since
        return since is not None and time.monotonic() - since > HANG_SECONDS


def _end(process: BaseProcess) -> None:
    """Closing the pipe asks the worker to leave; one that does not is killed."""
    process.join(2.0)
    if process.is_alive():
        process.kill()
        process.join()
    process.close()
