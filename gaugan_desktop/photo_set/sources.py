"""The photos of a folder: which files, and what a set calls them."""

import os
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from gaugan_desktop.errors import BadDatasetError
from gaugan_desktop.folders import entries_if_any
from gaugan_desktop.imaging import heif
from gaugan_desktop.texts import tr

SUFFIXES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".bmp")  # what can be trained on as it is
MAX_PHOTOS = 50_000
_MAX_NAME = 100  # characters; with suffixes it must stay a file name
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\ud800-\udfff]+')


def find_photos(folder: Path) -> list[Path]:
    """Every photo in a folder and the folders in it, in the order a person would list them.

    Hidden files and folders are passed over; nothing is opened.

    Raises:
        BadDatasetError: the folder cannot be read, or holds no photo or too many.
    """
    found: list[Path] = []

    def refuse(error: OSError) -> None:
        if not found and Path(error.filename or folder) == folder:
            raise error

    try:
        for parent, folders, files in os.walk(folder, onerror=refuse):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            found += [Path(parent, name) for name in files if _is_photo(name)]
    except OSError as error:
        sentence = tr("The folder “{name}” cannot be read: {why}.", name=folder.name, why=error.strerror)
        raise BadDatasetError(sentence) from error
    if not found:
        sentence = tr("There is no photo in “{name}” (JPEG, PNG, TIFF, WebP, BMP or HEIC).", name=folder.name)
        raise BadDatasetError(sentence)
    if len(found) > MAX_PHOTOS:
        raise BadDatasetError(tr("A set has at most {count} photos.", count=MAX_PHOTOS))
    return sorted(found, key=lambda path: _by_number(path.relative_to(folder).as_posix()))


def names_for(folder: Path, photos: list[Path]) -> list[str]:
    """A name for each photo that no other has and that is good as a file name on any system."""
    stems = [_safe(photo.stem) for photo in photos]
    counts = Counter(stem.casefold() for stem in stems)
    names: list[str] = []
    taken: set[str] = set()
    for photo, stem in zip(photos, stems, strict=True):
        if counts[stem.casefold()] > 1:
            stem = _safe("-".join(photo.relative_to(folder).with_suffix("").parts))
        name, number = stem, 2
        while name.casefold() in taken:
            name, number = f"{stem}-{number}", number + 1
        taken.add(name.casefold())
        names.append(name)
    return names


def files_by_name(folder: Path, suffixes: Sequence[str]) -> dict[str, Path]:
    """Files of a folder by their name without suffix; empty without the folder.

    Raises:
        BadFileError: it cannot be read.
    """
    paths = (path for path in entries_if_any(folder) if not path.name.startswith("."))
    return {path.stem: path for path in paths if path.name.lower().endswith(tuple(suffixes))}


def _is_photo(name: str) -> bool:
    return not name.startswith(".") and name.lower().endswith(SUFFIXES + heif.SUFFIXES)


def _safe(name: str) -> str:
    """A file name without what some system does not allow."""
    return _UNSAFE.sub("_", name)[:_MAX_NAME].strip(" .") or "photo"


def _by_number(text: str) -> list[tuple[int, int, str]]:
    """Sorts photo 2 before photo 10."""
    parts = re.split(r"(\d+)", text.casefold())
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part]
