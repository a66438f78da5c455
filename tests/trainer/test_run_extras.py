"""What a run can do without does not end it, whatever the disk does; its checkpoints come all the same."""

import errno
import os
import resource
import shutil
import sys
from pathlib import Path

import pytest
import torch

from gaugan_desktop.errors import BadConfigError, BadFileError, InstallationError
from tests.trainer.tiny_runs import LONGER, contents, train, training_run
from trainer.__main__ import main
from trainer.processes import SENTENCE, run_processes
from trainer.run import checkpoint, folder
from trainer.run.backups import backup_name, keep_backup
from trainer.run.checkpoint import BEST, LAST, has_checkpoint, keep_last_as, load_checkpoint, save_checkpoint
from trainer.run.folder import clear_leftovers, locked
from trainer.run.progress import Progress
from trainer.run.records import read_records, write_notes
from trainer.run.wishes import SAMPLE, SAVE, STOP

pytestmark = pytest.mark.usefixtures("unplanned")


def failing(*_, **__):
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


class OneMeasure:
    """A measurement that is better than every one before."""

    def measure(self, *_) -> dict[str, float]:
        return {"kernel_distance": 0.0}


@pytest.mark.parametrize("is_aside", [False, True])
def test_a_run_does_without_what_it_cannot_write(pairs, tmp_path, capsys, is_aside: bool) -> None:
    run = tmp_path / "run"
    training = training_run(pairs, run, LONGER, "keep=1")
    training.validation = OneMeasure()
    training._writer = type(training._writer)(is_aside)
    in_the_way = ("stats.jsonl", "report.html", "warnings.json", backup_name(2))
    for name in in_the_way:
        (run / name / "something").mkdir(parents=True)
    for name in ("samples", BEST):
        (run / name).write_bytes(b"mine")
    assert training.train()
    assert load_checkpoint(run, (LAST,))["step"] == 6
    assert (run / BEST).read_bytes() == b"mine"  # without records none is known to be better
    warnings = [line for line in capsys.readouterr().out.splitlines() if line.startswith("warning: ")]
    assert {line.split(": ")[1] for line in warnings} == {"samples", "stats.jsonl", backup_name(2)}
    assert len(warnings) == len(set(warnings))
    assert not list(run.glob("fresh*"))


@pytest.mark.parametrize("name", [SAVE, SAMPLE, STOP])
def test_a_wish_that_cannot_be_deleted_is_granted_once(pairs, run, monkeypatch, name: str) -> None:
    """One to stop, which is older than the run, not at all."""
    saved, unlink = [], Path.unlink

    def save(folder, state) -> None:
        saved.append(state["step"])
        save_checkpoint(folder, state)

    def staying(path: Path, missing_ok: bool = False) -> None:
        if path == run / name:
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        unlink(path, missing_ok)

    (run / name).touch()
    monkeypatch.setattr("trainer.run.writer.save_checkpoint", save)
    monkeypatch.setattr(Path, "unlink", staying)
    assert train(pairs, run, LONGER, "save_every=90", extra=("--resume",)) == 0
    assert saved == ([4, 6] if name == SAVE else [6])
    assert len(list((run / "samples").glob("000000[456].png"))) == (1 if name == STOP else 2)


def test_half_a_copy_replaces_no_checkpoint_and_goes(run, monkeypatch) -> None:
    def filling_up(source: Path, target: Path) -> None:
        target.write_bytes(b"half")
        failing()

    (run / BEST).write_bytes(b"the best")
    monkeypatch.setattr(checkpoint.os, "link", failing)
    monkeypatch.setattr(checkpoint.shutil, "copyfile", filling_up)
    before = contents(run)
    with pytest.raises(BadFileError, match=r"best\.pt: The file cannot be written: No space left"):
        keep_last_as(run, BEST)
    with pytest.raises(BadFileError):
        keep_backup(run, 3, 1)
    assert contents(run) == before


