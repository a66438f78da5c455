"""The models an artist can choose from: the shipped ones and those added later."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import ensure_folder, reason_of, write_new
from gaugan_desktop.folders import entries_if_any
from gaugan_desktop.models.model_file import SUFFIX, ModelHeader, read_model_header
from gaugan_desktop.paths import models_folder, resource_path
from gaugan_desktop.texts import tr


@dataclass(frozen=True)
class ModelEntry:
    """A model file; without a header it cannot be used, and `problem` says why."""

    path: Path
    header: ModelHeader | None
    problem: str = ""
    is_bundled: bool = False

    @property
    def name(self) -> str:
        return self.header.name if self.header is not None else self.path.stem


def model_entries() -> list[ModelEntry]:
    """The shipped models first, then the user's own by name; a folder of these that cannot be read is one
    with a problem."""
    shipped = [_entry(path, is_bundled=True) for path in sorted(resource_path("models").glob(f"*{SUFFIX}"))]
    try:
        own = [_entry(path) for path in entries_if_any(models_folder()) if path.name.endswith(SUFFIX)]
    except BadFileError as error:
        own = [ModelEntry(error.path, None, str(error), is_bundled=True)]  # there is nothing to remove
    return [*shipped, *sorted(own, key=lambda entry: entry.name.lower())]


def add_model(path: Path, name: str = "") -> Path:
    """Copy a model file into the user's folder, over nothing that is there; returns where it lies now.

    Args:
        name: of the copy, without suffix; by default that of the file.

    Raises:
        BadFileError: it is no model file, or the folder is full or not writable.
    """
    read_model_header(path)
    folder = ensure_folder(models_folder())

    def write(stream: BinaryIO) -> None:
        with path.open("rb") as source:
            shutil.copyfileobj(source, stream)

    return write_new(folder / f"{name or path.stem}{SUFFIX}", write)


def remove_model(entry: ModelEntry) -> None:
    """Delete one of the user's own models; the shipped ones stay.

    Raises:
        BadFileError: the file cannot be deleted.
    """
    if entry.is_bundled:
        raise BadFileError(entry.path, tr("The models that came with the program stay."))
    try:
        entry.path.unlink(missing_ok=True)
    except OSError as error:
        raise BadFileError(
            entry.path, tr("The model cannot be removed: {why}.", why=reason_of(error))
        ) from error


def _entry(path: Path, is_bundled: bool = False) -> ModelEntry:
    try:
        return ModelEntry(path, read_model_header(path), is_bundled=is_bundled)
    except BadFileError as error:
        return ModelEntry(path, None, str(error), is_bundled)
