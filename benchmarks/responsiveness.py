"""How long the window's event loop stands still during a scripted session on a large document."""

import os
import tempfile
import time
from pathlib import Path

import numpy as np

from benchmarks.timing import Row

SIDE = 2048


class _Watch:
    """The longest time between two turns of the event loop."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer

        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def start_over(self) -> None:
        self.longest, self._last = 0.0, time.perf_counter()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def run(repeats: int) -> list[Row]:
    """The longest stall in each step of the session, the smallest over several sessions."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    best: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[name] = folder  # the user's own work is none of our business
        for _ in range(repeats):
            for name, stall in _session(Path(folder)).items():
                best[name] = min(best.get(name, stall), stall)
    return [Row(f"longest stall, {SIDE} x {SIDE}: {name}", stall) for name, stall in best.items()]


def _session(folder: Path) -> dict[str, float]:
    """Milliseconds by step."""
    from PySide6.QtWidgets import QApplication

    from gaugan_desktop.app import make_application, make_window
    from gaugan_desktop.document.brush import StrokeSample
    from gaugan_desktop.document.document import Document
    from gaugan_desktop.document.geometry import scaled
    from gaugan_desktop.models.model_file import read_model_header
    from gaugan_desktop.paths import resource_path
    from gaugan_desktop.settings import AppSettings
    from gaugan_desktop.ui.tools.gestures import NO_KEYS

    app = QApplication.instance() or make_application(["benchmark"])
    window = make_window(read_model_header(resource_path("models", "starter.safetensors")), AppSettings())
    window.show()
    small = window.session.document
    large = Document(scaled(small.labels, SIDE, SIDE), small.label_set, small.base_label)
    large.mark_saved(None)
    picture = np.random.default_rng(0).integers(0, 256, (SIDE, SIDE, 3), np.uint8)
    window.session.open(large)
    window.display.show(picture)
    menus = [window.menus[name] for name in ("La&bels", "&Layer")]
    actions = {action.text(): action for menu in menus for action in menu.actions()}

    def stroke() -> None:
        window.tools.press(StrokeSample(200, 200), NO_KEYS)
        for step in range(200, 1800, 20):
            window.tools.move(StrokeSample(step, 400 + step % 300), NO_KEYS)
            app.processEvents()
        window.tools.release(StrokeSample(1800, 500), NO_KEYS)

    steps = {
        "stroke": stroke,
        "fill": lambda: window.session.fill(20, 20, 4),
        "undo": window.session.undo,
        "new layer": actions["New layer"].trigger,
        "smooth borders": actions["Smooth borders"].trigger,
        "remove specks": actions["Remove specks"].trigger,
        "save": lambda: window.files.save_to(folder / "a.gaugan"),
        "open": lambda: window.files.open_path(folder / "a.gaugan"),
    }
    watch, found = _Watch(), {}
    for name, step in steps.items():
        for _ in range(20):
            app.processEvents()
        watch.start_over()
        step()
        for _ in range(20):
            app.processEvents()
        found[name] = 1000 * watch.longest
    window.session.document.mark_saved(None)
    window.close()
    return found
