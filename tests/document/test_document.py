import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaugan_desktop.document.brush import Brush, BrushTip, StrokeSample
from gaugan_desktop.document.document import Document
from gaugan_desktop.document.history import StrokeCommand, TileChange, TileRecorder, UndoHistory
from gaugan_desktop.document.rect import EMPTY, Rect
from gaugan_desktop.document.style import Style
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.wrap import Wrap

LABELS = bundled_label_set("landscape")
PIXELS = np.zeros((64, 64), np.uint8)


def blank(width: int = 200, height: int = 150) -> Document:
    return Document.blank(width, height, LABELS, base_label=13)


def draw(document: Document, *points: tuple[float, float], label: int = 6, size: float = 20) -> None:
    document.begin_stroke(Brush(size=size), label, StrokeSample(*points[0]))
    for point in points[1:]:
        document.extend_stroke(StrokeSample(*point))
    document.end_stroke()


@pytest.mark.parametrize("size", [(63, 100), (100, 63), (8193, 100)])
def test_impossible_sizes_are_refused(size) -> None:
    with pytest.raises(ValueError, match="64 to 8192"):
        Document.blank(*size, LABELS, 0)


def test_largest_document_can_be_painted_and_undone() -> None:
    document = blank(8192, 64)
    draw(document, (4000, 30), size=512)
    assert document.label_at(4000, 30) == 6
    document.undo()
    assert (document.labels == 13).all()


def test_a_stroke_is_one_undo_step() -> None:
    document = blank()
    draw(document, (10, 10), (150, 100), (20, 120))
    after = document.labels.copy()
    assert (after == 6).any()
    document.undo()
    assert (document.labels == 13).all()
    assert not document.history.can_undo
    document.redo()
    assert np.array_equal(document.labels, after)


def test_stroke_reports_what_changed_and_nothing_else() -> None:
    document = blank()
    before = document.labels.copy()
    rect = document.begin_stroke(Brush(size=20), 6, StrokeSample(50, 50))
    changed = np.argwhere(document.labels != before)
    assert rect.width < 30
    assert (changed >= (rect.top, rect.left)).all()
    assert (changed < (rect.bottom, rect.right)).all()


def test_stroke_outside_leaves_no_trace() -> None:
    document = blank()
    draw(document, (-100, -100), (-50, -90))
    assert not document.history.can_undo
    assert document.revision == 0


def test_cancelled_stroke_is_gone() -> None:
    document = blank()
    document.begin_stroke(Brush(size=20), 6, StrokeSample(50, 50))
    document.cancel_stroke()
    assert (document.labels == 13).all()
    assert not document.is_painting
    assert not document.history.can_undo


def test_fill_stops_at_other_labels() -> None:
    document = blank()
    draw(document, (100, -10), (100, 160), size=4)
    document.fill(10, 10, 3)
    assert (document.labels[:, :97] == 3).all()
    assert (document.labels[:, 104:] == 13).all()
    document.undo()
    assert (document.labels[:, :97] == 13).all()


def test_fill_does_not_leak_through_diagonals() -> None:
    labels = np.full((64, 64), 13, np.uint8)
    labels[np.arange(64), np.arange(64)] = 6
    document = Document(labels, LABELS, 13)
    document.fill(63, 0, 3)
    assert (np.tril(document.labels, -1) == np.tril(np.full((64, 64), 13), -1)).all()
    assert (document.labels[np.triu_indices(64, 1)] == 3).all()


def test_fill_outside_or_with_the_same_label_does_nothing() -> None:
    document = blank()
    assert document.fill(-1, 5, 3) == EMPTY
    assert document.fill(5, 5, 13) == EMPTY
    assert document.revision == 0


def test_eyedropper_reads_labels() -> None:
    document = blank()
    draw(document, (50, 50))
    assert document.label_at(50, 50) == 6
    assert document.label_at(199.9, 149.9) == 13
    assert document.label_at(200, 50) is None
    assert document.label_at(-0.1, 50) is None


def test_modified_state_follows_saving() -> None:
    document = blank()
    assert not document.is_modified
    document.style = Style("x", seed=3)
    assert document.is_modified
    document.mark_saved(None)
    assert not document.is_modified
    document.style = Style("x", seed=3)
    assert not document.is_modified


def test_a_style_is_an_image_or_a_seed() -> None:
    with pytest.raises(ValueError, match="not several"):
        Style("x", b"data", 3)


ACTIONS = st.one_of(
    st.tuples(st.just("stroke"), st.sampled_from(list(BrushTip)), st.integers(0, 17), st.floats(1, 90),
              st.lists(st.tuples(st.floats(-30, 230), st.floats(-30, 180)), min_size=1, max_size=4)),
    st.tuples(st.just("fill"), st.integers(0, 17), st.integers(0, 199), st.integers(0, 149)),
    st.tuples(st.just("replace"), st.integers(0, 17)),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)  # fmt: skip


