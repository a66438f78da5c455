"""Pictures with 16 bits per channel, read back by other libraries and compared with LittleCMS."""

import io
import struct

import cv2
import numpy as np
import pytest
from PIL import Image, ImageCms
from PySide6.QtGui import QColorSpace

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.imaging.color_profiles import converted_deep, is_deep, srgb
from gaugan_desktop.imaging.export import PictureNotes, PrintTarget, export_picture
from tests.imaging.test_prints import cmyk_profile

NOTES = PictureNotes("Tiny", "Dusk", "CC0")
KNOWN = QColorSpace.NamedColorSpace


def known(name: QColorSpace.NamedColorSpace) -> bytes:
    return bytes(QColorSpace(name).iccProfile().data())


def with_curve(curve: bytes) -> bytes:
    """sRGB with another curve in all channels."""
    data = bytearray(srgb())
    start = len(data)
    data += curve + bytes(-len(curve) % 4)
    for number in range(struct.unpack(">I", data[128:132])[0]):
        place = 132 + 12 * number
        if data[place : place + 4] in (b"rTRC", b"gTRC", b"bTRC"):
            data[place + 4 : place + 12] = struct.pack(">II", start, len(curve))
    data[:4] = struct.pack(">I", len(data))
    return bytes(data)


def parametric(kind: int, *numbers: float) -> bytes:
    values = struct.pack(f">{len(numbers)}i", *(round(65536 * number) for number in numbers))
    return b"para\0\0\0\0" + struct.pack(">HH", kind, 0) + values


def table(*points: int) -> bytes:
    return b"curv\0\0\0\0" + struct.pack(f">I{len(points)}H", len(points), *points)


PROFILES = {
    "Display P3": known(KNOWN.DisplayP3),
    "Adobe RGB": known(KNOWN.AdobeRgb),
    "ProPhoto": known(KNOWN.ProPhotoRgb),
    "power": with_curve(parametric(0, 1.8)),
    "power above zero": with_curve(parametric(1, 2.0, 1.0, -0.001)),
    "raised": with_curve(parametric(2, 2.0, 0.9, 0.0, 0.1)),
    "line and power": with_curve(parametric(3, 2.4, 0.948, 0.052, 0.077, 0.04)),
    "all": with_curve(parametric(4, 2.2, 0.95, 0.05, 0.1311, 0.08, 0.0004, 0.0004)),
    "straight": with_curve(table()),
    "one number": with_curve(table(round(2.2 * 256))),
    "points": with_curve(table(*(round(65535 * (n / 255) ** 2) for n in range(256)))),
}


@pytest.fixture
def picture() -> np.ndarray:
    """All kinds of colours in between 8 bits, (64, 96, 3)."""
    return np.random.default_rng(0).integers(0, 65536, (64, 96, 3), np.uint16)


@pytest.mark.parametrize("name", PROFILES)
def test_conversion_agrees_with_littlecms_to_rounding(name) -> None:
    picture = np.random.default_rng(0).integers(0, 256, (128, 128, 3), np.uint8)
    intent, flags = ImageCms.Intent.PERCEPTUAL, ImageCms.Flags.NOOPTIMIZE
    screen, target = (ImageCms.ImageCmsProfile(io.BytesIO(data)) for data in (srgb(), PROFILES[name]))
    exact = ImageCms.buildTransform(screen, target, "RGB", "RGB", intent, flags)
    expected = np.asarray(ImageCms.applyTransform(Image.fromarray(picture), exact)).astype(float)
    found = converted_deep(picture.astype(np.uint16) * 257, PROFILES[name]) / 257
    assert np.abs(found - expected).max() <= 0.55


@pytest.mark.parametrize("suffix", [".png", ".tif"])
@pytest.mark.parametrize("profile", [srgb(), PROFILES["Adobe RGB"]], ids=["sRGB", "Adobe RGB"])
def test_files_hold_16_bits_profile_and_notes(tmp_path, picture, suffix, profile) -> None:
    path = tmp_path / f"a{suffix}"
    export_picture(path, picture, NOTES, 240, target=PrintTarget(profile))
    assert np.array_equal(
        cv2.imread(str(path), cv2.IMREAD_UNCHANGED)[..., ::-1], converted_deep(picture, profile)
    )
    with Image.open(path) as image:
        assert image.info["icc_profile"] == profile
        assert [round(float(side)) for side in image.info["dpi"]] == [240, 240]
        said = {**image.info, **image.getexif()}
    assert {"GauGAN Desktop", "Model: Tiny; Style: Dusk", "CC0"} <= {str(value) for value in said.values()}


@pytest.mark.parametrize("suffix", [".png", ".tif"])
def test_without_notes_a_file_says_its_resolution_only(tmp_path, picture, suffix) -> None:
    path = tmp_path / f"a{suffix}"
    export_picture(path, picture, None, 240)
    with Image.open(path) as image:
        assert "icc_profile" not in image.info
        assert not {0x0131, 0x010E, 0x8298} & set(image.getexif())


def test_large_tiffs_have_many_strips(tmp_path) -> None:
    picture = np.random.default_rng(0).integers(0, 65536, (700, 900, 3), np.uint16)
    export_picture(tmp_path / "a.tif", picture, NOTES)
    assert np.array_equal(cv2.imread(str(tmp_path / "a.tif"), cv2.IMREAD_UNCHANGED)[..., ::-1], picture)
    with Image.open(tmp_path / "a.tif") as image:
        assert len(image.tag_v2[273]) > 2


@pytest.mark.parametrize(
    "profile",
    [
        cmyk_profile(),
        srgb()[:200],
        with_curve(table(*[0] * 64, *range(0, 65536, 1024))),
        with_curve(table(65535, 0)),
        with_curve(parametric(9, 1.0)),
        with_curve(b"what"),
    ],
    ids=["press", "cut off", "flat", "falling", "unknown kind", "no curve"],
)
def test_other_profiles_have_8_bits_and_are_never_passed_off(tmp_path, picture, profile) -> None:
    assert not is_deep(profile)
    with pytest.raises(BadFileError, match="8 bits per channel only"):
        export_picture(tmp_path / "a.tif", picture, target=PrintTarget(profile))
    assert not (tmp_path / "a.tif").exists()
