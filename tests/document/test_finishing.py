"""What is suggested for the rest of a label map."""

import numpy as np
import pytest

from gaugan_desktop.document.finishing import Finisher, open_pixels
from gaugan_desktop.document.layouts import COLUMNS, ROWS, Layouts, bundled_layouts, layout_of
from gaugan_desktop.labels import UNPAINTED, LabelClass, LabelSet, bundled_label_set

SKY, MOUNTAIN, GRASS, WATER, SEA = 13, 6, 3, 17, 12


@pytest.fixture(scope="module")
def finisher() -> Finisher:
    label_set = bundled_label_set("landscape")
    return Finisher(bundled_layouts().in_labels(label_set), label_set)


@pytest.fixture
def sketch() -> np.ndarray:
    """Sky with a mountain and water below it."""
    labels = np.full((240, 360), SKY, np.uint8)
    labels[80:120, 60:200] = MOUNTAIN
    labels[170:210, 100:300] = WATER
    return labels


def _suggested(finisher: Finisher, labels: np.ndarray, **options) -> np.ndarray:
    found = finisher.suggested(labels, open_pixels(labels, SKY), **options)
    assert found is not None
    return found


def test_the_bundled_layouts_are_whole_landscapes() -> None:
    layouts = bundled_layouts()
    assert len(layouts) >= 500
    assert layouts.maps.max() < len(layouts.label_set)
    assert np.mean(layouts.maps[:, 0] == SKY) > 0.5


def test_what_is_painted_stays_and_the_rest_fits(finisher, sketch) -> None:
    found = _suggested(finisher, sketch)
    is_painted = sketch != SKY
    assert np.array_equal(found[is_painted], sketch[is_painted])
    assert set(np.unique(found[0])) <= {SKY, 1}
    assert np.isin(found[-1], (SKY, 1, MOUNTAIN)).mean() < 0.05  # no sky below the water
    beside = found[90:120, 200:230]
    assert np.mean(beside == MOUNTAIN) > 0.3  # it goes on


def test_the_same_sketch_gives_the_same_and_another_number_something_else(finisher, sketch) -> None:
    first = _suggested(finisher, sketch)
    assert np.array_equal(first, _suggested(finisher, sketch))
    others = [_suggested(finisher, sketch, number=number) for number in (1, 2)]
    assert all(np.mean(other != first) > 0.01 for other in others)
    assert np.array_equal(first, _suggested(finisher, sketch, number=len(finisher.layouts)))


def test_the_whole_map_is_laid_out_anew(finisher, sketch) -> None:
    found = _suggested(finisher, sketch, is_whole=True)
    is_mountain = sketch == MOUNTAIN
    assert 0.5 < np.mean(found[is_mountain] == MOUNTAIN) < 1 or np.mean(found[~is_mountain] == MOUNTAIN) > 0
    assert np.mean(found != sketch) > 0.2


def test_nothing_is_suggested_for_nothing_or_for_a_finished_map(finisher, sketch) -> None:
    empty = np.full((240, 360), SKY, np.uint8)
    assert finisher.suggested(empty, open_pixels(empty, SKY)) is None
    finished = np.where(sketch == SKY, np.uint8(GRASS), sketch)
    assert finisher.suggested(finished, open_pixels(finished, SKY)) is None
    nothing_known = Finisher(np.empty((0, ROWS, COLUMNS), np.uint8), finisher.label_set)
    assert nothing_known.suggested(sketch, open_pixels(sketch, SKY)) is None


def test_the_base_label_is_open_until_half_is_painted(finisher, sketch) -> None:
    assert np.array_equal(open_pixels(sketch, SKY), sketch == SKY)
    taken = _suggested(finisher, sketch)
    taken[150:] = WATER
    taken[:20, :40] = UNPAINTED
    assert np.array_equal(open_pixels(taken, SKY), taken == UNPAINTED)
    more = finisher.suggested(taken, open_pixels(taken, SKY))
    assert more is None or np.array_equal(more[20:], taken[20:])


def test_unpainted_pixels_are_open(finisher, sketch) -> None:
    clear = np.where(sketch == SKY, np.uint8(UNPAINTED), sketch)
    assert np.array_equal(_suggested(finisher, clear), _suggested(finisher, sketch))


@pytest.mark.parametrize("shape", [(64, 64), (64, 900), (1365, 2048)])
def test_any_size_will_do(finisher, shape) -> None:
    labels = np.full(shape, SKY, np.uint8)
    labels[shape[0] // 2 : shape[0] * 3 // 4, : shape[1] // 2] = SEA
    found = _suggested(finisher, labels)
    assert found.shape == shape
    assert found.dtype == np.uint8


def test_a_cell_shows_what_most_of_it_is() -> None:
    labels = np.zeros((ROWS * 8, COLUMNS * 8), np.uint8)
    labels[:8, :8] = 5
    labels[:8, 8:11] = 5
    layout = layout_of(labels, np.ones(labels.shape, bool))
    assert layout[0].tolist() == [5] + [0] * (COLUMNS - 1)
    is_painted = np.zeros(labels.shape, bool)
    is_painted[:8, :16] = True
    layout = layout_of(labels, is_painted)
    assert layout[0, :3].tolist() == [5, 0, UNPAINTED]


def test_layouts_of_other_labels_are_told_in_these() -> None:
    labels = [
        LabelClass(0, "ocean", (0, 0, 0)),
        LabelClass(1, "sky", (1, 1, 1)),
        LabelClass(2, "ufo", (2, 2, 2)),
    ]
    own = LabelSet("own", "Own", tuple(labels))
    map_ = np.ones((60, 90), np.uint8)
    map_[40:] = 0
    strange = np.full((60, 90), 2, np.uint8)
    empty = np.full((60, 90), UNPAINTED, np.uint8)
    layouts = Layouts.of([map_, strange, empty], own)
    assert len(layouts) == 2
    told = layouts.in_labels(bundled_label_set("landscape"))
    assert len(told) == 1
    assert set(told[0, 0]) == {SKY}
    assert set(told[0, -1]) == {SEA}


@pytest.mark.parametrize(("name", "least"), [("coco_stuff", 400), ("ade20k", 400)])
def test_the_bundled_layouts_are_told_in_the_other_bundled_sets(name, least) -> None:
    label_set = bundled_label_set(name)
    told = bundled_layouts().in_labels(label_set)
    assert len(told) >= least
    assert label_set[int(told[0, 0, 0])].name.startswith(("sky", "cloud"))
