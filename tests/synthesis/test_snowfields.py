"""Snow painted on mountains as blobs."""

import numpy as np
import pytest

from gaugan_desktop.labels import LabelSet, bundled_label_set
from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis.natural_borders import NaturalBorders
from gaugan_desktop.wrap import Wrap

HEIGHT, WIDTH = 256, 384


@pytest.fixture
def borders() -> NaturalBorders:
    return NaturalBorders(bundled_label_set("landscape"))


@pytest.fixture
def mountain(landscape: LabelSet) -> np.ndarray:
    labels = np.full((HEIGHT, WIDTH), landscape.id_of("sky"), np.uint8)
    labels[60:] = landscape.id_of("mountain")
    return labels


@pytest.fixture
def snow(landscape: LabelSet) -> int:
    found = landscape.id_of("snow")
    assert found is not None
    return found


def length(is_there: np.ndarray) -> int:
    """How many pairs of neighbours its border parts."""
    return int((is_there[1:] != is_there[:-1]).sum() + (is_there[:, 1:] != is_there[:, :-1]).sum())


def capped(labels: np.ndarray, snow: int) -> np.ndarray:
    return cv2.ellipse(labels.copy(), (190, 110), (40, 25), 0, 0, 360, snow, -1)


def test_a_blob_on_a_mountain_gets_gullies_and_keeps_its_place(borders, mountain, snow, landscape) -> None:
    painted = capped(mountain, snow)
    bent = borders.applied(painted)
    before, after = painted == snow, bent == snow
    assert length(after) > 2 * length(before)
    assert 0.6 < after.sum() / before.sum() < 1.5
    rows, columns = np.nonzero(after)
    assert abs(rows.mean() - 110) < 10
    assert abs(columns.mean() - 190) < 10
    assert set(np.unique(bent)) == {landscape.id_of(name) for name in ("sky", "mountain", "snow")}


def test_a_cap_on_a_peak_is_a_field_too(borders, landscape, snow) -> None:
    labels = np.full((HEIGHT, WIDTH), landscape.id_of("sky"), np.uint8)
    cv2.fillPoly(labels, [np.array([(190, 40), (60, 255), (320, 255)])], landscape.id_of("mountain"))
    cv2.fillPoly(labels, [np.array([(190, 40), (150, 106), (190, 116), (230, 106)])], snow)
    assert length(borders.applied(labels) == snow) > 1.5 * length(labels == snow)


def test_it_covers_no_sky(borders, mountain, snow, landscape) -> None:
    mountain[:95] = landscape.id_of("sky")
    bent = borders.applied(capped(mountain, snow))
    bare = borders.applied(mountain)
    assert (bent[:80] != landscape.id_of("mountain")).all()
    assert ((bent == snow) & (bare == landscape.id_of("sky")))[:80].sum() == 0


@pytest.mark.parametrize("ground", ["grass", "hill", "sky"])
def test_snow_elsewhere_is_bent_as_ever(borders, mountain, snow, landscape, ground) -> None:
    mountain[60:] = landscape.id_of(ground)
    painted = capped(mountain, snow)
    assert length(borders.applied(painted) == snow) < 2 * length(painted == snow)


def test_a_whole_slope_of_snow_is_no_field(borders, mountain, snow) -> None:
    mountain[100:, 20:-20] = snow
    before = mountain == snow
    assert length(borders.applied(mountain) == snow) < 2.5 * length(before)


def test_what_goes_on_at_the_other_side_is_left(borders, mountain, snow) -> None:
    painted = cv2.ellipse(mountain, (0, 110), (40, 25), 0, 0, 360, snow, -1)
    cv2.ellipse(painted, (WIDTH, 110), (40, 25), 0, 0, 360, snow, -1)
    ring = Wrap(rows=False, columns=True)
    assert length(borders.applied(painted, ring) == snow) < 1.8 * length(painted == snow)


def test_a_larger_map_has_the_same_field(borders, mountain, snow) -> None:
    painted = capped(mountain, snow)
    larger = cv2.resize(painted, (3 * WIDTH, 3 * HEIGHT), interpolation=cv2.INTER_NEAREST)
    small = (borders.applied(painted) == snow).astype(np.float32)
    large = (borders.applied(larger) == snow).astype(np.float32)
    reduced = cv2.resize(large, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA)
    assert np.minimum(small, reduced).sum() > 0.75 * np.maximum(small, reduced).sum()


def test_a_roll_moves_the_gullies(borders, mountain, snow) -> None:
    painted = capped(mountain, snow)
    rolls = tuple(int(number == snow) for number in range(snow + 1))
    assert not np.array_equal(borders.applied(painted), borders.applied(painted, rolls=rolls))


def test_what_lies_on_the_map_is_moved_as_well(borders, mountain, snow) -> None:
    painted = capped(mountain, snow)
    own = (painted == snow).astype(np.uint8)
    assert np.array_equal(borders.carried(own, painted) > 0, borders.applied(painted) == snow)


def test_a_smooth_cap_beside_a_ragged_ridge_is_a_field(borders, landscape, snow) -> None:
    labels = np.full((HEIGHT, WIDTH), landscape.id_of("sky"), np.uint8)
    heights = 60 + np.cumsum(np.random.default_rng(5).choice([-3, 0, 3], WIDTH))
    labels[np.arange(HEIGHT)[:, None] > heights] = landscape.id_of("mountain")
    painted = cv2.ellipse(labels.copy(), (190, int(heights[190]) + 22), (26, 14), 0, 0, 360, snow, -1)
    assert length(borders.applied(painted) == snow) > 1.5 * length(painted == snow)
