"""Runs by the clock, on a clock that the test turns."""

from itertools import pairwise

import pytest

from gaugan_desktop.errors import BadConfigError
from trainer.config import TrainConfig
from trainer.schedule import Schedule, TimedSchedule
from trainer.stages import Stage

STAGES = (Stage(1500, 128, 8), Stage(3000, 256, 3))


class Machine:
    """A clock, and a run that spends its time on steps and saves."""

    def __init__(self, seconds: dict[int, float], save_seconds: float) -> None:
        self.now = 1000.0
        self._seconds, self._save_seconds = seconds, save_seconds
        self.sizes: list[int] = []
        self.rates: list[float] = []
        self.saves: list[int] = []
        self.sleeps: dict[int, float] = {}  # seconds, by the step or save that they interrupt

    def clock(self) -> float:
        return self.now

    def run(self, schedule: Schedule, step: int = 0, stop: int | None = None) -> int:
        """As the training loop does; returns the step that was reached."""
        schedule.pace.skip()
        while not schedule.is_over(step):
            size = schedule.stage_at(step).size
            self.sizes.append(size)
            self.rates.append(schedule.config.learning_rate_factor(step))
            step += 1
            self.now += self._seconds[size] + self.sleeps.get(step, 0.0)
            schedule.stepped(schedule.stage_at(step - 1))
            if schedule.is_late(step):
                schedule.finish()
            if schedule.is_over(step) or schedule.is_save_due(step) or step == stop:
                self.saves.append(step)
                seconds = self._save_seconds + self.sleeps.get(-step, 0.0)
                self.now += seconds
                schedule.saved(step, seconds)
            if step == stop:
                break
            if schedule.is_plan_due(step):
                schedule.follow(schedule.plan(step))
        return step


def timed(machine: Machine, minutes: float, started: float | None = None, **values) -> TimedSchedule:
    config = TrainConfig(stages=STAGES, minutes=minutes, decay_start=0.7, save_every=250, **values)
    return TimedSchedule(config, machine.now if started is None else started, machine.clock)


