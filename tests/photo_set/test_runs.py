"""Runs seen from outside: what was ordered, how far they are, whether anybody still trains."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from gaugan_desktop.models.model_file import read_model_header
from gaugan_desktop.photo_set.runs import Run, RunState, next_run, runs_of
from gaugan_desktop.photo_set.training import (
    ModelText,
    TrainingOrder,
    expectation,
    export_command,
    resume_command,
)


@pytest.fixture
def sleeper():
    """A process that stands for the trainer's."""
    process = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE)
    yield process
    process.communicate()


@pytest.fixture
def run(tmp_path: Path) -> Run:
    made = next_run(tmp_path)
    made.folder.mkdir()
    (made.folder / "samples").mkdir()
    return made


def test_the_trainer_understands_every_order(tmp_path, tiny_model) -> None:
    from trainer.__main__ import _parser
    from trainer.config import load_config, with_overrides

    order = TrainingOrder(
        tmp_path, tmp_path / "run", 12.5, 256, "cpu", (tiny_model, read_model_header(tiny_model))
    )
    for each in (order, replace(order, model=None), replace(order, size=512), replace(order, minutes=None)):
        start = each.command.index("train")
        options = _parser().parse_args(each.command[start:])
        config = with_overrides(load_config(options.config), options.set)
        assert options.minutes == ("12.5" if each.minutes else "20160")
        assert (config.save_every == 1) == (each.minutes is None)
        assert each.portable == ["gaugan-train", *each.command[start:]]
        assert config.stages[-1].size == each.size
        assert config.name == tmp_path.name
        if each.model is not None:
            assert config.generator_config(18) == read_model_header(tiny_model).generator
            assert config.encoder_config() == read_model_header(tiny_model).encoder
    resumed = resume_command(tmp_path, tmp_path / "run", "cpu")
    assert _parser().parse_args(resumed[resumed.index("train") :]).resume
    run = Run(tmp_path / "run-1")
    exported = export_command(run, run.newest_model, ModelText("-mine", "CC0", "Ada"))
    text = _parser().parse_args(exported[exported.index("export") :])
    assert (text.name, text.licence, text.authors, text.description) == ("-mine", "CC0", "Ada", "")
    assert text.labeller is None


def test_what_the_labeller_was_taught_goes_out_with_the_run(run) -> None:
    run.taught_model.write_bytes(b"x")
    assert str(run.taught_model) in export_command(run, run.newest_model, ModelText("mine"))


def test_runs_are_numbered(tmp_path, sleeper) -> None:
    assert runs_of(tmp_path) == []
    for number in range(1, 12):
        run = next_run(tmp_path)
        assert run.folder.name == f"run-{number}"
        run.note_start(sleeper.pid, 5, "cpu")
    assert [each.folder.name for each in runs_of(tmp_path)][-2:] == ["run-10", "run-11"]


def test_who_trains_is_known_by_number_and_birth(run, sleeper) -> None:
    run.note_start(sleeper.pid, 30, "cpu")
    assert run.status().state is RunState.TRAINING
    assert (run.minutes, run.device) == (30, "cpu")
    path = run.folder.with_name("run-1.json")
    notes = json.loads(path.read_text())
    path.write_text(json.dumps({**notes, "created": psutil.Process(sleeper.pid).create_time() - 60}))
    assert run.process is None


def test_states_after_the_process(run) -> None:
    assert run.status().state is RunState.FAILED
    run.log.write_text("step 5\ngaugan-train: The disk is full.\n")
    assert run.status().words == "The disk is full."
    (run.folder / "last.pt").write_bytes(b"x")
    run.ask_to_stop()
    assert run.status().state is RunState.PAUSED
    run.model.write_bytes(b"x")
    assert run.status().state is RunState.FINISHED


def test_numbers_and_pictures(run) -> None:
    lines = [
        {"step": 5, "seconds_per_step": 1.5, "seconds_left": 90.0, "perceptual": 2.0},
        {"step": 10, "seconds_per_step": 1.25, "seconds_left": 80.0, "perceptual": 1.5},
        {"step": 10, "event": "measured", "kernel_distance": 0.5},
    ]
    text = "\n".join([*map(json.dumps, lines), "[]", '{"step": 11, "perc'])
    (run.folder / "stats.jsonl").write_text(text)
    for step in (10, 5):
        (run.folder / "samples" / f"{step:07d}.png").write_bytes(b"")
    status = run.status()
    assert (status.step, status.seconds_per_step, status.seconds_left) == (10, 1.25, 80.0)
    assert status.curves["perceptual"] == [(5, 2.0), (10, 1.5)]
    assert status.curves["kernel_distance"] == [(10, 0.5)]
    assert status.pictures[-1].name == "0000010.png"


def test_warnings_stay_however_much_is_said_since(run) -> None:
    run.log.write_text("warning: Rare label.\n" + "step 5 of 100 and more\n" * 500)
    assert run.status().warnings == ()
    (run.folder / "warnings.json").write_text('["Rare label."]')
    assert run.status().warnings == ("Rare label.",)
    for damage in (b"{", b'["a", 3]', b'{"a": 1}'):
        (run.folder / "warnings.json").write_bytes(damage)
        assert run.status().warnings == ()


def test_a_run_goes_without_a_trace(run, sleeper) -> None:
    run.note_start(sleeper.pid, 30, "cpu")
    run.log.write_text("words")
    run.remove()
    assert list(run.folder.parent.iterdir()) == []


def test_damaged_notes_are_none(run) -> None:
    for damage in (b"{", b"[]", b'{"pid": "x", "created": []}'):
        run.folder.with_name("run-1.json").write_bytes(damage)
        assert run.process is None
        assert run.minutes == 0.0


@pytest.mark.parametrize(
    ("photos", "word"), [(1, "at least two"), (12, "taste"), (60, "like these"), (300, "character")]
)
def test_what_to_expect(photos, word) -> None:
    assert word in expectation(photos, is_from_model=True)
    assert ("hours" in expectation(photos, is_from_model=False)) == (photos > 1)
