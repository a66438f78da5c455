import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaugan_desktop.networks.patterns import edge_map
from trainer.data.preprocess import View, preprocess, random_zoom


def view(width: int, height: int) -> View:
    """A picture whose red and green tell the place of each pixel, with maps that agree with it."""
    y, x = np.mgrid[0:height, 0:width]
    picture = np.stack([x * 255 // max(1, width - 1), y * 255 // max(1, height - 1), 0 * x], -1).astype(
        np.uint8
    )
    return View(picture, (x * 4 // width).astype(np.uint8), (y * 1000 // height).astype(np.int32))


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        ("resize_and_crop", (64, 64)),
        ("crop", (64, 64)),
        ("scale_width", (96, 64)),
        ("scale_width_and_crop", (64, 64)),
        ("scale_shortside", (128, 96)),
        ("scale_shortside_and_crop", (64, 64)),
        ("fixed", (64, 64)),
        ("none", (192, 128)),
    ],
)
def test_official_modes_have_their_sizes(mode, expected) -> None:
    rng = np.random.default_rng(0)
    result = preprocess(view(200, 150), mode, (64, 64), 96, 32, rng)
    assert result.size == expected
    assert result.picture.shape[:2] == result.labels.shape == result.instances.shape


def test_resize_and_crop_scales_before_it_crops() -> None:
    result = preprocess(view(200, 150), "resize_and_crop", (64, 64), 128, 32, np.random.default_rng(0))
    reds = result.picture[..., 0].astype(int)
    assert reds.max() - reds.min() == pytest.approx(255 * 64 / 128, abs=6)


def test_cropping_something_small_enlarges_it() -> None:
    assert preprocess(view(40, 30), "crop", (64, 64), 0, 32, np.random.default_rng(0)).size == (64, 64)


@given(st.integers(33, 300), st.integers(33, 300), st.integers(0, 99), st.sampled_from([(64, 64), (128, 64)]))
def test_zoom_keeps_maps_and_picture_together(width, height, seed, size) -> None:
    result = random_zoom(view(width, height), size, 0.5, np.random.default_rng(seed))
    assert result.size == size
    x = result.picture[..., 0].astype(float) / 255 * max(1, width - 1)
    wanted = (x * 4 // width).clip(0, 3)
    assert (np.abs(wanted - result.labels) <= 1).all()
    assert (wanted == result.labels).mean() > 0.8


def test_edges_are_where_a_neighbour_is_another_instance() -> None:
    instances = np.array([[1, 1, 2], [1, 1, 2], [3, 3, 3]], np.int32)
    expected = [[0, 1, 1], [1, 1, 1], [1, 1, 1]]
    assert edge_map(instances).astype(int).tolist() == expected
    assert not edge_map(np.zeros((4, 4), np.int32)).any()
