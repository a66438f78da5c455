"""Row 7: stroke after stroke in the real window with its painter; memory must stay level."""

import os
import random
from pathlib import Path

import psutil
from PySide6.QtWidgets import QApplication

from gaugan_desktop.document.history import UndoHistory
from gaugan_desktop.synthesis.worker import _SPARE_BYTES
from gaugan_desktop.ui.tools.toolbox import Tool
from tests.robustness.outcome import Outcome
from tests.robustness.real_window import RealWindow

_SIZE = (128, 96)
_PATIENCE = 120.0
_TOOLS = (Tool.BRUSH, Tool.ERASER, Tool.LINE, Tool.RECTANGLE, Tool.ELLIPSE)
_MOST_GROWTH = 50.0  # MB after warm-up
_SETTLED_EVERY, _SETTLED_EVERY_WARMING_UP = 100, 10  # strokes; so the story has all of its chapters
_WARM_UP = 400  # strokes
_UNDO_BYTES = 1_000_000  # which the warm-up fills


def soaked(count: int, folder: Path) -> Outcome:
    """So many strokes after those that warm up: caches fill, the painter's for some hundred label maps."""
    outcome, rng = Outcome(), random.Random(7)
    real = RealWindow(folder / "home", _SIZE)
    real.window.resize(real.window.minimumSizeHint())  # the less is drawn, the more strokes
    real.window.session.document.history = UndoHistory(_UNDO_BYTES)
    outcome.expect(real.settled(_PATIENCE) is not None, "no picture at the start")
    window = psutil.Process(os.getpid())
    painter = psutil.Process(real.window.bridge.worker_pid)
    levels: dict[str, list[float]] = {"window": [], "painter": []}
    for number in range(_WARM_UP + count):
        if number % 10 == 0:
            real.window.tool_actions.by_tool[rng.choice(_TOOLS)].trigger()
        points = [(rng.randrange(_SIZE[0]), rng.randrange(_SIZE[1])) for _ in range(4)]
        real.stroke(rng.randrange(12), points, lambda: None)
        QApplication.processEvents()
        every = _SETTLED_EVERY if number >= _WARM_UP else _SETTLED_EVERY_WARMING_UP
        if number % every == every - 1:
            outcome.expect(real.settled(_PATIENCE) is not None, f"stroke {number}: no picture")
            levels["window"].append(window.memory_info().rss / 1e6)
            levels["painter"].append(painter.memory_info().rss / 1e6)
    for name, level in levels.items():
        warm = level[_WARM_UP // _SETTLED_EVERY_WARMING_UP - 1 :]
        limit = _MOST_GROWTH + (_SPARE_BYTES / 1e6 if name == "painter" else 0)  # freed memory that it keeps
        outcome.measure(f"MB that the {name} grows", max(warm) - warm[0], limit, name)
    outcome.counts["strokes"] = count
    outcome.expect(painter.pid == real.window.bridge.worker_pid, "the painter was replaced")
    real.close()
    return outcome
