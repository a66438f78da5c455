"""Entries of a project's zip archive, read with bounds and written as PNG."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from gaugan_desktop.document.limits import MAX_BEYOND_PIXELS
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.texts import tr

MAX_JSON_BYTES = 32_000_000  # a story of 40 chapters of 200 layers with long names needs 10 million
MAX_LABEL_BYTES = MAX_BEYOND_PIXELS + 2_000_000  # a PNG of noise is a little larger than its pixels


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
    if ((labels >= count) & (labels != UNPAINTED)).any():
        raise BadFileError(path, tr("The project's label map holds labels it does not describe."))
    return labels


def read_mask(path: Path, archive: zipfile.ZipFile, name: str, size: tuple[int, int]) -> np.ndarray:
    """A region (H, W) bool of the stated (width, height).

    Raises:
        BadFileError: it has another size.
    """
    png = read_bounded(path, archive, name, MAX_LABEL_BYTES)
    with Image.open(io.BytesIO(png), formats=("PNG",)) as image:
        if image.size != size:
            raise BadFileError(path, tr("A style's region does not have the stated size."))
        return np.array(image.convert("1"))


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
