"""A document as a journal's file tells it, with its history and its story."""

import json
import logging
import zlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from gaugan_desktop.document.document import Document
from gaugan_desktop.document.history import Command, StateCommand, StrokeCommand, TileChange, UndoHistory
from gaugan_desktop.document.journal_entries import (
    Kind,
    entries,
    unpacked_labels,
    unpacked_pixels,
    unpacked_stroke,
)
from gaugan_desktop.document.limits import MAX_PICTURE_BYTES
from gaugan_desktop.document.rect import Rect
from gaugan_desktop.document.state import DocumentState
from gaugan_desktop.document.state_description import (
    Size,
    day_of,
    read_beyond,
    read_over,
    read_reference,
    read_state,
)
from gaugan_desktop.document.story import Chapter, Story
from gaugan_desktop.document.style import StyleRegion
from gaugan_desktop.files import FileStamp
from gaugan_desktop.labels import UNPAINTED, LabelSet
from gaugan_desktop.texts import tr

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Recovered:
    """A document with the path it was last saved to, whether it has changed since, and its model's name."""

    document: Document
    is_modified: bool
    model_name: str
    is_whole: bool = True  # the copy it begins with is


def read_journal(path: Path) -> Recovered | None:
    """What a file tells up to the first damage; None when not even a document can be read.

    Raises:
        OSError: the file cannot be read.
    """
    replay = _Replay()
    with open(path, "rb") as stream:
        for kind, payload in entries(stream):
            try:
                replay.take(kind, payload)
            except Exception:  # damaged entries raise many kinds of errors
                _log.warning("%s is damaged", path, exc_info=True)
                break
    return replay.recovered()


