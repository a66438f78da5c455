"""Styles that pass into one another."""

import numpy as np
import pytest

from gaugan_desktop.document.day import style_between, styles_along
from gaugan_desktop.document.limits import MAX_PARTS
from gaugan_desktop.document.style import MEAN_STYLE, Style, StylePart, StyleRegion, mixed

DAWN, NOON = Style("dawn", seed=1), Style("noon", seed=2)


def weights(style: Style) -> dict[str, float]:
    return {part.style.name: round(part.weight, 4) for part in style.parts}


def test_halfway_both_count_the_same() -> None:
    assert weights(style_between(DAWN, NOON, 0.25)) == {"dawn": 0.75, "noon": 0.25}
    assert style_between(DAWN, DAWN, 0.5) == DAWN
    assert style_between(DAWN, MEAN_STYLE, 0.5).parts[1].style == MEAN_STYLE


def test_sliders_move_evenly() -> None:
    early = Style("sea", seed=1, light=(("haze", 0.5), ("time_of_day", -1.0)))
    late = Style("sea", seed=1, light=(("time_of_day", 1.0),))
    between = style_between(early, late, 0.25)
    assert between.seed == 1
    assert dict(between.light) == {"haze": 0.375, "time_of_day": -0.5}
    assert dict(style_between(early, late, 0.5).light) == {"haze": 0.25}


def test_mixes_pass_into_mixes_and_keep_their_regions() -> None:
    region = StyleRegion.of(np.eye(8, dtype=bool))
    mix = mixed([StylePart(DAWN, 2.0), StylePart(NOON, 2.0, region)])
    between = style_between(mix, Style("night", seed=3), 0.5)
    assert weights(between) == {"dawn": 0.25, "noon": 0.25, "night": 0.5}
    assert between.parts[2].region == region or between.parts[1].region == region


def test_a_mix_never_has_too_many_parts() -> None:
    many = [mixed([StylePart(Style(f"{a}{n}", seed=n)) for n in range(MAX_PARTS)]) for a in "ab"]
    assert len(style_between(*many, 0.5).parts) == MAX_PARTS


@pytest.mark.parametrize("is_loop", [False, True])
def test_a_day_passes_all_lights_evenly(is_loop) -> None:
    night = Style("night", seed=3)
    found = styles_along([DAWN, NOON, night], 9 if not is_loop else 12, is_loop)
    assert (found[0], found[4], found[8]) == (DAWN, NOON, night)
    assert weights(found[1]) == {"dawn": 0.75, "noon": 0.25}
    if is_loop:
        assert weights(found[11]) == {"dawn": 0.75, "night": 0.25}
    else:
        assert found[-1] == night


def test_one_light_alone_stays() -> None:
    assert styles_along([DAWN], 3) == [DAWN] * 3
    assert styles_along([DAWN], 3, is_loop=True) == [DAWN] * 3
