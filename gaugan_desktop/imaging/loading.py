"""Safe image loading: bounded, upright, sRGB. Every failure is a `BadFileError`."""

import io
import logging
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import numpy as np
from PIL import Image, ImageCms

from gaugan_desktop.errors import BadFileError, UnknownLabelError
from gaugan_desktop.imaging import heif
from gaugan_desktop.imaging.reading_process import ReaderLostError, read_apart
from gaugan_desktop.labels import UNPAINTED, LabelSet
from gaugan_desktop.texts import mark, tr

FORMATS = ("PNG", "JPEG", "WEBP", "TIFF", "BMP")
MAX_PIXELS = 120_000_000
_FOR_EXAMPLE = (12_000, 10_000)
_MAX_UNPACKED_BYTES = 3 * MAX_PIXELS  # what takes about two seconds to decode
_MAX_FILE_BYTES = 500_000_000
_BAND_ROWS = 256
_ORIENTATION = 0x0112  # EXIF tag; how its values are turned upright:
_TURNS: dict[object, Callable[[np.ndarray], np.ndarray]] = {
    2: np.fliplr,
    3: lambda picture: np.rot90(picture, 2),
    4: np.flipud,
    5: lambda picture: picture.swapaxes(0, 1),
    6: lambda picture: np.rot90(picture, -1),
    7: lambda picture: np.rot90(picture, 2).swapaxes(0, 1),
    8: np.rot90,
}
_Result = TypeVar("_Result")
_TOO_LITTLE_MEMORY = mark("There is not enough memory for this picture.")
_log = logging.getLogger(__name__)
_SIXTEEN_BITS = ("I", "I;16", "I;16B", "I;16L", "I;16N")


def load_picture(path: str | Path) -> np.ndarray:
    """A photo or style image as (H, W, 3) uint8 sRGB, turned upright.

    Raises:
        BadFileError: the file is missing, damaged, too large or of an unknown kind.
    """
    return _guarded(path, _to_rgb)


def decode_picture(data: bytes, name: str) -> np.ndarray:
    """Like `load_picture`, for the bytes of a file called `name`."""
    return _guarded(name, _to_rgb, data)


def load_label_map(path: str | Path, label_set: LabelSet, table: np.ndarray | None = None) -> np.ndarray:
    """A label map, stored as ids or in the label set's colours, as (H, W) uint8.

    Ids may be stored as 8 or 16 bit grey, as palette, or as grey RGB. Colours match exactly: `color` or one
    of `import_colors` of a label. Transparent pixels and the id 255 (16 bit: also 65535) are unpainted.

    Args:
        table: (256,) label id for each id in the file, where they differ.

    Raises:
        BadFileError: as `load_picture`, or a colour or id belongs to no label; the sentence names
            the pixel.
    """
    array = _load_ids_or_rgba(path)
    if array.ndim == 3:
        labels, is_bad = _look_up(array, label_set)
        if not is_bad.any():
            return labels
        if (ids := grey_ids(array)) is None:
            raise _unknown_color(path, array, is_bad, label_set)
        array = ids
    return _checked_ids(path, array, array if table is None else table[array], len(label_set))


def load_label_values(path: str | Path) -> np.ndarray:
    """What a label map file holds: ids (H, W) uint8, or colours (H, W, 4) uint8.

    Raises:
        BadFileError: as `load_picture`.
    """
    return _load_ids_or_rgba(path)


def load_label_colors(path: str | Path) -> np.ndarray:
    """The colours (H, W, 4) uint8 that a label map shows, its palette's where it has one.

    Raises:
        BadFileError: as `load_picture`.
    """
    return _guarded(path, _to_rgba)


def decode_label_colors(data: bytes, name: str) -> np.ndarray:
    """Like `load_label_colors`, for the bytes of a file called `name`."""
    return _guarded(name, _to_rgba, data)


