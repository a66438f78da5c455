"""The project file `.gaugan`: an OpenRaster zip that other programs open, plus our own data.

OpenRaster 0.0.5: `mimetype` first and uncompressed, `stack.xml`, `data/*.png`, `mergedimage.png`,
`Thumbnails/thumbnail.png`. Ours lies in `gaugan/`: `document.json`, the exact label ids of each layer
in `layer-N.png` and of what of it lies beyond the canvas in `layer-N-beyond.png`, the style image, or
the images and regions of a mix in `style-N` and `style-region-N.png`, the colours of a paint-over layer in
`paint-over.png`, the lights of a day film (`day_file.py`), and the story (`story_file.py`). Version 1 had a
single layer, `labels.png`; version 2 had no mixes. Only files with a paint-over layer are of version 4, so
that no older program loses it.
"""

import io
import json
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from PIL import Image

from gaugan_desktop.document.archive import (
    MAX_DOCUMENT_BYTES,
    MAX_JSON_BYTES,
    MAX_LABEL_BYTES,
    json_bytes,
    mask_of,
    opened_archive,
    png_of,
    read_bounded,
    read_labels,
)
from gaugan_desktop.document.day_file import read_day, write_day
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.limits import (
    MAX_CHAPTERS,
    MAX_LAYER_NAME,
    MAX_PARTS,
    MAX_PICTURE_BYTES,
    MAX_STYLE_NAME,
    check_layers,
    check_memory,
    check_size,
)
from gaugan_desktop.document.open_raster import OVER, PICTURE, layer_picture, stack_xml
from gaugan_desktop.document.paint_over import PaintOver, composed, packed
from gaugan_desktop.document.state import DocumentState, Layer, Reference
from gaugan_desktop.document.state_description import (
    describe_groups,
    describe_rolls,
    groups_of,
    horizon_of,
    light_of,
    name_of,
    names_of,
    over_of,
    over_properties,
    read_beyond,
    rolls_of,
    seed_of,
    share_of,
)
from gaugan_desktop.document.story_file import read_story, write_story
from gaugan_desktop.document.style import Style, StylePart, StyleRegion
from gaugan_desktop.errors import BadFileError, LimitError
from gaugan_desktop.files import write_atomically
from gaugan_desktop.labels import UNPAINTED, LabelSet
from gaugan_desktop.texts import mark, tr
from gaugan_desktop.wrap import Wrap

SUFFIX = ".gaugan"
FORMAT_VERSION = 4
_VERSION_WITHOUT_OVER = 3
_MIMETYPE = b"image/openraster"
_DOCUMENT, _STYLE, _REFERENCE = "gaugan/document.json", "gaugan/style-image", "gaugan/reference-photo"
_LABELS_OF_VERSION_1 = "gaugan/labels.png"
_THUMBNAIL = "Thumbnails/thumbnail.png"
_THUMBNAIL_SIDE = 256
_DAY_DAMAGE = mark("The lights of the day film cannot be read. The painting is whole.")
_STORY_DAMAGE = mark("Part of the story cannot be read; it begins later. The painting is whole.")


@dataclass(frozen=True)
class LoadedProject:
    """A document, the name of the model it was painted with, and its last picture if it had one.

    Attributes:
        damage: what of the file could not be read, in sentences; empty when all of it was.
    """

    document: Document
    model_name: str
    picture: np.ndarray | None
    damage: str = ""


def save_project(
    path: str | Path,
    document: Document,
    picture: np.ndarray | None,
    model_name: str,
    dpi: int | None = None,
) -> None:
    """Write a project in one atomic step and mark the document as saved.

    Args:
        picture: the last synthesized picture (H, W, 3) uint8, at any size, or None.
        model_name: name of the model in use; kept as a hint for the next opening.
        dpi: what OpenRaster programs shall assume.

    Raises:
        BadFileError: the file cannot be written, or could not be opened again; the old one is untouched.
    """
    path = Path(path)
    try:
        document.state.check()
    except LimitError as error:
        raise BadFileError(path, str(error)) from error

    def write(stream: BinaryIO) -> None:
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
            _write_entries(archive, document, picture, model_name, dpi)

    write_atomically(path, write)
    document.mark_saved(path)


