"""Trees painted as blobs become real ones."""

import numpy as np
import pytest

from gaugan_desktop.labels import LabelSet
from gaugan_desktop.opencv import cv2
from gaugan_desktop.wrap import Wrap
from tests.synthesis.planting.conftest import HEIGHT, WIDTH


@pytest.fixture
def tree(landscape: LabelSet) -> int:
    found = landscape.id_of("tree")
    assert found is not None
    return found


def lollipop(labels: np.ndarray, tree: int, column: int = 190, row: int = 100) -> np.ndarray:
    labels = labels.copy()
    cv2.circle(labels, (column, row), 40, tree, -1)
    labels[row : row + 90, column - 5 : column + 6] = tree
    return labels


def test_a_blob_that_stands_alone_becomes_one_tree_as_wide_and_as_high(borders, meadow, tree) -> None:
    labels, trees = borders.planted(lollipop(meadow, tree))
    assert [each.name in ("apple", "oak") for each in trees] == [True]
    assert (trees[0].top, trees[0].left, trees[0].height, trees[0].width) == (60, 150, 130, 81)
    window = np.s_[60:190, 150:231]
    outline = trees[0].cutout.matte > 127
    assert np.array_equal(labels[window] == tree, outline)
    assert (labels == tree).sum() == outline.sum()


def test_what_is_behind_goes_on_sideways(borders, meadow, tree, landscape) -> None:
    labels, _ = borders.planted(lollipop(meadow, tree))
    known = labels != tree
    assert set(np.unique(labels[known])) == {landscape.id_of("sky"), landscape.id_of("grass")}
    ends = [int((labels[:, column] == landscape.id_of("sky")).nonzero()[0][-1]) for column in (152, 228)]
    assert all(abs(end - HEIGHT // 2) < 0.06 * HEIGHT for end in ends)


def test_a_pointed_blob_becomes_a_fir(borders, meadow, tree) -> None:
    cv2.fillPoly(meadow, [np.array([(190, 60), (160, 180), (220, 180)], np.int32)], tree)
    (fir,) = borders.planted(meadow).cutouts
    assert fir.name.startswith("fir")


def test_a_grove_with_a_thin_arm_stays_one_and_keeps_the_arm(borders, meadow, tree) -> None:
    cv2.ellipse(meadow, (384, 130), (90, 50), 0, 0, 360, tree, -1)
    count = len(borders.planted(meadow).cutouts)
    cv2.line(meadow, (120, 60), (340, 110), tree, 12)
    labels, trees = borders.planted(meadow)
    assert len(trees) >= count
    assert (labels[60:90, 120:240] == tree).sum() > 700


def test_a_slender_stroke_becomes_a_fir(borders, meadow, tree) -> None:
    points = np.array([(190, 70), (196, 100), (188, 140), (193, 170)], np.int32)
    cv2.polylines(meadow, [points], False, tree, 16)
    assert [each.name for each in borders.planted(meadow).cutouts] == ["fir"]


def test_a_hedge_that_stands_alone_becomes_a_row_of_trees(borders, meadow, tree) -> None:
    cv2.line(meadow, (120, 130), (190, 134), tree, 20)
    trees = borders.planted(meadow).cutouts
    assert len(trees) > 1
    lefts = sorted(each.left for each in trees)
    assert lefts[-1] - lefts[0] > 30


def test_a_large_blob_becomes_a_grove_and_the_nearest_tree_comes_last(borders, meadow, tree) -> None:
    cv2.ellipse(meadow, (384, 130), (90, 50), 0, 0, 360, tree, -1)
    labels, trees = borders.planted(meadow)
    assert len(trees) > 2
    feet = [each.top + each.height for each in trees]
    assert feet == sorted(feet)
    assert abs(max(each.top + each.height for each in trees) - 180) < 12  # where the blob ends
    for each in trees:
        there, own = each.within((slice(0, HEIGHT), slice(0, WIDTH)))
        assert (labels[there][each.cutout.matte[own] > 127] == tree).all()


@pytest.mark.parametrize(
    "window",
    [np.s_[120:135, :], np.s_[100:, :], np.s_[120:126, 100:110], np.s_[120:140, 40:340]],
    ids=["a wood from side to side", "all of the ground", "a bush", "a long wood"],
)
def test_woods_and_bushes_stay(borders, meadow, tree, window) -> None:
    meadow[window] = tree
    assert borders.planted(meadow).cutouts == ()


def test_trees_drawn_by_nature_stay(borders, meadow, tree) -> None:
    first, trees = borders.planted(lollipop(meadow, tree))
    again = borders.planted(first)
    assert trees
    assert again.cutouts == ()


def test_what_stands_before_a_tree_stays(borders, meadow, tree, landscape) -> None:
    painted = lollipop(meadow, tree)
    cv2.ellipse(painted, (200, 175), (30, 14), 0, 0, 360, landscape.id_of("stone"), -1)
    labels, trees = borders.planted(painted)
    assert [each.name for each in trees[1:]] == ["boulder-3"]
    (rows, columns), own = trees[1].within((slice(0, HEIGHT), slice(0, WIDTH)))
    is_stone = trees[1].cutout.matte[own] > 127
    assert (labels[rows, columns][is_stone] == landscape.id_of("stone")).mean() > 0.9


def test_a_tree_takes_nothing_from_the_wood_beside_it(borders, meadow, tree) -> None:
    meadow[126:150, 216:] = tree
    meadow[126:150, :60] = tree
    cv2.line(meadow, (60, 138), (110, 138), tree, 22)
    wood = meadow == tree
    alone = borders.applied(meadow) == tree
    labels, trees = borders.planted(lollipop(meadow, tree, column=165))
    assert len(trees) == 1
    assert (labels == tree)[wood & alone].mean() > 0.98


def test_the_same_trees_stand_in_a_larger_map(borders, meadow, tree) -> None:
    painted = lollipop(meadow, tree)
    larger = cv2.resize(painted, (3 * WIDTH, 3 * HEIGHT), interpolation=cv2.INTER_NEAREST)
    small, large = borders.planted(painted).cutouts, borders.planted(larger).cutouts
    assert large == tuple(each.scaled(3, 3) for each in small)


@pytest.mark.parametrize("height", [8, 16, 32, 64])
def test_no_tree_is_lost_in_a_small_picture(borders, meadow, tree, height) -> None:
    painted = lollipop(meadow, tree)
    small = cv2.resize(painted, (height * 3 // 2, height), interpolation=cv2.INTER_NEAREST)
    assert (borders.applied(small) == tree).sum() >= 0.1 * (small == tree).sum()


def test_a_tree_that_goes_on_at_the_other_side_stays(borders, meadow, tree) -> None:
    cv2.circle(meadow, (0, 110), 60, tree, -1)
    cv2.circle(meadow, (WIDTH, 110), 60, tree, -1)
    assert borders.planted(meadow).cutouts
    assert not borders.planted(meadow, wrap=Wrap(rows=False, columns=True)).cutouts


def test_a_roll_plants_another_tree(borders, meadow, tree) -> None:
    painted = lollipop(meadow, tree)
    rolls = tuple(int(number == tree) for number in range(tree + 1))
    (before,), (after,) = borders.planted(painted).cutouts, borders.planted(painted, rolls=rolls).cutouts
    assert before != after
    assert before[2:] == after[2:]


def test_what_lies_on_the_map_is_planted_as_well(borders, meadow, tree) -> None:
    painted = lollipop(meadow, tree)
    own = (painted == tree).astype(np.uint8)
    carried = borders.carried(own, painted)
    assert np.array_equal(carried > 0, borders.applied(painted) == tree)
