"""What bending leaves in the sky."""

import numpy as np
import pytest

from gaugan_desktop.labels import LabelSet, bundled_label_set
from gaugan_desktop.synthesis.islands import Islands

HEIGHT, WIDTH, RIDGE = 200, 300, 120


@pytest.fixture
def islands() -> Islands:
    return Islands(bundled_label_set("landscape"))


def ridge(landscape: LabelSet, land: str = "hill") -> np.ndarray:
    labels = np.full((HEIGHT, WIDTH), landscape.id_of("sky"), np.uint8)
    labels[RIDGE:] = landscape.id_of(land)
    labels[80:RIDGE, :100] = landscape.id_of(land)
    return labels


@pytest.mark.parametrize("land", ["hill", "mountain", "grass"])
def test_thin_ground_does_not_hang_in_the_sky(islands, landscape, land) -> None:
    labels = ridge(landscape, land)
    bent = labels.copy()
    bent[95:98, 100:130] = landscape.id_of(land)  # a thorn out of the face
    (mended,) = islands.mended([bent], labels)
    assert np.array_equal(mended[:, 103:], labels[:, 103:])


def test_a_slit_of_sky_in_the_ground_is_closed(islands, landscape) -> None:
    labels = ridge(landscape)
    bent = labels.copy()
    bent[90:93, 60:100] = landscape.id_of("sky")
    (mended,) = islands.mended([bent], labels)
    assert np.array_equal(mended[:, :97], labels[:, :97])


def test_what_was_painted_thin_or_thick_in_the_sky_stays(islands, landscape) -> None:
    labels = ridge(landscape)
    labels[40:43, 120:250] = landscape.id_of("hill")
    labels[60:75, 100:200] = landscape.id_of("hill")
    (kept,) = islands.mended([labels.copy()], labels)
    assert np.array_equal(kept, labels)
    bent = ridge(landscape)
    bent[60:75, 100:200] = landscape.id_of("hill")
    assert not islands.torn_off(bent, ridge(landscape)).any()  # too thick, too large


@pytest.mark.parametrize("thing", ["tree", "bush", "rock"])
def test_twigs_and_spikes_reach_into_the_sky(islands, landscape, thing) -> None:
    labels = ridge(landscape, thing)
    bent = labels.copy()
    bent[95:98, 100:130] = landscape.id_of(thing)
    assert not islands.torn_off(bent, labels).any()


def test_pieces_that_were_torn_off_go_and_their_masks_with_them(islands, landscape) -> None:
    labels = ridge(landscape, "tree")
    bent = labels.copy()
    bent[30:34, 200:204] = landscape.id_of("tree")
    own = (bent == landscape.id_of("tree")).astype(np.uint8)
    mended, mask = islands.mended([bent, own], labels)
    assert np.array_equal(mended, labels)
    assert np.array_equal(mask > 0, labels == landscape.id_of("tree"))
