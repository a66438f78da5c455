"""Unpainted pixels take the label of what lies nearest."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaugan_desktop.labels import UNPAINTED, LabelClass, LabelSet
from gaugan_desktop.nearest import gaps_filled, painted_everywhere
from gaugan_desktop.wrap import NO_WRAP, Wrap

_TOLERANCE = 1.03  # of the distances; a 5x5 mask measures them nearly


def distances(labels: np.ndarray, label: int, wrap: Wrap) -> np.ndarray:
    """From each pixel (H, W) to the nearest of one label, pixel by pixel."""
    rows, columns = np.nonzero(labels == label)
    total = np.zeros((*labels.shape, len(rows)))
    for axis, places in enumerate((rows, columns)):
        side = labels.shape[axis]
        own = np.arange(side).reshape((-1, 1, 1) if axis == 0 else (1, -1, 1))
        gap = np.abs(own - places)
        total += (np.minimum(gap, side - gap) if wrap[axis] else gap) ** 2
    return np.sqrt(total).min(-1)


@given(
    seed=st.integers(0, 10_000),
    shape=st.tuples(st.integers(1, 24), st.integers(1, 24)),
    share=st.floats(0.0, 1.0),
    wrap=st.builds(Wrap, st.booleans(), st.booleans()),
)
def test_gaps_take_the_nearest_label(seed, shape, share, wrap) -> None:
    rng = np.random.default_rng(seed)
    labels = rng.integers(0, 4, shape).astype(np.uint8)
    labels[rng.random(shape) < share] = UNPAINTED
    filled = gaps_filled(labels, wrap)
    painted = labels != UNPAINTED
    assert np.array_equal(filled[painted], labels[painted])
    if not painted.any():
        assert np.array_equal(filled, labels)
        return
    by_label = {int(label): distances(labels, label, wrap) for label in np.unique(labels[painted])}
    nearest = np.min([*by_label.values()], axis=0)
    for label in np.unique(filled):
        is_it = filled == label
        assert (by_label[int(label)][is_it] <= _TOLERANCE * nearest[is_it]).all()


def test_the_nearest_may_lie_across_a_side() -> None:
    labels = np.full((8, 40), UNPAINTED, np.uint8)
    labels[:, 10], labels[:, 38] = 1, 2
    assert gaps_filled(labels)[0, 0] == 1
    assert gaps_filled(labels, Wrap(columns=True))[0, 0] == 2
    assert gaps_filled(labels.T, Wrap(rows=True))[0, 0] == 2


@pytest.mark.parametrize(("names", "expected"), [(("land", "sky"), 1), (("wall", "roof"), 0)])
def test_where_nothing_is_painted_is_sky(names, expected) -> None:
    label_set = LabelSet("set", "Set", tuple(LabelClass(i, name, (i, 0, 0)) for i, name in enumerate(names)))
    empty = np.full((4, 6), UNPAINTED, np.uint8)
    assert (painted_everywhere(empty, label_set) == expected).all()
    whole = np.zeros((4, 6), np.uint8)
    assert painted_everywhere(whole, label_set, NO_WRAP) is whole