def load_project(path: str | Path) -> LoadedProject:
    """Open a project.

    Raises:
        BadFileError: the file is missing, damaged, hostile or newer than this program.
    """
    path = Path(path)
    try:
        with opened_archive(path) as archive:
            return _read_entries(path, archive)
    except FileNotFoundError as error:
        raise BadFileError(path, tr("The file does not exist.")) from error
    except BadFileError:
        raise
    except LimitError as error:
        raise BadFileError(path, str(error)) from error
    except MemoryError as error:
        raise BadFileError(path, tr("There is not enough memory for this project.")) from error
    except Exception as error:  # damaged archives and PNGs raise many kinds of errors
        raise BadFileError(path, tr("The project is damaged or was not made by this program.")) from error


def read_thumbnail(path: str | Path) -> bytes | None:
    """The small PNG inside a project; None where there is none to read."""
    try:
        with opened_archive(path) as archive:
            return read_bounded(Path(path), archive, _THUMBNAIL, MAX_JSON_BYTES)
    except Exception:  # damaged archives raise many kinds of errors
        return None


def _write_entries(
    archive: zipfile.ZipFile,
    document: Document,
    picture: np.ndarray | None,
    model_name: str,
    dpi: int | None,
) -> None:
    size = (document.width, document.height)
    top = Image.fromarray(document.label_set.palette[document.labels])
    if picture is not None:
        top = Image.fromarray(picture)
        if top.size != size:
            top = top.resize(size, Image.Resampling.LANCZOS)
    flat = Image.fromarray(composed(np.asarray(top), document.state.over))
    thumbnail = flat.copy()
    thumbnail.thumbnail((_THUMBNAIL_SIDE, _THUMBNAIL_SIDE))
    archive.writestr("mimetype", _MIMETYPE)
    archive.writestr("stack.xml", stack_xml(document, picture is not None, dpi).encode("utf-8", "replace"))
    if picture is not None:
        archive.writestr(PICTURE, png_of(top))
    for number, layer in enumerate(document.state.layers):
        archive.writestr(layer_picture(number), png_of(document.label_set.colored(layer.labels)))
        archive.writestr(f"gaugan/layer-{number}.png", png_of(layer.labels))
        if layer.beyond is not None:
            archive.writestr(_beyond_name(number), png_of(layer.beyond.labels))
    if document.state.over is not None:
        archive.writestr(OVER, png_of(document.state.over.rgba))
    archive.writestr("mergedimage.png", png_of(flat))
    archive.writestr(_THUMBNAIL, png_of(thumbnail))
    description = _description(document, model_name) | {"has_picture": picture is not None}
    archive.writestr(_DOCUMENT, json_bytes(description))
    _write_style(archive, document.style)
    if document.state.reference is not None:
        archive.writestr(_REFERENCE, document.state.reference.image)
    write_day(archive, document.state.day)
    write_story(archive, document.story)


def _write_style(archive: zipfile.ZipFile, style: Style) -> None:
    if style.image is not None:
        archive.writestr(_STYLE, style.image)
    for number, part in enumerate(style.parts):
        if part.style.image is not None:
            archive.writestr(_part_name(number), part.style.image)
        if part.region is not None:
            archive.writestr(_region_name(number), png_of(part.region.mask))


def _beyond_name(number: int) -> str:
    return f"gaugan/layer-{number}-beyond.png"


def _part_name(number: int) -> str:
    return f"gaugan/style-{number}"


def _region_name(number: int) -> str:
    return f"gaugan/style-region-{number}.png"


