"""Recovery folders as the first versions left them: a project `base-N.gaugan`, strokes since, `strokes-N`."""

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import psutil

from gaugan_desktop.document.document import Document
from gaugan_desktop.document.journal_entries import unpacked_pixels
from gaugan_desktop.document.journal_reader import Recovered
from gaugan_desktop.document.project_file import LoadedProject, load_project
from gaugan_desktop.document.rect import Rect
from gaugan_desktop.errors import BadFileError

_OWNER = "process"
_ENTRY = struct.Struct("<II")  # bytes of the entry, check sum
_HEAD = struct.Struct("<HH")  # layer, number of tiles
_TILE = struct.Struct("<iiiiI")  # rectangle, bytes of its pixels
_MAX_ENTRY = 256 * 1024 * 1024


def is_old_folder(folder: Path) -> bool:
    return (folder / _OWNER).is_file()


def is_running(folder: Path) -> bool:
    """Whether the process that wrote a folder lives. Its number may be another one's by now."""
    owner = folder / _OWNER
    try:
        process = psutil.Process(int(owner.read_text()))
        return process.create_time() <= owner.stat().st_mtime
    except (OSError, ValueError, OverflowError, psutil.Error):
        return False


def read_old_folder(folder: Path) -> Recovered | None:
    """The newest document that can be read, with all strokes that were written whole."""
    for base in sorted(folder.glob("base-*.gaugan"), key=_number_of, reverse=True):
        try:
            project = load_project(base)
        except BadFileError:
            continue
        return _repainted(project, folder / f"strokes-{_number_of(base)}")
    return None


def _repainted(project: LoadedProject, strokes: Path) -> Recovered:
    document = project.document
    layers = document.state.layers
    for layer, rect, pixels in _tiles(strokes):
        if layer >= len(layers) or rect.is_empty or rect != rect.clipped(document.width, document.height):
            break
        layers[layer].labels[rect.slices] = pixels
    fresh = Document.from_state(document.state, document.label_set, document.base_label)
    return Recovered(fresh, is_modified=True, model_name=project.model_name)


def _tiles(path: Path) -> Iterator[tuple[int, Rect, np.ndarray]]:
    """Layer, rectangle and pixels of each tile, up to the first entry that is not whole."""
    if not path.exists():
        return
    with open(path, "rb") as stream:
        while len(head := stream.read(_ENTRY.size)) == _ENTRY.size:
            length, check = _ENTRY.unpack(head)
            payload = stream.read(length) if length <= _MAX_ENTRY else b""
            if len(payload) != length or zlib.crc32(payload) != check:
                return
            try:
                tiles = _unpacked(payload)
            except (struct.error, zlib.error, ValueError):
                return  # the check sum did not cover the length, so zeros at the end look whole
            yield from tiles


def _unpacked(payload: bytes) -> list[tuple[int, Rect, np.ndarray]]:
    layer, count = _HEAD.unpack_from(payload)
    place, tiles = _HEAD.size, []
    for _ in range(count):
        *sides, size = _TILE.unpack_from(payload, place)
        rect, place = Rect(*sides), place + _TILE.size
        pixels = unpacked_pixels(payload[place : place + size], rect.width, rect.height)
        tiles.append((layer, rect, pixels))
        place += size
    return tiles


def _number_of(path: Path) -> int:
    digits = path.stem.partition("-")[2]
    return int(digits) if digits.isdigit() else 0
