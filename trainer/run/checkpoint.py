"""Checkpoints of a run: everything that continues it, written atomically."""

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

import torch
from torch import Tensor

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import write_atomically, writing
from gaugan_desktop.folders import is_there
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.models.torch_file import are_plain_tensors, read_torch_file

FORMAT_VERSION = 1
LAST, PREVIOUS, BEST = "last.pt", "previous.pt", "best.pt"
_NETWORKS = ("generator", "encoder", "discriminator", "average_generator", "average_encoder")


def save_checkpoint(run: Path, state: dict[str, Any]) -> None:
    """Write `last.pt`; the one before stays as `previous.pt` until the next save.

    Raises:
        BadFileError: the folder is not writable or full; the old checkpoints are untouched.
    """
    last, previous = run / LAST, run / PREVIOUS
    fresh = run / "fresh.pt"
    write_atomically(fresh, lambda stream: _write({"format_version": FORMAT_VERSION, **state}, stream))
    with writing(last):
        if last.exists():
            last.replace(previous)
        fresh.replace(last)


def _write(state: dict[str, Any], stream: BinaryIO) -> None:
    """Raises OSError where the stream does; torch covers that with an error of its own."""
    try:
        torch.save(state, stream)
    except RuntimeError as error:
        if isinstance(error.__context__, OSError):
            raise error.__context__ from error
        raise


def keep_last_as(run: Path, name: str) -> None:
    """Let what `last.pt` is now have another name, too; without a copy where the disk can do without.

    Raises:
        BadFileError: the folder is full or not writable; what had the name is untouched.
    """
    fresh = run / f"fresh-{name}"
    with writing(run / name):
        try:
            fresh.unlink(missing_ok=True)
            try:
                os.link(run / LAST, fresh)
            except OSError:
                shutil.copyfile(run / LAST, fresh)
            fresh.replace(run / name)
        finally:
            with suppress(OSError):
                fresh.unlink(missing_ok=True)  # half a copy, or one more name of the same file


def load_checkpoint(run: Path, names: tuple[str, ...] = (LAST, PREVIOUS)) -> dict[str, Any]:
    """The first whole checkpoint of these; by default the newest of the run.

    Raises:
        BadFileError: none of them is whole.
    """
    for _, state in whole_checkpoints(run, names):
        return state
    raise BadFileError(run, "This run holds no readable checkpoint.")


def whole_checkpoints(
    run: Path, names: tuple[str, ...] = (LAST, PREVIOUS)
) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The checkpoints of these names that can be read and hold what they must, in this order.

    Raises:
        BadFileError: the folder cannot be read.
    """
    for path in (run / name for name in names):
        if is_there(path) and (state := _whole_state(path)) is not None:
            yield path, state


def has_checkpoint(run: Path) -> bool:
    """Whether a run has lived long enough to save anything; errors as `whole_checkpoints`."""
    return any(is_there(run / name) for name in (LAST, PREVIOUS))


def _whole_state(path: Path) -> dict[str, Any] | None:
    try:
        state = read_torch_file(path)
        _check(state, path.stat().st_size)
    except Exception:  # a damaged pickle can raise anything
        return None
    return dict(state)


def _check(state: Any, size: int) -> None:
    """Raise some error unless everything a run or an export asks for is there and of the right type.

    Args:
        size: of the file in bytes.
    """
    if not are_plain_tensors(state):  # first, as one that repeats a number swells wherever it is looked at
        raise ValueError("no plain tensors")
    if state["format_version"] != FORMAT_VERSION or type(state["step"]) is not int or state["step"] < 0:
        raise ValueError("no step")
    label_set = LabelSet.from_dict(state["label_set"])
    "".join(label_set.names).encode()  # a lone surrogate cannot be written into a model file
    if not isinstance(state["config"], dict):
        raise ValueError("no settings")
    networks = [part for name, part in state.items() if name in _NETWORKS]
    if len(networks) < 3 or not all(isinstance(t, Tensor) for part in networks for t in part.values()):
        raise ValueError("no networks")
    if any(sum(tensor.nbytes for tensor in part.values()) > size for part in networks):
        raise ValueError("many weights are the same numbers, which would swell")
