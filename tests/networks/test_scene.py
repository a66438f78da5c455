"""What generators know about space: the horizon of a label map, distances, reflections."""

import math

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from gaugan_desktop.horizon import Role, find_horizon, roles_of
from gaugan_desktop.labels import LabelSet, bundled_label_set
from gaugan_desktop.networks.config import GeneratorConfig
from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.networks.patterns import LabelPyramid
from gaugan_desktop.networks.scene import SCENE_CHANNELS, scene_maps

LANDSCAPE = bundled_label_set("landscape")
ROLES = roles_of(LANDSCAPE)
SKY, WATER, GRASS, TREE, MOUNTAIN = (
    LANDSCAPE.id_of(n) for n in ("sky", "water", "grass", "tree", "mountain")
)
DISTANCES, MIRRORED = slice(0, 12), slice(20, 24)


def bands(*parts: tuple[int, int], width: int = 64) -> np.ndarray:
    """Horizontal bands of labels: (label, rows)."""
    return np.concatenate([np.full((rows, width), label, np.uint8) for label, rows in parts])


def maps_of(labels: np.ndarray, horizon: float) -> torch.Tensor:
    ids = torch.from_numpy(labels[::4, ::4].copy())[None]
    return scene_maps(ids, torch.tensor([horizon]), torch.from_numpy(ROLES[:19]))[0]


def test_labels_have_their_place_in_space() -> None:
    names = {role: {label.name for label in LANDSCAPE.labels if ROLES[label.id] == role} for role in Role}
    assert names[Role.SKY] == {"sky", "cloud"}
    assert names[Role.WATER] == {"river", "sea", "water"}
    assert names[Role.GROUND] == {"dirt", "grass", "gravel", "road", "sand", "snow", "stone"}


def test_other_label_sets_count_by_partner_and_group() -> None:
    ade = bundled_label_set("ade20k")
    assert roles_of(ade)[ade.id_of("water")] == Role.WATER
    own = LabelSet.from_dict(
        {
            "name": "own",
            "labels": [
                {"name": "moor", "color": "#111111", "group": "ground"},
                {"name": "x", "color": "#222222"},
            ],
        }
    )
    assert roles_of(own)[:2].tolist() == [Role.GROUND, Role.UPRIGHT]


def test_the_horizon_lies_where_the_plain_meets_the_sky() -> None:
    assert find_horizon(bands((SKY, 60), (GRASS, 40)), ROLES) == pytest.approx(60, abs=1)
    assert find_horizon(bands((SKY, 30), (WATER, 70)), ROLES) == pytest.approx(30, abs=1)


def test_behind_mountains_it_lies_near_their_foot() -> None:
    horizon = find_horizon(bands((SKY, 30), (MOUNTAIN, 40), (WATER, 30)), ROLES)
    assert 50 < horizon < 70


def test_without_sky_there_is_none_and_a_speck_of_sky_is_no_horizon() -> None:
    assert find_horizon(bands((TREE, 50), (GRASS, 50)), ROLES) is None
    labels = bands((SKY, 40), (GRASS, 60))
    labels[90:92, 3:5] = SKY
    assert find_horizon(labels, ROLES) == pytest.approx(40, abs=1)


@given(st.integers(0, 255), st.integers(1, 40), st.integers(1, 40), st.randoms())
def test_any_label_map_has_a_horizon_inside_or_none(label, height, width, random) -> None:
    labels = np.array(
        [[random.choice([label, SKY, GRASS, 255]) for _ in range(width)] for _ in range(height)]
    )
    horizon = find_horizon(labels.astype(np.uint8), ROLES)
    assert horizon is None or 0 <= horizon <= height


def test_ground_comes_nearer_downwards_and_things_stand_where_their_foot_is() -> None:
    labels = bands((SKY, 32), (GRASS, 96))
    labels[:80, 16:32] = TREE  # its foot is 48 pixels below the horizon
    maps = maps_of(labels, 32.0)[DISTANCES]
    place = (maps * torch.arange(12).view(-1, 1, 1)).sum(0)
    ground = place[8:, 0]
    assert (ground.diff() >= 0).all()
    assert ground[-1] > ground[0] + 3
    assert torch.allclose(maps[:, 8:].sum(0), torch.ones(24, 16))
    tree = place[:20, 4:8]
    assert (tree == tree[0, 0]).all()
    assert float(tree[0, 0]) == pytest.approx(float(place[20, 5]), abs=0.2)
    assert maps[:, :8, 0].abs().sum() == 0  # the sky stands nowhere


def test_a_larger_picture_has_larger_grain() -> None:
    labels = bands((SKY, 32), (GRASS, 96))
    small = maps_of(labels, 32.0)[DISTANCES]
    large = maps_of(labels.repeat(2, 0).repeat(2, 1), 64.0)[DISTANCES]
    places = [(maps * torch.arange(12).view(-1, 1, 1)).sum(0)[-1, 0] for maps in (small, large)]
    assert float(places[1] - places[0]) == pytest.approx(1 / 0.6, abs=0.1)  # one octave


def test_water_mirrors_what_stands_above_its_shore() -> None:
    labels = bands((SKY, 32), (MOUNTAIN, 32), (WATER, 128))
    mirrored = maps_of(labels, 50.0)[MIRRORED, :, 0].argmax(0)[16:]
    assert mirrored[:8].tolist() == [Role.UPRIGHT] * 8
    assert mirrored[8:16].tolist() == [Role.SKY] * 8
    assert mirrored[16:].tolist() == [Role.WATER] * 16  # beyond the picture


def test_nothing_is_told_without_a_horizon() -> None:
    assert maps_of(bands((SKY, 32), (WATER, 32)), math.nan).abs().sum() == 0


def scene_generator() -> SpadeGenerator:
    torch.manual_seed(0)
    config = GeneratorConfig(18, style_dim=4, base_width=2, hidden_width=4, start_grid=(2, 2), has_scene=True)
    return SpadeGenerator(config).eval()


def test_an_untrained_scene_changes_nothing_and_a_trained_one_does() -> None:
    generator = scene_generator()
    assert generator.scene is not None
    generator.scene.roles.copy_(torch.from_numpy(ROLES[:19]))
    pyramid = LabelPyramid(torch.from_numpy(bands((SKY, 32), (WATER, 32)))[None], 18)
    with torch.no_grad():
        plain = generator(pyramid, None)
        assert torch.equal(generator(pyramid, None, torch.tensor([30.0])), plain)
        for conv in generator.scene.convs.values():
            conv.weight.normal_()
        told = generator(pyramid, None, torch.tensor([30.0]))
        assert not torch.allclose(told, plain)
        torch.testing.assert_close(generator(pyramid.one_hot(), None, torch.tensor([30.0])), told)
        assert torch.equal(generator(pyramid, None, torch.tensor([math.nan])), plain)


def test_scene_maps_have_their_channels() -> None:
    assert maps_of(bands((SKY, 32), (WATER, 32)), 32.0).shape == (SCENE_CHANNELS, 16, 16)
