"""Whole runs of the trainer, tiny but real."""

import copy
import json
import shutil
import signal
import subprocess
import sys

import numpy as np
import pytest
import torch
from PIL import Image

from gaugan_desktop.errors import BadConfigError, BadFileError, GauganError, TrainingError
from gaugan_desktop.models.loading import load_model
from gaugan_desktop.networks.spade import one_hot_labels
from gaugan_desktop.synthesis.engine import SynthesisEngine
from gaugan_desktop.synthesis.engine.backend import backend_of
from trainer.__main__ import INTERRUPTED, main
from trainer.config import load_config, with_overrides
from trainer.data.landscapes.dataset import write_sample_pairs
from trainer.data.pairs import open_pair_folder
from trainer.data.sampling import PairSampler, training_batches
from trainer.loop import TrainingRun
from trainer.run.checkpoint import LAST, PREVIOUS, load_checkpoint
from trainer.run.ema import WeightAverage

TINY = [
    "stages=[{until: 6, size: 64, batch: 2}]",
    "generator={style_dim: 8, base_width: 4, hidden_width: 8, start_grid: [2, 2], has_noise: true}",
    "encoder={style_dim: 8, base_width: 4, input_size: 128}",
    "discriminator_width=8",
    "precision=fp32",
    "log_every=1",
    "save_every=2",
    "norm_batches=2",
    "metric_pictures=4",
    "data_weights=[1]",
    "perceptual_weight=1.0",
    "decay_start=0.7",
]
BARE = ("perceptual_weight=0.0", "metric_pictures=0")  # for tests of something else


@pytest.fixture(scope="module")
def pairs(tmp_path_factory):
    root = tmp_path_factory.mktemp("pairs") / "set"
    write_sample_pairs(root, 8, 96, seed=1)
    return root


def train(pairs, out, *extra: str, settings: tuple[str, ...] = ()) -> int:
    base = ["train", "--data", str(pairs), "--out", str(out), "--device", "cpu", *extra]
    if "--resume" not in extra:
        base += ["--config", "starter", "--set", *TINY, *settings]
    elif settings:
        base += ["--set", *settings]
    return main(base)


def losses(out) -> list[dict]:
    records = [json.loads(line) for line in (out / "stats.jsonl").read_text().splitlines()]
    return [
        {k: v for k, v in record.items() if not k.startswith("seconds")}
        for record in records
        if "event" not in record
    ]


@pytest.fixture(scope="module")
def finished(pairs, tmp_path_factory):
    out = tmp_path_factory.mktemp("run") / "run"
    assert train(pairs, out) == 0
    return out


def test_run_folder_is_complete(finished) -> None:
    records = losses(finished)
    assert [record["step"] for record in records] == [1, 2, 3, 4, 5, 6]
    assert all(np.isfinite(list(record.values())).all() for record in records)
    assert {"generator", "features", "kl", "color", "perceptual", "discriminator"} <= records[0].keys()
    assert (finished / "config.yaml").exists()
    assert len(list((finished / "samples").glob("*.png"))) == 3
    assert (finished / LAST).exists()
    assert (finished / PREVIOUS).exists()


@pytest.mark.parametrize("stop", [2, pytest.param(4, marks=pytest.mark.slow)])
def test_resumed_run_repeats_the_losses_bit_for_bit(pairs, finished, tmp_path, stop: int) -> None:
    out = tmp_path / "run"
    full = "stages=[{until: 6, size: 64, batch: 2}]"
    short = f"stages=[{{until: {stop}, size: 64, batch: 2}}]"
    assert train(pairs, out, settings=(short, "decay_start=1.0")) == 0
    assert train(pairs, out, "--resume", settings=(full, "decay_start=0.7")) == 0
    assert losses(out) == losses(finished)


