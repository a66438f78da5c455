import numpy as np
import pytest
import torch

from gaugan_desktop.cli import run
from gaugan_desktop.imaging.export import export_label_map
from gaugan_desktop.imaging.loading import load_picture
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.paths import resource_path
from gaugan_desktop.sheet import shipped_styles
from gaugan_desktop.synthesis.engine import SynthesisEngine

STYLES = ("05-moonlit-night", "01-clear-noon")


@pytest.fixture
def maps(tmp_path, banded_labels, landscape):
    folder = tmp_path / "maps"
    folder.mkdir()
    export_label_map(folder / "a.png", banded_labels, landscape)
    banded_labels[:20, :60] = UNPAINTED
    export_label_map(folder / "b.png", banded_labels[::-1], landscape)
    (folder / "notes.txt").write_text("no label map")
    return folder


def test_a_sheet_shows_every_map_in_every_style(maps, tmp_path, tiny_model, banded_labels, landscape) -> None:
    out = tmp_path / "out"
    command = ["sheet", str(maps), "-o", str(out), "--model", str(tiny_model), "--device", "cpu"]
    assert run([*command, "--style", *STYLES, "--size", "128x96", "192x128"]) == 0
    names = {path.name for path in out.iterdir()}
    assert names == {f"{m}-{s}.jpg" for m in "ab" for s in ("128x96", "192x128")} | {"overview.jpg"}
    assert load_picture(out / "overview.jpg").shape == (2 * 200 + 4, 3 * 300 + 8, 3)
    assert load_picture(out / "b-192x128.jpg").shape == (128, 3 * 192 + 8, 3)
    engine = SynthesisEngine.from_file(tiny_model, "cpu", torch.float32)
    labels = np.where(banded_labels == UNPAINTED, banded_labels[0, 60], banded_labels)
    expected = engine.render(engine.borders.applied(labels), shipped_styles(STYLES[:1])[0], is_lit=True)
    shown = load_picture(out / "a-128x96.jpg")[:, 132:260]
    assert np.abs(shown.astype(int) - expected).mean() < 8  # JPEG


def test_without_names_all_styles_are_drawn() -> None:
    names = [style.name for style in shipped_styles()]
    assert len(names) == 1 + len([*resource_path("styles").glob("*.jpg")])
    assert names[1:] == sorted(names[1:])


def test_mistakes_give_a_sentence(maps, tmp_path, tiny_model, capsys) -> None:
    command = ["sheet", str(maps), "-o", str(tmp_path / "out"), "--model", str(tiny_model)]
    assert run([*command, "--style", "noon"]) == 2
    assert "no style 'noon'; choose among 01-" in capsys.readouterr().err
    (tmp_path / "empty").mkdir()
    assert run(["sheet", str(tmp_path / "empty"), "-o", str(tmp_path / "out")]) == 2
    assert "holds no label maps" in capsys.readouterr().err
