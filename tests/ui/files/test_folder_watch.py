"""File > Watch folder in the real window."""

import threading

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QFileDialog

from gaugan_desktop.imaging.export import export_label_map
from gaugan_desktop.imaging.loading import load_picture
from gaugan_desktop.synthesis.messages import SynthesisResult
from gaugan_desktop.ui.files import folder_watch
from tests.ui.conftest import action


@pytest.fixture
def watching(window, document, worker, tmp_path, monkeypatch):
    worker.become_ready()
    worker.answer()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *a: str(tmp_path))
    action(window, "Watch folder...").trigger()
    yield window
    window.watch.stop()


def save(tmp_path, landscape, label=6):
    export_label_map(tmp_path / "a.png", np.full((96, 128), label, np.uint8), landscape)


def answer(worker, request, color):
    picture = np.full((*request.labels.shape, 3), color, np.uint8)
    worker.window.bridge._on_received(
        SynthesisResult(request.request_id, request.revision, picture, 5.0, True)
    )


def test_a_saved_map_is_painted_in_the_style_of_the_window(
    watching, document, worker, landscape, tmp_path, qtbot
) -> None:
    count, said = len(worker.requests), []
    watching.watch.notice.connect(said.append)
    save(tmp_path, landscape)
    qtbot.waitUntil(lambda: len(worker.requests) > count)
    request = worker.requests[-1]
    assert (request.labels == 6).all()
    assert request.style == document.style
    answer(worker, request, 77)
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["Painted painted/a.png"]
    assert (load_picture(tmp_path / "painted" / "a.png") == 77).all()
    assert not document.is_modified, "the document in hand is another matter"


def test_what_was_saved_again_meanwhile_is_painted_anew(watching, worker, landscape, tmp_path, qtbot) -> None:
    count = len(worker.requests)
    save(tmp_path, landscape)
    qtbot.waitUntil(lambda: len(worker.requests) == count + 1)
    save(tmp_path, landscape, 17)
    answer(worker, worker.requests[-1], 10)
    qtbot.waitUntil(lambda: len(worker.requests) == count + 2)
    assert (worker.requests[-1].labels == 17).all()
    assert not (tmp_path / "painted" / "a.png").exists()
    answer(worker, worker.requests[-1], 20)
    qtbot.waitUntil((tmp_path / "painted" / "a.png").exists)


def test_a_cancelled_export_costs_no_map(watching, worker, landscape, tmp_path, qtbot) -> None:
    watching.bridge.request_export()
    export, count = worker.requests[-1], len(worker.requests)
    save(tmp_path, landscape)
    qtbot.waitUntil(lambda: watching.watch._labels is not None)
    watching.exports._on_cancelled()
    answer(worker, export, 5)
    qtbot.waitUntil(lambda: len(worker.requests) > count)
    answer(worker, worker.requests[-1], 30)
    qtbot.waitUntil((tmp_path / "painted" / "a.png").exists)


def test_bad_files_are_told_in_the_status_line(watching, tmp_path, qtbot, monkeypatch) -> None:
    said = []
    watching.watch.notice.connect(said.append)
    monkeypatch.setattr("gaugan_desktop.live_link.watched_folder._PATIENCE_SECONDS", 0.0)
    photo = np.random.default_rng(0).integers(0, 256, (96, 128, 3), np.uint8)
    Image.fromarray(photo).save(tmp_path / "photo.png")
    qtbot.waitUntil(lambda: bool(said))
    assert said[0].startswith("photo.png: ")


def test_the_menu_says_what_is_watched_and_stops_it(watching, window) -> None:
    stop = next(a for a in window.menus["&File"].actions() if "Stop watching" in a.text())
    assert stop.isChecked()
    (thread,) = (each for each in threading.enumerate() if each.name == "folder-watch")
    stop.trigger()
    assert window.watch.folder is None
    thread.join(10)
    assert not thread.is_alive()
    assert not action(window, "Watch folder...").isChecked()


def test_a_folder_that_goes_away_ends_it_with_a_sentence(watching, tmp_path, qtbot, monkeypatch) -> None:
    shown = []
    monkeypatch.setattr(folder_watch, "show_problem", lambda parent, text: shown.append(text))
    (tmp_path / "painted").rmdir()
    for path in tmp_path.iterdir():
        if path.is_file():
            path.unlink()
    monkeypatch.setattr("gaugan_desktop.live_link.watched_folder.os.scandir", _gone)
    qtbot.waitUntil(lambda: bool(shown))
    assert watching.watch.folder is None


def _gone(path):
    raise FileNotFoundError(2, "No such file or directory")


def test_no_choice_is_no_watch(window, monkeypatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *a: "")
    action(window, "Watch folder...").trigger()
    assert window.watch.folder is None
    assert not action(window, "Watch folder...").isChecked()
