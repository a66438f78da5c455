"""Rows 1, 2 and 4: saving under fire. Processes are forked, so this runs in a program of its own."""

import errno
import io
import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from gaugan_desktop import files, unfinished
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.pinned_styles import pin_style
from gaugan_desktop.document.project_file import load_project, save_project
from gaugan_desktop.document.style import Style
from gaugan_desktop.errors import BadFileError, GauganError
from gaugan_desktop.imaging.export import ExportLayer, export_label_map, export_picture, export_psd
from gaugan_desktop.imaging.film import write_film
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.models.model_file import read_model_header, read_model_tensors, write_model_file
from gaugan_desktop.settings import AppSettings, save_settings
from gaugan_desktop.unfinished import clear_unfinished
from tests.robustness.outcome import Outcome

ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.ENOENT, errno.EINTR, errno.EROFS, errno.EDQUOT)
CALLS = (
    "open",
    "fsync",
    "replace",
    "rename",
    "unlink",
    "mkdir",
    "rmdir",
    "chmod",
    "chown",
    "stat",
    "fstat",
    "listxattr",
    "umask",
)
_LINKS: dict[str, Callable[[Path, Path], object]] = {  # from a file to the name under which it is saved
    "plain": Path.rename,
    "hard link": os.link,
    "symbolic link": lambda file, name: name.symlink_to(file),
}
_LABELS = bundled_label_set("landscape")
_PICTURE = np.random.default_rng(0).integers(0, 256, (90, 120, 3), np.uint8)
_MODEL = Path(__file__).parents[1] / "data" / "formats" / "model-1.safetensors"


def painted(label: int) -> Document:
    """A document of one label; another one shows whether the old or the new file is there."""
    return Document.blank(120, 90, _LABELS, label)


def killed(count: int, folder: Path) -> Outcome:
    """Row 1: programs that save again and again die at random moments."""
    outcome, rng = Outcome(), random.Random(0)
    path = folder / "a.gaugan"
    save_project(path, painted(13), _PICTURE, "m")
    for number in range(count):
        pid = os.fork()
        if pid == 0:
            while True:
                save_project(path, painted(6), _PICTURE, "m")
        time.sleep(rng.uniform(0.0, 0.03))  # any moment of a save may be the last
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        outcome.counts["kills"] += 1
        outcome.counts["unfinished files"] += sum(name.endswith(".tmp") for name in os.listdir(folder))
        try:
            load_project(path)
        except BadFileError as error:
            outcome.problems.append(f"kill {number}: {error}")
            save_project(path, painted(13), _PICTURE, "m")
        clear_unfinished(folder)
        outcome.expect(os.listdir(folder) == ["a.gaugan"], f"kill {number}: left {os.listdir(folder)}")
    outcome.counts["lost"] = len(outcome.problems)
    return outcome


class _Meter:
    """Counts the calls of a save, and lets one of them fail or be the last."""

    def __init__(self, fails_at: int, error: int | None) -> None:
        self.count, self._fails_at, self._error = 0, fails_at, error

    def step(self) -> None:
        self.count += 1
        if self.count - 1 != self._fails_at:
            return
        if self._error is None:
            os.kill(os.getpid(), signal.SIGKILL)
        else:
            raise OSError(self._error, os.strerror(self._error))

    def wrapped(self, original: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **names: Any) -> Any:
            self.step()
            return original(*arguments, **names)

        return call


class _Raw(io.FileIO):
    meter: _Meter

    def write(self, data: Any) -> int:
        self.meter.step()
        return super().write(data)


def under_fire(
    act: Callable[[], None], fails_at: int, error: int | None, calls: tuple[str, ...] = CALLS
) -> int:
    """Do something in a child, in which the call with this number fails, or kills it.

    Returns: 0 = went well, 1 = a sentence, 2 = anything else, 3 = killed, 4 = no call was left.
    """
    pid = os.fork()
    if pid:
        _, status = os.waitpid(pid, 0)
        return 3 if os.WIFSIGNALED(status) else os.waitstatus_to_exitcode(status)
    meter = _Meter(fails_at, error)
    for name in calls:
        if hasattr(os, name):
            setattr(os, name, meter.wrapped(getattr(os, name)))
    _Raw.meter = meter
    files.os.fdopen = lambda descriptor, _: io.BufferedWriter(_Raw(descriptor, "wb"))
    code = 0
    try:
        act()
    except GauganError as problem:
        code = 1 if str(problem).endswith(".") and "None" not in str(problem) else 2
    except BaseException:
        code = 2
    os._exit(4 if code == 0 and meter.count <= fails_at else code)


