"""Layers, selections, shapes and operations on whole label maps."""

from dataclasses import replace
from functools import partial

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaugan_desktop.document import geometry, layers, operations, shapes
from gaugan_desktop.document.brush import Brush, StrokeSample
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.rect import EMPTY, Rect
from gaugan_desktop.document.selection import Combination, combined, outlined
from gaugan_desktop.document.style import Style
from gaugan_desktop.enlarging import enlarged
from gaugan_desktop.labels import UNPAINTED, bundled_label_set

LABELS = bundled_label_set("landscape")
BOX = [(10, 20), (40, 20), (40, 50), (10, 50)]


def blank(width: int = 100, height: int = 80) -> Document:
    return Document.blank(width, height, LABELS, base_label=13)


def layered() -> Document:
    document = blank()
    document.change("Layer", layers.added(document.state))
    document.fill_outline(BOX, 4, "Box")
    return document


def test_painting_on_a_layer_leaves_the_ones_below() -> None:
    document = layered()
    assert document.label_at(20, 30) == 4
    assert (document.state.layers[0].labels == 13).all()
    assert document.state.layers[1].labels[0, 0] == UNPAINTED
    document.change("Hide", document.state.with_layer(1, is_visible=False))
    assert (document.labels == 13).all()
    document.undo()
    assert document.label_at(20, 30) == 4


def test_the_eraser_uncovers_what_lies_below() -> None:
    document = layered()
    assert document.eraser_label == UNPAINTED
    document.begin_stroke(Brush(size=10), document.eraser_label, StrokeSample(20, 30))
    document.end_stroke()
    assert document.label_at(20, 30) == 13
    document.activate(0)
    assert document.eraser_label == 13


@pytest.mark.parametrize(
    ("properties", "word"), [({"is_locked": True}, "locked"), ({"is_visible": False}, "hidden")]
)
def test_locked_and_hidden_layers_refuse(properties, word) -> None:
    document = layered()
    document.change("x", document.state.with_layer(1, **properties))
    before = document.state.layers[1].labels.copy()
    assert word in document.refusal
    assert document.begin_stroke(Brush(), 2, StrokeSample(50, 50)) == EMPTY
    assert document.fill(50, 50, 2) == EMPTY
    assert document.transform(geometry.shifting(5, 5), "Move") == EMPTY
    assert np.array_equal(document.state.layers[1].labels, before)
    document.activate(0)
    assert not document.refusal


def test_duplicates_merges_and_removals() -> None:
    document = layered()
    document.change("Duplicate", layers.duplicated(document.state))
    assert [layer.name for layer in document.state.layers] == ["Background", "Layer 1", "Layer 2"]
    document.transform(geometry.shifting(30, 0), "Move")
    seen = document.labels.copy()
    document.change("Merge", layers.merged_down(document.state))
    assert np.array_equal(document.labels, seen)
    assert len(document.state.layers) == 2
    document.change("Flatten", layers.flattened(document.state))
    assert np.array_equal(document.state.layers[0].labels, seen)
    assert layers.removed(document.state) is document.state
    assert layers.merged_down(document.state) is document.state
    for _ in range(3):
        document.undo()
    assert document.label_at(60, 30) == 13
    document.change("Remove", layers.removed(document.state))
    assert [layer.name for layer in document.state.layers] == ["Background", "Layer 1"]


@given(st.integers(1, 5), st.integers(0, 4), st.integers(-3, 9))
def test_moved_layers_keep_the_others_in_order(count, start, end) -> None:
    state = blank().state
    for _ in range(count):
        state = layers.added(state)
    start = min(start, count)
    names = [layer.name for layer in state.layers]
    moved = layers.moved(state, start, end)
    assert moved.active_layer.name == names[start]
    assert moved.active == min(max(end, 0), count)
    rest = [layer.name for layer in moved.layers if layer.name != names[start]]
    assert rest == [name for name in names if name != names[start]]


