"""Styles the artist keeps at hand for all documents: one small file each, in a folder of the user's."""

import base64
import json
import uuid
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from gaugan_desktop.document.limits import MAX_PARTS, MAX_STYLE_NAME
from gaugan_desktop.document.state_description import light_of, name_of, names_of, seed_of, share_of
from gaugan_desktop.document.style import Style, StylePart
from gaugan_desktop.files import delete_file, ensure_folder, write_bytes_atomically
from gaugan_desktop.folders import entries_if_any

_SUFFIX = ".style.json"
_MAX_BYTES = 40_000_000


@dataclass(frozen=True)
class PinnedStyle:
    """A style, its file, and a small picture (JPEG) painted with it, for styles that are no picture."""

    path: Path
    style: Style
    thumbnail: bytes | None


def pinned_styles(folder: Path) -> list[PinnedStyle]:
    """All that are pinned, the latest first; unreadable files are passed over.

    Raises:
        BadFileError: the folder cannot be read.
    """
    paths = (path for path in entries_if_any(folder) if path.name.endswith(_SUFFIX))
    found = [dated for path in paths if (dated := _read(path)) is not None]
    return [pinned for _, pinned in sorted(found, key=lambda dated: dated[0], reverse=True)]


def pin_style(folder: Path, style: Style, thumbnail: bytes | None) -> PinnedStyle:
    """Keep a style. Regions of a mix belong to its document and are left out.

    Raises:
        BadFileError: the folder is missing and cannot be created, not writable or full.
    """
    path = ensure_folder(folder) / f"{uuid.uuid4().hex}{_SUFFIX}"
    data = {**_to_dict(style), "thumbnail": _encoded(thumbnail)}
    write_bytes_atomically(path, json.dumps(data).encode())
    return PinnedStyle(path, _from_dict(data), thumbnail)


def unpin_style(pinned: PinnedStyle) -> None:
    """Keep it no longer.

    Raises:
        BadFileError: its file cannot be deleted.
    """
    delete_file(pinned.path)


def without_regions(style: Style) -> Style:
    """The style as it is pinned."""
    return replace(style, parts=tuple(replace(part, region=None) for part in style.parts))


def _read(path: Path) -> tuple[int, PinnedStyle] | None:
    """When it was pinned, and the style; None when the file is damaged, in whatever way."""
    try:
        status = path.stat()
        if status.st_size > _MAX_BYTES:
            return None
        data = json.loads(path.read_bytes())
        return status.st_mtime_ns, PinnedStyle(path, _from_dict(data), _decoded(data["thumbnail"]))
    except (OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError):
        return None


def _to_dict(style: Style) -> dict[str, Any]:
    parts = [
        {**_to_dict(part.style), "weight": part.weight, "labels": list(part.labels)} for part in style.parts
    ]
    return {
        "name": style.name,
        "seed": style.seed,
        "light": dict(style.light),
        "image": _encoded(style.image),
        "parts": parts,
    }


def _from_dict(data: dict[str, Any]) -> Style:
    seed = seed_of(data["seed"])
    parts = tuple(
        StylePart(_from_dict(part), share_of(part["weight"]), labels=names_of(part.get("labels", [])))
        for part in data["parts"][:MAX_PARTS]
    )
    name = name_of(data["name"], MAX_STYLE_NAME)
    return Style(name, _decoded(data["image"]), seed, parts, light_of(data.get("light", {})))


def _encoded(data: bytes | None) -> str | None:
    return None if data is None else base64.b64encode(data).decode()


def _decoded(text: str | None) -> bytes | None:
    return None if text is None else base64.b64decode(text, validate=True)