def test_a_disk_that_fills_up_is_what_is_said(run) -> None:
    """torch says something else when its stream fails in the middle of a tensor."""
    before, limits = contents(run), resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, limits[1]))
    try:
        with pytest.raises(BadFileError, match=f"cannot be written: {os.strerror(errno.EFBIG)}"):
            save_checkpoint(run, {"step": 4, "generator": {"a": torch.ones(1_000_000)}})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert contents(run) == before


def test_the_same_checkpoint_is_kept_twice(run) -> None:
    for _ in range(2):
        keep_last_as(run, BEST)
    assert (run / BEST).samefile(run / LAST)
    assert not list(run.glob("fresh*"))


def test_what_of_a_run_cannot_be_read_is_told(run, forbid) -> None:
    forbid(run)
    for look in (read_records, has_checkpoint, load_checkpoint, clear_leftovers):
        with pytest.raises(BadFileError, match="cannot be read: Permission denied"):
            look(run)


def test_a_folder_that_cannot_be_made_is_told(tmp_path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(BadFileError, match="cannot be created"), locked(tmp_path / "file" / "run"):
        pass
    with pytest.raises(BadFileError, match="cannot be created"):
        write_notes(tmp_path / "file" / "run", [])
    (tmp_path / "run" / ".lock").mkdir(parents=True)
    with pytest.raises(BadFileError, match="cannot be written"), locked(tmp_path / "run"):
        pass


def test_a_drive_without_locks_is_no_other_process(tmp_path, monkeypatch) -> None:
    def without(descriptor: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(folder, "_lock", without)
    with locked(tmp_path / "run"):
        assert (tmp_path / "run").is_dir()


def test_leftovers_that_stay_are_in_nobodys_way(run, monkeypatch) -> None:
    (run / ".last.pt.a1.tmp").touch()
    shutil.rmtree(run / "samples")
    monkeypatch.setattr(Path, "unlink", failing)
    assert clear_leftovers(run) == 0


def test_a_model_is_exported_without_what_cannot_be_read(run, tmp_path) -> None:
    (run / "stats.jsonl").unlink()
    (run / "stats.jsonl").mkdir()
    shutil.rmtree(run / "samples")
    (run / "samples").touch()
    assert main(["export", str(run), "-o", str(tmp_path / "m.safetensors")]) == 0


def test_a_run_whose_words_find_no_room_goes_on(pairs, tmp_path, monkeypatch) -> None:
    progress = Progress(training_run(pairs, tmp_path / "run").schedule, is_speaking=True)
    with monkeypatch.context() as patch:
        patch.setattr(sys.stdout, "flush", failing)
        progress.say("step 1")


def test_a_last_sentence_that_cannot_be_left_is_said(tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.setenv(SENTENCE, str(tmp_path / "gone" / "0"))
    assert main(["export", str(tmp_path), "-o", str(tmp_path / "m.safetensors")]) == 2
    assert "no readable checkpoint" in capsys.readouterr().err


def test_processes_that_cannot_be_started_are_told(monkeypatch) -> None:
    started = []

    class Started:
        def __init__(self, *_, **__) -> None:
            if started:
                raise OSError(errno.EAGAIN, os.strerror(errno.EAGAIN))
            started.append(self)
            self.ended = ""

        def kill(self) -> None:
            self.ended += "killed "

        def wait(self) -> None:
            self.ended += "awaited"

    monkeypatch.setattr("trainer.processes.subprocess.Popen", Started)
    with pytest.raises(InstallationError, match="cannot be started: Resource temporarily unavailable"):
        run_processes(2, ["train"])
    assert [each.ended for each in started] == ["killed awaited"]


def test_a_name_that_no_file_can_have_is_no_preset() -> None:
    from trainer.config import load_config

    with pytest.raises(BadConfigError, match="neither a file nor a preset"):
        load_config("x" * 300)
