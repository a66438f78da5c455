from itertools import pairwise

import numpy as np
import pytest

from gaugan_desktop.imaging.palettes import PATTERN, display_palette, pattern_masks, simulated
from gaugan_desktop.labels import BUNDLED_SETS, bundled_label_set


def least_distance(palette: np.ndarray, count: int) -> np.ndarray:
    """For each kind of vision, the smallest distance in Lab between two labels' colours."""
    lab = simulated(palette[:count])
    distance = np.linalg.norm(lab[:, :, None] - lab[:, None], axis=3)
    distance[:, np.arange(count), np.arange(count)] = np.inf
    return distance.min((1, 2))


def test_distinct_colours_are_told_apart_by_everybody(landscape) -> None:
    count = len(landscape)
    own = least_distance(display_palette(landscape, "labels"), count)
    distinct = least_distance(display_palette(landscape, "distinct"), count)
    assert distinct.min() > 10
    assert distinct.min() > 2 * own.min()


@pytest.mark.parametrize("name", BUNDLED_SETS)
def test_every_label_has_a_colour_of_its_own(name) -> None:
    label_set = bundled_label_set(name)
    palette = display_palette(label_set, "distinct")
    assert len(np.unique(palette[: len(label_set)], axis=0)) == len(label_set)
    assert (palette[len(label_set) :] == 128).all()


def test_a_sky_stays_blue(landscape) -> None:
    red, _, blue = display_palette(landscape, "distinct")[landscape.id_of("sky")].astype(int)
    assert blue >= red


def test_simulation_knows_white_and_confuses_red_and_green() -> None:
    white = simulated(np.array([[255, 255, 255]], np.uint8))
    assert np.allclose(white, [100, 0, 0], atol=2)
    red, green = (
        simulated(np.array([[160, 60, 60]], np.uint8)),
        simulated(np.array([[100, 95, 60]], np.uint8)),
    )
    normal, _, deuteranope, _ = np.linalg.norm(red - green, axis=2)[:, 0]
    assert deuteranope < normal / 2


def test_patterns_tile_and_differ(landscape) -> None:
    masks = pattern_masks(landscape)
    assert masks.shape == (256, PATTERN, PATTERN)
    assert not masks[len(landscape) :].any()
    for first, second in pairwise(masks[: len(landscape)]):
        assert 0.05 < first.mean() < 0.6
        assert not np.array_equal(first, second)
