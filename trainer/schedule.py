"""When a run's stages change, its rates fall, it saves and ends: by steps, or by the clock.

A run by the clock starts with the stages of its settings as proportions. After its first steps it knows how
fast it is, and stretches what is left of the stages to the time that is left; it does so again and again,
so that slower stages, saves and other programs on the machine move the plan and not the end.
"""

import time
from dataclasses import asdict, replace
from typing import Any, NamedTuple

from gaugan_desktop.errors import BadConfigError
from trainer.config import TrainConfig
from trainer.pace import Clock, Pace
from trainer.stages import Stage

_FIRST_PLAN = 8  # steps
_REPLANS = 20  # the next plan comes after a twentieth of the steps that are left
_FIXED_STEPS, _FIXED_SHARE = 20, 0.1  # how long before its end, whichever is shorter, a run grows no more
_SAVES_SHARE = 0.1  # of the time at most goes into saving
_PAINTING_SHARE = 0.15  # about what painting a picture costs of training on it
_TRIAL_SHARE = 0.25  # of the time that is left the first save, which shows what saving costs, may take
_GRID_PICTURES = 24
_MARGIN = 1.3  # for the last save and the export
_EXPORT_SECONDS = 4.0
_SLEEP_SECONDS, _SLEEP_FACTOR = 120.0, 10.0  # what takes longer than both, the computer slept through


class Plan(NamedTuple):
    """What all processes of a run must agree on: its stages, how often it saves, when to plan again."""

    stages: tuple[Stage, ...]
    save_every: int
    next_plan: int


class Schedule:
    """A schedule by steps: the settings as they are.

    Args:
        started: when the program started, as `clock` shows it.
        clock: seconds, for tests.
    """

    def __init__(self, config: TrainConfig, started: float, clock: Clock = time.monotonic) -> None:
        self.config = config
        self.pace = Pace(config, clock)
        self._clock, self._started = clock, started
        self._nominal = config
        self._is_finished = False

    @property
    def steps(self) -> int:
        """Length of the run, as far as is known."""
        return self.config.steps

    @property
    def spent(self) -> float:
        """Seconds that the run has taken, loading included."""
        return self._clock() - self._started

    def stage_at(self, step: int) -> Stage:
        return self.config.stage_at(min(step, self.steps - 1))

    def seconds_left(self, step: int) -> float:
        """Until the end, roughly."""
        return self.pace.of_all(self.config.stages, step)

    def is_over(self, step: int) -> bool:
        """Whether the run ends after `step` steps; the same on all processes."""
        return self._is_finished or step >= self.steps

    def is_late(self, step: int) -> bool:
        """Whether this process's clock asks for the end."""
        return False

    def finish(self) -> None:
        """Let the run be over."""
        self._is_finished = True

    def is_save_due(self, step: int) -> bool:
        return step % self.config.save_every == 0

    def is_plan_due(self, step: int) -> bool:
        """Whether a new plan is made after `step` steps; the same on all processes."""
        return False

    def plan(self, step: int) -> Plan:
        """What is left of the run, planned anew."""
        return Plan(self.config.stages, self.config.save_every, step + 1)

    def follow(self, plan: Plan) -> None:
        """Take over a plan."""
        self.config = replace(self.config, stages=plan.stages, save_every=plan.save_every)

    def stepped(self, stage: Stage) -> None:
        """Note that a step of this stage is done; what the computer slept meanwhile does not count."""
        usual, gap = self.pace.of(stage), self.pace.gap
        if _has_slept(gap, usual):
            self.rested(gap - usual)
        else:
            self.pace.stepped(stage)

    def saved(self, step: int, seconds: float) -> None:
        """Note that a save after `step` steps took some seconds."""
        self.pace.skip()

    def rested(self, seconds: float) -> None:
        """Note that the run waited for so long; that is no part of its time."""
        self._started += seconds
        self.pace.skip()

    def state(self, step: int) -> dict[str, Any]:
        """What a checkpoint keeps of the schedule."""
        return {
            "seconds": self.spent,
            "minutes": self._nominal.minutes,
            "nominal": [asdict(stage) for stage in self._nominal.stages],
            "stages": [asdict(stage) for stage in self.config.stages],
            "is_finished": self.is_over(step),
        }

    def resume(self, step: int, state: dict[str, Any]) -> None:
        """Go on where a checkpoint was made.

        Raises:
            BadConfigError: the run has had its time already.
        """
        self._started -= float(state.get("seconds", 0.0))


