"""What dragging a handle of the move tool's frame does to the frame."""

from math import hypot

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaugan_desktop.document.rect import Rect
from gaugan_desktop.ui.tools.transform_frame import KNOB_DISTANCE, Handle, TransformFrame

BOX = Rect(100, 50, 200, 150)
POINTS = st.tuples(st.floats(-300, 600), st.floats(-300, 600))
STRETCHERS = [handle for handle in Handle if handle not in (Handle.INSIDE, Handle.KNOB)]


def drag(frame: TransformFrame, handle: Handle, x: float, y: float, is_special=False) -> TransformFrame:
    """Drag a handle by so much."""
    place = frame.place(handle, 1.0)
    return frame.dragged(handle, place, (place[0] + x, place[1] + y), is_special)


def test_the_knob_lies_above_at_the_same_distance_at_any_zoom() -> None:
    frame = TransformFrame.around(BOX)
    assert frame.place(Handle.KNOB, 2.0) == pytest.approx((150, 50 - KNOB_DISTANCE / 2))


def test_moves_are_whole_pixels_and_straight_with_the_key() -> None:
    frame = TransformFrame.around(BOX)
    assert drag(frame, Handle.INSIDE, 10.4, -3.3).corners[0] == (110, 47)
    assert drag(frame, Handle.INSIDE, 10.4, -3.3, is_special=True).corners[0] == (110, 50)


def test_corners_keep_the_proportions_unless_told_otherwise() -> None:
    frame = TransformFrame.around(BOX)
    kept = drag(frame, Handle.BOTTOM_RIGHT, 100, 50)
    assert kept.corners[2] == pytest.approx((275, 225))
    free = drag(frame, Handle.BOTTOM_RIGHT, 100, 50, is_special=True)
    assert free.corners[2] == pytest.approx((300, 200))
    for changed in (kept, free):
        assert changed.corners[0] == pytest.approx((100, 50))


@given(handle=st.sampled_from(STRETCHERS), turn=st.floats(-180, 180), end=POINTS)
def test_the_opposite_handle_stays_where_it_is(handle, turn, end) -> None:
    frame = drag(TransformFrame.around(BOX), Handle.KNOB, turn, 0)
    opposite = Handle((1 - handle.value[0], 1 - handle.value[1]))
    after = frame.dragged(handle, frame.place(handle, 1.0), end, False)
    assert after.place(opposite, 1.0) == pytest.approx(frame.place(opposite, 1.0), abs=1e-6)
    assert np.linalg.det(after.matrix[:2, :2]) > 0  # never mirrored, never nothing


@given(turn=POINTS)
def test_turning_keeps_middle_and_size(turn) -> None:
    frame = TransformFrame.around(BOX)
    turned = frame.dragged(Handle.KNOB, frame.place(Handle.KNOB, 1.0), turn, False)
    assert turned.place(Handle.INSIDE, 1.0) == pytest.approx((150, 100))
    (x0, y0), (x1, y1), *_ = turned.corners
    assert hypot(x1 - x0, y1 - y0) == pytest.approx(100)


def test_turning_in_steps() -> None:
    turned = drag(TransformFrame.around(BOX), Handle.KNOB, 26, 4, is_special=True)
    angle = np.rad2deg(np.arctan2(turned.matrix[1, 0], turned.matrix[0, 0]))
    assert angle == pytest.approx(15)


def test_what_is_under_the_pen() -> None:
    frame = TransformFrame.around(BOX)
    assert frame.handle_at((101, 52), 1.0) is Handle.TOP_LEFT
    assert frame.handle_at((150, 24), 1.0) is Handle.KNOB
    assert frame.handle_at((150, 100), 1.0) is Handle.INSIDE
    assert frame.handle_at((400, 400), 1.0) is Handle.INSIDE
    small = TransformFrame.around(Rect(100, 50, 110, 60))
    assert small.handle_at((105, 55), 1.0) is Handle.INSIDE  # or it could not be moved
    assert small.handle_at((113, 63), 1.0) is Handle.BOTTOM_RIGHT
