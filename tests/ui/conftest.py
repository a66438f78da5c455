"""A real window with a stand-in for the worker process."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAction, QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox

from gaugan_desktop.app import make_window
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.rect import Rect
from gaugan_desktop.findings import Finding
from gaugan_desktop.imaging.plates import Plate, Plates
from gaugan_desktop.labels import LabelSet, bundled_label_set
from gaugan_desktop.models.model_file import ModelHeader, read_model_header
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.synthesis.messages import SynthesisRequest, SynthesisResult, WorkerReady
from gaugan_desktop.ui.files.batch_dialog import BatchDialog
from gaugan_desktop.ui.files.exchange_dialog import ExchangeDialog
from gaugan_desktop.ui.files.export_dialog import ExportDialog
from gaugan_desktop.ui.files.film_dialog import MakingOfDialog
from gaugan_desktop.ui.files.hdr_export import HdrDialog
from gaugan_desktop.ui.files.lost_work_dialog import LostWorkDialog
from gaugan_desktop.ui.files.new_document import NewDocumentDialog
from gaugan_desktop.ui.files.parallax_dialog import ParallaxDialog
from gaugan_desktop.ui.files.plate_export import PlatesDialog
from gaugan_desktop.ui.files.questions import LabelSetDialog
from gaugan_desktop.ui.models.mapping_dialog import MappingDialog
from gaugan_desktop.ui.models.model_dialog import ModelDialog
from gaugan_desktop.ui.studio.check_dialog import CheckDialog
from gaugan_desktop.ui.studio.export_model_dialog import ExportModelDialog
from gaugan_desktop.ui.studio.labels_dialog import LabelsDialog
from gaugan_desktop.ui.studio.map_exchange import ExportMapsDialog
from gaugan_desktop.ui.studio.new_set_dialog import NewSetDialog
from gaugan_desktop.ui.views.canvas_view import CanvasView
from gaugan_desktop.ui.views.panorama_dialog import PanoramaDialog
from gaugan_desktop.ui.window.about import AboutDialog
from gaugan_desktop.ui.window.application import Application
from gaugan_desktop.ui.window.docks import PanelDock
from gaugan_desktop.ui.window.edit_dialogs import ReplaceLabelDialog, SizeDialog, TransformDialog
from gaugan_desktop.ui.window.keys import ShortcutsDialog
from gaugan_desktop.ui.window.main_window import MainWindow
from gaugan_desktop.ui.window.preferences import PreferencesDialog

LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


@dataclass
class FakeWorker:
    """Takes the client's place behind the bridge; answers when the test says so."""

    window: MainWindow
    requests: list[SynthesisRequest] = field(default_factory=list)

    def send(self, request: SynthesisRequest) -> None:
        self.requests.append(request)

    def become_ready(self) -> None:
        self.window.bridge._on_received(WorkerReady("CPU", self.window.model.header))

    def answer(self, color: int = 100, milliseconds: float = 12.0) -> None:
        """Answer the newest request with a plain picture."""
        request = self.requests[-1]
        picture = np.full((*request.labels.shape, 3), color, np.uint8)
        result = SynthesisResult(
            request.request_id, request.revision, picture, milliseconds, request.is_export
        )
        self.window.bridge._on_received(result)

    def answer_patch(self, rect: Rect, color: int) -> None:
        """Answer the newest request with a preview."""
        request = self.requests[-1]
        patch = np.full((rect.height, rect.width, 3), color, np.uint8)
        self.window.bridge._on_received(
            SynthesisResult(request.request_id, request.revision, patch, 5.0, rect=rect)
        )


@pytest.fixture(autouse=True)
def no_message_boxes(monkeypatch) -> None:
    """A message that nobody expects fails the test instead of waiting for a click for ever."""

    def fail(*arguments) -> None:
        raise AssertionError(f"unexpected message: {arguments[-1]}")

    for name in ("warning", "question", "exec"):
        monkeypatch.setattr(QMessageBox, name, fail)


@pytest.fixture(scope="session")
def qapp_cls() -> type[Application]:
    return Application


@pytest.fixture
def header(tiny_model) -> ModelHeader:
    return read_model_header(tiny_model)


@pytest.fixture
def window(qtbot, header) -> Iterator[MainWindow]:
    # Spare work would come between what tests ask of the worker.
    window = make_window(header, AppSettings(has_painted_styles=False, view="side"))
    qtbot.addWidget(window, before_close_func=lambda w: w.session.document.mark_saved(None))
    window.setWindowState(Qt.WindowState.WindowNoState)  # the offscreen platform's screen is small
    window.resize(1320, 800)
    window.show()
    qtbot.waitExposed(window)
    yield window
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # or themes would be given to it, too


@pytest.fixture
def document(window, landscape) -> Document:
    """A blank document of sky in the window."""
    window.canvas.setFocus()
    document = Document.blank(300, 200, landscape, 13)
    window.session.open(document)
    window.tools.select_label(6)
    return document


@pytest.fixture
def worker(window, monkeypatch) -> FakeWorker:
    fake = FakeWorker(window)
    monkeypatch.setattr(window.bridge._scheduler, "_send", fake.send)
    return fake


@pytest.fixture
def choose(monkeypatch):
    """Answer the next file dialogs with a path."""

    def answer(path) -> None:
        for name in ("getSaveFileName", "getOpenFileName"):
            monkeypatch.setattr(QFileDialog, name, lambda *a: (str(path), ""))

    return answer


def view_point(canvas: CanvasView, x: float, y: float) -> QPointF:
    """Widget position of a document point."""
    return canvas.view_state.transform(canvas._size()).map(QPointF(x, y))


