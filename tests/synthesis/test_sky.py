"""Where the sky of a picture is."""

import numpy as np
import pytest

from gaugan_desktop.document.replay import Moment
from gaugan_desktop.document.rolls import Rolls
from gaugan_desktop.document.style import MEAN_STYLE
from gaugan_desktop.synthesis.natural_borders import NaturalBorders
from gaugan_desktop.synthesis.sky import sky_of
from gaugan_desktop.wrap import NO_WRAP


@pytest.mark.parametrize("rolls", [Rolls(), Rolls((("hill", 2),))], ids=["never rolled", "rolled"])
def test_it_ends_where_the_pictures_land_begins(landscape, rolls) -> None:
    labels = np.full((128, 192), landscape.id_of("sky"), np.uint8)
    labels[60:] = landscape.id_of("hill")
    moment = Moment(labels, MEAN_STYLE, NO_WRAP, True, None, False, rolls)
    painted = NaturalBorders(landscape).applied(labels, NO_WRAP, rolls.by_id(landscape))
    assert np.array_equal(sky_of(moment, landscape, 192, 128), painted == landscape.id_of("sky"))
    assert sky_of(moment, landscape, 96, 64).shape == (64, 96)