class _Replay:
    """Does again what a journal tells. Every entry is either taken as a whole or raises an error."""

    def __init__(self) -> None:
        self._maps: dict[int, np.ndarray] = {}
        self._data: dict[int, bytes] = {}
        self._state: DocumentState | None = None
        self._label_set: LabelSet | None = None
        self._base_label = UNPAINTED
        self._done: list[Command] = []
        self._undone: list[Command] = []
        self._history = UndoHistory()
        self._story = Story()
        self._touched: dict[Rect, TileChange] = {}
        self._touched_map = 0
        self._about: dict[str, Any] = {}
        self._is_modified = self._is_whole = False

    def take(self, kind: Kind, payload: bytes) -> None:
        if kind is Kind.LABELS:
            number, labels = unpacked_labels(payload)
            self._maps[number] = labels
        elif kind is Kind.PIXELS:
            number, pixels = unpacked_labels(payload, np.uint32)
            self._maps[number] = pixels
        elif kind is Kind.DATA:
            if len(payload) > MAX_PICTURE_BYTES:
                raise ValueError("too large")
            self._data[int.from_bytes(payload[:4], "little")] = payload[4:]
        elif kind is Kind.CHAPTER:
            self._take_chapter(json.loads(payload))
        elif kind is Kind.ABOUT:
            self._take_about(json.loads(payload))
        elif kind is Kind.TOUCHED:
            self._take_touched(payload)
        elif self._is_whole:
            self._take_gesture(kind, payload)
        else:
            self._take_copy(kind, payload)

    def recovered(self) -> Recovered | None:
        """The document after the last entry."""
        if self._state is None or self._label_set is None:
            return None
        if self._touched:
            self._finish_stroke()
        document = Document.from_state(self._state, self._label_set, self._base_label)
        document.history, document.story = self._history, self._story
        path = self._about.get("path")
        document.path = None if path is None else Path(str(path))
        document.stamp = _stamp_of(self._about.get("stamp"))
        model = str(self._about.get("model", ""))
        return Recovered(document, self._is_modified, model, self._is_whole)

    def labels(self, name: Any, size: Size) -> np.ndarray:
        return self._layer(name, size, np.uint8)

    def pixels(self, name: Any, size: Size) -> np.ndarray:
        return self._layer(name, size, np.uint32)

    def _layer(self, name: Any, size: Size, kind: type[np.generic]) -> np.ndarray:
        found = self._maps[int(name)]
        if found.shape != (size[1], size[0]) or found.dtype != kind:
            raise ValueError("a layer does not have the stated size")
        return found

    def data(self, name: Any) -> bytes:
        return self._data[int(name)]

    def region(self, name: Any, size: Size) -> StyleRegion:
        region = StyleRegion(*size, self.data(name["bits"]))
        if region.mask.shape != (size[1], size[0]):
            raise ValueError("a region does not have the stated size")
        return region

    def _take_copy(self, kind: Kind, payload: bytes) -> None:
        if kind is Kind.DOCUMENT:
            entry = json.loads(payload)
            label_set, base = LabelSet.from_dict(entry["label_set"]), int(entry["base_label"])
            if base != UNPAINTED and not 0 <= base < len(label_set):
                raise ValueError("no such base label")
            state = self._read_state(entry["state"])
            self._label_set, self._base_label, self._state = label_set, base, state
        elif kind in (Kind.DONE, Kind.UNDONE):
            command = self._read_command(Kind(payload[0]), payload[1:])
            (self._done if kind is Kind.DONE else self._undone).append(command)
        elif kind is Kind.WHOLE and self._state is not None:
            self._history.take(self._done, self._undone)
            self._is_whole = True
        else:
            raise ValueError("out of order")

    def _take_gesture(self, kind: Kind, payload: bytes) -> None:
        assert self._state is not None
        if kind in (Kind.STROKE, Kind.STATE):
            command: Command | None = self._read_command(kind, payload)
            assert command is not None
            self._history.push(command)
            self._state, _ = command.redo(self._state)
        elif kind is Kind.UNDO:
            if (command := self._history.undo()) is None:
                raise ValueError("nothing to undo")
            self._state, _ = command.undo(self._state)
        elif kind is Kind.REDO:
            if (command := self._history.redo()) is None:
                raise ValueError("nothing to repeat")
            self._state, _ = command.redo(self._state)
        elif kind is not Kind.CANCEL:
            raise ValueError("out of order")
        self._touched.clear()
        self._is_modified = self._is_modified or kind is not Kind.CANCEL

    def _take_chapter(self, entry: dict[str, Any]) -> None:
        # Its label maps are copies that nothing else names.
        chapter = Chapter(read_state(entry, self), self.data(entry["thumbnail"]), entry["is_old"] is True)
        self._story.add(chapter)

    def _take_about(self, entry: dict[str, Any]) -> None:
        active = int(entry["active"])
        if self._state is not None and 0 <= active < len(self._state.layers):
            self._state = replace(self._state, active=active)
        self._about, self._is_modified = entry, entry["is_modified"] is True

    def _take_touched(self, payload: bytes) -> None:
        number, _, tiles = unpacked_stroke(payload)
        labels = self._maps[number]
        for tile in tiles:
            _check_tile(tile.rect, tile.after, labels)
        if number != self._touched_map:
            self._touched.clear()
        self._touched_map = number
        self._touched |= {tile.rect: tile for tile in tiles}
        self._is_modified = True

    def _finish_stroke(self) -> None:
        """The pen was down at the end: its stroke ends where it was."""
        labels = self._maps[self._touched_map]
        tiles = [
            replace(tile, before=zlib.compress(labels[tile.rect.slices].tobytes(), 1))
            for tile in self._touched.values()
        ]
        command = StrokeCommand(tr("Stroke"), labels, tuple(tiles))
        assert self._state is not None
        self._history.push(command)
        self._state, _ = command.redo(self._state)

    def _read_command(self, kind: Kind, payload: bytes) -> Command:
        if kind is Kind.STATE:
            entry = json.loads(payload)
            before, after = self._read_state(entry["before"]), self._read_state(entry["after"])
            return StateCommand(str(entry["name"]), before, after)
        number, name, tiles = unpacked_stroke(payload)
        labels = self._maps[number]
        for tile in tiles:
            _check_tile(tile.rect, tile.before, labels)
            _check_tile(tile.rect, tile.after, labels)
        return StrokeCommand(name, labels, tiles)

    def _read_state(self, entry: dict[str, Any]) -> DocumentState:
        state = read_state(entry, self)
        selection = entry["selection"]
        if selection is not None:
            selection = self.labels(selection, (state.shape[1], state.shape[0])).view(bool)
        return replace(
            state,
            selection=selection,
            selection_beyond=read_beyond(entry["selection_beyond"], self.labels),
            reference=read_reference(entry["reference"], self),
            over=read_over(entry.get("over"), self, (state.shape[1], state.shape[0])),
            day=day_of(entry.get("day", []), self, (state.shape[1], state.shape[0])),
        )


def _stamp_of(value: Any) -> FileStamp | None:
    """How the file looked that a journal speaks of; older journals do not tell."""
    if not isinstance(value, list) or len(value) != 3 or not all(type(number) is int for number in value):
        return None
    return value[0], value[1], value[2]


def _check_tile(rect: Rect, data: bytes, labels: np.ndarray) -> None:
    """Raises ValueError, zlib.error or struct.error when it is no tile of a label map."""
    if rect.is_empty or rect != rect.clipped(labels.shape[1], labels.shape[0]):
        raise ValueError("a tile lies outside")
    unpacked_pixels(data, rect.width, rect.height, labels.dtype)
