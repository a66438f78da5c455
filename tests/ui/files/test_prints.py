"""Prints: large ones, their size on paper, their colour profiles."""

import numpy as np
import pytest
from psd_tools import PSDImage
from PySide6.QtWidgets import QFileDialog

from gaugan_desktop.imaging.color_profiles import name_of
from gaugan_desktop.imaging.export import PrintTarget
from gaugan_desktop.imaging.loading import load_picture
from gaugan_desktop.synthesis.messages import SynthesisError, SynthesisResult
from gaugan_desktop.ui.files import export_dialog
from gaugan_desktop.ui.files.export_dialog import ExportDialog
from tests.imaging.test_prints import cmyk_profile
from tests.ui.conftest import action
from tests.ui.files.conftest import resolution_of


@pytest.fixture
def small_limit(monkeypatch, tmp_path) -> None:
    """Everything of more than 512 x 512 pixels is a large print."""
    for place in ("files.export_controller", "synthesis_bridge"):
        monkeypatch.setattr(f"gaugan_desktop.ui.{place}.EXPORT_PIXELS", 512 * 512)


def test_large_prints_come_through_a_file(window, worker, tmp_path, small_limit) -> None:
    worker.become_ready()
    window.exports.picture_to(tmp_path / "out.tif", (1500, 1000), target=PrintTarget(margin=3))
    request = worker.requests[-1]
    assert (request.size, request.depth) == ((1500, 1000), 8)
    pixels = np.random.default_rng(0).integers(0, 256, (1000, 1500, 3), np.uint8)
    request.scratch.write_bytes(pixels.tobytes())
    answer = SynthesisResult(request.request_id, request.revision, np.empty((0, 0, 3), np.uint8), 5.0, True)
    window.bridge._on_received(answer)
    assert np.array_equal(load_picture(tmp_path / "out.tif"), pixels)
    assert resolution_of(tmp_path / "out.tif") == (300, 300)
    assert not request.scratch.exists()


def test_the_same_print_again_finds_what_is_painted(window, worker, tmp_path, small_limit, problems) -> None:
    worker.become_ready()
    found = []
    for color in (1, 1, 2):
        window.session.fill(5, 5, color)
        window.exports.picture_to(tmp_path / "out.png", (1500, 1000))
        while not window.bridge.is_idle:
            if worker.requests[-1].scratch is not None:
                found.append(worker.requests[-1].scratch)
                request_id = worker.requests[-1].request_id
                window.bridge._on_received(SynthesisError(request_id, "The painter broke down."))
            else:
                worker.answer()
    assert found[0] == found[1] != found[2]


def test_a_cancelled_print_leaves_no_file(window, worker, tmp_path, small_limit) -> None:
    worker.become_ready()
    window.exports.picture_to(tmp_path / "out.png", (1500, 1000))
    scratch = worker.requests[-1].scratch
    scratch.write_bytes(b"half")
    window.exports._progress.canceled.emit()
    assert not scratch.exists()
    assert not (tmp_path / "out.png").exists()


def test_layered_files_are_not_that_large(window, worker, tmp_path, small_limit, problems) -> None:
    worker.become_ready()
    window.exports.picture_to(tmp_path / "out.psd", (1500, 1000))
    assert ".pdf" in problems[0]
    window.exports.picture_to(tmp_path / "own.psd")
    worker.answer()
    assert PSDImage.open(tmp_path / "own.psd").size == (768, 512)


def test_the_dialog_tells_the_size_on_paper(window) -> None:
    dialog = ExportDialog(window, 768, 512, window.settings)
    dialog._size.setCurrentIndex(dialog._size.findData(0))
    dialog._width.setValue(7016)
    assert dialog.size_in_pixels == (7016, 4677)
    assert dialog._printed.text().startswith("59.4 x 39.6 cm")
    assert dialog.channel_bits == 8
    dialog._width.setValue(99_999)
    width, height = dialog.size_in_pixels
    assert 119e6 < width * height <= 120e6


def test_profiles_are_offered_and_remembered(window, tmp_path, monkeypatch) -> None:
    dialog = ExportDialog(window, 768, 512, window.settings)
    assert dialog.target == PrintTarget(None, 0.0)
    dialog._profile.setCurrentIndex(dialog._profile.findData("Display P3"))
    display = dialog.target.profile
    assert name_of(display) == "Display P3"
    file = tmp_path / "paper.icc"
    file.write_bytes(display)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a: (str(file), ""))
    last = dialog._profile.count() - 1
    dialog._profile.setCurrentIndex(last)
    dialog._profile.activated.emit(last)
    assert dialog.profile == str(file)
    window.settings.export_profile = dialog.profile
    assert ExportDialog(window, 768, 512, window.settings).profile == str(file)
    file.unlink()
    assert ExportDialog(window, 768, 512, window.settings).profile == ""


