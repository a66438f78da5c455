"""The compiled generator paints what the plain network paints, whatever came before."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from gaugan_desktop.document.rect import EMPTY, Rect
from gaugan_desktop.document.style import MEAN_STYLE, Style
from gaugan_desktop.errors import GauganError
from gaugan_desktop.nearest import gaps_filled
from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.synthesis.engine import engine as engine_module
from gaugan_desktop.synthesis.engine import modulation
from gaugan_desktop.synthesis.engine.fitting import label_pyramid
from gaugan_desktop.synthesis.engine.plan import CompiledGenerator, Region
from gaugan_desktop.synthesis.engine.tiles import paint_tiles, to_rgb
from tests.synthesis.engines import CPU, KNOWING, brushed, engine_of, lively_generator, noise, shapes


def painted(compiled: CompiledGenerator, labels: np.ndarray, style, horizon=None) -> torch.Tensor:
    config, region = compiled._generator.config, Region.whole(*labels.shape)
    pyramid = label_pyramid(labels, config, torch.device("cpu"))
    found = compiled.modulations(pyramid, region, range(compiled.step_count))
    return compiled.paint(pyramid, found, compiled.conditions(pyramid, style, horizon), region)


def expected(generator: SpadeGenerator, labels: np.ndarray, style, horizon=None) -> torch.Tensor:
    one_hot = label_pyramid(labels, generator.config, torch.device("cpu")).one_hot()
    return generator(one_hot, style, None if horizon is None else torch.tensor([horizon]))


@pytest.mark.parametrize("labels", [shapes(128, 192), noise(128, 128), np.zeros((64, 256), np.uint8)])
@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"has_noise": True},
        {"norm": "instance"},
        {"has_unknown": True, "has_edges": True},
        {"style_dim": 0},
        {"labels": 184},
        {"label_style_dim": 3, "has_noise": True, "has_smooth_doubling": True},
        {"padding": "replicate", "has_noise": True, "has_smooth_doubling": True},
        {"padding": "replicate", "norm": "instance", "style_dim": 0},
        {"has_textures": True},
        {"has_textures": True, "has_scene": True, "padding": "replicate", "has_unknown": True},
        {"label_style_dim": 3, "has_unknown": True, "has_scene": True},
        {
            "middle_width": "output",
            "has_active_shortcut": True,
            "shortcut_kernel": 3,
            "has_shortcut_bias": True,
            "padding": "replicate",
        },
    ],
)
@torch.inference_mode()
def test_equals_the_plain_network(labels, settings) -> None:
    generator = lively_generator(**settings)
    if generator.config.norm == "instance" and not labels.any():  # which would divide rounding by rounding
        labels = shapes(*labels.shape)
    style = torch.randn(1, generator.config.style_length) if generator.config.style_dim else None
    wanted = expected(generator, labels, style, 50.0)
    assert wanted.std() > 0.02
    found = painted(CompiledGenerator(generator, torch.float32, CPU), labels, style, 50.0)
    assert float((found - wanted).norm() / wanted.norm()) < 1e-4


@pytest.mark.parametrize("upsampling", ["more", "most"])
@torch.inference_mode()
def test_other_upsamplings(upsampling) -> None:
    generator = lively_generator(upsampling=upsampling)
    labels = shapes(256, 256)
    torch.testing.assert_close(
        painted(CompiledGenerator(generator, torch.float32, CPU), labels, None),
        expected(generator, labels, None),
        rtol=0,
        atol=1e-5,
    )


strokes = st.lists(
    st.tuples(st.integers(0, 127), st.integers(0, 127), st.integers(1, 50), st.integers(0, 6)), max_size=6
)


@given(strokes)
@settings(max_examples=12)
@torch.inference_mode()
def test_any_history_of_strokes_ends_in_the_same_picture(strokes) -> None:
    generator = lively_generator(has_noise=True)
    used = CompiledGenerator(generator, torch.float32, CPU)
    labels = shapes(128, 128)
    painted(used, labels, None)
    for row, column, size, label in strokes:
        labels[row : row + size, column : column + size] = 255 if label == 6 else label
        last = painted(used, labels, None)
    if strokes:
        fresh = painted(CompiledGenerator(generator, torch.float32, CPU), labels, None)
        torch.testing.assert_close(last, fresh, rtol=0, atol=1e-6)


@torch.inference_mode()
def test_forgetful_tables_stay_right(monkeypatch) -> None:
    monkeypatch.setattr(modulation, "_MAX_ROWS", 150)
    generator = lively_generator()
    compiled = CompiledGenerator(generator, torch.float32, CPU)
    for shift in range(4):
        labels = np.roll(shapes(128, 128), 13 * shift, axis=0)
        torch.testing.assert_close(
            painted(compiled, labels, None), expected(generator, labels, None), rtol=0, atol=1e-5
        )


@pytest.mark.parametrize("size", [(128, 128), (192, 320)])
@pytest.mark.parametrize("settings", [{"has_noise": True, "has_unknown": True, "has_edges": True}, KNOWING])
@pytest.mark.parametrize("tile", [64, 100, 512])
@torch.inference_mode()
def test_tiles_have_no_seams(size, settings, tile) -> None:
    generator = lively_generator(**settings)
    compiled = CompiledGenerator(generator, torch.float32, CPU)
    for labels in (shapes(*size), noise(*size)):
        pyramid = label_pyramid(labels, generator.config, torch.device("cpu"))
        whole = to_rgb(expected(generator, labels, None, 40.0))
        tiled = paint_tiles(compiled, pyramid, compiled.conditions(pyramid, None, 40.0), tile)
        assert np.abs(tiled.astype(int) - whole).max() <= 1


def test_large_pictures_come_in_tiles_with_progress(monkeypatch) -> None:
    engine = engine_of(lively_generator())
    labels = shapes(150, 330)
    whole = engine.render(labels)
    monkeypatch.setattr(engine_module, "_WHOLE_PIXELS", 1000)
    monkeypatch.setattr(engine_module, "TILE", 128)
    shares: list[float] = []
    tiled = engine.render(labels, observer=shares.append)
    assert tiled.shape == whole.shape
    assert np.abs(tiled.astype(int) - whole).max() <= 1
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert len(shares) == 2 * 3


class Stopped(Exception):
    pass


def test_observers_can_cancel_between_tiles(monkeypatch) -> None:
    engine = engine_of(lively_generator())
    monkeypatch.setattr(engine_module, "_WHOLE_PIXELS", 1000)

    def stop(share: float) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        engine.render(shapes(128, 128), observer=stop)
    assert engine.render(shapes(64, 64)).shape == (64, 64, 3)


def use_up_a_graphics_card() -> None:
    raise torch.OutOfMemoryError


def use_up_the_main_memory() -> None:
    torch.empty(1 << 50, dtype=torch.uint8)


@pytest.mark.parametrize("use_up", [use_up_a_graphics_card, use_up_the_main_memory])
def test_out_of_memory_takes_smaller_tiles(monkeypatch, use_up) -> None:
    engine = engine_of(lively_generator())
    labels = shapes(128, 128)
    expected_rgb = engine.render(labels)
    tried: list[int | None] = []
    forward = engine._forward

    def small_device(labels, style, horizon, wrap, tile, observer, depth):
        tried.append(tile)
        if tile is None or tile > 128:
            use_up()
        return forward(labels, style, horizon, wrap, tile, observer, depth)

    monkeypatch.setattr(engine, "_forward", small_device)
    assert np.abs(engine.render(labels).astype(int) - expected_rgb).max() <= 1
    assert tried == [None, 512, 256, 128]


def test_other_errors_are_not_taken_for_a_lack_of_memory(monkeypatch) -> None:
    engine = engine_of(lively_generator())

    def fail(*arguments):
        raise RuntimeError("a bug")

    monkeypatch.setattr(engine, "_forward", fail)
    with pytest.raises(RuntimeError, match="a bug"):
        engine.render(shapes(128, 128))


class GivenUp(Exception):
    pass


@pytest.mark.parametrize("pixels_at_once", [1000, 1_000_000])
def test_a_picture_can_be_given_up_at_every_checkpoint(monkeypatch, pixels_at_once) -> None:
    engine, other = engine_of(lively_generator()), engine_of(lively_generator())
    monkeypatch.setattr(engine_module, "_WHOLE_PIXELS", pixels_at_once)
    labels = shapes(64, 64)
    seen = 0

    def count() -> None:
        nonlocal seen
        seen += 1

    with other.interruptible(count):
        expected_rgb = other.render(labels)
    assert seen > 15

    def give_up_late() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise GivenUp

    for place in (1, 2, seen // 2, seen - 1, seen):
        left, others = place, np.roll(labels, place, axis=1)
        with pytest.raises(GivenUp), engine.interruptible(give_up_late):
            engine.render(others)
        assert engine.preview(brushed(others, 30, 30, 0), MEAN_STYLE) is None  # half a frame is none
    assert np.array_equal(engine.render(labels), expected_rgb)


def test_models_that_look_at_the_whole_picture_are_not_tiled(monkeypatch) -> None:
    engine = engine_of(lively_generator(norm="instance"))
    monkeypatch.setattr(engine_module, "_WHOLE_PIXELS", 1000)
    labels = gaps_filled(shapes(128, 128))
    whole = to_rgb(expected(engine.model.generator, labels, None))
    assert np.abs(engine.render(labels).astype(int) - whole).max() <= 1

    def fail(*arguments):
        raise torch.OutOfMemoryError

    monkeypatch.setattr(engine, "_forward", fail)
    with pytest.raises(GauganError, match="too little memory"):
        engine.render(shapes(128, 128))


def test_a_new_style_reuses_what_depends_on_the_labels(monkeypatch) -> None:
    engine = engine_of(lively_generator())
    calls = []
    modulations = CompiledGenerator.modulations

    def counted(self, *arguments):
        calls.append(1)
        return modulations(self, *arguments)

    monkeypatch.setattr(CompiledGenerator, "modulations", counted)
    labels = shapes(128, 128)
    first = engine.render(labels, Style(seed=1))
    second = engine.render(labels.copy(), Style(seed=2))
    assert not np.array_equal(first, second)
    assert len(calls) == 1
    labels[3, 3] = 1
    engine.render(labels, Style(seed=2))
    assert len(calls) == 2


@pytest.mark.parametrize(
    ("settings", "most"),
    [
        ({"has_noise": True, "has_unknown": True, "has_edges": True}, 0.7),
        ({"has_noise": True, "has_smooth_doubling": True, "padding": "replicate"}, 0.7),
        (KNOWING, 0.9),  # what stands above a change learns of it only when the picture settles
    ],
)
def test_a_preview_is_nearly_right_and_settles_exactly(settings, most) -> None:
    engine = engine_of(lively_generator(**settings))
    labels = shapes(192, 256)
    before = engine.render(labels, horizon=70.0)
    shown = before.copy()
    for row, column in ((100, 30), (104, 40), (0, 232), (172, 0)):
        labels = brushed(labels, row, column, 3)
        patch, rect = engine.preview(labels, MEAN_STYLE, horizon=70.0)
        assert rect.united(Rect(column, row, column + 20, row + 20)) == rect.united(EMPTY)
        assert rect.width * rect.height < 0.3 * labels.size
        shown[rect.slices] = patch
    settled = engine.render(labels, horizon=70.0)
    assert np.array_equal(settled, engine_of(engine.model.generator).render(labels, horizon=70.0))
    error = np.abs(shown.astype(float) - settled).mean()
    assert error < most * np.abs(before.astype(float) - settled).mean()


def test_a_preview_changes_nothing_outside_its_rectangle() -> None:
    engine = engine_of(lively_generator())
    labels = shapes(192, 256)
    before = engine.render(labels)
    _, rect = engine.preview(brushed(labels, 90, 100, 0), MEAN_STYLE)
    after = engine._frame.picture.copy()
    after[rect.slices] = before[rect.slices]
    assert np.array_equal(after, before)


def test_the_rim_of_a_patch_fades_into_the_picture() -> None:
    engine = engine_of(lively_generator())
    labels = shapes(192, 256)
    before = engine.render(labels).astype(int)
    patch, rect = engine.preview(brushed(labels, 90, 100, 0), MEAN_STYLE)
    change = np.abs(patch - before[rect.slices]).max(2)
    rim = np.concatenate([change[0], change[-1], change[:, 0], change[:, -1]])
    assert rim.max() <= max(2, change.max() / 4)


def test_previews_of_something_else_are_declined() -> None:
    engine = engine_of(lively_generator())
    labels = shapes(128, 128)
    assert engine.preview(labels, MEAN_STYLE) is None
    engine.render(labels)
    assert engine.preview(labels, MEAN_STYLE) is None  # nothing changed
    changed = brushed(labels, 60, 60, 0)
    assert engine.preview(changed, Style(seed=4)) is None
    assert engine.preview(shapes(64, 128), MEAN_STYLE) is None
    assert engine.preview(np.zeros_like(labels), MEAN_STYLE) is None  # nearly everything
    assert engine.preview(changed, MEAN_STYLE) is not None


def test_models_that_look_at_the_whole_picture_have_no_previews() -> None:
    engine = engine_of(lively_generator(norm="instance"))
    labels = shapes(128, 128)
    engine.render(labels)
    assert engine.preview(brushed(labels, 60, 60, 0), MEAN_STYLE) is None


def test_a_device_without_memory_hands_over_to_the_cpu(monkeypatch) -> None:
    engine = engine_of(lively_generator())
    labels = shapes(128, 128)
    expected_rgb = engine.render(labels)
    forward = engine._forward

    def no_memory_elsewhere(*arguments):
        if engine.device.type != "cpu":
            raise torch.OutOfMemoryError
        return forward(*arguments)

    monkeypatch.setattr(engine, "_forward", no_memory_elsewhere)
    engine._backend = replace(CPU, device=torch.device("meta"))
    assert np.array_equal(engine.render(labels), expected_rgb)
    assert (engine.device.type, engine.dtype) == ("cpu", torch.float32)
