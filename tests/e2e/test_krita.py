"""What is made for Krita, opened in Krita, and what Krita saves; needs Krita 5 with its Python."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from gaugan_desktop.imaging.color_profiles import converted
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
    PRESS,
    WIDTH,
    glow,
    smooth_picture,
    write_layered,
    write_pictures,
    write_scenes,
)
from tests.e2e.other_programs import SECONDS, run_program, running
from tests.e2e.xserver import wait_until

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("kritarunner") is None, reason="Krita is not installed"),
]
HERE = Path(__file__).resolve().parent
PLUGIN = HERE.parents[1] / "packaging" / "plugins" / "krita"
_KINDS = {"U8": np.uint8, "U16": np.uint16, "F16": np.float16, "F32": np.float32}


@dataclass(frozen=True)
class Seen:
    """A document as Krita has it: what it says, the pixels of the whole and of its layers, red first."""

    said: dict[str, Any]
    pixels: np.ndarray
    layers: dict[str, np.ndarray]

    def outline(self) -> list[Any]:
        """Names of layers, the lowest first; a group is a list that begins with its own."""
        return [_outline(layer) for layer in self.said["layers"]]


def _outline(layer: dict[str, Any]) -> Any:
    inner = [_outline(each) for each in layer["layers"]]
    return [layer["name"], *inner] if layer["kind"] == "grouplayer" else layer["name"]


def _named(layers: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    found = {}
    for layer in layers:
        found |= {layer["name"]: layer} | _named(layer["layers"])
    return found


def in_krita(function: str, home: Path, *arguments: object) -> str:
    words = ["kritarunner", "-s", "in_krita", "-f", function, *arguments]
    return run_program(words, home, {"PYTHONPATH": str(HERE)})


def _seen(out: Path, name: str) -> Seen:
    said = json.loads((out / f"{name}.json").read_text("utf-8"))

    def pixels(ending: object, kind: dict[str, Any]) -> np.ndarray:
        values = np.frombuffer((out / f"{name}.{ending}").read_bytes(), _KINDS[kind["depth"]])
        values = values.reshape(said["size"][1], said["size"][0], -1)
        is_blue_first = kind["model"] == "RGBA" and kind["depth"].startswith("U")
        return values[..., [2, 1, 0, 3]] if is_blue_first else values

    named = _named(said["layers"]).items()
    layers = {title: pixels(layer["pixels"], layer) for title, layer in named if "pixels" in layer}
    return Seen(said, pixels("raw", said), layers)


@pytest.fixture(scope="module")
def written(tmp_path_factory, landscape):
    """A folder with one file of each kind, and what they hold."""
    folder = tmp_path_factory.mktemp("exported")
    exact, looks = write_pictures(folder), write_layered(folder, landscape)
    plates, light = write_scenes(folder, landscape)
    return folder, exact | looks, plates, light


@pytest.fixture(scope="module")
def seen(written, tmp_path_factory) -> dict[str, Seen]:
    out = tmp_path_factory.mktemp("seen")
    files = sorted(
        path for path in written[0].iterdir() if path.suffix != ".hdr"
    )  # which Krita does not know
    said = in_krita("looked_at", tmp_path_factory.mktemp("home"), out, *files)
    names = [path.name for path in files]
    assert sorted(path.stem for path in out.glob("*.json")) == names, said[-2000:]
    return {name: _seen(out, name) for name in names}


@pytest.mark.parametrize("suffix", FLAT)
def test_flat_pictures(seen, suffix) -> None:
    found = seen[f"flat{suffix}"]
    assert np.abs(found.pixels[..., :3].astype(int) - smooth_picture()).max() <= LOSS.get(suffix, 0)
    if suffix != ".webp":  # whose resolution and profile Krita 5.1 passes over
        assert found.said["dpi"] == pytest.approx(DPI, abs=0.01)
        assert found.said["profile"].startswith("sRGB")
        assert seen[f"adobe{suffix}"].said["profile"] == "Adobe RGB"


@pytest.mark.parametrize("name", ["deep.png", "deep.tif", "deep-adobe.png", "deep-adobe.tif"])
def test_16_bits(seen, written, name) -> None:
    found = seen[name]
    assert found.said["depth"] == "U16"
    assert np.array_equal(found.pixels[..., :3], written[1][name])
    assert found.said["dpi"] == pytest.approx(DPI, abs=0.01)
    assert ("Adobe RGB" if "adobe" in name else "sRGB") in found.said["profile"]


@pytest.mark.parametrize("suffix", [".png", ".tif"])
def test_another_profile(seen, suffix) -> None:
    wanted = np.asarray(converted(Image.fromarray(smooth_picture()), ADOBE))
    assert np.array_equal(seen[f"adobe{suffix}"].pixels[..., :3], wanted)


@pytest.mark.parametrize("suffix", [".tif", ".jpg"])
def test_pictures_for_a_press(seen, suffix) -> None:
    found = seen[f"press{suffix}"]
    assert (found.said["model"], found.said["profile"]) == ("CMYKA", "Black ink only")
    wanted = np.asarray(converted(Image.fromarray(smooth_picture()), PRESS)).astype(int)
    assert np.abs(found.pixels[..., :4] - wanted).max() <= LOSS.get(suffix, 0)


def test_a_page(seen) -> None:
    """Krita draws it with 300 dpi."""
    found = seen["page.pdf"]
    width, height = ((side / DPI + 2 * MARGIN / 25.4) * 300 for side in (WIDTH, HEIGHT))
    assert found.said["size"] == pytest.approx([width, height], abs=1)
    edge = round(MARGIN / 25.4 * 300)
    inner = found.pixels[edge + 3 : -edge - 3, edge + 3 : -edge - 3, :3].astype(int)
    assert (found.pixels[: edge - 2, :, :3] == 255).all() or (found.pixels[: edge - 2, :, 3] == 0).all()
    wanted = Image.fromarray(smooth_picture()).resize((inner.shape[1], inner.shape[0]), Image.Resampling.BOX)
    assert np.abs(inner - np.asarray(wanted)).mean() < 6


@pytest.mark.parametrize("suffix", [".psd", ".ora"])
@pytest.mark.parametrize("mode", ["normal", "multiply", "screen", "overlay"])
def test_layers(seen, written, landscape, mode, suffix) -> None:
    found = seen[f"{mode}{suffix}"]
    assert found.outline() == [["Land", "Ground", FOREST], "Picture", "Paint-over"]
    layers = _named(found.said["layers"])
    assert [name for name, layer in layers.items() if not layer["is_visible"]] == ["Ground"]
    assert (layers["Paint-over"]["mode"], layers["Paint-over"]["opacity"]) == (mode, round(255 * OPACITY))
    assert found.said["dpi"] == pytest.approx(DPI, abs=0.01)
    is_glowing = glow()[..., 3] > 0
    assert np.array_equal(found.layers["Paint-over"][is_glowing], glow()[is_glowing])
    assert np.array_equal(found.layers["Picture"][..., :3], smooth_picture())
    tree = [*landscape.palette[landscape.id_of("tree")], 255]
    assert (found.layers[FOREST][:, :40] == tree).all()
    assert (found.layers[FOREST][:, 40:, 3] == 0).all()
    wanted = written[1][f"{mode}{suffix}"].astype(int)
    assert np.abs(found.pixels[..., :3] - wanted).max() <= 1


@pytest.mark.parametrize("suffix", [".psd", ".ora"])
def test_plates(seen, written, suffix) -> None:
    found, plates = seen[f"plates{suffix}"], written[2]
    inner = [["sky", "Depth", "Matte", "sky"], [FOREST, "Depth", "Matte", FOREST]]
    assert found.outline() == [*inner, "Paint-over"]
    layers = _named(found.said["layers"])
    assert not layers["Depth"]["is_visible"]
    assert not layers["Matte"]["is_visible"]
    assert np.array_equal(found.layers[FOREST][..., 3], plates.plates[1].matte)
    assert np.array_equal(found.layers["Matte"][..., 0], plates.plates[1].matte)
    assert found.said["dpi"] == pytest.approx(DPI, abs=0.01)
    assert np.abs(found.pixels[..., :3].astype(int) - plates.finished).max() <= 1


def test_plates_in_linear_light(seen, written) -> None:
    found, plates = seen["plates.exr"], written[2]
    depths = {"01_sky_depth", "02_Baume_vorn_depth"}
    assert {"01_sky", "02_Baume_vorn", "paint_over", "labels00", *depths} <= set(found.layers)
    front = found.layers["02_Baume_vorn"]
    assert np.allclose(front[..., 3], plates.plates[1].matte / 255, atol=2e-3)
    assert np.allclose(front[:, :28, :3], linear(plates.finished)[:, :28], atol=2e-3)
    assert np.allclose(found.pixels[..., :3], linear(plates.finished), atol=2e-3)


def test_a_panorama_in_linear_light(seen, written) -> None:
    light = written[3]
    error = np.abs(seen["sky.exr"].pixels[..., :3].astype(np.float32) - light) / light.max(2, keepdims=True)
    assert light.max() > 100
    assert error.max() < 0.002


def test_a_label_map_has_the_colours_of_its_labels(seen, written, landscape) -> None:
    assert np.array_equal(seen["labels.png"].pixels[..., :3], landscape.palette[written[2].labels])


def test_what_krita_saves_is_read(tmp_path, landscape) -> None:
    sky, sea = (landscape.id_of(name) for name in ("sky", "sea"))
    colors = ("#" + bytes(landscape.palette[label]).hex() for label in (sky, sea))
    in_krita("saved", tmp_path / "home", tmp_path, 128, 96, *colors)
    wanted = np.where(np.arange(96) < 48, sky, sea)[:, None].repeat(128, 1)
    for kind in ("kra", "ora", "psd", "png"):
        assert np.array_equal(read_saved_map(tmp_path / f"map.{kind}", landscape), wanted), kind


def test_the_watch_paints_what_krita_saves(watched, tmp_path, landscape) -> None:
    colors = ("#" + bytes(landscape.palette[landscape.id_of(name)]).hex() for name in ("sky", "sea"))
    in_krita("saved", tmp_path / "home", tmp_path, 128, 96, *colors)
    for kind in ("kra", "ora", "psd"):
        shutil.copy(tmp_path / f"map.{kind}", watched / f"from-{kind}.{kind}")
    pictures = [watched / "painted" / f"from-{kind}.png" for kind in ("kra", "ora", "psd")]
    wait_until(lambda: all(path.exists() for path in pictures), "three pictures")
    first, *others = (np.asarray(Image.open(path).convert("RGB")) for path in pictures)
    assert first.shape == (96, 128, 3)
    assert first.std() > 10
    assert all(np.array_equal(first, other) for other in others)


@pytest.fixture
def krita_home(tmp_path, watched) -> Path:
    """A home in which Krita has our plug-in, switched on and told of the watched folder, and an artist."""
    home = tmp_path / "krita"
    plugins = home / ".local" / "share" / "krita" / "pykrita"
    shutil.copytree(PLUGIN, plugins)
    description = (PLUGIN / "gaugan_link.desktop").read_text("utf-8")
    (plugins / "artist.desktop").write_text(description.replace("gaugan_link", "artist"), "utf-8")
    (plugins / "artist").mkdir()
    shutil.copy(HERE / "krita_driver.py", plugins / "artist" / "__init__.py")
    (home / ".config").mkdir()
    lines = [
        "[python]",
        "enable_gaugan_link=true",
        "enable_artist=true",
        "[gaugan_link]",
        f"folder={watched}",
    ]
    (home / ".config" / "kritarc").write_text("\n".join(lines), "utf-8")
    return home


def test_the_plug_in_has_a_document_painted(krita_home, watched, xvfb, tmp_path, landscape) -> None:
    labels = np.where(np.arange(128) < 64, landscape.id_of("sky"), landscape.id_of("sea"))
    Image.fromarray(landscape.palette[labels[:, None].repeat(192, 1)]).save(tmp_path / "lake.png")
    told = {"GAUGAN_MAP": str(tmp_path / "lake.png"), "GAUGAN_OUT": str(tmp_path)}
    with running(["krita", "--nosplash"], krita_home, xvfb, told) as krita:
        said, _ = krita.communicate(timeout=SECONDS)
    pixels = {path.stem: np.frombuffer(path.read_bytes(), np.uint8) for path in tmp_path.glob("*.raw")}
    assert set(pixels) == {"first", "second", "whole"}, said.decode()[-2000:]
    assert (read_saved_map(watched / "lake.png", landscape) == labels[:, None]).all()
    painted = np.asarray(Image.open(watched / "painted" / "lake.png").convert("RGB"))
    for name in pixels:
        assert np.array_equal(pixels[name].reshape(128, 192, 4)[..., 2::-1], painted), name
