"""What is made for GIMP, opened in GIMP, and what GIMP saves; needs GIMP 2.10.

Debian's GIMP has no Python, hence no OpenRaster.
"""

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import OpenEXR
import pytest
from PIL import Image

from gaugan_desktop.imaging.color_profiles import converted, name_of
from gaugan_desktop.imaging.open_exr import linear
from gaugan_desktop.live_link.saved_maps import read_saved_map
from tests.e2e.exported_files import (
    ADOBE,
    DPI,
    FLAT,
    FOREST,
    HEIGHT,
    LOSS,
    MARGIN,
    OPACITY,
    WIDTH,
    smooth_picture,
    write_layered,
    write_pictures,
    write_scenes,
)
from tests.e2e.other_programs import run_program

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("gimp") is None, reason="GIMP is not installed"),
]
SCRIPT = Path(__file__).resolve().with_name("in_gimp.scm")
MODES = {"normal": 28, "multiply": 30, "screen": 31, "overlay": 23}
_HALF_LINEAR, _FLOAT_LINEAR, _U16 = "500", "600", "250"
_PAGE_DPI = 100


@dataclass
class Seen:
    """An image as GIMP has it.

    Attributes:
        layers: (name, is visible, opacity in percent, mode, has a mask), uppermost first; a group is a list
            that begins with its own.
    """

    width: int
    height: int
    dpi: float
    precision: str
    layers: list[Any] = field(default_factory=list)


def _told(path: Path) -> Seen:
    first, *lines = path.read_text("utf-8").splitlines()
    _, width, height, dpi, precision, _ = first.split()
    result = Seen(int(width), int(height), float(dpi), precision)
    open_groups = [result.layers]
    for line in lines:
        if line.strip() == "begin":
            open_groups[-1][-1] = [open_groups[-1][-1]]
            open_groups.append(open_groups[-1][-1])
        elif line.strip() == "end":
            open_groups.pop()
        else:
            _, is_visible, opacity, mode, mask, name = line.rstrip().split(" ", 5)
            looks = is_visible == "1", round(float(opacity)), int(mode), mask == "masked"
            open_groups[-1].append((name, *looks))
    return result


def in_gimp(home: Path, *calls: str) -> str:
    home.mkdir(exist_ok=True)
    program = f'(begin (load "{SCRIPT}") {" ".join(calls)})'
    words = ["gimp", "-i", "-d", "-f", "--batch-interpreter", "plug-in-script-fu-eval"]
    return run_program([*words, "-b", program, "-b", "(gimp-quit 0)"], home)


@pytest.fixture(scope="module")
def written(tmp_path_factory, landscape):
    """A folder with one file of each kind, and what they hold."""
    folder = tmp_path_factory.mktemp("exported")
    exact, looks = write_pictures(folder), write_layered(folder, landscape)
    plates, light = write_scenes(folder, landscape)
    return folder, exact | looks, plates, light


@pytest.fixture(scope="module")
def out(written, tmp_path_factory) -> Path:
    """Where what GIMP sees is kept."""
    out = tmp_path_factory.mktemp("seen")
    files = sorted(path for path in written[0].iterdir() if path.suffix != ".ora")
    calls = [f'(look-at "{path}" "{out / path.name}")' for path in files]
    said = in_gimp(tmp_path_factory.mktemp("home"), *calls)
    assert sorted(path.stem for path in out.glob("*.txt")) == [path.name for path in files], said[-2000:]
    return out


def seen(out: Path, name: str) -> Seen:
    return _told(out / f"{name}.txt")


def pixels(out: Path, name: str) -> np.ndarray:
    """Red first, uint8 or uint16."""
    return cv2.imread(str(out / f"{name}.png"), cv2.IMREAD_UNCHANGED)[..., 2::-1]


def profile_name(out: Path, name: str) -> str:
    """Of the file that GIMP writes of it."""
    with Image.open(out / f"{name}.png") as image:
        return name_of(image.info["icc_profile"])


@pytest.mark.parametrize("suffix", FLAT)
def test_flat_pictures(out, suffix) -> None:
    assert seen(out, f"flat{suffix}").dpi == pytest.approx(DPI, abs=0.01)
    difference = pixels(out, f"flat{suffix}").astype(int) - smooth_picture()
    assert np.abs(difference).max() <= LOSS.get(suffix, 0)
    assert profile_name(out, f"flat{suffix}").startswith("sRGB")
    assert profile_name(out, f"adobe{suffix}") == "Adobe RGB"


@pytest.mark.parametrize("suffix", [".png", ".tif"])
def test_another_profile(out, suffix) -> None:
    wanted = np.asarray(converted(Image.fromarray(smooth_picture()), ADOBE))
    assert np.array_equal(pixels(out, f"adobe{suffix}"), wanted)


