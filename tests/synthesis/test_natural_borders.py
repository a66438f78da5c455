"""Label maps whose borders are bent for the picture."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaugan_desktop.labels import UNPAINTED, LabelSet, bundled_label_set
from gaugan_desktop.opencv import cv2
from gaugan_desktop.synthesis import bending, natural_borders
from gaugan_desktop.synthesis.natural_borders import NaturalBorders
from gaugan_desktop.synthesis.smoothness import smoothness
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


def skyline(landscape: LabelSet, roughness: float, shape: tuple[int, int] = (256, 384)) -> np.ndarray:
    """Sky above trees; their heights vary by as much of the picture's height from pixel to pixel."""
    rng = np.random.default_rng(3)
    columns = np.arange(shape[1]) * 2 * np.pi / shape[1]
    tops = shape[0] * (0.5 + 0.1 * np.sin(columns) + roughness * rng.normal(size=shape[1]))
    rows = np.arange(shape[0])[:, None]
    return np.where(rows < tops, landscape.id_of("sky"), landscape.id_of("tree")).astype(np.uint8)


def test_outlines_as_rough_as_those_of_photos_stay(borders, landscape) -> None:
    smooth, rough = skyline(landscape, 0.0), skyline(landscape, 0.01)
    assert np.array_equal(borders.applied(rough), rough)
    assert (borders.applied(smooth) != smooth).mean() > 0.005


@pytest.mark.parametrize("side", [128, 200, 256, 700])
def test_what_a_pen_draws_is_smooth_at_every_size(landscape, side) -> None:
    labels = np.full((side, side * 3 // 2), landscape.id_of("sky"), np.uint8)
    cv2.circle(labels, (side * 3 // 4, side // 2), side // 3, landscape.id_of("tree"), -1)
    shares = smoothness(labels)
    assert (shares.shape, shares.dtype) == (labels.shape, np.uint8)
    assert np.percentile(shares, 10) > 200


def test_where_borders_are_smooth_follows_a_panorama_around(landscape) -> None:
    labels = skyline(landscape, 0.0)
    labels[:, :50] = skyline(landscape, 0.01)[:, :50]
    turned = smoothness(np.roll(labels, 100, 1), Wrap(columns=True))
    assert np.array_equal(np.roll(turned, -100, 1), smoothness(labels, Wrap(columns=True)))
    assert turned.min() == 0
    assert turned.max() == 255


def test_large_maps_are_bent_in_strips_as_in_one_piece(landscape, monkeypatch) -> None:
    labels = skyline(landscape, 0.0)
    whole = NaturalBorders(landscape).applied(labels)
    monkeypatch.setattr(bending, "_STRIP_PIXELS", 5 * labels.shape[1])
    assert np.array_equal(NaturalBorders(landscape).applied(labels), whole)


def test_nothing_floats_in_the_sky_that_was_not_painted_there(borders, landscape) -> None:
    labels = halves(landscape, "sky", "tree", (256, 384))
    labels[60:64, 100:104] = landscape.id_of("tree")  # a bird, perhaps
    bent = borders.applied(labels)
    is_sky = bent == landscape.id_of("sky")
    for kind, count in ((~is_sky, 2), (is_sky, 1)):
        assert cv2.connectedComponents(kind.astype(np.uint8))[0] - 1 == count
    values = (labels == landscape.id_of("tree")).astype(np.uint8)
    assert np.array_equal(borders.carried(values, labels) > 0, ~is_sky)
