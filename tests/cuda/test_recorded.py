"""A recorded step does what the plain one does, with other samples, noise, rates and draws each time.

On a GPU the recording is a CUDA graph; on the CPU a tape that repeats every operation stands in for it.
"""

from dataclasses import replace

import pytest
import torch

from tests.cuda.conftest import needs_features
from tests.cuda.tape import TapeCapture
from tests.cuda.test_steps import make_batch, make_step, weights
from trainer.config import load_config
from trainer.recorded import Recorder, recorder_for
from trainer.step import TrainStep

CHANGING = ("decay_start=0", "diff_augment=[color, translation, cutout]", "generator.has_noise=true")
PROJECTED = pytest.param(
    ("discriminator=projected", "perceptual_weight=1", "perceptual_window=32", "discriminator_lead=0"),
    marks=needs_features,
)
KINDS = [
    PROJECTED,
    ("discriminator=patch", "discriminator_lead=4", "accumulation=2"),
    ("discriminator=segmentation", "discriminator_layers=3", "discriminator_lead=0", "precision=bf16"),
]


def recorded_step(device: torch.device, *settings: str) -> TrainStep:
    step_fn = make_step(device, "recorded=true", *settings)
    if device.type == "cpu":
        step_fn.recorder = Recorder(TapeCapture(step_fn), most=len(step_fn.config.stages))
    return step_fn


def run(step_fn: TrainStep, device: torch.device, steps: int) -> list[dict[str, float]]:
    batches = [make_batch(device, first=4 * number) for number in range(3)]
    return [step_fn.run(number, batches[number % 3]) for number in range(steps)]


@pytest.mark.parametrize("settings", KINDS)
def test_a_recorded_step_does_what_the_plain_one_does(device, settings) -> None:
    plain = make_step(device, *CHANGING, *settings)
    step_fn = recorded_step(device, *CHANGING, *settings)
    expected, found = run(plain, device, 9), run(step_fn, device, 9)
    assert step_fn.recorder is not None
    assert step_fn.recorder.is_recorded, step_fn.recorder.news()
    rate, nothing = (1e-4, 1e-5) if device.type == "cpu" else (0.05, 0.02)
    for one, other in zip(found, expected, strict=True):
        assert one == pytest.approx(other, rel=rate, abs=nothing)
    if device.type == "cpu":
        for one, other in zip(weights(step_fn), weights(plain), strict=True):
            torch.testing.assert_close(one, other, rtol=1e-3, atol=1e-5)
    assert plain.optimizer_g.param_groups[0].keys() == step_fn.optimizer_g.param_groups[0].keys()
    assert plain.optimizer_g.param_groups[0]["lr"] == step_fn.optimizer_g.param_groups[0]["lr"]


def test_sizes_that_take_turns_have_a_recording_each(device) -> None:
    turns = ("mixed=true", "stages=[{until: 5, size: 64, batch: 4}, {until: 9, size: 64, batch: 2}]")
    plain, step_fn = make_step(device, *CHANGING, *turns), recorded_step(device, *CHANGING, *turns)
    assert step_fn.recorder is not None
    batches = [make_batch(device, 4), make_batch(device, 2, first=4)]
    for number in range(12):
        lead = step_fn.config.discriminator_lead
        expected, found = (each.run(lead + number, batches[number % 2]) for each in (plain, step_fn))
        assert step_fn.recorder.is_recorded == (number >= 6)
        rate, nothing = (1e-4, 1e-5) if device.type == "cpu" else (0.05, 0.02)
        assert found == pytest.approx(expected, rel=rate, abs=nothing)


def test_the_oldest_of_many_sizes_is_dropped() -> None:
    def capture(update, inputs):
        return lambda *values: {"recorded": values[0]}

    recorder = Recorder(capture, most=3)
    sizes = [torch.zeros(count) for count in range(1, 5)]
    for size in sizes:
        for _ in range(4):
            recorder.run("key", lambda *values: {}, lambda *values: {}, (size,))
        assert recorder.is_recorded
    recorder.run("key", lambda *values: {}, lambda *values: {}, (sizes[1],))
    assert recorder.is_recorded
    recorder.run("key", lambda *values: {}, lambda *values: {}, (sizes[0],))
    assert not recorder.is_recorded
    recorder.run("another key", lambda *values: {}, lambda *values: {}, (sizes[1],))
    assert not recorder.is_recorded


def test_sizes_that_follow_one_another_keep_one_recording(device) -> None:
    step_fn = recorded_step(device, "discriminator_lead=0")
    assert step_fn.recorder is not None
    run(step_fn, device, 5)
    assert step_fn.recorder.is_recorded
    for number in range(5, 9):
        step_fn.run(number, make_batch(device, 2))
    assert step_fn.recorder.is_recorded
    step_fn.run(9, make_batch(device))
    assert not step_fn.recorder.is_recorded


def test_what_cannot_be_recorded_is_computed_plainly_and_said_once(device) -> None:
    def refuse(update, inputs):
        raise RuntimeError("operation not permitted when stream is capturing\nmore of it")

    step_fn, plain = (make_step(device, "discriminator_lead=0") for _ in range(2))
    step_fn.recorder = Recorder(refuse)
    for one, other in zip(run(step_fn, device, 5), run(plain, device, 5), strict=True):
        assert one == pytest.approx(other, rel=0.05, abs=0.005)
    assert step_fn.recorder.news() == (
        "Steps are computed plainly, not from a recording: operation not permitted when stream is capturing."
    )
    assert step_fn.recorder.news() == ""


@pytest.mark.parametrize(
    ("settings", "device_name", "processes", "reason"),
    [
        ({}, "cpu", 1, "only a CUDA GPU"),
        ({}, "cuda", 2, "several processes"),
        ({"precision": "fp16"}, "cuda", 1, "fp16"),
        ({"deterministic": True}, "cuda", 1, "deterministic"),
        ({"pattern_dictionary": "always"}, "cuda", 1, "pattern dictionary"),
    ],
)
def test_why_a_run_is_not_recorded(settings, device_name, processes, reason) -> None:
    config = replace(load_config("starter-projected"), recorded=True, **settings)
    recorder = recorder_for(config, torch.device(device_name), processes)
    assert recorder is not None
    assert reason in recorder.news()
    assert recorder_for(replace(config, recorded=False), torch.device(device_name), processes) is None
