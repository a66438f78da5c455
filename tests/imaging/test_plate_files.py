"""Plates as files, each opened by another library."""

import errno
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import OpenEXR
import pyora
import pytest
from PIL import Image
from psd_tools import PSDImage
from psd_tools.constants import Resource

from gaugan_desktop.document.paint_over import BlendMode, PaintOver, composed, packed
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.imaging import open_exr
from gaugan_desktop.imaging.color_profiles import srgb
from gaugan_desktop.imaging.export import ExportLayer, PictureNotes
from gaugan_desktop.imaging.film import write_film, write_sequence
from gaugan_desktop.imaging.loading import load_label_map
from gaugan_desktop.imaging.plate_files import write_plates
from gaugan_desktop.imaging.plates import Plate, Plates, taken_apart

SHAPE = (64, 96)


@pytest.fixture
def plates(landscape) -> Plates:
    """A plate of noise behind one whose left half is seen."""
    random = np.random.default_rng(3)
    behind = random.integers(0, 256, (*SHAPE, 3), np.uint8)
    whole = behind.copy()
    whole[:, :48] = (200, 100, 50)
    masks = [np.ones(SHAPE, bool), np.arange(96)[None] < np.full((64, 1), 48)]
    nearness = [np.full(SHAPE, value, np.float32) for value in (0.0, 0.5)]
    named = zip(["sky", "Bäume 図. vorn"], taken_apart([behind, whole], masks), nearness, strict=True)
    made = tuple(Plate(name, *pixels, near) for name, pixels, near in named)
    labels = np.where(masks[1], landscape.id_of("tree"), landscape.id_of("sky")).astype(np.uint8)
    return Plates(made, labels, landscape, 30.0, PictureNotes("Tiny", "Dusk", "CC0"), 240)


@pytest.fixture
def painted_over(plates) -> Plates:
    """The same with a glow over the middle."""
    rgba = np.zeros((*SHAPE, 4), np.uint8)
    rgba[20:40, 30:70] = (250, 180, 90, 200)
    over = PaintOver(packed(rgba), BlendMode.MULTIPLY, 0.6)
    above = ExportLayer("Paint-over", rgba, True, "multiply", 0.6)
    return replace(plates, above=above, shown=composed(plates.picture, over))


def test_photoshop_finds_groups(plates, tmp_path) -> None:
    write_plates(tmp_path / "a.psd", plates)
    file = PSDImage.open(tmp_path / "a.psd")
    assert [(group.name, group.kind) for group in file] == [("sky", "group"), ("Bäume 図. vorn", "group")]
    for group, plate in zip(file, plates.plates, strict=True):
        assert [(layer.name, layer.visible) for layer in group] == [
            ("Depth", False), ("Matte", False), (plate.name, True),
        ]  # fmt: skip
    pixels = np.array(file[1][2].composite())
    assert np.array_equal(pixels[..., 3], plates.plates[1].matte)
    assert np.array_equal(pixels[:, :48, :3], plates.plates[1].picture[:, :48])
    together = np.array(file.composite(force=True).convert("RGB")).astype(int)
    assert np.abs(together - plates.picture).max() <= 2
    assert np.array(file[1][0].topil())[5, 5, 0] == 255, "the nearest is white"


def test_openraster_finds_stacks(plates, tmp_path) -> None:
    write_plates(tmp_path / "a.ora", plates)
    file = pyora.Project.load(str(tmp_path / "a.ora"))
    front, behind = file.children
    assert (front.name, behind.name) == ("Bäume 図. vorn", "sky")
    layers = list(front.children)
    assert [(layer.name, layer.visible) for layer in layers] == [
        ("Bäume 図. vorn", True), ("Matte", False), ("Depth", False),
    ]  # fmt: skip
    pixels = np.array(layers[0].get_image_data(raw=True))
    assert np.array_equal(pixels[..., 3], plates.plates[1].matte)
    assert np.array_equal(np.array(file.get_image_data(use_original=True).convert("RGB")), plates.picture)