def drag(canvas: CanvasView, *points: tuple[float, float], button=Qt.MouseButton.LeftButton) -> None:
    """Press, move and release the mouse at document points."""
    positions = [view_point(canvas, *point).toPoint() for point in points]
    QTest.mousePress(canvas, button, Qt.KeyboardModifier.NoModifier, positions[0])
    for position in positions[1:]:
        QTest.mouseMove(canvas, position)
    QTest.mouseRelease(canvas, button, Qt.KeyboardModifier.NoModifier, positions[-1])


class TabletPen:
    """A pen on a tablet, or its eraser end; positions in document coordinates, buttons as one likes."""

    def __init__(self, canvas: CanvasView, is_eraser: bool = False, system_id: int = 77) -> None:
        self.canvas, self.t = canvas, 1000
        kind = QPointingDevice.PointerType
        self.device = QPointingDevice(
            "pen", system_id, QInputDevice.DeviceType.Stylus, kind.Eraser if is_eraser else kind.Pen,
            QInputDevice.Capability.Pressure, 1, 3,
        )  # fmt: skip

    def send(self, kind, x, y, pressure=1.0, button=NO_BUTTON, held=NO_BUTTON, milliseconds=10) -> None:
        self.t += milliseconds
        position = view_point(self.canvas, x, y)
        event = QTabletEvent(
            kind, self.device, position, QPointF(self.canvas.mapToGlobal(position)), pressure, 0.0, 0.0, 0.0,
            0.0, 0.0, Qt.KeyboardModifier.NoModifier, button, held,
        )  # fmt: skip
        event.setTimestamp(self.t)
        QApplication.sendEvent(self.canvas, event)
        assert event.isAccepted()

    def press(self, x, y, pressure=1.0, button=LEFT, held=None) -> None:
        self.send(QEvent.Type.TabletPress, x, y, pressure, button, button if held is None else held)

    def move(self, x, y, pressure=1.0, held=LEFT) -> None:
        self.send(QEvent.Type.TabletMove, x, y, pressure, NO_BUTTON, held)

    def hover(self, x, y) -> None:
        self.move(x, y, 0.0, NO_BUTTON)

    def release(self, x, y, button=LEFT) -> None:
        self.send(QEvent.Type.TabletRelease, x, y, 0.0, button)

    def leave(self) -> None:
        """Out of the tablet's reach."""
        nowhere = QPointF(0, 0)
        event = QTabletEvent(
            QEvent.Type.TabletLeaveProximity, self.device, nowhere, nowhere, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0,
            Qt.KeyboardModifier.NoModifier, NO_BUTTON, NO_BUTTON,
        )  # fmt: skip
        QApplication.sendEvent(QApplication.instance(), event)


def pen(canvas: CanvasView, *samples: tuple[float, float, float]) -> None:
    """A stroke of a tablet pen: (x, y, pressure) in document coordinates."""
    tablet = TabletPen(canvas)
    first, *between, last = samples
    tablet.press(*first)
    for sample in between:
        tablet.move(*sample)
    tablet.release(*last[:2])


def some_plates(label_set: LabelSet) -> Plates:
    """A dark plate whose nearness grows downwards, before a light one of sky."""
    shape = (100, 150)
    nearness = np.repeat(np.linspace(0, 0.5, 100, dtype=np.float32)[:, None], 150, 1)
    matte = np.zeros(shape, np.uint8)
    matte[50:, 40:110] = 255
    sky, rock = (np.full((*shape, 3), value, np.uint8) for value in (200, 40))
    plates = (
        Plate("sky", sky, np.full(shape, 255, np.uint8), np.zeros(shape, np.float32)),
        Plate("rock", rock, matte, nearness),
    )
    return Plates(plates, np.zeros(shape, np.uint8), label_set, 50.0)


def every_dialog(window: MainWindow, label_set: LabelSet) -> list[QDialog]:
    """All dialogs of the window, not yet shown."""
    return [
        NewDocumentDialog(window, label_set),
        SizeDialog(window, 768, 512),
        ExportDialog(window, 768, 512, window.settings),
        MakingOfDialog(window),
        ExchangeDialog(window, window.session.document),
        BatchDialog(window, window.batch, window.session),
        PlatesDialog(window, has_layers=True),
        window.scenes.day_film(),
        HdrDialog(window, 1024, 512),
        ParallaxDialog(window, some_plates(label_set), window.exports.folder, str),
        TransformDialog(window, Rect(10, 10, 90, 60), lambda corners: None),
        ReplaceLabelDialog(window, label_set, 3),
        LabelSetDialog(window, "Does it use other labels?"),
        MappingDialog(window, bundled_label_set("coco_stuff"), label_set, [0, 1, 2]),
        ShortcutsDialog(window, window.menus.all),
        PreferencesDialog(
            window,
            window.appearance,
            window.tools,
            window.pen,
            window.menus.editable(),
            window.label_panel.keys,
        ),
        ModelDialog(window, window.model),
        AboutDialog(window),
        PanoramaDialog(window, window.display),
        LostWorkDialog(window, []),
        NewSetDialog(window),
        LabelsDialog(window, label_set, []),
        ExportModelDialog(window, "coast"),
        ExportMapsDialog(window, Path("maps")),
        CheckDialog(window, [Finding("warning: The label lake is rare.")], lambda place: None),
    ]


def each_panel(window: MainWindow) -> Iterator[PanelDock]:
    """Brings one panel after the other to the front."""
    for dock in window.docks.by_name.values():
        window.docks.show_panel(dock.widget())
        QApplication.processEvents()
        yield dock


def action(window: MainWindow, name: str) -> QAction:
    """An action of the window, by its text."""
    return next(a for a in window.findChildren(QAction) if a.text() == name)