@pytest.mark.parametrize("slower", [0.4, 1.5, 6.0])  # 1.5 is what the pixels let expect
@pytest.mark.parametrize(("pace", "minutes"), [(0.1, 15), (9.0, 15), (9.0, 300)])
def test_a_run_by_the_clock_does_all_of_its_schedule_in_time(pace, slower, minutes) -> None:
    machine = Machine({128: pace, 256: pace * slower}, save_seconds=10.0)
    begin = machine.now
    step = machine.run(timed(machine, minutes))
    spent = machine.now - begin
    assert spent <= minutes * 60
    assert spent >= minutes * 60 - 30 - 20 * pace * slower
    assert machine.saves[-1] == step
    assert len(machine.saves) * 10.0 <= 0.2 * minutes * 60
    share = machine.sizes.count(256) / step
    assert 0.4 < share < 0.6 if slower == 1.5 else 0.15 < share < 0.85
    assert machine.sizes == sorted(machine.sizes)
    assert max(later - rate for rate, later in pairwise(machine.rates)) < 0.05
    assert machine.rates[step // 2] == 1.0
    assert machine.rates[-1] < 0.12


@pytest.mark.parametrize(("pace", "slower", "minutes"), [(2.0, 0.3, 1.3), (4.0, 0.3, 3), (4.0, 0.7, 3)])
def test_a_short_run_whose_end_is_faster_than_foreseen_uses_its_time(pace, slower, minutes) -> None:
    machine = Machine({128: pace, 256: pace * slower}, save_seconds=1.0)
    begin = machine.now
    machine.run(timed(machine, minutes))
    assert 0.8 * minutes * 60 <= machine.now - begin <= minutes * 60
    assert machine.rates[-1] < 0.3


def test_stages_in_turns_keep_their_shares_and_the_time() -> None:
    machine = Machine({128: 0.5, 256: 2.0}, save_seconds=5.0)
    begin = machine.now
    step = machine.run(timed(machine, minutes=30, mixed=True))
    assert 1700 <= machine.now - begin <= 1800
    for part in (machine.sizes, machine.sizes[: step // 3], machine.sizes[-100:]):
        assert part.count(256) / len(part) == pytest.approx(0.5, abs=0.05)
    assert machine.rates[-1] < 0.12


def test_what_is_left_of_stages_in_turns_is_foreseen() -> None:
    machine = Machine({128: 1.0, 256: 3.0}, save_seconds=0.0)
    config = TrainConfig(stages=(Stage(300, 128, 8), Stage(400, 256, 8)), mixed=True, save_every=1000)
    schedule = Schedule(config, machine.now, machine.clock)
    machine.run(schedule, stop=100)
    assert schedule.pace.is_known
    assert schedule.seconds_left(100) == pytest.approx(225 * 1.0 + 75 * 3.0, rel=0.02)
    begin = machine.now
    machine.run(schedule, step=100)
    assert machine.now - begin == pytest.approx(450, rel=0.05)
    assert schedule.seconds_left(400) == 0


def test_a_machine_that_slows_down_moves_the_plan_and_not_the_end() -> None:
    machine = Machine({128: 1.0, 256: 2.0}, save_seconds=5.0)
    schedule, begin = timed(machine, minutes=60), machine.now
    step = machine.run(schedule, stop=400)
    machine._seconds = {128: 3.0, 256: 6.0}
    machine.run(schedule, step)
    assert 3500 <= machine.now - begin <= 3600
    assert machine.rates[-1] < 0.1


def test_a_resumed_run_has_the_time_that_is_left() -> None:
    machine = Machine({128: 1.0, 256: 2.0}, save_seconds=5.0)
    first, begin = timed(machine, minutes=60), machine.now
    step = machine.run(first, stop=700)
    state, spent = first.state(step), machine.now - begin
    machine.now += 100_000.0  # the night between
    again = timed(machine, minutes=60)
    again.resume(step, state)
    assert again.stage_at(step) == first.stage_at(step)
    begin = machine.now
    last = machine.run(again, step)
    assert 3500 <= spent + machine.now - begin <= 3605
    assert {128, 256} == set(machine.sizes)
    finished = again.state(last)
    over = timed(machine, minutes=60)
    over.resume(last, finished)
    assert over.is_over(last)
    longer = timed(machine, minutes=90)
    longer.resume(last, finished)
    assert not longer.is_over(last) or longer.seconds_left(last) > 1700


def test_a_run_that_had_its_time_is_refused_with_a_sentence() -> None:
    machine = Machine({128: 1.0, 256: 1.0}, save_seconds=1.0)
    schedule = timed(machine, minutes=20)
    with pytest.raises(BadConfigError, match="for 42 minutes already"):
        schedule.resume(700, {"seconds": 2520.0, "is_finished": True, "minutes": 42.0})


def test_too_little_time_still_gives_a_step_and_a_save() -> None:
    machine = Machine({128: 50.0, 256: 100.0}, save_seconds=30.0)
    assert machine.run(timed(machine, minutes=1)) == 1
    assert machine.saves == [1]


def test_loading_counts_and_the_metric_is_foreseen() -> None:
    machine = Machine({128: 1.0, 256: 1.0}, save_seconds=40.0)
    schedule = timed(machine, 10, started=machine.now - 200, metric_pictures=64)
    begin = machine.now
    machine.run(schedule)
    assert machine.now - begin <= 400


@pytest.mark.parametrize("pace", [0.1, 9.0])
@pytest.mark.parametrize("is_saving", [False, True])
def test_what_the_computer_sleeps_through_does_not_count(pace, is_saving) -> None:
    machines = [Machine({128: pace, 256: 1.5 * pace}, save_seconds=10.0) for _ in range(2)]
    steps = machines[0].run(timed(machines[0], 60))
    night = 8 * 3600.0
    machines[1].sleeps = {-machines[0].saves[1] if is_saving else 40: night}
    begin = machines[1].now
    assert machines[1].run(timed(machines[1], 60)) == pytest.approx(steps, rel=0.01)
    assert machines[1].now - begin == pytest.approx(3600 + night, abs=60)


def test_steps_do_not_move() -> None:
    machine = Machine({128: 1.0, 256: 4.0}, save_seconds=2.0)
    schedule = Schedule(TrainConfig(stages=STAGES, save_every=500), machine.now, machine.clock)
    assert machine.run(schedule, stop=20) == 20
    assert schedule.seconds_left(20) == pytest.approx(1480 + 1500 * 1.5)
    assert machine.run(schedule, 20) == 3000
    assert machine.saves == [20, 500, 1000, 1500, 2000, 2500, 3000]


@pytest.mark.parametrize("pace", [0.1, 5.0, 60.0])
def test_a_run_that_nobody_ends_saves_every_few_minutes(pace) -> None:
    """As the window orders it: two weeks, and saves as often as the plan allows."""
    machine = Machine({256: pace}, save_seconds=5.0)
    config = TrainConfig(stages=(Stage(4000, 256, 4),), minutes=60 * 24 * 14.0, save_every=1)
    schedule = TimedSchedule(config, machine.now, machine.clock)
    begin = machine.now
    machine.run(schedule, stop=round(6 * 3600 / pace))
    hours = (machine.now - begin) / 3600
    assert 12 * hours / 2 <= len(machine.saves) <= 12 * hours * 2
    assert min(machine.rates) == 1.0
