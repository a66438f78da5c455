"""How near things are, from labels and horizon."""

import numpy as np

from gaugan_desktop.document.depth import FARTHEST, by_depth, nearness_behind, nearness_of
from gaugan_desktop.horizon import roles_of
from gaugan_desktop.labels import UNPAINTED


def scene(label_set) -> np.ndarray:
    """Sky, a mountain on the horizon with snow, grass from row 60, a tree whose foot is at row 90."""
    ids = label_set.id_of
    labels = np.full((120, 160), ids("sky"), np.uint8)
    labels[60:] = ids("grass")
    labels[30:60, 20:100] = ids("mountain")
    labels[30:36, 40:60] = ids("snow")
    labels[40:90, 120:140] = ids("tree")
    return labels


def test_ground_comes_nearer_below_the_horizon(landscape) -> None:
    nearness = nearness_of(scene(landscape), roles_of(landscape), 60.0)
    assert np.allclose(nearness[60:, 5], np.maximum((np.arange(60) + 0.5) / 120, FARTHEST))
    assert (nearness[:30] == 0).all()


def test_what_stands_is_as_near_as_its_foot(landscape) -> None:
    nearness = nearness_of(scene(landscape), roles_of(landscape), 60.0)
    tree = nearness[40:90, 125:135]
    assert np.allclose(tree, 30.5 / 120, atol=0.01)
    assert np.allclose(nearness[40:60, 30:90], FARTHEST, atol=0.005)


def test_a_hidden_foot_does_not_make_a_thing_nearer(landscape) -> None:
    labels = scene(landscape)
    labels[50:110, 60:90] = landscape.id_of("rock")  # before the mountain's right part
    nearness = nearness_of(labels, roles_of(landscape), 60.0)
    assert nearness[40, 75] < 0.03
    assert nearness[80, 75] > 0.3


def test_hidden_parts_go_on_from_what_is_seen(landscape) -> None:
    roles, labels = roles_of(landscape), scene(landscape)
    is_seen = np.ones(labels.shape, bool)
    is_seen[:, 60:] = False
    wrong = np.where(is_seen, nearness_of(labels, roles, 60.0), np.float32(0.9))
    assert np.allclose(nearness_behind(labels, wrong, is_seen, roles, 60.0)[50, 40:95], FARTHEST, atol=0.005)


def test_layers_by_depth(landscape) -> None:
    labels = scene(landscape)
    layers = by_depth(labels, landscape, 60.0)
    assert [layer.name for layer in layers] == ["sky", "mountain, snow", "grass", "tree"]
    together = np.full(labels.shape, UNPAINTED, np.uint8)
    for layer in layers:
        own = layer.labels != UNPAINTED
        assert (together[own] == UNPAINTED).all(), "every pixel belongs to one plate"
        together[own] = layer.labels[own]
    assert np.array_equal(together, labels)
