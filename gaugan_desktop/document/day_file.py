"""The lights of a day film inside a project: `gaugan/day.json`, what they need in `gaugan/day/`."""

import json
import logging
import zipfile
from pathlib import Path

from gaugan_desktop.document.archive import MAX_JSON_BYTES, json_bytes, read_bounded
from gaugan_desktop.document.state_description import Size, day_of, describe_day
from gaugan_desktop.document.story_file import EntrySource, EntryStore
from gaugan_desktop.document.style import Style

_INDEX, _FOLDER = "gaugan/day.json", "gaugan/day/"
_log = logging.getLogger(__name__)


def write_day(archive: zipfile.ZipFile, day: tuple[Style, ...]) -> None:
    """Add the lights to a project; nothing where there are none."""
    if day:
        archive.writestr(_INDEX, json_bytes(describe_day(day, EntryStore(archive, _FOLDER))))


def read_day(
    path: Path, archive: zipfile.ZipFile, size: Size, label_count: int
) -> tuple[tuple[Style, ...], bool]:
    """The lights of a project; none where they are damaged, for the painting matters more.

    Returns:
        The lights, and whether they could be read.
    """
    if _INDEX not in archive.namelist():
        return (), True
    try:
        entries = json.loads(read_bounded(path, archive, _INDEX, MAX_JSON_BYTES))
        return day_of(entries, EntrySource(path, archive, label_count, _FOLDER), size), True
    except Exception:  # damaged archives and PNGs raise many kinds of errors
        _log.warning("the day film of %s is damaged", path, exc_info=True)
        return (), False
