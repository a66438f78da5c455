"""Every gesture on disk within a moment, so that a crash or a power cut costs at most the last one.

A recovery folder holds a project file of some moment (`base-N.gaugan`) and the strokes since then
(`strokes-N`), each with its length and a check sum. Strokes are appended as they are made; any other
change, such as a new layer, begins the next number, and so does the first stroke. A background thread
does the writing.
"""

import os
import queue
import shutil
import struct
import threading
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import psutil

from gaugan_desktop.document.document import Document
from gaugan_desktop.document.history import Command, StrokeCommand
from gaugan_desktop.document.project_file import load_project, save_project
from gaugan_desktop.document.rect import Rect
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.texts import tr

_OWNER = "process"
_ENTRY = struct.Struct("<II")  # bytes of the entry, check sum
_HEAD = struct.Struct("<HH")  # layer, number of tiles
_TILE = struct.Struct("<iiiiI")  # rectangle, bytes of its pixels
_MAX_ENTRY = 256 * 1024 * 1024
_Job = tuple[int, Document | bytes]  # the number, and a base or an entry for it


class Journal:
    """Keeps one document's recovery folder up to date until `close`.

    Errors of the disk stop the journal but never the painting; `error` tells them.
    """

    def __init__(self, folder: Path, document: Document, model_name: str) -> None:
        self._folder = folder
        self._document = document
        self._model_name = model_name
        self._number = 0
        self._jobs: queue.Queue[_Job | None] = queue.Queue()
        self.error = ""
        # A daemon: a program that ends without closing its window must not wait for it.
        self._writer = threading.Thread(target=self._write_all, name="journal", daemon=True)
        self._writer.start()
        document.observer = self._record

    def close(self) -> None:
        """The work is saved or given up: nothing will have to be recovered."""
        self._number += 1  # copies that wait need not be written any more
        self.flush()
        shutil.rmtree(self._folder, ignore_errors=True)

    def flush(self) -> None:
        """Write what is waiting and stop, leaving the folder behind."""
        if self._document.observer == self._record:
            self._document.observer = None
        self._jobs.put(None)
        self._writer.join()

    def _record(self, command: Command, is_undo: bool) -> None:
        if isinstance(command, StrokeCommand) and self._number:
            places = [layer.labels is command.labels for layer in self._document.state.layers]
            self._jobs.put((self._number, _entry(places.index(True), command, is_undo)))
        else:
            self.keep()

    def keep(self) -> None:
        """Hand a copy of the document to the writer; done by itself with the first change."""
        self._number += 1
        self._jobs.put((self._number, self._document.snapshot()))

    def _write_all(self) -> None:
        try:
            while (job := self._jobs.get()) is not None:
                number, content = job
                if not (self._folder / _OWNER).exists():
                    self._folder.mkdir(parents=True, exist_ok=True)
                    (self._folder / _OWNER).write_text(str(os.getpid()))
                if isinstance(content, bytes):
                    with open(self._folder / f"strokes-{number}", "ab") as stream:
                        stream.write(content)
                        stream.flush()
                        os.fsync(stream.fileno())
                elif number == self._number:  # else a newer base is waiting
                    save_project(self._folder / f"base-{number}.gaugan", content, None, self._model_name)
                    self._forget_before(number)
        except (OSError, BadFileError) as error:
            self.error = str(error)

    def _forget_before(self, number: int) -> None:
        for path in self._folder.glob("*-*"):
            if _number_of(path) < number:
                path.unlink(missing_ok=True)


def abandoned(root: Path) -> list[Path]:
    """Recovery folders of programs that no longer run, newest first."""
    folders = [folder for folder in root.glob("*") if (folder / _OWNER).is_file()]
    folders = [folder for folder in folders if not _is_running(folder / _OWNER)]
    return sorted(folders, key=lambda folder: folder.stat().st_mtime, reverse=True)


def recovered(folder: Path) -> tuple[Document, str]:
    """The document of a recovery folder with all strokes that were written whole, and its model's name.

    Raises:
        BadFileError: nothing usable was written.
    """
    bases = sorted(folder.glob("base-*.gaugan"), key=_number_of, reverse=True)
    for base in bases:
        try:
            project = load_project(base)
        except BadFileError:
            continue
        document = project.document
        document.path = None
        layers = document.state.layers
        for layer, rect, pixels in _strokes(folder / f"strokes-{_number_of(base)}"):
            is_inside = rect == rect.clipped(document.width, document.height) and not rect.is_empty
            if layer >= len(layers) or not is_inside or len(pixels) != rect.width * rect.height:
                break
            content = np.frombuffer(pixels, np.uint8).reshape(rect.height, rect.width)
            layers[layer].labels[rect.slices] = content
        return Document.from_state(
            document.state, document.label_set, document.base_label
        ), project.model_name
    raise BadFileError(folder, tr("Nothing of the lost work can be read."))


def _entry(layer: int, command: StrokeCommand, is_undo: bool) -> bytes:
    parts = [_HEAD.pack(layer, len(command.tiles))]
    for tile in command.tiles:
        pixels = tile.before if is_undo else tile.after
        rect = tile.rect
        parts += [_TILE.pack(rect.left, rect.top, rect.right, rect.bottom, len(pixels)), pixels]
    payload = b"".join(parts)
    return _ENTRY.pack(len(payload), zlib.crc32(payload)) + payload


def _strokes(path: Path) -> Iterator[tuple[int, Rect, bytes]]:
    """Layer, rectangle and pixels of each tile, up to the first entry that is not whole."""
    if not path.exists():
        return
    with open(path, "rb") as stream:
        while len(head := stream.read(_ENTRY.size)) == _ENTRY.size:
            length, check = _ENTRY.unpack(head)
            payload = stream.read(length) if length <= _MAX_ENTRY else b""
            if len(payload) != length or zlib.crc32(payload) != check:
                return
            layer, count = _HEAD.unpack_from(payload)
            place = _HEAD.size
            for _ in range(count):
                *sides, size = _TILE.unpack_from(payload, place)
                place += _TILE.size
                yield layer, Rect(*sides), zlib.decompress(payload[place : place + size])
                place += size


def _number_of(path: Path) -> int:
    digits = path.stem.partition("-")[2]
    return int(digits) if digits.isdigit() else 0


def _is_running(owner: Path) -> bool:
    try:
        return psutil.pid_exists(int(owner.read_text()))
    except (OSError, ValueError, OverflowError):
        return False
