"""Fog in style photos."""

import numpy as np
import pytest

from tests.synthesis.natural_light.test_light import HEIGHT, HORIZON, WIDTH, box, grey, ids, mountain, scene
from tests.synthesis.natural_light.test_looks import lit as lit_in
from tests.synthesis.natural_light.test_looks import worn

SHOWN = scene(
    ("tree", box(60, HORIZON + 20, 20, 80)), ("mountain", mountain()), ("sand", box(160, HEIGHT, 0, WIDTH))
)
FOG = worn(SHOWN, tree=(130, 135, 132), mountain=(140, 142, 140), sand=(145, 146, 142), grass=(138, 140, 135))
CLEAR = worn(SHOWN, tree=(40, 60, 30), mountain=(110, 115, 125), sand=(210, 190, 150), grass=(90, 140, 60))
STRIPES = np.where(np.arange(WIDTH) // 6 % 2, 160, 96).astype(np.uint8)


def striped(labels: np.ndarray) -> np.ndarray:
    picture = grey(labels)
    picture[labels != ids("sky")] = np.broadcast_to(STRIPES[None, :, None], picture.shape)[
        labels != ids("sky")
    ]
    return picture


def contrast(picture: np.ndarray, rows: slice) -> float:
    return float(np.abs(np.diff(picture[rows].mean(2), 1)).mean())


def test_photos_in_which_things_hardly_differ_are_foggy() -> None:
    assert FOG.look.fog > 0.3
    assert CLEAR.look.fog == 0


def test_what_is_far_is_lost_and_what_is_near_is_not() -> None:
    labels = scene()
    clear, foggy = (lit(labels, look) for look in (CLEAR, FOG))
    far, near = slice(HORIZON + 4, HORIZON + 12), slice(HEIGHT - 20, HEIGHT)
    assert contrast(foggy, far) < 0.6 * contrast(foggy, near)
    assert contrast(clear, far) > 0.8 * contrast(clear, near)


def lit(labels: np.ndarray, look) -> np.ndarray:
    return lit_in(labels, look, picture=striped(labels))


@pytest.mark.parametrize("thing", ["tree", "bush", "rock"])
def test_what_stands_is_darker_than_the_fog(thing) -> None:
    labels = scene((thing, box(90, HEIGHT - 20, 100, 180)))
    found = lit_in(labels, FOG).mean(2)
    assert found[110:150, 110:170].mean() < found[20:60].mean() - 25


def test_fog_lies_only_where_its_style_does() -> None:
    half = np.zeros((HEIGHT, WIDTH), bool)
    half[:, : WIDTH // 2] = True
    labels = scene()
    mixed = lit_in(labels, FOG._replace(mask=half), CLEAR._replace(mask=~half), picture=striped(labels))
    far, near = slice(HORIZON + 4, HORIZON + 12), slice(HEIGHT - 20, HEIGHT)
    here, there = mixed[:, 10 : WIDTH // 2 - 10], mixed[:, WIDTH // 2 + 10 : -10]
    assert contrast(here, far) < 0.6 * contrast(here, near)
    assert contrast(there, far) > 0.8 * contrast(there, near)
