"""How pictures are finished: small ones painted larger, all in the tone of their style photo."""

import io
from dataclasses import replace

import numpy as np
import pytest
import torch
from PIL import Image

from gaugan_desktop.document.style import MEAN_STYLE, Style, StylePart, in_light, mixed
from gaugan_desktop.enlarging import enlarged, reduced
from gaugan_desktop.models.loading import LoadedModel, load_model
from gaugan_desktop.photo_textures import PlacedCutout
from gaugan_desktop.synthesis.engine import SynthesisEngine
from gaugan_desktop.synthesis.engine.conditions import Part
from gaugan_desktop.tone import tone_of
from gaugan_desktop.wrap import Wrap
from tests.synthesis.engines import CPU, shapes


def photo(level: int, spread: int = 10) -> Style:
    pixels = np.random.default_rng(level).normal(level, spread, (32, 48, 3)).clip(0, 255)
    data = io.BytesIO()
    Image.fromarray(pixels.astype(np.uint8)).save(data, "PNG")
    return Style(f"level {level}", data.getvalue())


def engine_of(model: LoadedModel, **finish: float) -> SynthesisEngine:
    return SynthesisEngine(replace(model, header=replace(model.header, **finish)), CPU, torch.float32)


@pytest.fixture(scope="module")
def model(tiny_model) -> LoadedModel:
    return load_model(tiny_model)


@pytest.fixture(scope="module")
def spatial(spatial_model) -> LoadedModel:
    return load_model(spatial_model)


def test_small_pictures_are_painted_larger_and_reduced(spatial: LoadedModel) -> None:
    labels = shapes(64, 96)
    labels[labels == 255] = 0
    large = engine_of(spatial).render(enlarged(labels, 144, 96), horizon=30.0)
    engine = engine_of(spatial, full_size=128)
    assert np.array_equal(engine.render(labels, horizon=20.0), reduced(large, 64, 96))
    assert engine.horizon == 20.0
    assert engine.preview(labels, MEAN_STYLE, horizon=20.0) is None


def test_large_pictures_tiles_and_seamless_ones_stay(spatial: LoadedModel) -> None:
    engine, plain, labels = engine_of(spatial, full_size=128), engine_of(spatial), shapes(128, 192)
    assert np.array_equal(engine.render(labels), plain.render(labels))
    small, ring, part = shapes(64, 64), Wrap(False, True), Part(0, 0, 256, 256, Wrap(False, False))
    assert np.array_equal(engine.render(small, wrap=ring), plain.render(small, wrap=ring))
    assert np.array_equal(engine.render(small, part=part), plain.render(small, part=part))


def test_pictures_take_on_the_tone_of_the_style_photo(model: LoadedModel) -> None:
    engine, labels = engine_of(model, tone=1.0), shapes(64, 96)
    for depth in (8, 16):
        dark, light = (
            tone_of(engine.render(labels, photo(level), depth=depth)).mean.mean() for level in (60, 190)
        )
        assert light - dark > 0.2


def test_without_a_photo_nothing_is_graded(model: LoadedModel) -> None:
    engine, plain, labels = engine_of(model, tone=1.0), engine_of(model), shapes(64, 96)
    for style in (MEAN_STYLE, Style("s", seed=3)):
        assert np.array_equal(engine.render(labels, style), plain.render(labels, style))


def test_seeds_and_sliders_take_their_share_of_the_tone(model: LoadedModel) -> None:
    labels, dark = shapes(64, 96), photo(20)
    for style, kept in ((in_light(dark, {"haze": 1.0}), 0.0), (in_light(dark, {"haze": -0.5}), 0.5)):
        engine, other = engine_of(model, tone=1.0), engine_of(model, tone=kept)
        halved = other.render(labels, replace(style, light=()))
        assert np.array_equal(engine.render(labels, style), halved)
    half = mixed([StylePart(dark, 0.5), StylePart(Style("s", seed=1), 0.5)])
    means = [engine_of(model, tone=tone).render(labels, half).mean() for tone in (0.0, 1.0)]
    whole = [engine_of(model, tone=tone).render(labels, dark).mean() for tone in (0.0, 1.0)]
    assert 0 < means[0] - means[1] < whole[0] - whole[1]


