"""Imported checkpoints paint what the networks they were made for paint."""

from pathlib import Path

import hypothesis
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn
from torch.nn import functional as F

from gaugan_desktop.cli import run
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.models import importers
from gaugan_desktop.models.importers import CheckpointHints, import_checkpoint
from gaugan_desktop.models.loading import load_model
from gaugan_desktop.networks.patterns import LabelPyramid
from tests.models.foreign_networks import (
    NF,
    EngbergGenerator,
    OfficialEncoder,
    OfficialGenerator,
    lively,
    plain_set,
)
from trainer.__main__ import main

pytestmark = pytest.mark.filterwarnings("ignore:.*spectral_norm.*:FutureWarning")


def painted(model, ids, edges=None, style=None) -> torch.Tensor:
    config = model.generator.config
    with torch.no_grad():
        return model.generator(LabelPyramid(ids, config.labels, config.has_unknown, edges), style)


@pytest.mark.parametrize(
    ("mode", "grid", "style_dim"),
    [("normal", (4, 4), 0), ("normal", (8, 8), 8), ("more", (2, 4), 8), ("most", (2, 2), 8)],
)
def test_official_generators(tmp_path, mode, grid, style_dim) -> None:
    reference = lively(OfficialGenerator(6, grid, mode, style_dim))
    torch.save(reference.state_dict(), tmp_path / "latest_net_G.pth")
    factor = {"normal": 32, "more": 64, "most": 128}[mode]
    hints = CheckpointHints(upsampling=mode)
    model = import_checkpoint(tmp_path / "latest_net_G.pth", None, plain_set(6), "Old", hints=hints)
    assert model.generator.config.upsampling == mode
    ids = torch.randint(0, 6, (1, grid[0] * factor // 16, grid[1] * factor // 16))
    ids = ids.repeat_interleave(16, 1).repeat_interleave(16, 2)
    one_hot = F.one_hot(ids, 6).permute(0, 3, 1, 2).float()
    style = torch.randn(1, style_dim) if style_dim else None
    with torch.no_grad():
        expected = reference(one_hot, style)
    assert expected.std() > 0.03
    torch.testing.assert_close(painted(model, ids, style=style), expected, rtol=0, atol=1e-4)


def test_official_encoder_comes_along(tmp_path) -> None:
    reference = lively(OfficialEncoder())
    torch.save(lively(OfficialGenerator(6, (8, 8), style_dim=8)).state_dict(), tmp_path / "G.pth")
    torch.save(reference.state_dict(), tmp_path / "E.pth")
    model = import_checkpoint(tmp_path / "G.pth", tmp_path / "E.pth", plain_set(6), "Old")
    picture = torch.rand(1, 3, 200, 300) * 2 - 1
    with torch.no_grad():
        for found, expected in zip(model.encoder(picture), reference(picture), strict=True):
            torch.testing.assert_close(found, expected, rtol=0, atol=1e-4)


@pytest.mark.parametrize(("name", "channels"), [("ade20k", 151), ("coco_stuff", 184), ("cityscapes", 36)])
def test_released_label_channels(tmp_path, name, channels) -> None:
    label_set, grid = bundled_label_set(name), (2, 4)
    mode = "more" if name == "cityscapes" else "normal"
    reference = lively(OfficialGenerator(channels, grid, mode))
    torch.save(reference.state_dict(), tmp_path / "G.pth")
    model = import_checkpoint(tmp_path / "G.pth", None, label_set, "Old")
    size = (64, 128) if mode == "normal" else (128, 256)
    ids = torch.randint(0, len(label_set), (1, size[0] // 16, size[1] // 16))
    ids[0, 0] = 255
    ids = ids.repeat_interleave(16, 1).repeat_interleave(16, 2)
    edges = (torch.rand(1, *size) < 0.1) if model.generator.config.has_edges else None
    one_hot = torch.zeros(1, channels, *size)
    # ADE20K counts from 1 and has 0 = other; COCO-Stuff has unknown at 182; edges come last.
    shift, unknown = {"ade20k": (1, 0), "coco_stuff": (0, 182), "cityscapes": (0, None)}[name]
    for label in range(len(label_set)):
        one_hot[:, label + shift] = (ids == label).float()
    if unknown is not None:
        one_hot[:, unknown] = (ids == 255).float()
    if edges is not None:
        one_hot[:, -1] = edges.float()
    with torch.no_grad():
        expected = reference(one_hot)
    torch.testing.assert_close(painted(model, ids, edges), expected, rtol=0, atol=1e-4)


def test_engbergs_variant(tmp_path) -> None:
    reference = lively(EngbergGenerator(7))
    nn.init.normal_(reference.conv.weight, std=0.06)
    torch.save(reference.state_dict(), tmp_path / "generator.pth")
    model = import_checkpoint(tmp_path / "generator.pth", None, plain_set(7), "Engberg")
    ids = torch.randint(0, 7, (1, 16, 16)).repeat_interleave(16, 1).repeat_interleave(16, 2)
    style = torch.randn(1, 8)
    with torch.no_grad():
        expected = reference(F.one_hot(ids, 7).permute(0, 3, 1, 2).float(), style)
    assert expected.std() > 0.03
    torch.testing.assert_close(painted(model, ids, style=style), expected, rtol=0, atol=1e-4)


@pytest.mark.parametrize(
    ("ratio", "columns", "mode"),
    [(1.6, 8, "normal"), (0.5, 4, "normal"), (4 / 3, 4, "more"), (2.0, 4, "more")],
)
def test_start_grids_of_other_aspect_ratios(tmp_path, ratio, columns, mode) -> None:
    """The paper's code gives the grid `columns` and round(columns / ratio) rows, and stores their product."""
    rows = round(columns / ratio)
    reference = lively(OfficialGenerator(6, (rows, columns), mode, style_dim=8))
    torch.save(reference.state_dict(), tmp_path / "G.pth")
    hints = CheckpointHints(mode, aspect_ratio=ratio)
    model = import_checkpoint(tmp_path / "G.pth", None, plain_set(6), "x", hints=hints)
    assert model.generator.config.start_grid == (rows, columns)
    multiple = model.generator.config.size_multiple
    ids = torch.randint(0, 6, (1, rows * multiple // 16, columns * multiple // 16))
    ids = ids.repeat_interleave(16, 1).repeat_interleave(16, 2)
    style = torch.randn(1, 8)
    with torch.no_grad():
        expected = reference(F.one_hot(ids, 6).permute(0, 3, 1, 2).float(), style)
    torch.testing.assert_close(painted(model, ids, style=style), expected, rtol=0, atol=1e-4)


@given(st.integers(1, 64), st.floats(0.25, 4))
def test_grids_follow_from_cells_and_aspect_ratio(columns, ratio) -> None:
    rows = max(1, round(columns / ratio))
    hypothesis.assume(round(columns / ratio) == rows)
    path = Path("G.pth")
    assert importers._grid_of(path, rows * columns, ratio) == (rows, columns)
    guess = importers._grid_of(path, rows * columns, None)
    assert guess[0] * guess[1] == rows * columns
    assert guess[0] <= guess[1] <= max(rows, columns)


def test_what_a_checkpoint_does_not_tell_is_said(tmp_path) -> None:
    torch.save(OfficialGenerator(7, (8, 5), "normal", style_dim=8).state_dict(), tmp_path / "G.pth")
    model = import_checkpoint(tmp_path / "G.pth", None, plain_set(6), "x")
    assert model.generator.config.start_grid == (5, 8)
    assert model.header.training["assumed"] == (
        "Assumed: a start grid of 5 x 8 (pictures 8:5 in training), 5 doublings (normal), "
        "a last channel of unknown pixels."
    )
    hints = CheckpointHints("normal", "unknown", 5 / 8)
    told = import_checkpoint(tmp_path / "G.pth", None, plain_set(6), "x", hints=hints)
    assert told.generator.config.start_grid == (8, 5)
    assert told.header.training["assumed"] == ""
    with pytest.raises(BadFileError, match="40 cells cannot have the aspect ratio 7"):
        import_checkpoint(
            tmp_path / "G.pth", None, plain_set(6), "x", hints=CheckpointHints(aspect_ratio=7.0)
        )


@pytest.mark.parametrize("ratio", ["0", "-1", "nan", "1e9"])
def test_aspect_ratios_are_bounded(tmp_path, capsys, ratio) -> None:
    command = ["import", "G.pth", "--labels", "landscape", "-o", str(tmp_path / "m.safetensors")]
    assert main([*command, f"--aspect-ratio={ratio}"]) == 2
    assert "between 1/16 and 16" in capsys.readouterr().err


def test_both_programs_import_with_labels_of_ones_own(tmp_path, capsys) -> None:
    torch.save(OfficialGenerator(3, (2, 2), style_dim=8).state_dict(), tmp_path / "G.pth")
    labels = tmp_path / "mine.yaml"
    entries = ", ".join(
        f"{{name: {name}, color: '#01020{i}'}}" for i, name in enumerate(("lava", "ash", "sky"))
    )
    labels.write_text(f"name: mine\nlabels: [{entries}]\n")
    for name, run_command in (("a", main), ("b", run)):
        out = tmp_path / f"{name}.safetensors"
        command = ["import", str(tmp_path / "G.pth"), "--labels", str(labels), "-o", str(out)]
        assert run_command(command) == 0
        assert load_model(out).header.label_set.names == ("lava", "ash", "sky")
        assert "Assumed: a start grid of 2 x 2" in capsys.readouterr().out
    assert run(["import", str(tmp_path / "G.pth"), "--labels", "landscap", "-o", str(out)]) == 2
    assert "did you mean landscape?" in capsys.readouterr().err


def test_files_of_old_torch_versions(tmp_path) -> None:
    """They hold the normalised weight and `weight_u`, but no `weight_v`."""
    reference = lively(OfficialGenerator(6, (4, 4)))
    state = reference.state_dict()
    ids = torch.randint(0, 6, (1, 128, 128))
    torch.save(state, tmp_path / "new.pth")
    for name, module in reference.named_modules():
        if hasattr(module, "weight_orig"):
            v = state.pop(f"{name}.weight_v")
            original, u = state[f"{name}.weight_orig"], state[f"{name}.weight_u"]
            state[f"{name}.weight"] = original / torch.dot(u, original.flatten(1) @ v)
    state = {key: value for key, value in state.items() if not key.endswith("num_batches_tracked")}
    torch.save(state, tmp_path / "old.pth")
    new, old = (import_checkpoint(tmp_path / f, None, plain_set(6), "x") for f in ("new.pth", "old.pth"))
    torch.testing.assert_close(painted(old, ids), painted(new, ids))


def test_import_command_makes_a_model_file(tmp_path, capsys) -> None:
    torch.save(lively(OfficialGenerator(184, (2, 2))).state_dict(), tmp_path / "latest_net_G.pth")
    out = tmp_path / "coco.safetensors"
    command = ["import", str(tmp_path / "latest_net_G.pth"), "--labels", "coco_stuff", "-o", str(out)]
    assert main([*command, "--name", "COCO", "--licence", "CC BY-NC 4.0"]) == 0
    model = load_model(out)
    assert (model.header.name, model.header.licence) == ("COCO", "CC BY-NC 4.0")
    assert model.header.label_set == bundled_label_set("coco_stuff")
    assert model.generator.config.has_edges


class Evil:
    def __reduce__(self):
        return (print, ("executed",))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (Evil(), "no checkpoint, or it holds more than weights"),
        ({"fc.weight": torch.zeros(2, 2)}, "no generator checkpoint"),
        ({"a": 1}, "no generator checkpoint"),
        ({"fc.weight": torch.full((2, 2), float("nan"))}, "no numbers"),
    ],
)
def test_other_files_get_a_sentence(tmp_path, capsys, content, sentence) -> None:
    torch.save(content, tmp_path / "x.pth")
    with pytest.raises(BadFileError, match=sentence):
        import_checkpoint(tmp_path / "x.pth", None, plain_set(2), "x")
    assert "executed" not in capsys.readouterr().out


def broken(state: dict, number: int) -> dict:
    """The state of a generator with one thing wrong."""
    key = "up_3.conv_0.weight_orig"
    changes = {
        0: {7: torch.zeros(2)},
        1: {key.replace("orig", "u"): None},
        2: {key.replace("orig", "u"): torch.zeros(99)},
        3: {key.replace("orig", "v"): torch.zeros(99)},
        4: {key.replace("orig", "u"): torch.zeros(NF).to_sparse()},
        5: {"conv_img.bias": torch.zeros(1).expand(10**11)},
        6: {"up_3.conv_1.weight_orig": torch.zeros(4)},
        7: {"fc.weight": torch.zeros(3)},
        8: {key: torch.zeros((), dtype=torch.complex64)},
        9: {key.replace("orig", "u"): torch.zeros(2 * NF)},
        10: {"up_3.norm_0.mlp_shared.0.weight": torch.zeros(128)},
    }[number]
    return {k: v for k, v in {**state, **changes}.items() if v is not None}


@pytest.fixture(scope="module")
def state() -> dict:
    return OfficialGenerator(6, (2, 2)).state_dict()


@pytest.mark.parametrize("number", range(11))
def test_broken_checkpoints_get_a_sentence(tmp_path, state, number) -> None:
    torch.save(broken(state, number), tmp_path / "G.pth")
    with pytest.raises(BadFileError, match=r"^G\.pth: [^\n]*\.$"):
        import_checkpoint(tmp_path / "G.pth", None, plain_set(6), "x")


@settings(max_examples=60)
@given(st.data())
def test_damaged_bytes_end_in_a_sentence(tmp_path_factory, data) -> None:
    path = tmp_path_factory.mktemp("pth") / "E.pth"
    torch.save({"layer1.0.weight_orig": torch.ones(2, 3, 3, 3), "layer1.0.weight_u": torch.ones(2)}, path)
    damaged = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(damaged)
    with pytest.raises(BadFileError):
        import_checkpoint(path, None, plain_set(6), "x")


def test_wrong_label_sets_and_cut_files_get_a_sentence(tmp_path) -> None:
    state = lively(OfficialGenerator(6, (2, 2))).state_dict()
    torch.save(state, tmp_path / "G.pth")
    with pytest.raises(BadFileError, match="6 input channels, the label set 18 labels"):
        import_checkpoint(tmp_path / "G.pth", None, bundled_label_set("landscape"), "x")
    (tmp_path / "cut.pth").write_bytes((tmp_path / "G.pth").read_bytes()[:9000])
    with pytest.raises(BadFileError, match="no checkpoint"):
        import_checkpoint(tmp_path / "cut.pth", None, plain_set(6), "x")
    del state["up_1.norm_0.mlp_beta.bias"]
    torch.save(state, tmp_path / "less.pth")
    with pytest.raises(BadFileError, match=r"lacks the weights up_1\.spade_0\.beta\.bias"):
        import_checkpoint(tmp_path / "less.pth", None, plain_set(6), "x")
