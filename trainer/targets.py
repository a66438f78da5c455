"""Where a command may write: never over something that it did not make itself.

A folder of pairs is filled beside its final place and appears when it is complete, so a command that was
stopped leaves nothing that looks finished. A file may replace one of its own kind only.
"""

import os
import shutil
import tempfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from gaugan_desktop.errors import BadConfigError, BadFileError
from gaugan_desktop.files import ensure_folder, read_file, writing
from gaugan_desktop.folders import entries_of, is_folder, is_there
from gaugan_desktop.models.model_file import read_model_header

UNFINISHED = ".gaugan-train-unfinished"  # what is in here was made by a command of ours
_CLUTTER = {".DS_Store", "Thumbs.db", "desktop.ini"}  # file managers leave these everywhere


@contextmanager
def new_folder(target: Path, *sources: Path) -> Iterator[Path]:
    """An empty folder to fill; its content moves into `target` when the block ends well.

    What a stopped command left half done goes first. The content moves in alphabetical order of names
    with files last, so that a description follows what it describes.

    Args:
        sources: folders that are read meanwhile; `target` may not lie in them.

    Raises:
        BadConfigError: `target` holds something, is no folder, or lies in a source.
        BadFileError: the folder cannot be written.
    """
    require_free_folder(target, *sources)
    unfinished = target / UNFINISHED
    shutil.rmtree(unfinished, ignore_errors=True)
    was_there = is_there(target)
    ensure_folder(unfinished)
    try:
        yield unfinished
        with writing(target):
            for entry in sorted(unfinished.iterdir(), key=lambda entry: (entry.is_file(), entry.name)):
                entry.rename(target / entry.name)
            unfinished.rmdir()
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        if not was_there:
            with suppress(OSError):  # it is not empty, or gone: what went wrong before is told
                target.rmdir()
        raise


def require_free_folder(target: Path, *sources: Path) -> None:
    """Refuse a folder that holds anything but what a stopped command left.

    Raises:
        BadConfigError: with a name that is free.
        BadFileError: it cannot be read.
    """
    for source in sources:
        if target.resolve() != source.resolve() and target.resolve().is_relative_to(source.resolve()):
            raise BadConfigError(
                f"{target} lies inside {source}, which is being read; {free_name(source)} is free."
            )
    if not is_there(target):
        return
    if not is_folder(target):
        raise BadConfigError(f"{target} is a file, not a folder; {free_name(target)} is free.")
    held = [entry.name for entry in entries_of(target) if entry.name not in {UNFINISHED, *_CLUTTER}]
    if not held:
        return
    has_pairs = {"dataset.yaml", "images"} & set(held)
    what = "pairs already" if has_pairs else f"files of yours ({held[0]})"
    raise BadConfigError(f"{target} holds {what}, and nothing is overwritten; {free_name(target)} is free.")


def require_free_file(target: Path, is_own: Callable[[Path], bool], *sources: Path) -> None:
    """Refuse a file that exists, unless the same command made it.

    Args:
        is_own: recognises what the command writes; may raise BadFileError.
        sources: files that are read meanwhile.

    Raises:
        BadConfigError: with a name that is free.
        BadFileError: the folder cannot be written, or the file that exists not read.
    """
    if is_folder(target) or not is_folder(target.parent):
        kind = "a folder, not a file" if is_folder(target) else "in a folder that does not exist"
        raise BadConfigError(f"{target} is {kind}.")
    with writing(target), tempfile.TemporaryFile(dir=target.parent):
        pass
    if not is_there(target):
        return
    if target.resolve() in {source.resolve() for source in sources}:
        raise BadConfigError(f"{target} is what is being read; {free_name(target)} is free.")
    if not is_own(target):
        raise BadConfigError(
            f"{target} was not made by this command, or was changed since, so it is not overwritten; "
            f"{free_name(target)} is free."
        )


def free_name(path: Path) -> Path:
    """The path with the smallest number behind its stem that nothing has yet."""
    stem, suffix = (path.name, "") if os.path.isdir(path) else (path.stem, path.suffix)
    number, full = 2, Path(os.path.realpath(path))
    while os.path.exists(free := full.parent / f"{stem or full.name}-{number}{suffix}"):
        number += 1
    return free if not path.name else path.parent / free.name


def signed(text: str, command: str) -> str:
    """The text (Markdown or HTML) with a last line that tells who wrote it, and whether it is unchanged."""
    return f"{text}{_signature(text, command)}"


def is_signed_by(command: str) -> Callable[[Path], bool]:
    """Recognises files that a command wrote with `signed` and nobody has changed since."""

    def is_own(path: Path) -> bool:
        text = read_file(path).decode("utf-8", "replace")
        start = text.rfind("<!--")
        return start >= 0 and text[start:] == _signature(text[:start], command)

    return is_own


def is_never_own(path: Path) -> bool:
    """For files that show no sign of who wrote them."""
    return False


def is_model_made_by(command: str) -> Callable[[Path], bool]:
    """Recognises model files that a command wrote: `made_by` in their header says so."""

    def is_own(path: Path) -> bool:
        try:
            return read_model_header(path).training.get("made_by") == command
        except BadFileError:
            return False

    return is_own


def _signature(text: str, command: str) -> str:
    return f"<!-- made by gaugan-train {command} {zlib.crc32(text.encode('utf-8', 'replace')):08x} -->\n"
