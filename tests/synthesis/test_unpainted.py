"""Unpainted areas never show: every way to a picture fills them first."""

import numpy as np
import pytest
import torch

from gaugan_desktop.document.style import MEAN_STYLE, Style
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.nearest import gaps_filled
from gaugan_desktop.synthesis.engine import engine as engine_module
from gaugan_desktop.wrap import NO_WRAP, Wrap
from tests.synthesis.engines import brushed, engine_of, lively_generator, shapes

WRAPS = [NO_WRAP, Wrap(columns=True), Wrap(rows=True, columns=True)]


def with_holes(height: int, width: int) -> np.ndarray:
    """A label map that lacks a block, a stripe at the right and single pixels."""
    labels = shapes(height, width)
    labels[20:70, 30:90] = labels[:, -12:] = labels[::17, ::13] = UNPAINTED
    return labels


@pytest.mark.parametrize("wrap", WRAPS)
@pytest.mark.parametrize("has_unknown", [False, True])
def test_pictures_show_what_lies_nearest(wrap, has_unknown) -> None:
    labels = with_holes(128, 192)
    filled = gaps_filled(labels, wrap)
    generator = lively_generator(has_unknown=has_unknown)
    engine, other = engine_of(generator), engine_of(lively_generator(has_unknown=has_unknown))
    assert np.array_equal(engine.render(labels, wrap=wrap), other.render(filled, wrap=wrap))
    bent = engine.borders.applied(labels, wrap)
    assert np.array_equal(bent, other.borders.applied(filled, wrap))
    assert not (bent == UNPAINTED).any()


@pytest.mark.parametrize("wrap", WRAPS)
def test_previews_and_tiles_do_so_too(wrap, monkeypatch) -> None:
    labels = with_holes(128, 192)
    painted = brushed(labels, 40, 50, 3)  # within a hole
    engine, other = engine_of(lively_generator()), engine_of(lively_generator())
    engine.render(labels, wrap=wrap)
    other.render(gaps_filled(labels, wrap), wrap=wrap)
    found = engine.preview(painted, MEAN_STYLE, wrap)
    expected = other.preview(gaps_filled(painted, wrap), MEAN_STYLE, wrap)
    assert found is not None
    assert expected is not None
    assert found[1] == expected[1]
    assert np.array_equal(found[0], expected[0])
    whole = engine.render(painted, wrap=wrap).astype(int)
    monkeypatch.setattr(engine_module, "_WHOLE_PIXELS", 1000)
    monkeypatch.setattr(engine_module, "TILE", 64)
    assert np.abs(engine.render(painted, wrap=wrap) - whole).max() <= 1


def test_an_empty_label_map_is_sky(tiny_model, landscape) -> None:
    engine = engine_module.SynthesisEngine.from_file(tiny_model, "cpu", torch.float32)
    empty = np.full((64, 64), UNPAINTED, np.uint8)
    sky = np.full_like(empty, landscape.id_of("sky"))
    assert np.array_equal(engine.render(empty, Style(seed=1)), engine.render(sky, Style(seed=1)))
