"""Many files of a set replaced at once: after a crash all of them are new, or none.

The new files are written into a folder beside the old ones. Once all are on the disk a mark says so; from
then on they are moved into place, by whoever opens the set next if need be.
"""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import ensure_folder, reason_of, sync_folder, write_bytes_atomically
from gaugan_desktop.folders import is_folder
from gaugan_desktop.texts import tr

_STAGE, _MARK = ".changing", "complete"


def replace_files(root: Path, files: Sequence[tuple[str, bytes]]) -> None:
    """Put these contents at these places, relative to a set's folder.

    Raises:
        BadFileError: they cannot be written; the old ones are as they were.
    """
    stage = root / _STAGE
    try:
        shutil.rmtree(stage, ignore_errors=True)
        for place, content in files:
            ensure_folder((stage / place).parent)
            write_bytes_atomically(stage / place, content)
        write_bytes_atomically(stage / _MARK, b"")
    except BadFileError:
        shutil.rmtree(stage, ignore_errors=True)
        raise
    finish(root)


def finish(root: Path) -> None:
    """Bring what a crash interrupted to its end: forwards if all new files are there, else back.

    Raises:
        BadFileError: a file cannot be moved; the next call tries again.
    """
    stage = root / _STAGE
    if not is_folder(stage):
        return
    try:
        if (stage / _MARK).exists():
            for path in _files_in(stage):
                if path != stage / _MARK:
                    os.replace(path, root / path.relative_to(stage))
                    sync_folder((root / path.relative_to(stage)).parent)
            (stage / _MARK).unlink()
        shutil.rmtree(stage)
    except OSError as error:
        sentence = tr("The change of labels cannot be finished: {why}.", why=reason_of(error))
        raise BadFileError(root, sentence) from error


def _files_in(folder: Path) -> list[Path]:
    """All files in a folder and the folders in it.

    Raises:
        OSError: one of them cannot be read; what lies in it must not be taken for nothing.
    """
    files: list[Path] = []
    for path in sorted(folder.iterdir()):
        files += _files_in(path) if path.is_dir() else [path]
    return files
