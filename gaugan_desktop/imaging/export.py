"""Writing pictures and label maps for other programs."""

import io
import mmap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol

import numpy as np
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import write_atomically, write_bytes_atomically
from gaugan_desktop.imaging.color_profiles import converted, mode_of, srgb
from gaugan_desktop.imaging.pdf import write_pdf
from gaugan_desktop.labels import UNPAINTED, LabelSet
from gaugan_desktop.opencv import cv2
from gaugan_desktop.texts import mark, tr

if TYPE_CHECKING:
    from psd_tools import PSDImage

PICTURE_FORMATS = {
    ".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP", ".tif": "TIFF", ".tiff": "TIFF",
    ".pdf": "PDF",
}  # fmt: skip
QUALITY = 95
DEEP_FORMATS = (".png", ".tif", ".tiff")
_WEBP_SIDE = 16383
_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PNG_HEAD = len(_PNG_SIGNATURE) + 25  # with the IHDR chunk
_PROGRAM = "GauGAN Desktop"
_EXIF_SOFTWARE, _EXIF_DESCRIPTION, _EXIF_COPYRIGHT = 0x0131, 0x010E, 0x8298
_EXIF_X_RESOLUTION, _EXIF_Y_RESOLUTION, _EXIF_RESOLUTION_UNIT = 0x011A, 0x011B, 0x0128
_INCH = 2  # as TIFF, EXIF and OpenCV count units
_PSD_PER_INCH = 1
DEFAULT_DPI = 300
DEEP_IS_SRGB = mark("Pictures with 16 bits per channel stay in sRGB; choose 8 bits for a colour profile.")
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
        target: the profile to convert to, for 8 bits, and the margins of PDF pages.
        is_quick: PNG files of 8 bits are larger, and written in a third of the time.

    Raises:
        BadFileError: the suffix is unknown, the format too small, or the file cannot be written.
    """
    path = Path(path)
    if picture.dtype == np.uint16:
        if target.profile not in (None, srgb()):
            raise BadFileError(path, tr(DEEP_IS_SRGB))
        write_bytes_atomically(path, _deep(path, picture[:], notes, dpi))
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


def _deep(path: Path, picture: np.ndarray, notes: PictureNotes | None, dpi: int) -> bytes:
    """A file with 16 bits per channel. Pillow cannot write these; what else it would write is added."""
    suffix = path.suffix.lower()
    if suffix not in DEEP_FORMATS:
        raise BadFileError(path, tr("Pictures with 16 bits per channel are saved as .png or .tif."))
    resolution = {
        cv2.IMWRITE_TIFF_RESUNIT: _INCH, cv2.IMWRITE_TIFF_XDPI: dpi, cv2.IMWRITE_TIFF_YDPI: dpi,
    }  # fmt: skip
    settings = [] if suffix == ".png" else [number for pair in resolution.items() for number in pair]
    is_written, data = cv2.imencode(suffix, picture[:, :, ::-1], settings)
    if not is_written:
        raise BadFileError(path, tr("The picture could not be encoded."))
    encoded = data.tobytes()
    if suffix != ".png":
        return encoded
    small = io.BytesIO()
    has_profile = {} if notes is None else {"icc_profile": srgb()}
    Image.new("RGB", (1, 1)).save(small, "PNG", **_options("PNG", notes, dpi), **has_profile)
    kept = [chunk for name, chunk in _chunks(small.getvalue()) if name in (b"iCCP", b"iTXt", b"pHYs")]
    return encoded[:_PNG_HEAD] + b"".join(kept) + encoded[_PNG_HEAD:]


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and bytes of every chunk of a PNG file (PNG specification, section 5.3)."""
    place = len(_PNG_SIGNATURE)
    while place < len(png):
        end = place + 12 + int.from_bytes(png[place : place + 4], "big")
        yield png[place + 4 : place + 8], png[place:end]
        place = end


def export_psd(
    path: str | Path,
    picture: np.ndarray,
    layers: Sequence[ExportLayer],
    dpi: int = DEFAULT_DPI,
    above: Sequence[ExportLayer] = (),
    merged: np.ndarray | None = None,
) -> None:
    """Write a Photoshop file: a picture (H, W, 3) uint8 and layers below it, bottom first.

    Args:
        above: layers over the picture.
        merged: what all of it looks like, (H, W, 3) uint8; None where that is the picture.

    Raises:
        BadFileError: the file cannot be written.
    """
    top = ExportLayer("Picture", np.dstack([picture, np.full(picture.shape[:2], 255, np.uint8)]))

    def fill(image: "PSDImage") -> None:
        for each in (*layers, top, *above):
            add_psd_layer(image, each)

    write_psd(path, picture if merged is None else merged, fill, dpi)


def add_psd_layer(image: "PSDImage", added: ExportLayer) -> None:
    """Put a layer on top of a Photoshop file's layers."""
    from psd_tools.api.layers import PixelLayer
    from psd_tools.constants import BlendMode

    layer = PixelLayer.frompil(Image.fromarray(added.rgba), image, "layer")
    layer.name = added.name[:255]
    layer.visible = added.is_visible
    layer.blend_mode = BlendMode[added.mode.upper()]
    layer.opacity = round(255 * added.opacity)


def write_psd(path: str | Path, picture: np.ndarray, fill: Callable[["PSDImage"], None], dpi: int) -> None:
    """Write a Photoshop file that shows a picture (H, W, 3) uint8; `fill` puts the layers into it.

    Raises:
        BadFileError: the file cannot be written.
    """
    from psd_tools import PSDImage
    from psd_tools.constants import Resource
    from psd_tools.psd.image_resources import ImageResource, ResoulutionInfo

    image = PSDImage.frompil(Image.fromarray(picture))
    fill(image)
    across = (dpi << 16, _PSD_PER_INCH, _PSD_PER_INCH)  # 16 bits before the point, 16 behind it
    image.image_resources[Resource.RESOLUTION_INFO] = ImageResource(
        key=Resource.RESOLUTION_INFO, data=ResoulutionInfo(*across, *across).tobytes()
    )
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
        return options | {"pnginfo": _png_texts(notes)}
    return options | {"exif": _exif(notes, dpi)}


def _png_texts(notes: PictureNotes | None) -> PngInfo:
    texts = PngInfo()
    if notes is not None:
        for name, value in (
            ("Software", _PROGRAM), ("Description", notes.description), ("Copyright", notes.licence),
        ):  # fmt: skip
            if value:
                texts.add_itxt(name, value)
    return texts


def _exif(notes: PictureNotes | None, dpi: int) -> Image.Exif:
    exif = Image.Exif()
    exif[_EXIF_X_RESOLUTION] = exif[_EXIF_Y_RESOLUTION] = float(dpi)
    exif[_EXIF_RESOLUTION_UNIT] = _INCH
    if notes is not None:
        exif[_EXIF_SOFTWARE] = _PROGRAM
        for tag, value in ((_EXIF_DESCRIPTION, notes.description), (_EXIF_COPYRIGHT, notes.licence)):
            if value:
                exif[tag] = value
    return exif
