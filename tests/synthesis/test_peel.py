"""Documents taken apart into plates."""

from dataclasses import replace

import numpy as np
import pytest

from gaugan_desktop.document.paint_over import BlendMode, PaintOver, composed, packed
from gaugan_desktop.document.state import DocumentState, Layer
from gaugan_desktop.errors import GauganError
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.synthesis.natural_borders import NaturalBorders
from gaugan_desktop.synthesis.peel import MOST_PLATES, Peel, has_layers, resized, with_paint
from gaugan_desktop.wrap import NO_WRAP


@pytest.fixture
def layered(landscape) -> DocumentState:
    """Sky above grass; a hill on a layer of its own; a tree on another one, over the hill's edge."""
    ids, shape = landscape.id_of, (96, 128)
    ground = np.full(shape, ids("sky"), np.uint8)
    ground[60:] = ids("grass")
    layers = [Layer(ground, "Ground"), Layer.empty(shape, "Hill"), Layer.empty(shape, "Tree")]
    layers[1].labels[40:62, 30:90] = ids("hill")
    layers[2].labels[30:80, 80:100] = ids("tree")
    return DocumentState(tuple(layers), horizon=60.0)


def pictures_of(peel: Peel, label_set) -> list[np.ndarray]:
    """As a painter would that paints labels in their colours, each time in a slightly other light."""
    return [
        np.clip(label_set.palette[moment.labels].astype(int) + 3 * number, 0, 255).astype(np.uint8)
        for number, moment in enumerate(peel.moments)
    ]


def test_each_layer_is_hidden_in_turn(layered, landscape) -> None:
    peel = Peel(layered, landscape)
    assert peel.names == ["Ground", "Hill", "Tree"]
    shown = [set(np.unique(moment.labels)) for moment in peel.moments]
    ids = landscape.id_of
    assert shown[0] == {ids("sky"), ids("grass")}
    assert shown[1] == shown[0] | {ids("hill")}
    assert shown[2] == shown[1] | {ids("tree")}
    assert all(moment.horizon == 60.0 for moment in peel.moments)
    assert not any(moment.has_natural_borders for moment in peel.moments), "they are bent already"


def test_the_last_moment_is_the_picture_itself(layered, landscape) -> None:
    flat = np.empty(layered.shape, np.uint8)
    layered.flatten(flat, layered.area)
    bent = NaturalBorders(landscape).applied(flat, NO_WRAP)
    assert np.array_equal(Peel(layered, landscape).moments[-1].labels, bent)


def test_all_plates_over_each_other_are_the_picture(layered, landscape) -> None:
    peel = Peel(layered, landscape)
    pictures = pictures_of(peel, landscape)
    plates = peel.finished(pictures)
    assert np.abs(plates.picture.astype(int) - pictures[-1]).max() <= 1


def test_backgrounds_are_whole(layered, landscape) -> None:
    peel = Peel(layered, landscape)
    pictures = pictures_of(peel, landscape)
    ground, hill, _ = peel.finished(pictures).plates
    is_tree = peel.moments[2].labels == landscape.id_of("tree")
    grass = np.array(landscape.palette[landscape.id_of("grass")], int)
    behind = is_tree & (peel.moments[0].labels == landscape.id_of("grass"))
    assert behind.sum() > 100
    assert np.abs(ground.picture[behind].astype(int) - grass).max() <= 8, "grass where the tree stood"
    is_hidden_hill = is_tree & (peel.moments[1].labels == landscape.id_of("hill"))
    assert is_hidden_hill.sum() > 20
    assert (hill.matte[is_hidden_hill] == 255).all(), "the matte goes on behind the tree"


def test_mattes_follow_the_natural_borders_exactly(layered, landscape) -> None:
    peel = Peel(layered, landscape)
    plates = peel.finished(pictures_of(peel, landscape)).plates
    is_tree = peel.moments[2].labels == landscape.id_of("tree")
    matte = plates[2].matte
    assert (matte[is_tree] == 255).all()
    outside = np.pad(is_tree, 4)
    near = np.lib.stride_tricks.sliding_window_view(outside, (9, 9)).any((2, 3))
    assert (matte[~near] == 0).all()


def test_a_layer_of_the_same_label_has_its_own_matte(landscape) -> None:
    """Where tree lies over tree the label map does not tell, the layers do."""
    tree, shape = landscape.id_of("tree"), (96, 128)
    upper = Layer.empty(shape, "Upper")
    upper.labels[20:60, 20:60] = tree
    state = DocumentState((Layer(np.full(shape, tree, np.uint8), "Lower"), upper))
    matte = Peel(state, landscape).finished([np.full((*shape, 3), 90, np.uint8)] * 2).plates[1].matte
    assert 0.7 * 1600 < (matte == 255).sum() < 1.4 * 1600


