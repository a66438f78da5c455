"""The real window, offscreen and at home in a folder of its own, for rows that need one."""

import os
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import numpy as np
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from gaugan_desktop.app import make_application, make_window
from gaugan_desktop.document.document import Document
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.models.model_file import read_model_header
from gaugan_desktop.paths import keep_everything_in
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.synthesis.messages import SynthesisResult, WorkerLost
from gaugan_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import view_point

MODEL = Path(__file__).parents[1] / "data" / "formats" / "model-1.safetensors"
SKY = 13
_TICK = 10  # ms


class RealWindow:
    """A window on a blank document of sky.

    Attributes:
        window: it, with a painter that was asked for.
        newest, losses: what the painter has sent last, and what was said about lost ones.
        said: the messages that the artist has read.
    """

    def __init__(self, home: Path, size: tuple[int, int], model: Path = MODEL) -> None:
        keep_everything_in(home)
        self._application = make_application(["gaugan-desktop"])
        settings = AppSettings(has_seen_tour=True, has_painted_styles=False)
        self.window: MainWindow = make_window(read_model_header(MODEL), settings)
        self.newest: SynthesisResult | None = None
        self.losses: list[WorkerLost] = []
        self.window.bridge.picture_ready.connect(self._keep)
        self.window.bridge.lost.connect(self.losses.append)
        self.said: list[str] = []
        QMessageBox.warning = lambda parent, title, text: self.said.append(text)  # nobody would click
        self.window.show()
        QTest.qWaitForWindowExposed(self.window)
        self.window.files.open_document(Document.blank(*size, bundled_label_set("landscape"), SKY))
        self.window.bridge.start(model, "cpu")

    def stroke(self, label: int, points: list[tuple[int, int]], pause: Callable[[], object]) -> None:
        """One stroke of the mouse; `pause` between its points."""
        canvas = self.window.canvas
        self.window.tools.select_label(label)
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        first, *others = (view_point(canvas, *point).toPoint() for point in points)
        QTest.mousePress(canvas, left, none, first)
        for place in others:
            pause()
            QTest.mouseMove(canvas, place)
        QTest.mouseRelease(canvas, left, none, others[-1])

    def wait(self, is_so: Callable[[], bool], seconds: float) -> bool:
        """Let the window live until something is so; whether it came to be in time."""
        loop, ticks = QEventLoop(), QTimer(interval=_TICK)
        ticks.timeout.connect(lambda: loop.quit() if is_so() else None)
        ticks.start()
        QTimer.singleShot(int(seconds * 1000), loop.quit)
        if not is_so():
            loop.exec()
        ticks.stop()
        return is_so()

    def settled(self, seconds: float) -> np.ndarray | None:
        """The exact picture of the newest revision, or None when none comes in time."""
        return self.newest.picture if self.wait(self.is_settled, seconds) else None

    def is_settled(self) -> bool:
        """Whether the exact picture of the newest revision is there, and nothing is asked for."""
        newest, revision = self.newest, self.window.session.document.revision
        is_newest = newest is not None and newest.revision == revision and newest.rect is None
        return is_newest and self.window.bridge.is_idle

    def _keep(self, result: SynthesisResult) -> None:
        self.newest = result

    def close(self) -> None:
        self.window.session.document.mark_saved(None)
        self.window.close()
        self._application.processEvents()
