"""Decoded pairs in shared memory, uint8 until they are on the device, and checkpoints written aside."""

import pickle
import threading

import numpy as np
import pytest
import torch

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.labels import LabelSet
from trainer.config import load_config, with_overrides
from trainer.data.cache import PairCache
from trainer.data.landscapes.dataset import write_sample_pairs
from trainer.data.pairs import open_pair_folder
from trainer.data.preprocess import View
from trainer.data.sampling import PairSampler, training_batches
from trainer.memory import plan_cache, plan_memory
from trainer.run import checkpoint
from trainer.run.checkpoint import BEST, LAST, load_checkpoint, whole_checkpoints
from trainer.run.extras import Extras
from trainer.run.writer import CheckpointWriter

SETTINGS = ["stages=[{until: 12, size: 64, batch: 4}]", "data_weights=[]", "paint_share=0", "warp_share=0",
            "generator.base_width=4", "encoder.base_width=4", "perceptual_weight=0"]  # fmt: skip


@pytest.fixture(scope="module")
def pairs(tmp_path_factory):
    root = tmp_path_factory.mktemp("pairs") / "set"
    write_sample_pairs(root, 4, 80, seed=1)
    return open_pair_folder(root)


def sampler_and_config(pairs, *settings: str):
    config = with_overrides(load_config("starter"), [*SETTINGS, *settings])
    return PairSampler([pairs], config), config


def view(seed: int, has_instances: bool) -> View:
    rng = np.random.default_rng(seed)
    picture = rng.integers(0, 255, (5, 7, 3), np.uint8)
    instances = rng.integers(0, 9, (5, 7)).astype(np.int32) if has_instances else None
    return View(picture, picture[:, ::-1, 0], instances, 12.5)


@pytest.mark.parametrize("has_instances", [False, True])
def test_what_is_kept_comes_back(has_instances: bool) -> None:
    cache = PairCache(9, 10_000)
    views = [view(seed, has_instances) for seed in range(5)]
    for number, each in enumerate(views):
        assert cache.get(number) is None
        cache.put(number, each)
        cache.put(number, view(99, has_instances))  # the first one stays
    for number, each in enumerate(views):
        for got, expected in zip(cache.get(number), each, strict=True):
            assert (got is None and expected is None) or np.array_equal(got, expected)
    assert cache.count == 5


def test_no_more_is_kept_than_allowed() -> None:
    cache = PairCache(9, 2 * 5 * 7 * 4 + 20)
    for number in range(9):
        cache.put(number, view(number, False))
    assert cache.count == 2
    assert cache.get(2) is None
    assert cache.size <= 2 * 5 * 7 * 4 + 20


def test_processes_that_start_afresh_have_a_share() -> None:
    cache = PairCache(9, 6000, processes=3)
    cache.put(0, view(0, False))
    assert pickle.loads(pickle.dumps(cache)).count == 0
    assert cache.__reduce__()[1] == (9, 2000)


def test_all_loaders_fill_one_cache_and_it_changes_no_sample(pairs) -> None:
    sampler, config = sampler_and_config(pairs, "workers=2")
    shared = list(training_batches(sampler, config, 0))
    assert sampler.cache.count == 4  # decoded by other processes
    bare, config = sampler_and_config(pairs, "workers=0", "cache_gib=0")
    for one, other in zip(shared, training_batches(bare, config, 0), strict=True):
        assert torch.equal(one.pictures, other.pictures)
        assert torch.equal(one.labels, other.labels)
    assert bare.cache.count == 0


def test_a_quarter_of_the_bytes_travels(pairs) -> None:
    sampler, config = sampler_and_config(pairs, "workers=0")
    sample = sampler.sample((0, 0, config.stages[0]))
    assert sample.pictures.dtype == torch.uint8
    assert sample.pictures.shape == (64, 64, 3)
    batch = next(training_batches(sampler, config, 0))
    assert torch.equal(batch.pictures[0], sample.pictures.permute(2, 0, 1).float() / 127.5 - 1)
    assert batch.pictures.is_contiguous(memory_format=torch.channels_last)


def test_the_cache_is_in_the_memory_plan(pairs) -> None:
    _, config = sampler_and_config(pairs)
    plan = plan_cache(config, [pairs], has_edges=False)
    assert (plan.pairs, plan.needed) == (4, 4 * 80 * 80 * 4)
    assert "4 decoded pairs" in plan.sentence()
    small = plan_cache(with_overrides(config, ["cache_gib=0"]), [pairs], has_edges=False)
    assert small.taken == 0
    assert "cache_gib" in small.sentence()
    cpu = torch.device("cpu")
    with_cache, without = (plan_memory(config, 18, cpu, available=2**30, taken=n)[0] for n in (2**20, 0))
    assert without.available - with_cache.available == 2**20


class HeldBack:
    """`torch.save` that waits in the middle of a file until it may go on, or fails."""

    def __init__(self, monkeypatch, error: Exception | None = None) -> None:
        self.has_begun, self.may_end = threading.Event(), threading.Event()
        self._save, self._error = torch.save, error
        monkeypatch.setattr(checkpoint.torch, "save", self)

    def __call__(self, state, stream) -> None:
        stream.write(b"half of a")
        self.has_begun.set()
        self.may_end.wait()
        if self._error is not None:
            raise self._error
        stream.seek(0)
        self._save(state, stream)


def state_of(step: int, weight: torch.Tensor, labels: LabelSet) -> dict:
    """The least that a checkpoint holds."""
    networks = {name: {"weight": weight} for name in ("generator", "discriminator", "average_generator")}
    return {"step": step, "config": {}, "label_set": labels.to_dict(), **networks}


def test_a_checkpoint_written_aside_is_what_it_was(tmp_path, monkeypatch, landscape) -> None:
    weight = torch.zeros(3)
    with CheckpointWriter(is_aside=True) as writer:
        writer.save(tmp_path, state_of(1, weight, landscape))
        writer.wait()
        slow = HeldBack(monkeypatch)
        weight += 1
        writer.save(tmp_path, state_of(2, weight, landscape))
        writer.keep_as_best(tmp_path, Extras(print))
        weight += 1  # training goes on
        slow.has_begun.wait()
        held = [state["step"] for _, state in whole_checkpoints(tmp_path)]
        slow.may_end.set()
    assert held == [1]  # what a crash would leave
    for name in (LAST, BEST):
        state = load_checkpoint(tmp_path, (name,))
        assert state["step"] == 2
        assert state["generator"]["weight"].tolist() == [1, 1, 1]


def test_a_checkpoint_that_cannot_be_written_says_so(tmp_path, monkeypatch) -> None:
    slow = HeldBack(monkeypatch, OSError(28, "No space left on device"))
    slow.may_end.set()
    with pytest.raises(BadFileError, match="No space left"), CheckpointWriter(is_aside=True) as writer:
        writer.save(tmp_path, {"step": 1})
    assert not (tmp_path / LAST).exists()
