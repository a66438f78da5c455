"""`photos.json` of a photo set: the photos, and where the originals are."""

import json
import os
from pathlib import Path
from typing import Any, NamedTuple

from gaugan_desktop.document.limits import MIN_SIDE
from gaugan_desktop.errors import BadDatasetError
from gaugan_desktop.files import write_bytes_atomically
from gaugan_desktop.photo_set.photo import Photo
from gaugan_desktop.texts import tr

LIST = "photos.json"
_VERSION = 1
_MAX_BYTES = 100_000_000
_UNREADABLE = (LookupError, OSError, ArithmeticError, ValueError, TypeError, AttributeError, RecursionError)


class PhotoList(NamedTuple):
    """What the list tells.

    Attributes:
        originals: the folder of the artist's own files.
        side: longest side of the pictures that are labelled, in pixels.
    """

    photos: list[Photo]
    originals: Path
    side: int


def read_list(root: Path) -> PhotoList:
    """The list of the set in a folder.

    Raises:
        BadDatasetError: it is damaged.
    """
    try:
        if (root / LIST).stat().st_size > _MAX_BYTES:
            raise ValueError("too large")
        data: Any = json.loads((root / LIST).read_bytes())
        photos = [Photo.from_dict(entry) for entry in data["photos"]]
        originals, near, side = Path(data["originals"]), root / data["near"], int(data["side"])
        if side < MIN_SIDE or len({photo.name for photo in photos}) < len(photos):
            raise ValueError("impossible values")
        # A set that was moved together with its photos finds them beside it.
        folder = originals if os.path.isdir(originals) or not os.path.isdir(near) else near.resolve()
    except _UNREADABLE as error:
        sentence = tr("The list of photos ({file}) of “{name}” is damaged.", file=LIST, name=root.name)
        raise BadDatasetError(sentence) from error
    return PhotoList(photos, folder, side)


def write_list(root: Path, photo_list: PhotoList) -> None:
    """Write the list of the set in a folder.

    Raises:
        BadFileError: it cannot be written.
    """
    data = {
        "version": _VERSION,
        "originals": str(photo_list.originals),
        "near": os.path.relpath(photo_list.originals, root.resolve()),
        "side": photo_list.side,
        "photos": [photo.to_dict() for photo in photo_list.photos],
    }
    write_bytes_atomically(root / LIST, json.dumps(data, indent=0).encode())
