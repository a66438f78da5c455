"""Groups of layers: they lie together, are hidden and moved together."""

from dataclasses import replace

import numpy as np
import pyora
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaugan_desktop.document import geometry, groups, layers
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.groups import rows_of
from gaugan_desktop.document.project_file import load_project, save_project
from gaugan_desktop.document.state import DocumentState, Group, Layer
from gaugan_desktop.labels import UNPAINTED, bundled_label_set

LABELS = bundled_label_set("landscape")


def stack(names: str, *found: Group, active: int = 0) -> DocumentState:
    """Layers a, b, ... in groups by letter, "." for none, the lowest first."""
    found = found or tuple(Group(name) for name in sorted(set(names) - {"."}))
    each = [
        Layer(np.full((64, 64), number, np.uint8), chr(97 + number), group=name.strip("."))
        for number, name in enumerate(names)
    ]
    return DocumentState(tuple(each), active, groups=tuple(found))


def told(state: DocumentState) -> str:
    """Names and groups, the lowest first."""
    return " ".join(layer.name + layer.group for layer in state.layers)


def blank() -> Document:
    """A background and two layers with a box each, in a group."""
    document = Document.blank(100, 80, LABELS, 13)
    for number in range(2):
        document.change("Add", layers.added(document.state))
        left = 10 + 20 * number
        document.fill_outline([(left, 10), (left + 10, 10), (left + 10, 20), (left, 20)], 3 + number, "Box")
    document.change("Group", groups.grouped(document.state))
    return document


def test_layers_are_grouped_and_ungrouped() -> None:
    state = groups.grouped(stack("...", active=2))
    assert told(state) == "a bGroup 1 cGroup 1"
    assert told(groups.grouped(replace(state, active=1))) == "aGroup 1 bGroup 1 cGroup 1"
    other = groups.grouped(replace(layers.added(layers.added(stack("..", active=1))), active=3))
    assert [layer.group for layer in other.layers] == ["", "", "Group 1", "Group 1"]
    assert told(groups.ungrouped(state)) == "a b c"
    assert groups.ungrouped(state).groups == ()
    assert groups.grouped(stack("...", active=0)).groups == ()


def test_a_new_layer_is_in_the_group_of_the_active_one() -> None:
    assert layers.added(stack(".AA.", active=2)).layers[3].group == "A"
    assert layers.duplicated(stack(".AA.", active=1)).layers[2].group == "A"
    assert layers.added(stack(".AA.", active=3)).layers[4].group == ""


@given(st.lists(st.sampled_from(["", "A", "B"]), min_size=1, max_size=8), st.data())
def test_groups_stay_in_one_piece_whatever_is_moved(names, data) -> None:
    state = stack("".join(name or "." for name in names))
    state = state.with_layers(list(state.layers), 0)
    for _ in range(6):
        start, end = (data.draw(st.integers(0, len(names) - 1)) for _ in range(2))
        state = layers.moved(state, start, end)
        runs = [layer.group for layer in state.layers]
        pieces = [name for place, name in enumerate(runs) if name and (not place or runs[place - 1] != name)]
        assert len(pieces) == len(set(pieces))
        assert set(pieces) == {group.name for group in state.groups}
    assert sorted(layer.name for layer in state.layers) == [chr(97 + n) for n in range(len(names))]


def test_a_folded_group_is_raised_and_lowered_as_one() -> None:
    state = stack(".AA.BB", Group("A", is_folded=True), Group("B"), active=1)
    up = groups.shifted(state, 1)
    assert told(up) == "a d bA cA eB fB"
    assert up.active_layer.name == "b"
    assert told(groups.shifted(up, 1)) == "a d eB fB bA cA"
    assert told(groups.shifted(groups.shifted(up, 1), 1)) == "a d eB fB bA cA"
    assert told(groups.shifted(state, -1)) == "bA cA a d eB fB"
    assert told(groups.shifted(stack(".AA.", active=1), 1)) == "a cA bA d"


