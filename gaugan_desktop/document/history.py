"""Undo and redo of whole gestures, bounded in bytes."""

import zlib
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from gaugan_desktop.document.rect import EMPTY, Rect
from gaugan_desktop.document.state import DocumentState, own_bytes

TILE = 128
DEFAULT_BYTES = 256 * 1024 * 1024


@dataclass(frozen=True)
class TileChange:
    """One tile before and after a gesture, compressed."""

    rect: Rect
    before: bytes
    after: bytes


@dataclass(frozen=True, eq=False)
class StrokeCommand:
    """What one gesture changed in the pixels of a layer, a label map or the paint-over layer's."""

    name: str
    labels: np.ndarray
    tiles: tuple[TileChange, ...]
    size: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "size", sum(len(t.before) + len(t.after) + 128 for t in self.tiles))

    def undo(self, state: DocumentState) -> tuple[DocumentState, Rect]:
        """The state before, and the rectangle in which the layer changed."""
        return state, self.undo_on(self.labels)

    def undo_on(self, labels: np.ndarray) -> Rect:
        """Undo on some copy of the layer's pixels; returns the rectangle that changed."""
        return _write(labels, [(t.rect, t.before) for t in self.tiles])

    def redo(self, state: DocumentState) -> tuple[DocumentState, Rect]:
        """The state after, and the rectangle in which the layer changed."""
        return state, _write(self.labels, [(t.rect, t.after) for t in self.tiles])


@dataclass(frozen=True, eq=False)
class StateCommand:
    """A change of anything but pixels: layers, style, size, selection."""

    name: str
    before: DocumentState
    after: DocumentState
    size: int = field(init=False)

    def __post_init__(self) -> None:
        pixels = own_bytes(self.before, self.after) + own_bytes(self.after, self.before)
        object.__setattr__(self, "size", pixels + 1024)

    def undo(self, state: DocumentState) -> tuple[DocumentState, Rect]:
        """The state before, and its whole area."""
        return self.before, _area(self.before)

    def redo(self, state: DocumentState) -> tuple[DocumentState, Rect]:
        """The state after, and its whole area."""
        return self.after, _area(self.after)


Command = StrokeCommand | StateCommand


def _write(labels: np.ndarray, tiles: list[tuple[Rect, bytes]]) -> Rect:
    changed = EMPTY
    for rect, data in tiles:
        pixels = np.frombuffer(zlib.decompress(data), labels.dtype)
        labels[rect.slices] = pixels.reshape(rect.height, rect.width)
        changed = changed.united(rect)
    return changed


def _area(state: DocumentState) -> Rect:
    height, width = state.shape
    return Rect(0, 0, width, height)


class TileRecorder:
    """Keeps a copy of every tile of a label map before a gesture first writes to it."""

    def __init__(self, labels: np.ndarray) -> None:
        self._labels = labels
        self._before: dict[tuple[int, int], np.ndarray] = {}
        self._fresh: set[tuple[int, int]] = set()

    def save(self, rect: Rect) -> None:
        """Call before writing inside `rect`."""
        if rect.is_empty:
            return
        for row in range(rect.top // TILE, (rect.bottom - 1) // TILE + 1):
            for column in range(rect.left // TILE, (rect.right - 1) // TILE + 1):
                self._fresh.add((row, column))
                if (row, column) not in self._before:
                    tile = self._labels[self._tile_rect(row, column).slices]
                    self._before[row, column] = tile.copy()

    def before(self, rect: Rect) -> np.ndarray:
        """What was inside a saved rectangle before the gesture."""
        found = self._labels[rect.slices].copy()
        for row in range(rect.top // TILE, (rect.bottom - 1) // TILE + 1):
            for column in range(rect.left // TILE, (rect.right - 1) // TILE + 1):
                tile = self._tile_rect(row, column)
                common = rect.common(tile)
                found[common.within(rect).slices] = self._before[row, column][common.within(tile).slices]
        return found

    def fresh_tiles(self) -> list[Rect]:
        """Tiles written to since this was asked last."""
        fresh, self._fresh = self._fresh, set()
        return [self._tile_rect(row, column) for row, column in sorted(fresh)]

    def restore(self) -> Rect:
        """Undo the gesture in progress; returns the changed rectangle."""
        changed = EMPTY
        for (row, column), before in self._before.items():
            rect = self._tile_rect(row, column)
            self._labels[rect.slices] = before
            changed = changed.united(rect)
        return changed

    def command(self, name: str) -> StrokeCommand | None:
        """The finished gesture, or None when no pixel changed."""
        tiles = []
        for (row, column), before in self._before.items():
            rect = self._tile_rect(row, column)
            after = self._labels[rect.slices]
            if not np.array_equal(before, after):
                packed = [zlib.compress(a.tobytes(), 1) for a in (before, after)]
                tiles.append(TileChange(rect, *packed))
        return StrokeCommand(name, self._labels, tuple(tiles)) if tiles else None

    def _tile_rect(self, row: int, column: int) -> Rect:
        height, width = self._labels.shape
        left, top = column * TILE, row * TILE
        return Rect(left, top, left + TILE, top + TILE).clipped(width, height)


class UndoHistory:
    """Done and undone commands; the oldest are forgotten when the byte limit is reached."""

    def __init__(self, byte_limit: int = DEFAULT_BYTES) -> None:
        self._byte_limit = byte_limit
        self._done: deque[Command] = deque()
        self._undone: list[Command] = []
        self.byte_count = 0

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    @property
    def done(self) -> tuple[Command, ...]:
        """What can be undone, oldest first."""
        return tuple(self._done)

    @property
    def undone(self) -> tuple[Command, ...]:
        """What can be repeated, the next one last."""
        return tuple(self._undone)

    @property
    def newest(self) -> Command | None:
        """What would be undone next."""
        return self._done[-1] if self._done else None

    @property
    def undo_name(self) -> str:
        """What would be undone next; empty without anything."""
        return self._done[-1].name if self._done else ""

    @property
    def redo_name(self) -> str:
        """What would be repeated next; empty without anything."""
        return self._undone[-1].name if self._undone else ""

    def take(self, done: Sequence[Command], undone: Sequence[Command]) -> None:
        """Go on from the history that another one told as `done` and `undone`."""
        self._done, self._undone = deque(done), list(undone)
        self.byte_count = sum(command.size for command in (*done, *undone))

    def push(self, command: Command) -> None:
        """Add a new command; what was undone is forgotten."""
        self.byte_count -= sum(c.size for c in self._undone)
        self._undone.clear()
        self._done.append(command)
        self.byte_count += command.size
        while self.byte_count > self._byte_limit and len(self._done) > 1:
            self.byte_count -= self._done.popleft().size

    def undo(self) -> Command | None:
        """Move one step back; the caller applies the command."""
        if not self._done:
            return None
        command = self._done.pop()
        self._undone.append(command)
        return command

    def redo(self) -> Command | None:
        """Move one step forward; the caller applies the command."""
        if not self._undone:
            return None
        command = self._undone.pop()
        self._done.append(command)
        return command