@pytest.mark.parametrize("kill_after", [1, pytest.param(4, marks=pytest.mark.slow)])
def test_killed_run_resumes_bit_for_bit(pairs, finished, tmp_path, kill_after: int) -> None:
    out = tmp_path / "run"
    command = [sys.executable, "-m", "trainer", "train", "--config", "starter", "--data", str(pairs)]
    command += ["--out", str(out), "--device", "cpu", "--set", *TINY, "save_every=1"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    seen = 0
    while seen <= kill_after or not (out / LAST).exists():
        seen += process.stdout.readline().startswith("step")
    process.kill()
    process.wait()
    process.stdout.close()
    assert train(pairs, out, "--resume", settings=("save_every=2",)) == 0
    assert losses(out) == losses(finished)


def test_records_cut_off_by_a_crash_are_dropped(pairs, finished, tmp_path) -> None:
    out = tmp_path / "run"
    shutil.copytree(finished, out)
    with (out / "stats.jsonl").open("a") as stream:
        stream.write('{"step": 7, "kl": 1.0}\n{"step": 8, "k')
    assert train(pairs, out, "--resume", settings=("stages=[{until: 7, size: 64, batch: 2}]",)) == 0
    assert [record["step"] for record in losses(out)] == [1, 2, 3, 4, 5, 6, 7]


def test_truncated_checkpoint_falls_back_to_the_previous_one(finished, tmp_path) -> None:
    for name in (LAST, PREVIOUS):
        (tmp_path / name).write_bytes((finished / name).read_bytes())
    assert load_checkpoint(tmp_path)["step"] == 6
    (tmp_path / LAST).write_bytes((finished / LAST).read_bytes()[:5000])
    assert load_checkpoint(tmp_path)["step"] == 4
    (tmp_path / PREVIOUS).write_bytes(b"")
    with pytest.raises(BadFileError, match="no readable checkpoint"):
        load_checkpoint(tmp_path)


def test_exported_model_paints(finished, tmp_path) -> None:
    path = tmp_path / "model.safetensors"
    assert main(["export", str(finished), "-o", str(path), "--name", "Mine", "--licence", "CC0-1.0"]) == 0
    model = load_model(path)
    assert (model.header.name, model.header.licence) == ("Mine", "CC0-1.0")
    assert model.header.training["steps"] == 6
    engine = SynthesisEngine(model, backend_of(torch.device("cpu")), torch.float32)
    assert engine.render(np.zeros((64, 96), np.uint8)).shape == (64, 96, 3)


def test_a_model_file_can_be_the_start(finished, pairs, tmp_path) -> None:
    path = tmp_path / "model.safetensors"
    main(["export", str(finished), "-o", str(path), "--fp32"])
    config = with_overrides(load_config("starter"), TINY)
    training = TrainingRun(tmp_path / "run", config, [open_pair_folder(pairs)], torch.device("cpu"))
    training.start_from(path)
    source, target = load_model(path), training.average
    labels = one_hot_labels(torch.randint(0, 18, (1, 64, 64)), 18)
    with torch.no_grad():
        got, expected = target.generator(labels), source.generator(labels)
    both = torch.stack([got.flatten(), expected.flatten()])
    assert torch.corrcoef(both)[0, 1] > 0.97


def test_mistakes_end_with_a_sentence(pairs, finished, tmp_path, capsys) -> None:
    assert train(pairs, finished) == 2
    assert "continue it with --resume" in capsys.readouterr().err
    assert train(tmp_path, tmp_path / "a") == 2
    assert "is not a folder of pairs" in capsys.readouterr().err
    assert main(["train", "--data", str(pairs), "--out", str(tmp_path / "b")]) == 2
    assert "needs --config" in capsys.readouterr().err
    assert main(["train", "--data", str(pairs), "--out", str(tmp_path / "c"), "--resume"]) == 2
    assert "not a run that can be resumed" in capsys.readouterr().err
    assert main(["export", str(tmp_path), "-o", str(tmp_path / "m.bin")]) == 2
    assert "ends in .safetensors" in capsys.readouterr().err
    assert train(pairs, tmp_path / "d", settings=("data_weights=[0.5, 0.5]",)) == 2
    assert "data_weights" in capsys.readouterr().err


@pytest.mark.parametrize("workers", [0, 1])
@pytest.mark.parametrize(("damage", "sentence"), [("id", "label id 77"), ("file", "not a picture")])
def test_bad_pair_stops_training_with_its_sentence(tmp_path, capsys, workers, damage, sentence) -> None:
    root = tmp_path / "set"
    write_sample_pairs(root, 2, 64, seed=0)
    for stem in ("000000", "000001"):
        if damage == "id":
            Image.fromarray(np.full((64, 64), 77, np.uint8)).save(root / "labels" / f"{stem}.png")
        else:
            (root / "images" / f"{stem}.jpg").write_bytes(b"broken")
    config = with_overrides(load_config("starter"), [*TINY, f"workers={workers}"])
    sampler = PairSampler([open_pair_folder(root)], config)
    with pytest.raises(GauganError, match=sentence) as caught:
        next(training_batches(sampler, config, 0))
    assert "Traceback" not in str(caught.value)
    assert train(root, tmp_path / "run") == 2
    assert sentence in capsys.readouterr().err


def test_unwritable_folders_end_with_a_sentence(pairs, tmp_path, capsys) -> None:
    (tmp_path / "file").write_text("in the way")
    assert train(pairs, tmp_path / "file" / "run") == 2
    assert main(["dataset", "sample", str(tmp_path / "file" / "set"), "--count", "1"]) == 2
    assert capsys.readouterr().err.count("Not a directory.") == 2


def test_interrupt_saves_and_exits_130(pairs, tmp_path) -> None:
    out = tmp_path / "run"
    command = [sys.executable, "-m", "trainer", "train", "--config", "starter", "--data", str(pairs)]
    command += [
        "--out",
        str(out),
        "--set",
        *TINY,
        "stages=[{until: 100000, size: 64, batch: 2}]",
        "save_every=99999",
    ]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    first = process.stdout.readline()
    while not first.startswith("step"):
        first = process.stdout.readline()
    process.send_signal(signal.SIGINT)
    rest = process.stdout.read()
    assert process.wait(timeout=60) == INTERRUPTED
    process.stdout.close()
    last_logged = [line for line in (first + rest).splitlines() if line.startswith("step")][-1]
    assert load_checkpoint(out)["step"] == int(last_logged.split()[1].split("/")[0])


def unstable_run(pairs, tmp_path, monkeypatch, bad_steps, steps: int) -> TrainingRun:
    """A run whose steps of these numbers meet a photo that is no numbers."""
    stages = f"stages=[{{until: {steps}, size: 64, batch: 2}}]"
    config = with_overrides(load_config("starter"), [*TINY, *BARE, stages])
    training = TrainingRun(tmp_path / "run", config, [open_pair_folder(pairs)], torch.device("cpu"))
    launch = training.step_fn.launch

    def poisoned(step, batch):
        factor = float("nan") if step in bad_steps else 1.0
        return launch(step, batch._replace(pictures=batch.pictures * factor))

    monkeypatch.setattr(training.step_fn, "launch", poisoned)
    return training


def events(out) -> list[str]:
    records = [json.loads(line) for line in (out / "stats.jsonl").read_text().splitlines()]
    return [record["event"] for record in records if record.get("event", "measured") != "measured"]


def test_unstable_step_is_skipped(pairs, tmp_path, monkeypatch) -> None:
    training = unstable_run(pairs, tmp_path, monkeypatch, {3}, 6)
    assert training.train()
    assert events(training.run) == ["skipped"]
    for parameter in training.step_fn.generator.parameters():
        assert torch.isfinite(parameter).all()
    assert training.step == 6


def test_several_unstable_steps_roll_back(pairs, tmp_path, monkeypatch) -> None:
    training = unstable_run(pairs, tmp_path, monkeypatch, set(range(4, 10)), 12)
    assert training.train()
    assert events(training.run) == ["skipped"] * 5 + ["rolled back", "skipped"]


def test_lasting_instability_ends_with_a_sentence(pairs, tmp_path, monkeypatch) -> None:
    training = unstable_run(pairs, tmp_path, monkeypatch, set(range(4, 24)), 24)
    with pytest.raises(TrainingError, match="smaller learning rates"):
        training.train()
    state = load_checkpoint(training.run)
    assert all(torch.isfinite(tensor).all() for tensor in state["generator"].values())


def test_the_discriminator_may_lead(pairs, tmp_path) -> None:
    config = with_overrides(load_config("starter"), [*TINY, "discriminator_lead=2", "save_every=100"])
    training = TrainingRun(tmp_path / "run", config, [open_pair_folder(pairs)], torch.device("cpu"))
    moved = []
    for batch, step in zip(training_batches(training.sampler, config, 0), range(3), strict=False):
        networks = (training.step_fn.generator, training.step_fn.discriminator)
        before = [copy.deepcopy([*network.parameters()]) for network in networks]
        training.step_fn.run(step, batch)
        moved.append(
            [_has_moved(old, [*new.parameters()]) for old, new in zip(before, networks, strict=True)]
        )
    assert moved == [[False, True], [False, True], [True, True]]


def test_frozen_norms_are_those_of_the_model_file(finished, pairs, tmp_path, capsys) -> None:
    path, out = tmp_path / "model.safetensors", tmp_path / "run"
    main(["export", str(finished), "-o", str(path), "--fp32"])
    assert train(pairs, tmp_path / "bare", settings=("frozen_norms=true",)) == 2
    assert "--init-from" in capsys.readouterr().err
    short = "stages=[{until: 2, size: 64, batch: 2}]"
    assert train(pairs, out, "--init-from", str(path), settings=("frozen_norms=true", short, *BARE)) == 0
    main(["export", str(out), "-o", str(tmp_path / "tuned.safetensors"), "--fp32"])
    source, tuned = load_model(path).generator, load_model(tmp_path / "tuned.safetensors").generator
    for before, after in zip(source.buffers(), tuned.buffers(), strict=True):
        assert torch.equal(before, after)
    assert _has_moved([*source.parameters()], [*tuned.parameters()])


def _has_moved(before, after) -> bool:
    return not all(torch.equal(old, new) for old, new in zip(before, after, strict=True))


def test_average_follows_the_weights(pairs, tmp_path) -> None:
    config = with_overrides(load_config("starter"), TINY)
    training = TrainingRun(tmp_path / "run", config, [open_pair_folder(pairs)], torch.device("cpu"))
    average = WeightAverage(training.step_fn.generator, training.step_fn.encoder, decay=0.5)
    start = average.generator.to_rgb.weight.clone()
    with torch.no_grad():
        training.step_fn.generator.to_rgb.weight.add_(1.0)
    average.update(step=1000)
    torch.testing.assert_close(average.generator.to_rgb.weight, start + 0.5)
    before = average.generator.up_3.spade_0.norm.running_mean.clone()
    average.reestimate_norms(training._norm_batches())
    assert not torch.equal(average.generator.up_3.spade_0.norm.running_mean, before)
    assert not average.generator.training


def test_norm_batches_do_not_touch_training_samples(pairs, tmp_path) -> None:
    config = with_overrides(load_config("starter"), TINY)
    training = TrainingRun(tmp_path / "run", config, [open_pair_folder(pairs)], torch.device("cpu"))
    first = [style for _, style, _ in training._norm_batches()]
    second = [style for _, style, _ in training._norm_batches()]
    assert all(torch.equal(a, b) for a, b in zip(first, second, strict=True))


@pytest.mark.parametrize(
    "setting", ["gan_mode=ls", "gan_mode=original", "gan_mode=w", "diff_augment=[color, translation, cutout]"]
)
def test_variants_train(pairs, tmp_path, setting: str) -> None:
    short = "stages=[{until: 2, size: 64, batch: 2}]"
    assert train(pairs, tmp_path / "run", settings=(short, setting, *BARE)) == 0
    assert all(np.isfinite(list(record.values())).all() for record in losses(tmp_path / "run"))


def test_unknown_settings_are_refused(pairs, tmp_path) -> None:
    with pytest.raises(BadConfigError):
        with_overrides(load_config("starter"), ["nothing=1"])


def test_a_run_with_a_leading_discriminator_reports(pairs, tmp_path) -> None:
    settings = ("discriminator_lead=22", "stages=[{until: 26, size: 64, batch: 2}]", "save_every=8")
    assert train(pairs, tmp_path / "run", settings=(*settings, *BARE)) == 0
    records = [json.loads(line) for line in (tmp_path / "run/stats.jsonl").read_text().splitlines()]
    assert "kl" not in records[0]
    assert "kl" in records[-2]
    assert (tmp_path / "run/report.html").exists()
