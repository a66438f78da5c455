"""Writing pictures and label maps for other programs."""

import io
import mmap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol

import numpy as np
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from gaugan_desktop.errors import BadFileError, GauganError
from gaugan_desktop.files import write_atomically, write_bytes_atomically
from gaugan_desktop.imaging.color_profiles import converted, converted_deep, mode_of, srgb
from gaugan_desktop.imaging.deep_pictures import deep_png, deep_tiff
from gaugan_desktop.imaging.pdf import write_pdf
from gaugan_desktop.imaging.xmp import xmp_packet
from gaugan_desktop.labels import UNPAINTED, LabelSet
from gaugan_desktop.texts import tr

if TYPE_CHECKING:
    from psd_tools import PSDImage
    from psd_tools.api.layers import Group, PixelLayer

PICTURE_FORMATS = {
    ".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP", ".tif": "TIFF", ".tiff": "TIFF",
    ".pdf": "PDF",
}  # fmt: skip
QUALITY = 95
DEEP_FORMATS = (".png", ".tif", ".tiff")
_WEBP_SIDE = 16383
PROGRAM = "GauGAN Desktop"
_EXIF_SOFTWARE, _EXIF_DESCRIPTION, _EXIF_COPYRIGHT = 0x0131, 0x010E, 0x8298
_EXIF_X_RESOLUTION, _EXIF_Y_RESOLUTION, _EXIF_RESOLUTION_UNIT = 0x011A, 0x011B, 0x0128
_INCH = 2  # as TIFF, EXIF and OpenCV count units
_PSD_PER_INCH = 1
DEFAULT_DPI = 300
_STRIP_PIXELS = 1 << 21  # that are converted at a time


@dataclass(frozen=True)
class PictureNotes:
    """What a file says about its picture: which model painted it, in which style, under which licence."""

    model: str = ""
    style: str = ""
    licence: str = ""

    @property
    def description(self) -> str:
        parts = [("Model", self.model), ("Style", self.style)]
        return "; ".join(f"{name}: {text}" for name, text in parts if text)


NO_NOTES = PictureNotes()


@dataclass(frozen=True)
class PrintTarget:
    """What a picture is made for.

    Attributes:
        profile: (ICC) to convert to; None for sRGB.
        margin: of a PDF page, in millimetres.
    """

    profile: bytes | None = None
    margin: float = 0.0


ON_SCREEN = PrintTarget()


@dataclass(frozen=True)
class LayerGroup:
    """Neighbours of one group lie together in a layered file."""

    name: str
    is_visible: bool = True


@dataclass(frozen=True)
class ExportLayer:
    """A layer of a layered file: (H, W, 4) uint8 RGBA.

    Attributes:
        mode: how it mixes with what is below: normal, multiply, screen or overlay.
        opacity: 0 to 1.
    """

    name: str
    rgba: np.ndarray
    is_visible: bool = True
    mode: str = "normal"
    opacity: float = 1.0
    group: LayerGroup | None = None


class Rows(Protocol):
    """A picture (H, W, 3) that is read by rows: an array, or one that is made as it is read."""

    @property
    def shape(self) -> tuple[int, ...]: ...

    @property
    def dtype(self) -> np.dtype: ...

    @property
    def base(self) -> object: ...

    def __getitem__(self, rows: slice, /) -> np.ndarray: ...


