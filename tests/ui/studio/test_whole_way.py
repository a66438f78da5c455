"""From a folder of twelve photos to painting with a model of one's own, in the window, with the real trainer.

`GAUGAN_GUIDE=docs/guide` keeps pictures of the steps; `GAUGAN_MINUTES` says how long to train.
"""

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gaugan_desktop.app import make_window
from gaugan_desktop.models.library import model_entries
from gaugan_desktop.models.model_file import read_model_header
from gaugan_desktop.paths import resource_path, starter_model_path
from gaugan_desktop.photo_set import training
from gaugan_desktop.photo_set.agreement import learned_from
from gaugan_desktop.photo_set.exporting import MapFormat
from gaugan_desktop.photo_set.paintings import step_of
from gaugan_desktop.photo_set.photo import PhotoState
from gaugan_desktop.photo_set.runs import RunState
from gaugan_desktop.settings import AppSettings
from gaugan_desktop.ui.models.mapping_dialog import MappingDialog
from gaugan_desktop.ui.studio import training_process
from gaugan_desktop.ui.studio.map_exchange import ExportMapsDialog
from gaugan_desktop.ui.studio.new_set_dialog import NewSetDialog
from gaugan_desktop.ui.studio.studio_window import StudioWindow
from tests.ui.conftest import action, drag
from tests.ui.studio.rough_strokes import LABELS, PICTURE, PROBES, STROKES, UNKNOWN

_READY = (
    180_000  # milliseconds for a worker to load a model, or to paint, on a machine that does other things
)
_GUIDE = os.environ.get("GAUGAN_GUIDE")
_MINUTES = float(os.environ.get("GAUGAN_MINUTES", "2"))


@pytest.fixture
def main_window(qtbot):
    window = make_window(read_model_header(starter_model_path()), AppSettings())
    qtbot.addWidget(window, before_close_func=lambda w: w.session.document.mark_saved(None))
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1320, 740)
    window.show()
    window.bridge.start(starter_model_path(), "cpu")
    yield window
    if window.studio.window is not None and (run := window.studio.window.training.run) is not None:
        training_process.end(run)


def shot(widget: QWidget, name: str) -> None:
    """A picture for the guide, where it is wanted."""
    if _GUIDE:
        widget.grab().save(str(Path(_GUIDE) / f"{name}.jpg"), "JPG", 88)


def begin_set(window, folder: Path, monkeypatch) -> StudioWindow:
    def answer(dialog: NewSetDialog) -> bool:
        dialog.folder.setText(str(folder))
        dialog.folder.editingFinished.emit()
        dialog.sets.setCurrentIndex(dialog.sets.count() - 1)
        dialog.names.setPlainText("\n".join(LABELS))
        dialog.show()
        shot(dialog, "studio-new")
        dialog.hide()
        dialog.accept()
        return True

    monkeypatch.setattr(NewSetDialog, "exec", answer)
    action(window, "New photo set...").trigger()
    studio = window.studio.window
    studio.setWindowState(Qt.WindowState.WindowNoState)
    studio.resize(1320, 740)
    studio.page.canvas.setFocus()
    return studio


def paint_strokes(studio: StudioWindow) -> None:
    page = studio.page
    names = [*LABELS, UNKNOWN]
    document = page.session.document
    page.tools.set_size(9)
    for label, corners in STROKES[page.desk.photo.name]:
        page.tools.select_label(names.index(label))
        drag(page.canvas, *(scaled(document, *corner) for corner in corners))


def scaled(document, x: float, y: float) -> tuple[float, float]:
    return x / PICTURE[0] * document.width, y / PICTURE[1] * document.height


def check_probes(studio: StudioWindow) -> None:
    document, names = studio.page.session.document, [*LABELS, UNKNOWN]
    for label, x, y in PROBES.get(studio.page.desk.photo.name, []):
        found = document.label_at(*scaled(document, x, y))
        assert found is not None
        assert names[found] == label, (studio.page.desk.photo.name, x, y)


