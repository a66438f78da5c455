import io

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from gaugan_desktop.document.document import Document
from gaugan_desktop.document.geometry import quarter_turn
from gaugan_desktop.document.project_file import load_project, save_project
from gaugan_desktop.document.style import (
    MEAN_STYLE,
    Style,
    StylePart,
    StyleRegion,
    in_light,
    mixed,
    parts_of,
    reshaped,
)
from gaugan_desktop.labels import bundled_label_set
from gaugan_desktop.synthesis.engine import SynthesisEngine
from tests.synthesis.engines import engine_of, lively_generator, shapes

LABELS = bundled_label_set("landscape")
ONE, TWO = Style("one", seed=1), Style("two", seed=2)


def picture_bytes(color) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (32, 32), color).save(buffer, "PNG")
    return buffer.getvalue()


@pytest.fixture(scope="module")
def engine(tiny_model) -> SynthesisEngine:
    return SynthesisEngine.from_file(tiny_model, "cpu", torch.float32)


@given(st.integers(1, 40), st.integers(1, 40), st.integers(0, 2**32))
def test_regions_give_their_mask_back(height, width, seed) -> None:
    mask = np.random.default_rng(seed).random((height, width)) < 0.5
    assert np.array_equal(StyleRegion.of(mask).mask, mask)
    assert StyleRegion.of(mask) == StyleRegion.of(mask.copy())


@pytest.mark.parametrize("bits", [b"", b"no zlib", StyleRegion.of(np.ones((4, 4), bool)).bits])
def test_damaged_regions_are_value_errors(bits) -> None:
    with pytest.raises(ValueError, match="region"):
        _ = StyleRegion(64, 64, bits).mask


def test_a_style_is_one_thing_only() -> None:
    with pytest.raises(ValueError, match="not several"):
        Style(image=b"x", seed=1)
    with pytest.raises(ValueError, match="not several"):
        Style(seed=1, parts=(StylePart(ONE),))
    with pytest.raises(ValueError, match="none of them"):
        Style(parts=(StylePart(Style(parts=(StylePart(ONE),))),))


def test_mixes_of_none_and_one_are_plain_styles() -> None:
    assert mixed([]) == MEAN_STYLE
    assert mixed([StylePart(ONE, 0.3)]) == ONE
    assert parts_of(MEAN_STYLE) == ()
    assert parts_of(ONE) == (StylePart(ONE),)
    both = mixed([StylePart(ONE, 0.75), StylePart(TWO, 0.25)])
    assert both.name == "one 75 % + two 25 %"
    assert parts_of(both) == both.parts


def test_mix_lies_between_its_parts(engine, banded_labels) -> None:
    pictures = [
        engine.render(banded_labels, mixed([StylePart(ONE, w), StylePart(TWO, 1 - w)])).astype(float)
        for w in (1.0, 0.5, 0.0)
    ]
    assert np.array_equal(pictures[0], engine.render(banded_labels, ONE))
    assert np.array_equal(pictures[2], engine.render(banded_labels, TWO))
    whole = np.abs(pictures[0] - pictures[2]).mean()
    assert 0 < np.abs(pictures[0] - pictures[1]).mean() < whole


def test_regions_hold_where_they_were_painted(engine) -> None:
    labels = np.full((128, 512), 3, np.uint8)
    left = np.zeros(labels.shape, bool)
    left[:, :256] = True
    style = mixed([StylePart(ONE, 1.0, StyleRegion.of(left)), StylePart(TWO, 1.0, StyleRegion.of(~left))])
    picture = engine.render(labels, style).astype(int)
    far_left, far_right = slice(0, 32), slice(480, 512)
    for window, near, far in ((far_left, ONE, TWO), (far_right, TWO, ONE)):
        own, other = (engine.render(labels, s).astype(int)[:, window] for s in (near, far))
        found = picture[:, window]
        assert np.abs(found - own).mean() < np.abs(found - other).mean() / 3


def test_everything_covered_by_one_region_is_that_style(engine, banded_labels) -> None:
    everywhere = StyleRegion.of(np.ones(banded_labels.shape, bool))
    alone = engine.render(banded_labels, mixed([StylePart(ONE, 0.4, everywhere)]))
    assert np.abs(alone.astype(int) - engine.render(banded_labels, ONE)).max() <= 1
    nowhere = StyleRegion.of(np.zeros(banded_labels.shape, bool))
    mean = engine.render(banded_labels, mixed([StylePart(ONE, 0.4, nowhere)]))
    assert np.abs(mean.astype(int) - engine.render(banded_labels)).max() <= 1


