"""Profiles, PDF pages and large pictures, read back by other libraries."""

import io
import struct
import sys
import tracemalloc

import numpy as np
import psutil
import pypdf
import pytest
from PIL import Image, ImageCms
from PySide6.QtGui import QColorSpace

from gaugan_desktop.document.paint_over import PaintedOver, PaintOver
from gaugan_desktop.errors import BadFileError, GauganError
from gaugan_desktop.imaging.color_profiles import converted, is_outside, name_of, proofed, read_profile, srgb
from gaugan_desktop.imaging.export import PictureNotes, PrintTarget, export_picture

NOTES = PictureNotes("Tiny", "Dämmerung", "CC0")


@pytest.fixture
def picture() -> np.ndarray:
    """Smooth colours, (60, 90, 3)."""
    rows, columns = np.indices((60, 90))
    return np.dstack([rows * 4, columns * 2, 255 - rows * 4]).astype(np.uint8)


@pytest.fixture
def adobe() -> bytes:
    return bytes(QColorSpace(QColorSpace.NamedColorSpace.AdobeRgb).iccProfile().data())


def cmyk_profile(is_proof: bool = True) -> bytes:
    """A press that has black ink only: K = 1 - L.

    Args:
        is_proof: also tell what the inks look like.
    """
    corners = bytes(v for lightness in (255, 0) for _ in range(4) for v in (0, 0, 0, lightness))
    straight = bytes(range(256))
    table = (
        b"mft1\0\0\0\0" + bytes([3, 4, 2, 0]) + struct.pack(">9i", *(65536 * (n % 4 == 0) for n in range(9)))
        + straight * 3 + corners + straight * 4
    )  # fmt: skip
    inks = bytes(v for _ in range(8) for lightness in (255, 0) for v in (lightness, 128, 128))
    seen = (
        b"mft1\0\0\0\0" + bytes([4, 3, 2, 0]) + struct.pack(">9i", *(65536 * (n % 4 == 0) for n in range(9)))
        + straight * 4 + inks + straight * 3
    )  # fmt: skip
    name = b"Black ink only\0"
    description = b"desc\0\0\0\0" + struct.pack(">I", len(name)) + name + bytes(78)
    description += bytes(-len(description) % 4)
    seen += bytes(-len(seen) % 4)
    table += bytes(-len(table) % 4)
    parts = [(b"desc", description), (b"B2A0", table), (b"A2B0", seen)][: 2 + is_proof]
    start = 128 + 4 + len(parts) * 12
    tags = struct.pack(">I", len(parts))
    for tag, data in parts:
        tags += tag + struct.pack(">II", start, len(data))
        start += len(data)
    head = struct.pack(">I4sI4s4s4s", start, b"lcms", 0x02400000, b"prtr", b"CMYK", b"Lab ")
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(28)
    head += struct.pack(">3i", 63190, 65536, 54061)
    return head.ljust(128, b"\0") + tags + b"".join(data for _, data in parts)


@pytest.mark.parametrize("suffix", [".png", ".tif", ".jpg", ".webp"])
def test_pictures_are_converted_to_a_profile(tmp_path, picture, adobe, suffix) -> None:
    path = tmp_path / f"a{suffix}"
    export_picture(path, picture, NOTES, quality=100, target=PrintTarget(adobe))
    with Image.open(path) as image:
        assert image.info["icc_profile"] == adobe
        there = ImageCms.ImageCmsProfile(io.BytesIO(adobe))
        back = ImageCms.profileToProfile(image, there, ImageCms.createProfile("sRGB"), outputMode="RGB")
        stored = np.array(image.convert("RGB")).astype(int)
    assert np.abs(np.array(back).astype(int) - picture).mean() < 3
    assert np.abs(stored - picture).mean() > 5, "the numbers are others, the colours are the same"


def test_cmyk(tmp_path, picture) -> None:
    path = tmp_path / "press.icc"
    path.write_bytes(cmyk_profile())
    profile = read_profile(path)
    assert name_of(profile) == "Black ink only"
    for suffix in (".tif", ".jpg"):
        export_picture(tmp_path / f"a{suffix}", picture, NOTES, 300, 100, PrintTarget(profile))
        with Image.open(tmp_path / f"a{suffix}") as image:
            assert image.mode == "CMYK"
            inks = np.array(image).astype(int)
        assert inks[..., :3].max() <= 3
        assert inks[0, 0, 3] > inks[30, 89, 3], "darker places have more ink"
    with pytest.raises(BadFileError, match="CMYK"):
        export_picture(tmp_path / "a.png", picture, target=PrintTarget(profile))


def test_a_proof_shows_what_a_press_can_print(picture, adobe) -> None:
    grey = proofed(picture, cmyk_profile()).astype(int)
    assert np.ptp(grey, axis=2).max() <= 6, "black ink only"
    luma = picture @ (0.3, 0.6, 0.1)
    assert np.corrcoef(grey.mean(2).ravel(), luma.ravel())[0, 1] > 0.95
    wide = proofed(picture, adobe).astype(int)
    assert np.abs(wide - picture).mean() < 3, "a wide gamut holds all of it"
    with pytest.raises(GauganError, match="what its colours look like"):
        proofed(picture, cmyk_profile(is_proof=False))


def narrow_profile() -> bytes:
    """sRGB whose primaries have moved towards white by two fifths."""
    data = bytearray(srgb())
    places = {}
    for number in range(struct.unpack(">I", data[128:132])[0]):
        tag, start = struct.unpack(">4sI", data[132 + 12 * number : 140 + 12 * number])
        if tag in (b"rXYZ", b"gXYZ", b"bXYZ"):
            places[start + 8] = np.array(struct.unpack(">3i", data[start + 8 : start + 20]))
    middle = sum(places.values()) / 3
    for start, primary in places.items():
        data[start : start + 12] = struct.pack(">3i", *(0.6 * primary + 0.4 * middle).round().astype(int))
    return bytes(data)