ACTIONS = st.sampled_from(
    ["stroke", "fill", "add", "duplicate", "merge", "remove", "hide", "select", "deselect", "move", "turn",
     "smooth", "style", "horizon", "raise", "undo", "redo"]
)  # fmt: skip


def perform(document: Document, action: str, number: int) -> None:
    state, rng = document.state, np.random.default_rng(number)
    x, y = float(rng.integers(100)), float(rng.integers(80))
    steps = {
        "stroke": lambda: document.begin_stroke(Brush(size=15), number % 18, StrokeSample(x, y)),
        "fill": lambda: document.fill(x % document.width, y % document.height, number % 18),
        "add": lambda: document.change("Add", layers.added(state)),
        "duplicate": lambda: document.change("Duplicate", layers.duplicated(state)),
        "merge": lambda: document.change("Merge", layers.merged_down(state)),
        "remove": lambda: document.change("Remove", layers.removed(state)),
        "raise": lambda: document.change("Raise", layers.moved(state, state.active, state.active + 1)),
        "hide": lambda: document.change("Hide", state.with_layer(0, is_visible=bool(number % 2))),
        "select": lambda: document.select(outlined(BOX, state.shape)),
        "deselect": lambda: document.select(None),
        "move": lambda: document.transform(geometry.shifting(number % 9, 3), "Move"),
        "turn": lambda: turn(document),
        "smooth": lambda: document.apply(partial(operations.borders_smoothed, radius=2), "Smooth"),
        "style": lambda: setattr(document, "style", Style(seed=number)),
        "horizon": lambda: setattr(document, "horizon", y if number % 3 else None),
    }
    steps[action]()
    document.end_stroke()


def snapshot(document: Document) -> tuple:
    state = document.state
    selection = None if state.selection is None else state.selection.tobytes()
    pixels = [(layer.name, layer.is_visible, layer.labels.tobytes()) for layer in state.layers]
    return state.shape, document.labels.tobytes(), pixels, state.style, state.horizon, selection


def turn(document: Document) -> None:
    """By a quarter, counter-clockwise."""
    document.reshape(np.rot90, "Turn", geometry.quarter_turn(1, document.width, document.height))


@given(st.lists(st.tuples(ACTIONS, st.integers(0, 999)), max_size=14))
def test_undo_and_redo_walk_through_all_states(actions) -> None:
    document = blank()
    states, position = [snapshot(document)], 0
    for action, number in actions:
        if action == "undo":
            position -= document.history.can_undo
            document.undo()
        elif action == "redo":
            position += document.history.can_redo
            document.redo()
        else:
            can_redo, undo_before = document.history.can_redo, len(document.history._done)
            perform(document, action, number)
            if len(document.history._done) > undo_before or (can_redo and not document.history.can_redo):
                states = [*states[: position + 1], snapshot(document)]
                position += 1
        assert snapshot(document) == states[position]
        flat = np.full(document.state.shape, UNPAINTED, np.uint8)
        document.state.flatten(flat, document.area)
        assert np.array_equal(flat, document.labels)
    while document.history.can_undo:
        document.undo()
    assert snapshot(document) == states[0]


def test_selections_bound_every_tool() -> None:
    document = blank()
    mask = outlined(BOX, document.state.shape)
    document.select(mask)
    document.begin_stroke(Brush(size=60), 2, StrokeSample(10, 20))
    document.end_stroke()
    document.fill(90, 70, 3)
    document.replace_labels(np.full((80, 100), 5, np.uint8), "All")
    assert (document.labels[mask] == 5).all()
    assert (document.labels[~mask] == 13).all()
    assert document.selected_box == Rect(10, 20, 40, 50)
    document.undo()
    document.undo()
    document.undo()
    assert (document.labels == 13).all()
    assert document.selection is mask


