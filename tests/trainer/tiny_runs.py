"""Runs that are over in a moment: few weights, few steps, small pictures."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import torch

from trainer.__main__ import main
from trainer.config import load_config, with_overrides
from trainer.data.pairs import open_pair_folder
from trainer.loop import TrainingRun

TINY = [
    "stages=[{until: 3, size: 64, batch: 2}]",
    "generator={style_dim: 8, base_width: 4, hidden_width: 8, start_grid: [2, 2]}",
    "encoder={style_dim: 8, base_width: 4, input_size: 128}",
    "discriminator_width=8",
    "discriminator_scales=1",
    "precision=fp32",
    "log_every=1",
    "save_every=2",
    "norm_batches=1",
    "metric_pictures=0",
    "data_weights=[]",
    "perceptual_weight=0",
    "workers=0",
]
LONGER = "stages=[{until: 6, size: 64, batch: 2}]"


def command(pairs, out, *settings: str, extra: tuple[str, ...] = ()) -> list[str]:
    base = ["train", "--data", str(pairs), "--out", str(out), "--device", "cpu", *extra]
    if "--resume" in extra:
        return [*base, "--set", *settings] if settings else base
    return [*base, "--config", "starter", "--set", *TINY, *settings]


def train(pairs, out, *settings: str, extra: tuple[str, ...] = ()) -> int:
    return main(command(pairs, out, *settings, extra=extra))


def training_run(pairs, out, *settings: str) -> TrainingRun:
    config = with_overrides(load_config("starter"), [*TINY, *settings])
    return TrainingRun(out, config, [open_pair_folder(pairs)], torch.device("cpu"))


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != ".lock")
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


@contextmanager
def memory_for_all() -> Iterator[None]:
    """Without the memory plan, which takes seconds."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("trainer.launch.plan_memory", lambda *_, **__: [])
        patch.setattr("trainer.launch.require_memory", lambda plans: 1)
        yield
