"""HDR panoramas by the menu, with a stand-in for the painter."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import OpenEXR
import pytest

from gaugan_desktop.document.paint_over import PaintOver
from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis.messages import SynthesisResult
from gaugan_desktop.ui.files import hdr_export
from gaugan_desktop.ui.files.hdr_export import HdrDialog
from gaugan_desktop.wrap import Wrap
from tests.ui.conftest import action


def answer(window, worker) -> None:
    """A deep blue picture with a bright place in its sky."""
    request = worker.requests[-1]
    assert request.depth == 16
    width, height = request.size or request.labels.shape[::-1]
    picture = np.full((height, width, 3), (9000, 20000, 45000), np.uint16)
    picture[height // 5, width // 2 - 6 : width // 2 + 6] = 65535
    picture[height // 5 - 5 : height // 5 + 5, width // 2 - 5 : width // 2 + 5] = 65535
    window.bridge._on_received(SynthesisResult(request.request_id, request.revision, picture, 5.0, True))


@pytest.fixture
def panorama(window, worker, document):
    window.session.set_wrap(Wrap(columns=True))
    window.session.fill_outline([(0, 100), (300, 100), (300, 200), (0, 200)], 3, "Rectangle")
    worker.become_ready()
    while not window.bridge.is_idle:
        worker.answer()
    return document


def test_only_panoramas(window, worker, document) -> None:
    said: list[str] = []
    window.scenes.notice.connect(said.append)
    action(window, "HDR panorama...").trigger()
    assert "Seamless" in said[0]


@pytest.mark.parametrize(("name", "is_cube"), [("a.exr", False), ("a.exr", True), ("a.hdr", False)])
def test_panoramas_by_menu(window, worker, panorama, choose, tmp_path, monkeypatch, name, is_cube) -> None:
    def accept(dialog) -> bool:
        dialog._size.setCurrentIndex(1)
        dialog._shape.setCurrentIndex(int(is_cube))
        return True

    monkeypatch.setattr(HdrDialog, "exec", accept)
    choose(tmp_path / name)
    said: list[str] = []
    window.scenes.notice.connect(said.append)
    window.scenes.panorama.export()
    assert worker.requests[-1].size == (600, 400)
    answer(window, worker)
    path = str(tmp_path / name)
    if name.endswith(".hdr"):
        pixels = cv2.imread(path, cv2.IMREAD_UNCHANGED)
    else:
        with OpenEXR.File(path) as file:
            pixels = file.channels()["RGB"].pixels.copy()
    assert pixels.shape == ((900, 150, 3) if is_cube else (300, 600, 3))
    assert pixels.max() > 50, "a sun"
    assert said == [f"Exported {name}"]


def test_the_sun_can_be_left_out(window, worker, panorama, tmp_path) -> None:
    window.scenes.panorama.export_to(tmp_path / "a.hdr", strength=0.0)
    answer(window, worker)
    assert cv2.imread(str(tmp_path / "a.hdr"), cv2.IMREAD_UNCHANGED).max() <= 1.01


def test_what_is_painted_over_is_part_of_it(window, worker, panorama, tmp_path) -> None:
    rgba = np.zeros((200, 300, 4), np.uint8)
    rgba[150:] = (255, 128, 0, 255)
    window.session.change("Paint", replace(panorama.state, over=PaintOver.of(rgba)))
    window.scenes.panorama.export_to(tmp_path / "a.hdr", factor=2)
    answer(window, worker)
    light = cv2.imread(str(tmp_path / "a.hdr"), cv2.IMREAD_UNCHANGED)[..., ::-1]
    assert light.shape == (300, 600, 3), "a picture of 3:2 is cut to 2:1"
    assert np.allclose(light[290], (1.0, 0.2159, 0.0), atol=0.01), "the ground is as bright as it was painted"


def test_it_says_when_the_sky_holds_no_sun(window, worker, panorama, tmp_path) -> None:
    said: list[str] = []
    window.scenes.notice.connect(said.append)
    window.scenes.panorama.export_to(tmp_path / "a.hdr")
    request = worker.requests[-1]
    grey = np.full((200, 300, 3), 30000, np.uint16)
    window.bridge._on_received(SynthesisResult(request.request_id, request.revision, grey, 5.0, True))
    assert said == ["Exported a.hdr; under this sky no sun is seen"]


def test_what_goes_wrong_is_said(window, worker, panorama, tmp_path, monkeypatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(hdr_export, "show_problem", lambda parent, text: said.append(text))
    window.scenes.panorama.export_to(Path(tmp_path / "missing" / "a.hdr"))
    answer(window, worker)
    assert "cannot be written" in said[0]
