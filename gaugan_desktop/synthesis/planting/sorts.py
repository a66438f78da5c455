"""Sorts of things that a blob becomes one of, as wide and as high."""

from typing import NamedTuple

import numpy as np

from gaugan_desktop.photo_textures import PlacedCutout

_ALIKE = 0.25  # logarithm: how much worse another one may fit to be taken


class Sort(NamedTuple):
    """Cutouts of one sort.

    Attributes:
        shapes: how wide each is at best, times its height.
        mirrored: those that have to be, so that the sun shines on their left.
        stretched: how much wider or narrower one may become.
    """

    shapes: dict[str, float]
    mirrored: tuple[str, ...]
    stretched: float

    def fitting(self, shape: float) -> list[str]:
        """Those that fit best into something so many times as wide as high; none if it is too unlike."""
        apart = {name: abs(float(np.log(shape / own))) for name, own in self.shapes.items()}
        most = min(float(np.log(self.stretched)), min(apart.values()) + _ALIKE)
        return [name for name in apart if apart[name] <= most]

    def placed(self, names: list[str], place: int, box: tuple[int, int, int, int]) -> PlacedCutout:
        """One of some cutouts, by a number for where it stands, in a box: top, left, height and width."""
        name = names[place % len(names)]
        is_mirrored = name in self.mirrored if self.mirrored else place % 4 > 1
        return PlacedCutout(name, is_mirrored, *box)
