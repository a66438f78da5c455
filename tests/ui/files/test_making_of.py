"""Films of how a document was painted."""

import numpy as np
import pytest
from PIL import Image

from gaugan_desktop.document import geometry
from gaugan_desktop.document.document import Document
from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis.messages import SynthesisError
from gaugan_desktop.ui.files.film_dialog import MakingOfDialog
from tests.ui.conftest import drag


def test_a_film_of_the_painting(window, worker, tmp_path) -> None:
    window.tools.select_label(0)
    drag(window.canvas, (100, 100), (300, 100))
    drag(window.canvas, (100, 200), (300, 200))
    worker.become_ready()
    while not window.bridge.is_idle:
        worker.answer()
    window.making_of.export_to(tmp_path / "film.gif", 2, has_labels=True)
    colors = iter((77, 120, 160))
    while not window.bridge.is_idle:
        worker.answer(color=next(colors))
    with Image.open(tmp_path / "film.gif") as image:
        assert image.n_frames == 3
        frame = np.asarray(image.convert("RGB"))
    half = frame.shape[1] // 2
    assert abs(frame[:, half:].mean() - 77) < 4
    assert frame[:, :half].std() > 20


def test_a_film_has_the_proportions_that_the_document_has_now(window, worker, tmp_path) -> None:
    session = window.session
    session.open(Document.blank(200, 300, session.document.label_set, 13))
    session.fill(5, 5, 3)
    session.reshape(np.rot90, "Rotate", geometry.quarter_turn(1, 200, 300))
    assert (session.document.width, session.document.height) == (300, 200)
    worker.become_ready()
    while not window.bridge.is_idle:
        worker.answer()
    window.making_of.export_to(tmp_path / "film.mp4", 4, has_labels=False)
    while not window.bridge.is_idle:
        worker.answer()
    film = cv2.VideoCapture(str(tmp_path / "film.mp4"))
    try:
        assert film.read()[1].shape == (200, 300, 3)
        assert film.get(cv2.CAP_PROP_FPS) >= 12
    finally:
        film.release()


def test_a_film_that_fails_says_so_once(window, worker, tmp_path, problems) -> None:
    window.session.fill(5, 5, 3)
    worker.become_ready()
    worker.answer()
    window.making_of.export_to(tmp_path / "film.gif", 2, has_labels=False)
    window.bridge._on_received(SynthesisError(worker.requests[-1].request_id, "Too little memory."))
    assert problems == ["Too little memory."]
    assert window.making_of.painter.progress is None
    while not window.bridge.is_idle:
        worker.answer()
    assert not (tmp_path / "film.gif").exists()


def test_a_film_can_be_cancelled(window, worker, tmp_path) -> None:
    drag(window.canvas, (100, 100), (300, 100))
    worker.become_ready()
    window.making_of.export_to(tmp_path / "film.gif", 2, has_labels=False)
    window.making_of.painter.progress.canceled.emit()
    while not window.bridge.is_idle:
        worker.answer()
    assert not (tmp_path / "film.gif").exists()


def test_a_film_needs_something_to_show(window) -> None:
    notices = []
    window.making_of.notice.connect(notices.append)
    window.making_of.export()
    assert "Paint something first" in notices[0]


@pytest.mark.parametrize(("size", "pixels"), [(0, 384 * 384), (1, 768 * 512)])
def test_films_are_painted_in_the_size_asked_for(
    window, worker, choose, tmp_path, monkeypatch, size, pixels
) -> None:
    def accept(dialog) -> bool:
        dialog._size.setCurrentIndex(size)
        return True

    monkeypatch.setattr(MakingOfDialog, "exec", accept)
    choose(tmp_path / "film.gif")
    worker.become_ready()
    window.session.fill_outline([(0, 0), (100, 0), (100, 100)], 6, "Lasso")
    worker.answer()
    before = len(worker.requests)
    window.making_of.export()
    while window.making_of.painter.progress is not None:
        worker.answer()
    sizes = {request.labels.size for request in worker.requests[before:]}
    assert max(sizes) == pytest.approx(pixels, rel=0.02)
