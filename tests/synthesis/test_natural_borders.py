"""Label maps whose borders are bent for the picture."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaugan_desktop.labels import UNPAINTED, LabelSet, bundled_label_set
from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis import natural_borders
from gaugan_desktop.synthesis.natural_borders import NaturalBorders
from gaugan_desktop.wrap import NO_WRAP, Wrap

SHAPE = (120, 160)


@pytest.fixture(scope="module")
def borders() -> NaturalBorders:
    return NaturalBorders(bundled_label_set("landscape"))


def halves(landscape: LabelSet, above: str, below: str, shape: tuple[int, int] = SHAPE) -> np.ndarray:
    labels = np.full(shape, landscape.id_of(above), np.uint8)
    labels[shape[0] // 2 :] = landscape.id_of(below)
    return labels


def heights(labels: np.ndarray) -> np.ndarray:
    """Rows of the upper label, per column."""
    return (labels == labels[0, 0]).sum(0)


@given(seed=st.integers(0, 1000), wrap=st.builds(Wrap, st.booleans(), st.booleans()))
def test_no_label_appears_that_was_not_there(seed, wrap) -> None:
    labels = np.random.default_rng(seed).choice([0, 3, 7, 13, UNPAINTED], (5, 7)).astype(np.uint8)
    labels = cv2.resize(labels, (160, 120), interpolation=cv2.INTER_NEAREST)
    bent = NaturalBorders(bundled_label_set("landscape")).applied(labels, wrap)
    assert (bent.shape, bent.dtype) == (labels.shape, labels.dtype)
    assert set(np.unique(bent)) <= set(np.unique(labels))


@pytest.mark.parametrize("ground", ["mountain", "grass", "tree"])
def test_land_gets_a_rough_outline(borders, landscape, ground) -> None:
    bent = heights(borders.applied(halves(landscape, "sky", ground)))
    assert len(np.unique(bent)) > 3
    assert abs(bent - SHAPE[0] / 2).max() < 0.06 * SHAPE[0]  # but stays near the painted one


@pytest.mark.parametrize(("above", "below"), [("sky", "sea"), ("mountain", "water"), ("sky", "road")])
def test_horizons_and_roads_stay_level(borders, landscape, above, below) -> None:
    labels = halves(landscape, above, below)
    assert np.array_equal(borders.applied(labels), labels)


def test_slanting_shores_get_bays(borders, landscape) -> None:
    labels = np.full(SHAPE, landscape.id_of("water"), np.uint8)
    labels[np.tri(*SHAPE, dtype=bool)] = landscape.id_of("sand")
    assert (borders.applied(labels) != labels).any()


def test_a_stroke_changes_nothing_far_away(borders, landscape) -> None:
    before = halves(landscape, "sky", "tree")
    after = before.copy()
    cv2.circle(after, (40, 40), 9, landscape.id_of("mountain"), -1)
    changed = np.argwhere(borders.applied(before) != borders.applied(after))
    assert len(changed)
    reach = np.hypot(*(changed - 40).T)
    assert reach.max() < 9 + 0.07 * SHAPE[0]


@pytest.mark.parametrize("noise_pixels", [1024 * 1024, SHAPE[0] * SHAPE[1]])
def test_larger_pictures_show_the_same_shapes(borders, landscape, monkeypatch, noise_pixels) -> None:
    monkeypatch.setattr(natural_borders, "_NOISE_PIXELS", noise_pixels)
    labels = halves(landscape, "sky", "mountain")
    small = heights(borders.applied(labels)) / SHAPE[0]
    large = heights(borders.applied(cv2.resize(labels, (640, 480), interpolation=cv2.INTER_NEAREST))) / 480
    assert np.corrcoef(small, large.reshape(-1, 4).mean(1))[0, 1] > 0.9


def test_outlines_continue_over_the_borders_of_a_panorama(borders, landscape) -> None:
    labels = halves(landscape, "sky", "tree")
    bent = heights(borders.applied(labels, Wrap(columns=True)))
    steps = abs(np.diff(bent))
    assert abs(int(bent[0]) - int(bent[-1])) <= steps.max()
    stripe = labels.copy()
    stripe[:, :2] = landscape.id_of("rock")  # may now reach over the border
    assert (borders.applied(stripe, Wrap(columns=True))[:, -8:] == landscape.id_of("rock")).any()
    assert not (borders.applied(stripe, NO_WRAP)[:, -8:] == landscape.id_of("rock")).any()


def test_labels_of_other_sets_bend_like_their_landscape_partners() -> None:
    coco = bundled_label_set("coco_stuff")
    labels = halves(coco, "sky-other", "tree")
    assert (NaturalBorders(coco).applied(labels) != labels).any()