def suggest(studio: StudioWindow, qtbot) -> None:
    """Let the starter model's labeller begin with a photo; what it knows of six labels is a beginning."""
    studio.menus.actions["Suggest"].trigger()
    qtbot.waitUntil(lambda: not studio.suggestions.is_busy, timeout=_READY)
    assert not studio.page.desk.draft.is_empty
    shot(studio, "studio-suggest")


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_from_photos_to_painting(main_window, qtbot, tmp_path, monkeypatch) -> None:
    folder = tmp_path / "holiday"
    folder.mkdir()
    for path in resource_path("styles").glob("*.jpg"):
        shutil.copy(path, folder / path.name)
    studio = begin_set(main_window, folder, monkeypatch)
    assert studio.photo_set.label_set.names == LABELS
    qtbot.waitUntil(lambda: len(studio.page.strip._pictures) >= 4, timeout=_READY)
    for number in range(len(STROKES)):
        name = studio.page.desk.photo.name
        if number == 2:
            suggest(studio, qtbot)
        paint_strokes(studio)
        if number == 0:
            shot(studio, "studio-strokes")
        QTest.keyClick(studio.page.canvas, Qt.Key.Key_Return)
        check_probes(studio)
        if number == 0:
            shot(studio, "studio-snap")
        if number == len(STROKES) - 2:
            shot(studio, "studio-progress")
        QTest.keyClick(studio, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert studio.photo_set[name].state is PhotoState.DONE
    assert studio.photo_set.progress.done == len(STROKES)
    export_maps(studio, tmp_path / "maps", monkeypatch)
    monkeypatch.setattr(MappingDialog, "exec", lambda dialog: False)  # the sample knows more labels
    train(studio, qtbot)
    teach(studio, qtbot, monkeypatch)
    paint(main_window, studio, qtbot)


def export_maps(studio: StudioWindow, folder: Path, monkeypatch) -> None:
    def answer(dialog: ExportMapsDialog) -> bool:
        dialog.folder.setText(str(folder))
        dialog.formats.setCurrentIndex(dialog.formats.findData(MapFormat.VOC.value))
        dialog.show()
        shot(dialog, "studio-export")
        dialog.hide()
        return True

    monkeypatch.setattr(ExportMapsDialog, "exec", answer)
    studio.menus.actions["Export label maps..."].trigger()
    assert len([*folder.glob("SegmentationClass/*.png")]) == len(STROKES)


def train(studio: StudioWindow, qtbot) -> None:
    page = studio.training
    studio.tabs.setCurrentWidget(page)
    page.wishes.minutes.setValue(_MINUTES)
    page.wishes.device.setCurrentIndex(page.wishes.device.findData("cpu"))
    page.wishes.measure_button.click()
    assert page.wishes.forecast is not None
    assert page.wishes.forecast.seconds_per_step > 0
    page.wishes.start_button.click()
    page.panel.paints_along.setChecked(True)

    def is_over() -> bool:
        status = page.run.status()
        assert status.state is not RunState.FAILED, page.run.log.read_text()
        return status.state is RunState.FINISHED

    qtbot.waitUntil(is_over, timeout=round(_MINUTES * 60_000) + 5 * _READY)

    def is_painted() -> bool:  # the sample landscape, by the last checkpoint too
        paintings = page.run.painted.all
        return bool(paintings) and step_of(paintings[-1]) == page.run.status().step

    qtbot.waitUntil(is_painted, timeout=2 * _READY)
    page.look()
    assert page.samples.has_picture
    shot(studio, "studio-train")


def teach(studio: StudioWindow, qtbot, monkeypatch) -> None:
    """A short lesson: the labeller of the run's model learns from the set and has its labels."""
    monkeypatch.setattr(training, "TEACHING_STEPS", 2)
    with qtbot.waitSignal(studio.runs.teaching.ended, timeout=2 * _READY):
        studio.training.panel.teach_button.click()
    header = read_model_header(studio.training.run.taught_model)
    assert header.labeller is not None
    assert header.label_set.names == LABELS
    assert learned_from(header, studio.photo_set.root) == len(STROKES)


def paint(window, studio: StudioWindow, qtbot) -> None:
    """The model is kept and used; a stroke in its labels becomes a picture."""
    ready = []
    window.bridge.ready.connect(ready.append)
    studio.training.panel.keep_button.click()
    qtbot.waitUntil(lambda: bool(ready), timeout=_READY)
    assert ready[-1].header.label_set.names == LABELS
    assert ready[-1].header.name in [entry.name for entry in model_entries()]
    qtbot.waitUntil(lambda: window.bridge.is_idle, timeout=_READY)
    before = window.picture._picture
    window.tools.select_label(6)
    drag(window.canvas, (200, 200), (400, 120), (600, 200))
    qtbot.waitUntil(lambda: window.bridge.is_idle and window.picture._picture is not before, timeout=_READY)
    shot(window, "studio-paint")
