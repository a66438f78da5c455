"""What happens to a run between its first step and its model file: refusals, accidents, wishes."""

import io
import json
import multiprocessing
import os
import resource
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from PIL import Image

from gaugan_desktop.errors import BadFileError, TrainingError
from gaugan_desktop.models.loading import load_model
from trainer.__main__ import INTERRUPTED, main
from trainer.config import load_config, with_overrides
from trainer.data.landscapes.dataset import write_sample_pairs
from trainer.data.pairs import open_pair_folder
from trainer.feed import steady_batches
from trainer.loop import TrainingRun
from trainer.run.backups import backup_name, keep_backup
from trainer.run.checkpoint import LAST, PREVIOUS, load_checkpoint, save_checkpoint
from trainer.run.folder import clear_leftovers
from trainer.run.records import read_records
from trainer.run.wishes import MAINS_ONLY, SAVE, STOP, Wishes

TINY = [
    "stages=[{until: 3, size: 64, batch: 2}]",
    "generator={style_dim: 8, base_width: 4, hidden_width: 8, start_grid: [2, 2]}",
    "encoder={style_dim: 8, base_width: 4, input_size: 128}",
    "discriminator_width=8",
    "discriminator_scales=1",
    "precision=fp32",
    "log_every=1",
    "save_every=2",
    "norm_batches=1",
    "metric_pictures=0",
    "data_weights=[]",
    "perceptual_weight=0",
    "workers=0",
]
LONGER = "stages=[{until: 6, size: 64, batch: 2}]"


@pytest.fixture(scope="module")
def pairs(tmp_path_factory):
    root = tmp_path_factory.mktemp("pairs") / "set"
    write_sample_pairs(root, 4, 64, seed=1)
    return root


def command(pairs, out, *settings: str, extra: tuple[str, ...] = ()) -> list[str]:
    base = ["train", "--data", str(pairs), "--out", str(out), "--device", "cpu", *extra]
    if "--resume" in extra:
        return [*base, "--set", *settings] if settings else base
    return [*base, "--config", "starter", "--set", *TINY, *settings]


def train(pairs, out, *settings: str, extra: tuple[str, ...] = ()) -> int:
    return main(command(pairs, out, *settings, extra=extra))


def training_run(pairs, out, *settings: str) -> TrainingRun:
    config = with_overrides(load_config("starter"), [*TINY, *settings])
    return TrainingRun(out, config, [open_pair_folder(pairs)], torch.device("cpu"))


