"""How fast a run is: seconds per step of each stage, as measured lately."""

import time
from collections import deque
from collections.abc import Callable, Iterable

from trainer.config import Stage, TrainConfig

Clock = Callable[[], float]
_WINDOW = 50  # steps
_UNTYPICAL_STEPS = 2  # at the start of a stage, when kernels are chosen and caches are cold
_MEASURED_STEPS = 5


class Pace:
    """Measures steps; the pace of stages that have not come yet is guessed from their pixels."""

    def __init__(self, config: TrainConfig, clock: Clock = time.monotonic) -> None:
        self._config, self._clock = config, clock
        self._stage: Stage | None = None
        self._steps_in_stage = 0
        self._lately: deque[float] = deque(maxlen=_WINDOW)
        self._known: dict[float, float] = {}  # seconds by pixels per step
        self._mark = clock()

    @property
    def is_known(self) -> bool:
        """Whether enough steps of this stage were measured."""
        return self._steps_in_stage >= _UNTYPICAL_STEPS + _MEASURED_STEPS

    def stepped(self, stage: Stage) -> None:
        """Note that a step of this stage is done."""
        now = self._clock()
        if self._stage is None or _pixels(self._config, stage) != _pixels(self._config, self._stage):
            self._steps_in_stage = 0
        self._stage = stage
        if self._steps_in_stage <= _UNTYPICAL_STEPS:  # what the untypical ones took is better than nothing
            self._lately.clear()
        self._steps_in_stage += 1
        self._lately.append(now - self._mark)
        self._mark = now
        self._known[_pixels(self._config, stage)] = sum(self._lately) / len(self._lately)

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

    def of_all(self, stages: Iterable[Stage], step: int) -> float:
        """Seconds that what is left of the stages after `step` steps will take."""
        seconds = 0.0
        for stage in stages:
            seconds += max(0, stage.until - step) * self.of(stage)
            step = max(step, stage.until)
        return seconds


def _pixels(config: TrainConfig, stage: Stage) -> float:
    width, height = config.picture_size(stage)
    return float(width * height * stage.batch)
