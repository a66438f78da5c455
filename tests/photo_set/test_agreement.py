"""How right suggestions were: written down when a photo is done, from labeller to labeller."""

import numpy as np
import pytest

from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.photo_set.agreement import keep_suggestion, learned_from, rounds_of
from gaugan_desktop.photo_set.draft import draft_of_map
from gaugan_desktop.photo_set.label_choice import merged
from gaugan_desktop.photo_set.photo_set import PhotoSet
from tests.photo_set.conftest import truth


def finish(photo_set, name: str, labels: np.ndarray) -> None:
    photo = photo_set[name]
    photo_set.finish(photo, photo_set.load_picture(photo), draft_of_map(labels, photo_set.label_set))


def wrong_in(share: float) -> np.ndarray:
    labels = truth()
    labels[:, : round(128 * share)] = 1
    labels[32:64, : round(128 * share)] = 2
    return labels


def test_rounds_grow_and_are_kept(photo_set, tmp_path) -> None:
    for name, learned, share in (("one", 0, 0.5), ("two", 2, 0.25), ("trip-one", 2, 0.0)):
        keep_suggestion(photo_set.root, photo_set[name], wrong_in(share), learned)
        finish(photo_set, name, truth())
    photo_set.close()
    again = PhotoSet.open(photo_set.root)
    first, second = rounds_of(again.photos)
    again.close()
    assert (first.learned, first.photos, first.share) == (0, 1, pytest.approx(0.5))
    assert (second.learned, second.photos, second.share) == (2, 2, pytest.approx(0.875))
    assert list((photo_set.root / "suggested").iterdir()) == []


def test_what_is_unknown_does_not_count(photo_set) -> None:
    labels = truth()
    labels[:, 64:] = UNPAINTED
    keep_suggestion(photo_set.root, photo_set["one"], wrong_in(0.5), 0)
    finish(photo_set, "one", labels)
    assert photo_set["one"].agreement == 0.0


def test_photos_that_were_learned_from_prove_nothing(photo_set) -> None:
    finish(photo_set, "one", truth())
    keep_suggestion(photo_set.root, photo_set["one"], truth(), 1)
    finish(photo_set, "one", truth())
    assert rounds_of(photo_set.photos) == []


def test_a_damaged_suggestion_costs_the_measurement_alone(photo_set) -> None:
    keep_suggestion(photo_set.root, photo_set["one"], truth(), 0)
    (photo_set.root / "suggested" / "one.png").write_bytes(b"none")
    finish(photo_set, "one", truth())
    assert photo_set["one"].agreement is None
    assert (photo_set.load_map(photo_set["one"], (96, 128)) == truth()).all()


def test_other_labels_forget_suggestions(photo_set) -> None:
    keep_suggestion(photo_set.root, photo_set["one"], truth(), 0)
    photo_set.relabel(merged(photo_set.label_set, 2, 1))
    assert not (photo_set.root / "suggested" / "one.png").exists()


def test_whose_labeller_it_is(photo_set, tiny_model) -> None:
    from dataclasses import replace

    from gaugan_desktop.models.model_file import read_model_header

    header = read_model_header(tiny_model)
    assert learned_from(header, photo_set.root) == 0
    own = replace(header, training={"labeller_pairs": 12, "labeller_sets": ["set"]})
    assert learned_from(own, photo_set.root) == 12
    other = replace(header, training={"labeller_pairs": 500, "labeller_sets": ["landscapes"]})
    assert learned_from(other, photo_set.root) == 0
