"""Snow on mountains, and snow on all ground in winter."""

import numpy as np
import pytest

from gaugan_desktop.synthesis.natural_light.layout import Layout
from gaugan_desktop.synthesis.natural_light.snow import snowfields
from tests.synthesis.natural_light.test_light import HEIGHT, HORIZON, WIDTH, box, grey, ids, mountain, scene
from tests.synthesis.natural_light.test_light import lit as lit_by_labels
from tests.synthesis.natural_light.test_looks import lit, worn

CAP = mountain() & box(0, 55, 0, WIDTH)
GROUND = box(HORIZON + 20, HEIGHT, 0, WIDTH)


def fields(labels: np.ndarray) -> np.ndarray:
    return snowfields(Layout(labels, HORIZON))


def test_a_cap_is_a_field_and_snow_on_the_ground_is_none() -> None:
    capped = scene(("mountain", mountain()), ("snow", CAP), ground="snow")
    assert np.array_equal(fields(capped), CAP)
    assert not fields(scene(ground="snow")).any()
    assert not fields(scene(("mountain", mountain()))).any()


def test_a_cap_has_the_light_of_the_rock_around_it() -> None:
    labels = scene(("mountain", mountain()), ("snow", CAP))
    picture = grey(labels)
    picture[labels == ids("mountain")] = (150, 90, 50)
    picture[CAP] = (120, 130, 160)
    found = lit_by_labels(labels, picture)
    cap, rock = (found[where].mean(0) for where in (CAP, mountain() & ~CAP))
    assert cap[0] > cap[1] > cap[2]  # warm as the rock is
    assert cap.mean() > 1.3 * rock.mean()


def test_a_cap_has_faces() -> None:
    labels = scene(("mountain", mountain()), ("snow", CAP))
    assert lit_by_labels(labels).mean(2)[CAP].std() > 8


WINTER = worn(scene(("tree", box(60, HORIZON + 20, 20, 80)), ground="snow"), snow=(235, 240, 250))


@pytest.mark.parametrize("ground", ["grass", "dirt", "road", "sand"])
def test_in_winter_most_of_the_ground_is_white_and_some_is_not(ground) -> None:
    labels = scene(ground=ground)
    found = lit(labels, WINTER)[GROUND].mean(1)
    assert 0.4 < (found > 175).mean() < 0.98
    assert (found < 160).any()


def test_water_does_not_lie_under_snow() -> None:
    assert lit(scene(ground="water"), WINTER)[GROUND].mean(1).max() < 215


def test_photos_without_much_snow_bring_none() -> None:
    patch = box(HORIZON, HORIZON + 30, 0, 60)
    hardly = worn(scene(("snow", patch)), snow=(235, 240, 250), grass=(120, 130, 120))
    assert hardly.look.snowiness == 0
    assert lit(scene(), hardly)[GROUND].mean(1).max() < 190


def test_snow_lies_only_where_the_style_does() -> None:
    half = np.zeros((HEIGHT, WIDTH), bool)
    half[:, : WIDTH // 2] = True
    here = WINTER._replace(mask=half)
    there = worn(scene(), 1.0, ~half, grass=(120, 130, 120))
    found = lit(scene(), here, there).mean(2)
    assert (found[GROUND & half] > 175).mean() > 0.5
    assert found[GROUND & ~half & box(0, HEIGHT, WIDTH // 2 + 4, WIDTH)].max() < 190


def test_snow_lies_on_the_upper_sides_of_bushes() -> None:
    bush = box(120, 170, 100, 180)
    found = lit(scene(("bush", bush)), WINTER).mean(2)
    assert found[122:130, 110:170].mean() > found[155:165, 110:170].mean() + 20
