"""PNG and TIFF files with 16 bits per channel, which Pillow cannot write."""

import io
import zlib
from collections.abc import Iterator, Mapping

import numpy as np
from PIL.TiffImagePlugin import ImageFileDirectory_v2
from PIL.TiffTags import LONG, SHORT, UNDEFINED

from gaugan_desktop.opencv import cv2

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEAD = len(_SIGNATURE) + 25  # with the IHDR chunk
_ABOUT = b"iCCP", b"iTXt", b"pHYs"
_STRIP_BYTES = 1 << 20
_DEFLATE, _HORIZONTAL_DIFFERENCES, _RGB, _INCH = 8, 2, 2, 2
_WIDTH, _HEIGHT, _BITS, _COMPRESSION, _PHOTOMETRIC, _SAMPLES = 256, 257, 258, 259, 262, 277
_STRIPS, _ROWS_PER_STRIP, _STRIP_SIZES, _PREDICTOR, _PROFILE = 273, 278, 279, 317, 34675
_ACROSS, _DOWN, _UNIT = 282, 283, 296


def deep_png(picture: np.ndarray, about: bytes) -> bytes:
    """A picture (H, W, 3) uint16 as PNG (PNG specification, section 5.3).

    Args:
        about: a PNG file whose profile, texts and resolution count for this one.
    """
    _, data = cv2.imencode(".png", picture[:, :, ::-1])
    encoded = data.tobytes()
    kept = [chunk for name, chunk in _chunks(about) if name in _ABOUT]
    return encoded[:_HEAD] + b"".join(kept) + encoded[_HEAD:]


def deep_tiff(picture: np.ndarray, dpi: int, profile: bytes | None, texts: Mapping[int, str]) -> bytes:
    """A picture (H, W, 3) uint16 as TIFF (TIFF 6.0, sections 3, 8 and 14).

    Args:
        profile: ICC.
        texts: by the number of their tag.
    """
    height, width = picture.shape[:2]
    count = max(1, _STRIP_BYTES // (6 * width))
    strips = [_packed(picture[top : top + count]) for top in range(0, height, count)]
    tags = ImageFileDirectory_v2(b"II*\0\0\0\0\0")
    for tag, value in {
        _WIDTH: width, _HEIGHT: height, _BITS: (16, 16, 16), _COMPRESSION: _DEFLATE, _PHOTOMETRIC: _RGB,
        _SAMPLES: 3, _ROWS_PER_STRIP: count, _PREDICTOR: _HORIZONTAL_DIFFERENCES,
        _ACROSS: float(dpi), _DOWN: float(dpi), _UNIT: _INCH, **texts,
    }.items():  # fmt: skip
        tags[tag] = value
    sizes = [len(strip) for strip in strips]
    tags.tagtype |= {_STRIPS: LONG, _STRIP_SIZES: LONG, _PROFILE: UNDEFINED, _BITS: SHORT}
    tags[_STRIP_SIZES], tags[_STRIPS] = (
        sizes,
        [0, *np.cumsum(sizes[:-1]).tolist()],
    )  # from the end of the tags
    if profile is not None:
        tags[_PROFILE] = profile
    stream = io.BytesIO()
    tags.save(stream)
    return stream.getvalue() + b"".join(strips)


def _packed(rows: np.ndarray) -> bytes:
    """Rows (h, W, 3) uint16 as each value's difference from the one on its left, which is smaller."""
    differences = np.diff(rows, axis=1, prepend=np.zeros_like(rows[:, :1]))
    return zlib.compress(differences.astype("<u2").tobytes())


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and bytes of every chunk of a PNG file."""
    place = len(_SIGNATURE)
    while place < len(png):
        end = place + 12 + int.from_bytes(png[place : place + 4], "big")
        yield png[place + 4 : place + 8], png[place:end]
        place = end
