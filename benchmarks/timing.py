"""Interleaved timing: all variants take turns, the fastest run of each counts."""

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Row:
    """One figure; `reference_milliseconds` is None when there is nothing to compare with."""

    name: str
    milliseconds: float
    reference_milliseconds: float | None = None

    @property
    def reference_text(self) -> str:
        return "" if self.reference_milliseconds is None else f"{self.reference_milliseconds:.2f} ms"

    @property
    def ratio_text(self) -> str:
        if self.reference_milliseconds is None:
            return ""
        return f"{self.reference_milliseconds / self.milliseconds:.2f}x"

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def interleaved(variants: dict[str, Callable[[], object]], repeats: int) -> dict[str, float]:
    """Milliseconds of each variant: the minimum of `repeats` rounds, after one warm-up round."""
    for variant in variants.values():
        variant()
    best = dict.fromkeys(variants, float("inf"))
    for _ in range(repeats):
        for name, variant in variants.items():
            started = time.perf_counter()
            variant()
            best[name] = min(best[name], (time.perf_counter() - started) * 1000)
    return best
