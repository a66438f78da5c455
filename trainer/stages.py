"""The stages of a run: sizes of pictures and batches, one after the other or in turns."""

from dataclasses import dataclass, replace

from trainer.limits import convert_fields

_GOLDEN = 0.6180339887498949  # its multiples fall evenly into any parts of a whole


@dataclass(frozen=True)
class Stage:
    """A stretch of training with one picture size and batch size, up to (not including) `until`.

    Attributes:
        size: width of the pictures; see `TrainConfig.aspect_ratio` for their height.
        batch: pictures per step, over all processes.
        load_size: what the official preprocess modes scale to first; 0 = `size`.
    """

    until: int
    size: int
    batch: int
    load_size: int = 0

    def __post_init__(self) -> None:
        convert_fields(self)


Stages = tuple[Stage, ...]


def turn_of(step: int, steps: int) -> int:
    """Which step of stages that follow one another has its turn, so that long ones come up often.

    Whatever part of a run one looks at, every stage has nearly its share of it.
    """
    return int(step * _GOLDEN % 1.0 * steps)


def stretched_in_order(stages: Stages, factor: float, first_step: int) -> Stages:
    """Stages of which all that comes after `first_step` is `factor` times as long, each at least a step."""
    until, nominal, changed = first_step, first_step, []
    for stage in stages:
        if stage.until > first_step:
            until += max(1, round((stage.until - nominal) * factor))
            nominal = stage.until
            stage = replace(stage, until=until)
        changed.append(stage)
    return tuple(changed)


def stretched_in_proportion(stages: Stages, factor: float, first_step: int) -> Stages:
    """Stages whose shares of the run stay, while what comes after `first_step` is `factor` times as long."""
    steps = stages[-1].until
    longer = (first_step + (steps - first_step) * factor) / steps
    until, changed = 0, []
    for stage in stages:
        until = max(until + 1, round(stage.until * longer))
        changed.append(replace(stage, until=until))
    return tuple(changed)
