import numpy as np
import pytest

from gaugan_desktop.enlarging import at_full_size, reduced


def halves(height: int, width: int) -> np.ndarray:
    labels = np.zeros((height, width), np.uint8)
    labels[height // 2 :] = 7
    return labels


@pytest.mark.parametrize(
    ("size", "wanted"),
    [((256, 384), (384, 576)), ((128, 128), (192, 192)), ((300, 600), (384, 768)), ((384, 512), (384, 512))],
)
def test_small_maps_are_painted_larger(size: tuple[int, int], wanted: tuple[int, int]) -> None:
    large = at_full_size(halves(*size), 384)
    assert large.shape == wanted
    assert set(np.unique(large)) == {0, 7}
    assert abs(int((large[:, 0] == 0).sum()) - wanted[0] // 2) <= 1


def test_without_a_full_size_maps_stay() -> None:
    labels = halves(32, 32)
    assert at_full_size(labels, 0) is labels


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_pictures_are_reduced_by_area(kind: type) -> None:
    picture = np.zeros((6, 6, 3), kind)
    picture[::3] = np.iinfo(kind).max
    small = reduced(picture, 2, 2)
    assert small.dtype == kind
    assert np.ptp(small) == 0
    assert reduced(picture, 6, 6) is picture
