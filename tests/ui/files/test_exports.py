"""Pictures and label maps on their way out, each read back by another library."""

from dataclasses import replace
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

from gaugan_desktop.document import layers
from gaugan_desktop.document.state import Group
from gaugan_desktop.imaging.export import export_picture
from gaugan_desktop.imaging.loading import load_label_map, load_picture
from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis.messages import SynthesisCancelled, SynthesisProgress, SynthesisResult
from gaugan_desktop.ui.files.export_dialog import ExportDialog
from gaugan_desktop.ui.files.export_folder import ExportFolder
from gaugan_desktop.ui.panels.variations import VariationsDialog
from gaugan_desktop.ui.small_dialogs import ask_save_path
from tests.ui.conftest import drag
from tests.ui.files.conftest import resolution_of


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
    [
        (".png", 8),
        (".png", 16),
        (".jpg", 8),
        (".tif", 8),
        (".tif", 16),
        (".webp", 8),
        (".psd", 8),
        (".ora", 8),
    ],
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


@pytest.mark.parametrize("suffix", [".psd", ".ora"])
def test_larger_layered_files_have_larger_layers(window, worker, tmp_path, suffix) -> None:
    session, path = window.session, tmp_path / f"out{suffix}"
    session.fill_outline([(100, 100), (300, 100), (200, 300)], 4, "Polygon")
    worker.become_ready()
    worker.answer()
    window.exports.picture_to(path, (1536, 1024))
    worker.answer()
    file = PSDImage.open(path) if suffix == ".psd" else pyora.Project.load(str(path))
    layers = list(file) if suffix == ".psd" else [*reversed(list(file.children))]
    assert [layer.name for layer in layers] == ["Background", "Picture"]
    pixels = layers[0].topil() if suffix == ".psd" else layers[0].get_image_data(raw=True)
    assert pixels.size == (1536, 1024)
    assert np.array(pixels)[300, 400, :3].tolist() == list(session.document.label_set[4].color)
    assert (session.document.width, session.document.height) == (768, 512)


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
    assert b"Model: Tiny" in photoshop.image_resources.get_data(Resource.XMP_METADATA)
    shown = np.array(photoshop[1].composite().convert("RGBA"))
    assert shown[150, 200].tolist() == [*session.document.label_set[4].color, 255]
    assert shown[10, 10, 3] == 0
    raster = pyora.Project.load(str(tmp_path / "out.ora"))
    assert [layer.name for layer in raster.children] == ["Picture", "Bäume 图", "Background"]
    assert session.document.is_modified


def test_photoshop_files_have_the_groups_of_the_document(window, worker, tmp_path) -> None:
    state = window.session.document.state
    first = replace(state.layers[0], name="Sky")
    land = [replace(first, name=name, group="Land") for name in ("Hills", "Trees")]
    layers = (first, *land, replace(first, name="Birds"))
    window.session.change("Layers", replace(state, layers=layers, groups=(Group("Land", is_visible=False),)))
    worker.become_ready()
    worker.answer()
    window.exports.picture_to(tmp_path / "out.psd")
    worker.answer()
    sky, group, birds, _ = PSDImage.open(tmp_path / "out.psd")
    assert (sky.name, group.name, birds.name) == ("Sky", "Land", "Birds")
    assert (group.kind, group.visible) == ("group", False)
    assert [(layer.name, layer.visible) for layer in group] == [("Hills", True), ("Trees", True)]


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


def test_an_export_folder_that_cannot_be_read_any_more_is_forgotten(
    window, tmp_path, monkeypatch, forbid
) -> None:
    folder = ExportFolder(window.settings, lambda: str(tmp_path))
    window.settings.export_folder = str(tmp_path / "locked" / "pictures")
    forbid(tmp_path / "locked")
    assert folder.path == tmp_path
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *a: str(tmp_path / "locked"))
    assert folder.ask_new_folder(window, "", "plates") == tmp_path / "locked" / "plates"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a: (str(tmp_path / "locked" / "a"), ""))
    chosen = ask_save_path(window, "", tmp_path, "PNG (*.png)", ".png")
    assert chosen == tmp_path / "locked" / "a.png"


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
