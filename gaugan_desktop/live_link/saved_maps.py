"""Label maps as painting programs save them: PNG, and the flattened picture of layered files."""

import io
from pathlib import Path

import numpy as np
from PIL import Image

from gaugan_desktop.annotations.smoothing import snapped
from gaugan_desktop.document.archive import opened_archive, read_bounded
from gaugan_desktop.document.limits import check_size
from gaugan_desktop.document.project_file import load_project
from gaugan_desktop.errors import BadFileError, LimitError, UnknownLabelError
from gaugan_desktop.imaging.loading import (
    MAX_PIXELS,
    decode_label_colors,
    decode_safely,
    labels_from_colors,
    load_label_colors,
    load_label_map,
    load_label_values,
)
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.texts import tr

SUFFIXES = (".png", ".psd", ".ora", ".kra")
_FLATTENED = "mergedimage.png"
_OWN = "gaugan/document.json"
_MAX_FILE_BYTES = 500_000_000
_MOST_BLENDS = 0.3  # share of the visible pixels; more is a photo
_VISIBLE = 128


def read_saved_map(path: Path, label_set: LabelSet) -> np.ndarray:
    """The label map (H, W) uint8 in a file: label ids, or label colours, whose soft edges snap to labels.

    Raises:
        BadFileError: it is missing, damaged, half written, too large or no label map.
    """
    kind = path.suffix.lower()
    if kind == ".png":
        labels = _of_png(path, label_set)
    elif kind == ".psd":
        labels = labels_from_soft_colors(path, decode_safely(path, _flattened_psd, path), label_set)
    else:
        labels = _of_archive(path, label_set)
    try:
        check_size(labels.shape[1], labels.shape[0])
    except LimitError as error:
        raise BadFileError(path, str(error)) from error
    return labels


def labels_from_soft_colors(path: Path, rgba: np.ndarray, label_set: LabelSet) -> np.ndarray:
    """A coloured label map (H, W, 4) uint8 as ids (H, W) uint8.

    Colours between two labels, as soft brushes leave them, become the label of those near that is more alike.

    Raises:
        UnknownLabelError: too many colours belong to no label.
    """
    try:
        return labels_from_colors(path, rgba, label_set)
    except UnknownLabelError:
        known = np.array([*label_set.ids_by_color], np.uint32)
        keys, known_keys = _keys(rgba), known[:, 0] << 16 | known[:, 1] << 8 | known[:, 2]
        is_visible = rgba[..., 3] >= _VISIBLE
        is_known = np.isin(keys, known_keys) & is_visible
        if is_known.sum() < (1 - _MOST_BLENDS) * is_visible.sum():
            raise
        present = set(np.unique(keys[is_known]).tolist())
        colors = [tuple(color) for color in known.tolist() if _key(color) in present]
        return labels_from_colors(path, snapped(rgba, colors), label_set)


def _of_png(path: Path, label_set: LabelSet) -> np.ndarray:
    values = load_label_values(path)
    if values.ndim == 3:
        try:
            return load_label_map(path, label_set)
        except UnknownLabelError:
            return labels_from_soft_colors(path, values, label_set)
    colors = load_label_colors(path)
    if (colors[..., :1] == colors[..., 1:3]).all():
        return load_label_map(path, label_set)  # grey: label ids
    try:  # the order of a palette is the other program's own
        return labels_from_colors(path, colors, label_set)
    except UnknownLabelError:
        return load_label_map(path, label_set)


def _of_archive(path: Path, label_set: LabelSet) -> np.ndarray:
    """Of OpenRaster and Krita; files of this program hold the labels themselves."""
    colors = decode_safely(path, _flattened_in_archive, path)
    if colors is None:
        document = load_project(path).document
        return document.label_set.mapping_to(label_set)[document.labels]
    return labels_from_soft_colors(path, colors, label_set)


def _flattened_in_archive(path: Path) -> np.ndarray | None:
    """Colours (H, W, 4) uint8; None for a file of this program."""
    try:
        with opened_archive(path) as archive:
            if _OWN in archive.namelist():
                return None
            png = read_bounded(path, archive, _FLATTENED, _MAX_FILE_BYTES)
    except FileNotFoundError as error:
        raise BadFileError(path, tr("The file does not exist.")) from error
    except KeyError as error:
        raise BadFileError(path, tr("The file holds no flattened picture.")) from error
    except (BadFileError, MemoryError):
        raise
    except Exception as error:  # damaged archives raise many kinds of errors
        raise BadFileError(path, tr("The file is damaged, or not written to its end.")) from error
    return decode_label_colors(png, path.name)


def _flattened_psd(path: Path) -> np.ndarray:
    """Colours (H, W, 4) uint8."""
    from psd_tools import PSDImage

    try:
        if path.stat().st_size > _MAX_FILE_BYTES:
            raise BadFileError(path, tr("The picture is too large."))
        image = PSDImage.open(io.BytesIO(path.read_bytes()))
        if image.width * image.height > MAX_PIXELS:
            raise BadFileError(path, tr("The picture is too large."))
        flat: Image.Image | None = image.topil() if image.has_preview() else None
    except FileNotFoundError as error:
        raise BadFileError(path, tr("The file does not exist.")) from error
    except (BadFileError, MemoryError):
        raise
    except Exception as error:  # damaged files raise many kinds of errors
        raise BadFileError(path, tr("The file is damaged, or not written to its end.")) from error
    if flat is None:
        raise BadFileError(
            path, tr("The file holds no flattened picture. Save it so that other programs can open it.")
        )
    return np.array(flat.convert("RGBA"))


def _keys(rgba: np.ndarray) -> np.ndarray:
    wide = rgba[..., :3].astype(np.uint32)
    return wide[..., 0] << 16 | wide[..., 1] << 8 | wide[..., 2]


def _key(color: list[int]) -> int:
    return color[0] << 16 | color[1] << 8 | color[2]
