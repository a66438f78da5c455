"""A landscape painted by script in the real program, as a film: what hands and helpers do.

Run as `python -m tests.e2e.film FILM.webp` (`make film`); any display will do, or none
(`QT_QPA_PLATFORM=offscreen`).
"""

import sys
from itertools import pairwise
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gaugan_desktop.app import make_application, make_window
from gaugan_desktop.document.brush import BrushTip
from gaugan_desktop.document.document import Document
from gaugan_desktop.models.model_file import read_model_header
from gaugan_desktop.paths import starter_model_path
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.ui.tools.toolbox import Tool
from gaugan_desktop.ui.views.label_image import rgba_from_image
from gaugan_desktop.ui.window.main_window import MainWindow
from tests.e2e.painter import wait_for
from tests.ui.conftest import view_point

WINDOW, FRAME = QSize(1366, 768), QSize(1200, 675)
QUALITY = 72
STROKE, HOLD, LAST = 110, 1300, 3500  # milliseconds
NO_KEY = Qt.KeyboardModifier.NoModifier


class Film:
    """Paints, and takes a frame after every step."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.canvas = window, window.canvas
        self.frames: list[Image.Image] = []
        self.durations: list[int] = []

    def paint(self) -> None:
        """The whole landscape."""
        window = self.window
        window.session.open(Document.blank(768, 512, window.model.header.label_set, 13))
        self.choose_style("Clear noon")
        self.settle()
        self.act("Labels/Suggest the rest")
        self.stroke("mountain", 56, (60, 250), (190, 130), (300, 225), (430, 160), (560, 245))
        self.stroke("water", 54, (250, 380), (700, 390))
        self.wait_for_ghost()
        self.act("Labels/Another suggestion")
        self.hold()
        self.act("View/Hide panels")  # its key takes the suggestion
        self.settle()
        self.act("Labels/Suggest the rest")
        window.tools.set_tip(BrushTip.TREE)
        self.stroke("tree", 110, (40, 400), (130, 420), (200, 430))
        window.tools.set_tip(BrushTip.ROUND)
        window.tools.set_density(0.45)
        window.tools.set_softness(0.7)
        self.stroke("bush", 80, (330, 490), (560, 480), (740, 490))
        window.tools.set_density(1.0)
        window.tools.set_softness(0.0)
        self.act("View/Symmetry")
        self.stroke("cloud", 26, (90, 60), (150, 44), (230, 62))
        self.act("View/Symmetry")
        window.tools.select_label(self.label("mountain"))
        self.act("Labels/This label again, the rest new")
        self.settle()
        self.act("View/Golden section")
        self.hold()
        self.act("View/Golden section")
        self.choose_style("Golden hour")
        self.settle()
        window.appearance.set_view("picture")
        window.toggle_panels()
        self.settle(LAST)

    def label(self, name: str) -> int:
        label = self.window.session.document.label_set.id_of(name)
        assert label is not None
        return label

    def act(self, name: str) -> None:
        """What a menu entry does."""
        self.window.menus.editable()[name].trigger()
        QApplication.processEvents()

    def stroke(self, label: str, size: float, *points: tuple[float, float]) -> None:
        """A slow stroke of the mouse through document points; then the settled picture."""
        self.window.tools.select_tool(Tool.BRUSH)
        self.window.tools.select_label(self.label(label))
        self.window.tools.set_size(size)
        places = [view_point(self.canvas, *point) for point in points]
        QTest.mousePress(self.canvas, Qt.MouseButton.LeftButton, NO_KEY, places[0].toPoint())
        for start, end in pairwise(places):
            for share in (0.33, 0.67, 1.0):
                place = QPointF(start + (end - start) * share)
                QTest.mouseMove(self.canvas, place.toPoint())
                QTest.qWait(60)
                self.shoot(STROKE)
        QTest.mouseRelease(self.canvas, Qt.MouseButton.LeftButton, NO_KEY, places[-1].toPoint())
        self.window.marks.set_place(None)
        self.settle(500)

    def choose_style(self, name: str) -> None:
        listing = self.window.style_panel._list
        rows = {listing.item(row).text(): row for row in range(listing.count())}
        self.window.style_panel._on_item_clicked(listing.item(rows[name]))

    def wait_for_ghost(self) -> None:
        while not self.window.finisher.has_ghost:
            wait_for(self.window.finisher.changed)
        self.hold()

    def settle(self, milliseconds: int = HOLD) -> None:
        """Wait for the picture of the newest state, and show it."""
        bridge, newest = self.window.bridge, self.window.session.document.revision
        if not bridge.is_idle:
            wait_for(bridge.picture_ready, lambda result: result.revision >= newest)
        self.hold(milliseconds)

    def hold(self, milliseconds: int = HOLD) -> None:
        QTest.qWait(50)
        self.shoot(milliseconds)

    def shoot(self, milliseconds: int) -> None:
        """Take a frame that stays for so long."""
        image: QImage = self.window.grab().toImage()
        smooth = Qt.TransformationMode.SmoothTransformation
        small = image.scaled(FRAME, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        self.frames.append(Image.fromarray(rgba_from_image(small)[..., :3]))
        self.durations.append(milliseconds)

    def save(self, path: Path) -> None:
        first, *others = self.frames
        first.save(
            path, "WEBP", save_all=True, append_images=others, duration=self.durations, loop=0,
            quality=QUALITY, method=4,
        )  # fmt: skip


def main(path: Path) -> None:
    model = starter_model_path()
    make_application(sys.argv[:1])
    settings = AppSettings(view="inset", inset_x=1.0, inset_y=0.0, has_painted_styles=False)
    window = make_window(read_model_header(model), settings)
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(WINDOW)
    window.show()
    QTest.qWaitForWindowExposed(window)
    window.bridge.start(model, "cpu")
    wait_for(window.bridge.picture_ready)
    film = Film(window)
    film.paint()
    window.session.document.mark_saved(None)
    window.close()
    film.save(path)
    print(f"wrote {path}: {len(film.frames)} frames, {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
