import numpy as np
import pytest

from gaugan_desktop.imaging.panorama import FIELD_LIMITS, MAX_PITCH, Gaze, seen


@pytest.fixture
def panorama() -> np.ndarray:
    """Red tells the longitude, green the latitude."""
    rows, columns = np.mgrid[0:180, 0:360]
    return np.dstack([columns / 360 * 255, rows / 180 * 255, rows * 0]).astype(np.uint8)


def center(picture: np.ndarray) -> np.ndarray:
    return picture[picture.shape[0] // 2, picture.shape[1] // 2].astype(int)


@pytest.mark.parametrize(("yaw", "column"), [(0, 180), (90, 270), (-90, 90), (45, 225)])
def test_the_middle_of_the_view_is_where_the_eye_looks(panorama, yaw, column) -> None:
    red, green, _ = center(seen(panorama, Gaze(yaw), 101, 61))
    assert abs(red - column / 360 * 255) <= 2
    assert abs(green - 127) <= 2


def test_looking_up_sees_upper_rows(panorama) -> None:
    _, green, _ = center(seen(panorama, Gaze(0, 45), 101, 61))
    assert abs(green - 45 / 180 * 255) <= 2


def test_there_is_no_seam_behind(panorama) -> None:
    even = np.full_like(panorama, 90)
    even[:, :40] = even[:, -40:] = 200
    behind = seen(even, Gaze(180), 101, 61)
    assert (behind[30, 40:61] == 200).all()


def test_wide_views_keep_straight_lines_upright(panorama) -> None:
    view = seen(panorama, Gaze(0, 0, 80), 101, 61).astype(int)
    assert np.ptp(view[:, 70, 0]) <= 2


def test_gazes_are_bounded() -> None:
    assert Gaze().turned(200, 0).yaw == -160
    assert Gaze().turned(0, 200).pitch == MAX_PITCH
    assert Gaze().zoomed(100).field == FIELD_LIMITS[1]
    assert Gaze().zoomed(0.01).field == FIELD_LIMITS[0]


def test_low_panoramas_go_on_at_the_poles() -> None:
    low = np.zeros((40, 360, 3), np.uint8)
    low[0] = 77
    assert (center(seen(low, Gaze(0, 80), 101, 61)) == 77).all()
