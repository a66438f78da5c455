"""Style images of the user's own, made small enough to live in a project file."""

import io
from pathlib import Path

from PIL import Image

from gaugan_desktop.imaging.loading import load_picture

_LONG_SIDE = 512


def read_style_image(path: Path) -> bytes:
    """Any picture as a small JPEG file: upright, sRGB, at most 512 pixels.

    Raises:
        BadFileError: the file is not a readable picture.
    """
    image = Image.fromarray(load_picture(path))
    image.thumbnail((_LONG_SIDE, _LONG_SIDE), Image.Resampling.LANCZOS)
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=92)
    return buffer.getvalue()
