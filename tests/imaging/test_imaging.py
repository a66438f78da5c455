import io
import struct
import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageOps

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.imaging import loading
from gaugan_desktop.imaging.export import export_label_map, export_picture
from gaugan_desktop.imaging.loading import (
    decode_picture,
    load_instance_ids,
    load_label_map,
    load_label_values,
    load_picture,
)
from gaugan_desktop.imaging.style_images import read_reference_photo, read_style_image
from gaugan_desktop.labels import UNPAINTED, parse_color
from gaugan_desktop.opencv import cv2


def picture(height: int = 40, width: int = 60) -> np.ndarray:
    return np.random.default_rng(0).integers(0, 256, (height, width, 3), np.uint8)


@pytest.mark.parametrize("suffix", ["png", "bmp", "tif", "webp"])
def test_lossless_formats_come_back(tmp_path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    Image.fromarray(picture()).save(path, lossless=True)
    assert np.array_equal(load_picture(path), picture())


def test_photos_are_turned_upright(tmp_path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.fromarray(picture()).save(tmp_path / "a.png", exif=exif)
    assert np.array_equal(load_picture(tmp_path / "a.png"), np.rot90(picture(), -1))


@pytest.mark.parametrize("orientation", range(10))
def test_every_orientation_is_turned_as_others_do(tmp_path, orientation) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    image = Image.fromarray(picture())
    image.save(tmp_path / "a.png", exif=exif)
    with Image.open(tmp_path / "a.png") as image:
        expected = np.asarray(ImageOps.exif_transpose(image))
    assert np.array_equal(load_picture(tmp_path / "a.png"), expected)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "LA", "P", "1", "I;16", "L"])
def test_pictures_are_the_same_in_bands_of_any_height(tmp_path, monkeypatch, landscape, mode) -> None:
    source = Image.fromarray(np.dstack([picture(), picture()[..., :1]]))
    image = Image.fromarray(np.arange(2400, dtype=np.uint16).reshape(40, 60))
    if mode != "I;16":
        image = source if mode == "RGBA" else source.convert("RGB" if mode == "P" else mode).convert(mode)
    image.save(tmp_path / "a.png")
    whole = load_picture(tmp_path / "a.png"), load_instance_ids(tmp_path / "a.png")
    monkeypatch.setattr(loading, "_BAND_ROWS", 7)
    assert np.array_equal(load_picture(tmp_path / "a.png"), whole[0])
    assert np.array_equal(load_instance_ids(tmp_path / "a.png"), whole[1])


def test_a_flipped_byte_of_a_png_file_is_found(tmp_path, landscape) -> None:
    """Pillow would decode it to other pixels without a word."""
    labels = np.random.default_rng(0).integers(0, 18, (64, 64)).astype(np.uint8)
    path = tmp_path / "a.png"
    Image.fromarray(labels).save(path, compress_level=0)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    for load in (load_picture, load_label_values, lambda path: load_label_map(path, landscape)):
        with pytest.raises(BadFileError):
            load(path)
    with pytest.raises(BadFileError):
        decode_picture(bytes(data), "a.png")


@pytest.mark.parametrize("mode", ["L", "LA", "RGBA", "P", "1", "CMYK", "I;16"])
def test_every_mode_becomes_rgb(tmp_path, mode: str) -> None:
    source = Image.fromarray(picture())
    if mode == "I;16":
        image = Image.fromarray(np.full((40, 60), 32896, np.uint16))
    else:
        image = source.convert("RGBA").convert(mode) if mode == "LA" else source.convert(mode)
    path = tmp_path / ("a.tif" if mode == "CMYK" else "a.png")
    image.save(path)
    loaded = load_picture(path)
    assert loaded.shape == (40, 60, 3)
    if mode == "I;16":
        assert (loaded == 128).all()


def test_transparent_parts_become_white(tmp_path) -> None:
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(tmp_path / "a.png")
    assert (load_picture(tmp_path / "a.png") == 255).all()


