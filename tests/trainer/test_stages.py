"""Stages one after the other and in turns."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from trainer.config import TrainConfig
from trainer.stages import Stage, stretched_in_proportion

lengths = st.lists(st.integers(1, 5000), min_size=1, max_size=5)


def stages_of(parts: list[int]) -> tuple[Stage, ...]:
    until, stages = 0, []
    for number, part in enumerate(parts):
        until += part
        stages.append(Stage(until, 64 * (number + 1), 2))
    return tuple(stages)


@given(lengths)
def test_turns_are_as_many_as_a_stage_is_long(parts: list[int]) -> None:
    config = TrainConfig(stages=stages_of(parts), mixed=True)
    turns = [config.stage_at(step) for step in range(config.steps)]
    for stage, part in zip(config.stages, parts, strict=True):
        assert abs(turns.count(stage) - part) <= 12


@given(lengths, st.floats(0.01, 20), st.floats(0, 1))
def test_a_stretched_run_keeps_the_shares_of_its_stages(
    parts: list[int], factor: float, place: float
) -> None:
    stages = stages_of(parts)
    steps = stages[-1].until
    first = int(place * (steps - 1))
    longer = stretched_in_proportion(stages, factor, first)
    untils = [stage.until for stage in longer]
    assert untils == sorted(set(untils))
    scale = (first + (steps - first) * factor) / steps
    for old, new in zip(stages, longer, strict=True):
        assert abs(new.until - old.until * scale) <= len(stages)
        assert replace(new, until=1) == replace(old, until=1)
