import numpy as np
import pytest

from gaugan_desktop.synthesis.natural_light.outlines import MARGIN, without_outlines

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
