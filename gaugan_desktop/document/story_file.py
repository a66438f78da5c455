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
    MAX_STYLE_BYTES,
    png_of,
    read_bounded,
    read_labels,
    read_mask,
)
from gaugan_desktop.document.limits import check_size
from gaugan_desktop.document.state import DocumentState, Layer
from gaugan_desktop.document.story import MAX_CHAPTERS, Chapter, Story
from gaugan_desktop.document.style import MAX_PARTS, Style, StylePart, StyleRegion
from gaugan_desktop.wrap import Wrap

_INDEX, _FOLDER = "gaugan/story.json", "gaugan/story/"
_MAX_PIXELS = 400_000_000  # of all label maps
_MAX_NAME = 200
_log = logging.getLogger(__name__)


def write_story(archive: zipfile.ZipFile, story: Story) -> None:
    """Add the story's entries to a project."""
    writer = _Writer(archive)
    chapters = [writer.chapter(chapter) for chapter in story]
    archive.writestr(_INDEX, json.dumps(chapters))


def read_story(path: Path, archive: zipfile.ZipFile, label_count: int) -> Story:
    """The story of a project; one that is missing or damaged is empty, for the painting matters more."""
    story = Story()
    if _INDEX not in archive.namelist():
        return story
    try:
        reader = _Reader(path, archive, label_count)
        entries = json.loads(read_bounded(path, archive, _INDEX, MAX_JSON_BYTES))
        for entry in entries[-MAX_CHAPTERS:]:
            story.add(reader.chapter(entry))
    except Exception:  # damaged archives and PNGs raise many kinds of errors
        _log.warning("the story of %s is damaged", path, exc_info=True)
    return story


class _Writer:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._known: set[str] = set()

    def chapter(self, chapter: Chapter) -> dict[str, Any]:
        state = chapter.state
        return {
            "size": [state.shape[1], state.shape[0]],
            "layers": [
                {
                    "name": layer.name,
                    "is_visible": layer.is_visible,
                    "is_locked": layer.is_locked,
                    "labels": self._pixels(layer.labels),
                }
                for layer in state.layers
            ],
            "active": state.active,
            "style": self._style(state.style),
            "seamless": {"rows": state.wrap.rows, "columns": state.wrap.columns},
            "natural_borders": state.has_natural_borders,
            "thumbnail": self._bytes(chapter.thumbnail),
        }

    def _style(self, style: Style) -> dict[str, Any]:
        return {
            "name": style.name,
            "seed": style.seed,
            "image": None if style.image is None else self._bytes(style.image),
            "parts": [
                {
                    **self._style(part.style),
                    "weight": part.weight,
                    "region": None if part.region is None else self._pixels(part.region.mask),
                }
                for part in style.parts
            ],
        }

    def _pixels(self, pixels: np.ndarray) -> str:
        name = _named(str(pixels.shape).encode() + pixels.tobytes()) + ".png"
        if name not in self._known:
            self._archive.writestr(_FOLDER + name, png_of(pixels))
            self._known.add(name)
        return name

    def _bytes(self, data: bytes) -> str:
        name = _named(data)
        if name not in self._known:
            self._archive.writestr(_FOLDER + name, data)
            self._known.add(name)
        return name


class _Reader:
    def __init__(self, path: Path, archive: zipfile.ZipFile, label_count: int) -> None:
        self._path, self._archive, self._label_count = path, archive, label_count
        self._maps: dict[str, np.ndarray] = {}
        self._pixels = 0

    def chapter(self, entry: dict[str, Any]) -> Chapter:
        width, height = (int(side) for side in entry["size"])
        check_size(width, height)
        size = width, height
        layers = tuple(self._layer(layer, size) for layer in entry["layers"])
        active = min(max(int(entry["active"]), 0), len(layers) - 1)
        wrap = Wrap(entry["seamless"]["rows"] is True, entry["seamless"]["columns"] is True)
        style = self._style(entry["style"], size)
        state = DocumentState(layers, active, style, wrap, entry["natural_borders"] is not False)
        return Chapter(state, self._bytes(entry["thumbnail"]), is_old=True)

    def _layer(self, entry: dict[str, Any], size: tuple[int, int]) -> Layer:
        name = _FOLDER + str(entry["labels"])
        if name not in self._maps:
            self._pixels += size[0] * size[1]
            if self._pixels > _MAX_PIXELS:
                raise ValueError("the story has too many pixels")
            self._maps[name] = read_labels(self._path, self._archive, name, size, self._label_count)
        labels = self._maps[name]
        if labels.shape != (size[1], size[0]):
            raise ValueError("a label map does not have the stated size")
        title = str(entry["name"])[:_MAX_NAME]
        return Layer(labels, title, entry["is_visible"] is not False, entry["is_locked"] is True)

    def _style(self, entry: dict[str, Any], size: tuple[int, int]) -> Style:
        parts = []
        for part in entry["parts"][:MAX_PARTS]:
            region = None
            if part["region"] is not None:
                name = _FOLDER + str(part["region"])
                region = StyleRegion.of(read_mask(self._path, self._archive, name, size))
            weight = min(max(float(part["weight"]), 0.0), 1.0)
            parts.append(StylePart(self._style(part, size), weight, region))
        image = None if entry["image"] is None else self._bytes(entry["image"])
        seed = None if entry["seed"] is None else int(entry["seed"])
        return Style(str(entry["name"])[:_MAX_NAME], image, seed, tuple(parts))

    def _bytes(self, name: object) -> bytes:
        return read_bounded(self._path, self._archive, _FOLDER + str(name), MAX_STYLE_BYTES)


def _named(data: bytes) -> str:
    return hashlib.sha1(data, usedforsecurity=False).hexdigest()
