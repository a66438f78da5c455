"""The tiles that are shipped, and those cut from photos."""

import numpy as np
import pytest

from gaugan_desktop.labels import LabelSet
from gaugan_desktop.paths import resource_path
from gaugan_desktop.photo_textures.table import ASSORTMENTS
from gaugan_desktop.photo_textures.tiles import FOLDER, Tile, shipped_tile, sized_tile, tile_of

AS_PAINTED = {"sky", "cloud", "water"}
NAMES = sorted(
    f"{name}-{number}"
    for assortment in ASSORTMENTS
    for name, count in filter(None, (assortment.near, assortment.far))
    for number in range(1, count + 1)
)


def test_labels_have_one_assortment_or_stay_as_painted(landscape: LabelSet) -> None:
    named = [name for assortment in ASSORTMENTS for name in assortment.labels]
    assert len(named) == len(set(named))
    assert set(named) == {label.name for label in landscape.labels} - AS_PAINTED


def test_every_tile_is_used_and_has_a_known_author() -> None:
    files = sorted(path.stem for path in resource_path(FOLDER).glob("*.jpg"))
    assert files == NAMES
    authors = resource_path(FOLDER, "ATTRIBUTION.md").read_text("utf-8")
    assert all(f"| {name}.jpg |" in authors for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_tiles_change_no_brightness_and_go_on_at_their_other_sides(name: str) -> None:
    tile = shipped_tile(name)
    values = sized_tile(tile, *tile.size, 1.0)
    assert np.abs(np.exp(values).mean((0, 1)) - 1).max() < 1e-3
    _assert_it_goes_on(values)


def test_a_tile_of_a_photo_shows_its_grain_and_not_its_light() -> None:
    photo, is_there = _photo(), np.zeros((300, 400), bool)
    is_there[20:280, 30:380] = True
    tile = tile_of("own", photo, is_there, 8)
    assert tile is not None
    levels = tile.levels.astype(float)
    assert levels.std() > 5
    assert np.abs(np.array([levels[:40].mean(), levels[-40:].mean()]) - 128).max() < 10
    _assert_it_goes_on(levels)
    again = tile_of("own", photo, is_there, 8)
    assert again is not None
    assert np.array_equal(again.levels, tile.levels)


def test_no_tile_takes_what_lies_beside_the_outline() -> None:
    photo, is_there = _photo(), np.zeros((300, 400), bool)
    rows, columns = np.mgrid[:300, :400]
    is_there[(rows - 150) ** 2 + (columns - 200) ** 2 < 130**2] = True
    shown = tile_of("own", photo, is_there, 8)
    photo[~is_there] = 255, 0, 255
    hidden = tile_of("own", photo, is_there, 8)
    assert shown is not None
    assert hidden is not None
    assert np.array_equal(shown.levels, hidden.levels)


@pytest.mark.parametrize("height", [0, 3, 60])
def test_too_little_makes_no_tile(height: int) -> None:
    is_there = np.zeros((300, 400), bool)
    is_there[:height, :300] = True
    assert tile_of("own", _photo(), is_there, 8) is None


def test_what_is_too_wild_makes_no_tile() -> None:
    photo = np.zeros((300, 400, 3), np.uint8)
    photo[:, np.arange(400) % 14 < 7] = 250
    assert tile_of("own", photo, np.ones((300, 400), bool), 8) is None


def test_tiles_are_equal_by_their_names() -> None:
    one, other = (Tile("a", np.full((4, 4, 3), level, np.uint8)) for level in (0, 255))
    assert one == other
    assert hash(one) == hash(other)
    assert one != Tile("b", one.levels)


def _photo() -> np.ndarray:
    """(300, 400, 3): grain, lighter and lighter downwards."""
    grain = np.random.default_rng(3).normal(0, 20, (300, 400, 3))
    return np.clip(np.linspace(60, 180, 300)[:, None, None] + grain, 0, 255).astype(np.uint8)


def _assert_it_goes_on(tile: np.ndarray) -> None:
    for axis in (0, 1):
        turned = np.moveaxis(tile, axis, 0)
        steps = np.abs(np.diff(turned, axis=0)).mean((1, 2))
        assert np.abs(turned[0] - turned[-1]).mean() <= 4 * steps.max()
