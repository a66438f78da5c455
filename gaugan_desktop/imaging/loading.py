"""Safe image loading: bounded, upright, sRGB. Every failure is a `BadFileError`."""

import io
import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image, ImageCms, ImageOps

from gaugan_desktop.errors import BadFileError, UnknownLabelError
from gaugan_desktop.labels import UNPAINTED, LabelSet
from gaugan_desktop.texts import tr

FORMATS = ("PNG", "JPEG", "WEBP", "TIFF", "BMP")
MAX_PIXELS = 120_000_000
_FOR_EXAMPLE = (12_000, 10_000)
_MAX_FILE_BYTES = 500_000_000
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
    if array.ndim == 3 and _look_up(array, label_set)[1].any() and (ids := grey_ids(array)) is not None:
        array = ids
    if array.ndim == 2:
        return _checked_ids(path, array, array if table is None else table[array], len(label_set))
    return labels_from_colors(path, array, label_set)


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
    return _guarded(path, lambda image: np.array(image.convert("RGBA")))


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


def _guarded(
    path: str | Path, convert: Callable[[Image.Image], np.ndarray], data: bytes | None = None
) -> np.ndarray:
    """Open an image within bounds and run `convert`; damaged files raise many kinds of errors."""
    path = Path(path)
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
            source = path if data is None else io.BytesIO(data)
            with Image.open(source, formats=FORMATS) as image:
                if image.width * image.height > MAX_PIXELS:
                    raise BadFileError(path, _too_large())
                return convert(image)
    except BadFileError:
        raise
    except Image.DecompressionBombError as error:
        raise BadFileError(path, _too_large()) from error
    except FileNotFoundError as error:
        raise BadFileError(path, tr("The file does not exist.")) from error
    except MemoryError as error:
        raise BadFileError(path, tr("There is not enough memory for this picture.")) from error
    except Exception as error:
        raise BadFileError(
            path, tr("This is not a picture this program can read (PNG, JPEG, WebP, TIFF or BMP).")
        ) from error


def _too_large() -> str:
    return tr(
        "The picture is too large: at most {count} million pixels can be opened, for example "
        "{width} x {height}. Make it smaller first.",
        count=MAX_PIXELS // 1_000_000,
        width=_FOR_EXAMPLE[0],
        height=_FOR_EXAMPLE[1],
    )


def _to_rgb(image: Image.Image) -> np.ndarray:
    profile = image.info.get("icc_profile")
    upright = ImageOps.exif_transpose(image)
    if upright.mode in ("I;16", "I;16B", "I"):
        upright = Image.fromarray((np.asarray(upright) / 257).clip(0, 255).astype(np.uint8))
    if profile and upright.mode in ("RGB", "RGBA", "L", "CMYK"):
        upright = _to_srgb(upright, profile)
    if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info:
        rgba = upright.convert("RGBA")
        white = Image.new("RGBA", rgba.size, "white")
        upright = Image.alpha_composite(white, rgba)
    return np.array(upright.convert("RGB"))


def _to_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """Colour-managed to sRGB; a broken profile is ignored, as viewers do."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        mode = "RGBA" if image.mode == "RGBA" else "RGB"
        converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    return converted or image


def _to_ids_or_rgba(image: Image.Image) -> np.ndarray:
    if image.mode in ("P", "L"):
        return np.array(image)
    if image.mode == "1":
        return np.array(image.convert("L"))
    if image.mode in _SIXTEEN_BITS:
        return np.array(image).astype(np.int64)
    return np.array(image.convert("RGBA"))


def _load_ids_or_rgba(path: str | Path) -> np.ndarray:
    """Ids (H, W) uint8 or colours (H, W, 4) uint8; in 16 bit files 65535 is unpainted."""
    values = _guarded(path, _to_ids_or_rgba)
    if values.dtype == np.uint8:
        return values
    values = np.where(values == 65535, UNPAINTED, values)
    if (is_bad := (values < 0) | (values > UNPAINTED)).any():
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
    return values.astype(np.uint8)


def _to_instance_ids(image: Image.Image) -> np.ndarray:
    if image.mode in ("P", "L", "I", "I;16", "I;16B"):
        return np.array(image).astype(np.int32)
    red, green, blue = np.moveaxis(np.array(image.convert("RGB")).astype(np.int32), -1, 0)
    return red << 16 | green << 8 | blue


def _checked_ids(path: str | Path, stored: np.ndarray, ids: np.ndarray, count: int) -> np.ndarray:
    is_bad = (ids >= count) & (ids != UNPAINTED)
    if is_bad.any():
        row, column = np.argwhere(is_bad)[0]
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
        row, column = np.unravel_index(int(is_bad.argmax()), is_bad.shape)
        raise UnknownLabelError(
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
    return ids


def _look_up(rgba: np.ndarray, label_set: LabelSet) -> tuple[np.ndarray, np.ndarray]:
    """Ids (H, W) uint8 of colours (H, W, 4) uint8, and where a visible colour belongs to no label."""
    by_key = sorted((r << 16 | g << 8 | b, i) for (r, g, b), i in label_set.ids_by_color.items())
    known, known_ids = np.array(by_key, np.uint32).T
    wide = rgba[..., :3].astype(np.uint32)
    keys = wide[..., 0] << 16 | wide[..., 1] << 8 | wide[..., 2]
    places = np.searchsorted(known, keys).clip(max=len(known) - 1)
    is_visible = rgba[..., 3] >= 128
    ids = np.where(is_visible, known_ids[places], UNPAINTED).astype(np.uint8)
    return ids, is_visible & (known[places] != keys)
