"""What the window asks of the painter, and what it makes of the answers."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gaugan_desktop.document.brush import StrokeSample
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.rect import Rect
from gaugan_desktop.document.style import MEAN_STYLE, Style, StylePart, StyleRegion, mixed
from gaugan_desktop.synthesis.messages import SynthesisError, WorkerLost
from gaugan_desktop.ui.panels.variations import VariationsDialog
from gaugan_desktop.ui.window import painter_reports
from gaugan_desktop.wrap import Wrap
from tests.ui.conftest import drag


def test_pictures_follow_the_newest_state(window, worker) -> None:
    worker.become_ready()
    drag(window.canvas, (100, 100), (200, 100))
    drag(window.canvas, (100, 200), (200, 200))
    assert len(worker.requests) == 1
    worker.answer()
    assert len(worker.requests) == 2
    assert worker.requests[1].revision == window.session.document.revision
    worker.answer(color=77)
    assert window.bridge.is_idle
    assert window.picture._picture.pixelColor(5, 5).red() == 77
    assert "12 ms" in window.status.text


def test_picture_of_an_old_document_is_never_shown(window, worker) -> None:
    worker.become_ready()
    drag(window.canvas, (100, 100), (200, 100))
    window.session.open(Document.blank(128, 96, window.session.document.label_set, 13))
    window.display.show(None)
    worker.answer(color=10)
    assert window.picture._picture is None
    assert worker.requests[-1].labels.shape == (96, 128)
    worker.answer(color=20)
    assert window.picture._picture.pixelColor(5, 5).red() == 20


def test_request_holds_the_label_map_and_style(window, worker) -> None:
    worker.become_ready()
    drag(window.canvas, (100, 100), (200, 100))
    request = worker.requests[-1]
    assert request.labels.shape == (512, 768)
    assert request.style == window.session.document.style


def test_lost_worker_is_reported_and_work_goes_on(window, worker, monkeypatch) -> None:
    problems = []
    monkeypatch.setattr(painter_reports, "show_problem", lambda parent, text: problems.append(text))
    worker.become_ready()
    drag(window.canvas, (100, 100), (200, 100))
    window.bridge._on_received(WorkerLost("The painter stopped."))
    assert "Restarting" in window.status.text
    drag(window.canvas, (100, 200), (200, 200))
    worker.become_ready()
    assert worker.requests[-1].revision == window.session.document.revision
    window.bridge._on_received(WorkerLost("No model.", is_final=True))
    assert "Preview off" in window.status.text
    assert "No model. You can go on painting" in problems[0]


def test_failed_picture_is_reported_once(window, worker, monkeypatch) -> None:
    problems = []
    monkeypatch.setattr(
        "gaugan_desktop.ui.files.export_controller.show_problem", lambda p, text: problems.append(text)
    )
    worker.become_ready()
    drag(window.canvas, (100, 100), (200, 100))
    window.bridge._on_received(SynthesisError(worker.requests[-1].request_id, "Too little memory."))
    assert problems == ["Too little memory."]
    worker.answer()
    assert window.bridge.is_idle


def test_overlay_shows_the_picture_on_the_canvas(window, worker) -> None:
    worker.become_ready()
    drag(window.canvas, (100, 100), (200, 100))
    worker.answer(color=0)
    window.canvas.set_outline(None, 0)
    QTest.keyClick(window, Qt.Key.Key_F3)
    window.view_menu.opacity.setValue(100)
    assert not window.picture.isVisible()
    assert window.canvas.grab().toImage().pixelColor(window.canvas.rect().center()).red() == 0
    window.view_menu.opacity.setValue(0)
    assert window.canvas.grab().toImage().pixelColor(window.canvas.rect().center()).blue() > 50
    QTest.keyClick(window, Qt.Key.Key_F2)
    assert window.picture.isVisible()


def test_device_menu_restarts_the_worker(window, monkeypatch) -> None:
    started = []
    monkeypatch.setattr(
        window.bridge._client, "start", lambda path, device: started.append((path.name, device))
    )
    window.appearance.set_device("cpu")
    assert started == []
    window.bridge.start(Path("m.safetensors"), "auto")
    window.appearance.set_device("cpu")
    assert started == [("m.safetensors", "auto"), ("m.safetensors", "cpu")]
    assert window.settings.device == "cpu"
    assert "Loading" in window.status.text


def test_moving_pen_gets_patches_and_the_lifted_one_the_whole_picture(window, worker) -> None:
    worker.become_ready()
    window.session.set_style(MEAN_STYLE)
    worker.answer(color=50, milliseconds=120.0)
    session, brush = window.session, window.tools.brush
    session.begin_stroke(brush, 3, StrokeSample(100, 100))
    assert worker.requests[-1].is_preview
    worker.answer_patch(Rect(90, 90, 110, 110), color=200)
    assert window.picture._picture.pixelColor(100, 100).red() == 200
    assert window.picture._picture.pixelColor(300, 300).red() == 50
    assert not window.bridge.is_idle
    session.extend_stroke(StrokeSample(140, 100))
    worker.answer_patch(Rect(120, 90, 150, 110), color=210)
    session.end_stroke()
    assert not worker.requests[-1].is_preview
    worker.answer(color=60, milliseconds=120.0)
    assert window.picture._picture.pixelColor(100, 100).red() == 60
    assert window.bridge.is_idle


def test_resting_pen_gets_the_whole_picture(window, worker, qtbot) -> None:
    worker.become_ready()
    window.session.set_style(MEAN_STYLE)
    worker.answer(milliseconds=120.0)
    window.session.begin_stroke(window.tools.brush, 3, StrokeSample(100, 100))
    worker.answer_patch(Rect(90, 90, 110, 110), color=200)
    before = len(worker.requests)
    qtbot.waitUntil(lambda: len(worker.requests) > before)
    assert not worker.requests[-1].is_preview
    assert window.session.document.is_painting


def test_seamless_menu(window, worker) -> None:
    worker.become_ready()
    entry = window.edit_menus._seamless[Wrap(columns=True)]
    entry.trigger()
    assert window.session.document.wrap == Wrap(columns=True)
    assert worker.requests[-1].wrap == Wrap(columns=True)
    assert window.isWindowModified()
    window.session.open(window.session.document)
    assert entry.isChecked()


@pytest.mark.parametrize(("action", "name"), [("_natural", "borders"), ("_lit", "light")])
def test_menu_of_what_is_natural(action: str, name: str, window, worker) -> None:
    def is_on(of: object) -> bool:
        return getattr(of, f"has_natural_{name}")

    worker.become_ready()
    entry = getattr(window.edit_menus, action)
    assert entry.isChecked()
    entry.trigger()
    assert not is_on(window.session.document)
    assert not is_on(worker.requests[-1])
    worker.answer()
    window.session.undo()
    assert entry.isChecked()
    assert is_on(worker.requests[-1])


def test_variations_are_painted_one_by_one_and_adopted(window, worker, qtbot) -> None:
    worker.become_ready()
    QTest.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    dialog = window.findChild(VariationsDialog)
    styles = set()
    for _ in range(9):
        request = worker.requests[-1]
        assert request.labels.size <= 384 * 384
        styles.add(request.style.seed)
        worker.answer(color=50)
    assert len(styles) == 9
    assert window.picture._picture.pixelColor(5, 5).red() != 50
    item = dialog._list.item(4)
    icon = item.icon().pixmap(dialog._cell)
    assert icon.toImage().pixelColor(100, 50).red() == 50
    QTest.mouseClick(
        dialog._list.viewport(), Qt.MouseButton.LeftButton, pos=dialog._list.visualItemRect(item).center()
    )
    assert window.session.document.style.seed in styles
    assert worker.requests[-1].style == window.session.document.style
    worker.answer()
    dialog.throw()
    dialog.reject()
    worker.answer(color=60)  # the one that was under way comes too late
    assert window.bridge.is_idle


def test_variations_replace_a_mix_and_say_so_and_are_undone_in_their_window(window, worker) -> None:
    mask = np.zeros((512, 768), bool)
    mask[:100] = True
    parts = [StylePart(Style("a", seed=1), 1.0, StyleRegion.of(mask)), StylePart(Style("b", seed=2))]
    window.session.set_style(mixed(parts))
    window.show_variations()
    dialog = window.findChild(VariationsDialog)
    assert "takes the place of the mix" in dialog._hint.text()
    dialog._on_chosen(dialog._list.item(0))
    assert window.session.document.style.seed is not None
    assert "mix" not in dialog._hint.text()
    dialog.activateWindow()
    dialog._list.setFocus()
    QTest.keyClick(dialog._list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.session.document.style == mixed(parts)
    QTest.keyClick(dialog._list, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert window.session.document.style.seed is not None
    dialog.reject()
