"""Where the sea meets a beach."""

import numpy as np
import pytest

from gaugan_desktop.opencv import cv2
from tests.synthesis.natural_light.test_light import HEIGHT, HORIZON, WIDTH, box, grey, ids, lit, scene

BEACH = box(150, HEIGHT, 0, WIDTH)


def painted(water: str, ground: str) -> np.ndarray:
    """Brightness of a dark beach by dark water, three times as large as its box."""
    small = scene((ground, BEACH), ground=water)
    labels = cv2.resize(small, (3 * WIDTH, 3 * HEIGHT), interpolation=cv2.INTER_NEAREST)
    picture = grey(labels)
    picture[labels == ids(ground)] = 100
    picture[labels == ids(water)] = 60
    return lit(labels, picture).mean(2)


def test_foam_lies_at_the_beach_and_sand_is_wet_there() -> None:
    found = painted("sea", "sand")
    foam = found[447:450]
    assert foam.mean() > found[360:390].mean() + 20
    assert foam.std() > 8  # broken
    assert found[453:458].mean() < found[510:].mean() - 5


@pytest.mark.parametrize(("water", "ground"), [("water", "sand"), ("sea", "rock"), ("sea", "grass")])
def test_lakes_and_rocks_have_none(water, ground) -> None:
    found = painted(water, ground)
    assert found[447:450].mean() < found[375:405].mean() + 12


def test_far_beaches_have_little_of_it() -> None:
    far = scene(("sand", box(HORIZON + 12, HORIZON + 16, 0, WIDTH)), ground="sea")
    picture = grey(far)
    picture[far == ids("sea")] = 60
    found = lit(far, picture).mean(2)
    rows = found[HORIZON + 16 : HORIZON + 60].mean(1)
    assert np.flatnonzero(rows > rows[30:].mean() + 12).max(initial=0) < 6
