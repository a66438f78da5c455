"""Row 10: training dies at a random moment; gone on with, it ends at the very same weights."""

import contextlib
import io
import os
import random
import shutil
import signal
import time
from pathlib import Path
from typing import Any

import torch
import torch._dynamo  # by optimizers: each process would take a second and more for it

from tests.robustness.outcome import Outcome
from trainer import launch
from trainer.__main__ import main
from trainer.data.landscapes.dataset import write_sample_pairs
from trainer.run.checkpoint import LAST, load_checkpoint

_SETTINGS = (
    "stages=[{until: 7, size: 64, batch: 2}]",
    "generator={style_dim: 8, base_width: 4, hidden_width: 8, start_grid: [2, 2]}",
    "encoder={style_dim: 8, base_width: 4, input_size: 128}",
    "discriminator_width=8", "discriminator_scales=1", "precision=fp32", "save_every=2", "norm_batches=1",
    "metric_pictures=0", "data_weights=[]", "perceptual_weight=0", "workers=0",
)  # fmt: skip
_STORY = ("schedule", "config", "label_set", "elapsed", "seconds", "minutes")  # of a checkpoint, no weights


def killed(count: int, folder: Path) -> Outcome:
    """So many trainings are killed and gone on with."""
    outcome, rng = Outcome(), random.Random(10)
    torch.set_num_threads(1)
    pairs = folder / "pairs"
    write_sample_pairs(pairs, 4, 64, seed=1)
    started = time.monotonic()
    outcome.expect(_trained(pairs, folder / "whole", None) == 0, "the run that nobody kills fails")
    seconds = time.monotonic() - started
    whole = _weights(load_checkpoint(folder / "whole"))
    for number in range(count):
        run = folder / f"run-{number}"
        code = _trained(pairs, run, rng.uniform(0.1, seconds))
        outcome.counts["kills" if code < 0 else "ends before the kill"] += 1
        outcome.expect(_trained(pairs, run, None) == 0, f"run {number}: it does not go on")
        parts = _weights(load_checkpoint(run))
        different = [name for name in whole if not _equal(whole[name], parts.get(name))]
        outcome.expect(not different and parts.keys() == whole.keys(), f"run {number}: other {different[:5]}")
        left = [path.name for path in run.glob("*") if "fresh" in path.name or path.name.endswith(".tmp")]
        outcome.expect(not left, f"run {number}: left {left}")
        outcome.counts["runs gone on with"] += 1
        shutil.rmtree(run)
    outcome.counts["tensors compared"] = len(whole)
    return outcome


def _trained(pairs: Path, run: Path, seconds: float | None) -> int:
    """Train in a process of its own, from the last checkpoint if there is one; killed after so many seconds.

    Returns: its exit code, below 0 when it was killed.
    """
    pid = os.fork()
    if pid == 0:
        launch.plan_memory, launch.require_memory = lambda *_, **__: [], lambda _: 1  # it takes seconds
        is_begun = (run / LAST).exists() or (run / "config.yaml").exists()
        begin = ["--resume"] if is_begun else ["--config", "starter", "--set", *_SETTINGS]
        arguments = ["train", "--data", str(pairs), "--out", str(run), "--device", "cpu", *begin]
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            os._exit(main(arguments))
    if seconds is not None:
        time.sleep(seconds)
        os.kill(pid, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _weights(state: Any, name: str = "") -> dict[str, Any]:
    """All tensors and numbers of a checkpoint by their place in it."""
    if isinstance(state, dict):
        parts = [(key, value) for key, value in state.items() if name or key not in _STORY]
    elif isinstance(state, list | tuple):
        parts = list(enumerate(state))
    else:
        return {name: state}
    found: dict[str, Any] = {}
    for key, value in parts:
        found |= _weights(value, f"{name}/{key}")
    return found


def _equal(one: Any, other: Any) -> bool:
    if isinstance(one, torch.Tensor):
        return isinstance(other, torch.Tensor) and torch.equal(one, other)
    return bool(one == other)
