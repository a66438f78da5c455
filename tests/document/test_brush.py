import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaugan_desktop.document.brush import Brush, BrushTip, StrokeRasterizer, StrokeSample
from gaugan_desktop.opencv import cv2

SIDE = 200


def painted(brush: Brush, *samples: StrokeSample) -> np.ndarray:
    labels = np.zeros((SIDE, SIDE), np.uint8)
    rasterizer = StrokeRasterizer(brush)
    for sample in samples:
        shape = rasterizer.shape_for(sample)
        before = labels.copy()
        shape.fill(labels, 1)
        changed = np.argwhere(before != labels)
        if len(changed):
            bounds = shape.bounds(SIDE, SIDE)
            assert (changed >= (bounds.top, bounds.left)).all()
            assert (changed < (bounds.bottom, bounds.right)).all()
    return labels


def extent(labels: np.ndarray) -> tuple[int, int]:
    rows, columns = np.nonzero(labels)
    return int(np.ptp(columns)) + 1, int(np.ptp(rows)) + 1


@pytest.mark.parametrize("tip", [tip for tip in BrushTip if not tip.is_stamp])
@pytest.mark.parametrize("size", [1, 2, 3, 8, 33, 128])
def test_dot_has_the_size_of_the_tip(tip: BrushTip, size: int) -> None:
    dot = painted(Brush(tip, size, has_pressure=False), StrokeSample(100.5, 100.5))
    assert extent(dot) == pytest.approx((size, size), abs=1)
    area = {BrushTip.SQUARE: size**2, BrushTip.ROUND: np.pi * size**2 / 4, BrushTip.DIAMOND: size**2 / 2}[tip]
    assert dot.sum() == pytest.approx(area, rel=0.12, abs=2.5 * size + 2)


def test_one_pixel_brush_paints_the_pixel_under_the_pen() -> None:
    for x, y in ((10.0, 20.0), (10.5, 20.5), (10.99, 20.99)):
        dot = painted(Brush(size=1), StrokeSample(x, y, 0.0))
        assert np.argwhere(dot).tolist() == [[20, 10]]


@given(
    st.sampled_from(list(BrushTip)),
    st.floats(1, 60),
    st.lists(st.tuples(st.floats(-50, 250), st.floats(-50, 250), st.floats(0, 1)), min_size=2, max_size=6),
)
def test_strokes_have_no_gaps(tip: BrushTip, size: float, points: list) -> None:
    samples = [StrokeSample(x, y, p) for x, y, p in points]
    painted(Brush(tip, size), *samples)
    padded = np.zeros((SIDE + 800, SIDE + 800), np.uint8)
    rasterizer = StrokeRasterizer(Brush(tip, size))
    for s in samples:
        rasterizer.shape_for(StrokeSample(s.x + 400, s.y + 400, s.pressure)).fill(padded, 1)
    count, _ = cv2.connectedComponents(padded, connectivity=8)
    assert count == 2


def test_pressure_changes_the_size() -> None:
    brush = Brush(size=100)
    assert brush.diameter(1.0) == 100
    assert brush.diameter(0.0) == pytest.approx(12)
    assert brush.diameter(5.0) == 100
    assert Brush(size=100, has_pressure=False).diameter(0.1) == 100
    assert Brush(size=1).diameter(0.0) == 1


def test_stroke_outside_the_map_is_harmless() -> None:
    assert painted(Brush(size=20), StrokeSample(-500, -500), StrokeSample(-400, 900)).sum() == 0
