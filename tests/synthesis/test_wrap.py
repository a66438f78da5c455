"""Seamless pictures: what lies across a border counts as if the picture repeated there."""

from functools import partial

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional as F

from gaugan_desktop.document.style import MEAN_STYLE, Style
from gaugan_desktop.nearest import gaps_filled
from gaugan_desktop.networks import generator as generator_module
from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.networks.patterns import distinct_neighbourhoods
from gaugan_desktop.networks.periodic import doubled, periodic_part, resized, surrounded
from gaugan_desktop.paths import starter_model_path
from gaugan_desktop.synthesis.engine import SynthesisEngine
from gaugan_desktop.synthesis.engine import engine as engine_module
from gaugan_desktop.synthesis.engine.fitting import fitted, label_pyramid, unfitted
from gaugan_desktop.synthesis.engine.tiles import to_rgb
from gaugan_desktop.wrap import NO_WRAP, Wrap
from tests.synthesis.engines import brushed, engine_of, lively_generator, shapes

SMOOTH = {"has_noise": True, "label_style_dim": 3, "has_smooth_doubling": True}
WRAPS = [Wrap(columns=True), Wrap(rows=True), Wrap(rows=True, columns=True)]


class WrappedConv(nn.Module):
    """A convolution that pads with the opposite side."""

    def __init__(self, conv: nn.Conv2d, wrap: Wrap) -> None:
        super().__init__()
        self.conv, self.wrap = conv, wrap

    def __getattr__(self, name):
        return super().__getattr__(name) if name in ("conv", "wrap") else getattr(self.conv, name)

    def forward(self, features):
        return self.convolved(features, self.conv.weight, self.conv.bias)

    def convolved(self, features, weight, bias):
        for is_wrapped, pads in ((self.wrap.rows, (0, 0, 1, 1)), (self.wrap.columns, (1, 1, 0, 0))):
            features = F.pad(features, pads, mode="circular" if is_wrapped else "constant")
        return F.conv2d(features, weight, bias)


def wrapped_reference(generator: SpadeGenerator, wrap: Wrap) -> SpadeGenerator:
    """The plain network with every convolution and the start grid periodic."""
    for module in [*generator.modules()]:
        for name, child in [*module.named_children()]:
            if isinstance(child, nn.Conv2d) and child.kernel_size == (3, 3):
                setattr(module, name, WrappedConv(child, wrap))
    start = generator.start
    generator.start = lambda labels, style, grid: start(labels, style, grid, wrap)
    return generator


def picture_of(engine, labels: np.ndarray, wrap: Wrap, style: Style = MEAN_STYLE) -> np.ndarray:
    return engine.render(labels, style, wrap=wrap).astype(int)


@pytest.mark.parametrize("wrap", WRAPS)
def test_a_smooth_doubling_goes_on_across_borders(wrap) -> None:
    features = torch.rand(1, 2, 6, 8)
    tiled = features.repeat(1, 1, 1 + 2 * wrap.rows, 1 + 2 * wrap.columns)
    larger = F.interpolate(tiled, scale_factor=2.0, mode="bilinear", align_corners=False)
    top, left = 12 * wrap.rows, 16 * wrap.columns
    torch.testing.assert_close(doubled(features, True, wrap), larger[..., top : top + 12, left : left + 16])


@pytest.mark.parametrize("wrap", WRAPS)
@pytest.mark.parametrize("settings", [SMOOTH, {"has_edges": True}, {"norm": "instance"}])
def test_equals_a_network_of_periodic_convolutions(wrap, settings, monkeypatch) -> None:
    monkeypatch.setattr(generator_module, "doubled", partial(doubled, wrap=wrap))
    engine = engine_of(lively_generator(**settings))
    labels = gaps_filled(shapes(128, 192), wrap)
    reference = wrapped_reference(lively_generator(**settings), wrap)
    pyramid = label_pyramid(labels, reference.config, torch.device("cpu"), wrap)
    expected = to_rgb(reference(pyramid.one_hot(), None))
    assert np.abs(picture_of(engine, labels, wrap) - expected).max() <= 1
    assert np.abs(picture_of(engine, labels, NO_WRAP) - expected).max() > 1


@pytest.mark.parametrize("wrap", WRAPS)
def test_a_model_without_styles_wraps_too(wrap) -> None:
    labels = shapes(128, 128)
    rolled = np.roll(labels, (32 * wrap.rows, 32 * wrap.columns), (0, 1))
    engine = engine_of(lively_generator(style_dim=0))
    picture = np.roll(picture_of(engine, labels, wrap), (32 * wrap.rows, 32 * wrap.columns), (0, 1))
    assert np.abs(picture_of(engine, rolled, wrap) - picture).max() <= 1


@pytest.mark.parametrize("wrap", WRAPS)
def test_tiles_equal_the_whole(wrap, monkeypatch) -> None:
    labels = shapes(128, 192)
    whole = picture_of(engine_of(lively_generator(has_noise=True)), labels, wrap)
    monkeypatch.setattr(engine_module, "_WHOLE_PIXELS", 1000)
    monkeypatch.setattr(engine_module, "TILE", 64)
    tiled = picture_of(engine_of(lively_generator(has_noise=True)), labels, wrap)
    assert np.abs(tiled - whole).max() <= 1


