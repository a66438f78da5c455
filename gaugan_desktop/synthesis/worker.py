"""The worker process: loads a model, then answers one request after the other.

Importing this module is cheap; torch is imported inside the process.
"""

import logging
import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import psutil

from gaugan_desktop.document.rect import Rect
from gaugan_desktop.document.replay import Moment
from gaugan_desktop.enlarging import enlarged
from gaugan_desktop.errors import TOO_LITTLE_MEMORY, GauganError
from gaugan_desktop.nearest import painted_everywhere
from gaugan_desktop.photo_textures import resized_cutouts
from gaugan_desktop.synthesis.messages import (
    CancelRequest,
    PhotoLabels,
    PhotoRequest,
    Request,
    SynthesisCancelled,
    SynthesisError,
    SynthesisProgress,
    SynthesisRequest,
    SynthesisResult,
    WorkerLost,
    WorkerReady,
    WorkerTrouble,
)
from gaugan_desktop.texts import tr

if TYPE_CHECKING:
    from gaugan_desktop.synthesis.engine import SynthesisEngine

_log = logging.getLogger(__name__)
_IDLE_SECONDS = 3.0
_CACHED_PRIMITIVES = "256"  # of 0.1 MB; every label map needs some that no other one does
_SPARE_BYTES = 256 * 2**20  # of freed memory that is kept for the next picture
_APP_IS_GONE = (EOFError, BrokenPipeError, ConnectionResetError)


def worker_main(connection: Connection, model_path: Path, device: str) -> None:
    """Entry point of the process; returns when the app closes its end of the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in a terminal is the app's business
    threading.Thread(target=_leave_with_the_app, name="end-of-app", daemon=True).start()
    logging.basicConfig(
        handlers=[_ToTheApp(connection)], level=logging.WARNING, format="%(name)s: %(message)s"
    )
    os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", _CACHED_PRIMITIVES)  # read when torch starts
    try:
        engine = _start_engine(connection, model_path, device)
        if engine is not None:
            _serve(engine, connection)
    except _APP_IS_GONE:
        return
    except Exception:
        _log.exception("the painter broke down")
        raise SystemExit(1) from None


def _leave_with_the_app() -> None:
    """End at once when the app was killed; who loads a model or paints would look at the pipe much later."""
    app = multiprocessing.parent_process()
    if app is not None:
        app.join()
        os._exit(1)


class _ToTheApp(logging.Handler):
    """Sends what is logged to the app: two processes cannot share one rotating log file."""

    def __init__(self, connection: Connection) -> None:
        super().__init__()
        self._connection = connection

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._connection.send(WorkerTrouble(record.levelno, self.format(record)))
        except OSError:
            self.handleError(record)


class _Inbox:
    """Requests in the order they came; cancellations are heard while one is being worked on."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._waiting: deque[Request] = deque()
        self._cancelled: set[int] = set()

    def next(self) -> Request:
        """The oldest request; waits for one."""
        while not self._waiting:
            self._receive()
        return self._waiting.popleft()

    def has_next(self, seconds: float = 0.0) -> bool:
        """Whether a request is there or comes within so many seconds."""
        while not self._waiting and self._connection.poll(seconds):
            self._receive()
        return bool(self._waiting)

    def is_cancelled(self, request_id: int) -> bool:
        while self._connection.poll():
            self._receive()
        return request_id in self._cancelled

    def _receive(self) -> None:
        message = self._connection.recv()
        if isinstance(message, CancelRequest):
            self._cancelled.add(message.request_id)
        else:
            self._waiting.append(message)


class _Memory:
    """Keeps the process from growing: a heap full of holes counts as used though it is free."""

    def __init__(self) -> None:
        self._process = psutil.Process()
        self._least = self._process.memory_info().rss

    def tidy(self, spare_bytes: int) -> None:
        """Give back freed memory if the process has grown by more than this since the last time."""
        from gaugan_desktop.networks.devices import give_back_freed_memory

        if self._process.memory_info().rss > self._least + spare_bytes:
            give_back_freed_memory()
            self._least = self._process.memory_info().rss


def _start_engine(connection: Connection, model_path: Path, device: str) -> "SynthesisEngine | None":
    from gaugan_desktop.networks.devices import keep_freed_memory
    from gaugan_desktop.synthesis.engine import SynthesisEngine

    keep_freed_memory()
    try:
        try:
            engine = SynthesisEngine.from_file(model_path, device)
        except RuntimeError as error:  # a card that torch is not made for is found, but computes nothing
            if device == "cpu":
                raise
            _log.warning("the device %s computes nothing", device, exc_info=True)
            connection.send(WorkerLost(_why_not(error)))
            engine = SynthesisEngine.from_file(model_path, "cpu")
    except GauganError as error:
        connection.send(WorkerLost(error.message, is_final=True))
        return None
    _report_ready(engine, connection)
    return engine


