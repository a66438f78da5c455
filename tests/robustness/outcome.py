"""What a row of the table found, and how a reader is watched."""

import gc
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from gaugan_desktop.errors import GauganError

MOST_SECONDS = 2.0  # of computing; what the machine does besides does not count
MOST_MEGABYTES = 1000.0


@dataclass
class Outcome:
    """Counts, and what must not be: `problems` is empty when the row holds."""

    counts: Counter[str] = field(default_factory=Counter)
    most: dict[str, float] = field(default_factory=dict)  # the largest of what was measured, by what it is
    problems: list[str] = field(default_factory=list)
    seconds: float = 0.0  # of the slowest
    megabytes: float = 0.0  # of the largest

    @property
    def figures(self) -> str:
        parts = [f"{count} {name}" for name, count in self.counts.items()]
        parts += [f"{value:.1f} {name} at most" for name, value in self.most.items()]
        if self.seconds:
            parts.append(f"{self.seconds:.2f} s and {self.megabytes:.0f} MB at most")
        return ", ".join(parts)

    def measure(self, name: str, value: float, limit: float, where: str) -> None:
        """Note a figure that must stay below a limit."""
        self.most[name] = max(self.most.get(name, 0.0), value)
        self.expect(value < limit, f"{where}: {value:.1f} {name}")

    def expect(self, is_so: bool, problem: str) -> None:
        if not is_so:
            self.problems.append(problem)


def watched(
    outcome: Outcome, name: str, read: Callable[[], object], most_seconds: float = MOST_SECONDS
) -> object | None:
    """Read something damaged: a result, or None after an error of the program's own; notes the rest."""
    gc.collect() if outcome.counts["read"] % 200 == 0 else None
    before = _peak(reset=True)
    started = time.process_time()
    result: object | None = None
    try:
        result = read()
        outcome.counts["opened"] += 1
    except GauganError as error:
        outcome.counts["refused"] += 1
        outcome.expect(bool(str(error).strip()) and "\n" not in str(error), f"{name}: no sentence: {error!r}")
    except Exception as error:  # that is what is looked for
        outcome.problems.append(f"{name}: {type(error).__name__}: {str(error)[:100]}")
    seconds, megabytes = time.process_time() - started, _peak() - before
    outcome.counts["read"] += 1
    outcome.seconds, outcome.megabytes = max(outcome.seconds, seconds), max(outcome.megabytes, megabytes)
    outcome.expect(seconds < most_seconds, f"{name}: {seconds:.1f} s")
    outcome.expect(megabytes < MOST_MEGABYTES, f"{name}: {megabytes:.0f} MB")
    return result


def _peak(reset: bool = False) -> float:
    """The most memory that this process has had since the last reset, in MB; 0 where no one tells."""
    if not sys.platform.startswith("linux"):
        return 0.0
    if reset:
        with open("/proc/self/clear_refs", "w") as stream:
            stream.write("5")
    with open("/proc/self/status") as stream:
        return next(int(line.split()[1]) / 1024 for line in stream if line.startswith("VmHWM"))
