"""Panoramas with the brightness of the world, read back by OpenEXR and OpenCV."""

import numpy as np
import OpenEXR
import pytest

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.imaging.export import PictureNotes
from gaugan_desktop.imaging.hdr import cube, radiance, whole_sphere, write_hdr
from gaugan_desktop.opencv import cv2

HEIGHT, WIDTH = 128, 256


@pytest.fixture
def is_sky() -> np.ndarray:
    mask = np.zeros((HEIGHT, WIDTH), bool)
    mask[:64] = True
    return mask


@pytest.fixture
def clear(is_sky) -> np.ndarray:
    """Deep blue sky with a bright place across the seam, above dark ground, 16 bits."""
    picture = np.full((HEIGHT, WIDTH, 3), 80 * 257, np.uint16)
    picture[is_sky] = np.array([40, 90, 160], np.uint16) * 257
    rows, columns = np.indices((HEIGHT, WIDTH))
    across = np.minimum(columns, WIDTH - columns)
    picture[(rows - 30) ** 2 + across**2 < 40] = 65535
    return picture


def test_the_sun_stands_where_the_sky_is_brightest(clear, is_sky) -> None:
    light, sun = radiance(clear, is_sky)
    row, column = np.unravel_index(int(light.sum(2).argmax()), light.shape[:2])
    assert abs(row - 30) <= 1
    assert min(column, WIDTH - column) <= 2
    assert np.degrees(sun.latitude) == pytest.approx(90 * (1 - 30.5 / 64), abs=2)
    assert light.max() > 500, "far brighter than white"
    ground = ((80 / 255 + 0.055) / 1.055) ** 2.4
    assert np.allclose(light[~is_sky], ground, rtol=1e-3), "the ground stays as it is"


def test_the_sun_gives_as_much_light_as_it_should(clear, is_sky) -> None:
    """On level ground: up to five times as much as the sky."""
    latitude = (0.5 - (np.arange(HEIGHT) + 0.5) / HEIGHT)[:, None] * np.pi
    weight = np.where(is_sky, np.sin(latitude) * np.cos(latitude), 0)[..., None]
    lit, sun = radiance(clear, is_sky)
    dark, _ = radiance(clear, is_sky, strength=0)
    ratio = ((lit - dark) * weight).sum() / (dark * weight).sum()
    assert 0.5 * sun.strength < ratio < 2 * sun.strength
    assert 2 < sun.strength <= 5


def test_no_sun_under_an_overcast_sky_and_a_weak_one_at_night(clear, is_sky) -> None:
    grey = clear.mean(2, keepdims=True).repeat(3, 2).astype(np.uint16)
    assert radiance(grey, is_sky)[1] is None
    night = radiance((clear // 2).astype(np.uint16), is_sky)[1]
    assert 0 < night.strength < 0.5 * radiance(clear, is_sky)[1].strength


def test_no_sun_under_an_even_sky(is_sky) -> None:
    picture = np.full((HEIGHT, WIDTH, 3), (60, 90, 150), np.uint8)
    light, sun = radiance(picture, is_sky)
    assert sun is None
    assert light.max() < 1
    assert radiance(picture, np.zeros_like(is_sky))[1] is None


def test_without_strength_it_is_the_picture_in_linear_light(clear, is_sky) -> None:
    light, sun = radiance(clear, is_sky, strength=0)
    assert sun is None
    assert np.allclose(light, np.where(clear / 65535 <= 0.04045, clear / 65535 / 12.92,
                                       ((clear / 65535 + 0.055) / 1.055) ** 2.4), atol=1e-5)  # fmt: skip


def test_there_is_no_seam(clear, is_sky) -> None:
    light, _ = radiance(clear, is_sky)
    turned, _ = radiance(np.roll(clear, WIDTH // 2, 1), is_sky)
    assert np.allclose(np.roll(turned, -WIDTH // 2, 1), light, rtol=1e-2, atol=1e-3)


@pytest.mark.parametrize("height", [100, 128, 160])
def test_any_height_becomes_a_whole_sphere(height) -> None:
    picture = np.zeros((height, WIDTH, 3), np.uint8)
    picture[0], picture[-1] = 200, 50
    whole = whole_sphere(picture)
    assert whole.shape == (HEIGHT, WIDTH, 3)
    if height == 100:
        assert (whole[0] == 200).all()
        assert (whole[-1] == 50).all()


def test_exr_says_how_it_surrounds_the_world(clear, is_sky, tmp_path) -> None:
    light, sun = radiance(clear, is_sky)
    write_hdr(tmp_path / "a.exr", light, sun=sun, notes=PictureNotes("Tiny", "Noon", "CC0"))
    with OpenEXR.File(str(tmp_path / "a.exr")) as file:
        header, pixels = dict(file.header()), file.channels()["RGB"].pixels.copy()
    assert pixels.dtype == np.float16
    assert np.allclose(pixels, light, rtol=1e-3, atol=1e-4)
    assert header["envmap"] == OpenEXR.ENVMAP_LATLONG
    assert header["sunLatitude"] == pytest.approx(sun.latitude)
    assert "Tiny" in header["comments"]


def test_radiance_files_are_read_by_opencv(clear, is_sky, tmp_path) -> None:
    light, _ = radiance(clear, is_sky)
    write_hdr(tmp_path / "a.hdr", light, notes=PictureNotes("Tiny", "Blue\nnoon", "CC0"))
    head = (tmp_path / "a.hdr").read_bytes().split(b"\n\n")[0].splitlines()
    assert head[0] == b"#?RADIANCE"
    assert {b"# Description: Model: Tiny; Style: Blue noon", b"SOFTWARE=GauGAN Desktop"} <= set(head)
    read = cv2.imread(str(tmp_path / "a.hdr"), cv2.IMREAD_UNCHANGED)[..., ::-1]
    assert read.dtype == np.float32
    assert np.abs(read - light).max() <= 0.02 * light.max()
    assert np.allclose(read[100], light[100], rtol=0.02)


def test_the_faces_of_the_cube_meet() -> None:
    rows, columns = np.indices((HEIGHT, WIDTH))
    angle = columns / WIDTH * 2 * np.pi
    light = np.dstack([np.sin(angle), np.cos(angle), rows / HEIGHT]).astype(np.float32)
    right, left, up, down, ahead, behind = np.split(cube(light), 6)
    side = WIDTH // 4
    assert right.shape == (side, side, 3)
    near = {"atol": 0.08}
    assert np.allclose(ahead[:, -1], right[:, 0], **near)
    assert np.allclose(ahead[:, 0], left[:, -1], **near)
    assert np.allclose(ahead[0], up[-1], **near)
    assert np.allclose(ahead[-1], down[0], **near)
    assert np.allclose(behind[:, -1], left[:, 0], **near)
    middle = ahead[side // 2, side // 2]
    assert np.allclose(middle, light[HEIGHT // 2, WIDTH // 2], **near), "straight ahead is the middle"
    assert up[side // 2, side // 2, 2] < 0.05 < 0.95 < down[side // 2, side // 2, 2]


def test_unknown_endings(tmp_path) -> None:
    with pytest.raises(BadFileError, match=r"\.exr or \.hdr"):
        write_hdr(tmp_path / "a.png", np.zeros((4, 8, 3), np.float32))
