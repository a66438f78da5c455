"""Checkpoints of a run: everything that continues it, written atomically."""

import pickle
from pathlib import Path
from typing import Any

import torch

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import write_atomically

FORMAT_VERSION = 1
LAST, PREVIOUS = "last.pt", "previous.pt"


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


def load_checkpoint(run: Path) -> dict[str, Any]:
    """The newest readable checkpoint of a run.

    Raises:
        BadFileError: the run holds no readable checkpoint.
    """
    for name in (LAST, PREVIOUS):
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
