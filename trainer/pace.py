"""How fast a run is: seconds per step of each stage, as measured lately."""

import time
from collections import deque
from collections.abc import Callable, Sequence

from trainer.config import TrainConfig
from trainer.stages import Stage

Clock = Callable[[], float]
_WINDOW = 50  # steps
_UNTYPICAL_STEPS = 2  # at the start of a stage, when kernels are chosen and caches are cold
_MEASURED_STEPS = 5


class Pace:
    """Measures steps; the pace of stages that have not come yet is guessed from their pixels."""

    def __init__(self, config: TrainConfig, clock: Clock = time.monotonic) -> None:
        self._config, self._clock = config, clock
        self._stage: Stage | None = None
        self._steps: dict[float, int] = {}  # by pixels per step, as what follows
        self._lately: dict[float, deque[float]] = {}  # seconds
        self._known: dict[float, float] = {}  # seconds
        self._mark = clock()

    @property
    def is_known(self) -> bool:
        """Whether enough steps of this stage were measured."""
        steps = self._steps.get(_pixels(self._config, self._stage), 0) if self._stage is not None else 0
        return steps >= _UNTYPICAL_STEPS + _MEASURED_STEPS

    def stepped(self, stage: Stage) -> None:
        """Note that a step of this stage is done."""
        now, pixels = self._clock(), _pixels(self._config, stage)
        self._stage = stage
        lately = self._lately.setdefault(pixels, deque(maxlen=_WINDOW))
        if self._steps.setdefault(pixels, 0) <= _UNTYPICAL_STEPS:  # what these took is better than nothing
            lately.clear()
        self._steps[pixels] += 1
        lately.append(now - self._mark)
        self._mark = now
        self._known[pixels] = sum(lately) / len(lately)

    @property
    def gap(self) -> float:
        """Seconds since the last step, or since what was not one."""
        return self._clock() - self._mark

    def skip(self) -> None:
        """Note that the time until now went into something else than steps."""
        self._mark = self._clock()

    def of(self, stage: Stage) -> float:
        """Seconds per step of a stage; 0 before the first step."""
        pixels = _pixels(self._config, stage)
        if pixels in self._known or self._stage is None:
            return self._known.get(pixels, 0.0)
        latest = _pixels(self._config, self._stage)
        return self._known[latest] * pixels / latest

    def of_all(self, stages: Sequence[Stage], step: int) -> float:
        """Seconds that what is left of the stages after `step` steps will take."""
        if self._config.mixed and step < stages[-1].until:
            return (1 - step / stages[-1].until) * self._one_by_one(stages, 0)
        return self._one_by_one(stages, step)

    def _one_by_one(self, stages: Sequence[Stage], step: int) -> float:
        seconds = 0.0
        for stage in stages:
            seconds += max(0, stage.until - step) * self.of(stage)
            step = max(step, stage.until)
        return seconds


def _pixels(config: TrainConfig, stage: Stage) -> float:
    width, height = config.picture_size(stage)
    return float(width * height * stage.batch)
