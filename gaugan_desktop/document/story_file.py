"""The story inside a project: `gaugan/story.json`, and what its chapters share in `gaugan/story/`.

Label maps, style images and regions are named after their content, so that what stays the same from
chapter to chapter is stored once.
"""

import hashlib
import json
import logging
import zipfile
from pathlib import Path
from typing import Any

import numpy as np

from gaugan_desktop.document.archive import (
    MAX_JSON_BYTES,
    json_bytes,
    png_of,
    read_bounded,
    read_labels,
    read_mask,
)
from gaugan_desktop.document.limits import (
    MAX_CHAPTERS,
    MAX_PICTURE_BYTES,
    MAX_PIXELS,
    MAX_REGION_PIXELS,
    MAX_STORY_PIXELS,
)
from gaugan_desktop.document.state_description import Size, describe_state, read_state
from gaugan_desktop.document.story import Chapter, Story
from gaugan_desktop.document.style import StyleRegion

_INDEX, _FOLDER = "gaugan/story.json", "gaugan/story/"
_log = logging.getLogger(__name__)


def write_story(archive: zipfile.ZipFile, story: Story) -> None:
    """Add the story's entries to a project."""
    store = EntryStore(archive, _FOLDER)
    chapters = [
        {**describe_state(chapter.state, store), "thumbnail": store.keep_data(chapter.thumbnail)}
        for chapter in story
    ]
    archive.writestr(_INDEX, json_bytes(chapters))


def read_story(path: Path, archive: zipfile.ZipFile, label_count: int) -> tuple[Story, bool]:
    """The story of a project; where it is damaged it begins later, for the painting matters more.

    Returns:
        The story, and whether all of it could be read.
    """
    chapters: list[Chapter] = []
    is_whole = True
    if _INDEX in archive.namelist():
        try:
            source = EntrySource(path, archive, label_count, _FOLDER)
            entries = json.loads(read_bounded(path, archive, _INDEX, MAX_JSON_BYTES))
            for entry in reversed(entries[-MAX_CHAPTERS:]):
                chapters.append(_chapter(entry, source))
                source.pixels_left = MAX_STORY_PIXELS - sum(chapter.pixels for chapter in chapters)
        except Exception:  # damaged archives and PNGs raise many kinds of errors
            _log.warning("the story of %s is damaged", path, exc_info=True)
            is_whole = False
    story = Story()
    for chapter in reversed(chapters):
        story.add(chapter)
    return story, is_whole


def _chapter(entry: dict[str, Any], source: "EntrySource") -> Chapter:
    return Chapter(read_state(entry, source), source.data(entry["thumbnail"]), is_old=True)


class EntryStore:
    """Writes each label map and picture once, into a folder of the project."""

    def __init__(self, archive: zipfile.ZipFile, folder: str) -> None:
        self._archive, self._folder = archive, folder
        self._known: set[str] = set()

    def keep_labels(self, labels: np.ndarray) -> str:
        name = _named(str(labels.shape).encode() + labels.tobytes()) + ".png"
        if name not in self._known:
            self._write(name, png_of(labels))
        return name

    def keep_region(self, region: StyleRegion) -> str:
        return self.keep_labels(region.mask)

    def keep_data(self, data: bytes) -> str:
        name = _named(data)
        if name not in self._known:
            self._write(name, data)
        return name

    def _write(self, name: str, data: bytes) -> None:
        self._archive.writestr(self._folder + name, data)
        self._known.add(name)


class EntrySource:
    """Reads what an `EntryStore` wrote; what several share, once.

    Attributes:
        pixels_left: how many pixels of label maps may still be read.
    """

    def __init__(self, path: Path, archive: zipfile.ZipFile, label_count: int, folder: str) -> None:
        self._path, self._archive, self._label_count, self._folder = path, archive, label_count, folder
        self._maps: dict[str, np.ndarray] = {}
        self._regions: dict[str, StyleRegion] = {}
        self._data: dict[str, bytes] = {}
        self.pixels_left = MAX_PIXELS
        self._region_pixels_left = MAX_REGION_PIXELS

    def labels(self, name: object, size: Size) -> np.ndarray:
        entry = self._folder + str(name)
        if entry not in self._maps:
            self.pixels_left -= size[0] * size[1]
            if self.pixels_left < 0:
                raise ValueError("the story has too many pixels")
            self._maps[entry] = read_labels(self._path, self._archive, entry, size, self._label_count)
        if self._maps[entry].shape != (size[1], size[0]):
            raise ValueError("a label map does not have the stated size")
        return self._maps[entry]

    def region(self, name: object, size: Size) -> StyleRegion:
        entry = self._folder + str(name)
        if entry not in self._regions:
            self._region_pixels_left -= size[0] * size[1]
            if self._region_pixels_left < 0:
                raise ValueError("the regions of the story have too many pixels")
            self._regions[entry] = StyleRegion.of(read_mask(self._path, self._archive, entry, size))
        if (self._regions[entry].width, self._regions[entry].height) != size:
            raise ValueError("a region does not have the stated size")
        return self._regions[entry]

    def data(self, name: object) -> bytes:
        entry = self._folder + str(name)
        if entry not in self._data:
            self._data[entry] = read_bounded(self._path, self._archive, entry, MAX_PICTURE_BYTES)
        return self._data[entry]


def _named(data: bytes) -> str:
    return hashlib.sha1(data, usedforsecurity=False).hexdigest()
