"""A training step on a device: the CPU's numbers, no waiting, and nothing lost where something goes wrong."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import torch
from torch.utils._python_dispatch import TorchDispatchMode

from gaugan_desktop.networks.devices import prepare_training
from tests.cuda.conftest import WITHOUT_FEATURES, needs_features
from trainer.config import load_config, with_overrides
from trainer.data.landscapes.scene import render_landscape
from trainer.data.preprocess import View
from trainer.data.sampling import Batch, sample_of, stacked
from trainer.outcome import UnstableStep
from trainer.step import TrainStep

TINY = [
    "stages=[{until: 9, size: 64, batch: 4}]",
    "generator={style_dim: 8, base_width: 4, hidden_width: 8, start_grid: [2, 2]}",
    "encoder={style_dim: 8, base_width: 4, input_size: 128}",
    "discriminator_width=8",
    "precision=fp32",
    "pattern_dictionary=never",
    "discriminator=patch",
    *WITHOUT_FEATURES,
]
PROJECTED = pytest.param("projected", marks=needs_features)
CPU = torch.device("cpu")
aten = torch.ops.aten
WAITING = {aten.nonzero, aten._unique2, aten._local_scalar_dense, aten.masked_select, aten.item}


def make_step(device: torch.device, *settings: str) -> TrainStep:
    prepare_training(device)
    torch.manual_seed(0)
    return TrainStep(with_overrides(load_config("starter-projected"), [*TINY, *settings]), 18, device)


def make_batch(device: torch.device, count: int = 4, first: int = 0) -> Batch:
    samples = [sample_of(View(*render_landscape(seed, 64, 64))) for seed in range(first, first + count)]
    return stacked(samples).on(device)


def weights(step_fn: TrainStep) -> list[torch.Tensor]:
    networks = (step_fn.generator, step_fn.discriminator)
    return [p.detach().clone() for network in networks for p in network.parameters()]


@pytest.mark.parametrize("discriminator", ["patch", "segmentation", PROJECTED])
@pytest.mark.parametrize("precision", ["fp32", "bf16", "fp16"])
def test_losses_are_those_of_the_cpu(device, discriminator, precision) -> None:
    if device.type == "cpu" and precision != "bf16":
        pytest.skip("the same, or slow; a step in fp16 comes below")
    settings = (f"discriminator={discriminator}", "discriminator_layers=3", "diff_augment=[]")
    settings += ("discriminator_lead=0", "label_mix_weight=0")
    expected = make_step(CPU, *settings).run(0, make_batch(CPU))
    step_fn = make_step(device, *settings, f"precision={precision}")
    assert step_fn.run(0, make_batch(device)) == pytest.approx(expected, rel=0.05, abs=0.02)
    assert all(torch.isfinite(each).all() for each in weights(step_fn))


class NeverWaits(TorchDispatchMode):
    """Refuses what must know numbers before the next operation can be launched."""

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        assert function.overloadpacket not in WAITING, function
        return function(*args, **(kwargs or {}))


@contextmanager
def without_waiting(device: torch.device) -> Iterator[None]:
    if device.type == "cuda":
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that it does not detect everything
            torch.cuda.set_sync_debug_mode("error")
        try:
            yield
        finally:
            torch.cuda.set_sync_debug_mode("default")
    else:
        with NeverWaits():
            yield


@pytest.mark.parametrize(
    "settings",
    [
        pytest.param(("discriminator=projected", "diff_augment=[translation, cutout]"), marks=needs_features),
        ("discriminator=segmentation", "discriminator_layers=3"),
        ("discriminator=patch", "diff_augment=[color]", "accumulation=2"),
        ("discriminator=patch", "precision=bf16"),
    ],
)
def test_nothing_in_a_step_waits_for_the_device(device, settings) -> None:
    step_fn, batch = make_step(device, "discriminator_lead=0", *settings), make_batch(device)
    step_fn.launch(0, batch)  # the first one makes the optimizers' state
    with without_waiting(device):
        outcome = step_fn.launch(1, batch)
    assert outcome.losses().keys() >= {"generator", "discriminator", "kl"}


@pytest.mark.parametrize("precision", ["fp32", "fp16"])
def test_a_step_without_finite_numbers_changes_no_weight(device, precision) -> None:
    step_fn = make_step(device, "discriminator_lead=0", f"precision={precision}")
    batch = make_batch(device, 2)
    step_fn.run(0, batch)
    before = weights(step_fn)
    with pytest.raises(UnstableStep):
        step_fn.run(1, batch._replace(pictures=batch.pictures * torch.nan))
    assert all(torch.equal(old, new) for old, new in zip(before, weights(step_fn), strict=True))
    step_fn.reset_broken_statistics()
    step_fn.run(2, batch)
    after = weights(step_fn)
    assert all(torch.isfinite(each).all() for each in after)
    assert not all(torch.equal(old, new) for old, new in zip(before, after, strict=True))


def test_a_scale_that_is_too_large_for_fp16_shrinks(device) -> None:
    step_fn = make_step(device, "discriminator_lead=0", "precision=fp16")
    for scaler in (step_fn.scaler_g, step_fn.scaler_d):
        scaler.load_state_dict({**scaler.state_dict(), "scale": 2.0**100})
    before = weights(step_fn)
    step_fn.run(0, make_batch(device, 2))  # no wild numbers, only a scale
    assert all(torch.equal(old, new) for old, new in zip(before, weights(step_fn), strict=True))
    assert step_fn.scaler_g.get_scale() == step_fn.scaler_d.get_scale() == 2.0**99


@pytest.mark.cuda
@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA device")
def test_a_full_gpu_divides_the_batch() -> None:
    device = torch.device("cuda")
    settings = ("discriminator=patch", "generator.base_width=32", "stages=[{until: 9, size: 256, batch: 16}]")
    samples = [sample_of(View(*render_landscape(seed, 256, 256))) for seed in range(2)] * 8
    step_fn, batch = make_step(device, "discriminator_lead=0", *settings), stacked(samples).on(device)
    step_fn.accumulation = 16
    step_fn.run(0, batch)
    torch.cuda.synchronize()
    torch.cuda.empty_cache()
    torch.cuda.reset_peak_memory_stats()
    step_fn.run(1, batch)
    enough = 3 * torch.cuda.max_memory_reserved()
    torch.cuda.empty_cache()
    step_fn.accumulation = 1
    total = torch.cuda.get_device_properties(device).total_memory
    torch.cuda.set_per_process_memory_fraction(enough / total)
    try:
        step_fn.run(2, batch)
    finally:
        torch.cuda.set_per_process_memory_fraction(1.0)
    assert 1 < step_fn.accumulation <= 16