@pytest.mark.parametrize(
    ("rows", "row", "expected"),
    [
        ([3, "A", 2, 1, 0], 0, "a bA cA d"),  # nothing moved
        (["A", 3, 2, 1, 0], 1, "a bA cA dA"),  # dropped into the group, at its top
        (["A", 2, 3, 1, 0], 2, "a bA dA cA"),
        (["A", 2, 1, 3, 0], 3, "a d bA cA"),
        ([3, 2, "A", 1, 0], 1, "a bA c d"),  # out of the group
        (["A", 3, 2, 1, 0], 0, "a d bA cA"),  # the group goes up with its layers
        ([3, 2, 1, 0, "A"], 4, "bA cA a d"),
    ],
)
def test_rows_are_dragged(rows, row, expected) -> None:
    state = stack(".AA.", active=3)
    moved = groups.reordered(state, rows, row)
    assert told(moved) == expected
    dragged = rows[row]
    assert moved.active_layer.name == ("d" if isinstance(dragged, str) else chr(97 + dragged))


def test_a_folded_group_shows_one_row_and_is_dragged_with_its_layers() -> None:
    state = stack(".AABB", Group("A", is_folded=True), Group("B"))
    assert rows_of(state) == ["B", 4, 3, "A", 0]
    assert told(groups.reordered(state, ["A", "B", 4, 3, 0], 0)) == "a dB eB bA cA"
    assert told(groups.reordered(state, ["B", 4, "A", 3, 0], 2)) == "a dB eB bA cA"  # not into another group
    assert told(groups.reordered(state, ["B", 4, 3, 0, "A"], 4)) == "bA cA a dB eB"


def test_a_hidden_group_hides_its_layers_and_says_so() -> None:
    document = blank()
    assert document.label_at(15, 15) == 3
    document.change("Hide", groups.shown(document.state, "Group 1", False))
    assert (document.labels == 13).all()
    assert "hidden" in document.refusal
    document.undo()
    assert document.label_at(15, 15) == 3
    document.redo()
    document.change("Ungroup", groups.ungrouped(document.state))
    assert (document.labels == 13).all()
    assert not any(layer.is_visible for layer in document.state.layers[1:])


def test_a_folded_group_is_moved_together_but_for_what_is_locked() -> None:
    document = blank()
    document.transform(geometry.shifting(0, 30), "Move")
    assert (document.label_at(15, 15), document.label_at(35, 45)) == (3, 4)
    document.undo()
    document.fold("Group 1", True)
    document.transform(geometry.shifting(0, 30), "Move")
    assert (document.label_at(15, 45), document.label_at(35, 45)) == (3, 4)
    document.undo()
    assert (document.label_at(15, 15), document.label_at(35, 15)) == (3, 4)
    document.change("Lock", document.state.with_layer(1, is_locked=True))
    document.transform(geometry.shifting(0, 30), "Move")
    assert (document.label_at(15, 15), document.label_at(35, 45)) == (3, 4)


def test_names_are_the_group_s_own() -> None:
    state = stack("AABB")
    assert told(groups.renamed(state, "A", "Far")) == "aFar bFar cB dB"
    assert groups.renamed(state, "A", "B") is state
    assert groups.renamed(state, "A", "") is state


def test_groups_are_saved(tmp_path) -> None:
    document = blank()
    document.fold("Group 1", True)
    document.change("Hide", groups.shown(document.state, "Group 1", False))
    save_project(tmp_path / "a.gaugan", document, None, "m")
    found = load_project(tmp_path / "a.gaugan").document.state
    assert found.groups == (Group("Group 1", is_visible=False, is_folded=True),)
    assert [layer.group for layer in found.layers] == ["", "Group 1", "Group 1"]


def test_other_programs_see_the_groups(tmp_path) -> None:
    document = blank()
    save_project(tmp_path / "a.ora", document, None, "m")
    project = pyora.Project.load(str(tmp_path / "a.ora"))
    assert [child.name for child in project.children] == ["Group 1", "Background"]
    assert [layer.name for layer in project["Group 1"].children] == ["Layer 2", "Layer 1"]


def test_damaged_groups_cost_no_layer() -> None:
    state = stack("AB.A").with_layers(list(stack("AB.A").layers), 0)
    assert [layer.group for layer in state.layers].count("A") == 1
    unknown = DocumentState((Layer(np.full((64, 64), UNPAINTED, np.uint8), "a", group="gone"),))
    assert unknown.with_layers(list(unknown.layers), 0).layers[0].group == ""
    assert unknown.is_shown(unknown.layers[0])
