"""What a run says while it trains: a bar in a terminal, plain lines elsewhere."""

import sys
import time

from tqdm import tqdm

tqdm.monitor_interval = 0  # no extra thread


class Progress:
    """Pace, time left and losses of a run from `first_step` to `steps`."""

    def __init__(self, first_step: int, steps: int) -> None:
        self._started, self._first_step, self._steps = time.monotonic(), first_step, steps
        self._has_bar = sys.stdout.isatty()
        self._bar = tqdm(
            initial=first_step,
            total=steps,
            unit="step",
            dynamic_ncols=True,
            file=sys.stdout,
            disable=not self._has_bar,
        )

    def advance(self, step: int) -> float:
        """Note that `step` steps are done; returns the seconds per step so far."""
        self._bar.update(step - self._bar.n)
        return (time.monotonic() - self._started) / max(1, step - self._first_step)

    def tell(self, step: int, losses: dict[str, float], pace: float, batch: int) -> None:
        """Show the losses of a step; `pace` in seconds per step."""
        rate = f"{batch / pace:.1f} images/s"
        if self._has_bar:
            self._bar.set_postfix_str("  ".join([rate, *(f"{n} {v:.2f}" for n, v in losses.items())]))
            return
        left = (self._steps - step) * pace / 60
        numbers = "  ".join(f"{name} {value:.3f}" for name, value in losses.items())
        self.say(f"step {step}/{self._steps}  {rate}  {left:.0f} min left  {numbers}")

    def say(self, sentence: str) -> None:
        """Print a line without breaking the bar."""
        tqdm.write(sentence, file=sys.stdout)
        sys.stdout.flush()

    def close(self) -> None:
        """Leave the terminal tidy."""
        self._bar.close()