def grey_ids(rgba: np.ndarray) -> np.ndarray | None:
    """The ids (H, W) uint8 of a label map (H, W, 4) whose colours are all grey; None if some are not.

    Transparent pixels are unpainted.
    """
    visible = rgba[..., 3] >= 128
    red, green, blue = (rgba[..., channel] for channel in range(3))
    if not visible.any() or ((red != green) | (red != blue))[visible].any():
        return None
    return np.where(visible, red, np.uint8(UNPAINTED))


def load_instance_ids(path: str | Path) -> np.ndarray:
    """An instance map as (H, W) int32: 8 or 16 bit grey, indexed, or one colour per instance.

    Raises:
        BadFileError: as `load_picture`.
    """
    return _guarded(path, _to_instance_ids)


def decode_safely(path: Path, decode: Callable[..., _Result], *arguments: object) -> _Result:
    """What `decode` makes of pictures in a file, wherever pictures are read.

    Args:
        decode: as in `read_apart`; it lets MemoryError through.

    Raises:
        BadFileError: it brings down whoever reads it, or there is not enough memory.
        Whatever `decode` raises.
    """
    try:
        return read_apart(decode, *arguments)
    except ReaderLostError as error:
        _log.warning("the process that reads pictures was lost: %s", error)
        raise BadFileError(
            path,
            tr("This picture stops whatever reads it: it is damaged, or takes too much time or memory."),
        ) from error
    except MemoryError as error:  # there, or here, where the picture arrives
        raise BadFileError(path, tr(_TOO_LITTLE_MEMORY)) from error


def _guarded(
    path: str | Path, convert: Callable[[Image.Image], np.ndarray], data: bytes | None = None
) -> np.ndarray:
    """What `convert` makes of an image."""
    return decode_safely(Path(path), _read, Path(path), convert, data)


def _read(path: Path, convert: Callable[[Image.Image], np.ndarray], data: bytes | None) -> np.ndarray:
    """Open an image within bounds and run `convert`; damaged files raise many kinds of errors."""
    try:
        if (path.stat().st_size if data is None else len(data)) > _MAX_FILE_BYTES:
            raise BadFileError(
                path,
                tr(
                    "The file is too large: at most {count} MB can be opened.",
                    count=_MAX_FILE_BYTES // 1_000_000,
                ),
            )
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # our own limit is higher
            warnings.simplefilter("ignore", UserWarning)
            with Image.open(path if data is None else io.BytesIO(data), formats=_formats()) as image:
                _check_size(path, image)
                if image.format == "PNG":
                    _check_sums(path if data is None else io.BytesIO(data))
                return convert(image)
    except (BadFileError, MemoryError):
        raise
    except Image.DecompressionBombError as error:
        raise BadFileError(path, _too_large()) from error
    except FileNotFoundError as error:
        raise BadFileError(path, tr("The file does not exist.")) from error
    except Exception as error:
        raise BadFileError(path, _not_readable(path)) from error


def _formats() -> tuple[str, ...]:
    return (*FORMATS, heif.FORMAT) if heif.is_readable() else FORMATS


def _not_readable(path: Path) -> str:
    if path.suffix.lower() in heif.SUFFIXES and not heif.is_readable():
        return tr("HEIC photos need the package pillow-heif; or save them as JPEG.")
    return tr("This is not a picture this program can read (PNG, JPEG, WebP, TIFF or BMP).")


def _check_sums(source: Path | io.BytesIO) -> None:
    """Pillow decodes pixels without looking at a PNG file's check sums; other formats have none.

    Raises:
        SyntaxError: the file is damaged.
    """
    with Image.open(source, formats=("PNG",)) as image:
        image.verify()


