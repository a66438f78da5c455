"""Where plates are seen whole."""

import numpy as np
import pytest

from gaugan_desktop.labels import LabelSet
from gaugan_desktop.photo_textures import PhotoTextures
from gaugan_desktop.photo_textures.arrangement import Laid, laid_where_it_fits
from gaugan_desktop.photo_textures.plates import Plate, as_levels
from gaugan_desktop.wrap import NO_WRAP, Wrap

SIZE = 256, 320


def _plate(height: int, width: int, value: float | None = None) -> Plate:
    """Grain, or one logarithm; all of it is there."""
    grain = np.random.default_rng(1).normal(0, 0.3, (height, width, 3))
    levels = as_levels(grain if value is None else np.full_like(grain, value))
    return Plate(f"{height}/{width}/{value}", np.ones((height, width), np.uint8), levels)


def test_a_plate_lies_where_its_shape_is_painted() -> None:
    is_there = np.zeros(SIZE, bool)
    is_there[96:192, 48:208] = True
    laid = laid_where_it_fits(_plate(96, 160), is_there, 1.0, 3)
    assert (laid.top, laid.left) == (96, 48)
    smaller = laid_where_it_fits(_plate(192, 320), is_there, 0.5, 3)
    assert (smaller.top, smaller.left) == (96, 48)


def test_a_small_plate_covers_a_part_and_a_large_one_reaches_beyond() -> None:
    is_there = np.zeros(SIZE, bool)
    is_there[200:] = True
    small = laid_where_it_fits(_plate(40, 60), is_there, 1.0, 3)
    assert 200 - 16 <= small.top <= 216
    large = laid_where_it_fits(_plate(200, 500), is_there, 1.0, 3)
    assert large.left <= 0 < 320 <= large.left + 500
    assert large.top + 200 >= 256


def test_little_strokes_move_no_plate() -> None:
    is_there = np.zeros(SIZE, bool)
    is_there[96:192, 48:208] = True
    before = laid_where_it_fits(_plate(96, 160), is_there, 1.0, 3)
    is_there[96:102, 208:214] = True
    assert laid_where_it_fits(_plate(96, 160), is_there, 1.0, 3) == before


def test_factors_show_the_plate_where_it_lies_and_stay_elsewhere() -> None:
    laid = Laid(_plate(40, 60), 50, 70, 1.0, 1)
    rows, columns = np.arange(SIZE[0]), np.arange(SIZE[1])
    factors = np.full((*SIZE, 3), 0.5, np.float16)
    shown = laid.over(factors, 1.0, rows, columns, SIZE, NO_WRAP)
    is_inside = np.zeros(SIZE, bool)
    is_inside[50:90, 70:130] = True
    assert (shown[~is_inside] == 0.5).all()
    assert np.abs(shown[is_inside].mean() - 1) < 0.05
    assert shown[is_inside].std() > 0.1
    assert (factors == 0.5).all()
    window = laid.over(factors[60:100, 80:90], 1.0, rows[60:100], columns[80:90], SIZE, NO_WRAP)
    assert np.array_equal(window, shown[60:100, 80:90])
    weak = laid.over(factors, 0.0, rows, columns, SIZE, NO_WRAP)
    assert np.abs(weak[60:80, 80:120] - 1).max() < 1e-6


def test_a_plate_goes_on_at_the_other_side_of_a_ring() -> None:
    laid = Laid(_plate(40, 60), 50, SIZE[1] - 30, 1.0, 1)
    rows, columns = np.arange(SIZE[0]), np.arange(SIZE[1])
    factors = np.full((*SIZE, 3), 0.5, np.float32)
    ring = laid.over(factors, 1.0, rows, columns, SIZE, Wrap(rows=False, columns=True))
    cut_off = laid.over(factors, 1.0, rows, columns, SIZE, NO_WRAP)
    assert ring[60:80, 5:25].std() > 0.1
    assert (cut_off[60:80, 5:25] == 0.5).all()
    assert np.array_equal(ring[:, 60:], cut_off[:, 60:])


def test_a_plate_beyond_the_window_changes_nothing() -> None:
    factors = np.full((10, 10, 3), 0.5, np.float32)
    laid = Laid(_plate(40, 60), 50, 70, 1.0, 1)
    assert laid.over(factors, 1.0, np.arange(10), np.arange(10), SIZE, NO_WRAP) is factors


@pytest.fixture
def ids(landscape: LabelSet) -> dict[str, int]:
    return {label.name: label.id for label in landscape.labels}


def test_every_label_that_has_textures_has_a_plate(landscape: LabelSet, ids: dict[str, int]) -> None:
    labels = np.full(SIZE, ids["sky"], np.uint8)
    labels[100:] = ids["grass"]
    labels[60:110, 40:140] = ids["tree"]
    arrangement = PhotoTextures(landscape).arranged(labels, 100.0)
    assert set(arrangement.laid) == {ids["grass"], ids["tree"]}
    assert arrangement.laid[ids["grass"]].plate.name.startswith("meadow")
    assert arrangement.laid[ids["tree"]].plate.name.startswith("forest")
    labels[110:250, 40:140] = ids["tree"]
    near = PhotoTextures(landscape).arranged(labels, 100.0)
    assert near.laid[ids["tree"]].plate.name.startswith("leaves")


def test_a_sky_full_of_clouds_shows_a_field_of_them(landscape: LabelSet, ids: dict[str, int]) -> None:
    labels = np.full(SIZE, ids["sky"], np.uint8)
    labels[20:60, 40:120] = ids["cloud"]
    textures, cloud = PhotoTextures(landscape), ids["cloud"]
    assert textures.arranged(labels, None).laid[cloud].plate.name.startswith("cumulus")
    labels[:100] = cloud
    assert textures.arranged(labels, None).laid[cloud].plate.name.startswith("overcast")


def test_clouds_beyond_their_plate_stay_as_painted(landscape: LabelSet, ids: dict[str, int]) -> None:
    labels = np.full((512, 2600), ids["cloud"], np.uint8)
    picture = np.full((512, 2600, 3), 150, np.uint8)
    textures = PhotoTextures(landscape)
    laid = textures.arranged(labels, None).laid[ids["cloud"]]
    shown = textures.applied(picture, labels, None, 1.0).astype(int)
    change = np.abs(shown - picture).max((0, 2))
    end = laid.left + laid.plate.inside.shape[1]
    assert change[max(0, laid.left) : end].max() > 10
    assert change[end + 8 :].max(initial=0) <= 1
    assert change[: max(0, laid.left - 8)].max(initial=0) <= 1


def test_textures_stay_where_an_arrangement_has_them(landscape: LabelSet, ids: dict[str, int]) -> None:
    labels = np.full(SIZE, ids["sky"], np.uint8)
    labels[150:, :100] = ids["mountain"]
    picture, textures = np.full((*SIZE, 3), 120, np.uint8), PhotoTextures(landscape)
    before = textures.arranged(labels, 250.0)
    shown = textures.applied(picture, labels, 250.0, 1.0, arrangement=before)
    labels[40:, 200:] = ids["mountain"]
    assert textures.arranged(labels, 250.0).laid != before.laid
    window = np.s_[140:256, 0:120]
    kept = textures.applied(picture, labels, 250.0, 1.0, window=window, arrangement=before)
    moved = textures.applied(picture, labels, 250.0, 1.0, window=window)
    inner = np.s_[20:, :90]
    assert np.abs(kept[inner].astype(int) - shown[window][inner]).max() <= 1
    assert np.abs(moved[inner].astype(int) - shown[window][inner]).mean() > 2
