import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaugan_desktop.tone import Grade, grade_towards, graded, mixed_tone, tone_of


def picture(mean: float, deviation: float, seed: int = 0, depth: int = 8) -> np.ndarray:
    rng = np.random.default_rng(seed)
    values = np.clip(rng.normal(mean, deviation, (40, 60, 3)), 0, 1) * (2**depth - 1)
    return values.astype(np.uint8 if depth == 8 else np.uint16)


def test_the_tone_is_mean_and_deviation() -> None:
    tone = tone_of(picture(0.4, 0.1))
    np.testing.assert_allclose(tone.mean, 0.4, atol=0.01)
    np.testing.assert_allclose(tone.deviation, 0.1, atol=0.01)
    deep = tone_of(picture(0.4, 0.1, depth=16))
    np.testing.assert_allclose(deep.mean, tone.mean, atol=0.01)


@pytest.mark.parametrize("depth", [8, 16])
@pytest.mark.parametrize(("mean", "deviation"), [(0.45, 0.15), (0.55, 0.08)])
def test_half_of_the_way_is_gone(mean: float, deviation: float, depth: int) -> None:
    wanted, plain = tone_of(picture(mean, deviation, seed=1)), picture(0.5, 0.1, depth=depth)
    found = tone_of(graded(plain, grade_towards(wanted, plain, 0.5)))
    np.testing.assert_allclose(found.mean, (mean + 0.5) / 2, atol=0.01)
    np.testing.assert_allclose(found.deviation, (deviation * 0.1) ** 0.5, atol=0.01)


def test_pictures_in_that_tone_stay() -> None:
    plain = picture(0.5, 0.1)
    assert np.abs(graded(plain, grade_towards(tone_of(plain), plain, 0.6)) - plain.astype(int)).max() == 0


def test_a_green_photo_tints_a_grey_picture_a_little_only() -> None:
    green, grey = np.zeros((8, 8, 3), np.uint8), np.full((8, 8, 3), 128, np.uint8)
    green[..., 1] = 255
    found = graded(grey, grade_towards(tone_of(green), grey, 1.0)).astype(int)[0, 0]
    assert 0 < found[1] - found[0] <= 40
    assert found[0] == found[2]


@given(st.floats(0.2, 3), st.floats(-1, 1))
def test_grades_clip_nothing_and_keep_the_order(factor: float, offset: float) -> None:
    ramp = np.repeat(np.arange(256, dtype=np.uint8)[:, None, None], 3, axis=2)
    found = graded(ramp, Grade(np.full(3, factor), np.full(3, offset)))[:, 0, 0].astype(int)
    assert (np.diff(found) >= 0).all()
    if offset >= 0 and factor + offset <= 1:
        np.testing.assert_allclose(found, np.arange(256) * factor + offset * 255, atol=0.51)


def test_shoulders_keep_bright_and_dark_apart() -> None:
    ramp = np.repeat(np.arange(256, dtype=np.uint8)[:, None, None], 3, axis=2)
    found = graded(ramp, Grade(np.full(3, 1.7), np.full(3, -0.35)))[:, 0, 0].astype(int)
    assert found[0] == 0
    assert found[255] == 255
    assert len(set(found[225:].tolist())) > 5
    assert len(set(found[:30].tolist())) > 5


def test_a_mix_lies_between_its_tones() -> None:
    dark, light = tone_of(picture(0.2, 0.05)), tone_of(picture(0.8, 0.1))
    np.testing.assert_allclose(mixed_tone([(dark, 3), (light, 1)]).mean, 0.35, atol=0.01)
