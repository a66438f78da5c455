"""What kills, disks and damaged files do to a run, and what it makes of that."""

import io
import multiprocessing
import os
import resource
import shutil
import signal
import subprocess
import sys

import pytest
import torch

from gaugan_desktop.errors import BadFileError, TrainingError
from tests.robustness.outcome import Outcome, watched
from tests.trainer.tiny_runs import LONGER, command, contents, train, training_run
from trainer.__main__ import INTERRUPTED, main
from trainer.feed import steady_batches
from trainer.loop import TrainingRun
from trainer.run.checkpoint import LAST, PREVIOUS, load_checkpoint
from trainer.run.folder import clear_leftovers
from trainer.run.records import read_records

pytestmark = pytest.mark.usefixtures("unplanned")


def test_a_run_that_died_before_its_first_checkpoint_begins_anew(pairs, finished, tmp_path, capsys) -> None:
    out = tmp_path / "run"
    out.mkdir()
    shutil.copy(finished / "config.yaml", out)
    (out / "stats.jsonl").write_text('{"step": 1, "kl": 1.0}\n')
    assert train(pairs, out, extra=("--resume",)) == 0
    assert "died before its first checkpoint; it begins anew" in capsys.readouterr().out
    assert [record["step"] for record in read_records(out)] == [1, 2, 3]
    assert load_checkpoint(out)["step"] == 3


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


@pytest.fixture(scope="module")
def resuming(pairs, finished, tmp_path_factory) -> TrainingRun:
    return training_run(pairs, shutil.copytree(finished, tmp_path_factory.mktemp("resuming") / "run"))


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_checkpoint_gives_way_to_the_one_before(resuming, finished, damage: str) -> None:
    training, run = resuming, resuming.run
    shutil.copy(finished / PREVIOUS, run)
    data = (finished / LAST).read_bytes()
    result = DAMAGES[damage](data, torch.load(io.BytesIO(data), weights_only=True))
    if not isinstance(result, bytes):
        buffer = io.BytesIO()
        torch.save(result, buffer)
        result = buffer.getvalue()
    (run / LAST).write_bytes(result)
    assert training.resume().name == PREVIOUS
    assert training.step == 2
    (run / PREVIOUS).write_bytes(result)
    with pytest.raises(BadFileError, match=r"no readable checkpoint|other networks"):
        training.resume()


@pytest.mark.parametrize("name", ["format_version", "step", "label_set"])
def test_a_number_repeated_without_end_takes_no_memory(run, name: str) -> None:
    state = torch.load(run / LAST, weights_only=True)
    torch.save({**state, name: torch.zeros(1).expand(10**9)}, run / LAST)
    outcome = Outcome()
    assert watched(outcome, name, lambda: load_checkpoint(run, (LAST,))) is None
    assert not outcome.problems
    assert outcome.megabytes < 200


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


def test_half_precision_survives_a_step_without_numbers(pairs, tmp_path, monkeypatch) -> None:
    four = "stages=[{until: 4, size: 64, batch: 2}]"
    training = training_run(pairs, tmp_path / "run", "precision=fp16", four)
    step = training.step_fn.launch

    def poisoned(number, batch):
        return step(number, batch._replace(pictures=batch.pictures * (float("nan") if number == 2 else 1)))

    monkeypatch.setattr(training.step_fn, "launch", poisoned)
    assert training.train()
    assert [r["event"] for r in read_records(tmp_path / "run") if "event" in r] == ["skipped"]
    assert training.step == 4


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
