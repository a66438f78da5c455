"""How hard an artist presses, and what the brush makes of it."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

_STEPS = 64


@dataclass(frozen=True)
class PressureCurve:
    """A cubic Bezier curve from (0, 0) to (1, 1); its two handles lie in the unit square, so it never falls
    back from left to right.

    Attributes:
        x1, y1, x2, y2: the handles, 0 to 1. The defaults change nothing.
    """

    x1: float = 1 / 3
    y1: float = 1 / 3
    x2: float = 2 / 3
    y2: float = 2 / 3

    def __call__(self, pressure: float) -> float:
        """What a pressure of 0 to 1 counts as, 0 to 1."""
        xs, ys = self.points
        return float(np.interp(pressure, xs, ys))

    @cached_property
    def points(self) -> tuple[np.ndarray, np.ndarray]:
        """Places along the curve, (65,) each."""
        t = np.linspace(0.0, 1.0, _STEPS + 1)
        first, second, last = 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3
        return first * self.x1 + second * self.x2 + last, first * self.y1 + second * self.y2 + last

    @classmethod
    def of(cls, numbers: list[float]) -> "PressureCurve":
        """From the settings: four numbers, or none for the curve that changes nothing."""
        return cls(*numbers) if len(numbers) == 4 else cls()