@pytest.fixture(autouse=True, scope="module")
def memory_for_all():
    """The memory plan takes seconds and has its own tests; here everything fits."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("trainer.launch.plan_memory", lambda *_, **__: [])
        patch.setattr("trainer.launch.require_memory", lambda plans: 1)
        yield


@pytest.fixture(scope="module")
def finished(memory_for_all, pairs, tmp_path_factory):
    out = tmp_path_factory.mktemp("run") / "run"
    assert train(pairs, out) == 0
    return out


@pytest.fixture
def run(finished, tmp_path):
    return Path(shutil.copytree(finished, tmp_path / "run"))


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != ".lock")
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


@pytest.mark.parametrize(
    ("setting", "sentence"),
    [
        ("generator.base_width=8", "belongs to other networks"),
        ("labels=coco_stuff", "other labels than the run"),
        ("lr_generator=fast", "lr_generator is a number"),
        ("data_weights=[1, 2]", "data_weights has 2 numbers for 1 folders"),
        ("minutes=0.001", "minutes already"),
    ],
)
def test_a_refused_resume_changes_nothing(pairs, run, capsys, setting: str, sentence: str) -> None:
    (run / ".stats.jsonl.abc.tmp").write_text("left over")
    with (run / "stats.jsonl").open("a") as stream:
        stream.write('{"step": 9, "k')
    before = contents(run)
    assert train(pairs, run, setting, extra=("--resume",)) == 2
    assert sentence in capsys.readouterr().err
    assert contents(run) == before


def test_a_file_named_stop_saves_and_ends(pairs, run) -> None:
    class Impatient(Wishes):
        def granted(self, has_sample: bool, has_save: bool = False) -> None:
            super().granted(has_sample, has_save)
            (run / STOP).touch()

    (run / STOP).touch()  # too late for the process before
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("trainer.run.wishes.Wishes", Impatient)
        settings = "stages=[{until: 90, size: 64, batch: 2}]"
        assert train(pairs, run, settings, extra=("--resume",)) == INTERRUPTED
    assert 3 < load_checkpoint(run)["step"] < 90


def test_a_file_named_save_asks_for_a_checkpoint(pairs, run) -> None:
    """It comes after the next step, is whole, and the run goes on to its end."""
    (run / SAVE).touch()
    saved = []

    def save(folder, state) -> None:
        saved.append(state["step"])
        save_checkpoint(folder, state)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("trainer.run.writer.save_checkpoint", save)
        assert train(pairs, run, LONGER, "save_every=90", extra=("--resume",)) == 0
    assert saved == [4, 6]
    assert not (run / SAVE).exists()
    assert (run / "samples" / "0000004.png").exists()


def test_a_run_rests_on_battery_if_that_is_wished(pairs, run, monkeypatch) -> None:
    """It goes on with mains power, and the rest is no part of its time."""
    power = iter([True, True, False])
    rests: list[float] = []
    monkeypatch.setattr("trainer.run.wishes.is_on_battery", lambda: next(power, False))
    monkeypatch.setattr("trainer.run.wishes.time.sleep", rests.append)
    (run / MAINS_ONLY).touch()
    assert train(pairs, run, LONGER, extra=("--resume",)) == 0
    assert len(rests) == 2
    assert load_checkpoint(run)["step"] == 6
    assert (run / MAINS_ONLY).exists()  # it is wished until somebody takes it back


def test_a_resting_run_can_be_stopped(run, monkeypatch) -> None:
    monkeypatch.setattr("trainer.run.wishes.is_on_battery", lambda: True)
    monkeypatch.setattr("trainer.run.wishes.time.sleep", lambda seconds: (run / STOP).touch())
    (run / MAINS_ONLY).touch()
    assert Wishes(run).rest()


def test_a_run_has_one_process_at_a_time(pairs, run, capsys) -> None:
    script = (
        "import sys, pathlib\nfrom trainer.run.folder import locked\n"
        "with locked(pathlib.Path(sys.argv[1])):\n    print('held', flush=True)\n    sys.stdin.read()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", script, str(run)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    before = contents(run)
    assert train(pairs, run, LONGER, extra=("--resume",)) == 2
    assert "Another process is training in" in capsys.readouterr().err
    assert contents(run) == before
    holder.communicate()
    assert train(pairs, run, "stages=[{until: 4, size: 64, batch: 2}]", extra=("--resume",)) == 0


def test_a_run_that_died_before_its_first_checkpoint_begins_anew(pairs, finished, tmp_path, capsys) -> None:
    out = tmp_path / "run"
    out.mkdir()
    shutil.copy(finished / "config.yaml", out)
    (out / "stats.jsonl").write_text('{"step": 1, "kl": 1.0}\n')
    assert train(pairs, out, extra=("--resume",)) == 0
    assert "died before its first checkpoint; it begins anew" in capsys.readouterr().out
    assert [record["step"] for record in read_records(out)] == [1, 2, 3]
    assert load_checkpoint(out)["step"] == 3


def test_what_a_run_began_with_is_remembered(pairs, finished, tmp_path, capsys) -> None:
    model, out = tmp_path / "m.safetensors", tmp_path / "run"
    assert main(["export", str(finished), "-o", str(model), "--fp32"]) == 0
    frozen = ("frozen_norms=true", "stages=[{until: 1, size: 64, batch: 2}]")
    assert train(pairs, out, *frozen, extra=("--init-from", str(model))) == 0
    for name in (LAST, PREVIOUS):
        (out / name).unlink(missing_ok=True)
    assert train(pairs, out, extra=("--resume",)) == 0
    (out / LAST).unlink()
    (out / "origin.json").write_text("[]")
    assert train(pairs, out, extra=("--resume",)) == 2
    assert "which model this run began with" in capsys.readouterr().err


def test_a_new_run_keeps_out_of_other_folders(pairs, finished, tmp_path, capsys) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "beach.jpg").write_bytes(b"mine")
    (tmp_path / "photos-2").mkdir()
    assert train(pairs, tmp_path / "photos") == 2
    assert f"{tmp_path / 'photos-3'} is free" in capsys.readouterr().err
    assert contents(tmp_path / "photos") == {"beach.jpg": b"mine"}
    assert train(pairs, tmp_path / "photos", extra=("--dry-run",)) == 2
    assert train(pairs, finished) == 2
    assert "begin in" in capsys.readouterr().err
    (tmp_path / "file").write_bytes(b"")
    assert train(pairs, tmp_path / "file") == 2
    assert "There is a file of this name" in capsys.readouterr().err


def test_what_a_killed_process_left_is_cleared(tmp_path) -> None:
    (tmp_path / "samples").mkdir()
    for name in (
        ".last.pt.a1.tmp",
        "fresh.pt",
        "fresh-best.pt",
        "samples/.7.png.b2.tmp",
        "best.pt",
        "notes.txt",
    ):
        (tmp_path / name).write_bytes(name.encode())
    clear_leftovers(tmp_path)
    assert contents(tmp_path) == {"last.pt": b"fresh.pt", "best.pt": b"best.pt", "notes.txt": b"notes.txt"}
    (tmp_path / "fresh.pt").write_bytes(b"older")
    clear_leftovers(tmp_path)
    assert (tmp_path / "last.pt").read_bytes() == b"fresh.pt"


def _without(state: dict, name: str) -> dict:
    return {key: value for key, value in state.items() if key != name}


DAMAGES = {
    "truncated": lambda data, state: data[: len(data) // 2],
    "empty": lambda data, state: b"",
    "garbage": lambda data, state: bytes(range(256)) * 40,
    "flipped": lambda data, state: data[:600] + bytes(b ^ 0x5A for b in data[600:900]) + data[900:],
    "no mapping": lambda data, state: [1, 2],
    "no step": lambda data, state: _without(state, "step"),
    "no generator": lambda data, state: _without(state, "generator"),
    "no optimizer": lambda data, state: _without(state, "optimizer_g"),
    "step is a text": lambda data, state: {**state, "step": "3"},
    "weights are numbers": lambda data, state: {**state, "generator": {"a": 1}},
    "labels are a number": lambda data, state: {**state, "label_set": 7},
    "labels twice": lambda data, state: {**state, "label_set": {"name": "x", "labels": ["a", "a"]}},
    "settings are a list": lambda data, state: {**state, "config": []},
    "other shapes": lambda data, state: {**state, "average_generator": {"a": torch.zeros(2)}},
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_checkpoint_gives_way_to_the_one_before(pairs, run, damage: str) -> None:
    data = (run / LAST).read_bytes()
    result = DAMAGES[damage](data, torch.load(run / LAST, weights_only=True))
    if not isinstance(result, bytes):
        buffer = io.BytesIO()
        torch.save(result, buffer)
        result = buffer.getvalue()
    (run / LAST).write_bytes(result)
    training = training_run(pairs, run)
    assert training.resume().name == PREVIOUS
    assert training.step == 2
    (run / PREVIOUS).write_bytes(result)
    with pytest.raises(BadFileError, match=r"no readable checkpoint|other networks"):
        training.resume()


def test_the_file_that_a_run_goes_on_from_is_named(pairs, run, tmp_path, capsys) -> None:
    (run / LAST).write_bytes(b"broken")
    (run / "stats.jsonl").write_bytes((run / "stats.jsonl").read_bytes() + b"\xa4\xff\n")
    assert main(["export", str(run), "-o", str(tmp_path / "m.safetensors")]) == 0
    assert "last.pt is damaged; this is previous.pt" in capsys.readouterr().out
    assert train(pairs, run, extra=("--resume",)) == 0
    output = capsys.readouterr().out
    assert "last.pt is damaged; the run goes on from previous.pt, step 2." in output
    assert "could not be read and were dropped: 1." in output
    assert [record["step"] for record in read_records(run)] == [1, 2, 3]


@pytest.mark.parametrize("weight", [float("nan"), float("inf"), 1e6])
def test_weights_that_are_no_numbers_are_never_exported(run, tmp_path, capsys, weight: float) -> None:
    state = torch.load(run / LAST, weights_only=True)
    state["average_generator"]["to_rgb.bias"][0] = weight
    torch.save(state, run / LAST)
    out = tmp_path / "m.safetensors"
    assert main(["export", str(run), "-o", str(out)]) == 2
    assert "values that are no numbers" in capsys.readouterr().err
    assert not out.exists()
    assert (main(["export", str(run), "-o", str(out), "--fp32"]) == 0) == (weight == 1e6)


@pytest.mark.parametrize("name", ["mine.safetensors", "mine.md"])
def test_results_never_replace_files_of_the_users(finished, tmp_path, tiny_model, capsys, name: str) -> None:
    own = tiny_model.read_bytes() if name.endswith("rs") else b"# My notes\n"
    (tmp_path / name).write_bytes(own)
    assert main(["export", str(finished), "-o", str(tmp_path / "mine.safetensors")]) == 2
    assert f"{tmp_path / name.replace('mine', 'mine-2')} is free" in capsys.readouterr().err
    assert (tmp_path / name).read_bytes() == own
    assert main(["strengthen", str(tiny_model), "-o", str(tiny_model)]) == 2
    for _ in range(2):  # a second export may replace the first
        assert main(["export", str(finished), "-o", str(tmp_path / "free.safetensors")]) == 0


def test_where_results_go_is_checked_first(pairs, tiny_model, tmp_path, capsys, monkeypatch) -> None:
    monkeypatch.setattr("trainer.launch.prepare", lambda *_: pytest.fail("the work began"))
    monkeypatch.setattr("trainer.metrics.evaluate.evaluate_model", lambda *_: pytest.fail("the work began"))
    missing = tmp_path / "missing" / "m.safetensors"
    assert train(pairs, tmp_path / "run", extra=("--export", str(missing))) == 2
    (tmp_path / "own.json").write_text("{}")
    for name in ("missing/e.json", "e.txt", "own.json"):
        evaluate = ["evaluate", str(tiny_model), "--data", str(pairs), "-o", str(tmp_path / name)]
        assert main(evaluate) == 2
    assert not (tmp_path / "run").exists()
    assert capsys.readouterr().err.count("\n") == 4


def test_half_precision_survives_a_step_without_numbers(pairs, tmp_path, monkeypatch) -> None:
    training = training_run(pairs, tmp_path / "run", "precision=fp16", LONGER)
    step = training.step_fn.launch

    def poisoned(number, batch):
        return step(number, batch._replace(pictures=batch.pictures * (float("nan") if number == 2 else 1)))

    monkeypatch.setattr(training.step_fn, "launch", poisoned)
    assert training.train()
    assert [r["event"] for r in read_records(tmp_path / "run") if "event" in r] == ["skipped"]
    assert training.step == 6


def test_broken_weights_do_not_replace_a_checkpoint(pairs, tmp_path, monkeypatch) -> None:
    training = training_run(pairs, tmp_path / "run", LONGER)
    step = training.step_fn.launch

    def breaking(number, batch):
        losses = step(number, batch)
        if number == 3:
            with torch.no_grad():
                training.step_fn.generator.to_rgb.bias.fill_(float("nan"))
        return losses

    monkeypatch.setattr(training.step_fn, "launch", breaking)
    assert training.train()
    assert [r["event"] for r in read_records(tmp_path / "run") if "event" in r] == ["rolled back"]
    assert all(torch.isfinite(t).all() for t in load_checkpoint(tmp_path / "run")["generator"].values())


def test_a_disk_that_fills_up_inside_a_checkpoint_leaves_the_old_one(pairs, run) -> None:
    before = (run / LAST).read_bytes()
    limit = len(before) // 2

    def small_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    arguments = command(pairs, run, LONGER, extra=("--resume",))
    done = subprocess.run(
        [sys.executable, "-m", "trainer", *arguments], preexec_fn=small_disk, capture_output=True, text=True
    )
    assert done.returncode == 2, done.stderr
    assert done.stderr.strip().splitlines()[-1].startswith("gaugan-train: ")
    assert "Traceback" not in done.stderr
    assert "cannot be written" in done.stderr
    assert (run / LAST).read_bytes() == before
    assert [path.name for path in run.glob("*.tmp")] + [*run.glob("fresh*")] == []


def test_loading_goes_on_when_its_process_is_killed(pairs, tmp_path) -> None:
    training = training_run(pairs, tmp_path / "run", "stages=[{until: 12, size: 64, batch: 2}]", "workers=1")
    plain = [batch.pictures for batch in training.batches(0)]
    said: list[str] = []
    seen = []
    batches = steady_batches(
        training.batches, lambda: len(seen), lambda: len(seen) == len(plain), said.append
    )
    for batch in batches:
        seen.append(batch.pictures)
        if len(seen) == 2:
            (worker,) = multiprocessing.active_children()
            os.kill(worker.pid, signal.SIGKILL)
    assert said == ["A process that loads pairs was killed; loading starts anew."]
    assert all(torch.equal(a, b) for a, b in zip(seen, plain, strict=True))


@pytest.mark.parametrize(
    "error",
    [RuntimeError("DataLoader worker (pid(s) 7) exited unexpectedly"), ConnectionResetError(), EOFError()],
)
def test_loading_that_dies_again_and_again_ends_with_a_sentence(error: Exception) -> None:
    def dying(step: int):
        raise error
        yield

    with pytest.raises(TrainingError, match="--set workers=0"):
        list(steady_batches(dying, lambda: 0, lambda: False, lambda sentence: None))


def test_ctrl_c_before_the_first_step_leaves_nothing(pairs, tmp_path, capsys, monkeypatch) -> None:
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("trainer.launch.plan_cache", interrupted)
    assert train(pairs, tmp_path / "run") == INTERRUPTED
    assert not (tmp_path / "run").exists()
    assert capsys.readouterr().err == "gaugan-train: stopped.\n"


def test_a_run_by_the_clock_saves_exports_and_is_over(pairs, tmp_path, capsys) -> None:
    out = tmp_path / "run"
    assert train(pairs, out, LONGER, extra=("--minutes", "0.02")) == 0
    assert load_model(out / "model.safetensors").header.training["config"]["minutes"] == 0.02
    step = load_checkpoint(out)["step"]
    assert train(pairs, out, extra=("--resume",)) == 0
    assert "This run is complete." in capsys.readouterr().out
    assert load_checkpoint(out)["step"] == step
    assert train(pairs, out, LONGER, extra=("--resume", "--minutes", "0")) == 0
    assert load_checkpoint(out)["step"] == 6


def test_epochs_are_pictures_per_pair(pairs, tmp_path) -> None:
    assert train(pairs, tmp_path / "run", extra=("--epochs", "2")) == 0
    assert load_checkpoint(tmp_path / "run")["step"] == 2 * 4 // 2
    assert train(pairs, tmp_path / "run", extra=("--resume", "--epochs", "2.5")) == 0
    assert load_checkpoint(tmp_path / "run")["step"] == 5


def test_numbered_backups_stay(pairs, tmp_path, capsys) -> None:
    out = tmp_path / "run"
    assert train(pairs, out, LONGER, extra=("--keep", "2")) == 0
    lines = [line for line in capsys.readouterr().out.splitlines() if line.startswith("step ")]
    assert len(lines) == 6
    assert all(" left, ends " in line for line in lines)
    assert [path.name for path in sorted(out.glob("step-*"))] == [backup_name(4), backup_name(6)]
    model = tmp_path / "m.safetensors"
    assert main(["export", str(out), "-o", str(model), "--step", "4"]) == 0
    assert load_model(model).header.training["steps"] == 4
    keep_backup(out, 6, 1)
    assert [path.name for path in out.glob("step-*")] == [backup_name(6)]


@pytest.mark.parametrize("way", ["file", "signal"])
def test_samples_come_when_they_are_wanted(pairs, tmp_path, monkeypatch, way: str) -> None:
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    training = training_run(pairs, tmp_path / "run", "save_every=100", "tensorboard=true")
    step = training.step_fn.launch

    def asking(number, batch):
        if number == 1 and way == "file":
            (training.run / "sample").touch()
        elif number == 1:
            os.kill(os.getpid(), signal.SIGUSR1)
        return step(number, batch)

    monkeypatch.setattr(training.step_fn, "launch", asking)
    assert training.train()
    assert sorted(path.name for path in (training.run / "samples").iterdir()) == [
        "0000002.png",
        "0000003.png",
    ]
    assert not (training.run / "sample").exists()
    events = EventAccumulator(str(training.run / "tensorboard"))
    events.Reload()
    shown = events.Images("samples")
    assert [event.step for event in shown] == [2, 3]
    with Image.open(training.run / "samples" / "0000002.png") as grid:
        assert grid.size == (shown[0].width, shown[0].height)


def test_of_several_processes_one_speaks_and_the_launcher_has_the_last_word(
    pairs, tmp_path, capsys, monkeypatch
) -> None:
    spoken = []
    for rank in ("0", "1"):
        report = tmp_path / f"error-{rank}.json"
        monkeypatch.setenv("TORCHELASTIC_ERROR_FILE", str(report))
        monkeypatch.setenv("RANK", rank)
        assert train(pairs, tmp_path / "run", "seed=-1") == 2
        spoken.append(capsys.readouterr().err.strip())
        assert json.loads(report.read_text())["message"] == spoken[0]
    assert spoken[0].startswith("gaugan-train: seed is a whole number")
    assert spoken[1] == ""
