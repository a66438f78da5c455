"""Pictures and label maps on their way out, each read back by another library."""

from pathlib import Path

import numpy as np
import pyora
import pytest
from PIL import Image
from psd_tools import PSDImage
from psd_tools.constants import Resource
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from gaugan_desktop.document import geometry, layers
from gaugan_desktop.document.document import Document
from gaugan_desktop.imaging.color_profiles import name_of
from gaugan_desktop.imaging.export import PrintTarget, export_picture
from gaugan_desktop.imaging.loading import load_label_map, load_picture
from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis.messages import (
    SynthesisCancelled,
    SynthesisError,
    SynthesisProgress,
    SynthesisResult,
)
from gaugan_desktop.ui.files import export_controller as module
from gaugan_desktop.ui.files import export_dialog
from gaugan_desktop.ui.files.export_dialog import ExportDialog
from gaugan_desktop.ui.files.film_dialog import MakingOfDialog
from gaugan_desktop.ui.panels.variations import VariationsDialog
from tests.imaging.test_prints import cmyk_profile
from tests.ui.conftest import action, drag


@pytest.fixture
def problems(monkeypatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr(module, "show_problem", lambda parent, text: found.append(text))
    return found


@pytest.fixture
def accepted(monkeypatch) -> None:
    monkeypatch.setattr(ExportDialog, "exec", lambda dialog: True)


def test_label_map_export_opens_again(window, tmp_path, choose, landscape) -> None:
    choose(tmp_path / "labels.png")
    drag(window.canvas, (100, 100), (300, 100))
    window.exports.labels()
    painted = window.session.document.labels.copy()
    assert np.array_equal(load_label_map(tmp_path / "labels.png", landscape), painted)
    window.session.document.mark_saved(None)
    assert window.files.open_path(tmp_path / "labels.png")
    assert np.array_equal(window.session.document.labels, painted)


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".webp", ".tif"])
def test_picture_export_waits_for_the_worker(window, worker, tmp_path, choose, accepted, suffix) -> None:
    path = tmp_path / f"out{suffix}"
    choose(path)
    worker.become_ready()
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert worker.requests[-1].is_export
    worker.answer(color=90)
    picture = load_picture(path)
    assert picture.shape == (512, 768, 3)
    assert abs(int(picture.mean()) - 90) <= 1
    assert cv2.imread(str(path)).shape == (512, 768, 3)
    with Image.open(path) as image:
        assert image.info["icc_profile"]
        said = {**image.info, **image.getexif()}
    assert any("Tiny" in str(value) for value in said.values())
    assert any("GauGAN Desktop" in str(value) for value in said.values())


def test_notes_can_be_left_out(window, worker, tmp_path) -> None:
    worker.become_ready()
    window.exports.picture_to(tmp_path / "out.png", has_notes=False)
    worker.answer()
    with Image.open(tmp_path / "out.png") as image:
        assert set(image.info) == {"dpi"}


@pytest.mark.parametrize(
    ("suffix", "depth"),
    [(".png", 8), (".png", 16), (".jpg", 8), (".tif", 8), (".tif", 16), (".webp", 8), (".psd", 8)],
)
def test_folder_and_resolution_are_remembered(
    window, worker, tmp_path, choose, accepted, monkeypatch, suffix, depth
) -> None:
    monkeypatch.setattr(ExportDialog, "dpi", 144)
    monkeypatch.setattr(ExportDialog, "channel_bits", depth)
    folder = tmp_path / "pictures"
    folder.mkdir()
    path = folder / f"out{suffix}"
    choose(path)
    worker.become_ready()
    window.exports.picture()
    request = worker.requests[-1]
    picture = np.full((512, 768, 3), 90, np.uint8 if request.depth == 8 else np.uint16)
    window.bridge._on_received(SynthesisResult(request.request_id, request.revision, picture, 5.0, True))
    assert resolution_of(path) == (144, 144)
    assert window.settings.export_folder == str(folder)
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a: asked.append(a[2]) or ("", ""))
    window.exports.picture()
    assert Path(asked[0]).parent == folder
    path.unlink()
    folder.rmdir()
    window.exports.labels()
    assert Path(asked[1]).parent != folder


