"""Labels of a set: counted, merged, ordered, and changed all or not at all."""

import os

import numpy as np
import pytest

from gaugan_desktop.errors import BadConfigError, BadFileError
from gaugan_desktop.labels import UNPAINTED, LabelClass, bundled_label_set
from gaugan_desktop.photo_set import relabelling
from gaugan_desktop.photo_set.draft import draft_of_map
from gaugan_desktop.photo_set.label_choice import changed, label_set_of, likeness, merged
from gaugan_desktop.photo_set.photo_set import PhotoSet
from tests.photo_set.conftest import NAMES, finish_all, strokes, truth


def test_labels_are_counted(photo_set) -> None:
    finish_all(photo_set)
    sky = photo_set.shares[0]
    assert sky.share == pytest.approx(1 / 3)
    assert sky.photos == 3
    assert not sky.is_rare
    counted = dict(photo_set["one"].pixels)
    photo_set.count(photo_set["one"])
    assert photo_set["one"].pixels == counted


def test_merging_changes_every_map(photo_set) -> None:
    photo = photo_set["one"]
    photo_set.finish(photo, photo_set.load_picture(photo), draft_of_map(truth(), photo_set.label_set))
    begun = photo_set["two"]
    photo_set.save(begun, photo_set.load_picture(begun), strokes())
    photo_set.relabel(merged(photo_set.label_set, source=0, target=2))
    assert photo_set.label_set.names == ("meadow", "lake")
    photo_set.close()
    again = PhotoSet.open(photo_set.root)
    assert again.label_set.names == ("meadow", "lake")
    expected = np.array([1, 0, 1], np.uint8)[truth()]
    assert (again.load_draft(again["one"], (96, 128)).flat == expected).all()
    assert again.load_draft(again["two"], (96, 128)).strokes[10, 20] == 1
    assert again["one"].pixels[1] == 64 * 128
    again.close()


def test_labels_can_be_ordered_added_and_taken_away(photo_set) -> None:
    photo = photo_set["one"]
    photo_set.finish(photo, photo_set.load_picture(photo), draft_of_map(truth(), photo_set.label_set))
    old = photo_set.label_set
    fresh = LabelClass(0, "rock", (1, 2, 3))
    photo_set.relabel(changed(old, [(old[2], [2]), (fresh, []), (old[0], [0])]))
    assert photo_set.label_set.names == ("lake", "rock", "sky")
    draft = photo_set.load_draft(photo, (96, 128))
    assert set(np.unique(draft.flat)) == {0, 2, 3}  # the meadow's pixels are unknown now


@pytest.mark.parametrize("step", ["staged", "half moved"])
def test_a_crash_in_a_change_of_labels_leaves_all_or_nothing(photo_set, monkeypatch, step) -> None:
    finish_all(photo_set)
    moved = []
    real = os.replace

    def die(source, target) -> None:
        is_move = ".changing" in str(source) and ".changing" not in str(target)
        if is_move and (step == "staged" or moved):
            raise OSError(5, "the power is gone")
        if is_move:
            moved.append(target)
        real(source, target)

    monkeypatch.setattr(relabelling.os, "replace", die)
    with pytest.raises(BadFileError, match="cannot be finished"):
        photo_set.relabel(merged(photo_set.label_set, source=0, target=2))
    photo_set.close()
    monkeypatch.setattr(relabelling.os, "replace", real)
    again = PhotoSet.open(photo_set.root)
    assert again.label_set.names == ("meadow", "lake")
    expected = np.array([1, 0, 1], np.uint8)[truth()]
    for photo in again.photos:
        assert (again.load_draft(photo, (96, 128)).flat == expected).all()
    again.close()


def test_a_full_disk_changes_no_labels(photo_set, monkeypatch) -> None:
    finish_all(photo_set)

    def refuse(path, data) -> None:
        raise BadFileError(path, "The file cannot be written: No space left on device.")

    monkeypatch.setattr(relabelling, "write_bytes_atomically", refuse)
    with pytest.raises(BadFileError):
        photo_set.relabel(merged(photo_set.label_set, source=0, target=2))
    photo_set.close()
    again = PhotoSet.open(photo_set.root)
    assert again.label_set.names == NAMES
    assert (again.load_draft(again["one"], (96, 128)).flat == truth()).all()
    again.close()


def test_a_change_of_labels_waits_for_what_cannot_be_read(photo_set, forbid) -> None:
    stage = photo_set.root / ".changing"
    (stage / "labels").mkdir(parents=True)
    (stage / "labels" / "one.png").write_bytes(b"new")
    (stage / "complete").touch()
    allow = forbid(stage / "labels")
    with pytest.raises(BadFileError, match="cannot be finished: Permission denied"):
        relabelling.finish(photo_set.root)
    allow()
    relabelling.finish(photo_set.root)
    assert (photo_set.root / "labels" / "one.png").read_bytes() == b"new"
    assert not stage.exists()


def test_own_labels_keep_what_the_bundled_ones_know() -> None:
    own = label_set_of("mine", ["Sky", "tulips"])
    assert own[0].color == bundled_label_set("landscape")[13].color
    assert own[0].name == "Sky"
    assert own.mapping_to(bundled_label_set("landscape"))[0] == 13
    assert own[1].shortcut == "2"


def test_labels_are_alike_by_name_or_group() -> None:
    landscape = bundled_label_set("landscape")
    table, is_guess = likeness(landscape, label_set_of("mine", ["Sky", "water", "tulips"]))
    assert (table[landscape.id_of("sky")], is_guess[landscape.id_of("sky")]) == (0, False)
    assert (table[landscape.id_of("sea")], is_guess[landscape.id_of("sea")]) == (1, True)
    assert table[landscape.id_of("rock")] == UNPAINTED


@pytest.mark.parametrize(
    ("names", "sentence"),
    [([], "1 to 254"), (["a", "A"], "Two labels"), ([" "], "needs a name"), (["x" * 300], "at most 200")],
)
def test_impossible_labels(names, sentence) -> None:
    with pytest.raises(BadConfigError, match=sentence):
        label_set_of("mine", names)
