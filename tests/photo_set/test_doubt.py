"""What is in doubt: settled by what the artist does, kept with its photo, forgotten with other labels."""

from dataclasses import replace

import numpy as np

from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.photo_set.doubt import Doubt, keep_doubt, load_doubt
from gaugan_desktop.photo_set.draft import Draft
from gaugan_desktop.photo_set.label_choice import merged
from tests.photo_set.conftest import truth

SHAPE = (96, 128)


def layer(rows: slice, label: int) -> np.ndarray:
    labels = np.full(SHAPE, UNPAINTED, np.uint8)
    labels[rows] = label
    return labels


class Step:
    """An undo step."""


def test_what_is_changed_painted_or_fixed_is_settled() -> None:
    draft = replace(Draft.empty(SHAPE).with_map(truth()), fixed=layer(slice(0, 10), 0))
    doubt = Doubt(np.ones(SHAPE, bool), draft)
    assert not doubt.mask[:10].any()
    done = [Step() for _ in range(3)]
    assert not doubt.settle(draft, done[0])
    regions = draft.regions.copy()
    regions[20:30] = 2
    confirmed = replace(draft, regions=regions, strokes=layer(slice(40, 50), 1))  # it was 1 before
    assert doubt.settle(confirmed, done[1])
    assert doubt.settle(replace(draft, regions=regions, fixed=layer(slice(0, 15), 0)), done[2])
    expected = np.ones(SHAPE, bool)
    for rows in (slice(0, 15), slice(20, 30), slice(40, 50)):
        expected[rows] = False
    assert (doubt.mask == expected).all()


def test_what_is_undone_is_in_doubt_again() -> None:
    draft, done = Draft.empty(SHAPE).with_map(truth()), Step()
    doubt = Doubt(truth() == 1, draft)
    confirmed = replace(draft, strokes=layer(slice(40, 50), 1))
    for _ in range(2):  # the second time it is redone
        assert doubt.settle(confirmed, done)
        assert not doubt.mask[40:50].any()
        assert doubt.settle(draft, None)
        assert (doubt.mask == (truth() == 1)).all()


def test_it_is_kept_as_long_as_there_is_any(photo_set) -> None:
    root, photo = photo_set.root, photo_set["one"]
    mask = truth() == 1
    keep_doubt(root, photo, mask)
    assert (load_doubt(root, photo, SHAPE) == mask).all()
    assert load_doubt(root, photo, (10, 10)) is None
    keep_doubt(root, photo, np.zeros(SHAPE, bool))
    assert load_doubt(root, photo, SHAPE) is None


def test_other_labels_forget_it(photo_set) -> None:
    keep_doubt(photo_set.root, photo_set["one"], truth() == 1)
    photo_set.relabel(merged(photo_set.label_set, 2, 1))
    assert load_doubt(photo_set.root, photo_set["one"], SHAPE) is None