def test_layered_files_say_what_they_are(plates, tmp_path) -> None:
    plates = replace(plates, notes=PictureNotes("Tiny", "Dusk & <dawn>", "CC0"))
    for name in ("a.psd", "a.ora"):
        write_plates(tmp_path / name, plates)
    packet = PSDImage.open(tmp_path / "a.psd").image_resources.get_data(Resource.XMP_METADATA)
    said = [
        element.text for element in ElementTree.fromstring(packet.decode("utf-8-sig")).iter() if element.text
    ]
    assert said == ["Model: Tiny; Style: Dusk & <dawn>", "CC0"]
    assert b'CreatorTool="GauGAN Desktop"' in packet
    with zipfile.ZipFile(tmp_path / "a.ora") as archive, archive.open("mergedimage.png") as stream:
        info = Image.open(stream).info
    assert (info["Software"], info["Copyright"]) == ("GauGAN Desktop", "CC0")
    assert info["Description"] == "Model: Tiny; Style: Dusk & <dawn>"


def test_what_is_painted_over_is_the_top_layer_of_photoshop(painted_over, tmp_path) -> None:
    write_plates(tmp_path / "a.psd", painted_over)
    file = PSDImage.open(tmp_path / "a.psd")
    assert [layer.name for layer in file] == ["sky", "Bäume 図. vorn", "Paint-over"]
    assert (file[2].kind, file[2].blend_mode.name, file[2].opacity) == ("pixel", "MULTIPLY", 153)
    assert np.array_equal(np.array(file[2].topil()), painted_over.above.rgba)
    assert not file[2].has_mask(), "alpha is the layer's own"
    assert file.image_resources.get_data(Resource.ICC_PROFILE) == srgb()
    together = np.array(file.composite(force=True).convert("RGB")).astype(int)
    assert np.abs(together - painted_over.shown).max() <= 2
    assert np.array_equal(np.array(file.topil().convert("RGB")), painted_over.shown)


def test_what_is_painted_over_is_the_top_layer_of_openraster(painted_over, tmp_path) -> None:
    hidden = replace(painted_over, above=replace(painted_over.above, is_visible=False), shown=None)
    for plates, name in ((painted_over, "a.ora"), (hidden, "b.ora")):
        write_plates(tmp_path / name, plates)
        file = pyora.Project.load(str(tmp_path / name))
        top = file.children[0]
        assert (top.name, top.visible, top.opacity) == ("Paint-over", plates.above.is_visible, 0.6)
        assert top.composite_op == "svg:multiply"
        assert np.array_equal(np.array(top.get_image_data(raw=True)), painted_over.above.rgba)
        whole = np.array(file.get_image_data(use_original=True).convert("RGB"))
        assert np.array_equal(whole, plates.finished)
    assert np.array_equal(whole, painted_over.picture)


def test_what_is_painted_over_is_a_layer_of_open_exr(painted_over, tmp_path) -> None:
    write_plates(tmp_path / "a.exr", painted_over)
    with OpenEXR.File(str(tmp_path / "a.exr"), separate_channels=True) as file:
        header = dict(file.header())
        pixels = {name: channel.pixels.copy() for name, channel in file.channels().items()}
    assert header["paintOverMode"] == "multiply"
    assert header["paintOverOpacity"] == pytest.approx(0.6)
    assert pixels["paint_over.A"][30, 50] == pytest.approx(200 / 255, abs=1e-3)
    assert pixels["paint_over.R"][30, 50] == pytest.approx(
        ((250 / 255 + 0.055) / 1.055) ** 2.4 * 200 / 255, abs=2e-3
    )
    assert "paint_over.Z" not in pixels
    wanted = ((painted_over.shown[..., 0] / 255 + 0.055) / 1.055) ** 2.4
    is_light = painted_over.shown[..., 0] > 20
    assert np.allclose(pixels["R"][is_light], wanted[is_light], atol=2e-3)