def resolution_of(path: Path) -> tuple[int, int]:
    """Pixels per inch that a file gives, across and down."""
    if path.suffix == ".psd":
        said = PSDImage.open(path).image_resources.get_data(Resource.RESOLUTION_INFO)
        assert (said.horizontal_unit, said.vertical_unit) == (1, 1)
        return said.horizontal >> 16, said.vertical >> 16
    with Image.open(path) as image:
        exif = image.getexif()
        across, down = image.info.get("dpi") or (exif[0x011A], exif[0x011B])
    return round(across), round(down)


@pytest.mark.parametrize("factor", [2, 4])
def test_larger_pictures_are_synthesized_larger(window, worker, tmp_path, factor) -> None:
    worker.become_ready()
    window.exports.picture_to(tmp_path / "out.png", (768 * factor, 512 * factor))
    assert worker.requests[-1].size == (768 * factor, 512 * factor)
    worker.answer()
    assert load_picture(tmp_path / "out.png").shape == (512 * factor, 768 * factor, 3)


def test_the_dialog_offers_what_memory_allows(window) -> None:
    dialog = ExportDialog(window, 2048, 1024, window.settings)
    assert [dialog._size.itemData(row) for row in range(dialog._size.count())] == [1, 2, 4, 0]
    assert ExportDialog(window, 8192, 8192, window.settings).size_in_pixels == (8192, 8192)


def test_layered_files_hold_picture_and_layers(window, worker, tmp_path) -> None:
    session = window.session
    session.change("Layer", layers.added(session.document.state))
    session.fill_outline([(100, 100), (300, 100), (200, 300)], 4, "Polygon")
    session.change("Name", session.document.state.with_layer(1, name="Bäume 图"))
    session.change("Hide", session.document.state.with_layer(0, is_visible=False))
    worker.become_ready()
    worker.answer()  # the live picture of what was painted
    for name in ("out.psd", "out.ora"):
        window.exports.picture_to(tmp_path / name)
        worker.answer(color=90)
    photoshop = PSDImage.open(tmp_path / "out.psd")
    assert [(layer.name, layer.visible) for layer in photoshop] == [
        ("Background", False), ("Bäume 图", True), ("Picture", True),
    ]  # fmt: skip
    assert np.array(photoshop.topil().convert("RGB"))[5, 5].tolist() == [90, 90, 90]
    shown = np.array(photoshop[1].composite().convert("RGBA"))
    assert shown[150, 200].tolist() == [*session.document.label_set[4].color, 255]
    assert shown[10, 10, 3] == 0
    raster = pyora.Project.load(str(tmp_path / "out.ora"))
    assert [layer.name for layer in raster.children] == ["Picture", "Bäume 图", "Background"]
    assert session.document.is_modified


def test_unknown_endings_are_explained(window, worker, tmp_path, problems) -> None:
    worker.become_ready()
    window.exports.picture_to(tmp_path / "out.gif")
    worker.answer()
    assert ".webp" in problems[0]


def test_the_picture_goes_to_the_clipboard(window, worker) -> None:
    worker.become_ready()
    window.exports.copy_picture()
    worker.answer(color=77)
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (768, 512)
    assert image.pixelColor(3, 3).red() == 77


def test_cancelled_export_writes_nothing(window, worker, tmp_path) -> None:
    window.exports.picture_to(tmp_path / "out.png")
    window.exports._progress.canceled.emit()
    worker.become_ready()
    assert not any(request.is_export for request in worker.requests)
    assert not (tmp_path / "out.png").exists()


