"""Puts a document and what happens to it into a journal's entries."""

import hashlib
import weakref
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from gaugan_desktop.document.archive import json_bytes
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.history import Command, StrokeCommand, TileChange
from gaugan_desktop.document.journal_entries import Kind, framed, packed_labels, packed_stroke
from gaugan_desktop.document.rect import Rect
from gaugan_desktop.document.state import DocumentState
from gaugan_desktop.document.state_description import (
    describe_beyond,
    describe_day,
    describe_over,
    describe_reference,
    describe_state,
)
from gaugan_desktop.document.story import Chapter
from gaugan_desktop.document.style import StyleRegion

Json = dict[str, Any]


@dataclass(frozen=True, eq=False)
class Entry:
    """Something to be written: a payload, or pixels that the writer packs, being what takes time."""

    kind: Kind
    payload: bytes = b""
    labels: np.ndarray | None = None
    number: int = 0
    tiles: tuple[tuple[Rect, np.ndarray], ...] = ()

    @property
    def size(self) -> int:
        """Memory it holds, about, in bytes."""
        pixels = 0 if self.labels is None else self.labels.nbytes
        return 100 + len(self.payload) + pixels + sum(tile.nbytes for _, tile in self.tiles)

    def parts(self) -> Iterator[bytes]:
        """Empty parts, between which one may stop, and at last the bytes to write."""
        if self.labels is not None:
            packed = []
            for part in packed_labels(self.number, self.labels):
                packed.append(part)
                yield b""
            yield framed(self.kind, b"".join(packed))
        elif self.tiles:
            changes = [TileChange(rect, b"", zlib.compress(tile.tobytes(), 1)) for rect, tile in self.tiles]
            yield framed(self.kind, packed_stroke(self.number, "", tuple(changes)))
        else:
            yield framed(self.kind, self.payload)


class Scribe:
    """Writes for one file; knows which label maps and data the file holds already.

    What it makes shares no pixels with the document; it is taken away with `taken`.
    """

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._numbers: dict[int, tuple[weakref.ref[np.ndarray], int]] = {}
        self._data: dict[bytes, int] = {}
        self._last = 0

    def taken(self) -> list[Entry]:
        """The entries since the last time."""
        found, self._entries = self._entries, []
        return found

    def document(self, document: Document, about: Json) -> None:
        """All of a document: state, history, story."""
        description = {
            "state": self._state(document.state),
            "label_set": document.label_set.to_dict(),
            "base_label": document.base_label,
        }
        self._add(Kind.DOCUMENT, json_bytes(description))
        for command in document.history.done:
            self._add(Kind.DONE, self._command(command))
        for command in document.history.undone:
            self._add(Kind.UNDONE, self._command(command))
        for chapter in document.story:
            self.chapter(chapter)
        self.about(about)
        self._add(Kind.WHOLE)

    def done(self, command: Command) -> None:
        kind = Kind.STROKE if isinstance(command, StrokeCommand) else Kind.STATE
        self._add(kind, self._command(command)[1:])

    def undone(self) -> None:
        self._add(Kind.UNDO)

    def redone(self) -> None:
        self._add(Kind.REDO)

    def touched(self, labels: np.ndarray, rects: list[Rect]) -> None:
        """Where the stroke in hand has painted since the last time."""
        number = self._keep_layer(labels)
        tiles = tuple((rect, labels[rect.slices].copy()) for rect in rects)
        self._entries.append(Entry(Kind.TOUCHED, number=number, tiles=tiles))

    def cancelled(self) -> None:
        self._add(Kind.CANCEL)

    def chapter(self, chapter: Chapter) -> None:
        """A settled picture of the story."""
        entry = {
            **describe_state(chapter.state, self),
            "thumbnail": self.keep_data(chapter.thumbnail),
            "is_old": chapter.is_old,
        }
        self._add(Kind.CHAPTER, json_bytes(entry))

    def about(self, about: Json) -> None:
        self._add(Kind.ABOUT, json_bytes(about))

    def keep_labels(self, labels: np.ndarray) -> int:
        return self._kept(labels, Kind.LABELS, np.uint8)

    def keep_pixels(self, pixels: np.ndarray) -> int:
        """Of a paint-over layer; they are counted with the label maps."""
        return self._kept(pixels, Kind.PIXELS, np.uint32)

    def keep_data(self, data: bytes) -> int:
        key = hashlib.sha1(data, usedforsecurity=False).digest()
        if key not in self._data:
            self._data[key] = self._new_number()
            self._add(Kind.DATA, self._data[key].to_bytes(4, "little") + data)
        return self._data[key]

    def keep_region(self, region: StyleRegion) -> Json:
        return {"size": [region.width, region.height], "bits": self.keep_data(region.bits)}

    def _command(self, command: Command) -> bytes:
        """A stroke or a change of the state, told apart by the first byte."""
        if isinstance(command, StrokeCommand):
            number = self._keep_layer(command.labels)
            return bytes([Kind.STROKE]) + packed_stroke(number, command.name, command.tiles)
        states = {"before": self._state(command.before), "after": self._state(command.after)}
        return bytes([Kind.STATE]) + json_bytes({"name": command.name, **states})

    def _state(self, state: DocumentState) -> Json:
        selection = state.selection
        return {
            **describe_state(state, self),
            "selection": None if selection is None else self.keep_labels(selection),
            "selection_beyond": describe_beyond(state.selection_beyond, self),
            "reference": describe_reference(state.reference, self),
            "over": describe_over(state.over, self),
            "day": describe_day(state.day, self),
        }

    def _keep_layer(self, pixels: np.ndarray) -> int:
        """What a stroke is painted on: a label map, or the paint-over layer."""
        return self.keep_labels(pixels) if pixels.dtype == np.uint8 else self.keep_pixels(pixels)

    def _kept(self, pixels: np.ndarray, kind: Kind, of: type[np.generic]) -> int:
        reference, number = self._numbers.get(id(pixels), (None, 0))
        if reference is None or reference() is not pixels:
            number = self._new_number()
            self._numbers[id(pixels)] = weakref.ref(pixels), number
            self._entries.append(Entry(kind, labels=pixels.astype(of), number=number))
        return number

    def _new_number(self) -> int:
        self._last += 1
        return self._last

    def _add(self, kind: Kind, payload: bytes = b"") -> None:
        self._entries.append(Entry(kind, payload))
