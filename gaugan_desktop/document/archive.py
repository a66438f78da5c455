"""Entries of a project's zip archive, read with bounds and written as PNG."""

import io
import json
import os
import struct
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from PIL import Image

from gaugan_desktop.document.limits import MAX_BEYOND_PIXELS
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.texts import tr

MAX_JSON_BYTES = 16_000_000  # a story of 40 chapters of 200 layers with long names needs 10 million
MAX_DOCUMENT_BYTES = 8_000_000
_MAX_DIRECTORY_BYTES = 8_000_000  # 40 chapters of 200 layers need one million
_END = struct.Struct("<4s4H2LH")  # of an archive; item 5 is the size of its directory, as item 8 below
_END_64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR_64 = struct.Struct("<4sLQL")
_LONGEST_COMMENT = 65535
MAX_LABEL_BYTES = MAX_BEYOND_PIXELS + 2_000_000  # a PNG of noise is a little larger than its pixels


@contextmanager
def opened_archive(path: str | Path) -> Iterator[zipfile.ZipFile]:
    """A zip archive whose directory is of a size that a project may have.

    Raises:
        BadFileError: it is larger; the library reads all of it into memory, whatever it claims.
        Exception: of many kinds, for damaged archives.
    """
    with open(path, "rb") as stream:
        if _directory_bytes(stream) > _MAX_DIRECTORY_BYTES:
            raise BadFileError(path, tr("The project is damaged or was not made by this program."))
        with zipfile.ZipFile(stream) as archive:
            yield archive


def _directory_bytes(stream: BinaryIO) -> int:
    """How large an archive says that its directory is (APPNOTE, sections 4.3.14 to 4.3.16)."""
    size = stream.seek(0, os.SEEK_END)
    stream.seek(max(0, size - _END.size - _LONGEST_COMMENT))
    tail = stream.read()
    place = tail.rfind(b"PK\5\6")
    if place < 0 or place + _END.size > len(tail):
        return 0  # no archive, as the library will find
    claimed = int(_END.unpack_from(tail, place)[5])
    if place >= _LOCATOR_64.size:
        mark, _, start, _ = _LOCATOR_64.unpack_from(tail, place - _LOCATOR_64.size)
        if mark == b"PK\6\7" and start + _END_64.size <= size:
            stream.seek(start)
            claimed = max(claimed % 0xFFFFFFFF, _END_64.unpack(stream.read(_END_64.size))[8])
    stream.seek(0)
    return claimed


def read_bounded(path: Path, archive: zipfile.ZipFile, name: str, limit: int) -> bytes:
    """One entry, never more than `limit` bytes, whatever the archive claims.

    Raises:
        BadFileError: it is larger.
        KeyError: there is no such entry.
    """
    with archive.open(name) as stream:
        data = stream.read(limit + 1)
    if len(data) > limit:
        raise BadFileError(path, tr("The project's part {name} is too large.", name=name))
    return data


def read_labels(
    path: Path, archive: zipfile.ZipFile, name: str, size: tuple[int, int], count: int
) -> np.ndarray:
    """A label map (H, W) uint8 of the stated (width, height), with ids below `count`.

    Raises:
        BadFileError: it has another size or other labels.
    """
    png = read_bounded(path, archive, name, MAX_LABEL_BYTES)
    with Image.open(io.BytesIO(png), formats=("PNG",)) as image:
        if image.size != size or image.mode != "L":
            raise BadFileError(path, tr("The project's label map does not have the stated size."))
        labels = np.array(image)
    if (labels + np.uint8(1)).max() > count:  # unpainted, 255, becomes 0
        raise BadFileError(path, tr("The project's label map holds labels it does not describe."))
    return labels


def read_mask(path: Path, archive: zipfile.ZipFile, name: str, size: tuple[int, int]) -> np.ndarray:
    """A region (H, W) bool of the stated (width, height).

    Raises:
        BadFileError: it has another size.
    """
    return mask_of(path, read_bounded(path, archive, name, MAX_LABEL_BYTES), size)


def mask_of(path: Path, png: bytes, size: tuple[int, int]) -> np.ndarray:
    """A region, as `read_mask`, from the PNG file's bytes."""
    with Image.open(io.BytesIO(png), formats=("PNG",)) as image:
        if image.size != size or image.mode != "1":
            raise BadFileError(path, tr("A style's region does not have the stated size."))
        return np.array(image)


def json_bytes(data: Any) -> bytes:
    """JSON as short as it gets; texts that UTF-8 cannot hold are made so that it can."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "replace")


def png_of(pixels: np.ndarray | Image.Image) -> bytes:
    """Encoded quickly rather than small."""
    image = Image.fromarray(pixels) if isinstance(pixels, np.ndarray) else pixels
    buffer = io.BytesIO()
    image.save(buffer, "PNG", compress_level=3)
    return buffer.getvalue()
