"""Which texture each label has, and which stay."""

from dataclasses import replace

import numpy as np
import pytest

from gaugan_desktop.document.document import Document
from gaugan_desktop.document.limits import MAX_PARTS, MAX_ROLLS
from gaugan_desktop.document.project_file import load_project, save_project
from gaugan_desktop.document.replay import moments
from gaugan_desktop.document.rolls import NO_ROLLS, Rolls
from gaugan_desktop.document.state_description import describe_rolls, rolls_of
from gaugan_desktop.document.style import Style, StylePart, mixed, with_kept
from gaugan_desktop.errors import LimitError
from gaugan_desktop.labels import UNPAINTED, bundled_label_set

LABELS = bundled_label_set("landscape")


def test_rolling_leaves_locked_labels() -> None:
    rolls = NO_ROLLS.with_lock("mountain", True).rolled(["mountain", "sky", "tree"]).rolled(["sky"])
    assert rolls.counts == (("sky", 2), ("tree", 1))
    assert rolls.locked == ("mountain",)
    assert rolls.with_lock("mountain", False).rolled(["mountain"]).counts[0] == ("mountain", 1)
    assert Rolls((("sky", MAX_ROLLS),)).rolled(["sky"]).counts == (("sky", 1),)


def test_they_are_told_in_the_labels_of_another_set() -> None:
    rolls = NO_ROLLS.rolled(["sky", "tree", "gone"])
    by_id = rolls.by_id(LABELS)
    assert {label for label, count in enumerate(by_id) if count} == {13, 16}
    table = np.full(256, UNPAINTED, np.uint8)
    table[13] = 2
    assert rolls.by_id(LABELS, table) == (0, 0, 1)
    assert NO_ROLLS.by_id(LABELS) == ()
    assert Rolls((("gone", 1),)).by_id(LABELS) == ()


@pytest.mark.parametrize(
    "value",
    [[], {"rolls": {"sky": 0}, "locked": []}, {"rolls": {"sky": 1}}, {"rolls": {"sky": "x"}, "locked": []},
     {"rolls": {}, "locked": "sky"}, {"rolls": {"sky": MAX_ROLLS + 1}, "locked": []}],
)  # fmt: skip
def test_damaged_descriptions_are_refused(value) -> None:
    with pytest.raises((ValueError, TypeError, KeyError)):
        rolls_of(value)


def test_they_are_saved_and_undone(tmp_path) -> None:
    document = Document.blank(64, 64, LABELS, 13)
    rolls = NO_ROLLS.rolled(["tree"]).with_lock("sky", True)
    document.change("roll", replace(document.state, rolls=rolls))
    save_project(tmp_path / "a.gaugan", document, None, "m")
    assert load_project(tmp_path / "a.gaugan").document.state.rolls == rolls
    assert [moment.rolls for moment in moments(document, 2)] == [NO_ROLLS, rolls]
    document.undo()
    assert document.state.rolls == NO_ROLLS
    assert rolls_of(None) == NO_ROLLS
    assert rolls_of(describe_rolls(rolls)) == rolls


def test_locked_labels_keep_their_style() -> None:
    noon, dusk, night = (Style(name, seed=number) for number, name in enumerate(("noon", "dusk", "night")))
    kept = with_kept(dusk, noon, ["sky", "tree"])
    assert kept.parts == (StylePart(dusk), StylePart(noon, labels=("sky", "tree")))
    again = with_kept(night, kept, ["sky"])
    assert again.parts == (StylePart(night), StylePart(noon, labels=("sky",)))
    assert with_kept(dusk, noon, []) == dusk
    strongest = with_kept(night, mixed([StylePart(noon, 0.4), StylePart(dusk, 0.6)]), ["sky"])
    assert strongest.parts[1].style == dusk
    full = mixed([StylePart(Style(str(number), seed=number)) for number in range(MAX_PARTS)])
    with pytest.raises(LimitError):
        with_kept(full, noon, ["sky"])
