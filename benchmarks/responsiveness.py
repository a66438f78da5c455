"""How long the window's event loop stands still during a scripted session on a large document, and while one
paints on a computer that others keep busy."""

import multiprocessing
import os
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.timing import Row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from gaugan_desktop.ui.window.main_window import MainWindow

SIDE = 2048
LOADED_SIZE, STROKES = (2048, 1365), 20
_PEN_SECONDS = 1 / 200  # between two reports of a pen


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
        loaded = [_loaded_strokes() for _ in range(repeats)]
    rows = [Row(f"longest stall, {SIDE} x {SIDE}: {name}", stall) for name, stall in best.items()]
    size = " x ".join(map(str, LOADED_SIZE))
    name = f"longest stall, {size}: {STROKES} strokes while every core is busy"
    stall, computing = (min(figures) for figures in zip(*loaded, strict=True))
    return [*rows, Row(name, stall), Row(f"{name}, computing alone", computing)]


def _loaded_strokes() -> tuple[float, float]:
    """Milliseconds from a report of the pen until all that follows from it is done, the longest of strokes
    with every tip while others burn all cores; and the longest that the window itself computes.

    As with a real pen, the program has nothing to do between two reports; a process that never rests would be
    made to wait by the system for as long as the others run.
    """
    from gaugan_desktop.document.brush import BrushTip, StrokeSample
    from gaugan_desktop.ui.tools.gestures import NO_KEYS

    app, window = _window(LOADED_SIZE)
    burners = [
        multiprocessing.get_context("spawn").Process(target=_burn, daemon=True)
        for _ in range(os.cpu_count() or 1)
    ]
    for burner in burners:
        burner.start()
    rng, tips = np.random.default_rng(1), list(BrushTip)
    time.sleep(1.0)  # until they burn
    longest = computing = 0.0

    def handled(action: Callable[[], object]) -> None:
        """Do what a report of the pen asks for, and all that follows from it; then wait for the next one."""
        nonlocal longest, computing
        started, computed = time.perf_counter(), time.thread_time()
        action()
        app.processEvents()
        longest = max(longest, time.perf_counter() - started)
        computing = max(computing, time.thread_time() - computed)
        time.sleep(_PEN_SECONDS)

    try:
        for number in range(STROKES):
            window.tools.set_tip(tips[number % len(tips)])
            window.tools.set_softness(0.5 * (number % 3 == 0))
            window.tools.select_label(int(rng.integers(18)))
            path = [StrokeSample(x, y) for x, y in np.linspace(*rng.uniform((0, 0), LOADED_SIZE, (2, 2)), 60)]
            handled(partial(window.tools.press, path[0], NO_KEYS))
            for sample in path:
                handled(partial(window.tools.move, sample, NO_KEYS))
            handled(partial(window.tools.release, path[-1], NO_KEYS))
            for _ in range(20):
                handled(lambda: None)
    finally:
        for burner in burners:
            burner.kill()
        window.session.document.mark_saved(None)
        window.close()
    return 1000 * longest, 1000 * computing


def _burn() -> None:
    while True:
        pass


def _window(size: tuple[int, int]) -> "tuple[QApplication, MainWindow]":
    """A window with a document and a picture of a (width, height)."""
    from PySide6.QtWidgets import QApplication

    from gaugan_desktop.app import make_application, make_window
    from gaugan_desktop.document.document import Document
    from gaugan_desktop.document.geometry import scaled
    from gaugan_desktop.models.model_file import read_model_header
    from gaugan_desktop.paths import resource_path
    from gaugan_desktop.settings import AppSettings

    app = QApplication.instance() or make_application(["benchmark"])
    window = make_window(read_model_header(resource_path("models", "starter.safetensors")), AppSettings())
    window.show()
    small = window.session.document
    large = Document(scaled(small.labels, *size), small.label_set, small.base_label)
    large.mark_saved(None)
    picture = np.random.default_rng(0).integers(0, 256, (size[1], size[0], 3), np.uint8)
    window.session.open(large)
    window.display.show(picture)
    return app, window


def _session(folder: Path) -> dict[str, float]:
    """Milliseconds by step."""
    from gaugan_desktop.document.brush import StrokeSample
    from gaugan_desktop.ui.tools.gestures import NO_KEYS

    app, window = _window((SIDE, SIDE))
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
