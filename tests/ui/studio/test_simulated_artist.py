"""The artist who labels photos for `benchmarks/labelling.py`."""

import numpy as np

from benchmarks.artist import agreement, corrections, first_strokes
from benchmarks.labelling import Hand
from gaugan_desktop.photo_set.photo import PhotoState
from tests.photo_set.conftest import truth


def test_strokes_stay_inside_their_regions() -> None:
    strokes = first_strokes(truth())
    assert sorted(stroke.label for stroke in strokes) == [0, 1, 2]
    for stroke in strokes:
        assert all(truth()[int(y), int(x)] == stroke.label for x, y in stroke.corners)


def test_corrections_go_where_it_is_wrong() -> None:
    labels = truth()
    labels[8:24, 10:60] = 2
    (stroke,) = corrections(truth(), labels, 3)
    assert stroke.label == 0
    assert all(8 <= y < 24 and 10 <= x < 60 for x, y in stroke.corners)
    assert corrections(truth(), truth(), 3) == []
    assert agreement(truth(), labels) == 1 - 16 * 50 / truth().size


def test_the_hand_labels_a_photo(studio) -> None:
    hand = Hand(studio)
    for stroke in first_strokes(truth()):
        hand.paint(stroke)
    labels = hand.snap()
    assert agreement(truth(), labels) > 0.97
    hand.finish()
    assert studio.photo_set["a"].state is PhotoState.DONE
    assert hand.seconds > hand.slowest_snap > 0
    assert np.unique(labels).tolist() == [0, 1, 2]
