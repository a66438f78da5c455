"""What happens to a run between its first step and its model file: refusals, wishes, backups, samples."""

import json
import os
import signal
import subprocess
import sys

import pytest
from PIL import Image

from gaugan_desktop.models.loading import load_model
from tests.trainer.tiny_runs import LONGER, contents, train, training_run
from trainer.__main__ import INTERRUPTED, main
from trainer.run.backups import backup_name, keep_backup
from trainer.run.checkpoint import LAST, PREVIOUS, load_checkpoint, save_checkpoint
from trainer.run.wishes import MAINS_ONLY, SAVE, STOP, Wishes

pytestmark = pytest.mark.usefixtures("unplanned")


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
