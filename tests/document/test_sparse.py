"""Brushes that do not paint every pixel, and stamps."""

import numpy as np
import pytest

from gaugan_desktop.document.brush import Brush, BrushTip, StrokeSample
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.stamps import stamp_outline

SKY, TREE = 13, 16


def stroke(landscape, brush: Brush, *places: tuple[float, float]) -> Document:
    document = Document.blank(400, 300, landscape, SKY)
    first, *others = (StrokeSample(x, y) for x, y in places)
    document.begin_stroke(brush, TREE, first)
    for sample in others:
        document.extend_stroke(sample)
    document.end_stroke()
    return document


@pytest.mark.parametrize("density", [0.1, 0.5, 0.9])
def test_density_is_the_share_that_is_painted(landscape, density) -> None:
    full = stroke(landscape, Brush(size=100), (100, 150), (300, 150)).labels == TREE
    sparse = stroke(landscape, Brush(size=100, density=density), (100, 150), (300, 150)).labels == TREE
    assert not (sparse & ~full).any()
    assert sparse.sum() / full.sum() == pytest.approx(density, abs=0.06)


def test_painting_again_over_the_same_place_changes_nothing(landscape) -> None:
    brush = Brush(size=100, density=0.4)
    once = stroke(landscape, brush, (100, 150), (300, 150)).labels
    twice = stroke(landscape, brush, (100, 150), (300, 150), (100, 150), (300, 150)).labels
    assert np.mean(once != twice) < 0.002


def test_soft_edges_thin_out(landscape) -> None:
    labels = stroke(landscape, Brush(size=120, softness=0.8), (50, 150), (350, 150)).labels == TREE
    shares = [labels[row - 2 : row + 3, 100:300].mean() for row in (95, 110, 125, 150)]
    assert shares == sorted(shares)
    assert shares[0] < 0.35
    assert shares[-1] == 1.0


def test_sparse_strokes_respect_the_selection_and_are_one_step(landscape) -> None:
    document = Document.blank(400, 300, landscape, SKY)
    document.select(np.arange(400)[None].repeat(300, 0) < 200)
    document.begin_stroke(Brush(size=80, density=0.5), TREE, StrokeSample(100, 150))
    document.extend_stroke(StrokeSample(300, 150))
    document.end_stroke()
    assert (document.labels[:, :200] == TREE).any()
    assert not (document.labels[:, 200:] == TREE).any()
    document.undo()
    assert not (document.labels == TREE).any()


@pytest.mark.parametrize("tip", [BrushTip.TREE, BrushTip.BUSH, BrushTip.ROCK])
def test_stamps_are_strewn_along_the_stroke(landscape, tip) -> None:
    one = stroke(landscape, Brush(tip, 40), (100, 150)).labels == TREE
    many = stroke(landscape, Brush(tip, 40), (100, 150), (300, 150)).labels == TREE
    assert 200 < one.sum() < 1800
    assert many.sum() > 3 * one.sum()
    again = stroke(landscape, Brush(tip, 40), (100, 150), (300, 150)).labels == TREE
    assert np.array_equal(many, again)


def test_stamps_differ_and_trees_are_high() -> None:
    chance = np.random.default_rng(3)
    trees = [stamp_outline(BrushTip.TREE, chance) for _ in range(2)]
    assert not np.allclose(*trees)
    sides = np.ptp(trees[0], axis=0)
    assert sides[1] > 1.4 * sides[0]
    top, bottom = (trees[0][trees[0][:, 1] * sign > 0.3][:, 0] for sign in (-1, 1))
    assert np.ptp(bottom) > 1.3 * np.ptp(top)
    low = np.ptp(stamp_outline(BrushTip.BUSH, chance), axis=0)
    assert low[0] > 1.2 * low[1]


def test_stamps_beyond_the_border_and_mirrored(landscape) -> None:
    document = stroke(landscape, Brush(BrushTip.ROCK, 60, axis=200), (-10, 150), (60, 150))
    is_rock = document.labels == TREE
    assert is_rock[:, 340:].any()
    assert np.mean(is_rock != is_rock[:, ::-1]) < 0.01
