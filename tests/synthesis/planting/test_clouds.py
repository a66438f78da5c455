"""Clouds painted as blobs get the shapes of photographed ones."""

import numpy as np
import pytest

from gaugan_desktop.labels import LabelSet
from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis.natural_light import NaturalLight
from tests.synthesis.planting.conftest import HEIGHT, WIDTH

SKY, WHITE = (90, 140, 220), (210, 212, 215)


def clouded(labels: np.ndarray, landscape: LabelSet, axes: tuple[int, int] = (60, 22)) -> np.ndarray:
    return cv2.ellipse(labels.copy(), (190, 60), axes, 0, 0, 360, landscape.id_of("cloud"), -1)


def test_labels_show_the_dense_part_of_a_cloud_about_as_large(borders, meadow, landscape) -> None:
    painted = clouded(meadow, landscape)
    labels, (cloud,) = borders.planted(painted)
    assert cloud.name.startswith("cloud")
    assert abs(cloud.width - 121 * 1.16) < 6
    assert abs(cloud.height - 45 * 1.16) < 6
    (rows, columns), own = cloud.within((slice(0, HEIGHT), slice(0, WIDTH)))
    dense = cloud.cutout.matte[own] > 127
    assert np.array_equal(labels[rows, columns] == landscape.id_of("cloud"), dense)
    assert (labels == landscape.id_of("cloud")).sum() == dense.sum()


@pytest.mark.parametrize(
    "paint",
    [
        lambda labels, cloud: cv2.ellipse(labels, (0, 60), (90, 22), 0, 0, 360, cloud, -1),
        lambda labels, cloud: cv2.rectangle(labels, (20, 10), (360, 90), cloud, -1),
        lambda labels, cloud: cv2.line(labels, (60, 30), (300, 33), cloud, 3),
    ],
    ids=["at the frame", "a cover", "a streak"],
)
def test_others_stay_what_light_makes_of_them(borders, meadow, landscape, paint) -> None:
    paint(meadow, landscape.id_of("cloud"))
    assert borders.planted(meadow).cutouts == ()


def test_mountains_before_a_cloud_stay(borders, meadow, landscape) -> None:
    painted = clouded(meadow, landscape)
    cv2.fillPoly(painted, [np.array([(190, 50), (120, 128), (260, 128)])], landscape.id_of("mountain"))
    labels, _ = borders.planted(painted)
    bare = borders.applied(np.where(painted == landscape.id_of("cloud"), landscape.id_of("sky"), painted))
    before, after = (each == landscape.id_of("mountain") for each in (bare, labels))
    assert (after[before]).mean() > 0.98


def lit(labels: np.ndarray, cutouts: tuple, landscape: LabelSet) -> np.ndarray:
    picture = np.full((*labels.shape, 3), 120, np.uint8)
    picture[labels == landscape.id_of("sky")] = SKY
    picture[labels == landscape.id_of("cloud")] = WHITE
    return NaturalLight(landscape).applied(picture, labels, cutouts=cutouts).astype(float)


def test_light_gives_it_the_soft_shape_and_the_masses_of_the_photo(borders, meadow, landscape) -> None:
    labels, cutouts = borders.planted(clouded(meadow, landscape))
    found = lit(labels, cutouts, landscape)
    (rows, columns), own = cutouts[0].within((slice(0, HEIGHT), slice(0, WIDTH)))
    matte = cutouts[0].cutout.matte[own]
    redness = found[rows, columns][..., 0]
    assert redness[matte > 240].mean() > 170
    assert redness[matte < 10].mean() < 110  # the sky behind
    between = redness[(matte > 90) & (matte < 165)]
    assert 110 < between.mean() < 185
    middle = redness[np.flatnonzero((matte > 240).any(1))]
    heights = [row[part > 240].mean() for row, part in zip(middle, matte[(matte > 240).any(1)], strict=True)]
    assert np.mean(heights[: len(heights) // 3]) > np.mean(heights[-len(heights) // 3 :]) + 5  # grey below


def test_nothing_of_the_painted_blob_is_left_in_the_sky(borders, meadow, landscape) -> None:
    painted = clouded(meadow, landscape)
    labels, cutouts = borders.planted(painted)
    found = lit(labels, cutouts, landscape)
    (rows, columns), own = cutouts[0].within((slice(0, HEIGHT), slice(0, WIDTH)))
    matte = np.zeros((HEIGHT, WIDTH), np.uint8)
    matte[rows, columns] = cutouts[0].cutout.matte[own]
    was_cloud = (painted == landscape.id_of("cloud")) & (matte == 0)
    assert was_cloud.sum() > 50
    assert np.abs(found[was_cloud] - found[3:8].mean((0, 1))).max() < 30


def test_clouds_that_lie_against_a_mountain_stay(borders, meadow, landscape) -> None:
    painted = clouded(meadow, landscape)
    painted[: HEIGHT // 2, 160:] = landscape.id_of("mountain")
    assert borders.planted(painted).cutouts == ()
