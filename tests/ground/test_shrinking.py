import numpy as np
import pytest

from gaugan_desktop.shrinking import shrunk


@pytest.mark.parametrize(
    ("shape", "expected"), [((400, 800), (128, 256)), ((2000, 20), (256, 3)), ((90, 120), (90, 120))]
)
def test_pictures_keep_their_proportions_and_their_mean(shape, expected) -> None:
    picture = np.random.default_rng(0).integers(0, 256, (*shape, 3), np.uint8)
    small = shrunk(picture, 256)
    assert small.shape == (*expected, 3)
    assert abs(small.mean() - picture.mean()) < 2