def _check_size(path: Path, image: Image.Image) -> None:
    """Raises BadFileError for more pixels than can be opened, or fewer of many channels or bits."""
    pixels = image.width * image.height
    if pixels > MAX_PIXELS:
        raise BadFileError(path, _too_large())
    channels = len(image.getbands())
    is_deep = image.mode in _SIXTEEN_BITS or any(";16" in str(part) for part in getattr(image, "tile", ()))
    bits = 32 if image.mode in ("I", "F") else 16 if is_deep else 8
    most = _MAX_UNPACKED_BYTES * 8 // (channels * bits)
    if pixels > most:
        sentence = tr(
            "The picture is too large: with {channels} channels of {bits} bits, at most {count} million "
            "pixels can be opened. Make it smaller, or save it with 8 bits and without transparency.",
            channels=channels,
            bits=bits,
            count=most // 1_000_000,
        )
        raise BadFileError(path, sentence)


def _too_large() -> str:
    return tr(
        "The picture is too large: at most {count} million pixels can be opened, for example "
        "{width} x {height}. Make it smaller first.",
        count=MAX_PIXELS // 1_000_000,
        width=_FOR_EXAMPLE[0],
        height=_FOR_EXAMPLE[1],
    )


def _to_rgb(image: Image.Image) -> np.ndarray:
    """Band by band: whole copies of the largest pictures would take gigabytes."""
    turn = _TURNS.get(image.getexif().get(_ORIENTATION, 1))
    transform = _transform(image)
    is_clear = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
    rgb = np.empty((image.height, image.width, 3), np.uint8)
    for rows, band in _bands(image):
        rgb[rows] = _band_to_rgb(band, transform, is_clear)
    if turn is None:
        return rgb
    image.close()
    return np.ascontiguousarray(turn(rgb))


def _bands(image: Image.Image) -> Iterator[tuple[slice, Image.Image]]:
    """Rows and part of a picture, from top to bottom."""
    image.load()
    for top in range(0, image.height, _BAND_ROWS):
        bottom = min(top + _BAND_ROWS, image.height)
        yield slice(top, bottom), image.crop((0, top, image.width, bottom))


def _band_to_rgb(
    band: Image.Image, transform: ImageCms.ImageCmsTransform | None, is_clear: bool
) -> np.ndarray:
    if band.mode in _SIXTEEN_BITS:
        grey = (np.asarray(band) // 257).clip(0, 255).astype(np.uint8)
        return np.asarray(Image.fromarray(grey).convert("RGB"))
    if transform is not None:
        band = ImageCms.applyTransform(band, transform) or band
    if not is_clear:
        return np.asarray(band.convert("RGB"))
    if band.mode not in ("RGBA", "LA"):
        band = band.convert("RGBA")
    plain = band.convert(band.mode[:-1])
    paper = Image.new(plain.mode, plain.size, "white")
    paper.paste(plain, mask=band.getchannel("A"))
    return np.asarray(paper.convert("RGB"))


def _transform(image: Image.Image) -> ImageCms.ImageCmsTransform | None:
    """From the picture's profile to sRGB; a broken profile is ignored, as viewers do."""
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "RGBA", "L", "CMYK"):
        return None
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        mode = "RGBA" if image.mode == "RGBA" else "RGB"
        return ImageCms.buildTransform(source, ImageCms.createProfile("sRGB"), image.mode, mode)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None


def _to_rgba(image: Image.Image) -> np.ndarray:
    return np.array(image.convert("RGBA"))


def _to_ids_or_rgba(image: Image.Image) -> np.ndarray:
    """As they are stored: numbers of 8 bits, of 16 and more, or colours."""
    if image.mode in ("P", "L", *_SIXTEEN_BITS):
        return np.array(image)
    if image.mode == "1":
        return np.array(image.convert("L"))
    rgba = np.empty((image.height, image.width, 4), np.uint8)
    for rows, band in _bands(image):
        rgba[rows] = np.asarray(band.convert("RGBA"))
    return rgba


