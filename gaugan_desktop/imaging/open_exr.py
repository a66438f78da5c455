"""OpenEXR: linear pictures in half floats, with depth and label ids, for compositing and lighting.

Label ids follow Cryptomatte 1.2.0 (Friedman and Jones 2015): the MurmurHash3 of a name as a float, with the
share of the pixel that it covers, and a manifest of all names in the header.
"""

import errno
import json
import os
import re
import unicodedata
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import reason_of, write_bytes_atomically
from gaugan_desktop.imaging.export import ExportLayer
from gaugan_desktop.imaging.plates import Plates
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.texts import tr

_OF_DISKS = (errno.ENOSPC, errno.EFBIG, errno.EIO, errno.EROFS)  # which OpenEXR tells by their words only
_WORD = 0xFFFFFFFF
_CRYPTOMATTE = "labels"
_ABOVE = "paint_over"  # what is painted over has no distance
_SKY_DISTANCE = 1e5  # eye heights
_FIELD = 1.2  # widths of the picture: the focal length that distances assume, about 45 degrees wide


@cache
def is_available() -> bool:
    """Whether the optional package OpenEXR is there."""
    try:
        import OpenEXR  # noqa: F401
    except ImportError:
        return False
    return True


def linear(picture: np.ndarray) -> np.ndarray:
    """sRGB (..., 3) uint8 as linear light from 0 to 1, float32 (IEC 61966-2-1)."""
    table = np.arange(256, dtype=np.float64) / 255
    table = np.where(table <= 0.04045, table / 12.92, ((table + 0.055) / 1.055) ** 2.4)
    return np.asarray(table.astype(np.float32)[picture])


def write_exr(path: Path, channels: dict[str, np.ndarray], header: dict[str, Any]) -> None:
    """Write channels (H, W) float16, float32 or uint32, or (H, W, 3 or 4) for R, G, B and A together.

    Raises:
        BadFileError: the package OpenEXR is missing, or the file cannot be written.
    """
    if not is_available():
        raise BadFileError(path, tr("OpenEXR files need the Python package OpenEXR, which is not installed."))
    import OpenEXR

    whole = {
        "compression": OpenEXR.ZIP_COMPRESSION,
        "type": OpenEXR.scanlineimage,
        "software": "GauGAN Desktop",
        **header,
    }
    try:
        with TemporaryDirectory(prefix=".plates-", dir=path.parent, ignore_cleanup_errors=True) as folder:
            file = Path(folder) / "picture.exr"
            OpenEXR.File(whole, channels).write(str(file))
            write_bytes_atomically(path, file.read_bytes())
    except OSError as error:
        raise BadFileError(path, tr("The file cannot be written: {why}.", why=reason_of(error))) from error
    except RuntimeError as error:
        for why in map(os.strerror, _OF_DISKS):
            if why in str(error):
                raise BadFileError(path, tr("The file cannot be written: {why}.", why=why)) from error
        raise BadFileError(path, tr("The picture could not be encoded.")) from error


def write_plates_exr(path: Path, plates: Plates) -> None:
    """Write the picture, and each plate as two layers named after it: colour times matte, and distance; what
    is painted over as one more.

    Raises:
        BadFileError: see `write_exr`.
    """
    height, width = plates.labels.shape
    channels: dict[str, np.ndarray] = {}
    opaque = np.full((height, width, 1), 255, np.uint8)
    _add(channels, "", np.dstack([plates.finished, opaque]), plates.nearness)
    for number, plate in enumerate(plates.plates, start=1):
        _add(channels, f"{number:02}_{_plain(plate.name)}", plate.rgba, plate.nearness)
    if plates.above is not None:
        _add(channels, _ABOVE, plates.above.rgba)
    ids, coverage = _label_ids(plates.labels, plates.label_set), np.ones((height, width), np.float32)
    nothing = np.zeros((height, width), np.float32)
    channels |= {
        f"{_CRYPTOMATTE}00.{name}": values
        for name, values in zip("RGBA", (ids, coverage, nothing, nothing), strict=True)
    }
    write_exr(path, channels, _notes(plates) | _manifest(plates.label_set))


