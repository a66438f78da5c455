"""The plates that are shipped, and those cut from photos."""

import numpy as np
import pytest
from PIL import Image

from gaugan_desktop.labels import LabelSet
from gaugan_desktop.paths import resource_path
from gaugan_desktop.photo_textures.plates import (
    FOLDER,
    USUAL,
    Kind,
    Plate,
    as_logarithms,
    plate_of,
    shipped_plate,
    sized_plate,
)
from gaugan_desktop.photo_textures.quilting import patch_side
from gaugan_desktop.photo_textures.table import ASSORTMENTS, CLOUDS, THINGS
from gaugan_desktop.tone import LUMA

AS_PAINTED = {"sky", "water"}
KINDS = {
    f"{name}-{number}": assortment.kind
    for assortment in ASSORTMENTS
    for name, count in filter(None, (assortment.near, assortment.far))
    for number in range(1, count + 1)
}


def test_labels_have_one_assortment_or_stay_as_painted(landscape: LabelSet) -> None:
    named = [name for assortment in ASSORTMENTS for name in assortment.labels]
    assert len(named) == len(set(named))
    assert set(named) == {label.name for label in landscape.labels} - AS_PAINTED


def test_every_plate_is_used_and_has_a_known_author() -> None:
    for ending in ("jpg", "png"):
        assert sorted(path.stem for path in resource_path(FOLDER).glob(f"*.{ending}")) == sorted(KINDS)
    authors = resource_path(FOLDER, "ATTRIBUTION.md").read_text("utf-8")
    assert all(f"| {name}.jpg |" in authors for name in KINDS)


@pytest.mark.parametrize("name", KINDS)
def test_shipped_plates_have_room_for_tiles_and_one_thing_alone(name: str) -> None:
    plate = shipped_plate(name)
    assert plate.levels.shape == (*plate.inside.shape, 3)
    assert min(plate.inside.shape) <= USUAL
    assert patch_side(plate.inside > 0) is not None
    values = as_logarithms(plate.levels)[plate.inside > 0]
    assert (values @ LUMA).std() < KINDS[name].wildest
    assert np.abs(values.mean(0)).max() < 0.02
    assert np.abs(plate.levels[plate.inside == 0].astype(int) - 128).mean() < 8


def test_a_plate_shows_a_photo_s_grain_and_not_its_light() -> None:
    photo, is_there = _photo(), np.zeros((300, 400), bool)
    is_there[20:280, 30:380] = True
    plate = plate_of("own", photo, is_there, 8, THINGS)
    assert plate is not None
    assert plate.inside.shape == (260, 350)
    levels = plate.levels.astype(float)
    assert levels.std() > 5
    assert np.abs(np.array([levels[:40].mean(), levels[-40:].mean()]) - 128).max() < 10


def test_no_plate_takes_what_lies_beside_the_outline() -> None:
    photo, is_there = _photo(), np.zeros((300, 400), bool)
    rows, columns = np.mgrid[:300, :400]
    is_there[(rows - 150) ** 2 + (columns - 200) ** 2 < 130**2] = True
    shown = plate_of("own", photo, is_there, 8, THINGS)
    photo[~is_there] = 255, 0, 255
    hidden = plate_of("own", photo, is_there, 8, THINGS)
    assert shown is not None
    assert hidden is not None
    assert np.array_equal(shown.levels, hidden.levels)


@pytest.mark.parametrize("height", [0, 3, 60])
def test_too_little_makes_no_plate(height: int) -> None:
    is_there = np.zeros((300, 400), bool)
    is_there[:height, :300] = True
    assert plate_of("own", _photo(), is_there, 8, THINGS) is None


def test_what_is_too_wild_makes_no_plate() -> None:
    photo = np.full((300, 400, 3), 90, np.uint8)
    photo[:, np.arange(400) % 14 < 7] = 160
    everywhere = np.ones((300, 400), bool)
    assert plate_of("own", photo, everywhere, 8, THINGS) is not None
    assert plate_of("own", photo, everywhere, 8, CLOUDS) is None
    photo[:, np.arange(400) % 14 < 7] = 255
    photo[:, np.arange(400) % 14 >= 7] = 0
    assert plate_of("own", photo, everywhere, 8, THINGS) is None


def test_hues_have_a_limit() -> None:
    photo = _photo()
    photo[::2, :, 2] //= 2
    hues = []
    for most in (0.05, 0.5):
        plate = plate_of("own", photo, np.ones((300, 400), bool), 8, Kind(most, 9.0, 3, True))
        assert plate is not None
        values = as_logarithms(plate.levels)
        hues.append(np.abs(values - (values @ LUMA)[..., None]).max())
    assert hues[0] < 0.12 < hues[1]


def test_a_sized_plate_ends_softly_and_changes_no_brightness() -> None:
    plate = plate_of("own", _photo(), np.ones((300, 400), bool), 8, THINGS)
    assert plate is not None
    for edge in (3, 32):
        sized = sized_plate(plate, 0.5, edge)
        assert sized.share.shape == (150, 200)
        assert sized.share[75, 100] == 255
        rim = sized.share[75, : edge + 4].astype(int)
        assert (np.diff(rim) >= 0).all()
        assert rim[0] < 255 / max(1, edge / 4)
        factors = np.exp(as_logarithms(sized.levels) - sized.middle)
        assert np.abs(factors[sized.share == 255].mean(0) - 1).max() < 0.02


def test_plates_are_equal_by_their_names() -> None:
    inside = np.ones((4, 4), np.uint8)
    one, other = (Plate("a", inside, np.full((4, 4, 3), level, np.uint8)) for level in (0, 255))
    assert one == other
    assert hash(one) == hash(other)
    assert one != Plate("b", inside, one.levels)


def test_outlines_are_one_bit_deep() -> None:
    with Image.open(resource_path(FOLDER, "leaves-1.png")) as image:
        assert image.mode == "1"


def _photo() -> np.ndarray:
    """(300, 400, 3): grain, lighter and lighter downwards."""
    grain = np.random.default_rng(3).normal(0, 20, (300, 400, 3))
    return np.clip(np.linspace(60, 180, 300)[:, None, None] + grain, 0, 255).astype(np.uint8)