def failing(count: int, folder: Path) -> Outcome:
    """Row 2: every call of a save into the system fails in so many ways, or is the last; linked files too."""
    outcome, old = Outcome(), folder / "old.gaugan"
    save_project(old, painted(13), None, "m")
    for kind, link in _LINKS.items():
        calls = (*CALLS, "lstat", "readlink") if kind == "symbolic link" else CALLS
        for error in (*ERRORS[:count], None):
            step, code = 0, 0
            while code != 4:
                work = folder / f"{kind}-{error}-{step}"
                work.mkdir()
                path = work / "a.gaugan"
                shutil.copy(old, work / "b.gaugan")
                link(work / "b.gaugan", path)
                save = partial(save_project, path, painted(6), None, "m")
                code = under_fire(save, step, error, calls)
                outcome.counts["kills" if error is None else "failures"] += 1
                where = f"{kind}, {error and os.strerror(error)}, call {step}"
                is_denied = kind == "hard link" and error == errno.ENOENT
                _judge_save(outcome, work, code, is_denied, where)
                shutil.rmtree(work)
                step += 1
    return outcome


def _judge_save(outcome: Outcome, work: Path, code: int, is_denied: bool, where: str) -> None:
    """Old or new file whole, under its name or that of a copy; what was said is true.

    Where the system denied that there is such a file, it has a new one: other names of the old file may keep
    what they had.
    """
    outcome.expect(code != 2, f"{where}: no sentence")
    found = {}
    for path in work.glob("*.gaugan"):
        try:
            found[path.name] = int(load_project(path).document.labels[0, 0])
        except BadFileError:
            outcome.expect(
                code == 3 and len(list(work.glob("*.gaugan"))) > 2, f"{where}: {path.name} is broken"
            )
    outcome.expect(bool(found), f"{where}: the document is lost")
    if code == 0:
        saved = [found.get("a.gaugan")] if is_denied else found.values()
        outcome.expect(set(saved) == {6}, f"{where}: it said it was saved")
    if code == 1:
        is_old = 13 in found.values()
        outcome.expect(is_old or len(found) > 2, f"{where}: it said it was not saved")
    clear_unfinished(work)
    outcome.expect(not list(work.glob(".*")), f"{where}: left {os.listdir(work)}")


def writers(folder: Path) -> dict[str, tuple[Path, Callable[[], None]]]:
    """Everything that writes what the artist owns: the file, and how it is written."""
    header, tensors = read_model_header(_MODEL), read_model_tensors(_MODEL)
    deep = _PICTURE.astype(np.uint16)
    layers = [ExportLayer("A", np.dstack([_PICTURE, _PICTURE[..., :1]]))]
    acts: dict[str, Callable[[Path], object]] = {
        "a.gaugan": lambda path: save_project(path, painted(6), _PICTURE, "m"),
        "a.png": lambda path: export_picture(path, _PICTURE),
        "a.jpg": lambda path: export_picture(path, _PICTURE),
        "a.tif": lambda path: export_picture(path, deep),
        "a.psd": lambda path: export_psd(path, _PICTURE, layers),
        "labels.png": lambda path: export_label_map(path, _PICTURE[..., 0] % 18, _LABELS),
        "a.gif": lambda path: write_film(path, [_PICTURE, _PICTURE[::-1]], 0.1),
        "a.mp4": lambda path: write_film(path, [_PICTURE, _PICTURE[::-1]], 0.1),
        "a.safetensors": lambda path: write_model_file(path, header, tensors),
        "settings.yaml": lambda path: save_settings(path, AppSettings()),
        "styles": lambda path: pin_style(path, Style("a", seed=1), None),
    }
    return {
        name: (folder / name, lambda act=act, name=name: act(folder / name)) for name, act in acts.items()
    }


def full_disks(count: int, folder: Path) -> Outcome:
    """Row 4: so many kinds of bad disks at each step of everything that writes."""
    outcome = Outcome()
    for _, act in writers(folder).values():
        act()  # imports what each child would import anew
    for name in writers(folder):
        for error in (errno.ENOSPC, errno.EROFS, errno.EIO, errno.ENOENT)[:count]:
            step, code = 0, 0
            while code != 4:
                work = folder / f"{name}-{error}-{step}"
                work.mkdir()
                path, act = writers(work)[name]
                if path.suffix:
                    path.write_bytes(b"old")
                code = under_fire(act, step, error)
                outcome.counts["failures"] += 1
                where = f"{name}, {os.strerror(error)}, call {step}"
                outcome.expect(code != 2, f"{where}: no sentence")
                if code == 1 and path.suffix:
                    outcome.expect(path.read_bytes() == b"old", f"{where}: the old file is gone")
                unfinished.clear_unfinished(work)
                outcome.expect(not list(work.glob(".*")), f"{where}: left {os.listdir(work)}")
                shutil.rmtree(work)
                step += 1
    return outcome
