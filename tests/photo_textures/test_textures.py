"""Textures of photos: where they lie, and what stays as painted."""

import numpy as np
import pytest

from gaugan_desktop.labels import LabelSet
from gaugan_desktop.photo_textures import Arrangement, PhotoTextures, Place
from gaugan_desktop.wrap import Wrap

HEIGHT, WIDTH, HORIZON = 256, 320, 96.0
RING = Wrap(rows=False, columns=True)


@pytest.fixture(scope="module")
def textures(landscape: LabelSet) -> PhotoTextures:
    return PhotoTextures(landscape)


@pytest.fixture(scope="module")
def ids(landscape: LabelSet) -> dict[str, int]:
    return {label.name: label.id for label in landscape.labels}


@pytest.fixture
def scene(ids: dict[str, int]) -> tuple[np.ndarray, np.ndarray]:
    """A meadow with a tree under the sky, and an even picture of it with some grain."""
    labels = np.full((HEIGHT, WIDTH), ids["sky"], np.uint8)
    labels[int(HORIZON) :] = ids["grass"]
    labels[60:180, 40:140] = ids["tree"]
    picture = np.random.default_rng(0).integers(100, 120, (HEIGHT, WIDTH, 3)).astype(np.uint8)
    return picture, labels


def test_what_has_no_texture_stays_as_it_is(textures, scene, ids) -> None:
    picture, labels = scene
    changed = textures.applied(picture, labels, HORIZON, 1.0)
    is_sky = labels == ids["sky"]
    is_sky[:, 34:146] = False  # labels meet softly
    is_sky[int(HORIZON) - 4 :] = False
    assert np.array_equal(changed[is_sky], picture[is_sky])
    assert np.array_equal(textures.applied(picture, labels, HORIZON, 0.0), picture)


def test_colours_stay_and_contrast_comes(textures, scene, ids) -> None:
    picture, labels = scene
    changed = textures.applied(picture, labels, HORIZON, 1.0)
    for name in ("grass", "tree"):
        before, after = (each[labels == ids[name]].astype(float) for each in (picture, changed))
        assert np.abs(after.mean(0) / before.mean(0) - 1).max() < 0.05
        assert after.mean(1).std() > 1.5 * before.mean(1).std()


def test_in_grey_light_textures_have_hardly_any_hues(textures, scene, ids) -> None:
    _, labels = scene
    spreads = []
    for color in ((110, 110, 110), (90, 120, 60)):
        picture = np.full((*labels.shape, 3), color, np.uint8)
        changed = textures.applied(picture, labels, HORIZON, 1.0)[labels == ids["tree"]] / np.array(color)
        spreads.append((changed.max(1) - changed.min(1)).mean())
    assert spreads[0] < 0.3 * spreads[1]


def test_half_a_share_is_less(textures, scene) -> None:
    picture, labels = scene
    half, whole = (textures.applied(picture, labels, HORIZON, share).astype(int) for share in (0.5, 1.0))
    change = [np.abs(each - picture).mean() for each in (half, whole)]
    assert 0 < change[0] < 0.8 * change[1]


@pytest.mark.parametrize("wrap", [Wrap(), RING])
def test_a_window_is_a_part_of_the_whole(textures, scene, wrap) -> None:
    picture, labels = scene
    whole = textures.applied(picture, labels, HORIZON, 1.0, wrap)
    for window in (np.s_[70:131, 50:117], np.s_[0:40, 0:30], np.s_[201:256, 250:320]):
        part = textures.applied(picture, labels, HORIZON, 1.0, wrap, window)
        assert np.abs(part.astype(int) - whole[window]).max() <= 1


def test_tall_pictures_are_worked_on_in_strips_that_meet(textures, ids) -> None:
    labels = np.full((1100, 64), ids["rock"], np.uint8)
    picture = np.full((1100, 64, 3), 120, np.uint8)
    whole = textures.applied(picture, labels, None, 1.0)
    middle = textures.applied(picture, labels, None, 1.0, window=(slice(490, 560), slice(0, 64)))
    assert np.abs(whole[490:560].astype(int) - middle).max() <= 1


