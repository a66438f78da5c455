"""What is moved off the canvas is kept, and comes back when it is moved back."""

from functools import partial

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaugan_desktop.document import geometry, layers, limits, piece
from gaugan_desktop.document.brush import Brush, StrokeSample
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.piece import Piece
from gaugan_desktop.document.project_file import load_project, save_project
from gaugan_desktop.document.rect import Rect
from gaugan_desktop.document.selection import outlined
from gaugan_desktop.labels import UNPAINTED, bundled_label_set

LABELS = bundled_label_set("landscape")
BOX = [(10, 20), (40, 20), (40, 50), (10, 50)]
SHIFTS = st.lists(st.tuples(st.integers(-300, 300), st.integers(-300, 300)), min_size=1, max_size=5)


def scene(is_background: bool = False) -> Document:
    """Noise on the background, or a box of noise on a layer above it."""
    noise = np.random.default_rng(3).integers(0, 18, (80, 100)).astype(np.uint8)
    document = Document(noise, LABELS, 13)
    if not is_background:
        document.change("Layer", layers.added(document.state))
        mask = outlined(BOX, (80, 100))
        document.replace_labels(np.where(mask, 17 - noise, np.uint8(UNPAINTED)), "Noise")
    return document


def move(document: Document, x: float, y: float) -> None:
    document.transform(geometry.shifting(x, y), "Move")


@pytest.mark.parametrize("has_selection", [False, True])
@pytest.mark.parametrize("is_background", [False, True])
@given(SHIFTS)
def test_moving_there_and_back_loses_nothing(is_background, has_selection, shifts) -> None:
    document = scene(is_background)
    if has_selection:
        document.select(outlined([(5, 10), (45, 12), (30, 60)], document.state.shape))
    before, selection = document.state.active_layer.labels.copy(), document.selection
    for x, y in [*shifts, (-sum(x for x, _ in shifts), -sum(y for _, y in shifts))]:
        move(document, x, y)
    after = document.state.active_layer.labels
    if (
        has_selection
    ):  # the rest of the layer may have been covered, or taken along through what is transparent
        is_moved = selection & (before != UNPAINTED)
        assert np.array_equal(after[is_moved], before[is_moved])
    else:
        assert np.array_equal(after, before)
        assert document.state.active_layer.beyond is None
    if has_selection:
        assert np.array_equal(document.selection, selection)
        assert document.state.selection_beyond is None


def test_painting_in_between_does_not_cut_what_is_away() -> None:
    document = scene()
    before = document.state.active_layer.labels.copy()
    move(document, 95, 0)
    assert document.state.active_layer.beyond.rect == Rect(105, 20, 135, 50)
    document.begin_stroke(Brush(size=8), 2, StrokeSample(50, 70))
    document.end_stroke()
    document.activate(0)
    document.fill(3, 3, 5)
    document.activate(1)
    move(document, -95, 0)
    assert np.array_equal(document.state.active_layer.labels[:, :45], before[:, :45])
    assert document.state.active_layer.beyond.rect.right <= 0  # the stroke has left in turn


def test_what_is_not_selected_stays_away() -> None:
    document = scene()
    move(document, -200, 0)
    away = document.state.active_layer.beyond
    document.fill_outline([(60, 30), (80, 30), (80, 40), (60, 40)], 3, "Box")
    document.select(outlined([(60, 30), (80, 30), (80, 40), (60, 40)], document.state.shape))
    move(document, 200, 0)
    assert not document.selection.any()
    assert document.selected_box == Rect(260, 30, 280, 40)
    found = document.state.active_layer.beyond
    assert np.array_equal(found.within(away.rect), away.labels)
    move(document, -200, 0)
    assert document.label_at(70, 35) == 3
    assert document.selected_box == Rect(60, 30, 80, 40)
    assert np.array_equal(document.state.active_layer.beyond.labels, away.labels)


