"""Plates as files: Photoshop and OpenRaster groups, a folder of PNGs with a JSON, multilayer OpenEXR."""

import io
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO
from xml.sax.saxutils import quoteattr

import numpy as np
from PIL import Image

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import ensure_folder, reason_of, write_atomically
from gaugan_desktop.folders import is_there
from gaugan_desktop.imaging.export import (
    ExportLayer,
    LayerGroup,
    PictureNotes,
    add_psd_layer,
    export_label_map,
    export_picture,
    new_psd_group,
    new_psd_layer,
    png_texts,
    write_psd,
)
from gaugan_desktop.imaging.open_exr import write_plates_exr
from gaugan_desktop.imaging.plates import Plate, Plates
from gaugan_desktop.texts import tr

PLATE_FORMATS = (".psd", ".ora", ".exr")
_THUMBNAIL_SIDE = 256
_FORMAT = "gaugan-desktop plates 1"
_ORA_ABOVE, _PNG_ABOVE = "data/paint-over.png", "paint-over.png"


def write_plates(path: Path, plates: Plates) -> None:
    """Write a file by its suffix, or, if it has none, a new folder.

    Raises:
        BadFileError: the suffix is unknown, there is such a folder already, or it cannot be written.
    """
    writers = {".psd": _write_psd, ".ora": _write_ora, ".exr": write_plates_exr, "": _write_folder}
    writer = writers.get(path.suffix.lower())
    if writer is None:
        raise BadFileError(
            path, tr("Plates are saved as .psd, .ora or .exr, or, without an ending, as a folder.")
        )
    writer(path, plates)


def _write_psd(path: Path, plates: Plates) -> None:
    from psd_tools import PSDImage

    def fill(image: PSDImage) -> None:
        for plate in plates.plates:
            group = new_psd_group(image, LayerGroup(plate.name))
            for name, picture, is_visible in _group_of(plate, plates):
                new_psd_layer(group, name, np.asarray(picture), is_visible)
        if plates.above is not None:
            add_psd_layer(image, plates.above)

    write_psd(path, plates.finished, fill, plates.dpi, plates.notes)


def _group_of(plate: Plate, plates: Plates) -> Iterator[tuple[str, Image.Image, bool]]:
    """Name, image and visibility of what lies in the group of a plate, the lowest first."""
    yield "Depth", Image.fromarray(_grey(plate.nearness, _white_of(plates), np.uint8)).convert("RGB"), False
    yield "Matte", Image.fromarray(plate.matte).convert("RGB"), False
    yield plate.name, Image.fromarray(plate.rgba), True


def _write_ora(path: Path, plates: Plates) -> None:
    """OpenRaster 0.0.5, with a stack in the stack for each plate."""

    def write(stream: BinaryIO) -> None:
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr("mimetype", b"image/openraster")
            stacks = []
            for number, plate in enumerate(plates.plates):
                items = []
                for place, (name, image, is_visible) in enumerate(_group_of(plate, plates)):
                    source = f"data/plate-{number}-{place}.png"
                    archive.writestr(source, _png(image))
                    items.append(_ora_layer(name, source, is_visible))
                stacks.append(f"<stack name={quoteattr(plate.name)}>{''.join(reversed(items))}</stack>")
            if (above := plates.above) is not None:
                archive.writestr(_ORA_ABOVE, _png(Image.fromarray(above.rgba)))
                looks = above.is_visible, above.opacity, above.mode
                stacks.append(_ora_layer(above.name, _ORA_ABOVE, *looks))
            height, width = plates.labels.shape
            per_inch = f'xres="{plates.dpi}" yres="{plates.dpi}"'
            stack = (
                f'<?xml version="1.0" encoding="UTF-8"?><image version="0.0.5" w="{width}" h="{height}" '
                f"{per_inch}><stack>{''.join(reversed(stacks))}</stack></image>"
            )
            archive.writestr("stack.xml", stack.encode("utf-8", "replace"))
            whole = Image.fromarray(plates.finished)
            archive.writestr("mergedimage.png", _png(whole, plates.notes))
            whole.thumbnail((_THUMBNAIL_SIDE, _THUMBNAIL_SIDE))
            archive.writestr("Thumbnails/thumbnail.png", _png(whole))

    write_atomically(path, write)


