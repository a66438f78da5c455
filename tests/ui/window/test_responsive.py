"""The window stays alive whatever is done to a large document; benchmarks/responsiveness.py times it."""

import importlib
import threading

import numpy as np
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from gaugan_desktop.document.document import Document
from gaugan_desktop.document.geometry import scaled
from gaugan_desktop.document.project_file import load_project
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.ui.aside import run_aside
from tests.ui.conftest import drag

SIDE = 2048


def test_results_and_errors_come_back(qtbot) -> None:
    assert run_aside(threading.get_ident) != threading.get_ident()

    def fail() -> None:
        raise BadFileError("x", "Broken.")

    with pytest.raises(BadFileError, match="Broken"):
        run_aside(fail)


def test_events_are_handled_meanwhile(qtbot) -> None:
    handled, may_end = [], threading.Event()

    def on_timeout() -> None:
        handled.append(True)
        may_end.set()

    QTimer.singleShot(0, on_timeout)
    assert run_aside(may_end.wait)
    assert handled == [True]


@pytest.fixture
def large(window):
    """A document of 2048 x 2048 pixels."""
    small = window.session.document
    document = Document(scaled(small.labels, SIDE, SIDE), small.label_set, small.base_label)
    document.mark_saved(None)
    window.session.open(document)
    return window


HEAVY = {
    "gaugan_desktop.document.operations.borders_smoothed": "smooth",
    "gaugan_desktop.document.operations.specks_removed": "specks",
    "gaugan_desktop.ui.files.file_controller.save_project": "save",
    "gaugan_desktop.ui.files.file_controller.load_project": "open",
    "gaugan_desktop.ui.files.export_controller.export_picture": "export",
    "gaugan_desktop.ui.files.making_of.write_film": "film",
}


def test_heavy_work_is_done_aside(large, worker, tmp_path, monkeypatch) -> None:
    threads: dict[str, int] = {}

    def watch(place: str, name: str) -> None:
        module, _, function = place.rpartition(".")
        original = getattr(importlib.import_module(module), function)

        def watched(*arguments, **settings):
            threads[name] = threading.get_ident()
            return original(*arguments, **settings)

        monkeypatch.setattr(place, watched)

    for place, name in HEAVY.items():
        watch(place, name)
    worker.become_ready()
    labels_menu = {action.text(): action for action in large.menus["La&bels"].actions()}
    labels_menu["Smooth borders"].trigger()
    labels_menu["Remove specks"].trigger()
    large.making_of.export_to(tmp_path / "film.gif", 2, has_labels=True)
    large.exports.picture_to(tmp_path / "a.png")
    while not large.bridge.is_idle:
        worker.answer()
    large.files.save_to(tmp_path / "a.gaugan")
    large.files.open_path(tmp_path / "a.gaugan")
    assert set(threads) == set(HEAVY.values())
    assert threading.get_ident() not in threads.values()


def test_work_that_was_overtaken_changes_nothing(large, monkeypatch) -> None:
    messages = []
    large.session.refused.connect(messages.append)
    before = large.session.document.labels.copy()

    def paint_meanwhile(labels: np.ndarray) -> np.ndarray:
        done = threading.Event()
        QTimer.singleShot(0, large, lambda: (drag(large.canvas, (500, 500), (900, 500)), done.set()))
        done.wait()
        return np.zeros_like(labels)

    large.tools.select_label(0)
    QApplication.processEvents()
    large.edit_menus.rework(paint_meanwhile, "Test")
    assert "nothing was done" in messages[0]
    large.session.undo()
    assert np.array_equal(large.session.document.labels, before)


@pytest.mark.parametrize("answer", [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Discard])
def test_a_stroke_made_while_a_file_loads_is_asked_about(window, tmp_path, monkeypatch, answer) -> None:
    window.files.save_to(tmp_path / "a.gaugan")
    has_painted = threading.Event()

    def load(path):
        QTimer.singleShot(0, window, paint)
        assert has_painted.wait(30)
        return load_project(path)

    def paint() -> None:
        drag(window.canvas, (100, 100), (200, 100))
        has_painted.set()

    questions = []
    monkeypatch.setattr("gaugan_desktop.ui.files.file_controller.load_project", load)
    monkeypatch.setattr(QMessageBox, "question", lambda *a: questions.append(a[2]) or answer)
    painted = window.session.document
    is_open = window.files.open_path(tmp_path / "a.gaugan")
    assert len(questions) == 1
    assert is_open is (answer == QMessageBox.StandardButton.Discard)
    assert (window.session.document is painted) is not is_open