def test_previews_and_tiles_know_regions(engine, banded_labels, monkeypatch) -> None:
    left = np.zeros(banded_labels.shape, bool)
    left[:, :40] = True
    style = mixed([StylePart(ONE, 1.0, StyleRegion.of(left)), StylePart(TWO, 0.5)])
    engine.render(banded_labels, style)
    edited = banded_labels.copy()
    edited[40:50, 40:50] = 5
    assert engine.preview(edited, style) is not None
    assert engine.preview(edited, TWO) is None
    whole = engine.render(banded_labels, style).astype(int)
    monkeypatch.setattr("gaugan_desktop.synthesis.engine.engine._WHOLE_PIXELS", 1000)
    monkeypatch.setattr("gaugan_desktop.synthesis.engine.engine.TILE", 64)
    assert np.abs(engine.render(banded_labels, style) - whole).max() <= 1


def test_mixes_survive_saving(tmp_path) -> None:
    document = Document.blank(100, 70, LABELS, 3)
    mask = np.random.default_rng(1).random((70, 100)) < 0.3
    document.style = mixed(
        [
            StylePart(Style("dusk", picture_bytes("navy")), 0.25, StyleRegion.of(mask)),
            StylePart(TWO, 1.0),
            StylePart(Style("noon", picture_bytes("white")), labels=("sky", "cloud")),
        ]
    )
    document.style = in_light(document.style, {"haze": 0.5, "clouds": -1.0})
    save_project(tmp_path / "a.gaugan", document, None, "m")
    assert load_project(tmp_path / "a.gaugan").document.style == document.style


def test_regions_follow_the_document() -> None:
    document = Document.blank(100, 70, LABELS, 3)
    mask = np.zeros((70, 100), bool)
    mask[:20, :10] = True
    document.style = mixed([StylePart(ONE, 1.0, StyleRegion.of(mask)), StylePart(TWO)])
    document.reshape(np.rot90, "Rotate left", quarter_turn(1, document.width, document.height))
    region = document.style.parts[0].region
    assert region is not None
    assert np.array_equal(region.mask, np.rot90(mask))
    document.undo()
    assert document.style.parts[0].region == StyleRegion.of(mask)
    assert reshaped(ONE, np.rot90) == ONE


@pytest.mark.parametrize("settings", [{}, {"label_style_dim": 3}])
def test_a_part_for_some_labels_takes_the_place_of_the_others_there(settings) -> None:
    engine = engine_of(lively_generator(**settings))
    style = mixed([StylePart(ONE), StylePart(TWO, 0.4, labels=("label 1", "label 2"))])
    inside, outside = (np.full((64, 64), label, np.uint8) for label in (1, 3))
    assert np.abs(engine.render(inside, style).astype(int) - engine.render(inside, TWO)).max() <= 1
    assert np.abs(engine.render(outside, style).astype(int) - engine.render(outside, ONE)).max() <= 1
    both = shapes(64, 64)
    assert len({engine.render(both, each).tobytes() for each in (style, ONE, TWO)}) == 3


def test_parts_for_labels_alone_leave_the_mean_style_elsewhere() -> None:
    engine = engine_of(lively_generator(label_style_dim=3))
    style = mixed([StylePart(TWO, labels=("label 1",))])
    outside = np.full((64, 64), 3, np.uint8)
    assert np.array_equal(engine.render(outside, style), engine.render(outside, MEAN_STYLE))


def test_a_region_and_a_label_together() -> None:
    engine = engine_of(lively_generator(label_style_dim=3))
    region = StyleRegion.of(np.arange(64)[None, :].repeat(64, 0) < 32)
    style = mixed([StylePart(ONE, region=region), StylePart(TWO, labels=("label 1",))])
    alone = mixed([StylePart(ONE, region=region)])
    inside, outside = (np.full((64, 64), label, np.uint8) for label in (1, 3))
    assert np.abs(engine.render(inside, style).astype(int) - engine.render(inside, TWO)).max() <= 1
    assert np.abs(engine.render(outside, style).astype(int) - engine.render(outside, alone)).max() <= 1
    engine.render(outside, style)
    patch = engine.preview(np.where(np.arange(64) < 5, 2, 3).astype(np.uint8)[None].repeat(64, 0), style)
    assert patch is not None
