"""Checkpoints of a run: everything that continues it, written atomically."""

import os
import pickle
import shutil
from pathlib import Path
from typing import Any

import torch

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import write_atomically

FORMAT_VERSION = 1
LAST, PREVIOUS, BEST = "last.pt", "previous.pt", "best.pt"


def save_checkpoint(run: Path, state: dict[str, Any]) -> None:
    """Write `last.pt`; the one before stays as `previous.pt` until the next save.

    Raises:
        BadFileError: the folder is not writable or full; the old checkpoints are untouched.
    """
    last, previous = run / LAST, run / PREVIOUS
    fresh = run / "fresh.pt"
    write_atomically(fresh, lambda stream: torch.save({"format_version": FORMAT_VERSION, **state}, stream))
    if last.exists():
        last.replace(previous)
    fresh.replace(last)


def keep_as_best(run: Path) -> None:
    """Let `best.pt` be what `last.pt` is now; without a copy where the disk can do without.

    Raises:
        OSError: the disk is full; the old best is untouched.
    """
    fresh = run / "fresh-best.pt"
    fresh.unlink(missing_ok=True)
    try:
        os.link(run / LAST, fresh)
    except OSError:
        shutil.copyfile(run / LAST, fresh)
    fresh.replace(run / BEST)


def load_checkpoint(run: Path, names: tuple[str, ...] = (LAST, PREVIOUS)) -> dict[str, Any]:
    """The first readable checkpoint of these; by default the newest of the run.

    Raises:
        BadFileError: none of them is readable.
    """
    for name in names:
        path = run / name
        if not path.exists():
            continue
        try:
            state = torch.load(path, map_location="cpu", weights_only=True)
        except (OSError, RuntimeError, EOFError, pickle.UnpicklingError, ValueError):
            continue
        if isinstance(state, dict) and state.get("format_version") == FORMAT_VERSION:
            return state
    raise BadFileError(run, "This run holds no readable checkpoint.")
