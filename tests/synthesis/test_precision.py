"""A precision is measured, remembered, and measured again when nobody waits."""

import itertools
from dataclasses import replace

import pytest
import torch

from gaugan_desktop.files import ensure_folder
from gaugan_desktop.paths import cache_folder
from gaugan_desktop.synthesis.engine import SynthesisEngine, precision
from gaugan_desktop.synthesis.engine.precision import PrecisionChoice, chosen_precision
from tests.synthesis.engines import CPU, engine_of, lively_generator, shapes

HALF, FULL = torch.bfloat16, torch.float32
BF16_WINS, FP32_WINS = [1.0, 0.4], [1.0, 0.9]
NOISY = [1.0, 4.0, 3.0, 0.9, 2.0, 2.0]


@pytest.fixture
def clock(monkeypatch):
    """Frames take what a test says, float32 and bfloat16 in turn, over and over."""

    def run(seconds: list[float]) -> list[float]:
        taken: list[float] = []
        turns = itertools.cycle(seconds)
        monkeypatch.setattr(precision, "_timed", lambda frame: taken.append(next(turns)) or taken[-1])
        return taken

    return run


def automatic(**settings) -> SynthesisEngine:
    return SynthesisEngine(engine_of(lively_generator(**settings)).model, CPU)


@pytest.mark.parametrize(("seconds", "dtype"), [(BF16_WINS, HALF), (FP32_WINS, FULL)])
def test_the_clearly_faster_type_is_chosen_and_remembered(clock, seconds, dtype) -> None:
    clock(seconds)
    choice = chosen_precision(lively_generator(), CPU)
    assert choice == PrecisionChoice(dtype, is_certain=True)
    taken = clock([])
    assert chosen_precision(lively_generator(), CPU) == choice
    assert taken == []


def test_another_network_or_number_of_threads_is_measured_anew(clock) -> None:
    clock(BF16_WINS)
    chosen_precision(lively_generator(), CPU)
    threads = torch.get_num_threads()
    clock(FP32_WINS)
    assert chosen_precision(lively_generator(base_width=8), CPU).dtype == FULL
    try:
        torch.set_num_threads(threads + 1)
        assert chosen_precision(lively_generator(), CPU).dtype == FULL
    finally:
        torch.set_num_threads(threads)
    assert chosen_precision(lively_generator(), CPU).dtype == HALF


def test_what_was_found_amidst_noise_is_revised_in_quiet(clock) -> None:
    clock(NOISY)
    engine = automatic()
    assert engine.dtype == FULL
    clock([])
    engine = automatic()  # the next session begins with it, without measuring
    assert engine.dtype == FULL
    labels = shapes(64, 64)
    engine.render(labels)
    clock(NOISY)
    assert not engine.reconsider_precision(lambda: False)
    clock(BF16_WINS)
    assert not engine.reconsider_precision(lambda: True)  # somebody paints
    assert engine.dtype == FULL
    assert engine.reconsider_precision(lambda: False)
    assert engine.dtype == HALF
    assert "bf16" in engine.device_name
    assert (engine.render(labels) == SynthesisEngine(engine.model, CPU, HALF).render(labels)).all()
    taken = clock([])
    assert not engine.reconsider_precision(lambda: False)
    assert automatic().dtype == HALF
    assert taken == []


def test_a_machine_that_is_never_quiet_is_left_alone_in_the_end(clock) -> None:
    taken = clock(NOISY)
    engine = automatic()
    for _ in range(20):
        assert not engine.reconsider_precision(lambda: False)
    measured = len(taken)
    assert not engine.reconsider_precision(lambda: False)
    assert len(taken) == measured


def test_a_precision_that_was_asked_for_stays(clock) -> None:
    taken = clock(BF16_WINS)
    engine = engine_of(lively_generator())
    assert not engine.reconsider_precision(lambda: False)
    assert (engine.dtype, taken) == (FULL, [])


@pytest.mark.parametrize("text", ["", "[1]", "{", "[" * 5000, '{"%s": {"type": "torch.int8"}}', '{"%s": 3}'])
def test_a_damaged_memory_is_measured_anew(clock, text) -> None:
    clock(BF16_WINS)
    key = precision._key(lively_generator(), CPU)
    (ensure_folder(cache_folder()) / "precision.json").write_text(text.replace("%s", key))
    assert chosen_precision(lively_generator(), CPU).dtype == HALF
    clock(FP32_WINS)
    assert chosen_precision(lively_generator(), CPU).dtype == HALF


def test_a_type_that_the_device_does_not_have_is_not_taken(clock) -> None:
    clock(BF16_WINS)
    chosen_precision(lively_generator(), CPU)
    clock([1.0])
    assert chosen_precision(lively_generator(), replace(CPU, half_types=())).dtype == FULL
