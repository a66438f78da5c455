"""Labels rolled anew look different, the others as before."""

import numpy as np
import pytest

from gaugan_desktop.document.style import MEAN_STYLE
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.synthesis.engine import engine as engine_module
from gaugan_desktop.synthesis.natural_borders import NaturalBorders
from gaugan_desktop.wrap import NO_WRAP, Wrap
from tests.synthesis.engines import KNOWING, brushed, engine_of, lively_generator

NOISY = {"has_noise": True, "has_smooth_doubling": True, "padding": "replicate"}
ROLLED = (0, 0, 0, 1)  # label 3
SKY, MOUNTAIN, TREE = 13, 6, 16


def _halves(height: int = 128, width: int = 256) -> np.ndarray:
    """Label 2 on the left, 3 on the right."""
    labels = np.full((height, width), 2, np.uint8)
    labels[:, width // 2 :] = 3
    return labels


def _engine(settings):
    engine = engine_of(lively_generator(**settings))
    for block in engine.model.generator.modules():
        if hasattr(block, "number") and hasattr(block, "strength"):
            block.strength.data.fill_(0.3)
    return engine_of(engine.model.generator)


@pytest.mark.parametrize("settings", [NOISY, KNOWING])
def test_only_the_rolled_label_changes(settings) -> None:
    engine, labels = _engine(settings), _halves()
    before, after = engine.render(labels, horizon=40.0), engine.render(labels, horizon=40.0, rolls=ROLLED)
    difference = np.abs(before.astype(int) - after).mean((0, 2))
    assert difference[:32].max() < 0.05
    assert difference[160:].mean() > 1
    assert np.array_equal(engine.render(labels, horizon=40.0, rolls=ROLLED), after)
    again = engine.render(labels, horizon=40.0, rolls=(0, 0, 0, 2))
    assert np.abs(again.astype(int) - after)[:, 160:].mean() > 1
    assert np.array_equal(engine.render(labels, horizon=40.0), before)


@pytest.mark.parametrize("wrap", [NO_WRAP, Wrap(columns=True)])
def test_tiles_show_what_the_whole_picture_shows(wrap, monkeypatch) -> None:
    engine, labels = _engine(KNOWING), _halves()
    whole = engine.render(labels, wrap=wrap, horizon=40.0, rolls=ROLLED)
    monkeypatch.setattr(engine_module, "_WHOLE_PIXELS", 0)
    monkeypatch.setattr(engine_module, "TILE", 64)
    tiled = engine.render(labels, wrap=wrap, horizon=40.0, rolls=ROLLED)
    assert np.abs(whole.astype(int) - tiled).max() <= 1


def test_previews_go_on_with_the_same_rolls_only() -> None:
    engine, labels = _engine(NOISY), _halves()
    engine.render(labels, rolls=ROLLED)
    changed = brushed(labels, 40, 40, 3)
    assert engine.preview(changed, MEAN_STYLE) is None
    patch, rect = engine.preview(changed, MEAN_STYLE, rolls=ROLLED)
    settled = engine.render(changed, rolls=ROLLED)
    assert np.abs(patch.astype(int) - settled[rect.slices]).mean() < 3
    with engine.aside():
        engine.render(labels)
    assert engine.preview(brushed(changed, 80, 60, 3), MEAN_STYLE, rolls=ROLLED) is not None


def test_a_rolled_label_gets_other_borders() -> None:
    borders = NaturalBorders(bundled_label_set("landscape"))
    labels = np.full((120, 240), SKY, np.uint8)
    labels[60:, :100] = MOUNTAIN
    labels[60:, 140:] = TREE
    plain = borders.applied(labels)
    rolls = tuple(int(label == MOUNTAIN) for label in range(18))
    rolled = borders.applied(labels, rolls=rolls)
    assert (rolled[:, :90] != plain[:, :90]).any()
    assert np.array_equal(rolled[:, 150:], plain[:, 150:])
    assert np.array_equal(borders.applied(labels, rolls=rolls), rolled)
    assert np.array_equal(borders.applied(labels), plain)
    assert np.array_equal(borders.applied(labels, rolls=(0,) * 18), plain)
