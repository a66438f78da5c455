"""Tiles sewn from plates."""

import numpy as np
import pytest

from gaugan_desktop.paths import resource_path
from gaugan_desktop.photo_textures.plates import FOLDER, Plate, as_levels, shipped_plate
from gaugan_desktop.photo_textures.table import ASSORTMENTS
from gaugan_desktop.photo_textures.tiles import TILES, Tile, sewn, sized_tile, tile_of

SEWN = sorted(
    f"{name}-{number}"
    for each in ASSORTMENTS
    if each.kind.is_sewn
    for name, count in filter(None, (each.near, each.far))
    for number in range(1, count + 1)
)


def test_a_tile_is_shipped_for_every_plate_that_is_sewn() -> None:
    assert sorted(path.stem for path in resource_path(FOLDER, TILES).glob("*.jpg")) == SEWN


@pytest.mark.parametrize("name", SEWN)
def test_tiles_change_no_brightness_and_go_on_at_their_other_sides(name: str) -> None:
    tile = tile_of(shipped_plate(name))
    values = sized_tile(tile, *tile.size, 1.0)
    assert np.abs(np.exp(values).mean((0, 1)) - 1).max() < 1e-3
    for axis in (0, 1):
        turned = np.moveaxis(values, axis, 0)
        steps = np.abs(np.diff(turned, axis=0)).mean((1, 2))
        assert np.abs(turned[0] - turned[-1]).mean() <= 4 * steps.max()


def test_the_same_plate_makes_the_same_tile() -> None:
    levels = as_levels(np.random.default_rng(0).normal(0, 0.2, (300, 320, 3)))
    inside = np.ones((300, 320), np.uint8)
    one, other = (sewn(Plate("own", inside, levels)) for _ in range(2))
    assert np.array_equal(one.levels, other.levels)
    assert one.levels.std() > 5


def test_tiles_are_equal_by_their_names() -> None:
    one, other = (Tile("a", np.full((4, 4, 3), level, np.uint8)) for level in (0, 255))
    assert one == other
    assert hash(one) == hash(other)
    assert one != Tile("b", one.levels)
