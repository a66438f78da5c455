"""Tiles sewn from patches."""

import numpy as np
import pytest

from gaugan_desktop.photo_textures.quilting import patch_side, quilted


def test_patches_are_as_large_as_the_outline_allows() -> None:
    assert [patch_side(np.ones((side, side), bool)) for side in (400, 200, 100)] == [96, 64, None]
    assert patch_side(np.ones((40, 4000), bool)) is None


def test_an_outline_without_room_is_refused() -> None:
    with pytest.raises(ValueError, match="room"):
        quilted(np.zeros((50, 50, 3), np.float32), np.ones((50, 50), bool), 200)


def test_a_tile_is_made_of_the_texture() -> None:
    values = np.random.default_rng(0).normal(size=(300, 300, 3)).astype(np.float32)
    tile = quilted(values, np.ones((300, 300), bool), 200)
    assert tile.shape[0] == tile.shape[1]
    assert abs(tile.shape[0] - 200) < 50
    assert 0.8 < tile.std() / values.std() < 1.2
    assert tile.min() >= values.min()
    assert tile.max() <= values.max()


def test_stripes_are_sewn_to_stripes_on_all_sides() -> None:
    rows = np.sin(np.arange(400) * (2 * np.pi / 12))[:, None, None]
    values = np.broadcast_to(rows, (400, 400, 3)).astype(np.float32)
    tile = quilted(values, np.ones((400, 400), bool), 288)
    usual = np.abs(np.diff(values[:, 0, 0])).max()
    around = np.concatenate([tile, tile[:1]])
    assert np.abs(np.diff(around, axis=0)).max() < 2 * usual
    assert np.abs(np.diff(tile, axis=1)).mean() < 0.1 * usual


def test_the_same_texture_gives_the_same_tile() -> None:
    values = np.random.default_rng(1).normal(size=(260, 260, 3)).astype(np.float32)
    everywhere = np.ones((260, 260), bool)
    assert np.array_equal(quilted(values, everywhere, 200), quilted(values, everywhere, 200))
