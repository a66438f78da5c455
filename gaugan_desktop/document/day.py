"""Styles that pass into one another along time: a day from dawn to night."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from gaugan_desktop.document.limits import MAX_PARTS
from gaugan_desktop.document.style import MEAN_STYLE, Style, StylePart, in_light, parts_of, reshaped

PAINTED_RATE = 5  # pictures a second that are painted; between them they melt into each other
_LEAST = 1e-3  # weight of a part that counts


def style_between(before: Style, after: Style, share: float) -> Style:
    """The style at a share of the way from one to another: their parts and their light sliders, mixed.

    Where both together have more parts than a mix may have, the weakest are left out.
    """
    light = {
        name: (1 - share) * dict(before.light).get(name, 0.0) + share * dict(after.light).get(name, 0.0)
        for name in {*dict(before.light), *dict(after.light)}
    }
    parts = [*_weighted(before, 1 - share), *_weighted(after, share)]
    kept = sorted(parts, key=lambda part: part.weight, reverse=True)[:MAX_PARTS]
    alike = {(part.style, part.region, part.labels) for part in kept}
    if len(alike) == 1 and kept[0].is_everywhere:
        return in_light(kept[0].style, light)
    return in_light(Style(f"{before.name} - {after.name}", parts=tuple(kept)), light)


def styles_along(styles: Sequence[Style], count: int, is_loop: bool = False) -> list[Style]:
    """`count` styles that pass evenly through the given ones.

    Args:
        is_loop: pass back to the first one, so that the last leads to it.
    """
    stops = [*styles, styles[0]] if is_loop else list(styles)
    legs = len(stops) - 1
    found = []
    for number in range(count):
        place = number * legs / (count if is_loop else max(1, count - 1))
        leg = min(int(place), legs - 1)
        share = place - leg
        if legs == 0 or share == 0:
            found.append(stops[leg if legs else 0])
        else:
            found.append(style_between(stops[leg], stops[leg + 1], share) if share < 1 else stops[leg + 1])
    return found


def reshaped_day(day: Sequence[Style], operation: Callable[[np.ndarray], np.ndarray]) -> tuple[Style, ...]:
    """Lights after their document was reshaped by an operation on label maps."""
    return tuple(reshaped(style, operation) for style in day)


def _weighted(style: Style, share: float) -> list[StylePart]:
    """The parts of a style, whose weights add up to a share; the mean style is a part like any other."""
    parts = parts_of(style) or (StylePart(MEAN_STYLE),)
    total = sum(part.weight for part in parts if not part.labels) or 1.0
    weighted = [replace(part, weight=part.weight / total * share) for part in parts]
    return [part for part in weighted if part.weight >= _LEAST]