def test_nearness_grows_towards_the_front(layered, landscape) -> None:
    peel = Peel(layered, landscape)
    plates = peel.finished(pictures_of(peel, landscape))
    ground, hill, tree = plates.plates
    for front, behind in ((hill, ground), (tree, hill)):
        assert (front.nearness >= behind.nearness - 1e-6).all()
    assert tree.nearness[50, 90] > hill.nearness[50, 60] > plates.nearness[10, 10] == 0


def test_one_layer_is_divided_by_depth(layered, landscape) -> None:
    flat = np.empty(layered.shape, np.uint8)
    layered.flatten(flat, layered.area)
    state = DocumentState((Layer(flat, "Background"),), horizon=60.0)
    assert not has_layers(state)
    assert has_layers(layered)
    names = Peel(state, landscape).names
    assert names == ["sky", "hill", "grass", "tree"]
    assert Peel(layered, landscape, is_by_depth=True).names == names


def test_no_ground_is_invented_above_the_horizon(layered, landscape) -> None:
    peel = Peel(layered, landscape, is_by_depth=True)
    grass = landscape.id_of("grass")
    for moment in peel.moments:
        assert not (moment.labels[:50] == grass).any()


def test_hidden_and_empty_layers_make_no_plates(layered, landscape) -> None:
    state = layered.with_layer(2, is_visible=False)
    assert Peel(state, landscape).names == ["Ground", "Hill"]
    empty = DocumentState((Layer.empty((96, 128), "Empty"),))
    with pytest.raises(GauganError, match="paint something first"):
        Peel(empty, landscape)


def test_too_many_layers_are_refused(landscape) -> None:
    layer = Layer(np.zeros((64, 64), np.uint8), "Layer")
    with pytest.raises(GauganError, match=f"{MOST_PLATES} plates at most"):
        Peel(DocumentState((layer,) * (MOST_PLATES + 1)), landscape)


def test_a_smaller_document_keeps_its_layers_and_horizon(layered) -> None:
    small = resized(layered, 64, 48)
    assert small.shape == (48, 64)
    assert small.horizon == 30.0
    assert [layer.name for layer in small.layers] == ["Ground", "Hill", "Tree"]
    assert (small.layers[2].labels != UNPAINTED).any()
    assert resized(layered, 128, 96) is layered


@pytest.fixture
def painted_over(layered) -> DocumentState:
    """Mist over the tree, what stands behind it and the sky beside it."""
    rgba = np.zeros((96, 128, 4), np.uint8)
    rgba[20:70, 60:120] = (250, 200, 100, 120)
    return replace(layered, over=PaintOver(packed(rgba), BlendMode.SCREEN, 0.8))


def test_what_is_painted_over_stays_apart_from_the_plates(painted_over, layered, landscape) -> None:
    peel = Peel(painted_over, landscape)
    pictures = pictures_of(peel, landscape)
    plates, plain = peel.finished(pictures), Peel(layered, landscape).finished(pictures)
    assert (plates.above.name, plates.above.mode, plates.above.opacity) == ("Paint-over", "screen", 0.8)
    assert np.array_equal(plates.finished, composed(plates.picture, painted_over.over))
    assert np.array_equal(plates.picture, plain.picture)
    assert plain.above is None
    clear = replace(painted_over, over=PaintOver.empty(painted_over.shape))
    assert Peel(clear, landscape).finished(pictures).above is None


def test_for_a_camera_paint_lies_on_what_one_sees(painted_over, landscape) -> None:
    peel = Peel(painted_over, landscape)
    plates = peel.finished(pictures_of(peel, landscape))
    moved = with_paint(plates)
    assert np.abs(moved.finished.astype(int) - plates.finished).max() <= 2
    tree = plates.plates[2].matte == 255
    for number in (0, 1):
        assert np.array_equal(moved.plates[number].picture[tree], plates.plates[number].picture[tree])
    assert not np.array_equal(moved.plates[2].picture[tree], plates.plates[2].picture[tree])
    hidden = replace(painted_over, over=replace(painted_over.over, is_visible=False))
    unseen = Peel(hidden, landscape).finished(pictures_of(peel, landscape))
    assert np.array_equal(with_paint(unseen).finished, plates.picture)


def test_smaller_plates_have_smaller_paint(painted_over, landscape) -> None:
    small = resized(painted_over, 64, 48)
    assert small.over.pixels.shape == (48, 64)
    peel = Peel(small, landscape)
    assert peel.finished(pictures_of(peel, landscape)).finished.shape == (48, 64, 3)
