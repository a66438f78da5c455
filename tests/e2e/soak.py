"""A long session in the real program on a real X display: every tool, many times; nothing may grow.

Run as `python -m tests.e2e.soak`; it paints in rounds, each of which ends with the same saved document,
prints the figures of every round, and ends with 1 if something did not stay level.
"""

import argparse
import os
import random
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from gaugan_desktop.app import make_application, make_window
from gaugan_desktop.document.brush import BrushTip
from gaugan_desktop.document.document import Document
from gaugan_desktop.models.model_file import read_model_header
from gaugan_desktop.paths import starter_model_path
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.ui.models.model_dialog import ModelDialog
from gaugan_desktop.ui.panels.variations import VariationsDialog
from gaugan_desktop.ui.tools.toolbox import Tool
from gaugan_desktop.ui.views.panorama_dialog import PanoramaDialog
from gaugan_desktop.ui.window.arrangement_menu import VIEWS
from gaugan_desktop.ui.window.main_window import MainWindow
from gaugan_desktop.ui.window.preferences import PreferencesDialog
from gaugan_desktop.ui.window.tour import Tour
from tests.e2e.figures import Figures, measure, not_level, table
from tests.e2e.painter import wait_for
from tests.ui.conftest import drag, each_panel, pen, view_point

SKY = 13
_UNDO_STEPS = 6
_EXPORTS = ("soak.png", "soak.psd", "soak.ora")


class Soak:
    """Rounds of painting. All chance comes from one seed."""

    def __init__(self, window: MainWindow, folder: Path, size: tuple[int, int]) -> None:
        self.window, self.folder, self.size = window, folder, size
        self.session, self.canvas, self.tools = window.session, window.canvas, window.tools
        self.actions = window.menus.editable()
        self.chance = random.Random(7)
        self.strokes = 0

    def round(self) -> None:
        """A document from blank to saved, closed and opened again."""
        window = self.window
        document = Document.blank(*self.size, window.model.header.label_set, SKY)
        window.files.open_document(document)
        for step in (
            self.paint,
            self.restyle,
            self.stack_layers,
            self.select,
            self.take_back,
            self.rework,
            self.look,
            self.open_windows,
            self.export,
        ):
            step()
            self.settle()
        self.save_and_reopen()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def figures(self) -> Figures:
        pid = self.window.bridge.worker_pid
        assert pid is not None
        return measure(self.strokes, pid, len(QApplication.allWidgets()))

    def settle(self) -> None:
        """Wait until everything asked for is painted."""
        QApplication.processEvents()
        if not self.window.bridge.is_idle:
            wait_for(self.window.bridge.busy_changed, lambda is_busy: not is_busy)

    def point(self) -> tuple[int, int]:
        width, height = self.size
        return self.chance.randrange(width), self.chance.randrange(height)

    def stroke(self, count: int = 1) -> None:
        """Strokes of mouse and pen, with a label by chance."""
        for _ in range(count):
            self.tools.select_label(self.chance.randrange(len(self.session.document.label_set)))
            if self.chance.random() < 0.5:
                drag(self.canvas, *(self.point() for _ in range(4)))
            else:
                samples = [(*self.point(), self.chance.random()) for _ in range(6)]
                pen(self.canvas, *samples, (*samples[-1][:2], 0.0))
            self.strokes += 1
            QApplication.processEvents()

    def take(self, tool: Tool) -> None:
        self.window.tool_actions.by_tool[tool].trigger()

    def paint(self) -> None:
        """Every tool; the polygon is clicked, as it must be."""
        for tool in Tool:
            self.take(tool)
            if self.tools.brush is not None:
                self.tools.set_size(self.chance.randrange(4, 90))
                self.tools.set_tip(self.chance.choice([*BrushTip]))
                self.tools.set_stabiliser(self.chance.choice([0.0, 0.5]))
            if tool is Tool.POLYGON:
                self.click_polygon()
            elif tool is Tool.ERASER:
                drag(self.canvas, self.point(), self.point())
                self.strokes += 1
            else:
                self.stroke(6 if self.tools.brush is not None else 2)
            self.settle()
        self.session.select(None)
        self.take(Tool.BRUSH)

    def click_polygon(self) -> None:
        corners = [self.point() for _ in range(4)]
        for corner in corners:
            position = view_point(self.canvas, *corner).toPoint()
            QTest.mouseClick(self.canvas, Qt.MouseButton.LeftButton, pos=position)
        self.tools.finish()
        self.strokes += 1

    def restyle(self) -> None:
        panel, styles = self.window.style_panel, self.window.style_panel._list
        for _ in range(2):
            panel._on_item_clicked(styles.item(self.chance.randrange(styles.count())))
            self.stroke(2)
            self.settle()
        panel.mix_button.setChecked(True)
        panel._on_item_clicked(styles.item(self.chance.randrange(styles.count())))
        self.settle()
        panel.mix_button.setChecked(False)
        panel.toggle_pin()
        panel.toggle_pin()
        panel._mean.click()

    def stack_layers(self) -> None:
        for name in (
            "New layer",
            "Duplicate layer",
            "Raise layer",
            "Lower layer",
            "Lock layer",
            "Lock layer",
        ):
            self.actions[f"Layer/{name}"].trigger()
            self.stroke()
        self.settle()
        for name in ("Merge down", "Mirror layer left and right", "Flatten"):
            self.actions[f"Layer/{name}"].trigger()

    def select(self) -> None:
        for tool in (Tool.SELECT_RECTANGLE, Tool.SELECT_LASSO):
            self.take(tool)
            self.stroke()
            self.take(Tool.BRUSH)
            self.stroke(2)
            self.actions["Select/Invert"].trigger()
            self.stroke()
            for name in ("Copy", "Paste as layer", "Delete"):
                self.actions[f"Edit/{name}"].trigger()
            self.actions["Layer/Flatten"].trigger()
            self.actions["Select/Nothing"].trigger()
            self.settle()
        self.take(Tool.MOVE)
        drag(self.canvas, self.point(), self.point())
        self.strokes += 1
        self.take(Tool.BRUSH)

    def take_back(self) -> None:
        for name in ("Undo", "Redo", "Undo", "Redo"):
            for _ in range(_UNDO_STEPS):
                self.actions[f"Edit/{name}"].trigger()
            self.settle()

    def rework(self) -> None:
        for name in (
            "Labels/Smooth borders",
            "Labels/Remove specks",
            "Image/Rotate left",
            "Image/Rotate right",
        ):
            self.actions[name].trigger()
            self.settle()

    def look(self) -> None:
        window = self.window
        for view in (*VIEWS, "side"):
            window.appearance.set_view(view)
            self.stroke()
            self.settle()
        for theme, palette in (("light", "distinct"), ("contrast", "labels"), ("dark", "labels")):
            window.appearance.set_theme(theme)
            window.appearance.set_label_colors(palette, palette == "distinct")
        for name in ("Zoom in", "Mirror the view", "Turn the view left", "View upright", "Mirror the view"):
            self.actions[f"View/{name}"].trigger()
            self.stroke()
        window.view_menu.fit.trigger()
        for _ in each_panel(window):
            pass
        window.docks.show_panel(window.style_panel)

    def open_windows(self) -> None:
        """What stands beside the window or over it, opened and closed."""
        window = self.window
        for show, kind in (
            (window.show_variations, VariationsDialog),
            (window.show_models, ModelDialog),
            (window.show_panorama, PanoramaDialog),
            (window.show_preferences, PreferencesDialog),
            (window.show_tour, Tour),
        ):
            show()
            QApplication.processEvents()
            window.findChild(kind).close()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def export(self) -> None:
        exports = self.window.exports
        for name in _EXPORTS:
            exports.picture_to(self.folder / name)
            wait_for(exports.notice)

    def save_and_reopen(self) -> None:
        files, path = self.window.files, self.folder / "soak.gaugan"
        assert files.save_to(path)
        painted = self.session.document.labels.copy()
        assert files.open_path(path)
        assert (self.session.document.labels == painted).all()
        self.settle()