def test_running_export_shows_its_progress_and_can_be_cancelled(
    window, worker, tmp_path, monkeypatch
) -> None:
    cancelled: list[int] = []
    monkeypatch.setattr(window.bridge._client, "cancel", cancelled.append)
    worker.become_ready()
    window.exports.picture_to(tmp_path / "out.png")
    request = worker.requests[-1]
    assert request.is_export
    window.bridge._on_received(SynthesisProgress(request.request_id, 0.42))
    assert window.exports._progress.value() == 42
    window.exports._progress.canceled.emit()
    assert cancelled == [request.request_id]
    assert window.exports._progress is None
    window.bridge._on_received(SynthesisCancelled(request.request_id))
    assert window.bridge.is_idle
    assert not (tmp_path / "out.png").exists()


def test_cancelled_dialogs_do_nothing(window, worker, choose, accepted) -> None:
    worker.become_ready()
    choose("")
    window.exports.picture()
    window.exports.labels()
    assert not any(request.is_export for request in worker.requests)


@pytest.mark.parametrize("suffix", [".png", ".tif"])
def test_sixteen_bits_per_channel_are_written(window, worker, tmp_path, suffix) -> None:
    worker.become_ready()
    path = tmp_path / f"out{suffix}"
    window.exports.picture_to(path, depth=16)
    assert worker.requests[-1].depth == 16
    request = worker.requests[-1]
    picture = np.random.default_rng(0).integers(0, 65536, (512, 768, 3)).astype(np.uint16)
    window.bridge._on_received(SynthesisResult(request.request_id, request.revision, picture, 5.0, True))
    assert np.array_equal(cv2.imread(str(path), cv2.IMREAD_UNCHANGED)[:, :, ::-1], picture)
    if suffix == ".png":
        with Image.open(path) as image:
            image.load()
            assert image.info["icc_profile"]
            assert "Tiny" in image.info["Description"]


def test_formats_without_sixteen_bits_get_eight(window, worker, tmp_path) -> None:
    worker.become_ready()
    window.exports.picture_to(tmp_path / "out.jpg", depth=16)
    assert worker.requests[-1].depth == 8
    worker.answer()


def test_all_variations_are_exported(window, worker, tmp_path, monkeypatch, qtbot) -> None:
    worker.become_ready()
    dialog = VariationsDialog(window, window.session, window.bridge, window.exports)
    qtbot.addWidget(dialog)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *a: str(tmp_path))
    dialog.ask_export()
    seeds = set()
    for number in range(1, 10):
        request = next(r for r in reversed(worker.requests) if r.is_export)
        while request.labels.shape != (512, 768):
            worker.answer()
            request = next(r for r in reversed(worker.requests) if r.is_export)
        seeds.add(request.style.seed)
        worker.answer(color=10 * number)
        assert abs(load_picture(tmp_path / f"Untitled-{number}.png").mean() - 10 * number) < 1
    assert len(seeds) == 9


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


def test_the_quality_of_jpegs_is_asked_for_and_remembered(
    window, worker, choose, tmp_path, monkeypatch
) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (64, 64, 3), np.uint8)
    sizes = []
    for quality in (40, 95):
        export_picture(tmp_path / "a.jpg", noise, quality=quality)
        sizes.append((tmp_path / "a.jpg").stat().st_size)
    assert sizes[0] < 0.6 * sizes[1]
    dialog = ExportDialog(window, 768, 512, window.settings)
    assert dialog.quality == 95
    dialog._quality.setValue(60)

    def accept(asked) -> bool:
        asked._quality.setValue(60)
        return True

    monkeypatch.setattr(ExportDialog, "exec", accept)
    choose(tmp_path / "b.jpg")
    worker.become_ready()
    window.exports.picture()
    assert window.settings.export_quality == 60
    worker.answer()
    assert (tmp_path / "b.jpg").exists()


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


def test_with_a_profile_there_are_no_16_bits(window) -> None:
    window.settings.export_profile = "Display P3"
    dialog = ExportDialog(window, 768, 512, window.settings)
    dialog._depth.setCurrentIndex(1)
    assert not dialog._depth.isEnabled()
    assert "sRGB" in dialog._depth.toolTip()
    assert dialog.channel_bits == 8
    dialog._profile.setCurrentIndex(0)
    assert (dialog.channel_bits, dialog._depth.toolTip()) == (16, "")
    dialog._profile.setCurrentIndex(1)
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
