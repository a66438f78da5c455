"""A whole landscape in the real program on a real X display: every tool once, mixed styles, every export.

Run as `python -m tests.e2e.landscape FOLDER MODEL`; it leaves its files and the guide's screenshots in FOLDER
and prints one JSON object with what the outer test checks.
"""

import json
import sys
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gaugan_desktop.app import make_application, make_window
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.paint_over import BlendMode
from gaugan_desktop.document.style import parts_of
from gaugan_desktop.imaging.export import export_label_map
from gaugan_desktop.models.model_file import read_model_header
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.ui.models.model_dialog import ModelDialog
from gaugan_desktop.ui.panels.variations import VariationsDialog
from gaugan_desktop.ui.tools.toolbox import Tool
from gaugan_desktop.ui.window.main_window import MainWindow
from tests.e2e.painter import wait_for
from tests.ui.conftest import drag, pen, view_point

RIDGE = (
    (0, 290), (0, 200), (110, 120), (230, 210), (360, 70), (500, 220), (620, 150), (767, 240), (767, 290),
    (0, 290),
)  # fmt: skip
PICTURES = ("out.png", "deep.png", "out.jpg", "out.webp", "out.tif", "out.psd", "out.ora")


class Landscape:
    """Steps of the session, in the order of the guide."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window, self.folder = window, folder
        self.session, self.canvas = window.session, window.canvas
        self.tools_used: list[str] = []
        self.report: dict[str, object] = {}

    def settle(self) -> None:
        """Wait for the picture of the newest state."""
        bridge, newest = self.window.bridge, self.session.document.revision
        if not bridge.is_idle:
            wait_for(bridge.picture_ready, lambda result: result.revision >= newest)
        QApplication.processEvents()

    def shoot(self, name: str, widget=None) -> None:
        """A picture for the guide."""
        QApplication.processEvents()
        (widget or self.window).grab().save(str(self.folder / f"{name}.jpg"), quality=90)

    def take(self, tool: Tool, label: str = "") -> None:
        """Choose a tool by its action, as its key and its button do, and a label."""
        self.window.tool_actions.by_tool[tool].trigger()
        self.tools_used.append(tool.value)
        if label:
            self.window.tools.select_label(self.session.document.label_set.id_of(label))

    def paint_ground(self) -> None:
        self.session.open(Document.blank(768, 512, self.window.model.header.label_set, 13))
        self.take(Tool.RECTANGLE, "water")
        drag(self.canvas, (0, 290), (400, 400), (768, 512))
        self.take(Tool.POLYGON, "mountain")
        for corner in (
            (0, 290),
            (0, 200),
            (110, 120),
            (230, 210),
            (360, 70),
            (500, 220),
            (620, 150),
            (767, 240),
        ):
            QTest.mouseClick(
                self.canvas, Qt.MouseButton.LeftButton, pos=view_point(self.canvas, *corner).toPoint()
            )
        QTest.mouseClick(
            self.canvas, Qt.MouseButton.LeftButton, pos=view_point(self.canvas, 767, 290).toPoint()
        )
        self.window.tools.finish()
        self.take(Tool.LASSO, "grass")
        drag(self.canvas, (0, 430), (180, 400), (380, 440), (520, 470), (768, 450), (768, 512), (0, 512))
        self.settle()
        self.shoot("paint")

    def paint_details(self) -> None:
        window = self.window
        self.take(Tool.BRUSH, "tree")
        window.tools.set_size(46)
        drag(self.canvas, (20, 300), (60, 270), (130, 285), (180, 300))
        pen(self.canvas, (640, 300, 0.9), (700, 270, 1.0), (760, 290, 0.5), (760, 290, 0.0))
        self.take(Tool.LINE, "sand")
        window.tools.set_size(14)
        drag(self.canvas, (0, 424), (370, 432))
        self.take(Tool.ELLIPSE, "cloud")
        drag(self.canvas, (480, 30), (700, 80))
        window.menus.editable()["Layer/New layer"].trigger()
        self.take(Tool.ELLIPSE, "rock")
        drag(self.canvas, (560, 440), (660, 500))
        self.take(Tool.ERASER)
        window.tools.set_size(20)
        drag(self.canvas, (560, 498), (660, 498))
        self.take(Tool.FILL, "stone")
        drag(self.canvas, (610, 470))
        self.take(Tool.EYEDROPPER)
        drag(self.canvas, (700, 480))
        self.report["picked"] = self.session.document.label_set[window.tools.label].name

    def select_and_move(self) -> None:
        window = self.window
        self.session.activate_layer(0)
        self.take(Tool.SELECT_RECTANGLE)
        drag(self.canvas, (470, 20), (710, 90))
        self.take(Tool.MOVE)
        before = self.session.document.labels.copy()
        drag(self.canvas, (590, 55), (560, 60))
        self.report["moved"] = int(np.count_nonzero(self.session.document.labels != before))
        self.take(Tool.SELECT_ELLIPSE)
        drag(self.canvas, (480, 30), (700, 80))
        self.take(Tool.SELECT_POLYGON)
        for corner in ((10, 10), (60, 10), (60, 60)):
            drag(self.canvas, corner)
        window.tools.finish()
        self.take(Tool.SELECT_WAND)
        drag(self.canvas, (20, 20))
        self.take(Tool.SELECT_LASSO)
        drag(self.canvas, (0, 0), (767, 0), (767, 285), (0, 285))
        self.settle()
        window.docks.show_panel(window.layer_panel)
        self.shoot("layers")
        window.docks.show_panel(window.style_panel)

    def mix_styles(self) -> None:
        window, panel = self.window, self.window.style_panel
        styles = {panel._list.item(row).text(): row for row in range(panel._list.count())}
        panel._on_item_clicked(panel._list.item(styles["Clear noon"]))
        panel.mix_button.setChecked(True)
        panel._on_item_clicked(panel._list.item(styles["Golden hour"]))
        panel.mix._limit(1, True)
        self.settle()
        self.shoot("styles")
        self.report["style_parts"] = [
            part.region is not None for part in parts_of(self.session.document.style)
        ]
        panel.mix_button.setChecked(False)
        window.menus.editable()["Select/Nothing"].trigger()

    def look(self) -> None:
        window = self.window
        window.appearance.set_view("split")
        window.docks.show_panel(window.history_panel)
        self.shoot("split")
        window.appearance.set_view("side")
        window.appearance.set_label_colors("distinct", True)
        window.docks.show_panel(window.navigator)
        self.shoot("colours")
        window.appearance.set_label_colors("labels", False)
        window.docks.show_panel(window.style_panel)
        window.show_variations()
        dialog = window.findChild(VariationsDialog)
        while not window.bridge.is_idle:
            wait_for(window.bridge.variation_ready)
        self.shoot("variations", dialog)
        dialog.close()
        window.show_models()
        models = window.findChild(ModelDialog)
        self.shoot("models", models)
        models.close()

    def paint_over(self) -> None:
        """Glow on the ridges, and mist over the shore."""
        window = self.window
        window.appearance.set_view("picture")
        over = window.tools.over
        window.menus.editable()["Layer/Paint over the picture"].trigger()
        self.take(Tool.BRUSH)
        for color, size, strokes in (
            ((255, 186, 96), 60, (((60, 170), (110, 140), (200, 190)), ((300, 120), (360, 90), (440, 170)))),
            ((228, 236, 244), 70, (((0, 300), (250, 305), (500, 300), (768, 305)),)),
        ):
            over.set_color(color)
            window.tools.set_size(size)
            window.tools.set_softness(1.0)
            window.tools.set_density(0.5)
            for stroke in strokes:
                drag(self.canvas, *stroke)
        window.over_panel.set_mode(BlendMode.SCREEN)
        self.settle()
        self.shoot("paint-over")
        over.set_on(False)
        window.appearance.set_view("side")

    def export(self) -> None:
        window, exports = self.window, self.window.exports
        document = self.session.document.snapshot()
        for name in PICTURES:
            exports.picture_to(self.folder / name, depth=16 if name == "deep.png" else 8)
            wait_for(exports.notice)
        exports.picture_to(self.folder / "double.png", size=(2 * document.width, 2 * document.height))
        wait_for(exports.notice)
        for name in ("film.mp4", "film.gif"):
            window.making_of.export_to(self.folder / name, 2, has_labels=True)
            wait_for(window.making_of.notice)
        export_label_map(self.folder / "labels.png", document.labels, document.label_set)
        window.files.save_to(self.folder / "work.gaugan")
        np.save(self.folder / "labels.npy", document.labels)
        self.report["layers"] = [layer.name for layer in document.state.layers]


def main(folder: Path, model: Path) -> None:
    make_application(sys.argv[:1])
    window = make_window(read_model_header(model), AppSettings(view="side"))
    window.show()
    QTest.qWaitForWindowExposed(window)
    landscape = Landscape(window, folder)
    window.bridge.start(model, "cpu")
    wait_for(window.bridge.picture_ready)
    for step in (
        landscape.paint_ground,
        landscape.paint_details,
        landscape.select_and_move,
        landscape.mix_styles,
        landscape.look,
        landscape.paint_over,
        landscape.export,
    ):
        step()
    landscape.report["tools"] = sorted(set(landscape.tools_used))
    window.session.document.mark_saved(None)
    window.close()
    print(json.dumps(landscape.report))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