class TimedSchedule(Schedule):
    """A schedule by the clock: settings with `minutes`."""

    def __init__(self, config: TrainConfig, started: float, clock: Clock = time.monotonic) -> None:
        super().__init__(config, started, clock)
        self._next_plan = _FIRST_PLAN
        self._last_save, self._save_seconds = 0, 0.0

    def seconds_left(self, step: int) -> float:
        return self._nominal.minutes * 60 - self.spent

    def is_late(self, step: int) -> bool:
        return self._for_steps(step) < self.pace.of(self.stage_at(step))

    def is_save_due(self, step: int) -> bool:
        return step - self._last_save >= self.config.save_every

    def is_plan_due(self, step: int) -> bool:
        return step >= self._next_plan

    def plan(self, step: int) -> Plan:
        """What is left of the stages, stretched to the time that is left."""
        left, needed = max(0.0, self._for_steps(step)), self.pace.of_all(self.config.stages, step)
        if not needed:
            return Plan(self.config.stages, self.config.save_every, step + 1)
        if not self._save_seconds and self._save_cost(step) < _TRIAL_SHARE * left:
            return Plan(self.config.stages, save_every=1, next_plan=step + 1)
        steps = (self.steps - step) * left / needed
        save_every = self._save_every(step, steps, left)
        factor = max(0.0, left - steps // save_every * self._save_cost(step)) / needed
        if self.steps - step <= min(_FIXED_STEPS, _FIXED_SHARE * self.steps):
            factor = min(factor, 1.0)
        stages = self.config.stretched(factor, step).stages
        return Plan(stages, save_every, step + max(1, (stages[-1].until - step) // _REPLANS))

    def follow(self, plan: Plan) -> None:
        super().follow(plan)
        self._next_plan = plan.next_plan

    def saved(self, step: int, seconds: float) -> None:
        super().saved(step, seconds)
        self._last_save = step
        if _has_slept(seconds, self._save_seconds):
            self.rested(seconds - self._save_seconds)
        else:
            self._save_seconds = seconds

    def resume(self, step: int, state: dict[str, Any]) -> None:
        super().resume(step, state)
        minutes = self._nominal.minutes
        if state.get("is_finished") and state.get("minutes") == minutes:
            self._is_finished = True
        elif float(state.get("seconds", 0.0)) >= minutes * 60:
            raise BadConfigError(
                f"This run has trained for {float(state['seconds']) / 60:.0f} minutes already; minutes, "
                "the length of the whole run, must be more than that."
            )
        if state.get("nominal") == [asdict(stage) for stage in self._nominal.stages]:
            stages = tuple(Stage(**stage) for stage in state["stages"])
            self.config = replace(self.config, stages=stages)
        self._last_save, self._next_plan = step, step + _FIRST_PLAN

    def _for_steps(self, step: int) -> float:
        """Seconds left for steps: the last save and the export come out of the time, too."""
        return self.seconds_left(step) - _MARGIN * self._save_cost(step) - _EXPORT_SECONDS

    def _save_cost(self, step: int) -> float:
        """Seconds of a save as measured; before the first one, a guess."""
        if self._save_seconds:
            return self._save_seconds
        config, now, last = self.config, self.stage_at(step), self.config.stages[-1]
        pictures = config.metric_pictures + _GRID_PICTURES
        painting = config.norm_batches * self.pace.of(now) + pictures * self.pace.of(last) / last.batch
        return _PAINTING_SHARE * painting

    def _save_every(self, step: int, steps: float, left: float) -> int:
        """As often as the settings have it in proportion, but not so often that it costs much time."""
        nominal = self._nominal.save_every / self._nominal.steps * (step + steps)
        cheap = steps * self._save_cost(step) / max(1e-9, _SAVES_SHARE * left)
        return max(1, round(nominal), round(cheap))


def _has_slept(seconds: float, usual: float) -> bool:
    """Whether so long cannot have gone into something that usually takes so long; 0 = nobody knows."""
    return bool(usual) and seconds > max(_SLEEP_SECONDS, _SLEEP_FACTOR * usual)
