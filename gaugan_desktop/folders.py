"""Looking into folders that people choose: what the system has against it is told in a sentence."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import reason_of
from gaugan_desktop.texts import tr


@contextmanager
def reading(folder: Path) -> Iterator[None]:
    """For whatever looks into a folder or asks what lies there.

    Raises:
        BadFileError: in place of any OSError.
    """
    try:
        yield
    except OSError as error:
        raise BadFileError(folder, tr("The folder cannot be read: {why}.", why=reason_of(error))) from error


def entries_of(folder: Path) -> list[Path]:
    """What lies in a folder, by name; unlike `glob` it does not take one that cannot be read for empty.

    Raises:
        BadFileError: it cannot be read, or there is none.
    """
    with reading(folder):
        return sorted(folder.iterdir())


def entries_if_any(folder: Path) -> list[Path]:
    """As `entries_of`; without such a folder there are none.

    Raises:
        BadFileError: it cannot be read.
    """
    with reading(folder):
        try:
            return sorted(folder.iterdir())
        except FileNotFoundError:
            return []


def files_below(root: Path) -> Iterator[Path]:
    """All files below a folder, sorted; hidden files and folders are left out.

    Folders in it that cannot be read are passed over. Without such a folder there are none.

    Raises:
        BadFileError: the folder itself cannot be read.
    """

    def refuse(error: OSError) -> None:
        if error.filename == str(root) and not isinstance(error, FileNotFoundError | NotADirectoryError):
            raise error

    with reading(root):
        for folder, folders, files in os.walk(root, onerror=refuse):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            yield from (Path(folder) / name for name in sorted(files) if not name.startswith("."))


def is_folder(path: Path) -> bool:
    """Whether there is a folder of this name.

    Raises:
        BadFileError: that is not to be found out.
    """
    with reading(path):
        return path.is_dir()


def is_file(path: Path) -> bool:
    """Whether there is a file of this name.

    Raises:
        BadFileError: its folder cannot be read.
    """
    with reading(path.parent):
        return path.is_file()


def is_there(path: Path) -> bool:
    """Whether there is something of this name.

    Raises:
        BadFileError: its folder cannot be read.
    """
    with reading(path.parent):
        return path.exists()


def is_new_or_empty(folder: Path) -> bool:
    """Whether a folder may be filled: there is nothing of this name, or nothing in it.

    Raises:
        BadFileError: it cannot be read.
    """
    with reading(folder):
        return not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))