def _load_ids_or_rgba(path: str | Path) -> np.ndarray:
    """Ids (H, W) uint8 or colours (H, W, 4) uint8; in 16 bit files 65535 is unpainted."""
    values = _guarded(path, _to_ids_or_rgba)
    if values.dtype == np.uint8:
        return values
    if (is_bad := (values < 0) | ((values > UNPAINTED) & (values != 65535))).any():
        row, column = np.unravel_index(int(is_bad.argmax()), is_bad.shape)
        raise UnknownLabelError(
            path,
            tr(
                "The number {number} at pixel ({column}, {row}) is no label id; they lie between 0 and 255.",
                number=values[row, column],
                column=column,
                row=row,
            ),
        )
    return values.clip(max=UNPAINTED).astype(np.uint8)


def _to_instance_ids(image: Image.Image) -> np.ndarray:
    if image.mode in ("P", "L", "I", "I;16", "I;16B"):
        return np.array(image).astype(np.int32)
    ids = np.empty((image.height, image.width), np.int32)
    for rows, band in _bands(image):
        red, green, blue = np.moveaxis(np.array(band.convert("RGB")).astype(np.int32), -1, 0)
        ids[rows] = red << 16 | green << 8 | blue
    return ids


def _checked_ids(path: str | Path, stored: np.ndarray, ids: np.ndarray, count: int) -> np.ndarray:
    is_bad = (ids >= count) & (ids != UNPAINTED)
    if is_bad.any():
        row, column = np.unravel_index(int(is_bad.argmax()), is_bad.shape)
        raise UnknownLabelError(
            path,
            tr(
                "The label id {id} at pixel ({column}, {row}) belongs to none of the {count} labels.",
                id=stored[row, column],
                column=column,
                row=row,
                count=count,
            ),
        )
    return ids


def labels_from_colors(path: str | Path, rgba: np.ndarray, label_set: LabelSet) -> np.ndarray:
    """A coloured label map (H, W, 4) uint8 as ids (H, W) uint8; transparent pixels are unpainted.

    Raises:
        BadFileError: a colour belongs to no label; `path` is what the sentence speaks of.
    """
    ids, is_bad = _look_up(rgba, label_set)
    if is_bad.any():
        raise _unknown_color(path, rgba, is_bad, label_set)
    return ids


def _unknown_color(
    path: str | Path, rgba: np.ndarray, is_bad: np.ndarray, label_set: LabelSet
) -> UnknownLabelError:
    row, column = np.unravel_index(int(is_bad.argmax()), is_bad.shape)
    return UnknownLabelError(
        path,
        tr(
            "The colour {color} at pixel ({column}, {row}) belongs to no label of {labels}. "
            "Save label maps without smoothing and as PNG.",
            color="#{:02x}{:02x}{:02x}".format(*rgba[row, column, :3].tolist()),
            column=column,
            row=row,
            labels=label_set.title,
        ),
    )


def _look_up(rgba: np.ndarray, label_set: LabelSet) -> tuple[np.ndarray, np.ndarray]:
    """Ids (H, W) uint8 of colours (H, W, 4) uint8, and where a visible colour belongs to no label."""
    by_key = sorted((r << 16 | g << 8 | b, i) for (r, g, b), i in label_set.ids_by_color.items())
    known, known_ids = np.array(by_key, np.uint32).T
    ids, is_bad = np.empty(rgba.shape[:2], np.uint8), np.empty(rgba.shape[:2], bool)
    for top in range(0, len(rgba), _BAND_ROWS):
        rows = slice(top, top + _BAND_ROWS)
        wide = rgba[rows, :, :3].astype(np.uint32)
        keys = wide[..., 0] << 16 | wide[..., 1] << 8 | wide[..., 2]
        places = np.searchsorted(known, keys).clip(max=len(known) - 1)
        is_visible = rgba[rows, :, 3] >= 128
        ids[rows] = np.where(is_visible, known_ids[places], UNPAINTED)
        is_bad[rows] = is_visible & (known[places] != keys)
    return ids, is_bad
