"""Many files of a set replaced at once: after a crash all of them are new, or none.

The new files are written into a folder beside the old ones. Once all are on the disk a mark says so; from
then on they are moved into place, by whoever opens the set next if need be.
"""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import ensure_folder, sync_folder, write_bytes_atomically
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
    if not stage.is_dir():
        return
    try:
        if (stage / _MARK).exists():
            for path in sorted(stage.rglob("*")):
                if path.is_file() and path != stage / _MARK:
                    os.replace(path, root / path.relative_to(stage))
                    sync_folder((root / path.relative_to(stage)).parent)
            (stage / _MARK).unlink()
        shutil.rmtree(stage)
    except OSError as error:
        sentence = tr("The change of labels cannot be finished: {why}.", why=error.strerror)
        raise BadFileError(root, sentence) from error
