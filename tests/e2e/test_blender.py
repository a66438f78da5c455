"""What is made for Blender, opened in Blender.

Needs a Python that has it, whose path is in GAUGAN_BLENDER_PYTHON: `pip install "bpy<5"` into an environment
of its own makes one.
"""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from gaugan_desktop.imaging.export import ExportLayer
from gaugan_desktop.imaging.hdr import radiance, write_hdr
from gaugan_desktop.imaging.plate_files import write_plates
from gaugan_desktop.imaging.plates import Plate, Plates, taken_apart
from gaugan_desktop.live_link.saved_maps import read_saved_map

ROOT = Path(__file__).resolve().parents[2]
ADDON = ROOT / "packaging" / "plugins" / "blender" / "gaugan_link.py"
BLENDER = os.environ.get("GAUGAN_BLENDER_PYTHON", "")
SHAPE = (64, 96)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not BLENDER, reason="GAUGAN_BLENDER_PYTHON names no Python that has Blender"),
]


def in_blender(what: str, *arguments: object) -> dict[str, np.ndarray]:
    """What `in_blender` sees, by name."""
    result = Path("seen.npz").resolve()
    command = [BLENDER, str(Path(__file__).with_name("in_blender.py")), what, str(result)]
    done = subprocess.run(
        [*command, *map(str, arguments)], capture_output=True, text=True, timeout=170, check=False
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    with np.load(result) as seen:
        return dict(seen)


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("suffix", [".exr", ".hdr"])
def test_a_panorama_lights_the_world(tmp_path, suffix) -> None:
    """The sun stands where it was put, neither mirrored nor turned, and far brighter than white."""
    picture = np.full((128, 256, 3), 80, np.uint8)
    picture[:64] = (40, 90, 160)
    picture[20:40, 50:70] = 255
    is_sky = np.arange(128)[:, None].repeat(256, 1) < 64
    light, sun = radiance(picture, is_sky)
    write_hdr(tmp_path / f"sky{suffix}", light, sun=sun)
    seen = in_blender("world", tmp_path / f"sky{suffix}", sun.longitude, sun.latitude)
    error = np.abs(seen["read"][..., :3] - light) / light.max(2, keepdims=True)
    assert error.max() < 0.02, "the light in the file is that which was written"
    assert seen["towards"][12:20, 12:20, :3].max() > 100
    assert seen["towards"][0, 0, :3].max() < 10
    assert np.allclose(seen["away"][..., :3], light[10, 200], atol=0.05), "plain sky behind"


@pytest.fixture
def plates(landscape) -> Plates:
    """Noise behind a plane that covers its left half, with a glow over both."""
    behind = np.random.default_rng(3).integers(0, 256, (*SHAPE, 3), np.uint8)
    whole = behind.copy()
    whole[:, :48] = (200, 100, 50)
    masks = [np.ones(SHAPE, bool), np.arange(96)[None].repeat(64, 0) < 48]
    parts = zip(["sky", "Bäume 図. vorn"], taken_apart([behind, whole], masks), (0.0, 0.5), strict=True)
    made = tuple(Plate(name, *pixels, np.full(SHAPE, near, np.float32)) for name, pixels, near in parts)
    labels = np.where(masks[1], landscape.id_of("tree"), landscape.id_of("sky")).astype(np.uint8)
    glow = np.full((*SHAPE, 4), (250, 180, 90, 200), np.uint8)
    return Plates(made, labels, landscape, 30.0, above=ExportLayer("Paint-over", glow), shown=whole)


def test_the_compositor_shows_every_plate(plates, tmp_path) -> None:
    write_plates(tmp_path / "a.exr", plates)
    seen = in_blender("layers", tmp_path / "a.exr", *SHAPE[::-1])
    tree = "02_Baume_vorn"
    expected = {"Combined", "Alpha", "Depth", "01_sky", "01_sky_depth", tree, f"{tree}_depth", "paint_over"}
    assert expected <= set(seen)
    for name, plate in (("01_sky", plates.plates[0]), (tree, plates.plates[1])):
        assert np.allclose(seen[name][..., 3], plate.matte / 255, atol=2e-3)
        wanted = ((plate.picture / 255 + 0.055) / 1.055) ** 2.4 * (plate.matte[..., None] / 255)
        is_light = plate.picture > 20
        assert np.allclose(seen[name][..., :3][is_light], wanted[is_light], atol=2e-3)
    assert np.allclose(seen[f"{tree}_depth"][..., 0], 3.6)
    assert np.allclose(seen["Depth"][:, :44, 0], 3.6)
    assert seen["Depth"][:, 60:, 0].min() > 10_000


def test_cryptomatte_finds_labels_by_name(plates, tmp_path) -> None:
    write_plates(tmp_path / "a.exr", plates)
    seen = in_blender("matte", tmp_path / "a.exr", "tree", *SHAPE[::-1])["matte"][..., 0]
    assert (seen[:, :48] == 1).all()
    assert (seen[:, 48:] == 0).all()


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT for a child")
def test_the_add_on_has_an_image_painted(watched, landscape) -> None:
    sea = landscape.palette[landscape.id_of("sea")]
    shown = in_blender("paint", ADDON, watched, *(int(part) for part in sea))["shown"]
    labels = read_saved_map(watched / "my_map.png", landscape)
    assert labels.shape == (128, 192)
    assert (labels == landscape.id_of("sea")).all(), "no view transform changed the label colours"
    assert shown.shape[:2] == (128, 192)
    assert shown[..., :3].std() > 0.01, "a picture, and no plain colour"
