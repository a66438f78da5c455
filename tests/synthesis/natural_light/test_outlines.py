import numpy as np
import pytest

from gaugan_desktop.synthesis.natural_light.outlines import MARGIN, with_even_line, without_outlines

LIGHT, DARK, OUTLINE = 200, 60, 5


def _picture(dtype: type = np.uint8) -> tuple[np.ndarray, np.ndarray]:
    """A light and a dark half with a black line of four pixels between them."""
    labels = np.zeros((40, 60), np.uint8)
    labels[:, 30:] = 1
    picture = np.full((40, 60, 3), LIGHT, dtype)
    picture[:, 30:] = DARK
    picture[:, 28:32] = OUTLINE
    return picture, labels


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_halves_meet_without_a_line(dtype: type) -> None:
    picture, labels = _picture(dtype)
    after = without_outlines(picture, labels)
    assert after.dtype == dtype
    assert after.min() >= DARK
    assert np.array_equal(after[:, :24], picture[:, :24])
    assert (np.diff(after[20, :, 0].astype(int)) <= 0).all()


def test_thin_things_stay() -> None:
    picture, labels = _picture()
    labels[10:12] = 2
    picture[10:12] = (250, 10, 10)
    assert (without_outlines(picture, labels)[10:12, :20, 0] > 200).all()


def test_one_label_stays_as_it_is() -> None:
    picture, labels = _picture()
    assert without_outlines(picture, np.zeros_like(labels)) is picture


def test_a_part_depends_on_no_more_than_its_margin() -> None:
    rng = np.random.default_rng(1)
    labels = np.kron(rng.integers(0, 4, (12, 12)).astype(np.uint8), np.ones((9, 9), np.uint8))
    picture = rng.integers(0, 256, (*labels.shape, 3)).astype(np.uint8)
    whole = without_outlines(picture, labels)
    window = np.s_[30 - MARGIN : 70 + MARGIN, 20 - MARGIN : 60 + MARGIN]
    part = without_outlines(picture[window], labels[window])[MARGIN:-MARGIN, MARGIN:-MARGIN]
    assert np.abs(part.astype(int) - whole[30:70, 20:60]).max() <= 1


def test_a_line_has_no_steps() -> None:
    rows, columns = np.mgrid[:60, :90]
    is_land = rows > 25 + columns // 9  # steps of nine pixels
    picture = np.where(is_land[..., None], (40.0, 70.0, 40.0), (150.0, 190.0, 240.0)).astype(np.float32)
    even = with_even_line(picture, is_land)
    before, after = (np.abs(np.diff(each[..., 2], axis=0)).max() for each in (picture, even))
    assert after < 0.85 * before
    assert np.array_equal(even[:20], picture[:20])
    assert np.array_equal(even[-20:], picture[-20:])
    heights = np.array([np.interp(140, even[::-1, column, 2], rows[::-1, 0]) for column in range(10, 80)])
    assert np.abs(np.diff(heights)).max() < 0.5  # it was 1
    assert with_even_line(picture, np.zeros_like(is_land)) is picture
