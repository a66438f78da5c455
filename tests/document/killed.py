"""Processes that die by SIGKILL at every step on the disk, and at random moments; nothing may be lost.

Run as `python -m tests.document.killed FOLDER SIDE`; prints one line for each scenario: its name, how many
processes were killed, and how often work was lost. It runs as a program of its own because it forks.
"""

import contextlib
import os
import random
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from gaugan_desktop.document import journal_writer
from gaugan_desktop.document.brush import Brush, StrokeSample
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.journal import Journal
from gaugan_desktop.document.lost_work import abandoned
from gaugan_desktop.document.project_file import load_project, save_project
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.labels import bundled_label_set

_STEPS = ("fsync", "replace", "unlink", "rmdir", "open", "mkdir")


def stroke(document: Document, number: int) -> None:
    document.begin_stroke(Brush(size=9), number % 12, StrokeSample(10 + 7 * (number % 80), 30))
    document.end_stroke()


def begun(root: Path, name: str, document: Document, lock=None) -> Journal:
    return Journal(root / name, document, lambda: "Tiny", lock)


def leave_work(root: Path, side: int) -> None:
    document = Document.blank(side, side, bundled_label_set("landscape"), 13)
    journal = begun(root, "lost", document)
    for number in range(3):
        stroke(document, number)
    journal.stop()


def accept(root: Path) -> None:
    """Take lost work and go on painting."""
    [work] = abandoned(root)
    document = work.read().document
    journal = begun(root, "new", document, work.lock)
    journal.flush()
    stroke(document, 3)
    journal.flush()


def begin_anew(root: Path) -> None:
    """The file has grown large, so another one takes its place, twice."""
    [work] = abandoned(root)
    document = work.read().document
    journal = begun(root, "new", document, work.lock)
    journal_writer._LARGE = 0
    for number in (3, 4):
        journal.flush()
        journal._writer._copy_bytes = 0
        stroke(document, number)
        journal.flush()
        journal.catch_up()
    journal.flush()


def save(root: Path) -> None:
    """Save lost work and leave."""
    [work] = abandoned(root)
    document = work.read().document
    journal = begun(root, "new", document, work.lock)
    save_project(root.parent / "mine.gaugan", document, None, "Tiny")
    journal.catch_up()
    journal.close()


def most_strokes(root: Path) -> int:
    """How many of the strokes are still somewhere."""
    documents = []
    for work in abandoned(root):
        with contextlib.suppress(BadFileError):
            documents.append(work.read().document)
        work.lock.release()
    path = root.parent / "mine.gaugan"
    if path.exists():
        documents.append(load_project(path).document)
    return max((len(strokes_of(document)) for document in documents), default=0)


def strokes_of(document: Document) -> list[int]:
    row = document.labels[30]
    return [number for number in range(80) if row[10 + 7 * number] == number % 12]


def killed_at(step: int, act: Callable[[Path], None], root: Path) -> bool:
    """Run in a process that dies before its step on the disk with this number; False when there are fewer."""
    pid = os.fork()
    if pid == 0:
        count = 0

        def counted(original):
            def call(*arguments, **names):
                nonlocal count
                if count == step:
                    os.kill(os.getpid(), signal.SIGKILL)
                count += 1
                return original(*arguments, **names)

            return call

        for name in _STEPS:
            setattr(os, name, counted(getattr(os, name)))
        act(root)
        os._exit(0)
    _, status = os.waitpid(pid, 0)
    assert os.WIFSIGNALED(status) or os.waitstatus_to_exitcode(status) == 0, status
    return os.WIFSIGNALED(status)


def at_every_step(folder: Path, side: int, act: Callable[[Path], None]) -> tuple[int, int]:
    """How many processes were killed, and how often work was lost."""
    template = folder / "template"
    if not template.exists():
        leave_work(template, side)
    step = lost = 0
    while True:
        shutil.rmtree(folder / "run", ignore_errors=True)
        shutil.copytree(template, folder / "run" / "root")
        if not killed_at(step, act, folder / "run" / "root"):
            return step, lost
        lost += most_strokes(folder / "run" / "root") < 3
        step += 1


def at_random_moments(folder: Path, side: int, rounds: int) -> tuple[int, int]:
    """Kill painters after they have told of so many strokes that are on the disk."""
    lost = 0
    for number in range(rounds):
        root = folder / f"random-{number}"
        least = random.Random(number).randrange(1, 60)
        told, tell = os.pipe()
        pid = os.fork()
        if pid == 0:
            document = Document.blank(side, side, bundled_label_set("landscape"), 13)
            journal = begun(root, "painting", document)
            for step in range(80):
                stroke(document, step)
                journal.flush()
                os.write(tell, b".")
            os._exit(0)
        seen = 0
        while seen < least:
            seen += len(os.read(told, least - seen))
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(told)
        os.close(tell)
        lost += most_strokes(root) < least
    return rounds, lost


def main(folder: Path, side: int) -> None:
    for act in (accept, begin_anew, save):
        print(act.__name__, *at_every_step(folder, side, act), flush=True)
    print("random", *at_random_moments(folder, side, 6), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
