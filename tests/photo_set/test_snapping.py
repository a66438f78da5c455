"""Strokes become regions along the edges of the photo."""

from dataclasses import replace
from time import process_time

import numpy as np
import pytest

from gaugan_desktop.document.rect import Rect
from gaugan_desktop.labels import UNPAINTED
from gaugan_desktop.opencv import cv2
from gaugan_desktop.photo_set.draft import Draft
from gaugan_desktop.photo_set.picking import object_in_box, wand
from gaugan_desktop.photo_set.snapping import smoothed_photo, snapped
from gaugan_desktop.photo_set.superpixels import superpixels, touched
from gaugan_desktop.photo_set.tidying import fitted, holes_filled
from tests.photo_set.conftest import bands, truth


@pytest.fixture(scope="module")
def smooth() -> np.ndarray:
    return smoothed_photo(bands())


def with_strokes(draft: Draft, *strokes: tuple[int, int, int, int, int]) -> Draft:
    """(label, top, bottom, left, right)."""
    painted = draft.strokes.copy()
    for label, top, bottom, left, right in strokes:
        painted[top:bottom, left:right] = label
    return replace(draft, strokes=painted)


@pytest.fixture
def empty() -> Draft:
    return Draft.empty((96, 128))


def test_strokes_grow_to_the_edges(smooth, empty) -> None:
    rough = with_strokes(empty, (0, 8, 12, 10, 90), (1, 44, 48, 20, 70), (2, 80, 84, 40, 110))
    result = snapped(smooth, rough)
    assert (result.flat == truth()).mean() > 0.98
    assert (result.strokes == UNPAINTED).all()


def test_one_stroke_takes_everything(smooth, empty) -> None:
    assert (snapped(smooth, with_strokes(empty, (1, 8, 12, 10, 90))).flat == 1).all()


def test_without_strokes_nothing_happens(smooth, empty) -> None:
    assert snapped(smooth, empty).is_empty


def test_what_is_fixed_stays(smooth, empty) -> None:
    fixed = empty.fixed.copy()
    fixed[20:70, 30:60] = 2
    result = snapped(
        smooth, with_strokes(replace(empty, fixed=fixed), (0, 2, 6, 10, 90), (1, 30, 40, 32, 50))
    )
    assert (result.fixed == fixed).all()
    outside = fixed == UNPAINTED
    assert (result.flat[outside] == 0).all()  # neither the stroke inside nor the fixed region grows
    assert (result.flat[20:70, 30:60] == 2).all()


def test_nothing_flows_past_what_is_fixed(smooth, empty) -> None:
    fixed = empty.fixed.copy()
    fixed[48:52] = 1
    result = snapped(smooth, with_strokes(replace(empty, fixed=fixed), (0, 2, 6, 10, 90)))
    assert (result.flat[:48] == 0).all()
    assert (result.flat[52:] == UNPAINTED).all()


def test_a_correction_stays_near_its_stroke(smooth, empty) -> None:
    wrong = empty.with_map(np.zeros((96, 128), np.uint8))  # all sky
    wrong.regions[:, :4] = 2
    corrected = snapped(smooth, with_strokes(wrong, (1, 40, 52, 60, 70)), reach=12)
    assert (corrected.flat[40:52, 60:70] == 1).all()
    is_meadow = corrected.flat == 1
    assert not is_meadow[:26].any()
    assert not is_meadow[:, :45].any()
    assert (corrected.flat[:, :4] == 2).all()  # a region that no stroke touches stays


def test_earlier_strokes_stay(smooth, empty) -> None:
    rough = snapped(smooth, with_strokes(empty, (0, 8, 12, 10, 90), (1, 24, 28, 40, 80)))  # 1 in the sky
    assert (rough.earlier == with_strokes(empty, (0, 8, 12, 10, 90), (1, 24, 28, 40, 80)).strokes).all()
    corrected = snapped(smooth, with_strokes(rough, (0, 20, 22, 50, 70)))
    assert (corrected.flat[24:28, 40:80] == 1).all()
    over = snapped(smooth, with_strokes(corrected, (2, 24, 28, 40, 80)))
    assert (over.flat[24:28, 40:80] == 2).all()
    assert (over.earlier[24:28, 40:80] == 2).all()


