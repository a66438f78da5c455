"""Grass at the edges of paths and streams."""

import numpy as np
import pytest

from gaugan_desktop.labels import LabelSet, bundled_label_set
from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis.verges import Verges
from gaugan_desktop.wrap import Wrap

HEIGHT, WIDTH, HORIZON = 256, 384, 110
SMOOTH = np.full((HEIGHT, WIDTH), 255, np.uint8)


@pytest.fixture
def verges() -> Verges:
    return Verges(bundled_label_set("landscape"))


def meadow(landscape: LabelSet, path: str, around: str = "grass") -> np.ndarray:
    """A path as broad everywhere, from those who look to the horizon."""
    labels = np.full((HEIGHT, WIDTH), landscape.id_of("sky"), np.uint8)
    labels[HORIZON:] = landscape.id_of(around)
    labels[HORIZON:, 150:230] = landscape.id_of(path)
    return labels


def edges(labels: np.ndarray, path: int) -> np.ndarray:
    """Columns where the path begins, row by row from the horizon."""
    return (labels[HORIZON:] == path).argmax(1)


@pytest.mark.parametrize("path", ["road", "dirt", "gravel", "sand", "river", "water"])
def test_edges_are_ragged_where_they_are_near_and_hardly_where_they_are_far(verges, landscape, path) -> None:
    labels = meadow(landscape, path)
    (grown,) = verges.grown([labels], SMOOTH)
    found = edges(grown, landscape.id_of(path))
    assert found[-60:].std() > 1.5
    assert found[:12].std() < 0.5
    assert abs(found - 150).max() < 0.08 * HEIGHT
    assert set(np.unique(grown)) == set(np.unique(labels))


@pytest.mark.parametrize(("path", "around"), [("sand", "dirt"), ("sea", "grass"), ("tree", "grass")])
def test_without_grass_beside_bare_ground_nothing_grows(verges, landscape, path, around) -> None:
    labels = meadow(landscape, path, around)
    (grown,) = verges.grown([labels], SMOOTH)
    assert np.array_equal(grown, labels)


def test_edges_drawn_by_nature_stay(verges, landscape) -> None:
    labels = meadow(landscape, "road")
    (grown,) = verges.grown([labels], np.zeros_like(SMOOTH))
    assert np.array_equal(grown, labels)


def test_what_lies_on_the_map_goes_with_it(verges, landscape) -> None:
    labels = meadow(landscape, "road")
    own = (labels == landscape.id_of("road")).astype(np.uint8)
    grown, carried = verges.grown([labels, own], SMOOTH)
    assert np.array_equal(carried > 0, grown == landscape.id_of("road"))


def test_a_larger_map_has_the_same_edges(verges, landscape) -> None:
    labels = meadow(landscape, "road")
    larger = cv2.resize(labels, (3 * WIDTH, 3 * HEIGHT), interpolation=cv2.INTER_NEAREST)
    smooth = np.full(larger.shape, 255, np.uint8)
    road = landscape.id_of("road")
    small = edges(verges.grown([labels], SMOOTH)[0], road)
    large = (verges.grown([larger], smooth)[0][3 * HORIZON :] == road).argmax(1)
    assert np.corrcoef(small[-80:], large[-240:].reshape(-1, 3).mean(1) / 3)[0, 1] > 0.7


def test_a_roll_of_grass_grows_other_edges(verges, landscape) -> None:
    labels, road = meadow(landscape, "road"), landscape.id_of("road")
    rolls = tuple(int(number == landscape.id_of("grass")) for number in range(len(landscape.labels)))
    before, after = (edges(verges.grown([labels], SMOOTH, rolls=each)[0], road) for each in ((), rolls))
    assert (before != after).any()


def test_tiles_without_a_horizon_have_edges_everywhere(verges, landscape) -> None:
    labels = np.full((HEIGHT, WIDTH), landscape.id_of("grass"), np.uint8)
    labels[:, 150:230] = landscape.id_of("road")
    (grown,) = verges.grown([labels], SMOOTH, Wrap(rows=True, columns=True))
    assert (grown[:40] == landscape.id_of("road")).argmax(1).std() > 1
