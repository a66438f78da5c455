import subprocess
import sys
import tempfile
from dataclasses import replace

import numpy as np
import pypdf
import pytest
from PIL import Image

from gaugan_desktop import __version__
from gaugan_desktop.cli import run
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.paint_over import PaintOver
from gaugan_desktop.document.project_file import save_project
from gaugan_desktop.document.style import Style
from gaugan_desktop.imaging.export import export_label_map
from gaugan_desktop.imaging.loading import load_picture
from gaugan_desktop.opencv import cv2


@pytest.fixture
def labels_png(tmp_path, banded_labels, landscape):
    path = tmp_path / "labels.png"
    export_label_map(path, banded_labels, landscape)
    return path


def render(*arguments) -> int:
    return run(["render", *map(str, arguments)])


def test_version() -> None:
    command = [sys.executable, "-m", "gaugan_desktop", "--version"]
    output = subprocess.run(command, check=True, capture_output=True, text=True)
    assert output.stdout.strip() == f"gaugan-desktop {__version__}"


def test_indexed_and_coloured_maps_give_the_same_picture(
    tmp_path, labels_png, tiny_model, banded_labels, landscape
) -> None:
    Image.fromarray(landscape.palette[banded_labels]).save(tmp_path / "colored.png")
    pictures = []
    for source in (labels_png, tmp_path / "colored.png"):
        assert render(source, "-o", tmp_path / "out.png", "--model", tiny_model, "--device", "cpu") == 0
        pictures.append(load_picture(tmp_path / "out.png"))
    assert np.array_equal(*pictures)
    assert pictures[0].shape == (96, 128, 3)


def test_size_seed_and_style(tmp_path, labels_png, tiny_model) -> None:
    Image.new("RGB", (30, 30), "orange").save(tmp_path / "style.png")
    results = []
    for number, extra in enumerate(([], ["--seed", 4], ["--style", tmp_path / "style.png"])):
        out = tmp_path / f"{number}.png"
        assert render(labels_png, "-o", out, "--model", tiny_model, "--size", "160x64", *extra) == 0
        results.append(load_picture(out))
    assert results[0].shape == (64, 160, 3)
    assert not np.array_equal(results[0], results[1])
    assert not np.array_equal(results[0], results[2])


def test_projects_can_be_rendered(tmp_path, tiny_model, banded_labels, landscape) -> None:
    save_project(tmp_path / "a.gaugan", Document(banded_labels, landscape, 13), None, "")
    assert render(tmp_path / "a.gaugan", "-o", tmp_path / "a.jpg", "--model", tiny_model) == 0
    assert load_picture(tmp_path / "a.jpg").shape == (96, 128, 3)


