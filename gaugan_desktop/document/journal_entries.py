"""What a journal's file consists of: entries that are whole or not there.

Each has a head (bytes of its payload, kind, check sum of these and of the payload) and a payload.
"""

import struct
import zlib
from collections.abc import Iterator
from enum import IntEnum
from typing import BinaryIO

import numpy as np

from gaugan_desktop.document.history import TileChange
from gaugan_desktop.document.limits import MAX_BEYOND_PIXELS
from gaugan_desktop.document.rect import Rect

MAGIC = b"GauGAN journal 2\n"
_HEAD = struct.Struct("<IBI")
_CHECKED = struct.Struct("<IB")
_MAX_PAYLOAD = 512 * 1024 * 1024
_MAP = struct.Struct("<III")  # number, width, height
_STROKE = struct.Struct("<IHI")  # number of the label map, bytes of the name, number of tiles
_TILE = struct.Struct("<iiiiII")  # rectangle, bytes before and after
_CHUNK = 4 * 1024 * 1024
_LABEL = np.dtype(np.uint8)


class Kind(IntEnum):
    """Entries up to `WHOLE` are a copy of the document; those after it, what happened since."""

    LABELS = 1  # a label map that later entries name
    DATA = 2  # bytes that later entries name
    DOCUMENT = 3  # the state and what else does not change by gestures
    DONE = 4  # a gesture before the copy that can be undone
    UNDONE = 5  # and one that can be repeated
    CHAPTER = 6
    WHOLE = 7
    STROKE = 8
    STATE = 9
    UNDO = 10
    REDO = 11
    TOUCHED = 12  # tiles of the stroke in hand
    CANCEL = 13  # the stroke in hand was taken back
    ABOUT = 14  # path, model, whether all is saved
    PIXELS = 15  # colours of a paint-over layer, that later entries name as they do label maps


def framed(kind: Kind, payload: bytes) -> bytes:
    """An entry as it is written."""
    check = zlib.crc32(payload, zlib.crc32(_CHECKED.pack(len(payload), kind)))
    return _HEAD.pack(len(payload), kind, check) + payload


def entries(stream: BinaryIO) -> Iterator[tuple[Kind, bytes]]:
    """The entries of a journal's file, up to the first that is not whole."""
    if stream.read(len(MAGIC)) != MAGIC:
        return
    while len(head := stream.read(_HEAD.size)) == _HEAD.size:
        length, kind, check = _HEAD.unpack(head)
        payload = stream.read(length) if length <= _MAX_PAYLOAD else b""
        if len(payload) != length or check != zlib.crc32(payload, zlib.crc32(_CHECKED.pack(length, kind))):
            return
        if kind not in Kind.__members__.values():
            return
        yield Kind(kind), payload


def packed_labels(number: int, labels: np.ndarray) -> Iterator[bytes]:
    """A layer's pixels (H, W), uint8 or uint32, in parts, so that one may stop in between."""
    yield _MAP.pack(number, labels.shape[1], labels.shape[0])
    packer = zlib.compressobj(1)
    pixels = memoryview(labels.reshape(-1).view(np.uint8).data)
    for start in range(0, len(pixels), _CHUNK):
        yield packer.compress(pixels[start : start + _CHUNK])
    yield packer.flush()


def unpacked_labels(payload: bytes, kind: type[np.generic] = np.uint8) -> tuple[int, np.ndarray]:
    """The number and a layer's pixels (H, W) that may be painted on.

    Raises:
        ValueError, zlib.error, struct.error: it is damaged.
    """
    number, width, height = _MAP.unpack_from(payload)
    if width * height > MAX_BEYOND_PIXELS:
        raise ValueError("a label map is too large")
    return number, unpacked_pixels(payload[_MAP.size :], width, height, np.dtype(kind))


def unpacked_pixels(data: bytes, width: int, height: int, kind: np.dtype = _LABEL) -> np.ndarray:
    """Compressed pixels as (H, W), by default uint8.

    Raises:
        ValueError, zlib.error: they are not that many.
    """
    size = width * height * kind.itemsize
    pixels = zlib.decompressobj().decompress(data, size + 1)
    if len(pixels) != size:
        raise ValueError("not the stated number of pixels")
    return np.frombuffer(bytearray(pixels), kind).reshape(height, width)


def packed_stroke(number: int, name: str, tiles: tuple[TileChange, ...]) -> bytes:
    """What a gesture changed on a label map. Of the stroke in hand only what came after is known."""
    text = name.encode("utf-8", "replace")
    parts = [_STROKE.pack(number, len(text), len(tiles)), text]
    for tile in tiles:
        rect = tile.rect
        sides = rect.left, rect.top, rect.right, rect.bottom
        parts += [_TILE.pack(*sides, len(tile.before), len(tile.after)), tile.before, tile.after]
    return b"".join(parts)


def unpacked_stroke(payload: bytes) -> tuple[int, str, tuple[TileChange, ...]]:
    """Number of the label map, name, and tiles as they are, unchecked.

    Raises:
        ValueError, struct.error: it is damaged.
    """
    number, length, count = _STROKE.unpack_from(payload)
    place = _STROKE.size + length
    name = payload[_STROKE.size : place].decode()
    tiles = []
    for _ in range(count):
        *sides, before, after = _TILE.unpack_from(payload, place)
        place += _TILE.size
        parts = payload[place : place + before], payload[place + before : place + before + after]
        if len(parts[1]) != after:
            raise ValueError("a tile is cut")
        tiles.append(TileChange(Rect(*sides), *parts))
        place += before + after
    return number, name, tuple(tiles)
