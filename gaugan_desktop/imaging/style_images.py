"""Pictures of the user's own, made small enough to live in a project file."""

import io
from pathlib import Path

from PIL import Image

from gaugan_desktop.imaging.loading import load_picture

_STYLE_SIDE = 512
_REFERENCE_SIDE = 2048


def read_style_image(path: Path) -> bytes:
    """Any picture as a small JPEG file: upright, sRGB, at most 512 pixels.

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


def _small_jpeg(path: Path, long_side: int) -> bytes:
    image = Image.fromarray(load_picture(path))
    image.thumbnail((long_side, long_side), Image.Resampling.LANCZOS)
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=92)
    return buffer.getvalue()