COLORS = np.array([[(255, 0, 0), (200, 60, 50), (127, 127, 127), (140, 125, 120), (255, 255, 255)]], np.uint8)


def test_a_proof_leaves_out_what_a_screen_of_few_colours_lacks() -> None:
    seen = proofed(COLORS, narrow_profile()).astype(int)
    assert np.ptp(seen[0, 0]) < 140, "full red is out of its reach"
    assert np.abs(seen[0, 2:] - COLORS[0, 2:].astype(int)).max() <= 2


@pytest.mark.parametrize(
    ("profile", "outside"),
    [(narrow_profile(), [True, True, False, False, False]),
     (cmyk_profile(), [True, True, False, True, False]), (srgb(), [False] * 5)],
)  # fmt: skip
def test_colours_outside_of_a_profile_are_found(profile, outside) -> None:
    assert is_outside(COLORS, profile)[0].tolist() == outside
    proof = proofed(COLORS, profile).astype(int)
    differs = np.abs(proof - COLORS).max(2)[0] > 10
    assert differs.tolist() == outside, "what the proof changes much is what is marked"


def test_a_wide_profile_lacks_nothing(picture, adobe) -> None:
    assert not is_outside(picture, adobe).any()
    with pytest.raises(GauganError, match="what its colours look like"):
        is_outside(picture, cmyk_profile(is_proof=False))


def test_what_is_no_profile_is_refused(tmp_path) -> None:
    path = tmp_path / "a.icc"
    with pytest.raises(BadFileError, match="cannot be read"):
        read_profile(path)
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    for content in (b"", b"nonsense" * 99, lab):
        path.write_bytes(content)
        with pytest.raises(BadFileError, match="no colour profile"):
            read_profile(path)


@pytest.mark.parametrize("margin", [0.0, 12.5])
def test_pdf_pages_have_the_exact_size(tmp_path, picture, margin) -> None:
    path = tmp_path / "a.pdf"
    export_picture(path, picture, NOTES, dpi=240, quality=98, target=PrintTarget(margin=margin))
    file = pypdf.PdfReader(path)
    (page,) = file.pages
    edge = margin / 25.4 * 72
    assert float(page.mediabox.width) == pytest.approx(90 / 240 * 72 + 2 * edge, abs=0.01)
    assert float(page.mediabox.height) == pytest.approx(60 / 240 * 72 + 2 * edge, abs=0.01)
    placed = page.get_contents().operations[1][0]
    assert [float(number) for number in placed] == pytest.approx([27, 0, 0, 18, edge, edge], abs=0.01)
    (image,) = page.images
    assert np.abs(np.array(image.image.convert("RGB")).astype(int) - picture).mean() < 3
    picture_object = page["/Resources"]["/XObject"]["/Picture"]
    assert picture_object["/ColorSpace"][1].get_object().get_data() == srgb()
    assert file.metadata.subject == NOTES.description
    assert file.metadata.producer == "GauGAN Desktop"


def test_pdf_in_cmyk(tmp_path, picture) -> None:
    path = tmp_path / "a.pdf"
    export_picture(path, picture, NOTES, quality=98, target=PrintTarget(cmyk_profile()))
    (page,) = pypdf.PdfReader(path).pages
    space = page["/Resources"]["/XObject"]["/Picture"]["/ColorSpace"][1].get_object()
    assert space["/N"] == 4
    assert space.get_data() == cmyk_profile()


def test_a_full_disk_leaves_the_old_file(tmp_path, picture, monkeypatch) -> None:
    path = tmp_path / "a.png"
    export_picture(path, picture)
    before = path.read_bytes()

    def full(image, stream, kind, **options) -> None:
        stream.write(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Image.Image, "save", full)
    with pytest.raises(BadFileError, match="No space left"):
        export_picture(path, picture)
    assert path.read_bytes() == before
    assert not [left for left in tmp_path.iterdir() if left.name not in ("a.png", "home")]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="pages are counted as Linux does")
def test_pages_of_a_picture_in_a_file_do_not_stay_in_memory(tmp_path) -> None:
    scratch = tmp_path / "print.rgb"
    np.zeros((2000, 3000, 3), np.uint8).tofile(scratch)
    picture = np.memmap(scratch, np.uint8, "r", shape=(2000, 3000, 3))
    export_picture(tmp_path / "print.jpg", picture)
    mapped = [each.rss for each in psutil.Process().memory_maps() if each.path == str(scratch)]
    assert mapped
    assert sum(mapped) < picture.nbytes / 10


def test_a_large_picture_with_paint_over_is_never_whole_in_arrays(tmp_path) -> None:
    scratch, shape = tmp_path / "print.rgb", (2000, 3000, 3)
    np.full(shape, 90, np.uint8).tofile(scratch)
    rgba = np.random.default_rng(1).integers(0, 256, (500, 750, 4), np.uint8)
    picture = PaintedOver(np.memmap(scratch, np.uint8, "r", shape=shape), PaintOver.of(rgba))
    tracemalloc.start()
    try:
        export_picture(tmp_path / "print.tif", picture, target=PrintTarget(cmyk_profile()))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 3 * np.prod(shape)
    with Image.open(tmp_path / "print.tif") as image:
        inks = np.array(image)
    plain = np.array(converted(Image.fromarray(picture[:]), cmyk_profile()))
    assert np.abs(inks.astype(int) - plain).max() <= 1, "strips meet without a seam"