def test_what_is_painted_over_is_in_the_picture(tmp_path, tiny_model, banded_labels, landscape) -> None:
    document = Document(banded_labels, landscape, 13)
    over = np.zeros((96, 128, 4), np.uint8)
    over[:48] = (255, 0, 0, 255)
    document.change("Over", replace(document.state, over=PaintOver.of(over)))
    save_project(tmp_path / "a.gaugan", document, None, "")
    for size in ("128x96", "256x192"):
        out = tmp_path / f"{size}.png"
        assert render(tmp_path / "a.gaugan", "-o", out, "--model", tiny_model, "--size", size) == 0
        picture = load_picture(out)
        assert (picture[: len(picture) // 2 - 2] == (255, 0, 0)).all()
        assert (picture[len(picture) // 2 + 2 :] != (255, 0, 0)).any()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["missing.png", "-o", "o.png"], "does not exist"),
        (["{labels}", "-o", "o.gif"], "saved as .png, .jpg, .webp, .tif or .pdf"),
        (["{labels}", "-o", "o.png", "--size", "wide"], "written like 768x512"),
        (["{labels}", "-o", "o.png", "--size", "2x2"], "lies between"),
        (["{labels}", "-o", "o.png", "--size", "16384x16384"], "120 million"),
        (["{labels}", "-o", "o.pdf", "--dpi", "7"], "--dpi lies between 30 and 2400"),
        (["{labels}", "-o", "o.pdf", "--margin", "-1"], "--margin lies between"),
        (["{labels}", "-o", "o.pdf", "--profile", "{labels}"], "no colour profile"),
        (["{labels}", "-o", "o.png", "--horizon", "high"], "number such as 0.4, or found"),
        (["{labels}", "-o", "o.png", "--horizon", "7"], "between -1 and 2"),
        (["{labels}", "-o", "o.png", "--style", "{labels}x"], "does not exist"),
        (["{labels}", "-o", "o.png", "--model", "{labels}"], "not a model file"),
    ],
)
def test_mistakes_end_with_a_sentence(
    arguments, sentence, labels_png, tiny_model, capsys, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    filled = [a.replace("{labels}", str(labels_png)) for a in arguments]
    if "--model" not in filled:
        filled += ["--model", str(tiny_model)]
    assert render(*filled) == 2
    captured = capsys.readouterr().err
    assert sentence in captured
    assert "Traceback" not in captured


def test_seamless(tmp_path, labels_png, tiny_model) -> None:
    pictures = []
    for choice in ("off", "x", "xy"):
        out = tmp_path / f"{choice}.png"
        extra = ["--seamless", choice, "--model", tiny_model, "--device", "cpu"]
        assert render(labels_png, "-o", out, *extra) == 0
        pictures.append(load_picture(out))
    assert not np.array_equal(pictures[0], pictures[1])
    assert not np.array_equal(pictures[1], pictures[2])


@pytest.mark.parametrize("what", ["borders", "light"])
def test_nature_helps_unless_the_project_or_the_option_says_no(what, tmp_path, tiny_model, landscape) -> None:
    labels = np.full((96, 128), landscape.id_of("sky"), np.uint8)
    labels[48:] = landscape.id_of("tree")
    document = Document(labels, landscape, 13)
    save_project(tmp_path / "natural.gaugan", document, None, "")
    setattr(document, f"has_natural_{what}", False)
    save_project(tmp_path / "painted.gaugan", document, None, "")
    pictures = {}
    for name, *extra in (("natural",), ("painted",), ("natural", f"--no-natural-{what}")):
        out = tmp_path / "out.png"
        assert render(tmp_path / f"{name}.gaugan", "-o", out, "--model", tiny_model, *extra) == 0
        pictures[name, *extra] = load_picture(out)
    natural, painted, as_painted = pictures.values()
    assert not np.array_equal(natural, painted)
    assert np.array_equal(painted, as_painted)


def test_the_horizon_is_the_projects_or_the_options(tmp_path, spatial_model, landscape) -> None:
    labels = np.full((96, 128), landscape.id_of("grass"), np.uint8)
    labels[:50] = landscape.id_of("sky")
    document = Document(labels, landscape, 13)
    save_project(tmp_path / "found.gaugan", document, None, "")
    document.horizon = 24.0
    save_project(tmp_path / "set.gaugan", document, None, "")
    pictures = []
    for name, *extra in (
        ("set",),
        ("found", "--horizon", "0.25"),
        ("found",),
        ("set", "--horizon", "found"),
        ("set", "--size", "256x192"),
        ("found", "--horizon", "0.25", "--size", "256x192"),
    ):
        out = tmp_path / "out.png"
        assert render(tmp_path / f"{name}.gaugan", "-o", out, "--model", spatial_model, *extra) == 0
        pictures.append(load_picture(out))
    for one, other in ((0, 1), (2, 3), (4, 5)):
        assert np.array_equal(pictures[one], pictures[other])
    assert not np.array_equal(pictures[0], pictures[2])


def test_import_refuses_what_is_no_checkpoint(tmp_path, capsys) -> None:
    (tmp_path / "latest_net_G.pth").write_bytes(b"x")
    command = ["import", str(tmp_path / "latest_net_G.pth"), "--labels", "coco_stuff"]
    assert run([*command, "-o", str(tmp_path / "out.safetensors")]) == 2
    assert "no checkpoint" in capsys.readouterr().err
    assert not (tmp_path / "out.safetensors").exists()


def test_plates_without_a_window(tmp_path, labels_png, tiny_model, capsys) -> None:
    arguments = ["-o", str(tmp_path / "plates"), "--model", str(tiny_model), "--device", "cpu"]
    assert run(["peel", str(labels_png), *arguments]) == 0
    assert "plates)" in capsys.readouterr().out
    assert (tmp_path / "plates" / "plates.json").exists()
    with Image.open(tmp_path / "plates" / "picture.png") as image:
        assert image.size == (128, 96)
    assert run(["peel", str(labels_png), *arguments]) == 2
    assert "already" in capsys.readouterr().err


def test_plates_over_each_other_are_the_rendered_picture(tmp_path, labels_png, tiny_model) -> None:
    for command, out in (("peel", "plates"), ("render", "whole.png")):
        arguments = ["-o", str(tmp_path / out), "--model", str(tiny_model), "--device", "cpu"]
        assert run([command, str(labels_png), *arguments]) == 0
    pictures = (load_picture(tmp_path / name).astype(int) for name in ("plates/picture.png", "whole.png"))
    assert np.abs(next(pictures) - next(pictures)).max() <= 1


def test_prints_without_a_window(tmp_path, labels_png, tiny_model, monkeypatch) -> None:
    monkeypatch.setattr("gaugan_desktop.synthesis.sizes.EXPORT_PIXELS", 100 * 100)
    out = tmp_path / "out.pdf"
    arguments = ["--model", tiny_model, "--size", "800x600", "--dpi", "100", "--margin", "10"]
    assert render(labels_png, "-o", out, *arguments) == 0
    (page,) = pypdf.PdfReader(out).pages
    assert float(page.mediabox.width) == pytest.approx(8 * 72 + 20 / 25.4 * 72, abs=0.01)
    assert next(iter(page.images)).image.size == (800, 600)


@pytest.mark.parametrize("command", ["render", "parallax", "--self-test"])
def test_without_room_for_temporary_files_a_command_ends_with_a_sentence(
    tmp_path, labels_png, tiny_model, monkeypatch, capsys, command
) -> None:
    monkeypatch.setattr("gaugan_desktop.synthesis.sizes.EXPORT_PIXELS", 100 * 100)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    painting = [str(labels_png), "--model", str(tiny_model), "-o"]
    arguments = {
        "render": [*painting, str(tmp_path / "out.pdf"), "--size", "800x600"],
        "parallax": [*painting, str(tmp_path / "out.mp4"), "--seconds", "0.5"],
        "--self-test": [],
    }
    assert run([command, *arguments[command]]) == 2
    said = capsys.readouterr().err
    assert said.startswith("gaugan-desktop: ")
    assert "folder" in said
    assert said.endswith(".\n")


def test_parallax_films_without_a_window(tmp_path, labels_png, tiny_model, capsys) -> None:
    out = tmp_path / "film.gif"
    arguments = [str(labels_png), "-o", str(out), "--model", str(tiny_model), "--seconds", "0.8"]
    assert run(["parallax", *arguments, "--move", "dolly", "--by-depth"]) == 0
    with Image.open(out) as image:
        assert (image.n_frames, image.size) == (20, (128, 96))
    assert run(["parallax", *arguments, "--strength", "90"]) == 2
    assert "--strength lies between" in capsys.readouterr().err


def test_panoramas_and_plates_have_what_is_painted_over(tmp_path, landscape, tiny_model) -> None:
    document = Document(np.full((96, 128), landscape.id_of("grass"), np.uint8), landscape, 0)
    rgba = np.zeros((96, 128, 4), np.uint8)
    rgba[48:] = (255, 0, 0, 255)
    document.change("Paint", replace(document.state, over=PaintOver.of(rgba)))
    save_project(tmp_path / "a.gaugan", document, None, "m")
    arguments = [str(tmp_path / "a.gaugan"), "--model", str(tiny_model), "--device", "cpu", "-o"]
    assert run(["panorama", *arguments, str(tmp_path / "a.hdr"), "--size", "256x128"]) == 0
    light = cv2.imread(str(tmp_path / "a.hdr"), cv2.IMREAD_UNCHANGED)
    assert np.allclose(light[100], (0, 0, 1), atol=0.01)
    assert run(["peel", *arguments, str(tmp_path / "plates"), "--size", "96x64"]) == 0
    with Image.open(tmp_path / "plates" / "paint-over.png") as image:
        assert (image.size, image.getpixel((50, 50))) == ((96, 64), (255, 0, 0, 255))


def test_day_films_without_a_window(tmp_path, labels_png, tiny_model, capsys) -> None:
    for name in ("orange", "navy"):
        Image.new("RGB", (30, 30), name).save(tmp_path / f"{name}.png")
    lights = [str(tmp_path / "orange.png"), str(tmp_path / "navy.png")]
    for out, extra in (("day.gif", []), ("frames", ["--loop"])):
        arguments = [str(labels_png), "-o", str(tmp_path / out), "--model", str(tiny_model), *extra]
        assert run(["day", *arguments, "--seconds", "0.8", "--lights", *lights]) == 0
    with Image.open(tmp_path / "day.gif") as image:
        assert image.n_frames == 20
    assert len(list((tmp_path / "frames").iterdir())) == 20
    assert run(["day", *arguments, "--seconds", "0", "--lights", *lights]) == 2
    assert "--seconds lies between" in capsys.readouterr().err


def test_day_films_of_projects_have_their_own_lights(tmp_path, landscape, tiny_model, capsys) -> None:
    document = Document(np.full((96, 128), 3, np.uint8), landscape, 0)
    arguments = [str(tmp_path / "a.gaugan"), "-o", str(tmp_path / "day.gif"), "--model", str(tiny_model)]
    save_project(tmp_path / "a.gaugan", document, None, "m")
    assert run(["day", *arguments, "--seconds", "0.8"]) == 2
    assert "no lights of its own" in capsys.readouterr().err
    document.change("Day", replace(document.state, day=(Style("a", seed=1), Style("b", seed=2))))
    save_project(tmp_path / "a.gaugan", document, None, "m")
    assert run(["day", *arguments, "--seconds", "0.8"]) == 0
    with Image.open(tmp_path / "day.gif") as image:
        assert image.n_frames == 20


def test_panoramas_without_a_window(tmp_path, labels_png, tiny_model, capsys) -> None:
    arguments = ["--model", str(tiny_model), "--size", "256x128"]
    for name, extra, shape in (("a.hdr", [], (128, 256, 3)), ("b.hdr", ["--cube"], (384, 64, 3))):
        assert run(["panorama", str(labels_png), "-o", str(tmp_path / name), *arguments, *extra]) == 0
        assert cv2.imread(str(tmp_path / name), cv2.IMREAD_UNCHANGED).shape == shape
    assert run(["panorama", str(labels_png), "-o", str(tmp_path / "a.hdr"), "--sun", "9"]) == 2
    assert "--sun lies between" in capsys.readouterr().err