@pytest.mark.parametrize("name", ["deep.png", "deep.tif", "deep-adobe.png", "deep-adobe.tif"])
def test_16_bits(out, written, name) -> None:
    assert seen(out, name).precision == _U16
    assert seen(out, name).dpi == pytest.approx(DPI, abs=0.01)
    assert np.array_equal(pixels(out, name), written[1][name])
    assert profile_name(out, name).startswith("Adobe RGB" if "adobe" in name else "sRGB")


@pytest.mark.parametrize("suffix", [".tif", ".jpg"])
def test_pictures_for_a_press(out, suffix) -> None:
    """GIMP 2.10 converts them to red, green and blue, and does without the profile."""
    name = f"press{suffix}"
    assert seen(out, name).dpi == pytest.approx(DPI, abs=0.01)
    luma = smooth_picture() @ (0.3, 0.6, 0.1)
    assert np.corrcoef(pixels(out, name).mean(2).ravel(), luma.ravel())[0, 1] > 0.95


def test_a_page(out) -> None:
    found = seen(out, "page.pdf")
    width, height = ((side / DPI + 2 * MARGIN / 25.4) * _PAGE_DPI for side in (WIDTH, HEIGHT))
    assert (found.width, found.height) == pytest.approx((width, height), abs=1)


@pytest.mark.parametrize("mode", MODES)
def test_layers(out, written, mode) -> None:
    found = seen(out, f"{mode}.psd")
    paper = (True, 100, MODES["normal"], False)
    land = [("Land", *paper), (FOREST, *paper), ("Ground", False, *paper[1:])]
    glow = "Paint-over", True, round(100 * OPACITY), MODES[mode], False
    assert found.layers == [glow, ("Picture", *paper), land]
    assert found.dpi == pytest.approx(DPI)
    assert np.abs(pixels(out, f"{mode}.psd").astype(int) - written[1][f"{mode}.psd"]).max() <= 1
    assert profile_name(out, f"{mode}.psd").startswith("sRGB")


def test_plates(out, written) -> None:
    """GIMP numbers what has the name of something else."""
    found = seen(out, "plates.psd")
    glow, *groups = found.layers
    assert glow == ("Paint-over", True, round(100 * OPACITY), MODES["multiply"], False)
    shown = [[(name.split(" #")[0], *looks[:1]) for name, *looks in group] for group in groups]
    inner = [("Matte", False), ("Depth", False)]
    assert shown == [[(name, True), (name, True), *inner] for name in (FOREST, "sky")]
    assert np.abs(pixels(out, "plates.psd").astype(int) - written[2].finished).max() <= 1


def _light(path: Path) -> np.ndarray:
    """(H, W, 3) float32, as GIMP wrote it."""
    with OpenEXR.File(str(path), separate_channels=True) as file:
        channels = file.channels()
        return np.dstack([channels[name].pixels.astype(np.float32) for name in "RGB"])


def test_plates_in_linear_light(out, written) -> None:
    """GIMP shows the picture; it knows of no layers in such files."""
    assert seen(out, "plates.exr").precision == _HALF_LINEAR
    assert np.allclose(_light(out / "plates.exr.exr"), linear(written[2].finished), atol=2e-3)


@pytest.mark.parametrize(("suffix", "precision"), [(".exr", _HALF_LINEAR), (".hdr", _FLOAT_LINEAR)])
def test_a_panorama_in_linear_light(out, written, suffix, precision) -> None:
    light = written[3]
    assert seen(out, f"sky{suffix}").precision == precision
    error = np.abs(_light(out / f"sky{suffix}.exr") - light) / light.max(2, keepdims=True)
    assert light.max() > 100
    assert error.max() < 0.02


def test_a_label_map_has_the_colours_of_its_labels(out, written, landscape) -> None:
    with Image.open(out / "labels.png.png") as image:
        assert np.array_equal(np.asarray(image.convert("RGB")), landscape.palette[written[2].labels])


def test_what_gimp_saves_is_read(tmp_path, landscape) -> None:
    sky, sea = (landscape.id_of(name) for name in ("sky", "sea"))
    colors = (f"'({' '.join(map(str, landscape.palette[label]))})" for label in (sky, sea))
    in_gimp(tmp_path / "home", f'(save-map "{tmp_path}" 128 96 {" ".join(colors)})')
    wanted = np.where(np.arange(96) < 48, sky, sea)[:, None].repeat(128, 1)
    for name in ("map.psd", "map.png", "indexed.png"):
        assert np.array_equal(read_saved_map(tmp_path / name, landscape), wanted), name