def main(strokes: int, minutes: float, size: tuple[int, int], model: Path, spare_megabytes: float) -> int:
    """Paint so many strokes, or so long; the exit code."""
    errors: list[object] = []
    sys.excepthook = lambda *error: (errors.append(error), sys.__excepthook__(*error))
    for name in ("warning", "question", "exec"):
        setattr(QMessageBox, name, _fail)
    series: list[Figures] = []
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as home:
        soak = _start(Path(home), size, model)
        while soak.strokes < strokes and _minutes_since(started) < minutes and not errors:
            soak.round()
            series.append(soak.figures())
            print(f"{soak.strokes} strokes, {_minutes_since(started):.1f} minutes", flush=True)
        soak.window.session.document.mark_saved(None)
        soak.window.close()
    problems = not_level(series, spare_megabytes)
    print(table(series))
    print("\n".join(problems) or "everything stayed level")
    return 1 if errors or problems else 0


def _minutes_since(started: float) -> float:
    return (time.monotonic() - started) / 60


def _start(home: Path, size: tuple[int, int], model: Path) -> Soak:
    """The real window with its worker, at home in a folder of its own."""
    os.environ["HOME"] = str(home)
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        os.environ.pop(name, None)
    make_application(sys.argv[:1])
    window = make_window(read_model_header(model), AppSettings())
    window.show()
    QTest.qWaitForWindowExposed(window)
    window.bridge.start(model, "cpu")
    wait_for(window.bridge.picture_ready)
    return Soak(window, home, size)


def _fail(*arguments: object) -> None:
    raise AssertionError(f"unexpected message: {arguments[-1]}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.e2e.soak", description=__doc__)
    parser.add_argument("--strokes", type=int, default=2000)
    parser.add_argument("--minutes", type=float, default=45.0, help="after which it ends in any case")
    parser.add_argument("--size", type=int, nargs=2, default=(768, 512), help="of the documents")
    parser.add_argument("--model", type=Path, default=starter_model_path())
    parser.add_argument("--spare", type=float, default=24.0, help="megabytes that memory may grow by")
    options = parser.parse_args()
    sys.exit(main(options.strokes, options.minutes, tuple(options.size), options.model, options.spare))