def test_another_map_forgets_earlier_strokes(smooth, empty) -> None:
    snapped_map = snapped(smooth, with_strokes(empty, (0, 8, 12, 10, 90), (1, 44, 48, 20, 70)))
    other = snapped_map.with_map(np.zeros((96, 128), np.uint8))
    assert (other.earlier[8:12, 10:90] == 0).all()  # the other map shows them, too
    assert (other.earlier[44:48] == UNPAINTED).all()


def test_a_correction_ends_at_edges(smooth, empty) -> None:
    wrong = empty.with_map(np.zeros((96, 128), np.uint8))
    corrected = snapped(smooth, with_strokes(wrong, (1, 40, 52, 20, 100)), reach=20)
    assert (corrected.flat[32:64, 20:100] == 1).mean() > 0.95
    assert (corrected.flat[:30] == 0).all()


def test_snap_is_fast_enough_to_be_live() -> None:
    photo = cv2.resize(bands(), (1280, 853))
    strokes = with_strokes(Draft.empty((853, 1280)), (0, 80, 90, 100, 900), (2, 760, 770, 100, 900))
    smooth = smoothed_photo(photo)
    started = process_time()
    snapped(smooth, strokes)
    assert process_time() - started < 1.0  # 0.1 s by itself; caches are shared with whatever else runs


def test_wand_picks_one_colour(smooth) -> None:
    picked = wand(smooth, 64, 10, 30)
    assert (picked == (truth() == 0)).mean() > 0.97
    assert wand(smooth, 64, 10, 255).all()
    assert not wand(smooth, -3, 10, 30).any()


def test_superpixels_end_at_edges(smooth) -> None:
    pieces = superpixels(smooth, 12)
    assert pieces.min() == 0
    assert len(np.unique(pieces)) == 8 * 11
    votes = np.zeros((pieces.max() + 1, 3), np.int64)
    np.add.at(votes, (pieces, truth()), 1)
    assert (votes.argmax(1)[pieces] == truth()).mean() > 0.97
    assert pieces[10, 10] in touched(pieces, 10.5, 10.5, 0.5)
    assert len(touched(pieces, 64, 48, 20)) > 4
    assert len(touched(pieces, -50, 48, 20)) == 0


def test_grabcut_finds_the_object() -> None:
    photo = bands(240, 320)
    disc = np.zeros((240, 320), np.uint8)
    cv2.circle(disc, (150, 120), 50, 1, -1)
    photo[disc == 1] = (220, 30, 40)
    found = object_in_box(photo, smoothed_photo(photo), Rect(80, 55, 225, 190))
    overlap = (found & (disc == 1)).sum() / (found | (disc == 1)).sum()
    assert overlap > 0.9
    assert not object_in_box(photo, smoothed_photo(photo), Rect(5, 5, 9, 9)).any()


def test_holes_are_filled() -> None:
    labels = truth()
    labels[10:14, 20:26] = 2  # inside the sky
    labels[0:4, 60:64] = 2  # at the frame: it may go on beyond
    labels[40:44, 60:66] = UNPAINTED
    filled = holes_filled(labels, 100)
    assert (filled[10:14, 20:26] == 0).all()
    assert (filled[40:44, 60:66] == 1).all()
    assert (filled[0:4, 60:64] == 2).all()
    assert (holes_filled(labels, 10)[10:14, 20:26] == 2).all()


def test_the_map_of_another_photo_fits() -> None:
    assert fitted(truth(), (48, 64)).shape == (48, 64)
    assert (fitted(truth(), (96, 128)) == truth()).all()