def _add(
    channels: dict[str, np.ndarray], layer: str, rgba: np.ndarray, nearness: np.ndarray | None = None
) -> None:
    """Add a layer, or what has no layer where its name is empty. Distance is in a layer of its own, as
    Blender cannot show one of five channels."""
    start, deep = (f"{layer}.", f"{layer}_depth.") if layer else ("", "")
    alpha = rgba[..., 3].astype(np.float32) / 255
    light = linear(rgba[..., :3]) * alpha[..., None]
    for place, name in enumerate("RGB"):
        channels[f"{start}{name}"] = light[..., place].astype(np.float16)
    channels[f"{start}A"] = alpha.astype(np.float16)
    if nearness is not None:
        channels[f"{deep}Z"] = distance(nearness)


def distance(nearness: np.ndarray) -> np.ndarray:
    """How far away things are (H, W) float32, in heights of the eye above the ground."""
    height, width = nearness.shape
    far_away = _FIELD * width / (np.maximum(nearness, 1e-6) * height)
    return np.asarray(np.where(nearness > 0, far_away, _SKY_DISTANCE), np.float32)


def _notes(plates: Plates) -> dict[str, Any]:
    notes = {"comments": plates.notes.description, "copyright": plates.notes.licence}
    horizon = {} if plates.horizon is None else {"horizonRow": float(plates.horizon)}
    return (
        {name: text for name, text in notes.items() if text}
        | horizon
        | ({} if plates.above is None else _said_of(plates.above))
        | {
            "xDensity": float(plates.dpi),
            "zUnit": "heights of the eye above the ground",
            "plates": json.dumps([plate.name for plate in plates.plates]),
        }
    )


def _said_of(above: ExportLayer) -> dict[str, Any]:
    opacity = above.opacity if above.is_visible else 0.0
    return {"paintOverMode": above.mode, "paintOverOpacity": opacity}


def _label_ids(labels: np.ndarray, label_set: LabelSet) -> np.ndarray:
    """(H, W) float32 as Cryptomatte has them."""
    table = np.zeros(256, np.uint32)
    for label in label_set.labels:
        table[label.id] = _id_of(label.name)
    return table[labels].view(np.float32)


def _manifest(label_set: LabelSet) -> dict[str, str]:
    key = f"cryptomatte/{murmur(_CRYPTOMATTE.encode()):08x}"[:19]
    names = {label.name: f"{_id_of(label.name):08x}" for label in label_set.labels}
    return {
        f"{key}/name": _CRYPTOMATTE,
        f"{key}/hash": "MurmurHash3_32",
        f"{key}/conversion": "uint32_to_float32",
        f"{key}/manifest": json.dumps(names),
    }


def _id_of(name: str) -> int:
    """The hash of a name, changed where it would be no ordinary float, as the specification asks."""
    number = murmur(name.encode())
    exponent = number >> 23 & 255
    return number ^ (1 << 23) if exponent in (0, 255) else number


def murmur(data: bytes) -> int:
    """MurmurHash3_x86_32 with the seed 0 (Appleby 2011)."""
    number, whole = 0, len(data) // 4 * 4
    for place in range(0, whole, 4):
        number = _turned(number ^ _scrambled(int.from_bytes(data[place : place + 4], "little")), 13)
        number = (number * 5 + 0xE6546B64) & _WORD
    if rest := data[whole:]:
        number ^= _scrambled(int.from_bytes(rest, "little"))
    number ^= len(data)
    for shift, factor in ((16, 0x85EBCA6B), (13, 0xC2B2AE35)):
        number = (number ^ number >> shift) * factor & _WORD
    return number ^ number >> 16


def _scrambled(block: int) -> int:
    return _turned(block * 0xCC9E2D51 & _WORD, 15) * 0x1B873593 & _WORD


def _turned(number: int, bits: int) -> int:
    return (number << bits | number >> 32 - bits) & _WORD


def _plain(name: str) -> str:
    """A name for a layer: dots part layers from channels, and Krita finds no pixels under foreign letters."""
    latin = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"\W+", "_", latin).strip("_")[:100] or "plate"
