"""Writing pictures and label maps for other programs."""

import io
from pathlib import Path

import numpy as np
from PIL import Image

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import write_bytes_atomically
from gaugan_desktop.labels import UNPAINTED, LabelSet

PICTURE_FORMATS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG"}
JPEG_QUALITY = 95


def export_picture(path: str | Path, picture: np.ndarray) -> None:
    """Write a picture (H, W, 3) uint8 as PNG or JPEG, by the file's suffix, in one atomic step.

    Raises:
        BadFileError: the suffix is unknown or the file cannot be written.
    """
    path = Path(path)
    kind = PICTURE_FORMATS.get(path.suffix.lower())
    if kind is None:
        raise BadFileError(path, "Pictures are saved as .png or .jpg; choose one of these endings.")
    options = {"quality": JPEG_QUALITY, "subsampling": 0} if kind == "JPEG" else {}
    buffer = io.BytesIO()
    Image.fromarray(picture).save(buffer, kind, **options)
    write_bytes_atomically(path, buffer.getvalue())


def export_label_map(path: str | Path, labels: np.ndarray, label_set: LabelSet) -> None:
    """Write a label map (H, W) uint8 as an indexed PNG that shows the label colours.

    Indices are label ids, so the file opens again without loss; 255 is transparent.

    Raises:
        BadFileError: the suffix is not .png or the file cannot be written.
    """
    path = Path(path)
    if path.suffix.lower() != ".png":
        raise BadFileError(path, "Label maps are saved as .png.")
    indexed = Image.fromarray(labels, "P")
    indexed.putpalette(label_set.palette.tobytes())
    buffer = io.BytesIO()
    indexed.save(buffer, "PNG", optimize=True, transparency=UNPAINTED)
    write_bytes_atomically(path, buffer.getvalue())
