"""Bushes, plants, rocks and stones painted as blobs become photographed ones."""

import numpy as np
import pytest

from gaugan_desktop.opencv import cv2
from tests.synthesis.planting.conftest import HEIGHT, WIDTH

WHOLE = slice(0, HEIGHT), slice(0, WIDTH)


def blob(labels: np.ndarray, label: int | None, axes: tuple[int, int] = (30, 18)) -> np.ndarray:
    return cv2.ellipse(labels.copy(), (190, 190), axes, 0, 0, 360, label, -1)


@pytest.mark.parametrize(
    ("label", "cutouts"),
    [("bush", "bush"), ("plant", ("bush", "plant")), ("rock", "boulder"), ("stone", "boulder")],
)
def test_a_blob_becomes_one_as_wide_and_as_high(borders, meadow, landscape, label, cutouts) -> None:
    labels, (placed,) = borders.planted(blob(meadow, landscape.id_of(label)))
    assert placed.name.startswith(cutouts)
    assert (placed.top, placed.left, placed.height, placed.width) == (172, 160, 37, 61)
    (rows, columns), own = placed.within(WHOLE)
    outline = placed.cutout.matte[own] > 127
    assert np.array_equal(labels[rows, columns] == landscape.id_of(label), outline)
    assert (labels == landscape.id_of(label)).sum() == outline.sum()


def test_boulders_are_lit_from_the_left(borders, meadow, landscape) -> None:
    for axes in ((20, 18), (26, 18), (30, 18), (36, 18), (45, 18)):
        (placed,) = borders.planted(blob(meadow, landscape.id_of("rock"), axes)).cutouts
        assert placed.is_mirrored == (placed.name in ("boulder-3", "boulder-4"))


def test_a_hedge_becomes_a_row_of_bushes(borders, meadow, landscape) -> None:
    cv2.line(meadow, (100, 200), (280, 200), landscape.id_of("bush"), 12)
    cutouts = borders.planted(meadow).cutouts
    assert len(cutouts) > 3
    assert len({each.height for each in cutouts}) > 1
    assert max(each.left for each in cutouts) - min(each.left for each in cutouts) > 100


@pytest.mark.parametrize(
    ("label", "window"),
    [
        ("rock", np.s_[60:200, 250:]),
        ("bush", np.s_[130:, :]),
        ("stone", np.s_[200:250, 100:300]),
        ("bush", np.s_[180:183, 100:110]),
    ],
    ids=["a cliff at the frame", "a thicket", "a field of stones", "a speck"],
)
def test_cliffs_thickets_and_specks_stay(borders, meadow, landscape, label, window) -> None:
    meadow[window] = landscape.id_of(label)
    assert borders.planted(meadow).cutouts == ()


def test_a_bush_takes_nothing_from_a_tree_before_it(borders, meadow, landscape) -> None:
    painted = blob(meadow, landscape.id_of("bush"), (50, 26))
    cv2.circle(painted, (190, 150), 36, landscape.id_of("tree"), -1)
    painted[150:215, 186:195] = landscape.id_of("tree")
    labels, cutouts = borders.planted(painted)
    tree = next(each for each in cutouts if not each.name.startswith(("bush", "plant")))
    (rows, columns), own = tree.within(WHOLE)
    is_tree = tree.cutout.matte[own] > 127
    assert (labels[rows, columns][is_tree] == landscape.id_of("tree")).mean() > 0.9


def test_the_same_stand_in_a_larger_map(borders, meadow, landscape) -> None:
    painted = blob(meadow, landscape.id_of("rock"))
    larger = cv2.resize(painted, (3 * WIDTH, 3 * HEIGHT), interpolation=cv2.INTER_NEAREST)
    small, large = borders.planted(painted).cutouts, borders.planted(larger).cutouts
    assert large == tuple(each.scaled(3, 3) for each in small)


def test_a_roll_places_another(borders, meadow, landscape) -> None:
    painted, bush = blob(meadow, landscape.id_of("bush")), landscape.id_of("bush")
    rolls = tuple(int(number == bush) for number in range(len(landscape.labels)))
    (before,), (after,) = borders.planted(painted).cutouts, borders.planted(painted, rolls=rolls).cutouts
    assert before != after
    assert before[2:] == after[2:]


@pytest.mark.parametrize("height", [8, 16, 32, 64])
@pytest.mark.parametrize("label", ["bush", "rock"])
def test_none_is_lost_in_a_small_picture(borders, meadow, landscape, label, height) -> None:
    painted = blob(meadow, landscape.id_of(label), (60, 40))
    small = cv2.resize(painted, (height * 3 // 2, height), interpolation=cv2.INTER_NEAREST)
    found, before = (each == landscape.id_of(label) for each in (borders.applied(small), small))
    assert found.sum() >= 0.1 * before.sum()