def _style_description(style: Style) -> dict[str, Any]:
    return {
        "name": style.name,
        "seed": style.seed,
        "light": dict(style.light),
        "has_image": style.image is not None,
        "parts": [
            {
                **_style_description(part.style),
                "weight": part.weight,
                "has_region": part.region is not None,
                "labels": list(part.labels),
            }
            for part in style.parts
        ],
    }


def _layer_description(number: int, layer: Layer) -> dict[str, Any]:
    beyond = None
    if layer.beyond is not None:
        height, width = layer.beyond.labels.shape
        box = [layer.beyond.left, layer.beyond.top, width, height]
        beyond = {"box": box, "labels": _beyond_name(number)}
    return {
        "name": layer.name,
        "is_visible": layer.is_visible,
        "is_locked": layer.is_locked,
        "beyond": beyond,
        "group": layer.group,
    }


def _description(document: Document, model_name: str) -> dict[str, Any]:
    return {
        "format_version": _VERSION_WITHOUT_OVER if document.state.over is None else FORMAT_VERSION,
        "width": document.width,
        "height": document.height,
        "base_label": document.base_label,
        "label_set": document.label_set.to_dict(),
        "layers": [_layer_description(*entry) for entry in enumerate(document.state.layers)],
        "active": document.state.active,
        "paint_over": None if document.state.over is None else over_properties(document.state.over),
        "reference_opacity": None if document.state.reference is None else document.state.reference.opacity,
        "style": _style_description(document.style),
        "natural_borders": document.has_natural_borders,
        "natural_light": document.has_natural_light,
        "horizon": document.horizon,
        "textures": describe_rolls(document.state.rolls),
        "groups": describe_groups(document.state.groups),
        "seamless": {"rows": document.wrap.rows, "columns": document.wrap.columns},
        "chapters": len(document.story),
        "model": model_name,
    }


def _read_entries(path: Path, archive: zipfile.ZipFile) -> LoadedProject:
    data = json.loads(read_bounded(path, archive, _DOCUMENT, MAX_DOCUMENT_BYTES))
    if data["format_version"] > FORMAT_VERSION:
        raise BadFileError(path, tr("The project was made by a newer version of this program."))
    width, height = int(data["width"]), int(data["height"])
    check_size(width, height)
    label_set = LabelSet.from_dict(data["label_set"])
    layers = _read_layers(path, archive, data, (width, height), len(label_set))
    base_label = int(data["base_label"])
    if base_label != UNPAINTED and not 0 <= base_label < len(label_set):
        raise BadFileError(path, tr("The project's base label does not exist."))
    seamless = data.get("seamless", {})  # files of version 1 have none
    wrap = Wrap(seamless.get("rows") is True, seamless.get("columns") is True)
    active = min(max(int(data.get("active", 0)), 0), len(layers) - 1)
    style = _read_style(path, archive, data["style"], (width, height))
    reference = None
    if (opacity := data.get("reference_opacity")) is not None:
        photo = read_bounded(path, archive, _REFERENCE, MAX_PICTURE_BYTES)
        reference = Reference(photo, share_of(opacity))
    day, is_lit = read_day(path, archive, (width, height), len(label_set))
    state = DocumentState(
        tuple(layers),
        active,
        style,
        wrap,
        data.get("natural_borders") is not False,
        reference=reference,
        horizon=horizon_of(data.get("horizon")),
        rolls=rolls_of(data.get("textures")),
        groups=groups_of(data.get("groups", [])),
        has_natural_light=data.get("natural_light") is not False,
        over=_read_over(path, archive, data.get("paint_over"), (width, height)),
        day=day,
    ).with_layers(layers, active)
    document = Document.from_state(state, label_set, base_label)
    document.story, is_told = read_story(path, archive, len(label_set))
    document.mark_saved(path)
    picture = _read_picture(path, archive, (width, height), data.get("has_picture") is True)
    # Files of older versions do not tell how many chapters they have.
    is_told = is_told and len(document.story) >= min(int(data.get("chapters", 0)), MAX_CHAPTERS)
    model_name = name_of(data.get("model", ""), MAX_LAYER_NAME)
    damage = " ".join([tr(_DAY_DAMAGE)] * (not is_lit) + [tr(_STORY_DAMAGE)] * (not is_told))
    return LoadedProject(document, model_name, picture, damage)