def _why_not(error: RuntimeError) -> str:
    import torch

    card = torch.cuda.get_device_name() if torch.cuda.is_available() else tr("The graphics card")
    why = (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")
    return tr("{card} cannot be used: {why}. The CPU paints in its place.", card=card, why=why)


def _report_ready(engine: "SynthesisEngine", connection: Connection) -> None:
    connection.send(WorkerReady(engine.device_name, engine.model.header))


def _serve(engine: "SynthesisEngine", connection: Connection) -> None:
    """Answer until the app is gone, or another process must go on."""
    inbox, memory = _Inbox(connection), _Memory()
    while not engine.is_worn_out:
        memory.tidy(_SPARE_BYTES)
        if not inbox.has_next(_IDLE_SECONDS):
            memory.tidy(_SPARE_BYTES // 3)
            if engine.reconsider_precision(inbox.has_next):
                _report_ready(engine, connection)
        request = inbox.next()
        if isinstance(request, SynthesisRequest):
            connection.send(_answer(engine, request, connection, inbox))
        else:
            connection.send(_label(engine, request))


def _label(engine: "SynthesisEngine", request: PhotoRequest) -> PhotoLabels | SynthesisError:
    try:
        return PhotoLabels(request.request_id, *engine.photos.label(request.photo, request.labeller))
    except GauganError as error:
        return SynthesisError(request.request_id, error.message)
    except Exception:
        _log.exception("a photo failed")
        return SynthesisError(request.request_id, tr("This photo could not be labelled; see the log file."))


class _Cancelled(Exception):
    pass


def _answer(
    engine: "SynthesisEngine", request: SynthesisRequest, connection: Connection, inbox: _Inbox
) -> SynthesisResult | SynthesisError | SynthesisCancelled:
    def give_up_if_cancelled() -> None:
        if inbox.is_cancelled(request.request_id):
            raise _Cancelled

    def report(share: float) -> None:
        connection.send(SynthesisProgress(request.request_id, share))

    started = time.perf_counter()
    try:
        with engine.aside(request.is_aside):
            picture, rect = _paint(engine, request, report, give_up_if_cancelled)
            horizon = engine.horizon
    except _Cancelled:
        return SynthesisCancelled(request.request_id)
    except _APP_IS_GONE:
        raise
    except GauganError as error:
        return SynthesisError(request.request_id, error.message)
    except MemoryError:
        return SynthesisError(request.request_id, tr(TOO_LITTLE_MEMORY))
    except Exception:
        _log.exception("a picture failed")
        return SynthesisError(request.request_id, tr("This picture could not be painted; see the log file."))
    milliseconds = (time.perf_counter() - started) * 1000
    return SynthesisResult(
        request.request_id,
        request.revision,
        picture,
        milliseconds,
        request.is_export,
        rect,
        horizon,
    )


def _paint(
    engine: "SynthesisEngine",
    request: SynthesisRequest,
    report: Callable[[float], None],
    checkpoint: Callable[[], None],
) -> tuple[np.ndarray, Rect | None]:
    """The picture, or a patch of it and where it belongs."""
    labels, style, wrap, horizon = request.labels, request.style, request.wrap, request.horizon
    is_lit = request.has_natural_light
    if request.scratch is not None:
        with engine.interruptible(checkpoint):
            return _paint_print(engine, request, request.scratch, report), None
    if request.size is not None:
        if horizon is not None:
            horizon *= request.size[1] / len(labels)
        painted = painted_everywhere(labels, engine.model.header.label_set, wrap)
        labels = enlarged(painted, *request.size)
    rolls, cutouts = request.rolls, resized_cutouts(request.cutouts, request.labels.shape, labels.shape)
    if request.has_natural_borders:
        labels, cutouts = engine.borders.planted(labels, wrap, rolls)
    patch = (
        engine.preview(labels, style, wrap, horizon, is_lit, rolls, cutouts) if request.is_preview else None
    )
    if patch is not None:
        return patch
    with engine.interruptible(checkpoint):
        picture = engine.render(
            labels, style, report, wrap, request.depth, horizon, is_lit, rolls, cutouts=cutouts
        )
        return picture, None


def _paint_print(
    engine: "SynthesisEngine", request: SynthesisRequest, scratch: Path, report: Callable[[float], None]
) -> np.ndarray:
    """Paint into the scratch file; the picture of the answer is empty."""
    from gaugan_desktop.synthesis.engine import paint_print, print_request

    assert request.size is not None
    moment = Moment(
        request.labels,
        request.style,
        request.wrap,
        request.has_natural_borders,
        request.horizon,
        request.has_natural_light,
        cutouts=request.cutouts,
    )
    print_ = print_request(engine, moment, request.size, request.rolls)
    paint_print(engine, print_, scratch, report)
    return np.empty((0, 0, 3), np.uint8)