@pytest.mark.parametrize("wrap", WRAPS)
@pytest.mark.parametrize("place", [(64, 64), (2, 90), (125, 3)])
def test_previews_near_borders_settle_exactly(wrap, place) -> None:
    engine = engine_of(lively_generator(has_noise=True))
    labels = shapes(128, 128)
    engine.render(labels, wrap=wrap)
    changed = brushed(labels, *place, 1)
    patch = engine.preview(changed, MEAN_STYLE, wrap)
    assert patch is not None
    exact = picture_of(engine_of(lively_generator(has_noise=True)), changed, wrap)
    before = picture_of(engine_of(lively_generator(has_noise=True)), labels, wrap)
    shown = before.copy()
    shown[patch[1].slices] = patch[0]
    is_changed = changed != labels
    assert np.abs(shown - exact)[is_changed].mean() < 0.6 * np.abs(before - exact)[is_changed].mean()
    assert np.array_equal(picture_of(engine, changed, wrap), exact)


def test_turning_it_on_needs_a_whole_picture() -> None:
    engine = engine_of(lively_generator())
    labels = shapes(128, 128)
    plain = engine.render(labels)
    assert engine.preview(brushed(labels, 60, 60, 0), MEAN_STYLE, WRAPS[0]) is None
    assert not np.array_equal(engine.render(labels, wrap=WRAPS[0]), plain)


def test_sizes_beside_the_grid_are_stretched() -> None:
    labels = np.arange(100 * 90).reshape(100, 90).astype(np.uint8)
    stretched = fitted(labels, 32, WRAPS[0])
    assert stretched.shape == (128, 96)
    assert np.array_equal(stretched[0, [0, -1]], labels[0, [0, -1]])
    picture = np.repeat(stretched[..., None], 3, 2)
    assert unfitted(picture, (100, 90), WRAPS[0]).shape == (100, 90, 3)
    engine = engine_of(lively_generator())
    assert engine.render(shapes(100, 90), wrap=WRAPS[2]).shape == (100, 90, 3)
    assert engine.preview(brushed(shapes(100, 90), 40, 40, 0), MEAN_STYLE, WRAPS[2]) is None


@pytest.mark.parametrize("wrap", WRAPS)
def test_neighbourhoods_across_borders(wrap) -> None:
    ids = torch.randint(0, 3, (1, 6, 7))
    index, rows = distinct_neighbourhoods(ids, 3, wrap)
    for y in range(6):
        for x in range(7):
            for place, found in enumerate(rows[index[0, y, x]].tolist()):
                row, column = y + place // 3 - 1, x + place % 3 - 1
                is_outside = (not wrap.rows and row not in range(6)) or (
                    not wrap.columns and column not in range(7)
                )
                assert found == (3 if is_outside else ids[0, row % 6, column % 7])


def test_windows_repeat_beyond_borders() -> None:
    tensor = torch.arange(12).view(1, 3, 4)
    assert periodic_part(tensor, slice(-1, 1), slice(2, 6)).tolist() == [[[10, 11, 8, 9], [2, 3, 0, 1]]]
    assert surrounded(tensor, 1, Wrap(columns=True)).shape == (1, 3, 6)
    assert torch.equal(surrounded(tensor, 1, NO_WRAP), tensor)


@pytest.mark.parametrize("size", [(16, 24), (5, 20), (8, 8)])
def test_periodic_interpolation_is_that_of_a_repeated_picture(size) -> None:
    tensor = torch.randn(1, 2, 8, 8)
    row_of_three = resized(torch.cat([tensor] * 3, 3), (size[0], 3 * size[1]), NO_WRAP)
    middle = row_of_three[..., size[1] : 2 * size[1]]
    torch.testing.assert_close(resized(tensor, size, Wrap(columns=True)), middle, atol=1e-5, rtol=1e-5)


@pytest.mark.parametrize("wrap", [Wrap(columns=True), Wrap(rows=True, columns=True)])
def test_the_starter_model_shows_no_seam(wrap) -> None:
    engine = SynthesisEngine.from_file(starter_model_path(), "cpu", torch.float32)
    labels = np.full((128, 256), engine.model.header.label_set.id_of("grass"), np.uint8)
    labels[40:90, 200:256] = labels[40:90, :30] = engine.model.header.label_set.id_of("rock")
    pictures = np.stack([picture_of(engine, labels, wrap, Style(seed=seed)) for seed in range(3, 13)])
    for axis in (0, 1):
        if wrap[axis]:
            steps = np.abs(pictures - np.roll(pictures, 1, axis + 1)).mean((0, 2 - axis, 3))
            # Every doubling leaves its rhythm in the texture; borders of grid cells compare with each other.
            assert steps[0] < 1.25 * steps[32::32].max()