def test_embedded_profiles_are_applied_and_broken_ones_ignored(tmp_path) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for name, profile in (("good", srgb), ("bad", b"nonsense")):
        Image.fromarray(picture()).save(tmp_path / f"{name}.png", icc_profile=profile)
        loaded = load_picture(tmp_path / f"{name}.png").astype(int)
        assert np.abs(loaded - picture()).max() <= 1


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"%PDF-1.4", b"\xff\xd8\xff"])
def test_other_files_are_refused(tmp_path, data: bytes) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(data)
    with pytest.raises(BadFileError, match="not a picture"):
        load_picture(path)
    with pytest.raises(BadFileError, match="not a picture"):
        decode_picture(data, "a.png")


def test_missing_file(tmp_path) -> None:
    with pytest.raises(BadFileError, match="does not exist"):
        load_picture(tmp_path / "a.png")


def png_head(width: int, height: int) -> bytes:
    """A PNG that claims a size and has no pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


@pytest.mark.parametrize("size", [(20_000, 14_000), (12_001, 10_000), (100_000, 100_000)])
def test_giant_pictures_are_refused_with_what_is_possible(tmp_path, landscape, size) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(png_head(*size))
    loaders = (
        load_picture,
        lambda path: load_label_map(path, landscape),
        load_label_values,
        load_instance_ids,
        read_style_image,
        read_reference_photo,
        lambda path: decode_picture(path.read_bytes(), path.name),
    )
    for load in loaders:
        with pytest.raises(BadFileError, match=r"too large.* 120 million pixels.* 12000 x 10000"):
            load(path)


def test_pictures_up_to_the_limit_open(tmp_path) -> None:
    Image.new("1", (11_648, 8_736)).save(tmp_path / "a.png")
    assert load_label_values(tmp_path / "a.png").shape == (8_736, 11_648)


@given(st.data())
def test_no_mutation_escapes_as_another_error(tmp_path, data) -> None:
    buffer = io.BytesIO()
    kind = data.draw(st.sampled_from(["PNG", "JPEG", "WEBP", "TIFF", "BMP"]))
    Image.fromarray(picture()).save(buffer, kind)
    original = bytearray(buffer.getvalue())
    for _ in range(data.draw(st.integers(1, 6))):
        original[data.draw(st.integers(0, len(original) - 1))] = data.draw(st.integers(0, 255))
    try:
        decode_picture(bytes(original), "mutated")
    except BadFileError as error:
        assert str(error).endswith(".")


def test_label_map_round_trip(tmp_path, banded_labels, landscape) -> None:
    banded_labels[0, :5] = UNPAINTED
    path = tmp_path / "labels.png"
    export_label_map(path, banded_labels, landscape)
    assert np.array_equal(load_label_map(path, landscape), banded_labels)
    assert np.array_equal(load_label_values(path), banded_labels)
    with Image.open(path) as image:
        assert image.mode == "P"
        shown = np.array(image.convert("RGB"))
    painted = banded_labels != UNPAINTED
    assert np.array_equal(shown[painted], landscape.palette[banded_labels][painted])


def test_colored_label_maps_open_in_display_and_demo_colors(tmp_path, banded_labels, landscape) -> None:
    demo = landscape.palette.copy()
    for label in landscape.labels:
        if label.import_colors:
            demo[label.id] = label.import_colors[0]
    for name, palette in (("display", landscape.palette), ("demo", demo)):
        path = tmp_path / f"{name}.png"
        Image.fromarray(palette[banded_labels]).save(path)
        assert np.array_equal(load_label_map(path, landscape), banded_labels)
    assert tuple(demo[16]) == parse_color("#a8c832")


def test_unknown_color_is_named_with_its_place(tmp_path, banded_labels, landscape) -> None:
    colored = landscape.palette[banded_labels]
    colored[50, 70] = (1, 2, 3)
    Image.fromarray(colored).save(tmp_path / "a.png")
    with pytest.raises(BadFileError, match=r"#010203 at pixel \(70, 50\)"):
        load_label_map(tmp_path / "a.png", landscape)


def test_transparent_pixels_are_unpainted(tmp_path, banded_labels, landscape) -> None:
    rgba = np.dstack([landscape.palette[banded_labels], np.full((96, 128), 255, np.uint8)])
    rgba[:10] = 0
    Image.fromarray(rgba).save(tmp_path / "a.png")
    labels = load_label_map(tmp_path / "a.png", landscape)
    assert (labels[:10] == UNPAINTED).all()
    assert np.array_equal(labels[10:], banded_labels[10:])


def test_unknown_id_is_named_with_its_place(tmp_path, banded_labels, landscape) -> None:
    banded_labels[3, 4] = 18
    Image.fromarray(banded_labels).save(tmp_path / "a.png")
    with pytest.raises(BadFileError, match=r"id 18 at pixel \(4, 3\)"):
        load_label_map(tmp_path / "a.png", landscape)


def test_label_map_files_hold_ids_or_colors(tmp_path) -> None:
    Image.fromarray(picture()).save(tmp_path / "a.png")
    assert load_label_values(tmp_path / "a.png").shape == (*picture().shape[:2], 4)


def test_instance_maps_keep_large_and_colored_ids(tmp_path) -> None:
    ids = np.array([[7, 26_001], [7, 0]], np.uint16)
    Image.fromarray(ids).save(tmp_path / "grey.png")
    assert np.array_equal(load_instance_ids(tmp_path / "grey.png"), ids)
    colors = np.array([[[1, 2, 3], [0, 0, 9]]], np.uint8)
    Image.fromarray(colors).save(tmp_path / "colors.png")
    assert load_instance_ids(tmp_path / "colors.png").tolist() == [[0x010203, 9]]


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".JPEG"])
def test_pictures_are_exported(tmp_path, suffix: str) -> None:
    smooth = np.repeat(np.linspace(0, 255, 60, dtype=np.uint8)[None, :, None], 40, 0).repeat(3, 2)
    path = tmp_path / f"a{suffix}"
    export_picture(path, smooth)
    assert np.abs(load_picture(path).astype(int) - smooth).max() <= (0 if suffix == ".png" else 4)


def test_unknown_export_suffix(tmp_path, landscape) -> None:
    with pytest.raises(BadFileError, match=r"\.png, \.jpg, \.webp, \.tif or \.pdf"):
        export_picture(tmp_path / "a.gif", picture())
    with pytest.raises(BadFileError, match=r"saved as \.png"):
        export_label_map(tmp_path / "a.jpg", np.zeros((4, 4), np.uint8), landscape)


def test_style_images_are_made_small(tmp_path) -> None:
    Image.fromarray(picture(900, 1500)).save(tmp_path / "a.png")
    assert decode_picture(read_style_image(tmp_path / "a.png"), "a").shape == (614, 1024, 3)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "PA"])
def test_transparent_pictures_lie_on_white(tmp_path, mode) -> None:
    rng = np.random.default_rng(4)
    picture = Image.fromarray(rng.integers(0, 256, (300, 40, 4), np.uint8)).convert(mode)
    rgba = picture.convert("RGBA")
    picture.save(tmp_path / "a.tif") if mode == "PA" else picture.save(tmp_path / "a.png")
    expected = Image.alpha_composite(Image.new("RGBA", rgba.size, "white"), rgba).convert("RGB")
    loaded = load_picture(next(tmp_path.glob("a.*")))
    assert np.array_equal(loaded, np.asarray(expected))


def test_of_many_channels_or_bits_fewer_pixels_are_opened_as_is_said(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(loading, "_MAX_UNPACKED_BYTES", 3_000_000)
    deep = np.zeros((1000, 600, 3), np.uint16)
    cv2.imwrite(str(tmp_path / "deep.png"), deep)
    cv2.imwrite(str(tmp_path / "deep.tif"), deep)
    Image.new("RGBA", (1000, 1000)).save(tmp_path / "clear.png")
    for name, said in {
        "deep.png": "3 channels of 16 bits, at most 0 million",
        "deep.tif": "3 channels of 16 bits, at most 0 million",
        "clear.png": "4 channels of 8 bits, at most 0 million",
    }.items():
        with pytest.raises(BadFileError, match=said):
            load_picture(tmp_path / name)
    Image.new("RGB", (1000, 1000)).save(tmp_path / "plain.png")
    assert load_picture(tmp_path / "plain.png").shape == (1000, 1000, 3)