def test_moving_takes_what_is_selected_along() -> None:
    document = layered()
    document.select(outlined([(10, 20), (25, 20), (25, 50), (10, 50)], document.state.shape))
    document.transform(geometry.shifting(40, 10), "Move")
    assert document.label_at(12, 25) == 13  # uncovered
    assert document.label_at(30, 25) == 4  # not selected
    assert document.label_at(55, 35) == 4
    assert document.selected_box == Rect(50, 30, 65, 60)
    document.undo()
    assert document.selected_box == Rect(10, 20, 25, 50)
    assert document.label_at(12, 25) == 4


def test_the_horizon_goes_where_the_labels_go() -> None:
    document = layered()
    document.horizon = 30.0
    middle = document.width / 2, document.height / 2
    document.reshape(partial(np.flip, axis=0), "Mirror", geometry.about(middle, geometry.scaling(1, -1)))
    assert document.horizon == 50
    document.reshape(
        partial(geometry.scaled, width=200, height=160),
        "Size",
        geometry.about((0.0, 0.0), geometry.scaling(2, 2)),
    )
    assert document.horizon == 100
    rect = Rect(20, 110, 120, 180)
    document.reshape(partial(geometry.cropped, rect=rect), "Crop", geometry.shifting(-20, -110), is_cut=True)
    assert document.horizon == -10
    document.undo()
    assert document.horizon == 100
    turn(document)
    assert document.horizon is None
    for expected in (100, 50, 30, None):
        document.undo()
        assert document.horizon == expected


def test_copying_takes_the_selected_part() -> None:
    document = layered()
    assert np.array_equal(document.copied(), document.state.layers[1].labels)
    document.select(outlined([(0, 0), (20, 0), (20, 80), (0, 80)], document.state.shape))
    copied = document.copied()
    assert np.count_nonzero(copied != UNPAINTED) == 10 * 30
    document.erase_selection()
    assert document.label_at(15, 30) == 13
    assert document.label_at(30, 30) == 4


def test_turning_and_scaling_reach_every_layer() -> None:
    document = layered()
    turn(document)
    assert (document.width, document.height) == (80, 100)
    doubled = geometry.about((0.0, 0.0), geometry.scaling(2, 2))
    document.reshape(partial(geometry.scaled, width=160, height=200), "Size", doubled)
    assert {layer.labels.shape for layer in document.state.layers} == {(200, 160)}
    with pytest.raises(ValueError, match="64 to 8192"):
        document.reshape(partial(geometry.scaled, width=10, height=200), "Size", doubled)
    assert document.width == 160
    document.undo()
    document.undo()
    assert np.array_equal(document.labels, layered().labels)


def test_quarter_turns_and_mirrors_are_exact() -> None:
    labels = np.random.default_rng(0).integers(0, 18, (64, 64)).astype(np.uint8)
    middle = (32.0, 32.0)
    turned = geometry.transformed(labels, geometry.about(middle, geometry.rotation(90)))
    assert np.array_equal(turned, np.rot90(labels, -1))
    mirrored = geometry.transformed(labels, geometry.about(middle, geometry.scaling(-1, 1)))
    assert np.array_equal(mirrored, labels[:, ::-1])
    doubled = geometry.transformed(labels, geometry.about((0, 0), geometry.scaling(2, 2)))
    assert np.array_equal(doubled, labels[:32, :32].repeat(2, 0).repeat(2, 1))


def test_cropping_beyond_the_border_is_unpainted() -> None:
    labels = np.arange(64 * 70, dtype=np.uint8).reshape(64, 70) % 18
    part = geometry.cropped(labels, Rect(-5, 60, 75, 140))
    assert part.shape == (80, 80)
    assert np.array_equal(part[:4, 5:75], labels[60:])
    assert (part[4:] == UNPAINTED).all()


def test_fill_everywhere_and_on_one_layer() -> None:
    document = layered()
    document.fill_outline([(60, 20), (80, 20), (80, 50), (60, 50)], 4, "Box")
    document.fill(20, 30, 2, is_contiguous=False)
    assert document.label_at(70, 30) == 2
    document.undo()
    document.fill(20, 30, 2)
    assert document.label_at(70, 30) == 4
    document.fill(95, 75, 7, sees_all_layers=False)
    assert document.state.layers[1].labels[0, 0] == 7
    assert document.label_at(70, 30) == 4


