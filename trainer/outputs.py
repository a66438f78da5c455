"""Where results go: checked before the work begins, and never over anything of the user's."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from gaugan_desktop.errors import BadFileError, GauganError
from gaugan_desktop.models.model_file import SUFFIX, ModelHeader, read_model_header

_MAKER = "made_by"  # in the training part of a model's header


def free_name(path: Path) -> Path:
    """`path` with the first number that no file or folder has yet: run-2, model-3.safetensors."""
    number = 2
    while (free := path.with_name(f"{path.stem}-{number}{path.suffix}")).exists():
        number += 1
    return free


def require_output(path: Path, suffixes: tuple[str, ...], may_replace: Callable[[Path], bool]) -> None:
    """Make sure that a result can be written to `path`.

    Args:
        suffixes: endings of names, one of which `path` must have.
        may_replace: whether a file that exists is an earlier result of the same command.

    Raises:
        BadFileError: the name or the folder does not fit, or a file of the user's is in the way.
    """
    if path.suffix.lower() not in suffixes:
        raise BadFileError(path, f"The name of this result ends in {' or '.join(suffixes)}.")
    if path.is_dir():
        raise BadFileError(path, "There is a folder of this name; name a file.")
    if path.exists() and not may_replace(path):
        raise BadFileError(
            path, f"This file was made by something else and stays as it is; {free_name(path)} is free."
        )
    try:
        with tempfile.TemporaryFile(dir=path.parent):
            pass
    except OSError as error:
        raise BadFileError(path, f"The file cannot be written: {error.strerror}.") from error


def require_model_output(path: Path, command: str) -> None:
    """Make sure that `command` may write a model file to `path`; errors as `require_output`."""
    require_output(path, (SUFFIX,), lambda old: _maker_of(old) == command)


def made_by(header: ModelHeader, command: str) -> ModelHeader:
    """The header of a model that `command` made."""
    return replace(header, training={**header.training, _MAKER: command})


def _maker_of(path: Path) -> str | None:
    """The command that made a model file; None for any other file."""
    try:
        maker = read_model_header(path).training.get(_MAKER)
    except GauganError:
        return None
    return str(maker)
