import numpy as np
import pytest

from gaugan_desktop.document.grain import grain
from gaugan_desktop.document.rect import Rect
from gaugan_desktop.document.selection import feathered, grown, smoothed


@pytest.fixture
def square() -> np.ndarray:
    mask = np.zeros((200, 300), bool)
    mask[50:150, 100:200] = True
    return mask


def test_growing_and_shrinking_go_so_many_pixels(square) -> None:
    larger, smaller = grown(square, 7), grown(square, -7)
    assert larger[100, 93] and not larger[100, 92]  # noqa: PT018
    assert smaller[100, 107] and not smaller[100, 106]  # noqa: PT018
    assert grown(np.ones((80, 80), bool), -5).all()


def test_smoothing_rounds_corners_and_removes_specks(square) -> None:
    square[10, 10] = True
    result = smoothed(square, 6)
    assert not result[10, 10]
    assert not result[50, 100]
    assert result[100, 100:200].mean() > 0.95


def test_feathering_thins_out_over_the_border(square) -> None:
    result = feathered(square, 20)
    assert result[90:110, 140:160].all()
    assert not result[:20].any()
    shares = [result[60:140, column : column + 8].mean() for column in (82, 96, 110)]
    assert 0 < shares[0] < shares[1] < shares[2] < 1
    assert shares[1] == pytest.approx(0.5, abs=0.2)
    assert np.array_equal(result, feathered(square, 20))


def test_the_grain_is_the_same_in_every_rectangle_and_has_all_shares() -> None:
    whole = grain(Rect(0, 0, 600, 520))
    assert np.array_equal(whole[30:60, 500:560], grain(Rect(500, 30, 560, 60)))
    for share in (0.1, 0.5, 0.9):
        assert (whole[:512, :512] < share).mean() == pytest.approx(share, abs=0.001)
    assert np.abs(np.diff(whole, axis=1)).mean() < 0.2  # clumps, not single pixels