def test_outlines() -> None:
    mask, rect = shapes.inside(shapes.rectangle((10, 20), (40, 50)), 100, 80)
    assert rect.clipped(100, 80) == rect
    assert mask.sum() == 30 * 30
    mask, rect = shapes.inside(shapes.ellipse((10, 10), (50, 30)), 100, 80)
    assert abs(mask.sum() - np.pi * 20 * 10) < 45
    assert shapes.inside(shapes.rectangle((-50, -50), (-10, -10)), 100, 80)[1] == EMPTY
    assert shapes.squared((10, 10), (30, 15)) == (30, 30)
    assert shapes.squared((10, 10), (5, -20)) == (-20, -20)


@given(st.lists(st.tuples(st.floats(-500, 500), st.floats(-500, 500)), min_size=1, max_size=8))
def test_any_outline_is_filled_inside_the_map(outline) -> None:
    mask, rect = shapes.inside(outline, 100, 80)
    assert rect.clipped(100, 80) == rect
    assert mask.shape == (rect.height, rect.width) if not rect.is_empty else mask.size == 0


def test_selections_combine() -> None:
    left, right = np.zeros((4, 6), bool), np.zeros((4, 6), bool)
    left[:, :4], right[:, 3:] = True, True
    assert np.array_equal(combined(left, right, Combination.REPLACE), right)
    assert combined(left, right, Combination.ADD).all()
    assert combined(left, right, Combination.SUBTRACT).sum() == 12
    assert np.array_equal(combined(None, right, Combination.SUBTRACT), ~right)
    assert combined(left, left, Combination.SUBTRACT) is None


def test_labels_are_replaced() -> None:
    labels = np.array([[1, 2], [2, 3]], np.uint8)
    assert operations.label_replaced(labels, 2, 9).tolist() == [[1, 9], [9, 3]]
    assert labels[0, 1] == 2


def test_smoothing_straightens_borders_and_keeps_areas() -> None:
    labels = np.zeros((80, 80), np.uint8)
    labels[:, 40:] = 5
    labels[::5, 38] = 5  # single teeth
    smooth = operations.borders_smoothed(labels, 3)
    assert len({int((row == 5).argmax()) for row in smooth[5:-5]}) == 1
    assert np.array_equal(smooth[:, :36], labels[:, :36])
    assert set(np.unique(smooth)) == {0, 5}


def test_specks_take_their_surroundings() -> None:
    labels = np.zeros((60, 60), np.uint8)
    labels[:, 30:] = 7
    labels[10:13, 10:13] = 3
    labels[20:40, 5:25] = 4
    tidy = operations.specks_removed(labels, 20)
    assert (tidy[10:13, 10:13] == 0).all()
    assert (tidy[20:40, 5:25] == 4).all()


def test_memory_of_shared_pixels_counts_once() -> None:
    document = blank()
    document.style = Style(seed=1)
    small = document.history.byte_count
    document.change("Add", layers.added(document.state))
    assert small < 10_000
    assert document.history.byte_count - small >= 100 * 80
    document.change("Rename", replace(document.state, layers=document.state.with_layer(0, name="x").layers))
    assert document.history.byte_count - small < 2 * 100 * 80 + 10_000


def test_enlarged_outlines_are_smooth() -> None:
    y, x = np.mgrid[0:64, 0:64]
    labels = np.where((y - 32) ** 2 + (x - 32) ** 2 < 400, 3, 9).astype(np.uint8)
    large = enlarged(labels, 256, 256)
    y, x = np.mgrid[0:256, 0:256]
    circle = (y - 130) ** 2 + (x - 130) ** 2 < 80**2
    assert ((large == 3) != circle).mean() < 0.01
    assert ((geometry.scaled(labels, 256, 256) == 3) != circle).sum() > ((large == 3) != circle).sum()
    assert set(np.unique(large)) == {3, 9}
