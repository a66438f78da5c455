"""The program's own folders, whatever the disk does to them: all else goes on, and a sentence says it."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from gaugan_desktop.document.pinned_styles import pin_style, pinned_styles, unpin_style
from gaugan_desktop.document.style import Style
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.models.library import model_entries
from gaugan_desktop.paths import cache_folder, models_folder
from gaugan_desktop.photo_set.runs import Run, RunState, next_run, runs_of
from gaugan_desktop.synthesis.messages import SynthesisRequest
from gaugan_desktop.synthesis.scratch import opened_print, scratch_for

_FAULTS = {"locked": errno.EACCES, "failing": errno.EIO, "a file": errno.ENOTDIR}
_CANNOT_BE_READ = "The folder cannot be read: "


@pytest.fixture(params=_FAULTS.values(), ids=_FAULTS)
def spoil(request: pytest.FixtureRequest, forbid: Callable[..., None]) -> Callable[[Path], str]:
    """Does something bad to a folder, or puts a file in its place; returns the sentence about it."""

    def spoil(folder: Path) -> str:
        folder.parent.mkdir(parents=True, exist_ok=True)
        if request.param == errno.ENOTDIR:
            folder.touch()
        else:
            folder.mkdir(exist_ok=True)
            forbid(folder, request.param)
        return f"{folder.name}: {_CANNOT_BE_READ}{os.strerror(request.param)}."

    return spoil


def unlinking_fails(monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    def fail(path: Path, missing_ok: bool = False) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(Path, "unlink", fail)


def test_shipped_models_are_there_and_the_list_says_why_others_are_not(spoil) -> None:
    sentence = spoil(models_folder())
    shipped, trouble = model_entries()
    assert shipped.header is not None
    assert (trouble.header, trouble.problem) == (None, sentence)
    assert trouble.is_bundled  # nobody is offered to remove it


def test_pinned_styles_that_cannot_be_looked_for_are_told(spoil, tmp_path) -> None:
    sentence = spoil(tmp_path / "styles")
    with pytest.raises(BadFileError) as caught:
        pinned_styles(tmp_path / "styles")
    assert str(caught.value) == sentence


@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES, errno.EIO])
def test_a_style_that_stays_pinned_is_told(tmp_path, monkeypatch, code) -> None:
    pinned = pin_style(tmp_path, Style("Dusk", seed=5), None)
    with monkeypatch.context() as patch:
        unlinking_fails(patch, code)
        with pytest.raises(BadFileError, match=f"The file cannot be deleted: {os.strerror(code)}"):
            unpin_style(pinned)
    assert pinned_styles(tmp_path) == [pinned]
    unpin_style(pinned)
    unpin_style(pinned)  # somebody else was faster
    assert pinned_styles(tmp_path) == []


def test_old_prints_that_cannot_be_looked_for_are_in_nobodys_way(spoil, banded_labels) -> None:
    spoil(folder := cache_folder() / "prints")
    request = SynthesisRequest(1, 1, banded_labels, size=(6000, 4500))
    if folder.is_file():
        with pytest.raises(BadFileError, match="The folder cannot be created"):
            scratch_for(request, None)
    else:
        assert scratch_for(request, None).parent == folder


@pytest.mark.parametrize("kind", ["missing", "short", "empty", "folder"])
def test_a_print_that_was_lost_meanwhile_is_told(tmp_path, kind) -> None:
    scratch = tmp_path / "print.rgb"
    if kind == "folder":
        scratch.mkdir()
    elif kind != "missing":
        scratch.write_bytes(b"12345678" if kind == "short" else b"")
    with pytest.raises(BadFileError, match=r"print\.rgb: The file cannot be read: \w"):
        opened_print(scratch, 3, 3)


def test_runs_that_cannot_be_looked_for_are_told(spoil, tmp_path) -> None:
    assert runs_of(tmp_path) == []
    sentence = spoil(tmp_path / "runs")
    with pytest.raises(BadFileError) as caught:
        runs_of(tmp_path)
    assert str(caught.value) == sentence
    with pytest.raises(BadFileError):
        next_run(tmp_path)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """A run with a model, a sample and a painting."""
    made = next_run(tmp_path)
    for name in ("run-1/last.pt", "run-1/model.safetensors", "run-1/samples/1.png"):
        (path := made.folder.parent / name).parent.mkdir(exist_ok=True)
        path.touch()
    made.painted.add(5, np.zeros((48, 64, 3), np.uint8))
    return made


def test_a_run_that_cannot_be_read_says_so(run, forbid) -> None:
    assert run.status().state is RunState.FINISHED
    forbid(run.folder, errno.EIO)
    status = run.status()
    assert (status.state, status.has_checkpoint) == (RunState.FAILED, False)
    assert status.words == f"run-1: {_CANNOT_BE_READ}{os.strerror(errno.EIO)}."
    with pytest.raises(BadFileError):
        run.ask_to_stop()
    with pytest.raises(BadFileError):
        _ = run.is_mains_only


def test_a_run_whose_folder_is_gone_has_failed(run) -> None:
    run.folder.rename(run.folder.with_name("elsewhere"))
    status = run.status()
    assert (status.state, status.has_checkpoint) == (RunState.FAILED, False)
    assert (status.pictures, status.warnings, status.words) == ((), (), "")


def test_a_run_is_used_though_its_samples_cannot_be_read(run, forbid) -> None:
    forbid(run.folder / "samples")
    forbid(run.painted.folder)
    status = run.status()
    assert (status.state, status.has_checkpoint) == (RunState.FINISHED, True)
    assert (status.pictures, status.paintings) == ((), ())
    assert status.warnings == tuple(
        f"{name}: {_CANNOT_BE_READ}Permission denied." for name in ("samples", "run-1.painted")
    )


def test_a_wish_that_cannot_be_taken_back_is_told(run, monkeypatch) -> None:
    run.spare_battery(True)
    unlinking_fails(monkeypatch, errno.EROFS)
    with pytest.raises(BadFileError, match="mains-only: The file cannot be deleted: Read-only file system"):
        run.spare_battery(False)