def export_picture(
    path: str | Path,
    picture: Rows,
    notes: PictureNotes | None = None,
    dpi: int = DEFAULT_DPI,
    quality: int = QUALITY,
    target: PrintTarget = ON_SCREEN,
    is_quick: bool = False,
) -> None:
    """Write a picture (H, W, 3) in sRGB, by the file's suffix, in one atomic step.

    uint8, or uint16 for PNG and TIFF.

    Args:
        notes: written into the file together with the colour profile; None writes neither.
        dpi: pixels per inch that programs for print shall assume.
        quality: of JPEG, WebP and PDF, 1 to 100.
        target: the profile to convert to, and the margins of PDF pages.
        is_quick: PNG files of 8 bits are larger, and written in a third of the time.

    Raises:
        BadFileError: the suffix is unknown, the format too small, or the file cannot be written.
    """
    path = Path(path)
    if picture.dtype == np.uint16:
        write_bytes_atomically(path, _deep(path, picture[:], notes, dpi, target.profile or srgb()))
        return
    kind = PICTURE_FORMATS.get(path.suffix.lower())
    if kind is None:
        raise BadFileError(
            path, tr("Pictures are saved as .png, .jpg, .webp, .tif or .pdf; choose one of these endings.")
        )
    if kind == "WEBP" and max(picture.shape[:2]) > _WEBP_SIDE:
        raise BadFileError(path, tr("WebP pictures have at most {side} pixels per side.", side=_WEBP_SIDE))
    profile = target.profile or srgb()
    if mode_of(profile) == "CMYK" and kind in ("PNG", "WEBP"):
        raise BadFileError(path, tr("CMYK pictures are saved as .tif, .jpg or .pdf."))
    image = _image_of(picture, profile)

    def write(stream: BinaryIO) -> None:
        if kind == "PDF":
            about = "" if notes is None else notes.description
            write_pdf(stream, image, profile, dpi, target.margin, quality, about)
        else:
            has_profile = notes is not None or profile != srgb()
            options = _options(kind, notes, dpi, quality)
            if is_quick and kind == "PNG":
                options["compress_level"] = 1
            image.save(stream, kind, **options, **({"icc_profile": profile} if has_profile else {}))

    write_atomically(path, write)


