"""Interleaved timing: all variants take turns, the fastest run of each counts."""

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Row:
    """One figure; `reference` is None when there is nothing to compare with."""

    name: str
    value: float
    reference: float | None = None
    unit: str = "ms"

    @property
    def value_text(self) -> str:
        return self._text(self.value)

    @property
    def reference_text(self) -> str:
        return "" if self.reference is None else self._text(self.reference)

    @property
    def ratio_text(self) -> str:
        return "" if self.reference is None else f"{self.reference / self.value:.2f}x"

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

    def _text(self, value: float) -> str:
        return f"{value:.1e}" if 0 < value < 0.005 else f"{value:.2f} {self.unit}".strip()


def interleaved(variants: dict[str, Callable[[], object]], repeats: int) -> dict[str, float]:
    """Milliseconds of each variant: the minimum of `repeats` rounds, after one warm-up round.

    A variant that returns a float has timed itself, in milliseconds.
    """
    for variant in variants.values():
        variant()
    best = dict.fromkeys(variants, float("inf"))
    for _ in range(repeats):
        for name, variant in variants.items():
            started = time.perf_counter()
            own = variant()
            elapsed = (time.perf_counter() - started) * 1000
            best[name] = min(best[name], own if isinstance(own, float) else elapsed)
    return best