def _ora_layer(name: str, source: str, is_visible: bool, opacity: float = 1.0, mode: str = "normal") -> str:
    seen, operator = "visible" if is_visible else "hidden", "src-over" if mode == "normal" else mode
    return (
        f'<layer name={quoteattr(name)} src={quoteattr(source)} x="0" y="0" opacity="{opacity}" '
        f'visibility="{seen}" composite-op="svg:{operator}"/>'
    )


def _write_folder(path: Path, plates: Plates) -> None:
    """All or nothing: the folder gets its name when everything is in it."""
    if is_there(path):
        raise BadFileError(path, tr("There is something of this name already; choose another one."))
    ensure_folder(path.parent)
    try:
        with TemporaryDirectory(prefix=".plates-", dir=path.parent, ignore_cleanup_errors=True) as temporary:
            folder = Path(temporary) / "plates"
            folder.mkdir()
            _fill_folder(folder, plates)
            shutil.move(folder, path)
    except OSError as error:
        raise BadFileError(path, tr("The plates cannot be written: {why}.", why=reason_of(error))) from error


def _fill_folder(folder: Path, plates: Plates) -> None:
    white = _white_of(plates)
    entries = []
    for number, plate in enumerate(plates.plates, start=1):
        stem = f"{number:02}-{_file_name(plate.name)}"
        files = {"picture": f"{stem}.png", "matte": f"{stem}-matte.png", "depth": f"{stem}-depth.png"}
        export_picture(folder / files["picture"], plate.picture, plates.notes, plates.dpi)
        Image.fromarray(plate.matte).save(folder / files["matte"])
        Image.fromarray(_grey(plate.nearness, white, np.uint16)).save(folder / files["depth"])
        entries.append({"name": plate.name, **files})
    if plates.above is not None:
        Image.fromarray(plates.above.rgba).save(folder / _PNG_ABOVE)
    export_picture(folder / "picture.png", plates.finished, plates.notes, plates.dpi)
    Image.fromarray(_grey(plates.nearness, white, np.uint16)).save(folder / "depth.png")
    export_label_map(folder / "labels.png", plates.labels, plates.label_set)
    (folder / "plates.json").write_text(json.dumps(_description(plates, entries), indent=2), "utf-8")


def _description(plates: Plates, entries: list[dict[str, str]]) -> dict[str, object]:
    height, width = plates.labels.shape
    return {
        "format": _FORMAT,
        "width": width,
        "height": height,
        "horizon": plates.horizon,
        "order": "farthest first",
        "picture": "picture.png",
        "depth": "depth.png",
        "nearness_of_white": _white_of(plates),
        "depth_means": "nearness: rows below the horizon, in heights of the picture, of the ground on which "
        "a thing stands; inversely proportional to its distance; 0 is infinitely far away",
        "labels": "labels.png",
        "label_names": {str(label.id): label.name for label in plates.label_set.labels},
        "plates": entries,
        "paint_over": None if plates.above is None else _said_of(plates.above),
        "model": plates.notes.model,
        "style": plates.notes.style,
        "licence": plates.notes.licence,
        "program": "GauGAN Desktop",
    }


def _said_of(above: ExportLayer) -> dict[str, object]:
    return {
        "picture": _PNG_ABOVE,
        "mode": above.mode,
        "opacity": above.opacity,
        "is_visible": above.is_visible,
    }


def _white_of(plates: Plates) -> float:
    """The nearness that depth maps show white."""
    return max(float(plate.nearness.max()) for plate in plates.plates) or 1.0


def _grey(nearness: np.ndarray, white: float, kind: type[np.unsignedinteger]) -> np.ndarray:
    return np.asarray(np.iinfo(kind).max * np.clip(nearness / white, 0, 1) + 0.5, kind)


def _file_name(name: str) -> str:
    """A name without what some systems do not allow in the names of files."""
    return re.sub(r'[\\/:*?"<>|.,\s\x00-\x1f]+', "-", name).strip("-")[:60] or "plate"


def _png(image: Image.Image, notes: PictureNotes | None = None) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "PNG", pnginfo=png_texts(notes))
    return buffer.getvalue()
