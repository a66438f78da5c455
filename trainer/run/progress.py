"""What a run says while it trains: a bar in a terminal, plain lines elsewhere."""

import sys
import time
from contextlib import suppress
from datetime import datetime, timedelta

from tqdm import tqdm

from trainer.schedule import Schedule

tqdm.monitor_interval = 0  # no extra thread


class Progress:
    """Pace, end and losses of a run; processes other than the first keep silent."""

    def __init__(self, schedule: Schedule, is_speaking: bool) -> None:
        self._schedule, self._is_speaking = schedule, is_speaking
        self._has_bar = is_speaking and sys.stdout.isatty()
        self._bar = tqdm(unit="step", dynamic_ncols=True, file=sys.stdout, disable=not self._has_bar)

    def __enter__(self) -> "Progress":
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.close()  # leaves the terminal tidy

    def advance(self, step: int) -> None:
        """Note that `step` steps are done."""
        self._bar.total = self._schedule.steps
        self._bar.update(step - self._bar.n)

    def tell(self, step: int, losses: dict[str, float], pictures_per_second: float) -> None:
        """Show the losses of a step, and when the run will end."""
        left = self._schedule.seconds_left(step)
        parts = [f"{pictures_per_second:.1f} images/s", f"{in_words(left)} left, ends {_moment(left)}"]
        if self._has_bar:
            numbers = (f"{name} {value:.2f}" for name, value in losses.items())
            self._bar.set_postfix_str("  ".join([*parts, *numbers]))
            return
        numbers = (f"{name} {value:.3f}" for name, value in losses.items())
        self.say("  ".join([f"step {step}/{self._schedule.steps}", *parts, *numbers]))

    def say(self, sentence: str) -> None:
        """Print a line without breaking the bar; where nothing can be printed, the run goes on in silence."""
        if self._is_speaking:
            with suppress(OSError):
                tqdm.write(sentence, file=sys.stdout)
                sys.stdout.flush()


def in_words(seconds: float) -> str:
    """A span of time as people say it: 40 s, 12 min, 3 h 05 min."""
    minutes, rest = divmod(round(max(0.0, seconds)), 60)
    if not minutes:
        return f"{rest} s"
    if minutes < 60:
        return f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60:02d} min"


def _moment(seconds: float) -> str:
    """The time of day that many seconds from now, with the day if it is another one."""
    now = datetime.fromtimestamp(time.time())
    end = now + timedelta(seconds=seconds)
    return end.strftime("%H:%M" if end.date() == now.date() else "%a %d %b %H:%M")
