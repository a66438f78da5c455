"""How a document came about, in its settled pictures; it is saved with the project."""

import io
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from PIL import Image

from gaugan_desktop.document.limits import MAX_CHAPTERS, MAX_STORY_PIXELS
from gaugan_desktop.document.state import DocumentState
from gaugan_desktop.shrinking import shrunk

_THUMBNAIL_SIDE = 256
_QUALITY = 85


@dataclass(frozen=True, eq=False)
class Chapter:
    """A settled picture.

    Attributes:
        state: what it was painted from, on pixels that nobody paints on; no paint-over layer.
        thumbnail: the picture, small, as JPEG.
        is_old: it came with the file; its gestures can no longer be undone.
    """

    state: DocumentState
    thumbnail: bytes
    is_old: bool = False

    @classmethod
    def of(cls, state: DocumentState, picture: np.ndarray) -> "Chapter":
        """From the present state and its picture (H, W, 3) uint8."""
        return cls(copied(replace(state, selection=None, over=None, day=())), thumbnail_of(picture))

    @property
    def pixels(self) -> int:
        """Of its label maps."""
        return sum(layer.pixel_count for layer in self.state.layers)


class Story:
    """The newest chapters, oldest first, within bounds of number and memory."""

    def __init__(self) -> None:
        self._chapters: deque[Chapter] = deque()

    def __len__(self) -> int:
        return len(self._chapters)

    def __iter__(self) -> Iterator[Chapter]:
        return iter(self._chapters)

    def __getitem__(self, index: int) -> Chapter:
        return self._chapters[index]

    def add(self, chapter: Chapter) -> None:
        """Tell on; the oldest chapters may be forgotten."""
        self._chapters.append(chapter)
        while len(self) > MAX_CHAPTERS or (len(self) > 1 and self._pixels > MAX_STORY_PIXELS):
            self._chapters.popleft()

    @property
    def _pixels(self) -> int:
        return sum(chapter.pixels for chapter in self._chapters)


def thumbnail_of(picture: np.ndarray) -> bytes:
    """A picture (H, W, 3) uint8, small, as JPEG."""
    buffer = io.BytesIO()
    Image.fromarray(shrunk(picture, _THUMBNAIL_SIDE)).save(buffer, "JPEG", quality=_QUALITY)
    return buffer.getvalue()


def copied(state: DocumentState) -> DocumentState:
    """The same state on other pixels, which painting does not reach."""
    layers = tuple(replace(layer, labels=np.array(layer.labels)) for layer in state.layers)
    return replace(state, layers=layers, over=None if state.over is None else state.over.copied())