def test_turning_and_scaling_keep_what_leaves() -> None:
    document = scene(is_background=True)
    before = document.labels.copy()
    for degrees in (90, 180, 90):
        document.transform(geometry.about((50, 40), geometry.rotation(degrees)), "Turn")
    assert np.array_equal(document.labels, before)
    document.transform(geometry.about((50, 40), geometry.scaling(3, 3)), "Scale")
    document.transform(geometry.about((50, 40), geometry.scaling(1 / 3, 1 / 3)), "Scale")
    assert np.array_equal(document.labels, before)


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_reshaping_takes_along_what_is_away(turns) -> None:
    document = scene()
    before = document.state.active_layer.labels.copy()
    move(document, 80, 0)
    document.reshape(partial(np.rot90, k=turns), "Turn", geometry.quarter_turn(turns, 100, 80))
    x, y = geometry.quarter_turn(turns, 0, 0)[:, :2] @ (-80, 0)
    move(document, round(x), round(y))
    assert np.array_equal(document.state.active_layer.labels, np.rot90(before, turns))
    mirrored = geometry.about((document.width / 2, document.height / 2), geometry.scaling(-1, 1))
    move(document, 500, 0)
    document.reshape(partial(np.flip, axis=1), "Mirror", mirrored, is_cut=True)
    assert document.state.active_layer.beyond is None
    document.undo()
    assert document.state.active_layer.beyond is not None


def test_deleting_deletes_what_is_away() -> None:
    document = scene()
    move(document, 75, 0)
    document.erase_selection()
    assert document.state.active_layer.beyond is None
    assert (document.state.active_layer.labels == UNPAINTED).all()
    document.undo()
    document.select(outlined([(80, 0), (90, 0), (90, 80), (80, 80)], document.state.shape))
    away = document.state.active_layer.beyond
    document.erase_selection()
    assert document.state.active_layer.beyond is away
    document.select(None)
    document.change("Lock", document.state.with_layer(1, is_locked=True))
    document.erase_selection()
    assert document.state.active_layer.beyond is away


def test_layers_that_become_one_keep_what_is_away() -> None:
    document = scene()
    move(document, 85, 0)
    away = document.state.active_layer.beyond
    document.change("Copy", layers.duplicated(document.state))
    assert document.state.active_layer.beyond is away
    move(document, 0, 200)
    for merge in (layers.merged_down, layers.flattened):
        document.change("Merge", merge(document.state))
        beyond = document.state.active_layer.beyond
        assert np.array_equal(beyond.within(away.rect), away.labels)
        assert np.array_equal(
            beyond.within(Rect(95, 220, 125, 250)), scene().state.layers[1].labels[20:50, 10:40]
        )


def test_what_is_away_is_saved(tmp_path) -> None:
    document = scene()
    move(document, -25, 300)
    save_project(tmp_path / "a.gaugan", document, None, "m")
    opened = load_project(tmp_path / "a.gaugan").document
    move(opened, 25, -300)
    assert np.array_equal(opened.labels, scene().labels)


def test_undo_and_memory_count_what_is_away() -> None:
    document = scene()
    before = document.history.byte_count
    move(document, 500, 0)
    assert document.history.byte_count - before >= 8000 + 900
    document.undo()
    assert document.state.active_layer.beyond is None
    document.redo()
    move(document, -500, 0)
    assert np.array_equal(document.labels, scene().labels)


def test_what_is_kept_is_bounded(monkeypatch) -> None:
    monkeypatch.setattr(piece, "MAX_BEYOND_PIXELS", 40_000)
    document = scene(is_background=True)
    document.transform(geometry.about((50, 40), geometry.scaling(8, 8)), "Scale")
    beyond = document.state.active_layer.beyond
    assert beyond.labels.size <= 40_000
    assert beyond.rect.common(document.area) == document.area  # what is near
    far = Piece(np.zeros((4, 4), np.uint8), limits.MAX_DISTANCE - 2, 0)
    _, kept = piece.moved([far], geometry.shifting(0, 0), document.area)
    assert kept.rect.right == limits.MAX_DISTANCE
    assert piece.moved([far], geometry.shifting(1e12, 0), document.area)[1] is None
