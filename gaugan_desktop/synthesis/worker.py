"""The worker process: loads a model, then answers one request after the other.

Importing this module is cheap; torch is imported inside the process.
"""

import logging
import signal
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from gaugan_desktop.document.geometry import enlarged
from gaugan_desktop.errors import GauganError
from gaugan_desktop.nearest import painted_everywhere
from gaugan_desktop.synthesis.messages import (
    CancelRequest,
    PhotoLabels,
    PhotoRequest,
    SynthesisCancelled,
    SynthesisError,
    SynthesisProgress,
    SynthesisRequest,
    SynthesisResult,
    WorkerLost,
    WorkerReady,
)
from gaugan_desktop.texts import tr

if TYPE_CHECKING:
    from gaugan_desktop.synthesis.engine import SynthesisEngine

_log = logging.getLogger(__name__)


def worker_main(connection: Connection, model_path: Path, device: str) -> None:
    """Entry point of the process; returns when the app closes its end of the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in a terminal is the app's business
    try:
        engine = _start_engine(connection, model_path, device)
        while engine is not None:
            request = connection.recv()
            if isinstance(request, SynthesisRequest):  # a cancellation may come too late
                connection.send(_answer(engine, request, connection))
            elif isinstance(request, PhotoRequest):
                connection.send(_label(engine, request))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


def _start_engine(connection: Connection, model_path: Path, device: str) -> "SynthesisEngine | None":
    from gaugan_desktop.networks.devices import keep_freed_memory
    from gaugan_desktop.synthesis.engine import SynthesisEngine

    keep_freed_memory()
    try:
        engine = SynthesisEngine.from_file(model_path, device)
    except GauganError as error:
        connection.send(WorkerLost(error.message, is_final=True))
        return None
    connection.send(WorkerReady(engine.device_name, engine.model_name))
    return engine


def _label(engine: "SynthesisEngine", request: PhotoRequest) -> PhotoLabels | SynthesisError:
    try:
        return PhotoLabels(request.request_id, engine.label(request.photo))
    except GauganError as error:
        return SynthesisError(request.request_id, error.message)
    except Exception:
        _log.exception("a photo failed")
        return SynthesisError(request.request_id, tr("This photo could not be labelled; see the log file."))


class _Cancelled(Exception):
    pass


def _answer(
    engine: "SynthesisEngine", request: SynthesisRequest, connection: Connection
) -> SynthesisResult | SynthesisError | SynthesisCancelled:
    def observe(share: float) -> None:
        if connection.poll() and connection.recv() == CancelRequest(request.request_id):
            raise _Cancelled
        connection.send(SynthesisProgress(request.request_id, share))

    started = time.perf_counter()
    try:
        labels, style, wrap = request.labels, request.style, request.wrap
        if request.size is not None:
            painted = painted_everywhere(labels, engine.model.header.label_set, wrap)
            labels = enlarged(painted, *request.size)
        if request.has_natural_borders:
            labels = engine.borders.applied(labels, wrap)
        patch = engine.preview(labels, style, wrap) if request.is_preview else None
        picture, rect = patch or (engine.render(labels, style, observe, wrap, request.depth), None)
    except _Cancelled:
        return SynthesisCancelled(request.request_id)
    except GauganError as error:
        return SynthesisError(request.request_id, error.message)
    except Exception:
        _log.exception("a picture failed")
        return SynthesisError(request.request_id, tr("This picture could not be painted; see the log file."))
    milliseconds = (time.perf_counter() - started) * 1000
    return SynthesisResult(
        request.request_id, request.revision, picture, milliseconds, request.is_export, rect
    )
