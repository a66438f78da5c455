"""Row 4 for what training begins with and goes on from: photo sets and checkpoints."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from gaugan_desktop.errors import GauganError
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.photo_set.draft import Draft
from gaugan_desktop.photo_set.photo import PhotoState
from gaugan_desktop.photo_set.photo_set import PhotoSet
from gaugan_desktop.unfinished import clear_unfinished
from tests.robustness.outcome import Outcome
from tests.robustness.saving import CALLS, under_fire
from trainer.run.checkpoint import load_checkpoint, save_checkpoint

_SHAPE = (64, 96)
_LABELS = bundled_label_set("landscape")
_OLD, _NEW = 3, 7
_WRITING = tuple(name for name in CALLS if name not in ("stat", "fstat"))


def full_disks(count: int, folder: Path) -> Outcome:
    """So many kinds of bad disks, and kills, at each step; what was there before can be opened."""
    outcome = Outcome()
    for name, (prepare, judge) in _KINDS.items():
        for error in (*(errno.ENOSPC, errno.EROFS, errno.EIO, errno.ENOENT)[:count], None):
            step, code = 0, 0
            while code != 4:
                work = folder / f"{name}-{error}-{step}"
                work.mkdir()
                act = prepare(work)
                code = under_fire(act, step, error, _WRITING)
                outcome.counts["kills" if error is None else "failures"] += 1
                where = f"{name}, {error and os.strerror(error)}, call {step}"
                outcome.expect(code != 2, f"{where}: no sentence")
                try:
                    judge(outcome, work, code, where)
                except GauganError as problem:
                    outcome.problems.append(f"{where}: {problem}")
                shutil.rmtree(work)
                step += 1
    return outcome


def _draft(label: int) -> Draft:
    return Draft.empty(_SHAPE).with_map(np.full(_SHAPE, label, np.uint8))


def _begun_set(work: Path) -> PhotoSet:
    """A set of one photo with a draft of the old label."""
    photos = work / "photos"
    photos.mkdir()
    Image.new("RGB", _SHAPE[::-1], "teal").save(photos / "a.jpg")
    made = PhotoSet.create(work / "set", photos, _LABELS)
    made.save(made.photos[0], np.zeros((*_SHAPE, 3), np.uint8), _draft(_OLD))
    made.close()  # what is done under fire is done by another process
    return made


def _other_draft(work: Path) -> Callable[[], None]:
    made = _begun_set(work)
    return lambda: made.save(made.photos[0], np.zeros((*_SHAPE, 3), np.uint8), _draft(_NEW))


def _finished_photo(work: Path) -> Callable[[], None]:
    made = _begun_set(work)
    return lambda: made.finish(made.photos[0], np.zeros((*_SHAPE, 3), np.uint8), _draft(_NEW))


def _judge_set(outcome: Outcome, work: Path, code: int, where: str) -> None:
    """It opens, with the old draft or the new one, and the new one if that was said."""

    opened = PhotoSet.open(work / "set")
    try:
        photo = opened.photos[0]
        labels = set(np.unique(opened.load_draft(photo, _SHAPE).flat).tolist())
        outcome.expect(labels in ({_OLD}, {_NEW}), f"{where}: the label map holds {labels}")
        outcome.expect(code not in (0, 4) or labels == {_NEW}, f"{where}: it said it was saved")
        if photo.state is PhotoState.DONE:
            pair = [(opened.root / place).exists() for place in ("images/a.jpg", "labels/a.png")]
            outcome.expect(all(pair), f"{where}: half a pair")

    finally:
        opened.close()
    for part in ("", "images", "labels", "begun"):
        clear_unfinished(work / "set" / part)
    left = [path.name for path in (work / "set").rglob(".gaugan-*")]
    outcome.expect(not left, f"{where}: left {left}")
    outcome.expect((work / "photos" / "a.jpg").exists(), f"{where}: the original is gone")


def _state(step: int) -> dict[str, object]:
    weights = {"a": torch.full((6,), float(step))}
    networks = dict.fromkeys(("generator", "discriminator", "average_generator"), weights)
    return {"step": step, "config": {"name": "x"}, "label_set": _LABELS.to_dict(), **networks}


def _next_checkpoint(work: Path) -> Callable[[], None]:
    save_checkpoint(work, _state(1))
    save_checkpoint(work, _state(2))
    return lambda: save_checkpoint(work, _state(3))


def _judge_run(outcome: Outcome, work: Path, code: int, where: str) -> None:
    step = load_checkpoint(work)["step"]
    expected = {0: {3}, 1: {2}, 4: {3}}.get(code, {2, 3})
    outcome.expect(step in expected, f"{where}: step {step}")


_KINDS = {
    "draft": (_other_draft, _judge_set),
    "finished photo": (_finished_photo, _judge_set),
    "checkpoint": (_next_checkpoint, _judge_run),
}