def test_previews_and_what_is_painted_aside_keep_the_grade(model: LoadedModel) -> None:
    engine, labels, style = engine_of(model, tone=1.0), shapes(128, 128), photo(190)
    labels[labels == 255] = 0
    before = engine.render(labels, style)
    with engine.aside():
        engine.render(labels, photo(40))
    changed = labels.copy()
    changed[60:70, 60:70] = 3
    found = engine.preview(changed, style)
    assert found is not None
    patch, rect = found
    rim = np.s_[:2]
    assert np.abs(patch[rim].astype(int) - before[rect.slices][rim]).mean() < 3


def test_textures_of_photos_are_laid_over_pictures_and_previews(spatial: LoadedModel) -> None:
    labels = shapes(96, 128)
    labels[labels == 255] = 0
    plain, engine = engine_of(spatial), engine_of(spatial, photo_textures=1.0)
    assert not np.array_equal(engine.render(labels, horizon=40.0), plain.render(labels, horizon=40.0))
    changed = labels.copy()
    changed[70:80, 30:44] = 4
    patch, rect = engine.preview(changed, MEAN_STYLE, horizon=40.0)
    settled = engine.render(changed, horizon=40.0)
    assert np.abs(patch.astype(float) - settled[rect.slices]).mean() < 4
    again = engine.preview(labels, MEAN_STYLE, horizon=40.0)
    assert again is not None


def test_parts_of_a_print_have_the_textures_of_the_whole(spatial: LoadedModel) -> None:
    engine, plain = engine_of(spatial, photo_textures=1.0), engine_of(spatial)
    labels, part = np.full((64, 64), 3, np.uint8), Part(64, 96, 256, 256, Wrap(False, False))
    laid, bare = (each.render(labels, horizon=-20.0, part=part).astype(int) for each in (engine, plain))
    assert np.abs(laid - bare).mean() > 1


def test_previews_show_whole_trees_as_pictures_do(spatial: LoadedModel) -> None:
    engine = engine_of(spatial, photo_textures=1.0)
    names = spatial.header.label_set
    labels = np.full((96, 128), names.id_of("sky"), np.uint8)
    labels[60:] = names.id_of("grass")
    tree = PlacedCutout("oak", False, 20, 30, 50, 56)
    there, own = tree.within((slice(0, 96), slice(0, 128)))
    labels[there][tree.cutout.matte[own] > 127] = names.id_of("tree")
    bare = engine.render(labels, horizon=60.0)
    whole = engine.render(labels, horizon=60.0, cutouts=[tree])
    is_box = np.zeros((96, 128), bool)
    is_box[there] = True
    assert (whole != bare)[is_box].any()
    assert np.array_equal(whole[~is_box], bare[~is_box])
    changed = labels.copy()
    changed[66:70, 70:74] = names.id_of("tree")
    found = engine.preview(changed, MEAN_STYLE, horizon=60.0, cutouts=[tree])
    assert found is not None
    patch, rect = found
    assert rect.left <= 30
    assert rect.top <= 20
    settled = engine.render(changed, horizon=60.0, cutouts=[tree])[rect.slices]
    near = np.abs(patch.astype(int) - settled)
    assert near.mean() < 6


def test_trees_keep_their_place_in_pictures_that_are_painted_larger(spatial: LoadedModel) -> None:
    names = spatial.header.label_set
    labels = np.full((50, 70), names.id_of("grass"), np.uint8)
    tree = PlacedCutout("oak", False, 10, 20, 24, 28)
    there, own = tree.within((slice(0, 50), slice(0, 70)))
    labels[there][tree.cutout.matte[own] > 127] = names.id_of("tree")
    for wrap, full_size in ((Wrap(), 128), (Wrap(rows=False, columns=True), 0)):
        engine = engine_of(spatial, photo_textures=1.0, full_size=full_size)
        bare = engine.render(labels, horizon=5.0, wrap=wrap)
        rows, columns = (
            (engine.render(labels, horizon=5.0, wrap=wrap, cutouts=[tree]) != bare).any(2).nonzero()
        )
        assert 8 <= rows.min() < 14
        assert 30 < rows.max() < 36
        assert 18 <= columns.min() < 24
        assert 42 < columns.max() < 50
