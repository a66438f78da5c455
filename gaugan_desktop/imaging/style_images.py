"""Pictures of the user's own, made small enough to live in a project file."""

import io
from functools import lru_cache
from pathlib import Path

import numpy as np
from PIL import Image

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.imaging.loading import decode_picture, load_picture

_STYLE_SIDE = 1024  # pixels; textures come from them too
_REFERENCE_SIDE = 2048
_LOOK_SIZE = (16, 12)
_SAME_LOOK = 4  # levels of 255


def read_style_image(path: Path) -> bytes:
    """Any picture as a small JPEG file: upright, sRGB, at most 1024 pixels.

    Raises:
        BadFileError: the file is not a readable picture.
    """
    return _small_jpeg(path, _STYLE_SIDE)


def read_reference_photo(path: Path) -> bytes:
    """A photo to trace from as a JPEG file: upright, sRGB, at most 2048 pixels.

    Raises:
        BadFileError: the file is not a readable picture.
    """
    return _small_jpeg(path, _REFERENCE_SIDE)


def is_same_picture(one: bytes | None, other: bytes | None) -> bool:
    """Whether two encoded pictures show the same, however they were compressed or scaled."""
    if one is None or other is None:
        return False
    looks = _look(one), _look(other)
    if looks[0] is None or looks[1] is None:
        return False
    return bool(np.abs(looks[0] - looks[1]).max() <= _SAME_LOOK)


@lru_cache(maxsize=256)
def _look(image: bytes) -> np.ndarray | None:
    """What a picture shows, in a few pixels; None for what is no picture."""
    try:
        picture = Image.fromarray(decode_picture(image, ""))
    except BadFileError:
        return None
    return np.asarray(picture.resize(_LOOK_SIZE, Image.Resampling.BOX)).astype(np.int16)


def _small_jpeg(path: Path, long_side: int) -> bytes:
    image = Image.fromarray(load_picture(path))
    image.thumbnail((long_side, long_side), Image.Resampling.LANCZOS)
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=92)
    return buffer.getvalue()
