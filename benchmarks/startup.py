"""Time from process start to a window that can be painted in, against `import torch` alone."""

import os
import queue
import subprocess
import sys
import time

from benchmarks.timing import Row, interleaved
from gaugan_desktop.paths import starter_model_path
from gaugan_desktop.synthesis.client import SynthesisClient

_WINDOW = """
import sys
from gaugan_desktop.app import make_application, make_window
from gaugan_desktop.models.model_file import read_model_header
from gaugan_desktop.paths import starter_model_path
from gaugan_desktop.settings import AppSettings
app = make_application(sys.argv[:1])
window = make_window(read_model_header(starter_model_path()), AppSettings())
window.show()
app.processEvents()
"""


def run(repeats: int) -> list[Row]:
    """Whole processes, on Qt's offscreen platform."""
    best = interleaved(
        {"window": lambda: _python(_WINDOW), "torch": lambda: _python("import torch")}, repeats
    )
    return [
        Row("process start to paintable window (reference: import torch)", best["window"], best["torch"]),
        Row("worker start to first picture possible", interleaved({"": _worker_ready}, 2)[""]),
    ]


def _worker_ready() -> float:
    """Milliseconds from starting the worker process to its word that the model is loaded."""
    messages: queue.Queue = queue.Queue()
    client = SynthesisClient(messages.put)
    started = time.perf_counter()
    client.start(starter_model_path(), "cpu")
    messages.get(timeout=120)
    elapsed = (time.perf_counter() - started) * 1000
    client.stop()
    return elapsed


def _python(code: str) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-c", code], check=True, env=environment, stderr=subprocess.DEVNULL)
