"""Whole things from photos in pictures."""

from itertools import chain

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaugan_desktop.opencv import cv2
from gaugan_desktop.paths import resource_path
from gaugan_desktop.photo_textures import BOULDER, BUSH, TREE, PlacedCutout, kinds_of_labels, with_cutouts
from gaugan_desktop.photo_textures.cutouts import CUTOUTS, FOLDER, shipped_cutout
from gaugan_desktop.photo_textures.plates import as_logarithms

SKY, LEAVES = (150, 190, 240), (40, 70, 30)
WHOLE = slice(0, 120), slice(0, 160)
OAK = PlacedCutout("oak", False, 20, 40, 80, 90)


NOWHERE = np.zeros((120, 160), np.uint8)


def scene(tree: PlacedCutout, dtype: type = np.uint8) -> tuple[np.ndarray, np.ndarray]:
    """A picture (h, w, 3) of a flat tree before a flat sky, and the kinds of its pixels."""
    kinds = NOWHERE.copy()
    there, own = tree.within(WHOLE)
    kinds[there] = TREE * (tree.cutout.matte[own] > 127)
    picture = np.where((kinds > 0)[..., None], LEAVES, SKY).astype(np.uint8)
    return picture.astype(dtype) * (257 if dtype is np.uint16 else 1), kinds


@pytest.mark.parametrize("name", [*chain(*CUTOUTS.values())])
def test_shipped_cutouts_are_whole(name) -> None:
    cutout = shipped_cutout(name)
    assert cutout.levels.shape == (*cutout.matte.shape, 3)
    assert 0.3 < (cutout.matte > 127).mean() < 0.8
    assert (cutout.matte.max(0) > (20 if name in CUTOUTS["cloud",] else 127)).mean() > 0.93
    weight = cutout.matte[..., None] / 255
    texture = as_logarithms(cutout.levels)
    assert abs((texture * weight).sum() / weight.sum() / 3) < 0.1  # neither lighter nor darker
    assert f"{name}.jpg" in resource_path(FOLDER, "ATTRIBUTION.md").read_text("utf-8")


def test_a_tree_has_leaves_in_the_colours_of_the_picture() -> None:
    picture, kinds = scene(OAK)
    result = with_cutouts(picture, kinds, [OAK], WHOLE)
    inner = result[kinds > 0].astype(float)
    assert np.abs(inner.mean(0) - LEAVES).max() < 25
    assert inner.std(0).min() > 5
    assert np.array_equal(result[:15], picture[:15])


def test_the_sky_shines_through_where_the_matte_is_open() -> None:
    picture, kinds = scene(OAK)
    result = with_cutouts(picture, kinds, [OAK], WHOLE)
    matte = OAK.cutout.matte
    half = (matte > 100) & (matte < 155)
    blue = result[20:100, 40:130][half][:, 2].astype(float)
    assert LEAVES[2] + 20 < blue.mean() < SKY[2] - 20


def test_sixteen_bits_show_the_same() -> None:
    eight = with_cutouts(*scene(OAK), [OAK], WHOLE)
    sixteen = with_cutouts(*scene(OAK, np.uint16), [OAK], WHOLE)
    assert sixteen.dtype == np.uint16
    assert np.abs(sixteen / 257 - eight).max() < 2


def test_a_nearer_tree_hides_and_shades_a_farther_one() -> None:
    nearer = OAK._replace(top=35, left=60, name="apple")
    kinds = scene(OAK)[1] | scene(nearer)[1]
    picture = np.where((kinds > 0)[..., None], LEAVES, SKY).astype(np.uint8)
    both = with_cutouts(picture, kinds, [OAK, nearer], WHOLE)
    other = with_cutouts(picture, kinds, [nearer, OAK], WHOLE)
    assert (both != other).any()
    (rows, columns), own = nearer.within(WHOLE)
    solid = nearer.cutout.matte[own] == 255
    alone = with_cutouts(picture, kinds, [nearer], WHOLE)
    assert np.abs(both[rows, columns][solid].astype(int) - alone[rows, columns][solid]).mean() < 2


def test_boulders_keep_the_light_and_the_dark_of_their_faces() -> None:
    boulder = PlacedCutout("boulder-1", False, 30, 40, 80, 86)
    (rows, columns), own = boulder.within(WHOLE)
    solid = boulder.cutout.matte[own] == 255
    kinds = NOWHERE.copy()
    kinds[rows, columns] = BOULDER * (boulder.cutout.matte[own] > 127)
    picture = np.full((120, 160, 3), 120, np.uint8)
    light = cv2.GaussianBlur(with_cutouts(picture, kinds, [boulder], WHOLE), (0, 0), 5)[rows, columns][solid]
    assert light.mean(1).std() > 8


def test_labels_have_the_kinds_of_things_that_stand_for_them(landscape) -> None:
    kinds = kinds_of_labels(landscape)
    wanted = {"tree": TREE, "bush": BUSH, "plant": BUSH, "rock": BOULDER, "stone": BOULDER, "grass": 0}
    assert {name: kinds[landscape.id_of(name)] for name in wanted} == wanted


def test_what_stands_before_a_tree_is_seen() -> None:
    picture, kinds = scene(OAK)
    kinds[70:110, 60:100] = BOULDER
    result = with_cutouts(picture, kinds, [OAK], WHOLE)
    assert np.array_equal(result[kinds == BOULDER], picture[kinds == BOULDER])
    assert (result != picture)[kinds == TREE].any()


@given(top=st.integers(-200, 200), left=st.integers(-200, 200), side=st.integers(1, 150))
def test_trees_may_reach_beyond_the_picture(top, left, side) -> None:
    tree = PlacedCutout("fir", True, top, left, side, max(1, side // 2))
    picture = np.full((120, 160, 3), 90, np.uint8)
    found = tree.within(WHOLE)
    result = with_cutouts(picture, NOWHERE, [tree], WHOLE)
    assert result.shape == picture.shape
    assert found is not None or result is picture


@pytest.mark.parametrize("window", [(slice(0, 120), slice(30, 140)), (slice(10, 110), slice(38, 132))])
def test_a_window_around_a_tree_shows_it_as_the_whole_picture_does(window) -> None:
    picture, kinds = scene(OAK)
    whole = with_cutouts(picture, kinds, [OAK], WHOLE)[window]
    part = with_cutouts(picture[window], kinds[window], [OAK], window)
    assert np.array_equal(part, whole)