def test_what_is_painted_over_is_a_file_of_the_folder(painted_over, plates, tmp_path) -> None:
    write_plates(tmp_path / "plates", painted_over)
    said = json.loads((tmp_path / "plates" / "plates.json").read_text("utf-8"))
    assert said["paint_over"] == {
        "picture": "paint-over.png", "mode": "multiply", "opacity": 0.6, "is_visible": True,
    }  # fmt: skip
    with Image.open(tmp_path / "plates" / "paint-over.png") as image:
        assert np.array_equal(np.array(image), painted_over.above.rgba)
    with Image.open(tmp_path / "plates" / "picture.png") as image:
        assert np.array_equal(np.array(image), painted_over.shown)
    write_plates(tmp_path / "plain", plates)
    assert json.loads((tmp_path / "plain" / "plates.json").read_text("utf-8"))["paint_over"] is None
    assert not (tmp_path / "plain" / "paint-over.png").exists()


def test_open_exr_finds_linear_layers(plates, tmp_path) -> None:
    write_plates(tmp_path / "a.exr", plates)
    with OpenEXR.File(str(tmp_path / "a.exr"), separate_channels=True) as file:
        channels, header = file.channels(), dict(file.header())
        pixels = {name: channel.pixels.copy() for name, channel in channels.items()}
    assert {"R", "G", "B", "A", "Z", "01_sky.R", "02_Baume_vorn.R", "labels00.R"} <= set(pixels)
    assert {"01_sky_depth.Z", "02_Baume_vorn_depth.Z"} <= set(pixels)
    sizes = Counter(name.rpartition(".")[0] for name in pixels)
    assert max(size for layer, size in sizes.items() if layer) == 4, "Blender shows no layer of five channels"
    assert pixels["02_Baume_vorn.R"].dtype == np.float16
    matte = plates.plates[1].matte
    wanted = ((plates.plates[1].picture[..., 0] / 255 + 0.055) / 1.055) ** 2.4 * (matte / 255)
    is_whole = matte == 255
    assert np.allclose(pixels["02_Baume_vorn.R"][is_whole], wanted[is_whole], atol=2e-3)
    assert pixels["Z"][5, 5] == pytest.approx(1.2 * 96 / (0.5 * 64))
    assert pixels["Z"][5, 90] > 10_000
    assert header["software"] == "GauGAN Desktop"
    assert "Tiny" in header["comments"]
    assert header["horizonRow"] == 30.0


def test_label_ids_are_cryptomatte(plates, tmp_path) -> None:
    """As a reader of that specification finds them: from the manifest in the header to the pixels."""
    write_plates(tmp_path / "a.exr", plates)
    with OpenEXR.File(str(tmp_path / "a.exr"), separate_channels=True) as file:
        header, ids = dict(file.header()), file.channels()["labels00.R"].pixels.copy()
        coverage = file.channels()["labels00.G"].pixels.copy()
    (key,) = {name.split("/")[1] for name in header if name.startswith("cryptomatte/")}
    assert len(key) == 7
    assert header[f"cryptomatte/{key}/name"] == "labels"
    manifest = json.loads(header[f"cryptomatte/{key}/manifest"])
    tree = np.array([int(manifest["tree"], 16)], np.uint32).view(np.float32)[0]
    assert np.array_equal(ids == tree, plates.labels == plates.label_set.id_of("tree"))
    assert (coverage == 1).all()
    assert np.isfinite(ids).all()


@pytest.mark.parametrize(
    ("text", "number"),
    [(b"", 0), (b"hello", 0x248BFA47), (b"hello, world", 0x149BBB7F),
     (b"The quick brown fox jumps over the lazy dog", 0x2E4FF723)],
)  # fmt: skip
def test_the_hash_is_that_of_others(text, number) -> None:
    """Published values of MurmurHash3_x86_32."""
    assert open_exr.murmur(text) == number


