"""Undo and redo of whole gestures, bounded in bytes."""

import zlib
from collections import deque
from dataclasses import dataclass, field

import numpy as np

from gaugan_desktop.document.rect import EMPTY, Rect

TILE = 128
DEFAULT_BYTES = 256 * 1024 * 1024


@dataclass(frozen=True)
class TileChange:
    """One tile before and after a gesture, compressed."""

    rect: Rect
    before: bytes
    after: bytes


@dataclass(frozen=True)
class StrokeCommand:
    """What one gesture changed."""

    name: str
    tiles: tuple[TileChange, ...]
    size: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "size", sum(len(t.before) + len(t.after) + 128 for t in self.tiles))

    def undo(self, labels: np.ndarray) -> Rect:
        """Bring back the state before; returns the changed rectangle."""
        return self._write(labels, [(t.rect, t.before) for t in self.tiles])

    def redo(self, labels: np.ndarray) -> Rect:
        """Repeat the change; returns the changed rectangle."""
        return self._write(labels, [(t.rect, t.after) for t in self.tiles])

    @staticmethod
    def _write(labels: np.ndarray, tiles: list[tuple[Rect, bytes]]) -> Rect:
        changed = EMPTY
        for rect, data in tiles:
            pixels = np.frombuffer(zlib.decompress(data), np.uint8)
            labels[rect.slices] = pixels.reshape(rect.height, rect.width)
            changed = changed.united(rect)
        return changed


class TileRecorder:
    """Keeps a copy of every tile of a label map before a gesture first writes to it."""

    def __init__(self, labels: np.ndarray) -> None:
        self._labels = labels
        self._before: dict[tuple[int, int], np.ndarray] = {}

    def save(self, rect: Rect) -> None:
        """Call before writing inside `rect`."""
        if rect.is_empty:
            return
        for row in range(rect.top // TILE, (rect.bottom - 1) // TILE + 1):
            for column in range(rect.left // TILE, (rect.right - 1) // TILE + 1):
                if (row, column) not in self._before:
                    tile = self._labels[self._tile_rect(row, column).slices]
                    self._before[row, column] = tile.copy()

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
        return StrokeCommand(name, tuple(tiles)) if tiles else None

    def _tile_rect(self, row: int, column: int) -> Rect:
        height, width = self._labels.shape
        left, top = column * TILE, row * TILE
        return Rect(left, top, left + TILE, top + TILE).clipped(width, height)


class UndoHistory:
    """Done and undone commands; the oldest are forgotten when the byte limit is reached."""

    def __init__(self, byte_limit: int = DEFAULT_BYTES) -> None:
        self._byte_limit = byte_limit
        self._done: deque[StrokeCommand] = deque()
        self._undone: list[StrokeCommand] = []
        self.byte_count = 0

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def push(self, command: StrokeCommand) -> None:
        """Add a new command; what was undone is forgotten."""
        self.byte_count -= sum(c.size for c in self._undone)
        self._undone.clear()
        self._done.append(command)
        self.byte_count += command.size
        while self.byte_count > self._byte_limit and len(self._done) > 1:
            self.byte_count -= self._done.popleft().size

    def undo(self) -> StrokeCommand | None:
        """Move one step back; the caller applies the command."""
        if not self._done:
            return None
        command = self._done.pop()
        self._undone.append(command)
        return command

    def redo(self) -> StrokeCommand | None:
        """Move one step forward; the caller applies the command."""
        if not self._undone:
            return None
        command = self._undone.pop()
        self._done.append(command)
        return command