def test_a_ring_goes_on_at_its_other_side(textures, ids) -> None:
    labels = np.full((HEIGHT, WIDTH), ids["tree"], np.uint8)
    picture = np.full((HEIGHT, WIDTH, 3), 120, np.uint8)
    ring = textures.applied(picture, labels, None, 1.0, RING).astype(int)
    steps = np.abs(np.diff(ring, axis=1)).mean((0, 2))
    seam = np.abs(ring[:, 0] - ring[:, -1]).mean()
    assert seam <= steps.max()


def test_tiles_get_finer_towards_the_horizon(textures, ids) -> None:
    labels = np.full((HEIGHT, WIDTH), ids["sky"], np.uint8)
    labels[40:] = ids["dirt"]
    picture = np.full((HEIGHT, WIDTH, 3), 120, np.uint8)
    ground = textures.applied(picture, labels, 40.0, 1.0, arrangement=Arrangement()).astype(float).mean(2)
    fineness = [
        np.abs(np.diff(rows, axis=1)).mean() / rows.std() for rows in (ground[50:70], ground[HEIGHT - 30 :])
    ]
    assert fineness[0] > 1.2 * fineness[1]


def test_a_rolled_label_has_its_texture_elsewhere(textures, scene, ids) -> None:
    picture, labels = scene
    rolls = tuple(1 if number == ids["grass"] else 0 for number in range(20))
    before = textures.applied(picture, labels, HORIZON, 1.0)
    arrangement = textures.arranged(labels, HORIZON, rolls=rolls)
    after = textures.applied(picture, labels, HORIZON, 1.0, arrangement=arrangement)
    assert np.array_equal(before[60:90, 50:130], after[60:90, 50:130])
    assert np.abs(before[200:].astype(int) - after[200:]).mean() > 1


def test_a_part_shows_what_the_larger_picture_shows(textures, ids) -> None:
    labels = np.full((HEIGHT, WIDTH), ids["sand"], np.uint8)
    picture = np.full((HEIGHT, WIDTH, 3), 150, np.uint8)
    whole = textures.applied(picture, labels, 20.0, 1.0, arrangement=Arrangement())
    part = np.s_[100:200, 60:160]
    place = Place(100, 60, HEIGHT, WIDTH)
    shown = textures.applied(picture[part], labels[part], 20.0 - 100, 1.0, place=place)
    assert np.abs(shown.astype(int) - whole[part]).max() <= 1


def test_deep_pictures_stay_deep(textures, scene) -> None:
    picture, labels = scene
    deep = textures.applied(picture.astype(np.uint16) * 257, labels, HORIZON, 1.0)
    shallow = textures.applied(picture, labels, HORIZON, 1.0)
    assert deep.dtype == np.uint16
    assert np.abs(deep / 257 - shallow).max() <= 1


def test_far_forests_and_near_trees_differ(textures, ids) -> None:
    labels = np.full((HEIGHT, WIDTH), ids["sky"], np.uint8)
    labels[60:] = ids["grass"]
    labels[40:66, 20:120] = ids["tree"]
    picture = np.full((HEIGHT, WIDTH, 3), 120, np.uint8)
    far = textures.applied(picture, labels, 60.0, 1.0)
    labels[66:250, 20:120] = ids["tree"]
    near = textures.applied(picture, labels, 60.0, 1.0)
    change = np.abs(near[45:60, 30:110].astype(int) - far[45:60, 30:110]).mean()
    assert change > 2


def test_other_label_sets_get_textures_by_name(scene) -> None:
    other = LabelSet.from_dict(
        {
            "name": "own",
            "labels": [{"name": name, "color": f"#{i:06x}"} for i, name in enumerate(("tree", "car"))],
        }
    )
    picture, labels = scene
    textures = PhotoTextures(other)
    car = np.ones_like(labels)
    assert np.array_equal(textures.applied(picture, car, None, 1.0), picture)
    assert not np.array_equal(textures.applied(picture, np.zeros_like(labels), None, 1.0), picture)