@given(st.lists(ACTIONS, max_size=12))
def test_undo_and_redo_walk_through_all_states(actions: list) -> None:
    document = blank()
    states, position = [document.labels.copy()], 0
    for action, *arguments in actions:
        if action == "undo":
            document.undo()
            position = max(0, position - 1)
        elif action == "redo":
            document.redo()
            position = min(len(states) - 1, position + 1)
        else:
            if action == "stroke":
                tip, label, size, points = arguments
                document.begin_stroke(Brush(tip, size), label, StrokeSample(*points[0]))
                for point in points[1:]:
                    document.extend_stroke(StrokeSample(*point))
                document.end_stroke()
            elif action == "fill":
                document.fill(arguments[1], arguments[2], arguments[0])
            else:
                document.replace_labels(np.full((150, 200), arguments[0], np.uint8), "Replace")
            if not np.array_equal(document.labels, states[position]):
                states = [*states[: position + 1], document.labels.copy()]
                position += 1
        assert np.array_equal(document.labels, states[position])
    while document.history.can_undo:
        document.undo()
    assert np.array_equal(document.labels, states[0])


def test_history_forgets_the_oldest_when_full() -> None:
    history = UndoHistory(byte_limit=1000)
    tile = TileChange(Rect(0, 0, 1, 1), b"x" * 100, b"y" * 100)
    commands = [StrokeCommand(str(i), PIXELS, (tile,)) for i in range(10)]
    for command in commands:
        history.push(command)
    assert history.byte_count <= 1000
    undone = []
    while (command := history.undo()) is not None:
        undone.append(command.name)
    assert undone == ["9", "8", "7"]


def test_new_work_forgets_what_was_undone() -> None:
    history = UndoHistory()
    tile = TileChange(Rect(0, 0, 1, 1), b"x", b"y")
    history.push(StrokeCommand("a", PIXELS, (tile,)))
    history.undo()
    history.push(StrokeCommand("b", PIXELS, (tile,)))
    assert not history.can_redo
    assert history.byte_count == StrokeCommand("b", PIXELS, (tile,)).size


def test_recorder_without_change_makes_no_command() -> None:
    labels = np.zeros((300, 300), np.uint8)
    recorder = TileRecorder(labels)
    recorder.save(Rect(100, 100, 290, 290))
    assert recorder.command("x") is None


def test_rect_algebra() -> None:
    a, b = Rect(0, 0, 4, 4), Rect(2, 3, 9, 5)
    assert a.united(b) == Rect(0, 0, 9, 5)
    assert a.united(EMPTY) == EMPTY.united(a) == a
    assert Rect(-5, -5, 3, 3).clipped(10, 2) == Rect(0, 0, 3, 2)
    assert Rect(5, 5, 2, 9).is_empty


@pytest.mark.parametrize("wrap", [Wrap(columns=True), Wrap(rows=True), Wrap(rows=True, columns=True)])
@given(st.floats(-30, 230), st.floats(-30, 180))
def test_strokes_come_in_again_at_the_opposite_side(wrap, x, y) -> None:
    """A stroke on a seamless document is a stroke on a plane of repeated documents."""
    document, plane = blank(200, 150), blank(600, 450)
    document.wrap = wrap
    draw(document, (x, y), (x + 9, y + 14), size=40)
    draw(plane, (x + 200, y + 150), (x + 209, y + 164), size=40)
    painted = plane.labels.reshape(3, 150, 3, 200) == 6
    painted = painted.any(0) if wrap.rows else painted[1]
    expected = painted.any(-2) if wrap.columns else painted[:, 1]
    np.testing.assert_array_equal(document.labels == 6, expected)
    document.undo()
    assert (document.labels == 13).all()


def test_fill_goes_on_beyond_borders_that_wrap() -> None:
    document = blank(100, 100)
    labels = document.labels.copy()
    labels[:, 20] = labels[:, 70] = labels[50] = 2
    document.replace_labels(labels, "Lines")
    document.fill(5, 5, 4)
    assert np.count_nonzero(document.labels == 4) == 20 * 50
    document.undo()
    document.wrap = Wrap(columns=True)
    document.fill(5, 5, 4)
    assert np.count_nonzero(document.labels == 4) == 49 * 50
    document.undo()
    document.wrap = Wrap(rows=True, columns=True)
    rect = document.fill(5, 5, 4)
    assert np.count_nonzero(document.labels == 4) == 49 * 99
    assert rect == Rect(0, 0, 100, 100)


def test_making_a_document_seamless_is_a_change() -> None:
    document = blank()
    document.mark_saved(None)
    document.wrap = Wrap(columns=True)
    assert document.is_modified
