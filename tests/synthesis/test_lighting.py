"""Light sliders move every part of a style, and nothing that a style does not have."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from gaugan_desktop.document.style import MEAN_STYLE, Style, StylePart, StyleRegion, in_light, mixed
from gaugan_desktop.light import SLIDERS
from gaugan_desktop.networks.config import GeneratorConfig
from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.synthesis.engine.lighting import light_change, lit
from gaugan_desktop.synthesis.engine.style_field import LabelField, StyleField
from tests.synthesis.engines import engine_of, lively_generator, shapes

CONFIG = GeneratorConfig(3, style_dim=4, base_width=2, label_style_dim=2)
ONE = Style("one", seed=1)


def directions(length: int) -> dict[str, torch.Tensor]:
    torch.manual_seed(1)
    return {name: torch.randn(2, length) for name in SLIDERS}


def test_each_side_of_a_slider_has_its_own_direction() -> None:
    known = directions(5)
    light = in_light(MEAN_STYLE, {"haze": 0.5, "season": -0.25}).light
    wanted = 0.5 * known["haze"][1] + 0.25 * known["season"][0]
    torch.testing.assert_close(light_change(light, known), wanted)
    assert light_change(light, {}) is None
    assert light_change((), known) is None


def test_labels_without_a_style_of_their_own_keep_none() -> None:
    change = torch.ones(CONFIG.style_length)
    vector = torch.zeros(1, CONFIG.style_length)
    vector[0, 4 + 3 : 4 + 6] = torch.tensor([0.5, 0.5, 1.0])  # the second label has one
    moved = lit(vector, change, SpadeGenerator(CONFIG))[0]
    assert moved.tolist() == [1.0] * 4 + [0.0] * 3 + [1.5, 1.5, 2.0] + [0.0] * 3


@torch.no_grad()
def test_typical_styles_move_too() -> None:
    generator = SpadeGenerator(replace(CONFIG, has_typical_styles=True))
    generator.codes.typical[..., -1, :] = torch.tensor([0.25, 0.25, 1.0])
    vector = torch.zeros(1, CONFIG.style_length)
    vector[0, 4 + 3 : 4 + 6] = torch.tensor([0.5, 0.5, 1.0])
    moved = lit(vector, torch.ones(CONFIG.style_length), generator)[0]
    assert moved.tolist() == [1.0] * 4 + [1.25, 1.25, 2.0] + [1.5, 1.5, 2.0] + [1.25, 1.25, 2.0]


def test_all_parts_of_a_style_move() -> None:
    plain = SpadeGenerator(GeneratorConfig(3, style_dim=4, base_width=2))
    change, vectors, weights = torch.ones(4), torch.randn(2, 4), torch.ones(2, 8, 8) / 2
    assert torch.equal(lit(None, change, plain), change[None])
    field = lit(StyleField(vectors, weights), change, plain)
    assert torch.equal(field.vectors, vectors + 1)
    assert torch.equal(field.weights, weights)
    both = lit(LabelField(vectors[:1], vectors[1:], torch.ones(1, 3)), change, plain)
    assert torch.equal(both.base, vectors[:1] + 1)
    assert torch.equal(both.vectors, vectors[1:] + 1)


@pytest.mark.parametrize("settings", [{}, {"label_style_dim": 3, "has_smooth_doubling": True}])
def test_the_engine_paints_in_the_light(settings) -> None:
    generator = lively_generator(**settings)
    engine = engine_of(generator)
    labels = shapes(64, 96)
    half = StyleRegion.of(np.arange(96)[None, :].repeat(64, 0) < 48)
    mix = mixed([StylePart(ONE, 1.0, half), StylePart(Style("two", seed=2))])
    for style in (MEAN_STYLE, ONE, mix):
        before = engine.render(labels, style)
        noon = in_light(style, {"time_of_day": -1.0})
        assert np.array_equal(engine.render(labels, noon), before)  # a model without sliders
        engine.model.lights.update(directions(generator.config.style_length))
        after = engine.render(labels, noon)
        assert np.abs(after.astype(int) - before).mean() > 1
        assert np.array_equal(engine.render(labels, style), before)
        engine.model.lights.clear()