def _read_picture(
    path: Path, archive: zipfile.ZipFile, size: tuple[int, int], is_there: bool
) -> np.ndarray | None:
    if not is_there and PICTURE not in archive.namelist():
        return None
    png = read_bounded(path, archive, PICTURE, 4 * MAX_LABEL_BYTES)
    with Image.open(io.BytesIO(png), formats=("PNG",)) as image:
        if image.size != size:
            raise BadFileError(path, tr("The project's picture does not have the stated size."))
        return np.array(image.convert("RGB"))


def _read_over(
    path: Path, archive: zipfile.ZipFile, entry: dict[str, Any] | None, size: tuple[int, int]
) -> PaintOver | None:
    if entry is None:
        return None
    check_memory(4 * size[0] * size[1])
    png = read_bounded(path, archive, OVER, 4 * MAX_LABEL_BYTES)
    with Image.open(io.BytesIO(png), formats=("PNG",)) as image:
        if image.size != size or image.mode != "RGBA":
            raise BadFileError(path, tr("The project's paint-over layer does not have the stated size."))
        return over_of(entry, packed(np.array(image)))


def _read_layers(
    path: Path, archive: zipfile.ZipFile, data: dict[str, Any], size: tuple[int, int], count: int
) -> list[Layer]:
    if data["format_version"] == 1:
        return [Layer(read_labels(path, archive, _LABELS_OF_VERSION_1, size, count), "Background")]
    entries = data["layers"]
    check_layers(len(entries), len(entries) * size[0] * size[1])
    check_memory(len(entries) * size[0] * size[1])

    def read_map(name: str, size: tuple[int, int]) -> np.ndarray:
        return read_labels(path, archive, name, size, count)

    layers = []
    for number, entry in enumerate(entries):
        layer = Layer(
            read_map(f"gaugan/layer-{number}.png", size),
            name_of(entry["name"], MAX_LAYER_NAME),
            entry["is_visible"] is not False,
            entry["is_locked"] is True,
            read_beyond(entry.get("beyond"), read_map),
            name_of(entry.get("group", ""), MAX_LAYER_NAME),
        )
        layers.append(layer)
        check_layers(len(layers), sum(layer.pixel_count for layer in layers))
    return layers


def _read_style(path: Path, archive: zipfile.ZipFile, data: dict[str, Any], size: tuple[int, int]) -> Style:
    style = _read_single_style(path, archive, data, _STYLE)
    entries = data.get("parts", [])[:MAX_PARTS]
    parts = []
    known: dict[bytes, StyleRegion] = {}  # the largest take a second each
    for number, entry in enumerate(entries):
        region = None
        if entry["has_region"]:
            png = read_bounded(path, archive, _region_name(number), MAX_LABEL_BYTES)
            region = known[png] = known.get(png) or StyleRegion.of(mask_of(path, png, size))
        single = _read_single_style(path, archive, entry, _part_name(number))
        names = names_of(entry.get("labels", []))
        parts.append(StylePart(single, share_of(entry["weight"]), region, names))
    return replace(style, parts=tuple(parts), light=light_of(data.get("light", {})))


def _read_single_style(path: Path, archive: zipfile.ZipFile, data: dict[str, Any], name: str) -> Style:
    image = read_bounded(path, archive, name, MAX_PICTURE_BYTES) if data.get("has_image") else None
    return Style(name_of(data.get("name", ""), MAX_STYLE_NAME), image, seed_of(data.get("seed")))