def _image_of(picture: Rows, profile: bytes) -> Image.Image:
    """The picture in a profile, for Pillow, converted strip by strip. Of a picture in a file the pages that
    were read for it leave memory again."""
    height, width = picture.shape[:2]
    result = Image.new(mode_of(profile), (width, height))
    count = max(1, _STRIP_PIXELS // width)
    for top in range(0, height, count):
        strip = Image.fromarray(picture[top : top + count])
        result.paste(converted(strip, profile), (0, top))
        if isinstance(picture.base, mmap.mmap) and hasattr(mmap, "MADV_DONTNEED"):
            picture.base.madvise(mmap.MADV_DONTNEED)
    return result


def _deep(path: Path, picture: np.ndarray, notes: PictureNotes | None, dpi: int, profile: bytes) -> bytes:
    """A file with 16 bits per channel."""
    suffix = path.suffix.lower()
    if suffix not in DEEP_FORMATS:
        raise BadFileError(path, tr("Pictures with 16 bits per channel are saved as .png or .tif."))
    try:
        picture = converted_deep(picture, profile)
    except GauganError as error:
        raise BadFileError(path, str(error)) from error
    named = profile if notes is not None or profile != srgb() else None
    if suffix != ".png":
        return deep_tiff(picture, dpi, named, _texts(notes))
    small, has_profile = io.BytesIO(), {} if named is None else {"icc_profile": named}
    Image.new("RGB", (1, 1)).save(small, "PNG", **_options("PNG", notes, dpi), **has_profile)
    return deep_png(picture, small.getvalue())


def export_psd(
    path: str | Path,
    picture: np.ndarray,
    layers: Sequence[ExportLayer],
    dpi: int = DEFAULT_DPI,
    above: Sequence[ExportLayer] = (),
    merged: np.ndarray | None = None,
    notes: PictureNotes | None = None,
) -> None:
    """Write a Photoshop file: a picture (H, W, 3) uint8 and layers below it, bottom first.

    Args:
        above: layers over the picture.
        merged: what all of it looks like, (H, W, 3) uint8; None where that is the picture.
        notes: written into the file; None writes none.

    Raises:
        BadFileError: the file cannot be written.
    """
    top = ExportLayer("Picture", np.dstack([picture, np.full(picture.shape[:2], 255, np.uint8)]))

    def fill(image: "PSDImage") -> None:
        for group, run in groupby((*layers, top, *above), attrgetter("group")):
            parent = image if group is None else new_psd_group(image, group)
            for each in run:
                add_psd_layer(parent, each)

    write_psd(path, picture if merged is None else merged, fill, dpi, notes)


def new_psd_group(image: "PSDImage", group: LayerGroup) -> "Group":
    """Put an empty, closed group on top of a Photoshop file's layers."""
    from psd_tools.api.layers import Group

    result = Group.new(image, group.name[:255], open_folder=False)
    result.visible = group.is_visible
    return result


def add_psd_layer(parent: "PSDImage | Group", added: ExportLayer) -> None:
    """Put a layer on top of the layers of a Photoshop file or of a group in it."""
    from psd_tools.constants import BlendMode

    layer = new_psd_layer(parent, added.name, added.rgba, added.is_visible)
    layer.blend_mode = BlendMode[added.mode.upper()]
    layer.opacity = round(255 * added.opacity)


def new_psd_layer(
    parent: "PSDImage | Group", name: str, pixels: np.ndarray, is_visible: bool
) -> "PixelLayer":
    """Put pixels (H, W, 3 or 4) uint8 on top of the layers of a Photoshop file or of a group in it."""
    from psd_tools.api.layers import PixelLayer

    layer = PixelLayer.fromarray(pixels, parent, "layer")
    layer.name, layer.visible = name[:255], is_visible
    return layer


def write_psd(
    path: str | Path,
    picture: np.ndarray,
    fill: Callable[["PSDImage"], None],
    dpi: int,
    notes: PictureNotes | None,
) -> None:
    """Write a Photoshop file that shows a picture (H, W, 3) uint8 in sRGB; `fill` puts the layers into it.

    Raises:
        BadFileError: the file cannot be written.
    """
    from psd_tools import PSDImage
    from psd_tools.constants import Resource
    from psd_tools.psd.image_resources import ImageResource, ResoulutionInfo

    image = PSDImage.frompil(Image.fromarray(picture))
    fill(image)
    across = (dpi << 16, _PSD_PER_INCH, _PSD_PER_INCH)  # 16 bits before the point, 16 behind it
    said = [
        (Resource.RESOLUTION_INFO, ResoulutionInfo(*across, *across).tobytes()),
        (Resource.ICC_PROFILE, srgb()),
    ]
    if notes is not None:
        said.append((Resource.XMP_METADATA, xmp_packet(PROGRAM, notes.description, notes.licence)))
    for key, data in said:
        image.image_resources[key] = ImageResource(key=key, data=data)
    buffer = io.BytesIO()
    image.save(buffer, encoding="utf-8")
    write_bytes_atomically(Path(path), buffer.getvalue())


def export_label_map(path: str | Path, labels: np.ndarray, label_set: LabelSet) -> None:
    """Write a label map (H, W) uint8 as an indexed PNG that shows the label colours.

    Indices are label ids, so the file opens again without loss; 255 is transparent.

    Raises:
        BadFileError: the suffix is not .png or the file cannot be written.
    """
    path = Path(path)
    if path.suffix.lower() != ".png":
        raise BadFileError(path, tr("Label maps are saved as .png."))
    indexed = Image.fromarray(labels, "P")
    indexed.putpalette(label_set.palette.tobytes())
    buffer = io.BytesIO()
    indexed.save(buffer, "PNG", optimize=True, transparency=UNPAINTED)
    write_bytes_atomically(path, buffer.getvalue())


def _options(kind: str, notes: PictureNotes | None, dpi: int, quality: int = QUALITY) -> dict[str, Any]:
    """What Pillow shall save a picture with."""
    options: dict[str, Any] = {"dpi": (dpi, dpi)}
    if kind == "JPEG":
        options |= {"quality": quality, "subsampling": 0}
    elif kind == "WEBP":
        options |= {"quality": quality, "method": 4}
    elif kind == "TIFF":
        options |= {"compression": "tiff_deflate"}
    if kind == "PNG":
        return options | {"pnginfo": png_texts(notes)}
    return options | {"exif": _exif(notes, dpi)}


def png_texts(notes: PictureNotes | None) -> PngInfo:
    """What a PNG says about its picture."""
    texts = PngInfo()
    if notes is not None:
        for name, value in (
            ("Software", PROGRAM), ("Description", notes.description), ("Copyright", notes.licence),
        ):  # fmt: skip
            if value:
                texts.add_itxt(name, value)
    return texts


def _exif(notes: PictureNotes | None, dpi: int) -> Image.Exif:
    exif = Image.Exif()
    exif[_EXIF_X_RESOLUTION] = exif[_EXIF_Y_RESOLUTION] = float(dpi)
    exif[_EXIF_RESOLUTION_UNIT] = _INCH
    exif.update(_texts(notes))
    return exif


def _texts(notes: PictureNotes | None) -> dict[int, str]:
    """What EXIF and TIFF say in words, by the number of the tag."""
    if notes is None:
        return {}
    texts = {
        _EXIF_SOFTWARE: PROGRAM, _EXIF_DESCRIPTION: notes.description, _EXIF_COPYRIGHT: notes.licence,
    }  # fmt: skip
    return {tag: text for tag, text in texts.items() if text}