def test_what_is_no_profile_is_said(window, tmp_path, monkeypatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(export_dialog, "show_problem", lambda parent, text: said.append(text))
    (tmp_path / "a.icc").write_text("nonsense")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a: (str(tmp_path / "a.icc"), ""))
    dialog = ExportDialog(window, 768, 512, window.settings)
    dialog._profile.activated.emit(dialog._profile.count() - 1)
    assert "no colour profile" in said[0]
    assert dialog.profile == ""


def test_16_bits_are_there_for_profiles_without_tables(window, tmp_path) -> None:
    (tmp_path / "press.icc").write_bytes(cmyk_profile())
    window.settings.export_profile = str(tmp_path / "press.icc")
    dialog = ExportDialog(window, 768, 512, window.settings)
    dialog._depth.setCurrentIndex(1)
    assert not dialog._depth.isEnabled()
    assert "8 bits" in dialog._depth.toolTip()
    assert dialog.channel_bits == 8
    for name in ("", "Adobe RGB"):
        dialog._profile.setCurrentIndex(dialog._profile.findData(name))
        assert (dialog.channel_bits, dialog._depth.toolTip()) == (16, "")
    dialog._profile.setCurrentIndex(dialog._profile.findData(str(tmp_path / "press.icc")))
    assert dialog.channel_bits == 8


@pytest.mark.parametrize("suffix", ["psd", "ora"])
def test_files_with_layers_say_that_they_stay_in_srgb(window, worker, tmp_path, suffix) -> None:
    worker.become_ready()
    while not window.bridge.is_idle:
        worker.answer()
    said: list[str] = []
    window.exports.notice.connect(said.append)
    for target in (PrintTarget(cmyk_profile()), PrintTarget()):
        window.exports.picture_to(tmp_path / f"a.{suffix}", target=target)
        while not window.bridge.is_idle:
            worker.answer()
    assert said == [f"Exported a.{suffix}; files with layers stay in sRGB", f"Exported a.{suffix}"]


def test_the_gamut_warning_marks_what_the_profile_lacks(window, tmp_path) -> None:
    said: list[str] = []
    window.proof.notice.connect(said.append)
    toggle, proof = action(window, "Gamut warning"), action(window, "Proof of the colour profile")
    toggle.trigger()
    assert "Choose a colour profile" in said[0]
    assert not toggle.isChecked()
    (tmp_path / "press.icc").write_bytes(cmyk_profile())
    window.settings.export_profile = str(tmp_path / "press.icc")
    picture = np.full((512, 768, 3), (200, 30, 20), np.uint8)
    picture[:, 384:] = 90
    window.display.show(picture)

    def seen(x: int) -> tuple[int, ...]:
        return window.picture._picture.pixelColor(x, 5).getRgb()[:3]

    toggle.trigger()
    assert (seen(5), seen(700)) == ((255, 0, 255), (90, 90, 90))
    proof.trigger()
    assert seen(5) == (255, 0, 255)
    toggle.trigger()
    assert max(seen(5)) - min(seen(5)) < 8, "black ink only"
    toggle.trigger()
    proof.trigger()
    assert seen(5) == (255, 0, 255)
    toggle.trigger()
    assert seen(5) == (200, 30, 20)


def test_the_proof_shows_the_profile_of_exports(window, tmp_path) -> None:
    said: list[str] = []
    window.proof.notice.connect(said.append)
    toggle = action(window, "Proof of the colour profile")
    toggle.trigger()
    assert "Choose a colour profile" in said[0]
    assert not toggle.isChecked()
    window.settings.export_profile = str(tmp_path / "gone.icc")
    toggle.trigger()
    assert "cannot be read" in said[1]
    window.settings.export_profile = "Display P3"
    toggle.trigger()
    assert toggle.isChecked()
    window.display.show(np.full((512, 768, 3), (250, 30, 20), np.uint8))
    shown = window.picture._picture.pixelColor(5, 5)
    assert abs(shown.red() - 250) + abs(shown.green() - 30) < 12
    assert window.display.picture[0, 0].tolist() == [250, 30, 20], "the picture itself stays"
    window.display.set_proof(lambda picture: 255 - picture)
    assert window.picture._picture.pixelColor(5, 5).red() == 5
    toggle.trigger()
    assert window.picture._picture.pixelColor(5, 5).red() == 250
