"""What a run will take on this computer, measured by some steps of which nothing stays."""

import json
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import torch

from trainer.config import TrainConfig
from trainer.data.pairs import PairFolder
from trainer.loop import TrainingRun
from trainer.memory import plan_memory
from trainer.outcome import UnstableStep

SPEAKER = "forecast: "
_UNTYPICAL_STEPS = 1  # in which kernels are chosen and caches are cold
_STEPS, _SECONDS = 8, 20.0


@dataclass(frozen=True)
class Forecast:
    """The pace of a run's last stage, which decides what comes of it.

    Attributes:
        seconds_per_step: with the whole batch.
        batch: pictures of a step.
        needed: bytes with the batch divided into `parts`.
        available: bytes that are free.
        device: its kind.
    """

    seconds_per_step: float
    size: int
    batch: int
    needed: int
    available: int
    parts: int
    device: str

    def line(self) -> str:
        """What the program reads."""
        return SPEAKER + json.dumps(asdict(self))


def measured_forecast(config: TrainConfig, folders: list[PairFolder], device: torch.device) -> Forecast:
    """Train for some seconds and see how fast that is.

    On a CPU the time of a step grows with its pictures, so steps of one picture tell it sooner.

    Args:
        config: with `accumulation` as it fits the memory.

    Raises:
        BadDatasetError: a photo is too small for the networks.
        TrainingError: memory does not suffice even picture by picture.
    """
    last = config.stages[-1]
    pictures = 1 if device.type == "cpu" else last.batch
    trial = replace(
        config,
        stages=(replace(last, until=_STEPS, batch=pictures),),
        accumulation=min(config.accumulation, pictures),
        minutes=0.0,
        epochs=0.0,
        metric_pictures=0,
        workers=0,
        discriminator_lead=0,
    )
    training = TrainingRun(Path(), trial, folders, device)
    plan = plan_memory(config, len(training.label_set), device)[-1]
    seconds = _seconds_per_step(training)
    return Forecast(
        seconds * last.batch / pictures,
        last.size,
        last.batch,
        plan.needed,
        plan.available,
        config.accumulation,
        device.type,
    )


def _seconds_per_step(training: TrainingRun) -> float:
    """Mean of as many steps as a moment has room for, the loading of pairs included."""
    times: list[float] = []
    mark = begun = time.monotonic()
    for batch in training.batches(0):
        with suppress(UnstableStep):
            training.step_fn.launch(len(times), batch).losses()
        now = time.monotonic()
        times.append(now - mark)
        mark = now
        if len(times) > _UNTYPICAL_STEPS and now - begun > _SECONDS:
            break
    typical = times[_UNTYPICAL_STEPS:]
    return sum(typical) / len(typical)