def test_a_folder_of_png_files(plates, tmp_path) -> None:
    folder = tmp_path / "plates"
    write_plates(folder, plates)
    said = json.loads((folder / "plates.json").read_text("utf-8"))
    assert [entry["name"] for entry in said["plates"]] == ["sky", "Bäume 図. vorn"]
    assert (said["horizon"], said["model"], said["licence"]) == (30.0, "Tiny", "CC0")
    for entry, plate in zip(said["plates"], plates.plates, strict=True):
        with Image.open(folder / entry["picture"]) as image:
            assert np.array_equal(np.array(image), plate.picture)
            assert round(image.info["dpi"][0]) == 240
            assert "Tiny" in image.info["Description"]
        assert np.array_equal(np.array(Image.open(folder / entry["matte"])), plate.matte)
        depth = np.array(Image.open(folder / entry["depth"])) * (said["nearness_of_white"] / 65535)
        assert np.allclose(depth, plate.nearness, atol=1e-4)
    assert np.array_equal(load_label_map(folder / "labels.png", plates.label_set), plates.labels)
    assert not list(tmp_path.glob(".plates*"))


def test_nothing_is_overwritten(plates, tmp_path) -> None:
    (tmp_path / "plates").mkdir()
    (tmp_path / "plates" / "mine.txt").write_text("mine")
    with pytest.raises(BadFileError, match="already"):
        write_plates(tmp_path / "plates", plates)
    assert [path.name for path in (tmp_path / "plates").iterdir()] == ["mine.txt"]


def test_mistakes_are_explained(plates, tmp_path, monkeypatch) -> None:
    with pytest.raises(BadFileError, match=r"\.psd, \.ora or \.exr"):
        write_plates(tmp_path / "a.gif", plates)
    monkeypatch.setattr(open_exr, "is_available", lambda: False)
    with pytest.raises(BadFileError, match="package OpenEXR"):
        write_plates(tmp_path / "a.exr", plates)
    (tmp_path / "file").write_text("")
    with pytest.raises(BadFileError, match="cannot be created"):
        write_plates(tmp_path / "file" / "plates", plates)
    assert not list(tmp_path.glob("*.*"))


@pytest.mark.parametrize("name", ["film.mp4", "frames", "plates", "plates.exr"])
def test_what_was_written_stays_written_where_its_temporary_folder_cannot_go(
    plates, tmp_path, monkeypatch, name
) -> None:
    frames = [plates.picture, plates.picture[::-1]]
    writers = {
        "film.mp4": lambda path: write_film(path, frames, 0.2),
        "frames": lambda path: write_sequence(path, iter(frames)),
        "plates": lambda path: write_plates(path, plates),
        "plates.exr": lambda path: write_plates(path, plates),
    }
    asked = []

    def refuse(*arguments: object, **names: object) -> None:
        asked.append(arguments)
        raise OSError(errno.EBUSY, "Device or resource busy")

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(os, "rmdir", refuse)
    writers[name](tmp_path / name)
    monkeypatch.undo()
    assert asked
    assert (tmp_path / name).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="limits of file sizes are a thing of Unix")
def test_a_disk_without_room_is_named_and_nothing_is_left(tmp_path) -> None:
    """A limit on the size of files stands in for it."""
    program = f"""
import resource, signal
from pathlib import Path
import numpy as np
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.imaging.open_exr import write_exr

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000))
noise = np.random.default_rng(0).random((200, 200, 3)).astype(np.float32)
try:
    write_exr(Path({str(tmp_path / "a.exr")!r}), {{"RGB": noise}}, {{}})
except BadFileError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "a.exr: The file cannot be written: File too large."
    assert list(tmp_path.glob("*.exr")) == list(tmp_path.glob(".plates*")) == []
