"""The whole session of an artist, inside the real program on a real X display.

Run as `python -m tests.e2e.painter FOLDER`; it uses the starter model, leaves its files in FOLDER
and prints one JSON object with what the outer test checks.
"""

import json
import os
import signal
import sys
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest

from gaugan_desktop.app import make_application, make_window
from gaugan_desktop.imaging.export import export_picture
from gaugan_desktop.models.model_file import read_model_header
from gaugan_desktop.paths import resource_path, starter_model_path
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import drag, pen

_TIMEOUT_MS = 120_000
MOUNTAIN_AREA = (slice(40, 150), slice(420, 520))  # rows, columns: sky in the sample


def wait_for(signal_, condition=lambda *arguments: True) -> None:
    """Run the event loop until `signal_` comes with arguments that satisfy `condition`."""
    loop = QEventLoop()

    def on_signal(*arguments) -> None:
        if condition(*arguments):
            loop.quit()

    connection = signal_.connect(on_signal)
    patience = QTimer(singleShot=True, interval=_TIMEOUT_MS)
    patience.timeout.connect(lambda: loop.exit(1))
    patience.start()
    if loop.exec():
        raise TimeoutError(f"no {signal_}")
    patience.stop()
    signal_.disconnect(connection)


class Session:
    """Steps of the session; each waits for what it asked for."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window, self.folder = window, folder
        self.report: dict[str, object] = {}

    def settled(self) -> np.ndarray:
        """The picture of the document's newest revision."""
        window = self.window
        if not window.bridge.is_idle:
            newest = window.session.document.revision
            wait_for(window.bridge.picture_ready, lambda result: result.revision >= newest)
        assert window.files._picture is not None
        return window.files._picture.copy()

    def paint(self) -> None:
        window, document = self.window, self.window.session.document
        before_labels, before = document.labels.copy(), self.settled()
        QTest.keyClicks(window, "3")
        window.tools.set_size(60)
        drag(window.canvas, (400, 190), (470, 70), (540, 190))
        pen(window.canvas, (430, 180, 0.4), (470, 110, 0.9), (510, 180, 0.6), (510, 180, 0.0))
        after = self.settled()
        change = np.abs(after.astype(int) - before)
        painted = document.labels != before_labels
        self.report |= {
            "painted_label": document.label_set[int(document.labels[120, 470])].name,
            "change_in_area": float(change[MOUNTAIN_AREA].mean()),
            "change_where_painted": float(change[painted].mean()),
            "change_far_away": float(change[450:].mean()),
        }
        self.painted_labels, self.painted_picture = document.labels.copy(), after

    def change_style(self) -> None:
        self.window.style_panel._on_item_clicked(self.window.style_panel._list.item(4))
        night = self.settled()
        self.report["style"] = self.window.session.document.style.name
        self.report["brightness"] = [float(self.painted_picture.mean()), float(night.mean())]

    def undo_and_redo(self) -> None:
        session = self.window.session
        for _ in range(2):  # the style, then the pen's stroke
            session.undo()
        self.report["undone"] = not np.array_equal(session.document.labels, self.painted_labels)
        for _ in range(2):
            session.redo()
        self.report["redone"] = np.array_equal(session.document.labels, self.painted_labels)
        self.settled()

    def kill_worker(self) -> None:
        bridge, window = self.window.bridge, self.window
        first = bridge.worker_pid
        os.kill(first, signal.SIGKILL)
        wait_for(bridge.lost)
        drag(window.canvas, (100, 480), (200, 480))
        wait_for(bridge.picture_ready, lambda r: r.revision == window.session.document.revision)
        self.report["new_worker"] = bridge.worker_pid not in (None, first)
        self.painted_labels = window.session.document.labels.copy()

    def save_and_reopen(self) -> None:
        window, path = self.window, self.folder / "work.gaugan"
        window.files.save_to(path)
        saved_style = window.session.document.style
        window.files.open_path(resource_path("samples", "sea-coast.gaugan"))
        self.settled()
        window.files.open_path(path)
        document = window.session.document
        self.report["labels_survive"] = bool((document.labels == self.painted_labels).all())
        self.report["style_survives"] = document.style == saved_style
        self.settled()

    def export(self) -> None:
        window = self.window
        window.exports.picture_to(self.folder / "picture.png")
        wait_for(window.bridge.export_ready)
        export_picture(self.folder / "shown.png", self.settled())
        window.grab().save(str(self.folder / "window.png"))


def main(folder: Path) -> None:
    model = starter_model_path()
    app = make_application(sys.argv[:1])
    window = make_window(read_model_header(model), AppSettings())
    window.show()
    QTest.qWaitForWindowExposed(window)
    session = Session(window, folder)
    session.report["platform"] = app.platformName()
    window.bridge.start(model, "cpu")
    wait_for(window.bridge.picture_ready)
    for step in (
        session.paint,
        session.change_style,
        session.undo_and_redo,
        session.kill_worker,
        session.save_and_reopen,
        session.export,
    ):
        step()
    session.report["torch_in_window_process"] = "torch" in sys.modules
    window.session.document.mark_saved(None)
    window.close()
    print(json.dumps(session.report))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
